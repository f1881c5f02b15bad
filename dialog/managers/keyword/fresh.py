"""Whether a clause describes a new picture, or a change of the one there is."""

import re
from collections.abc import Sequence

from dialog.managers.keyword.adding import given, stands_beside
from dialog.managers.keyword.clauses import Clause
from dialog.managers.keyword.edits import moves, sent_away
from dialog.managers.keyword.marks import Mark
from dialog.managers.keyword.phrases import ATTRIBUTES, Phrase, phrases
from dialog.managers.keyword.sayings import STORY, TOLD, matches
from dialog.managers.keyword.setting import Setting
from dialog.managers.keyword.strangers import looks_so

EDIT_CUES = (
    "become", "instead of", "instead", "remove", "move", "swap", "zoom in", "zoom out", "zoom back", "bigger",
    "smaller", "plain size", "except",
)  # fmt: skip
_COUNTED = re.compile(r"^(?:an?|one|two|three|some)\s+\w|^(?:一|两|三|几)\S{2,}", re.IGNORECASE)
_ANOTHER_PICTURE = re.compile(r"(?:再|另|多)?(?:来|画|生成)?\s*一?[张幅]|\banother (?:picture|image|drawing|photo)\b")
ONE_MORE = re.compile(
    r"(?:再|另外?|重新?)(?:来|画|生成|给我|做)*一?[张幅]|换一?[张幅](?=.{2})"
    r"|\banother (?:picture|image|drawing|photo|one)\b(?: but| with| in| on)?",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"(?:and )?next(?: up)?,? (?:is |comes |draw )?an? |(?:接下来|下一[张个幅])(?:画|是|来)?", re.IGNORECASE
)
_SO_BE_IT = re.compile(r"^(?!it |that |this ).* it is(?: then)?$", re.IGNORECASE)  # "a shark it is"
_BY = re.compile(r"\b(?:behind|beside|next to|near|under|below|above|over|on|around|in front of|by) $", re.IGNORECASE)
_TOO_MANY = re.compile(r"\btoo (?:many|much)\b|太多")
_FEWER = re.compile(r"(?:just|only) (?:an?|one|two|three)\b|[就只](?:要|留|画|有)?[一二两三]", re.IGNORECASE)
# Wishes for something to see; after the others a verb may follow (我要回家, "I want to sleep").
_WANTS_A_THING = frozenset({
    "想要", "我想要", "想看", "我想看", "想看看", "想见", "i'd like to see", "i would like to see", "i want to see",
    "let's see", "let me see", "can i see", "how about", "what about", "wants to see",
})  # fmt: skip
_JOINTS = ("还有", "加上", "外加", "加", "再加", "再加上", "plus", "along with")
_PICTURE = frozenset({"图", "图片", "图画", "画面"})
_SHOWS = re.compile(
    r"[里中上]?面?(?:画着|画了|画有|有)|[里中上]面?是|是[一二两三\d]|\s+(?:shows|has|contains)\b", re.IGNORECASE
)
_RELATIVE = re.compile(r"\s+(?:is|are|has|have|was|were|can|ate|\w{3,}s|\w{3,}ed)\b", re.IGNORECASE)
_NEW_BEFORE = re.compile(r"(?:的|张|幅|生成|画|绘制|创作)$")
_HAPPENS = re.compile(r"^(?:the|my) [\w ]+? (?:is|are|was|were) (?!now\b)", re.IGNORECASE)
TRAITS = ATTRIBUTES | {"style", "view", "place"}


def is_fresh(clause: Clause, setting: Setting) -> bool:
    """Whether a clause describes a new picture rather than a change of the one there is."""
    things = things_in(clause)
    if not things:
        return _unknown_picture(clause) and (clause.has("draw", "want") or not setting.world_only or looks_so(clause))
    if _TOO_MANY.search(clause.text):
        return False
    if ONE_MORE.search(clause.text) or _NEXT.match(clause.text) or _SO_BE_IT.search(clause.text):
        return True
    if (_FEWER.match(clause.text) or sent_away(clause)) and all(setting.shows(thing.concept) for thing in things):
        return False
    if moves(clause, setting):
        return False
    if (
        clause.marks[0].kind == "and"
        or clause.text.startswith(("把", "将"))
        or clause.has("instead of", "swap", "except")
    ):
        return False
    if clause.has("draw") and not _about_it(clause):
        return _asks_for_new(clause, things, setting)
    if given(clause, setting):
        return False
    if _is_told_of_shown(clause, things, setting):
        return False
    adds = clause.has("add", *EDIT_CUES) and not _lists(clause, things, setting)
    if clause.has("want") and not _about_it(clause) and not adds:
        return not _about_shown(things, setting)
    if clause.has("change"):
        return clause.marks[0].kind == "change" and _makes_new(clause, things, setting)
    if adds or _about_it(clause):
        return False
    if stands_beside(clause, setting) or _happens_to_shown(clause, things, setting):
        return False
    return not (matches(STORY, clause.text) or matches(TOLD, clause.text) or _about_shown(things, setting))


def _about_it(clause: Clause) -> bool:
    """Whether "it" is spoken of; 一张图 and "the picture shows" name a new one, "cats that are" none."""
    return any(mark.kind == "it" and not _is_new(mark, clause) for mark in clause.marks)


def _is_new(mark: Mark, clause: Clause) -> bool:
    before, after = clause.text[: mark.start], clause.text[mark.end :]
    earlier = [each for each in clause.marks if each.kind == "thing" and each.end < mark.start]
    if earlier and mark.value == "its":
        return True  # "a dog and its house"
    if len(earlier) > 1 and _BY.search(before):
        return True  # "a house with a tree behind it"
    if mark.value == "that":
        return bool(_RELATIVE.match(after) and earlier)
    return bool(_SHOWS.match(after)) or (str(mark.value) in _PICTURE and bool(_NEW_BEFORE.search(before)))


def description(clause: Clause) -> str:
    """The words of a clause after those that ask for the picture."""
    asking = [mark for mark in clause.marks if mark.kind in ("draw", "want")]
    first = next((mark for mark in clause.marks if mark.kind not in ("draw", "want", "aside", "change", "add")), None)
    heard = [mark for mark in asking if first is None or mark.start < first.start]
    text = clause.text[heard[-1].end :] if heard else clause.text
    return (
        re.sub(r"^[\s,:个幅张的]+|\s*\b(?:instead|please|now|for me)\b\s*$|[吧吗呢啊]+$", "", text).strip()
        or clause.text
    )


def _asks_for_new(clause: Clause, things: Sequence[Phrase], setting: Setting) -> bool:
    """Draw a dog; but "also draw a dog" adds one and "draw the dog bigger" changes the one there is."""
    if stands_beside(clause, setting):
        return False
    draw, add = clause.first("draw") or 0, clause.first("add")
    if add is not None and add < draw and not _ANOTHER_PICTURE.search(clause.text):
        return False
    earlier = clause.first("become", "move", "remove", "change")
    if earlier is not None and earlier < draw and things[0].count is None:
        return False
    return not _about_shown(things, setting)


def _makes_new(clause: Clause, things: Sequence[Phrase], setting: Setting) -> bool:
    """Make a red car: a thing that is not there yet, and no word of what shall become of it."""
    first = phrases(clause.marks, clause.text)[0]
    thing, number = clause.first("thing"), clause.first("count")
    counted = number is not None and thing is not None and number < thing  # "a pair of", "an ear of" stand between
    new = first.head in ("thing", "") and counted and not setting.shows(things_in(clause)[0].concept)
    return new and not clause.has(*EDIT_CUES, "it", "add")


def _about_shown(things: Sequence[Phrase], setting: Setting) -> bool:
    """Whether all the things are in the picture already and spoken of as such: "the cat", 猫大一点, 要蓝色的车."""
    if len({thing.concept for thing in things}) < len(things):
        return False  # 粉色的猫和蓝色的猫
    return all(
        setting.shows(thing.concept)
        and (thing.definite or (thing.count is None and (thing.predicates or thing.modifiers)))
        for thing in things
    )


def _is_told_of_shown(clause: Clause, things: Sequence[Phrase], setting: Setting) -> bool:
    """气球要彩色的, 鲸鱼喷水, 两只兔子都大: what is there is named, then something is said of it, known or not."""
    if not all(setting.shows(thing.concept) for thing in things):
        return False
    if "都" in clause.text:
        return True
    first = clause.marks[0].kind == "thing" and things[0].count is None
    strange = setting.world_only and bool(clause.unknown) and clause.text.endswith(clause.unknown[-1])
    return first and (clause.has("want") or strange) and not clause.has("draw")


def _happens_to_shown(clause: Clause, things: Sequence[Phrase], setting: Setting) -> bool:
    """The house is on fire: what happens to a thing that is shown is no new picture of it."""
    return things[0].definite and setting.shows(things[0].concept) and _HAPPENS.match(clause.text) is not None


def _unknown_picture(clause: Clause) -> bool:
    """Draw a submarine, a steampunk city: a picture is asked for, of something that no word here stands for."""
    if not clause.unknown or clause.has("it", "background", "style noun", "lens", *EDIT_CUES):
        return False
    if clause.has("draw"):
        return not clause.has("add") and not clause.text.startswith(("把", "将"))
    if clause.has("change", "add") or matches(STORY, clause.text):
        return False
    if clause.text.endswith(clause.unknown[-1]) and clause.kinds and clause.kinds <= TRAITS:
        return True  # 水墨画的竹子, "green tea"
    first = clause.unknown[0]
    wanted = clause.has("count") or any(mark.value in _WANTS_A_THING for mark in clause.marks)
    wanted = wanted or (first.isascii() and f"to {first}" not in clause.text)  # no verb: "I want to sleep"
    return (wanted and clause.has("want")) or bool(_COUNTED.match(clause.text))


def things_in(clause: Clause) -> list[Phrase]:
    return [phrase for phrase in phrases(clause.marks, clause.text) if phrase.head == "thing"]


def only_is(clause: Clause, *others: str) -> bool:
    """左边是狗: "is" says here what there is, not what it shall become."""
    cues = [mark for mark in clause.marks if mark.kind in (*EDIT_CUES, "add", "change")]
    return bool(cues) and all(mark.value in ("是", *others) for mark in cues)


def _lists(clause: Clause, things: Sequence[Phrase], setting: Setting) -> bool:
    """三只猫还有一只狗: a word for more goes on with a list that was begun, and "is" tells what there is."""
    new = things[0].count is not None or not setting.shows(things[0].concept)
    begun = (clause.first("thing") or 0) < (clause.first("add") or 0)
    return only_is(clause) or (new and begun and only_is(clause, *_JOINTS))
