"""Drawing faster, with any architecture: at which steps the whole network is run. At the others most of its blocks are
left out and what they would have said is estimated, see generation/block_cache.py.

The first steps, which decide what is where, and the last one are always whole.
"""

# Of the steps after the first ones, every how many is whole.
PACES = {"exact": 1, "balanced": 2, "fast": 3}
FULL_SHARE = 0.2  # of the steps, from the first on


def wholes(speed: str, steps: int) -> list[bool]:
    """Whether the whole network is run at each of so many steps."""
    every = PACES[speed]
    full = max(2, round(FULL_SHARE * steps))
    return [index < full or index == steps - 1 or (index - full) % every == every - 1 for index in range(steps)]
