"""DialogGen's checkpoint: finding it, looking at it, loading it in 16, 8 or 4 bits.

It is the folder `dialoggen` of an official repository, on the Hub or on the disk, as it was published; nothing has to
be converted beforehand. The files are mapped, so names and shapes are compared before 15 GB are read. Only safetensors
are opened, and no code comes from a checkpoint.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from huggingface_hub import snapshot_download
from safetensors.torch import load_file
from transformers import LlavaNextConfig
from transformers import LlavaNextForConditionalGeneration as LlavaNext

from dialog.managers.dialoggen.layout import configuration, converted, shapes_of
from dialog.managers.dialoggen.words import Words
from dialog.managers.model_errors import told
from dialog.managers.packing import packing
from dialog.options import Bits
from generation.device import Device
from generation.loading import LOADING

HUB = "Tencent-Hunyuan/HunyuanDiT"
FOLDER = "dialoggen"
SOURCE = f"{HUB}/{FOLDER}"
VISION = Path("openai/clip-vit-large-patch14-336/config.json")
CONTEXT = 4096  # tokens of a training example
# Small, and the tower sees pictures; the official program packs the rest.
_WHOLE = ("lm_head", "vision_tower", "multi_modal_projector")


@dataclass(frozen=True)
class DialogGen:
    """A loaded checkpoint. `context` is how many tokens of a conversation it was trained to read."""

    model: LlavaNext
    words: Words
    context: int


def load(where: str, device: Device, bits: Bits = 16) -> DialogGen:
    """Load the folder or the repository `where`. Raises UnusableModelError, whatever is wrong with it."""
    with told(where, SOURCE):
        return _load(_folder(where), device, bits)


def _folder(where: str) -> Path:
    """Where the checkpoint lies: a folder, or the copy of a repository, fetched where it is not there yet."""
    for folder in (Path(where).expanduser(), Path(where).expanduser() / FOLDER):
        if (folder / "config.json").is_file():
            return folder
    if Path(where).expanduser().is_dir():
        raise FileNotFoundError("there is no config.json")
    kinds = ("*.json", "*.safetensors", "tokenizer.model")
    return Path(snapshot_download(where, allow_patterns=[f"{FOLDER}/{kind}" for kind in kinds])) / FOLDER


def _load(folder: Path, device: Device, bits: Bits) -> DialogGen:
    official = _json(folder / "config.json")
    vision = _json(folder / VISION) if (folder / VISION).is_file() else None
    config = configuration(official, vision)
    words = Words(folder)
    if words.size > config.text_config.vocab_size:
        raise ValueError(f"the tokenizer has {words.size} words for {config.text_config.vocab_size} embeddings")
    model = _model(folder, config, device, bits)
    return DialogGen(model, words, official.get("tokenizer_model_max_length") or CONTEXT)


def _model(folder: Path, config: LlavaNextConfig, device: Device, bits: Bits) -> LlavaNext:
    """The network. Its weights stay on the disk until each is put where it belongs."""
    files = sorted(folder.glob("*.safetensors"))
    if not files:
        raise FileNotFoundError("there are no safetensors files")
    state = converted({name: tensor for file in files for name, tensor in load_file(file).items()}, shapes_of(config))
    with LOADING:
        model = LlavaNext.from_pretrained(
            None,
            config=config,
            state_dict=state,
            dtype=device.networks,
            device_map={"": device.device},
            quantization_config=packing(bits, device.networks, _WHOLE),
        )
    return model.eval().requires_grad_(False)


def _json(file: Path) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return values
