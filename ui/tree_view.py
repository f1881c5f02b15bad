"""All turns of a session as a tree in HTML: the longest way stands in line, what branches off is indented."""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from storage import SessionRecord, TurnRecord
from ui.chat import status_of
from ui.html import event_button, tag, text_tag
from ui.look import Look
from ui.tree import path_to, ways_on

_LONGEST = 160  # characters of what was said; the whole is a click away


@dataclass(frozen=True)
class _Shown:
    """The tree that a row is part of: what follows each turn, where the session stands, on which way, what goes on."""

    ways: dict[str | None, list[TurnRecord]]
    cursor: str | None
    way: Set[str]
    under_way: Set[str]
    look: Look


def tree_html(session: SessionRecord, tree: Sequence[TurnRecord], under_way: Set[str], look: Look) -> str:
    """The turns of a session, a button each that goes there; `under_way` are those that are being answered."""
    shown = _Shown(ways_on(tree), session.cursor, path_to(tree, session.cursor), under_way, look)
    title = text_tag("h2", look.say("tree"))
    about = text_tag("p", session.title or look.say("untitled"))
    close = event_button("close_tree", look.say("close"), icon="close", quiet=True)
    listed = _begun(shown) if tree else text_tag("p", look.say("tree_empty"), class_="hint")
    return tag("section", tag("header", title, about, close), listed, class_="tree", lang=look.language)


def _begun(shown: _Shown) -> str:
    """The longest way; before it those that began the session otherwise."""
    first, *others = shown.ways[None]
    return _branches(others, shown) + _line(first, shown)


def _line(turn: TurnRecord, shown: _Shown) -> str:
    """A turn and the longest way on from it, row by row, and indented below a row what else follows it."""
    rows = []
    ahead: list[TurnRecord] = [turn]
    while ahead:
        turn = ahead[0]
        ahead = shown.ways.get(turn.id, [])
        rows.append(tag("li", _row(turn, shown), _branches(ahead[1:], shown)))
    return tag("ol", *rows)


def _branches(turns: Sequence[TurnRecord], shown: _Shown) -> str:
    others = [tag("li", _line(turn, shown)) for turn in turns]
    return tag("ul", *others, aria_label=shown.look.say("branches")) if others else ""


def _row(turn: TurnRecord, shown: _Shown) -> str:
    """What was said, with the picture that came of it, or that was brought, and how it ended."""
    look = shown.look
    words = " ".join(turn.text.split())[:_LONGEST] or look.say("upload_alt")
    picture = turn.picture or next(iter(turn.uploads), None)
    image = tag("img", src=look.thumbnail_url(picture.id), alt="", loading="lazy") if picture else tag("span")
    said, state = text_tag("span", words, class_="words"), text_tag("small", _state(turn, shown))
    return tag(
        "button", image, said, state, type="button", class_="on-way" if turn.id in shown.way else None,
        data_event="show_turn", data_id=turn.id, aria_current="true" if turn.id == shown.cursor else None,
    )  # fmt: skip


def _state(turn: TurnRecord, shown: _Shown) -> str:
    """How far it is; of one that ended well, the picture's number, or that it is an answer in words."""
    look = shown.look
    if turn.id in shown.under_way:
        return look.say("drawing_now" if turn.status == "running" else "starting")
    if turn.status != "done":
        return look.say(status_of(turn))
    if turn.picture:
        return look.say("picture", number=turn.picture.number)
    return look.say(f"action_{(turn.decision or {}).get('action', 'chat')}")
