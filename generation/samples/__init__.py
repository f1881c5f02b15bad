"""Sample pictures of models: a small file of each that ships, to be seen before one chooses. No torch.

`python -m generation.samples` makes them, with the program's own loop.
"""

from pathlib import Path

from generation.backends import BACKENDS, ROOT, backend_row
from generation.scene.language import Language

FOLDER = ROOT / "assets" / "samples"
# What a sample shows side by side, by what a backend is conditioned on.
PROMPTS: dict[str, tuple[dict[Language, str], ...]] = {
    "text": (
        {"zh": "草地上的一只猫和一辆红色小汽车", "en": "a red car next to a cat on the grass"},
        {"zh": "沙滩上的两只企鹅", "en": "two penguins on the beach"},
        {"zh": "一只熊猫，水墨风格", "en": "a panda, ink style"},
    ),
    "class": ({"zh": "熊猫", "en": "panda"}, {"zh": "汽车", "en": "car"}, {"zh": "苹果", "en": "apple"}),
}


def prompts_of(backend: str) -> tuple[dict[Language, str], ...]:
    """What the sample of a model shows, in both languages. Raises UnknownBackendError."""
    return PROMPTS[backend_row(backend).conditions]


def path_of(backend: str, checkpoint: str) -> Path:
    """Where the sample of a row of the table lies, or would."""
    return FOLDER / f"{backend}-{checkpoint}.webp"


def sample_of(backend: str, checkpoint: str) -> Path | None:
    """The sample of a model; None where nobody has made one, or the table does not have it."""
    is_row = backend in BACKENDS and checkpoint in BACKENDS[backend].checkpoints
    path = path_of(backend, checkpoint) if is_row else None
    return path if path and path.exists() else None
