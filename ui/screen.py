"""What the page shows, as new values for its components. Reads the store; changes nothing there."""

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
from ui.widgets import Widgets, texts

NEW = "new"  # the session of a page where nothing was said yet; the browser keeps no empty values

Updates = dict[Any, Any]


class Screen:
    """Makes updates for one page's widgets."""

    def __init__(self, studio: Studio, widgets: Widgets) -> None:
        self._studio = studio
        self._widgets = widgets

    def whole(self, look: Look, session_id: str, deleted: SessionRecord | None = None) -> Updates:
        """Everything, for a session that is opened: its turns, and the settings it was last drawn with."""
        w = self._widgets
        turns = self._turns(session_id)
        properties = texts(look.language)
        for name, value in self._choices(turns).fields().items():
            properties[name]["value"] = value
        fields = {getattr(w, name): gr.update(**values) for name, values in properties.items()}
        return {**fields, w.top: top_html(look), **self.conversation(look, session_id, deleted)}

    def conversation(self, look: Look, session_id: str, deleted: SessionRecord | None = None) -> Updates:
        """The turns, the list of sessions, and the box; what is under way stands below what has ended."""
        w = self._widgets
        turns = self._turns(session_id)
        under_way = self.under_way(turns)
        ended = [turn for turn in turns if turn is not under_way]
        sessions = self._studio.store.sessions(look.owner)
        return {
            w.session: session_id,
            w.side: sessions_html(sessions, session_id, look, deleted),
            w.chat: self._chat(ended, under_way, look),
            w.live: progress_html(under_way, TurnView(), look) if under_way else "",
            w.box: gr.update(
                placeholder=look.say("say_again" if turns else "say"),
                submit_btn=not under_way,
                stop_btn=bool(under_way),
            ),
        }

    def live(self, look: Look, turn: TurnRecord, view: TurnView) -> Updates:
        """One step further."""
        return {self._widgets.live: progress_html(turn, view, look)}

    def under_way(self, turns: list[TurnRecord]) -> TurnRecord | None:
        """The last turn, if it is being carried out now."""
        if turns and turns[-1].status in UNFINISHED and self._studio.running.is_running(turns[-1].id):
            return turns[-1]
        return None

    def _turns(self, session_id: str) -> list[TurnRecord]:
        """The turns as they stand. A turn may end while they are read; then it is read again, now with its end."""
        if session_id == NEW:
            return []
        turns = self._studio.store.turns(session_id)
        if turns and turns[-1].status in UNFINISHED and not self.under_way(turns):
            turns = self._studio.store.turns(session_id)
        return turns

    def _chat(self, ended: list[TurnRecord], under_way: TurnRecord | None, look: Look) -> str:
        if not ended:
            return "" if under_way else welcome_html(look)
        offers = followups_html(look) if not under_way and ended[-1].picture else ""
        return conversation_html(ended, look, is_open=not under_way) + offers

    def _choices(self, turns: list[TurnRecord]) -> Choices:
        drawn = [turn.request for turn in turns if turn.request]
        chosen = choices_from(drawn[-1]) if drawn else None
        return chosen or Choices(model=model_key(self._studio.backend, self._studio.checkpoint))
