"""Two tabs of one person: what changes in one is in the other when they come back to it, and nothing else moves."""

import pytest

from tests.page_driver import answered, draw_slowly, expect, in_a_browser, say
from tests.page_server import Served

pytestmark = in_a_browser

LOW = {"viewport": {"width": 1000, "height": 520}}
_CALL = "/queue/join"


@pytest.fixture
def tabs(visit, site: Served):
    """Opens a session in two tabs, where that was said already."""

    def open_tabs(*texts: str, **options):
        page = visit("en-US", **options)
        for text in texts:
            say(page, text)
        other = page.context.new_page()
        other.errors = []
        other.on("pageerror", lambda error: other.errors.append(str(error)))
        other.goto(site.url)
        expect(other.locator("#chat article.turn")).to_have_count(len(texts))
        return page, other

    return open_tabs


def come_back(page) -> None:
    """Look at a tab again: a browser without a screen says so of no tab by itself."""
    page.bring_to_front()
    page.evaluate("window.dispatchEvent(new Event('focus'))")


def titles(page):
    return page.locator("#side .title")


@pytest.mark.slow
def test_what_was_said_and_renamed_in_one_tab_is_in_the_other_and_what_is_typed_there_stays(tabs):
    page, other = tabs("hello")
    other.fill("#box textarea", "half a tho")
    other.locator("#chat article.turn").hover()
    other.click("#chat [data-edits]")
    other.fill(".rewrite textarea", "hello, y")
    say(page, "thank you")
    page.locator("#side li.active").hover()
    page.click("#side li.active [data-edits]")
    page.fill(".renaming input", "Small talk")
    page.press(".renaming input", "Enter")
    expect(titles(page)).to_have_text(["Small talk"])
    come_back(other)
    expect(other.locator("#chat .bubble")).to_have_text(["hello", "thank you"])
    expect(titles(other)).to_have_text(["Small talk"])
    expect(other.locator("#box textarea")).to_have_value("half a tho")
    expect(other.locator(".rewrite textarea").first).to_have_value("hello, y")
    assert page.errors == other.errors == []


@pytest.mark.slow
def test_reader_of_an_earlier_turn_is_left_there(tabs):
    page, other = tabs("hello", "thank you", "good morning", **LOW)
    other.locator("#scroll").evaluate("scrolled => scrolled.scrollTo(0, 7)")
    say(page, "good night")
    come_back(other)
    expect(other.locator("#chat article.turn")).to_have_count(4)
    assert other.locator("#scroll").evaluate("scrolled => scrolled.scrollTop") == 7
    say(other, "goodbye")
    expect(other.locator("#chat article.turn").last.locator(".bubble")).to_be_in_viewport()


@pytest.mark.slow
def test_session_that_was_deleted_elsewhere_gives_way_and_leaves_what_was_typed(tabs):
    page, other = tabs("hello")
    other.fill("#box textarea", "half a tho")
    page.locator("#side li.active").hover()
    page.click("#side li.active [data-event=delete_session]")
    expect(titles(page)).to_have_count(0)
    come_back(other)
    expect(other.locator(".welcome")).to_be_visible()
    expect(titles(other)).to_have_count(0)
    expect(other.locator("#box textarea")).to_have_value("half a tho")
    say(other, "half a thought")
    assert page.errors == other.errors == []


@pytest.mark.slow
def test_drawing_that_was_begun_in_one_tab_is_followed_in_the_other(tabs):
    page, other = tabs("hello")
    draw_slowly(page)
    page.fill("#box textarea", "a cat")
    page.press("#box textarea", "Enter")
    expect(page.locator("#live article.turn")).to_be_visible()
    come_back(other)
    expect(other.locator("#live .status-text")).to_contain_text("of 100")
    answered(other, 2)
    answered(page, 2)
    assert page.errors == other.errors == []


@pytest.mark.slow
def test_gallery_stays_open_beside_the_new_list(tabs):
    page, other = tabs("hello")
    other.click("#side [data-event=open_gallery]")
    expect(other.locator(".gallery")).to_be_visible()
    page.click("[data-event=new_session]")
    expect(page.locator(".welcome")).to_be_visible()
    say(page, "thank you")
    come_back(other)
    expect(titles(other)).to_have_text(["thank you", "hello"])
    expect(other.locator(".gallery")).to_be_visible()


@pytest.mark.slow
def test_nobody_asks_as_long_as_nobody_comes_back_and_then_once(tabs):
    page, other = tabs("hello")
    calls = []
    other.on("request", lambda request: _CALL in request.url and calls.append(request.url))
    say(page, "thank you")
    other.wait_for_timeout(1000)
    assert calls == []
    for _ in range(3):
        come_back(other)
    expect(other.locator("#chat .bubble")).to_have_count(2)
    other.wait_for_timeout(1000)
    assert len(calls) == 1
