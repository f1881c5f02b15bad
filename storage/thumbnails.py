"""Small WebPs of the pictures, each made when it is first asked for. They can be thrown away and are made again."""

import io
from pathlib import Path

from PIL import Image

from storage.errors import DamagedPictureError
from storage.files import sweep, write_whole
from storage.guard import clear_errors
from storage.pictures import PictureFiles

PIXELS = 320  # sharp at 160 on screens of double density
_QUALITY = 82


class Thumbnails:
    """The folder of thumbnails: `<folder>/ab/cdef….webp` for the picture whose id is `abcdef…`."""

    def __init__(self, folder: Path, files: PictureFiles) -> None:
        """Makes the folder and removes what killed processes left half written. Raises FolderError, NoSpaceError."""
        self.folder = folder
        self._files = files
        self._incoming = folder / "incoming"
        with clear_errors(folder):
            self._incoming.mkdir(parents=True, exist_ok=True)
            sweep(self._incoming)

    def of(self, picture_id: str) -> Path:
        """Where the thumbnail of a stored picture is; it is made if need be.

        Raises DamagedPictureError, UnknownPictureError, NoSpaceError, FolderError.
        """
        path = self.path(picture_id)
        with clear_errors(self.folder):
            if not path.exists():
                write_whole(path, _shrunk(self._files.path(picture_id), picture_id), self._incoming)
        return path

    def remove(self, picture_id: str) -> None:
        """Remove the thumbnail, if one was made."""
        with clear_errors(self.folder):
            self.path(picture_id).unlink(missing_ok=True)

    def path(self, picture_id: str) -> Path:
        """Where the thumbnail is, or would be. Raises UnknownPictureError for what can be no id."""
        return self.folder / self._files.path(picture_id).relative_to(self._files.folder).with_suffix(".webp")


def _shrunk(picture: Path, picture_id: str) -> bytes:
    """The picture as WebP without its metadata, at most PIXELS wide and high."""
    out = io.BytesIO()
    try:
        with Image.open(picture, formats=["PNG"]) as image:
            image.thumbnail((PIXELS, PIXELS), Image.Resampling.LANCZOS)
            image.save(out, format="WEBP", quality=_QUALITY)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise DamagedPictureError(picture_id) from error
    return out.getvalue()
