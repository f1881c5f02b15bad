"""The gallery: every picture that was drawn in any session, the latest first, filtered and in pages."""

from datetime import UTC, datetime, timedelta

import pytest

from storage import GalleryWish, SessionStore, UnknownPlaceError
from tests.samples import png

COLORS = ("red", "green", "blue", "white", "black")
LATEST_FIRST = ["a black 5", "a white 4", "a blue 3", "a green 2", "a red 1"]


@pytest.fixture
def store(tmp_path) -> SessionStore:
    """Five pictures of Ann's in two sessions, drawn with two backends; one of Bob's."""
    store = SessionStore(tmp_path)
    for session_id in ("first", "second"):
        store.create_session("ann", session_id)
    for number, color in enumerate(COLORS, start=1):
        _draw(
            store, "first" if number < 4 else "second", f"a {color} {number}", color, "pixart" if number % 2 else "dit"
        )
    store.create_session("bob", "bobs")
    _draw(store, "bobs", "a red one of Bob's", "red", "latte")
    return store


@pytest.fixture
def ann(store):
    return store.library("ann")


def _draw(store, session_id, prompt, color, backend):
    turn = store.add_turn(session_id, prompt)
    store.decide_turn(turn.id, {"action": "draw"}, {"prompt": prompt, "backend": backend})
    return store.finish_turn(turn.id, "done", picture=png(color))


def prompts(items) -> list[str]:
    return [item.prompt for item in items]


def test_gallery_has_the_pictures_of_all_sessions_the_latest_first(ann):
    items = ann.gallery()
    assert prompts(items) == LATEST_FIRST
    assert [item.picture.number for item in items] == [2, 1, 3, 2, 1]
    assert (items[0].session_id, items[0].session_title, items[0].backend) == ("second", "a white 4", "pixart")
    assert items[0].picture.path.read_bytes() == png("black")
    assert ann.turn(items[0].turn_id).picture == items[0].picture


def test_gallery_is_read_in_pages_that_new_pictures_do_not_shift(store, ann):
    pages, place = [], ""
    while page := ann.gallery(limit=2, after=place):
        pages += page
        place = page[-1].place
        _draw(store, "first", "new", "yellow", "dit")
    assert prompts(pages) == LATEST_FIRST


def test_picture_shown_again_or_brought_along_is_not_drawn(store, ann):
    turn = store.add_turn("first", "this one?", uploads=[png("yellow")])
    store.finish_turn(turn.id, "done", picture_id=ann.pictures("first")[0].id)
    assert prompts(ann.gallery()) == LATEST_FIRST


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        (GalleryWish(backend="pixart"), ["a black 5", "a blue 3", "a red 1"]),
        (GalleryWish(backend="latte"), []),
        (GalleryWish(text="green"), ["a green 2"]),
        (GalleryWish(text="b"), ["a black 5", "a blue 3"]),
        (GalleryWish(backend="pixart", text="bl"), ["a black 5", "a blue 3"]),
        (GalleryWish(favourites=True), ["a white 4", "a red 1"]),
        (GalleryWish(favourites=True, backend="dit"), ["a white 4"]),
        (GalleryWish(favourites=True, text="red"), ["a red 1"]),
        (GalleryWish(text="“”"), LATEST_FIRST),  # no word at all
    ],
)
def test_gallery_is_filtered(store, ann, wish, expected):
    items = ann.gallery()
    for item in (items[1], items[4]):
        ann.favourite_picture(item.picture.id)
    assert prompts(ann.gallery(wish)) == expected


def test_gallery_is_filtered_by_date(ann):
    drawn = [datetime.fromisoformat(item.drawn_utc) for item in ann.gallery()]
    assert prompts(ann.gallery(GalleryWish(since=drawn[2]))) == LATEST_FIRST[:3]
    assert prompts(ann.gallery(GalleryWish(until=drawn[2]))) == LATEST_FIRST[3:]
    assert prompts(ann.gallery(GalleryWish(since=drawn[3], until=drawn[1]))) == LATEST_FIRST[2:4]
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    assert ann.gallery(GalleryWish(since=tomorrow)) == []


def test_favourites_are_read_in_pages_too(ann):
    for item in ann.gallery():
        ann.favourite_picture(item.picture.id)
    first = ann.gallery(GalleryWish(favourites=True), limit=3)
    rest = ann.gallery(GalleryWish(favourites=True), limit=3, after=first[-1].place)
    assert prompts(first + rest) == LATEST_FIRST


def test_removed_pictures_and_those_of_deleted_sessions_are_not_in_the_gallery(ann):
    ann.remove_pictures([ann.gallery()[2].picture.id])
    assert prompts(ann.gallery()) == [each for each in LATEST_FIRST if each != "a blue 3"]
    ann.delete_sessions(["second"])
    assert prompts(ann.gallery()) == LATEST_FIRST[3:]
    ann.restore_sessions(["second"])
    assert len(ann.gallery()) == 4


def test_backends_are_those_that_drew(ann):
    assert ann.backends() == ["dit", "pixart"]


@pytest.mark.parametrize("place", ["x", "1", " "])
def test_place_that_was_never_handed_out_is_an_error(ann, place):
    with pytest.raises(UnknownPlaceError):
        ann.gallery(after=place)
