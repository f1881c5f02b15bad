"""What a visitor of a Space sees, in a real Chromium: where to sign in, as whom they are, and that their GPU is spent.

The Hub is a provider of the tests' own, and so is what lends the GPU: all else is as there.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

import pytest

pytest.importorskip("authlib")
from huggingface_hub import constants

from generation import backends
from generation.zero_gpu import ZeroGpu
from tests.forked_gpu import LentError
from tests.openid_provider import CLIENT, Provider, provided
from tests.page_driver import WAIT, answered, expect, in_a_browser, picture, say
from tests.page_server import serving, studio_in
from tests.test_ui_browser_everywhere import DEVICES, HAN, SEEN, everywhere, fits
from tests.tiny_hunyuan import tiny_backend, tiny_hunyuan, tiny_row
from ui.translation import say as words

pytestmark = in_a_browser

LOCALES = {"en": "en-US", "zh": "zh-CN"}
SPENT = (
    'You have exceeded your GPU quota (60s requested vs. 0s left). <a href="https://huggingface.co/join">Sign up</a>'
)
NONE_LEFT = {"en": "Your GPU quota is used up", "zh": "你的显卡额度用完了"}


@dataclass
class Lender:
    """Stands for `spaces.GPU`: lends as long as there is quota, to this very process."""

    has_quota: bool = True

    def __call__(self, duration: Callable[..., int]) -> Callable[[Callable], Callable]:
        def lend(task: Callable) -> Callable:
            def call(*args: Any) -> Iterator[Any]:
                if not self.has_quota:
                    raise LentError(SPENT)
                yield from task(*args)

            return call

        return lend


@dataclass(frozen=True)
class Space:
    url: str
    lender: Lender
    provider: Provider


@pytest.fixture(scope="module")
def space(tmp_path_factory):
    lender = Lender()
    plain, worker = studio_in(tmp_path_factory.mktemp("data"), executor=ZeroGpu(lender))
    checkpoint = tiny_hunyuan(tmp_path_factory.mktemp("tiny"))
    with provided() as provider, pytest.MonkeyPatch.context() as patch:
        patch.setitem(backends.BACKENDS, "hunyuan-dit", tiny_backend(embedded=tiny_row(checkpoint)))
        patch.setenv("SPACE_ID", "ann/huihua")
        patch.setattr(constants, "OAUTH_CLIENT_ID", CLIENT)
        patch.setattr(constants, "OAUTH_CLIENT_SECRET", "secret")
        patch.setattr(constants, "OAUTH_SCOPES", "openid profile")
        patch.setattr(constants, "OPENID_PROVIDER_URL", provider.url)
        with serving(replace(plain, login="huggingface"), worker) as site:
            yield Space(site.url, lender, provider)


@pytest.fixture
def visitor(chromium, space):
    """The browser of somebody new, at the address of the Space."""
    contexts = []

    def come(language: str, device: str = "screen"):
        space.provider.sub = uuid4().hex
        contexts.append(chromium.new_context(locale=LOCALES[language], reduced_motion="reduce", **DEVICES[device]))
        contexts[-1].set_default_timeout(WAIT)
        page = contexts[-1].new_page()
        page.asked = []
        page.on("request", lambda request: page.asked.append(request.url))
        page.goto(space.url)
        return page

    yield come
    for context in contexts:
        context.close()


def sign_in(page, language: str) -> None:
    page.click(f"text={words(language, 'sign_in_hugging_face')}")
    expect(page.locator(".welcome")).to_be_visible()


@everywhere
def test_visitor_is_led_to_sign_in_is_told_who_they_are_and_leaves(visitor, space, language, device):
    page = visitor(language, device)
    way = page.get_by_role("link", name=words(language, "sign_in_hugging_face"))
    expect(way).to_be_visible()
    assert bool(HAN.search(page.locator("main").inner_text())) == (language == "zh")
    assert fits(page)
    SEEN.mkdir(exist_ok=True)
    page.screenshot(path=SEEN / f"sign-in-{language}-{device}.png")
    sign_in(page, language)
    if device == "phone":
        page.tap("#menu")
    expect(page.locator(".account .name")).to_have_text("ann")
    page.screenshot(path=SEEN / f"signed-in-{language}-{device}.png")
    page.click(f".account >> text={words(language, 'sign_out')}")
    expect(way).to_be_visible()
    page.goto(space.url)
    expect(way).to_be_visible()
    assert all(address.startswith((space.url, space.provider.url, "data:", "blob:")) for address in page.asked)


@pytest.mark.slow
@pytest.mark.parametrize("language", LOCALES)
def test_quota_that_is_used_up_is_told_and_the_words_wait_for_it(visitor, space, language):
    page = visitor(language)
    sign_in(page, language)
    space.lender.has_quota = False
    say(page, {"en": "a cat", "zh": "画一只猫"}[language])
    notice = page.locator(".notice.failed")
    expect(notice).to_contain_text(NONE_LEFT[language])
    expect(notice).to_contain_text("0s left")
    expect(notice.locator("a")).to_have_count(0)
    page.screenshot(path=SEEN / f"quota-{language}.png")
    space.lender.has_quota = True
    notice.get_by_role("button", name=words(language, "try_again")).click()
    answered(page, 1)
    picture(page)
