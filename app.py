"""Entry point for a laptop and for a Space: settings, wiring, launch. `python app.py --help` lists the options."""

import gc
import logging
import signal
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dialog.conversation import Conversation
from dialog.options import options_of
from dialog.plan import DrawSettings
from dialog.registry import check_lent_gpu, load_manager
from generation import chosen_clip
from generation.executor import Executor
from generation.jobs import Worker
from generation.offering import offer_only
from generation.zero_gpu import ZeroGpu
from settings import Settings, in_force, load_settings, parse_options, secrets_of, terminal_language
from storage import Keeper, SessionStore, TurnLimits, TurnRecord, kept_in, served_alone
from ui.logs import configure
from ui.server import Server, take_address, url_of

if TYPE_CHECKING:
    from ui.studio import Studio

log = logging.getLogger("huihua")

_READY = {"zh": "绘话已就绪：{}", "en": "Huihua is ready: {}"}


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
        gc.disable()  # a start leaves little garbage, and takes longer by a sixth where it is looked for all the time
        data = settings.data
        with served_alone(data), kept_in(settings.snapshots, data, settings.snapshot_seconds) as keeper:
            serve_in_space(settings, keeper) if settings.space else serve(settings, keeper)
    except KeyboardInterrupt:
        return 0
    except Exception as error:
        if not hasattr(error, "message"):
            raise
        print(error.message(language), file=sys.stderr)
        return 1
    finally:
        gc.enable()
    return 0


def serve(settings: Settings, keeper: Keeper | None) -> None:
    """On a laptop or a server: our own server, with the page mounted in it."""
    with take_address(settings.host, settings.port) as address:
        studio, worker = wire(settings, keeper)
        from ui.demo import mounted
        from ui.several import left_over

        left = left_over(studio)

        def ready() -> None:
            print(_READY[settings.language].format(url_of(address)), flush=True)
            work(studio, worker, settings, left)

        def ending() -> None:
            studio.running.stop(settings.stop_seconds)

        Server(mounted(studio, settings.proxies), ready, ending).run(sockets=[address])


def serve_in_space(settings: Settings, keeper: Keeper | None) -> None:
    """In a Space: Gradio's own launch, which is what starts a Space's GPU."""
    executor = zero_gpu(settings) if settings.zero_gpu else None
    from ui.demo import build_demo, middleware, page_options, register_beside
    from ui.several import left_over

    studio, worker = wire(settings, keeper, executor)
    left = left_over(studio)
    demo = build_demo(studio)
    app, _, _ = demo.launch(
        server_name=settings.host,
        server_port=settings.port,
        prevent_thread_lock=True,
        quiet=True,
        max_threads=demo.max_threads,
        app_kwargs={"middleware": middleware(studio.accounts, framed=True, proxies=settings.proxies)},
        **page_options(),
    )
    register_beside(app, studio, framed=True)
    print(_READY[settings.language].format(settings.space), flush=True)
    work(studio, worker, settings, left)
    try:
        demo.block_thread()
    finally:
        studio.running.stop(settings.stop_seconds)


def zero_gpu(settings: Settings) -> Executor:
    """The GPU of a Space that lends it by the second. Raises the errors of dialog and generation."""
    check_lent_gpu(settings.manager)
    import spaces  # before torch, whose CUDA it takes the place of

    executor = ZeroGpu(spaces.GPU)
    executor.load(settings.backend, settings.checkpoint)
    return executor


def wire(settings: Settings, keeper: Keeper | None, executor: Executor | None = None) -> "tuple[Studio, Worker]":
    """Store, manager and worker put together. Raises the errors of storage, dialog and generation."""
    from ui.newcomers import Newcomers
    from ui.studio import Studio  # with Gradio behind it, which costs seconds: not before the simple errors are out

    row = settings.backend, settings.checkpoint
    chosen_clip.choose(settings.clip)
    offer_only(settings.models, "/".join(row))
    manager = load_manager(settings.manager, options_of(settings))
    limits = TurnLimits(settings.user_turns, settings.user_minute or None, settings.all_turns)
    store = SessionStore(settings.data, settings.user_mb * 1_000_000 or None, limits, metadata=settings.metadata)
    store.clean_up()
    worker = Worker(executor=executor)
    conversation = Conversation(manager, worker, store, settings=DrawSettings(*row), manager_name=settings.manager)
    newcomers = Newcomers((settings.login == "none" and settings.newcomers) or None)  # who signs in is known
    return Studio(
        store, conversation, *row, settings.login, keeper, settings.admins,
        newcomers=newcomers, metrics_key=settings.metrics_key,
    ), worker  # fmt: skip


def work(studio: "Studio", worker: Worker, settings: Settings, left: Sequence[TurnRecord]) -> None:
    """Once the page answers."""
    from ui.first_work import begin_work

    model = f"{settings.backend}/{settings.checkpoint}"
    log.info("the program has started", extra={"manager": settings.manager, "model": model})
    # On ZeroGPU the model is loaded already, and drawing takes from somebody's quota.
    begin_work(studio, left, None if settings.zero_gpu else worker, settings.language)


if __name__ == "__main__":
    sys.exit(main())
