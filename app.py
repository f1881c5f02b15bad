"""Entry point for a laptop and for a Space: settings, wiring, launch. `python app.py --help` lists the options."""

import argparse
import logging
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dialog.conversation import Conversation
from dialog.options import options_of
from dialog.plan import DrawSettings
from dialog.registry import load_manager
from generation import backends
from generation.jobs import Job, Worker
from generation.request import GenerationRequest
from settings import Settings, port_from
from storage import SessionStore
from ui.server import Server, take_address, url_of

if TYPE_CHECKING:
    from ui.studio import Studio

log = logging.getLogger("huihua")

_READY = {"zh": "绘话已就绪：{}", "en": "Huihua is ready: {}"}
_NOT_WARM = {"zh": "现在还画不了：{}", "en": "Nothing can be drawn yet: {}"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve the page until interrupted; returns the exit status."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    logging.getLogger("generation.weights").setLevel(logging.INFO)  # what a large checkpoint takes, before it is loaded
    language = "en"
    try:
        settings = Settings.from_environment()
        language = settings.language
        settings = with_options(settings, arguments)
        serve_in_space(settings) if settings.space else serve(settings)
    except KeyboardInterrupt:
        return 0
    except Exception as error:
        if not hasattr(error, "message"):
            raise
        print(error.message(language), file=sys.stderr)
        return 1
    return 0


def with_options(settings: Settings, arguments: Sequence[str] | None) -> Settings:
    """The settings, where the command line says nothing else. Raises SettingsError."""
    parser = argparse.ArgumentParser(prog="app.py", description="绘话 Huihua: draw by talking, in Chinese or English.")
    parser.add_argument("--port", help=f"default {settings.port}; 0 takes any free one")
    parser.add_argument("--host", help=f"default {settings.host}; 0.0.0.0 lets other computers in")
    parser.add_argument("--manager", help=f"who decides what a turn does; default {settings.manager}")
    parser.add_argument("--backend", help=f"what draws; default {settings.backend}")
    parser.add_argument("--checkpoint", help=f"with which weights; default {settings.checkpoint}")
    given = {name: value for name, value in vars(parser.parse_args(arguments)).items() if value is not None}
    if "port" in given:
        given["port"] = port_from(given["port"])
    return replace(settings, **given)


def serve(settings: Settings) -> None:
    """On a laptop or a server: our own server, with the page mounted in it."""
    with take_address(settings.host, settings.port) as address:
        studio, worker = wire(settings)
        from ui.demo import mounted

        def ready() -> None:
            print(_READY[settings.language].format(url_of(address)), flush=True)
            warm_up(worker, settings)

        Server(mounted(studio), ready).run(sockets=[address])


def serve_in_space(settings: Settings) -> None:
    """In a Space: Gradio's own launch, which is what starts a Space's GPU."""
    from ui.demo import build_demo, middleware, page_options, register_beside

    studio, worker = wire(settings)
    demo = build_demo(studio)
    app, _, _ = demo.launch(
        server_name=settings.host,
        server_port=settings.port,
        prevent_thread_lock=True,
        quiet=True,
        app_kwargs={"middleware": middleware(framed=True)},
        **page_options(),
    )
    register_beside(app, studio)
    print(_READY[settings.language].format(settings.space), flush=True)
    warm_up(worker, settings)
    demo.block_thread()


def wire(settings: Settings) -> "tuple[Studio, Worker]":
    """Store, manager and worker put together. Raises the errors of storage, dialog and generation."""
    from ui.studio import Studio  # with Gradio behind it, which costs seconds: not before the simple errors are out

    backends.checkpoint_row(settings.backend, settings.checkpoint)
    manager = load_manager(settings.manager, options_of(settings))
    store = SessionStore(settings.data, settings.user_mb * 1_000_000 or None)
    store.interrupt_unfinished()
    store.clean_up()
    worker = Worker()
    chosen = DrawSettings(backend=settings.backend, checkpoint=settings.checkpoint)
    conversation = Conversation(manager, worker, store, settings=chosen, manager_name=settings.manager)
    return Studio(store, conversation, settings.backend, settings.checkpoint), worker


def warm_up(worker: Worker, settings: Settings) -> None:
    """Load the model behind the first visitor's back: draws one step of something and throws it away."""
    # A cat for models of the things in pictures, riding for one of what people do in videos.
    request = GenerationRequest(
        "骑马的猫",
        steps=1,
        frames=min(backends.checkpoint_row(settings.backend, settings.checkpoint).frames),
        backend=settings.backend,
        checkpoint=settings.checkpoint,
    )

    def report(job: Job) -> None:
        if job.error is not None:
            message = getattr(job.error, "message", lambda _: str(job.error))
            log.warning(_NOT_WARM[settings.language].format(message(settings.language)))

    worker.submit(backends.complete(request), report)


if __name__ == "__main__":
    sys.exit(main())
