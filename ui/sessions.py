"""The list of sessions, the top of the page and the welcome as HTML."""

from collections.abc import Sequence

from storage import SessionRecord
from ui.html import event_button, tag, text_tag
from ui.look import Look
from ui.translation import catalogue, other


def sessions_html(sessions: Sequence[SessionRecord], active: str, look: Look, deleted: SessionRecord | None) -> str:
    """A button for a new session, the sessions with the active one marked, and a way back for a deleted one."""
    new = event_button("new_session", look.say("new_session"), icon="plus")
    undo = _undo(deleted, look) if deleted else ""
    rows = [_row(session, session.id == active, look) for session in sessions]
    filled = tag("ul", *rows) if rows else text_tag("p", look.say("no_sessions"), class_="hint")
    heading = text_tag("h2", look.say("sessions"))
    return tag("nav", new, undo, heading, filled, class_="sessions", aria_label=look.say("sessions"))


def top_html(look: Look) -> str:
    """Name of the product, the button for the list on phones, the switch of the language."""
    menu_label = look.say("menu")
    icon = tag("i", class_="glyph glyph-menu", aria_hidden="true")
    menu = tag("button", icon, type="button", class_="icon-button", id="menu", title=menu_label, aria_label=menu_label)
    name = tag("h1", tag("span", "绘", class_="seal", aria_hidden="true"), "绘话", text_tag("small", "Huihua"))
    language = other(look.language)
    switch = text_tag(
        "button", look.say("switch_language"), type="button", class_="text-button", title=look.say("switch_hint"),
        data_event="switch_language", data_language=language, lang=language,
    )  # fmt: skip
    return tag("header", menu, name, switch, data_page_language=look.language)


def welcome_html(look: Look) -> str:
    """What a new session shows: an invitation, and examples in both languages to click."""
    chips = [example_button(text) for text in catalogue(look.language)["examples"]]
    return tag(
        "div",
        tag("div", "绘", class_="seal big", aria_hidden="true"),
        text_tag("h2", look.say("greeting")),
        text_tag("p", look.say("greeting_hint")),
        tag("div", *chips, class_="chips"),
        class_="welcome",
        lang=look.language,
    )


def followups_html(look: Look) -> str:
    """What one may say next, to click."""
    chips = [example_button(text) for text in catalogue(look.language)["followups"]]
    return tag("div", *chips, class_="chips followups")


def example_button(text: str) -> str:
    """A text that is said by clicking it."""
    return text_tag("button", text, type="button", class_="chip", data_event="say", data_text=text)


def _row(session: SessionRecord, is_active: bool, look: Look) -> str:
    title = session.title or look.say("untitled")
    current = "page" if is_active else None
    show = text_tag(
        "button", title, type="button", class_="title", title=title, data_event="open_session", data_id=session.id,
        aria_current=current,
    )  # fmt: skip
    remove = event_button("delete_session", look.say("delete"), icon="trash", quiet=True, id=session.id)
    return tag("li", show, remove, class_="active" if is_active else None)


def _undo(deleted: SessionRecord, look: Look) -> str:
    words = text_tag("span", look.say("deleted", title=deleted.title or look.say("untitled")))
    back = event_button("restore_session", look.say("undo"), icon="undo", id=deleted.id)
    return tag("div", words, back, class_="undo", role="status")
