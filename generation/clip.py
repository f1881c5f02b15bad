"""Networks in whose vectors pictures and words meet: CLIPs, as open_clip builds and reads them.

    clip = published("laion/CLIP-ViT-B-32-xlm-roberta-base-laion5B-s13B-b90k")  # or the folder of one
    clip.pictures([a, b]) @ clip.words(["一只红色的猫"]).T  # (2, 1) cosines

The layout is open_clip's: its configuration, weights in safetensors, the tokenizer's files, and, of a text tower of
transformers, `config.json`; of the last two what is not there is fetched from where the configuration says. No code
comes from a checkpoint. It stays on the CPU: it is asked now and then, and the device is for drawing.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from huggingface_hub import snapshot_download
from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError, RepositoryNotFoundError
from open_clip import create_model_from_pretrained, get_tokenizer
from open_clip.hf_configs import arch_dict
from open_clip.tokenizer import HFTokenizer
from PIL import Image
from safetensors import SafetensorError
from torch.nn.functional import normalize
from transformers import AutoConfig
from transformers.utils import logging as transformers_logging

from generation.device import cpu_dtype
from generation.errors import MissingClipError, first_line
from generation.hub import is_of_the_line, reachable
from generation.loading import LOADING
from generation.memory import available
from generation.progress_bars import hidden_bars
from generation.scene_reading import ReadScene

CONFIG, WEIGHTS = "open_clip_config.json", "open_clip_model.safetensors"
TOWER = "config.json"  # of a text tower of transformers
_TOKENIZER = ("tokenizer.json", "tokenizer_config.json", "special_tokens_map.json", "vocab.*", "merges.txt", "*.model")
_PRECISIONS = {torch.bfloat16: "pure_bf16", torch.float32: "fp32"}  # what open_clip calls them
# What the libraries raise for files that are damaged or of something else.
_DAMAGED = (OSError, ValueError, KeyError, TypeError, RuntimeError, AssertionError, SafetensorError)
_BATCH = 32
_GB = 10**9

Vectors = np.ndarray  # (N, C) in float32, of length 1 where nothing else is said


@dataclass(frozen=True)
class Clip:
    """A loaded model; its name tells its weights from others."""

    name: str
    model: Any  # a CLIP of open_clip: encode_image, encode_text
    tokenize: Callable[[list[str]], torch.Tensor]  # texts -> (N, L)
    prepare: Callable[[Image.Image], torch.Tensor]  # a picture -> (3, S, S), as the tower takes it

    def words(self, texts: Sequence[str]) -> Vectors:
        with torch.inference_mode():
            return vectors([self.model.encode_text(self.tokenize(list(some))) for some in _batches(texts)])

    def pictures(self, pictures: Sequence[Image.Image]) -> Vectors:
        with torch.inference_mode():
            return vectors([self.model.encode_image(self.prepared(some)) for some in _batches(pictures)])

    def features(self, pictures: Sequence[Image.Image]) -> Vectors:
        """(N, F): what a `question` is asked of."""
        return self.pictures(pictures)

    def question(self, text: str) -> Vectors:
        """(F,): its product with the features of a picture is the larger, the more that looks like `text`."""
        vector: Vectors = self.words([text])[0]
        return vector

    def scenes(self, pictures: Sequence[Image.Image]) -> list[ReadScene | None]:
        """What pictures show, where that can be said in things of the world; this sees none."""
        return [None] * len(pictures)

    def prepared(self, pictures: Sequence[Image.Image]) -> torch.Tensor:
        """Pictures as the tower takes them, (N, 3, S, S)."""
        return torch.stack([self.prepare(each) for each in pictures]).to(next(self.model.parameters()).dtype)


def published(place: Path | str) -> Clip:
    """A model from its folder or by its id on the Hub, in the precision that suits the CPU. Raises MissingClipError."""
    try:
        folder = place if isinstance(place, Path) else _fetched(place, (WEIGHTS, CONFIG, TOWER, *_TOKENIZER))
        for file in (CONFIG, WEIGHTS):
            if not (folder / file).is_file():
                raise MissingClipError(str(place), "files", file)
        _check_memory(place, (folder / WEIGHTS).stat().st_size)
        return _loaded(folder, json.loads((folder / CONFIG).read_text(encoding="utf-8"))["model_cfg"]["text_cfg"])
    except (RepositoryNotFoundError, HFValidationError) as error:
        raise MissingClipError(str(place), "unknown") from error
    except Exception as error:
        if is_of_the_line(error):
            raise MissingClipError(str(place), "network") from error
        if isinstance(error, _DAMAGED):
            raise MissingClipError(str(place), "damaged", first_line(error)) from error
        raise


def vectors(found: Sequence[torch.Tensor]) -> Vectors:
    """What the towers answered, at length 1."""
    return normalize(torch.cat(list(found)).float(), dim=-1).numpy()


def name_of(weights: Path) -> str:
    """Tells these weights from others."""
    with weights.open("rb") as opened:
        return f"clip-{hashlib.file_digest(opened, 'sha256').hexdigest()[:12]}"


def _loaded(folder: Path, text: Mapping[str, Any]) -> Clip:
    # Whatever has to be downloaded is so before others are kept from loading.
    text = {**text, **_tower(folder, text)}
    tokenize = _tokenizer(folder, text)
    with LOADING, hidden_bars(transformers_logging):
        model, prepare = create_model_from_pretrained(
            f"local-dir:{folder}", precision=_PRECISIONS[cpu_dtype()], text_cfg=text
        )
    return Clip(name_of(folder / WEIGHTS), model.eval().requires_grad_(False), tokenize, prepare)


def _tower(folder: Path, text: Mapping[str, Any]) -> dict[str, Any]:
    """What to change of a `text_cfg` so that a text tower of transformers is built from files that are here."""
    if not text.get("hf_model_name"):
        return {}
    where = folder if _is_tower(folder / TOWER) else _fetched(text["hf_model_name"], (TOWER,))
    AutoConfig.from_pretrained(where, trust_remote_code=False)  # else open_clip's own asks the terminal whether it may
    return {"hf_model_name": str(where), "hf_model_pretrained": False}


def _is_tower(config: Path) -> bool:
    """Whether this describes a text tower: a repository may also hold the whole CLIP in transformers' layout."""
    return config.is_file() and json.loads(config.read_text(encoding="utf-8")).get("model_type") in arch_dict


def _tokenizer(folder: Path, text: Mapping[str, Any]) -> Callable[[list[str]], torch.Tensor]:
    """Texts to tokens as a `text_cfg` says; those of towers of transformers without padding that nobody needs."""
    named = text.get("hf_tokenizer_name")
    if not named:
        tokenize: Callable[[list[str]], torch.Tensor] = get_tokenizer(f"local-dir:{folder}")
        return tokenize
    is_here = any(path for pattern in _TOKENIZER for path in folder.glob(pattern))
    options = {**(text.get("tokenizer_kwargs") or {}), "trust_remote_code": False}
    padded = HFTokenizer(
        str(folder if is_here else _fetched(named, _TOKENIZER)),
        context_length=text.get("context_length", 77),
        tokenizer_mode=text.get("tokenizer_mode"),
        **options,
    )
    if not text.get("hf_model_name"):
        return padded  # open_clip's own towers may pool at the last place of all
    padding = padded.tokenizer.pad_token_id

    def short(texts: list[str]) -> torch.Tensor:
        tokens = padded(texts)
        return tokens[:, (tokens != padding).any(dim=0)]

    return short


def _fetched(name: str, files: Sequence[str]) -> Path:
    """The folder with these files of a repository; from the cache if the first is there: what was downloaded once needs
    no network, and no waiting until it is found that there is none."""
    if Path(name).is_dir():
        return Path(name)
    try:
        folder = Path(snapshot_download(name, allow_patterns=list(files), local_files_only=True))
        if (folder / files[0]).is_file():
            return folder
    except LocalEntryNotFoundError:
        pass
    return Path(snapshot_download(name, allow_patterns=list(files), local_files_only=not reachable()))


def _check_memory(place: Path | str, size: int) -> None:
    """Raises MissingClipError where there is no room: what is read lies beside what is built for a while."""
    free = available()
    if free is not None and 2 * size > free:
        raise MissingClipError(str(place), "memory", f"{2 * size / _GB:.1f} / {free / _GB:.1f} GB")


def _batches(many: Sequence[Any]) -> list[Sequence[Any]]:
    return [many[start : start + _BATCH] for start in range(0, len(many), _BATCH)]
