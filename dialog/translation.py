"""Prompts of the world in another language: what the scene language reads, it can say in both."""

from collections.abc import Sequence
from dataclasses import dataclass

from generation.scene.describe import describe
from generation.scene.language import Language
from generation.scene.lexicon import concept
from generation.scene.motions import ended, ending_of
from generation.scene.parse import parse, read
from generation.scene.scene import Thing
from generation.scene.words import COLOR_WORDS, SIZE_WORDS


@dataclass(frozen=True)
class Translated:
    """A prompt in another language, and the words that are lost with it: those that no table knows."""

    prompt: str
    lost: tuple[str, ...] = ()


def translated(prompt: str, language: Language) -> Translated | None:
    """`prompt` in `language`; None where it names nothing that is known."""
    shown, motion = ending_of(prompt)
    reading = read(shown)
    if reading.scene is None:
        return None
    beyond = [_noun(Thing(name), language) for name in reading.left_out]
    said = ", ".join((describe(reading.scene, language), *beyond))
    return Translated(ended(said, motion), reading.unknown)


def translated_things(things: Sequence[str], language: Language) -> list[str]:
    """What is known of the things of a negative prompt; what is not could keep nothing away where it is not read."""
    scenes = [scene for each in things if (scene := parse(each)) is not None]
    return [_noun(thing, language) for scene in scenes for thing in scene.things]


def _noun(thing: Thing, language: Language) -> str:
    """ "small red car", 小的红色的汽车: a thing without number and place."""
    tables = ((SIZE_WORDS, thing.size), (COLOR_WORDS, thing.color))
    adjectives = [table[language][value][0] for table, value in tables if value]
    name = concept(thing.concept).names(language)[0]
    return "的".join((*adjectives, name)) if language == "zh" else " ".join((*adjectives, name))
