"""The same weights under the names of another program: a table of rows, read in both directions."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from models.errors import WeightsError

State = dict[str, Tensor]

# The number of a block, which "*" stands for in the tables.
_NUMBER = re.compile(r"(?<=blocks\.)\d+|(?<=_list\.)\d+")
_ENDING = re.compile(r"(\.weight|\.bias)?$")


@dataclass(frozen=True)
class Renaming:
    """A module, or a single tensor, under the official name and under that of the other program.

    Where the other program has several, they are the equal parts of the official one, in this order. `swapped`: its
    two halves trade places.
    """

    official: str
    other: tuple[str, ...]
    swapped: bool = False


def renamed(state: Mapping[str, Tensor], table: Sequence[Renaming]) -> State:
    """Weights under the other program's names; parts share the memory of the whole.

    Raises WeightsError for those that the table does not have.
    """
    rows = {row.official: row for row in table}
    result: State = {}
    surplus = []
    for key, tensor in state.items():
        pattern, number, ending = _parsed(key)
        if pattern not in rows:
            surplus.append(key)
            continue
        row = rows[pattern]
        parts = _swapped(tensor).split(len(tensor)) if row.swapped else tensor.chunk(len(row.other))
        names = (name.replace("*", number) + ending for name in row.other)
        result |= dict(zip(names, parts, strict=True))
    _require_none(surplus, "surplus")
    return result


def restored(state: Mapping[str, Tensor], table: Sequence[Renaming]) -> State:
    """Weights under the official names, from the other program's. Raises WeightsError where they do not fit."""
    rows = {name: row for row in table for name in row.other}
    result: State = {}
    surplus, missing = [], []
    for key in state:
        pattern, number, ending = _parsed(key)
        if pattern not in rows:
            surplus.append(key)
            continue
        row = rows[pattern]
        names = [name.replace("*", number) + ending for name in row.other]
        if absent := [name for name in names if name not in state]:
            missing += absent
        elif key == names[0]:
            tensor = torch.cat([state[name] for name in names]) if len(names) > 1 else state[key]
            result[row.official.replace("*", number) + ending] = _swapped(tensor) if row.swapped else tensor
    _require_none(surplus, "surplus")
    _require_none(missing, "missing")
    return result


def _parsed(key: str) -> tuple[str, str, str]:
    """ "blocks.3.attn.qkv.weight" -> "blocks.*.attn.qkv", "3", ".weight"."""
    ending = _ENDING.search(key)
    stem = key[: ending.start()] if ending else key
    number = _NUMBER.search(stem)
    return _NUMBER.sub("*", stem), number.group() if number else "", key[len(stem) :]


def _swapped(tensor: Tensor) -> Tensor:
    first, second = tensor.chunk(2)
    return torch.cat([second, first])


def _require_none(keys: Iterable[str], what: str) -> None:
    if found := sorted(set(keys)):
        raise WeightsError([f"{key}: {what}" for key in found])
