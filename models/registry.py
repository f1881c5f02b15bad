"""The table of architectures. Reading it imports none of them, and no torch."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from models.errors import UnknownArchitectureError

if TYPE_CHECKING:
    from torch import nn


@dataclass(frozen=True)
class Architecture:
    """One row: which function builds the network."""

    target: str  # "module:function" of the official constructor's keyword arguments, resolved when chosen


ARCHITECTURES: dict[str, Architecture] = {
    "dit": Architecture("models.dit:from_official"),
    "sit": Architecture("models.dit:sit_from_official"),
    "uvit": Architecture("models.uvit:from_official"),
    "uvit-t2i": Architecture("models.uvit:text_from_official"),
}


def architecture(name: str) -> Architecture:
    """The row called `name`. Raises UnknownArchitectureError, which lists the names there are."""
    if name not in ARCHITECTURES:
        raise UnknownArchitectureError(name, ARCHITECTURES)
    return ARCHITECTURES[name]


def build(name: str, config: Mapping[str, Any]) -> "nn.Module":
    """The network called `name`, freshly initialised, from the official constructor's keyword arguments.

    Raises UnknownArchitectureError, and ConfigError where no network can be built from `config`.
    """
    module, _, function = architecture(name).target.partition(":")
    network: nn.Module = getattr(import_module(module), function)(config)
    return network
