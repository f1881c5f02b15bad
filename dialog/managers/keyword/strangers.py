"""Names of things that no word here stands for: 水墨风格的竹子, "a windmill in ink style", "bamboo, ink style".

A picture of them is wanted, not their look for what is shown. Much else is unknown as well that is no name: what
somebody feels, how the light falls.
"""

import re
from collections.abc import Sequence
from functools import reduce

from dialog.managers.keyword.categories import category_in, kind_in
from dialog.managers.keyword.clauses import Clause
from dialog.managers.keyword.marks import scan, unknown
from dialog.managers.keyword.phrases import ATTRIBUTES

_AROUND = {"style", "view", "place", "color"}
_LOOKS = ATTRIBUTES | {"style", "view", "place"}
_ZH_LAST = re.compile(r"的[\u4e00-\u9fff]{2,6}$")
_EN_WORDS = re.compile(r"^(?:[a-z0-9]+[ -]){1,4}[a-z]+$", re.IGNORECASE)
_ZH_COUNTED = re.compile(r"^[一两二三几][\u4e00-\u9fff]{2,7}$")
_ZH_FIRST = r"^(?:把|将|让|给)?(?:[那这]?[个只座辆条棵朵把])?(?P<name>[\u4e00-\u9fff]{2,5}?)"
_ZH_PLACED = re.compile(rf"{_ZH_FIRST}(?=在|放|移)")
_ZH_SUBJECT = re.compile(
    rf"{_ZH_FIRST}(?=挪|变|换|改|大一?[点些]|小一?[点些]|再|涂|染|往|向|要是?[大小红橙黄绿蓝紫粉棕黑白灰])"
)
_EN_SUBJECT = re.compile(r"\bthe (?P<name>[a-z]{3,})\b", re.IGNORECASE)
_EN_BECOMES = re.compile(
    r"\b(?:make|turn|change|transform) (?:it|this|that|him|her|the [\w ]+?) (?:into |to |be )?(?:an?|some) "
    r"(?P<name>[a-z]{3,}(?: [a-z]{3,})?)$",
    re.IGNORECASE,
)
_EN_CHANGES = ("bigger", "smaller", "size", "color", "position", "move", "relation", "remove", "become")
# What is on or around a thing, or stands for it.
_NO_SUBJECT = re.compile(
    r"家伙|宠物|东西|身体|[头脸眼耳尾嘴脚手腿翅毛衣天地那这每两三只个左右中]|主角|主体|物体|伙伴|朋友|整体|全部|首先|现在"
    r"|直接|稍微|尽量|镜头|距离|数量|位置|大小"
    r"|^(?:creature|guy|fellow|pet|buddy|friend|kid|baby|little|entire|whole|main|object|subject|item|figure|character"
    r"|head|face|eye|ear|tail|nose|mouth|body|leg|feet|hand|wing|fur|hair|skin|sky|ground|floor|wall|colou?r|size"
    r"|first|second|last|next|previous|old|new|original|front|back|rest|other|final|current|way|most|very|camera|frame"
    r"|pair|group|number|amount|total|lot)s?$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"[一两二三几][\u4e00-\u9fff](?P<zh>[\u4e00-\u9fff]{2,6})"
    r"|\b(?:an?|some|two|three) (?P<en>[a-z]{3,}(?: [a-z]{3,})?)",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"^(?:那|那么)?(?P<zh>[\u4e00-\u9fff]{2,5}?)(?:呢|在哪[里儿]?|是什么颜色|有多大)+[?？]*$"
    r"|\b(?:where(?:'s| is| are)|what colou?r (?:is|are)|how (?:big|large|small) (?:is|are)|what about) the "
    r"(?P<en>[a-z]{3,}(?: [a-z]{3,})?)\W*$",
    re.IGNORECASE,
)
_HEADS = ("thing", "it", "one", "all", "background", "style noun", "lens")
_SOMEWHERE = re.compile(r"(?:in|on|at|under|by|near|with|from|as|like|into|to)\b", re.IGNORECASE)
_ZH_NAME = re.compile(r"^[\u4e00-\u9fff]{2,6}$")
_EN_NAME = re.compile(r"^(?:an? |the |some )?[a-z]{3,}(?: [a-z]{3,})?$", re.IGNORECASE)
_NO_NAME = re.compile(
    r"[我你您他她它咱吗呢吧啊才就会能可更最太很多好是不没对行要想让再也都有]|感觉|样子|效果|氛围|气氛|版本|色调|调子"
    r"|意境|味道|画面|场景|风景|背景|光|线条|笔触|颜色|天气|晚上|夜晚|早上|[那这]种|系列"
    r"|\b(?:looks?|feel(?:ing)?|vibes?|mood|version|tone|tint|shade|lighting|light|ones?|it|i|you|my|is|are|make|let"
    r"|not|no|that|this|so|as|than|more|less|better|best|please|again|instead|only|stuff|effect|kind|sort|way|scene"
    r"|picture|thing|time|weather|day|shot|angle|background|like|maybe|actually|now|sorry|wait|well|right|wrong|great"
    r"|nice|think|guess|hmm+|same|but|and|or)\b",
    re.IGNORECASE,
)


def looks_so(clause: Clause) -> bool:
    """Whether a clause names such a thing, with its number or how it shall look."""
    if not clause.unknown or not clause.kinds or not clause.kinds <= _LOOKS or _SOMEWHERE.match(clause.text):
        return False
    if clause.kinds == {"count"} and _ZH_COUNTED.match(clause.text):
        return _NO_NAME.search(clause.text) is None
    if _ZH_LAST.search(clause.text):
        return _NO_NAME.search(clause.unknown[-1]) is None
    return _EN_WORDS.match(clause.text) is not None and not _NO_NAME.search(_without_style(clause))


def _without_style(clause: Clause) -> str:
    """The text without the words for a style: "ink look" names no look."""
    styles = [clause.text[mark.start : mark.end] for mark in clause.marks if mark.kind == "style"]
    return reduce(lambda text, style: text.replace(style, " "), styles, clause.text)


def subject(clause: Clause, *, alone: bool) -> str | None:
    """The name of such a thing that a change is wished for, which nothing shows: "the windmill bigger", 灯塔在左边.

    Where only one thing is shown, other words than for a place may mean that by a name that is not known here: `alone`.
    """
    found = _ZH_PLACED.match(clause.text) or (None if alone else _ZH_SUBJECT.match(clause.text))
    if found is None and not alone and clause.has(*_EN_CHANGES):
        found = _EN_SUBJECT.search(clause.text)
    if found is None or clause.has(*_HEADS) or found["name"] not in clause.unknown:
        return None
    name = found["name"]
    is_other = _NO_NAME.search(name) or _NO_SUBJECT.search(name) or kind_in(name) or category_in(name)
    return None if is_other else name


def counted_in(text: str, strange: Sequence[str]) -> str | None:
    """Which of the `strange` words of a text is the name of such a thing, by the number before it."""
    counted = (found["zh"] or found["en"] for found in _COUNTED.finditer(text))
    return next((name for name in counted if name in strange and not _NO_NAME.search(name)), None)


def asked_for(text: str) -> str | None:
    """The name of such a thing that a question asks for: "where is the windmill?", 灯塔呢."""
    found = _ASKED.search(text)
    name = str(found["zh"] or found["en"]) if found else ""
    is_name = name and unknown(name, scan(name)) == (name,) and not scan(name) and not _NO_SUBJECT.search(name)
    return name if is_name and not _NO_NAME.search(name) and not kind_in(name) and not category_in(name) else None


def instead(clause: Clause) -> str | None:
    """The name of such a thing that something known shall become: "make it a windmill"."""
    found = _EN_BECOMES.search(clause.text)
    return found["name"] if found and found["name"] in clause.unknown and not _NO_NAME.search(found["name"]) else None


def named_first(parts: Sequence[Clause]) -> str | None:
    """The name of such a thing, where nothing follows it but how it shall look: 竹子，水墨风格."""
    if len(parts) < 2 or parts[0].marks or not all(each.kinds and each.kinds <= _AROUND for each in parts[1:]):
        return None
    (name,) = parts[0].unknown or ("",)
    is_name = (_ZH_NAME.match(name) or _EN_NAME.match(name)) and not _NO_NAME.search(parts[0].text)
    return name if is_name and not any(each.unknown for each in parts[1:]) else None
