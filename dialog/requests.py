"""A decision as a request for a picture: fitted to the model, with which seed, in which size."""

import secrets
from collections.abc import Sequence

from dialog.fitting import fitted, hinted, joined
from dialog.plan import DrawSettings, Plan
from dialog.start import Start, start_of
from dialog.store import StoredPicture, StoredTurn
from dialog.turn import TurnDecision
from generation import abilities, backends
from generation.request import GenerationRequest
from generation.scene.language import language_of


def new_seed() -> int:
    """A random seed of 32 bits."""
    return secrets.randbits(32)


def request_for(
    decision: TurnDecision, turn: StoredTurn, before: Sequence[StoredTurn], settings: DrawSettings
) -> GenerationRequest:
    """The complete request for the picture of `turn`, which follows the turns `before` it; one that was made stands.

    Raises GenerationError for a backend or checkpoint that is not in the table, and as `start_of` does.
    """
    if turn.request is not None:
        return GenerationRequest.from_json(turn.request)
    origin = origin_of(decision, before)
    start = start_of(decision, turn, origin, settings)
    width, height = _size(turn, start, settings)
    return backends.complete(
        GenerationRequest(
            prompt=turn.text if start.source and start.is_told else decision.prompt,
            negative_prompt=joined(decision.negative_prompt, settings.negative_prompt),
            width=width,
            height=height,
            steps=settings.steps,
            guidance=settings.guidance,
            seed=_seed(decision, origin, settings),
            source=_file(start.source, settings),
            mask=str(turn.mask.path) if turn.mask else None,
            control=str(turn.control.path) if turn.control else None,
            strength=start.strength,
            backend=settings.backend,
            checkpoint=settings.checkpoint,
            speed=settings.speed,
            frames=settings.frames,
            frame_mask=start.frame_mask,
            ending=_file(start.ending, settings),
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


def _size(turn: StoredTurn, start: Start, settings: DrawSettings) -> tuple[int | None, int | None]:
    """As the person chose. Where only a part of a picture may change, its own, so that the rest stays to the pixel;
    where they chose none and a picture is changed, or leads, that of the model nearest to its proportions."""
    for picture in turn.uploads[:1] if turn.mask else ():
        own = picture.width, picture.height
        if abilities.draws_size(settings.backend, settings.checkpoint, own):
            return own
    shape = start.source if start.is_told or start.is_laid_in else turn.control
    if shape is not None and (settings.width, settings.height) == (None, None):
        return abilities.nearest_size(settings.backend, settings.checkpoint, shape.width / shape.height)
    return settings.width, settings.height


def _file(source: StoredPicture | None, settings: DrawSettings) -> str | None:
    """The file of a source, or of the video that it stands for where the model goes on from videos."""
    if source is None:
        return None
    takes_videos = backends.checkpoint_row(settings.backend, settings.checkpoint).given_frames
    return str(source.video or source.path) if takes_videos else str(source.path)
