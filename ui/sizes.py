"""The sizes of a model as a person reads them: by the ratio of their sides, one of each ratio before all others."""

import math

from generation.rows import Size
from ui.choices import size_key, sizes_of
from ui.translation import Language, say

# Those that screens, prints and cameras have; each stands for its upright form as well.
_LYING = ((1, 1), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1), (21, 9), (3, 1), (4, 1))
RATIOS = tuple(dict.fromkeys(ratio for lying in _LYING for ratio in (lying, lying[::-1])))


def size_choices(model: str, language: Language) -> list[tuple[str, str]]:
    """What a person reads for each size of a model, and its key; the first one leaves it to the model."""
    backend, _, checkpoint = model.partition("/")
    sizes = sizes_of(backend, checkpoint)
    ordered = dict.fromkeys([*_one_of_each_ratio(sizes), *sizes])
    return [(say(language, "auto"), ""), *((_title(size, language), size_key(*size)) for size in ordered)]


def ratio_of(size: Size) -> tuple[int, int]:
    """The named ratio that is nearest to that of a size."""
    return min(RATIOS, key=lambda ratio: _apart(size, ratio))


def _one_of_each_ratio(sizes: tuple[Size, ...]) -> list[Size]:
    """In the order of the ratios, the size that comes nearest to each."""
    by_ratio = {ratio: [size for size in sizes if ratio_of(size) == ratio] for ratio in RATIOS}
    return [min(same, key=lambda size: _apart(size, ratio)) for ratio, same in by_ratio.items() if same]


def _apart(size: Size, ratio: tuple[int, int]) -> float:
    return abs(math.log(size[0] / size[1] * ratio[1] / ratio[0]))


def _title(size: Size, language: Language) -> str:
    width, height = size
    across, up = ratio_of(size)
    shape = "square" if across == up else "landscape" if across > up else "portrait"
    return f"{across}:{up} {say(language, shape)} · {width} × {height}"
