"""What happens with replays: a session is drawn anew, and stands beside what it was."""

from collections.abc import Iterator

import gradio as gr

from ui.choices import model_key
from ui.columns import columns_of
from ui.comparison import comparison_html
from ui.handlers import Handlers
from ui.replay_form import chosen_replays
from ui.screen import Updates, together
from ui.several import replay_with_each, stop
from ui.telling import telling
from ui.visit import Given, Visit


class ReplayEvents(Handlers):
    """Handlers of drawing anew, and of looking at it."""

    def replay_session(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Draw a session anew, with each of the models of the form and its seeds, and show how it goes."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            chosen = chosen_replays(event, self._own())
            sessions = replay_with_each(self._studio, visit.library, event.id, chosen, visit.look.language)
            yield from self._compare(visit, sessions[0].id)

    def compare_replays(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Show a session and its replays side by side."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            yield from self._compare(visit, event.id)

    def stop_replay(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Draw nothing more of a replay; what was drawn stays."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            stop(self._studio, visit.library, event.id)
            yield from self._compare(visit, event.id)

    def stop_replays(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Draw nothing more of any replay of a session; the last one is stopped first, so that none begins now."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            for session in reversed(visit.library.replays(event.id)):
                stop(self._studio, visit.library, session.id)
            yield from self._compare(visit, event.id)

    def close_comparison(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Show the conversation again."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            yield from self._open(visit, visit.found())

    def _compare(self, visit: Visit, session_id: str) -> Iterator[Updates]:
        """The columns, and each picture that comes, as long as the page shows this and nothing else."""

        def look() -> tuple[Updates, bool]:
            columns = columns_of(visit.library, session_id)
            html = comparison_html(columns, visit.look, self._own())
            shown = self._screen.instead(self._widgets.comparison, html)
            return shown, any(column.is_under_way for column in columns)

        beside = self._screen.side(visit.look, visit.session_id)
        for updates in self._look_on(visit, look):
            yield together(updates, beside)
            beside = {}

    def _own(self) -> str:
        return model_key(self._studio.backend, self._studio.checkpoint)
