"""On the page: a chat is saved as a file and comes back from it, and is shared by a link until that is revoked."""

from tests.page_driver import expect, in_a_browser, picture, say

pytestmark = in_a_browser


def test_chat_is_saved_as_a_file_and_comes_back_from_it(visit, tmp_path):
    page = visit("en-US")
    say(page, "a cat")
    with page.expect_download() as saving:
        page.click(".leaving a[href^='/export/']")
    saved = tmp_path / saving.value.suggested_filename
    saving.value.save_as(saved)
    other = visit("zh-CN")
    with other.expect_file_chooser() as choosing:
        other.click("#imported")
    choosing.value.set_files(saved)
    expect(other.locator("#chat article.turn")).to_have_count(1)
    picture(other)
    assert other.errors == []


def test_shared_chat_is_seen_by_others_until_the_link_is_revoked(visit, site):
    page = visit("zh-CN")
    say(page, "画一只猫")
    page.click("[data-event=share_session]")
    link = page.locator(".leaving .link a")
    expect(link).to_be_visible()
    address = site.url + link.get_attribute("href")
    other = visit("en-US")
    other.goto(address)
    expect(other.locator("article .said")).to_have_text("画一只猫")
    other.wait_for_function("document.querySelector('article .reply img').naturalWidth > 0")
    page.click("[data-event=revoke_share]")
    expect(link).to_have_count(0)
    other.reload()
    expect(other.locator(".about")).to_contain_text("revoked")
    assert other.errors == []
