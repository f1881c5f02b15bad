"""The table of settings as people read it: what is in force and why, and the rows of the README."""

from settings.table import ROWS, Row, Settings

_HEADINGS = {"zh": ("设置", "值", "来自", "含义"), "en": ("setting", "value", "from", "meaning")}
_DEFAULT = {"zh": "默认", "en": "default"}


def in_force(settings: Settings, language: str) -> str:
    """Every setting with its value, where that is from, and its meaning, in columns; no secret is told."""
    language = "zh" if language == "zh" else "en"
    rows = [_HEADINGS[language]]
    for name, row in ROWS.items():
        value = row.kind.shown(getattr(settings, name)) or "-"
        rows.append((name, value, settings.origins.get(name, _DEFAULT[language]), row.meaning(language)))
    widths = [max(map(_columns, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_line(row, widths) for row in rows)


def secrets_of(settings: Settings) -> list[str]:
    """What must not be seen anywhere."""
    return [value for name, row in ROWS.items() if row.is_secret and (value := getattr(settings, name))]


def markdown(row: Row) -> str:
    """The line of the README for a setting."""
    return f"| {row.name} | {row.kind.shown(row.default)} | {row.kind.allowed('en')} | {row.en} |"


def _line(cells: tuple[str, ...], widths: list[int]) -> str:
    padded = (cell + " " * (width - _columns(cell)) for cell, width in zip(cells, widths, strict=True))
    return "  ".join(padded).rstrip()


def _columns(text: str) -> int:
    """How wide a terminal shows it: Han characters and their punctuation take two columns."""
    return sum(2 if ord(letter) >= 0x2E80 else 1 for letter in text)
