"""The report of the dialogue bench for people to read: which kind of edit became which, and turns that failed."""

import random
from collections.abc import Iterator, Sequence

from benches._dialogues import KINDS
from benches._scoring import NOTHING, Outcome, confusion
from dialog.turn import TurnDecision
from generation.scene.scene import Scene, Thing

_COLUMN = 11
_USUAL = (None, "3d", "normal")


def table(outcomes: Sequence[Outcome]) -> str:
    """What was asked for, line by line, and what was decided, in columns."""
    counted = confusion(outcomes)
    names = (*KINDS, NOTHING)
    head = ["asked for", *names]
    rows = [[wanted, *(str(row.get(got, ".")) for got in names)] for wanted, row in counted.items()]
    return "\n".join("".join(cell.rjust(_COLUMN) for cell in row) for row in (head, *rows))


def failures(outcomes: Sequence[Outcome], number: int) -> Iterator[str]:
    """Some of the turns that were not right, drawn by lot, always the same ones of the same run."""
    for each in _some([each for each in outcomes if not each.right], number):
        yield failure(each)


def unseen(outcomes: Sequence[Outcome], number: int) -> Iterator[str]:
    """Some of the turns whose scene was right, but not to be found in the picture."""
    for each in _some([each for each in outcomes if each.scene and each.picture is False], number):
        yield f"{failure(each)}  not seen in the picture"


def _some(wrong: Sequence[Outcome], number: int) -> list[Outcome]:
    chosen = random.Random(0).sample(range(len(wrong)), min(number, len(wrong)))
    return [wrong[index] for index in sorted(chosen)]


def failure(outcome: Outcome) -> str:
    """One turn: what was said, what should have come of it, and what did."""
    turn, taken = outcome.turn, outcome.taken
    at = outcome.dialogue.turns.index(turn) + 1
    wanted = [" or ".join(turn.actions), " or ".join(turn.edits), in_short(turn.scene) if turn.scene else ""]
    wanted.append(f"answer: {' or '.join(turn.answers)}" if turn.answers else "")
    got = _decided(taken.decision, taken.shown) if taken.decision else f"lost: {taken.error}"
    return f"{outcome.dialogue.name}, turn {at}: {turn.text}\n  wanted  {_joined(wanted)}\n  got     {got}"


def in_short(scene: Scene) -> str:
    """A scene without what goes without saying: "2 red cat @left, dog | grass | ink"."""
    around = (scene.background, scene.style, scene.view)
    said = [value for value, usual in zip(around, _USUAL, strict=True) if value and value != usual]
    return " | ".join([", ".join(map(_thing, scene.things)), *said])


def _decided(decision: TurnDecision, shown: Scene | None) -> str:
    if not decision.draws:
        return _joined([decision.action, decision.reply])
    return _joined([decision.action, decision.edit or "", in_short(shown) if shown else decision.prompt])


def _thing(thing: Thing) -> str:
    count = str(thing.count) if thing.count > 1 else ""
    place = f"@{thing.position}" if thing.position else ""
    return " ".join(word for word in (count, thing.size, thing.color, thing.concept, place) if word)


def _joined(parts: Sequence[str]) -> str:
    return "  ".join(part for part in parts if part)
