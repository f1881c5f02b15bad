"""On the page: a picture that tells how it was drawn is dropped, pasted or attached, and its settings taken over."""

import base64
import re
from pathlib import Path

import pytest

from tests.page_driver import answered, choose, expect, in_a_browser, picture, saved, say
from tests.samples import png
from tests.test_ui_browser_everywhere import DEVICES, SEEN, everywhere, fits
from ui.translation import say as words

pytestmark = in_a_browser

PROMPT = "a cat, on a white background, 3d style"
OFFERS = "#brought .offer"
# A file as the browser gives it to whoever drops or pastes one, and how both happen.
_HANDED = """([kind, target, name, data]) => {
  const bytes = Uint8Array.from(atob(data), (each) => each.charCodeAt(0));
  const files = new DataTransfer();
  files.items.add(new File([bytes], name, {type: "image/png"}));
  const how = {bubbles: true, cancelable: true};
  const event = kind === "drop" ? new DragEvent("drop", {...how, dataTransfer: files})
    : new ClipboardEvent("paste", {...how, clipboardData: files});
  document.querySelector(target).dispatchEvent(event);
}"""


@pytest.fixture(scope="module")
def drawn(chromium, site, tmp_path_factory) -> Path:
    """A picture of this program's, saved to a file by whoever had it drawn."""
    context = chromium.new_context(locale="en-US", reduced_motion="reduce")
    page = context.new_page()
    page.goto(site.url)
    expect(page.locator(".welcome")).to_be_visible()
    choose(page, seed=77, steps=3, guidance=2, negative="rain")
    say(page, "a cat")
    picture(page)
    file = saved(page, "#chat a[download]", tmp_path_factory.mktemp("drawn"))
    context.close()
    return file


def attach(page, *files: Path) -> None:
    page.set_input_files("#box input[type=file]", files=list(files))


def hand(page, kind: str, target: str, file: Path) -> None:
    """Drop a file onto an element, or paste it there."""
    page.evaluate(_HANDED, [kind, target, file.name, base64.b64encode(file.read_bytes()).decode()])


def panel(page) -> dict[str, str]:
    """What stands in the fields of the settings."""
    if not page.locator("#steps input").is_visible():
        page.click("#more > button")
    return {
        name: page.locator(f"#{name} :is(input, textarea)").input_value()
        for name in ("seed", "steps", "guidance", "negative")
    }


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "target"),
    [("drop", "#box .full-container, #box [role=group]"), ("drop", "#chat"), ("paste", "#box textarea")],
)
def test_picture_however_it_comes_offers_its_settings(visit, drawn, kind, target):
    page = visit("en-US")
    hand(page, kind, target, drawn)
    expect(page.locator(OFFERS)).to_contain_text(PROMPT)
    assert page.errors == []


@everywhere
def test_settings_come_from_the_picture_which_leaves_the_box(visit, drawn, language, device):
    page = visit({"en": "en-US", "zh": "zh-CN"}[language], **DEVICES[device])
    attach(page, drawn)
    use = page.get_by_role("button", name=words(language, "use_settings"))
    expect(use).to_be_visible()
    expect(
        page.get_by_role("group", name=re.compile(words(language, "tells_how", prompt=re.escape(PROMPT))))
    ).to_be_visible()
    assert fits(page)
    edge = page.locator(OFFERS).bounding_box()
    assert edge["x"] + edge["width"] <= page.viewport_size["width"]
    SEEN.mkdir(exist_ok=True)
    page.screenshot(path=SEEN / f"offer-{language}-{device}.png")
    use.tap() if device == "phone" else use.click()
    expect(page.locator("#box textarea")).to_have_value(PROMPT)
    expect(page.locator("#box .thumbnail-item")).to_have_count(0)
    expect(page.locator(OFFERS)).to_have_count(0)
    expect(page.locator("#more")).to_contain_text("77")
    assert panel(page) == {"seed": "77", "steps": "3", "guidance": "2", "negative": "rain"}
    assert page.errors == []
    own = page.evaluate("location.origin")
    assert all(address.startswith((own, "data:", "blob:")) for address in page.asked)


def test_picture_is_drawn_again_as_it_was(visit, drawn):
    page = visit("en-US")
    attach(page, drawn)
    page.click("[data-event=use_settings]")
    expect(page.locator("#box textarea")).to_have_value(PROMPT)
    page.press("#box textarea", "Enter")
    answered(page, 1)
    picture(page)
    again = saved(page, "#chat a[download]", drawn.parent / "again")
    assert again.read_bytes() == drawn.read_bytes()


def test_keys_alone_take_the_settings_over_and_keep_the_picture_and_the_words(visit, drawn):
    page = visit("en-US")
    page.fill("#box textarea", "in the evening")
    attach(page, drawn)
    expect(page.locator(OFFERS)).to_be_visible()
    page.focus("#brought input")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.event") == "use_settings"
    page.keyboard.press("Enter")
    expect(page.locator("#box textarea")).to_have_value(f"in the evening\n{PROMPT}")
    expect(page.locator("#box textarea")).to_be_focused()
    expect(page.locator("#box .thumbnail-item")).to_have_count(1)
    page.wait_for_timeout(1500)
    expect(page.locator(OFFERS)).to_have_count(0)
    assert page.errors == []


def test_offer_follows_what_is_in_the_box(visit, drawn, tmp_path):
    other = tmp_path / "other.png"
    other.write_bytes(png("red"))
    page = visit("en-US")
    attach(page, other)
    expect(page.locator("#box .thumbnail-item")).to_have_count(1)
    attach(page, drawn)
    expect(page.locator(OFFERS)).to_have_count(1)
    page.click("header >> text=中文")
    expect(page.locator(OFFERS)).to_contain_text("这张图记着")
    page.locator("#box .delete-button").last.click()
    expect(page.locator(OFFERS)).to_have_count(0)
    hand(page, "paste", "#box textarea", drawn)
    expect(page.locator(OFFERS)).to_have_count(1)
    page.fill("#box textarea", "你好")
    page.press("#box textarea", "Enter")
    answered(page, 1)
    expect(page.locator(OFFERS)).to_have_count(0)
    expect(page.locator("#chat .said .upload img")).to_have_count(2)
    assert page.errors == []
