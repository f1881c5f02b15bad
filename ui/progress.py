"""A turn under way as HTML: in the queue, being decided or drawn, with the picture as far as it has come.

The preview travels inside the page as a small JPEG, so that no step leaves a file anywhere.
"""

import base64
import io
from collections.abc import Sequence

from PIL import Image

from generation.request import Step
from storage import TurnRecord
from ui.chat import article, tries_strip
from ui.html import event_button, paragraphs, tag, text_tag
from ui.look import Look
from ui.running import TurnView

_PREVIEW_QUALITY = 70


def progress_html(
    turn: TurnRecord, view: TurnView, look: Look, waiting: Sequence[TurnRecord] = (), tries: Sequence[TurnRecord] = ()
) -> str:
    """What was said, and how far the answer is; below it what is `waiting` to be answered. `tries` are done already."""
    reply = paragraphs(view.decision.reply if view.decision else view.reply)
    drawing = _canvas(view.step) if view.place is not None else ""
    body = tag("div", reply, class_="reply") + tag("div", drawing, _status(turn, view, look), class_="live")
    articles = [article(turn, look, tries_strip(tries, look) + body), *(_waiting(each, look) for each in waiting)]
    return tag("div", *articles, class_="turns", lang=look.language)


def _waiting(turn: TurnRecord, look: Look) -> str:
    """A turn in line behind the one that is being answered."""
    return article(turn, look, tag("div", _status(turn, TurnView(in_line=True), look), class_="live"))


def _status(turn: TurnRecord, view: TurnView, look: Look) -> str:
    cancel = event_button("cancel_turn", look.say("cancel"), icon="stop", id=turn.id)
    words = text_tag("span", status_text(view, look), class_="status-text", role="status")
    return tag("div", words, cancel, class_="status")


def status_text(view: TurnView, look: Look) -> str:
    """How far it is, in words."""
    if view.in_line:
        return look.say("in_line")
    if view.place is None:
        return look.say("deciding")
    if view.step is None:
        return look.say("waiting", place=view.place) if view.place else look.say("starting")
    if view.step.note is not None:
        return view.step.note.message(look.language)
    if view.step.index == view.step.total:
        return look.say("saving")
    return look.say("drawing", index=view.step.index, total=view.step.total)


def _canvas(step: Step | None) -> str:
    """The preview, if there is one yet, above a bar that shows the share of steps done."""
    preview = ""
    if step is not None and step.preview is not None:
        preview = tag("img", src=data_url(step.preview), alt="", class_="preview")
    bar = tag("progress", max=step.total if step else 1, value=step.index if step else 0)
    return tag("div", preview, bar, class_="frame canvas")


def data_url(image: Image.Image) -> str:
    """A picture as an address that contains it."""
    out = io.BytesIO()
    image.convert("RGB").save(out, format="JPEG", quality=_PREVIEW_QUALITY)
    return f"data:image/jpeg;base64,{base64.b64encode(out.getvalue()).decode()}"
