"""Places in a list, as text that is handed out with one page and brought back for the next.

A place is the sort key of the last row, so a page costs the same wherever it is, and what comes and goes meanwhile
shifts nothing.
"""

from storage.errors import UnknownPlaceError


def split_place(place: str, parts: int) -> list[str]:
    """The keys that `place` consists of. It comes from outside: raises UnknownPlaceError for any other text."""
    keys = place.split(" ", parts - 1)  # the last one, an id, may have been chosen by a person
    if len(keys) != parts or not all(keys):
        raise UnknownPlaceError(place)
    return keys
