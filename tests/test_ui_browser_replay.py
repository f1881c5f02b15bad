"""On the page: a chat is drawn anew from its form, and stands beside its replay while that is drawn and after."""

import pytest
from PIL import Image

from tests.page_driver import draw_slowly, expect, in_a_browser, saved, say

pytestmark = in_a_browser

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def drawn_anew(page, *models: str, **fields: str) -> None:
    """Fill in the form of the session that is shown, tick the models instead of those of its pictures, and begin."""
    page.click("#side [data-dialog=replay]")
    form = page.locator("#replay .replay-form")
    expect(form).to_be_visible()
    for model in ("same", *models) if models else ():
        form.locator(f"[value='{model}']").click()
    for name, value in fields.items():
        field = form.locator(f"[name={name}]")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    form.locator("[data-event=replay_session]").click()
    expect(page.locator("#replay")).to_be_hidden()


@pytest.mark.slow
def test_chat_is_drawn_anew_and_pictures_come_beside_the_old_ones(visit, tmp_path):
    page = visit("zh-CN")
    for text in ("一只猫", "把猫换成狗"):
        say(page, text)
    drawn_anew(page, "hunyuan-dit/embedded", seed="7")
    rows = page.locator(".comparison tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.locator("figure")).to_have_count(4)
    expect(page.locator(".comparison thead th").last).to_contain_text("种子 7")
    expect(page.locator("#side .sessions li")).to_have_count(2)
    expect(page.locator("#scroll")).to_be_hidden()
    rows.first.locator("[data-before]").click()
    expect(page.locator("#compare")).to_be_visible()
    page.keyboard.press("Escape")
    with Image.open(saved(page, ".comparison > header [data-sheet]", tmp_path)) as sheet:
        assert (sheet.format, sheet.width) == ("PNG", 36 + 240 + 2 * (24 + 320) + 36)
        assert sheet.height > 2 * 320
    page.keyboard.press("Escape")
    expect(page.locator(".comparison")).to_have_count(0)
    expect(page.locator("#chat article.turn")).to_have_count(2)
    page.click("#side [data-event=compare_replays]")
    page.locator(".comparison thead [data-event=open_session]").last.click()
    expect(page.locator("#side .sessions li.active")).to_contain_text("一只猫 · 重画")
    expect(page.locator("#chat article.turn")).to_have_count(2)
    assert page.errors == []


@pytest.mark.slow
def test_replay_is_stopped_on_a_phone_and_columns_scroll(visit):
    page = visit("en-US", **PHONE)
    draw_slowly(page)
    say(page, "a cat")
    say(page, "make it blue")
    page.click("#menu")
    drawn_anew(page, seeds="new")
    stop = page.locator(".comparison [data-event=stop_replay]")
    stop.click()
    expect(stop).to_have_count(0)
    expect(page.locator(".comparison")).to_contain_text("Stopped")
    place = page.locator("#comparison")
    expect(page.locator(".comparison td").nth(1)).to_be_in_viewport()
    page.click(".comparison > header [data-dialog=replay]")
    page.click("#replay [value='hunyuan-dit/embedded']")
    page.click("#replay [data-event=replay_session]")
    expect(page.locator(".comparison thead th")).to_have_count(5)
    assert place.evaluate("place => place.scrollWidth > place.clientWidth && place.clientWidth <= 390")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.click(".comparison [data-event=stop_replays]")
    expect(page.locator(".comparison [data-event=stop_replay]")).to_have_count(0)
    assert page.errors == []
