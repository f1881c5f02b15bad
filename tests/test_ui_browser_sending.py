"""From the box to the server: nothing is sent twice, nothing that is typed is lost."""

import pytest

from tests.page_driver import SETTLED, answered, expect, in_a_browser, say

pytestmark = in_a_browser

# A server that is far away, until it is let go.
_HOLD = "**/queue/join*"


def held(page) -> list:
    """The calls that the page makes from now on; none arrives before it is let go."""
    calls = []
    page.route(_HOLD, lambda call: calls.append(call))
    return calls


def let_go(page, calls: list) -> None:
    for call in calls:
        call.continue_()
    page.route(_HOLD, lambda call: call.continue_())


@pytest.mark.slow
def test_words_are_shown_at_once_and_what_is_typed_meanwhile_stays(visit):
    page = visit("en-US")
    page.wait_for_timeout(SETTLED)
    calls = held(page)
    page.fill("#box textarea", "hello\n<b>you</b>")
    page.press("#box textarea", "Enter")
    page.keyboard.press("Enter")
    expect(page.locator("#saying .bubble p")).to_have_text(["hello", "<b>you</b>"])
    expect(page.locator("#box textarea")).to_have_value("")
    page.keyboard.press("Enter")
    page.keyboard.type("and then")
    let_go(page, calls)
    answered(page, 1)
    expect(page.locator("#saying")).to_be_empty()
    expect(page.locator("#box textarea")).to_have_value("and then")
    expect(page.locator("#chat article.turn")).to_have_count(1)
    page.wait_for_timeout(1000)
    answered(page, 1)
    expect(page.locator(".toast-body")).to_have_count(0)
    assert page.errors == []


@pytest.mark.slow
def test_draft_survives_a_reload_in_its_chat(visit):
    page = visit("en-US")
    say(page, "hello")
    page.fill("#box textarea", "half a tho")
    page.click("[data-event=new_session]")
    expect(page.locator(".welcome")).to_be_visible()
    expect(page.locator("#box textarea")).to_have_value("")
    page.fill("#box textarea", "another one")
    page.reload()
    expect(page.locator("#box textarea")).to_have_value("another one")
    page.click("#side .title")
    expect(page.locator("#box textarea")).to_have_value("half a tho")
    page.press("#box textarea", "Enter")
    answered(page, 2)
    page.reload()
    answered(page, 2)
    expect(page.locator("#box textarea")).to_have_value("")
    page.click("[data-event=new_session]")
    expect(page.locator("#box textarea")).to_have_value("another one")
    assert page.errors == []


def test_who_signs_out_leaves_no_drafts(visit):
    page = visit("en-US")
    page.fill("#box textarea", "for my eyes")
    assert page.evaluate("Object.values(localStorage)").count("for my eyes") == 1
    form = "Object.assign(document.createElement('form'), {id: 'out', method: 'post', action: '/logout'})"
    page.evaluate(f"document.body.append({form})")
    with page.expect_navigation():
        page.evaluate("document.querySelector('#out').requestSubmit()")
    assert "for my eyes" not in page.evaluate("Object.values(localStorage)")
