"""Pictures as PNG files named by the hash of their content. Knows nothing of sessions.

A picture is there whole or not at all, and the same picture is kept once however often it is saved. One that stands for
a video, as its first frame, has that beside it under the same name, with the ending of an MP4.
"""

import hashlib
import re
import struct
from pathlib import Path

from storage.errors import DamagedPictureError, NotAPngError, UnknownPictureError
from storage.files import sweep, write_whole
from storage.guard import clear_errors

_ID = re.compile(r"[0-9a-f]{64}")
_PNG_HEADER = re.compile(rb"\x89PNG\r\n\x1a\n.{4}IHDR(.{4})(.{4})", re.DOTALL)


class PictureFiles:
    """The folder of pictures: `<folder>/ab/cdef….png` for the picture whose id is `abcdef…`."""

    def __init__(self, folder: Path) -> None:
        """Makes the folder and removes what killed processes left half written. Raises FolderError, NoSpaceError."""
        self.folder = folder
        self._incoming = folder / "incoming"
        with clear_errors(folder):
            self._incoming.mkdir(parents=True, exist_ok=True)
            sweep(self._incoming)

    def save(self, png: bytes, video: bytes | None = None) -> str:
        """Keep a picture, and the video that it stands for, and return its id; they are on the disk when this returns.

        Raises NotAPngError, NoSpaceError, FolderError.
        """
        png_size(png)
        picture_id = hashlib.sha256(png).hexdigest()
        path = self.path(picture_id)
        with clear_errors(self.folder):
            # The video first: where the picture is, all of it is.
            for file, data in ((video_beside(path), video), (path, png)):
                if data is not None and not file.exists():
                    write_whole(file, data, self._incoming)
        return picture_id

    def read(self, picture_id: str) -> bytes:
        """The bytes of the PNG. Raises DamagedPictureError where it is missing, UnknownPictureError, FolderError."""
        path = self.path(picture_id)
        if not path.exists():
            raise DamagedPictureError(picture_id)
        with clear_errors(path):
            return path.read_bytes()

    def remove(self, picture_id: str) -> int:
        """Remove the picture, and its video; returns how many bytes they had."""
        with clear_errors(self.folder):
            present = self.present(picture_id)
            size = sum(path.stat().st_size for path in present)
            for path in present:
                path.unlink(missing_ok=True)
        return size

    def present(self, picture_id: str) -> list[Path]:
        """The files of the picture that are there: the PNG, and the video that it stands for."""
        path = self.path(picture_id)
        return [file for file in (path, video_beside(path)) if file.exists()]

    def path(self, picture_id: str) -> Path:
        """Where the picture is, or would be. Raises UnknownPictureError for what can be no id (`../..`)."""
        return path_of(self.folder, picture_id)


def path_of(folder: Path, picture_id: str) -> Path:
    """Where the picture is below a folder of pictures. Raises UnknownPictureError for what can be no id."""
    if not _ID.fullmatch(picture_id):
        raise UnknownPictureError(picture_id)
    return folder / picture_id[:2] / f"{picture_id[2:]}.png"


def video_beside(picture: Path) -> Path:
    """Where the video is that the picture at this path stands for, if it stands for one."""
    return picture.with_suffix(".mp4")


def png_size(png: bytes) -> tuple[int, int]:
    """Width and height in pixels, read from the header. Raises NotAPngError."""
    header = _PNG_HEADER.match(png)
    if header is None:
        raise NotAPngError
    width, height = struct.unpack(">II", header[1] + header[2])
    return width, height
