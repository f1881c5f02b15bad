"""The page as a person uses it, in a real Chromium, drawing with a real if tiny checkpoint."""

import urllib.request

import pytest

from tests.page_driver import answered, choose, draw_prompt, draw_slowly, expect, in_a_browser, picture, say
from tests.page_server import Served
from tests.samples import png

pytestmark = in_a_browser


def test_from_a_first_visit_to_the_day_after(visit):
    page = visit("zh-CN")
    page.click("text=画草地上的一只猫和一辆红色小汽车")
    answered(page, 1)
    first = picture(page)
    say(page, "把猫换成狗")
    second = picture(page)
    assert second != first
    page.locator("details.how summary").last.click()
    assert "狗" in page.locator("textarea.prompt").last.input_value()
    assert "种子" in page.locator("figcaption").last.inner_text()

    page.reload()
    answered(page, 2)
    assert picture(page) == second
    expect(page.locator(".sessions li.active")).to_have_text("画草地上的一只猫和一辆红色小汽车")
    say(page, "再来一张")
    assert picture(page) not in (first, second)
    assert page.errors == []


def test_talk_gets_an_answer_and_no_picture(visit):
    page = visit("en-US")
    say(page, "hello")
    expect(page.locator(".reply p")).not_to_be_empty()
    expect(page.locator("figure.picture")).to_have_count(0)


def test_sessions_are_made_opened_deleted_and_brought_back(visit):
    page = visit("en-US")
    say(page, "a cat")
    page.click("[data-event=new_session]")
    expect(page.locator(".welcome")).to_be_visible()
    say(page, "a dog")
    titles = page.locator(".sessions .title")
    expect(titles).to_have_text(["a dog", "a cat"])
    titles.nth(1).click()
    expect(page.locator(".bubble")).to_have_text(["a cat"])
    expect(page.locator(".sessions li.active")).to_have_text("a cat")
    page.locator(".sessions li.active [data-event=delete_session]").click()
    expect(titles).to_have_text(["a dog"])
    expect(page.locator(".welcome")).to_be_visible()
    page.click(".undo >> text=Undo")
    expect(page.locator(".bubble")).to_have_text(["a cat"])
    expect(titles).to_have_count(2)


def test_labels_follow_the_browser_and_the_switch(visit):
    page = visit("en-US")
    expect(page.locator(".welcome h2")).to_have_text("Say it, and see it drawn")
    expect(page.locator("#more > button")).to_contain_text("More settings")
    assert page.evaluate("document.documentElement.lang") == "en"
    page.click("header >> text=中文")
    expect(page.locator(".welcome h2")).to_have_text("想画什么？说出来就好")
    expect(page.locator("#more > button")).to_contain_text("更多设置")
    expect(page.locator("#box textarea")).to_have_attribute("placeholder", "说说想画什么，或者怎么改……")
    page.reload()
    expect(page.locator(".welcome h2")).to_have_text("想画什么？说出来就好")
    assert page.evaluate("document.documentElement.lang") == "zh-CN"


def test_phone_shows_the_conversation_and_the_list_on_demand(visit):
    page = visit("zh-CN", viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    expect(page.locator("#side [data-event=new_session]")).not_to_be_in_viewport()
    page.tap("text=沙滩上的两只企鹅")
    answered(page, 1)
    picture(page)
    page.tap("#more > button")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.tap("#menu")
    expect(page.locator("#side [data-event=new_session]")).to_be_in_viewport()
    page.tap("#side [data-event=new_session]")
    expect(page.locator(".welcome")).to_be_visible()
    expect(page.locator("#side [data-event=new_session]")).not_to_be_in_viewport()


def test_drawing_is_shown_step_by_step_and_stops_when_told(visit, site: Served):
    page = visit("en-US")
    draw_slowly(page)
    page.fill("#box textarea", "a cat")
    page.press("#box textarea", "Enter")
    expect(page.locator("#live .status-text")).to_contain_text("of 100")
    assert page.locator("#live img.preview").get_attribute("src").startswith("data:image/jpeg")
    page.fill("#box textarea", "typed meanwhile")
    page.click("#live >> text=Stop", force=True)  # a person does not wait until it is drawn anew no more
    expect(page.locator(".notice.cancelled")).to_be_visible()
    expect(page.locator("#box textarea")).to_have_value("typed meanwhile")
    choose(page, steps=4)
    page.click("text=Try again")
    answered(page, 1)
    picture(page)


def test_closed_page_loses_nothing(visit):
    page = visit("en-US")
    draw_slowly(page)
    page.fill("#box textarea", "a red car")
    page.press("#box textarea", "Enter")
    expect(page.locator("#live article.turn")).to_be_visible()
    page.reload()
    answered(page, 1)
    picture(page)


@pytest.mark.slow
def test_seed_is_reused_and_other_tries_stay(visit):
    page = visit("en-US")
    say(page, "a dog")
    seed = page.locator(".seed").inner_text()
    first = picture(page)
    page.locator("[data-event=keep_seed]").last.click()
    expect(page.locator("#more > button")).to_contain_text(seed)
    say(page, "a dog on the grass")
    expect(page.locator(".seed").last).to_have_text(seed)
    page.locator("[data-event=another]").click()
    expect(page.locator(".tries")).to_contain_text("2 / 2")
    another = picture(page)
    expect(page.locator(".seed").last).not_to_have_text(seed)
    page.locator(".tries button").first.click()
    expect(page.locator(".tries")).to_contain_text("1 / 2")
    assert picture(page) not in (first, another)


def test_seed_that_is_typed_is_said_above_the_closed_panel(visit):
    page = visit("en-US")
    page.click("#more > button")
    page.fill("#seed input", "77")
    expect(page.locator("#more > button")).to_contain_text("77")
    page.click("#random-seed")
    expect(page.locator("#more > button")).not_to_contain_text("77")


@pytest.mark.slow
def test_what_is_typed_while_a_seed_is_kept_is_said(visit):
    """Which seed stays is in tests/test_ui_events.py."""
    page = visit("en-US")
    say(page, "a dog")
    page.locator("[data-event=keep_seed]").last.click()
    say(page, "a cat")


def test_prompt_can_be_changed_and_drawn(visit):
    page = visit("en-US")
    say(page, "a cat")
    draw_prompt(page, "a blue cat")
    answered(page, 2)
    page.locator("details.how summary").last.click()
    expect(page.locator("textarea.prompt").last).to_have_value("a blue cat")


def test_picture_that_was_brought_is_shown_with_the_turn(visit, tmp_path):
    (tmp_path / "mine.png").write_bytes(png("blue", (64, 64)))
    page = visit("en-US")
    page.set_input_files("#box input[type=file]", tmp_path / "mine.png")
    expect(page.locator("#box .thumbnails img, #box .thumbnail-item img").first).to_be_visible()
    say(page, "make it red")
    expect(page.locator(".uploads img")).to_be_visible()


def test_pictures_and_sessions_are_the_visitors_own(visit, site: Served):
    page, other = visit("en-US"), visit("en-US")
    say(page, "a cat")
    address = f"{site.url}{picture(page)}"
    assert page.request.get(address).status == 200
    assert other.request.get(address).status == 404
    other.reload()
    expect(other.locator(".welcome")).to_be_visible()
    expect(other.locator(".sessions .title")).to_have_count(0)


@pytest.mark.slow
def test_browser_that_keeps_no_cookies_sees_its_pictures_and_comes_back(visit, site: Served):
    def without_cookie(route):
        with urllib.request.urlopen(site.url) as answer:
            route.fulfill(body=answer.read(), content_type="text/html")

    page = visit("en-US")
    page.route(f"{site.url}/", without_cookie)
    page.context.clear_cookies()
    page.reload()
    expect(page.locator(".welcome")).to_be_visible()
    say(page, "a cat")
    assert "signature=" in picture(page)
    page.reload()
    answered(page, 1)
    picture(page)
    assert page.context.cookies() == []


_NAMELESS = """() => [...document.querySelectorAll("button, a[href], input, textarea, select, summary")]
  .filter((each) => each.checkVisibility({opacityProperty: true, visibilityProperty: true}))
  .filter((each) => !(each.ariaLabel || each.title || each.placeholder || each.innerText?.trim()
    || [...(each.labels ?? [])].some((label) => label.innerText.trim())))
  .map((each) => each.outerHTML.slice(0, 300))"""


def test_whatever_can_be_used_has_a_name(visit):
    page = visit("en-US")
    say(page, "a cat")
    page.click("#more > button")
    expect(page.locator("#steps input")).to_be_visible()
    assert page.evaluate(_NAMELESS) == []
    expect(page.locator("#box .submit-button")).to_have_attribute("aria-label", "Send")
    page.click("#side [data-event=open_gallery]")
    expect(page.locator(".card")).to_have_count(1)
    assert page.evaluate(_NAMELESS) == []


def test_no_other_host_is_asked_for_anything(visit, site: Served):
    page = visit("zh-CN")
    say(page, "一只猫")
    picture(page)
    outside = [url for url in page.asked if not url.startswith((site.url, "data:", "blob:"))]
    assert page.asked
    assert outside == []
