"""Pictures right by the judge, on prompts whose combinations were never trained on, in both languages.

    python -m benches.accuracy --number 500

`--number` is that of the prompts with one thing, and again with two and with three, half of them in Chinese. Prints a
line of JSON; the exit status is 1 if a share misses its target. How pictures are drawn and what a share counts is in
training/evaluate.py; `apart` is how far the shares of right objects in Chinese and English are from each other.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PIL import Image

from benches._device import BACKEND, computing
from benches._figures import missed, tell
from benches._sheet import Exhibit, contact_sheet
from generation import backends
from training.evaluate import KINDS, LANGUAGES, Answer, Draw, drawing, evaluate, shares, shares_by_language
from training.world.scenes import Kind, held_out_scenes

LEAST = {
    "one.concept": 0.98,
    "one.background": 0.99,
    "one.color": 0.95,
    "two.objects": 0.93,
    "three.objects": 0.85,
}
MOST = {"languages.apart": 0.02}
ON_SHEET = 64


class Stopwatch:
    """Draws, and counts the seconds that it takes."""

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self.seconds = 0.0

    def __call__(self, prompts: list[str], seeds: list[int]) -> list[Image.Image]:
        started = time.perf_counter()
        pictures = self._draw(prompts, seeds)
        self.seconds += time.perf_counter() - started
        return pictures


def draw_all(draw: Draw, number: int, seed: int, batch: int) -> dict[Kind, list[Answer]]:
    """The answers to `number` prompts of each kind, for an odd number one more."""
    return {
        kind: evaluate(draw, held_out_scenes(kind, -(-number // len(LANGUAGES)), seed), seed, batch) for kind in KINDS
    }


def measure(answered: dict[Kind, list[Answer]]) -> dict[str, Any]:
    """All shares of a run."""
    return {
        **{kind: {"prompts": len(some), **shares(some), **languages(some)} for kind, some in answered.items()},
        "languages": languages([answer for some in answered.values() for answer in some]),
    }


def languages(answers: Sequence[Answer]) -> dict[str, float]:
    """The share of pictures with the right objects in each language, and their difference."""
    found = {language: each["objects"] for language, each in shares_by_language(answers).items()}
    return {language: found[language] for language in LANGUAGES} | {"apart": round(abs(found["zh"] - found["en"]), 4)}


def write_sheet(answered: dict[Kind, list[Answer]], path: Path) -> None:
    """The first pictures of every kind in turn, as they come."""
    mixed = [answer for row in zip(*answered.values(), strict=True) for answer in row][:ON_SHEET]
    contact_sheet([Exhibit(each.picture, each.prompt, each.verdict.right) for each in mixed]).save(path)


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures as JSON."""
    parser = argparse.ArgumentParser(
        prog="python -m benches.accuracy", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--number", type=int, default=500, help="of prompts for each number of things")
    parser.add_argument("--checkpoint", default="embedded")
    parser.add_argument("--steps", type=int, help="default: as the checkpoint's row says")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--sheet", type=Path, metavar="FILE", help=f"write the first {ON_SHEET} pictures there")
    options = parser.parse_args(arguments)
    draw = Stopwatch(drawing(BACKEND, options.checkpoint, options.steps))
    batch = backends.checkpoint_row(BACKEND, options.checkpoint).batch
    answered = draw_all(draw, options.number, options.seed, batch)
    if options.sheet:
        write_sheet(answered, options.sheet)
    settings = {**computing(options.checkpoint, options.steps), "seed": options.seed}
    each = round(draw.seconds / sum(map(len, answered.values())), 3)
    figures = {**settings, "seconds_per_picture": each, **measure(answered)}
    return tell("accuracy", figures, missed(figures, LEAST, MOST))


if __name__ == "__main__":
    sys.exit(main())
