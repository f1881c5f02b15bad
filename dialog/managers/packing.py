"""Weights of large language models packed into 8 or 4 bits, by bitsandbytes, which has to be installed for that."""

from collections.abc import Sequence

import torch
from transformers import BitsAndBytesConfig

from dialog.options import Bits


def packing(bits: Bits, compute: torch.dtype, whole: Sequence[str]) -> BitsAndBytesConfig | None:
    """How to pack a model that computes in the type `compute`; modules named in `whole`, wherever they are, stay whole.

    In 4 bits as QLoRA does it: normal floats, their scales packed too. None for 16 bits, where nothing is packed.
    """
    if bits == 16:
        return None
    # Patterns of whole names: transformers takes a bare name for one from the root on, or for the last part of one.
    unpacked = {"llm_int8_skip_modules": [rf"(?:.*\.)?{name}" for name in whole]}
    if bits == 8:
        return BitsAndBytesConfig(load_in_8bit=True, **unpacked)
    return BitsAndBytesConfig(
        load_in_4bit=True,
        bnb_4bit_quant_type="nf4",
        bnb_4bit_use_double_quant=True,
        bnb_4bit_compute_dtype=compute,
        **unpacked,
    )
