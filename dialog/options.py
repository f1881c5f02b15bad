"""What the owner of the program sets for the managers that need something from outside."""

from dataclasses import dataclass, field
from typing import Literal, Protocol

Bits = Literal[16, 8, 4]


@dataclass(frozen=True)
class ManagerOptions:
    """Where a model server is, which of its models answers, and the key that opens it, which is never shown.

    `weights` is for managers that load a model themselves: a name in their table, an id on the Hub or a folder; empty,
    they take their own. `bits` is how many each of those weights gets.
    """

    server_url: str = ""
    server_model: str = ""  # empty: the only one that the server has
    server_key: str = field(default="", repr=False)
    weights: str = ""
    bits: Bits = 16


class SaysOfManagers(Protocol):
    """What the settings of the program have for managers."""

    @property
    def openai_url(self) -> str: ...
    @property
    def openai_model(self) -> str: ...
    @property
    def openai_key(self) -> str: ...
    @property
    def manager_weights(self) -> str: ...
    @property
    def manager_bits(self) -> Bits: ...


def options_of(settings: SaysOfManagers) -> ManagerOptions:
    """What the settings of the program say of managers."""
    server = (settings.openai_url, settings.openai_model, settings.openai_key)
    return ManagerOptions(*server, settings.manager_weights, settings.manager_bits)
