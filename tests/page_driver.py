"""A person at the page, in a real Chromium: what they do, and waiting until it has come to its end."""

import shutil
from pathlib import Path

import pytest

sync_api = pytest.importorskip("playwright.sync_api")
expect = sync_api.expect

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"]
WAIT = 120_000  # milliseconds; what is waited for takes a fraction of a second where nothing else runs

# A field that was just opened is filled by Gradio once more, a moment later on a slow machine; a person types again.
TRIES = 5
SETTLED = 400  # milliseconds

expect.set_options(timeout=WAIT)

in_a_browser = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this system: apt-get install chromium"),
]


def forget(context, address: str) -> None:
    """Close all pages, and leave nothing that the page has kept in the browser: who comes next is somebody else."""
    for page in context.pages:
        page.close()
    blank = context.new_page()
    devtools = context.new_cdp_session(blank)
    devtools.send("Storage.clearDataForOrigin", {"origin": address, "storageTypes": "all"})
    blank.close()
    context.clear_cookies()
    context.clear_permissions()


def say(page, text: str) -> None:
    """Type a text, send it, and wait until it has its answer."""
    turns = page.locator("article.turn").count()
    page.fill("#box textarea", text)
    page.press("#box textarea", "Enter")
    answered(page, turns + 1)


def answered(page, turns: int) -> None:
    """Wait until there are so many turns, all of them at their end."""
    expect(page.locator("#chat article.turn")).to_have_count(turns)
    expect(page.locator("#live article.turn")).to_have_count(0)


def draw_prompt(page, prompt: str) -> None:
    """Write over the prompt of the only picture, and have that drawn."""
    page.click("details.how summary")
    page.fill("textarea.prompt", prompt)
    page.click("text=Draw this prompt")


def picture(page) -> str:
    """The address of the newest picture, once the browser has loaded it."""
    image = page.locator("figure.picture img").last
    expect(image).to_be_visible()
    page.wait_for_function("image => image.complete && image.naturalWidth > 0", arg=image.element_handle())
    return image.get_attribute("src")


def choose(page, **settings: object) -> None:
    """Type into the fields of the settings, and close them again."""
    page.click("#more > button")
    for name, value in settings.items():
        field = page.locator(f"#{name} :is(input, textarea)")
        for _ in range(TRIES):
            field.fill(str(value))
            field.press("Tab")
            page.wait_for_timeout(SETTLED)
            if field.input_value() == str(value):
                break
        expect(field).to_have_value(str(value))
    page.click("#more > button")


def pick(page, field: str, title: str) -> None:
    """Choose the row of a menu whose title has these words."""
    page.click(f"#{field} input")
    page.locator(f"#{field} [role=option]", has_text=title).first.click()


def draw_slowly(page) -> None:
    """As many steps as the page allows, so that there is time to look at them."""
    choose(page, steps=100)


def saved(page, link: str, folder: Path) -> Path:
    """The file that a link of the page saves."""
    with page.expect_download() as saving:
        page.click(link)
    path = folder / saving.value.suggested_filename
    saving.value.save_as(path)
    return path


def bring(page, path: Path) -> None:
    """Import a file."""
    with page.expect_file_chooser() as choosing:
        page.click("#imported")
    choosing.value.set_files(path)
