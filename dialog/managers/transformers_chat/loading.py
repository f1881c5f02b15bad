"""A chat model that sees, by transformers' Auto classes: from safetensors only, without code from the checkpoint."""

from dataclasses import dataclass
from typing import Any

import torch
from transformers import AutoModelForImageTextToText, AutoProcessor

from dialog.managers.model_errors import told
from dialog.managers.packing import packing
from dialog.managers.transformers_chat.finding import Place, found
from dialog.managers.transformers_chat.vocabulary import vocabulary_of
from dialog.options import Bits
from generation.device import Device
from generation.loading import LOADING

# Modules that are small, or see: of every family that the Auto class knows.
_WHOLE = ("lm_head", "visual", "vision_tower", "vision_model", "multi_modal_projector", "embed_vision")


@dataclass(frozen=True)
class ChatParts:
    """A model and what makes its inputs. `context` is how many tokens it takes, `ends` those that end an answer,
    `vocabulary` what the others add to it."""

    model: Any
    processor: Any
    tokenizer: Any
    context: int
    ends: tuple[int, ...]
    vocabulary: dict[int, bytes]


def load_chat(where: str, device: Device, bits: Bits = 16) -> ChatParts:
    """Load a folder or an id of the Hub. Raises UnusableModelError, whatever is wrong with it."""
    with told(where):
        place = found(where)
        with LOADING:
            return _load(place, device, bits)


def _load(place: Place, device: Device, bits: Bits) -> ChatParts:
    processor = AutoProcessor.from_pretrained(place.name, local_files_only=place.here)
    if not getattr(processor, "chat_template", None):
        raise ValueError("it has no chat template")
    model, loading = AutoModelForImageTextToText.from_pretrained(
        place.name,
        local_files_only=place.here,
        dtype=device.networks,
        device_map={"": device.device},
        quantization_config=packing(bits, device.networks, _WHOLE),
        use_safetensors=True,
        output_loading_info=True,
    )
    if loading["missing_keys"]:
        raise ValueError(f"it lacks {sorted(loading['missing_keys'])[0]}")
    return ChatParts(
        model=model.eval().requires_grad_(False),
        processor=processor,
        tokenizer=processor.tokenizer,
        context=model.config.get_text_config().max_position_embeddings,
        ends=_ends(model, processor.tokenizer),
        vocabulary=vocabulary_of(processor.tokenizer),
    )


def _ends(model: Any, tokenizer: Any) -> tuple[int, ...]:
    """The tokens that end an answer: those that the checkpoint names for generating, and the tokenizer's own."""
    named = model.generation_config.eos_token_id
    several = named if isinstance(named, list) else [named]
    return tuple(sorted({each for each in (*several, tokenizer.eos_token_id) if each is not None}))


def device_of(model: Any) -> torch.device:
    """Where the inputs of a model go."""
    device: torch.device = model.get_input_embeddings().weight.device
    return device
