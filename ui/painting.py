"""A picture to paint on: what is painted is all that the next words change.

The painting itself is done by assets/js/painting.js, which writes the mask into a hidden field that is sent with the
words; the picture comes by the page's own route. Gradio's ImageEditor is not used: it copies the picture and every
painting into Gradio's file cache, and the first stroke is not heard.
"""

import base64
import binascii

from storage import PictureRecord
from ui.html import event_button, icon_button, tag, text_tag
from ui.look import Look
from ui.translation import Language, say

BLANK = "data:,"  # what stands in the field while nothing is painted yet
_MOST = 4_000_000  # characters; a mask of the page's own is a hundredth of that


def painting_html(picture: PictureRecord, look: Look) -> str:
    """The picture with a canvas above it, and the tools: brush, eraser, their size, and beginning anew."""
    size = tag("input", type="range", min="2", max="30", value="10", aria_label=look.say("brush_size"))
    tools = (
        icon_button("brush", look.say("brush"), data_tool="brush", aria_pressed="true"),
        icon_button("eraser", look.say("eraser"), data_tool="eraser", aria_pressed="false"),
        size,
        icon_button("trash", look.say("paint_anew"), data_tool="anew"),
    )
    toolbar = tag("div", *tools, class_="paint-tools", role="toolbar", aria_label=look.say("paint"))
    name = look.say_of(picture, "picture", "upload_alt")
    image = tag("img", src=look.picture_url(picture.id), alt=name, draggable="false")
    canvas = tag("canvas", aria_label=look.say_of(picture, "to_paint", "to_paint_brought"), role="img")
    area = tag("div", image, canvas, class_="paint-area", style=f"--ratio: {picture.width / picture.height:.4f}")
    return tag("div", toolbar, area, class_="painting")


def painted_html(picture: PictureRecord, look: Look) -> str:
    """Above the box: that nothing else will change, or what to do for that; and a way to leave it."""
    image = tag("img", src=look.thumbnail_url(picture.id), alt="")
    words = [
        text_tag("span", look.say_of(picture, "to_paint", "to_paint_brought"), class_="unpainted"),
        text_tag("span", look.say_of(picture, "only_painted", "only_painted_brought"), class_="painted"),
    ]
    leave = event_button("unquote", look.say("unpaint"), icon="close", quiet=True)
    return tag("div", image, *words, leave, class_="quote", role="status")


def masked_html(image: str, mask_url: str, language: Language) -> str:
    """A picture that was painted on, an element `image`, with the painting, a mask."""
    part = tag("i", style=f"--mask: url('{mask_url}')", aria_hidden="true")
    return tag("span", image, part, class_="masked", title=say(language, "part_only"))


def mask_from(field: str | None) -> bytes | None:
    """The mask as the field has it, a PNG; None where nobody paints, empty where it is no mask, or nothing is painted.

    Whether it is a picture is for others to find out.
    """
    if not field:
        return None
    _, _, content = field.rpartition("base64,")
    try:
        return base64.b64decode(content, validate=True) if field != BLANK and len(field) <= _MOST else b""
    except (binascii.Error, ValueError):
        return b""
