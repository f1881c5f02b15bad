"""The life of a turn: accepted, decided, drawn, ended; and what is to be done with those that a stop cut off.

Knows nothing of what a plan, a decision or a request means. Each change is on the disk when its method returns.
"""

from collections.abc import Sequence
from functools import partial
from itertools import zip_longest
from typing import Any

from storage.database import SharedDatabase
from storage.limits import TurnLimits, check_turns
from storage.metadata import without_metadata
from storage.owning import check_room, read_user
from storage.pictures import PictureFiles, png_size
from storage.reading import read_session, read_turn, read_turns
from storage.records import FINAL, TurnRecord
from storage.titles import title_from
from storage.video_metadata import video_without_metadata
from storage.writing import (
    SavedPicture,
    check_turn,
    go_on,
    hold_on_to,
    insert_turn,
    insert_uploads,
    new_picture,
    old_picture,
    update_title,
    update_turn,
    with_roles,
)

File = tuple[bytes, bytes | None]  # a PNG, and the MP4 whose first frame it is

# A turn that took the program down with it must not do so for ever.
MOST_RESUMED = 2
_WAITING = f"""turns.status = 'pending' AND turns.plan IS NOT NULL AND turns.resumed < {MOST_RESUMED}
    AND (SELECT deleted_utc FROM sessions WHERE sessions.id = turns.session_id) IS NULL"""


class Turns:
    """What a store does with turns, for the program itself: nobody is asked who they are."""

    def __init__(
        self,
        database: SharedDatabase,
        files: PictureFiles,
        byte_limit: int | None,
        turn_limits: TurnLimits,
        metadata: bool = True,
    ) -> None:
        self.byte_limit = byte_limit
        self._metadata = metadata
        self._turn_limits = turn_limits
        self._database = database
        self._files = files

    def check_turns(self, owner: str) -> None:
        """Raises TooManyTurnsError where somebody can begin no turn now."""
        with self._database.reading() as db:
            check_turns(db, owner, self._turn_limits)

    def add_turn(  # noqa: PLR0913 - all that is known of a turn when it is accepted
        self,
        session_id: str,
        text: str,
        uploads: Sequence[bytes] = (),
        videos: Sequence[bytes | None] = (),
        parent_id: str | None = "cursor",
        manager: str = "",
        plan: dict[str, Any] | None = None,
        mask: bytes | None = None,
        control: bytes | None = None,
        replay_of: str | None = None,
        only_from: str | None = None,
    ) -> TurnRecord:
        """Store what was said, with the PNGs that came with it, as a pending turn, and move the cursor to it.

        `videos` are the MP4s whose first frames these are, each in the place of its PNG; None for a mere picture.
        It continues the turn `parent_id`: None begins the tree anew, "cursor" means where the session stands.
        The first text becomes the title. With a `plan` of how to carry it out, the turn can wait for a later process.
        `mask` is a PNG that is white where the first of the uploads may change, `control` one of its outlines that lead
        the drawing; `replay_of` the turn of another session that is drawn anew. With `only_from` the cursor moves only
        from that turn: whoever is elsewhere stays there.
        Raises UnknownTurnError for a parent that is not in the session, TooManyTurnsError where enough is under way,
        QuotaError where the owner's room is used up: a picture that was drawn in spite of that is kept.
        """
        files = zip_longest(uploads, videos[: len(uploads)])
        brought = with_roles(files, *((png, None) if png else None for png in (mask, control)))
        saved = self._saved(session_id, brought)
        with self._database.writing() as db:
            hold_on_to(self._files, [picture for picture, _ in saved])
            session = read_session(db, session_id)
            check_turns(db, session.owner, self._turn_limits)  # once more: others may have come in meanwhile
            parent_id = session.cursor if parent_id == "cursor" else parent_id
            check_turn(db, session_id, parent_id)
            said = {"text": text, "manager": manager, "plan": plan, "replay_of": replay_of}
            turn_id = insert_turn(db, session, parent_id, said)
            insert_uploads(db, turn_id, saved)
            go_on(db, session, turn_id if only_from in (None, session.cursor) else session.cursor)
            if not session.title:
                update_title(db, session_id, title_from(text))
            return read_turn(db, self._files, turn_id)

    def decide_turn(self, turn_id: str, decision: dict[str, Any], request: dict[str, Any] | None) -> TurnRecord:
        """Store what is to be done; the turn waits for its picture. One that has ended stays as it is."""
        return self._update_open(turn_id, status="pending", decision=decision, request=request)

    def draw_turn(self, turn_id: str) -> TurnRecord:
        """Store that the turn is being drawn, which no later process goes on with."""
        return self._update_open(turn_id, status="running")

    def finish_turn(  # noqa: PLR0913 - one outcome, said once; all of it but the status is optional
        self,
        turn_id: str,
        status: str,
        reply: str = "",
        picture: bytes | None = None,
        picture_id: str | None = None,
        error: str = "",
        seconds: float = 0.0,
        video: bytes | None = None,
        drawing_seconds: float | None = None,
    ) -> TurnRecord:
        """Store how a turn ended: "done", "failed", "cancelled" or "interrupted".

        `picture` is a PNG it made, the first frame of a `video` (MP4) if it made one; `picture_id` one that it shows
        again. `seconds` are those of all of the turn, `drawing_seconds` those of the drawing alone. The first end
        stands: whoever comes later (a cancel while the picture is being stored) changes nothing and is told what is
        stored. Only a turn that a restart took for interrupted can still end another way: its process may have been
        alive.
        """
        if status not in FINAL:
            raise ValueError(f"A turn cannot end as '{status}'. Choose one of: {', '.join(FINAL)}.")
        saved = None if picture is None else self._drawn(picture, video)
        with self._database.writing() as db:
            turn = read_turn(db, self._files, turn_id)
            if _is_open(turn):
                columns: dict[str, Any] = {"status": status, "reply": reply, "error": error, "seconds": seconds}
                if saved is not None:
                    hold_on_to(self._files, [saved])
                    columns |= new_picture(db, turn, saved) | {"drawing_seconds": drawing_seconds}
                elif picture_id is not None:
                    columns |= old_picture(db, turn, picture_id)
                update_turn(db, turn, **columns)
            return read_turn(db, self._files, turn_id)

    def remark_turn(self, turn_id: str, remark: str) -> TurnRecord:
        """Add a line to the reply of a turn, also of one that has ended."""
        with self._database.writing() as db:
            turn = read_turn(db, self._files, turn_id)
            update_turn(db, turn, reply="\n".join(filter(None, (turn.reply, remark))))
            return read_turn(db, self._files, turn_id)

    # After a start

    def interrupt_unfinished(self) -> int:
        """Mark the turns that an earlier process left and nobody can take up as interrupted; returns how many.

        Those are all that were being drawn, or have no plan, or were taken up too often already.
        """
        with self._database.writing() as db:
            sql = f"UPDATE turns SET status = 'interrupted' WHERE status IN ('pending', 'running') AND NOT ({_WAITING})"
            return db.execute(sql).rowcount

    def waiting(self) -> list[TurnRecord]:
        """The turns that were accepted and are not drawn yet, of everybody, the oldest first."""
        with self._database.reading() as db:
            turns = read_turns(db, self._files, _WAITING, {})
        return sorted(turns, key=lambda turn: turn.created_utc)

    def resume_turn(self, turn_id: str) -> None:
        """Note that a turn which an earlier process left is carried out now."""
        with self._database.writing() as db:
            db.execute("UPDATE turns SET resumed = resumed + 1 WHERE id = ?", [turn_id])

    def turn(self, turn_id: str) -> TurnRecord:
        """Raises UnknownTurnError; a turn of a deleted session is found."""
        with self._database.reading() as db:
            return read_turn(db, self._files, turn_id)

    def _update_open(self, turn_id: str, **columns: Any) -> TurnRecord:
        """New values for a turn that has not ended."""
        with self._database.writing() as db:
            turn = read_turn(db, self._files, turn_id)
            if _is_open(turn):
                update_turn(db, turn, **columns)
            return read_turn(db, self._files, turn_id)

    def _saved(self, session_id: str, brought: Sequence[tuple[File, str]]) -> list[tuple[SavedPicture, str]]:
        """What comes with a turn, saved; nothing where the owner can begin no turn now, or has no room for it.

        Raises UnknownSessionError, TooManyTurnsError, QuotaError.
        """
        with self._database.reading() as db:
            owner = read_session(db, session_id).owner
            check_turns(db, owner, self._turn_limits)
            user = read_user(db, owner)
        check_room(user, sum(len(png) + len(video or b"") for (png, video), _ in brought), self.byte_limit)
        return [(self._save(png, video), role) for (png, video), role in brought]

    def _drawn(self, picture: bytes, video: bytes | None) -> SavedPicture:
        """What was drawn, saved with the words that it carries, or without."""
        if self._metadata:
            return self._save(picture, video)
        return self._save(without_metadata(picture), None if video is None else video_without_metadata(video))

    def _save(self, png: bytes, video: bytes | None = None) -> SavedPicture:
        width, height = png_size(png)
        size = len(png) + len(video or b"")
        return SavedPicture(self._files.save(png, video), width, height, size, partial(self._files.save, png, video))


def _is_open(turn: TurnRecord) -> bool:
    return turn.status in ("pending", "running", "interrupted")
