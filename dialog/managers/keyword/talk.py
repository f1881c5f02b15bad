"""Answers to what is only said: greetings, thanks, what can you draw, how does this work."""

import random
from collections.abc import Sequence

from dialog.managers.keyword import sayings
from dialog.managers.keyword.answers import TALK
from dialog.managers.keyword.categories import category_in, kind_in
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

_EXAMPLES = 8


def talked(heard: Heard) -> TurnDecision | None:
    """The answer to talk; None where something is asked of the picture too."""
    reply = _reply(heard)
    return None if reply is None else TurnDecision(action="chat", reply=reply, reason=TALK)


def _reply(heard: Heard) -> str | None:
    if sayings.matches(sayings.ABILITY, heard.core):
        return abilities(heard.core, heard.language)
    if found := sayings.KNOWS_HOW.search(heard.core):
        what = found["zh"] or found["en"]
        return abilities(what, heard.language) if category_in(what) else _knows(what, heard.language)
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
    found = kind_in(text)
    if found is None:
        return None
    chosen = random.Random(f"{seed} {text}").choice(found.members)
    return text[: found.start] + _called(chosen, language) + text[found.end :]


def abilities(text: str, language: Language) -> str:
    """What can be drawn; of one category where the text names it."""
    if category := category_in(text):
        things = [concept for concept in concepts() if concept.category == category]
        return say("kind", language, things=listed([_called(each, language) for each in things], language))
    return say(
        "ability",
        language,
        number=len(concepts()),
        examples=listed(_examples(language), language),
        trial=describe(Scene((Thing("cat"), Thing("car", color="red")), "grass"), language),
    )


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
