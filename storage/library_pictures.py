"""A person's pictures, whatever session they are of; those of another are as if they were not there."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from sqlite_utils import Database

from storage.database import SharedDatabase
from storage.errors import UnknownPictureError
from storage.exporting import write_pictures
from storage.gallery import read_backends, read_gallery
from storage.looks import Vector, keep_looks, read_alike, read_unseen
from storage.owning import change_holding, owners_of
from storage.pictures import PictureFiles
from storage.reading import read_picture
from storage.records import EVERYTHING, GalleryItem, GalleryWish, PictureRecord
from storage.thumbnails import Thumbnails
from storage.writing import now_utc


class LibraryPictures:
    """What a library does with pictures. Raises UnknownPictureError for an id that is not the owner's, or deleted."""

    def __init__(self, database: SharedDatabase, files: PictureFiles, thumbnails: Thumbnails, owner: str) -> None:
        self.owner = owner
        self._database = database
        self._files = files
        self._thumbnails = thumbnails

    def picture(self, picture_id: str) -> PictureRecord:
        """A picture that one of the owner's sessions shows or was given, without a number."""
        with self._database.reading() as db:
            return self._my_picture(db, picture_id)

    def thumbnail(self, picture_id: str) -> Path:
        """A small WebP of the picture, made when it is first asked for; at most 320 pixels wide and high.

        Raises DamagedPictureError for a picture that cannot be read.
        """
        return self._thumbnails.of(self.picture(picture_id).id)

    def favourite_picture(self, picture_id: str, favourite: bool = True) -> PictureRecord:
        """Make a picture a favourite, or not any more."""
        with self._database.writing() as db:
            self._my_picture(db, picture_id)
            change_holding(db, self.owner, picture_id, "favourite_utc", now_utc() if favourite else None)
            return self._my_picture(db, picture_id)

    def remove_pictures(self, picture_ids: Sequence[str]) -> None:
        """Take pictures away from all sessions, all or none, until they are restored or the clean-up comes by."""
        with self._database.writing() as db:
            for picture_id in dict.fromkeys(picture_ids):
                self._my_picture(db, picture_id)
                change_holding(db, self.owner, picture_id, "removed_utc", now_utc())

    def restore_pictures(self, picture_ids: Sequence[str]) -> list[PictureRecord]:
        """Undo removals, all or none; pictures that are not removed stay as they are."""
        with self._database.writing() as db:
            for picture_id in picture_ids:
                change_holding(db, self.owner, picture_id, "removed_utc", None)
            return [self._my_picture(db, picture_id) for picture_id in picture_ids]

    def export_pictures(self, picture_ids: Sequence[str], out: BinaryIO) -> None:
        """Write pictures of any session as a zip file. Raises UnknownPictureError for one that is not the owner's."""
        with self._database.reading() as db:
            pictures = [self._my_picture(db, picture_id) for picture_id in dict.fromkeys(picture_ids)]
        write_pictures(out, pictures)

    def gallery(self, wish: GalleryWish = EVERYTHING, limit: int = 60, after: str = "") -> list[GalleryItem]:
        """The pictures of all sessions, the latest first; the next page comes `after` the last `place`.

        Raises UnknownPlaceError.
        """
        with self._database.reading() as db:
            return read_gallery(db, self._files, self.owner, wish, limit, after)

    def backends(self) -> list[str]:
        """The backends that the pictures of the gallery were drawn with."""
        with self._database.reading() as db:
            return read_backends(db, self.owner)

    # What they look like

    def unseen_pictures(self, model: str, limit: int) -> list[PictureRecord]:
        """Pictures of the gallery, the latest first, of which `model` has not said yet what they look like."""
        with self._database.reading() as db:
            return read_unseen(db, self._files, self.owner, model, limit)

    def keep_looks(self, model: str, vectors: Mapping[str, Vector]) -> None:
        """Keep what `model` says that pictures look like, by their ids; what another one said is forgotten."""
        with self._database.writing() as db:
            keep_looks(db, self.owner, model, vectors)

    def alike(self, model: str, vector: Vector, wish: GalleryWish = EVERYTHING, limit: int = 60) -> list[GalleryItem]:
        """The pictures of the gallery that look most like `vector`, those first, as far as `model` has seen them."""
        with self._database.reading() as db:
            return read_alike(db, self._files, self.owner, wish, model, vector, limit)

    def _my_picture(self, db: Database, picture_id: str) -> PictureRecord:
        picture = read_picture(db, self._files, picture_id, self.owner)
        if picture is None or self.owner not in owners_of(db, picture_id):
            raise UnknownPictureError(picture_id)
        return picture
