"""How far the judge of clips can be trusted: on clips rendered as asked, and wrong in one way.

    python -m training.judge.clip_check --number 100 --side 128

Prints the shares as a line of JSON: what is right and said to be so, what is wrong and said to be so.
"""

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from generation.scene.motions import MOTIONS
from generation.scene.scene import BACKGROUNDS
from training.judge.clips import judge_clip
from training.world.clips import Clip, Frames, render_clip, sample_clip
from training.world.sprites import concept_names

FIELDS = ("concept", "background", "motion")
Shares = dict[str, dict[str, float]]


def _other(values: Sequence[str], value: str, rng: random.Random) -> str:
    return rng.choice([each for each in values if each != value])


def _of_another(clip: Clip, rng: random.Random) -> Clip:
    name = _other(concept_names(), clip.concept, rng)
    return replace(clip, scene=replace(clip.scene, things=(replace(clip.scene.things[0], concept=name),)))


CHANGES: dict[str, Callable[[Clip, random.Random], Clip]] = {
    "concept": _of_another,
    "background": lambda clip, rng: replace(
        clip, scene=replace(clip.scene, background=_other(BACKGROUNDS, clip.background, rng))
    ),
    "motion": lambda clip, rng: replace(clip, motion=_other(MOTIONS, clip.motion, rng)),
}


def check(
    number: int, seed: int, side: int, seen: Callable[[Frames], Frames] = list, told: Callable[[str], None] = print
) -> Shares:
    """Args: `seen`, what becomes of the frames before the judge sees them; `told` hears of each mistake."""
    rng, answers = random.Random(seed), defaultdict[str, list[bool]](list)
    for _ in range(number):
        clip = sample_clip(rng)
        verdict = judge_clip(seen(render_clip(clip, rng, side)), clip)
        for name in FIELDS:
            answers[f"right.{name}"].append(getattr(verdict, name))
        if not verdict.right:
            told(f"right: {clip} {verdict}")
        for name, change in CHANGES.items():
            shown = change(clip, rng)
            verdict = judge_clip(seen(render_clip(shown, rng, side)), clip)
            answers[f"wrong.{name}"].append(not getattr(verdict, name))
            if getattr(verdict, name):
                told(f"wrong {name}: {shown} for {clip} {verdict}")
    return _shares(answers)


def _shares(answers: dict[str, list[bool]]) -> Shares:
    found: Shares = defaultdict(dict)
    for key, values in answers.items():
        kind, name = key.split(".")
        found[kind][name] = round(sum(values) / len(values), 4)
    return dict(found)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.judge.clip_check", description=__doc__.split("\n")[0])
    parser.add_argument("--number", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--side", type=int, default=128, help="pixels of the clips")
    given = parser.parse_args()
    print(json.dumps({"clips": given.number} | check(given.number, given.seed, given.side)))


if __name__ == "__main__":
    main()
