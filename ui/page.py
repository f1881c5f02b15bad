"""What happens on the page: every event, from who did it to what is shown then.

The browser tells only which session it shows; whose that is and what is in it the store knows. Each handler is a
generator of updates, as long as there is something to follow, and may be left at any time.
"""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import gradio as gr

from dialog.plan import DrawSettings
from dialog.requests import new_seed
from storage import SessionRecord, TurnRecord
from ui.choices import Choices
from ui.identity import new_token, token_from
from ui.screen import Screen, Updates, together
from ui.studio import Studio
from ui.telling import telling
from ui.translation import language_for
from ui.visit import NEW, Given, Visit
from ui.widgets import Widgets


class Page:
    """The handlers of the page's events, for all who have it open."""

    def __init__(self, studio: Studio, widgets: Widgets) -> None:
        self._studio = studio
        self._conversation = studio.conversation
        self._widgets = widgets
        self._screen = Screen(studio, widgets)
        self._watches: dict[str, int] = {}
        self._counter = itertools.count()

    # The page

    def load(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Show the session that this browser showed last, else its last used one."""
        token = token_from(request.cookies, given[self._widgets.token]) or new_token()
        visit = self._visit({**given, self._widgets.token: token}, request)
        with telling(visit.look.language):
            if visit.look.signs:
                yield {self._widgets.token: token}
            shown = visit.found()
            words = self._screen.labels(visit.look)
            yield from self._open(visit, shown, words, self._screen.settings(visit.look, shown))

    def switch_language(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Show everything in the other language."""
        language = language_for(event.language, "")
        visit = self._visit({**given, self._widgets.language: language}, request)
        with telling(language):
            heading = self._screen.heading(visit.look, given[self._widgets.seed])
            words = together(self._screen.labels(visit.look), heading)
            yield from self._open(visit, visit.found(), {self._widgets.language: language}, words)

    def leave(self, request: gr.Request) -> None:
        """The page is closed; its turns go on."""
        self._watches.pop(str(request.session_hash), None)

    # Sessions

    def new_session(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Begin anew; the session is made with the first thing said in it."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            yield from self._open(visit, NEW, self._screen.settings(visit.look, NEW))

    def open_session(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Show another session."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            shown = visit.session(event.id).id
            yield from self._open(visit, shown, self._screen.settings(visit.look, shown))

    def delete_session(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Hide a session and offer it back; the page goes on where it was, or anew."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            session = visit.session(event.id)
            self._studio.store.delete_session(session.id)
            if session.id == visit.session_id:
                yield from self._open(visit, NEW, self._screen.settings(visit.look, NEW), deleted=session)
            else:
                yield from self._open(visit, visit.found(), deleted=session)

    def restore_session(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Bring a deleted session back and show it."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            shown = visit.restored(event.id).id
            yield from self._open(visit, shown, self._screen.settings(visit.look, shown))

    # Turns

    def send(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Say what is in the box."""
        box = given[self._widgets.box] or {}
        files = [Path(path) for path in box.get("files") or []]
        said = self._say(self._visit(given, request), given, box.get("text") or "", files)
        for number, updates in enumerate(said):
            # Emptied with the first update, which comes once the turn is stored; what is typed later stays.
            yield updates if number else together(updates, {self._widgets.box: {"value": None}})

    def say(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Say an example."""
        yield from self._say(self._visit(given, request), given, event.text, [])

    def again(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Try a turn once more, with the settings of now."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            retried = self._conversation.retry(visit.turn(event.id).id, settings=self._settings(given))
            yield from self._carry_out(visit, retried)

    def another(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Draw the same turn with a new seed, beside the picture that there is."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            settings = replace(self._settings(given), seed=new_seed())
            yield from self._carry_out(visit, self._conversation.retry(visit.turn(event.id).id, settings=settings))

    def draw_anyway(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Draw what was said, though it was taken for talk."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            turn = visit.turn(event.id)
            retried = self._conversation.retry(turn.id, settings=self._settings(given), force="draw")
            yield from self._carry_out(visit, retried)

    def draw_prompt(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Draw a prompt as a person wrote it."""
        visit = self._visit(given, request)
        prompt = (event.prompt or "").strip()
        with telling(visit.look.language):
            if refusal := self._refusal(visit, prompt, []):
                gr.Info(visit.look.say(refusal))
                return
            session = visit.session(visit.session_id)
            turn_id = self._conversation.draw_prompt(session.id, prompt, settings=self._settings(given))
            yield from self._carry_out(visit, turn_id)

    def show_try(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Show the try before or after; the next turn continues it."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            turn = visit.turn(event.id)
            tries = self._studio.store.siblings(turn.id)
            place = turn.sibling_index - 1 + int(event.by)
            if 0 <= place < len(tries):
                self._studio.store.move_cursor(turn.session_id, tries[place].id)
            yield from self._open(visit, turn.session_id)

    def cancel_turn(self, given: Given, event: gr.EventData, request: gr.Request) -> None:
        """Stop a turn; whoever follows it sees its end."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            self._conversation.cancel(visit.turn(event.id).id)

    def stop(self, given: Given, request: gr.Request) -> None:
        """Stop what is under way in the session shown."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            if under_way := self._screen.under_way(visit.session(visit.session_id).id):
                self._conversation.cancel(under_way.id)

    # The seed

    def keep_seed(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Use the seed of a picture from now on."""
        look = self._visit(given, request).look
        gr.Info(look.say("seed_kept", seed=event.seed), duration=3)
        yield {self._widgets.seed: int(event.seed), **self._screen.heading(look, event.seed)}

    def random_seed(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Leave the seed to the conversation again."""
        yield {self._widgets.seed: None, **self._screen.heading(self._visit(given, request).look, None)}

    def seed_changed(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Say the seed above the closed panel, where it would be forgotten."""
        yield self._screen.heading(self._visit(given, request).look, given[self._widgets.seed])

    # How

    def _visit(self, given: Given, request: gr.Request) -> Visit:
        return Visit.of(given, request, self._widgets, self._studio.store, self._studio.links)

    def _settings(self, given: Given) -> DrawSettings:
        return Choices(*(given[widget] for widget in self._widgets.settings)).settings()

    def _say(self, visit: Visit, given: Given, text: str, files: list[Path]) -> Iterator[Updates]:
        with telling(visit.look.language):
            if refusal := self._refusal(visit, text, files):
                gr.Info(visit.look.say(refusal))
                return
            settings = self._settings(given)
            turn_id = self._conversation.begin(visit.session_to_continue(), text, files, settings=settings)
            yield from self._carry_out(visit, turn_id)

    def _refusal(self, visit: Visit, text: str, files: list[Path]) -> str | None:
        """Why nothing can be said now, as a key of the catalogue."""
        if not text.strip() and not files:
            return "say_something"
        if self._screen.under_way(visit.session_id):
            return "busy"
        return None

    def _open(
        self, visit: Visit, session_id: str, *more: Updates, deleted: SessionRecord | None = None
    ) -> Iterator[Updates]:
        """Show a session, and with it what is `more` to show; follow what is under way in it."""
        watch = self._watch(visit)
        yield together(self._screen.conversation(visit.look, session_id, deleted), *more)
        if under_way := self._screen.under_way(session_id):
            yield from self._follow(visit, under_way, watch)

    def _carry_out(self, visit: Visit, turn_id: str) -> Iterator[Updates]:
        """Start a turn that was begun, and show how it goes."""
        self._studio.running.start(turn_id)
        watch = self._watch(visit)
        turn = self._studio.store.turn(turn_id)
        yield self._screen.conversation(visit.look, turn.session_id)
        yield from self._follow(visit, turn, watch)

    def _follow(self, visit: Visit, turn: TurnRecord, watch: int) -> Iterator[Updates]:
        """Every step until the end, as long as the page shows this turn and nothing else."""
        for view in self._studio.running.follow(turn.id):
            if self._watches.get(visit.page) != watch:
                return
            if not view.ended:
                yield self._screen.live(visit.look, turn, view)
        if self._watches.get(visit.page) == watch:
            yield self._screen.conversation(visit.look, turn.session_id)

    def _watch(self, visit: Visit) -> int:
        """A new number for what the page shows now; who follows something shown before finds it outdated."""
        self._watches[visit.page] = next(self._counter)
        return self._watches[visit.page]
