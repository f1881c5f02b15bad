"""What the page shows, as new values for its components. Reads the store; changes nothing there."""

from collections.abc import Sequence
from typing import Any

import gradio as gr

from storage import SessionRecord, TurnRecord
from ui.chat import UNFINISHED, conversation_html
from ui.choices import Choices, choices_from, model_key
from ui.look import Look
from ui.progress import progress_html
from ui.running import TurnView
from ui.sessions import followups_html, sessions_html, top_html, welcome_html
from ui.studio import Studio
from ui.visit import NEW
from ui.widgets import Widgets, texts

Updates = dict[Any, Any]


class Screen:
    """Makes updates for the widgets of the page."""

    def __init__(self, studio: Studio, widgets: Widgets) -> None:
        self._studio = studio
        self._widgets = widgets

    def conversation(self, look: Look, session_id: str, deleted: SessionRecord | None = None) -> Updates:
        """The turns, the list of sessions, and the box; what is under way stands below what has ended."""
        w = self._widgets
        turns = self._turns(session_id)
        under_way = self._last_if_running(turns)
        ended = [turn for turn in turns if turn is not under_way]
        sessions = self._studio.store.sessions(look.owner)
        return {
            w.session: session_id,
            w.side: sessions_html(sessions, session_id, look, deleted),
            w.chat: _chat(ended, under_way is not None, look),
            w.live: progress_html(under_way, TurnView(), look) if under_way else "",
            w.box: gr.update(
                placeholder=look.say("say_again" if turns else "say"),
                submit_btn=not under_way,
                stop_btn=bool(under_way),
            ),
        }

    def labels(self, look: Look) -> Updates:
        """Everything that has words of its own."""
        w = self._widgets
        fields = {getattr(w, name): gr.update(**values) for name, values in texts(look.language).items()}
        return {**fields, w.top: top_html(look)}

    def settings(self, look: Look, session_id: str) -> Updates:
        """The settings that a session was last drawn with; the seed is open again."""
        drawn = [turn.request for turn in self._turns(session_id) if turn.request]
        chosen = choices_from(drawn[-1]) if drawn else None
        choices = chosen or Choices(model=model_key(self._studio.backend, self._studio.checkpoint))
        fields = {getattr(self._widgets, name): gr.update(value=value) for name, value in choices.fields().items()}
        return {**fields, **self.heading(look, None)}

    def heading(self, look: Look, seed: float | str | None) -> Updates:
        """The title of the closed settings, with the seed if one is fixed."""
        more = look.say("more")
        label = more if seed is None else f"{more} · {look.say('seed_is', seed=int(seed))}"
        return {self._widgets.more: gr.update(label=label)}

    def live(self, look: Look, turn: TurnRecord, view: TurnView) -> Updates:
        """One step further."""
        return {self._widgets.live: progress_html(turn, view, look)}

    def under_way(self, session_id: str) -> TurnRecord | None:
        """The last turn of a session, if it is being carried out now."""
        return self._last_if_running(self._turns(session_id))

    def _last_if_running(self, turns: Sequence[TurnRecord]) -> TurnRecord | None:
        return turns[-1] if turns and _is_open(turns[-1]) and self._studio.running.is_running(turns[-1].id) else None

    def _turns(self, session_id: str) -> list[TurnRecord]:
        """The turns as they stand. A turn may end while they are read; then it is read again, now with its end."""
        if session_id in (NEW, ""):
            return []
        turns = self._studio.store.turns(session_id)
        if turns and _is_open(turns[-1]) and not self._last_if_running(turns):
            turns = self._studio.store.turns(session_id)
        return turns


def together(*parts: Updates) -> Updates:
    """All updates in one; where two are for the same component, their properties are joined."""
    joined: Updates = {}
    for part in parts:
        for widget, update in part.items():
            both = isinstance(update, dict) and isinstance(joined.get(widget), dict)
            joined[widget] = {**joined[widget], **update} if both else update
    return joined


def _is_open(turn: TurnRecord) -> bool:
    return turn.status in UNFINISHED


def _chat(ended: Sequence[TurnRecord], something_runs: bool, look: Look) -> str:
    if not ended:
        return "" if something_runs else welcome_html(look)
    offers = followups_html(look) if not something_runs and ended[-1].picture else ""
    return conversation_html(ended, look, is_open=not something_runs) + offers
