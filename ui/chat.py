"""The conversation as HTML: what was said, and the answer with its picture."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

from storage import PictureRecord, TurnRecord
from ui.comparing import pictures_html
from ui.figure import figure_html, speaking_of, tries_html
from ui.how import how_html
from ui.html import escape, event_button, icon_button, paragraphs, tag, text_tag
from ui.look import Look
from ui.painting import masked_html
from ui.turn_tools import turn_tools_html

UNFINISHED = ("pending", "running")
_SEAL = tag("div", "绘", class_="seal", aria_hidden="true")


@dataclass(frozen=True)
class _Place:
    """A turn where it stands: beside which picture, after which prompt, whether nothing is under way below it, and
    whether it is then the last one."""

    turn: TurnRecord
    picture_beside: PictureRecord | None
    prompt_before: str
    is_open: bool
    is_last: bool


def conversation_html(
    turns: Sequence[TurnRecord],
    look: Look,
    *,
    is_open: bool = True,
    tries: Sequence[TurnRecord] = (),
    pictures: Sequence[PictureRecord] = (),
) -> str:
    """All turns that have ended, the oldest first; what was not drawn can be tried again unless more is under way.

    `tries` are all at the place of the last turn, to choose from by their pictures; `pictures` are all of the session,
    which are compared with one another.
    """
    articles = [_turn(place, look) for place in _places(turns, is_open, pictures)]
    strip = tries_strip(tries, look, turns[-1].id) if len(tries) > 1 else ""
    offered = pictures_html(pictures, look) if pictures else ""
    return tag("div", *articles, strip, offered, class_="turns", role="log", lang=look.language)


def article(turn: TurnRecord, look: Look, body: str, tools: str = "") -> str:
    """What was said, on the right, with its `tools`; below it the answer, whose content is `body`."""
    answer = tag("div", _SEAL, tag("div", body, class_="body"), class_="answer")
    return tag("article", _said(turn, look, tools), answer, class_="turn", id=f"turn-{turn.id}")


def tries_strip(tries: Sequence[TurnRecord], look: Look, shown: str = "") -> str:
    """The pictures of the tries at one place, small and side by side, the one of the turn `shown` marked."""
    drawn = [(turn, turn.picture) for turn in tries if turn.picture]
    strip = [_try(turn, picture, look, turn.id == shown) for turn, picture in drawn]
    return tag("div", *strip, class_="strip") if strip else ""


def status_of(turn: TurnRecord) -> str:
    """How a turn stands that is not under way: one that another process left is for the next one if it has a plan."""
    waits = turn.status == "pending" and turn.plan is not None
    return "interrupted" if turn.status in UNFINISHED and not waits else turn.status


def _places(turns: Sequence[TurnRecord], is_open: bool, pictures: Sequence[PictureRecord]) -> Iterator[_Place]:
    picture: PictureRecord | None = None
    prompt = ""
    for turn in turns:
        beside = _other(chain([picture], reversed(pictures)), turn.picture)
        yield _Place(turn, beside, prompt, is_open, is_last=is_open and turn is turns[-1])
        if turn.picture:
            picture, prompt = turn.picture, (turn.request or {}).get("prompt", "")


def _other(pictures: Iterable[PictureRecord | None], shown: PictureRecord | None) -> PictureRecord | None:
    """The first that looks otherwise than the one that is shown."""
    return next((each for each in pictures if each and shown and each.id != shown.id), None)


def _turn(place: _Place, look: Look) -> str:
    """One turn that has ended, or whose process is gone."""
    show = _done if place.turn.status == "done" else _unfinished
    stepper = "" if place.turn.picture else tries_html(place.turn, look)
    body = show(place, look) + turn_tools_html(place.turn, place.is_last, look)
    return article(place.turn, look, body, stepper + _rewriting(place.turn, look))


def _said(turn: TurnRecord, look: Look, tools: str) -> str:
    masks = [turn.mask] if turn.mask else []
    uploads = [
        _upload(upload, mask, look, can_be_spoken_of=bool(tools))
        for upload, mask in zip_longest(turn.uploads, masks[: len(turn.uploads)])
    ]
    pictures = tag("div", *uploads, class_="uploads") if uploads else ""
    words = tag("div", paragraphs(turn.text), class_="bubble") if turn.text.strip() else ""
    below = tag("div", tools, class_="said-tools") if tools else ""
    return tag("div", pictures, words, below, class_="said", data_editable=True)


def _upload(upload: PictureRecord, mask: PictureRecord | None, look: Look, *, can_be_spoken_of: bool) -> str:
    """A picture that was brought along, with what was painted on it, and the way to speak of it once more. One that
    stands for a video leads to that."""
    alt = look.say_of(upload, "picture", "upload_alt")
    image = tag("img", src=look.picture_url(upload.id), alt=alt, width=upload.width, height=upload.height)
    shown = masked_html(image, look.picture_url(mask.id), look.language) if mask else image
    if upload.video:
        shown = tag("a", shown, href=look.video_url(upload.id), target="_blank", title=look.say("open"))
    tools = tag("span", *speaking_of(upload, look), class_="upload-tools") if can_be_spoken_of else ""
    return tag("span", shown, tools, class_="upload")


def _rewriting(turn: TurnRecord, look: Look) -> str:
    """The pencil, and what it opens: the words in a field, to be said otherwise from here on."""
    label = look.say("edit_turn")
    pencil = icon_button("pencil", label, data_edits=True)
    field = text_tag("textarea", turn.text, rows=2, maxlength=4000, aria_label=label)
    close = tag("button", escape(look.say("close")), type="button", class_="text-button", data_closes=True)
    send = event_button("edit_turn", look.say("send"), icon="up", id=turn.id)
    buttons = tag("div", text_tag("small", look.say("edit_hint")), close, send, class_="rewrite-buttons")
    kept = f"rewrite-{turn.id}"
    return pencil + tag("div", field, buttons, class_="rewrite", data_form=True, data_kept=kept, hidden=True)


def _done(place: _Place, look: Look) -> str:
    turn = place.turn
    picture = figure_html(turn, turn.picture, place.picture_beside, look) if turn.picture else ""
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
    """An error and a way on."""
    turn, status = place.turn, status_of(place.turn)
    can_retry = place.is_open and status != "pending"
    again = event_button("again", look.say("try_again"), icon="again", id=turn.id) if can_retry else ""
    title = text_tag("strong", look.say(status))
    words = paragraphs(turn.error or look.say(f"{status}_hint"))
    return tag("div", title, words, again, class_=f"notice {status}", role="status")
