"""The title a session gets from the first thing said in it."""

import unicodedata

MAX_COLUMNS = 40  # 20 Han characters, or about seven English words


def title_from(text: str) -> str:
    """`text` on one line, cut at a word or within a Chinese sentence, with an ellipsis where it was cut."""
    line = " ".join(text.split())
    if columns(line) <= MAX_COLUMNS:
        return line
    cut = _fitting(line)
    next_character = line[len(cut)]
    if _is_narrow(cut[-1]) and _is_narrow(next_character) and next_character != " " and " " in cut:
        cut = cut.rpartition(" ")[0]
    return cut.rstrip(" ,.;:!?，。；：！？、") + "…"


def columns(text: str) -> int:
    """Width as a terminal shows it: a Han character or full-width mark is two columns wide."""
    return sum(1 if _is_narrow(character) else 2 for character in text)


def _fitting(line: str) -> str:
    end = len(line)
    while columns(line[:end]) > MAX_COLUMNS:
        end -= 1
    return line[:end]


def _is_narrow(character: str) -> bool:
    return unicodedata.east_asian_width(character) not in ("W", "F")
