"""What came of a turn of the open benchmark, held against what should have come of it.

Knows nothing of managers: a turn that was taken is a `Taken`, whoever took it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import permutations
from typing import Any

from benches._dialogues import KINDS, SPOKEN, TOPICS, Dialogue, Turn
from benches._figures import percentile, share
from dialog.turn import TurnDecision
from generation.scene.scene import MOST_COPIES, Scene, Thing

NOTHING = "none"  # in the confusion table: no picture


@dataclass(frozen=True)
class Taken:
    """A turn that was taken. `decision` is None where the manager failed, `shown` where no known scene came of it.

    `picture` says whether the judge finds in the picture what was asked for; None where nobody looked.
    """

    decision: TurnDecision | None
    shown: Scene | None
    seconds: float
    picture: bool | None = None
    error: str = ""

    @property
    def kind(self) -> str:
        """The kind of edit as the confusion table has it."""
        if self.decision is None or not self.decision.draws:
            return NOTHING
        return self.decision.edit or "new"


@dataclass(frozen=True)
class Outcome:
    """A turn beside what came of it. `scene` and `edit` are None where nothing was to be drawn, `answer` where nothing
    was asked.
    """

    dialogue: Dialogue
    turn: Turn
    taken: Taken

    @property
    def action(self) -> bool:
        return self.taken.decision is not None and self.taken.decision.action in self.turn.actions

    @property
    def intent(self) -> bool:
        """Whether it drew when it should, and only then: what published systems report as the accuracy of intents."""
        return self.taken.decision is not None and self.taken.decision.draws == self.turn.draws

    @property
    def edit(self) -> bool | None:
        return self.taken.kind in self.turn.edits if self.turn.draws else None

    @property
    def scene(self) -> bool | None:
        if not self.turn.draws:
            return None
        shown = self.taken.shown
        return shown is not None and (self.turn.scene is None or is_shown(self.turn.scene, shown))

    @property
    def answer(self) -> bool | None:
        if not self.turn.answers:
            return None
        decision = self.taken.decision
        return decision is not None and not decision.draws and is_answered(self.turn.answers, decision.reply)

    @property
    def picture(self) -> bool | None:
        """Whether the picture shows what was asked for; where the scene is wrong already, it does not."""
        if not self.turn.draws or self.taken.picture is None:
            return None
        return self.taken.picture and bool(self.scene)

    @property
    def right(self) -> bool:
        return self.action and self.scene is not False and self.answer is not False

    @property
    def confused(self) -> tuple[str, str]:
        """The kind that was asked for, and the one that was decided."""
        wanted = self.turn.edits or (NOTHING,)
        return (self.taken.kind if self.taken.kind in wanted else wanted[0]), self.taken.kind


def is_shown(wanted: Scene, shown: Scene) -> bool:
    """Whether a scene is the wanted one. Where a thing of it has no position, any is right: the words left it open."""
    shown, around = shown.resolved(), wanted.resolved()
    if (shown.background, shown.style, shown.view) != (around.background, around.style, around.view):
        return False
    return any(_are_there(wanted.things, things) for things in (shown.things, _gathered(shown.things)))


def is_answered(answers: Iterable[str], reply: str) -> bool:
    """Whether one of the answers is in a reply: English as whole words, Chinese anywhere."""
    return any(re.search(_as_word(answer), reply, re.IGNORECASE) for answer in answers)


def measure(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """All figures of a run but the failures."""
    seconds = [each.taken.seconds for each in outcomes]
    return {
        "dialogues": len({each.dialogue.name for each in outcomes}),
        "turns": len(outcomes),
        **shares(outcomes),
        "languages": languages(outcomes),
        "topics": {topic: share(each.action for each in outcomes if each.turn.topic == topic) for topic in TOPICS},
        "kinds": {kind: share(bool(each.scene) for each in outcomes if kind in each.turn.edits) for kind in KINDS},
        "confusion": confusion(outcomes),
        "lost": sum(each.taken.decision is None for each in outcomes),
        "p50": percentile(seconds, 50),
        "p95": percentile(seconds, 95),
    }


def shares(outcomes: Sequence[Outcome]) -> dict[str, float | None]:
    """The share of right turns in each respect, of those where it was asked for, and of dialogues right throughout."""
    wrong = {each.dialogue.name for each in outcomes if not each.right}
    found: dict[str, float | None] = {"action": share(each.action for each in outcomes)}
    found["intent"] = share(each.intent for each in outcomes)
    for name in ("scene", "edit", "answer", "picture"):
        found[name] = share(value for each in outcomes if (value := getattr(each, name)) is not None)
    found["throughout"] = share(name not in wrong for name in {each.dialogue.name for each in outcomes})
    return found


def languages(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """The shares of each language; `apart` is how far Chinese and English are from each other."""
    found: dict[str, Any] = {s: shares([each for each in outcomes if each.dialogue.spoken == s]) for s in SPOKEN}
    return found | {"apart": {name: _apart(found["zh"][name], found["en"][name]) for name in ("action", "scene")}}


def confusion(outcomes: Sequence[Outcome]) -> dict[str, dict[str, int]]:
    """How often each wanted kind became which; what never happened is left out."""
    counted = Counter(each.confused for each in outcomes)
    names = (*KINDS, NOTHING)
    rows = {wanted: {got: n for got in names if (n := counted[wanted, got])} for wanted in names}
    return {wanted: row for wanted, row in rows.items() if row}


def _apart(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else round(abs(one - other), 4)


def _are_there(wanted: Sequence[Thing], things: Sequence[Thing]) -> bool:
    if len(wanted) != len(things):
        return False
    return any(all(map(_fits, wanted, order)) for order in permutations(things))


def _fits(wanted: Thing, thing: Thing) -> bool:
    return replace(wanted, position=wanted.position or thing.position) == thing


def _gathered(things: Sequence[Thing]) -> list[Thing]:
    """Things that look the same as copies of one, anywhere: a cat here and a cat there are two cats."""
    alike: dict[Thing, list[Thing]] = {}
    for thing in things:
        alike.setdefault(replace(thing, count=1, position=None), []).append(thing)
    return [
        same[0] if len(same) == 1 else replace(look, count=min(sum(each.count for each in same), MOST_COPIES))
        for look, same in alike.items()
    ]


def _as_word(answer: str) -> str:
    """No letter or digit of Latin script may follow or go before it: 3 is in 第3张, not in 13."""
    return rf"(?<![a-z0-9]){re.escape(answer)}(?![a-z0-9])" if answer.isascii() else re.escape(answer)
