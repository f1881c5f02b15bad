"""What happens when only a part of a picture is to change."""

from collections.abc import Iterator

import gradio as gr

from generation.abilities import check_masks
from ui.handlers import Handlers
from ui.screen import Updates
from ui.telling import telling
from ui.visit import Given


class PaintingEvents(Handlers):
    """Handlers around the painting; it is sent with the words, by `TurnEvents.send`."""

    def paint(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Open a picture to be painted on; the next words are about it."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            check_masks(self._settings(given).backend)
            if picture := self._picture(visit, event.id):
                yield self._screen.painting(visit.look, picture)
