"""Every event of the page, handled as Gradio would have it: what is stored then, and what is shown."""

from types import SimpleNamespace

import pytest

from generation.request import GenerationRequest
from tests.samples import png
from tests.told_page import Browser
from ui.demo import build_demo
from ui.page import Page
from ui.widgets import EVENTS


@pytest.fixture
def page(studio, widgets):
    return Page(studio, widgets)


@pytest.fixture
def browser(page, widgets):
    return Browser(page, widgets)


@pytest.fixture
def library(studio, browser):
    return studio.store.library(browser.owner)


def texts(library, browser) -> list[str]:
    return [turn.text for turn in library.turns(browser.sees("session"))]


def drawn(studio, session: str, color: str):
    turn = studio.store.add_turn(session, f"a {color} car")
    studio.store.decide_turn(turn.id, {"action": "draw", "prompt": color}, GenerationRequest(color).to_json())
    return studio.store.finish_turn(turn.id, "done", picture=png(color))


def test_message_is_answered_and_empty_ones_are_not_stored(browser, library):
    browser.says("hello")
    assert texts(library, browser) == ["hello"]
    assert 'class="turn"' in browser.sees("chat")
    browser.says("   ")
    assert texts(library, browser) == ["hello"]


def test_edited_message_starts_a_branch_and_both_can_be_shown(browser, library):
    browser.says("hello")
    browser.says("thanks")
    first = library.turns(browser.sees("session"))[0]
    browser.tell("edit_turn", id=first.id, written="good morning")
    assert texts(library, browser) == ["good morning"]
    second = library.turns(browser.sees("session"))[0]
    browser.tell("show_try", id=second.id, by="-1")
    assert texts(library, browser) == ["hello", "thanks"]
    browser.tell("show_try", id=first.id, by="-1")
    assert texts(library, browser) == ["hello", "thanks"]
    browser.tell("show_turn", id=second.id)
    assert texts(library, browser) == ["good morning"]


def test_answer_is_liked_disliked_and_neither(browser, library):
    browser.says("hello")
    turn = library.turns(browser.sees("session"))[0]
    for pressed, liked in (("1", True), ("0", False), ("", None)):
        browser.tell("rate_turn", id=turn.id, liked=pressed)
        assert library.turn(turn.id).liked is liked
        assert browser.sees("chat").count('aria-pressed="true"') == int(liked is not None)


def test_earlier_turn_is_gone_back_to_and_what_came_after_stays(browser, library):
    for text in ("hello", "thanks", "good night"):
        browser.says(text)
    browser.tell("go_back_to", id=library.turns(browser.sees("session"))[0].id)
    assert texts(library, browser) == ["hello"]
    browser.says("good morning")
    assert texts(library, browser) == ["hello", "good morning"]
    assert len(library.tree(browser.sees("session"))) == 4


def test_fork_is_shown_and_leaves_the_first_session_alone(browser, library):
    browser.says("hello")
    browser.says("thanks")
    first = browser.sees("session")
    browser.tell("fork_turn", id=library.turns(first)[0].id)
    assert browser.sees("session") != first
    assert texts(library, browser) == ["hello"]
    assert library.session(browser.sees("session")).title == "hello · from here"
    assert [turn.text for turn in library.turns(first)] == ["hello", "thanks"]


def test_tree_stands_in_the_place_of_the_conversation_until_a_turn_is_shown(browser, library):
    browser.says("hello")
    session = browser.sees("session")
    first = library.turns(session)[0]
    browser.tell("edit_turn", id=first.id, written="good morning")
    browser.tell("open_tree", id=session)
    assert browser.sees("tree").count('data-event="show_turn"') == 2
    browser.tell("show_turn", id=first.id)
    assert browser.sees("tree") == ""
    assert texts(library, browser) == ["hello"]
    browser.tell("open_tree", id=session)
    browser.tell("open_gallery")
    assert browser.sees("tree") == ""


def test_model_is_chosen_among_the_cards_and_kept_with_the_session(browser, library):
    browser.says("hello")
    session = browser.sees("session")
    browser.tell("open_models")
    assert 'data-model="sit/embedded"' in browser.sees("models")
    browser.tell("choose_model", model="sit/embedded")
    assert browser.sees("models") == ""
    assert "One thing a picture" in browser.sees("card")
    assert library.session(session).panel["model"] == "sit/embedded"
    browser.tell("choose_model", model="hunyuan-dit//etc/passwd")
    assert library.session(session).panel["model"] == "sit/embedded"


def test_brought_picture_is_spoken_of_once_more(browser, studio, library, widgets):
    session = library.create_session().id
    upload = studio.store.add_turn(session, "a car", uploads=[png("red")]).uploads[0]
    browser.tell("open_session", id=session)
    browser.tell("quote", id=upload.id)
    assert browser.sees("quotes") == upload.id
    browser.tell("send", {widgets.sent: {"text": "what is this?", "files": []}})
    assert [each.id for each in library.turns(session)[-1].uploads] == [upload.id]
    browser.tell("paint", id=upload.id)
    assert "the picture you gave" in browser.sees("quoted")


def test_deleted_session_is_offered_back_whatever_else_happens_until_it_is_taken(browser, library):
    browser.says("hello")
    session = browser.sees("session")
    browser.tell("delete_session", id=session)
    browser.says("thanks")
    browser.tell("pin_session", id=browser.sees("session"), on="1")
    assert f'data-event="restore_session" data-id="{session}"' in browser.sees("side")
    browser.tell("restore_session", id=session)
    assert 'data-event="restore_session"' not in browser.sees("side")
    browser.tell("delete_session", id=session)
    browser.tell("empty_bin")
    assert 'data-event="restore_session"' not in browser.sees("side")


def test_removed_pictures_are_offered_back_whatever_else_is_done_in_the_gallery(browser, studio, library):
    session = library.create_session().id
    red, blue = drawn(studio, session, "red").picture, drawn(studio, session, "blue").picture
    data = {"written": "", "favourites": "0", "days": "0", "backend": "", "limit": "60", "looks": "0"}
    browser.tell("remove_pictures", picked=red.id, **data)
    browser.tell("favourite_there", id=blue.id, on="1", **data)
    browser.tell("filter_gallery", **data)
    assert f'data-event="restore_pictures" data-ids="{red.id}"' in browser.sees("gallery")
    browser.tell("restore_pictures", ids=red.id, **data)
    assert 'data-event="restore_pictures"' not in browser.sees("gallery")


def test_undo_and_redo_go_step_by_step(browser, library):
    browser.says("hello")
    browser.says("thanks")
    for left in (["hello"], []):
        browser.tell("undo_turn", id=library.turns(browser.sees("session"))[-1].id)
        assert texts(library, browser) == left
    assert 'data-event="redo_turn"' in browser.sees("chat")
    for back in (["hello"], ["hello", "thanks"], ["hello", "thanks"]):
        browser.tell("redo_turn")
        assert texts(library, browser) == back


def test_session_is_renamed_pinned_deleted_and_restored(browser, library):
    browser.says("hello")
    session = browser.sees("session")
    browser.tell("rename_session", id=session, written="Mine")
    browser.tell("pin_session", id=session, on="1")
    assert [(each.title, each.pinned) for each in library.sessions()] == [("Mine", True)]
    browser.tell("delete_session", id=session)
    assert library.sessions() == []
    assert 'data-event="restore_session"' in browser.sees("side")
    browser.tell("restore_session", id=session)
    assert browser.sees("session") == session


def test_bin_is_emptied_for_good_where_its_line_stood(browser, library):
    browser.says("hello")
    session = browser.sees("session")
    assert "empty_bin" not in browser.sees("side")
    browser.tell("delete_session", id=session)
    assert "Bin: 1 chats, 0 pictures" in browser.sees("side")
    browser.tell("empty_bin")
    assert "empty_bin" not in browser.sees("side")
    browser.tell("restore_session", id=session)
    assert library.sessions() == []


def test_picture_is_quoted_until_another_session_is_shown(browser, studio, library):
    session = library.create_session().id
    picture = drawn(studio, session, "red").picture
    browser.tell("open_session", id=session)
    browser.tell("quote", id=picture.id)
    assert browser.sees("quotes") == picture.id
    browser.tell("unquote")
    assert browser.sees("quotes") == browser.sees("quoted") == ""
    browser.tell("quote", id=picture.id)
    browser.tell("new_session")
    assert browser.sees("quotes") == ""


def test_gallery_shows_all_sessions_and_leads_to_a_turn_on_its_branch(browser, studio, library):
    session = library.create_session().id
    red = drawn(studio, session, "red")
    library.move_cursor(session, None)
    drawn(studio, session, "blue")
    browser.tell("open_gallery")
    assert browser.sees("gallery").count('class="card"') == 2
    data = {"written": "", "favourites": "1", "days": "0", "backend": "", "limit": "60", "looks": "0"}
    browser.tell("favourite_there", id=red.picture.id, on="1", **data)
    assert browser.sees("gallery").count('class="card"') == 1
    browser.tell("show_found", id=session, turn=red.id)
    assert texts(library, browser) == ["a red car"]
    assert browser.sees("gallery") == ""


def test_session_is_drawn_anew_and_stands_beside_its_replay_until_that_is_closed(embedded, browser, studio, library):
    browser.says("a cat")
    session = browser.sees("session")
    assert "compare_replays" not in browser.sees("side")
    browser.tell("open_gallery")
    browser.tell("replay_session", id=session, picked="hunyuan-dit/embedded", seeds="new", seed="")
    (replay,) = library.replays(session)[1:]
    assert [turn.status for turn in library.turns(replay.id)] == ["done"]
    for turn in (*library.turns(session), *library.turns(replay.id)):
        assert turn.picture.id in browser.sees("comparison")
    assert (browser.sees("gallery"), browser.sees("session")) == ("", session)
    assert "compare_replays" in browser.sees("side")
    browser.tell("close_comparison")
    assert browser.sees("comparison") == ""
    browser.tell("compare_replays", id=replay.id)
    assert 'class="comparison"' in browser.sees("comparison")
    browser.tell("open_session", id=replay.id)
    assert (browser.sees("comparison"), browser.sees("session")) == ("", replay.id)


def test_length_is_asked_for_where_the_model_draws_videos(browser, widgets):
    for model, chosen, kept in (
        ("stdit/1.2", "102", "102"),
        ("stdit/1.1", "102", ""),
        ("hunyuan-dit/embedded", "", ""),
    ):
        given = {**browser.values, widgets.model: model, widgets.size: "", widgets.frames: chosen}
        (updates,) = browser.page.model_chosen(given, browser.request())
        assert updates[widgets.frames]["visible"] == model.startswith("stdit")
        assert updates[widgets.frames]["value"] == kept


def test_search_finds_a_beginning_of_a_word_and_a_title(browser, library):
    browser.says("hello there")
    session = browser.sees("session")
    browser.tell("search", {browser.widgets.search: "ther"})
    assert f'data-id="{session}"' in browser.sees("found")
    browser.tell("show_found", id=session)
    assert browser.sees("session") == session
    browser.tell("search", {browser.widgets.search: ""})
    assert browser.sees("found") == ""


def test_what_is_anothers_is_not_touched_by_any_event(browser, page, widgets, studio):
    owner = Browser(page, widgets)
    session = studio.store.library(owner.owner).create_session().id
    turn = drawn(studio, session, "red")
    before = studio.store.library(owner.owner).tree(session)
    ids = {
        "id": turn.id,
        "by": "-1",
        "written": "x",
        "on": "1",
        "turn": turn.id,
        "width": "64",
        "height": "64",
        "liked": "1",
    }
    for event in (
        "edit_turn",
        "again",
        "another",
        "vary",
        "resize",
        "remodel",
        "draw_anyway",
        "dont_draw",
        "show_try",
        "show_turn",
        "rate_turn",
        "go_back_to",
        "fork_turn",
    ):
        browser.tell(event, **ids)
    browser.tell("undo_turn", id=turn.id)
    for event in (
        "open_session",
        "rename_session",
        "pin_session",
        "delete_session",
        "restore_session",
        "show_found",
        "open_tree",
    ):
        browser.tell(event, **{**ids, "id": session})
    assert browser.sees("tree") == ""
    replay = {"picked": "same", "seeds": "new", "seed": ""}
    for event in ("replay_session", "compare_replays", "stop_replay", "stop_replays"):
        browser.tell(event, id=session, **replay)
    for event in ("favourite", "quote"):
        browser.tell(event, id=turn.picture.id, on="1")
    browser.tell("redo_turn", {widgets.session: session})
    browser.tell("send", {widgets.session: session, widgets.sent: {"text": "hello", "files": []}})
    library = studio.store.library(owner.owner)
    assert library.tree(session) == before
    assert len(library.replays(session)) == 1
    assert (library.session(session).title, library.session(session).pinned) == ("a red car", False)
    assert turn.picture.id not in "".join(text for text in browser.values.values() if isinstance(text, str))


def test_picture_is_varied_and_drawn_with_another_model_from_the_buttons_below_it(browser, library, widgets):
    browser.says("a cat")
    first = library.turns(browser.sees("session"))[-1]
    browser.tell("vary", id=first.id, way="near")
    varied = library.turns(browser.sees("session"))[-1]
    assert (varied.parent_id, varied.request["strength"]) == (first.id, 0.45)
    browser.tell("remodel", {widgets.negative: "fog"}, id=varied.id, model="hunyuan-dit/embedded")
    again = library.turns(browser.sees("session"))[-1]
    assert again.request["negative_prompt"] == "fog"
    assert (again.parent_id, again.sibling_index) == (first.id, 2)
    assert again.request["seed"] == varied.request["seed"]


def test_model_that_is_not_offered_draws_nothing(browser, library):
    browser.says("a cat")
    first = library.turns(browser.sees("session"))[-1]
    browser.tell("remodel", id=first.id, model="hunyuan-dit//etc/passwd")
    assert library.turns(browser.sees("session")) == [first]


def test_settings_stay_with_their_session_though_nothing_was_drawn_with_them(browser, page, widgets):
    browser.says("hello")
    chosen = {widgets.steps: 7, widgets.seed: 5, widgets.count: 3, widgets.negative: "fog"}
    browser.tell("panel_changed", chosen)
    shown = next(page.open_session(browser.values, SimpleNamespace(id=browser.sees("session")), browser.request()))
    assert {widget: shown[widget]["value"] for widget in chosen} == chosen
    assert "5" in shown[widgets.more]["label"]
    other = next(page.new_session(browser.values, browser.request()))
    assert (other[widgets.steps]["value"], other[widgets.count]["value"]) == (None, 1)


def test_settings_chosen_before_the_first_words_stay_with_the_session_that_these_begin(browser, library, widgets):
    box = {"text": "hello", "files": []}
    browser.tell("send", {widgets.sent: box, widgets.steps: 9})
    assert library.session(browser.sees("session")).panel["steps"] == 9


def test_seed_that_is_kept_or_let_go_stays_so_with_the_session(browser, library, widgets):
    browser.says("hello")
    for event, data, seed in (("keep_seed", {"seed": "5"}, 5), ("random_seed", {}, None)):
        browser.tell(event, {widgets.seed: 1}, **data)
        assert library.session(browser.sees("session")).panel["seed"] == seed


@pytest.mark.parametrize(("kept", "shown"), [(7, 7), ("<b>", None)])
def test_settings_come_with_a_session_from_a_file_where_they_make_sense(browser, library, tmp_path, kept, shown):
    page, widgets = browser.page, browser.widgets
    session = library.create_session().id
    library.keep_panel(session, {"model": "hunyuan-dit/embedded", "steps": kept})
    with (tmp_path / "chat.zip").open("wb") as file:
        library.export_session(session, file)
    imported = {**browser.values, widgets.imported: str(tmp_path / "chat.zip")}
    assert next(page.import_file(imported, browser.request()))[widgets.steps]["value"] == shown


def test_settings_of_somebody_else_are_out_of_reach(browser, studio):
    session = studio.store.library("ann").create_session().id
    browser.tell("panel_changed", {browser.widgets.session: session})
    assert studio.store.session(session).panel is None


def test_pictures_of_the_gallery_are_taken_away_and_brought_back(browser, library, studio):
    picture = drawn(studio, library.create_session().id, "red").picture.id
    chosen = {"written": "", "favourites": "0", "days": "0", "backend": "", "limit": "60", "looks": "0"}
    browser.tell("remove_pictures", picked=picture, **chosen)
    assert library.gallery() == []
    assert f'data-ids="{picture}"' in browser.sees("gallery")
    browser.tell("restore_pictures", ids=picture, **chosen)
    assert [item.picture.id for item in library.gallery()] == [picture]


def test_handlers_have_the_numbers_that_the_table_gives_them(studio):
    """Pages that are open call them by number: after a restart the same number must be the same handler."""
    wanted = [event for place, events in EVENTS.items() if place != "live" for event in events]
    heard = [target[1] for handler in build_demo(studio).fns.values() for target in handler.targets]
    assert [event for event in heard if event in wanted] == wanted


def test_queue_holds_many_events_and_sums_none_of_them_up(studio):
    queue = build_demo(studio)._queue
    assert (queue.max_thread_count, queue.max_size, queue.default_concurrency_limit) == (250, 10_000, None)
    queue.events_recorded = 10_000
    record = {"time": 0.0, "status": "success", "process_time": 1.0, "function": "load", "session_hash": "a"}
    unsummed = queue.compute_analytics_summary([record])
    assert unsummed == {"functions": {}}
    queue.ANAYLTICS_CACHE_FREQUENCY = 1  # as Gradio has it: else the line that sets it can go
    assert queue.compute_analytics_summary([record]) != unsummed
