"""Names and shapes of the weights in published checkpoints, as lists under tests/fixtures/layouts.

A line is a name and a shape; {0-27} stands for the numbers of the blocks that have it.
"""

import re
from pathlib import Path

from torch import Tensor

LAYOUTS = Path(__file__).parent / "fixtures" / "layouts"


def layout(name: str) -> dict[str, tuple[int, ...]]:
    """The list called `name`: each weight's shape by its name."""
    shapes = {}
    for line in (LAYOUTS / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        pattern, *shape = line.split()
        shapes |= {key: tuple(map(int, shape)) for key in _expanded(pattern)}
    return shapes


def shapes(state: dict[str, Tensor]) -> dict[str, tuple[int, ...]]:
    """Each weight's shape by its name, to compare with a list."""
    return {name: tuple(tensor.shape) for name, tensor in state.items()}


def _expanded(pattern: str) -> list[str]:
    numbers = re.search(r"\{(\d+)-(\d+)\}", pattern)
    if not numbers:
        return [pattern]
    first, last = map(int, numbers.groups())
    return [pattern.replace(numbers.group(), str(number)) for number in range(first, last + 1)]
