"""What PNG files say of how they were made: taken out before a picture is shown to strangers, read when one is brought.

Files come from anywhere, so reading trusts nothing; what is returned are plain values that were not checked for sense.
"""

import io
import json
import re
import struct
from collections.abc import Iterator
from typing import Any

from PIL import Image

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
# Chunks that make the pixels what they are, beside those that every reader must understand (in capitals): transparency,
# colours, density, and the frames of animations. All others are words.
_PIXEL_CHUNKS = (b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT")
_OWN_KEY = "huihua"  # a JSON object, see the program's own PNGs
# https://github.com/AUTOMATIC1111/stable-diffusion-webui: `Name: value` pairs, values with commas in JSON quotes.
# An endless name would be looked for from each of its letters.
_PAIR = re.compile(r'(\w[\w \-/]{1,60}):\s*("(?:\\.|[^\\"])+"|[^,]*)(?:,|$)')
_FEWEST_PAIRS = 3  # fewer are a line of the prompt
_LONGEST_PAIRS = 20_000  # characters of that line
_NEGATIVE = "Negative prompt:"
# The names of that form and ours, with the kind of value.
_NAMES: dict[str, tuple[str, type]] = {
    "Steps": ("steps", int),
    "CFG scale": ("guidance", float),
    "Seed": ("seed", int),
    "Denoising strength": ("strength", float),
    "Sampler": ("sampler", str),
    "Model": ("model", str),
}


def without_metadata(png: bytes) -> bytes:
    """The same pixels without a word; what follows a broken or the last part is cut."""
    kept = b"".join(whole for kind, whole in _chunks(png) if kind[:1].isupper() or kind in _PIXEL_CHUNKS)
    return _SIGNATURE + kept


def read_settings(png: bytes) -> dict[str, Any]:
    """How a PNG says it was made: of ours the whole request, of other programs' what A1111's form has of it.

    `prompt`, `negative_prompt`, `steps`, `guidance`, `seed`, `strength`, `width`, `height`, `sampler`, `model`, as far
    as they are there; nothing for a picture that says nothing, or that is no PNG.
    """
    texts = _texts(png)
    own = _object(texts.get(_OWN_KEY, ""))
    return own or _from_parameters(texts.get("parameters", ""))


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and bytes of each chunk, with its length and checksum."""
    start = len(_SIGNATURE)
    while start + 12 <= len(png):
        (length,) = struct.unpack(">I", png[start : start + 4])
        end = start + 12 + length
        if end > len(png):
            return
        kind = png[start + 4 : start + 8]
        yield kind, png[start:end]
        if kind == b"IEND":
            return
        start = end


def _texts(png: bytes) -> dict[str, str]:
    """The texts before the pixels of a PNG, which are not unpacked, by their keys; Pillow limits their size."""
    try:
        with Image.open(io.BytesIO(png), formats=["PNG"]) as image:
            return {str(key): str(text) for key, text in image.info.items() if isinstance(text, str)}
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return {}


def _object(text: str) -> dict[str, Any]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _from_parameters(text: str) -> dict[str, Any]:
    """The prompt, the negative prompt behind its mark, and the last line of pairs."""
    if not text.strip():
        return {}
    *lines, last = text.strip().split("\n")
    pairs = dict(_PAIR.findall(last)) if len(last) <= _LONGEST_PAIRS else {}
    if len(pairs) < _FEWEST_PAIRS:
        lines, pairs = [*lines, last], {}
    prompt, _, negative = "\n".join(lines).partition(_NEGATIVE)
    settings: dict[str, Any] = {"prompt": prompt.strip(), "negative_prompt": negative.strip()}
    return settings | _converted(pairs)


def _converted(pairs: dict[str, str]) -> dict[str, Any]:
    """Pairs under our names, as numbers where they should be ones; what is none is left out."""
    settings: dict[str, Any] = {}
    for name, value in pairs.items():
        if name in _NAMES:
            ours, kind = _NAMES[name]
            try:
                settings[ours] = kind(value.strip('"'))
            except ValueError:
                continue
    size = re.fullmatch(r"(\d{1,5})x(\d{1,5})", pairs.get("Size", ""))
    if size:
        settings |= {"width": int(size[1]), "height": int(size[2])}
    return settings
