"""Which picture a turn is about, and what it wishes of that picture."""

from collections.abc import Sequence

from dialog.managers.keyword import sayings
from dialog.managers.keyword.clauses import Clause
from dialog.managers.keyword.gallery import Shown
from dialog.managers.keyword.heard import Heard
from dialog.managers.keyword.marks import scan
from dialog.managers.keyword.numerals import steps_back
from dialog.managers.keyword.operations import Around
from dialog.managers.keyword.setting import Setting
from dialog.managers.keyword.wishes import Wish, read_wish
from dialog.turn import EditKind
from generation.scene.parse import parse

_PARTS = {"background": "background", "style noun": "style", "lens": "view"}
_ASKING = (
    "draw", "want", "change", "remove", "move", "swap", "bigger", "smaller", "zoom in", "zoom out", "zoom back",
    "background", "style noun", "color", "style", "view",
)  # fmt: skip
# What is in a clause that only names things: nothing to be done, and nothing that they could become.
_NAMED = frozenset({"thing", "count", "it", "the", "and", "all", "one", "aside", "beside", "relation", "link"})
_VERBS = ("换", "改", "变", "加", "再加", "添")
_KINDS: dict[str, EditKind] = {"background": "background", "style": "style", "view": "lens"}


def base_of(heard: Heard) -> Shown | None:
    """The picture that is meant: one that is named, the earlier one when going back, else the current."""
    if heard.referring.pictures and not lends(heard):
        return heard.referring.pictures[-1]
    if heard.undoes:
        return heard.gallery.earlier(steps_back(heard.text))
    return heard.gallery.current


def wish_for(heard: Heard, base: Shown | None) -> Wish:
    """What is wished of `base`; what is only told is no wish."""
    last_edit = heard.gallery.last_edit if base is heard.gallery.current else None
    wishing = [] if _only_tells(heard.rest) else [clause for clause in heard.rest if _wishes(clause)]
    setting = Setting(base.scene if base else None, last_edit, len(wishing) == 1, heard.world_only)
    wish = read_wish(wishing, setting)
    if lends(heard):
        wish.operations = [*_borrowed(heard)]
    return wish


def described(heard: Heard, wish: Wish) -> Wish:
    """A new picture read as one text where nothing but the picture is spoken of: its words belong together."""
    if wish.changes or heard.referring.references or heard.undoes or any(map(tells, heard.rest)):
        return wish
    return Wish(fresh=[heard.whole]) if parse(heard.whole) is not None else wish


def tells(clause: Clause) -> bool:
    """Whether a clause tells something rather than asking for it."""
    if sayings.matches(sayings.STORY, clause.text):
        return not clause.has("draw", "want")
    named = _NAMED if clause.has("it") else _NAMED | {"place"}  # "do it on the beach"
    return sayings.matches(sayings.OF_SOMEBODY, clause.text) and clause.kinds <= named


def _wishes(clause: Clause) -> bool:
    return _asks(clause) or not tells(clause)


def _asks(clause: Clause) -> bool:
    """Do it again, 一个就行, 花太多了: no telling, though it has the words of a story."""
    return any(sayings.matches(saying, clause.text) for saying in (sayings.AGAIN, sayings.ENOUGH, sayings.FEWER))


def _becomes(clause: Clause) -> bool:
    """公交车坏了，换成出租车: begins with what shall become of what is shown, or come beside it."""
    kinds = ("become", "add")
    return bool(clause.marks) and clause.marks[0].kind in kinds and clause.text.startswith(_VERBS)


def _only_tells(parts: Sequence[Clause]) -> bool:
    """Whether a text begins by telling something and never comes to ask for anything."""
    if not parts or any(clause.has(*_ASKING) or _asks(clause) or _becomes(clause) for clause in parts):
        return False
    first = parts[0]
    return tells(first) or (sayings.matches(sayings.TOLD, first.text) and first.kinds <= _NAMED)


def lends(heard: Heard) -> bool:
    """Whether the picture that is named only gives its background, style or view to the current one."""
    named, current = heard.referring.pictures, heard.gallery.current
    if len(named) != 1 or current is None or named[0] is current or named[0].scene is None:
        return False
    marks = scan(heard.referring.rest)
    parts = any(mark.kind in _PARTS for mark in marks)
    news = any(mark.kind in ("thing", "color", "place", "style", "view", "add", "remove") for mark in marks)
    return parts and not news and sayings.matches(sayings.BORROWS, heard.core)


def _borrowed(heard: Heard) -> list[Around]:
    """The background or the style of the picture that is named, for the current one."""
    scene = heard.referring.pictures[0].scene
    parts = [_PARTS[mark.kind] for mark in scan(heard.referring.rest) if mark.kind in _PARTS]
    return [Around(part, getattr(scene, part), _KINDS[part]) for part in parts]
