"""A contact sheet: pictures with their prompts below them, each in a frame that says what the judge thinks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

COLUMNS = 8
SIDE = 160  # pixels of a picture on the sheet
LINE = 15  # pixels, of the text
LINES = 4
MARGIN = 6
FRAME = 3
PAPER, INK, RIGHT, WRONG = "#ffffff", "#333333", "#2e9e5b", "#d64545"
# Debian's fonts-noto-cjk; prompts are in Chinese as well.
FONT = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")


@dataclass(frozen=True)
class Exhibit:
    """A picture as it is shown."""

    image: Image.Image
    prompt: str
    right: bool


def contact_sheet(exhibits: Sequence[Exhibit], font: Path = FONT) -> Image.Image:
    """All pictures in rows of COLUMNS. Raises OSError where there is no such font."""
    letters = ImageFont.truetype(str(font), LINE - 3)
    width, height = SIDE + 2 * MARGIN, SIDE + 2 * MARGIN + LINES * LINE
    rows = -(-len(exhibits) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * width, rows * height), PAPER)
    pen = ImageDraw.Draw(sheet)
    for index, exhibit in enumerate(exhibits):
        row, column = divmod(index, COLUMNS)
        _show(sheet, pen, exhibit, (column * width + MARGIN, row * height + MARGIN), letters)
    return sheet


def _show(
    sheet: Image.Image, pen: ImageDraw.ImageDraw, exhibit: Exhibit, at: tuple[int, int], letters: ImageFont.FreeTypeFont
) -> None:
    left, top = at
    frame = (left - FRAME, top - FRAME, left + SIDE + FRAME - 1, top + SIDE + FRAME - 1)
    pen.rectangle(frame, outline=RIGHT if exhibit.right else WRONG, width=FRAME)
    sheet.paste(exhibit.image.resize((SIDE, SIDE), Image.Resampling.LANCZOS), at)
    for number, line in enumerate(list(_wrapped(exhibit.prompt, letters))[:LINES]):
        pen.text((left, top + SIDE + FRAME + number * LINE), line, INK, letters)


def _wrapped(text: str, letters: ImageFont.FreeTypeFont) -> Iterator[str]:
    """The text in lines that are no wider than a picture: English breaks between words, Chinese anywhere."""
    line = ""
    for word in _words(text):
        if line and letters.getlength(line + word.rstrip()) > SIDE:
            yield line
            line = ""
        line += word
    yield line


def _words(text: str) -> list[str]:
    """The pieces that a line may be broken between."""
    if text.isascii():
        return [f"{word} " for word in text.split()]
    return list(text)
