"""Parts of scenes that were drawn lately: most edits change one thing, and the others are there already."""

from collections import OrderedDict
from dataclasses import dataclass

from PIL.Image import Image
from torch import Tensor

from generation.request import GenerationRequest

KEPT = 64  # about 200 kB each


@dataclass(frozen=True)
class DrawnPart:
    """A thing alone, drawn: its latents (channels, h, w), and its picture."""

    latents: Tensor
    picture: Image


class DrawnParts:
    """By the complete request that asks for one thing; those used last are kept. Not for several threads at once."""

    def __init__(self, kept: int = KEPT) -> None:
        self._kept = kept
        self._parts: OrderedDict[GenerationRequest, DrawnPart] = OrderedDict()

    def get(self, request: GenerationRequest) -> DrawnPart | None:
        """The part that a request asks for, if it is kept."""
        if request in self._parts:
            self._parts.move_to_end(request)
        return self._parts.get(request)

    def keep(self, request: GenerationRequest, part: DrawnPart) -> None:
        """Keep a part, in place of the one that was not asked for for the longest time."""
        self._parts[request] = part
        while len(self._parts) > self._kept:
            self._parts.popitem(last=False)
