"""How far off a trained network is: its loss on pictures that it never saw, or how its own pictures differ from them.

All networks are measured with the same noise.
"""

from collections.abc import Callable, Iterable
from typing import cast

import numpy as np
import torch
from torch import Tensor, nn

from generation.looks import Vectors
from models.dit import DiT
from models.sit_transport.ode import Flow, sample_ode
from models.sit_transport.sde import Sampling, sample_sde
from models.sit_transport.transport import Transport
from training.claims.lessons import Lessons
from training.claims.networks import NETWORKS, TRANSPORTS
from training.precision import fast_matrices

ROUNDS = 8  # of noise for each picture
EVALUATIONS = 60  # of the network for a picture
DRAWN = 128  # pictures, at most
_AT_ONCE = 64
_SEED = 0

Measure = Callable[[str, nn.Module, Lessons], float]  # of the network of a name, trained
Walk = Callable[[Transport, DiT, Tensor, Tensor], Iterable[Tensor]]


def held_out_loss(name: str, model: nn.Module, lessons: Lessons) -> float:
    """The mean loss of the network's own recipe."""
    torch.manual_seed(_SEED)
    found = []
    with torch.no_grad(), fast_matrices():
        for _ in range(ROUNDS):
            for clean, labels in zip(lessons.clean.split(_AT_ONCE), lessons.labels.split(_AT_ONCE), strict=True):
                found.append(NETWORKS[name].losses(model, clean, labels))
    return torch.cat(found).mean().item()


def by_ode(name: str, model: nn.Module, lessons: Lessons) -> float:
    """`kernel_distance` of what the probability flow leads to, by Heun's method, without guidance."""
    return _distance(name, model, lessons, _ode)


def by_sde(name: str, model: nn.Module, lessons: Lessons) -> float:
    """`kernel_distance` of what the stochastic equation leads to, by Euler's method, without guidance."""
    return _distance(name, model, lessons, _sde)


def kernel_distance(one: Vectors, other: Vectors) -> float:
    """How differently two sets of vectors (N, C) and (M, C) lie: the squared maximum mean discrepancy.

    The unbiased estimate with a cubic kernel (Binkowski et al. 2018, arXiv 1801.01401), for which a few hundred
    pictures are enough; 0 is alike, a little less than 0 is chance.
    """
    within, across = [_kernel(each, each) for each in (one, other)], _kernel(one, other).mean()
    inside = sum((kernel.sum() - np.trace(kernel)) / (len(kernel) * (len(kernel) - 1)) for kernel in within)
    return float(inside - 2 * across)


def _kernel(one: Vectors, other: Vectors) -> Vectors:
    """(N, M). The paper divides the product of features by their number; of length 1 they are divided already."""
    return cast(Vectors, (one @ other.T + 1) ** 3)


def _distance(name: str, model: nn.Module, lessons: Lessons, walk: Walk) -> float:
    torch.manual_seed(_SEED)
    labels, latents = lessons.labels[:DRAWN], []
    with fast_matrices():
        for some in labels.split(_AT_ONCE):
            noise = torch.randn(len(some), *lessons.clean.shape[1:])
            *_, last = walk(TRANSPORTS[name], cast(DiT, model), noise, some)
            latents.append(last.float())
    return kernel_distance(lessons.look(lessons.drawn(torch.cat(latents))), lessons.seen)


def _ode(transport: Transport, model: DiT, noise: Tensor, labels: Tensor) -> Iterable[Tensor]:
    return sample_ode(transport, model, noise, Flow("heun2", num_steps=EVALUATIONS // 2 + 1), y=labels)


def _sde(transport: Transport, model: DiT, noise: Tensor, labels: Tensor) -> Iterable[Tensor]:
    return sample_sde(transport, model, noise, Sampling(num_steps=EVALUATIONS), y=labels)
