"""What is said where nothing is drawn: the occasion that the model chose, in the words for it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dialog.managers.keyword.naming import background_name, listed, name, style_name, things_phrase, view_name
from dialog.managers.keyword.talk import abilities
from dialog.managers.tiny.answering import ANSWERS, answered
from dialog.managers.tiny.replies import say
from dialog.turn import TurnDecision
from generation.scene.language import Language
from generation.scene.phrases import with_article
from generation.scene.scene import Scene, Thing
from generation.shorthand.answers import Always, Saying, action_of, scene_of, spoken_of
from generation.shorthand.situation import Situation
from generation.shorthand.sketch import imagined

_OF_A_PICTURE = ("not there", "too many things", "upload")
# Occasions under which the keyword manager says it.
_SHARED = {"small talk": "no answer"}


def said(answer: Saying, situation: Situation, numbers: Sequence[int], language: Language) -> TurnDecision:
    """The decision to say something; `numbers` are those of all pictures in the session."""
    reply = _reply(answer, situation, numbers, language)
    return TurnDecision(action=action_of(answer), reply=reply, reason=f"This is to be answered: {answer.key}.")


def _reply(answer: Saying, situation: Situation, numbers: Sequence[int], language: Language) -> str:
    about = spoken_of(situation) if answer.picture is None else answer.picture
    scene = None if about is None else scene_of(about, situation)
    if answer.key in ANSWERS:
        return answered(scene, answer, language) if scene else say("nothing shown", language)
    if answer.key == "ability":
        return abilities("", language)
    if answer.key == "how many pictures":
        return say("pictures so far", language, number=len(numbers))
    values = {"number": len(numbers), **_values(answer, scene, situation, language)}
    key = answer.key if answer.key != "standing" else "always"
    if key in _OF_A_PICTURE and scene is None:
        key = "nothing drawn"
    return say(_SHARED.get(key, key), language, **values)


def _values(answer: Saying, scene: Scene | None, situation: Situation, language: Language) -> dict[str, str]:
    """What fills in the words for an occasion."""
    values = {"text": answer.words}
    if answer.sketch is not None:
        values["scene"] = values["things"] = things_phrase(imagined(answer.sketch).things, language)
    elif scene is not None:
        values["scene"] = things_phrase(scene.things, language)
        values["thing"] = name(scene.things[0].concept, language)
    if answer.concept is not None:
        noun = name(answer.concept, language)
        values["thing"] = with_article(noun) if (language, answer.key) == ("en", "knows") else noun
    if answer.always is not None:
        values["always"] = _instruction(answer.always, language)
    if answer.part is not None:
        held = getattr(situation.standing, answer.part)
        values["always"] = _instruction((answer.part, held), language) if held else ""
    if situation.pictures:
        values["pictures"] = listed([str(number) for number in situation.pictures], language)
    return values


def _instruction(always: Always, language: Language) -> str:
    """A standing instruction by its name: 夜空, "flat style", "a moon"."""
    part, value = always
    if isinstance(value, Thing):
        return things_phrase([value], language)
    around: dict[str, Any] = {part: value}
    any_scene = replace(Scene((Thing("cat"),)), **around)
    naming = {"background": background_name, "style": style_name, "view": view_name}
    return naming[part](any_scene, language)
