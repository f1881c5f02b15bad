"""How a decision is asked for beside the words: for whom the prompt is, who hears the reply, who may stop it all."""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event

from dialog.plan import DrawSettings
from generation.backends import backend_row, checkpoint_row


def unheard(text: str) -> None:
    """Hears nothing."""


@dataclass(frozen=True)
class Asking:
    """What a manager may go by; one that cannot, may leave it.

    `prompt_languages` are those that the drawing model reads; `world_only` says that it draws the things of the world
    and nothing else, `draws_videos` that what it draws moves, `moves` that it goes on from pictures and videos. `hear`
    is told the reply while it is written, each time from its beginning. Once `stopped` is set, nobody wants the
    decision any more.
    """

    prompt_languages: tuple[str, ...] = ("zh", "en")
    world_only: bool = False
    moves: bool = False
    draws_videos: bool = False
    hear: Callable[[str], None] = unheard
    stopped: Event = field(default_factory=Event)


PLAINLY = Asking()


def asking_for(settings: DrawSettings, hear: Callable[[str], None] = unheard, stopped: Event | None = None) -> Asking:
    """How to ask where the picture is drawn by `settings`. Raises UnknownBackendError, UnknownCheckpointError."""
    languages = backend_row(settings.backend).languages
    row = checkpoint_row(settings.backend, settings.checkpoint)
    return Asking(
        languages,
        world_only=row.world_only,
        moves=row.given_frames,
        draws_videos=(settings.frames or row.frames[0]) > 1,
        hear=hear,
        stopped=stopped or Event(),
    )
