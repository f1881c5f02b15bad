"""Small things a person relies on: Escape closes only what is open, the keys are told, a text is copied anywhere."""

import pytest

from tests.page_driver import draw_slowly, expect, in_a_browser, say
from tests.test_ui_browser_painting import open_painting, paint

pytestmark = in_a_browser

# As a browser has it that is told the address of this machine in a local network.
_NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"


def begin(page, text: str) -> None:
    draw_slowly(page)
    page.fill("#box textarea", text)
    page.press("#box textarea", "Enter")
    expect(page.locator("#live .status-text")).to_contain_text("of 100")


@pytest.mark.slow
def test_escape_closes_a_dropdown_and_the_drawing_goes_on(visit):
    page = visit("en-US")
    begin(page, "a cat")
    page.click("#more > button")
    page.click("#size input")
    expect(page.locator("[role=listbox]")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("[role=listbox]")).to_have_count(0)
    expect(page.locator("#live .status-text")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".notice.cancelled")).to_be_visible()


def test_escape_closes_a_menu_and_leaves_what_is_quoted(visit):
    page = visit("en-US")
    say(page, "a cat")
    page.click("[data-event=quote]")
    expect(page.locator(".quote")).to_be_visible()
    page.locator(".choices summary").first.click()
    page.keyboard.press("Escape")
    expect(page.locator(".choices[open]")).to_have_count(0)
    expect(page.locator(".quote")).to_be_visible()


def test_escape_leaves_a_painting_only_while_nothing_is_painted(visit):
    page = visit("en-US")
    say(page, "a cat")
    open_painting(page)
    paint(page, (0.1, 0.1), (0.4, 0.4))
    expect(page.locator(".quote .painted")).to_be_visible()
    page.keyboard.press("Escape")
    page.wait_for_timeout(1000)
    expect(page.locator(".quote .painted")).to_be_visible()
    page.click("#painting [data-tool=anew]")
    page.keyboard.press("Escape")
    expect(page.locator(".painting")).to_have_count(0)


def test_prompt_is_copied_without_a_clipboard(visit):
    page = visit("en-US")
    say(page, "a cat")
    page.evaluate(_NO_CLIPBOARD)
    page.click("details.how summary")
    page.click(".prompt-buttons [data-copied]")
    expect(page.locator(".prompt-buttons [data-copied]")).to_have_text("Copied")
    prompt = page.locator("textarea.prompt").input_value()
    page.fill("#box textarea", "")
    page.focus("#box textarea")
    page.keyboard.press("Control+V")
    expect(page.locator("#box textarea")).to_have_value(prompt)
    assert page.errors == []


def test_keys_are_told_in_both_languages(visit):
    page = visit("en-US")
    page.keyboard.press("Control+/")
    expect(page.locator("#keys h2")).to_have_text("Keyboard shortcuts")
    page.keyboard.press("Escape")
    expect(page.locator("#keys")).to_be_hidden()
    page.focus("#box textarea")
    page.keyboard.type("?")
    expect(page.locator("#box textarea")).to_have_value("?")
    expect(page.locator("#keys")).to_be_hidden()
    page.click("header >> text=中文")
    expect(page.locator(".welcome h2")).to_have_text("想画什么？说出来就好")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("?")
    expect(page.locator("#keys h2")).to_have_text("快捷键")
    page.click("#keys [data-closes]")
    page.click("#side [data-dialog=keys]")
    expect(page.locator("#keys")).to_be_visible()
    assert page.errors == []
