"""What happens between the branches of a session: other tries, back, and forth again."""

from collections.abc import Iterator

import gradio as gr

from storage import TurnRecord
from ui.chat import UNFINISHED
from ui.forking import fork
from ui.handlers import Handlers
from ui.screen import Updates
from ui.telling import telling
from ui.tree import newest_below, next_on_the_way
from ui.tree_view import tree_html
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

    def open_tree(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Show all turns of a session in the place of the conversation, and how those go on that are under way."""
        visit = self._visit(given, request)

        def look() -> tuple[Updates, bool]:
            session = visit.library.session(event.id)
            tree = visit.library.tree(session.id)
            under_way = {turn.id for turn in tree if turn.status in UNFINISHED and self._is_running(turn)}
            html = tree_html(session, tree, under_way, visit.look)
            return self._screen.instead(self._widgets.tree, html), bool(under_way)

        with telling(visit.look.language):
            yield from self._look_on(visit, look)

    def close_tree(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Show the conversation again."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            yield from self._open(visit, visit.found())

    def go_back_to(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Go back to a turn, which the next one then continues; what came after it stays."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            turn = visit.library.turn(event.id)
            visit.library.move_cursor(turn.session_id, turn.id)
            yield from self._open(visit, turn.session_id)

    def fork_turn(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Go on from a turn in a new session, and leave this one as it is."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            forked = fork(visit.library, event.id, visit.look.language).id
            settings, unquoted = self._screen.settings(visit.look, forked), self._screen.quoted(visit.look, None)
            gr.Info(visit.look.say("forked"))
            yield from self._open(visit, forked, settings, unquoted)

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

    def _is_running(self, turn: TurnRecord) -> bool:
        return self._studio.running.is_running(turn.id)

    def _go_to(self, visit: Visit, turn: TurnRecord) -> Iterator[Updates]:
        """Show the branch that goes through a turn, to its newest end."""
        end = newest_below(visit.library.tree(turn.session_id), turn.id) or turn
        visit.library.move_cursor(turn.session_id, end.id)
        yield from self._open(visit, turn.session_id)
