"""The change before, meant for something else: "no, I meant the dog", 不对，我说的是左边那个."""

import re
from dataclasses import replace

from dialog.managers.keyword import drawing, sayings
from dialog.managers.keyword.clauses import Clause
from dialog.managers.keyword.gallery import Gallery
from dialog.managers.keyword.heard import Heard, hear
from dialog.managers.keyword.operations import Change, Exchange, Operation, Remove
from dialog.managers.keyword.phrases import Phrase, phrases
from dialog.managers.keyword.setting import Setting
from dialog.managers.keyword.targets import CannotApply, find
from dialog.managers.keyword.wishes import Wish, read_wish
from dialog.turn import TurnDecision
from generation.scene.scene import Scene

_MEANT = re.compile(
    r"(?:我(?:说|指|要|想要?)的(?:应该)?是|我是说|我说|应该是|是要)(?P<zh>.{1,14}?)(?:啊|呀|吧|哦|啦|的那个|那个|那只)*$"
    r"|\bi (?:meant|mean|was talking about|said) (?P<en>(?:the )?[\w ]{2,30})$",
    re.IGNORECASE,
)

_OF_THINGS = ("entity", "remove", "add")
_CHANGES = (*_OF_THINGS, "background", "style", "lens")
_OTHER = re.compile(
    r"^(?:(?:不对?|不是|错了?|弄错了)[,，]?\s*(?:我说)?(?:是|要)?(?:另(?:外)?(?:那)?一?[个只]|那一[个只])(?:才对)?"
    r"|(?:no|nope|not that one|wrong one)[,，.]?\s*(?:i meant )?the other(?: one)?)[\s.!。！]*$",
    re.IGNORECASE,
)


def corrected(heard: Heard) -> TurnDecision | None:
    """The change of the turn before is taken back and made to the thing that was meant."""
    before, current = heard.gallery.previous, heard.gallery.current
    if before is None or before.scene is None or current is None or heard.gallery.last_edit not in _CHANGES:
        return None
    if sayings.matches(sayings.MISSPOKEN, heard.text):
        instead = read_wish(heard.clauses, Setting(before.scene))
        if instead.operations and not instead.fresh:
            return drawing.edited(_as_before(heard), before, instead)
    if heard.gallery.last_edit not in _OF_THINGS:
        return None
    meant = _meant(heard) or _other(heard, before.scene, current.scene)
    if meant is None or not _is_shown(meant, before.scene):
        return None
    operations = [_aimed(each, meant) for each in _wished(heard, before.scene)]
    if not operations:
        return None
    return drawing.edited(_as_before(heard), before, Wish(operations=operations))


def _as_before(heard: Heard) -> Heard:
    """The turn as if the change before had not been made."""
    return replace(heard, gallery=Gallery(heard.gallery.pictures, heard.gallery.way[:-1]))


def _meant(heard: Heard) -> Phrase | None:
    """The thing that is named as the one that was meant, by its name or by what it is like."""
    for clause in heard.clauses:
        found = _MEANT.search(clause.text)
        if found:
            named = Clause(found["zh"] or found["en"])
            return next((p.selector for p in phrases(named.marks, named.text) if p.head in ("thing", "one", "")), None)
    return None


def _other(heard: Heard, before: Scene, after: Scene | None) -> Phrase | None:
    """No, the other one: of two things the one that was left as it was."""
    if after is None or len(before.things) != 2 or not _OTHER.match(heard.text):
        return None
    left = [thing for thing in before.things if thing in after.things]
    return Phrase("thing", left[0].concept) if len(left) == 1 else None


def _is_shown(meant: Phrase, scene: Scene) -> bool:
    try:
        return len(find(meant, scene, None)) < len(scene.things)
    except CannotApply:
        return False


def _wished(heard: Heard, scene: Scene) -> list[Operation]:
    """What the turn before wished of the picture."""
    said = [place for place, message in enumerate(heard.history) if message.role == "user"]
    if not said:
        return []
    turn = hear(heard.history[: said[-1]], heard.history[said[-1]].text)
    return read_wish(turn.clauses, Setting(scene)).operations


def _aimed(operation: Operation, meant: Phrase) -> Operation:
    """The operation on the thing that was meant."""
    if isinstance(operation, Change | Exchange):
        return replace(operation, target=meant)
    return replace(operation, targets=(meant,)) if isinstance(operation, Remove) else operation
