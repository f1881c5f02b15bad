"""Words for a whole kind, said of the one of it that is shown: beside a sailboat, 船 is that boat."""

import re

from dialog.managers.keyword.marks import Mark, scan
from dialog.managers.keyword.naming import name
from generation.scene.language import language_of
from generation.scene.scene import Scene

# The words, and the concepts that they may be said of.
_KINDS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("船", "小船", "boat", "ship"), ("sailboat", "ship", "canoe")),
    (
        ("车", "车子", "小车"),
        (
            "car", "bus", "ambulance", "fire truck", "police car", "taxi", "truck", "tractor", "racing car",
            "motorcycle", "scooter", "bicycle",
        ),
    ),
    (("car",), ("police car", "taxi", "racing car")),
    (("truck",), ("fire truck",)),
    (("bike",), ("bicycle", "motorcycle")),
    (
        ("鸟", "小鸟", "bird"),
        ("dove", "eagle", "owl", "parrot", "flamingo", "peacock", "swan", "penguin", "duck", "chick", "rooster"),
    ),
    (("花", "花儿", "花朵", "小花", "flower", "flowers"), ("rose", "sunflower", "tulip", "bouquet")),
    (("树", "大树", "小树", "tree"), ("pine tree", "palm tree")),
    (("狗", "小狗", "狗狗", "dog"), ("poodle",)),
    (("熊", "小熊", "bear"), ("teddy bear", "panda")),
    (("飞机", "plane"), ("helicopter",)),
)  # fmt: skip
_FORMER_AND_LATTER = (
    re.compile(r"前者|\bthe former\b", re.IGNORECASE),
    re.compile(r"后者|\bthe latter\b", re.IGNORECASE),
)
# What is counted, added or drawn is another one.
_NEW = re.compile(
    r"(?:[一二两三四五几半\d]\s*\S?|加|添|画|来|放|再|有)$"
    r"|\b(?:an?|one|two|three|four|some|another|more|add|draw|paint|no|with)\b[\w ]*$",
    re.IGNORECASE,
)


def specified(text: str, scene: Scene | None) -> str:
    """`text` with the words for kinds replaced by the names of what is shown, where that is just one of the kind."""
    if scene is None:
        return text
    text = _in_order(text, scene)
    for mark in reversed([mark for mark in scan(text) if mark.kind == "thing"]):
        shown = _meant(mark, text, scene)
        if shown:
            word = name(shown, language_of(text[mark.start : mark.end]))
            text = f"{text[: mark.start]}{word}{text[mark.end :]}"
    return text


def of_kind(word: str) -> tuple[str, ...]:
    """The concepts that a word for a kind may be said of."""
    return tuple(each for words, kind in _KINDS if word.lower() in words for each in kind)


def _in_order(text: str, scene: Scene) -> str:
    """`text` with the names of two things that are shown for "the former" and "the latter"."""
    if len(scene.things) != 2:
        return text
    for words, thing in zip(_FORMER_AND_LATTER, scene.things, strict=True):
        text = words.sub(lambda match, thing=thing: name(thing.concept, language_of(match[0])), text)  # type: ignore[misc]
    return text


def _meant(mark: Mark, text: str, scene: Scene) -> str | None:
    """The concept that is shown and meant by the mark's word for its kind; None where the word means what it says."""
    concepts = {thing.concept for thing in scene.things}
    if mark.value in concepts or _NEW.search(text[: mark.start]):
        return None
    word = text[mark.start : mark.end].lower()
    found = [each for words, kind in _KINDS if word in words for each in kind if each in concepts]
    return found[0] if len(found) == 1 else None
