"""The picture that the next words are about, as HTML: small, above the box."""

from storage import PictureRecord
from ui.html import event_button, tag, text_tag
from ui.look import Look


def quoted_html(picture: PictureRecord, look: Look) -> str:
    """The picture, its number if it has one, and a way to leave it."""
    name = look.say_of(picture, "quoting", "quoting_brought")
    image = tag("img", src=look.thumbnail_url(picture.id), alt="")
    leave = event_button("unquote", look.say("unquote"), icon="close", quiet=True)
    return tag("div", image, text_tag("span", name), leave, class_="quote", role="status")
