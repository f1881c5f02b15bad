"""What drawing faster costs: every speed of generation/speed.py beside the exact one, in one run.

    python -m benches.speed --number 24

`--number` prompts with one thing, half of them in Chinese, are drawn at each speed in turn, one picture at a time.
Prints a line of JSON: how many times faster than exact, how far the pixels are from the exact picture (0 to 255, and as
the peak signal-to-noise ratio in dB, both the mean; `other_seed` is how far another seed's are), and the share of
pictures whose things are right in the eyes of the judge.
"""

import argparse
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from PIL import Image

from benches._device import BACKEND, computing
from benches._figures import share, tell
from generation import backends
from generation.loop import draw, finish
from generation.request import GenerationRequest
from generation.scene.scene import Scene
from generation.speed import PACES
from training.evaluate import LANGUAGES
from training.judge import judge
from training.world.captions import caption
from training.world.scenes import held_out_scenes

# As official checkpoints are drawn with: many steps, guidance in all; the small one needs few.
STEPS, ALL = 20, "0,1"
LARGEST_ERROR = 255.0**2


@dataclass(frozen=True)
class Drawn:
    """A picture, and the seconds it took."""

    image: Image.Image
    seconds: float


def measure(number: int, steps: int, seed: int) -> dict[str, Any]:
    """The figures of every speed; each prompt is drawn at all of them before the next one, so that all share the noise
    of the machine."""
    model = backends.load(BACKEND, "embedded")
    _timed(model, backends.complete(GenerationRequest("a cat", seed=seed)))  # the first one is always slower
    rng = random.Random(seed)
    scenes = held_out_scenes("one", number, seed)
    found: dict[str, list[Drawn]] = {name: [] for name in (*PACES, "other_seed")}
    for index, scene in enumerate(scenes):
        words = caption(scene, LANGUAGES[index % len(LANGUAGES)], rng)
        asked = GenerationRequest(words, steps=steps, guidance_interval=ALL, seed=rng.randrange(2**31))
        exact = backends.complete(asked)
        ways = {name: replace(exact, speed=name) for name in PACES} | {"other_seed": replace(exact, seed=index)}
        for name, request in ways.items():
            found[name].append(_timed(model, request))
    return {name: _compared(some, found["exact"], scenes) for name, some in found.items()}


def _compared(some: Sequence[Drawn], exact: Sequence[Drawn], scenes: Sequence[Scene]) -> dict[str, float | None]:
    """The pictures of one speed beside the exact ones."""
    seconds, exact_seconds = (sum(each.seconds for each in pictures) for pictures in (some, exact))
    apart = np.stack([_pixels(one) - _pixels(other) for one, other in zip(some, exact, strict=True)])
    right = [judge(each.image, scene).objects_right for each, scene in zip(some, scenes, strict=True)]
    return {
        "faster": round(exact_seconds / seconds, 2),
        "pixels": round(float(np.abs(apart).mean()), 2),
        "psnr": None if some is exact else round(float(_psnr(apart).mean()), 1),
        "objects": share(right),
    }


def _timed(model: Any, request: GenerationRequest) -> Drawn:
    started = time.perf_counter()
    image = finish(draw(model, request)).image
    return Drawn(image, time.perf_counter() - started)


def _pixels(drawn: Drawn) -> Any:
    return np.asarray(drawn.image, float)


def _psnr(apart: Any) -> Any:
    """Of differences (N, h, w, 3): (N), in dB."""
    return 10 * np.log10(LARGEST_ERROR / np.maximum((apart**2).mean((1, 2, 3)), 1e-6))


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures as JSON."""
    parser = argparse.ArgumentParser(prog="python -m benches.speed", description=__doc__.split("\n")[0])
    parser.add_argument("--number", type=int, default=24, help="of prompts")
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    figures = {**computing("embedded", options.steps), **measure(options.number, options.steps, options.seed)}
    return tell("speed", figures)


if __name__ == "__main__":
    sys.exit(main())
