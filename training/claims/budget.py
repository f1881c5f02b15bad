"""One training of a network: so many steps on the lessons of all, and its averaged weights kept."""

from pathlib import Path
from tempfile import TemporaryDirectory

from safetensors.torch import load_file, save_file
from torch import nn

from training.averaging import averaged
from training.claims.lessons import Lessons
from training.classes import Recipe, Trainer
from training.optimizers import annealed
from training.trainer import LEARNING_RATE

STEPS, BATCH = 250, 32
_WARM_UP = 30


def trained(recipe: Recipe, lessons: Lessons, seed: int, start: Path, kept: Path, steps: int = STEPS) -> nn.Module:
    """The network after its training from `seed`; from the file `kept` where it was trained before.

    What is stopped in its midst begins anew, so that all see the same pictures in the same order.
    """
    if not kept.exists():
        with TemporaryDirectory() as runs:
            trainer = Trainer(recipe, Path(runs), start, seed=seed)
            trainer.examples = lessons.examples(seed)
            for step in range(steps):
                trainer.step(annealed(step, steps, _WARM_UP, LEARNING_RATE, steps // 3), BATCH)
            with averaged(trainer.ema, trainer.weights):
                _keep(trainer.model, kept)
    model = recipe.build()
    model.load_state_dict(load_file(kept))
    return model.eval()


def _keep(model: nn.Module, kept: Path) -> None:
    kept.parent.mkdir(parents=True, exist_ok=True)
    incoming = kept.with_suffix(".incoming")
    save_file({name: weight.detach().contiguous() for name, weight in model.state_dict().items()}, incoming)
    incoming.replace(kept)
