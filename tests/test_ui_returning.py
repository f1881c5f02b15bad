"""What a page is sent that is looked at again, or has something said about a turn while another one is under way."""

import itertools
import re
from dataclasses import asdict
from types import SimpleNamespace

import pytest

from generation.request import GenerationRequest
from tests.samples import png
from tests.thinking import Thinking
from tests.told_page import Browser
from ui.gallery import Filter
from ui.page import Page
from ui.stamps import has_stamp, stamped


class Tab(Browser):
    """One more page of a visitor, that shows what the first one does."""

    def __init__(self, first: Browser) -> None:
        super().__init__(first.page, first.widgets)
        self.token, self.owner, self.values = first.token, first.owner, dict(first.values)

    def request(self) -> SimpleNamespace:
        return SimpleNamespace(**{**vars(super().request()), "session_hash": "other tab"})

    def looks_again(self, **told):
        """The updates that come of it; what the page shows stays as it was."""
        live = re.search(r'id="(turn-\w+)"', self.sees("live"))
        seen = {"side": self._stamp("side"), "chat": self._stamp("chat"), "live": live[1] if live else ""}
        data = SimpleNamespace(**{**seen, "elsewhere": "", **told})
        return self.page.look_again(self.values, data, self.request())

    def _stamp(self, name: str) -> str:
        return re.findall(r'data-stamp="(\w+)"', self.sees(name))[-1]


@pytest.fixture
def browser(studio, widgets):
    browser = Browser(Page(studio, widgets), widgets)
    browser.says("hello")
    return browser


@pytest.fixture
def library(studio, browser):
    return studio.store.library(browser.owner)


@pytest.fixture
def other(browser):
    return Tab(browser)


@pytest.fixture
def picture(studio, browser):
    """One that was drawn."""
    turn = studio.store.add_turn(browser.sees("session"), "a red car")
    return studio.store.finish_turn(turn.id, "done", picture=png("red")).picture


@pytest.fixture
def thinking(studio, browser):
    """A turn that is under way until it is let go."""
    studio.conversation.manager = manager = Thinking()
    manager.turn = studio.conversation.begin(browser.sees("session"), "thank you")
    studio.running.start(manager.turn)
    yield manager
    manager.go.set()
    list(studio.running.follow(manager.turn))


def test_stamp_is_that_of_one_html():
    assert has_stamp(stamped("<p>a</p>"), re.findall('data-stamp="(.*)"', stamped("<p>a</p>"))[0])
    assert not has_stamp(stamped("<p>a</p>"), re.findall('data-stamp="(.*)"', stamped("<p>b</p>"))[0])
    assert not has_stamp(stamped(""), "")


def test_page_that_has_everything_is_sent_nothing(other):
    assert list(other.looks_again()) == [{}]


def test_new_turn_is_shown_with_the_box(browser, other, widgets):
    browser.says("thanks")
    (sent,) = other.looks_again()
    assert sent[widgets.chat].count('class="turn"') == 2
    assert {widgets.box, widgets.live} <= set(sent)
    assert widgets.side not in sent  # it has one session, as before


def test_turns_that_are_the_same_are_not_sent_with_a_changed_list(browser, other, library, widgets):
    library.pin_session(browser.sees("session"))
    (sent,) = other.looks_again()
    assert set(sent) == {widgets.side}


def test_turns_that_came_back_from_undo_are_shown(browser, other, library, widgets):
    browser.tell("undo_turn", id=library.turns(browser.sees("session"))[0].id)
    (sent,) = other.looks_again()
    assert 'class="welcome"' in sent[widgets.chat]


def test_what_stands_in_the_place_of_the_turns_stays(browser, other, library, widgets):
    browser.says("thanks")
    library.create_session()
    (sent,) = other.looks_again(elsewhere="1")
    assert set(sent) == {widgets.side}


def test_gallery_that_was_left_open_shows_what_was_drawn_since_with_its_filters(studio, browser, other, widgets):
    def draws(color):
        turn = studio.store.add_turn(browser.sees("session"), f"a {color} car")
        studio.store.decide_turn(turn.id, {}, GenerationRequest(color).to_json())
        studio.store.finish_turn(turn.id, "done", picture=png(color))

    draws("red")
    other.tell("open_gallery")
    other.tell("filter_gallery", **asdict(Filter(days=7, limit=2)), written="car")
    assert list(other.looks_again(elsewhere="1")) == [{}]
    draws("blue")
    draws("green")
    (sent,) = other.looks_again(elsewhere="1")
    assert sent[widgets.gallery].count('class="card"') == 2  # no more than were asked for
    assert 'aria-pressed="true" data-event="filter_gallery" data-favourites="0" data-days="0"' in sent[widgets.gallery]
    assert 'value="car"' in sent[widgets.gallery]
    assert widgets.gallery not in next(iter(other.looks_again(elsewhere="1")))
    draws("white")
    other.tell("open_tree", id=browser.sees("session"))
    assert widgets.gallery not in next(iter(other.looks_again(elsewhere="1")))


def test_session_that_is_gone_gives_way_to_a_new_one(browser, other, widgets):
    browser.tell("delete_session", id=browser.sees("session"))
    (sent,) = other.looks_again()
    assert (sent[widgets.session], sent[widgets.quotes]) == ("new", "")
    assert 'class="welcome"' in sent[widgets.chat]


def test_answer_to_a_click_is_not_overtaken(browser, other, library):
    shown = dict(other.values)
    other.tell("open_session", id=library.create_session().id)
    other.values = shown  # the answer is still on its way
    assert list(other.looks_again()) == []


def test_what_is_under_way_is_followed_to_its_end(studio, other, thinking, widgets):
    updates = other.looks_again()
    begun, followed = next(updates), next(updates)
    assert f'id="turn-{thinking.turn}"' in begun[widgets.live]
    assert set(followed) == {widgets.live}
    thinking.go.set()
    *_, last = updates
    assert (last[widgets.chat].count('class="turn"'), last[widgets.live]) == (2, "")


def test_page_that_follows_already_is_sent_the_steps_alone(other, thinking, widgets):
    for updates in itertools.islice(other.looks_again(), 2):
        other.values |= {widget: update for widget, update in updates.items() if isinstance(update, str)}
    updates = other.looks_again()
    assert [next(updates), set(next(updates))] == [{}, {widgets.live}]


# While another turn is under way


def pressed(html: str) -> int:
    return html.count('aria-pressed="true"')


def test_thumb_of_an_earlier_turn_is_shown_at_once(browser, library, thinking, widgets):
    first = library.turns(browser.sees("session"))[0]
    (sent,) = browser.page.rate_turn(browser.values, SimpleNamespace(id=first.id, liked="1"), browser.request())
    assert set(sent) == {widgets.chat}
    assert (pressed(sent[widgets.chat]), sent[widgets.chat].count('class="turn"')) == (1, 1)


def test_heart_of_an_earlier_turn_is_shown_at_once(browser, picture, thinking, widgets):
    told = SimpleNamespace(id=picture.id, on="1")
    (sent,) = browser.page.favourite(browser.values, told, browser.request())
    assert "glyph-heart-full" in sent[widgets.chat]
    assert sent[widgets.chat].count('class="turn"') == 2


def test_turn_that_ends_while_another_is_liked_is_shown_with_its_end(browser, studio, library, thinking, widgets):
    first = library.turns(browser.sees("session"))[0]
    updates = browser.page.rate_turn(browser.values, SimpleNamespace(id=first.id, liked="1"), browser.request())
    assert next(updates)[widgets.chat].count('class="turn"') == 1
    thinking.go.set()
    list(studio.running.follow(thinking.turn))
    (last,) = updates
    assert (pressed(last[widgets.chat]), last[widgets.chat].count('class="turn"')) == (1, 2)
