"""How right are the clips that something draws from held-out prompts? The judge of clips says.

    python -m training.evaluate_clips --number 200 --backend latte-class --checkpoint embedded --sheet sheet.png

Every clip is asked for in one of the two languages by turns. Prints the shares that are right as a line of JSON:
concept, ground, motion, concept and motion together, and motion by motion.
"""

import argparse
import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from generation.backends import checkpoint_row, load
from generation.scene.motions import MOTIONS
from training.classes import ALONE
from training.evaluate import LANGUAGES, making, share
from training.judge.clips import ClipVerdict, judge_clip
from training.world.clip_captions import clip_caption
from training.world.clips import Clip, held_out_clips

if TYPE_CHECKING:
    from generation.adapter import Adapter

Video = Sequence[Image.Image]
# Prompts and their seeds -> videos, in the same order.
Film = Callable[[list[str], list[int]], list[Video]]
ROWS = 8  # of a sheet
SHOWN = (0, 5, 10, 15)


@dataclass(frozen=True)
class Answer:
    """What was drawn for a prompt, and what the judge says of it."""

    clip: Clip
    prompt: str
    video: Video
    verdict: ClipVerdict


def evaluate(film: Film, clips: Sequence[Clip], seed: int = 0, batch: int = 4) -> list[Answer]:
    """Ask for every clip, `batch` prompts at a time; `seed` decides the words and the noise."""
    rng = random.Random(seed)
    prompts = [clip_caption(clip, LANGUAGES[at % len(LANGUAGES)], rng) for at, clip in enumerate(clips)]
    seeds = [rng.randrange(2**31) for _ in clips]
    videos = [
        video
        for start in range(0, len(clips), batch)
        for video in film(prompts[start : start + batch], seeds[start : start + batch])
    ]
    asked = zip(clips, prompts, videos, strict=True)
    return [Answer(clip, prompt, video, judge_clip(video, clip)) for clip, prompt, video in asked]


def shares(answers: Sequence[Answer]) -> dict[str, float]:
    """The parts that are right."""
    verdicts = [(answer.clip.motion, answer.verdict) for answer in answers]
    whole = {
        "concept": share([verdict.concept for _, verdict in verdicts]),
        "background": share([verdict.background for _, verdict in verdicts]),
        "motion": share([verdict.motion for _, verdict in verdicts]),
        "concept and motion": share([verdict.concept and verdict.motion for _, verdict in verdicts]),
    }
    return whole | {each: share([verdict.motion for motion, verdict in verdicts if motion == each]) for each in MOTIONS}


def filming(model: "Adapter", backend: str, checkpoint: str, steps: int | None) -> Film:
    """The function that draws with what is loaded of a checkpoint."""
    made = making(model, backend, checkpoint, steps)
    return lambda prompts, seeds: [drawn.frames for drawn in made(prompts, seeds)]


def write_sheet(answers: Sequence[Answer], path: Path) -> None:
    """Some frames of the first videos, row by row; the prompts in the same order in a text file beside it."""
    from training.samples import grid

    shown = answers[:ROWS]
    grid([answer.video[frame] for answer in shown for frame in SHOWN], len(SHOWN)).save(path)
    lines = [f"{'right' if answer.verdict.right else 'wrong'}\t{answer.prompt}\n" for answer in shown]
    path.with_suffix(".txt").write_text("".join(lines), encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m training.evaluate_clips", description=__doc__.split("\n")[0])
    parser.add_argument("--number", type=int, default=200)
    parser.add_argument("--backend", default="latte-class")
    parser.add_argument("--checkpoint", default="embedded")
    parser.add_argument("--steps", type=int, help="default: as the checkpoint's row says")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--sheet", type=Path, metavar="FILE", help=f"write frames of {ROWS} videos there")
    options = parser.parse_args(arguments)
    film = filming(load(options.backend, options.checkpoint), options.backend, options.checkpoint, options.steps)
    clips = held_out_clips(options.number, options.seed, ALONE)
    answers = evaluate(film, clips, options.seed, checkpoint_row(options.backend, options.checkpoint).batch)
    if options.sheet:
        write_sheet(answers, options.sheet)
    print(json.dumps(shares(answers)))


if __name__ == "__main__":
    main()
