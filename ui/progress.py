"""A turn under way as HTML: in the queue, being decided or drawn, with the picture as far as it has come.

The preview travels inside the page as a small JPEG, so that no step leaves a file anywhere.
"""

import base64
import io

from PIL import Image

from generation.request import Step
from storage import TurnRecord
from ui.chat import article
from ui.html import event_button, paragraphs, tag, text_tag
from ui.look import Look
from ui.running import TurnView

_PREVIEW_QUALITY = 70


def progress_html(turn: TurnRecord, view: TurnView, look: Look) -> str:
    """What was said, and how far the answer is."""
    reply = paragraphs(view.decision.reply if view.decision else view.reply)
    drawing = _canvas(view.step) if view.place is not None else ""
    cancel = event_button("cancel_turn", look.say("cancel"), icon="stop", id=turn.id)
    status = tag("div", text_tag("span", status_text(view, look), class_="status-text"), cancel, class_="status")
    body = tag("div", reply, class_="reply") + tag("div", drawing, status, class_="live", role="status")
    return tag("div", article(turn, look, body), class_="turns", lang=look.language)


def status_text(view: TurnView, look: Look) -> str:
    """How far it is, in words."""
    if view.place is None:
        return look.say("deciding")
    if view.step is None:
        return look.say("waiting", place=view.place) if view.place else look.say("starting")
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
