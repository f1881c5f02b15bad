"""What pictures look like: our bilingual CLIP, in whose vectors pictures and words meet, and what it sees in them.

    looks = Looks(folder)
    looks.pictures([a, b]) @ looks.words(["一只红色的猫"]).T  # (2, 1) cosines
    looks.features([a, b]) @ looks.question("一只红色的猫")  # (2,): which of them looks more like it
    looks.scenes([a, b])  # what they show, where they are of the world

An open_clip `CustomTextCLIP`, made by `training.clip_pictures`. Its text tower is the text encoder of the checkpoint
that draws, and is read from there.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
import torch
from open_clip import CustomTextCLIP
from open_clip.model import CLIPTextCfg, CLIPVisionCfg
from open_clip.transform import PreprocessCfg, image_transform_v2
from PIL import Image
from safetensors import SafetensorError
from safetensors.torch import load as read_weights
from safetensors.torch import load_file
from torch.nn.functional import layer_norm, normalize
from transformers import BertTokenizer

from generation.backends import ROOT
from generation.errors import MissingCheckpointError
from generation.loading import LOADING
from generation.scene.lexicon import concepts
from generation.scene.parse import parse
from generation.scene.scene import Scene, Thing
from generation.scene_reading import ReadScene, SceneReading

CONFIG, WEIGHTS = "open_clip_config.json", "open_clip_model.safetensors"
READING = "scene_reading.safetensors"  # beside open_clip's own files
READ_ELSEWHERE = "text.transformer."  # of the weights' names: those that the text encoder's folder has
# What the cosine of a caption counts for beside the logarithms of its things: measured on pictures of the world.
_BESIDE_NAMES, _BESIDE_MORE = 3.0, 30.0
_LEAST = 1e-4  # probable is everything
_BATCH = 32
_LONGEST = 77  # tokens, as many as the text tower has places for

Vectors = np.ndarray  # (N, C) in float32, of length 1 where nothing else is said


@dataclass(frozen=True)
class Parts:
    """A loaded checkpoint; its name tells it from others."""

    name: str
    model: CustomTextCLIP
    reading: SceneReading
    tokenizer: BertTokenizer
    prepared: PreprocessCfg

    def batches(self, pictures: Sequence[Image.Image]) -> Iterator[torch.Tensor]:
        """The pictures as the tower takes them, (n, 3, S, S) each."""
        as_seen = image_transform_v2(self.prepared, is_train=False)
        for start in range(0, len(pictures), _BATCH):
            yield torch.stack([as_seen(each) for each in pictures[start : start + _BATCH]])


class Looks:
    """Vectors of pictures and of words, in every thread; the weights are loaded when they are first needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._parts: Parts | None = None
        self._lock = Lock()

    @property
    def name(self) -> str:
        """Names these weights and their features, so that those of others are told from theirs.

        Raises: MissingCheckpointError.
        """
        return self._loaded().name

    def pictures(self, pictures: Sequence[Image.Image]) -> Vectors:
        """Raises: MissingCheckpointError."""
        parts = self._loaded()
        with torch.inference_mode():
            return _vectors([parts.model.encode_image(batch) for batch in parts.batches(pictures)])

    def scenes(self, pictures: Sequence[Image.Image]) -> list[ReadScene | None]:
        """What pictures show, read as pictures of the world; None where nothing is seen.

        Raises: MissingCheckpointError.
        """
        parts = self._loaded()
        with torch.inference_mode():
            seen = [parts.reading.scenes(looked_at(parts.model, batch)[1]) for batch in parts.batches(pictures)]
        return [scene for scenes in seen for scene in scenes]

    def features(self, pictures: Sequence[Image.Image]) -> Vectors:
        """(N, C + things): vectors, and beside them how probable it is that each thing of the world is there, as
        logarithms; not of length 1. Raises: MissingCheckpointError.
        """
        parts, found = self._loaded(), []
        with torch.inference_mode():
            for batch in parts.batches(pictures):
                vectors, states = looked_at(parts.model, batch)
                present = parts.reading.present(states).clamp(min=_LEAST).log()
                found.append(torch.cat([normalize(vectors.float(), dim=-1), present], dim=-1))
        return torch.cat(found).numpy()

    def question(self, text: str) -> Vectors:
        """(C + things,): its product with the features of a picture is the larger, the more that looks like `text`.

        A caption's vector says little of things; where it has nothing else to say it counts for least. Raises:
        MissingCheckpointError.
        """
        scene = parse(text)
        named = {thing.concept for thing in scene.things} if scene else set()
        bare = scene is not None and scene == Scene(tuple(Thing(thing.concept) for thing in scene.things))
        things = np.array([each.en in named for each in concepts()], np.float32)
        (vector,) = self.words([text])
        return np.concatenate([vector * (_BESIDE_NAMES if bare else _BESIDE_MORE), things])

    def words(self, texts: Sequence[str]) -> Vectors:
        """Raises: MissingCheckpointError."""
        parts = self._loaded()
        tokens = parts.tokenizer(
            list(texts), return_tensors="pt", padding=True, truncation=True, max_length=_LONGEST
        ).input_ids
        with torch.inference_mode():
            return _vectors([parts.model.encode_text(tokens)])

    def _loaded(self) -> Parts:
        with self._lock:
            if self._parts is None:
                self._parts = load(self._folder)
            return self._parts


def looked_at(model: CustomTextCLIP, pictures: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """What the image tower makes of pictures (N, 3, S, S): vectors (N, C), and its patches' states (N, P, D)."""
    found = model.visual.forward_intermediates(pictures, indices=1, output_fmt="NLC")
    states = found["image_intermediates"][0].float()
    return found["image_features"], layer_norm(states, states.shape[-1:])


def _vectors(found: list[torch.Tensor]) -> Vectors:
    return normalize(torch.cat(found).float(), dim=-1).numpy()


def load(folder: Path) -> Parts:
    """A checkpoint folder, in float32. Raises: MissingCheckpointError."""
    try:
        config = json.loads((folder / CONFIG).read_text(encoding="utf-8"))
        shape = config["model_cfg"]
        encoder = (folder / shape["text_cfg"]["hf_model_name"]).resolve()
        with LOADING:
            model, reading = built(encoder, shape), SceneReading(shape["vision_cfg"]["width"])
        weights = (folder / WEIGHTS).read_bytes()
        missing, surplus = model.load_state_dict(read_weights(weights), strict=False)
        if wrong := [*(name for name in missing if not name.startswith(READ_ELSEWHERE)), *surplus]:
            raise ValueError(f"it does not fit at {sorted(wrong)[0]}")
        tokenizer = BertTokenizer.from_pretrained(encoder.parent / "tokenizer")
        reading.load_state_dict(load_file(folder / READING))
    except (OSError, ValueError, KeyError, TypeError, RuntimeError, SafetensorError) as error:
        raise MissingCheckpointError(_shown(folder), str(error).split("\n")[0], local=True) from error
    name = f"clip-{hashlib.sha256(weights).hexdigest()[:12]}-things"
    prepared = PreprocessCfg(**config["preprocess_cfg"])
    for each in (model, reading):
        each.float().eval().requires_grad_(False)
    return Parts(name, model, reading, tokenizer, prepared)


def built(encoder: Path, shape: Mapping[str, Any], pretrained: bool = True) -> CustomTextCLIP:
    """What a `model_cfg` of open_clip describes, random but for its text tower: that has the weights in `encoder`.

    Not so if it is not `pretrained`: then only its configuration is read there.
    """
    text = CLIPTextCfg(**{**shape["text_cfg"], "hf_model_name": str(encoder), "hf_model_pretrained": pretrained})
    return CustomTextCLIP(shape["embed_dim"], CLIPVisionCfg(**shape["vision_cfg"]), text)


def _shown(folder: Path) -> str:
    return str(folder.relative_to(ROOT)) if folder.is_relative_to(ROOT) else str(folder)
