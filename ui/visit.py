"""Who does something on the page, and what of the store is theirs. What is somebody else's is as if not there."""

from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import gradio as gr

from storage import Library, SessionStore, UnknownSessionError
from ui.addresses import where_from
from ui.identity import new_token, owner_of, token_from, visitor
from ui.look import Look
from ui.media import MediaLinks
from ui.translation import language_for
from ui.widgets import Widgets

Given = dict[Any, Any]  # the values of the components that an event reads

NEW = "new"  # the session of a page where nothing was said yet; the browser keeps no empty values


@dataclass(frozen=True)
class Visit:
    """Who looks (`look`), at which session, from which `page`, one of a browser's tabs, and from which address."""

    look: Look
    session_id: str
    page: str
    store: SessionStore
    address: str = ""

    @classmethod
    def of(cls, given: Given, request: gr.Request, widgets: Widgets, store: SessionStore, links: MediaLinks) -> "Visit":
        """The visit behind an event. One without any token belongs to nobody, now and later."""
        owner = visitor(request, given[widgets.token]) or owner_of(new_token())
        account = getattr(request.state, "account", None)
        language = language_for(given[widgets.language], request.headers.get("accept-language", ""))
        signs = not token_from(request.cookies)
        look = Look(language, owner, links, signs=signs, listed=given[widgets.listed], account=account)
        return cls(look, given[widgets.session] or "", str(request.session_hash), store, where_from(request))

    @property
    def library(self) -> Library:
        """All that is the visitor's, and nothing else."""
        return self.store.library(self.look.owner)

    def found(self) -> str:
        """The session that the page shows; one that is not there (any more) gives way to the last used one."""
        if self.session_id == NEW:
            return NEW
        with suppress(UnknownSessionError):
            return self.library.session(self.session_id).id
        return next((session.id for session in self.library.sessions(limit=1)), NEW)

    def session_to_continue(self) -> str:
        """Where something said goes: the session shown, or a new one. Raises UnknownSessionError."""
        if self.session_id in (NEW, ""):
            return self.library.create_session().id
        return self.library.session(self.session_id).id
