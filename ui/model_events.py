"""What happens where one chooses among all models, with what each is good at and costs."""

from collections.abc import Iterator

import gradio as gr

from generation.errors import UnknownCheckpointError
from ui.choices import model_key, models, names_of
from ui.handlers import Handlers
from ui.screen import Updates
from ui.telling import telling
from ui.visit import Given


class ModelEvents(Handlers):
    """Handlers of the cards of models."""

    def open_models(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Show the cards of all models in the place of the conversation."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            self._watch(visit)
            yield self._screen.models(visit.look, self._chosen(given).model)

    def choose_model(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Draw with a model from now on, and show the conversation again; what was chosen for the one before stays as
        far as this one allows it."""
        visit, before = self._visit(given, request), self._chosen(given)
        with telling(visit.look.language):
            own = model_key(self._studio.backend, self._studio.checkpoint)
            if event.model not in models(own):
                backend, checkpoint = names_of(event.model)
                raise UnknownCheckpointError(checkpoint, backend, models(own))
            choices = before.with_model(event.model)
            self._keep(visit, choices)
            yield from self._open(visit, visit.found(), self._screen.moved(visit.look, before, choices))

    def close_models(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Show the conversation again."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            yield from self._open(visit, visit.found())
