"""Which things of a scene a phrase means."""

from typing import Any

from dialog.managers.keyword.phrases import Phrase
from generation.scene.lexicon import concept
from generation.scene.scene import Scene, Thing


class CannotApply(Exception):
    """A change that cannot be made; `reply` names the answer to give, `values` fill it in. Never leaves the manager."""

    def __init__(self, reply: str, **values: str) -> None:
        super().__init__(reply)
        self.reply = reply
        self.values = values


def find(
    phrase: Phrase, scene: Scene, focus: int | None, *, like: str | None = None, changing: Any = None
) -> list[int]:
    """The places in `scene.things` that `phrase` means, at least one.

    "It" is the thing that a change makes most sense for: one of the kind of `like` which replaces it, one that has
    a colour when the colour is `changing`; then the thing of the last change (`focus`), then the first one.
    Raises CannotApply for a thing that is not there.
    """
    places = list(range(len(scene.things)))
    if phrase.head == "all":
        return places
    if phrase.head == "thing":
        return _named(phrase, scene)
    if phrase.head == "unknown":
        raise CannotApply("not there", thing=str(phrase.concept))
    described = [place for place in places if _fits(scene.things[place], phrase)]
    if phrase.modifiers and described:
        return described
    if phrase.head == "one" and phrase.modifiers:
        raise CannotApply("not there", thing="")
    return [_it(scene, focus, like, changing)]


def _named(phrase: Phrase, scene: Scene) -> list[int]:
    named = [place for place, thing in enumerate(scene.things) if thing.concept == phrase.concept]
    if not named:
        raise CannotApply("not there", thing=str(phrase.concept))
    return [place for place in named if _fits(scene.things[place], phrase)] or named


def _fits(thing: Thing, phrase: Phrase) -> bool:
    """Whether a thing is as the words before the head say."""
    kinds = ("color", "size", "position")
    return all(phrase.modifier(kind) in (None, getattr(thing, kind)) for kind in kinds)


def _it(scene: Scene, focus: int | None, like: str | None, changing: Any) -> int:
    places = range(len(scene.things))
    if like is not None:
        alike = [place for place in places if _category(scene.things[place].concept) == _category(like)]
        if len(alike) == 1:
            return alike[0]
    if focus is not None:
        return focus
    for attribute in ("color", "size"):
        if getattr(changing, attribute, None):
            having = [place for place in places if getattr(scene.things[place], attribute)]
            if len(having) == 1:
                return having[0]
    return 0


def _category(name: str) -> str:
    return concept(name).category
