"""What pictures look like: a CLIP, in whose vectors pictures and words meet, and what it sees in them.

    looks = Looks(folder)  # or the id of one on the Hub
    looks.pictures([a, b]) @ looks.words(["一只红色的猫"]).T  # (2, 1) cosines
    looks.features([a, b]) @ looks.question("一只红色的猫")  # (2,): which of them looks more like it
    looks.scenes([a, b])  # what they show, where they are of the world

Ours is an open_clip `CustomTextCLIP`, made by `training.clip_pictures`, with a reading of scenes beside it. Its text
tower is the text encoder of the checkpoint that draws, and is read from there. Any other gives vectors and no scenes:
see generation/clip.py.
"""

import copy
import json
import logging
import time
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
from safetensors.torch import load_file
from torch.nn.functional import layer_norm, normalize
from transformers import BertTokenizer

from generation.backends import ROOT
from generation.chosen_clip import SHIPPED, Place
from generation.clip import CONFIG, WEIGHTS, Clip, Vectors, name_of, published
from generation.errors import MissingCheckpointError
from generation.loading import LOADING
from generation.scene.lexicon import concepts
from generation.scene.parse import parse
from generation.scene.scene import Scene, Thing
from generation.scene_reading import ReadScene, SceneReading

__all__ = ["CONFIG", "READING", "READ_ELSEWHERE", "WEIGHTS", "Looks", "Vectors", "built", "load", "looked_at"]

READING = "scene_reading.safetensors"  # beside open_clip's own files
READ_ELSEWHERE = "text.transformer."  # of the weights' names: those that the text encoder's folder has
# What the cosine of a caption counts for beside the logarithms of its things: measured on pictures of the world.
_BESIDE_NAMES, _BESIDE_MORE = 3.0, 30.0
_LEAST = 1e-4  # probable is everything
_AT_ONCE = 32  # pictures
_LONGEST = 77  # tokens, as many as the text tower has places for
_REST = 60.0  # seconds after a failure in which loading is not tried again: without a network that takes half of them

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class WorldClip(Clip):
    """Ours, which knows the things of the world by their names."""

    reading: SceneReading
    tokenizer: BertTokenizer

    def features(self, pictures: Sequence[Image.Image]) -> Vectors:
        """(N, C + things): vectors, and beside them how probable it is that each thing of the world is there, as
        logarithms; not of length 1."""
        found = []
        with torch.inference_mode():
            for vectors, states in self._seen(pictures):
                present = self.reading.present(states).clamp(min=_LEAST).log()
                found.append(torch.cat([normalize(vectors.float(), dim=-1), present], dim=-1))
        return torch.cat(found).numpy()

    def question(self, text: str) -> Vectors:
        """(C + things,). A caption's vector says little of things; where it has nothing else to say it counts for
        least."""
        scene = parse(text)
        named = {thing.concept for thing in scene.things} if scene else set()
        bare = scene is not None and scene == Scene(tuple(Thing(thing.concept) for thing in scene.things))
        things = np.array([each.en in named for each in concepts()], np.float32)
        return np.concatenate([super().question(text) * (_BESIDE_NAMES if bare else _BESIDE_MORE), things])

    def scenes(self, pictures: Sequence[Image.Image]) -> list[ReadScene | None]:
        """What pictures show, read as pictures of the world; None where nothing is seen."""
        with torch.inference_mode():
            return [scene for _, states in self._seen(pictures) for scene in self.reading.scenes(states)]

    def _seen(self, pictures: Sequence[Image.Image]) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
        for start in range(0, len(pictures), _AT_ONCE):
            yield looked_at(self.model, self.prepared(pictures[start : start + _AT_ONCE]))


class Looks:
    """Vectors of pictures and of words, in every thread; the weights are loaded when they are first needed.

    All but `is_loaded` raise MissingCheckpointError, of a CLIP that is not ours MissingClipError.
    """

    def __init__(self, place: Place) -> None:
        self._place = place
        self._clip: Clip | None = None
        self._failure: MissingCheckpointError | None = None
        self._rested = 0.0
        self._lock = Lock()

    @property
    def is_loaded(self) -> bool:
        """Whether nobody has to wait for it."""
        return self._clip is not None

    def load(self) -> None:
        """Load it now, unless it is."""
        self._loaded()

    @property
    def name(self) -> str:
        """Names these weights and their features, so that those of others are told from theirs."""
        return self._loaded().name

    def pictures(self, pictures: Sequence[Image.Image]) -> Vectors:
        """(N, C): what pictures look like."""
        return self._loaded().pictures(pictures)

    def words(self, texts: Sequence[str]) -> Vectors:
        """(N, C): what texts say."""
        return self._loaded().words(texts)

    def features(self, pictures: Sequence[Image.Image]) -> Vectors:
        """(N, F): what pictures look like, to be asked a `question`."""
        return self._loaded().features(pictures)

    def question(self, text: str) -> Vectors:
        """(F,): its product with the features of a picture is the larger, the more that looks like `text`."""
        return self._loaded().question(text)

    def scenes(self, pictures: Sequence[Image.Image]) -> list[ReadScene | None]:
        """What pictures show, read as pictures of the world; None where nothing is seen: by others than ours, never."""
        return self._loaded().scenes(pictures)

    def _loaded(self) -> Clip:
        with self._lock:
            if self._clip is None:
                self._clip = self._load()
            return self._clip

    def _load(self) -> Clip:
        if self._failure is not None and time.monotonic() < self._rested:
            raise copy.copy(self._failure)
        if self._place != SHIPPED:  # which takes a moment only
            log.info("a CLIP is loaded", extra={"clip": str(self._place)})
        try:
            return clip_at(self._place)
        except MissingCheckpointError as error:
            log.warning("the CLIP cannot be loaded", extra={"cause": error.message("en")})
            self._failure = copy.copy(error)  # not itself: with it would stay all that was loaded before it came
            self._rested = time.monotonic() + _REST
            raise


def looked_at(model: CustomTextCLIP, pictures: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """What the image tower makes of pictures (N, 3, S, S): vectors (N, C), and its patches' states (N, P, D)."""
    found = model.visual.forward_intermediates(pictures, indices=1, output_fmt="NLC")
    states = found["image_intermediates"][0].float()
    return found["image_features"], layer_norm(states, states.shape[-1:])


def clip_at(place: Place) -> Clip:
    """Ours where it is the one that ships or has a reading of scenes beside it, else any of open_clip's. Raises as
    `Looks` does."""
    is_ours = isinstance(place, Path) and (place == SHIPPED or (place / READING).is_file())
    return load(Path(place)) if is_ours else published(place)


def load(folder: Path) -> WorldClip:
    """A checkpoint folder of ours, in float32. Raises: MissingCheckpointError."""
    try:
        config = json.loads((folder / CONFIG).read_text(encoding="utf-8"))
        shape = config["model_cfg"]
        encoder = (folder / shape["text_cfg"]["hf_model_name"]).resolve()
        with LOADING:
            model, reading = built(encoder, shape), SceneReading(shape["vision_cfg"]["width"])
        missing, surplus = model.load_state_dict(load_file(folder / WEIGHTS), strict=False)
        if wrong := [*(name for name in missing if not name.startswith(READ_ELSEWHERE)), *surplus]:
            raise ValueError(f"it does not fit at {sorted(wrong)[0]}")
        tokenizer = BertTokenizer.from_pretrained(encoder.parent / "tokenizer")
        reading.load_state_dict(load_file(folder / READING))
    except (OSError, ValueError, KeyError, TypeError, RuntimeError, SafetensorError) as error:
        raise MissingCheckpointError(_shown(folder), str(error).split("\n")[0], local=True) from error
    for each in (model, reading):
        each.float().eval().requires_grad_(False)
    prepare = image_transform_v2(PreprocessCfg(**config["preprocess_cfg"]), is_train=False)

    def tokenize(texts: list[str]) -> torch.Tensor:
        tokens: torch.Tensor = tokenizer(
            texts, return_tensors="pt", padding=True, truncation=True, max_length=_LONGEST
        ).input_ids
        return tokens

    return WorldClip(f"{name_of(folder / WEIGHTS)}-things", model, tokenize, prepare, reading, tokenizer)


def built(encoder: Path, shape: Mapping[str, Any], pretrained: bool = True) -> CustomTextCLIP:
    """What a `model_cfg` of open_clip describes, random but for its text tower: that has the weights in `encoder`.

    Not so if it is not `pretrained`: then only its configuration is read there.
    """
    text = CLIPTextCfg(**{**shape["text_cfg"], "hf_model_name": str(encoder), "hf_model_pretrained": pretrained})
    return CustomTextCLIP(shape["embed_dim"], CLIPVisionCfg(**shape["vision_cfg"]), text)


def _shown(folder: Path) -> str:
    return str(folder.relative_to(ROOT)) if folder.is_relative_to(ROOT) else str(folder)
