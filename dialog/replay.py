"""A session drawn anew, by another model or from other seeds: each turn as it was decided then, nobody is asked again.

What referred to a picture of the old session refers to the one that was drawn in its place.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import ValidationError

from dialog.conversation import Conversation
from dialog.errors import NothingToReplayError, UnusableMaskError
from dialog.masks import fitted_mask
from dialog.outcome import drawn_anew
from dialog.plan import DrawSettings, Plan
from dialog.store import StoredPicture, StoredTurn
from dialog.turn import TurnDecision
from generation import abilities, backends
from generation.errors import GenerationError, InvalidRequestError
from generation.frame_uses import use_of
from generation.request import GenerationRequest
from generation.scene.language import language_of

# A turn that was stopped was not wanted; of one under way nobody knows the end.
_REPLAYED = ("done", "failed", "interrupted")
_WHOLE = {
    "zh": "这个模型不能只改这一部分，所以整张重画了。",
    "en": "This model cannot change this part only, so the whole picture is drawn anew.",
}

Replayed = Sequence[tuple[StoredTurn, StoredTurn]]  # turns of the old session, each with the one in its place


@dataclass(frozen=True)
class Replay:
    """How a session is drawn anew: which `turns`, in order, and with what.

    Without a backend each picture is drawn with its own model, without `steps` and `guidance` as its model has it. The
    seed of None is that of the old picture; "new" leaves it to the decision, as when it was drawn first.
    """

    turns: tuple[str, ...] = ()
    backend: str | None = None
    checkpoint: str | None = None
    seed: int | Literal["new"] | None = None
    steps: int | None = None
    guidance: float | None = None

    def to_json(self) -> dict[str, Any]:
        """The replay as plain values, to be stored with its session."""
        return asdict(self)

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Self | None:
        """The replay that `to_json` gave; None for one that another version of the program wrote otherwise."""
        try:
            return cls(**{**values, "turns": tuple(values["turns"])})
        except (KeyError, TypeError):
            return None


def replayable(turns: Sequence[StoredTurn]) -> tuple[str, ...]:
    """The ids of the turns that can be carried out as they were decided. Raises NothingToReplayError if none draws."""
    decided = [(turn, decision_of(turn)) for turn in turns if turn.status in _REPLAYED]
    if not any(decision.draws for _, decision in decided if decision):
        raise NothingToReplayError
    return tuple(turn.id for turn, decision in decided if decision)


def decision_of(turn: StoredTurn) -> TurnDecision | None:
    """What was decided in a turn; None for nothing, or what an imported session calls a decision and is none."""
    try:
        return TurnDecision.model_validate(turn.decision)
    except ValidationError:
        return None


def model_of(turn: StoredTurn) -> tuple[str, str] | None:
    """The backend and the checkpoint that a turn drew with; None where it drew nothing."""
    request = _request_of(turn)
    return (request.backend, request.checkpoint) if request else None


def settings_for(turn: StoredTurn, replay: Replay, model: tuple[str, str]) -> DrawSettings:
    """How the picture of a turn is drawn anew with a model: as it was, as far as the model can.

    Raises UnknownBackendError, UnknownCheckpointError.
    """
    backend, checkpoint = model
    request = _request_of(turn)
    same = request if request and model == (request.backend, request.checkpoint) else None
    steps = same.steps if same else None
    guidance = same.guidance if same else None
    width, height = _size(request, model) if request else (None, None)
    said = _said_of_the_drawing(turn, request)
    return replace(
        said,
        backend=backend,
        checkpoint=checkpoint,
        negative_prompt=said.negative_prompt if backends.backend_row(backend).negative_prompt else "",
        width=width,
        height=height,
        steps=steps if replay.steps is None else replay.steps,
        guidance=guidance if replay.guidance is None else replay.guidance,
        seed=_seed(request, replay),
        speed=same.speed if same else "exact",
        frames=_frames(request, model),
        control=said.control and abilities.takes_control(backend, checkpoint),
        clips=said.clips if backends.checkpoint_row(backend, checkpoint).overlap else 1,
        use=said.use if backends.checkpoint_row(backend, checkpoint).given_frames else "",
        count=1,
    )


def replay_turn(
    conversation: Conversation, turn: StoredTurn, session_id: str, before: Replayed, settings: DrawSettings
) -> str:
    """Begin the turn that stands for `turn` in the new session, after those `before`; returns its id.

    Raises what the store raises for a turn that cannot be begun; then nothing is stored.
    """
    decision = _referring(_decided(turn), before)
    uploads = [_in_its_place(each, before).read_bytes() for each in turn.uploads]
    mask = _mask(turn, uploads, settings)
    if turn.mask is not None and mask is None:
        note = _WHOLE[language_of(turn.text)]
        decision = decision.model_copy(update={"reply": f"{decision.reply}\n{note}".strip()})
    return conversation.accept(
        session_id,
        turn.text,
        Plan(settings, decision=decision),
        uploads=uploads,
        mask=mask,
        manager=turn.manager,
        parent_id=before[-1][1].id if before else None,
        replay_of=turn.replay_of or turn.id,
    )


def _decided(turn: StoredTurn) -> TurnDecision:
    """What was decided, where nothing was drawn with the answer that was given."""
    decision = decision_of(turn)
    assert decision is not None  # else the turn is not replayable
    return decision if decision.draws else decision.model_copy(update={"reply": turn.reply})


def _referring(decision: TurnDecision, before: Replayed) -> TurnDecision:
    """The decision with the numbers of the new pictures. To go back to one that was not drawn is to draw it now."""
    numbers = {old.picture.number: new.picture.number for old, new in before if old.picture and new.picture}
    found = tuple(new for old in decision.pictures if (new := numbers.get(old)) is not None)
    lost = decision.edit == "revert" and not found
    return (drawn_anew(decision) if lost else decision).model_copy(update={"pictures": found})


def _in_its_place(upload: StoredPicture, before: Replayed) -> Path:
    """Where the picture lies that was drawn in the place of one that came with a turn; where none was, that one."""
    places = {old.picture.id: new.picture.path for old, new in before if old.picture and new.picture}
    return Path(places.get(upload.id, upload.path))


def _mask(turn: StoredTurn, uploads: Sequence[bytes], settings: DrawSettings) -> bytes | None:
    """The part that changed, on the new picture; None where the model, or its shape, has no use for it."""
    if turn.mask is None:
        return None
    try:
        return fitted_mask(Path(turn.mask.path).read_bytes(), uploads, settings.backend)
    except (UnusableMaskError, InvalidRequestError):
        return None


def _said_of_the_drawing(turn: StoredTurn, request: GenerationRequest | None) -> DrawSettings:
    """What the person chose for the drawing; of an imported turn, which has no plan, what its request tells of it."""
    plan = Plan.from_json(turn.plan)
    if plan is not None:
        return plan.settings
    strength = request.strength if request and request.source and not request.mask else None
    if request is None:
        return DrawSettings()
    return DrawSettings(
        strength=strength, control=request.control is not None, clips=request.clips or 1, use=use_of(request)
    )


def _request_of(turn: StoredTurn) -> GenerationRequest | None:
    """None for a turn that drew nothing, or whose request came from elsewhere and cannot be read."""
    try:
        return GenerationRequest.from_json(turn.request) if turn.request else None
    except GenerationError:
        return None


def _seed(request: GenerationRequest | None, replay: Replay) -> int | None:
    if replay.seed == "new":
        return None
    return request.seed if replay.seed is None and request else replay.seed


def _size(request: GenerationRequest, model: tuple[str, str]) -> tuple[int | None, int | None]:
    """That of the old picture, where the model draws it, else its size of the nearest proportions."""
    width, height = request.width or 0, request.height or 0
    if min(width, height) <= 0:
        return None, None
    if abilities.draws_size(*model, (width, height)):
        return width, height
    return abilities.nearest_size(*model, width / height)


def _frames(request: GenerationRequest | None, model: tuple[str, str]) -> int | None:
    """As long as the old video was, where the model draws such."""
    offered = backends.checkpoint_row(*model).frames
    return request.frames if request and request.frames in offered else None
