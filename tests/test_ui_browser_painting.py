"""Painting over a picture with the mouse, and with a finger: only that part changes, in every further try too."""

import io

import numpy as np
import pytest
from PIL import Image

from tests.page_driver import answered, expect, in_a_browser, picture, say

pytestmark = in_a_browser

MIDDLE = 32  # pictures of the tests are 64 pixels wide
SENT = "Paint over what is to change first"


def pixels(page) -> np.ndarray:
    """Those of the newest picture."""
    address = page.url.rstrip("/") + picture(page)
    return np.array(Image.open(io.BytesIO(page.request.get(address).body())).convert("RGB"))


def open_painting(page) -> None:
    page.locator("[data-event=paint]").last.click()
    page.wait_for_function("() => document.querySelector('#painting canvas')?.width === 64")


def paint(page, *places: tuple[float, float]) -> None:
    """Draw a line with the mouse through places of the picture, each from 0 to 1 both ways."""
    box = page.locator("#painting canvas").bounding_box()
    points = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in places]
    page.mouse.move(*points[0])
    page.mouse.down()
    for point in points[1:]:
        page.mouse.move(*point, steps=4)
    page.mouse.up()


@pytest.mark.slow
def test_only_the_painted_part_changes_and_again_with_another_try(visit):
    page = visit("en-US")
    say(page, "a cat")
    before = pixels(page)
    open_painting(page)
    expect(page.locator(".quote .unpainted")).to_have_text("Paint over what is to change in no. 1")
    page.fill("#box textarea", "change the cat to a dog")
    page.press("#box textarea", "Enter")
    expect(page.get_by_text(SENT)).to_be_visible()
    paint(page, (0.1, 0.1), (0.2, 0.9), (0.3, 0.1))
    expect(page.locator(".quote .painted")).to_have_text("Only the painted part of no. 1 will change")
    page.press("#box textarea", "Enter")
    answered(page, 2)
    expect(page.locator(".painting")).to_have_count(0)
    expect(page.locator(".masked img")).to_be_visible()
    after = pixels(page)
    assert np.array_equal(after[:, MIDDLE:], before[:, MIDDLE:])
    assert (after[:, :MIDDLE] != before[:, :MIDDLE]).mean() > 0.2
    shown = picture(page)
    page.click("[data-event=another]")
    expect(page.locator(f"figure.picture img[src='{shown}']")).to_have_count(0)
    answered(page, 2)
    again = pixels(page)
    assert np.array_equal(again[:, MIDDLE:], before[:, MIDDLE:])
    assert not np.array_equal(again, after)
    assert not [address for address in page.asked if "/gradio_api/file" in address or "/gradio_api/upload" in address]
    assert page.errors == []


def test_painting_is_erased_begun_anew_and_left_in_the_dark_on_a_phone(visit):
    page = visit("zh-CN", viewport={"width": 390, "height": 844}, color_scheme="dark", has_touch=True)
    say(page, "一只猫")
    open_painting(page)
    box = page.locator("#painting canvas").bounding_box()
    page.touchscreen.tap(box["x"] + 20, box["y"] + 20)
    expect(page.locator(".quote .painted")).to_have_text("只改第 1 张涂过的地方")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    expect(page.locator("#box textarea")).to_be_in_viewport()
    page.click("#painting [data-tool=eraser]")
    paint(page, (0, 0), (0.3, 0.3))
    expect(page.locator(".quote .unpainted")).to_be_visible()
    page.click("#painting [data-tool=brush]")
    paint(page, (0.5, 0.5), (0.6, 0.6))
    expect(page.locator(".quote .painted")).to_be_visible()
    page.click("#painting [data-tool=anew]")
    expect(page.locator(".quote .unpainted")).to_be_visible()
    page.click("[data-event=unquote]")
    expect(page.locator(".painting")).to_have_count(0)
    say(page, "画一只狗")
    expect(page.locator(".masked")).to_have_count(0)
