"""The keyboard, and the list of sessions, as a person uses them."""

import pytest

from tests.page_driver import answered, draw_slowly, expect, in_a_browser, say

pytestmark = in_a_browser

_COMPOSED_ENTER = """(box) => {
  const key = {key: "Enter", code: "Enter", keyCode: 229, isComposing: true, bubbles: true, cancelable: true};
  box.dispatchEvent(new KeyboardEvent("keydown", key));
  box.dispatchEvent(new KeyboardEvent("keypress", {...key, isComposing: false}));
}"""


def test_enter_sends_and_shift_enter_begins_a_line(visit):
    page = visit("en-US")
    page.click("#box textarea")
    page.keyboard.type("hello")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("there")
    expect(page.locator("#box textarea")).to_have_value("hello\nthere")
    page.keyboard.press("Control+Enter")
    answered(page, 1)
    expect(page.locator(".bubble p")).to_have_text(["hello", "there"])
    expect(page.locator("#chat article.turn")).to_have_count(1)


def test_enter_that_confirms_what_is_composed_sends_nothing(visit):
    page = visit("zh-CN")
    page.fill("#box textarea", "你好")
    page.locator("#box textarea").evaluate(_COMPOSED_ENTER)
    page.wait_for_timeout(1000)
    expect(page.locator("article.turn")).to_have_count(0)
    page.press("#box textarea", "Enter")
    answered(page, 1)


def test_arrow_up_edits_the_last_message_and_enter_sends_it(visit):
    page = visit("en-US")
    say(page, "hello")
    page.click("#box textarea")
    page.keyboard.press("ArrowUp")
    expect(page.locator(".rewrite textarea")).to_be_focused()
    page.keyboard.type(", you")
    page.keyboard.press("Enter")
    expect(page.locator(".bubble")).to_have_text(["hello, you"])
    answered(page, 1)


@pytest.mark.slow
def test_escape_stops_the_drawing(visit):
    page = visit("en-US")
    draw_slowly(page)
    page.fill("#box textarea", "a cat")
    page.press("#box textarea", "Enter")
    expect(page.locator("#live .status-text")).to_contain_text("of 100")
    page.keyboard.press("Escape")
    expect(page.locator(".notice.cancelled")).to_be_visible()


def test_search_by_keys_finds_a_session_and_escape_leaves_it(visit):
    page = visit("zh-CN")
    say(page, "你好")
    page.keyboard.press("Control+Shift+O")
    expect(page.locator(".welcome")).to_be_visible()
    page.keyboard.press("Control+K")
    page.keyboard.type("好")
    expect(page.locator(".found .title")).to_have_count(1)
    page.click(".found .title")
    answered(page, 1)
    page.click("#search :is(input, textarea)")
    page.keyboard.press("Escape")
    expect(page.locator(".found")).to_have_count(0)
    expect(page.locator("#side .title")).to_be_visible()


@pytest.mark.slow
def test_session_is_renamed_and_pinned(visit):
    page = visit("en-US")
    say(page, "hello")
    page.click("#side [data-event=new_session]")
    expect(page.locator(".welcome")).to_be_visible()
    say(page, "thank you")
    row = page.locator("#side li", has_text="hello")
    row.hover()
    row.locator("[data-edits]").click()
    page.keyboard.press("Control+A")
    page.keyboard.type("The first")
    page.keyboard.press("Enter")
    expect(page.locator("#side .title")).to_have_text(["thank you", "The first"])
    row = page.locator("#side li", has_text="The first")
    row.hover()
    row.locator("[title=Pin]").click()
    expect(page.locator("#side .title")).to_have_text(["The first", "thank you"])
    page.reload()
    expect(page.locator("#side .title")).to_have_text(["The first", "thank you"])
