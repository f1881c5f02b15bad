"""The page as a program of its own: a browser may install it, and its icon is no way to fill the memory."""

import json
import urllib.error
import urllib.request
from io import BytesIO

import pytest
from PIL import Image

from tests.page_driver import in_a_browser

pytestmark = in_a_browser


def read(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=10) as answer:
        return answer.read()


def test_a_browser_finds_nothing_that_keeps_it_from_installing_the_page(visit):
    page = visit("zh-CN")
    devtools = page.context.new_cdp_session(page)
    assert devtools.send("Page.getAppManifest")["errors"] == []
    errors = devtools.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [each["errorId"] for each in errors] == ["in-incognito"]  # as pages of tests are


@pytest.mark.parametrize("size", [192, 512])
def test_the_icon_comes_in_the_sizes_of_the_manifest(site, size):
    manifest = json.loads(read(f"{site.url}/manifest.json"))
    assert manifest["name"] == "绘话 Huihua"
    (icon,) = (each for each in manifest["icons"] if each["sizes"] == f"{size}x{size}")
    with Image.open(BytesIO(read(site.url + icon["src"]))) as drawn:
        assert drawn.size == (size, size)


@pytest.mark.parametrize("path", ["/pwa_icon/100000", "/pwa_icon?size=100000", "/pwa_icon/0192", "/pwa_icon/-1"])
def test_no_icon_is_drawn_in_another_size(site, path):
    with pytest.raises(urllib.error.HTTPError, match="404"):
        read(site.url + path)
