"""Where the branches of a session end, where redoing leads, and how all turns are shown as a tree."""

import itertools
import re

import pytest

from storage import SessionStore
from tests.samples import png
from ui.look import Look
from ui.media import MediaLinks
from ui.tree import newest_below, next_on_the_way, path_to, ways_on
from ui.tree_view import tree_html

EN = Look("en", "me", MediaLinks())


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


def test_longest_way_comes_first_of_two_alike_the_newer(tree):
    turns, whole = tree
    names = {turn.id: name for name, turn in turns.items()} | {None: None}
    ways = {names[place]: [names[turn.id] for turn in ways] for place, ways in ways_on(whole).items()}
    assert ways == {None: ["a", "f"], "a": ["d", "b"], "b": ["c"], "d": ["e"]}


def test_path_leads_from_the_beginning(tree):
    turns, whole = tree
    assert path_to(whole, turns["c"].id) == {turns[name].id for name in "abc"}
    assert path_to(whole, None) == set()


def test_only_what_branches_off_is_indented_and_the_place_of_now_is_marked(tree, tmp_path):
    turns, whole = tree
    session = SessionStore(tmp_path).library("me").move_cursor(whole[0].session_id, turns["c"].id)
    html = tree_html(session, whole, set(), EN)
    laid_out = re.findall(r'(?<=class="words">)\w|</?ul', html)
    assert laid_out == ["<ul", "f", "</ul", "a", "<ul", "b", "c", "</ul", "d", "e"]
    assert html.count('class="on-way"') == 3
    assert re.findall(r'data-id="(\w+)" aria-current="true"', html) == [turns["c"].id]


def test_long_session_with_many_tries_is_shown_within_a_few_levels(tmp_path):
    store = SessionStore(tmp_path)
    session, parent = store.create_session("me"), None
    for number in range(300):
        for _ in range(2):
            turn = store.finish_turn(store.add_turn(session.id, str(number), parent_id=parent).id, "done")
        parent = turn.id
    html = tree_html(session, store.library("me").tree(session.id), set(), EN)
    depth = [*itertools.accumulate(1 if end == "<ol" else -1 for end in re.findall("<ol|</ol", html))]
    assert (html.count('data-event="show_turn"'), max(depth)) == (600, 2)


def test_state_of_each_turn_is_told_and_nothing_said_becomes_markup(tmp_path):
    store = SessionStore(tmp_path)
    session = store.create_session("me")
    drawn = store.finish_turn(store.add_turn(session.id, "<b>a cat</b>").id, "done", picture=png())
    store.finish_turn(store.add_turn(session.id, "hello").id, "done", reply="Hello!")
    store.finish_turn(store.add_turn(session.id, "a dog").id, "failed")
    left, begun = (store.add_turn(session.id, text) for text in ("left", "begun"))
    html = tree_html(session, store.library("me").tree(session.id), {begun.id}, EN)
    assert re.findall("<small>(.*?)</small>", html) == [
        "No. 1", "Answer", "It was not drawn", "Interrupted", "About to draw",
    ]  # fmt: skip
    assert f'src="/media/{drawn.picture.id}?small=1"' in html
    assert "<b>" not in html
    assert left.id in html
