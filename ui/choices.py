"""What a person chose for the drawing: between the fields of the page, the values of dialog, and stored requests."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Annotated, Any, Self

from pydantic import AfterValidator, ConfigDict, Field, TypeAdapter, ValidationError

from dialog.plan import DrawSettings
from generation import backends
from generation.errors import GenerationError, UnknownCheckpointError
from ui.translation import Language, say

MOST_SEED = 2**53 - 1  # the largest whole number that a browser keeps exactly
MOST_STEPS = 100
LEAST_STRENGTH = 0.05
LONGEST_NEGATIVE = 1000  # characters
MOST_PICTURES = 4  # drawn, or brought, at once
VARIATIONS = {"near": 0.45, "far": 0.75}  # by how far a picture may change


def _known_speed(speed: str) -> str:
    if speed not in backends.SPEEDS:
        raise ValueError(f"there is no speed {speed!r}")
    return speed


@dataclass(frozen=True)
class Choices:
    """The values of the fields, in their order. None and empty mean: as the conversation or the checkpoint has it."""

    __pydantic_config__ = ConfigDict(extra="forbid", allow_inf_nan=False)

    seed: Annotated[int, Field(ge=0, le=MOST_SEED)] | None = None
    steps: Annotated[int, Field(ge=1, le=MOST_STEPS)] | None = None
    guidance: Annotated[float, Field(ge=0, le=backends.MOST_GUIDANCE)] | None = None
    negative: Annotated[str, Field(max_length=LONGEST_NEGATIVE)] = ""
    model: str = ""
    size: str = ""
    strength: Annotated[float, Field(ge=LEAST_STRENGTH, le=1)] | None = None
    speed: Annotated[str, AfterValidator(_known_speed)] = "exact"
    frames: str = ""  # of a video
    count: Annotated[int, Field(ge=1, le=MOST_PICTURES)] = 1  # drawn one after the other
    control: bool = False  # what is brought leads by its outlines
    as_written: bool = False  # what is said is the prompt

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
        )


def choices_from(request: dict[str, Any], own: str) -> Choices | None:
    """The choices that led to a stored request, so that a session goes on as it was; the seed is left open.

    None where its model is not offered (any more).
    """
    backend, checkpoint = str(request.get("backend")), str(request.get("checkpoint"))
    if model_key(backend, checkpoint) not in models(own):
        return None
    row = backends.checkpoint_row(backend, checkpoint)
    steps, guidance = request.get("steps"), request.get("guidance")
    size, frames = size_key(request.get("width"), request.get("height")), request.get("frames")
    return Choices(
        steps=None if steps == row.steps else steps,
        guidance=None if guidance == row.guidance else guidance,
        negative=request.get("negative_prompt", ""),
        model=model_key(backend, checkpoint),
        size="" if size == size_key(*row.sizes[0]) else size,
        # Of a painted part all may change, unless one chooses otherwise; of the next whole picture it may not.
        strength=request.get("strength") if request.get("source") and not request.get("mask") else None,
        speed=request.get("speed", "exact"),
        frames="" if frames in (None, row.frames[0]) else str(frames),
        control=bool(request.get("control")),
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
        return backends.takes_speed(*names_of(model))
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
        return backends.takes_mask(model.partition("/")[0])
    except GenerationError:
        return False


def starts_from_pictures(model: str) -> bool:
    """Whether a model can change a picture."""
    try:
        return backends.takes_source(*model.split("/", 1))
    except (GenerationError, TypeError):
        return False


def frame_choices(model: str, language: Language) -> list[tuple[str, str]]:
    """What a person reads for each length of a video, and its number of frames; the first leaves it to the model."""
    backend, _, checkpoint = model.partition("/")
    frames = frames_of(backend, checkpoint)
    fps = backends.checkpoint_row(backend, checkpoint).fps if frames else 1
    lengths = [(_length(number, fps, language), str(number)) for number in sorted(frames)]
    return [(say(language, "auto"), ""), *lengths]


def _length(frames: int, fps: int, language: Language) -> str:
    """A number of frames, and how long they play."""
    if frames == 1:
        return say(language, "one_frame")
    return say(language, "frames_long", frames=frames, seconds=f"{frames / fps:.1f}")


def speed_choices(language: Language) -> list[tuple[str, str]]:
    """What a person reads for each speed, and its name."""
    return [(say(language, f"speed_{name}"), name) for name in backends.SPEEDS]


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
