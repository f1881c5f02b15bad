"""What the owner of the program sets for the managers that need something from outside."""

from dataclasses import dataclass, field
from typing import Literal

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
