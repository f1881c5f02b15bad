"""A step cache inside a network: at some steps only its first and its last block are run.

What the blocks between add to the tokens changes slowly from step to step. Where they are left out, it is continued in
a line from the last two steps at which they were run: TaylorSeer of the first order (arXiv 2503.06923), of all these
blocks at once. The first and the last are always run, as long skips join just these in Hunyuan-DiT and U-ViT: the last
one sees what is new in the first, as in DeepCache (arXiv 2312.00858).

Which steps are whole is settled beforehand (generation/speed.py) and not by a threshold on the first block's change, as
in First-Block Cache: that would depend on the other pictures of a batch and on the device, and a seed would no longer
mean the same picture.

Knows no architecture. A network is its blocks: modules that take tokens (N, ...) first and answer as many.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any

from torch import Tensor, nn

Run = Callable[..., Tensor]


class Line:
    """The last two tensors that were seen, and where they lead."""

    def __init__(self) -> None:
        self._known: list[tuple[float, Tensor]] = []

    def add(self, timestep: Tensor, seen: Tensor) -> None:
        """Remember what was seen at a timestep (0-d)."""
        self._known = [*self._known[-1:], (float(timestep), seen)]

    def at(self, timestep: Tensor) -> Tensor | None:
        """What it would be at a later timestep, in a line; None where two are not known yet."""
        if len(self._known) < 2:
            return None
        (before, first), (after, second) = self._known
        if before == after:
            return second
        return second + (second - first) * ((float(timestep) - after) / (after - before))


class BlockCache:
    """What one drawing remembers of a network. It holds two differences as large as the tokens, and touches the
    network only while it is asked."""

    def __init__(self, blocks: Sequence[nn.Module], wholes: Sequence[bool]) -> None:
        """`blocks` begin with the first and end with the last that is run, those between are in any order; `wholes`
        says of each step whether all of them are run."""
        self._blocks = blocks
        self._wholes = wholes
        self._line = Line()  # of what the blocks between add
        self._rows = 0  # of tokens that it is known for

    @contextmanager
    def at(self, step: int, timestep: Tensor) -> Iterator[None]:
        """While inside, calls of the network (one at most) are those of a step, at a timestep (0-d)."""
        if len(self._blocks) < 3 or all(self._wholes):
            yield
            return
        call = _Call(self, timestep, is_whole=self._wholes[step])
        ways = [call.first, *[call.between] * (len(self._blocks) - 2), call.last]
        for block, way in zip(self._blocks, ways, strict=True):
            block.forward = partial(way, block.forward)
        try:
            yield
        finally:
            for block in self._blocks:
                del block.forward  # the module's own is its class's

    def line(self, rows: int) -> Line:
        """What is known for so many rows: nothing where those before were others, without guidance or with it."""
        if rows != self._rows:
            self._line, self._rows = Line(), rows
        return self._line


class _Call:
    """What the blocks do during one call of the network, each instead of being run."""

    def __init__(self, cache: BlockCache, timestep: Tensor, *, is_whole: bool) -> None:
        self._cache, self._timestep, self._is_whole = cache, timestep, is_whole
        self._begun: Tensor
        self._added: Tensor | None = None  # by the blocks between, where they are left out

    def first(self, run: Run, tokens: Tensor, *told: Any, **named: Any) -> Tensor:
        self._begun = run(tokens, *told, **named)
        if not self._is_whole:
            self._added = self._cache.line(len(tokens)).at(self._timestep)
        return self._begun

    def between(self, run: Run, tokens: Tensor, *told: Any, **named: Any) -> Tensor:
        return run(tokens, *told, **named) if self._added is None else tokens

    def last(self, run: Run, tokens: Tensor, *told: Any, **named: Any) -> Tensor:
        if self._added is None:
            self._cache.line(len(tokens)).add(self._timestep, tokens - self._begun)
        else:  # whatever a network added to the tokens between its blocks is in there too
            tokens = self._begun + self._added
        return run(tokens, *told, **named)
