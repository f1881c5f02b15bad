"""Where the branches of a session end, and where redoing leads."""

import pytest

from storage import SessionStore
from ui.tree import newest_below, next_on_the_way


@pytest.fixture
def tree(tmp_path):
    """a with the branches b, c and d, e; f begins the session anew."""
    store = SessionStore(tmp_path)
    session = store.create_session("me").id
    turns = {}
    for name, parent in [("a", None), ("b", "a"), ("c", "b"), ("d", "a"), ("e", "d"), ("f", None)]:
        turns[name] = store.add_turn(session, name, parent_id=turns[parent].id if parent else None)
    return turns, store.library("me").tree(session)


@pytest.mark.parametrize(
    ("start", "end", "step"),
    [("a", "e", "d"), ("b", "c", "c"), ("d", "e", "e"), ("c", None, None), (None, "f", "f")],
)
def test_branch_ends_with_what_was_said_last_and_redoing_goes_there_step_by_step(tree, start, end, step):
    turns, whole = tree
    place = turns[start].id if start else None
    assert getattr(newest_below(whole, place), "text", None) == end
    assert getattr(next_on_the_way(whole, place), "text", None) == step
