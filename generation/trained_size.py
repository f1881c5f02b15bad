"""How large the pictures were that weights were trained on, as the configuration beside them says. Reads JSON alone, so
that it is known before anything is loaded.
"""

import json
from pathlib import Path
from typing import Any

from generation.rows import Size

# Where the network is described: in the folders of diffusers, else beside the weights of an official program.
_FILES = ("transformer/config.json", "config.json")
_SIDES = ("sample_size", "input_size", "img_size")  # of the latents, in the words of the networks' authors
_CELL = 8  # pixels of a latent, in the VAEs of all backends


def trained_side(where: Path) -> int | None:
    """The side in pixels of the squares that the weights in a folder, or in a file, were trained on; None where no
    configuration names one."""
    folder = where if where.is_dir() else where.parent
    configs = (_read(folder / file) for file in _FILES)
    sides = (config.get(name) for config in configs for name in _SIDES)
    return next((side * _CELL for side in sides if isinstance(side, int) and side > 0), None)


def scaled(sizes: tuple[Size, ...], side: int, step: int) -> tuple[Size, ...]:
    """`sizes` as they are in proportion where the longer side of the first is `side`, in multiples of `step`."""
    factor = side / max(sizes[0])

    def near(length: int) -> int:
        return max(round(length * factor / step), 1) * step

    return tuple(dict.fromkeys((near(width), near(height)) for width, height in sizes))


def _read(path: Path) -> dict[str, Any]:
    """What a file of JSON says; nothing for one that is not there or damaged, which whoever loads the weights tells."""
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}
