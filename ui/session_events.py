"""What happens in the list of sessions."""

from collections.abc import Iterator
from dataclasses import replace

import gradio as gr

from ui.handlers import Handlers
from ui.screen import Updates
from ui.several import go_on_replaying
from ui.telling import telling
from ui.visit import NEW, Given


class SessionEvents(Handlers):
    """Handlers of what a person does with sessions."""

    def new_session(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Begin anew; the session is made with the first thing said in it."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            settings, unquoted = self._screen.settings(visit.look, NEW), self._screen.quoted(visit.look, None)
            yield from self._open(visit, NEW, settings, unquoted)

    def open_session(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Show another session."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            shown = visit.library.session(event.id).id
            settings, unquoted = self._screen.settings(visit.look, shown), self._screen.quoted(visit.look, None)
            yield from self._open(visit, shown, settings, unquoted)

    def delete_session(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Hide a session and offer it back; the page goes on where it was, or anew."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            session = visit.library.session(event.id)
            visit.library.delete_sessions([session.id])
            self._deleted.make(visit.look.owner, session)
            if session.id == visit.session_id:
                yield from self._open(visit, NEW, self._screen.settings(visit.look, NEW))
            else:
                yield from self._open(visit, visit.found())

    def empty_bin(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Let go for good of what was deleted."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            cleaned = visit.library.empty_bin()
            for offers in (self._deleted, self._removed):
                offers.take_back(visit.look.owner)
            gr.Info(visit.look.say("bin_emptied", mb=f"{cleaned.bytes / 1e6:.1f}"))
            yield self._screen.side(visit.look, visit.session_id)

    def restore_session(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Bring a deleted session back and show it."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            restored = visit.library.restore_sessions([event.id])[0]
            shown = restored.id
            self._deleted.take_back(visit.look.owner)
            if restored.replay is not None:
                go_on_replaying(self._studio, shown, visit.look.owner)
            yield from self._open(visit, shown, self._screen.settings(visit.look, shown))

    def rename_session(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Give a session another title."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            visit.library.rename_session(event.id, event.written)
            yield self._screen.side(visit.look, visit.session_id)

    def pin_session(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Keep a session at the top of the list, or let it go."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            visit.library.pin_session(event.id, event.on == "1")
            yield self._screen.side(visit.look, visit.session_id)

    def more_sessions(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Show more of the list, from now on."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            look = replace(visit.look, listed=int(event.listed))
            yield {self._widgets.listed: look.listed, **self._screen.side(look, visit.session_id)}

    def share_session(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Make a link that shows a session as it stands."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            visit.library.share_session(event.id)
            gr.Info(visit.look.say("shared_now"))
            yield self._screen.side(visit.look, visit.session_id)

    def revoke_share(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Let a link show nothing any more."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            visit.library.revoke_share(event.id)
            yield self._screen.side(visit.look, visit.session_id)
