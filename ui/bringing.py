"""Pictures in the box that tell how they were drawn, as HTML: for each an offer, above the box, to be drawn so."""

from collections.abc import Mapping

from ui.html import escape, event_button, tag, text_tag
from ui.look import Look

_SHOWN = 80  # characters of a prompt, by which one tells the pictures apart


def brought_html(prompts: Mapping[str, str], look: Look) -> str:
    """One offer for each of the pictures, which are named by their files; nothing where none tells anything."""
    offers = [_offer(file, prompt, look) for file, prompt in prompts.items()]
    return tag("div", *offers, class_="offers", role="status") if offers else ""


def _offer(file: str, prompt: str, look: Look) -> str:
    """What the picture was drawn from, a button that takes all of it over, and whether the picture stays then."""
    tells = look.say("tells_how", prompt=_excerpt(prompt))
    stays = tag("input", type="checkbox", value="stays")
    content = (
        text_tag("span", tells, class_="tells"),
        tag("label", stays, escape(look.say("keep_picture"))),
        event_button("use_settings", look.say("use_settings"), file=file),
    )
    return tag("div", *content, class_="quote offer", role="group", aria_label=tells, data_form=True)


def _excerpt(prompt: str) -> str:
    words = " ".join(prompt.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
