"""What every handler of the page's events builds on: who did it, with which settings, and what is shown then.

The browser tells only which session it shows; whose that is and what is in it the store knows. Each handler is a
generator of updates, as long as there is something to follow, and may be left at any time.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

import gradio as gr

from dialog.plan import DrawSettings
from storage import PictureRecord, SessionRecord, TurnRecord
from ui.choices import Choices, model_key
from ui.screen import Screen, Updates, together
from ui.several import start
from ui.studio import Studio
from ui.visit import NEW, Given, Visit
from ui.widgets import Widgets


class Handlers:
    """Opens sessions and follows turns, for all who have the page open."""

    def __init__(self, studio: Studio, widgets: Widgets) -> None:
        self._studio = studio
        self._conversation = studio.conversation
        self._widgets = widgets
        self._screen = Screen(studio, widgets)
        self._watches: dict[str, int] = {}
        self._counter = itertools.count()

    def _visit(self, given: Given, request: gr.Request) -> Visit:
        return Visit.of(given, request, self._widgets, self._studio.store, self._studio.links)

    def _settings(self, given: Given) -> DrawSettings:
        chosen = Choices(*(given[widget] for widget in self._widgets.settings))
        return chosen.settings(model_key(self._studio.backend, self._studio.checkpoint))

    def _several(self, given: Given) -> DrawSettings:
        """The settings with as many pictures as were asked for."""
        return replace(self._settings(given), count=int(given[self._widgets.count] or 1))

    def _picture(self, visit: Visit, picture_id: str) -> PictureRecord | None:
        """A picture of the session shown; None for one that is not (any more)."""
        pictures = [] if visit.session_id in (NEW, "") else visit.library.pictures(visit.session_id)
        return next((picture for picture in pictures if picture.id == picture_id), None)

    def _open(
        self, visit: Visit, session_id: str, *more: Updates, deleted: SessionRecord | None = None
    ) -> Iterator[Updates]:
        """Show a session, and with it what is `more` to show; follow what is under way in it."""
        watch = self._watch(visit)
        # Asked before it is shown: what ends while it is being shown is then shown once more, with its end.
        under_way = self._screen.under_way(session_id)
        yield together(self._screen.conversation(visit.look, session_id, deleted), *more)
        while under_way:
            yield from self._follow(visit, under_way, watch)
            if self._watches.get(visit.page) != watch:
                return
            under_way = self._screen.under_way(session_id)
            yield self._screen.conversation(visit.look, session_id)

    def _carry_out(self, visit: Visit, turn_id: str) -> Iterator[Updates]:
        """Start a turn that was begun, and show how it goes."""
        turn = self._studio.store.turn(turn_id)
        start(self._studio, turn)
        yield from self._open(visit, turn.session_id)

    def _follow(self, visit: Visit, under_way: Sequence[TurnRecord], watch: int) -> Iterator[Updates]:
        """Every step of the first turn under way, as long as the page shows this and nothing else."""
        for view in self._studio.running.follow(under_way[0].id):
            if self._watches.get(visit.page) != watch:
                return
            if not view.ended:
                yield self._screen.live(visit.look, under_way, view)

    def _watch(self, visit: Visit) -> int:
        """A new number for what the page shows now; who follows something shown before finds it outdated."""
        self._watches[visit.page] = next(self._counter)
        return self._watches[visit.page]
