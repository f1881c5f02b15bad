"""Pictures as PNG files named by the hash of their content. Knows nothing of sessions.

A file has its final name only once its bytes are on the disk, so a picture is there whole or not at all, and the
same picture is kept once however often it is saved.
"""

import hashlib
import os
import re
import struct
import tempfile
import time
from pathlib import Path

from storage.errors import NotAPngError, UnknownPictureError
from storage.guard import clear_errors

_ID = re.compile(r"[0-9a-f]{64}")
_PNG_HEADER = re.compile(rb"\x89PNG\r\n\x1a\n.{4}IHDR(.{4})(.{4})", re.DOTALL)
# A file this old is left over from a process that was killed while it wrote: writing one takes milliseconds.
_LEFT_OVER_SECONDS = 3600


class PictureFiles:
    """The folder of pictures: `<folder>/ab/cdef….png` for the picture whose id is `abcdef…`."""

    def __init__(self, folder: Path) -> None:
        """Makes the folder and removes what killed processes left half written. Raises FolderError, NoSpaceError."""
        self.folder = folder
        self._incoming = folder / "incoming"
        with clear_errors(folder):
            self._incoming.mkdir(parents=True, exist_ok=True)
            self._sweep()

    def save(self, png: bytes) -> str:
        """Keep a picture and return its id; it is on the disk when this returns.

        Raises NotAPngError, NoSpaceError, FolderError.
        """
        png_size(png)
        picture_id = hashlib.sha256(png).hexdigest()
        path = self.path(picture_id)
        with clear_errors(self.folder):
            if not path.exists():
                self._write(path, png)
        return picture_id

    def path(self, picture_id: str) -> Path:
        """Where the picture is, or would be. Raises UnknownPictureError for what can be no id (`../..`)."""
        if not _ID.fullmatch(picture_id):
            raise UnknownPictureError(picture_id)
        return self.folder / picture_id[:2] / f"{picture_id[2:]}.png"

    def _write(self, path: Path, png: bytes) -> None:
        handle, name = tempfile.mkstemp(dir=self._incoming, suffix=".png")
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(png)
                file.flush()
                os.fsync(file.fileno())
            self._move(temporary, path)
        finally:
            temporary.unlink(missing_ok=True)

    def _move(self, temporary: Path, path: Path) -> None:
        if not path.parent.exists():
            path.parent.mkdir(exist_ok=True)
            _sync_folder(self.folder)
        temporary.replace(path)
        _sync_folder(path.parent)

    def _sweep(self) -> None:
        for path in self._incoming.iterdir():
            if time.time() - path.stat().st_mtime > _LEFT_OVER_SECONDS:
                path.unlink(missing_ok=True)


def png_size(png: bytes) -> tuple[int, int]:
    """Width and height in pixels, read from the header. Raises NotAPngError."""
    header = _PNG_HEADER.match(png)
    if header is None:
        raise NotAPngError
    width, height = struct.unpack(">II", header[1] + header[2])
    return width, height


def _sync_folder(folder: Path) -> None:
    """Put a new name on the disk: until its folder is synced, a power cut can take the name though not the bytes."""
    if os.name == "nt":  # Windows opens no folders; NTFS keeps names in its journal
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
