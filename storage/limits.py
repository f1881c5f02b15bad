"""How many turns may be begun: by one person at once and in a minute, and by everybody at once."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import ceil

from sqlite_utils import Database

from storage.errors import TooManyTurnsError

_MINUTE = timedelta(minutes=1)
_UNFINISHED = "status IN ('pending', 'running')"
# The turn before which one more was allowed; there is none as long as fewer were begun.
_LAST_ALLOWED = """
    SELECT created_utc FROM turns WHERE owner = :owner AND created_utc > :since
    ORDER BY created_utc DESC LIMIT 1 OFFSET :before
"""


@dataclass(frozen=True)
class TurnLimits:
    """None is no limit. `at_once` and `everybody` count turns that have not ended, `a_minute` all that were begun."""

    at_once: int | None = None
    a_minute: int | None = None
    everybody: int | None = None


NO_LIMITS = TurnLimits()


def check_turns(db: Database, owner: str, limits: TurnLimits) -> None:
    """Raises TooManyTurnsError where the owner may not begin another turn now."""
    turns = db.table("turns")
    if limits.at_once is not None and turns.count_where(f"owner = ? AND {_UNFINISHED}", [owner]) >= limits.at_once:
        raise TooManyTurnsError.at_once(limits.at_once)
    if limits.everybody is not None and turns.count_where(_UNFINISHED) >= limits.everybody:
        raise TooManyTurnsError.of_everybody()
    if limits.a_minute is not None:
        _check_minute(db, owner, limits.a_minute)


def _check_minute(db: Database, owner: str, limit: int) -> None:
    now = datetime.now(UTC)
    since = (now - _MINUTE).isoformat(timespec="microseconds")
    for row in db.query(_LAST_ALLOWED, {"owner": owner, "since": since, "before": limit - 1}):
        left = datetime.fromisoformat(row["created_utc"]) + _MINUTE - now
        raise TooManyTurnsError.in_a_minute(limit, max(1, ceil(left.total_seconds())))
