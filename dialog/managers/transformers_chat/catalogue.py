"""The chat models that we know, and what a person should know before choosing one. Any other works by its id or folder.

Sizes are counted from the models' configurations; memory is that of the weights and of a long conversation with three
pictures. Licences as stated by the makers.
"""

import math
from dataclasses import dataclass
from pathlib import Path

from dialog.options import Bits


@dataclass(frozen=True)
class ChatModelRow:
    """`billions` of weights, vision tower included; gigabytes of memory with 16, 8 and 4 bits a weight."""

    where: str
    billions: float
    memory_gb: tuple[float, float, float]
    licence: str

    @property
    def download_gb(self) -> float:
        """Two bytes a weight."""
        return round(2 * self.billions, 1)


DEFAULT = "qwen3-vl-4b"
BITS: tuple[Bits, ...] = (16, 8, 4)  # in the order of a row's memory
_WITH_A_CONVERSATION = 1.25  # times the weights
CHAT_MODELS: dict[str, ChatModelRow] = {
    "qwen3-vl-2b": ChatModelRow("Qwen/Qwen3-VL-2B-Instruct", 2.13, (6, 4.5, 3.5), "Apache-2.0"),
    "qwen3-vl-4b": ChatModelRow("Qwen/Qwen3-VL-4B-Instruct", 4.44, (11, 7, 5), "Apache-2.0"),
    "qwen3-vl-8b": ChatModelRow("Qwen/Qwen3-VL-8B-Instruct", 8.77, (20, 12, 9), "Apache-2.0"),
    "qwen2.5-vl-3b": ChatModelRow(
        "Qwen/Qwen2.5-VL-3B-Instruct", 3.75, (9.5, 6, 4.5), "Qwen Research License: no commercial use"
    ),
    "qwen2.5-vl-7b": ChatModelRow("Qwen/Qwen2.5-VL-7B-Instruct", 8.29, (19, 12, 8), "Apache-2.0"),
}


def memory_of(name: str, bits: Bits) -> float:
    """Gigabytes of memory with so many bits a weight; for a folder by the size of its files, which have 16.

    A model of which nothing is known is taken for one beside which nothing else fits.
    """
    row = CHAT_MODELS.get(name.strip().lower() or DEFAULT)
    if row:
        return row.memory_gb[BITS.index(bits)]
    files = list(Path(name.strip()).expanduser().glob("*.safetensors"))
    size = sum(file.stat().st_size for file in files) / 10**9
    return _WITH_A_CONVERSATION * size * bits / 16 if files else math.inf


def where_is(name: str) -> str:
    """The id on the Hub of a model we know; anything else is an id or a folder itself."""
    row = CHAT_MODELS.get(name.strip().lower() or DEFAULT)
    return row.where if row else name.strip()
