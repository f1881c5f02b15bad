"""How long drawings took here: what a person can expect of a model before they choose it. Only reads."""

import json

from sqlite_utils import Database

from storage.records import TimeRecord

# The latest are those inserted last, which SQLite finds without an index. A turn without a plan was not carried out
# here: it came with a session from elsewhere. Of those drawn before it was kept nobody knows how long that took.
_LATEST = """
    SELECT request, drawing_seconds FROM (SELECT * FROM turns ORDER BY rowid DESC LIMIT :most)
    WHERE status = 'done' AND picture_id IS NOT NULL AND shows_again = 0 AND plan IS NOT NULL AND request IS NOT NULL
    AND drawing_seconds IS NOT NULL
"""


def read_times(db: Database, most: int) -> list[TimeRecord]:
    """Those among the latest `most` turns that drew something new here."""
    rows = db.query(_LATEST, {"most": most})
    return [TimeRecord(json.loads(row["request"]), row["drawing_seconds"]) for row in rows]
