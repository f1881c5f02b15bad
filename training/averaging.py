"""The averaged weights of a training: for as long as something is drawn or written with them, or read from its run."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from diffusers.training_utils import EMAModel
from torch import nn

from training.run import state_of

Network = TypeVar("Network", bound=nn.Module)


@contextmanager
def averaged(ema: EMAModel, weights: Sequence[nn.Parameter]) -> Iterator[None]:
    """Inside, `weights` are their averages; afterwards they are what they were."""
    ema.store(weights)
    ema.copy_to(weights)
    yield
    ema.restore(weights)


def averages_of(run: Path, model: Network) -> Network:
    """`model` with the averages that the run in the folder `run` last saved, of all weights that are trained."""
    weights = [weight for weight in model.parameters() if weight.requires_grad]
    average = EMAModel(weights)
    average.load_state_dict(state_of(run, "ema"))
    average.copy_to(weights)
    return model.eval()
