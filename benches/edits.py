"""Dialogues of two turns, a picture and an edit of it: does the edit change what it should, and nothing else?

    python -m benches.edits --dialogues 100

The first turn draws a scene that training never showed, the second one of the seven edits (for "combine" there are two
pictures before it); half the dialogues are in Chinese. They go through the real conversation with the keyword manager.
Prints a line of JSON; the exit status is 1 if a share misses its target.

    understood  the prompt of the edit says what was asked for, in all that the words do not leave open
    changed     the judge sees the change: the thing, colour, background, style or view; what was removed is gone
    kept        every other thing is still the asked one and in its place
    right       all three
"""

import argparse
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from PIL import Image

from benches._edits import KINDS, OF_ONE, Edit, combine, is_wanted
from benches._figures import missed, share, tell
from benches._talk import Talk, talk
from dialog.plan import DrawSettings
from dialog.store import StoredTurn
from dialog.turn import TurnDecision
from generation.scene.language import Language
from generation.scene.parse import parse
from generation.scene.scene import Scene
from training.evaluate import LANGUAGES
from training.judge import ThingVerdict, Verdict, judge
from training.world.captions import caption
from training.world.scenes import Kind, held_out_scenes

LEAST = {"right": 0.9}
QUESTIONS = ("understood", "changed", "kept", "right")
# Before a second picture: without it, a caption that begins with a background may well be a change of the first one.
ANEW = {"zh": "画一张新的：", "en": "A new picture: "}
# With how many things a dialogue begins; the edit has to have room, or something to leave.
BEGINNINGS: dict[str, tuple[Kind, ...]] = {
    "entity": ("one", "two", "three"),
    "add": ("one", "two"),
    "remove": ("two", "three"),
    "background": ("one", "two", "three"),
    "style": ("one", "two", "three"),
    "lens": ("one", "two", "three"),
    "combine": ("one",),
}


@dataclass(frozen=True)
class Dialogue:
    """Scenes to begin with, and the edit."""

    language: Language
    scenes: tuple[Scene, ...]
    edit: Edit


@dataclass(frozen=True)
class Outcome:
    """What came of a dialogue."""

    kind: str
    language: Language
    understood: bool
    changed: bool
    kept: bool

    @property
    def right(self) -> bool:
        return self.understood and self.changed and self.kept


def dialogues(number: int, seed: int) -> Iterator[Dialogue]:
    """Every kind in turn, in the one language and the other."""
    rng = random.Random(seed)
    for index in range(number):
        kind = KINDS[index % len(KINDS)]
        language = LANGUAGES[index % len(LANGUAGES)]
        first = _scene(kind, rng)
        if kind == "combine":
            second = _other_scene(kind, first, rng)
            yield Dialogue(language, (first, second), combine(first, second, language, rng))
        else:
            yield Dialogue(language, (first,), OF_ONE[kind](first.resolved(), language, rng))


def said_first(dialogue: Dialogue, rng: random.Random) -> list[str]:
    """What asks for the pictures before the edit."""
    first, *more = [caption(scene, dialogue.language, rng) for scene in dialogue.scenes]
    return [first, *(f"{ANEW[dialogue.language]}{text}" for text in more)]


def carry_out(conversation: Talk, dialogue: Dialogue, settings: DrawSettings, rng: random.Random) -> Outcome:
    """Take all turns, and judge the last picture."""
    session = conversation.new_session()
    for text in said_first(dialogue, rng):
        conversation.say(session, text, replace(settings, seed=rng.randrange(2**32)))
    return outcome(dialogue, conversation.say(session, dialogue.edit.text, settings))


def outcome(dialogue: Dialogue, turn: StoredTurn) -> Outcome:
    """A turn that drew nothing has understood nothing."""
    edit = dialogue.edit
    shown = parse(TurnDecision.model_validate(turn.decision).prompt) if turn.picture else None
    if turn.picture is None or shown is None or not is_wanted(edit, shown):
        return Outcome(edit.kind, dialogue.language, understood=False, changed=False, kept=False)
    with Image.open(turn.picture.path) as picture:
        verdict = judge(picture, shown)
        changed = is_changed(edit, shown, verdict) and is_gone(edit, dialogue.scenes[0], picture)
    return Outcome(edit.kind, dialogue.language, True, changed, is_kept(edit, shown, verdict))


def is_changed(edit: Edit, shown: Scene, verdict: Verdict) -> bool:
    """Whether what the edit is about is as it asked."""
    of_all = {"background": verdict.background, "style": verdict.style, "lens": verdict.view}
    told = [said for concept, said in _by_concept(shown, verdict) if concept in edit.about]
    return of_all.get(edit.kind, True) and all(said.concept and said.position and said.color for said in told)


def is_gone(edit: Edit, before: Scene, picture: Image.Image) -> bool:
    """Whether what the edit took away is seen no more where it was."""
    if not edit.gone:
        return True
    verdict = judge(picture, before)
    return not any(said.concept for concept, said in _by_concept(before, verdict) if concept in edit.gone)


def is_kept(edit: Edit, shown: Scene, verdict: Verdict) -> bool:
    """Whether all other things are the asked ones and in their places."""
    others = [said for concept, said in _by_concept(shown, verdict) if concept not in edit.about]
    return all(said.concept and said.position for said in others)


def measure(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Shares over all dialogues, by kind, and by language."""
    return {
        "dialogues": len(outcomes),
        **{name: share(getattr(each, name) for each in outcomes) for name in QUESTIONS},
        "kinds": {kind: share(each.right for each in outcomes if each.kind == kind) for kind in KINDS},
        "languages": {lang: share(each.right for each in outcomes if each.language == lang) for lang in LANGUAGES},
    }


def _by_concept(scene: Scene, verdict: Verdict) -> Iterator[tuple[str, ThingVerdict]]:
    """The verdict on each thing beside the name of the asked concept."""
    for thing, said in zip(scene.things, verdict.things, strict=True):
        yield thing.concept, said


def _scene(kind: str, rng: random.Random) -> Scene:
    return held_out_scenes(rng.choice(BEGINNINGS[kind]), 1, rng.randrange(2**32))[0]


def _other_scene(kind: str, first: Scene, rng: random.Random) -> Scene:
    """One that shows none of the things of the first."""
    shown = {thing.concept for thing in first.things}
    while True:
        scene = _scene(kind, rng)
        if not shown & {thing.concept for thing in scene.things}:
            return scene


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures as JSON."""
    parser = argparse.ArgumentParser(
        prog="python -m benches.edits", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--dialogues", type=int, default=100)
    parser.add_argument("--checkpoint", default="embedded")
    parser.add_argument("--steps", type=int, help="default: as the checkpoint's row says")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--each", action="store_true", help="also print a line for each dialogue, on stderr")
    options = parser.parse_args(arguments)
    settings = DrawSettings(checkpoint=options.checkpoint, steps=options.steps)
    rng, started, outcomes = random.Random(options.seed), time.perf_counter(), []
    with talk() as conversation:
        for dialogue in dialogues(options.dialogues, options.seed):
            outcomes.append(carry_out(conversation, dialogue, settings, rng))
            if options.each:
                print(dialogue.edit.text, asdict(outcomes[-1]), file=sys.stderr)
    figures = {"checkpoint": options.checkpoint, "seed": options.seed, **measure(outcomes)}
    figures["seconds"] = round(time.perf_counter() - started, 1)
    return tell("edits", figures, missed(figures, LEAST))


if __name__ == "__main__":
    sys.exit(main())
