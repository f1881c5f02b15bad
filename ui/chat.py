"""The conversation as HTML: what was said, and the answer with its picture."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from storage import PictureRecord, TurnRecord
from ui.figure import figure_html, tries_html
from ui.how import how_html
from ui.html import escape, event_button, icon_button, paragraphs, tag, text_tag
from ui.look import Look
from ui.painting import masked_html

UNFINISHED = ("pending", "running")
_SEAL = tag("div", "绘", class_="seal", aria_hidden="true")


@dataclass(frozen=True)
class _Place:
    """A turn where it stands: after which picture and prompt, and whether it is the last one."""

    turn: TurnRecord
    picture_before: PictureRecord | None
    prompt_before: str
    is_last: bool


def conversation_html(
    turns: Sequence[TurnRecord], look: Look, *, is_open: bool = True, tries: Sequence[TurnRecord] = ()
) -> str:
    """All turns that have ended, the oldest first; the last one can be tried again unless the talk went on.

    `tries` are all at the place of the last turn, to choose from by their pictures.
    """
    articles = [_turn(place, look) for place in _places(turns, is_open)]
    strip = tries_strip(tries, look, turns[-1].id) if len(tries) > 1 else ""
    return tag("div", *articles, strip, class_="turns", role="log", lang=look.language)


def article(turn: TurnRecord, look: Look, body: str, tools: str = "") -> str:
    """What was said, on the right, with its `tools`; below it the answer, whose content is `body`."""
    answer = tag("div", _SEAL, tag("div", body, class_="body"), class_="answer")
    return tag("article", _said(turn, look, tools), answer, class_="turn", id=f"turn-{turn.id}")


def tries_strip(tries: Sequence[TurnRecord], look: Look, shown: str = "") -> str:
    """The pictures of the tries at one place, small and side by side, the one of the turn `shown` marked."""
    drawn = [(turn, turn.picture) for turn in tries if turn.picture]
    strip = [_try(turn, picture, look, turn.id == shown) for turn, picture in drawn]
    return tag("div", *strip, class_="strip") if strip else ""


def _places(turns: Sequence[TurnRecord], is_open: bool) -> Iterator[_Place]:
    picture: PictureRecord | None = None
    prompt = ""
    for turn in turns:
        yield _Place(turn, picture, prompt, is_last=is_open and turn is turns[-1])
        if turn.picture:
            picture, prompt = turn.picture, (turn.request or {}).get("prompt", "")


def _turn(place: _Place, look: Look) -> str:
    """One turn that has ended, or whose process is gone."""
    show = _done if place.turn.status == "done" else _unfinished
    stepper = "" if place.turn.picture else tries_html(place.turn, look)
    return article(place.turn, look, show(place, look), stepper + _rewriting(place.turn, look))


def _said(turn: TurnRecord, look: Look, tools: str) -> str:
    uploads = [
        tag("img", src=look.picture_url(each.id), alt=_upload_alt(each, look), width=each.width, height=each.height)
        for each in turn.uploads
    ]
    if turn.mask and uploads:
        uploads[0] = masked_html(uploads[0], look.picture_url(turn.mask.id), look.language)
    pictures = tag("div", *uploads, class_="uploads") if uploads else ""
    words = tag("div", paragraphs(turn.text), class_="bubble") if turn.text.strip() else ""
    below = tag("div", tools, class_="said-tools") if tools else ""
    return tag("div", pictures, words, below, class_="said", data_editable=True)


def _upload_alt(upload: PictureRecord, look: Look) -> str:
    return look.say("upload_alt") if upload.number is None else look.say("picture", number=upload.number)


def _rewriting(turn: TurnRecord, look: Look) -> str:
    """The pencil, and what it opens: the words in a field, to be said otherwise from here on."""
    label = look.say("edit_turn")
    pencil = icon_button("pencil", label, data_edits=True)
    field = text_tag("textarea", turn.text, rows=2, maxlength=4000, aria_label=label)
    close = tag("button", escape(look.say("close")), type="button", class_="text-button", data_closes=True)
    send = event_button("edit_turn", look.say("send"), icon="up", id=turn.id)
    buttons = tag("div", text_tag("small", look.say("edit_hint")), close, send, class_="rewrite-buttons")
    return pencil + tag("div", field, buttons, class_="rewrite", data_form=True, hidden=True)


def _done(place: _Place, look: Look) -> str:
    turn = place.turn
    picture = figure_html(turn, turn.picture, place.picture_before, look) if turn.picture else ""
    reply = tag("div", paragraphs(turn.reply), class_="reply")
    return reply + picture + how_html(turn, place.prompt_before, place.is_last, look)


def _try(turn: TurnRecord, picture: PictureRecord, look: Look, is_shown: bool) -> str:
    label = look.say("picture", number=picture.number)
    image = tag("img", src=look.thumbnail_url(picture.id), alt="", loading="lazy")
    return tag(
        "button", image, type="button", title=label, aria_label=label, data_event="show_turn", data_id=turn.id,
        aria_current="true" if is_shown else None,
    )  # fmt: skip


def _unfinished(place: _Place, look: Look) -> str:
    """An error and a way on. A turn that is open here, but not under way, was left by another process: for the next
    one where it has a plan."""
    turn = place.turn
    waits = turn.status == "pending" and turn.plan is not None
    status = "interrupted" if turn.status in UNFINISHED and not waits else turn.status
    can_retry = place.is_last and not waits
    again = event_button("again", look.say("try_again"), icon="again", id=turn.id) if can_retry else ""
    title = text_tag("strong", look.say(status))
    words = paragraphs(turn.error or look.say(f"{status}_hint"))
    return tag("div", title, words, again, class_=f"notice {status}", role="status")
