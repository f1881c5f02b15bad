"""What happens on the page: every event, from who did it to what is shown then.

The browser tells only which session it shows; whose that is and what is in it the store knows. Each handler is a
generator of updates, as long as there is something to follow, and may be left at any time.
"""

import itertools
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import gradio as gr

from dialog.plan import DrawSettings
from dialog.requests import new_seed
from storage import SessionRecord, TurnRecord, UnknownSessionError, UnknownTurnError
from ui.choices import Choices
from ui.identity import new_token, owner_of, token_from
from ui.look import Look
from ui.screen import NEW, Screen, Updates
from ui.studio import Studio
from ui.translation import Language, language_for, say
from ui.widgets import Widgets

log = logging.getLogger(__name__)

Given = dict[Any, Any]  # the values of the components that an event reads


@dataclass(frozen=True)
class Visit:
    """Who looks (`look`), at which session, from which `page`, one of a browser's tabs."""

    look: Look
    session_id: str
    page: str


class Page:
    """The handlers of one page's events."""

    def __init__(self, studio: Studio, widgets: Widgets) -> None:
        self._studio = studio
        self._store = studio.store
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
            yield from self._open(visit, self._found(visit), settings=True)

    def switch_language(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Show everything in the other language."""
        language = language_for(event.language, "")
        visit = self._visit({**given, self._widgets.language: language}, request)
        with telling(language):
            yield {self._widgets.language: language}
            yield from self._open(visit, self._found(visit), settings=True)

    def leave(self, request: gr.Request) -> None:
        """The page is closed; its turns go on."""
        self._watches.pop(str(request.session_hash), None)

    # Sessions

    def new_session(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Begin anew; the session is made with the first thing said in it."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            yield from self._open(visit, NEW, settings=True)

    def open_session(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Show another session."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            yield from self._open(visit, self._own_session(visit, event.id).id, settings=True)

    def delete_session(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Hide a session and offer it back; the page goes on where it was, or anew."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            session = self._own_session(visit, event.id)
            self._store.delete_session(session.id)
            shown = NEW if session.id == visit.session_id else visit.session_id
            yield from self._open(visit, shown, deleted=session)

    def restore_session(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Bring a deleted session back and show it. Whose it is can be read only then; another's is hidden again."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            session = self._store.restore_session(event.id)
            if session.owner != visit.look.owner:
                self._store.delete_session(session.id)
            yield from self._open(visit, self._own_session(visit, session.id).id, settings=True)

    # Turns

    def send(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Say what is in the box."""
        visit = self._visit(given, request)
        box = given[self._widgets.box] or {}
        files = [Path(path) for path in box.get("files") or []]
        yield from self._say(visit, given, box.get("text") or "", files)

    def say(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Say an example."""
        yield from self._say(self._visit(given, request), given, event.text, [], keeps_box=True)

    def again(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Try a turn once more, with the settings of now."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            turn = self._own_turn(visit, event.id)
            yield from self._follow(visit, self._conversation.retry(turn.id, settings=self._settings(given)))

    def another(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Draw the same turn with a new seed, beside the picture that there is."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            settings = replace(self._settings(given), seed=new_seed())
            turn = self._own_turn(visit, event.id)
            yield from self._follow(visit, self._conversation.retry(turn.id, settings=settings))

    def draw_anyway(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Draw what was said, though it was taken for talk."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            turn = self._own_turn(visit, event.id)
            retried = self._conversation.retry(turn.id, settings=self._settings(given), force="draw")
            yield from self._follow(visit, retried)

    def draw_prompt(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Draw a prompt as a person wrote it."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            session = self._own_session(visit, visit.session_id)
            prompt = (event.prompt or "").strip()
            if not prompt:
                gr.Info(visit.look.say("say_something"))
                return
            turn_id = self._conversation.draw_prompt(session.id, prompt, settings=self._settings(given))
            yield from self._follow(visit, turn_id)

    def show_try(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Show the try before or after; the next turn continues it."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            turn = self._own_turn(visit, event.id)
            tries = self._store.siblings(turn.id)
            place = turn.sibling_index - 1 + int(event.by)
            if 0 <= place < len(tries):
                self._store.move_cursor(turn.session_id, tries[place].id)
            yield from self._open(visit, turn.session_id)

    def cancel_turn(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Stop a turn; whoever follows it sees its end."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            self._conversation.cancel(self._own_turn(visit, event.id).id)
            yield {}

    def stop(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Stop what is under way in the session shown."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            turns = self._store.turns(self._own_session(visit, visit.session_id).id)
            if under_way := self._screen.under_way(turns):
                self._conversation.cancel(under_way.id)
            yield {}

    # The seed

    def keep_seed(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Use the seed of a picture from now on."""
        seed = int(event.seed)
        gr.Info(self._visit(given, request).look.say("seed_kept", seed=seed), duration=3)
        yield {self._widgets.seed: seed, **self._heading(given, request, seed)}

    def random_seed(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Leave the seed to the conversation again."""
        yield {self._widgets.seed: None, **self._heading(given, request, None)}

    def seed_changed(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Say the seed above the closed panel, where it would be forgotten."""
        yield self._heading(given, request, given[self._widgets.seed])

    # How

    def _visit(self, given: Given, request: gr.Request) -> Visit:
        w = self._widgets
        token = token_from(request.cookies, given[w.token]) or new_token()
        language = language_for(given[w.language], request.headers.get("accept-language", ""))
        look = Look(language, owner_of(token), self._studio.links, signs=not token_from(request.cookies))
        return Visit(look, given[w.session] or "", str(request.session_hash))

    def _found(self, visit: Visit) -> str:
        """The session that the page shows; one that is not there (any more) gives way to the last used one."""
        if visit.session_id == NEW:
            return NEW
        mine = [session.id for session in self._store.sessions(visit.look.owner)]
        if visit.session_id in mine:
            return visit.session_id
        return mine[0] if mine else NEW

    def _own_session(self, visit: Visit, session_id: str) -> SessionRecord:
        """Raises UnknownSessionError, also for the session of somebody else."""
        session = self._store.session(session_id)
        if session.owner != visit.look.owner:
            raise UnknownSessionError(session_id)
        return session

    def _own_turn(self, visit: Visit, turn_id: str) -> TurnRecord:
        """Raises UnknownTurnError, also for the turn of somebody else."""
        turn = self._store.turn(turn_id)
        if self._store.session(turn.session_id).owner != visit.look.owner:
            raise UnknownTurnError(turn_id)
        return turn

    def _settings(self, given: Given) -> DrawSettings:
        return Choices(*(given[widget] for widget in self._widgets.settings)).settings()

    def _say(
        self, visit: Visit, given: Given, text: str, files: list[Path], *, keeps_box: bool = False
    ) -> Iterator[Updates]:
        with telling(visit.look.language):
            refusal = self._refusal(visit, text, files)
            if refusal:
                gr.Info(visit.look.say(refusal))
                return
            settings = self._settings(given)
            turn_id = self._conversation.begin(self._session_for(visit), text, files, settings=settings)
            yield from self._follow(visit, turn_id, keeps_box=keeps_box)

    def _refusal(self, visit: Visit, text: str, files: list[Path]) -> str | None:
        """Why nothing can be said now, as a key of the catalogue."""
        if not text.strip() and not files:
            return "say_something"
        if visit.session_id != NEW and self._screen.under_way(self._store.turns(visit.session_id)):
            return "busy"
        return None

    def _session_for(self, visit: Visit) -> str:
        """Where something said goes: the session shown, or a new one."""
        if visit.session_id == NEW:
            return self._store.create_session(visit.look.owner).id
        return self._own_session(visit, visit.session_id).id

    def _open(
        self, visit: Visit, session_id: str, *, settings: bool = False, deleted: SessionRecord | None = None
    ) -> Iterator[Updates]:
        """Show a session, with its `settings` where another one was shown before, and follow what is under way."""
        watch = self._watch(visit)
        show = self._screen.whole if settings else self._screen.conversation
        yield show(visit.look, session_id, deleted)
        turns = [] if session_id == NEW else self._store.turns(session_id)
        if under_way := self._screen.under_way(turns):
            yield from self._steps(visit, under_way, watch)

    def _follow(self, visit: Visit, turn_id: str, *, keeps_box: bool = True) -> Iterator[Updates]:
        """Carry out a turn that was begun, and show how it goes."""
        self._studio.running.start(turn_id)
        watch = self._watch(visit)
        turn = self._store.turn(turn_id)
        updates = self._screen.conversation(visit.look, turn.session_id)
        if not keeps_box:
            updates[self._widgets.box]["value"] = None
        yield updates
        yield from self._steps(visit, turn, watch)

    def _steps(self, visit: Visit, turn: TurnRecord, watch: int) -> Iterator[Updates]:
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

    def _heading(self, given: Given, request: gr.Request, seed: float | None) -> Updates:
        look = self._visit(given, request).look
        more = look.say("more")
        label = more if seed is None else f"{more} · {look.say('seed_is', seed=int(seed))}"
        return {self._widgets.more: gr.update(label=label)}


@contextmanager
def telling(language: Language) -> Iterator[None]:
    """Shows errors on the page: in their own words where they have them in both languages."""
    try:
        yield
    except Exception as error:
        if hasattr(error, "message"):
            gr.Warning(error.message(language))
        else:
            log.exception("an event of the page failed")
            gr.Warning(say(language, "went_wrong"))
