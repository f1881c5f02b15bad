"""Pictures right by the judge, on prompts whose combinations were never trained on, in both languages.

    python -m benches.accuracy --number 500

Each scene is asked for once in Chinese and once in English; `--number` is that of the prompts with one thing, and again
with two and with three. Prints a line of JSON; the exit status is 1 if a share misses its target.

    objects     every thing is the asked one and in its place
    concept, color, count, position   of single things; colour where one was asked for, and so `color_left_open`
    everything  objects, colours, counts, background, style and view are all right
    apart       how far the shares of `objects` in Chinese and English are from each other
"""

import argparse
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from PIL import Image

from benches._figures import missed, share, tell
from benches._sheet import Exhibit, contact_sheet
from generation import backends, loop
from generation.adapter import Adapter
from generation.device import Device, best_device
from generation.request import GenerationRequest
from generation.scene.language import Language
from generation.scene.scene import Scene
from training.judge import ThingVerdict, Verdict, judge
from training.world.captions import caption
from training.world.scenes import Kind, held_out_scenes

BACKEND = "hunyuan-dit"
KINDS: tuple[Kind, ...] = ("one", "two", "three")
LANGUAGES: tuple[Language, ...] = ("zh", "en")
LEAST = {
    "one.concept": 0.98,
    "one.background": 0.99,
    "one.color": 0.95,
    "two.objects": 0.93,
    "three.objects": 0.85,
}
MOST = {"languages.apart": 0.02}
ON_SHEET = 64


@dataclass(frozen=True)
class Asked:
    """A prompt, and the scene that it asks for."""

    scene: Scene
    language: Language
    prompt: str


@dataclass(frozen=True)
class Answer:
    """What was drawn for a prompt, and what the judge says of it."""

    asked: Asked
    image: Image.Image
    verdict: Verdict
    seconds: float


def computing(checkpoint: str) -> dict[str, Any]:
    """On what, how precisely and with how many threads the checkpoint is computed; speed depends on it."""
    device = device_for(checkpoint)
    return {"device": device.device.type, "dtype": str(device.networks), "threads": torch.get_num_threads()}


def device_for(checkpoint: str) -> Device:
    """The device and precisions that the program takes for the checkpoint."""
    return best_device(half_on_cpu=backends.checkpoint_row(BACKEND, checkpoint).half_on_cpu)


def held_out_prompts(kind: Kind, number: int, seed: int) -> list[Asked]:
    """`number` prompts, for an odd one a Chinese one more: each scene in both languages, one after the other."""
    rng = random.Random(seed)
    scenes = held_out_scenes(kind, -(-number // 2), seed)
    both = [Asked(scene, language, caption(scene, language, rng)) for scene in scenes for language in LANGUAGES]
    return both[:number]


def requests_for(asked: Sequence[Asked], checkpoint: str, steps: int | None, seed: int) -> list[GenerationRequest]:
    """The complete requests, each with a seed of its own."""
    return [
        backends.complete(
            GenerationRequest(each.prompt, steps=steps, seed=seed + index, backend=BACKEND, checkpoint=checkpoint)
        )
        for index, each in enumerate(asked)
    ]


def answers(
    model: Adapter, asked: Sequence[Asked], requests: Sequence[GenerationRequest], batch: int
) -> Iterator[Answer]:
    """Draw `batch` pictures at once, and judge them."""
    for start in range(0, len(asked), batch):
        pictures = loop.finish(loop.draw_many(model, requests[start : start + batch]))
        for each, picture in zip(asked[start : start + batch], pictures, strict=True):
            yield Answer(each, picture.image, judge(picture.image, each.scene), picture.seconds)


def figures_of(answered: Sequence[Answer]) -> dict[str, Any]:
    """Shares over pictures with the same number of things."""
    things = [pair for each in answered for pair in zip(each.asked.scene.things, each.verdict.things, strict=True)]
    verdicts = [each.verdict for each in answered]
    return {
        "prompts": len(answered),
        "objects": share(verdict.objects_right for verdict in verdicts),
        "concept": _share_of_things([said for _, said in things], "concept"),
        "color": _share_of_things([said for thing, said in things if thing.color], "color"),
        "color_left_open": _share_of_things([said for thing, said in things if not thing.color], "color"),
        "count": _share_of_things([said for _, said in things], "count"),
        "position": _share_of_things([said for _, said in things], "position"),
        **{name: share(getattr(verdict, name) for verdict in verdicts) for name in ("background", "style", "view")},
        "everything": share(verdict.right for verdict in verdicts),
        **by_language(answered),
    }


def by_language(answered: Sequence[Answer]) -> dict[str, float | None]:
    """The share of `objects` in each language."""
    return {
        language: share(each.verdict.objects_right for each in answered if each.asked.language == language)
        for language in LANGUAGES
    }


def apart(shares: dict[str, float | None]) -> float | None:
    """How far the languages are from each other; None where there is but one."""
    zh, en = (shares[language] for language in LANGUAGES)
    return None if zh is None or en is None else round(abs(zh - en), 4)


def measure(answered: dict[Kind, list[Answer]]) -> dict[str, Any]:
    """All figures of a run."""
    every = [each for kind in answered.values() for each in kind]
    languages = by_language(every)
    return {
        "seconds_per_picture": round(sum(each.seconds for each in every) / len(every), 3),
        **{kind: figures_of(of_kind) for kind, of_kind in answered.items()},
        "languages": {**languages, "apart": apart(languages)},
    }


def draw_all(number: int, checkpoint: str, steps: int | None, seed: int) -> dict[Kind, list[Answer]]:
    """The answers to `number` prompts of each kind."""
    row = backends.checkpoint_row(BACKEND, checkpoint)
    model = backends.load(BACKEND, checkpoint)
    answered = {}
    for place, kind in enumerate(KINDS):
        asked = held_out_prompts(kind, number, seed + place)
        requests = requests_for(asked, checkpoint, steps, seed + place * number)
        answered[kind] = list(answers(model, asked, requests, row.batch))
    return answered


def write_sheet(answered: dict[Kind, list[Answer]], path: Path) -> None:
    """The first pictures of every kind in turn, as they come."""
    mixed = [each for row in zip(*answered.values(), strict=True) for each in row][:ON_SHEET]
    contact_sheet([Exhibit(each.image, each.asked.prompt, each.verdict.right) for each in mixed]).save(path)


def _share_of_things(said: Sequence[ThingVerdict], name: str) -> float | None:
    return share(getattr(each, name) for each in said)


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures as JSON."""
    parser = argparse.ArgumentParser(
        prog="python -m benches.accuracy", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--number", type=int, default=500, help="of prompts for each number of things")
    parser.add_argument("--checkpoint", default="embedded")
    parser.add_argument("--steps", type=int, help="default: as the checkpoint's row says")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--sheet", type=Path, metavar="FILE", help=f"write the first {ON_SHEET} pictures there")
    options = parser.parse_args(arguments)
    started = time.perf_counter()
    answered = draw_all(options.number, options.checkpoint, options.steps, options.seed)
    if options.sheet:
        write_sheet(answered, options.sheet)
    steps = options.steps or backends.checkpoint_row(BACKEND, options.checkpoint).steps
    settings = {"checkpoint": options.checkpoint, "steps": steps, "seed": options.seed, **computing(options.checkpoint)}
    figures = {**settings, **measure(answered), "seconds": round(time.perf_counter() - started, 1)}
    return tell("accuracy", figures, missed(figures, LEAST, MOST))


if __name__ == "__main__":
    sys.exit(main())
