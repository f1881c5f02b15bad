"""A session as those see it who have a link to it: what was said and drawn, to be read and nothing else."""

from storage.records import SharedPicture, SharedSession, SharedTurn
from ui.figure import video_tag
from ui.html import escape, paragraphs, tag, text_tag
from ui.painting import masked_html
from ui.plain_page import plain_page
from ui.translation import Language, say


def shared_html(session: SharedSession, token: str, language: Language) -> str:
    """The whole page, which needs no script."""
    title = session.title or say(language, "untitled")
    day = session.created_utc[:10]
    about = text_tag("p", say(language, "shared_about", day=day), class_="about")
    turns = [_turn(turn, token, number, language) for number, turn in enumerate(session.turns, 1)]
    return plain_page(title, language, text_tag("h1", title), about, *turns)


def missing_html(reason: str, language: Language) -> str:
    """The page of a link that shows nothing."""
    return plain_page("Huihua", language, text_tag("p", reason, class_="about"))


def _turn(turn: SharedTurn, token: str, number: int, language: Language) -> str:
    brought = [_picture(each, token, say(language, "shared_upload")) for each in turn.uploads]
    if turn.mask and brought:
        brought[0] = masked_html(brought[0], _address(turn.mask, token), language)
    drawn = [_picture(turn.picture, token, turn.text)] if turn.picture else []
    said = tag("div", *brought, paragraphs(turn.text), class_="said")
    return tag("article", said, tag("div", paragraphs(turn.reply), *drawn, class_="reply"), id=f"turn-{number}")


def _address(picture: SharedPicture, token: str) -> str:
    return f"/shared/{token}/{picture.id}"


def _picture(picture: SharedPicture, token: str, words: str) -> str:
    address = _address(picture, token)
    if picture.has_video:
        return video_tag(f"{address}?video=1", address, picture.width, picture.height)
    return (
        f'<img src="{address}" width="{picture.width}" height="{picture.height}" alt="{escape(words)}" loading="lazy">'
    )
