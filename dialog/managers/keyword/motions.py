"""What a turn says of how a thing moves, for drawing models of videos: sliding to the left, 旋转, no longer.

Some words for motions change a still picture as well: "move left", 变大. They say so by `still`; where it is said how
far, or to what it is done, they mean nothing else.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from dialog.managers.keyword import sayings
from dialog.managers.keyword.clauses import clauses
from dialog.managers.keyword.heard import MOST_CHARACTERS
from dialog.managers.keyword.marks import normal
from dialog.managers.keyword.questions import read_question
from generation.scene.motions import Told, told

_NOT = re.compile(
    r"(?:\b(?:instead of|rather than|not|no longer|no more|stop|without|(?:don't|do not|stop) (?:let|make|have) "
    r"(?:it|him|her|them|the \w+)|don't|do not)(?: it| him| her| them)?"
    r"|(?:不要|不用|别)再?(?:让[它他她]们?)?|不再|停止|不是|而不是|代替)\s*$"
)
_STANDS_STILL = re.compile(
    r"^\W*(?:please |now |just |ok(?:ay)? )*(?:(?:make|let|have|keep) (?:it|him|her|them|the \w+) )?"
    r"(?:(?:stand|stay|keep|hold)s? still|stop moving|not move|don't move|without (?:any )?motion|no motion)"
    r"(?: please| now)*\W*$"
    r"|^\W*(?!就这样|.*(?:其[他它]|别的|位置|背景|剩))(?:让|叫|使)?(?:[它他她]们?|\S{1,4})?(?:停下来?|静止不?动?|(?:别|不要|不用)(?:再)?动|站着不动)了?吧?\W*$",
    re.IGNORECASE,
)
_VIDEO = re.compile(
    r"\b(?:an? )?(?:short |little )?(?:video|clip|animation|gif) (?:of|with|showing|where|in which)\b"
    r"|(?:一[段个条])?(?:短?视频|动画|动图)(?:[,，:：]|里[,，]?)?(?!片|风|人物|电影|里)",
    re.IGNORECASE,
)
# Bare verbs, and Chinese words, that also say where a thing shall be in a still picture, or how large.
_STILL_TOO = re.compile(
    r"(?:that |which |who )?(?:move|go|travel|grow|get|become|shrink|expand|appear|come)\b"
    r"|.*(?:移动?|平移|放大|变大|长大|缩小|变小|出现)$"
)
_IN_WORDS_OF_SIZE = re.compile(r"^(?:grow|shrink|expand|get|become)\b|大$|小$")
_PUT = re.compile(r"(?:把|将)[^,，]*$")
_ONTO = re.compile(r"^\s*(?:the|my|your|his|her|its|it|him|them|that|this|these|those|an?|everything)\b")
_SO_FAR = re.compile(
    r"^\s*(?:[一几]?[点些下]|到|至|两倍|一倍|很多)|^\s*(?:a (?:bit|little|lot)|slightly|one step|into)\b"
)
# "Slide the cat to the left" speaks of no place on the left.
_WAY_APART = re.compile(
    r"\b(?:to|towards?) the (?:left|right|top|bottom)(?: side)?\b|[向往朝从][左右上下](?:边|面|方)?"
)
_DENIED_WAY = re.compile(
    r"(?:不要|不是|别)再?[向往朝][左右上下](?:边|面)?[,，]?|\bnot (?:to the )?(?:left|right|up|down)\b[,;]?"
)
_PIECE = re.compile(r"一段的?")  # of a video
_CAMERA = re.compile(r"镜头|画面|视[野角]")


@dataclass(frozen=True)
class Said:
    """`motion` is None where a thing shall move no longer, or where only a video is spoken of; `rest` is the text
    without it, in small letters where a motion was said."""

    motion: str | None
    rest: str
    ends: bool = False  # a motion that was said before
    still: bool = False  # whether a still picture may be changed by these words


@lru_cache(maxsize=4096)
def motion_said(text: str) -> Said | None:
    """What a text wishes of motions; None for nothing, for questions and stories, and where a picture shall move."""
    text = normal(text[:MOST_CHARACTERS])
    if sayings.matches(sayings.STORY, text) or read_question(text) or asks_to_move(text):
        return None
    if _STANDS_STILL.match(text):
        return Said(None, "", ends=True)
    rest, ends = text, False
    found = told(rest)
    while found and (denied := _NOT.search(found.before)):
        rest, ends = f"{found.before[: denied.start()]} {found.after}", True
        found = told(rest)
    if found is None:
        return Said(None, rest, ends=True) if ends else _video(text)
    return _read(found)


def asks_to_move(text: str) -> bool:
    """Whether what is there shall move, no matter how."""
    return any(sayings.matches(sayings.MOVE, each) for each in (text, *(clause.text for clause in clauses(text))))


def _read(found: Told) -> Said | None:
    words = re.sub(r"^(?:(?:that|which|who)\s+)?(?:(?:is|are)\s+)?", "", found.words.strip())
    still, of_size = _STILL_TOO.match(words) is not None, _IN_WORDS_OF_SIZE.search(words) is not None
    moved = _ONTO.match(found.after) is not None and (found.apart or of_size)
    put = moved or _PUT.search(found.before) or _SO_FAR.match(found.after)
    if (still and put) or (of_size and _CAMERA.search(found.before + found.after)):
        return None
    if still and of_size and not found.rest.strip():
        return None  # 放大
    rest = _DENIED_WAY.sub(" ", _PIECE.sub("", found.rest))
    rest = _WAY_APART.sub(" ", rest) if found.apart else rest
    return Said(found.motion, rest.strip(" ,，"), still=still or moved)


def _video(text: str) -> Said | None:
    """A video is spoken of, and no motion."""
    found = _VIDEO.search(text)
    return Said(None, f"{text[: found.start()]} {text[found.end() :]}".strip()) if found else None
