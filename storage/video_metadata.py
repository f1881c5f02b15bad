"""What MP4 files say of how they were made, taken out before a video is shown to strangers.

ISO/IEC 14496-12, section 4.2: a file is a row of boxes, each with its length and its kind; words of people are in
`udta`, `meta` and `uuid` boxes, in the file, in its `moov` and in the tracks of that. Files come from anywhere.
"""

import struct
from collections.abc import Iterator

_WORDS = (b"udta", b"meta", b"uuid")
_PARENTS = (b"moov", b"trak")
_EMPTY = b"free"  # a box that readers pass over
_HEADER = 8  # bytes, of length and kind


def video_without_metadata(mp4: bytes) -> bytes:
    """The same frames without a word, in a file of the same length: everything stays at the place where others of its
    boxes say that it is."""
    silent = bytearray(mp4)
    for start, end in _boxes_of_words(mp4, 0, len(mp4)):
        silent[start + 4 : end] = _EMPTY.ljust(end - start - 4, b"\0")
    return bytes(silent)


def _boxes_of_words(mp4: bytes, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where such boxes begin and end, between two places."""
    while start + _HEADER <= end:
        length, kind = struct.unpack_from(">I4s", mp4, start)
        inside = _HEADER
        if length == 1 and start + 2 * _HEADER <= end:  # a large one
            (length,) = struct.unpack_from(">Q", mp4, start + _HEADER)
            inside = 2 * _HEADER
        after = start + length if inside <= length <= end - start else end  # 0, and what is broken: all the rest
        if kind in _WORDS:
            yield start + inside - _HEADER, after
        elif kind in _PARENTS:
            yield from _boxes_of_words(mp4, start + inside, after)
        start = after
