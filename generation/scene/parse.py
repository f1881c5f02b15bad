"""Text -> scene: reads what people type in Chinese, English or both. The inverse of `describe`.

Four readings, one module each: the words (`tokens`, `settle`), what is said of the whole picture (`backdrop`), the
things (`nouns`), and where they stand (`standing`). What is not said stays None in the scene.
"""

from dataclasses import dataclass

from generation.scene.backdrop import Backdrop, take_backdrop
from generation.scene.nouns import Draft, Nouns
from generation.scene.scene import MOST_THINGS, Scene, Thing
from generation.scene.settle import settled
from generation.scene.standing import Standing
from generation.scene.tokens import Token, tokens


@dataclass(frozen=True)
class Reading:
    """What a text says: its scene (None when it names no known thing), and what found no place in it.

    `unknown` are words that no table knows; `left_out` the concepts beyond the three that a scene can hold.
    """

    scene: Scene | None
    unknown: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def parse(text: str) -> Scene | None:
    """The scene that a text describes; None when it names nothing that is known."""
    return read(text).scene


def read(text: str) -> Reading:
    """The scene that a text describes, with what was not understood."""
    words = settled(tokens(text))
    backdrop, rest = take_backdrop(words)
    nouns = Nouns(rest).read()
    drafts, surplus = nouns.drafts[:MOST_THINGS], nouns.drafts[MOST_THINGS:]
    Standing(nouns.items, nouns.drafts).read()
    scene = _scene(drafts, backdrop) if drafts else None
    return Reading(scene, _unknown(words), tuple(draft.concept for draft in surplus))


def _scene(drafts: list[Draft], backdrop: Backdrop) -> Scene:
    things = tuple(Thing(d.concept, d.color, d.size, d.count or 1, d.position) for d in drafts)
    return Scene(things, backdrop.background, backdrop.style or "3d", backdrop.view or "normal")


def _unknown(words: list[Token]) -> tuple[str, ...]:
    """The unknown words, Chinese characters that stand together as one word."""
    found: list[str] = []
    joined = False
    for word in words:
        if word.kind == "unknown" and not (word.text.isascii() and not word.text[0].isalnum()):
            han = not word.text.isascii()
            if han and joined and found:
                found[-1] += word.text
            else:
                found.append(word.text)
            joined = han
        else:
            joined = False
    return tuple(found)
