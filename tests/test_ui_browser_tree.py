"""All turns of a session as a tree, and turns as wholes, as a person uses them on the page."""

import pytest

from tests.page_driver import answered, expect, in_a_browser, picture, say

pytestmark = in_a_browser

_LOADED = "image => image.complete && image.naturalWidth > 0"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


def branched(page) -> None:
    """A session with "a cat" and then either "hello", on which it stands, or "thanks"."""
    say(page, "a cat")
    say(page, "thanks")
    page.locator("#chat article.turn").first.hover()
    page.locator("[data-event=go_back_to]").click()
    answered(page, 1)
    say(page, "hello")


def open_tree(page) -> None:
    if page.viewport_size["width"] < 760:
        page.click("#menu")
    page.click("[data-event=open_tree]")
    expect(page.locator(".tree")).to_be_visible()


@pytest.mark.slow
def test_tree_shows_all_turns_and_leads_to_one(visit):
    page = visit("en-US")
    branched(page)
    open_tree(page)
    expect(page.locator(".tree .words")).to_have_text(["a cat", "thanks", "hello"])
    expect(page.locator(".tree [aria-current]")).to_have_text("helloAnswer")
    expect(page.locator(".tree img")).to_have_count(1)
    expect(page.locator(".tree ul [data-event=show_turn]")).to_have_text(["thanksAnswer"])
    page.locator(".tree ul [data-event=show_turn]").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".bubble")).to_have_text(["a cat", "thanks"])
    expect(page.locator(".tree")).to_have_count(0)
    open_tree(page)
    page.keyboard.press("Escape")
    expect(page.locator(".tree")).to_have_count(0)
    answered(page, 2)
    assert page.errors == []


@pytest.mark.slow
def test_tree_fits_a_phone(visit):
    page = visit("zh-CN", **PHONE)
    branched(page)
    open_tree(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["viewport"]["width"]
    box = page.locator(".tree ul [data-event=show_turn]").bounding_box()
    assert box["x"] + box["width"] <= PHONE["viewport"]["width"]
    assert box["height"] >= 40
    assert box["x"] >= page.locator(".tree [aria-current]").bounding_box()["x"] + 12
    page.locator(".tree ul [data-event=show_turn]").tap()
    expect(page.locator(".bubble")).to_have_text(["a cat", "thanks"])


@pytest.mark.slow
def test_turn_is_gone_on_from_in_a_new_chat(visit):
    """Its event is in tests/test_ui_events.py."""
    page = visit("en-US")
    say(page, "a cat")
    say(page, "thanks")
    page.locator("[data-event=fork_turn]").first.click()
    expect(page.locator(".bubble")).to_have_text(["a cat"])
    expect(page.locator(".sessions .title")).to_have_text(["a cat · from here", "a cat"])
    say(page, "hello")
    page.click(".sessions .title >> nth=1")
    expect(page.locator(".bubble")).to_have_text(["a cat", "thanks"])


def test_thumb_stays_pressed_until_it_is_pressed_again(visit):
    page = visit("en-US")
    say(page, "hello")
    like, dislike = page.get_by_role("button", name="A good answer"), page.get_by_role("button", name="A bad answer")
    like.click()
    expect(like).to_have_attribute("aria-pressed", "true")
    page.reload()
    answered(page, 1)
    expect(like).to_have_attribute("aria-pressed", "true")
    dislike.click()
    expect(like).to_have_attribute("aria-pressed", "false")
    expect(dislike).to_have_attribute("aria-pressed", "true")
    dislike.click()
    expect(dislike).to_have_attribute("aria-pressed", "false")


@pytest.mark.slow
def test_any_two_pictures_are_chosen_to_be_compared(visit):
    """Two that follow each other are compared in tests/test_ui_browser_pictures.py."""
    page = visit("en-US")
    say(page, "a cat")
    picture(page)
    page.click(".replies >> text=Another")
    expect(page.locator(".strip button")).to_have_count(2)
    answered(page, 1)
    say(page, "a red car")
    page.locator("#chat [data-pair]").last.click()
    left, right = page.get_by_label("Picture on the left"), page.get_by_label("Picture on the right")
    expect(left).to_have_value("2")
    expect(right).to_have_value("3")
    first = left.locator("option").first.get_attribute("data-url")
    left.select_option("No. 1")
    expect(page.locator("#compare img.before")).to_have_attribute("src", first)
    expect(page.locator("#compare img.before")).to_have_attribute("alt", "No. 1")
    right.select_option("No. 2")
    expect(page.locator("#compare img.after")).to_have_attribute("alt", "No. 2")
    page.wait_for_function(_LOADED, arg=page.locator("#compare img.after").element_handle())
    expect(page.locator("#compare .after-label")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator("#compare")).to_be_hidden()
    assert page.errors == []
