"""Small checkpoints that ship, and ways to draw with them, side by side: what they cost, how right they draw.

    python -m benches.architectures --number 100 --evaluations 4 8 16 30 60 --plot assets/architectures.png

All are asked for the same things, one in a picture, in both languages, and get the same number of evaluations of their
network (each of them twice as large where it is guided); that is what a step costs, of which some methods take two.
Prints a line of JSON; the exit status is 1 if a checkpoint as it ships misses its target.

    shares of pictures whose thing the judge recognises, and seconds a picture in batches, by the number of evaluations;
    `own` is as the checkpoint's row of the table draws
    gflops             10^9 operations a picture and step (one with all evaluations that it takes)
    weights            of the network, without autoencoder and text encoders
"""

import argparse
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from torch.utils.flop_counter import FlopCounterMode

from benches._figures import missed, tell
from benches.accuracy import Stopwatch
from generation import backends
from generation.adapter import Adapter
from generation.backends import ROOT, Checkpoint
from generation.scene.lexicon import concepts
from generation.scene.scene import Scene, Thing
from generation.weights import weights_of
from training.evaluate import Draw, drawing_by, evaluate, shares

CHECKPOINT = "embedded"
LEAST = {
    "hunyuan-dit.own.concept": 0.93,
    "dit.own.concept": 0.96,
    "sit.own.concept": 0.96,
    "uvit.own.concept": 0.96,
}
EVALUATIONS = (4, 8, 16, 30)


@dataclass(frozen=True)
class Variant:
    """A small checkpoint, and a way to walk from noise to a picture; None: that of its row."""

    backend: str
    way: str | None = None

    @property
    def name(self) -> str:
        return f"{self.backend}.{self.way}" if self.way else self.backend

    @property
    def row(self) -> Checkpoint:
        row = backends.checkpoint_row(self.backend, CHECKPOINT)
        return replace(row, schedule=self.way) if self.way else row

    @cached_property
    def model(self) -> Adapter:
        return backends.load_row(self.backend, self.row)

    def drawing(self, steps: int) -> Draw:
        return drawing_by(self.model, self.backend, CHECKPOINT, steps)


VARIANTS = (
    ("hunyuan-dit", None),
    *(("hunyuan-dit", way) for way in ("unipc", "euler", "ddim", "ddpm")),
    ("dit", None),
    ("dit", "ddim"),
    ("sit", None),
    *(("sit", way) for way in ("ode-euler", "sde")),
    ("uvit", None),
)

BACKENDS = tuple(dict.fromkeys(backend for backend, _ in VARIANTS))


def measure(things: int, evaluations: Sequence[int], seed: int = 0, of: Sequence[str] = BACKENDS) -> dict[str, Any]:
    """The figures of all variants of some backends; each number of evaluations goes through all of them before the
    next, so that they share the noise of the machine."""
    rng = random.Random(seed)
    scenes = [Scene((Thing(name),)) for name in rng.sample([each.en for each in concepts()], things)]
    variants = [Variant(backend, way) for backend, way in VARIANTS if backend in of]
    figures: dict[str, dict[str, Any]] = {each.name: described(each) for each in variants}
    for variant in variants:
        if variant.way is None:
            figures[variant.name]["own"] = judged(variant, variant.row.steps, scenes, seed)
    for number in evaluations:
        for variant in variants:
            steps = max(number // variant.model.scheduler().order, 1)
            figures[variant.name][str(number)] = judged(variant, steps, scenes, seed)
    return figures


def described(variant: Variant) -> dict[str, Any]:
    """What a variant is, and what a step costs."""
    row = variant.row
    folder = ROOT / row.where
    parts = weights_of(row, folder, row.file)
    network = sum(count for part, count in parts.items() if not part.startswith(("vae", "text_encoder")))
    return {"weights": network, "gflops": round((flops(variant, 4) - flops(variant, 2)) / 2e9, 2)}


def flops(variant: Variant, steps: int) -> int:
    """The operations of a whole picture of so many steps."""
    with FlopCounterMode(display=False) as counter:
        variant.drawing(steps)(["a cat"], [0])
    return counter.get_total_flops()


def judged(variant: Variant, steps: int, scenes: Sequence[Scene], seed: int) -> dict[str, float]:
    """How often what is asked for is recognised, and how long a picture takes."""
    draw = Stopwatch(variant.drawing(steps))
    answers = evaluate(draw, scenes, seed, variant.row.batch)
    return {"steps": steps, "concept": shares(answers)["concept"], "seconds": round(draw.seconds / len(answers), 3)}


def plot(figures: dict[str, dict[str, Any]], path: Path) -> None:
    """The shares by evaluations and by seconds."""
    from matplotlib import pyplot

    canvas, axes = pyplot.subplots(1, 2, figsize=(9, 3.6), sharey=True)
    for name, found in figures.items():
        points = [(int(asked), each) for asked, each in found.items() if asked.isdigit()]
        right = [100 * each["concept"] for _, each in points]
        axes[0].plot([asked for asked, _ in points], right, marker="o", label=name)
        axes[1].plot([each["seconds"] for _, each in points], right, marker="o")
    axes[0].set(xscale="log", xlabel="evaluations of the network", ylabel="things recognised, %")
    axes[1].set(xscale="log", xlabel="seconds a picture, in batches")
    axes[0].legend(frameon=False)
    canvas.tight_layout()
    canvas.savefig(path, dpi=110)
    pyplot.close(canvas)


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures as JSON."""
    parser = argparse.ArgumentParser(
        prog="python -m benches.architectures",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--number", type=int, default=24, help="of things, each asked for in both languages")
    parser.add_argument("--evaluations", type=int, nargs="*", default=EVALUATIONS)
    parser.add_argument("--backends", nargs="+", choices=BACKENDS, default=BACKENDS)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--plot", type=Path, metavar="FILE", help="draw the curves there")
    options = parser.parse_args(arguments)
    figures = measure(options.number, options.evaluations, options.seed, options.backends)
    if options.plot:
        plot(figures, options.plot)
    least = {name: share for name, share in LEAST.items() if name.partition(".")[0] in options.backends}
    return tell("architectures", {"things": options.number, "seed": options.seed, **figures}, missed(figures, least))


if __name__ == "__main__":
    sys.exit(main())
