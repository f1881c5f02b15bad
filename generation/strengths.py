"""What a model is good at, as its row tells: what people read before they choose one. Data alone; the words for each
key are the page's own (`able_…` of its catalogue).
"""

from dataclasses import dataclass, field

from generation.abilities import FEW_STEPS
from generation.backends import backend_row, checkpoint_row
from generation.rows import Backend, Checkpoint

# What no other column of a row tells, for its `good_at`.
GOOD_AT = ("scenes", "sharp", "photos", "lettering", "chinese_things")

_LARGE = 2048  # pixels of a side
_LONG_PROMPT = 256  # tokens


@dataclass(frozen=True)
class Strength:
    """One thing that a model can do, or does only so; `figures` fill in its words."""

    key: str
    figures: dict[str, object] = field(default_factory=dict)


def strengths(backend: str, checkpoint: str) -> tuple[Strength, ...]:
    """All that a row tells, the most telling first. Raises as `checkpoint_row` does."""
    model, row = backend_row(backend), checkpoint_row(backend, checkpoint)
    return (
        *_what_it_draws(model, row),
        *(Strength(key) for key in row.good_at),
        Strength("both_languages" if {"zh", "en"} <= set(model.languages) else "english"),
        *_changing(model, row),
        *_size_and_words(model, row),
    )


def _what_it_draws(model: Backend, row: Checkpoint) -> list[Strength]:
    longest = max(row.frames)
    found = {
        "videos": longest > 1,
        "one_thing": model.conditions == "class" and longest == 1,
        "world": row.world_only,
        "few_steps": row.steps <= FEW_STEPS,
    }
    figures: dict[str, dict[str, object]] = {
        "videos": {"seconds": f"{longest / row.fps:.0f}"},
        "few_steps": {"steps": row.steps},
    }
    return [Strength(key, figures.get(key, {})) for key, holds in found.items() if holds]


def _changing(model: Backend, row: Checkpoint) -> list[Strength]:
    """What becomes of a picture that there is already."""
    is_told = row.instructed and not row.needs_source
    found = {
        "only_edits": row.needs_source,
        "told_edits": is_told,
        "edits": model.image_to_image and not row.instructed,
        "outlines": row.control,
        "from_frames": row.given_frames,
        "long_videos": row.overlap > 0,
    }
    return [Strength(key) for key, holds in found.items() if holds]


def _size_and_words(model: Backend, row: Checkpoint) -> list[Strength]:
    found = {
        "shapes": len({width / height for width, height in row.sizes}) > 1,
        "large": max(row.sizes[0]) >= _LARGE,
        "long_prompts": max(model.token_limits, default=0) >= _LONG_PROMPT and not row.world_only,
        "leaves_out": model.negative_prompt and row.guidance > 1,
    }
    return [Strength(key) for key, holds in found.items() if holds]
