"""Pictures that come inside a call: written to a folder that lasts as long as they are being read."""

import base64
import binascii
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from fastapi import HTTPException

from dialog.uploads import UNREADABLE, as_png, open_upload
from ui.translation import Language, say


@contextmanager
def as_files(pictures: Sequence[bytes]) -> Iterator[list[Path]]:
    """The pictures as files, called by their numbers: names that callers give are never used."""
    with TemporaryDirectory(prefix="huihua-") as folder:
        paths = [Path(folder) / str(number) for number, _ in enumerate(pictures, 1)]
        for path, picture in zip(paths, pictures, strict=True):
            path.write_bytes(picture)
        yield paths


def decoded(picture: str, language: Language) -> bytes:
    """The bytes of a picture in base64, with or without `data:…;base64,` before it. Answers 422 to anything else."""
    _, _, content = picture.rpartition("base64,")
    try:
        return base64.b64decode(content, validate=True)
    except (binascii.Error, ValueError) as error:
        raise HTTPException(422, say(language, "api_base64")) from error


def white_where_transparent(mask: bytes, language: Language) -> bytes:
    """A mask of OpenAI's, which is fully transparent where a picture may change, as one that is white there.

    Answers 422 to what is no picture or is transparent nowhere.
    """
    try:
        with open_upload(mask) as opened:
            alpha = opened.convert("RGBA").getchannel("A")
    except UNREADABLE as error:
        raise HTTPException(422, say(language, "api_mask")) from error
    if min(alpha.tobytes()) > 0:
        raise HTTPException(422, say(language, "api_mask"))
    return as_png(alpha.point(lambda value: 0 if value else 255))
