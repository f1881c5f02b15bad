"""What happens in the gallery and in the search: pictures and turns of any session are found and gone to."""

from collections.abc import Iterator
from datetime import UTC, datetime

import gradio as gr

from storage import Library
from ui.finding import HITS, found_html
from ui.gallery import Filter, gallery_html
from ui.handlers import Handlers
from ui.likeness import Found
from ui.screen import Updates
from ui.telling import telling
from ui.tree import newest_below
from ui.visit import Given, Visit


class GalleryEvents(Handlers):
    """Handlers that look through everything a person has."""

    def open_gallery(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Show the pictures of all sessions in the place of the conversation."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            self._watch(visit)
            yield self._gallery(visit, Filter())

    def filter_gallery(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Show fewer pictures, or more."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            chosen = Filter.of(event)
            if chosen.asks_for_looks and (waiting := self._studio.likeness.waiting):
                gr.Info(waiting.message(visit.look.language))
            yield self._gallery(visit, chosen)

    def favourite_there(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Make a picture of the gallery a favourite, or not any more."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            visit.library.favourite_picture(event.id, event.on == "1")
            yield self._gallery(visit, Filter.of(event))

    def remove_pictures(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Take the picked pictures away, and offer them back."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            picked = event.picked.split()
            visit.library.remove_pictures(picked)
            self._removed.make(visit.look.owner, picked)
            yield self._gallery(visit, Filter.of(event))

    def restore_pictures(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Bring back what was taken away last."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            visit.library.restore_pictures(event.ids.split())
            self._removed.take_back(visit.look.owner)
            yield self._gallery(visit, Filter.of(event))

    def close_gallery(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Show the conversation again."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            yield from self._open(visit, visit.found())

    def search(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Show the sessions with what is written in the field."""
        yield from self._found(given, request, HITS)

    def more_found(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Show more of them."""
        yield from self._found(given, request, int(event.limit))

    def show_found(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Show a session at a turn of it, or as it stands."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            session_id = visit.library.session(event.id).id
            if turn_id := getattr(event, "turn", ""):  # none where the title was found
                self._bring_into_view(visit, session_id, turn_id)
            settings, unquoted = self._screen.settings(visit.look, session_id), self._screen.quoted(visit.look, None)
            yield from self._open(visit, session_id, settings, unquoted)

    def _found(self, given: Given, request: gr.Request, limit: int) -> Iterator[Updates]:
        visit = self._visit(given, request)
        with telling(visit.look.language):
            query = given[self._widgets.search] or ""
            hits = visit.library.search(query, limit) if query.strip() else []
            yield {self._widgets.found: found_html(hits, query, visit.look, limit)}

    def _bring_into_view(self, visit: Visit, session_id: str, turn_id: str) -> None:
        """Move the session to a branch with the turn, unless it is on one."""
        if turn_id not in (turn.id for turn in visit.library.turns(session_id)):
            end = newest_below(visit.library.tree(session_id), turn_id)
            visit.library.move_cursor(session_id, end.id if end else turn_id)

    def _gallery(self, visit: Visit, chosen: Filter) -> Updates:
        return self._instead(visit, lambda now: self._pictures(now, chosen))

    def _pictures(self, visit: Visit, chosen: Filter) -> Updates:
        found = self._sought(visit.library, chosen)
        all_seen = found.is_whole if self._studio.likeness.is_there else None
        backends, removed = visit.library.backends(), self._removed.to(visit.look.owner) or ()
        shown = gallery_html(found.items, chosen, backends, visit.look, removed, all_seen=all_seen)
        return self._screen.instead(self._widgets.gallery, shown)

    def _sought(self, library: Library, chosen: Filter) -> Found:
        wish = chosen.wish(datetime.now(UTC))
        if chosen.asks_for_looks:
            return self._studio.likeness.find(library, chosen.text, wish, chosen.limit)
        return Found(library.gallery(wish, chosen.limit), is_whole=True)
