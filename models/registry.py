"""The table of architectures. Reading it imports none of them, and no torch."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any

from models.errors import UnknownArchitectureError

if TYPE_CHECKING:
    from torch import nn


@dataclass(frozen=True)
class Architecture:
    """One row: which function builds the network."""

    target: str  # "module:function" of the official constructor's keyword arguments, resolved when chosen
    # Where the name stands for several official classes: the targets of those that `target` is not.
    classes: Mapping[str, str] = field(default_factory=dict)


ARCHITECTURES: dict[str, Architecture] = {
    "dit": Architecture("models.dit:from_official"),
    "sit": Architecture("models.dit:sit_from_official"),
    "uvit": Architecture("models.uvit:from_official"),
    "uvit-t2i": Architecture("models.uvit:text_from_official"),
    "latte": Architecture("models.latte.network:from_official"),
    "latte-t2v": Architecture("models.latte.t2v:from_official"),
    "pixart-alpha": Architecture(
        "models.pixart.network:pixart_alpha", {"PixArt": "models.pixart.network:pixart_alpha_base"}
    ),
    "pixart-sigma": Architecture(
        "models.pixart.network:pixart_sigma", {"PixArt": "models.pixart.network:pixart_sigma_base"}
    ),
    "pixart-controlnet": Architecture("models.pixart.control:from_official"),
    "hunyuan": Architecture("models.hunyuan:from_official"),
    "hunyuan-controlnet": Architecture("models.hunyuan:controlnet_from_official"),
    "stdit1": Architecture("models.stdit.stdit1:from_official"),
    "stdit2": Architecture("models.stdit.stdit2:from_official"),
    "stdit3": Architecture("models.stdit.stdit3:from_official"),
}


def architecture(name: str) -> Architecture:
    """The row called `name`. Raises UnknownArchitectureError, which lists the names there are."""
    if name not in ARCHITECTURES:
        raise UnknownArchitectureError(name, ARCHITECTURES)
    return ARCHITECTURES[name]


def build(name: str, config: Mapping[str, Any], official_class: str = "") -> "nn.Module":
    """The network called `name`, freshly initialised, from the official constructor's keyword arguments.

    `official_class` ("module:Class") tells which one, where the name stands for several.
    Raises UnknownArchitectureError, and ConfigError where no network can be built from `config`.
    """
    row = architecture(name)
    target = row.classes.get(official_class.rpartition(":")[2], row.target)
    module, _, function = target.partition(":")
    network: nn.Module = getattr(import_module(module), function)(config)
    return network
