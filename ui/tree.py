"""Ways through a session's tree of turns: where a branch ends, where redoing leads, how it is laid out. Only looks."""

from collections import Counter
from collections.abc import Sequence, Set

from storage import TurnRecord


def newest_below(tree: Sequence[TurnRecord], turn_id: str | None) -> TurnRecord | None:
    """The newest turn that continues `turn_id` (None: that begins the session), however far below; None for none."""
    below: set[str | None] = {turn_id}
    newest = None
    for turn in tree:  # in the order in which they were said, so that parents come first
        if turn.parent_id in below:
            below.add(turn.id)
            newest = turn
    return newest


def next_on_the_way(tree: Sequence[TurnRecord], turn_id: str | None) -> TurnRecord | None:
    """One step from `turn_id` towards the newest turn below it: what redoing shows."""
    by_id = {turn.id: turn for turn in tree}
    step = newest_below(tree, turn_id)
    while step is not None and step.parent_id != turn_id:
        step = by_id.get(step.parent_id or "")
    return step


def path_to(tree: Sequence[TurnRecord], turn_id: str | None) -> Set[str]:
    """The turns from the beginning to `turn_id`, itself included."""
    parents = {turn.id: turn.parent_id for turn in tree}
    path = set()
    while turn_id is not None:
        path.add(turn_id)
        turn_id = parents.get(turn_id)
    return path


def ways_on(tree: Sequence[TurnRecord]) -> dict[str | None, list[TurnRecord]]:
    """What follows each turn (None: what begins the session): first the one with the most below it, of two alike the
    newer, then the others as they were said.

    Each of the others has at most half of what is left. So who goes on with the first in line and indents the others
    stays within a few levels, however long a session is.
    """
    weights: Counter[str | None] = Counter()
    for turn in reversed(tree):
        weights[turn.id] += 1
        weights[turn.parent_id] += weights[turn.id]
    ways: dict[str | None, list[TurnRecord]] = {}
    for turn in tree:
        ways.setdefault(turn.parent_id, []).append(turn)
    return {place: _main_first(turns, weights) for place, turns in ways.items()}


def _main_first(turns: list[TurnRecord], weights: Counter[str | None]) -> list[TurnRecord]:
    main = max(turns, key=lambda turn: (weights[turn.id], turn.number))
    return [main, *(turn for turn in turns if turn is not main)]
