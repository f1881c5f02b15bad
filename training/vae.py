"""The autoencoder: 256 by 256 pictures <-> 32 by 32 latents of 4 channels, as Hunyuan-DiT's own has them.

    python -m training.vae --runs runs --steps 1500

Most steps see crops of 128 pixels around the things, where the detail is; the last fifth sees whole pictures, so that
the statistics of the group norms are those of use. Loss: L1 of the pixels and of their differences, and a light KL.
"""

import argparse
import math
import random
from pathlib import Path

import numpy as np
import torch
from diffusers import AutoencoderKL
from PIL import Image
from torch import Tensor

from generation.scene.layout import SIDE, groups
from generation.scene.lexicon import concepts
from generation.scene.scene import BACKGROUNDS, COLORS, SIZES, STYLES, VIEWS, Scene, Thing
from training.optimizers import MuonWithAdamW, cosine
from training.pixels import as_picture, as_tensor
from training.run import Run
from training.world.render import render

CONFIG = {
    "down_block_types": ["DownEncoderBlock2D"] * 4,
    "up_block_types": ["UpDecoderBlock2D"] * 4,
    "block_out_channels": [16, 32, 64, 128],
    "layers_per_block": 1,
    "latent_channels": 4,
    "norm_num_groups": 2,  # few: a norm over two channels would forget the colour of a plain ground
    "sample_size": SIDE,
    "mid_block_add_attention": False,
}
CROP = 128
CROPS = 8  # a step
WHOLE = 2  # pictures a step, in the last fifth
POOL = 600  # pictures to cut crops from; each step replaces some
RENDERED = 3  # new pictures a step
LEARNING_RATE = 6e-3
WARM_UP = 50
START_LOGVAR = -4.0  # little noise at first, so that there is something to learn from
EDGES = 0.5
KL = 1e-3


def any_scene(rng: random.Random) -> Scene:
    """A scene with every look equally likely: the autoencoder is to know all colours on all grounds."""
    names = rng.sample([concept.en for concept in concepts()], rng.choice((1, 1, 2, 3)))
    things = tuple(_any_thing(name, rng) for name in names)
    return Scene(things, rng.choice(BACKGROUNDS), rng.choice(STYLES), rng.choice((*VIEWS, "normal")))


def _any_thing(name: str, rng: random.Random) -> Thing:
    color = rng.choice((None, None, rng.choice(COLORS)))
    return Thing(name, color, rng.choice((None, None, *SIZES)), rng.choice((1, 1, 1, 2, 3)))


class Pictures:
    """A pool of rendered pictures that slowly renews itself."""

    def __init__(self, seed: int) -> None:
        self._rng = random.Random(seed)
        self._pool = [self._draw() for _ in range(POOL)]

    def renew(self) -> None:
        for _ in range(RENDERED):
            self._pool[self._rng.randrange(POOL)] = self._draw()

    def crops(self, number: int) -> Tensor:
        """(number, 3, CROP, CROP) in -1..1, each with its middle near a thing."""
        return as_tensor([self._crop(*self._rng.choice(self._pool)) for _ in range(number)])

    def whole(self, number: int) -> Tensor:
        """(number, 3, SIDE, SIDE) in -1..1."""
        return as_tensor([self._rng.choice(self._pool)[0] for _ in range(number)])

    def _draw(self) -> tuple[np.ndarray, Scene]:
        scene = any_scene(self._rng)
        return np.asarray(render(scene, self._rng)), scene

    def _crop(self, picture: np.ndarray, scene: Scene) -> np.ndarray:
        box = self._rng.choice(groups(scene.resolved()))
        left, top = (self._corner(middle, box.side) for middle in (box.x, box.y))
        return picture[top : top + CROP, left : left + CROP]

    def _corner(self, middle: float, side: float) -> int:
        start = middle + self._rng.uniform(-0.5, 0.5) * side - CROP / 2
        return int(min(max(start, 0), SIDE - CROP))


def loss_of(vae: AutoencoderKL, pictures: Tensor) -> tuple[Tensor, Tensor]:
    """The loss to minimise, and the L1 of the pixels alone."""
    posterior = vae.encode(pictures).latent_dist
    drawn = vae.decode(posterior.sample()).sample
    pixels = (drawn - pictures).abs().mean()
    across = (drawn.diff(dim=3) - pictures.diff(dim=3)).abs().mean()
    down = (drawn.diff(dim=2) - pictures.diff(dim=2)).abs().mean()
    kl = 0.5 * (posterior.mean**2 + posterior.var - 1 - posterior.logvar).mean()
    return pixels + EDGES * (across + down) + KL * kl, pixels


def inner_kernels(vae: AutoencoderKL) -> list[torch.nn.Parameter]:
    """The kernels between hidden layers, for Muon: all but those of the first and the last convolution."""
    outer = (vae.encoder.conv_in.weight, vae.decoder.conv_out.weight)
    return [p for p in vae.parameters() if p.dim() > 1 and not any(p is each for each in outer)]


def train(folder: Path, steps: int, seed: int = 0) -> AutoencoderKL:
    """Train up to `steps` steps, going on from the last saved state of `folder`."""
    torch.manual_seed(seed)
    vae = AutoencoderKL(**CONFIG).to(memory_format=torch.channels_last)
    torch.nn.init.constant_(vae.quant_conv.bias[CONFIG["latent_channels"] :], START_LOGVAR)
    optimizer = MuonWithAdamW(inner_kernels(vae), vae.parameters(), LEARNING_RATE)
    run = Run(folder, {"vae": vae, "optimizer": optimizer})
    pictures = Pictures(seed + run.step)
    while run.step < steps:
        pictures.renew()
        batch = pictures.whole(WHOLE) if run.step > 0.8 * steps else pictures.crops(CROPS)
        loss, pixels = loss_of(vae, batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(vae.parameters(), 1.0)
        optimizer.step(cosine(run.step, steps, WARM_UP, LEARNING_RATE))
        run.advance(loss=loss.item(), pixels=pixels.item())
        if run.sheet_is_due():
            sheet(vae, run.sheet_path())
    run.save()
    return vae


@torch.no_grad()
def psnr(vae: AutoencoderKL, number: int = 64, seed: int = 1) -> float:
    """Mean peak signal-to-noise ratio in dB over fresh whole pictures, the latent at its mean."""
    rng = random.Random(seed)
    ratios = []
    for _ in range(number):
        picture = as_tensor([render(any_scene(rng), rng)])
        drawn = vae.decode(vae.encode(picture).latent_dist.mode()).sample.clamp(-1, 1)
        ratios.append(10 * math.log10(4 / ((drawn - picture) ** 2).mean().item()))
    return sum(ratios) / number


@torch.no_grad()
def sheet(vae: AutoencoderKL, path: Path, columns: int = 6, seed: int = 2) -> None:
    """Originals above, reconstructions below."""
    rng = random.Random(seed)
    drawn = Image.new("RGB", (columns * SIDE, 4 * SIDE))
    for place in range(2 * columns):
        picture = as_tensor([render(any_scene(rng), rng)])
        again = vae.decode(vae.encode(picture).latent_dist.mode()).sample
        x, y = place % columns * SIDE, place // columns * 2 * SIDE
        drawn.paste(as_picture(picture[0]), (x, y))
        drawn.paste(as_picture(again[0]), (x, y + SIDE))
    drawn.save(path)


@torch.no_grad()
def normalise(vae: AutoencoderKL, number: int = 256, seed: int = 3) -> None:
    """Give each latent channel mean 0 and deviation 1, by changing the two 1x1 convolutions around the latents.

    The pipelines only know one factor for all channels, and none for their means; after this it is 1.
    """
    rng = random.Random(seed)
    pictures = (as_tensor([render(any_scene(rng), rng) for _ in range(8)]) for _ in range(number // 8))
    latents = torch.cat([vae.encode(each).latent_dist.mode() for each in pictures])
    mean, deviation = latents.mean((0, 2, 3)), latents.std((0, 2, 3))
    into, out = vae.quant_conv, vae.post_quant_conv
    channels = len(mean)
    out.bias += (out.weight[:, :, 0, 0] * mean).sum(1)
    out.weight *= deviation[None, :, None, None]
    into.weight[:channels] /= deviation[:, None, None, None]
    into.bias[:channels] = (into.bias[:channels] - mean) / deviation
    into.bias[channels:] -= 2 * deviation.log()  # the other half is the logarithm of the variance
    vae.register_to_config(scaling_factor=1.0)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.vae", description="Train the autoencoder.")
    parser.add_argument("--runs", type=Path, default=Path("runs"))
    parser.add_argument("--steps", type=int, default=1500)
    arguments = parser.parse_args()
    vae = train(arguments.runs / "vae", arguments.steps)
    print(f"PSNR {psnr(vae):.2f} dB")


if __name__ == "__main__":
    main()
