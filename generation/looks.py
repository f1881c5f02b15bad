"""What pictures look like, as vectors in which pictures and words meet: our bilingual CLIP.

    looks = Looks(folder)
    looks.pictures([a, b]) @ looks.words(["一只红色的猫"]).T  # (2, 1) cosines

An open_clip `CustomTextCLIP`, made by `training.clip_pictures`. Its text tower is the text encoder of the checkpoint
that draws, and is read from there.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
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
from torch.nn.functional import normalize
from transformers import BertTokenizer

from generation.backends import ROOT
from generation.errors import MissingCheckpointError

CONFIG, WEIGHTS = "open_clip_config.json", "open_clip_model.safetensors"
READ_ELSEWHERE = "text.transformer."  # of the weights' names: those that the text encoder's folder has
_BATCH = 32
_LONGEST = 77  # tokens, as many as the text tower has places for

Vectors = np.ndarray  # (N, C) in float32, each of length 1


@dataclass(frozen=True)
class Parts:
    """A loaded checkpoint; its name tells it from others."""

    name: str
    model: CustomTextCLIP
    tokenizer: BertTokenizer
    prepared: PreprocessCfg


class Looks:
    """Vectors of pictures and of words, in every thread; the weights are loaded when they are first needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._parts: Parts | None = None
        self._lock = Lock()

    @property
    def name(self) -> str:
        """Names these weights, so that vectors of others are told from theirs. Raises: MissingCheckpointError."""
        return self._loaded().name

    def pictures(self, pictures: Sequence[Image.Image]) -> Vectors:
        """Raises: MissingCheckpointError."""
        parts = self._loaded()
        as_seen = image_transform_v2(parts.prepared, is_train=False)
        chunks = [pictures[start : start + _BATCH] for start in range(0, len(pictures), _BATCH)]
        with torch.inference_mode():
            found = [parts.model.encode_image(torch.stack([as_seen(each) for each in chunk])) for chunk in chunks]
        return _vectors(found)

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


def _vectors(found: list[torch.Tensor]) -> Vectors:
    return normalize(torch.cat(found).float(), dim=-1).numpy()


def load(folder: Path) -> Parts:
    """A checkpoint folder, in float32. Raises: MissingCheckpointError."""
    try:
        config = json.loads((folder / CONFIG).read_text(encoding="utf-8"))
        shape = config["model_cfg"]
        encoder = (folder / shape["text_cfg"]["hf_model_name"]).resolve()
        model = built(encoder, shape)
        weights = (folder / WEIGHTS).read_bytes()
        missing, surplus = model.load_state_dict(read_weights(weights), strict=False)
        if wrong := [*(name for name in missing if not name.startswith(READ_ELSEWHERE)), *surplus]:
            raise ValueError(f"it does not fit at {sorted(wrong)[0]}")
        tokenizer = BertTokenizer.from_pretrained(encoder.parent / "tokenizer")
    except (OSError, ValueError, KeyError, TypeError, RuntimeError, SafetensorError) as error:
        raise MissingCheckpointError(_shown(folder), str(error).split("\n")[0], local=True) from error
    name = f"clip-{hashlib.sha256(weights).hexdigest()[:12]}"
    prepared = PreprocessCfg(**config["preprocess_cfg"])
    return Parts(name, model.float().eval().requires_grad_(False), tokenizer, prepared)


def built(encoder: Path, shape: Mapping[str, Any], pretrained: bool = True) -> CustomTextCLIP:
    """What a `model_cfg` of open_clip describes, random but for its text tower: that has the weights in `encoder`.

    Not so if it is not `pretrained`: then only its configuration is read there.
    """
    text = CLIPTextCfg(**{**shape["text_cfg"], "hf_model_name": str(encoder), "hf_model_pretrained": pretrained})
    return CustomTextCLIP(shape["embed_dim"], CLIPVisionCfg(**shape["vision_cfg"]), text)


def _shown(folder: Path) -> str:
    return str(folder.relative_to(ROOT)) if folder.is_relative_to(ROOT) else str(folder)
