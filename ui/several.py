"""Turns that were accepted, carried out as they were planned: now, or what an earlier process has left.

More than one picture for what was said once is a chain of tries, each drawn when the one before is done; a replay is a
chain of turns, each begun when the one before has ended, and the replays of one session are a chain of those.
"""

import logging
from collections.abc import Sequence
from dataclasses import replace
from threading import Timer

from dialog.plan import Plan
from dialog.replay import Replay
from dialog.requests import new_seed
from generation.backends import BACKENDS
from generation.scene.language import language_of
from storage import Library, SessionRecord, StorageError, TooManyTurnsError, TurnRecord
from ui.replaying import new_replays, next_turn, open_replays, stop_replay
from ui.studio import Studio
from ui.translation import Language, say

log = logging.getLogger(__name__)


def start(studio: Studio, turn: TurnRecord, pause: float = 0.0) -> None:
    """Carry out a turn once the one it follows has ended, and after it what was planned to follow; all of it not within
    the next `pause` seconds."""
    studio.running.start(turn.id, after=turn.parent_id, then=lambda turn_id: _go_on(studio, turn_id), pause=pause)


def left_over(studio: Studio) -> list[TurnRecord]:
    """What was accepted and not drawn when the program stopped; to be asked before anybody can say something new.

    What was being drawn then is marked as interrupted, and can be tried again.
    """
    studio.store.interrupt_unfinished()
    for session in open_replays(studio):
        _next_of_replay(studio, session.id, session.owner)
    return studio.store.waiting()


def replay(studio: Studio, library: Library, session_id: str, chosen: Replay, language: Language) -> SessionRecord:
    """Begin to draw a session anew, in a new one that is titled after it.

    Raises UnknownSessionError, NothingToReplayError, TooManyTurnsError, QuotaError; then there is no new session.
    """
    return replay_with_each(studio, library, session_id, [chosen], language)[0]


def replay_with_each(
    studio: Studio, library: Library, session_id: str, chosen: Sequence[Replay], language: Language
) -> list[SessionRecord]:
    """Begin to draw a session anew in several ways, one after another, each in a new one. Raises as `replay` does."""
    title = say(language, "replay_title", title=library.session(session_id).title or say(language, "untitled"))
    titled = [(_titled(title, each, language) if len(chosen) > 1 else title, each) for each in chosen]
    sessions = new_replays(library, session_id, titled)
    for session in sessions:
        go_on_replaying(studio, session.id, library.owner)
    return [library.session(session.id) for session in sessions]


def go_on_replaying(studio: Studio, session_id: str, owner: str) -> None:
    """Carry out the next turn of somebody's replay: now, or as soon as the limits of turns allow it. Where it has
    ended, those go on that stood in line behind it."""
    if turn := _next_of_replay(studio, session_id, owner):
        start(studio, turn)
        return
    others = [each.id for each in open_replays(studio, owner)]
    for other in others if session_id not in others else ():
        if turn := _next_of_replay(studio, other, owner):
            start(studio, turn)


def stop(studio: Studio, library: Library, session_id: str) -> None:
    """Draw nothing more of a replay; those that stand in line behind it go on. Raises UnknownSessionError."""
    stop_replay(studio, library, session_id)
    go_on_replaying(studio, session_id, library.owner)


def resume(studio: Studio, turns: Sequence[TurnRecord], pause: float = 0.0) -> None:
    """Carry out what was left over, after `pause` seconds; what is said meanwhile stands in line behind it."""
    for turn in turns:
        start(studio, turn, pause)
    log.info("turns are resumed", extra={"count": len(turns)})


def _go_on(studio: Studio, turn_id: str) -> None:
    """Draw another try; a person who has gone on meanwhile stays where they are. Where nothing was drawn, there is
    nothing more to do."""
    turn = studio.store.turn(turn_id)
    if turn.replay_of is not None:
        go_on_replaying(studio, turn.session_id, turn.owner)
        return
    plan = Plan.from_json(turn.plan)
    if plan is None or plan.settings.count <= 1 or not _is_drawn(turn):
        return
    settings = replace(plan.settings, seed=new_seed(), count=plan.settings.count - 1)
    try:
        other = studio.conversation.another(turn_id, settings=settings, only_from_there=True)
    except StorageError as error:
        _tell_fewer(studio, turn, settings.count, error)
        return
    start(studio, studio.store.turn(other))


def _tell_fewer(studio: Studio, turn: TurnRecord, left: int, error: StorageError) -> None:
    """Say below what was drawn last that no more pictures will be, and why."""
    log.info("no further try: %s", error, extra={"turn": turn.id})
    language = language_of(turn.text)
    studio.store.remark_turn(turn.id, say(language, "fewer_pictures", left=left, why=error.message(language)))


def _titled(title: str, chosen: Replay, language: Language) -> str:
    """With the name of the model, where one was chosen: the replays of one session are told apart by it."""
    if chosen.backend is None:
        return title
    row = BACKENDS[chosen.backend]
    return f"{title} · {row.title_zh if language == 'zh' else row.title_en}"


def _next_of_replay(studio: Studio, session_id: str, owner: str) -> TurnRecord | None:
    """Begin the next turn of a replay; one that has to wait comes by itself later."""
    try:
        return next_turn(studio, session_id)
    except TooManyTurnsError as error:
        later = Timer(error.seconds, go_on_replaying, (studio, session_id, owner))
        later.daemon = True
        later.start()
        return None


def _is_drawn(turn: TurnRecord) -> bool:
    return turn.status == "done" and bool(turn.request) and (turn.decision or {}).get("edit") != "revert"
