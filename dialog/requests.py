"""A decision as a request for a picture: fitted to the model, with which seed, from which source."""

import secrets
from collections.abc import Sequence

from dialog.fitting import fitted, hinted, joined
from dialog.given import given_frames
from dialog.plan import DrawSettings, Plan
from dialog.store import StoredPicture, StoredTurn
from dialog.turn import EditKind, TurnDecision
from generation import backends
from generation.request import GenerationRequest
from generation.scene.language import language_of

# Edits that say what to change in a picture.
_CHANGES: tuple[EditKind, ...] = ("entity", "add", "remove", "background", "style", "lens", "combine")


def new_seed() -> int:
    """A random seed of 32 bits."""
    return secrets.randbits(32)


def request_for(
    decision: TurnDecision, turn: StoredTurn, before: Sequence[StoredTurn], settings: DrawSettings
) -> GenerationRequest:
    """The complete request for the picture of `turn`, which follows the turns `before` it; one that was made stands.

    The source is the picture that may change by some strength, or is changed as it is told; none where all is redrawn.

    Raises GenerationError for a backend or checkpoint that is not in the table.
    """
    if turn.request is not None:
        return GenerationRequest.from_json(turn.request)
    origin = origin_of(decision, before)
    strength = _strength(decision, turn, settings)
    is_told = _is_told_the_change(decision, settings)
    given = None if turn.control or turn.mask else given_frames(decision, turn, origin, settings)
    is_redrawn = turn.control is not None or (strength >= 1.0 and turn.mask is None and not is_told)
    source = given.source if given else None if is_redrawn else _source(turn, origin, settings)
    width, height = _size(turn, source if is_told or given else turn.control, settings)
    return backends.complete(
        GenerationRequest(
            prompt=turn.text if source and is_told else decision.prompt,
            negative_prompt=joined(decision.negative_prompt, settings.negative_prompt),
            width=width,
            height=height,
            steps=settings.steps,
            guidance=settings.guidance,
            seed=_seed(decision, origin, settings),
            source=_file(source, settings),
            mask=str(turn.mask.path) if turn.mask else None,
            control=str(turn.control.path) if turn.control else None,
            strength=given.strength if given else strength,
            backend=settings.backend,
            checkpoint=settings.checkpoint,
            speed=settings.speed,
            frames=settings.frames,
            frame_mask=given.frame_mask if given else None,
            ending=_file(given.ending, settings) if given else None,
            clips=settings.clips if settings.clips > 1 else None,
        )
    )


def fitted_for(decision: TurnDecision, turn: StoredTurn, before: Sequence[StoredTurn], plan: Plan) -> TurnDecision:
    """The decision with a prompt that the backend can read; one that was written by hand stays, with a hint."""
    row, language = backends.backend_row(plan.settings.backend), language_of(turn.text)
    if plan.is_by_hand(turn.text):
        return hinted(decision, row, language)
    origin = origin_of(decision, before)
    return fitted(decision, row, origin.decision if origin else None, language)


def origin_of(decision: TurnDecision, before: Sequence[StoredTurn]) -> StoredTurn | None:
    """The turn that made the picture which this one starts from: the first one referred to, else the one that is shown.

    Going back to a picture made none.
    """
    shown = [each.picture.number for each in before if each.picture is not None]
    numbers = decision.pictures[:1] or shown[-1:]
    made = [turn for turn in before if turn.picture is not None and (turn.decision or {}).get("edit") != "revert"]
    return next((turn for turn in reversed(made) if turn.picture and turn.picture.number in numbers), None)


def _seed(decision: TurnDecision, origin: StoredTurn | None, settings: DrawSettings) -> int:
    if settings.seed is not None:
        return settings.seed
    if decision.seed == "keep" and origin is not None and origin.request:
        return int(origin.request["seed"])
    return new_seed()


def _size(turn: StoredTurn, changed: StoredPicture | None, settings: DrawSettings) -> tuple[int | None, int | None]:
    """As the person chose. Where only a part of a picture may change, its own, so that the rest stays to the pixel;
    where they chose none and a picture is changed, or leads, that of the model nearest to its proportions."""
    for picture in turn.uploads[:1] if turn.mask else ():
        own = picture.width, picture.height
        if backends.draws_size(settings.backend, settings.checkpoint, own):
            return own
    if changed is not None and (settings.width, settings.height) == (None, None):
        return backends.nearest_size(settings.backend, settings.checkpoint, changed.width / changed.height)
    return settings.width, settings.height


def _strength(decision: TurnDecision, turn: StoredTurn, settings: DrawSettings) -> float:
    """How far the source may change: as the person chose, where there is something to start from."""
    if turn.control is not None:
        return 1.0
    starts_from_a_picture = decision.action == "edit" or bool(turn.uploads)
    return settings.strength if settings.strength is not None and starts_from_a_picture else decision.strength


def _is_told_the_change(decision: TurnDecision, settings: DrawSettings) -> bool:
    """Whether the model is told what to change in the picture, instead of what the new one shows."""
    row = backends.checkpoint_row(settings.backend, settings.checkpoint)
    return row.instructed and decision.action == "edit" and decision.edit in _CHANGES


def _source(turn: StoredTurn, origin: StoredTurn | None, settings: DrawSettings) -> StoredPicture | None:
    """The picture to start from, where the model can: what came with the turn goes first."""
    if not backends.takes_source(settings.backend, settings.checkpoint):
        return None
    return turn.uploads[0] if turn.uploads else origin.picture if origin else None


def _file(source: StoredPicture | None, settings: DrawSettings) -> str | None:
    """The file of a source, or of the video that it stands for where the model goes on from videos."""
    if source is None:
        return None
    takes_videos = backends.checkpoint_row(settings.backend, settings.checkpoint).given_frames
    return str(source.video or source.path) if takes_videos else str(source.path)
