"""HTML from values: every text passes through `escape`, so nothing that was said can become markup."""

import html
from collections.abc import Iterable


def escape(text: object) -> str:
    """Text for an element or a quoted attribute."""
    return html.escape(str(text), quote=True)


def attributes(**values: object) -> str:
    """` name="value"` for each value; False and None leave it out, True gives the bare name; `_` stands for `-`."""
    given = ((name.strip("_").replace("_", "-"), value) for name, value in values.items())
    return "".join(_attribute(name, value) for name, value in given if value is not None and value is not False)


def tag(name: str, *content: str, **values: object) -> str:
    """An element around `content`, which is HTML already."""
    return f"<{name}{attributes(**values)}>{''.join(content)}</{name}>"


def text_tag(name: str, text: object, **values: object) -> str:
    """An element around plain text."""
    return tag(name, escape(text), **values)


def event_button(  # noqa: PLR0913 - what one sees of a button, hears of it, and what it tells
    event: str,
    label: str,
    *,
    icon: str = "",
    quiet: bool = False,
    kind: str = "text-button",
    pressed: bool | None = None,
    spoken: str | None = None,
    **data: object,
) -> str:
    """A button that tells the page `event` with its data; a `quiet` one shows the icon only, the label on hover.

    `pressed` is for one that switches something on and off; `spoken`, which begins with the label, is the name of one
    that only what stands beside it tells from others.
    """
    marks = {f"data_{name}": value for name, value in data.items()}
    words = "" if quiet else text_tag("span", label)
    kind = "icon-button" if quiet else kind
    is_pressed = None if pressed is None else str(pressed).lower()
    return tag(
        "button", icon_tag(icon) if icon else "", words, type="button", class_=kind, title=label if quiet else None,
        aria_label=spoken or (label if quiet else None), aria_pressed=is_pressed, data_event=event, **marks,
    )  # fmt: skip


def icon_button(icon: str, label: str, **marks: object) -> str:
    """A button for the page's own script, which knows it by its `marks`; the label shows on hover.

    `data_edits` opens the hidden `data-form` within its `data-editable`, `data_closes` closes what it stands in. What
    is open, typed or ticked belongs to the `data-kept` around it.
    """
    return tag("button", icon_tag(icon), type="button", class_="icon-button", title=label, aria_label=label, **marks)


def icon_tag(name: str) -> str:
    """An icon of assets/css, which nobody reads aloud."""
    return tag("i", class_=f"glyph glyph-{name}", aria_hidden="true")


def paragraphs(text: str) -> str:
    """Plain text with its line breaks."""
    return "".join(text_tag("p", line) for line in _lines(text))


def _attribute(name: str, value: object) -> str:
    return f" {name}" if value is True else f' {name}="{escape(value)}"'


def _lines(text: str) -> Iterable[str]:
    return (line for line in text.splitlines() if line.strip())
