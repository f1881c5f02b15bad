"""Words for many things at once, and what they stand for: animals, fruit, something to drink."""

import re
from dataclasses import dataclass

from generation.scene.lexicon import Concept, concepts

# How people call the categories of the world.
CATEGORIES: dict[str, tuple[str, ...]] = {
    "animal": ("动物", "animal"),
    "plant": ("植物", "plant", "flowers"),
    "food": ("食物", "吃的", "水果", "蔬菜", "饮料", "food", "fruit", "vegetable", "drink"),
    "vehicle": ("交通工具", "vehicle"),
    "place": ("建筑", "building"),
    "sky": ("天气", "天上", "weather"),
    "object": ("物品", "乐器", "工具", "衣服", "objects", "tools", "clothes", "instruments", "toys"),
}
_DRINKS = ("milk", "coffee", "wine", "beer", "bubble tea")
_APART = {"food": _DRINKS}  # of a category, but not meant by the words for it
# Of one of a kind: a category of the world, or some of its things by name.
_KINDS: dict[str, str | tuple[str, ...]] = {
    r"动物(?!园)|\banimals?\b": "animal",
    r"水果|\bfruits?\b": (
        "grapes", "watermelon", "orange", "lemon", "banana", "pineapple", "mango", "apple", "pear", "peach", "cherries",
        "strawberry", "kiwi",
    ),
    r"蔬菜|\bvegetables?\b": ("tomato", "eggplant", "potato", "carrot", "corn", "broccoli", "onion"),
    r"饮料|喝的?|\b(?:drinks?|beverages?)\b": _DRINKS,
    r"食物|吃的?|好吃的|\bfoods?\b|\b(?:to )?eat\b": "food",
    r"植物(?!园)|\bplants?\b": "plant",
    r"(?<!吹)花(?!园|瓶)|\bflowers?\b": ("rose", "sunflower", "tulip", "bouquet", "cherry blossom"),
    r"交通工具|\bvehicles?\b": "vehicle",
    r"建筑物?|\bbuildings?\b": ("house", "castle", "church", "hospital", "school"),
    r"乐器|\b(?:musical )?instruments?\b": ("trumpet", "guitar", "violin", "drum", "piano"),
    r"玩具|\btoys?\b": ("teddy bear", "kite", "dice", "robot", "football", "balloon"),
    r"衣服|\bclothes\b": ("t-shirt", "jeans", "dress", "scarf"),
}  # fmt: skip


@dataclass(frozen=True)
class Kind:
    """A word for a kind, where it stands in a text, and all that are of it."""

    start: int
    end: int
    members: tuple[Concept, ...]


def category_in(text: str) -> str | None:
    """The category of the world that a text names."""
    lower = text.lower()
    return next((category for category, words in CATEGORIES.items() if any(word in lower for word in words)), None)


def kind_in(text: str) -> Kind | None:
    """The first kind of the table that a text names."""
    for words, things in _KINDS.items():
        if found := re.search(words, text, re.IGNORECASE):
            return Kind(found.start(), found.end(), _members(things))
    return None


def _members(things: str | tuple[str, ...]) -> tuple[Concept, ...]:
    if not isinstance(things, str):
        return tuple(each for each in concepts() if each.en in things)
    return tuple(each for each in concepts() if each.category == things and each.en not in _APART.get(things, ()))
