"""Whole scenes as people ask for them: in one breath, with afterthoughts, as a list, as tags, one seen from the other.

`Speaker` brings the words, `scene_patterns` the ways to join them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generation.scene.scene import COLORS, Scene, Thing
from generation.scene.words import SHORT_COLORS
from training.dialogues import scene_patterns as patterns
from training.dialogues import wording as table
from training.dialogues.grammar import Slots, slots_of, spoken
from training.dialogues.scene_patterns import Patterns
from training.dialogues.speaker import Speaker, is_plural
from training.world.forms import ARRANGEMENTS

AFTERTHOUGHT, LISTED, TAGS, RELATED = 0.22, 0.3, 0.07, 0.6  # how often, where they are possible
NAME_ALONE = 0.3  # how often a lone thing is only named: "piano"
AS_EVER = 0.45  # how often a background, style or view is joined as captions do
_BARE = ("the ", "a ", "an ")


def scene_words(scene: Scene, speaker: Speaker) -> str:
    """A scene in words that can follow "draw"."""
    if scene == Scene((Thing(scene.things[0].concept),)) and speaker.rng.random() < NAME_ALONE:
        return speaker.name(scene.things[0])
    if speaker.rng.random() < TAGS:
        return _Wording(speaker).tags(scene)
    return _Wording(speaker).sentence(scene)


@dataclass(frozen=True)
class _Wording:
    """The words for a scene, by one person."""

    by: Speaker

    def sentence(self, scene: Scene) -> str:
        words = self._things(scene.things)
        if scene.background:
            words = self._grounded(words, scene.background)
        if scene.style != "3d":
            words = self._framed(patterns.STYLED, words, self._style(scene.style))
        if scene.view != "normal":
            words = self._framed(patterns.VIEWED, words, self._view(scene.view))
        return words

    def tags(self, scene: Scene) -> str:
        """ "red cat, grass, close-up": as prompts are written. Where things stand cannot be said so."""
        if any(thing.position for thing in scene.things):
            return self.sentence(scene)
        said = [self._plain(thing) for thing in scene.things]
        if scene.background in COLORS:
            color = self.by.color(scene.background)
            said.append(f"{color}背景" if self._zh else f"{color} background")
        elif scene.background:
            said.append(self._ground(scene.background))
        tail = [self.by.word(table.STYLES, scene.style)] if scene.style != "3d" else []
        tail += [self.by.word(table.VIEW_NAMES, scene.view)] if scene.view != "normal" else []
        ordered = [*tail, *said] if self.by.rng.random() < 0.2 else [*said, *tail]
        return self._chosen(patterns.TAG_JOINTS).join(ordered)

    # -- things -----------------------------------------------------------------------------------------------------

    def _things(self, things: Sequence[Thing]) -> str:
        rng = self.by.rng
        if rng.random() < AFTERTHOUGHT and (words := self._afterthought(things)):
            return words
        if tuple(thing.position for thing in things) in ARRANGEMENTS["opposite"] and rng.random() < RELATED:
            return self._related(*things)
        if len(things) > 1 and not any(thing.position for thing in things) and rng.random() < LISTED:
            return self._listed(things)
        return self.by.things(things)

    def _afterthought(self, things: Sequence[Thing]) -> str:
        """The things without something, which is said in the end; empty where there is nothing that could be."""
        said = [
            (at, way, fitting)
            for at, thing in enumerate(things)
            for way in _AFTERTHOUGHTS
            if (fitting := way.patterns(thing, len(things)))
        ]
        if not said:
            return ""
        at, way, fitting = self.by.rng.choice(said)
        thing = things[at]
        without: dict[str, Any] = {way.field: way.without}
        rest = [*things[:at], replace(thing, **without), *things[at + 1 :]]
        slots: dict[str, str | Callable[[], str]] = {
            "rest": lambda: self.by.things(rest),
            "name": lambda: self.by.name(thing, plural=thing.count > 1),
            "is": "are" if is_plural(thing) else "is",
            "noun": lambda: self.by.name(thing),
            "plural": lambda: self.by.name(thing, plural=True),
            "number": lambda: self.by.number(thing),
            "digit": str(thing.count),
            "color": lambda: self.by.color(str(thing.color)),
            "short": SHORT_COLORS.get(str(thing.color), ""),
            "size": lambda: self.by.word(table.SIZES, thing.size),
            "where": lambda: self.by.word(table.WHERE, thing.position),
        }
        return self._spoken(fitting, slots)

    def _related(self, a: Thing, b: Thing) -> str:
        seen, other = replace(a, position=None), replace(b, position=None)
        relation = lambda: self.by.word(table.RELATIONS, a.position)  # noqa: E731 - a filling is a function
        slots: Slots = {"a": lambda: self.by.new(seen), "b": lambda: self.by.new(other), "relation": relation}
        return self._spoken(patterns.RELATED, slots)

    def _listed(self, things: Sequence[Thing]) -> str:
        joint = self._chosen(patterns.LIST_JOINTS)
        slots: dict[str, str] = {"list": joint.join(map(self._plain, things))}
        alone = all(thing == Thing(thing.concept) for thing in things)
        if len(things) == 2:
            slots |= {"first": self.by.name(things[0]), "last": self.by.name(things[1])}
        return self._spoken(patterns.ONE_EACH if alone and self.by.rng.random() < 0.3 else patterns.LISTED, slots)

    def _plain(self, thing: Thing) -> str:
        """A thing without "a" or 一只; its number only where there are several."""
        if thing.count > 1:
            return self.by.new(replace(thing, position=None))
        return self.by.bare(thing)

    # -- around them ------------------------------------------------------------------------------------------------

    def _grounded(self, words: str, ground: str) -> str:
        if self.by.rng.random() < AS_EVER:
            return self.by.grounded(words, ground)
        if ground in COLORS:
            return self._spoken(patterns.COLORED_GROUND, {"things": words, "color": lambda: self.by.color(ground)})
        slots: Slots = {
            "things": words,
            "place": lambda: self.by.word(table.PLACES, ground),
            "ground": lambda: self._ground(ground),
            "at": lambda: self.by.word(table.AT, ground),
        }
        return self._spoken(patterns.PLACE, slots)

    def _ground(self, ground: str) -> str:
        """The name of a place without its article."""
        words = self.by.word(table.PLACES, ground)
        return next((words.removeprefix(article) for article in _BARE if words.startswith(article)), words)

    def _style(self, style: str) -> Slots:
        return {
            "style": lambda: self.by.word(table.STYLES, style),
            "as_style": lambda: self.by.word(table.AS_STYLE, style),
            "a_style": lambda: self.by.word(table.A_STYLE, style),
            "short": lambda: self.by.word(table.SHORT_STYLES, style),
        }

    def _view(self, view: str) -> Slots:
        return {
            "view": lambda: self.by.word(table.VIEW_NAMES, view),
            "as_view": lambda: self.by.word(table.AS_VIEW, view),
        }

    def _framed(self, frames: Patterns, words: str, slots: Slots) -> str:
        """Words with a style or a view; captions say it as the first of the patterns does."""
        slots = {"words": words, **slots}
        if self.by.rng.random() < AS_EVER:
            return spoken(frames[self.by.language][0], slots, self.by.rng)
        return self._spoken(frames, slots)

    # -- words ------------------------------------------------------------------------------------------------------

    @property
    def _zh(self) -> bool:
        return self.by.language == "zh"

    def _chosen(self, words: Patterns) -> str:
        return self.by.rng.choice(words[self.by.language])

    def _spoken(self, among: Patterns, slots: Slots) -> str:
        fitting = [each for each in among[self.by.language] if slots_of(each) <= slots.keys()]
        return spoken(self.by.rng.choice(fitting), slots, self.by.rng)


@dataclass(frozen=True)
class _Afterthought:
    """Something about a thing that can be said after it: a field of it, what it is without, and the patterns for the
    only thing, several of it, and one among others (None: cannot be said so)."""

    field: str
    without: int | None
    one: Patterns
    several: Patterns | None
    among: Patterns | None

    def patterns(self, thing: Thing, number: int) -> Patterns | None:
        """How it is said of a thing among `number` of them; None where there is nothing to say, or no way."""
        if getattr(thing, self.field) == self.without:
            return None
        if number > 1:
            return self.among
        return self.several if thing.count > 1 else self.one


_AFTERTHOUGHTS = (
    _Afterthought("color", None, patterns.COLOR_OF_ONE, patterns.COLOR_OF_SEVERAL, patterns.COLOR_OF_ONE_AMONG),
    _Afterthought("size", None, patterns.SIZE_OF_ONE, None, patterns.SIZE_OF_ONE_AMONG),
    _Afterthought("count", 1, patterns.COUNT_OF_ONE_KIND, patterns.COUNT_OF_ONE_KIND, None),
    _Afterthought("position", None, patterns.POSITION_OF_ONE, patterns.POSITION_OF_ONE, patterns.POSITION_OF_ONE_AMONG),
)
