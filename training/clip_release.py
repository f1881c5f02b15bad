"""The run of training.clip_pictures -> the checkpoint that ships, in open_clip's layout.

    python -m training.clip_release --runs runs --to assets/checkpoints/clip

The BERT of its text tower is not copied: it is the text encoder of the checkpoint that draws, `--encoder`.
"""

import argparse
import json
import os
from pathlib import Path

import torch
from safetensors.torch import save_file

from generation.looks import CONFIG, READ_ELSEWHERE, READING, WEIGHTS
from training.clip import CHECKPOINT, SHAPE
from training.clip_pictures import EXAMINED, SIDE
from training.run import LOG, state_of

_CARD = """---
license: apache-2.0
pipeline_tag: zero-shot-image-classification
library_name: open_clip
language: [zh, en]
---

# The bilingual CLIP of Huihua

A `CustomTextCLIP` of open_clip: a Vision Transformer of {layers} layers and width {width} ({millions:.1f} million
parameters, pictures of {side} pixels a side), and the BERT that the small Hunyuan-DiT reads with, which lies in
`{encoder}` and stayed as it was. `generation/looks.py` loads it: pictures are found by what they look like, in Chinese
and in English.

Trained for {steps:,} steps ({hours:.1f} hours on two CPU cores) on composed pictures of 256 things, of whose parts it
was also asked what they show. Of {among} fresh pictures a caption finds its own in {right:.0%} of all cases, and
{known:.0%} of the patches know the thing that they belong to. What stands where is read from the patches by
`scene_reading.safetensors` (`generation/scene_reading.py`): {told:.0%} of the things right in name, colour and number.
It knows nothing of photographs.

Made by `python -m training.clip_pictures` and `python -m training.clip_release`.
"""


def release(runs: Path, to: Path, encoder: Path) -> None:
    """Write the checkpoint folder; what is there already is replaced file by file."""
    run = runs / "clip" / "pictures"
    weights = halved(state_of(run, "model"))
    to.mkdir(parents=True, exist_ok=True)
    save_file(weights, to / WEIGHTS, metadata={"format": "pt"})
    save_file(halved(state_of(run, "reading")), to / READING, metadata={"format": "pt"})
    where = os.path.relpath(encoder, to)
    (to / CONFIG).write_text(json.dumps(config(where), indent=2) + "\n", encoding="utf-8")
    (to / "README.md").write_text(card(run / LOG, where, weights), encoding="utf-8")


def halved(state: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """What ships of a state, in half precision."""
    kept = {name: weight for name, weight in state.items() if not name.startswith(READ_ELSEWHERE)}
    return {name: weight.to(torch.float16).contiguous() for name, weight in kept.items()}


def config(encoder: str) -> dict:
    """As open_clip keeps it; pictures are squeezed into a square."""
    model = {**SHAPE, "text_cfg": {"hf_model_name": encoder, **SHAPE["text_cfg"]}}
    seen = {"size": [SIDE, SIDE], "mean": [0.5] * 3, "std": [0.5] * 3, "interpolation": "bicubic"}
    return {"model_cfg": model, "preprocess_cfg": {**seen, "resize_mode": "squash"}}


def card(log: Path, encoder: str, weights: dict[str, torch.Tensor]) -> str:
    """What the model card says, from the log of the training."""
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    examined = [line for line in lines if "fresh_right" in line][-1]
    return _CARD.format(
        layers=SHAPE["vision_cfg"]["layers"],
        width=SHAPE["vision_cfg"]["width"],
        side=SIDE,
        millions=sum(weight.numel() for name, weight in weights.items() if name.startswith("visual.")) / 1e6,
        encoder=encoder,
        steps=lines[-1]["step"],
        hours=lines[-1]["minutes"] / 60,
        among=EXAMINED,
        right=examined["fresh_right"],
        known=examined["fresh_known"],
        told=examined["fresh_told"],
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.clip_release", description="Write what ships.")
    parser.add_argument("--runs", type=Path, default=Path("runs"))
    parser.add_argument("--to", type=Path, default=CHECKPOINT)
    parser.add_argument("--encoder", type=Path, default=CHECKPOINT.with_name("hunyuan-dit") / "text_encoder")
    arguments = parser.parse_args()
    release(arguments.runs, arguments.to, arguments.encoder)


if __name__ == "__main__":
    main()
