"""What people's fingers and manners do to a sentence: fillers, politeness, slang, typos, case, punctuation.

Meaning stays: names of things, colours and numbers are left whole.
"""

import random
import re
from functools import cache

from generation.scene.language import Language
from generation.scene.lexicon import vocabulary
from generation.scene.phrases import with_article

BEFORE: dict[Language, tuple[str, ...]] = {
    "en": (
        "ok, ", "ok ", "hmm, ", "um, ", "hey, ", "now ", "great, ", "nice! ", "nice, now ", "thanks. ", "cool, ", "so ",
        "well, ", "please ", "pls ", "alright, ", "good. ", "and now ", "oh, ", "yeah ", 
        
        "hello, ", "hi, ", "just ", "then ", "wow. ", "lol ok ",
    ),
    "zh": (
        "嗯，", "好，", "好的，", "那", "那就", "然后", "接着", "不错，", "谢谢，", "麻烦", "请", "哎，", "那个，",
        "现在",
        "你好，", "哇，", "嘿，", "对了，", "呃，", "劳驾，", "来，", 
    ),
}  # fmt: skip
# Before a change of what is seen.
BUT: dict[Language, tuple[str, ...]] = {
    "en": ("perfect, now ", "not bad, but ", "almost, but ", "good, but ", "looks nice, but ", "great, just "),
    "zh": ("挺好，不过", "可以，但是", "还行，", "不错，就是", "好看，但", "很好，"),
}
AFTER: dict[Language, tuple[str, ...]] = {
    "en": (
        " please", ", please", " thanks", ", thanks", " thx", " :)", "!", " now", ", ok?", " if you can",
        " if possible",
        ", would you", "...", " plz",
    ),
    "zh": ("，谢谢", "，麻烦了", "，拜托", "！", "～", "哈", "，好吗", "，行吗", "，谢谢啦", "，辛苦了", "。",
    "，可以吗"),
}  # fmt: skip
# Opening words after which a polite opening would stumble.
_STARTS = re.compile(
    r"^(?:how|what|no\b|nope|not|wrong|sorry|oops|hm|actually"
    r"|please|can|could|would|will|wait|why|undo|i |i'|it'd|ok|and"
    r"|hold|yes|from now|surprise|请|麻烦|嗯|不|好|那|能|可|帮|算了|哎|我|从|以后|等|对|随便|要是|如果|别)",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"[?？!！.。)~～]$|(?:吗|呢|吧|呗|呀|啊|了|哈|please|pls|plz|thanks|谢谢|好吗|可以吗)$", re.IGNORECASE
)
_ARTICLE = re.compile(r"\ba ([aeiou]\w*)")
_I_WOULD = re.compile(r"\b(i) '", re.IGNORECASE)
_PLEASE = re.compile(r"\bplease\b")
_ASKED_TWICE = re.compile(r"(能不能|可不可以|能否|可否|是不是|有没有|会不会|认不认识|是否)([^，。]*)[吗么]")
_SLANG = (
    ("please", "pls"), ("please", "plz"), ("you", "u"), ("background", "bg"), ("picture", "pic"), ("want to", "wanna"),
    ("going to", "gonna"), ("and", "n"), ("and", "&"), ("with", "w/"), ("are", "r"), ("your", "ur"), ("something",
    "sth"),
    ("i'd", "id"), ("don't", "dont"), ("can't", "cant"), ("what's", "whats"), ("that's", "thats"), ("it's", "its"),
    ("isn't", "isnt"), ("i'm", "im"), ("instead of", "instead off"), ("the", "teh"), ("colour", "color"),
)  # fmt: skip
_ZH_SLANG = (
    ("背景", "背景图"), ("怎么", "咋"), ("什么", "啥"), ("的", "滴"), ("了", "啦"), ("吧", "叭"), ("没有", "木有"),
    ("这样", "酱紫"),
    ("可以", "阔以"), ("在", "再"), ("再", "在"), ("的", "得"), ("换成", "换乘"), ("把", "吧"), ("帮我", "帮偶"),
    ("喜欢", "稀饭"),
    ("那个", "内个"), ("给我", "给偶"), ("颜色", "顔色"), ("图", "圖"), ("变成", "变城"), ("去掉",
    "去吊"),
)  # fmt: skip
_WORD = re.compile(r"[a-z]{5,}")
WRAPPED, SLANG, TYPO, CASED, STOPPED, HALF_WIDTH, SPACED = 0.3, 0.08, 0.07, 0.3, 0.25, 0.12, 0.06


def polite(text: str, language: Language, rng: random.Random, *, changes: bool = False) -> str:
    """A request with what people put before and after one, where it fits; more of it where it `changes` a picture."""
    if not _STARTS.search(text) and rng.random() < WRAPPED:
        text = rng.choice(BEFORE[language] + BUT[language] * changes) + text[:1].lower() + text[1:]
    if not _ENDED.search(text) and rng.random() < WRAPPED / 2:
        text += rng.choice(AFTER[language])
    return text


def typed(text: str, language: Language, rng: random.Random) -> str:
    """A sentence as it is typed."""
    if not text:
        return text
    text = _english(text, rng) if language == "en" else _chinese(text, rng)
    return text.strip()


def tidied(text: str) -> str:
    """A phrase without what only chance puts together: "please … please", "a orange", 能不能…吗."""
    if len(_PLEASE.findall(text)) > 1:
        at = [match.start() for match in _PLEASE.finditer(text)][-1]
        text = text[:at].rstrip(" ,") + text[at:][len("please") :]
    text = _I_WOULD.sub(r"\1'", text)
    text = _ARTICLE.sub(lambda match: with_article(match[1]), text)
    text = _ASKED_TWICE.sub(r"\1\2", text)
    return re.sub(r" {2,}", " ", text)


def _english(text: str, rng: random.Random) -> str:
    if rng.random() < SLANG:
        word, slang = rng.choice(_SLANG)
        text = re.sub(rf"\b{re.escape(word)}\b", slang, text, count=1)
    if rng.random() < TYPO:
        text = _mistyped(text, rng)
    chance = rng.random()
    if chance < CASED:
        text = text[:1].upper() + text[1:]
        text = re.sub(r"\bi\b", "I", text) if rng.random() < 0.7 else text
    elif chance < CASED + 0.02:
        text = text.upper()
    if text[-1:].isalnum() and rng.random() < STOPPED:
        text += rng.choice((".", ".", ".", "!", " "))
    return text


def _mistyped(text: str, rng: random.Random) -> str:
    """Two letters swapped, one left out or doubled, in a word that names nothing."""
    words = [match for match in _WORD.finditer(text) if match[0] not in _known()]
    if not words:
        return text
    match = rng.choice(words)
    word, at = match[0], rng.randrange(1, len(match[0]) - 1)
    wrong = rng.choice(
        (word[:at] + word[at + 1] + word[at] + word[at + 2 :], word[:at] + word[at + 1 :], word[: at + 1] + word[at:])
    )
    return text if wrong in _known() else text[: match.start()] + wrong + text[match.end() :]


@cache
def _known() -> frozenset[str]:
    """English words that say what is in a scene."""
    kinds = ("thing", "color", "place", "size", "style", "view", "position", "relation", "number")
    said = (word for word, meaning in vocabulary("en").items() if meaning.kind in kinds)
    return frozenset(part for word in said for part in word.split())


def _chinese(text: str, rng: random.Random) -> str:
    if rng.random() < SLANG:
        word, slang = rng.choice(_ZH_SLANG)
        text = text.replace(word, slang, 1)
    if rng.random() < HALF_WIDTH:
        text = text.replace("，", ",").replace("？", "?").replace("！", "!").replace("：", ":")
    elif rng.random() < SPACED:
        text = text.replace("，", " ")
    if rng.random() < STOPPED and not re.search(r"[\W_]$", text):
        text += rng.choice(("。", "。", "！"))
    return text
