"""The program, drawing with a real if tiny checkpoint: its page in a real Chromium for the tests that ask for `visit`,
its API for those that ask for `client`, and its parts for those that ask for these.
"""

from collections import defaultdict
from dataclasses import replace
from itertools import chain

import pytest

# Files that take long go first, the longest of them in front: whoever were given one of these last would still be at it
# when everybody else is done. `make test` keeps this order.
LONG = (
    "test_ui_browser", "test_app_", "test_dialog_", "test_transformers_", "test_training_", "test_generation_",
    "test_api_", "test_ui_", "test_looks", "test_embedded", "test_every", "test_bench", "test_readme",
)  # fmt: skip


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    places = {begin: place for place, begin in enumerate(LONG)}
    items.sort(key=lambda item: next((places[each] for each in LONG if item.path.name.startswith(each)), len(LONG)))


@pytest.fixture(scope="module")
def likeness(tmp_path_factory):
    """Nothing tells how alike pictures are, but in modules that have one of their own."""
    from ui.likeness import Likeness

    return Likeness(tmp_path_factory.getbasetemp() / "nothing")


@pytest.fixture(scope="module")
def site(tmp_path_factory, likeness):
    from generation import backends
    from tests.page_server import served
    from tests.tiny_hunyuan import tiny_backend, tiny_hunyuan, tiny_row

    checkpoint = tiny_hunyuan(tmp_path_factory.mktemp("tiny"))
    with pytest.MonkeyPatch.context() as patch:
        slow = replace(tiny_backend(embedded=tiny_row(checkpoint)), target="tests.slow_hunyuan:SlowHunyuanDiT")
        patch.setitem(backends.BACKENDS, "hunyuan-dit", slow)
        with served(tmp_path_factory.mktemp("data"), likeness) as site:
            yield site


@pytest.fixture(scope="module")
def chromium():
    from tests.page_driver import ARGUMENTS, CHROMIUM, sync_api

    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def left():
    """Contexts of the browser that earlier visitors have left, by how they were opened: what such a one has loaded of
    the page needs not be loaded and compiled again."""
    left = defaultdict(list)
    yield left
    for context in chain.from_iterable(left.values()):
        context.close()


@pytest.fixture
def visit(chromium, site, left):
    """Opens the page as a new visitor; remembers every address that was asked for and every error of a script."""
    from tests.page_driver import WAIT, expect, forget

    taken = []

    def open_page(locale: str = "zh-CN", **options):
        alike = left[repr((locale, options))]
        # Without motion, for a browser without a graphics card paints it with the processor, which others need.
        context = alike.pop() if alike else chromium.new_context(locale=locale, reduced_motion="reduce", **options)
        taken.append((alike, context))
        context.set_default_timeout(WAIT)
        page = context.new_page()
        page.asked, page.errors = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.goto(site.url)
        expect(page.locator(".welcome")).to_be_visible()
        return page

    yield open_page
    for alike, context in taken:
        forget(context, site.url)
        alike.append(context)


@pytest.fixture(scope="module")
def row(tmp_path_factory):
    """Of a tiny Hunyuan-DiT."""
    from tests.tiny_hunyuan import tiny_hunyuan, tiny_row

    return tiny_row(tiny_hunyuan(tmp_path_factory.mktemp("hunyuan")))


@pytest.fixture(scope="module")
def model(row):
    import torch

    from generation.device import Device
    from generation.hunyuan_dit import HunyuanDiT

    return HunyuanDiT.load(row, Device(torch.device("cpu")))


@pytest.fixture
def embedded(row, monkeypatch):
    """It stands in the place of the checkpoint that ships."""
    from generation.backends import BACKENDS

    monkeypatch.setitem(BACKENDS["hunyuan-dit"].checkpoints, "embedded", row)


@pytest.fixture
def worker(model):
    from generation.jobs import Worker

    worker = Worker(lambda backend, checkpoint: model)
    yield worker
    worker.close()


@pytest.fixture
def store(tmp_path):
    from storage import SessionStore

    return SessionStore(tmp_path)


@pytest.fixture
def conversation(embedded, worker, store):
    """With the keyword manager, and two steps a picture."""
    from dialog.conversation import Conversation
    from dialog.managers.keyword import KeywordManager
    from dialog.plan import DrawSettings

    return Conversation(KeywordManager(), worker, store, settings=DrawSettings(steps=2))


@pytest.fixture(scope="module")
def widgets():
    """Those of the page."""
    import gradio as gr

    from ui.demo import labels
    from ui.widgets import lay_out

    with gr.Blocks():
        return lay_out(labels(), "hunyuan-dit", "embedded")


@pytest.fixture
def studio(tmp_path):
    from tests.page_server import studio_in

    studio, worker = studio_in(tmp_path)
    yield studio
    worker.close()


@pytest.fixture(scope="module")
def api_studio(tmp_path_factory, likeness):
    from generation import backends
    from tests.page_server import studio_in
    from tests.tiny_hunyuan import tiny_backend, tiny_hunyuan, tiny_row

    checkpoint = tiny_hunyuan(tmp_path_factory.mktemp("tiny"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(backends.BACKENDS, "hunyuan-dit", tiny_backend(embedded=tiny_row(checkpoint)))
        studio, worker = studio_in(tmp_path_factory.mktemp("data"), likeness)
        yield studio
        worker.close()


@pytest.fixture(scope="module")
def api_server(api_studio):
    """With the whole page in it, which takes a second to lay out."""
    from ui.demo import mounted

    return mounted(api_studio)


@pytest.fixture
def client(api_server):
    """A program that nobody knows yet."""
    from starlette.testclient import TestClient

    return TestClient(api_server)


@pytest.fixture
def headers(client):
    """Those of somebody with a key."""
    from tests.api_client import key_of

    return key_of(client)


@pytest.fixture
def logs():
    """May be written as the program has them; what that changes is taken back for all that runs after."""
    import logging

    from ui.logs import OURS

    root, levels = logging.root, {name: logging.getLogger(name).level for name in OURS}
    handlers, level = root.handlers[:], root.level
    yield
    logging.captureWarnings(False)
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, each in levels.items():
        logging.getLogger(name).setLevel(each)
