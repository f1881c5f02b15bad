"""The model is changed in the middle of a session, from the menu of the page: each draws its turn."""

import pytest

from generation.backends import BACKENDS
from tests.page_driver import expect, in_a_browser, pick, picture, say
from tests.page_server import served
from tests.tiny_class_models import class_row, tiny_dit
from tests.tiny_hunyuan import tiny_hunyuan
from tests.tiny_hunyuan import tiny_row as hunyuan_row
from tests.tiny_video import tiny_latte, tiny_stdit
from tests.tiny_video import tiny_row as video_row

pytestmark = in_a_browser
LONG = {"frames": (4, 1, 5), "overlap": 2, "given_frames": True}  # in frames of its own latents


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The page, with tiny models in the places of three large ones."""
    root = tmp_path_factory.mktemp("tiny")
    (root / "dit").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        for backend, checkpoint, row in (
            ("hunyuan-dit", "embedded", hunyuan_row(tiny_hunyuan(root / "hunyuan-dit"))),
            ("dit", "xl-2-256", class_row(tiny_dit(root / "dit"))),
            ("latte", "latte-1", video_row(tiny_latte(root / "latte"))),
            ("stdit", "1.1", video_row(tiny_stdit(root / "stdit", "STDiT2"), **LONG)),
        ):
            patch.setitem(BACKENDS[backend].checkpoints, checkpoint, row)
        with served(tmp_path_factory.mktemp("data")) as site:
            yield site


@pytest.mark.slow
def test_each_model_of_a_session_draws_its_turn(visit):
    page = visit("en-US")
    say(page, "a cat")
    drawn = [picture(page)]
    page.click("#more > button")

    pick(page, "model", "DiT (draws classes) · for tests")
    say(page, "a goldfish")
    drawn.append(picture(page))
    expect(page.locator(".reply").last).to_contain_text("this is “goldfish”")

    pick(page, "model", "Latte (videos)")
    say(page, "waves on the rocks")
    plays(page.locator("figure.picture video").last)
    expect(page.locator(".reply").last).not_to_contain_text("small model")  # which did not draw it

    page.click("#card [data-event=open_models]")
    page.click(".models [data-model='hunyuan-dit/embedded']")
    expect(page.locator("#card .strengths")).to_contain_text("Chinese and English")
    expect(page.locator("#model input")).to_have_value("Hunyuan-DiT · for tests")
    say(page, "make it blue")
    drawn.append(picture(page))
    assert len(set(drawn)) == 3

    page.reload()
    expect(page.locator("figure.picture")).to_have_count(4)
    plays(page.locator("figure.picture video"))
    assert [image.get_attribute("src") for image in page.locator("figure.picture img").all()] == drawn
    assert page.errors == []


def test_a_video_is_made_of_two_clips_that_go_on_from_a_picture(visit):
    page = visit("zh-CN")
    say(page, "画一只猫")
    picture(page)
    page.click("#more > button")
    expect(page.locator("#use")).to_be_hidden()
    pick(page, "model", "STDiT（Open-Sora 视频） · 测试用")
    pick(page, "clips", "2 段 · 共 0.8 秒")
    pick(page, "frames", "5 帧")
    expect(page.locator("#clips input")).to_have_value("2 段 · 共 1.0 秒")
    pick(page, "use", "当作第一帧")
    say(page, "让它动起来")
    plays(page.locator("figure.picture video"))
    page.locator("details.how > summary").last.click()
    told = page.locator("details.how").last
    expect(told).to_contain_text("8 帧 · 1.0 秒 · 2 段，每段 5 帧")
    expect(told).to_contain_text("当作第一帧")
    page.reload()
    page.click("#more > button")
    expect(page.locator("#clips input")).to_have_value("2 段 · 共 1.0 秒")
    expect(page.locator("#use input")).to_have_value("当作第一帧")
    assert page.errors == []


def plays(video) -> None:
    """Whether the browser can show a video, all of its 4 frames."""
    expect(video).to_be_visible()
    video.evaluate("video => video.play()")
    video.page.wait_for_function(
        "video => video.readyState >= 2 && video.videoWidth === 64 && video.duration > 0.4 && video.currentTime > 0",
        arg=video.element_handle(),
    )
