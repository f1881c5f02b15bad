"""What happens when somebody comes back to a page that they have left open."""

from collections.abc import Iterator

import gradio as gr

from ui.handlers import Handlers
from ui.screen import Updates
from ui.stamps import Seen
from ui.telling import telling
from ui.visit import NEW, Given, Visit


class ReturningEvents(Handlers):
    """Handlers of looking again."""

    def look_again(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Show what has changed since the page was drawn, in another tab or while it was asleep, and nothing else."""
        visit, seen = self._visit(given, request), Seen.of(event)
        with telling(visit.look.language):
            if self._opened.get(visit.page, visit.session_id) != visit.session_id:
                return  # what is being opened just now shows all there is
            if seen.elsewhere:
                side = self._screen.unseen(self._screen.side(visit.look, visit.session_id), seen)
                yield {**side, **self._changed(visit)}
            elif visit.found() == visit.session_id:
                yield from self._catch_up(visit, seen)
            else:
                settings, unquoted = self._screen.settings(visit.look, NEW), self._screen.quoted(visit.look, None)
                yield from self._open(visit, NEW, settings, unquoted)

    def _catch_up(self, visit: Visit, seen: Seen) -> Iterator[Updates]:
        """Show what the page does not have of its session, and follow what is under way there from now on: nobody can
        tell whether the page still hears who has followed it before."""
        watch = self._watches.get(visit.page)
        under_way = self._screen.under_way(visit.session_id)
        unseen = self._screen.unseen(self._screen.conversation(visit.look, visit.session_id), seen)
        if self._watches.get(visit.page) != watch:
            return  # something was clicked meanwhile, whose answer is not to be overtaken
        yield unseen
        if under_way:
            yield from self._follow_all(visit, visit.session_id, under_way, self._watch(visit))
