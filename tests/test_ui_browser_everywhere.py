"""A whole visit in each language, on a large screen and on a phone in the dark: the words are of one language, nothing
is wider than the screen, and the same things can be done. What was seen is kept in test-results/."""

import re
from pathlib import Path

import pytest

from tests.page_driver import answered, choose, expect, in_a_browser, picture, say
from ui.translation import say as words

pytestmark = in_a_browser

SEEN = Path(__file__).parent.parent / "test-results"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "color_scheme": "dark"}
DEVICES = {"screen": {"viewport": {"width": 1280, "height": 800}}, "phone": PHONE}
# Where time is short only where other tests seldom are: most of them take a screen, in both languages.
everywhere = pytest.mark.parametrize(
    ("language", "device"),
    [
        ("en", "phone"),
        pytest.param("zh", "phone", marks=pytest.mark.slow),
        pytest.param("en", "screen", marks=pytest.mark.slow),
        pytest.param("zh", "screen", marks=pytest.mark.slow),
    ],
)
SAID = {
    "en": ("a fox on the beach", "make it blue", "thank you", "fox"),
    "zh": ("画一只沙滩上的狐狸", "换成蓝色", "谢谢", "狐"),
}
BROKEN = {"name": "a.png", "mimeType": "image/png", "buffer": b"no picture"}
HAN = re.compile(r"[\u4e00-\u9fff]")


def fits(page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def labels(page) -> str:
    """What the page itself says around the conversation."""
    return page.evaluate(
        "[...document.querySelectorAll('.replies button, .how summary, figcaption [title], #more > button')]"
        ".map((each) => each.title || each.innerText).join(' ')"
    )


@everywhere
def test_visit_goes_the_same_way_everywhere(visit, language, device):
    page = visit({"en": "en-US", "zh": "zh-CN"}[language], **DEVICES[device])
    draw, edit, thanks, found = SAID[language]

    say(page, draw)
    first = picture(page)
    say(page, edit)
    changed = picture(page)
    assert changed != first

    page.click(f".replies >> text={words(language, 'another')}")  # another try, beside the first
    expect(page.locator("#chat .tries").last).to_contain_text("2 / 2")
    answered(page, 2)
    assert picture(page) not in (first, changed)
    page.locator("#chat [data-event=show_try]").last.click()
    expect(page.locator("#chat .tries").last).to_contain_text("1 / 2")
    assert picture(page) == changed

    page.click(f".replies >> text={words(language, 'undo_turn')}")
    answered(page, 1)
    page.click(f".replies >> text={words(language, 'redo_turn')}")
    answered(page, 2)

    choose(page, steps=3, guidance=2, negative="rain")
    say(page, draw)
    answered(page, 3)
    page.locator("details.how summary").last.click()
    expect(page.locator("details.how").last).to_contain_text("rain")
    expect(page.locator("figcaption .seed").last).to_be_visible()
    expect(page.locator("textarea.prompt").last).not_to_have_value("")

    say(page, thanks)
    expect(page.locator("#chat article.turn").last.locator("figure")).to_have_count(0)
    assert bool(HAN.search(labels(page))) == (language == "zh")
    assert fits(page)
    SEEN.mkdir(exist_ok=True)
    page.screenshot(path=SEEN / f"visit-{language}-{device}.png")

    page.set_input_files("#box input[type=file]", files=[BROKEN])
    page.press("#box textarea", "Enter")
    expect(page.locator(".toast-body")).to_contain_text({"en": "picture", "zh": "图片"}[language])

    if device == "phone":
        page.tap("#menu")
    page.fill("#search :is(input, textarea)", found)
    expect(page.locator(".found .title").first).to_be_visible()
    page.screenshot(path=SEEN / f"found-{language}-{device}.png")
    with page.expect_download() as saving:
        page.evaluate("document.querySelector(\".leaving a[href^='/export/']\").click()")
    assert saving.value.suggested_filename.endswith(".zip")
    assert page.errors == []
    own = page.evaluate("location.origin")
    assert all(address.startswith((own, "data:", "blob:")) for address in page.asked)
