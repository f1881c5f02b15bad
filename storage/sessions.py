"""Sessions as trees of turns: the one place where the state of a conversation lives; a turn's own is in turns.py.

Knows nothing of what a decision or a request means but where a request has its backend and its prompt. Every method is
safe in every thread, and what it changed is on the disk when it returns. Nothing is removed by it: deleting hides,
undoing moves the cursor, a new try becomes a sibling.
"""

import shutil
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from storage.accounts import Accounts
from storage.checking import Checked, Finding, find
from storage.cleaning import Cleaned, clean_up
from storage.database import SharedDatabase
from storage.errors import SessionExistsError, UnknownPictureError, UnknownSessionError
from storage.guard import clear_errors
from storage.library import Library
from storage.limits import NO_LIMITS, TurnLimits
from storage.metadata import without_metadata
from storage.migrations import MIGRATIONS
from storage.owning import owners_of, read_usage, weigh_pictures
from storage.pictures import PictureFiles
from storage.reading import (
    read_path,
    read_picture,
    read_pictures,
    read_session,
    read_sessions,
    read_turn,
    read_turns,
)
from storage.records import DiskRecord, PictureRecord, SessionRecord, SharedSession, TimeRecord, TurnRecord, UsageRecord
from storage.replays import end_replay, read_open_replays
from storage.sharing import read_shared, read_shared_picture
from storage.thumbnails import Thumbnails
from storage.times import read_times
from storage.turns import Turns
from storage.video_metadata import video_without_metadata
from storage.writing import (
    check_turn,
    insert_session,
    now_utc,
    update_title,
)

# How long what was deleted can be brought back.
KEPT_DAYS = 30


class SessionStore(Turns):
    """Keeps everything below one folder: `huihua.db`, the pictures in `pictures/`, small ones in `thumbnails/`.

    It asks nobody who they are: it is for the program itself, its conversations and jobs. What a person asks for goes
    through their `library`.
    """

    def __init__(
        self,
        folder: Path,
        byte_limit: int | None = None,
        turn_limits: TurnLimits = NO_LIMITS,
        *,
        metadata: bool = True,
    ) -> None:
        """Opens the folder, or makes it. Raises FolderError, NoSpaceError, BusyError or DamagedError.

        `byte_limit` is the room that everybody's pictures may take who has no limit of their own; `turn_limits` says
        how many turns may be begun. Without `metadata` the files of what is drawn say nothing of how it was made.
        """
        files = PictureFiles(folder / "pictures")
        super().__init__(SharedDatabase(folder / "huihua.db", MIGRATIONS), files, byte_limit, turn_limits, metadata)
        self._thumbnails = Thumbnails(folder / "thumbnails", files)
        self.accounts = Accounts(self._database)
        weigh_pictures(self._database, files)

    def library(self, owner: str) -> Library:
        """All that is `owner`'s, and nothing else: what a page or an API gives a person to use."""
        return Library(self, self._database, self._files, self._thumbnails, owner)

    def drawing_times(self, most: int = 300) -> list[TimeRecord]:
        """How long drawings took, of the latest turns that were carried out here, whosever they are."""
        with self._database.reading() as db:
            return read_times(db, most)

    def close(self) -> None:
        """Close the calling thread's connection; the next call opens one again."""
        self._database.close()

    # Sessions

    def create_session(self, owner: str = "local", session_id: str | None = None) -> SessionRecord:
        """A new, empty session without a title. Raises SessionExistsError if the id is taken."""
        new_id = session_id or uuid.uuid4().hex
        with self._database.writing() as db:
            if db.table("sessions").count_where("id = ?", [new_id]):
                raise SessionExistsError(new_id)
            insert_session(db, new_id, owner)
            return read_session(db, new_id)

    def session(self, session_id: str) -> SessionRecord:
        """Raises UnknownSessionError, also for a deleted session, as do all methods that take the id of one."""
        with self._database.reading() as db:
            return read_session(db, session_id)

    def sessions(self, owner: str = "local") -> list[SessionRecord]:
        """The owner's sessions, the last used first."""
        with self._database.reading() as db:
            return read_sessions(db, "owner = :owner", {"owner": owner})

    def rename_session(self, session_id: str, title: str) -> SessionRecord:
        """Give a session a title; after an empty one, the next turn gives it an automatic title again."""
        with self._database.writing() as db:
            read_session(db, session_id)
            update_title(db, session_id, " ".join(title.split()))
            return read_session(db, session_id)

    def delete_session(self, session_id: str) -> None:
        """Hide a session and its pictures until it is restored; a turn under way in it still ends."""
        with self._database.writing() as db:
            read_session(db, session_id)
            db.table("sessions").update(session_id, {"deleted_utc": now_utc()})

    def restore_session(self, session_id: str) -> SessionRecord:
        """Undo a deletion; a session that is not deleted stays as it is."""
        with self._database.writing() as db:
            if not db.table("sessions").count_where("id = ?", [session_id]):
                raise UnknownSessionError(session_id)
            db.table("sessions").update(session_id, {"deleted_utc": None})
            return read_session(db, session_id)

    def open_replays(self) -> list[SessionRecord]:
        """The sessions of everybody that are drawn anew and have not come to their end."""
        with self._database.reading() as db:
            return read_open_replays(db)

    def end_replay(self, session_id: str) -> None:
        """Draw nothing more of a replay, also of a deleted one; what there is stays."""
        with self._database.writing() as db:
            end_replay(db, session_id)

    # Turns

    def move_cursor(self, session_id: str, turn_id: str | None) -> SessionRecord:
        """Go to a turn of the session (None: before the first), which the next turn then continues."""
        with self._database.writing() as db:
            read_session(db, session_id)
            check_turn(db, session_id, turn_id)
            db.table("sessions").update(session_id, {"cursor": turn_id})
            return read_session(db, session_id)

    def turns(self, session_id: str) -> list[TurnRecord]:
        """The turns from the root of the tree to the cursor."""
        with self._database.reading() as db:
            return read_path(db, self._files, read_session(db, session_id).cursor)

    def siblings(self, turn_id: str) -> list[TurnRecord]:
        """All tries at the place of this turn, itself included, the oldest first."""
        with self._database.reading() as db:
            turn = read_turn(db, self._files, turn_id)
            where = "turns.session_id = :session AND turns.parent_id IS :parent"
            return read_turns(db, self._files, where, {"session": turn.session_id, "parent": turn.parent_id})

    # Pictures

    def picture(self, picture_id: str) -> PictureRecord:
        """The picture, without a number, which it has only within a session. Raises UnknownPictureError."""
        with self._database.reading() as db:
            found = read_picture(db, self._files, picture_id)
        if found is None:
            raise UnknownPictureError(picture_id)
        return found

    def pictures(self, session_id: str) -> list[PictureRecord]:
        """The pictures of a session in the order of their numbers, those of undone turns too."""
        with self._database.reading() as db:
            read_session(db, session_id)
            return read_pictures(db, self._files, session_id)

    def owner_of_picture(self, picture_id: str) -> set[str]:
        """The owners of the sessions that show the picture or were given it, unless it or the session is deleted."""
        with self._database.reading() as db:
            return owners_of(db, picture_id)

    # Room

    def users(self) -> list[UsageRecord]:
        """Everybody who ever had a session, those first who use the most room."""
        with self._database.reading() as db:
            return read_usage(db)

    def disk(self) -> DiskRecord:
        """How full the disk is."""
        usage = shutil.disk_usage(self._database.path.parent)
        files = self._database.path.parent.glob(f"{self._database.path.name}*")  # with what is not yet written into it
        return DiskRecord(usage.free, usage.total, sum(file.stat().st_size for file in files))

    def limit_user(self, owner: str, byte_limit: int | None) -> None:
        """Give somebody who has had a session a limit of their own; None takes it back."""
        with self._database.writing() as db:
            db.execute("UPDATE users SET byte_limit = ? WHERE id = ?", [byte_limit, owner])

    def clean_up(self, days: float = KEPT_DAYS, owner: str | None = None) -> Cleaned:
        """Remove for good what was deleted more than `days` ago, of everybody or of one owner."""
        before = (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="microseconds")
        return clean_up(self._database, self._files, self._thumbnails, before, owner)

    def findings(self) -> Iterator[Finding]:
        """What in the store does not fit together, each with a way to mend it, as they are found."""
        return find(Checked(self._database, self._files, self._thumbnails))

    # Links

    def shared(self, token: str) -> SharedSession:
        """What the link with this token shows, to anybody. Raises UnknownShareError."""
        with self._database.reading() as db:
            return read_shared(db, self._files, token)

    def shared_picture(self, token: str, picture_id: str) -> bytes:
        """A picture that the link shows, as a PNG without a word of how it was made.

        Raises UnknownShareError, UnknownPictureError, DamagedPictureError.
        """
        return without_metadata(self._files.read(self._shared(token, picture_id).id))

    def shared_video(self, token: str, picture_id: str) -> bytes:
        """The video that a picture of the link stands for, as an MP4 without a word of how it was made.

        Raises UnknownShareError; UnknownPictureError also for a picture without one.
        """
        video = self._shared(token, picture_id).video
        if video is None:
            raise UnknownPictureError(picture_id)
        with clear_errors(video):
            return video_without_metadata(video.read_bytes())

    def _shared(self, token: str, picture_id: str) -> PictureRecord:
        with self._database.reading() as db:
            return read_shared_picture(db, self._files, token, picture_id)
