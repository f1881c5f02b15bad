"""A session and its replays as columns, and their turns as rows: what a comparison shows. Only looks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dialog.replay import Replay
from storage import Library, SessionRecord, TurnRecord

_OPEN = ("pending", "running")


@dataclass(frozen=True)
class Column:
    """One of the sessions, with its turns in the order in which they were said."""

    session: SessionRecord
    tree: tuple[TurnRecord, ...]

    @cached_property
    def turns(self) -> dict[str, TurnRecord]:
        """The latest try at each turn of the original; the original's own are what they are."""
        return {row_of(turn): turn for turn in self.tree}

    @property
    def is_under_way(self) -> bool:
        """Whether more is to be seen soon."""
        return self.session.replay is not None or any(turn.replay_of and turn.status in _OPEN for turn in self.tree)

    @property
    def planned(self) -> tuple[str, ...]:
        """The turns that a replay is to draw anew; none once it has ended."""
        replay = Replay.from_json(self.session.replay) if self.session.replay else None
        return replay.turns if replay else ()


def columns_of(library: Library, session_id: str) -> list[Column]:
    """The original of a session, unless it was deleted, and all replays of it. Raises UnknownSessionError."""
    return [Column(session, tuple(library.tree(session.id))) for session in library.replays(session_id)]


def rows_of(columns: Sequence[Column]) -> dict[str, TurnRecord]:
    """The turns that were drawn anew, or will be, in their order: what was said in each place of the original."""
    planned = {turn_id for column in columns for turn_id in column.planned}
    wanted = {turn.replay_of for turn in _all(columns) if turn.replay_of}
    wanted |= {row_of(turn) for turn in _all(columns) if turn.id in planned}
    order: list[str] = []
    said: dict[str, TurnRecord] = {}
    for column in columns:
        place = 0
        for row, turn in column.turns.items():
            if row not in wanted:
                continue
            if row not in said:  # as one that was said later, in a replay that was replayed
                order.insert(place, row)
                said[row] = turn
            place = order.index(row) + 1
    return {row: said[row] for row in order}


def row_of(turn: TurnRecord) -> str:
    """Where in a comparison a turn stands."""
    return turn.replay_of or turn.id


def drawn_with(turn: TurnRecord) -> dict[str, Any]:
    """Backend, checkpoint and seed of a turn; of one that waits, as they are planned."""
    return turn.request or (turn.plan or {}).get("settings") or {}


def _all(columns: Sequence[Column]) -> Iterator[TurnRecord]:
    return (turn for column in columns for turn in column.tree)
