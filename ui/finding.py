"""What a search in the sessions found, as HTML."""

from collections.abc import Sequence

from storage import SearchHit
from ui.html import escape, event_button, tag, text_tag
from ui.look import Look

HITS = 20  # sessions that are shown at once, and that more are added by


def found_html(hits: Sequence[SearchHit], query: str, look: Look, limit: int = HITS) -> str:
    """The sessions with a line around what matches; nothing while nothing is searched for.

    Where there are `limit` of them there may be more, behind a button.
    """
    if not query.strip():
        return ""
    rows = [_row(hit, look) for hit in hits]
    content = tag("ul", *rows) if rows else text_tag("p", look.say("nothing_found", query=query.strip()), class_="hint")
    more = event_button("more_found", look.say("more_found"), kind="chip", limit=limit + HITS)
    content += more if len(hits) == limit else ""
    return tag("nav", content, class_="sessions found", aria_label=look.say("search"), role="status")


def _row(hit: SearchHit, look: Look) -> str:
    title = text_tag("strong", hit.session.title or look.say("untitled"))
    line = tag("small", escape(hit.excerpt)) if hit.turn_id else ""
    show = tag(
        "button", title, line, type="button", class_="title", data_event="show_found", data_id=hit.session.id,
        data_turn=hit.turn_id,
    )  # fmt: skip
    return tag("li", show)
