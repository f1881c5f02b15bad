"""What a person chose for the drawing: between the fields of the page, the values of dialog, and stored requests."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Annotated, Any, Self

from pydantic import AfterValidator, ConfigDict, Field, TypeAdapter, ValidationError

from dialog.plan import DrawSettings
from generation import abilities, backends, limits
from generation.errors import GenerationError, UnknownCheckpointError
from generation.frame_uses import USES
from generation.offering import is_here
from ui.translation import Language, say

MOST_SEED = 2**53 - 1  # the largest whole number that a browser keeps exactly
MOST_STEPS = 100
LEAST_STRENGTH = 0.05
LONGEST_NEGATIVE = 1000  # characters
MOST_PICTURES = 4  # drawn, or brought, at once
VARIATIONS = {"near": 0.45, "far": 0.75}  # by how far a picture may change


def _known_speed(speed: str) -> str:
    if speed not in limits.SPEEDS:
        raise ValueError(f"there is no speed {speed!r}")
    return speed


def _known_use(use: str) -> str:
    if use and use not in USES:
        raise ValueError(f"there is no use {use!r}")
    return use


@dataclass(frozen=True)
class Choices:
    """The values of the fields, in their order. None and empty mean: as the conversation or the checkpoint has it."""

    __pydantic_config__ = ConfigDict(extra="forbid", allow_inf_nan=False)

    seed: Annotated[int, Field(ge=0, le=MOST_SEED)] | None = None
    steps: Annotated[int, Field(ge=1, le=MOST_STEPS)] | None = None
    guidance: Annotated[float, Field(ge=0, le=limits.MOST_GUIDANCE)] | None = None
    negative: Annotated[str, Field(max_length=LONGEST_NEGATIVE)] = ""
    model: str = ""
    size: str = ""
    strength: Annotated[float, Field(ge=LEAST_STRENGTH, le=1)] | None = None
    speed: Annotated[str, AfterValidator(_known_speed)] = "exact"
    frames: str = ""  # of a video
    count: Annotated[int, Field(ge=1, le=MOST_PICTURES)] = 1  # drawn one after the other
    control: bool = False  # what is brought leads by its outlines
    as_written: bool = False  # what is said is the prompt
    clips: str = ""  # of a video, one after the other
    use: Annotated[str, AfterValidator(_known_use)] = ""  # of what is given to a video

    @classmethod
    def kept(cls, panel: Mapping[str, Any] | None, own: str) -> Self | None:
        """The choices that were kept as `fields`, or came with a session from elsewhere, there perhaps without a model.

        None for none, for those that no field takes (any more), and where their model is not offered (any more).
        """
        try:
            kept = None if panel is None else TypeAdapter(cls).validate_python(panel)
        except ValidationError:
            return None
        if kept and not kept.model:
            return kept.with_model(own)
        return kept if kept and kept.model in models(own) else None

    def fields(self) -> dict[str, Any]:
        """By the names of the widgets."""
        return asdict(self)

    def with_model(self, model: str) -> Self:
        """The choices for another model, as far as that allows them; what it does not allow is left to it."""
        backend, checkpoint = _backend(model), _row(*names_of(model))
        if backend is None or checkpoint is None:
            return replace(self, model=model)
        return replace(
            self,
            model=model,
            steps=None if self.steps is not None and self.steps > checkpoint.most_steps else self.steps,
            size=self.size if self.size in _keys(*names_of(model)) else "",
            strength=self.strength if starts_from_pictures(model) else None,
            speed=self.speed if self.speed in backend.speeds else "exact",
            frames=self.frames if self.frames in map(str, checkpoint.frames) else "",
            control=bool(self.control) and checkpoint.control,
            clips=self.clips if checkpoint.overlap else "",
            use=self.use if checkpoint.given_frames else "",
        )

    def settings(self, own: str) -> DrawSettings:
        """For the drawing; `own` is the model that the program was started with.

        Raises UnknownCheckpointError for a model that is not offered.
        """
        backend, _, checkpoint = self.model.partition("/")
        if self.model not in models(own):
            raise UnknownCheckpointError(checkpoint, backend, models(own))
        width, height = _sides(self.size) if self.size in _keys(backend, checkpoint) else (None, None)
        return DrawSettings(
            backend=backend,
            checkpoint=checkpoint,
            negative_prompt=(self.negative or "").strip() if takes_negative(self.model) else "",
            width=width,
            height=height,
            steps=None if self.steps is None else int(self.steps),
            guidance=self.guidance,
            seed=None if self.seed is None else int(self.seed),
            strength=self.strength,
            speed=self.speed or "exact",
            count=int(self.count or 1),
            frames=int(self.frames) if self.frames in map(str, frames_of(backend, checkpoint)) else None,
            control=bool(self.control) and takes_control(self.model),
            as_written=bool(self.as_written),
            clips=int(self.clips) if self.clips in map(str, clips_of(self.model, self.frames)) else 1,
            use=self.use if takes_given_frames(self.model) else "",
        )


def size_key(width: object, height: object) -> str:
    """A size as one value."""
    return f"{width}x{height}"


def sizes_of(backend: str, checkpoint: str) -> tuple[backends.Size, ...]:
    """The sizes that a model can draw; none for one that the table does not have (any more)."""
    row = _row(backend, checkpoint)
    return row.sizes if row else ()


def frames_of(backend: str, checkpoint: str) -> tuple[int, ...]:
    """How many frames a model can draw; none where there is no choice, or the table does not have it (any more)."""
    row = _row(backend, checkpoint)
    return row.frames if row and len(row.frames) > 1 else ()


def clips_of(model: str, frames: str) -> tuple[int, ...]:
    """How many clips of so many `frames`, by default the model's own number, it can draw one after the other; none
    where there is no choice."""
    row = _row(*names_of(model))
    if row is None or not row.overlap:
        return ()
    long = int(frames) if frames in map(str, row.frames) else row.frames[0]
    return tuple(range(2, limits.MOST_CLIPS + 1)) if long > row.overlap else ()


def takes_given_frames(model: str) -> bool:
    """Whether pictures and videos may be laid into the videos of a model."""
    row = _row(*names_of(model))
    return row is not None and row.given_frames


def model_note(model: str, language: Language) -> str:
    """What a person has to know before they draw with a model: licence, memory, where it comes from."""
    backend, _, checkpoint = model.partition("/")
    licence = backends.licence_of(backend, checkpoint)
    if not licence:
        return ""
    row = backends.checkpoint_row(backend, checkpoint)
    note = say(language, "model_note", licence=licence, memory=f"{row.memory_gb:g}")
    if row.offered_at:
        return note + say(language, "model_offered", where=row.offered_at)
    return note if row.local else note + say(language, "model_from", where=row.where)


def takes_negative(model: str) -> bool:
    """Whether a model can be told what to leave out: those that draw without guidance never look at it."""
    backend, row = _backend(model), _row(*names_of(model))
    return backend is not None and backend.negative_prompt and (row is None or row.guidance > 1)


def takes_speed(model: str) -> bool:
    """Whether a model can draw faster than exactly."""
    try:
        return abilities.takes_speed(*names_of(model))
    except GenerationError:
        return False


def own_figures(model: str) -> dict[str, float]:
    """What a model takes for each number that is left to it; none for one that the table does not have (any more)."""
    row = _row(*names_of(model))
    return {"steps": row.steps, "guidance": row.guidance} if row else {}


def takes_control(model: str) -> bool:
    """Whether a model can be led by outlines."""
    row = _row(*names_of(model))
    return row is not None and row.control


def takes_masks(model: str) -> bool:
    """Whether a model can change only a part of a picture."""
    try:
        return abilities.takes_mask(model.partition("/")[0])
    except GenerationError:
        return False


def starts_from_pictures(model: str) -> bool:
    """Whether a model can change a picture."""
    try:
        return abilities.takes_source(*model.split("/", 1))
    except (GenerationError, TypeError):
        return False


def is_on_this_machine(model: str) -> bool:
    """Whether a model can be drawn with at once, as far as is seen without loading it."""
    try:
        return is_here(*names_of(model))
    except GenerationError:
        return False


def speed_choices(language: Language) -> list[tuple[str, str]]:
    """What a person reads for each speed, and its name."""
    return [(say(language, f"speed_{name}"), name) for name in limits.SPEEDS]


def model_key(backend: str, checkpoint: str) -> str:
    """A row of the table as one value."""
    return f"{backend}/{checkpoint}"


def model_of(request: Mapping[str, Any]) -> str:
    """The key of the model that a stored request names."""
    return model_key(request.get("backend", ""), request.get("checkpoint", ""))


def models(own: str) -> list[str]:
    """The keys of all models that are offered, `own` before the others: nobody names any other, above all no path."""
    rows = [(name, *each) for name, row in backends.BACKENDS.items() for each in row.checkpoints.items()]
    known = [model_key(name, checkpoint) for name, checkpoint, row in rows if row.is_offered]
    return [own, *(each for each in known if each != own)]


def model_choices(language: Language, own: str = "") -> list[tuple[str, str]]:
    """Every checkpoint that is offered, of every backend: what a person reads, and its key.

    `own` is the key of the model that the program was started with, which may be a folder.
    """
    rows = [
        (_title(backend, checkpoint, language), model_key(name, checkpoint_name))
        for name, backend in backends.BACKENDS.items()
        for checkpoint_name, checkpoint in backend.checkpoints.items()
        if checkpoint.is_offered
    ]
    is_known = not own or own in (key for _, key in rows)
    return rows if is_known else [(own.partition("/")[2].rstrip("/").rpartition("/")[2], own), *rows]


def names_of(model: str) -> tuple[str, str]:
    """The backend and the checkpoint of a key."""
    backend, _, checkpoint = model.partition("/")
    return backend, checkpoint


def _backend(model: str) -> backends.Backend | None:
    return backends.BACKENDS.get(model.partition("/")[0])


def _row(backend: str, checkpoint: str) -> backends.Checkpoint | None:
    try:
        return backends.checkpoint_row(backend, checkpoint)
    except GenerationError:
        return None


def _keys(backend: str, checkpoint: str) -> list[str]:
    return [size_key(*size) for size in sizes_of(backend, checkpoint)]


def _sides(size: str) -> tuple[int, int]:
    width, _, height = size.partition("x")
    return int(width), int(height)


def _title(backend: backends.Backend, checkpoint: backends.Checkpoint, language: Language) -> str:
    if language == "zh":
        return f"{backend.title_zh} · {checkpoint.title_zh}"
    return f"{backend.title_en} · {checkpoint.title_en}"
