"""Ways of asking that say it in a roundabout way, as the plain words that the rules read: 狗就算了 is 去掉狗.

A row holds only where what it names is there: whoever says "forget the dog" means a dog that is shown.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from dialog.managers.keyword.marks import Mark, scan
from dialog.managers.keyword.naming import PLACES, name
from dialog.managers.keyword.numerals import number
from dialog.managers.keyword.parts import OPPOSITE
from generation.scene.language import language_of
from generation.scene.scene import MOST_COPIES, Scene
from generation.scene.words import COLOR_WORDS, POSITION_WORDS

_ZH_AWAY = r"去掉|拿掉|删掉|拿走|摘掉|移除|去除|擦掉|删除|拿下来|摘下来|取下来|脱掉|脱下来"
_ZH_AT = r"(?:头上|身上|脖子上|手[里上]|脚上|旁边|边上|身边|后面|前面|下面|上面)"
_ZH_END = r"(?=$|[,，。吧了])"
_EN_AT = r"(?:off|from|next to|beside|near|by|behind|in front of|under|above|on(?: top of)?)"


@dataclass(frozen=True)
class _Row:
    """`pattern`, and what comes in its place. What its groups `what` and `at` name is one thing of the world and
    nothing else; that of `at` is shown, and that of `what` where it `is_shown`. `{it}` in the words is the thing that
    is spoken of. Where a `number` of more is wished for, there is room for them."""

    pattern: re.Pattern[str]
    words: str
    is_shown: bool = True


def _row(pattern: str, words: str, *, is_shown: bool = True) -> _Row:
    return _Row(re.compile(pattern, re.IGNORECASE), words, is_shown)


_ROWS = (
    # Off somebody, beside something: which one is meant is plain where there is one.
    _row(
        rf"(?:把|将)?(?P<at>[^,，。把将]{{1,6}}?){_ZH_AT}的(?P<what>\S{{1,6}}?)(?:给|都)?(?:{_ZH_AWAY})",
        r"去掉\g<what>",
    ),
    _row(rf"(?:{_ZH_AWAY})(?P<at>[^,，。]{{1,6}}?){_ZH_AT}的(?P<what>\S{{1,6}}?){_ZH_END}", r"去掉\g<what>"),
    _row(rf"(?:把|将)?背景(?:里|中|上)面?的(?P<what>\S{{1,6}}?)(?:给|都)?(?:{_ZH_AWAY})", r"去掉\g<what>"),
    _row(
        rf"\b(?:take|remove|delete|erase|pull|get|get rid of) (?P<what>(?:the|his|her|its|that) [\w ]+?) {_EN_AT} "
        r"(?P<at>(?:the|his|her|its|that) [\w ]+?)(?=$|[,.!?])",
        r"remove \g<what>",
    ),
    _row(
        r"\b(?:remove|delete|erase|get rid of) (?P<what>the [\w ]+?) (?:in|from) the background(?=$|[,.!?])",
        r"remove \g<what>",
    ),
    # Away with it.
    _row(r"^(?P<what>\S{1,6}?)(?:就)?(?:算了|免了)吧?(?=$|[,，。])", r"去掉\g<what>"),
    _row(
        r"^(?:actually |ok |no |well )*(?:forget|never ?mind|skip|drop) (?:about )?(?P<what>the [\w ]+?)(?=$|[,.!])",
        r"remove \g<what>",
    ),
    _row(r"^少一?[只个条头辆朵棵匹把颗张](?P<what>\S{1,6}?)(?=$|[吧,，。])", r"去掉一个\g<what>"),
    _row(r"^(?:with )?one (?:fewer|less) (?P<what>[\w ]+?)(?: please)?(?=$|[,.!])", r"remove one \g<what>"),
    _row(r"^(?:with )?one (?P<what>[\w ]+?) (?:fewer|less)(?: please)?(?=$|[,.!])", r"remove one \g<what>"),
    # More of it.
    _row(r"\badd (?P<number>two|three|2|3) more (?P<what>[\w ]+?)(?=$|[,.!])", r"add \g<number> \g<what>"),
    _row(
        r"^(?:要是|如果|假如|最好)(?:能|再|还|旁边|边上)*有(?P<what>.{1,10}?)(?:就|会|那就|的话)+(?:更|完)*[好美棒漂].{0,3}$",
        r"加\g<what>",
        is_shown=False,
    ),
    _row(
        r"^(?:it(?:'d| would| might)?|that(?:'d| would)) (?:be|look) (?:even |much |so much )?"
        r"(?:nicer|better|prettier|cuter|great|good|nice|lovely) (?:with|if there (?:was|were)|if it had) "
        r"(?P<what>(?:an?|some|two|three) [\w ]+?)[.!]*$",
        r"add \g<what>",
        is_shown=False,
    ),
    _row(
        r"(?P<where>上面|头上|旁边|顶上|前面|后面|下面|左边|右边|边上|身边)(?:再|也)?(?:插|摆|种|栽|挂|贴|站|停|趴|躺|坐|养)"
        r"(?:上|着|了)?(?=一?[个只根支朵棵顶把面条辆头匹座颗双]|[两二三])",
        r"\g<where>加",
    ),
    _row(
        r"(?:门前|屋前|房前|门口|院子里)(?:再|也)?(?:种|栽|插|摆|挂|放|站|停|养)(?:上|着|了)?(?=一?[个只根支朵棵顶把面条辆头匹座颗双]|[两二三])",
        "旁边加",
    ),
    _row(rf"给[它他她](?:找|来|加|画|配)一?个(?:伴儿?|朋友|同伴|小?伙伴){_ZH_END}", "再加一个{it}"),
    _row(
        r"\bgive (?:it|him|her) (?:an?|another) (?:little )?(?:friend|companion|buddy|mate|twin)(?=$|[.!])",
        "add one more {it}",
    ),
    # Places, sizes, colours.
    _row(r"^(?:位置|左右|两边)?(?:反过来|反一下|倒过来|换过来|颠倒|调过来)(?:一下|吧)*$", "交换位置"),
    _row(r"^(?:no,? |ok,? )*(?:the )?other way (?:round|around)[.!]*$|^(?:flip|reverse) them[.!]*$", "swap them"),
    _row(
        rf"(?:让|叫|使|给)?(?:[它他她]们|[两俩][只个条头辆朵棵匹把颗]?\S{{0,3}}?|这两个)(?:互相)?[换调](?:一?下|个|一换|换)(?:位置|地方)?{_ZH_END}",
        "交换位置",
    ),
    _row(
        r"\b(?:let|have|make|get) (?P<pair>the [\w ]+? and the [\w ]+?|them|both(?: of them)?) "
        r"(?:switch|swap|trade|change|exchange) (?:places|sides|positions|seats)",
        r"swap \g<pair>",
    ),
    _row(r"\btrade (?P<what>(?:the|my|that) [\w ]+?) (?:for|with) (?=an?\b|the\b|some\b)", r"replace \g<what> with "),
    _row(rf"(?:不要|别|不用)画?(?:那么|这么|太|这样|那样)大[的了]?{_ZH_END}", "小一点"),
    _row(rf"(?:不要|别|不用)画?(?:那么|这么|太|这样|那样)小[的了]?{_ZH_END}", "大一点"),
    _row(r"\bnot (?:so|that|quite so|as|nearly as) (?:big|large|huge)\b", "smaller"),
    _row(r"\bnot (?:so|that|quite so|as|nearly as) (?:small|tiny|little)\b", "bigger"),
    _row(
        r"^(?:now |and |then |please |just |can you |could you )*(?:make|turn|change|convert) "
        r"(?:it|this|the (?:whole )?(?:picture|image|thing)|everything) (?:in(?:to)? |to )?(?:just )?"
        r"black[ -](?:and|&|n)[ -]white(?: please| instead)?[.!?]*$",
        "make it ink style",
    ),
    _row(r"^(?:in |maybe |just )*black[ -](?:and|&|n)[ -]white(?: please| instead| now)*[.!?]*$", "make it ink style"),
    _row(
        r"^(?:把|将)?(?:它|这|图|图片|画面|整张图|这张图?)?(?:[变改换]成?|做成|弄成)黑白(?:的|照片?|图|风格)?吧?$",
        "换成水墨风格",
    ),
    # What is around.
    _row(r"^(?:让|把)天(?:色|空)?(?:都)?(?:黑|暗)(?:下来|下去|了)?吧?$", "背景换成夜空"),
    _row(
        r"^(?:let|make) (?:it )?(?:be |get |become )?(?:night|dark)(?: fall)?(?: now| please)?[.!]*$",
        "make the background night",
    ),
    _row(
        r"^(?:天上|天空[中里上]?|空中)(?:还|再|也|要|应该|得)*有(?P<what>\S{1,8}?)(?=$|[吧就,，。])",
        r"上面加\g<what>",
        is_shown=False,
    ),
    _row(
        r"^(?:bring|put|get) (?:the |some )?colou?rs? back[.!]*$"
        r"|^(?:back )?(?:in|to) (?:full )?colou?r(?: again| please)*[.!]*$",
        "3d style",
    ),
    _row(r"^(?:还是|变回|恢复|换回|改回|要|变成|换成|改成)+彩色的?吧?$", "换成3D风格"),
    # It was asked for, and is not seen.
    _row(r"^(?:but |hey,? |wait,? )*there(?:'s| is| are) no (?P<what>[a-z ]+?)[.!?]*$", "that's wrong"),
    _row(r"^(?:可是|但是|咦|诶|怎么)+(?:没有?|没画)(?:出来)?(?P<what>\S{1,6}?)[啊呀呢嘛了!！?？]*$", "画错了"),
    # What is called out means nothing.
    _row(r"^(?:哇|我的?天|真|太)?牛[啊呀哇逼批]+[!！,，。~ ]*", "太棒了，"),
    _row(r"^holy (?:cow|moly|mackerel|smokes?)\b[!,. ]*", "wow, "),
    _row(r"^not (?:too |half |so )?bad(?: at all)?\b", "nice"),
)  # fmt: skip
_POSSESSIVE = re.compile(r"\b(?:the |my |that )?(?P<owner>[a-z]+(?: [a-z]+)?)'s (?P<had>[a-z]+)", re.IGNORECASE)
_OF_ITSELF = re.compile(r"colou?rs?|size|position|place", re.IGNORECASE)
_THE_OTHER = re.compile(
    r"另(?:外)?(?:一|那)?[只个条头辆朵棵匹把颗](?!.{0,2}[张幅图])"
    r"|\bthe other(?: one)?\b(?! (?:picture|image|way|day|side))",
    re.IGNORECASE,
)
_OTHER_SIDE = re.compile(
    r"(?:把|将)?(?P<zh>\S{1,6}?)(?:放|移|挪|换|搬)(?:到|去)?(?:另一边|对面|另一侧|那一边)(?:去)?"
    r"|\b(?:move|put|bring|take|shift) (?P<en>(?:the|my) [\w ]+?|it|him|her) (?:over )?(?:to|on) the other side",
    re.IGNORECASE,
)
_ANOTHER_COLOR = re.compile(
    r"^(?:给它|把它|帮我|再)?换(?:一?个|一?种)?颜色吧?$|^(?:颜色)?(?:别|不要|不想要)(?:用|是)?(?P<zh>\S{1,2}色)的?吧?$"
    r"|^(?:please |now |in |make it |try )*(?:any|another|some other|a different) colou?r"
    r"(?: (?:but|than|except) (?P<en>[a-z]+))?[.!?]*$|^(?:just )?not (?P<no>[a-z]+)[.!]*$"
    r"|^change (?:the|its|his|her) colou?r[.!]*$",
    re.IGNORECASE,
)
_PREFERRED = ("blue", "yellow", "green", "purple")
_EACH = frozenset({"color", "and", "it", "all", "one", "count", "aside", "change", "become", "want"})
_CORRECTS = re.compile(r"(?:no|nope|wrong|not)\b|不|错", re.IGNORECASE)  # which is known elsewhere what it means


def plainly(text: str, scene: Scene | None, focus: int | None) -> str:
    """A normal text in plain words, where it is said of `scene`; `focus` is the place of the thing that was changed
    last."""
    if scene is None:
        return text
    for row in _ROWS:
        text = row.pattern.sub(_replacing(row, scene, focus), text)
    for more in (_owned, _the_other, _to_the_other_side, _another_color, _each_its_own):
        text = more(text, scene, focus)
    return text


def _replacing(row: _Row, scene: Scene, focus: int | None) -> Callable[[re.Match[str]], str]:
    def replaced(match: re.Match[str]) -> str:
        groups = match.groupdict()
        among = scene if row.is_shown else None
        is_there = _names_one(groups.get("at"), scene) and _names_one(groups.get("what"), among)
        it = name(scene.things[focus or 0].concept, language_of(match[0]))
        fits = is_there and _has_room(groups.get("number"), groups.get("what"), scene)
        return match.expand(row.words).replace("{it}", it) if fits else match[0]

    return replaced


def _has_room(more: str | None, words: str | None, scene: Scene) -> bool:
    """Whether there may be so many more of what is named."""
    wished = number(more) if more else 0
    return all(thing.count + wished <= MOST_COPIES for thing in scene.things if thing.concept in _concepts(words or ""))


def _names_one(words: str | None, scene: Scene | None) -> bool:
    """Whether words name one thing, shown in `scene`, and say nothing else; so do no words."""
    if words is None:
        return True
    concepts = _concepts(words)
    return len(concepts) == 1 and (scene is None or concepts[0] in {thing.concept for thing in scene.things})


def _concepts(words: str) -> list[str]:
    marks = scan(words)
    named = [str(mark.value) for mark in marks if mark.kind == "thing"]
    return named if all(map(_is_of_a_name, marks)) else []


def _is_of_a_name(mark: Mark) -> bool:
    return mark.kind in ("thing", "the", "count", "color", "size", "it")


def _owned(text: str, scene: Scene, focus: int | None) -> str:
    """The cat's hat is the hat, the cat's colour is the cat: where a thing has something, that is meant."""

    def told(match: re.Match[str]) -> str:
        owner, had = match["owner"], match["had"]
        if not _concepts(owner) or text[: match.start()].rstrip().lower().endswith(("what is", "what's")):
            return match[0]
        if _OF_ITSELF.fullmatch(had):
            return f"the {owner}"
        return f"the {had}" if _concepts(had) else match[0]

    return _POSSESSIVE.sub(told, text)


def _the_other(text: str, scene: Scene, focus: int | None) -> str:
    """The other one is that of two which was not spoken of, by its name; of two alike, by its place."""
    found = _THE_OTHER.search(text)
    if (
        found is None
        or focus is None
        or _CORRECTS.match(text)
        or _concepts(text[found.end() : found.end() + 12].split(" ")[0])
    ):
        return text
    things = scene.resolved().things
    others = [thing for place, thing in enumerate(things) if place != focus]
    alike = [thing for thing in others if thing.concept == things[focus].concept]
    meant = alike or others
    if len(meant) != 1 or any(thing.count > 1 for thing in things):
        return text
    language = language_of(found[0])
    noun, place = name(meant[0].concept, language), PLACES[language][str(meant[0].position)] if alike else ""
    words = f"{place}{'的' if place else ''}{noun}" if language == "zh" else f"the {noun} {place}".strip()
    return text[: found.start()] + words + text[found.end() :]


def _to_the_other_side(text: str, scene: Scene, focus: int | None) -> str:
    """Where something stands decides which side is the other one."""
    found = _OTHER_SIDE.search(text)
    said = found and (found["zh"] or found["en"])
    concepts = _concepts(said) if said else []
    if found is None or not said:
        return text
    place = next((n for n, thing in enumerate(scene.things) if thing.concept in concepts), focus or 0)
    other = OPPOSITE.get(str(scene.resolved().things[place].position))
    if other is None:
        return text
    language = language_of(found[0])
    noun, side = name(scene.things[place].concept, language), POSITION_WORDS[language][other][0]
    words = f"把{noun}放到{side}" if language == "zh" else f"move the {noun} {side}"
    return text[: found.start()] + words + text[found.end() :]


def _another_color(text: str, scene: Scene, focus: int | None) -> str:
    """Another colour, "not red": one of the usual ones that it has not, and that is not excluded."""
    found = _ANOTHER_COLOR.match(text)
    if found is None:
        return text
    excluded = [str(mark.value) for mark in scan(next(filter(None, found.groups()), "")) if mark.kind == "color"]
    if any(found.groups()) and not excluded:
        return text
    thing, language = scene.things[focus or 0], language_of(text)
    color = next(each for each in _PREFERRED if each not in (thing.color, *excluded))
    noun, word = name(thing.concept, language), COLOR_WORDS[language][color][0]
    return f"把{noun}变成{word}" if language == "zh" else f"make the {noun} {word}"


def _each_its_own(text: str, scene: Scene, focus: int | None) -> str:
    """Red, blue and green, of three of one kind: each gets a colour of its own."""
    marks = scan(text)
    colors = list(dict.fromkeys(str(mark.value) for mark in marks if mark.kind == "color"))
    (*others, thing) = scene.things
    if others or thing.count < 2 or len(colors) != thing.count or not {mark.kind for mark in marks} <= _EACH:
        return text
    language = language_of(text)
    words = [COLOR_WORDS[language][color][0] for color in colors]
    return "".join(f"一个{word}的" for word in words) if language == "zh" else " and ".join(f"a {w} one" for w in words)
