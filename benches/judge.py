"""How far the judge can be trusted: on scenes drawn right, drawn wrong in one way, and drawn right but badly.

`python -m benches.judge --scenes 300` prints a line of JSON; the exit status is 1 if a share misses its target.
"""

import argparse
import io
import random
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import numpy as np
from PIL import Image, ImageFilter

from benches._figures import missed, percentile, share, tell
from generation.scene.layout import SIDE
from generation.scene.scene import BACKGROUNDS, COLORS, POSITIONS, STYLES, VIEWS, Scene
from training.judge import Verdict, judge
from training.world.render import render
from training.world.scenes import sample_scene
from training.world.sprites import concept_names

THING_FIELDS = ("concept", "color", "count", "position")
SCENE_FIELDS = ("background", "style", "view")

Value = TypeVar("Value")
Shares = dict[str, float | None]
Answers = dict[str, list[bool]]


def other(values: Sequence[Value], value: Value, rng: random.Random) -> Value:
    return rng.choice([each for each in values if each != value])


def with_first(scene: Scene, **changes: Any) -> Scene:
    """The scene with its first thing changed."""
    first, *rest = scene.things
    return replace(scene, things=(replace(first, **changes), *rest))


def moved(scene: Scene, rng: random.Random) -> Scene:
    """The first thing in another place: that of the second, which takes its own, where there is one."""
    first, *rest = scene.resolved().things
    place = rest[0].position if rest else other(POSITIONS, first.position, rng)
    exchanged = [replace(each, position=first.position) for each in rest[:1]] + rest[1:]
    return replace(scene, things=(replace(first, position=place), *exchanged))


CHANGES: dict[str, Callable[[Scene, random.Random], Scene]] = {
    "concept": lambda scene, rng: with_first(scene, concept=other(unused(scene), "", rng)),
    "color": lambda scene, rng: with_first(scene, color=other(COLORS, scene.things[0].color, rng)),
    "count": lambda scene, rng: with_first(scene, count=other((1, 2, 3), scene.things[0].count, rng)),
    "position": moved,
    "background": lambda scene, rng: replace(scene, background=other(BACKGROUNDS, scene.resolved().background, rng)),
    "style": lambda scene, rng: replace(scene, style=other(STYLES, scene.style, rng)),
    "view": lambda scene, rng: replace(scene, view=other(VIEWS, scene.view, rng)),
}


def unused(scene: Scene) -> list[str]:
    return [name for name in concept_names() if name not in {thing.concept for thing in scene.things}]


def blurred(picture: Image.Image, rng: random.Random) -> Image.Image:
    return picture.filter(ImageFilter.GaussianBlur(1.5))


def noised(picture: Image.Image, rng: random.Random) -> Image.Image:
    noise = np.random.default_rng(rng.randrange(2**32)).normal(0, 12, (SIDE, SIDE, 3))
    return Image.fromarray(np.clip(np.asarray(picture) + noise, 0, 255).astype(np.uint8))


def shifted(picture: Image.Image, rng: random.Random) -> Image.Image:
    """By up to 8 pixels each way; the edge goes on."""
    padded = np.pad(np.asarray(picture), ((8, 8), (8, 8), (0, 0)), mode="edge")
    x, y = rng.randint(0, 16), rng.randint(0, 16)
    return Image.fromarray(padded[y : y + SIDE, x : x + SIDE])


def scaled(picture: Image.Image, rng: random.Random) -> Image.Image:
    """5 % smaller or larger about the middle; the edge goes on."""
    margin = 16
    padded = Image.fromarray(np.pad(np.asarray(picture), ((margin, margin), (margin, margin), (0, 0)), mode="edge"))
    half = SIDE / 2 * rng.choice((0.95, 1.05))
    middle = SIDE / 2 + margin
    box = (middle - half, middle - half, middle + half, middle + half)
    return padded.resize((SIDE, SIDE), Image.Resampling.BICUBIC, box=box)


def squeezed(picture: Image.Image, rng: random.Random) -> Image.Image:
    out = io.BytesIO()
    picture.save(out, format="JPEG", quality=40)
    return Image.open(out).convert("RGB")


def shaded(picture: Image.Image, rng: random.Random) -> Image.Image:
    """Every colour channel up to 8 % brighter or darker."""
    gains = [rng.uniform(0.92, 1.08) for _ in range(3)]
    return Image.fromarray(np.clip(np.asarray(picture) * gains, 0, 255).astype(np.uint8))


DISTURBANCES = {each.__name__: each for each in (blurred, noised, shifted, scaled, squeezed, shaded)}

LEAST = {
    **{f"right.{name}": 0.99 for name in (*THING_FIELDS, *SCENE_FIELDS)},
    **{f"wrong.{name}": 0.99 for name in ("concept", "color", "background")},
    **{f"disturbed.{name}": 0.97 for name in DISTURBANCES},
}


def fields_of(verdict: Verdict) -> dict[str, list[bool]]:
    of_things = {name: [getattr(thing, name) for thing in verdict.things] for name in THING_FIELDS}
    return of_things | {name: [getattr(verdict, name)] for name in SCENE_FIELDS}


def shows(one: Image.Image, another: Image.Image) -> bool:
    """Whether an eye can tell two pictures apart: black ink is black ink, whether asked for or not."""
    difference = abs(np.asarray(one, np.int16) - np.asarray(another, np.int16)).max(axis=2)
    return bool((difference > 40).mean() > 0.002)


def judge_right(scenes: list[Scene], rng: random.Random) -> tuple[Shares, list[float]]:
    """Share of each field said to be right in pictures that are; and the seconds of CPU that each verdict took."""
    answers: Answers = defaultdict(list)
    seconds = []
    for scene in scenes:
        picture = render(scene, rng)
        started = time.process_time()
        verdict = judge(picture, scene)
        seconds.append(time.process_time() - started)
        for name, values in fields_of(verdict).items():
            answers[name] += values
        answers["all"].append(verdict.right)
    return shares(answers), seconds


def judge_wrong(scenes: list[Scene], rng: random.Random) -> tuple[Shares, Shares]:
    """Share of each field said to be wrong where it alone is; and where nothing else was said to be wrong."""
    found: Answers = defaultdict(list)
    alone: Answers = defaultdict(list)
    for scene in scenes:
        for name, change in CHANGES.items():
            seed = rng.randrange(2**32)
            picture = render(change(scene, rng), random.Random(seed))
            if not shows(picture, render(scene, random.Random(seed))):
                continue
            fields = fields_of(judge(picture, scene))
            found[name].append(not fields.pop(name)[0])
            alone[name].append(all(all(values) for values in fields.values()))
    return shares(found), shares(alone)


def judge_disturbed(scenes: list[Scene], rng: random.Random) -> Shares:
    """Share of pictures said to be right in everything though they were drawn badly."""
    answers: Answers = defaultdict(list)
    for scene in scenes:
        picture = render(scene, rng)
        for name, disturb in DISTURBANCES.items():
            answers[name].append(judge(disturb(picture, rng), scene).right)
    return shares(answers)


def shares(answers: Answers) -> Shares:
    return {name: share(values) for name, values in answers.items()}


def main() -> int:
    """Prints the figures as JSON."""
    parser = argparse.ArgumentParser(prog="python -m benches.judge", description=__doc__)
    parser.add_argument("--scenes", type=int, default=300)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    scenes = [sample_scene(rng) for _ in range(arguments.scenes)]
    judge(render(scenes[0], rng), scenes[0])  # prepares the templates
    right, seconds = judge_right(scenes, rng)
    wrong, alone = judge_wrong(scenes, rng)
    disturbed = judge_disturbed(scenes, rng)
    figures = {
        "scenes": len(scenes),
        "right": right,
        "wrong": wrong,
        "nothing_else_wrong": alone,
        "disturbed": disturbed,
        "cpu_seconds_p50": percentile(seconds, 50),
        "cpu_seconds_p95": percentile(seconds, 95),
    }
    return tell("judge", figures, missed(figures, LEAST))


if __name__ == "__main__":
    sys.exit(main())
