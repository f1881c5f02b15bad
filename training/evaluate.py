"""How right are the pictures that something draws from held-out prompts? The judge says; what draws is any function.

    python -m training.evaluate --number 500 --sheet sheet.png

Every scene is asked for in Chinese and in English. A training run calls `evaluate` with the network as it is, and keeps
the best; the command line asks a checkpoint of the backends table, and prints a line of JSON.
"""

import argparse
import json
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from PIL import Image

from generation.backends import checkpoint_row, complete, load
from generation.request import GenerationRequest
from generation.scene.language import Language
from generation.scene.scene import Scene
from training.judge import Verdict, judge
from training.world.captions import caption
from training.world.scenes import Kind, held_out_scenes

if TYPE_CHECKING:
    from generation.adapter import Adapter

# Prompts and their seeds -> pictures, in the same order.
Draw = Callable[[list[str], list[int]], list[Image.Image]]
Shares = dict[str, float]

LANGUAGES: tuple[Language, ...] = get_args(Language)
KINDS: tuple[Kind, ...] = get_args(Kind)
ROWS = COLUMNS = 8  # of a contact sheet
SHEET_SIDE = 192  # pixels of a picture on it


@dataclass(frozen=True)
class Answer:
    """What was drawn for a prompt, and what the judge says of it."""

    scene: Scene
    language: Language
    prompt: str
    picture: Image.Image
    verdict: Verdict


def evaluate(draw: Draw, scenes: Sequence[Scene], seed: int = 0, batch: int = 16) -> list[Answer]:
    """Ask for every scene in both languages, `batch` prompts at a time; `seed` decides the words and the noise."""
    rng = random.Random(seed)
    asked = [(scene, language, caption(scene, language, rng)) for scene in scenes for language in LANGUAGES]
    seeds = [rng.randrange(2**31) for _ in asked]
    answers = []
    for start in range(0, len(asked), batch):
        part = asked[start : start + batch]
        pictures = draw([prompt for _, _, prompt in part], seeds[start : start + batch])
        answers += [
            Answer(*each, picture, judge(picture, each[0])) for each, picture in zip(part, pictures, strict=True)
        ]
    return answers


def shares(answers: Sequence[Answer]) -> Shares:
    """The parts that are right: of the things (concept; colour where one was asked for), of the pictures (the rest)."""
    things = [pair for answer in answers for pair in zip(answer.scene.things, answer.verdict.things, strict=True)]
    verdicts = [answer.verdict for answer in answers]
    return {
        "concept": share(said.concept for _, said in things),
        "color": share(said.color for thing, said in things if thing.color),
        "background": share(verdict.background for verdict in verdicts),
        "style": share(verdict.style for verdict in verdicts),
        "objects": share(verdict.objects_right for verdict in verdicts),
        "everything": share(verdict.right for verdict in verdicts),
    }


def shares_by_language(answers: Sequence[Answer]) -> dict[str, Shares]:
    """`shares` of the answers in each language, and of all."""
    spoken = {language: [answer for answer in answers if answer.language == language] for language in LANGUAGES}
    return {name: shares(some) for name, some in (spoken | {"all": list(answers)}).items()}


def write_sheet(answers: Sequence[Answer], path: Path) -> None:
    """The first pictures as they came, row by row; the prompts in the same order in a text file beside it."""
    shown = answers[: ROWS * COLUMNS]
    sheet = Image.new("RGB", (COLUMNS * SHEET_SIDE, ROWS * SHEET_SIDE), "white")
    for index, answer in enumerate(shown):
        row, column = divmod(index, COLUMNS)
        sheet.paste(answer.picture.resize((SHEET_SIDE, SHEET_SIDE)), (column * SHEET_SIDE, row * SHEET_SIDE))
    sheet.save(path)
    lines = [f"{'right' if answer.verdict.right else 'wrong'}\t{answer.prompt}\n" for answer in shown]
    path.with_suffix(".txt").write_text("".join(lines), encoding="utf-8")


def drawing(backend: str, checkpoint: str, steps: int | None = None) -> Draw:
    """The function that draws with a checkpoint of the backends table. Raises GenerationError as `load` does."""
    return drawing_by(load(backend, checkpoint), backend, checkpoint, steps)


def drawing_by(model: "Adapter", backend: str, checkpoint: str, steps: int | None) -> Draw:
    """The function that draws with what is loaded of a checkpoint."""
    made = making(model, backend, checkpoint, steps)
    return lambda prompts, seeds: [drawn.image for drawn in made(prompts, seeds)]


def making(
    model: "Adapter", backend: str, checkpoint: str, steps: int | None
) -> Callable[[list[str], list[int]], list[Any]]:
    """The function that makes pictures or videos, each with its request, with what is loaded of a checkpoint."""
    from generation.loop import draw_many, finish  # costs torch, which the rest does without

    def made(prompts: list[str], seeds: list[int]) -> list[Any]:
        requests = [
            complete(GenerationRequest(prompt, steps=steps, seed=seed, backend=backend, checkpoint=checkpoint))
            for prompt, seed in zip(prompts, seeds, strict=True)
        ]
        return finish(draw_many(model, requests))

    return made


def share(answers: Iterable[bool]) -> float:
    """The part that is yes; 1 where nothing was asked."""
    said = list(answers)
    return round(sum(said) / len(said), 4) if said else 1.0


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the shares as JSON: by the number of things, by language."""
    parser = argparse.ArgumentParser(prog="python -m training.evaluate", description=__doc__.split("\n")[0])
    parser.add_argument("--number", type=int, default=500, help="of prompts with one thing, with two, and with three")
    parser.add_argument("--backend", default="hunyuan-dit")
    parser.add_argument("--checkpoint", default="embedded")
    parser.add_argument("--steps", type=int, help="default: as the checkpoint's row says")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--sheet", type=Path, metavar="FILE", help=f"write {ROWS * COLUMNS} pictures there")
    options = parser.parse_args(arguments)
    draw = drawing(options.backend, options.checkpoint, options.steps)
    batch = checkpoint_row(options.backend, options.checkpoint).batch
    answers = {}
    for kind in KINDS:
        scenes = held_out_scenes(kind, -(-options.number // len(LANGUAGES)), options.seed)
        answers[kind] = evaluate(draw, scenes, options.seed, batch)
    if options.sheet:
        write_sheet([answer for of_kinds in zip(*answers.values(), strict=True) for answer in of_kinds], options.sheet)
    print(json.dumps({kind: shares_by_language(some) for kind, some in answers.items()}))


if __name__ == "__main__":
    main()
