"""Against diffusers' own HunyuanDiTPipeline: the same checkpoint, the same prompts, side by side in one process.

    python -m benches.pipeline --number 40

The pipeline draws as the official program does, 50 steps with the checkpoint's own scheduler; the sampling loop of this
program draws with its row's steps and schedule. Each prompt is drawn by both in turn, and both pictures are judged.
Prints a line of JSON; the exit status is 1 if a target is missed.

    ratio             how many times faster the loop is, by the medians
    ratio_of_fastest  by the fastest picture of each, which what else runs on the machine disturbs least
    behind            how much smaller the loop's share of pictures with the right things in their places is
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

import torch
from diffusers import HunyuanDiTPipeline
from PIL import Image

from benches._device import BACKEND, computing, device_for
from benches._figures import missed, share, tell
from benches._prompts import Asked, mixed_prompts
from generation import backends, loop
from generation.backends import ROOT
from generation.request import GenerationRequest
from training.judge import Verdict, judge

STEPS = 50  # the pipeline's own default
LEAST = {"ratio": 3.0}
MOST = {"behind": 0.02}

Drawer = Callable[[GenerationRequest], Image.Image]


@dataclass(frozen=True)
class Drawn:
    """One picture of one of the two."""

    seconds: float
    verdict: Verdict


@dataclass(frozen=True)
class Pair:
    """The same prompt drawn by both."""

    ours: Drawn
    theirs: Drawn


def requests_for(asked: Sequence[Asked], checkpoint: str, steps: int | None, seed: int) -> list[GenerationRequest]:
    """The complete requests, each with a seed of its own."""
    return [
        backends.complete(
            GenerationRequest(each.prompt, steps=steps, seed=seed + index, backend=BACKEND, checkpoint=checkpoint)
        )
        for index, each in enumerate(asked)
    ]


def our_loop(checkpoint: str) -> Drawer:
    """The sampling loop of this program."""
    model = backends.load(BACKEND, checkpoint)
    return lambda request: loop.finish(loop.draw(model, request)).image


def their_pipeline(checkpoint: str, steps: int = STEPS) -> Drawer:
    """diffusers' pipeline, on the same device and in the same precision as the loop's networks."""
    row = backends.checkpoint_row(BACKEND, checkpoint)
    device = device_for(checkpoint)
    pipeline = HunyuanDiTPipeline.from_pretrained(
        str(ROOT / row.where) if row.local else row.where,
        dtype=device.networks,
        safety_checker=None,
        use_safetensors=True,
        local_files_only=row.local,
    ).to(device.device)
    pipeline.set_progress_bar_config(disable=True)

    def draw(request: GenerationRequest) -> Image.Image:
        image: Image.Image = pipeline(
            request.prompt,
            negative_prompt=request.negative_prompt,
            width=request.width,
            height=request.height,
            num_inference_steps=steps,
            guidance_scale=request.guidance,
            guidance_rescale=row.guidance_rescale,
            generator=torch.Generator().manual_seed(request.seed or 0),
            use_resolution_binning=False,
        ).images[0]
        return image

    return draw


def side_by_side(
    ours: Drawer, theirs: Drawer, asked: Sequence[Asked], requests: Sequence[GenerationRequest]
) -> Iterator[Pair]:
    """Draw each prompt by both, after a first picture that warms both up; who begins alternates."""
    for draw in (ours, theirs):
        draw(requests[0])
    for index, (each, request) in enumerate(zip(asked, requests, strict=True)):
        first, second = (ours, theirs) if index % 2 else (theirs, ours)
        drawn = {draw: _drawn(draw, each, request) for draw in (first, second)}
        yield Pair(drawn[ours], drawn[theirs])


def measure(pairs: Sequence[Pair]) -> dict[str, Any]:
    """Seconds and accuracy of both."""
    ours, theirs = _figures([pair.ours for pair in pairs]), _figures([pair.theirs for pair in pairs])
    return {
        "pictures": len(pairs),
        "ours": ours,
        "theirs": theirs,
        "ratio": round(median(pair.theirs.seconds for pair in pairs) / median(pair.ours.seconds for pair in pairs), 2),
        "ratio_of_fastest": round(min(p.theirs.seconds for p in pairs) / min(p.ours.seconds for p in pairs), 2),
        "behind": round(theirs["objects"] - ours["objects"], 4),
    }


def _drawn(draw: Drawer, asked: Asked, request: GenerationRequest) -> Drawn:
    started = time.perf_counter()
    image = draw(request)
    seconds = time.perf_counter() - started
    return Drawn(seconds, judge(image, asked.scene))


def _figures(drawn: Sequence[Drawn]) -> dict[str, Any]:
    seconds = [each.seconds for each in drawn]
    return {
        "seconds": round(median(seconds), 3),
        "fastest": round(min(seconds), 3),
        "objects": share(each.verdict.objects_right for each in drawn),
        "everything": share(each.verdict.right for each in drawn),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures as JSON."""
    parser = argparse.ArgumentParser(
        prog="python -m benches.pipeline", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--number", type=int, default=40, help="of pictures drawn by each")
    parser.add_argument("--checkpoint", default="embedded")
    parser.add_argument("--steps", type=int, help="of the loop; default: as the checkpoint's row says")
    parser.add_argument("--pipeline-steps", type=int, default=STEPS, help=f"of diffusers' pipeline; default {STEPS}")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    asked = mixed_prompts(options.number, options.seed)
    requests = requests_for(asked, options.checkpoint, options.steps, options.seed)
    theirs = their_pipeline(options.checkpoint, options.pipeline_steps)
    pairs = list(side_by_side(our_loop(options.checkpoint), theirs, asked, requests))
    settings = {**computing(options.checkpoint, options.steps), "pipeline_steps": options.pipeline_steps}
    figures = {**settings, **measure(pairs)}
    return tell("pipeline", figures, missed(figures, LEAST, MOST))


if __name__ == "__main__":
    sys.exit(main())
