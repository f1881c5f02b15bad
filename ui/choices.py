"""What a person chose for the drawing: between the fields of the page, the values of dialog, and stored requests."""

from dataclasses import asdict, dataclass
from typing import Any

from dialog.plan import DrawSettings
from generation import backends
from generation.errors import GenerationError
from ui.translation import Language


@dataclass(frozen=True)
class Choices:
    """The values of the fields, in their order. None and empty mean: as the conversation or the checkpoint has it."""

    seed: int | None = None
    steps: int | None = None
    guidance: float | None = None
    negative: str = ""
    model: str = ""

    def fields(self) -> dict[str, Any]:
        """By the names of the widgets."""
        return asdict(self)

    def settings(self) -> DrawSettings:
        """For the drawing. Raises GenerationError for a model that is not in the table."""
        backend, _, checkpoint = self.model.partition("/")
        backends.checkpoint_row(backend, checkpoint)
        return DrawSettings(
            backend=backend,
            checkpoint=checkpoint,
            negative_prompt=(self.negative or "").strip(),
            steps=None if self.steps is None else int(self.steps),
            guidance=self.guidance,
            seed=None if self.seed is None else int(self.seed),
        )


def choices_from(request: dict[str, Any]) -> Choices | None:
    """The choices that led to a stored request, so that a session goes on as it was; the seed is left open.

    None where the table no longer has the model.
    """
    backend, checkpoint = str(request.get("backend")), str(request.get("checkpoint"))
    try:
        row = backends.checkpoint_row(backend, checkpoint)
    except GenerationError:
        return None
    steps, guidance = request.get("steps"), request.get("guidance")
    return Choices(
        steps=None if steps == row.steps else steps,
        guidance=None if guidance == row.guidance else guidance,
        negative=request.get("negative_prompt", ""),
        model=model_key(backend, checkpoint),
    )


def model_key(backend: str, checkpoint: str) -> str:
    """A row of the table as one value."""
    return f"{backend}/{checkpoint}"


def model_choices(language: Language) -> list[tuple[str, str]]:
    """Every checkpoint of every backend: what a person reads, and its key."""
    return [
        (_title(backend, checkpoint, language), model_key(name, checkpoint_name))
        for name, backend in backends.BACKENDS.items()
        for checkpoint_name, checkpoint in backend.checkpoints.items()
    ]


def _title(backend: backends.Backend, checkpoint: backends.Checkpoint, language: Language) -> str:
    if language == "zh":
        return f"{backend.title_zh} · {checkpoint.title_zh}"
    return f"{backend.title_en} · {checkpoint.title_en}"
