"""Where the files of a chat model are: in a folder, or on the Hub, if that can be reached.

transformers asks the Hub for one file after the other, and for each it tries again for half a minute where nothing
answers. So the Hub is asked once beforehand; where it does not answer, what was downloaded before has to do.
"""

from dataclasses import dataclass
from pathlib import Path

from huggingface_hub import HfApi
from huggingface_hub.errors import HfHubHTTPError

PATIENCE = 10.0  # seconds
_BROKEN = 500  # what a server answers from here on is its own fault


@dataclass(frozen=True)
class Place:
    """A folder or an id of the Hub; `here` where nothing shall be asked of the Hub."""

    name: str
    here: bool


def found(where: str) -> Place:
    """Where `where` is. Raises FileNotFoundError for a path at which no folder is."""
    path = Path(where).expanduser()
    if path.is_dir():
        return Place(str(path), here=True)
    if path.is_absolute() or where.startswith((".", "~")) or where.count("/") > 1:
        raise FileNotFoundError(f"{where} is no folder")
    return Place(where, here=not _answers(where))


def _answers(name: str) -> bool:
    """Whether the Hub says something of the model, be it that there is none."""
    try:
        HfApi().model_info(name, timeout=PATIENCE)
    except HfHubHTTPError as error:
        return error.response.status_code < _BROKEN
    except Exception:
        return False
    return True
