"""The list of sessions, the top of the page and the welcome as HTML."""

from collections.abc import Sequence

from storage import SessionRecord
from storage.records import ShareRecord
from ui.account import account_html
from ui.comparing import comparing_html
from ui.comparison import replay_button
from ui.html import event_button, icon_button, icon_tag, tag, text_tag
from ui.keys import keys_button, keys_html
from ui.look import SESSIONS, Look
from ui.replay_form import replay_form_html
from ui.replies import example_button, redo_html
from ui.translation import catalogue, other


def sessions_html(
    sessions: Sequence[SessionRecord],
    active: SessionRecord | None,
    look: Look,
    deleted: SessionRecord | None,
    shares: Sequence[ShareRecord] = (),
    *,
    has_replays: bool = False,
) -> str:
    """A button for a new session, the sessions with the active one marked, and a way back for a deleted one.

    As many sessions are shown as the look has it: one more tells that there are others, behind a button. The active
    one is always there.

    Below the list, where no row moves for it, stands how the active one is drawn anew and leaves the program; `shares`
    are the links of all of them.
    """
    new = event_button("new_session", look.say("new_session"), icon="plus")
    gallery = event_button("open_gallery", look.say("gallery"), icon="gallery")
    undo = _undo(deleted, look) if deleted else ""
    shown = list(sessions[: look.listed])
    if active and active.id not in (session.id for session in shown):
        shown.append(active)
    rows = [_row(session, active is not None and session.id == active.id, look) for session in shown]
    filled = tag("ul", *rows) if rows else text_tag("p", look.say("no_sessions"), class_="hint")
    more = _more(look) if len(sessions) > look.listed else ""
    leaving = _leaving(active, look, shares, has_replays) if active else ""
    heading = text_tag("h2", look.say("sessions"))
    listed = (heading, filled, more, leaving, account_html(look), keys_button(look))
    return tag("nav", new, gallery, undo, *listed, class_="sessions", aria_label=look.say("sessions"))


def top_html(look: Look, own: str) -> str:
    """Name of the product, the button for the list on phones, the switch of the language, and windows that open later.

    It also holds the names that the page's own script gives to buttons of Gradio's that have none. `own` is the model
    that the program was started with.
    """
    menu = icon_button("menu", look.say("menu"), id="menu")
    name = tag("h1", tag("span", "绘", class_="seal", aria_hidden="true"), "绘话", text_tag("small", "Huihua"))
    language = other(look.language)
    switch = text_tag(
        "button", look.say("switch_language"), type="button", class_="text-button", title=look.say("switch_hint"),
        data_event="switch_language", data_language=language, lang=language,
    )  # fmt: skip
    spoken = {"data_send": look.say("send"), "data_stop": look.say("cancel"), "data_attach": look.say("attach")}
    header = tag("header", menu, name, switch, data_page_language=look.language, **spoken)
    return header + comparing_html(look) + replay_form_html(look, own) + keys_html(look)


def welcome_html(look: Look, *, can_redo: bool = False) -> str:
    """What a new session shows: an invitation, and examples in both languages to click.

    One where everything was undone shows it too, with the way forth again.
    """
    chips = [example_button(text) for text in catalogue(look.language)["examples"]]
    return tag(
        "div",
        tag("div", "绘", class_="seal big", aria_hidden="true"),
        text_tag("h2", look.say("greeting")),
        text_tag("p", look.say("greeting_hint")),
        tag("div", *chips, redo_html(look) if can_redo else "", class_="chips"),
        class_="welcome",
        lang=look.language,
    )


def _row(session: SessionRecord, is_active: bool, look: Look) -> str:
    title = session.title or look.say("untitled")
    show = text_tag(
        "button", title, type="button", class_="title", title=title, data_event="open_session", data_id=session.id,
        aria_current="page" if is_active else None,
    )  # fmt: skip
    pin_label = look.say("unpin" if session.pinned else "pin")
    pin = event_button("pin_session", pin_label, icon="tack", quiet=True, id=session.id, on=int(not session.pinned))
    remove = event_button("delete_session", look.say("delete"), icon="trash", quiet=True, id=session.id)
    tools = tag("span", pin, icon_button("pencil", look.say("rename"), data_edits=True), remove, class_="row-tools")
    kinds = {"active": is_active, "pinned": session.pinned, "replayed": session.replay_of is not None}
    kind = " ".join(name for name, holds in kinds.items() if holds)
    mark = icon_tag("tack" if session.pinned else "again") if session.pinned or session.replay_of else ""
    return tag("li", show, tools, mark, _renaming(session, look), class_=kind or None, data_editable=True)


def _more(look: Look) -> str:
    listed = look.listed + SESSIONS
    return event_button("more_sessions", look.say("more_sessions"), kind="chip", listed=listed)


def _leaving(session: SessionRecord, look: Look, shares: Sequence[ShareRecord], has_replays: bool) -> str:
    """See all turns of a session, draw it anew, see it beside its replays, save it as a file, share it, and the links
    that there are."""
    tree = event_button("open_tree", look.say("tree"), icon="tree", id=session.id)
    replay = replay_button(session.id, look)
    beside = event_button("compare_replays", look.say("side_by_side"), icon="compare", id=session.id)
    save = tag("a", icon_tag("download"), text_tag("span", look.say("export")), href=look.export_url(session.id))
    share = event_button("share_session", look.say("share"), icon="share", id=session.id)
    links = [_link(each, look) for each in shares if each.session_id == session.id]
    return tag("div", tree, replay, beside if has_replays else "", save, share, *links, class_="leaving")


def _link(share: ShareRecord, look: Look) -> str:
    address = f"/shared/{share.token}"
    show = text_tag(
        "a", look.say("shared_link", day=share.created_utc[:10]), href=address, target="_blank", rel="noreferrer"
    )
    copy = icon_button("copy", look.say("copy_link"), data_link=address, data_copied=look.say("copied"))
    revoke = event_button("revoke_share", look.say("revoke"), icon="close", quiet=True, id=share.token)
    return tag("div", show, copy, revoke, class_="link")


def _renaming(session: SessionRecord, look: Look) -> str:
    field = tag("input", value=session.title, maxlength=100, aria_label=look.say("rename"))
    save = event_button("rename_session", look.say("save"), icon="check", quiet=True, id=session.id, closes=True)
    close = icon_button("close", look.say("close"), data_closes=True)
    kept = f"title-{session.id}"
    return tag("div", field, save, close, class_="renaming", data_form=True, data_kept=kept, hidden=True)


def _undo(deleted: SessionRecord, look: Look) -> str:
    words = text_tag("span", look.say("deleted", title=deleted.title or look.say("untitled")))
    back = event_button("restore_session", look.say("undo"), icon="undo", id=deleted.id)
    return tag("div", words, back, class_="undo", role="status")
