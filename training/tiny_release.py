"""The run of training.tiny -> the checkpoint that ships: weights in 16 bits, the vocabulary, a model card.

    python -m training.tiny_release --runs runs --to assets/checkpoints/tiny
    python -m training.tiny_release --runs runs --hours-before 1.7

The second is for a run that went on from a checkpoint: the card counts the hours of that one too.
"""

import argparse
import json
from pathlib import Path
from typing import Any

import torch

from training.run import LOG
from training.tiny import trained

CHECKPOINT = Path(__file__).parents[1] / "assets" / "checkpoints" / "tiny"
MOST_MEGABYTES = 32

_CARD = """---
license: apache-2.0
pipeline_tag: image-text-to-text
library_name: transformers
language: [zh, en]
---

# The small dialogue model of Huihua

A `LlavaForConditionalGeneration` of {millions:.1f} million parameters: a Llama decoder of {layers} layers and width
{width} over a bilingual sentencepiece vocabulary with byte fallback, {pieces} pieces and words. It reads a conversation
about pictures, those as scenes in a notation (`generation/shorthand/`), and writes what to draw or what to say:
`<画图>` as DialogGen does, and the whole scene. `python -m dialog --manager tiny` loads it.

**Its vision tower and projector are not trained yet.** Pictures reach it as scenes, not as pixels.

Trained for {steps:,} steps ({hours:.1f} hours on two CPU cores) on simulated dialogues; it never saw the dialogues that
`make bench-dialogue` measures with. On families of phrases that no training dialogue uses:

| figure | share |
|---|---|
{figures}

Made by `python -m training.tiny` and `python -m training.tiny_release`.
"""


def release(runs: Path, to: Path, hours_before: float = 0.0) -> None:
    """Write the checkpoint folder; what is there already is replaced file by file. The run went on from a checkpoint
    that had taken `hours_before`."""
    model, tokenizer = trained(runs)
    for part in (model.config.text_config, model.config.vision_config):
        part.dtype = torch.float16  # a run that went on from a checkpoint wrote that of its training
    model.to(torch.float16).save_pretrained(to, safe_serialization=True)
    tokenizer.save_pretrained(to)
    (to / "README.md").write_text(card(model, runs / "tiny" / LOG, hours_before), encoding="utf-8")


def card(model: Any, log: Path, hours_before: float = 0.0) -> str:
    """What the model card says, from the log of the training."""
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    examined = [line for line in lines if "heldout_answer" in line]
    shares = {name: share for name, share in (examined[-1] if examined else {}).items() if name.startswith("heldout")}
    config = model.config.text_config
    return _CARD.format(
        millions=sum(weight.numel() for weight in model.parameters()) / 1e6,
        layers=config.num_hidden_layers,
        width=config.hidden_size,
        pieces=config.vocab_size,
        steps=lines[-1]["step"],
        hours=hours_before + lines[-1]["minutes"] / 60,
        figures="\n".join(f"| {name.removeprefix('heldout_')} | {share:.1%} |" for name, share in shares.items()),
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.tiny_release", description="Write what ships.")
    parser.add_argument("--runs", type=Path, default=Path("runs"))
    parser.add_argument("--to", type=Path, default=CHECKPOINT)
    parser.add_argument("--hours-before", type=float, default=0.0, help="of the checkpoint that the run went on from")
    arguments = parser.parse_args()
    release(arguments.runs, arguments.to, arguments.hours_before)
    size = sum(path.stat().st_size for path in arguments.to.rglob("*") if path.is_file()) / 1e6
    print(f"{arguments.to}: {size:.1f} MB" + (f", more than {MOST_MEGABYTES}" if size > MOST_MEGABYTES else ""))


if __name__ == "__main__":
    main()
