"""What the page works with, put together once by the entry point."""

from dataclasses import dataclass, field
from typing import Literal

from dialog.conversation import Conversation
from storage import Accounts, Keeper, SessionStore
from ui.likeness import Likeness
from ui.media import MediaLinks
from ui.newcomers import Newcomers
from ui.running import RunningTurns

Login = Literal["none", "password", "huggingface"]  # how people sign in, if they have to


@dataclass(frozen=True)
class Studio:
    """The store, the conversation, the row of the backends table that is chosen at first, who keeps snapshots, and
    which accounts from elsewhere are admins', by their names there.
    """

    store: SessionStore
    conversation: Conversation
    backend: str = "hunyuan-dit"
    checkpoint: str = "embedded"
    login: Login = "none"
    keeper: Keeper | None = None
    admins: tuple[str, ...] = ()
    links: MediaLinks = field(default_factory=MediaLinks)
    likeness: Likeness = field(default_factory=Likeness)
    newcomers: Newcomers = field(default_factory=Newcomers)
    metrics_key: str = field(default="", repr=False)  # who brings it is told the numbers; nobody where it is empty
    running: RunningTurns = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "running", RunningTurns(self.conversation))

    @property
    def accounts(self) -> Accounts | None:
        """Those who may come in; None where everybody may."""
        return None if self.login == "none" else self.store.accounts
