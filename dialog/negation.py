"""What shall not be seen: taken out of a prompt, since a drawing model draws whatever it reads, "no hat" too."""

import re

from generation.scene.language import language_of

_EN_THING = r"(?:an? |the |any )?(?P<what>[a-z][a-z'’-]*(?: [a-z][a-z'’-]*){0,3}?(?:(?:,? or | nor )[a-z][a-z' ’-]*?)?)"
_EN_END = (
    r"(?=\s*(?:[,.;!?]|$)|\s+(?:on|in|at|under|with|and|but|near|next|beside|behind|by|standing|sitting|is|are)\b)"
)
_EN = re.compile(
    rf"(?:(?:^|[,;.]\s*|\s+)(?:and |but )?(?:without|with no|not wearing|free of)|(?:^|[,;.]\s*|\s+(?:and|but) )no)"
    rf"\s+{_EN_THING}{_EN_END}",
    re.IGNORECASE,
)
# Not 无, which is part of too many names (无人机, 无花果).
_ZH_NO = r"(?:[也还但并且而]*)(?:没有|没戴|没穿|没带|不要有?|不戴|不带|不穿|不含|别有)(?:任何)?"
_ZH = re.compile(rf"{_ZH_NO}(?P<what>[^，,。；;！!？?的]{{1,10}})的?")
_SEVERAL = {"en": re.compile(r",? or | nor "), "zh": re.compile(rf"[、和或与](?:{_ZH_NO})?|以及")}
_DOUBLE = re.compile(r"\s*([,，;；])(?:\s*[,，;；])+\s*|\s{2,}")


def without_negations(prompt: str) -> tuple[str, tuple[str, ...]]:
    """`prompt` with what it shows only, and what it says shall not be seen. A prompt that would be empty stays."""
    language = language_of(prompt)
    pattern = _ZH if language == "zh" else _EN
    unwanted = [what.strip() for match in pattern.finditer(prompt) for what in _SEVERAL[language].split(match["what"])]
    shown = _DOUBLE.sub(_once, pattern.sub("", prompt)).strip(" ,，;；、")
    if not unwanted or not any(char.isalnum() for char in shown):
        return prompt, ()
    return shown, tuple(dict.fromkeys(what for what in unwanted if what))


def _once(match: re.Match[str]) -> str:
    """A sign, or a space, that is doubled where something was taken out between."""
    sign = match[1] or ""
    return sign if sign in ("，", "；") else f"{sign} "
