"""Files that somebody sends who means no good: pictures and zip files that lie, burst, or are something else."""

import io
import json
import random
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from functools import cache

from PIL import Image

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HTML = b"<html><body><script>alert(document.cookie)</script></body></html>"
_SVG = (
    b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><text>&x;</text></svg>'
)
_BURSTS = (13_000, 30_000)  # pixels of a side: what Pillow warns of, and what it refuses
_NAMES = (
    "../../outside.txt",
    "/outside.txt",
    "a/../../../outside.txt",
    "..\\outside.txt",
    "\0outside",
    "C:outside.txt",
)
_CHUNKS = (b"tRNS", b"PLTE", b"gAMA", b"cHRM", b"pHYs", b"iCCP", b"iTXt", b"zTXt", b"tEXt", b"eXIf", b"acTL")
_BEGINNINGS = (b"", b"\0", b"Huihua\0\0", b"parameters\0\1\0\0\0")  # of what these chunks hold
_OTHERS = ("BMP", "TIFF", "ICO", "PPM", "TGA", "PCX", "GIF", "PDF")

Make = Callable[[random.Random], bytes]


def picture(chance: random.Random) -> bytes:
    """A small PNG as it should be."""
    out = io.BytesIO()
    Image.new("RGB", (32, 24), (chance.randrange(256), 90, 160)).save(out, format="PNG")
    return out.getvalue()


def _chunk(name: bytes, content: bytes, check: int | None = None) -> bytes:
    crc = zlib.crc32(name + content) if check is None else check
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", crc)


def _png(width: int, height: int, *chunks: bytes, depth: int = 8, color: int = 2) -> bytes:
    header = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, 0))
    return _SIGNATURE + header + b"".join(chunks) + _chunk(b"IEND", b"")


def _truncated(chance: random.Random) -> bytes:
    whole = picture(chance)
    return whole[: chance.randrange(1, len(whole))]


def _huge_by_its_own_words(chance: random.Random) -> bytes:
    side = chance.choice((65_500, 2**20, 2**31 - 1, 2**32 - 1, 0))
    return _png(side, side, _chunk(b"IDAT", zlib.compress(b"\0" * 64)))


def _bursting(chance: random.Random) -> bytes:
    return _black(chance.choice(_BURSTS))


@cache
def _black(side: int) -> bytes:
    """Some kilobytes that become hundreds of megabytes of black."""
    packer = zlib.compressobj(9)
    row = bytes(1 + side // 8)
    rows = b"".join(packer.compress(row * 100) for _ in range(side // 100)) + packer.flush()
    return _png(side, side, _chunk(b"IDAT", rows), depth=1, color=0)


def _bursting_text(chance: random.Random) -> bytes:
    """A picture whose text unpacks to fifty megabytes."""
    text = _chunk(b"zTXt", b"parameters\0\0" + _nothing(50_000_000))
    whole = picture(chance)
    return whole[:33] + text + whole[33:]


@cache
def _nothing(number: int) -> bytes:
    return zlib.compress(bytes(number), 9)


def _wrong_checks(chance: random.Random) -> bytes:
    return _png(8, 8, _chunk(b"IDAT", zlib.compress(bytes(200)), check=chance.getrandbits(32)))


def _endless_chunk(chance: random.Random) -> bytes:
    return _SIGNATURE + struct.pack(">I", 2**31 - 1) + b"IHDR" + chance.randbytes(64)


def _flipped(chance: random.Random) -> bytes:
    """A picture in which some bytes are others."""
    content = bytearray(picture(chance))
    for _ in range(chance.randrange(1, 12)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    return bytes(content)


def _odd_chunk(chance: random.Random) -> bytes:
    """A picture with a chunk that is what it should be but for its content."""
    content = chance.choice(_BEGINNINGS) + chance.randbytes(chance.randrange(0, 40))
    whole = picture(chance)
    return whole[:33] + _chunk(chance.choice(_CHUNKS), content) + whole[33:]


def _other_format(chance: random.Random) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (16, 16)).save(out, format=chance.choice(_OTHERS))
    return out.getvalue()


def _broken_kin(chance: random.Random) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (16, 16)).save(out, format=chance.choice(("JPEG", "WEBP")))
    return out.getvalue()[: chance.randrange(4, 120)]


def _picture_and_page(chance: random.Random) -> bytes:
    return picture(chance) + _HTML


def _picture_and_zip(chance: random.Random) -> bytes:
    return picture(chance) + zip_outside(chance)


def _zip(contents: Mapping[str, bytes], compression: int = zipfile.ZIP_STORED) -> bytes:
    """A zip file, the same at all times of day."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, content in contents.items():
            file.writestr(zipfile.ZipInfo(name), content, compression)
    return out.getvalue()


def zip_outside(chance: random.Random) -> bytes:
    """A zip file whose names lead out of the folder that it is unpacked to."""
    session = json.dumps({"format": "huihua-session", "pictures": list(_NAMES)}).encode()
    return _zip({**dict.fromkeys(chance.sample(_NAMES, 3), b"written outside"), "session.json": session})


def _zip_bursting(chance: random.Random) -> bytes:
    return _zip_of_nothing(200_000_000)


@cache
def _zip_of_nothing(number: int) -> bytes:
    """A file that unpacks to as many bytes."""
    return _zip({"session.json": bytes(number)}, zipfile.ZIP_DEFLATED)


def export_outside(export: bytes, chance: random.Random) -> bytes:
    """A session as this program exports it, but for the names of its files, which lead elsewhere."""
    with zipfile.ZipFile(io.BytesIO(export)) as file:
        contents = {name: file.read(name) for name in file.namelist()}
    names = {name: chance.choice(_NAMES) for name in contents if name.endswith(".png")}
    for old, new in names.items():
        spoken = (json.dumps(old).encode(), json.dumps(new).encode())
        contents = {name: content.replace(*spoken) for name, content in contents.items()}
    return _zip({names.get(name, name): content for name, content in contents.items()})


def _zip_with(content: bytes) -> Make:
    return lambda chance: _zip({"session.json": content})


def _zip_broken(chance: random.Random) -> bytes:
    content = bytearray(zip_outside(chance))
    for _ in range(8):
        content[chance.randrange(len(content))] = chance.randrange(256)
    return bytes(content)


# Files that are no pictures, or none that can be read.
UNREADABLE: dict[str, Make] = {
    "truncated": _truncated,
    "huge by its own words": _huge_by_its_own_words,
    "bursting": _bursting,
    "wrong checks": _wrong_checks,
    "endless chunk": _endless_chunk,
    "other format": _other_format,
    "broken kin": _broken_kin,
    "page": lambda chance: _HTML,
    "svg": lambda chance: _SVG,
    "random": lambda chance: chance.randbytes(chance.randrange(0, 3000)),
    "empty": lambda chance: b"",
}
# Files that may well be read as pictures, and are more than that.
AMBIGUOUS: dict[str, Make] = {
    "flipped": _flipped,
    "odd chunk": _odd_chunk,
    "bursting text": _bursting_text,
    "picture and page": _picture_and_page,
    "picture and zip": _picture_and_zip,
}
ZIPS: dict[str, Make] = {
    "outside": zip_outside,
    "bursting": _zip_bursting,
    "broken": _zip_broken,
    "deep": _zip_with(b'{"turns":' + b"[" * 50_000),
    "no object": _zip_with(b"[1, NaN, 1e999]"),
    "no text": _zip_with(b"\xff\xfe\x00"),
    "picture": picture,
    "random": lambda chance: b"PK\x03\x04" + chance.randbytes(400),
}
