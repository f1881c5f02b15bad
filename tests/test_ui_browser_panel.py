"""The settings of the drawing in a real Chromium: what is chosen there stays, whatever is shown in between."""

import pytest

from tests.page_driver import choose, expect, in_a_browser, pick, picture, say

pytestmark = in_a_browser


@pytest.mark.slow
def test_settings_come_back_with_their_session_though_nothing_was_drawn_with_them(visit):
    page = visit("en-US")
    say(page, "hello")
    choose(page, steps=7, seed=5, negative="fog")
    page.click("#more > button")
    page.locator("#count label").nth(2).click()
    page.wait_for_timeout(500)
    page.reload()
    expect(page.locator("#more > button")).to_contain_text("Seed 5")
    page.click("#more > button")
    expect(page.locator("#steps input")).to_have_value("7")
    expect(page.locator("#negative textarea")).to_have_value("fog")
    expect(page.locator("#count input:checked")).to_have_value("3")

    page.click("[data-event=new_session]")
    expect(page.locator("#steps input")).to_have_value("")
    expect(page.locator("#more > button")).not_to_contain_text("Seed")
    page.locator(".sessions .title").first.click()
    expect(page.locator("#steps input")).to_have_value("7")
    assert page.errors == []


def test_other_model_tells_its_numbers_and_keeps_what_it_allows(visit):
    page = visit("en-US")
    choose(page, steps=60, negative="fog")
    page.click("#more > button")
    usual = page.locator("#guidance input").get_attribute("placeholder")
    pick(page, "model", "LCM")
    expect(page.locator("#steps input")).to_have_value("")
    expect(page.locator("#steps input")).to_have_attribute("placeholder", "auto: 4")
    expect(page.locator("#negative textarea")).to_have_value("fog")
    assert page.locator("#guidance input").get_attribute("placeholder") != usual
    page.click("#size input")
    expect(page.locator("#size [role=option]").nth(1)).to_have_attribute("aria-label", "1:1 square · 1024 × 1024")
    page.keyboard.press("Escape")
    pick(page, "model", "Turbo")
    expect(page.locator("#negative textarea")).to_be_disabled()
    expect(page.locator("#negative")).to_contain_text("cannot be told what to leave out")
    assert page.errors == []


@pytest.mark.slow
def test_words_are_drawn_as_they_are_until_that_is_switched_off(visit):
    page = visit("zh-CN")
    page.click("#more > button")
    page.locator("#as-written input").check()
    page.wait_for_timeout(500)
    say(page, "你好，不戴帽子")
    picture(page)
    page.locator("details.how summary").last.click()
    expect(page.locator("details.how").last).to_contain_text("你的原话就是提示词")
    assert page.locator("textarea.prompt").last.input_value() == "你好，不戴帽子"

    page.reload()
    page.click("#more > button")
    expect(page.locator("#as-written input")).to_be_checked()
    page.locator("#as-written input").uncheck()
    page.wait_for_timeout(500)
    say(page, "你好")
    expect(page.locator("figure.picture")).to_have_count(1)
    assert page.errors == []


def test_outlines_are_offered_where_the_model_is_led_by_them(visit):
    page = visit("en-US")
    page.click("#more > button")
    expect(page.locator("#control")).to_be_hidden()
    pick(page, "model", "official ControlNet, 1024")
    page.locator("#control input").check()
    pick(page, "model", "LCM")
    expect(page.locator("#control")).to_be_hidden()
    pick(page, "model", "official ControlNet, 1024")
    expect(page.locator("#control input")).not_to_be_checked()
