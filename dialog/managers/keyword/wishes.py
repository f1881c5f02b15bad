"""What a turn asks for, read clause by clause: a new picture, changes of the one there is, or the same again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dialog.managers.keyword.adding import given, stands_beside
from dialog.managers.keyword.clauses import Clause
from dialog.managers.keyword.edits import moves, read_edit, sent_away
from dialog.managers.keyword.marks import Mark
from dialog.managers.keyword.numerals import number
from dialog.managers.keyword.operations import (
    Add,
    Around,
    Change,
    Exchange,
    Only,
    Operation,
    Remove,
    Words,
)
from dialog.managers.keyword.phrases import ATTRIBUTES, Phrase, phrases
from dialog.managers.keyword.sayings import AGAIN, ENOUGH, STORY, TOLD, matches
from dialog.managers.keyword.setting import Setting

EDIT_CUES = (
    "become", "instead of", "instead", "remove", "move", "swap", "zoom in", "zoom out", "zoom back", "bigger",
    "smaller", "plain size", "except",
)  # fmt: skip
_COUNTED = re.compile(r"^(?:an?|one|two|three|some)\s+\w|^(?:一|两|三|几)\S{2,}", re.IGNORECASE)
_ANOTHER_PICTURE = re.compile(r"(?:再|另|多)?(?:来|画|生成)?\s*一?[张幅]|\banother (?:picture|image|drawing|photo)\b")
_ONE_MORE = re.compile(
    r"(?:再|另外?|重新?)(?:来|画|生成|给我|做)*一?[张幅]|换一?[张幅](?=.{2})"
    r"|\banother (?:picture|image|drawing|photo|one)\b(?: but| with| in| on)?",
    re.IGNORECASE,
)
_FEWER = re.compile(r"(?:just|only) (?:an?|one|two|three)\b|[就只](?:要|留|画|有)?[一二两三]", re.IGNORECASE)
_ONLY = re.compile(r"^(?:please )?(?:just|only) |^(?:就|我)?只(?:要|想要)| only$", re.IGNORECASE)
_PLAIN_GROUND = re.compile(
    r"\b(?:plain|blank|empty|clean|simple) (?:white )?(?:background|backdrop|bg)\b|\bbackground (?:plain|blank|empty)\b"
    r"|(?:纯色|空白|干净的?|素色?的?|简单的?)背景|白底|背景(?:要|弄|搞)?(?:素|干净|简单|清空|留白|空着)",
    re.IGNORECASE,
)
# Wishes for something to see; after the others a verb may follow (我要回家, "I want to sleep").
_WANTS_A_THING = frozenset({
    "想要", "我想要", "想看", "我想看", "想看看", "想见", "i'd like to see", "i would like to see", "i want to see",
    "let's see", "let me see", "can i see", "how about", "what about", "wants to see",
})  # fmt: skip
_TRAITS = ATTRIBUTES | {"style", "view", "place"}
_BARE = _TRAITS | {"draw", "want", "the", "beside", "relation", "background", "style noun", "lens"}  # "on the left: …"
_NOT_THERE = frozenset({"remove", "position", "relation", "the"})
_COLORED = frozenset({"color", "count", "want", "one", "the", "become"})
_JOINTS = ("还有", "加上", "外加", "加", "再加", "再加上", "plus", "along with")
_PICTURE = frozenset({"图", "图片", "图画", "画面"})
_SHOWS = re.compile(
    r"[里中上]?面?(?:画着|画了|画有|有)|[里中上]面?是|是[一二两三\d]|\s+(?:shows|has|contains)\b", re.IGNORECASE
)
_RELATIVE = re.compile(r"\s+(?:is|are|has|have|was|were|can|ate|\w{3,}s|\w{3,}ed)\b", re.IGNORECASE)
_SUCH_A_ONE = re.compile(r"^(?:an?|the) (?P<what>(?:[a-z-]+ ){1,3})ones?$", re.IGNORECASE)
_NEW_BEFORE = re.compile(r"(?:的|张|幅|生成|画|绘制|创作)$")


@dataclass
class Wish:
    """`fresh` are the words that describe a new picture; the operations then change that one.

    `changes` tells whether anything was said that is no description: it cannot be read as one text then.
    """

    fresh: list[str] = field(default_factory=list)
    operations: list[Operation] = field(default_factory=list)
    again: bool = False
    changes: bool = False

    @property
    def empty(self) -> bool:
        return not (self.fresh or self.operations or self.again)

    @property
    def last(self) -> Operation | None:
        """The operation that was read last."""
        return self.operations[-1] if self.operations else None

    @property
    def description(self) -> str:
        """The words for a new picture, as one text."""
        return ", ".join(self.fresh)


def read_wish(parts: Sequence[Clause], setting: Setting) -> Wish:
    """The wish that the clauses make together."""
    wish = Wish()
    for clause in parts:
        _read(clause, setting, wish)
    return wish


def _read(clause: Clause, setting: Setting, wish: Wish) -> None:
    if _ONE_MORE.search(clause.text) and not _things(clause):
        wish.again = True
        clause = Clause(_ONE_MORE.sub("", clause.text).strip())
    if not setting.alone and clause.kinds <= _NOT_THERE and clause.has("remove") and clause.has("position"):
        return  # "not on the left, on the right": the next clause says where
    if matches(AGAIN, clause.text) and not _things(clause):
        wish.again = True
    elif _names_what_was_added(clause, wish):
        wish.operations[-1] = Add(tuple(_things(clause)))
    elif _names_again(clause, wish):
        pass
    elif outright := _outright(clause, setting):
        wish.operations.append(outright)
    elif recolored := _recolored(clause, wish):
        wish.operations[-1] = recolored
    elif is_fresh(clause, setting):
        _start(clause, setting, wish)
    elif (said := _SUCH_A_ONE.match(clause.text)) and _said_of_last(said["what"], wish):
        pass
    elif wish.fresh and (_describes(clause) or not clause.has(*EDIT_CUES, "add", "change")):
        wish.fresh.append(clause.text)  # "a red car, blue background": it goes on
    elif _goes_on(clause, wish):
        wish.operations.append(_same_again(wish.operations[-1], _things(clause)))
    else:
        settled = {each.part for each in wish.operations if isinstance(each, Around)} if clause.has("remove") else set()
        changes = read_edit(clause, setting)  # "snow, not grass": that it is not grass is settled
        wish.operations.extend(each for each in changes if not (isinstance(each, Around) and each.part in settled))
    if not clause.kinds <= _BARE:
        described = not clause.has("remove") and all(isinstance(each, Around) for each in wish.operations)
        wish.changes = wish.changes or wish.again or not described


def _said_of_last(what: str, wish: Wish) -> bool:
    """An umbrella, *a pink one*: said of the thing before; False where there is none."""
    last = wish.last
    marks = tuple(mark for mark in Clause(what).marks if mark.kind in ATTRIBUTES)
    if wish.fresh:
        wish.fresh.append(what)
    elif isinstance(last, Add) and last.values and marks:
        *others, value = last.values
        values = (*others, replace(value, predicates=(*value.predicates, *marks)))
        wish.operations[-1] = replace(last, values=values)
    else:
        return False
    return True


def _describes(clause: Clause) -> bool:
    """Whether words of change only tell, within a description, what there is besides."""
    return _only_is(clause, "还有", "have")


def _only_is(clause: Clause, *others: str) -> bool:
    """左边是狗: "is" says here what there is, not what it shall become."""
    cues = [mark for mark in clause.marks if mark.kind in (*EDIT_CUES, "add", "change")]
    return bool(cues) and all(mark.value in ("是", *others) for mark in cues)


def _lists(clause: Clause, things: Sequence[Phrase], setting: Setting) -> bool:
    """三只猫还有一只狗: a word for more goes on with a list that was begun, and "is" tells what there is."""
    new = things[0].count is not None or not setting.shows(things[0].concept)
    begun = (clause.first("thing") or 0) < (clause.first("add") or 0)
    return _only_is(clause) or (new and begun and _only_is(clause, *_JOINTS))


def _start(clause: Clause, setting: Setting, wish: Wish) -> None:
    """A new picture, unless it is what shall be instead of something just taken away ("not the cat, a dog")."""
    gone = [each for each in wish.operations if isinstance(each, Remove)]
    things = tuple(_things(clause))
    if gone and things and len(gone) == len(wish.operations) and not clause.has("draw"):
        wish.operations = [Exchange(gone[0].targets[0], things)]
    else:
        wish.operations = [each for each in wish.operations if isinstance(each, Around)]  # "ink style, a whale"
        wish.fresh.append(description(clause))


def _names_what_was_added(clause: Clause, wish: Wish) -> bool:
    """Give it a friend, *a puppy*: names what a word that is not known stands for."""
    last = wish.last
    unnamed = isinstance(last, Words) and last.kind == "add"
    return unnamed and bool(_things(clause)) and clause.kinds <= ATTRIBUTES | {"thing", "the", "and"}


def _outright(clause: Clause, setting: Setting) -> Operation | None:
    """What a whole clause asks for of what is shown, by its pattern: 白底, 一个就行, "just the cat"."""
    if _PLAIN_GROUND.search(clause.text) and not _things(clause):
        return Around("background", None, "background")
    if setting.scene and (enough := ENOUGH.match(clause.text)):
        return Change(Phrase("it"), count=number(enough["zh"] or enough["en"] or enough["so"]))
    kept = _kept(clause, setting)
    return Only(kept) if kept else None


def _kept(clause: Clause, setting: Setting) -> tuple[Phrase, ...]:
    """Just the cat, 只要猫: of several things that are shown, those that shall stay."""
    things = tuple(_things(clause))
    if setting.scene is None or not _ONLY.search(clause.text) or clause.has("draw", *EDIT_CUES, "add", "change"):
        return ()
    plain = all(setting.shows(p.concept) and p.count is None for p in things)
    return tuple(p.selector for p in things) if plain and len(things) < len(setting.scene.things) else ()


def _recolored(clause: Clause, wish: Wish) -> Change | None:
    """Not the red one, *a blue one*; 不要红的，*要蓝的*: what has the one colour gets the other."""
    last = wish.last
    color = next((str(mark.value) for mark in clause.marks if mark.kind == "color"), None)
    if not isinstance(last, Remove) or color is None or not clause.kinds <= _COLORED:
        return None
    (gone, *others) = last.targets
    return None if others or gone.concept or gone.modifier("color") is None else Change(gone, color=color)


def _names_again(clause: Clause, wish: Wish) -> bool:
    """Add a hat, *a top hat*, 加个礼帽，*top hat*: the same thing by another word."""
    last = wish.last
    if not isinstance(last, Add) or clause.kinds - {"thing", "the", "count"}:
        return False
    return bool(clause.marks) and {p.concept for p in _things(clause)} == {p.concept for p in last.values}


def _goes_on(clause: Clause, wish: Wish) -> bool:
    """Add a dog, *a tree*: a clause with nothing but things goes on with what was being done."""
    listing = isinstance(wish.last, Add | Remove)
    return listing and bool(_things(clause)) and not clause.has(*EDIT_CUES, "it", "add", "change", "draw", "want")


def _same_again(operation: Operation, things: Sequence[Phrase]) -> Operation:
    return Remove(tuple(p.selector for p in things)) if isinstance(operation, Remove) else Add(tuple(things))


def is_fresh(clause: Clause, setting: Setting) -> bool:
    """Whether a clause describes a new picture rather than a change of the one there is."""
    things = _things(clause)
    if not things:
        return _unknown_picture(clause) and (clause.has("draw", "want") or not setting.world_only)
    if _ONE_MORE.search(clause.text):
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
    if clause.has("want") and not _about_it(clause) and not clause.has("add", *EDIT_CUES):
        return not _about_shown(things, setting)
    if clause.has("change"):
        return clause.marks[0].kind == "change" and _makes_new(clause, things, setting)
    if (clause.has("add", *EDIT_CUES) and not _lists(clause, things, setting)) or _about_it(clause):
        return False
    if stands_beside(clause, setting):
        return False
    return not (matches(STORY, clause.text) or matches(TOLD, clause.text) or _about_shown(things, setting))


def _about_it(clause: Clause) -> bool:
    """Whether "it" is spoken of; 一张图 and "the picture shows" name a new one, "cats that are" none."""
    return any(mark.kind == "it" and not _is_new(mark, clause) for mark in clause.marks)


def _is_new(mark: Mark, clause: Clause) -> bool:
    before, after = clause.text[: mark.start], clause.text[mark.end :]
    if mark.value == "that":
        return bool(_RELATIVE.match(after)) and any(
            each.kind == "thing" and each.end < mark.start for each in clause.marks
        )
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
    new = first.head in ("thing", "") and counted and not setting.shows(_things(clause)[0].concept)
    return new and not clause.has(*EDIT_CUES, "it", "add")


def _about_shown(things: Sequence[Phrase], setting: Setting) -> bool:
    """Whether all the things are in the picture already and spoken of as such: "the cat", 猫大一点, 要蓝色的车."""
    return all(
        setting.shows(thing.concept)
        and (thing.definite or (thing.count is None and (thing.predicates or thing.modifiers)))
        for thing in things
    )


def _unknown_picture(clause: Clause) -> bool:
    """Draw a submarine, a steampunk city: a picture is asked for, of something that no word here stands for."""
    if not clause.unknown or clause.has("it", "background", "style noun", "lens", *EDIT_CUES):
        return False
    if clause.has("draw"):
        return not clause.has("add") and not clause.text.startswith(("把", "将"))
    if clause.has("change", "add") or matches(STORY, clause.text):
        return False
    if clause.text.endswith(clause.unknown[-1]) and clause.kinds and clause.kinds <= _TRAITS:
        return True  # 水墨画的竹子, "green tea"
    first = clause.unknown[0]
    wanted = clause.has("count") or any(mark.value in _WANTS_A_THING for mark in clause.marks)
    wanted = wanted or (first.isascii() and f"to {first}" not in clause.text)  # no verb: "I want to sleep"
    return (wanted and clause.has("want")) or bool(_COUNTED.match(clause.text))


def _things(clause: Clause) -> list[Phrase]:
    return [phrase for phrase in phrases(clause.marks, clause.text) if phrase.head == "thing"]
