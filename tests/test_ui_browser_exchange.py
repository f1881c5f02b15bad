"""On the page: a chat is saved as a file and comes back from it, and is shared by a link until that is revoked."""

import zipfile

import pytest

from tests.page_driver import bring, expect, in_a_browser, picture, saved, say

pytestmark = in_a_browser


@pytest.mark.slow
def test_chat_is_saved_as_a_file_and_comes_back_from_it(visit, tmp_path):
    page = visit("en-US")
    say(page, "a cat")
    file = saved(page, ".leaving a[href^='/export/']", tmp_path)
    other = visit("zh-CN")
    bring(other, file)
    expect(other.locator("#chat article.turn")).to_have_count(1)
    picture(other)
    assert other.errors == []


@pytest.mark.slow
def test_picture_comes_back_with_its_words_and_seed(visit, tmp_path):
    page = visit("en-US")
    say(page, "a cat")
    file = saved(page, "#chat a[download]", tmp_path)
    seed = page.locator("#chat .seed").inner_text().split()[-1]
    other = visit("en-US")
    bring(other, file)
    expect(other.locator("#box textarea")).to_have_value("a cat, on a white background, 3d style")
    expect(other.locator("#more")).to_contain_text(seed)
    assert other.errors == []


@pytest.mark.slow
def test_picked_pictures_are_saved_as_one_file_taken_away_and_brought_back(visit, tmp_path):
    """Its events are in tests/test_ui_events.py."""
    page = visit("zh-CN")
    say(page, "画一只猫")
    page.click("#side [data-event=open_gallery]")
    page.locator(".card").hover()
    page.check(".card input")
    with page.expect_download() as saving:
        page.click(".picked [type=submit]")
    with zipfile.ZipFile(saving.value.path()) as archive:
        assert len(archive.namelist()) == 1
    page.click("[data-event=remove_pictures]")
    expect(page.locator(".card")).to_have_count(0)
    page.click("[data-event=restore_pictures]")
    expect(page.locator(".card")).to_have_count(1)
    assert page.errors == []


@pytest.mark.slow
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
