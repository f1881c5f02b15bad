"""What can be asked of a backend and its checkpoint beside a prompt: a source, a mask, a control, a speed, a size."""

import math

from generation.errors import InvalidRequestError
from generation.lookup import backend_row, checkpoint_row
from generation.rows import Size
from generation.table import BACKENDS

FEW_STEPS = 8  # in so many, as distilled models take, none can be left out or estimated
_AS_NEAR = 0.02  # in the logarithm of proportions: sides are rounded


def takes_speed(backend: str, checkpoint: str) -> bool:
    """Whether it can be drawn faster than exactly. Raises as `checkpoint_row` does."""
    return len(backend_row(backend).speeds) > 1 and checkpoint_row(backend, checkpoint).steps > FEW_STEPS


def takes_source(backend: str, checkpoint: str) -> bool:
    """Whether a drawing may start from a picture. Raises as `checkpoint_row` does."""
    row = checkpoint_row(backend, checkpoint)
    return backend_row(backend).image_to_image or row.given_frames or row.instructed


def takes_mask(backend: str) -> bool:
    """Whether only a part of a picture may be drawn anew. Raises UnknownBackendError."""
    return backend_row(backend).image_to_image


def takes_control(backend: str, checkpoint: str) -> bool:
    """Whether a drawing may be led by a picture of edges. Raises as `checkpoint_row` does."""
    return checkpoint_row(backend, checkpoint).control


def draws_size(backend: str, checkpoint: str, size: Size) -> bool:
    """Whether pictures of this size can be drawn. Raises as `checkpoint_row` does."""
    row = checkpoint_row(backend, checkpoint)
    return size in row.sizes or (row.any_size > 0 and not any(side % row.any_size for side in size))


def nearest_size(backend: str, checkpoint: str, proportion: float) -> Size:
    """The size of the checkpoint whose width by height is nearest to `proportion`; of those that are about as near, the
    one with about as many pixels as its usual one. Raises as `checkpoint_row` does."""
    sizes = checkpoint_row(backend, checkpoint).sizes

    def distance(size: Size) -> tuple[float, float]:
        off = abs(math.log(size[0] / size[1] / proportion))
        return max(off, _AS_NEAR), abs(math.log(math.prod(size) / math.prod(sizes[0])))

    return min(sizes, key=distance)


def check_masks(backend: str) -> None:
    """Raises InvalidRequestError where a backend takes no masks, UnknownBackendError."""
    if not takes_mask(backend):
        able = ", ".join(name for name in BACKENDS if takes_mask(name))
        raise InvalidRequestError(
            zh=f"“{backend}”不能只改图片的一部分。请去掉 mask，或换用其中一个：{able}。",
            en=f"'{backend}' cannot change a part of a picture only. Leave out the mask, or choose one of: {able}.",
        )


def check_control(backend: str, checkpoint: str) -> None:
    """Raises InvalidRequestError where a drawing cannot be led by a picture of edges, else as `checkpoint_row` does."""
    if not takes_control(backend, checkpoint):
        raise InvalidRequestError(
            zh=f"“{checkpoint}”不能按边缘图画画，请改用 pixart-delta 的 control-1024。",
            en=f"'{checkpoint}' cannot be led by a picture of edges. Choose 'control-1024' of pixart-delta.",
        )
