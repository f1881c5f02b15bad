"""The things between which a text leaves a choice: "a cat or a dog", 猫或者狗, 画猫还是狗.

A choice between looks of one thing (a red or blue cat) is none here: whoever reads the text takes the first by itself.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from dialog.managers.keyword import sayings
from dialog.managers.keyword.marks import Mark, scan, unknown
from dialog.managers.keyword.questions import read_question
from generation.scene.parse import parse

_OR = re.compile(
    r"[,?]?\s*\bor(?!\s+(?:so|not|no)\b)(?:\s+(?:maybe|perhaps|possibly|even|else|just|(?P<rather>rather|better)))*\s+"
    r"|[,，、?？]?\s*(?:或者(?:说|是)?|或(?!许)是?|(?P<which>还是)|(?<=[\u4e00-\u9fff,，])要么)",
    re.IGNORECASE,
)
_RATHER = re.compile(r"[,，。!！].*吧")  # 画猫，还是画狗吧
_CHANGED = re.compile(r"\s*(?:换成|变成|改成)")
_SHOWS = re.compile(r"(?:图|画面?|照片)[里中上]?面?的?(?:是|有|画的是)|^(?:它|这|那)[个只张]?是")
_EITHER = re.compile(r"\beither (?=an?\b|the\b|\w)|要么", re.IGNORECASE)
WHICHEVER = re.compile(
    r"[,，;]?\s*(?:"
    r"\b(?:(?:i )?don'?t (?:care|mind)(?: which)?|whichever(?: you (?:like|prefer|want))?|you (?:choose|pick|decide)"
    r"|either(?: one)? (?:is|will be) (?:fine|ok|okay|good)|(?:it's )?(?:your choice|up to you)"
    r"|it doesn'?t matter(?: which)?)(?: one)?\b"
    r"|(?:随便)?(?:选|画)?哪[一个只种]*都(?:行|可以|好)|都(?:行|可以|好)|(?:随便|任选)(?:选|画)?(?:哪?[一个只种]*)?|无所谓"
    r"|你(?:来)?(?:选|定|决定)|二选一"
    r")[吧了啊呀]*",
    re.IGNORECASE,
)
_WONDERS = re.compile(r"\b(?:should|shall) (?:i|we|you|it)\b|\bwhether\b", re.IGNORECASE)
_WISHES = ("draw", "want", "add", "change", "become", "move", "it")
# A choice among what shall not be there is none: "no cat or dog".
_DENIES = ("remove", "except", "instead of", "swap")
_LOOKS = frozenset({"count", "the", "color", "size", "place", "position"})
_SENTENCE_END = re.compile(r"[.!;。！；\n]")
_TAIL = re.compile(r"[^,，.。;；!?！？]*")


@dataclass(frozen=True)
class Alternatives:
    """`first` is the text as if only the first were named; `named` are all of them, in the words that were used.

    `is_asked` says that nothing is wished yet: which of them it shall be is the question.
    """

    first: str
    named: tuple[str, ...]
    is_asked: bool


@lru_cache(maxsize=4096)
def alternatives(text: str) -> Alternatives | None:
    """The things of a normal text between which a choice is left; None where there is none, for stories, and for
    questions about a picture."""
    if read_question(text) or sayings.matches(sayings.STORY, text):
        return None
    plain = WHICHEVER.sub("", text)
    found = next((parted for joint in _OR.finditer(plain) if (parted := _parted(plain, joint))), None)
    if found is None:
        return None
    first, named, is_which = found
    is_free = plain != text
    first = _EITHER.sub("", first)
    return Alternatives(first, named, not is_free and (is_which or _only_asks(text)))


def _parted(text: str, joint: re.Match[str]) -> tuple[str, tuple[str, ...], bool] | None:
    """The text without what is named after a joint, all that may be chosen, and whether the joint itself asks."""
    left, right = text[: joint.start()], text[joint.end() :]
    is_which = joint["which"] is not None
    sentence = _SENTENCE_END.split(left)[-1]
    before = scan(sentence)
    things = [mark for mark in before if mark.kind == "thing"]
    other = _named_first(right)
    if not things or other is None or any(mark.kind in _DENIES for mark in before):
        return None
    if is_which and _CHANGED.match(right):
        return None
    left, named = _list(left, sentence)
    words = right[other[0] : other[1]].strip()
    if joint["rather"] or (is_which and _RATHER.match(joint[0] + right)):
        before_them = left[: left.rindex(named[0])]
        return f"{before_them}{right[other[0] :].lstrip()}", (words,), False
    if parse(words) == parse(named[-1]):
        return None
    if is_which and _SHOWS.search(sentence):
        return f"{left}吗？", (*named, words), False  # a question about the picture
    tail = right[other[1] :]
    if scan(sentence[things[-1].end :]):  # "a cat on the grass or a dog on the beach"
        tail = tail[_TAIL.match(tail).end() :]  # type: ignore[union-attr]  # it matches anything
    return f"{left}{tail}".strip(), (*named, words), is_which


def _named_first(text: str) -> tuple[int, int] | None:
    """Where the name of a thing stands with which a text begins, with its looks; None where it begins otherwise."""
    marks = scan(text)
    place = next((place for place, mark in enumerate(marks) if mark.kind == "thing"), None)
    if place is None or unknown(text[: marks[place].start], marks[:place]):
        return None
    verbs = [mark for mark in marks[:place] if mark.kind not in _LOOKS]
    if not all(mark.kind in _WISHES for mark in verbs):
        return None
    return (verbs[-1].end if verbs else 0, marks[place].end)


def _list(left: str, sentence: str) -> tuple[str, tuple[str, ...]]:
    """A text up to the first of the things that end it, listed by commas, and the names of all of them."""
    offset = len(left) - len(sentence)
    names: list[str] = []
    while True:
        marks = scan(left[offset:])
        start, end = _last_name(marks)
        names.insert(0, left[offset + start : offset + end].strip())
        shorter = left[: offset + start].rstrip()
        listed = shorter.rstrip(",，、 ")
        if listed == shorter or not _ends_with_a_name(listed[offset:]):
            return left, tuple(names)
        left = listed


def _last_name(marks: Sequence[Mark]) -> tuple[int, int]:
    """Where the last thing stands, with its looks."""
    place = max(place for place, mark in enumerate(marks) if mark.kind == "thing")
    first = place
    while first and marks[first - 1].kind in _LOOKS:
        first -= 1
    return marks[first].start, marks[place].end


def _ends_with_a_name(text: str) -> bool:
    marks = scan(text)
    return bool(marks) and marks[-1].kind == "thing" and marks[-1].end == len(text)


def _only_asks(text: str) -> bool:
    """Whether a text asks which one, and wishes for none: "a cat or a dog?"."""
    if _WONDERS.search(text):
        return True
    wishes = any(mark.kind in _WISHES for mark in scan(text))
    return text.rstrip().endswith(("?", "？", "呢")) and not wishes
