"""What a person brings is a picture, and not too large a one, before it is unpacked."""

import pytest
from PIL import Image

from dialog.errors import UnreadableUploadError
from dialog.uploads import MOST_PIXELS, read_upload
from tests.samples import png

POSTSCRIPT = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n%%EndComments\nshowpage\n"


def test_png_passes_as_it_is_and_other_pictures_become_one(tmp_path):
    path = tmp_path / "picture"
    path.write_bytes(png())
    assert read_upload(path) == png()
    Image.new("RGB", (8, 8), "red").save(path, format="BMP")
    assert read_upload(path).startswith(b"\x89PNG")


def test_picture_of_too_many_pixels_is_refused_with_the_number_that_is_allowed(tmp_path):
    path = tmp_path / "black.png"
    side = int(MOST_PIXELS**0.5) + 1
    Image.new("1", (side, side)).save(path)
    assert path.stat().st_size < 100_000
    with pytest.raises(UnreadableUploadError, match="at most 64 megapixels") as caught:
        read_upload(path)
    assert "6400 万" in caught.value.message("zh")


def test_format_that_another_program_would_be_started_for_is_no_picture(tmp_path):
    path = tmp_path / "picture.eps"
    path.write_bytes(POSTSCRIPT)
    with pytest.raises(UnreadableUploadError, match="PNG, JPEG or WebP"):
        read_upload(path)
