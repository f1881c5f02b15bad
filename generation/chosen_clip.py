"""Which CLIP compares words with words and with pictures: the small one that ships, or one that somebody chose.

Whoever compares shares what is loaded. Importing this costs no torch.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generation.backends import ROOT
from generation.errors import MissingClipError
from generation.licences import is_in_cache
from generation.loading import imported
from generation.lookup import is_hub_id, is_path
from generation.request import Note

if TYPE_CHECKING:
    from generation.looks import Looks

Place = Path | str  # a folder, or an id on the Hub

SHIPPED = ROOT / "assets" / "checkpoints" / "clip"
_HUB, _FOLDER = "hf-hub:", "local-dir:"  # what open_clip writes before a place


@dataclass
class _Choice:
    place: Place = SHIPPED


_choice = _Choice()


def choose(where: str) -> None:
    """Compare by this one from now on, in the whole program: an open_clip model, by its id on the Hub or its folder;
    empty: the one that ships. Raises MissingClipError for what can be neither."""
    _choice.place = _place(where) if where else SHIPPED


def place() -> Place:
    """Where the one is that everybody compares by."""
    return _choice.place


@cache
def looks_of(place: Place) -> "Looks":
    """The CLIP at a place, the same for all who ask; it is loaded when it is first needed."""
    looks: Looks = imported("generation.looks").Looks(place)  # open_clip takes seconds, and most never ask
    return looks


def before_loading(place: Place) -> Note | None:
    """What to tell a person who waits while it is loaded; None where that takes a moment only."""
    if place == SHIPPED or looks_of(place).is_loaded:
        return None
    if isinstance(place, Path) or is_in_cache(place):
        name = Path(place).name  # no folder of this machine is told to everybody
        return Note(zh=f"正在载入 CLIP“{name}”，请稍候……", en=f"Loading the CLIP '{name}', just a moment…")
    return Note(
        zh=f"正在从 Hub 下载 CLIP“{place}”，只有这一次，要几分钟……许可：https://huggingface.co/{place}",
        en=f"Downloading the CLIP '{place}' from the Hub, this once; it takes minutes… "
        f"Licence: https://huggingface.co/{place}",
    )


def _place(where: str) -> Place:
    told = where.removeprefix(_HUB).removeprefix(_FOLDER)
    if where.startswith(_FOLDER) or (is_path(told) and not where.startswith(_HUB)):
        try:
            folder = Path(told).expanduser().resolve()
        except RuntimeError as error:  # the home of nobody
            raise MissingClipError(told, "folder") from error
        if not folder.is_dir():
            raise MissingClipError(told, "folder")
        return folder
    if not is_hub_id(told):
        raise MissingClipError(told, "name")
    return told
