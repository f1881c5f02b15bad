"""Ways through a session's tree of turns: where a branch ends, and where redoing leads. Only looks."""

from collections.abc import Sequence

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
