"""The model is changed in the middle of a session, from the menu of the page: each draws its turn."""

import pytest

from generation.backends import BACKENDS
from tests.page_driver import expect, in_a_browser, pick, picture, say
from tests.page_server import served
from tests.tiny_class_models import class_row, tiny_dit
from tests.tiny_hunyuan import tiny_hunyuan
from tests.tiny_hunyuan import tiny_row as hunyuan_row
from tests.tiny_video import tiny_latte
from tests.tiny_video import tiny_row as video_row

pytestmark = in_a_browser


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
        ):
            patch.setitem(BACKENDS[backend].checkpoints, checkpoint, row)
        with served(tmp_path_factory.mktemp("data")) as site:
            yield site


def test_each_model_of_a_session_draws_its_turn(visit):
    page = visit("en-US")
    say(page, "a cat")
    drawn = [picture(page)]
    page.click("#more > button")

    pick(page, "model", "DiT (the 1,000 classes")
    say(page, "a goldfish")
    drawn.append(picture(page))
    expect(page.locator(".reply").last).to_contain_text("this is “goldfish”")

    pick(page, "model", "Latte (videos)")
    say(page, "waves on the rocks")
    plays(page.locator("figure.picture video").last)
    expect(page.locator(".reply").last).not_to_contain_text("small model")  # which did not draw it

    pick(page, "model", "Hunyuan-DiT · for tests")
    say(page, "make it blue")
    drawn.append(picture(page))
    assert len(set(drawn)) == 3

    page.reload()
    expect(page.locator("figure.picture")).to_have_count(4)
    plays(page.locator("figure.picture video"))
    assert [image.get_attribute("src") for image in page.locator("figure.picture img").all()] == drawn
    assert page.errors == []


def plays(video) -> None:
    """Whether the browser can show a video, all of its 4 frames."""
    expect(video).to_be_visible()
    video.evaluate("video => video.play()")
    video.page.wait_for_function(
        "video => video.readyState >= 2 && video.videoWidth === 64 && video.duration > 0.4 && video.currentTime > 0",
        arg=video.element_handle(),
    )
