"""What pictures look like, on the page: sought in the gallery, told where two are compared."""

import re
import shutil
from pathlib import Path

import pytest

from generation.chosen_clip import SHIPPED
from tests.page_driver import expect, in_a_browser, say
from tests.test_ui_browser_replay import drawn_anew
from ui.likeness import Likeness

pytestmark = in_a_browser

TOWER = SHIPPED.parent / "hunyuan-dit" / "text_encoder"  # where the shipped one's tower of texts is, as it says itself


@pytest.fixture(scope="module")
def likeness(tmp_path_factory):
    """As somebody's own, for which one waits."""
    own = tmp_path_factory.mktemp("own")
    (own / TOWER.parent.name).symlink_to(TOWER.parent)
    return Likeness(Path(shutil.copytree(SHIPPED, own / SHIPPED.name)))


@pytest.mark.slow
def test_gallery_is_sought_by_looks(visit):
    page = visit("en-US")
    say(page, "画一只猫，草地背景")
    say(page, "画一辆红色的汽车，沙滩背景")
    page.click("#side [data-event=open_gallery]")
    page.fill(".filters input", "elephants")
    page.press(".filters input", "Enter")
    expect(page.locator(".card")).to_have_count(0)
    page.click(".filters >> text=By looks")
    expect(page.get_by_text("Loading the CLIP 'clip', just a moment…")).to_be_visible()  # one that does not ship
    expect(page.locator(".card")).to_have_count(2)  # none shows elephants, but some look more like them than others
    expect(page.locator(".filters input")).to_have_attribute("placeholder", "Find pictures by what they look like")
    expect(page.locator(".filters input")).to_have_value("elephants")
    page.click(".filters >> text=By looks")
    expect(page.locator(".card")).to_have_count(0)
    assert page.errors == []


def test_compared_pictures_are_told_how_alike_they_are(visit):
    page = visit("zh-CN")
    say(page, "一只猫")
    say(page, "把猫换成狗")
    page.click("[title='和第 1 张对比']")
    expect(page.locator("#compare .likeness")).to_have_text(re.compile(r"^相似 \d+%$"))
    page.keyboard.press("Escape")
    assert page.errors == []


@pytest.mark.slow
def test_what_stands_beside_a_replay_is_not_told_the_likeness_of_others(visit):
    page = visit("en-US")
    say(page, "a cat")
    say(page, "change the cat to a dog")
    page.click("[title='Compare with no. 1']")
    expect(page.locator("#compare .likeness")).not_to_be_empty()
    page.keyboard.press("Escape")
    drawn_anew(page, seed="7")
    page.locator(".comparison [data-before]").first.click()
    expect(page.locator("#compare")).to_be_visible()
    expect(page.locator("#compare .likeness")).to_be_empty()
