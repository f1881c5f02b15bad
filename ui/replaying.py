"""Replays under way: which turn of a session that is drawn anew comes next, and when there is none left.

What is to be done is stored with the session, what was done are its turns; so a replay goes on after any stop, and has
never more than one turn under way. Several replays of one session are drawn one after another, so that each model is
loaded once, and a person who asks for many stands in line with one turn. Who carries the turns out is ui/several.py.
"""

import logging
from collections.abc import Sequence
from dataclasses import replace
from threading import Lock

from dialog.replay import Replay, model_of, replay_turn, replayable, settings_for
from storage import Library, SessionRecord, StorageError, TooManyTurnsError, TurnRecord
from ui.choices import model_key, models
from ui.studio import Studio

log = logging.getLogger(__name__)

# A turn that took the program down with it must not do so for ever.
MOST_TRIES = 2
_OPEN = ("pending", "running")
_NEXT = Lock()  # who looks whether a turn is under way, and begins one, is alone in that


def new_replays(library: Library, session_id: str, chosen: Sequence[tuple[str, Replay]]) -> list[SessionRecord]:
    """A session with each title, for what the branch shows that a session stands on; nothing is drawn in them yet.

    Raises UnknownSessionError, NothingToReplayError, QuotaError, and TooManyTurnsError where no turn can be begun now.
    """
    turns = replayable(library.turns(session_id))
    library.check_turns()
    return [library.replay_session(session_id, title, replace(each, turns=turns).to_json()) for title, each in chosen]


def next_turn(studio: Studio, session_id: str) -> TurnRecord | None:
    """Begin the next turn of a replay. None where one is under way, or an older replay of the same session, and where
    it has ended, which is stored then.

    It ends when all is drawn, when a turn was stopped, and when the person has gone on otherwise meanwhile. Raises
    TooManyTurnsError where the turn has to wait.
    """
    try:
        with _NEXT:
            session = studio.store.session(session_id)
            tries = _tries(studio, session)
            if session.replay is None or _has_to_wait(studio, session, tries):
                return None
            turn_id = _begin_next(studio, session, tries)
        if turn_id and studio.store.session(session_id).replay is None:  # stopped while it was begun
            studio.conversation.cancel(turn_id)
    except TooManyTurnsError:
        raise
    except StorageError as error:  # deleted, or without room for more
        log.warning("a replay ends early: %s", error, extra={"session": session_id})
        turn_id = None
    except Exception:
        log.exception("a replay ends early", extra={"session": session_id})
        turn_id = None
    if turn_id is None:
        studio.store.end_replay(session_id)
        return None
    return studio.store.turn(turn_id)


def open_replays(studio: Studio, owner: str | None = None) -> list[SessionRecord]:
    """The replays that have not ended, of somebody or of everybody, in the order in which they are drawn."""
    found = (each for each in studio.store.open_replays() if owner in (None, each.owner))
    return sorted(found, key=lambda each: (each.created_utc, each.id))


def stop_replay(studio: Studio, library: Library, session_id: str) -> None:
    """Draw nothing more of a replay. Raises UnknownSessionError."""
    session = library.session(session_id)
    studio.store.end_replay(session.id)
    for turn in library.tree(session.id):
        if turn.replay_of is not None and turn.status in _OPEN:
            studio.running.cancel(turn.id)


def _has_to_wait(studio: Studio, session: SessionRecord, tries: list[TurnRecord]) -> bool:
    """Whether a turn of the replay is under way, or an older replay of the same session has not ended."""
    siblings = open_replays(studio, session.owner)
    same = [each.id for each in siblings if each.replay_of and each.replay_of == session.replay_of]
    is_first = session.id not in same or same[0] == session.id
    return not is_first or any(turn.status in _OPEN for turn in tries)


def _tries(studio: Studio, session: SessionRecord) -> list[TurnRecord]:
    """What was drawn anew so far, the latest last; not what a person has said in the session."""
    tree = studio.store.library(session.owner).tree(session.id)
    return [turn for turn in tree if turn.replay_of is not None]


def _begin_next(studio: Studio, session: SessionRecord, done: list[TurnRecord]) -> str | None:
    """The id of the turn that was begun; None where none is to follow those that are `done`."""
    replay = Replay.from_json(session.replay or {})
    if replay is None or (done and (done[-1].status == "cancelled" or session.cursor != done[-1].id)):
        return None
    pairs: list[tuple[TurnRecord, TurnRecord]] = []
    for source in map(studio.store.turn, replay.turns):
        tries = [turn for turn in done if turn.replay_of == (source.replay_of or source.id)]
        if not tries or (tries[-1].status == "interrupted" and len(tries) < MOST_TRIES):
            settings = settings_for(source, replay, _model(studio, source, replay))
            return replay_turn(studio.conversation, source, session.id, pairs, settings)
        pairs.append((source, tries[-1]))
    return None


def _model(studio: Studio, source: TurnRecord, replay: Replay) -> tuple[str, str]:
    """The one that was chosen, else that of the old picture; one that is not offered gives way to the program's own."""
    own = model_key(studio.backend, studio.checkpoint)
    chosen = (replay.backend, replay.checkpoint) if replay.backend and replay.checkpoint else model_of(source)
    if chosen is None or model_key(*chosen) not in models(own):
        return studio.backend, studio.checkpoint
    return chosen
