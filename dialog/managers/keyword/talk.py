"""Answers to what is only said: greetings, thanks, what can you draw, how does this work."""

import random
import re
from collections.abc import Sequence

from dialog.managers.keyword import sayings
from dialog.managers.keyword.heard import Heard
from dialog.managers.keyword.marks import scan
from dialog.managers.keyword.naming import listed, name
from dialog.managers.keyword.replies import say
from dialog.turn import TurnDecision
from generation.scene.describe import describe
from generation.scene.language import Language
from generation.scene.lexicon import Concept, concepts
from generation.scene.phrases import with_article
from generation.scene.scene import COLORS, PLACES, Scene, Thing

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
# What somebody leaves to us who asks for one of a kind: a category of the world, or some of its things by name.
KINDS: dict[str, str | tuple[str, ...]] = {
    r"动物(?!园)|\banimals?\b": "animal",
    r"水果|\bfruits?\b": (
        "grapes", "watermelon", "orange", "lemon", "banana", "pineapple", "mango", "apple", "pear", "peach", "cherries",
        "strawberry", "kiwi",
    ),
    r"蔬菜|\bvegetables?\b": ("tomato", "eggplant", "potato", "carrot", "corn", "broccoli", "onion"),
    r"饮料|\b(?:drinks?|beverages?)\b": ("milk", "coffee", "wine", "beer", "bubble tea"),
    r"食物|吃的|好吃的|\bfoods?\b|\bsomething to eat\b": "food",
    r"植物(?!园)|\bplants?\b": "plant",
    r"交通工具|\bvehicles?\b": "vehicle",
    r"建筑物?|\bbuildings?\b": ("house", "castle", "church", "hospital", "school"),
    r"乐器|\b(?:musical )?instruments?\b": ("trumpet", "guitar", "violin", "drum", "piano"),
    r"玩具|\btoys?\b": ("teddy bear", "kite", "dice", "robot", "football", "balloon"),
    r"衣服|\bclothes\b": ("t-shirt", "jeans", "dress", "scarf"),
}  # fmt: skip
_EXAMPLES = 8


def talked(heard: Heard) -> TurnDecision | None:
    """The answer to talk; None where something is asked of the picture too."""
    reply = _reply(heard)
    return None if reply is None else TurnDecision(action="chat", reply=reply, reason="This is talk, no wish.")


def _reply(heard: Heard) -> str | None:
    if sayings.matches(sayings.ABILITY, heard.core):
        return abilities(heard.core, heard.language)
    if found := sayings.KNOWS_HOW.search(heard.core):
        what = found["zh"] or found["en"]
        return abilities(what, heard.language) if _category(what) else _knows(what, heard.language)
    if len(heard.clauses) == 1:
        for occasion, saying in (("help", sayings.HELP), ("identity", sayings.IDENTITY)):
            if sayings.matches(saying, heard.clauses[0].text):
                return say(occasion, heard.language)
    if not heard.clauses and heard.talk:
        return say(_weightiest(heard.talk), heard.language)
    return None


def _weightiest(talk: Sequence[str]) -> str:
    """Of several, the one to answer: "ok, thanks" is thanks."""
    order = ("farewell", "thanks", "greeting", "no", "yes", "pause")
    return min(talk, key=order.index)


def some_scene(seed: int) -> Scene:
    """A scene to surprise with, the same for the same seed."""
    rng = random.Random(seed)
    first, second = rng.sample([concept.en for concept in concepts()], 2)
    return Scene((Thing(first), Thing(second, color=rng.choice(COLORS))), rng.choice(PLACES))


def one_of_a_kind(text: str, seed: int, language: Language) -> str | None:
    """The text with a thing in the place of the kind it names, the same for the same seed; None where it names none."""
    for words, things in KINDS.items():
        if found := re.search(words, text, re.IGNORECASE):
            named = () if isinstance(things, str) else things
            known = [each for each in concepts() if each.category == things or each.en in named]
            chosen = random.Random(f"{seed} {text}").choice(known)
            return text[: found.start()] + _called(chosen, language) + text[found.end() :]
    return None


def abilities(text: str, language: Language) -> str:
    """What can be drawn; of one category where the text names it."""
    if category := _category(text):
        things = [concept for concept in concepts() if concept.category == category]
        return say("kind", language, things=listed([_called(each, language) for each in things], language))
    return say(
        "ability",
        language,
        number=len(concepts()),
        examples=listed(_examples(language), language),
        trial=describe(Scene((Thing("cat"), Thing("car", color="red")), "grass"), language),
    )


def _category(text: str) -> str | None:
    lower = text.lower()
    return next((category for category, words in CATEGORIES.items() if any(word in lower for word in words)), None)


def _knows(text: str, language: Language) -> str:
    thing = next((str(mark.value) for mark in scan(text) if mark.kind == "thing"), None)
    if thing is None:
        return say("knows not", language, text=text.strip(" ?？"), examples=listed(_examples(language)[:4], language))
    noun = name(thing, language)
    return say("knows", language, thing=noun if language == "zh" else with_article(noun))


def _examples(language: Language) -> list[str]:
    """A few things of all kinds; the same ones each time, so that an answer can be repeated."""
    return [_called(each, language) for each in random.Random(1).sample(concepts(), _EXAMPLES)]


def _called(concept: Concept, language: Language) -> str:
    return concept.zh if language == "zh" else concept.en
