"""What happens in the settings of the drawing, which each session keeps as they were left."""

from collections.abc import Iterator
from dataclasses import replace

import gradio as gr

from ui.choices import Choices
from ui.handlers import Handlers
from ui.screen import Updates, together
from ui.telling import telling
from ui.visit import Given, Visit


class PanelEvents(Handlers):
    """Handlers of the fields of the panel."""

    def panel_changed(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Keep what was chosen; a seed is told above the closed panel, where it would be forgotten, and the length of a
        video beside the number of its clips."""
        visit, choices = self._visit(given, request), self._chosen(given)
        yield {**self._kept(visit, choices), **self._screen.clips(visit.look, choices)}

    def model_chosen(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Offer what the model has; what was chosen for the one before stays as far as this one allows it."""
        visit, before = self._visit(given, request), self._chosen(given)
        choices = before.with_model(before.model)
        yield together(self._kept(visit, choices), self._screen.moved(visit.look, before, choices))

    def keep_seed(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Use the seed of a picture from now on."""
        visit, seed = self._visit(given, request), int(event.seed)
        gr.Info(visit.look.say("seed_kept", seed=seed), duration=3)
        yield {self._widgets.seed: seed, **self._kept(visit, replace(self._chosen(given), seed=seed))}

    def random_seed(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Leave the seed to the conversation again."""
        kept = self._kept(self._visit(given, request), replace(self._chosen(given), seed=None))
        yield {self._widgets.seed: None, **kept}

    def _kept(self, visit: Visit, choices: Choices) -> Updates:
        with telling(visit.look.language):
            self._keep(visit, choices)
        return self._screen.heading(visit.look, choices.seed)
