"""The gallery and the search as HTML: every choice carries the others along, and nothing found becomes markup."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from generation.request import GenerationRequest
from storage import GalleryWish, SessionStore
from tests.samples import png
from ui.finding import HITS, found_html
from ui.gallery import Filter, gallery_html
from ui.look import Look
from ui.media import MediaLinks

EN = Look("en", "me", MediaLinks())
NOW = datetime(2026, 11, 29, tzinfo=UTC)


@pytest.fixture
def library(tmp_path):
    """Three pictures in two sessions; the red one is a favourite."""
    store = SessionStore(tmp_path)
    for session, color in [("first", "red"), ("first", "blue"), ("second", "green")]:
        if session not in [each.id for each in store.sessions("me")]:
            store.create_session("me", session)
        turn = store.add_turn(session, f"a {color} <car>")
        store.decide_turn(turn.id, {"action": "draw"}, GenerationRequest(f"{color} car").to_json())
        store.finish_turn(turn.id, "done", picture=png(color))
    library = store.library("me")
    library.favourite_picture(library.pictures("first")[0].id)
    return library


def shown(library, chosen: Filter) -> str:
    return gallery_html(library.gallery(chosen.wish(NOW), chosen.limit), chosen, library.backends(), EN)


def test_pictures_of_all_sessions_lead_to_their_turns(library):
    html = shown(library, Filter())
    assert html.count('class="card"') == 3
    assert html.index("green car") < html.index("blue car") < html.index("red car")
    for turn in library.turns("first"):
        assert f'data-event="show_found" data-id="first" data-turn="{turn.id}"' in html
        assert f'src="/media/{turn.picture.id}?small=1"' in html


def test_favourites_and_words_narrow_it_down(library):
    assert shown(library, Filter(favourites=1)).count('class="card"') == 1
    assert shown(library, Filter(text="gre")).count('class="card"') == 1
    assert "No pictures here yet" in shown(library, Filter(text="elephant"))


def test_choice_that_is_made_is_marked_and_taken_back_by_the_same_button(library):
    html = shown(library, Filter(days=7))
    assert 'aria-pressed="true" data-event="filter_gallery" data-favourites="0" data-days="0"' in html
    assert 'aria-pressed="false" data-event="filter_gallery" data-favourites="1" data-days="7"' in html


def test_more_pictures_are_offered_only_where_there_may_be_more(library):
    assert 'data-limit="63"' in shown(library, Filter(limit=3))
    assert "Show more" not in shown(library, Filter(limit=4))


def test_what_a_button_tells_becomes_the_filter_it_carried():
    told = SimpleNamespace(written="car", favourites="1", days="7", backend="hunyuan-dit", limit="120", looks="0")
    chosen = Filter.of(told)
    assert chosen == Filter("car", 1, 7, "hunyuan-dit", 120)
    assert chosen.wish(NOW) == GalleryWish("hunyuan-dit", True, datetime(2026, 11, 22, tzinfo=UTC), None, "car")
    assert Filter().wish(NOW) == GalleryWish()


def test_found_sessions_lead_to_the_turn_with_a_line_around_it(library):
    html = found_html(library.search("blue"), "blue", EN)
    turn = library.turns("first")[1]
    assert f'data-event="show_found" data-id="first" data-turn="{turn.id}"' in html
    assert "a blue &lt;car&gt;" in html


def test_more_is_offered_where_more_may_be_found(library):
    hits = library.search("blue")
    assert f'data-event="more_found" data-limit="{len(hits) + HITS}"' in found_html(hits, "blue", EN, len(hits))
    assert "more_found" not in found_html(hits, "blue", EN, len(hits) + 1)


def test_search_without_words_shows_nothing_and_one_in_vain_says_so():
    assert found_html([], "  ", EN) == ""
    assert "Nothing has “&lt;b&gt;”" in found_html([], "<b>", EN)


def test_pictures_are_picked_in_a_form_that_the_browser_sends_for_a_file(library):
    html = shown(library, Filter())
    assert '<form method="post" action="/pictures.zip">' in html
    for turn in library.turns("first"):
        assert f'<input type="checkbox" name="id" value="{turn.picture.id}"' in html
    assert 'data-event="remove_pictures" data-favourites="0"' in html


def test_removed_pictures_can_be_brought_back_from_where_they_were(library):
    removed = [each.id for each in library.pictures("first")]
    library.remove_pictures(removed)
    chosen = Filter(days=7)
    items = library.gallery(chosen.wish(NOW), chosen.limit)
    html = gallery_html(items, chosen, library.backends(), EN, removed)
    assert html.count('class="card"') == 1
    assert "2 pictures deleted" in html
    assert f'data-event="restore_pictures" data-ids="{" ".join(removed)}" data-favourites="0" data-days="7"' in html


def test_words_for_looks_are_not_sought_in_what_was_said(library):
    chosen = Filter(text="elephant", looks=1)
    assert chosen.asks_for_looks
    assert chosen.wish(NOW) == GalleryWish()
    assert not Filter(text=" ", looks=1).asks_for_looks
    html = gallery_html(library.gallery(), chosen, [], EN, all_seen=False)
    assert 'placeholder="Find pictures by what they look like"' in html
    assert "have not been looked at yet" in html
    assert 'aria-pressed="true" data-event="filter_gallery" data-favourites="0" data-days="0" data-backend=""' in html


def test_looks_are_offered_only_where_something_can_tell_them(library):
    assert "By looks" not in gallery_html(library.gallery(), Filter(), [], EN)
    html = gallery_html(library.gallery(), Filter(), [], EN, all_seen=True)
    assert "By looks" in html
    assert "have not been looked at yet" not in html
