"""Sheets of samples from a transformer in training, drawn by the program's own sampling loop."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from diffusers import AutoencoderKL, DDIMScheduler, HunyuanDiT2DModel
from PIL import Image

from generation.adapter import Adapter
from generation.backends import checkpoint_row, complete, load_row
from generation.device import Device
from generation.hunyuan_dit import HunyuanDiT
from generation.hunyuan_parts import Parts
from generation.loop import draw_many, finish
from generation.request import GenerationRequest
from generation.scene.layout import SIDE
from training.conditions import Readers

PROMPTS = (
    "a cat on the grass",
    "蓝色背景上的一辆红色汽车",
    "a green dog",
    "草地上的一只猫和一辆红色小汽车",
    "two apples on a yellow background",
    "夜空下的一只猫头鹰，扁平风格",
    "an ink painting of a horse",
    "左边是狗，右边是树，雪地",
    "a rocket in the sky, close-up",
    "沙滩上的三只螃蟹",
    "a pink elephant and a small banana on a white background",
    "从左到右：猫、狗、汽车",
)


def adapter(
    model: HunyuanDiT2DModel, vae: AutoencoderKL, readers: Readers, schedule: dict, solver: str | None = None
) -> HunyuanDiT:
    """The network in training as the drawing backend that it will be, drawn with another `solver` if one is named."""
    parts = Parts(
        folder=None,
        tokenizer=readers.bert_tokenizer,
        text_encoder=readers.bert,
        tokenizer_2=readers.t5_tokenizer,
        text_encoder_2=readers.t5,
        transformer=model,
        vae=vae,
        noise=DDIMScheduler(**schedule).config,
    )
    row = replace(checkpoint_row("hunyuan-dit", "embedded"), composes=False)  # what the network can do by itself
    return HunyuanDiT(parts, Device(torch.device("cpu")), replace(row, schedule=solver) if solver else row)


def sheet(
    drawing: Adapter, prompts: Sequence[str] = PROMPTS, columns: int = 4, sampling: Mapping[str, Any] | None = None
) -> Image.Image:
    """One picture a prompt, each with its number as seed, row by row; `sampling` are fields of the requests."""
    return grid([drawn.image for drawn in _drawn(drawing, prompts, sampling or {})], columns)


def of_folder(
    backend: str, folder: Path, prompts: Sequence[str], columns: int, sampling: Mapping[str, Any]
) -> Image.Image:
    """A sheet that a backend of the program draws with the checkpoint in `folder`; `sampling` are fields of its row."""
    return grid([drawn.image for drawn in drawn_from(backend, folder, prompts, sampling)], columns)


def drawn_from(
    backend: str,
    folder: Path,
    prompts: Sequence[str],
    sampling: Mapping[str, Any],
    side: int = SIDE,
    frames: int | None = None,
) -> list[Any]:
    """What a backend draws with the checkpoint in `folder`, one a prompt, each with its number as seed: pictures, or
    videos of so many frames."""
    where = str(folder.resolve())
    row = replace(checkpoint_row(backend, where), sizes=((side, side),), is_small=True, **sampling)
    row = replace(row, frames=(frames,)) if frames else row
    asked = {"steps": row.steps, "guidance": row.guidance, "width": side, "height": side, "frames": frames}
    return _drawn(load_row(backend, row), prompts, {"backend": backend, "checkpoint": where, **asked})


def _drawn(drawing: Adapter, prompts: Sequence[str], sampling: Mapping[str, Any]) -> list[Any]:
    requests = [complete(GenerationRequest(prompt, seed=number, **sampling)) for number, prompt in enumerate(prompts)]
    return finish(draw_many(drawing, requests))


def grid(images: Sequence[Image.Image], columns: int) -> Image.Image:
    """Pictures of one size side by side, row by row."""
    width, height = images[0].size
    whole = Image.new("RGB", (columns * width, -(-len(images) // columns) * height))
    for number, image in enumerate(images):
        whole.paste(image, (number % columns * width, number // columns * height))
    return whole
