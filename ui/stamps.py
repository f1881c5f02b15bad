"""Marks at the end of what a page shows, by which it tells later what it has: nothing is sent again that it has."""

import hashlib
from dataclasses import dataclass
from typing import Any, Self

from ui.html import tag


@dataclass(frozen=True)
class Seen:
    """What a page tells that it has: the stamps of the list of sessions and of the turns, the name of the first turn
    that it shows to be under way, and whether something else stands in the place of all turns."""

    side: str
    chat: str
    live: str
    elsewhere: bool

    @classmethod
    def of(cls, data: Any) -> Self:
        """As assets/js/returning.js tells it."""
        return cls(str(data.side), str(data.chat), str(data.live), bool(data.elsewhere))

    def has_turns(self, chat: str, live: str) -> bool:
        """Whether these are the turns that the page has, though one may have come further since."""
        is_live = self.live in live if self.live else not live
        return is_live and has_stamp(chat, self.chat)


def stamped(html: str) -> str:
    """The HTML, with a mark that is another one for any other HTML."""
    return html + _mark(hashlib.sha256(html.encode()).hexdigest()[:16])


def has_stamp(html: str, stamp: str) -> bool:
    """Whether the HTML, which `stamped` made, is what a page has that tells this stamp."""
    return html.endswith(_mark(stamp))


def _mark(stamp: str) -> str:
    return tag("i", hidden=True, data_stamp=stamp)
