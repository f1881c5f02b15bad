"""What happens on the page: every event has a handler here or in one of the parts."""

from collections.abc import Iterator

import gradio as gr

from ui.bringing_events import BringingEvents
from ui.gallery_events import GalleryEvents
from ui.identity import new_token, token_from
from ui.model_events import ModelEvents
from ui.painting_events import PaintingEvents
from ui.panel_events import PanelEvents
from ui.rating_events import RatingEvents
from ui.replay_events import ReplayEvents
from ui.returning_events import ReturningEvents
from ui.screen import Updates, together
from ui.session_events import SessionEvents
from ui.telling import telling
from ui.translation import language_for
from ui.tree_events import TreeEvents
from ui.turn_events import TurnEvents
from ui.visit import Given


class Page(
    SessionEvents,
    TurnEvents,
    PanelEvents,
    PaintingEvents,
    BringingEvents,
    TreeEvents,
    RatingEvents,
    GalleryEvents,
    ReplayEvents,
    ReturningEvents,
    ModelEvents,
):
    """The handlers of the page's events, for all who have it open."""

    def load(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Show the session that this browser showed last, else its last used one."""
        token = token_from(request.cookies, given[self._widgets.token]) or new_token()
        visit = self._visit({**given, self._widgets.token: token}, request)
        with telling(visit.look.language):
            if visit.look.signs:
                yield {self._widgets.token: token}
            shown = visit.found()
            words = self._screen.labels(visit.look)
            yield from self._open(visit, shown, words, self._screen.settings(visit.look, shown))

    def switch_language(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Show everything in the other language."""
        language = language_for(event.language, "")
        visit = self._visit({**given, self._widgets.language: language}, request)
        with telling(language):
            choices = self._chosen(given)
            heading, offered = self._screen.heading(visit.look, choices.seed), self._screen.offered(visit.look, choices)
            words = together(self._screen.labels(visit.look), heading, offered)
            yield from self._open(visit, visit.found(), {self._widgets.language: language}, words)

    def leave(self, request: gr.Request) -> None:
        """The page is closed; its turns go on."""
        for kept in (self._watches, self._opened, self._panels):
            kept.pop(str(request.session_hash), None)

    # Pictures

    def quote(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Let the next words be about a picture."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            yield self._screen.quoted(visit.look, self._picture(visit, event.id))

    def unquote(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Let the next words be about whatever they are about."""
        yield self._screen.quoted(self._visit(given, request).look, None)

    def favourite(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Make a picture a favourite, or not any more."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            visit.library.favourite_picture(event.id, event.on == "1")
            yield from self._show_turns(visit, visit.library.session(visit.session_id).id)
