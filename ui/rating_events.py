"""What happens when a person says what they think of an answer."""

from collections.abc import Iterator

import gradio as gr

from ui.handlers import Handlers
from ui.screen import Updates
from ui.telling import telling
from ui.visit import Given

_MEANT = {"1": True, "0": False}  # anything else takes it back


class RatingEvents(Handlers):
    """Handlers of thumbs."""

    def rate_turn(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Like a turn, or dislike it, or neither any more."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            turn = visit.library.rate_turn(event.id, _MEANT.get(event.liked))
            yield from self._show_turns(visit, turn.session_id)
