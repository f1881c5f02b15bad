"""What every handler of the page's events builds on: who did it, with which settings, and what is shown then.

The browser tells only which session it shows; whose that is and what is in it the store knows. Each handler is a
generator of updates, as long as there is something to follow, and may be left at any time.
"""

import itertools
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import gradio as gr

from dialog.plan import DrawSettings
from storage import PictureRecord, SessionRecord, TurnRecord
from ui.choices import Choices, model_key
from ui.offers import Offers
from ui.screen import Screen, Updates, together
from ui.several import start
from ui.studio import Studio
from ui.visit import NEW, Given, Visit
from ui.widgets import Widgets

LOOK = 0.5  # seconds between two looks at how far the turns of a panel are


@dataclass(frozen=True)
class Panel:
    """What stands in the place of the conversation on a page: as it was `shown` last, and how it is `read` again. With
    another `watch` than this the page shows something else by now."""

    watch: int | None
    shown: Updates
    read: Callable[[Visit], Updates]


class Handlers:
    """Opens sessions and follows turns, for all who have the page open."""

    def __init__(self, studio: Studio, widgets: Widgets) -> None:
        self._studio = studio
        self._conversation = studio.conversation
        self._widgets = widgets
        self._deleted: Offers[SessionRecord] = Offers()
        self._removed: Offers[Sequence[str]] = Offers()  # pictures
        self._screen = Screen(studio, widgets, self._deleted)
        self._watches: dict[str, int] = {}
        self._opened: dict[str, str] = {}  # the session that each page shows, or is about to show
        self._panels: dict[str, Panel] = {}
        self._counter = itertools.count()

    def _visit(self, given: Given, request: gr.Request) -> Visit:
        return Visit.of(given, request, self._widgets, self._studio.store, self._studio.links)

    def _chosen(self, given: Given) -> Choices:
        return Choices(*(given[widget] for widget in self._widgets.settings))

    def _keep(self, visit: Visit, choices: Choices) -> None:
        """Keep the choices with the session shown; those of one that is not there yet are kept with its first turn."""
        if visit.session_id not in (NEW, ""):
            visit.library.keep_panel(visit.session_id, choices.fields())

    def _settings(self, given: Given) -> DrawSettings:
        """The settings for one picture, however many are asked for of what is said."""
        return replace(self._several(given), count=1)

    def _several(self, given: Given) -> DrawSettings:
        """The settings with as many pictures as were asked for."""
        return self._chosen(given).settings(model_key(self._studio.backend, self._studio.checkpoint))

    def _picture(self, visit: Visit, picture_id: str) -> PictureRecord | None:
        """A picture that was drawn in the session shown, or brought into it; None for one that is not (any more)."""
        if visit.session_id in (NEW, ""):
            return None
        brought = (upload for turn in visit.library.tree(visit.session_id) for upload in turn.uploads)
        pictures = itertools.chain(visit.library.pictures(visit.session_id), brought)
        return next((picture for picture in pictures if picture.id == picture_id), None)

    def _open(self, visit: Visit, session_id: str, *more: Updates) -> Iterator[Updates]:
        """Show a session, and with it what is `more` to show; follow what is under way in it."""
        watch = self._watch(visit)
        self._opened[visit.page] = session_id
        # Asked before it is shown: what ends while it is being shown is then shown once more, with its end.
        under_way = self._screen.under_way(session_id)
        yield together(self._screen.conversation(visit.look, session_id), *more)
        yield from self._follow_all(visit, session_id, under_way, watch)

    def _show_turns(self, visit: Visit, session_id: str) -> Iterator[Updates]:
        """The turns once more, about which something was said; who follows what is under way among them goes on.

        What ends just now is shown with its end, and not overtaken by what was read before that.
        """
        while self._opened.get(visit.page, session_id) == session_id:
            under_way = {turn.id for turn in self._screen.under_way(session_id)}
            yield self._screen.turns(visit.look, session_id)
            if {turn.id for turn in self._screen.under_way(session_id)} == under_way:
                return

    def _carry_out(self, visit: Visit, turn_id: str) -> Iterator[Updates]:
        """Start a turn that was begun, and show how it goes."""
        turn = self._studio.store.turn(turn_id)
        start(self._studio, turn)
        yield from self._open(visit, turn.session_id)

    def _follow_all(
        self, visit: Visit, session_id: str, under_way: Sequence[TurnRecord], watch: int
    ) -> Iterator[Updates]:
        """One turn under way after the other, and the conversation with the end of each."""
        while under_way:
            yield from self._follow(visit, under_way, watch)
            if self._watches.get(visit.page) != watch:
                return
            under_way = self._screen.under_way(session_id)
            yield self._screen.conversation(visit.look, session_id)

    def _follow(self, visit: Visit, under_way: Sequence[TurnRecord], watch: int) -> Iterator[Updates]:
        """Every step of the first turn under way, as long as the page shows this and nothing else."""
        for view in self._studio.running.follow(under_way[0].id):
            if self._watches.get(visit.page) != watch:
                return
            if not view.ended:
                yield self._screen.live(visit.look, under_way, view)

    def _look_on(self, visit: Visit, look: Callable[[], tuple[Updates, bool]]) -> Iterator[Updates]:
        """What `look` sees, and whatever of it changes until it says that nothing more will, as long as the page shows
        this and nothing else."""
        watch = self._watch(visit)
        shown: Updates = {}
        while self._watches.get(visit.page) == watch:
            seen, goes_on = look()
            if seen != shown:
                yield seen
            if not goes_on:
                return
            shown = seen
            time.sleep(LOOK)

    def _instead(self, visit: Visit, read: Callable[[Visit], Updates]) -> Updates:
        """What `read` sees, in the place of the conversation; whoever comes back to it sees what has changed of it."""
        shown = read(visit)
        self._panels[visit.page] = Panel(self._watches.get(visit.page), shown, read)
        return shown

    def _changed(self, visit: Visit) -> Updates:
        """What such a panel has become, where the page still shows it; nothing where it is as it was."""
        panel = self._panels.get(visit.page)
        if panel is None or panel.watch != self._watches.get(visit.page):
            return {}
        shown = panel.read(visit)
        is_there = self._panels.get(visit.page) is panel and panel.watch == self._watches.get(visit.page)
        if shown == panel.shown or not is_there:  # something was clicked while it was read
            return {}
        self._panels[visit.page] = replace(panel, shown=shown)
        return shown

    def _watch(self, visit: Visit) -> int:
        """A new number for what the page shows now; who follows something shown before finds it outdated."""
        self._watches[visit.page] = next(self._counter)
        return self._watches[visit.page]
