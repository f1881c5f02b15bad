"""The run of training.pixart -> the checkpoint that ships, in the layout of diffusers' `PixArtAlphaPipeline`.

    python -m training.pixart_release --runs runs --to assets/checkpoints/pixart-alpha

The averaged weights are taken, in half precision. Autoencoder, T5 and tokenizer are not copied: they are those of the
checkpoint that draws, `--start`, as the row of generation/table.py says; its colours of latents are.
"""

import argparse
import shutil
from pathlib import Path

from generation.preview import FILE as COLOURS
from models.dit import DiTConfig
from training.averaging import averages_of
from training.class_release import figures
from training.dit import CONFIG
from training.pixart import NAME, build, pipeline
from training.release import CHECKPOINT as DRAWS
from training.run import LOG
from training.towers import towers

_CARD = """---
license: apache-2.0
pipeline_tag: text-to-image
language: [zh, en]
---

# The small PixArt-α of Huihua

A PixArt-α (Chen et al. 2023, arXiv 2310.00426): {depth} blocks of width {width}, patches of {patch}, adaLN-single,
cross-attention to the words; noise and its variance at a thousand linear timesteps. It began as a DiT of the same size,
which knew what 256 things look like; its modulation was made adaLN-single without a change at timestep 500.

It has {millions:.1f} million weights and draws scenes of 256 things on 256 by 256 pixels, from Chinese and English.
It is in the layout of diffusers' `PixArtAlphaPipeline`, less three parts, which it shares with `../hunyuan-dit`: `vae`,
`text_encoder` (there `text_encoder_2`) and `tokenizer` (`tokenizer_2`). The table in the repository's README says how
often pictures are right.

Trained for {steps:,} steps of {batch} ({hours:.1f} hours on one CPU core) on pictures composed from Microsoft's Fluent
emoji (MIT).

Made by `python -m training.pixart` and `python -m training.pixart_release`.
"""


def release(runs: Path, to: Path, start: Path | None = None, config: DiTConfig = CONFIG) -> None:
    """Write the checkpoint folder; what is there already is replaced file by file.

    Args:
        start: what the training was given.
        config: of the DiT that it began as.
    """
    model = averages_of(runs / NAME, build(config))
    parts = pipeline(model, towers(runs, start))
    parts.save_config(to)
    parts.transformer.save_pretrained(to / "transformer")
    parts.scheduler.save_pretrained(to / "scheduler")
    shutil.copyfile(runs / NAME / "checkpoint" / COLOURS, to / COLOURS)
    shape = {"depth": config.depth, "width": config.hidden_size, "patch": config.patch_size}
    (to / "README.md").write_text(_CARD.format(**shape, **figures(runs / NAME / LOG, model)), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.pixart_release", description="Write what ships.")
    parser.add_argument("--runs", type=Path, default=Path("runs"))
    parser.add_argument("--to", type=Path, metavar="FOLDER", default=DRAWS.parent / "pixart-alpha")
    parser.add_argument("--start", type=Path, metavar="FOLDER", help="what the training was given")
    given = parser.parse_args()
    release(given.runs, given.to, given.start)
    size = sum(path.stat().st_size for path in given.to.rglob("*") if path.is_file())
    print(f"{given.to}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
