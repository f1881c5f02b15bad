"""How a person calls what they speak of: things, places, pictures, in one language or with words of the other.

Chooses words only; which of them are clear in the situation (it, "the left one") is seen to here as well.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from generation.scene.language import Language
from generation.scene.lexicon import Concept, concept, plurals
from generation.scene.phrases import chinese_noun, english_noun, stands_before, with_article
from generation.scene.scene import COLORS, Scene, Thing
from generation.scene.words import COLOR_WORDS, HEARD_COLORS, SHADES, WordTable
from training.dialogues import wording as table
from training.dialogues.state import Picture, Talk
from training.world.captions import GRAMMARS, caption

_EN_COUNTS = {1: ("one",), 2: ("two", "two", "2"), 3: ("three", "three", "3")}
_ZH_COUNTS = {1: ("一", "一", "1"), 2: ("两", "两", "2"), 3: ("三", "三", "3")}
_THIS: dict[Language, tuple[str, ...]] = {"en": ("the", "the", "the", "the", "the", "that", "this", ""), "zh": ("",)}
SYNONYM_CHANCE = 0.3
LOOSE_CHANCE = 0.15
CHARM_CHANCE = 0.4
SHADE_CHANCE = 0.08


@dataclass(frozen=True)
class Speaker:
    """One person in one turn. `mixed` puts the names of things in the other language."""

    language: Language
    rng: random.Random
    mixed: bool = False

    def word(self, words: WordTable, value: str | None) -> str:
        return self.rng.choice(words[self.language][str(value)])

    def color(self, color: str) -> str:
        """A colour by its name, or by that of a shade of it: "navy", 深红色."""
        if self.rng.random() < SHADE_CHANCE:
            return self.rng.choice(_shades(self.language, color))
        return self.word(table.COLORS, color)

    def name(self, thing: Thing, *, plural: bool = False) -> str:
        """A bare name of a thing, in the singular or, in English, the plural."""
        named = concept(thing.concept)
        language: Language = self.language if not self.mixed else "zh" if self.language == "en" else "en"
        if language == "zh":
            return self._one_of(named.names("zh"))
        at = self._which(named)
        return plurals(named)[at] if plural else named.names("en")[at]

    def new(self, thing: Thing) -> str:
        """A thing that is spoken of for the first time: "a red cat", 两只小猫."""
        if not self.mixed and self.rng.random() < LOOSE_CHANCE:
            return self._loosely(thing)
        if not self.mixed:
            phrase = GRAMMARS[self.language].noun_phrase(thing, self.language == "zh", self.rng)
            stressed = phrase.startswith("one ") and self.rng.random() < 0.8  # "a cat", where the number says nothing
            return with_article(phrase.removeprefix("one ")) if stressed else phrase
        if self.language == "zh":
            return self._zh_counted(thing, self._zh_noun(thing, self.name(thing)))
        return self._en_counted(thing, " ".join((*self._adjectives(thing), self.name(thing))))

    def bare(self, thing: Thing, *, plural: bool = False) -> str:
        """A thing without a number: "red cat", 红色的狗, and, in English, of many "red cats"."""
        name = self.name(thing, plural=plural)
        return self._zh_noun(thing, name) if self.language == "zh" else " ".join((*self._adjectives(thing, name), name))

    def counted(self, thing: Thing) -> str:
        """Number and name: "two cats", 两只猫."""
        if self.language == "zh":
            return self._zh_counted(thing, self.name(thing))
        return self._en_counted(thing, self.name(thing, plural=thing.count > 1))

    def number(self, thing: Thing) -> str:
        """The number alone: "two", 两只."""
        if self.language == "en":
            return self.rng.choice(_EN_COUNTS[thing.count])
        return f"{self.rng.choice(_ZH_COUNTS[thing.count])}{measure(thing)}"

    def the(self, scene: Scene, at: int, *, colored: bool = True) -> str:
        """A thing of a scene: "the cat", 那只猫, and where that is clear "the red one", 左边的那只."""
        thing = scene.things[at]
        if (clear := self._clear(scene, at, colored)) and self.rng.random() < 0.15:
            return self.rng.choice(clear)
        name = self.name(thing, plural=thing.count > 1)
        said = colored and thing.color and self.rng.random() < 0.25
        if self.language == "zh":
            return self._zh_the(thing, name, said=bool(said))
        adjectives = [str(thing.color)] if said and stands_before(str(thing.color), name) else []
        this = self.rng.choice(_THIS["en"]) if thing.count == 1 else self.rng.choice(("the", "the", "those", ""))
        unit = concept(thing.concept).en_unit
        if unit and not self.mixed and thing.count > 1:
            return " ".join(("the", english_noun(concept(thing.concept), thing.concept, thing.count, adjectives)))
        return " ".join((*filter(None, [this]), *adjectives, name))

    def picture(self, talk: Talk, picture: Picture) -> str:
        """A picture that was drawn, by its number, its place in the talk, or what it alone shows."""
        ways = [*self._numbered(picture.number)] * 2
        if picture.number == 1 and len(talk.pictures) > 1:
            ways += table.FIRST[self.language]
        if picture is talk.previous:
            ways += table.PREVIOUS[self.language] * 2
        ways += self._showing(talk, picture) * 2
        return self.rng.choice(ways)

    def missing_picture(self, number: int) -> str:
        return self.rng.choice(self._numbered(number))

    def things(self, things: Sequence[Thing]) -> str:
        """Things as captions name them, each with its place: "a cat on the left and two dogs"."""
        parts = [self._placed(thing) for thing in things]
        if self.language == "zh":
            joint = self.rng.choice(("和", "和", "跟", "还有"))
            return f"{'、'.join(parts[:-1])}{joint}{parts[-1]}" if len(parts) > 1 else parts[0]
        joint = self.rng.choice((" and ", " and ", ", ", " with ", " and also ")) if len(parts) == 2 else " and "
        return f"{', '.join(parts[:-1])}{joint}{parts[-1]}" if len(parts) > 1 else parts[0]

    def grounded(self, words: str, ground: str) -> str:
        """Words for things with their background as captions join it."""
        if ground in COLORS:
            color = self.color(ground)
            if self.language == "zh":
                return self.rng.choice((f"{words}，{color}背景", f"{words}，背景是{color}的", f"{color}背景的{words}"))
            return self.rng.choice((f"{words} on a {color} background", f"{words}, {color} background",
            f"{words} against a {color} background"))  # fmt: skip
        if self.language == "zh":
            at = self.word(table.AT, ground)
            return self.rng.choice((f"{at}的{words}", f"{at[1:]}的{words}", f"{words}{at}",
            f"{words}，背景是{self.word(table.PLACES, ground)}"))  # fmt: skip
        return f"{words} {self.word(table.AT, ground)}"

    def caption(self, scene: Scene) -> str:
        """A whole caption as the training of pictures knows it, whose words are all of one language."""
        return caption(scene, self.language, self.rng)

    # -- things -----------------------------------------------------------------------------------------------------

    def _which(self, named: Concept) -> int:
        return self.rng.randrange(len(named.names("en"))) if self.rng.random() < SYNONYM_CHANCE else 0

    def _one_of(self, names: tuple[str, ...]) -> str:
        return self.rng.choice(names) if self.rng.random() < SYNONYM_CHANCE else names[0]

    def _adjectives(self, thing: Thing, noun: str = "") -> list[str]:
        words = [thing.size, thing.color]
        return [word if not noun or stands_before(word, noun) else f"{word}-colored" for word in words if word]

    def _loosely(self, thing: Thing) -> str:
        """A new thing with a number as people take it, and with what says nothing: "some cute cats", 只猫."""
        named = concept(thing.concept)
        number = self.rng.choice(table.LOOSE_NUMBERS[self.language][thing.count])
        charms = table.CHARMS[self.language][: 2 if named.category == "animal" else 1]
        charm = [self.rng.choice(self.rng.choice(charms))] if self.rng.random() < CHARM_CHANCE else []
        if self.language == "zh":
            noun = self._zh_noun(thing, self._one_of(named.names("zh")))
            return "".join((number.format(m=measure(thing)), *charm, noun))
        name = self._one_of(named.names("en"))
        noun = english_noun(named, name, thing.count, [*charm, *self._adjectives(thing, name)])
        return with_article(noun) if number == "a" else f"{number} {noun}"

    def _zh_noun(self, thing: Thing, name: str) -> str:
        said = [f"{self.color(thing.color)}的"] if thing.color else []
        said += [f"{self.word(table.SIZES, thing.size)}{self.word(table.SIZES, thing.size)}的"] if thing.size else []
        return chinese_noun(name, said)

    def _zh_counted(self, thing: Thing, noun: str) -> str:
        return f"{self.rng.choice(_ZH_COUNTS[thing.count])}{measure(thing)}{noun}"

    def _en_counted(self, thing: Thing, noun: str) -> str:
        if thing.count > 1:
            return f"{self.rng.choice(_EN_COUNTS[thing.count])} {noun}"
        return with_article(noun) if noun[:1].isascii() else f"a {noun}"

    def _zh_the(self, thing: Thing, name: str, *, said: bool) -> str:
        noun = chinese_noun(name, [f"{self.color(str(thing.color))}的"] if said else [])
        if self.rng.random() < 0.25:
            many = {1: "", 2: "两", 3: "三"}[thing.count]
            return f"{self.rng.choice(('那', '这'))}{many}{measure(thing)}{noun}"
        return noun

    def _clear(self, scene: Scene, at: int, colored: bool) -> list[str]:
        """Ways to mean a thing without naming it, as far as nothing else could be meant."""
        thing, others = scene.things[at], [t for place, t in enumerate(scene.things) if place != at]
        if not others or thing.count > 1:
            return []
        ways: list[str] = []
        if thing.color and colored and thing.color not in {t.color for t in others}:
            ways += (
                [f"the {self.color(thing.color)} one"]
                if self.language == "en"
                else [f"{self.color(thing.color)}的那个"]
            )
        if thing.position in ("left", "right"):
            side = str(thing.position)
            zh = {"left": "左边", "right": "右边"}[side]
            ways += (
                [f"the one on the {side}", f"the {side} one"] if self.language == "en" else [f"{zh}的那个", f"{zh}那个"]
            )
        return ways

    def _placed(self, thing: Thing) -> str:
        new = self.new(thing)
        if thing.position is None:
            return new
        where = self.word(table.WHERE, thing.position)
        return f"{where}的{new}" if self.language == "zh" else f"{new} {where}"

    # -- pictures ---------------------------------------------------------------------------------------------------

    def _numbered(self, number: int) -> list[str]:
        at = number - 1
        if self.language == "zh":
            words = {"n": str(number), "th": table.ZH_NUMBERS[at]}
        else:
            words = {
                "n": str(number),
                "th": table.EN_ORDINALS[at],
                "nth": table.EN_NTH[at],
                "word": table.EN_NUMBERS[at],
            }
        return [pattern.format(**words) for pattern in table.BY_NUMBER[self.language]]

    def _showing(self, talk: Talk, picture: Picture) -> list[str]:
        others = [each.scene for each in talk.pictures if each is not picture and each.scene]
        ways: list[str] = []
        if picture.scene is None:
            return ways
        for thing in picture.scene.things:
            if thing.concept not in {t.concept for scene in others for t in scene.things}:
                name = self.name(thing, plural=thing.count > 1)
                words = {"thing": f"the {name}", "name": name if thing.count == 1 else self.name(thing)}
                ways += [pattern.format(**words) for pattern in table.BY_THING[self.language]]
        ground, style = picture.scene.background, picture.scene.style
        if ground not in {*COLORS, *(scene.background for scene in others)}:
            words = {"at": self.word(table.AT, ground), "place": self.word(table.PLACES, ground)}
            ways += [pattern.format(**words) for pattern in table.BY_GROUND[self.language]]
        if style not in {scene.style for scene in others} and others:
            words = {"as_style": self.word(table.AS_STYLE, style), "style": self.word(table.SHORT_STYLES, style)}
            ways += [pattern.format(**words) for pattern in table.BY_STYLE[self.language]]
        return ways


@cache
def _shades(language: Language, color: str) -> list[str]:
    gap, ending = (" ", "") if language == "en" else ("", "色")
    named = [word for word in HEARD_COLORS[language].get(color, ()) if word.endswith(ending)]
    return [*named, *(f"{shade}{gap}{COLOR_WORDS[language][color][0]}" for shade in SHADES[language])]


def measure(thing: Thing) -> str:
    """The usual measure word of a thing."""
    return concept(thing.concept).zh_measures[0]


def is_plural(thing: Thing) -> bool:
    """Whether English speaks of a thing in the plural: "the cats are", "the scissors are"."""
    named = concept(thing.concept)
    return thing.count > 1 or (named.en.endswith("s") and named.en_plural == named.en)
