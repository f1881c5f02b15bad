"""What can be wrong with a model in this process, told by the exception, and what to do about it: a row for each.

The libraries beneath raise whatever they like, so that all is caught; the last row is for what no other is.
"""

import errno
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from huggingface_hub.errors import GatedRepoError, RepositoryNotFoundError

from dialog.errors import DialogueError
from dialog.managers.weights import UnloadedError
from generation.device import free_memory, is_out_of_memory
from generation.errors import first_line
from generation.hub import is_of_the_line

_SET = "HUIHUA_MANAGER_"
_PACKAGE = re.compile(r"pip install (?:-U |--upgrade )?[`'\"]?([A-Za-z][\w.\-]*)|No module named '(\w+)")
_ABSENT = re.compile(r"no file named|no such file|not appear to have a file|is no folder|incorrect path", re.IGNORECASE)
_ID = re.compile(r"[\w\-.]+/[\w\-.]+")


@dataclass(frozen=True)
class Cause:
    """How an exception shows it, and what a person is told."""

    shows: Callable[[BaseException], bool]
    zh: str
    en: str


def _is_full(error: BaseException) -> bool:
    return isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)


def _is_absent(error: BaseException) -> bool:
    return isinstance(error, FileNotFoundError) or _ABSENT.search(str(error)) is not None


CAUSES: dict[str, Cause] = {
    "memory": Cause(
        is_out_of_memory,
        f"内存不够，请把 {_SET}BITS 设为 8 或 4，或换一个小些的模型",
        f"there is not enough memory; set {_SET}BITS to 8 or 4, or choose a smaller model",
    ),
    "packing": Cause(
        lambda error: isinstance(error, ImportError) and "bitsandbytes" in str(error),
        f"缺少软件包 bitsandbytes，请运行 pip install bitsandbytes，或把 {_SET}BITS 设为 16",
        f"the package bitsandbytes is missing; run pip install bitsandbytes, or set {_SET}BITS to 16",
    ),
    "package": Cause(
        lambda error: isinstance(error, ImportError),
        "缺少软件包，请运行 pip install {package}",
        "a package is missing; run pip install {package}",
    ),
    "disk": Cause(_is_full, "磁盘满了，请腾出空间", "the disk is full; make room on it"),
    "access": Cause(
        lambda error: isinstance(error, RepositoryNotFoundError | GatedRepoError),
        f"Hub 上没有它，或没有权限下载，请检查 {_SET}WEIGHTS 和 HF_TOKEN",
        f"the Hub has none of that name, or does not give it to you; check {_SET}WEIGHTS and HF_TOKEN",
    ),
    "line": Cause(
        is_of_the_line,
        f"下载不了，请检查网络，或先下载好再把 {_SET}WEIGHTS 设为它的文件夹",
        f"it cannot be downloaded; check the network, or set {_SET}WEIGHTS to a folder that has it",
    ),
    "absent": Cause(
        _is_absent,
        f"文件不在或不全，请检查 {_SET}WEIGHTS，或重新下载{{source}}",
        f"files are missing; check {_SET}WEIGHTS, or download{{source}} again",
    ),
    "broken": Cause(
        lambda error: True,
        f"文件损坏，或不是这种模型，请检查 {_SET}WEIGHTS，或重新下载{{source}}",
        f"files are damaged, or of another kind of model; check {_SET}WEIGHTS, or download{{source}} again",
    ),
}


class UnusableModelError(DialogueError):
    """A model cannot be loaded, or its device is too small for it. `cause` names the row."""

    def __init__(self, where: str, error: BaseException, source: str = "") -> None:
        """`where` is the folder or the id that it is loaded from, `source` where on the Hub it can be had, if known."""
        self.cause = next(name for name, row in CAUSES.items() if any(map(row.shows, _chain(error))))
        row, values = CAUSES[self.cause], {"package": _package(error), "source": f" {source}".rstrip()}
        super().__init__(
            zh=f"对话模型“{shown(where)}”用不了：{row.zh.format(**values)}。",
            en=f"The dialogue model '{shown(where)}' cannot be used: {row.en.format(**values)}.",
            detail=f"{where}: {type(error).__name__}: {first_line(error)}",
        )


@contextmanager
def told(where: str, source: str = "") -> Iterator[None]:
    """Whatever goes wrong inside is raised as a UnusableModelError, but for what is told already."""
    try:
        yield
    except DialogueError:
        raise
    except Exception as error:
        raise UnusableModelError(where, error, source) from error


@contextmanager
def giving_back(where: str, source: str = "") -> Iterator[None]:
    """While a model is asked: where it cannot be loaded, or there is no memory to answer, none of that is kept.

    Raises UnloadedError, and UnusableModelError for memory that is full.
    """
    try:
        yield
    except UnloadedError:
        free_memory()
        raise
    except (RuntimeError, MemoryError) as error:
        if not is_out_of_memory(error):
            raise
        free_memory()
        raise UnusableModelError(where, error, source) from error


def shown(where: str) -> str:
    """An id as it is; of a folder its name, since people who talk need not know where things are on this machine."""
    return where if _ID.fullmatch(where) and not Path(where).is_dir() else Path(where).name


def _package(error: BaseException) -> str:
    found = next((match for each in _chain(error) if (match := _PACKAGE.search(str(each)))), None)
    return next(filter(None, found.groups())) if found else "-r requirements.txt"


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """An error and what it was said to come from."""
    while error is not None:
        yield error
        error = error.__cause__
