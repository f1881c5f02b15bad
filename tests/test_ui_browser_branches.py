"""Other ways through a conversation, as a person takes them on the page: branches, back and forth, in line."""

import pytest

from tests import slow_hunyuan
from tests.page_driver import answered, draw_slowly, expect, in_a_browser, picture, say

pytestmark = in_a_browser


def rewrite(page, place: int, text: str) -> None:
    """Say the turn at `place` in other words."""
    article = page.locator("#chat article.turn").nth(place)
    article.hover()
    article.locator("[data-edits]").click()
    article.locator(".rewrite textarea").fill(text)
    article.locator("[data-event=edit_turn]").click()


@pytest.mark.slow
def test_earlier_message_is_said_otherwise_and_both_branches_stay(visit):
    page = visit("en-US")
    say(page, "a cat")
    say(page, "change the cat to a dog")
    rewrite(page, 0, "a red car")
    answered(page, 1)
    expect(page.locator(".bubble")).to_have_text(["a red car"])
    expect(page.locator(".tries")).to_contain_text("2 / 2")
    page.locator(".tries button").first.click()
    expect(page.locator(".bubble")).to_have_text(["a cat", "change the cat to a dog"])
    page.reload()
    answered(page, 2)
    page.locator(".tries").first.locator("button").click()
    expect(page.locator(".bubble")).to_have_text(["a red car"])
    assert page.errors == []


def test_rewriting_can_be_left_and_changes_nothing(visit):
    page = visit("zh-CN")
    say(page, "你好")
    page.locator("#chat article.turn").hover()
    page.click("#chat [data-edits]")
    page.keyboard.press("Escape")
    expect(page.locator(".rewrite")).to_be_hidden()
    expect(page.locator(".bubble")).to_be_visible()
    answered(page, 1)


@pytest.mark.slow
def test_undo_goes_back_to_the_welcome_and_redo_forth_again(visit):
    """Step by step also in tests/test_ui_events.py, and once in every visit of tests/test_ui_browser_everywhere.py."""
    page = visit("zh-CN")
    say(page, "一只猫")
    say(page, "把猫换成狗")
    page.click(".replies >> text=撤销")
    answered(page, 1)
    page.click(".replies >> text=撤销")
    expect(page.locator(".welcome")).to_be_visible()
    page.click(".welcome >> text=重做")
    answered(page, 1)
    page.click(".replies >> text=重做")
    answered(page, 2)
    expect(page.locator("text=重做")).to_have_count(0)


@pytest.mark.slow
def test_another_and_another_size_stand_side_by_side(visit):
    """Several stand side by side in the next test too, and another one is asked for in every visit."""
    page = visit("en-US")
    say(page, "a cat")
    first = picture(page)
    page.click(".replies >> text=Another")
    expect(page.locator(".strip button")).to_have_count(2)
    answered(page, 1)
    assert picture(page) != first
    page.click(".choices:has([data-event=resize]) summary")
    page.click(".menu >> text=96 × 64")
    expect(page.locator(".strip button")).to_have_count(3)
    answered(page, 1)
    expect(page.locator("figure.picture img")).to_have_attribute("width", "96")
    page.click(".replies >> text=Another")
    expect(page.locator(".strip button")).to_have_count(4)
    expect(page.locator("figure.picture img")).to_have_attribute("width", "96")
    page.locator(".strip button").first.click()
    expect(page.locator(".tries")).to_contain_text("1 / 4")
    assert picture(page) == first


def test_count_draws_as_many_beside_each_other(visit):
    page = visit("en-US")
    page.click("#more > button")
    page.click("#count label >> nth=2")
    page.click("#more > button")
    page.fill("#box textarea", "a cat")
    page.press("#box textarea", "Enter")
    expect(page.locator("#chat .strip button")).to_have_count(3)
    answered(page, 1)
    expect(page.locator(".tries")).to_contain_text("3 / 3")


@pytest.mark.slow
def test_decision_is_overruled_both_ways(visit):
    """The conversation is told so in tests/test_dialog_conversation.py."""
    page = visit("zh-CN")
    say(page, "一只猫")
    page.click("details.how summary")
    page.click("text=不要画，只回答")
    expect(page.locator("figure.picture")).to_have_count(0)
    answered(page, 1)
    page.click("details.how summary")
    page.click("text=直接画")
    answered(page, 1)
    picture(page)
    expect(page.locator(".tries")).to_contain_text("3 / 3")


def test_changed_words_of_the_prompt_are_marked(visit):
    page = visit("zh-CN")
    say(page, "一只猫")
    say(page, "把猫换成狗")
    page.locator("details.how summary").last.click()
    expect(page.locator(".changes del")).to_contain_text("猫")
    expect(page.locator(".changes ins")).to_contain_text("狗")


@pytest.mark.slow
def test_what_is_said_meanwhile_waits_its_turn_and_may_be_called_off(visit, monkeypatch):
    monkeypatch.setattr(slow_hunyuan, "SECONDS_A_STEP", 0.5)  # until all is said
    page = visit("en-US")
    draw_slowly(page)
    for text in ("a cat", "a dog", "a red car"):
        page.fill("#box textarea", text)
        page.press("#box textarea", "Enter")
        expect(page.locator("#live .bubble").last).to_have_text(text)
    expect(page.locator("#live .status-text").last).to_have_text("In line, after the one before")
    page.locator("#live article.turn").nth(1).locator("[data-event=cancel_turn]").dispatch_event("pointerdown")
    expect(page.locator("#live .bubble")).to_have_text(["a cat", "a red car"])
    monkeypatch.setattr(slow_hunyuan, "SECONDS_A_STEP", 0.05)
    page.keyboard.press("Escape")
    answered(page, 3)
    expect(page.locator(".notice.cancelled")).to_have_count(2)
    expect(page.locator("figure.picture")).to_have_count(1)
    expect(page.locator(".bubble")).to_have_text(["a cat", "a dog", "a red car"])
