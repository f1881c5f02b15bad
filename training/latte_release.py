"""The run of training.latte -> the checkpoint folder as the official program would save it.

    python -m training.latte_release --runs runs --to assets/checkpoints/latte-class

The averaged weights are taken, in half precision. The autoencoder is not copied: it is that of the checkpoint that
draws, `--start`, as the row of generation/video_table.py says; its colours of latents are.
"""

import argparse
import shutil
from pathlib import Path

from generation.preview import FILE as COLOURS
from models.latte.config import LatteConfig
from training.averaging import averages_of
from training.class_release import figures
from training.classes import write
from training.latte import BATCH, CONFIG, NAME, build, official
from training.release import CHECKPOINT as DRAWS
from training.run import LOG

_CARD = """---
license: apache-2.0
pipeline_tag: text-to-video
language: [zh, en]
---

# The small Latte of Huihua

A Latte (Ma et al. 2024, arXiv 2401.03048), variant 1: {config.depth} blocks of width {config.hidden_size} over space
and over time by turns, patches of {config.patch_size}, adaLN-Zero; noise and its variance at a thousand linear
timesteps. It began from the small DiT, as the paper's did from a large one.

It has {millions:.1f} million weights and draws one of 256 things (`classes.tsv`) in one of nine motions, a class each:
sliding left, right, up or down, bouncing, spinning, growing, shrinking, appearing. 16 frames of 128 by 128 pixels, in
the latents of the autoencoder of `../hunyuan-dit`. `model.safetensors` has the official names, `config.json` the
arguments of the official constructor (and ours). The table in the repository's README says how often clips are right.

Trained for {steps:,} steps of {batch} clips ({hours:.1f} hours on one CPU core) composed from Microsoft's Fluent emoji
(MIT), one thing in each, some of them without their class.

Made by `python -m training.latte` and `python -m training.latte_release`.
"""


def release(runs: Path, to: Path, start: Path, config: LatteConfig = CONFIG) -> None:
    """Write the checkpoint folder; what is there already is replaced file by file."""
    whole = official(averages_of(runs / NAME, build(config)))
    write(to, whole)
    shutil.copyfile(start / COLOURS, to / COLOURS)
    said = figures(runs / NAME / LOG, whole) | {"batch": BATCH}
    (to / "README.md").write_text(_CARD.format(config=config, **said), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.latte_release", description="Write what ships.")
    parser.add_argument("--runs", type=Path, default=Path("runs"))
    parser.add_argument("--to", type=Path, metavar="FOLDER", default=DRAWS.parent / NAME)
    parser.add_argument("--start", type=Path, metavar="FOLDER", default=DRAWS, help="what the training was given")
    given = parser.parse_args()
    release(given.runs, given.to, given.start)
    print(given.to)


if __name__ == "__main__":
    main()
