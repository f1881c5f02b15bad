"""What the owner of the program sets for the managers that need something from outside."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class ManagerOptions:
    """Where a model server is, which of its models answers, and the key that opens it. The key is never shown."""

    server_url: str = ""
    server_model: str = ""  # empty: the only one that the server has
    server_key: str = field(default="", repr=False)
