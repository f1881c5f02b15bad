"""The page of somebody with a lot: a list that comes in pages, a search with more to find, and a limit that is told."""

import pytest

from tests.page_driver import expect, in_a_browser
from tests.page_server import LIMITS, Served
from ui.finding import HITS
from ui.identity import COOKIE, owner_of
from ui.look import SESSIONS

pytestmark = in_a_browser

MANY = SESSIONS + 10


def library(page, site: Served):
    """What is the visitor's."""
    (cookie,) = (each for each in page.context.cookies() if each["name"] == COOKIE)
    return site.studio.store.library(owner_of(cookie["value"]))


@pytest.mark.slow
def test_list_and_search_show_a_page_and_more_on_demand(visit, site: Served):
    page = visit("zh-CN")
    mine = library(page, site)
    for number in range(MANY):
        site.studio.store.rename_session(mine.create_session().id, f"熊猫 {number}")
    page.reload()
    rows = page.locator("#side .sessions li")
    expect(rows).to_have_count(SESSIONS)
    page.click("text=更早的对话")
    expect(rows).to_have_count(MANY)
    expect(page.locator("text=更早的对话")).to_have_count(0)
    rows.last.locator(".title").click()
    expect(page.locator("#side .sessions li.active")).to_have_text("熊猫 0")
    expect(rows).to_have_count(MANY)

    page.fill("#search :is(input, textarea)", "熊猫")
    found = page.locator("#found li")
    expect(found).to_have_count(HITS)
    page.click("text=更多结果")
    expect(found).to_have_count(2 * HITS)
    assert page.errors == []


@pytest.mark.slow
def test_who_has_enough_under_way_is_told_and_keeps_what_they_wrote(visit, site: Served):
    page = visit("zh-CN")
    store, mine = site.studio.store, library(page, site)
    turns = [store.add_turn(mine.create_session().id, "a cat") for _ in range(LIMITS.at_once)]
    sessions = len(mine.sessions())
    page.click("[data-event=new_session]")
    expect(page.locator(".welcome")).to_be_visible()
    page.fill("#box textarea", "再来一只熊猫")
    page.press("#box textarea", "Enter")
    expect(page.locator(".toast-body")).to_contain_text("您已有 10 轮在进行")
    expect(page.locator("#box textarea")).to_have_value("再来一只熊猫")
    assert len(mine.sessions()) == sessions
    for turn in turns:
        store.finish_turn(turn.id, "cancelled")
    page.press("#box textarea", "Enter")
    expect(page.locator("#chat .bubble")).to_have_text(["再来一只熊猫"])
