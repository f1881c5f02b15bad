"""Files that are there whole or not at all. Knows nothing of what is in them.

A file gets its final name only once its bytes are on the disk. Until then it lies in a folder `incoming`, which has to
be on the same disk, and which a later start clears of what killed processes left.
"""

import os
import tempfile
import time
from pathlib import Path

# A file this old is left over from a process that was killed while it wrote: writing one takes milliseconds.
_LEFT_OVER_SECONDS = 3600


def write_whole(path: Path, data: bytes, incoming: Path) -> None:
    """Write `data` to `path`, whose folder is made if need be; it is on the disk when this returns. Raises OSError."""
    handle, name = tempfile.mkstemp(dir=incoming, suffix=path.suffix)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _move(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def sweep(incoming: Path) -> None:
    """Remove from `incoming` what killed processes left half written. Raises OSError."""
    for path in incoming.iterdir():
        if is_left_over(path):
            path.unlink(missing_ok=True)


def is_left_over(path: Path) -> bool:
    """Whether the file is too old for anybody to be at work with it still."""
    return time.time() - path.stat().st_mtime > _LEFT_OVER_SECONDS


def _move(temporary: Path, path: Path) -> None:
    if not path.parent.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        sync_folder(path.parent.parent)
    temporary.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Put a new name on the disk: until its folder is synced, a power cut can take the name though not the bytes."""
    if os.name == "nt":  # Windows opens no folders; NTFS keeps names in its journal
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
