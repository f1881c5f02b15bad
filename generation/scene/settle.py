"""First reading of the words: numbers become counts, words of two meanings get the one that fits their neighbours."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generation.scene.lexicon import concept
from generation.scene.scene import MOST_COPIES
from generation.scene.tokens import Token
from generation.scene.words import PAIR_MEASURES

# What may follow a colour adjective: "orange cat", "orange background", "orange sofa".
_AFTER_ADJECTIVE = frozenset({"thing", "background", "size", "color", "place", "colored", "unknown", "group"})
_BEFORE_PREDICATE = frozenset({"is", "colored", "in", "on", "it", "background"})
_COUNTED = frozenset({"thing", "color", "size"})
_ADJECTIVES = frozenset({"color", "size", "of"})
_BEFORE_NOUN = _ADJECTIVES | {"measure"}
_NOTHING = Token("end", None, "")


def settled(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with every number a "count" (1 to 3), and no word left that could mean two things."""
    tokens = list(_parted(tokens))
    return _counted([_meant(tokens, at) for at in range(len(tokens))])


def _parted(tokens: Sequence[Token]) -> Iterator[Token]:
    """马上 means "at once", but not in 一匹大马上."""
    for at, token in enumerate(tokens):
        if token.text == "马上" and _at(tokens, at - 1).kind in _BEFORE_NOUN:
            yield from (Token("thing", "horse", "马"), Token("upon", "top", "上"))
        else:
            yield token


def _meant(tokens: Sequence[Token], at: int) -> Token:
    token = tokens[at]
    if token.text == "orange" and _is_adjective(tokens, at):
        return Token("color", "orange", token.text)
    if token.text == "小号" and _at(tokens, at + 1).kind == "of" and _at(tokens, at + 2).kind in _COUNTED:
        return Token("size", "small", token.text)
    if token.text == "黑白" and "thing" in (_at(tokens, at + 1).kind, _at(tokens, at + 2).kind):
        return Token("filler", None, token.text)  # 黑白猫: two colours, which no scene can say
    return token


def _is_adjective(tokens: Sequence[Token], at: int) -> bool:
    """Whether "orange" is the colour here, not the fruit."""
    before, after = _at(tokens, at - 1), _at(tokens, at + 1)
    if before.kind == "colored" and (_at(tokens, at - 2).kind == "color" or _at(tokens, at - 2).text == "orange"):
        return False  # "an orange-colored orange"
    if after.kind == "colored" and _at(tokens, at + 2).kind == "color":
        return False  # "an orange colored blue"
    if before.text == "of" and _at(tokens, at - 2).kind == "view" and after.kind not in _AFTER_ADJECTIVE:
        return False  # "a close-up of orange"
    if after.kind in _AFTER_ADJECTIVE or after.text.endswith(" of") or before.kind in _BEFORE_PREDICATE:
        return True
    if after.kind == "and" and _at(tokens, at + 2).kind == "color":
        return True
    if before.kind == "and" and _at(tokens, at - 2).kind in ("size", "color"):
        return True
    if before.text == "," and _at(tokens, at - 2).kind == "thing" and after.kind in ("end", "stop", "comma"):
        return any(
            token.kind in ("number", "the") or token.text in ("a", "an") for token in tokens[:at]
        )  # "a tent, orange"
    return before.text == ":" and _at(tokens, at - 2).kind in ("background", "colored")


def _at(tokens: Sequence[Token], at: int) -> Token:
    return tokens[at] if 0 <= at < len(tokens) else _NOTHING


def _counted(tokens: Sequence[Token]) -> list[Token]:
    found: list[Token] = []
    for at, token in enumerate(tokens):
        before = _at(tokens, at - 1)
        if token.kind == "number":
            noun = next((after for after in tokens[at + 1 :] if after.kind not in _ADJECTIVES), _NOTHING)
            one = _is_own_measure(token.text, noun)
            found.append(replace(token, kind="count", value=1 if one else min(int(str(token.value)), MOST_COPIES)))
        elif token.kind != "measure":
            found.append(token)
        elif before.kind == "number":
            found += [Token("group", 2, token.text)] if token.text in PAIR_MEASURES else []
        elif before.kind != "the" and _at(tokens, at + 1).kind in _COUNTED:
            found.append(Token("count", 1, token.text))  # 画只猫
    return found


def _is_own_measure(number: str, noun: Token) -> bool:
    """一堆苹果 are several apples, but 一堆火 is one fire: it is counted so."""
    return noun.kind == "thing" and number.startswith("一") and number[1:] in concept(str(noun.value)).zh_measures
