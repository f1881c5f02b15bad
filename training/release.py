"""Runs -> the checkpoint that ships: a folder as `HunyuanDiTPipeline.from_pretrained` reads it.

    python -m training.release --runs runs --to assets/checkpoints/hunyuan-dit

The transformer's averaged weights are taken, everything in 16 bits. `latent_rgb.json` beside them tells the sampling
loop how latents look, for its previews.
"""

import argparse
import json
import random
from pathlib import Path

import torch
from diffusers import AutoencoderKL, DDIMScheduler, HunyuanDiT2DModel, HunyuanDiTPipeline
from torch import Tensor
from transformers import BertModel

from generation.preview import FILE as COLOURS
from training.averaging import averages_of
from training.hunyuan import SCHEDULE, SHAPE
from training.pixels import as_tensor
from training.towers import towers
from training.vae import any_scene
from training.world.render import render

CHECKPOINT = Path(__file__).parents[1] / "assets" / "checkpoints" / "hunyuan-dit"
PICTURES_FOR_COLOURS = 48


def pipeline(runs: Path, start: Path | None = None) -> HunyuanDiTPipeline:
    """All parts in float32; `start` is the checkpoint that the transformer's training went on from, if any."""
    built_on = towers(runs, start)
    readers = built_on.readers
    return HunyuanDiTPipeline(
        vae=built_on.vae,
        text_encoder=with_pooler(readers.bert),
        tokenizer=readers.bert_tokenizer,
        text_encoder_2=readers.t5,
        tokenizer_2=readers.t5_tokenizer,
        transformer=averages_of(runs / "hunyuan", HunyuanDiT2DModel(**SHAPE)),
        scheduler=DDIMScheduler(**SCHEDULE),
        safety_checker=None,
        feature_extractor=None,
        requires_safety_checker=False,
    )


def with_pooler(bert: BertModel) -> BertModel:
    """The text tower with the pooling layer that `BertModel.from_pretrained` looks for and the pipeline never uses."""
    whole = BertModel(bert.config)
    whole.load_state_dict(bert.state_dict(), strict=False)
    torch.nn.init.zeros_(whole.pooler.dense.weight)
    torch.nn.init.zeros_(whole.pooler.dense.bias)
    return whole.eval()


def release(runs: Path, to: Path, start: Path | None = None) -> None:
    """Write the checkpoint folder; what is there already is replaced file by file."""
    made = pipeline(runs, start)
    colours = latent_colours(made.vae)
    made.transformer.to(torch.bfloat16)
    for part in (made.vae, made.text_encoder, made.text_encoder_2):
        part.to(torch.float16)
    made.save_pretrained(to, safe_serialization=True)
    (to / COLOURS).write_text(json.dumps(colours), encoding="utf-8")


def tell_colours(folder: Path, vae: AutoencoderKL) -> None:
    """Write how latents look into a checkpoint folder that does not say so yet: its autoencoder stays as it is."""
    if not (folder / COLOURS).exists():
        (folder / COLOURS).write_text(json.dumps(latent_colours(vae)), encoding="utf-8")


@torch.no_grad()
def latent_colours(vae: AutoencoderKL, seed: int = 4) -> dict[str, list]:
    """The linear map from a latent cell to the mean colour (0 to 1) below it, by least squares."""
    rng = random.Random(seed)
    pictures = as_tensor([render(any_scene(rng), rng) for _ in range(PICTURES_FOR_COLOURS)])
    latents = torch.cat([vae.encode(each[None]).latent_dist.mode() for each in pictures]) * vae.config.scaling_factor
    cells = torch.nn.functional.adaptive_avg_pool2d(pictures, latents.shape[-2:]).add(1).div(2)
    known = torch.cat([_rows(latents), torch.ones(latents.numel() // latents.shape[1], 1)], dim=1)
    fitted = torch.linalg.lstsq(known, _rows(cells)).solution
    return {"matrix": _rounded(fitted[:-1]), "bias": _rounded(fitted[-1])}


def _rows(grid: Tensor) -> Tensor:
    """(N, C, h, w) -> (N * h * w, C)."""
    return grid.permute(0, 2, 3, 1).flatten(0, 2)


def _rounded(values: Tensor) -> list:
    return [[round(v, 4) for v in row] if isinstance(row, list) else round(row, 4) for row in values.tolist()]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.release", description="Write the checkpoint that ships.")
    parser.add_argument("--runs", type=Path, default=Path("runs"))
    parser.add_argument("--to", type=Path, default=CHECKPOINT)
    parser.add_argument("--start", type=Path, metavar="FOLDER", help="what training.hunyuan was given")
    arguments = parser.parse_args()
    release(arguments.runs, arguments.to, arguments.start)
    size = sum(path.stat().st_size for path in arguments.to.rglob("*") if path.is_file())
    print(f"{arguments.to}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
