"""What of the conversation is in view: what was searched for, and the place where another try was asked for."""

import pytest

from tests.page_driver import answered, expect, in_a_browser, say

pytestmark = in_a_browser

LOW = {"viewport": {"width": 1000, "height": 520}}


def said(page, text: str):
    return page.locator("#chat article.turn", has=page.get_by_text(text, exact=True))


@pytest.mark.slow
def test_found_turn_is_scrolled_to_and_marked(visit):
    page = visit("en-US", **LOW)
    for text in ("hello", "a cat", "a dog", "a car"):
        say(page, text)
    expect(said(page, "a cat").locator(".bubble")).not_to_be_in_viewport()
    page.fill("#search :is(input, textarea)", "cat")
    page.click(".found .title")
    expect(said(page, "a cat").locator(".bubble")).to_be_in_viewport()
    assert said(page, "a cat").evaluate("turn => turn.getAnimations().length") == 1
    page.fill("#search :is(input, textarea)", "")
    page.click("#side [data-event=open_gallery]")
    page.locator(".card [data-event=show_found]").nth(1).click()
    expect(said(page, "a dog").locator(".bubble")).to_be_in_viewport()
    expect(page.locator(".replies")).not_to_be_in_viewport()
    assert page.errors == []


@pytest.mark.slow
def test_another_try_of_an_earlier_turn_stays_in_view(visit):
    page = visit("en-US", **LOW)
    for text in ("hello", "a cat"):
        say(page, text)
    said(page, "hello").hover()
    page.locator("#chat [data-edits]").first.click()
    page.fill(".rewrite:visible textarea", "good morning")
    page.keyboard.press("Enter")
    expect(said(page, "good morning")).to_be_visible()
    answered(page, 1)
    for text in ("a dog", "a car"):
        say(page, text)
    page.locator(".tries button").first.click()
    expect(page.locator("#chat .bubble")).to_have_text(["hello", "a cat"])
    expect(said(page, "hello").locator(".bubble")).to_be_in_viewport()
    page.locator(".tries button").first.click()
    expect(page.locator("#chat .bubble")).to_have_text(["good morning", "a dog", "a car"])
    expect(said(page, "good morning").locator(".bubble")).to_be_in_viewport()
    expect(page.locator(".replies")).not_to_be_in_viewport()
