"""Entry point for a laptop and for a Space: settings, wiring, launch. `python app.py --help` lists the options."""

import logging
import signal
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dialog.conversation import Conversation
from dialog.options import options_of
from dialog.plan import DrawSettings
from dialog.registry import load_manager
from generation import backends
from generation.jobs import Job, Worker
from generation.request import GenerationRequest
from settings import Settings, in_force, load_settings, parse_options, secrets_of, terminal_language
from storage import SessionStore, TurnLimits, TurnRecord, served_alone
from ui.logs import configure
from ui.server import Server, take_address, url_of

if TYPE_CHECKING:
    from ui.studio import Studio

log = logging.getLogger("huihua")

_READY = {"zh": "绘话已就绪：{}", "en": "Huihua is ready: {}"}
_NOT_WARM = {"zh": "现在还画不了：{}", "en": "Nothing can be drawn yet: {}"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve the page until interrupted or terminated; returns the exit status."""
    language = terminal_language()
    try:
        options, shows_settings = parse_options(arguments, language)
        settings = load_settings(options=options)
        if shows_settings:
            print(in_force(settings, language))
            return 0
        secrets = secrets_of(settings)
        configure(settings.log_level, settings.log_format, texts=settings.log_texts, secrets=secrets)
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # who terminates the program wants it to end in order
        with served_alone(settings.data):
            serve_in_space(settings) if settings.space else serve(settings)
    except KeyboardInterrupt:
        return 0
    except Exception as error:
        if not hasattr(error, "message"):
            raise
        print(error.message(language), file=sys.stderr)
        return 1
    return 0


def serve(settings: Settings) -> None:
    """On a laptop or a server: our own server, with the page mounted in it."""
    with take_address(settings.host, settings.port) as address:
        studio, worker = wire(settings)
        from ui.demo import mounted
        from ui.several import left_over

        left = left_over(studio)

        def ready() -> None:
            print(_READY[settings.language].format(url_of(address)), flush=True)
            begin_work(studio, worker, settings, left)

        def ending() -> None:
            studio.running.stop(settings.stop_seconds)

        Server(mounted(studio), ready, ending).run(sockets=[address])


def serve_in_space(settings: Settings) -> None:
    """In a Space: Gradio's own launch, which is what starts a Space's GPU."""
    from ui.demo import build_demo, middleware, page_options, register_beside
    from ui.several import left_over

    studio, worker = wire(settings)
    left = left_over(studio)
    demo = build_demo(studio)
    app, _, _ = demo.launch(
        server_name=settings.host,
        server_port=settings.port,
        prevent_thread_lock=True,
        quiet=True,
        app_kwargs={"middleware": middleware(studio.accounts, framed=True)},
        **page_options(),
    )
    register_beside(app, studio, framed=True)
    print(_READY[settings.language].format(settings.space), flush=True)
    begin_work(studio, worker, settings, left)
    try:
        demo.block_thread()
    finally:
        studio.running.stop(settings.stop_seconds)


def wire(settings: Settings) -> "tuple[Studio, Worker]":
    """Store, manager and worker put together. Raises the errors of storage, dialog and generation."""
    from ui.studio import Studio  # with Gradio behind it, which costs seconds: not before the simple errors are out

    backends.checkpoint_row(settings.backend, settings.checkpoint)
    manager = load_manager(settings.manager, options_of(settings))
    limits = TurnLimits(settings.user_turns, settings.user_minute or None, settings.all_turns)
    store = SessionStore(settings.data, settings.user_mb * 1_000_000 or None, limits)
    store.clean_up()
    worker = Worker()
    chosen = DrawSettings(backend=settings.backend, checkpoint=settings.checkpoint)
    conversation = Conversation(manager, worker, store, settings=chosen, manager_name=settings.manager)
    return Studio(store, conversation, settings.backend, settings.checkpoint, settings.login), worker


def begin_work(studio: "Studio", worker: Worker, settings: Settings, left: Sequence[TurnRecord]) -> None:
    """Go on with what an earlier process left; where that is nothing, load the model for whoever comes first."""
    from ui.several import resume

    backend, checkpoint = settings.backend, settings.checkpoint
    log.info("the program has started", extra={"manager": settings.manager, "model": f"{backend}/{checkpoint}"})
    if left:
        resume(studio, left)
    else:
        warm_up(worker, settings)


def warm_up(worker: Worker, settings: Settings) -> None:
    """Load the model behind the first visitor's back: draws one step of something and throws it away."""
    row = backends.checkpoint_row(settings.backend, settings.checkpoint)
    if row.needs_source:  # it draws nothing by itself
        return
    # A cat for models of the things in pictures, riding for one of what people do in videos.
    request = GenerationRequest(
        "骑马的猫",
        steps=1,
        frames=min(row.frames),
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
