"""A row of the table of backends by its name; and the row that weights from elsewhere are drawn with."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from generation.errors import UnknownBackendError, UnknownCheckpointError
from generation.rows import Backend, Checkpoint
from generation.table import BACKENDS
from generation.trained_size import scaled, trained_side

SIDE = 16  # what the sides of pictures are multiples of: patches of two cells of eight pixels
_HUB_ID = r"[\w.-]+/[\w.-]+"


def backend_row(name: str) -> Backend:
    """The row called `name`. Raises UnknownBackendError, which lists the names there are."""
    if name not in BACKENDS:
        raise UnknownBackendError(name, BACKENDS)
    return BACKENDS[name]


def checkpoint_row(backend: str, name: str) -> Checkpoint:
    """The checkpoint `name` of `backend`: a row, or the path of a folder or a file, or an id on the Hub.

    Raises UnknownBackendError, UnknownCheckpointError.
    """
    checkpoints = backend_row(backend).checkpoints
    if name in checkpoints:
        return checkpoints[name]
    on_disk = is_path(name)
    if not on_disk and not is_hub_id(name):
        raise UnknownCheckpointError(name, backend, checkpoints)
    where = str(Path(name).expanduser().resolve()) if on_disk else name
    row = _relative(checkpoints, where, on_disk)
    is_lone = on_disk and Path(where).is_file() and not row.local
    parts = {part: f"{row.where}/{part}" for part in backend_row(backend).parts} if is_lone else {}
    return replace(row, where=where, local=on_disk, any_size=SIDE, parts={**parts, **row.parts})


def is_path(name: str) -> bool:
    """Whether this means a folder or a file of this machine, there or not."""
    return name.startswith(("/", "./", "../", "~")) or (name != "" and Path(name).exists())


def is_hub_id(name: str) -> bool:
    """Whether this has the form of an id on the Hub."""
    return re.fullmatch(_HUB_ID, name) is not None


def licence_of(backend: str, checkpoint: str) -> str:
    """The licence of weights that the table knows, or that lie on the Hub with those who published such; empty for
    others, of which only their owner knows."""
    checkpoints = BACKENDS[backend].checkpoints if backend in BACKENDS else {}
    if checkpoint in checkpoints:
        return checkpoints[checkpoint].licence
    owner = checkpoint.partition("/")[0].lower() if is_hub_id(checkpoint) else ""
    published = (row for row in checkpoints.values() if not row.local)
    return next((row.licence for row in published if row.where.partition("/")[0].lower() == owner), "")


def _relative(checkpoints: Mapping[str, Checkpoint], where: str, on_disk: bool) -> Checkpoint:
    """The row that weights from elsewhere are drawn with: that of the same name on the Hub, else the first official
    one, in the sizes that these weights were trained for where they say so."""
    published = [row for row in checkpoints.values() if not row.local or row.offered_at]
    official = published or list(checkpoints.values())
    for row in official:
        if Path(where).name in (Path(row.where).name, row.file):
            return row
    side = trained_side(Path(where)) if on_disk else None
    return replace(official[0], sizes=scaled(official[0].sizes, side, SIDE)) if side else official[0]
