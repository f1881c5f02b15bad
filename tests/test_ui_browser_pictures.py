"""Pictures on the page: talked about, dropped, compared, kept, found again in the gallery."""

import pytest

from tests.page_driver import answered, draw_slowly, expect, in_a_browser, picture, say
from tests.samples import png

pytestmark = in_a_browser

_DROP = """([place, bytes]) => {
  const held = new DataTransfer();
  held.items.add(new File([new Uint8Array(bytes)], "mine.png", {type: "image/png"}));
  for (const name of ["dragover", "drop"])
    document.querySelector(place).dispatchEvent(
      new DragEvent(name, {dataTransfer: held, bubbles: true, cancelable: true}));
}"""


@pytest.mark.slow
def test_words_are_about_the_picture_that_is_quoted(visit):
    page = visit("zh-CN")
    say(page, "一只猫，草地背景")
    say(page, "画一辆汽车")
    page.locator("[data-event=quote]").first.click()
    expect(page.locator(".quote")).to_contain_text("第 1 张")
    say(page, "换成雪地背景")
    expect(page.locator(".quote")).to_have_count(0)
    expect(page.locator(".uploads img")).to_have_attribute("alt", "第 1 张")
    page.locator("details.how summary").last.click()
    assert "猫" in page.locator("textarea.prompt").last.input_value()


def test_quoted_picture_is_left_by_its_button_and_by_escape(visit):
    page = visit("en-US")
    say(page, "a cat")
    for leave in (lambda: page.click("[data-event=unquote]"), lambda: page.keyboard.press("Escape")):
        page.click("[data-event=quote]")
        expect(page.locator(".quote")).to_be_visible()
        leave()
        expect(page.locator(".quote")).to_have_count(0)


def test_file_dropped_anywhere_comes_with_the_next_words(visit):
    page = visit("en-US")
    page.evaluate(_DROP, [".welcome", list(png("blue", (64, 64)))])
    expect(page.locator("#box .thumbnails img, #box .thumbnail-item img").first).to_be_visible()
    say(page, "make it red")
    expect(page.locator(".uploads img")).to_be_visible()


def test_two_pictures_are_compared_with_a_slider(visit):
    page = visit("en-US")
    say(page, "a cat")
    first = picture(page)
    say(page, "change the cat to a dog")
    page.click("[title='Compare with no. 1']")
    expect(page.locator("#compare img.before")).to_have_attribute("src", first)
    page.locator("#compare input").fill("20")
    assert page.locator("#compare .pair").evaluate("pair => pair.style.getPropertyValue('--at')") == "20%"
    page.keyboard.press("Escape")
    expect(page.locator("#compare")).to_be_hidden()


@pytest.mark.slow
def test_favourite_is_found_in_the_gallery_and_leads_back_to_its_chat(visit):
    """Its events are in tests/test_ui_events.py; by words the gallery is searched below."""
    page = visit("en-US")
    say(page, "a cat")
    page.click("[title='Add to favourites']")
    expect(page.locator(".glyph-heart-full")).to_be_visible()
    page.click("#side [data-event=new_session]")
    expect(page.locator(".welcome")).to_be_visible()
    say(page, "a red car")
    page.click("#side [data-event=open_gallery]")
    expect(page.locator(".card img")).to_have_count(2)
    expect(page.locator("#box")).to_be_hidden()
    page.click(".filters >> text=Favourites")
    expect(page.locator(".card img")).to_have_count(1)
    page.click(".card [data-event=show_found]")
    expect(page.locator(".bubble")).to_have_text(["a cat"])
    expect(page.locator(".gallery")).to_have_count(0)
    answered(page, 1)


@pytest.mark.slow
def test_earlier_answer_is_kept_and_liked_while_the_next_one_is_drawn(visit):
    page = visit("en-US")
    say(page, "a cat")
    draw_slowly(page)
    page.fill("#box textarea", "a dog")
    page.press("#box textarea", "Enter")
    expect(page.locator("#live .status-text")).to_contain_text("of 100")
    page.click("#chat [data-event=favourite]")
    expect(page.locator("#chat .glyph-heart-full")).to_be_visible()
    page.click("#chat [data-event=rate_turn][data-liked='1']")
    expect(page.locator("#chat [aria-pressed=true]")).to_have_count(1)
    expect(page.locator("#live article.turn")).to_be_visible()
    answered(page, 2)
    expect(page.locator("#chat [aria-pressed=true]")).to_have_count(1)
    expect(page.locator("#chat .glyph-heart-full")).to_have_count(1)


def test_gallery_finds_by_one_chinese_character_and_closes_by_escape(visit):
    page = visit("zh-CN")
    say(page, "一只猫")
    say(page, "把猫换成狗")
    page.click("#side [data-event=open_gallery]")
    page.fill(".filters input", "狗")
    page.press(".filters input", "Enter")
    expect(page.locator(".card")).to_have_count(1)
    page.locator(".filters input").blur()
    page.keyboard.press("Escape")
    expect(page.locator(".gallery")).to_have_count(0)
    answered(page, 2)
    assert page.errors == []
