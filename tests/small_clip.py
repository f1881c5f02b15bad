"""The bilingual CLIP after a few steps, released: it says what pictures look like, if not well."""

from functools import partial
from pathlib import Path

from training.clip_pictures import Trainer, shipped_towers
from training.clip_release import release

DRAWS = Path(__file__).parents[1] / "assets" / "checkpoints" / "hunyuan-dit"


def briefly(trainer: Trainer) -> Trainer:
    """Examined by a few pictures, which take longer than its few steps otherwise."""
    trainer.examined = partial(trainer.examined, 4)
    return trainer


def begun(runs: Path, steps: int = 3) -> Trainer:
    """A training of a few steps on the text tower that ships."""
    trainer = briefly(Trainer(runs / "clip" / "pictures", *shipped_towers(DRAWS)))
    trainer.train(steps, batch=4)
    return trainer


def small_clip(folder: Path) -> Path:
    """A released checkpoint below the folder."""
    begun(folder)
    release(folder, folder / "released" / "clip", DRAWS / "text_encoder")
    return folder / "released" / "clip"
