"""The page that describes the API, in a real Chromium: all routes, in both languages, and nothing from elsewhere."""

import httpx
import pytest

from tests.page_driver import expect, in_a_browser
from tests.test_ui_browser_everywhere import DEVICES, HAN, SEEN, fits

pytestmark = in_a_browser


@pytest.mark.parametrize("device", DEVICES)
def test_all_routes_are_described_in_both_languages_and_nothing_is_asked_elsewhere(visit, site, device):
    schema = httpx.get(f"{site.url}/api/v1/openapi.json").json()
    routes = [f"{method.upper()} {path}" for path, methods in schema["paths"].items() for method in methods]
    page = visit("zh-CN", **DEVICES[device])
    page.asked.clear()
    page.goto(f"{site.url}/api/v1")
    expect(page.locator("h2")).to_have_text(routes)
    assert page.evaluate("document.documentElement.lang") == "zh"
    assert HAN.search(page.locator("h2 + p").first.inner_text())
    assert fits(page)
    SEEN.mkdir(exist_ok=True)
    page.screenshot(path=SEEN / f"api-zh-{device}.png")
    page.click("text=English")
    expect(page.locator("h1")).to_have_text("Huihua API")
    expect(page.locator("h2")).to_have_text(routes)
    assert not HAN.search(page.locator("h2 + p").first.inner_text())
    assert fits(page)
    page.click("text=OpenAPI")
    expect(page.locator("body")).to_contain_text('"openapi"')
    assert page.errors == []
    assert page.asked
    assert all(address.startswith((site.url, "data:")) for address in page.asked)
