"""The keys that the page listens to, as HTML: a window that lists them, and the button that opens it."""

from ui.html import icon_button, icon_tag, tag, text_tag
from ui.look import Look

# What they do is in assets/js/page.js.
_KEYS = {
    "key_send": ("Enter", "Ctrl Enter"),
    "key_line": ("Shift Enter",),
    "key_escape": ("Esc",),
    "key_edit": ("↑",),
    "key_search": ("Ctrl K",),
    "key_new": ("Ctrl Shift O",),
    "key_keys": ("?", "Ctrl /"),
}


def keys_html(look: Look) -> str:
    """The window, closed until asked for."""
    title = text_tag("h2", look.say("keys"))
    head = tag("header", title, icon_button("close", look.say("close"), data_closes=True))
    rows = [_row(look.say(name), ways) for name, ways in _KEYS.items()]
    return tag("dialog", head, tag("dl", *rows), id="keys", aria_label=look.say("keys"))


def keys_button(look: Look) -> str:
    """Opens the window; the page's own script does that."""
    words = text_tag("span", look.say("keys"))
    return tag("button", icon_tag("keys"), words, type="button", class_="text-button keys-button", data_dialog="keys")


def _row(words: str, ways: tuple[str, ...]) -> str:
    keys = [tag("span", *(text_tag("kbd", key) for key in way.split())) for way in ways]
    return tag("div", tag("dt", *keys), text_tag("dd", words))
