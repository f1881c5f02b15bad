"""The window in which two pictures of a session are compared, as HTML, and which pictures there are to choose from.

The page's own scripts fill and open it (page.js), and let both pictures be chosen in it (comparing.js).
"""

from collections.abc import Sequence

from storage import PictureRecord
from ui.html import icon_button, tag, text_tag
from ui.look import Look


def comparing_html(look: Look) -> str:
    """Two pictures, one above the other, and a slider between them."""
    slider = tag("input", type="range", min=0, max=100, value=50, aria_label=look.say("comparing"))
    close = icon_button("close", look.say("close"), data_closes=True)
    pictures = tag("div", tag("img", class_="after"), tag("img", class_="before"), slider, class_="pair")
    left = tag("span", tag("span", class_="before-label"), _choice(look.say("compare_left")))
    right = tag("span", _choice(look.say("compare_right")), tag("span", class_="after-label"))
    likeness = tag("span", class_="likeness", role="status")
    labels = tag("div", left, likeness, close, right, class_="labels")
    return tag("dialog", pictures, labels, id="compare", aria_label=look.say("comparing"))


def pictures_html(pictures: Sequence[PictureRecord], look: Look) -> str:
    """All pictures of a session, of every branch, for the window to offer; seen by nobody where they stand."""
    offered = [
        text_tag(
            "option", look.say("picture", number=each.number), value=each.number, data_id=each.id,
            data_url=look.picture_url(each.id),
        )
        for each in pictures
    ]  # fmt: skip
    how = {"data_likeness": look.likeness_url("{one}", "{other}"), "data_likeness_label": likeness_label(look)}
    return tag("select", *offered, class_="pictures", hidden=True, **how)


def likeness_label(look: Look) -> str:
    """The words around a percentage that the page's own script fills in."""
    return look.say("likeness", percent="{percent}")


def _choice(label: str) -> str:
    """Which picture stands on one side; hidden where there is nothing to choose."""
    return tag("select", aria_label=label, hidden=True)
