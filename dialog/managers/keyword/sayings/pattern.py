"""How a saying is written: what it is made of in each language, and whether it is a whole clause."""

import re

Saying = re.Pattern[str]

_POLITE_ZH = r"(?:请|麻烦你?|那就?|就|我们?|你|想|要|给我|帮我|能不能|能|可以|可不可以|不行|不好看?|嗯|还是)*"
_ENDING_ZH = r"(?:一下|了|吧|呗|啊|呀|哦|嘛|啦|哈|呢|吗|可以吗|好吗|看看|试试|挑挑|选选|瞧瞧|图片?|画|给我|谢谢)*"
_POLITE_EN = (
    r"(?:please |ok(?:ay)? |now |just |can you |could you |would you |can we |let's |i want to |i'd like to |i want "
    r"|i'd like |then |well |nah |no |so |and |actually )*"
)
_ENDING_EN = r"(?: please| now| then| for me| if you can| instead| thanks)*"


def clause(zh: str, en: str) -> Saying:
    """A saying that is a whole clause, with the small words people put around one."""
    chinese = rf"{_POLITE_ZH}(?:{zh}){_ENDING_ZH}"
    english = rf"{_POLITE_EN}(?:{en}){_ENDING_EN}"
    return re.compile(rf"^\W*(?:{chinese}|{english})\W*$", re.IGNORECASE)


def anywhere(zh: str, en: str) -> Saying:
    return re.compile(rf"{zh}|\b(?:{en})\b", re.IGNORECASE)


def matches(saying: Saying, text: str) -> bool:
    """Whether a text, or for most sayings a clause, says this."""
    return saying.search(text) is not None
