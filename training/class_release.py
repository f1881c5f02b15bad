"""The runs of training.sit, training.dit and training.uvit -> checkpoints as the official programs would save them.

    python -m training.class_release --runs runs --to assets/checkpoints

The averaged weights are taken, in half precision. The autoencoder is not copied: it is that of the checkpoint that
draws, `--start`, as the rows of generation/class_table.py say; its colours of latents are.
"""

import argparse
import json
import shutil
import textwrap
from collections.abc import Mapping
from pathlib import Path

from torch import nn

from generation.backends import backend_row
from generation.preview import FILE as COLOURS
from training import dit, sit, uvit
from training.averaging import averages_of
from training.classes import Recipe, write
from training.release import CHECKPOINT as DRAWS
from training.run import LOG, STATE
from training.trainer import BATCH

WIDTH = 120  # letters a line
RECIPES: Mapping[str, Recipe] = {each.name: each for each in (sit.recipe(), dit.recipe(), uvit.recipe())}
_CARD = """---
license: apache-2.0
pipeline_tag: unconditional-image-generation
language: [zh, en]
---

# The small {title} of Huihua

{about}

It has {millions:.1f} million weights and draws one of 256 things, a class each (`classes.tsv`), on 256 by 256 pixels,
in the latents of the autoencoder of `../hunyuan-dit`. `model.safetensors` has the official names, `config.json` the
arguments of the official constructor. The table in the repository's README says how often pictures are right.

Trained for {steps:,} steps of {batch} ({hours:.1f} hours on one CPU core) on pictures composed from Microsoft's Fluent
emoji (MIT), one thing in each, some of them without their class.

Made by `python -m training.{name}` and `python -m training.class_release`.
"""


def release(recipe: Recipe, runs: Path, to: Path, start: Path) -> None:
    """Write the checkpoint folder; what is there already is replaced file by file."""
    model = averages_of(runs / recipe.name, recipe.build())
    write(to, model)
    shutil.copyfile(start / COLOURS, to / COLOURS)
    (to / "README.md").write_text(card(recipe, runs / recipe.name / LOG, model), encoding="utf-8")


def card(recipe: Recipe, log: Path, model: nn.Module) -> str:
    """What the model card says."""
    return _CARD.format(
        name=recipe.name,
        title=backend_row(recipe.name).title_en.partition(" ")[0],
        about=textwrap.fill(recipe.about, WIDTH),
        **figures(log, model),
    )


def figures(log: Path, model: nn.Module) -> dict[str, float]:
    """What model cards say of a training, from its log: how large the network is, how much it saw and how long."""
    last = json.loads(log.read_text(encoding="utf-8").splitlines()[-1])
    millions = sum(weight.numel() for weight in model.parameters()) / 1e6
    return {"millions": millions, "steps": last["step"], "batch": BATCH, "hours": last["minutes"] / 60}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.class_release", description="Write what ships.")
    parser.add_argument("--runs", type=Path, default=Path("runs"))
    parser.add_argument("--to", type=Path, metavar="FOLDER", default=DRAWS.parent, help="of all checkpoints")
    parser.add_argument("--start", type=Path, metavar="FOLDER", default=DRAWS, help="what the trainings were given")
    given = parser.parse_args()
    for name, recipe in RECIPES.items():
        if (given.runs / name / STATE).exists():
            release(recipe, given.runs, given.to / name, given.start)
            print(given.to / name)


if __name__ == "__main__":
    main()
