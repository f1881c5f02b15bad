"""Weights in 8 and 4 bits: which are packed, and what is said where bitsandbytes is not installed."""

from importlib.util import find_spec

import pytest
import torch
from transformers.quantizers.quantizers_utils import should_convert_module

from dialog.managers.dialoggen.checkpoint import load
from dialog.managers.dialoggen.prompt import Exchange
from dialog.managers.dialoggen.speaker import Speaker
from dialog.managers.model_errors import UnusableModelError
from dialog.managers.packing import packing
from generation.device import Device
from tests.tiny_dialoggen import CHECKPOINT

CPU = Device(torch.device("cpu"))
WITH_BITSANDBYTES = pytest.mark.skipif(find_spec("bitsandbytes") is None, reason="bitsandbytes is not installed")
WITHOUT = pytest.mark.skipif(find_spec("bitsandbytes") is not None, reason="bitsandbytes is installed")


def test_sixteen_bits_pack_nothing():
    assert packing(16, torch.bfloat16, ["lm_head"]) is None


@pytest.mark.parametrize("bits", [8, 4])
@pytest.mark.parametrize(
    ("module", "packed"),
    [
        ("model.language_model.layers.3.mlp.up_proj", True),
        ("model.language_model.layers.30.self_attn.q_proj", True),
        ("model.vision_tower.encoder.layers.0.mlp.fc1", False),
        ("model.multi_modal_projector.linear_1", False),
        ("lm_head", False),
    ],
)
def test_language_is_packed_and_sight_is_not(bits, module, packed):
    settings = packing(bits, torch.bfloat16, ["lm_head", "vision_tower", "multi_modal_projector"])
    assert should_convert_module(module, settings.llm_int8_skip_modules) == packed


@WITHOUT
def test_missing_bitsandbytes_is_told():
    with pytest.raises(
        UnusableModelError, match="run pip install bitsandbytes, or set HUIHUA_MANAGER_BITS to 16"
    ) as caught:
        load(str(CHECKPOINT), CPU, 4)
    assert "缺少软件包 bitsandbytes" in caught.value.message("zh")


@WITH_BITSANDBYTES
@pytest.mark.parametrize(("bits", "kind"), [(8, "Linear8bitLt"), (4, "Linear4bit")])
def test_packed_model_knows_what_it_learnt(bits, kind):
    parts = load(str(CHECKPOINT), CPU, bits)
    kinds = {name: type(module).__name__ for name, module in parts.model.named_modules()}
    assert kinds["model.language_model.layers.0.mlp.up_proj"] == kind
    assert kinds["model.vision_tower.encoder.layers.0.mlp.fc1"] == kinds["lm_head"] == "Linear"
    assert Speaker(parts).answer([Exchange("画一个木制的鸟")]) == "<画图>一只木制的鸟站在树枝上"
