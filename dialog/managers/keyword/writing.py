"""Letters, digits and words that are to be written: 画字母A, "write HELLO on it". They are no things of the world.

What is told or asked of them is none of it: "what does the word mean?", and "a letter" is an envelope.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dialog.managers.keyword import sayings
from dialog.managers.keyword.questions import read_question

_QUOTED = r"[\"“”「『《][^\"“”」』》]{1,40}[\"“”」』》]"
_CAPITALS = r"(?-i:[A-Z][A-Z0-9'!&-]+(?: [A-Z0-9][A-Z0-9'!&-]*)*)"
_LITERAL = rf"(?:{_QUOTED}|{_CAPITALS})"
_NUMBER = r"(?:\d{1,6}|zero|one|two|three|four|five|six|seven|eight|nine|ten)"
_LOOKS = (
    r"(?:(?:big|small|large|huge|giant|tiny|red|orange|yellow|green|blue|purple|pink|brown|black|white|gray|grey) )*"
)
_EN_ON = r"(?: (?:on|onto|in|inside|across|under|below|above|over|at) (?:it|them|top|(?:the|its|his|her|their|my)\b))"
_EN_WHERE = rf"(?:{_EN_ON}[^,.;!?]*?(?=$|[,.;!?]| and ))?"
_EN_BY = r"(?:\b(?:with|and|plus|showing|having|that has|wearing|holding)\s+)?"
_EN_END = r"(?=$|[,.;!?]| (?:on|in|at|and|or|with|next|beside|under|above|below|over|please|for me|instead|now)\b)"
_EN_DRAW = r"\b(?:draw|paint|sketch|write|add|put|include)(?: me| us)? "
# What is written for itself is no matter of pictures: see errands.py.
_EN_WORK = (
    r"(?:me |us |down )?(?:(?:an?|some|the|my|another) )?(?:\w+ )?(?:poem|story|stories|song|letter|e-?mail|code|essay"
    r"|joke|report|book|novel|article|script|program|function|haiku|lyrics|review)s?\b(?! [a-z]\b)"
)
_ENGLISH = (
    rf"{_EN_BY}(?:\b(?:capital|upper ?case|lower ?case|english) )*\b(?:the |an? )?letters? "
    rf"(?P<said>[a-z](?:(?:,| and|, and)? [a-z])*){_EN_END}{_EN_WHERE}",
    rf"{_EN_BY}\b(?:the |an? )?(?:digits?|numerals?) (?P<said>{_NUMBER}){_EN_END}{_EN_WHERE}",
    rf"(?:{_EN_DRAW}|\bwith )(?:the |an? )numbers? "
    rf"(?P<said>{_NUMBER}(?:(?:,| and|, and) {_NUMBER})*){_EN_END}{_EN_WHERE}",
    rf"{_EN_DRAW}(?:an?|the) {_LOOKS}(?:capital )?(?P<said>(?-i:[A-Z])|\d{{1,3}}){_EN_END}{_EN_WHERE}",
    rf"{_EN_BY}\b(?:(?:the|an?|some|its) )?(?:words?|phrase|text|caption|title|inscription|lettering|slogan|sentence"
    rf"|name|label|headline) (?:of |that says |saying |reading )?(?P<said>{_LITERAL}){_EN_WHERE}",
    rf"{_EN_BY}\bthe word (?P<said>(?!(?:is|for|of|that|to|and|in|on|you|i)\b)[a-z'-]+){_EN_END}{_EN_WHERE}",
    rf"{_EN_BY}\bthe words (?P<said>[a-z' -]{{2,40}}?)(?=$|[,.;!?]|{_EN_ON}){_EN_WHERE}",
    rf"\b(?:that |which |and )?(?:says?|saying|reads?|reading|spells|spelling) (?P<said>{_LITERAL}){_EN_WHERE}",
    rf"{_EN_BY}(?P<said>{_LITERAL}) (?:is |are )?(?:written|printed|engraved){_EN_WHERE}",
    rf"{_EN_DRAW}(?P<said>{_QUOTED}) on (?:it|top|its|his|her)\b{_EN_WHERE}",
    rf"\b(?:write|spell out|inscribe) (?!{_EN_WORK})(?:down )?(?P<said>{_LITERAL}|[\w' !]+?(?={_EN_ON})){_EN_WHERE}",
    rf"{_EN_DRAW}(?:(?:an?|some|the|my|our|his|her|your) )?(?P<said>text|words|writing|lettering|captions?|titles?"
    rf"|subtitles?|signature|watermark|names?|initials)(?=$|[,.;!?]|{_EN_ON}| please\b){_EN_WHERE}",
    r"\bthe (?:\w+ )?(?P<said>alphabet)\b",
)
_ZH_END = r"(?=$|[,，。;；!！吧呗在])"
_ZH_SAID = r"[^,，。;；!！?？的]{1,15}"
_ZH_ON = r"(?:在[^,，。]{0,8}?(?:上面?|里面?|下面?|旁边|中间|边上))"
_ZH_WHERE = rf"{_ZH_ON}?(?:上面|下面|旁边)?(?:再|也|都|还)?"
_ZH_WRITE = r"(?<![特描大小])写(?![生实真意])"
_ZH_WORK = r".{0,4}(?:诗|故事|作文|小说|信|代码|文章|歌|邮件|程序|论文|日记|报告|总结|书|剧本|文案)"
_ZH_SOME = r"(?:上|点|些|一些|[一几两三四]个|一[行段])*"
_CHINESE = (
    r"(?P<said>(?:英文|大写|小写|拼音)*字母(?:表|\s?[A-Za-z](?:[、,，和]?\s?[A-Za-z](?![A-Za-z]))*)?)",
    r"(?P<said>(?:阿拉伯)?数字(?!艺术|绘画|化|风|人|插画|油画|世界)\s?"
    r"(?:\d+(?:[、,，和]\s?\d+)*|[零一二三四五六七八九十]+)?)",
    rf"{_ZH_WHERE}(?<![特描大小])[写题印刻](?:着|上|有)(?P<said>{_QUOTED}|{_ZH_SAID})",
    rf"{_ZH_WHERE}{_ZH_WRITE}(?:一?[个句行])?(?P<said>{_QUOTED})(?:[一两二三四几]?个?字)?",
    rf"{_ZH_ON}{_ZH_WRITE}(?!{_ZH_WORK}|[着上有])(?:一?[个句行])?(?P<said>{_ZH_SAID})",
    rf"(?:画|{_ZH_WRITE}|加)(?:上|出|一?个)*(?P<said>{_QUOTED}|(?:(?![个几些的十名文汉])[\u4e00-\u9fff]){{1,4}}?)"
    rf"(?:这?[一两二三四几]个)?字{_ZH_END}",
    rf"(?:画|{_ZH_WRITE}|加|带|配){_ZH_SOME}(?:[我你他她]的?)?"
    rf"(?P<said>(?:汉字|文字|字样|拼音|字幕|标题|签名|名字|字)(?:{_QUOTED})?){_ZH_END}",
    rf"画一?个(?P<said>[A-Za-z]|\d{{1,4}}){_ZH_END}",
)
_ROWS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in (*_ENGLISH, *_CHINESE))
_QUOTES = re.compile(r"[\"“”「」『』《》]")
_GAP = re.compile(r"(?<=[\u4e00-\u9fff]) +|(?<= ) +| +(?=[\u4e00-\u9fff])")
_DENIED = re.compile(
    r"(?:不要|不用|不想要|别|没有|去掉|删掉|擦掉|无)[再写画有加]?$"
    r"|\b(?:don't|do not|never|no|not|without|remove|delete|erase)(?: (?:any|the|write|draw|add))*\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Written:
    """`words` are what is to be written, `rest` is the text without them."""

    words: str
    rest: str


@lru_cache(maxsize=4096)
def to_write(text: str) -> Written | None:
    """What a normal text wishes to be written; None for nothing, for questions and stories."""
    if read_question(text) or sayings.matches(sayings.STORY, text):
        return None
    words, rest = [], text
    while found := min(_found(rest), key=lambda match: match.start(), default=None):
        words.append(_QUOTES.sub("", found["said"]).strip())
        rest = _GAP.sub("", f"{rest[: found.start()]} {rest[found.end() :]}").strip(" ,，")
    return Written(", ".join(words), rest) if words else None


def _found(text: str) -> Iterator[re.Match[str]]:
    """Where rows hold, of each the first place, unless it is denied there."""
    matches = (row.search(text) for row in _ROWS)
    return (found for found in matches if found and not _DENIED.search(text[: found.start()]))
