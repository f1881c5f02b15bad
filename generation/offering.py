"""Which rows of the table people may choose, and of which the weights are here. Importing this costs no torch."""

from collections.abc import Sequence
from dataclasses import replace

from generation.backends import BACKENDS, ROOT, backend_row, checkpoint_row
from generation.errors import UnknownCheckpointError
from generation.licences import before_download


def offer_only(models: Sequence[str], own: str) -> None:
    """Offer these rows ("backend/checkpoint") from now on, and `own`, which the program draws with; without any, all.

    The others stay in the table, for what was drawn with them. Raises UnknownBackendError, UnknownCheckpointError.
    """
    checkpoint_row(*own.split("/", 1))
    for model in models:
        backend, _, checkpoint = model.partition("/")
        if checkpoint not in backend_row(backend).checkpoints:
            raise UnknownCheckpointError(checkpoint, backend, BACKENDS[backend].checkpoints)
    for name, row in list(BACKENDS.items()):
        checkpoints = {
            each: replace(of, is_offered=not models or f"{name}/{each}" in (*models, own))
            for each, of in row.checkpoints.items()
        }
        BACKENDS[name] = replace(row, checkpoints=checkpoints)


def is_here(backend: str, checkpoint: str) -> bool:
    """Whether the weights of a row lie on this machine, as far as is seen without loading them.

    Raises as `checkpoint_row` does.
    """
    row = checkpoint_row(backend, checkpoint)
    return (ROOT / row.where).exists() if row.local else before_download(backend, checkpoint) is None
