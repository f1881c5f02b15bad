"""Networks of models/ from the files that their authors published, which carry weights and no configuration."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

import torch
from torch import Tensor, nn

from models.verify import differing, load_strictly

Config = TypeVar("Config")
Network = TypeVar("Network", bound=nn.Module)


def config_of(
    state: Mapping[str, Tensor],
    published: Iterable[Config],
    build: Callable[[Config], nn.Module],
    otherwise: Callable[[], Config],
) -> Config:
    """The first published configuration whose network has just these weights, by names and shapes; `otherwise` tells
    that of others, and is not asked before. Nothing is computed."""
    for config in published:
        with torch.device("meta"):
            expected = build(config).state_dict()
        if not differing(expected, state):
            return config
    return otherwise()


def filled(network: Network, state: Mapping[str, Tensor]) -> Network:
    """`network` with these weights, in float32. Raises WeightsError for any that is missing, surplus or of another
    shape."""
    load_strictly(network, state)
    return network
