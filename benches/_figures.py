"""What benches have in common: shares and percentiles, targets, and the line of JSON in which figures are told."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

Figures = Mapping[str, Any]


def share(answers: Iterable[bool]) -> float | None:
    """The part of the answers that is yes; None where nothing was asked."""
    counted = list(answers)
    return round(sum(counted) / len(counted), 4) if counted else None


def percentile(values: Sequence[float], percent: float) -> float:
    """The value below which `percent` of them lie, to the millisecond where they are seconds."""
    return round(float(np.percentile(values, percent)), 3)


def missed(figures: Figures, least: Mapping[str, float], most: Mapping[str, float] | None = None) -> list[str]:
    """The figures, named like "one.concept", that were measured and are below their least or above their most."""
    found = {name: _at(figures, name) for name in (*least, *(most or {}))}
    measured = {name: value for name, value in found.items() if value is not None}
    return [
        name
        for name, value in measured.items()
        if value < least.get(name, float("-inf")) or value > (most or {}).get(name, float("inf"))
    ]


def tell(bench: str, figures: Figures, missing: Sequence[str] = ()) -> int:
    """Print the figures as one line; returns the exit status, 1 where a target was missed."""
    print(json.dumps({"bench": bench, **figures, "missed": list(missing)}, ensure_ascii=False), flush=True)
    return 1 if missing else 0


def _at(figures: Figures, name: str) -> Any:
    first, _, rest = name.partition(".")
    return _at(figures[first], rest) if rest else figures[first]
