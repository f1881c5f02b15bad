"""The words that point at an earlier picture, and at which: 第二张, "the first one", "the one with the dog".

A word for several pictures, and what is to be done with those that are meant, are the business of references.py.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dialog.managers.keyword.gallery import Gallery, Shown
from dialog.managers.keyword.marks import Mark, scan
from dialog.managers.keyword.numerals import EN_NUMBERS, EN_ORDINALS, number
from generation.scene.scene import Scene

_ZH_NUMBER = r"[一二两三四五六七八九十\d]{1,3}"
_EN_NUMBER = rf"\d{{1,3}}|{'|'.join(EN_NUMBERS)}"
_ORDINAL = rf"\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(EN_ORDINALS)}"
_ZH_PICTURE = r"(?:图片|图像|图画|照片|草图|图|画(?!成|风|面))?"
_EN_PICTURE = r"(?:ones?|pictures?|images?|drawings?|pics?|photos?|versions?|tries|try|drafts?|sketch|sketches)"
_LEAD = (
    r"(?:(?:请|回到|返回|退回到?|恢复到?|切换到|换回到?|用回|改用|就?用|选|拿|取|看看|看|打开|显示|给我看|基于|按照?"
    r"|从|在|以|就要|还是|跳到|回|要)\s*)*"
    r"|\b(?:(?:go back to|going back to|back to|return to|revert to|switch to|go to|show me|restore|use|take|open"
    r"|show|see|pick|choose"
    r"|starting from|start from|based on|as in|from|into|in|on|of|for|with|to|like)\s+)*"
)
_TAIL = r"(?:的?基础上|为基础|为底|开始|里面|里|中|上面|上(?=[加放画添]))?的?"

Resolve = Callable[[re.Match[str], Gallery], Shown | None]

_NOT_MEANT = Shown(-1, "", None)  # the words look like a reference and are none


@dataclass(frozen=True)
class Reference:
    """A picture that is spoken of; None where there is no such picture. Where its words stand in the text."""

    shown: Shown | None
    start: int
    end: int


def references_in(text: str, gallery: Gallery) -> Iterator[Reference]:
    """All that may be a reference; of two that overlap, the first one holds."""
    for pattern, resolve in _PATTERNS:
        for match in pattern.finditer(text):
            resolved = resolve(match, gallery)
            if resolved is not _NOT_MEANT:
                yield Reference(resolved, match.start(), match.end())


def _by_number(match: re.Match[str], gallery: Gallery) -> Shown | None:
    return gallery.numbered(number(match["number"]))


def _from_the_end(match: re.Match[str], gallery: Gallery) -> Shown | None:
    back = number(match["number"])
    drawn = gallery.drawn
    return drawn[-back] if 0 < back <= len(drawn) else None


def _first(match: re.Match[str], gallery: Gallery) -> Shown | None:
    return next(iter(gallery.drawn), None)


def _before_last(match: re.Match[str], gallery: Gallery) -> Shown | None:
    drawn = gallery.drawn
    return drawn[-2] if len(drawn) > 1 else None


def _before_previous(match: re.Match[str], gallery: Gallery) -> Shown | None:
    return gallery.way[-3] if len(gallery.way) > 2 else None


def _previous(match: re.Match[str], gallery: Gallery) -> Shown | None:
    return gallery.previous


def _latest(match: re.Match[str], gallery: Gallery) -> Shown | None:
    return next(reversed(gallery.drawn), None)


def _current(match: re.Match[str], gallery: Gallery) -> Shown | None:
    return gallery.current or _NOT_MEANT


def _showing(match: re.Match[str], gallery: Gallery) -> Shown | None:
    """The latest picture that has all that is said of it; an earlier one rather than the current."""
    traits = _traits(match["what"])
    if not traits:
        return _NOT_MEANT
    having = [shown for shown in gallery.drawn if _has_all(shown.scene, traits)]
    earlier = [shown for shown in having if shown is not gallery.current]
    return next(reversed(earlier or having), None)


def _earlier_showing(what: str, gallery: Gallery) -> Shown | None:
    """The latest picture but the current one that shows all that is said of it; no reference where none does."""
    traits = _traits(what)
    having = [shown for shown in gallery.drawn if shown is not gallery.current and _has_all(shown.scene, traits)]
    return having[-1] if traits and having else _NOT_MEANT


def _before_it_came(match: re.Match[str], gallery: Gallery) -> Shown | None:
    """The picture before what is said came into it, or went out of it, last."""
    traits = _traits(match["what"])
    way = [(shown, _has_all(shown.scene, traits)) for shown in gallery.way if shown.scene]
    before = [shown for (shown, had), (_, has) in pairwise(way) if had != has]
    return before[-1] if traits and before else _NOT_MEANT


def _showing_more_than_a_color(match: re.Match[str], gallery: Gallery) -> Shown | None:
    """ "The one in red" is a thing, "the one with the dog" a picture."""
    more = any(trait.kind != "color" for trait in _traits(match["what"]))
    return _showing(match, gallery) if more else _NOT_MEANT


_TRAITS: dict[str, Callable[[Scene, str], bool]] = {
    "thing": lambda scene, value: any(thing.concept == value for thing in scene.things),
    "color": lambda scene, value: value == scene.background or any(thing.color == value for thing in scene.things),
    "place": lambda scene, value: scene.background == value,
    "style": lambda scene, value: scene.style == value,
    "view": lambda scene, value: scene.view == value,
}


def _traits(what: str) -> list[Mark]:
    """What is said of a picture that a scene can have."""
    return [mark for mark in scan(what) if mark.kind in _TRAITS]


def _has_all(scene: Scene | None, traits: Sequence[Mark]) -> bool:
    return scene is not None and all(_TRAITS[trait.kind](scene, str(trait.value)) for trait in traits)


def _pattern(core: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{_LEAD})(?:{core}){_TAIL}", re.IGNORECASE)


# The earlier row goes first where two find something at one place.
_PATTERNS: tuple[tuple[re.Pattern[str], Resolve], ...] = (
    (_pattern(rf"倒数第(?P<number>{_ZH_NUMBER})[张幅副个]{_ZH_PICTURE}"), _from_the_end),
    (
        _pattern(rf"(?:the )?(?P<number>second|third|2nd|3rd)(?:[ -]to[ -]|[ -])last(?: {_EN_PICTURE})?\b"),
        _from_the_end,
    ),
    (
        _pattern(
            rf"第(?P<number>{_ZH_NUMBER})(?:[张幅副]{_ZH_PICTURE}|[版稿]|个?\s*(?:图片|图|画面|版本|草稿|draft|picture|image|pic)|[次轮回]画?的(?:图片|图"
            rf"|画)?)"
        ),
        _by_number,
    ),
    (
        _pattern(r"图片?\s*(?P<number>\d{1,3}|[一二三四五六七八九十])(?:号)?(?![\d张幅个只条辆朵棵头匹把些点])"),
        _by_number,
    ),
    (_pattern(r"(?P<number>\d{1,3}|[一二三四五六七八九十])号(?:图片|图|画)?"), _by_number),
    (_pattern(rf"(?<!\ba )\b(?:the )?(?P<number>{_ORDINAL}) {_EN_PICTURE}\b"), _by_number),
    (
        _pattern(
            rf"\b(?:the )?(?:picture|image|drawing|pic|photo|version|number|no\.?)\s*#?(?P<number>{_EN_NUMBER})\b"
        ),
        _by_number,
    ),
    (_pattern(r"#(?P<number>\d{1,3})\b"), _by_number),
    (
        re.compile(
            rf"\b(?:back to|return to|use|like|prefer|show me) the (?P<number>{_ORDINAL})\b(?! \w)",
            re.IGNORECASE,
        ),
        _by_number,
    ),
    (
        _pattern(
            rf"(?:最初|最开始|最早|一开始|最先)的?(?:那)?一?(?:[张幅]{_ZH_PICTURE}|图片|图|样子|版本)|原图"
            rf"|原来的?那?[张幅]{_ZH_PICTURE}|原来的图|(?<=回到)(?:最初|最开始|最早|一开始|开头|原来|原样)"
            r"|(?<=用回)(?:最初|最开始|最早|一开始)的?"
        ),
        _first,
    ),
    (re.compile(r"\bback to the (?:start|beginning)\b", re.IGNORECASE), _first),
    (_pattern(rf"\b(?:the )?(?:original|initial|very first)(?: {_EN_PICTURE}\b|$)"), _first),
    (_pattern(rf"(?:上上一?|前前一?)[张幅]{_ZH_PICTURE}"), _before_previous),
    (_pattern(rf"(?:上一?|前一?|之前的?那?一?|先前的?那?一?)[张幅]{_ZH_PICTURE}"), _previous),
    (
        _pattern(rf"\b(?:the )?(?:previous|earlier|prior|one before|picture before)(?: {_EN_PICTURE}\b| that| this|$)"),
        _previous,
    ),
    (_pattern(rf"\b(?:the )?last {_EN_PICTURE} but one\b"), _before_last),
    (_pattern(rf"(?:最后|最新|最近)的?那?一?[张幅]{_ZH_PICTURE}"), _latest),
    (
        _pattern(r"\b(?:the )?(?:last|latest|newest|most recent) (?:one|picture|image|drawing|pic|photo|version)\b"),
        _latest,
    ),
    (_pattern(rf"(?:刚才|刚刚)的?那?一?[张幅]{_ZH_PICTURE}|(?<![把将])这一?[张幅]{_ZH_PICTURE}(?=里|中|的)"), _current),
    (_pattern(rf"(?P<what>[^,，。;；、]{{1,14}}?)的那一?[张幅]{_ZH_PICTURE}"), _showing),
    (
        _pattern(
            r"那一?[张幅](?:有|画了?|画着|是)?(?P<what>(?![也再都]|改|换|变|做|弄|要|加|去|删|放)[^,，。;；、的]{1,12}?)的(?:图片|图"
            r"|画)?(?![^,，。;；]*的那)"
        ),
        _showing,
    ),
    (_pattern(rf"(?P<what>[^,，。;；、的把将这那]{{1,8}}?)那一?[张幅]{_ZH_PICTURE}"), _showing),
    (
        _pattern(
            r"(?:把)?(?:刚才|刚刚|之前|先前|前面|开始)的?那一?[只头个条匹辆朵棵栋座架](?P<what>[^,，。;；、]{1,8}?)(?:再|给我|重新)*"
            r"(?:拿|找|调|放|翻|搬)(?:出来|回来)(?:再?给?我?(?:看看|瞅瞅|看一?下|瞧瞧))?"
        ),
        _showing,
    ),
    (
        re.compile(
            r"\bi(?:'ll| will|'d| would)? (?:take|go with|choose|pick|keep|have) (?:the )?"
            rf"(?P<number>{_ORDINAL})(?=$|,)",
            re.IGNORECASE,
        ),
        _by_number,
    ),
    (
        re.compile(
            r"\b(?:no,? )?(?:the )?(?P<what>(?!it\b|that\b|this\b|before\b)[a-z][a-z -]{2,20}?)(?: one)? "
            r"(?:was|looked) (?:better|nicer|prettier|good|best)(?:,? (?:show|use|take) it)?(?=,|$)",
            re.IGNORECASE,
        ),
        lambda match, gallery: _earlier_showing(match["what"], gallery),
    ),
    (
        _pattern(
            r"(?:还没|没有?|在)?(?:加|添|放|画|换|改|变|去|删|拿|涂|染|移)(?:上|成|掉|入|了)*(?P<what>[^,，。的]{1,8}?)"
            r"(?:之前|以前|前)(?:的?(?:样子|时候|状态|版本|那[张幅个步]))?$"
        ),
        _before_it_came,
    ),
    (
        _pattern(
            r"\b(?:it was |how it was |what it was |the way it was )?before (?:i|you|we) (?:had )?(?:just )?"
            r"(?:added|put in|put|drew|changed|removed|made|took|painted|turned|replaced|deleted) "
            r"(?P<what>[a-z ]{3,30})$"
        ),
        _before_it_came,
    ),
    (_pattern(r"(?:回到|back to )第(?P<number>[一二两三四五六七八九十\d]{1,3})个"), _by_number),
    (
        re.compile(
            r"\b(?:(?:go|take me|take us) )?back to (?:the|my) (?P<what>(?!start|beginning)[a-z -]{3,30})(?=,|$)"
            r"|\b(?:show me|bring back|give me) (?:the|my) (?P<again>[a-z -]{3,30}) again(?=,|$)",
            re.IGNORECASE,
        ),
        lambda match, gallery: _earlier_showing(match["what"] or match["again"], gallery),
    ),
    (
        _pattern(
            r"\bthe (?:one|picture|image|drawing|pic|version) (?:with|of|that has|that had|which has|which had"
            r"|showing|where there (?:is|was)|on|in|at)"
            r" (?P<what>(?:the |a |an )?(?:(?!and |but |then |to |into )[a-z'-]+ ?){1,4})"
        ),
        _showing_more_than_a_color,
    ),
    (
        _pattern(
            r"\bthe (?P<what>(?:(?!background|style|same|whole|this|that|of\b|the\b"
            r"|and\b)[a-z-]+ ){1,3})(?:picture|image|drawing|pic)\b"
        ),
        _showing,
    ),
)
