"""What a person types, opens or ticks on the page is theirs: it stays where it is, and goes nowhere else."""

import pytest

from tests.page_driver import answered, draw_prompt, draw_slowly, expect, in_a_browser, say

pytestmark = in_a_browser


def begin(page, text: str) -> None:
    """Say something that takes its time, and do not wait for its end."""
    draw_slowly(page)
    page.fill("#box textarea", text)
    page.press("#box textarea", "Enter")
    expect(page.locator("#live .status-text")).to_contain_text("of 100")


def edit(page, text: str) -> None:
    """Open the words of the first turn, and put others in their place."""
    page.locator("#chat article.turn").first.hover()
    page.locator("#chat [data-edits]").first.click()
    page.locator(".rewrite textarea").first.fill(text)


def new_chat(page) -> None:
    page.click("#side [data-event=new_session]")
    expect(page.locator(".welcome")).to_be_visible()


@pytest.mark.slow
def test_words_left_in_one_chat_are_not_in_the_next(visit):
    page = visit("en-US")
    say(page, "a cat")
    new_chat(page)
    say(page, "a dog")
    page.click("details.how summary")
    page.fill("textarea.prompt", "a stray prompt")
    edit(page, "stray words")
    page.click("#side .title >> text=a cat")
    expect(page.locator("#chat .bubble")).to_have_text("a cat")
    expect(page.locator(".rewrite")).to_be_hidden()
    page.locator("#chat article.turn").hover()
    page.click("#chat [data-edits]")
    expect(page.locator(".rewrite textarea")).to_have_value("a cat")
    page.keyboard.press("Escape")
    page.click("details.how summary")
    expect(page.locator("textarea.prompt")).to_have_value("a cat, on a white background, 3d style")
    assert page.errors == []


def test_words_that_were_abandoned_do_not_come_back(visit):
    page = visit("en-US")
    say(page, "hello")
    edit(page, "never mind")
    page.keyboard.press("Escape")
    page.click("#chat [data-edits]")
    expect(page.locator(".rewrite textarea")).to_have_value("hello")


@pytest.mark.slow
def test_what_is_open_stays_open_when_a_turn_ends(visit):
    page = visit("en-US")
    say(page, "hello")
    begin(page, "a cat")
    page.locator("details.how summary").first.click()
    page.locator("#side li.active").hover()
    page.click("#side li.active [data-edits]")
    page.locator(".renaming input").fill("half a ti")
    edit(page, "hello, y")
    answered(page, 2)
    expect(page.locator(".rewrite textarea").first).to_be_focused()
    page.keyboard.type("ou")
    expect(page.locator(".rewrite textarea").first).to_have_value("hello, you")
    expect(page.locator(".renaming input")).to_be_visible()
    expect(page.locator(".renaming input")).to_have_value("half a ti")
    assert page.locator("details.how").first.evaluate("how => how.open")
    page.locator(".renaming input").press("Enter")
    expect(page.locator(".renaming")).to_be_hidden()
    expect(page.locator("#side .title")).to_have_text(["half a ti"])
    assert page.errors == []


def test_title_half_typed_moves_with_its_chat(visit):
    page = visit("en-US")
    say(page, "hello")
    new_chat(page)
    say(page, "thank you")
    row = page.locator("#side li", has_text="hello")
    row.hover()
    row.locator("[data-edits]").click()
    page.keyboard.type(", Huihua")
    page.locator("#side li", has_text="thank you").hover()
    page.click("#side li:first-child [data-event=pin_session]")
    expect(page.locator("#side li.pinned")).to_have_count(1)
    page.click("#side li.pinned [data-event=delete_session]", force=True)
    expect(page.locator("#side li")).to_have_count(1)
    expect(page.locator(".renaming input")).to_have_value("hello, Huihua")
    expect(page.locator(".renaming input")).to_be_visible()


@pytest.mark.slow
def test_prompt_that_was_sent_gives_its_field_back(visit):
    """That a prompt is changed and drawn is in tests/test_ui_browser.py."""
    page = visit("en-US")
    say(page, "a cat")
    draw_prompt(page, "a blue cat")
    answered(page, 2)
    first = page.locator("details.how").first
    expect(first.locator("dl")).to_be_hidden()
    first.locator("summary").click()
    expect(first.locator("textarea.prompt")).not_to_have_value("a blue cat")


@pytest.mark.slow
def test_ticks_stay_on_their_pictures(visit):
    page = visit("en-US")
    for text in ("a cat", "a dog", "a car"):
        new_chat(page)
        say(page, text)
        if text != "a car":
            page.click("[title='Add to favourites']")
            expect(page.locator(".glyph-heart-full")).to_be_visible()
    page.click("#side [data-event=open_gallery]")
    expect(page.locator(".card")).to_have_count(3)
    for place in (0, 1):  # the car, which is no favourite, and the dog
        page.locator(".card").nth(place).hover()
        page.locator(".card input").nth(place).check()
    dog = page.locator(".card input").nth(1).get_attribute("value")
    page.click(".filters >> text=Favourites")
    expect(page.locator(".card")).to_have_count(2)
    ticked = page.locator(".card input:checked")
    expect(ticked).to_have_count(1)
    assert ticked.get_attribute("value") == dog
    page.click(".filters >> text=Favourites")
    expect(page.locator(".card")).to_have_count(3)
    expect(ticked).to_have_count(1)
    page.click(".picked [type=reset]")
    expect(ticked).to_have_count(0)
    assert page.errors == []
