"""A prompt that is longer than a text encoder reads, made shorter by what it says rather than by where it ends.

First goes what is said twice, then praise that shows nothing ("masterpiece, 8k"), then details from the last on; what
is drawn, its motion, background, style and view stay longest. Tokens are estimated, rather too many than too few: the
true number needs the tokenizer of a model that is not loaded yet.
"""

import re
from dataclasses import dataclass

from generation.scene.language import language_of
from generation.scene.motions import told
from generation.scene.tokens import tokens as scene_tokens

SPECIAL_TOKENS = 2  # around every text
LETTERS_A_TOKEN = 6  # of a word in an alphabet: short words are one token, long ones are pieces

_PIECE = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u052f]+|\S")
_PARTS = re.compile(r"[,，;；。！!？?\n]+|\.(?=\s|$)")
_CLAUSES = {
    "en": re.compile(r"\s+(?=(?:which|that|who|while|where|as|with|and|in|on|under|at|beside|near|behind)\b)"),
    "zh": re.compile(r"(?<=的)|(?=[、和与并而])|(?=同时|以及|正在)"),
}
_PRAISE = re.compile(
    r"\b(?:masterpiece|(?:best|high|top|ultra|super)[ -]?(?:quality|res(?:olution)?|detail(?:s|ed)?)|\d+k|u?hd|hdr"
    r"|award[ -]winning|trending|artstation|octane|unreal engine|stunning|breathtaking|professional|sharp focus"
    r"|(?:highly|very|extremely|insanely|intricate(?:ly)?) detail(?:s|ed)?|beautiful|amazing|perfect)\b"
    r"|杰作|(?:最佳|最高|高|极高|顶级)(?:质量|画质|品质|清晰度)|高清|超清|\d+k|超?精细|极致?细节|细节丰富|震撼|唯美|绝美|大师",
    re.IGNORECASE,
)
_AROUND = ("background", "place", "style", "view")  # what the scene language calls what is not a thing


@dataclass(frozen=True)
class Shortened:
    """A prompt that fits, and what had to go, in its order; nothing where it fitted before."""

    prompt: str
    left_out: tuple[str, ...] = ()


def token_count(text: str) -> int:
    """About how many tokens an encoder makes of `text`, with those around it."""
    return SPECIAL_TOKENS + sum(-(-len(piece) // LETTERS_A_TOKEN) for piece in _PIECE.findall(text))


def shortened(prompt: str, limit: int) -> Shortened:
    """`prompt` in at most `limit` tokens."""
    if token_count(prompt) <= limit:
        return Shortened(prompt)
    parts = [part.strip() for part in _PARTS.split(prompt) if part.strip()]
    kept = _fitting(parts, limit, prompt)
    gone_parts = [part for index, part in enumerate(parts) if index not in kept and part not in parts[:index]]
    left_out = [part for part in gone_parts if _weight(part)]
    text = _joined([parts[index] for index in sorted(kept)], prompt)
    if token_count(text) <= limit:
        return Shortened(text, tuple(left_out))
    shorter, gone = _cut(text, limit)
    return Shortened(shorter, (*gone, *left_out))


def unread(prompt: str, limit: int) -> str:
    """About where an encoder of `limit` tokens stops to read: the end of `prompt` from there on; empty where it reads
    all."""
    for piece in _PIECE.finditer(prompt):
        if token_count(prompt[: piece.end()]) > limit:
            return prompt[piece.start() :].strip()
    return ""


def _fitting(parts: list[str], limit: int, prompt: str) -> set[int]:
    """Which parts stay: the first one in any case, of the others as many as fit, the weightiest first.

    Where one had to go, none that weighs less stays in its place.
    """
    said = [part.casefold() for part in parts]
    weights = [_weight(part) for part in parts]
    kept, least = {0}, 0
    for index in sorted(range(1, len(parts)), key=lambda index: (-weights[index], index)):
        if said[index] in said[:index] or weights[index] < least:
            continue
        if token_count(_joined([parts[i] for i in sorted(kept | {index})], prompt)) <= limit:
            kept.add(index)
        else:
            least = weights[index]
    return kept


def _weight(part: str) -> int:
    kinds = {token.kind for token in scene_tokens(part)}
    if (
        "thing" in kinds
        or kinds & set(_AROUND)
        or told(part)
        or re.search(r"风格|画$|style|painting|drawing|photo", part)
    ):
        return 2
    return 0 if _PRAISE.search(part) else 1


def _cut(text: str, limit: int) -> tuple[str, list[str]]:
    """One long part without clauses that hang on it; in Chinese the noun stands last, so those before it go."""
    language = language_of(text)
    clauses = [clause for clause in _CLAUSES[language].split(text) if clause.strip()]
    glue = "" if language == "zh" else " "
    gone: list[str] = []
    while len(clauses) > 1 and token_count(glue.join(clauses)) > limit:
        gone.insert(0, clauses.pop(-2 if language == "zh" else -1).strip())
    short = glue.join(clauses)
    while token_count(short) > limit:  # one endless word or clause: there is no meaning to go by
        short = short[: max(1, len(short) * 9 // 10)].rstrip()
        if len(short) == 1:
            break
    return short, gone


def _joined(parts: list[str], prompt: str) -> str:
    return ("，" if language_of(prompt) == "zh" else ", ").join(parts)
