"""What the page shows, as new values for its components. Reads the store; changes nothing there."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import gradio as gr

from storage import PictureRecord, SessionRecord, TurnRecord, UnknownSessionError
from ui.bin import bin_html
from ui.chat import UNFINISHED, conversation_html
from ui.choices import (
    Choices,
    model_key,
    own_figures,
    takes_control,
    takes_given_frames,
    takes_masks,
    takes_negative,
    takes_speed,
)
from ui.look import Look
from ui.model_card import model_card_html, models_html
from ui.offers import Offers
from ui.painting import painted_html, painting_html
from ui.progress import progress_html
from ui.quoting import quoted_html
from ui.recalled import choices_from
from ui.replies import replies_html
from ui.running import TurnView
from ui.sessions import sessions_html, top_html, welcome_html
from ui.sizes import size_choices
from ui.stamps import Seen, has_stamp, stamped
from ui.studio import Studio
from ui.tree import newest_below
from ui.videos import clip_choices, frame_choices, use_choices
from ui.visit import NEW
from ui.widgets import Widgets, texts

Updates = dict[Any, Any]


class Screen:
    """Makes updates for the widgets of the page."""

    def __init__(self, studio: Studio, widgets: Widgets, deleted: Offers[SessionRecord]) -> None:
        self._studio = studio
        self._widgets = widgets
        self._deleted = deleted

    def conversation(self, look: Look, session_id: str) -> Updates:
        """The turns, the list of sessions, and the box; what is under way stands below what has ended."""
        w = self._widgets
        turns = self._turns(session_id)
        under_way = self._under_way(turns)
        live = self.live(look, under_way, TurnView()) if under_way else {w.live: ""}
        return {
            w.session: session_id,
            **self.instead(),
            **self.side(look, session_id),
            w.chat: self._ended(look, session_id, turns, under_way),
            w.box: gr.update(placeholder=look.say("say_again" if turns else "say"), stop_btn=bool(under_way)),
            **live,
        }

    def instead(self, panel: Any = None, html: str = "") -> Updates:
        """What stands in the place of the conversation: one panel, and no other; by default none."""
        w = self._widgets
        panels: Updates = dict.fromkeys((w.gallery, w.comparison, w.tree, w.models), "")
        return panels if panel is None else {**panels, panel: html}

    def unseen(self, shown: Updates, seen: Seen) -> Updates:
        """What of `shown`, the list alone or all of a conversation, a page does not have."""
        w = self._widgets
        has_turns = w.chat not in shown or seen.has_turns(shown[w.chat], shown[w.live])
        turns = {} if has_turns else {widget: update for widget, update in shown.items() if widget is not w.side}
        return turns if has_stamp(shown[w.side], seen.side) else {**turns, w.side: shown[w.side]}

    def turns(self, look: Look, session_id: str) -> Updates:
        """The turns that have ended alone, about one of which something has changed."""
        turns = self._turns(session_id)
        return {self._widgets.chat: self._ended(look, session_id, turns, self._under_way(turns))}

    def side(self, look: Look, session_id: str) -> Updates:
        """The sessions alone, with the one that was deleted just now offered back."""
        mine = self._studio.store.library(look.owner)
        sessions = mine.sessions(look.listed + 1)
        active, has_replays = None, False
        with suppress(UnknownSessionError):
            active = mine.session(session_id)
            has_replays = len(mine.replays(session_id)) > 1
        deleted = self._deleted.to(look.owner)
        listed = sessions_html(sessions, active, look, deleted, mine.shares(), has_replays=has_replays)
        return {self._widgets.side: stamped(listed + bin_html(mine.bin(), look))}

    def labels(self, look: Look) -> Updates:
        """Everything that has words of its own."""
        w = self._widgets
        own = self._own()
        fields = {getattr(w, name): gr.update(**values) for name, values in texts(look.language, own).items()}
        return {**fields, w.top: top_html(look, own)}

    def settings(self, look: Look, session_id: str) -> Updates:
        """The settings as they were left in a session; where they never were, those it was last drawn with, and then
        the seed is open again, and one picture is drawn at once."""
        return self.chosen(look, self._choices(session_id))

    def chosen(self, look: Look, choices: Choices) -> Updates:
        """The fields of the settings."""
        fields = {getattr(self._widgets, name): gr.update(value=value) for name, value in choices.fields().items()}
        return together(fields, self.offered(look, choices), self.heading(look, choices.seed))

    def models(self, look: Look, chosen: str) -> Updates:
        """The cards of all models, in the place of the conversation."""
        html = models_html(chosen, self._studio.store.drawing_times(), look, self._own())
        return self.instead(self._widgets.models, html)

    def heading(self, look: Look, seed: float | str | None) -> Updates:
        """The title of the closed settings, with the seed if one is fixed."""
        more = look.say("more")
        label = more if seed is None else f"{more} · {look.say('seed_is', seed=int(seed))}"
        return {self._widgets.more: gr.update(label=label)}

    def quoted(self, look: Look, picture: PictureRecord | None) -> Updates:
        """The picture that the next words are about, above the box; None takes it away."""
        w = self._widgets
        shown = quoted_html(picture, look) if picture else ""
        return {w.quotes: picture.id if picture else "", w.quoted: shown, w.painting: "", w.mask: ""}

    def painting(self, look: Look, picture: PictureRecord) -> Updates:
        """A picture to be painted on, which the next words are about. The mask is the page's own to fill."""
        w = self._widgets
        return {w.quotes: picture.id, w.quoted: painted_html(picture, look), w.painting: painting_html(picture, look)}

    def offered(self, look: Look, choices: Choices) -> Updates:
        """What there is to know of the chosen model: its sizes and lengths, where one that it does not have gives way
        to its own choice, the numbers that it takes where none is typed, and what it can do."""
        w, model = self._widgets, choices.model
        lengths = frame_choices(model, look.language)
        chosen = {
            w.size: gr.update(**_offering(size_choices(model, look.language), choices.size)),
            w.frames: gr.update(**_offering(lengths, choices.frames), visible=len(lengths) > 1),
            w.control: gr.update(visible=takes_control(model)),
            w.use: gr.update(
                **_offering(use_choices(model, look.language), choices.use), visible=takes_given_frames(model)
            ),
            **self.clips(look, choices),
        }
        figures = {
            getattr(w, name): gr.update(placeholder=look.say("auto_is", value=f"{value:g}"))
            for name, value in own_figures(model).items()
        }
        has_negative = takes_negative(model)
        negative = gr.update(interactive=has_negative, info=None if has_negative else look.say("negative_not_taken"))
        has_speed = takes_speed(model)
        speed = gr.update(interactive=has_speed, info=None if has_speed else look.say("speed_not_taken"))
        card = model_card_html(model, self._studio.store.drawing_times(), look, self._own())
        able = gr.update(elem_classes=["takes-masks"] if takes_masks(model) else [])
        return {**chosen, **figures, w.negative: negative, w.speed: speed, w.card: card, w.more: able}

    def clips(self, look: Look, choices: Choices) -> Updates:
        """How many clips a video may have, and how long they are by the length that was chosen for one."""
        clips = clip_choices(choices.model, choices.frames, look.language)
        return {self._widgets.clips: gr.update(**_offering(clips, choices.clips), visible=len(clips) > 1)}

    def moved(self, look: Look, before: Choices, choices: Choices) -> Updates:
        """The fields for another model: only those that it does not allow as they were are written anew."""
        old, new = before.fields(), choices.fields()
        changed = {getattr(self._widgets, name): gr.update(value=new[name]) for name in new if new[name] != old[name]}
        return together(changed, self.offered(look, choices))

    def live(self, look: Look, under_way: Sequence[TurnRecord], view: TurnView) -> Updates:
        """The first of the turns under way, as far as it has come, and those in line behind it."""
        first, *rest = under_way
        waiting = [turn for turn in rest if self._studio.running.is_running(turn.id)]
        tries: Sequence[TurnRecord] = self._studio.store.siblings(first.id) if first.sibling_count > 1 else ()
        return {self._widgets.live: progress_html(first, view, look, waiting, tries)}

    def under_way(self, session_id: str) -> list[TurnRecord]:
        """The turns of a session that are being carried out now or stand in line, the oldest first."""
        return self._under_way(self._turns(session_id))

    def _own(self) -> str:
        """The model that the program was started with."""
        return model_key(self._studio.backend, self._studio.checkpoint)

    def _under_way(self, turns: Sequence[TurnRecord]) -> list[TurnRecord]:
        """All from the first one on that is under way: who was stopped in line is shown in its place."""
        first = next((place for place, turn in enumerate(turns) if self._is_under_way(turn)), len(turns))
        return list(turns[first:])

    def _is_under_way(self, turn: TurnRecord) -> bool:
        return _is_open(turn) and self._studio.running.is_running(turn.id)

    def _choices(self, session_id: str) -> Choices:
        own = self._own()
        if session_id in (NEW, ""):
            return Choices(model=own)
        if kept := Choices.kept(self._studio.store.session(session_id).panel, own):
            return kept
        drawn = [turn.request for turn in self._turns(session_id) if turn.request]
        return (choices_from(drawn[-1], own) if drawn else None) or Choices(model=own)

    def _turns(self, session_id: str) -> list[TurnRecord]:
        """The turns as they stand. A turn may end while they are read; then it is read again, now with its end."""
        if session_id in (NEW, ""):
            return []
        turns = self._studio.store.turns(session_id)
        if any(_is_open(turn) and not self._is_under_way(turn) for turn in turns):
            turns = self._studio.store.turns(session_id)
        return turns

    def _ended(self, look: Look, session_id: str, turns: Sequence[TurnRecord], under_way: Sequence[TurnRecord]) -> str:
        """The turns before those that are under way; all, and what can be done next, where none is."""
        ended = turns[: len(turns) - len(under_way)]
        return stamped(self._goes_on(look, ended) if under_way else self._stands(look, session_id, ended))

    def _goes_on(self, look: Look, ended: Sequence[TurnRecord]) -> str:
        """The turns that have ended, while others are under way."""
        if not ended:
            return ""
        return conversation_html(ended, look, is_open=False, pictures=self._pictures(ended))

    def _stands(self, look: Look, session_id: str, turns: Sequence[TurnRecord]) -> str:
        """The turns, and what can be done next."""
        if session_id in (NEW, ""):
            return welcome_html(look)
        last = turns[-1] if turns else None
        tree = self._studio.store.library(look.owner).tree(session_id)
        can_redo = newest_below(tree, last.id if last else None) is not None
        if last is None:
            return welcome_html(look, can_redo=can_redo)
        tries: Sequence[TurnRecord] = self._studio.store.siblings(last.id) if last.sibling_count > 1 else ()
        shown = conversation_html(turns, look, tries=tries, pictures=self._pictures(turns))
        return shown + replies_html(last, can_redo, look)

    def _pictures(self, turns: Sequence[TurnRecord]) -> Sequence[PictureRecord]:
        """All of the session that the turns are of."""
        return self._studio.store.pictures(turns[0].session_id)


def _offering(choices: list[tuple[str, str]], value: str) -> dict[str, Any]:
    """The properties of a field that offers `choices`: its value stays where it is one of them."""
    return {"choices": choices, "value": value if value in (key for _, key in choices) else ""}


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
