"""Pictures in a text (🐱) as the words they stand for, where the world has that thing."""

import re
from functools import cache

from generation.scene.language import Language
from generation.scene.lexicon import concept, concepts

# These decorate what people write more often than they are wished for.
_DECORATION = frozenset(
    {"smiley", "heart", "star", "fire", "skull", "ghost", "clown", "bouquet", "rose", "alien", "robot", "trophy"}
)
# Faces stand for the whole animal.
_FACES = {
    "🐵": "monkey", "🐶": "dog", "🐺": "wolf", "🐱": "cat", "🦁": "lion", "🐯": "tiger", "🐴": "horse", "🐮": "cow",
    "🐷": "pig", "🐭": "mouse", "🐹": "hamster", "🐰": "rabbit", "🐻": "bear", "🐼": "panda", "🐨": "koala",
    "🐸": "frog",
    "🦊": "fox", "🦄": "unicorn", "🐲": "dragon", "🌞": "sun", "🌝": "moon", "🌙": "moon", "🚙": "car", "🚘": "car",
    "🏡": "house",
}  # fmt: skip
_VARIATION = "\ufe0f"


def spelled_out(text: str, language: Language) -> str:
    """`text` with the names of known things in place of their emoji; several in a row are listed."""
    if text.isascii():
        return text
    joint = "和" if language == "zh" else " and "

    def names(match: re.Match[str]) -> str:
        found = [_names()[char][language] for char in match[0] if char in _names()]
        return joint.join(found) if language == "zh" else f" {joint.join(found)} "

    return _pattern().sub(names, text)


@cache
def _names() -> dict[str, dict[str, str]]:
    whole = {chr(int(c.codepoint.split("-")[0], 16)): c for c in concepts() if c.en not in _DECORATION}
    known = whole | {face: concept(name) for face, name in _FACES.items()}
    return {sign: {"zh": thing.zh, "en": thing.en} for sign, thing in known.items() if not sign.isascii()}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(f"[{''.join(_names())}][{''.join(_names())}{_VARIATION}]*")
