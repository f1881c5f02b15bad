"""What one may say or do next, to click, below the last turn as HTML."""

from collections.abc import Sequence
from typing import Any

from generation.offering import is_here
from storage import TurnRecord
from ui.choices import VARIATIONS, model_choices, model_of, names_of, size_key, sizes_of, starts_from_pictures
from ui.followups import followups
from ui.html import event_button, icon_tag, tag, text_tag
from ui.look import Look


def replies_html(last: TurnRecord, can_redo: bool, look: Look) -> str:
    """Below the last turn: another picture, variations, another size or model, two edits to try, or another answer in
    words; and the way back and forth."""
    others = _of_picture(last, look) if last.picture else _of_words(last, look)
    undo = _chip("undo_turn", look.say("undo_turn"), "undo", id=last.id)
    redo = redo_html(look) if can_redo else ""
    return tag("div", *others, undo, redo, class_="chips replies", lang=look.language)


def redo_html(look: Look) -> str:
    """The way forth again, after undoing."""
    return _chip("redo_turn", look.say("redo_turn"), "redo")


def example_button(text: str) -> str:
    """A text that is said by clicking it."""
    return text_tag("button", text, type="button", class_="chip", data_event="say", data_text=text)


def _of_picture(last: TurnRecord, look: Look) -> list[str]:
    another = _chip("another", look.say("another"), "again", id=last.id)
    menus = [_variations(last, look), _sizes(last, look), _models(last, look)]
    prompt = str((last.request or {}).get("prompt", ""))
    return [another, *menus, *map(example_button, followups(prompt, look.language))]


def _of_words(last: TurnRecord, look: Look) -> list[str]:
    """Another answer. What did not end well says so itself, and a picture that was removed was none in words."""
    is_answer = last.status == "done" and last.request is None
    return [_chip("again", look.say("answer_again"), "again", id=last.id)] if is_answer else []


def _variations(last: TurnRecord, look: Look) -> str:
    """Pictures like this one, near to it or further away; nothing where the model cannot start from a picture."""
    request = last.request or {}
    if last.picture is None or last.picture.video or not starts_from_pictures(model_of(request)):
        return ""
    rows = [event_button("vary", look.say(f"variation_{name}"), id=last.id, way=name) for name in VARIATIONS]
    return _menu("again", look.say("variation"), rows)


def _sizes(last: TurnRecord, look: Look) -> str:
    """The other sizes that the model of this picture can draw; nothing where there are none, or where the size is that
    of the picture of which only a part changed."""
    request = last.request or {}
    now = size_key(request.get("width"), request.get("height"))
    known = sizes_of(request.get("backend", ""), request.get("checkpoint", ""))
    others = [size for size in known if size_key(*size) != now]
    if not others or last.mask:
        return ""
    rows = [
        event_button("resize", f"{width} × {height}", id=last.id, width=width, height=height)
        for width, height in others
    ]
    return _menu("size", look.say("other_size"), rows)


def _models(last: TurnRecord, look: Look) -> str:
    """The other models whose weights are here, to draw the same with: before others are downloaded one has to read of
    their licence and size, where all of them are chosen. Nothing where only a part of a picture changed."""
    now = model_of(last.request or {})
    others = [(title, key) for title, key in model_choices(look.language) if key != now and is_here(*names_of(key))]
    if last.mask or not others:
        return ""
    return _menu(
        "gallery",
        look.say("other_model"),
        [event_button("remodel", title, id=last.id, model=key) for title, key in others],
    )


def _menu(icon: str, label: str, rows: Sequence[str]) -> str:
    """A chip that opens to buttons."""
    opener = tag("summary", icon_tag(icon), text_tag("span", label), class_="chip")
    return tag("details", opener, tag("div", *rows, class_="menu"), class_="choices")


def _chip(event: str, label: str, icon: str, **data: Any) -> str:
    return event_button(event, label, icon=icon, kind="chip", **data)
