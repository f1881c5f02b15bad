"""A person's sessions and pictures. What is another's is as if it were not there, whatever id is asked for."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, BinaryIO

from sqlite_utils import Database

from storage.cleaning import Cleaned
from storage.database import SharedDatabase
from storage.errors import UnknownSessionError, UnknownTurnError
from storage.exporting import write_export
from storage.forking import insert_fork
from storage.importing import Export, insert_export
from storage.library_pictures import LibraryPictures
from storage.owning import check_room, read_bin, read_user
from storage.pictures import PictureFiles
from storage.places import split_place
from storage.reading import read_path, read_session, read_sessions, read_turn, read_turns
from storage.records import (
    BinRecord,
    PictureRecord,
    SearchHit,
    SessionRecord,
    ShareRecord,
    TurnRecord,
    UserRecord,
)
from storage.replays import insert_replay, read_replays
from storage.search import search
from storage.sharing import insert_share, read_shares, revoke
from storage.thumbnails import Thumbnails
from storage.writing import as_json, hold_on_to, insert_feedback, now_utc

if TYPE_CHECKING:
    from storage.sessions import SessionStore

_UNFINISHED = """turns.status IN ('pending', 'running') AND turns.owner = :owner AND EXISTS (
    SELECT 1 FROM sessions WHERE sessions.id = turns.session_id AND sessions.deleted_utc IS NULL
)"""
_AFTER = "(pinned, updated_utc, id) < (:pinned, :updated, :id)"


class Library(LibraryPictures):
    """What `SessionStore.library(owner)` gives: every method looks at the owner first, and nothing is without one.

    Raises UnknownSessionError, UnknownTurnError or UnknownPictureError for an id that is not the owner's, or deleted.
    """

    def __init__(
        self, store: "SessionStore", database: SharedDatabase, files: PictureFiles, thumbnails: Thumbnails, owner: str
    ) -> None:
        super().__init__(database, files, thumbnails, owner)
        self._store = store

    def user(self) -> UserRecord | None:
        """Who the owner is and how much room they use; None for who has not begun a session yet."""
        with self._database.reading() as db:
            return read_user(db, self.owner)

    def check_turns(self) -> None:
        """Raises TooManyTurnsError where the owner can begin no turn now: for who would make a session for it first."""
        self._store.check_turns(self.owner)

    def bin(self) -> BinRecord:
        """How much the owner has deleted."""
        with self._database.reading() as db:
            return read_bin(db, self.owner)

    def empty_bin(self) -> Cleaned:
        """Remove for good what the owner has deleted; it cannot be restored any more."""
        return self._store.clean_up(days=0, owner=self.owner)

    # Sessions

    def create_session(self, session_id: str | None = None) -> SessionRecord:
        """A new, empty session without a title. Raises SessionExistsError if the id is taken."""
        return self._store.create_session(self.owner, session_id)

    def session(self, session_id: str) -> SessionRecord:
        """One of the owner's sessions."""
        with self._database.reading() as db:
            return self._mine(db, session_id)

    def sessions(self, limit: int = -1, after: str = "") -> list[SessionRecord]:
        """The pinned sessions, then the others, the last used first; the next page comes `after` the last `place`.

        Raises UnknownPlaceError.
        """
        where, values = "owner = :owner", {"owner": self.owner, "limit": limit}
        if after:
            pinned, updated, session_id = split_place(after, parts=3)
            where, values = f"{where} AND {_AFTER}", values | {"updated": updated, "id": session_id}
            values["pinned"] = int(pinned == "1")
        with self._database.reading() as db:
            return read_sessions(db, where, values)

    def search(self, text: str, limit: int = 20) -> list[SearchHit]:
        """The sessions where a turn's text, prompt or reply, or the title, has all the words; the latest match first.

        Chinese is found from one character on and anywhere in a sentence, other words by how they begin.
        """
        with self._database.reading() as db:
            return search(db, self.owner, text, limit)

    def rename_session(self, session_id: str, title: str) -> SessionRecord:
        """Give a session a title; after an empty one, the next turn gives it an automatic title again."""
        return self._store.rename_session(self.session(session_id).id, title)

    def pin_session(self, session_id: str, pinned: bool = True) -> SessionRecord:
        """Keep a session at the top of the list, or let it go."""
        with self._changing(session_id) as db:
            db.table("sessions").update(session_id, {"pinned": int(pinned)})
            return read_session(db, session_id)

    def keep_panel(self, session_id: str, panel: dict[str, Any]) -> None:
        """Note how the fields of the drawing were left, so that the session goes on with them."""
        with self._changing(session_id) as db:
            db.table("sessions").update(session_id, {"panel": as_json(panel)})

    def delete_sessions(self, session_ids: Sequence[str]) -> None:
        """Hide sessions and their pictures, all or none, until they are restored; turns under way still end."""
        with self._database.writing() as db:
            for session_id in dict.fromkeys(session_ids):
                self._mine(db, session_id)
                db.table("sessions").update(session_id, {"deleted_utc": now_utc()})

    def restore_sessions(self, session_ids: Sequence[str]) -> list[SessionRecord]:
        """Undo deletions, all or none; sessions that are not deleted stay as they are."""
        with self._database.writing() as db:
            for session_id in session_ids:
                if not db.table("sessions").count_where("id = ? AND owner = ?", [session_id, self.owner]):
                    raise UnknownSessionError(session_id)
                db.table("sessions").update(session_id, {"deleted_utc": None})
            return [read_session(db, session_id) for session_id in session_ids]

    def export_session(self, session_id: str, out: BinaryIO) -> None:
        """Write the session as a zip file: all turns as JSON, the pictures, the conversation as Markdown."""
        with self._database.reading() as db:
            session = self._mine(db, session_id)
            tree = read_turns(db, self._files, "turns.session_id = :session", {"session": session_id})
            path = read_path(db, self._files, session.cursor)
        write_export(out, session, tree, path)

    def import_session(self, file: BinaryIO) -> SessionRecord:
        """A new session from a zip file that `export_session` wrote, here or elsewhere.

        Raises NotAnExportError for any other file, QuotaError where there is no room for it.
        """
        export = Export(file)
        check_room(self.user(), export.size, self._store.byte_limit)
        saved = {name: export.save(self._files, name) for name in export.session.files()}
        with self._database.writing() as db:
            hold_on_to(self._files, saved.values())
            return read_session(db, insert_export(db, self._files, self.owner, export.session, saved))

    def replay_session(self, session_id: str, title: str, plan: dict[str, Any]) -> SessionRecord:
        """A new session that will draw this one anew, until the store is told that it has. Raises QuotaError."""
        check_room(self.user(), 0, self._store.byte_limit)
        with self._changing(session_id) as db:
            return insert_replay(db, self._mine(db, session_id), title, plan)

    def fork_session(self, turn_id: str, title: str) -> SessionRecord:
        """A new session with the turns up to this one, which it goes on from. Raises QuotaError."""
        check_room(self.user(), 0, self._store.byte_limit)
        with self._database.writing() as db:
            turn = self._my_turn(db, turn_id)
            return insert_fork(db, self._mine(db, turn.session_id), read_path(db, self._files, turn.id), title)

    def replays(self, session_id: str) -> list[SessionRecord]:
        """The session that this one draws anew, else itself, and then all replays of that, the oldest first."""
        with self._database.reading() as db:
            return read_replays(db, self._mine(db, session_id))

    # Links

    def share_session(self, session_id: str) -> ShareRecord:
        """A new link that shows the session to anybody, as it stands now. Raises NothingToShareError."""
        with self._database.writing() as db:
            return insert_share(db, self._mine(db, session_id))

    def shares(self) -> list[ShareRecord]:
        """The links that show something, the latest first."""
        with self._database.reading() as db:
            return read_shares(db, self.owner)

    def revoke_share(self, token: str) -> None:
        """Make a link show nothing any more. Raises UnknownShareError."""
        with self._database.writing() as db:
            revoke(db, self.owner, token)

    # Turns

    def turn(self, turn_id: str) -> TurnRecord:
        """A turn of one of the owner's sessions."""
        with self._database.reading() as db:
            return self._my_turn(db, turn_id)

    def turns(self, session_id: str) -> list[TurnRecord]:
        """The turns from the root of the tree to the cursor."""
        return self._store.turns(self.session(session_id).id)

    def tree(self, session_id: str) -> list[TurnRecord]:
        """All turns of a session, also those of other branches, in the order in which they were said."""
        with self._database.reading() as db:
            self._mine(db, session_id)
            return read_turns(db, self._files, "turns.session_id = :session", {"session": session_id})

    def siblings(self, turn_id: str) -> list[TurnRecord]:
        """All tries at the place of this turn, itself included, the oldest first."""
        return self._store.siblings(self.turn(turn_id).id)

    def unfinished(self) -> list[TurnRecord]:
        """The turns that are pending or running, the oldest first: what a page that comes back goes on showing."""
        with self._database.reading() as db:
            turns = read_turns(db, self._files, _UNFINISHED, {"owner": self.owner})
        return sorted(turns, key=lambda turn: turn.created_utc)

    def move_cursor(self, session_id: str, turn_id: str | None) -> SessionRecord:
        """Go to a turn of the session (None: before the first), which the next turn then continues."""
        return self._store.move_cursor(self.session(session_id).id, turn_id)

    def rate_turn(self, turn_id: str, liked: bool | None) -> TurnRecord:
        """Say what one thinks of a turn; None takes it back."""
        with self._database.writing() as db:
            self._my_turn(db, turn_id)
            db.table("feedback").delete_where("turn_id = ?", [turn_id])
            if liked is not None:
                insert_feedback(db, turn_id, liked)
            return read_turn(db, self._files, turn_id)

    # Pictures

    def pictures(self, session_id: str) -> list[PictureRecord]:
        """The pictures of a session in the order of their numbers, those of undone turns too."""
        return self._store.pictures(self.session(session_id).id)

    # Whose it is

    @contextmanager
    def _changing(self, session_id: str) -> Iterator[Database]:
        with self._database.writing() as db:
            self._mine(db, session_id)
            yield db

    def _mine(self, db: Database, session_id: str) -> SessionRecord:
        session = read_session(db, session_id)
        if session.owner != self.owner:
            raise UnknownSessionError(session_id)
        return session

    def _my_turn(self, db: Database, turn_id: str) -> TurnRecord:
        turn = read_turn(db, self._files, turn_id)
        try:
            self._mine(db, turn.session_id)
        except UnknownSessionError:
            raise UnknownTurnError(turn_id) from None
        return turn
