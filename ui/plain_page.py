"""Pages of our own that need no script and no Gradio: a shared session, signing in, what goes on."""

from functools import cache
from pathlib import Path

from ui.html import escape, tag, text_tag
from ui.translation import Language

_STYLE = Path(__file__).parent.parent / "assets" / "plain.css"


def plain_page(title: str, language: Language, *content: str) -> str:
    """The whole page around `content`, which is HTML already."""
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)} · 绘话 Huihua</title><style>{_style()}</style>"
    )
    body = tag("body", tag("header", "绘话 ", text_tag("small", "Huihua")), tag("main", *content))
    return f'<!doctype html><html lang="{language}"><head>{head}</head>{body}</html>'


@cache
def _style() -> str:
    return _STYLE.read_text(encoding="utf-8")
