"""The page as Gradio's Blocks: components, and which handler answers which event.

`page_options` and `middleware` go to the server, which is a different call on a laptop and in a Space.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial, wraps
from pathlib import Path
from typing import Any, Self

import gradio as gr
from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.staticfiles import StaticFiles

from generation.samples import FOLDER
from storage import Accounts
from ui.addresses import Addressed
from ui.admin import register_admin
from ui.api.routes import register_api
from ui.calls import Calls
from ui.exchange import register_exchange
from ui.faults import CallersFault
from ui.gate import Gate
from ui.health import register_health
from ui.identity import Visitor
from ui.likeness import register_likeness
from ui.media import register_routes
from ui.model_card import SAMPLES
from ui.named import name_tools
from ui.page import Page
from ui.screen import Updates
from ui.security import Closed, SecurityHeaders
from ui.signing import register_signing
from ui.studio import Studio
from ui.theme import theme
from ui.translation import LANGUAGES, Language, catalogue
from ui.uploads import Uploads
from ui.widgets import EVENTS, Widgets, lay_out

Handler = Callable[..., Iterator[Updates]]

_ASSETS = Path(__file__).parent.parent / "assets"
_MAX_UPLOAD = "50mb"  # a session with some hundred pictures
_CACHE_SECONDS = (600, 3600)  # how often uploads are swept, and how old they are then: sent long ago, or never
# Each page that follows a turn keeps one, with a connection of its own to the store: more of them would need more open
# files than many systems allow. They are Gradio's alone: pictures and calls of programs have others.
_THREADS = 250
_EVENTS = 10_000  # that may wait for a thread; on ZeroGPU Gradio would let one wait, and a page that loads has several
# The box is emptied before the server hears of it, which may take a while, and filled again where it does not take it.
_TAKE = "(...given) => window.huihuaSending.take(...given)"
_GIVE_BACK = "(...given) => window.huihuaSending.giveBack(...given)"
_PHONE = '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">'


class _Blocks(gr.Blocks):
    """With a queue that is made once, by our numbers: with each comes a server, of which only the last is used."""

    def queue(self, *args: Any, **kwargs: Any) -> Self:
        # A handler that follows a turn lives as long as the turn: it must not keep others from theirs.
        self.max_threads = _THREADS  # the queue takes its number of places from there
        super().queue(default_concurrency_limit=None, max_size=_EVENTS, api_open=False)
        # After each event Gradio would sum up the last ones with pandas, for a page of its own that is not served.
        self._queue.ANAYLTICS_CACHE_FREQUENCY = sys.maxsize
        return self


def build_demo(studio: Studio) -> gr.Blocks:
    """The page, ready to be served with `page_options()`."""
    i18n = labels()
    with _Blocks(title="绘话 Huihua", analytics_enabled=False, delete_cache=_CACHE_SECONDS) as demo:
        widgets = lay_out(i18n, studio.backend, studio.checkpoint)
        _wire(demo, widgets, Page(studio, widgets))
        name_tools(studio)
    return demo


def mounted(studio: Studio, proxies: int = 0) -> FastAPI:
    """A server for the page, its pictures, and programs; `proxies` as for `middleware`."""
    before = middleware(studio.accounts, proxies=proxies)
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, middleware=before)
    register_beside(app, studio)
    return gr.mount_gradio_app(app, build_demo(studio), path="/", **page_options())


def register_beside(app: FastAPI, studio: Studio, framed: bool = False) -> None:
    """Add all that the server answers beside the page: pictures, files and links, programs, whoever watches over it."""
    register_signing(app, studio, framed)
    register_admin(app, studio)
    register_routes(app, studio.store, studio.links)
    app.mount(SAMPLES, StaticFiles(directory=FOLDER, check_dir=False))
    register_likeness(app, studio.store, studio.links, studio.likeness)
    register_exchange(app, studio.store, studio.links)
    register_health(app, studio.store, studio.running.metrics, studio.keeper, studio.metrics_key)
    register_api(app, studio)


def page_options() -> dict[str, Any]:
    """How the page is served, for `mount_gradio_app` and for `launch` alike: nothing kept, shown or sent elsewhere."""
    scripts = [path.read_text(encoding="utf-8") for path in sorted((_ASSETS / "js").glob("*.js"))]
    return {
        "i18n": labels(),
        "theme": theme(),
        "css_paths": sorted((_ASSETS / "css").glob("*.css")),
        "head": _PHONE + "".join(f"<script>{script}</script>" for script in scripts),
        "allowed_paths": [],
        "max_file_size": _MAX_UPLOAD,
        "run_history": False,
        "enable_monitoring": False,
        "show_error": False,
        "footer_links": [],
        "ssr_mode": False,
        "favicon_path": _ASSETS / "icon.png",
        "pwa": True,  # a program of its own on a desktop or a phone
        "mcp_server": False,
    }


def middleware(accounts: Accounts | None = None, framed: bool = False, proxies: int = 0) -> list[Middleware]:
    """What stands before the page: with `accounts`, only those go on who have one; `framed` inside a Space, which
    another site shows in a frame; behind so many `proxies` that are believed."""
    identity = Middleware(Gate, accounts=accounts) if accounts else Middleware(Visitor, framed=framed)
    guards = [Middleware(Closed), Middleware(SecurityHeaders, framed=framed), identity]
    behind = [Middleware(Uploads, framed=framed), Middleware(CallersFault)]
    return [Middleware(Calls), Middleware(Addressed, proxies=proxies), *guards, *behind]


def labels() -> gr.I18n:
    """The catalogue for the browser, which chooses by its own language."""
    names: dict[str, Language] = {"en": "en", "zh": "zh", "zh-CN": "zh", "zh-TW": "zh", "zh-HK": "zh"}
    plain = {each: {key: text for key, text in catalogue(each).items() if isinstance(text, str)} for each in LANGUAGES}
    return gr.I18n(**{name: plain[language] for name, language in names.items()})


def _answering(handler: Handler, outputs: Sequence[Any]) -> Handler:
    """The handler, never without an answer: where one yields nothing, as after a warning, Gradio empties all of the
    outputs, and the page with them."""
    untouched: Updates = {outputs[0]: gr.skip()}

    @wraps(handler)
    def answer(*given: Any) -> Iterator[Updates]:
        updates: Updates = {}
        for updates in handler(*given):
            yield updates or untouched
        if not updates:
            yield untouched

    return answer


def _wire(demo: gr.Blocks, widgets: Widgets, page: Page) -> None:
    """Every handler gets the values of all inputs, and may change every component unless it only acts.

    Those of the seed change nothing but the seed: what a person types meanwhile is out of their reach.
    """
    acts: dict[str, Any] = {
        "inputs": widgets.read,
        "api_visibility": "private",
        "show_progress": "hidden",
        "trigger_mode": "multiple",
    }
    shows = {**acts, "outputs": widgets.all()}
    sets_seed = {**acts, "outputs": [widgets.seed, widgets.more]}
    quotes = {**acts, "outputs": [widgets.quoted, widgets.quotes, widgets.painting, widgets.mask]}
    with_box = {**shows, "inputs": {*widgets.read, widgets.box}}
    offers = {**with_box, "outputs": [widgets.brought], "trigger_mode": "always_last"}
    special = {"keep_seed": sets_seed, **dict.fromkeys(("quote", "unquote", "paint"), quotes)}
    special |= {"use_settings": with_box, "look_at_files": offers}

    _on(demo.load, page.load, shows)
    demo.unload(page.leave)
    _wire_box(widgets, page, acts)
    widgets.box.stop(page.stop, **acts)
    widgets.live.cancel_turn(page.cancel_turn, **acts)
    _on(widgets.imported.upload, page.import_file, shows)
    _on(widgets.random.click, page.random_seed, sets_seed)
    # One listener for all of them: what is typed on hears of it after what was typed before.
    told = {**acts, "outputs": [widgets.more, widgets.clips], "trigger_mode": "always_last"}
    _on(partial(gr.on, widgets.typed), page.panel_changed, told)
    _on(widgets.model.input, page.model_chosen, {**acts, "outputs": [*widgets.settings, widgets.more, widgets.card]})
    # `input` of a text field hears keys only: neither an input method nor a paste.
    _on(widgets.search.change, page.search, {**acts, "trigger_mode": "always_last", "outputs": [widgets.found]})
    # In the order of the table: pages that are open call handlers by their number, also after a restart.
    for place, events in EVENTS.items():
        for event in events if place != "live" else ():  # which is wired above
            _on(getattr(getattr(widgets, place), event), getattr(page, event), special.get(event, shows))


def _wire_box(widgets: Widgets, page: Page, acts: dict[str, Any]) -> None:
    """What was typed leaves the box at once, and comes back to it where it could not be sent."""
    written = [widgets.box, widgets.sent, widgets.saying]
    taken = widgets.box.submit(None, **{**acts, "inputs": widgets.box, "outputs": written, "js": _TAKE})
    heard = _on(taken.then, page.send, {**acts, "inputs": {*widgets.read, widgets.mask}, "outputs": widgets.all()})
    heard.failure(None, **{**acts, "inputs": written, "outputs": written, "js": _GIVE_BACK})


def _on(listen: Callable[..., Any], handler: Handler, how: dict[str, Any]) -> Any:
    """Let the handler hear of an event; `how` says with what it is called, and what it may change."""
    return listen(_answering(handler, how["outputs"]), **how)
