"""What happens between the branches of a session: other tries, back, and forth again."""

from collections.abc import Iterator

import gradio as gr

from storage import TurnRecord
from ui.handlers import Handlers
from ui.screen import Updates
from ui.telling import telling
from ui.tree import newest_below, next_on_the_way
from ui.visit import Given, Visit


class TreeEvents(Handlers):
    """Handlers that move through the tree; nothing is lost by them."""

    def show_try(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Show the try before or after, with what was said below it; the next turn continues that."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            turn = visit.library.turn(event.id)
            tries = visit.library.siblings(turn.id)
            place = turn.sibling_index - 1 + int(event.by)
            yield from self._go_to(visit, tries[place] if 0 <= place < len(tries) else turn)

    def show_turn(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Show a turn, with what was said below it."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            yield from self._go_to(visit, visit.library.turn(event.id))

    def undo_turn(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Go back to before a turn, which stays."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            turn = visit.library.turn(event.id)
            visit.library.move_cursor(turn.session_id, turn.parent_id)
            yield from self._open(visit, turn.session_id)

    def redo_turn(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Go forth again to what was undone."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            session = visit.library.session(visit.session_id)
            if step := next_on_the_way(visit.library.tree(session.id), session.cursor):
                visit.library.move_cursor(session.id, step.id)
            yield from self._open(visit, session.id)

    def _go_to(self, visit: Visit, turn: TurnRecord) -> Iterator[Updates]:
        """Show the branch that goes through a turn, to its newest end."""
        end = newest_below(visit.library.tree(turn.session_id), turn.id) or turn
        visit.library.move_cursor(turn.session_id, end.id)
        yield from self._open(visit, turn.session_id)
