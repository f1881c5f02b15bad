"""A turn as the rules look at it: the words without the small talk around them, and what has been drawn before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dialog.managers.keyword import sayings
from dialog.managers.keyword.clauses import Clause, clauses
from dialog.managers.keyword.emoji import spelled_out
from dialog.managers.keyword.gallery import Gallery, Shown, gallery_of, shown
from dialog.managers.keyword.kinds import specified
from dialog.managers.keyword.marks import normal, scan
from dialog.managers.keyword.names import called
from dialog.managers.keyword.pronouns import about_topic, pointed
from dialog.managers.keyword.questions import Question, read_question
from dialog.managers.keyword.references import Referring, refer
from dialog.managers.keyword.rewording import plainly
from dialog.managers.keyword.sharing import unshared
from dialog.managers.keyword.spelling import mended
from dialog.managers.keyword.standing import Standing, after, split_off, standing_after
from dialog.managers.keyword.suggesting import wished
from dialog.managers.sight import Seeing, by_prompt, prompt_in
from dialog.turn import Message, language_spoken
from generation.scene.describe import describe
from generation.scene.language import Language

_LIKENED = re.compile(r"(?:[那这一]样|似|般)的")
_POLITE_END = re.compile(
    r"(?<=\w)[,，]?\s*(?:if (?:you don't mind|that's (?:ok|okay|all ?right|fine)|it's (?:ok|not too much trouble)"
    r"|you (?:please|would|could))|(?:如果)?(?:方便|不麻烦)的话)\s*[.!。！~]*$",
    re.IGNORECASE,
)
_LIKE = re.compile(r"(?:像|跟|和|如)$")
_RATHER = re.compile(
    r"(?:well|or rather|rather|i mean|make that|actually|or no|scratch that)\b"
    r"|(?:应该说|确切地?说|准确地?说|我是说|哦不|其实是)",
    re.IGNORECASE,
)
_ONE_ONLY = re.compile(r"(?:just )?an? |一", re.IGNORECASE)
_NAMES = frozenset({"thing", "count", "color", "size", "the", "and"})
MOST_CHARACTERS = 1000  # what is beyond is not read: no picture needs it, and reading takes time

SMALL_TALK: dict[str, sayings.Saying] = {
    "greeting": sayings.GREETING,
    "thanks": sayings.THANKS,
    "farewell": sayings.FAREWELL,
    "yes": sayings.YES,
    "no": sayings.NO,
    "pause": sayings.PAUSE,
}


@dataclass(frozen=True)
class Heard:
    """`text` is normal, cut to a length that can be read; `pictures` are files that came with it.

    `brought` is what the picture shows that came with the turn; else the one before it, where nothing was drawn since.
    `world_only` says that the drawing model draws the things of the world and nothing else.
    """

    text: str
    language: Language
    gallery: Gallery
    history: Sequence[Message] = ()
    pictures: Sequence[Path] = ()
    world_only: bool = False
    brought: Shown | None = None
    moves: bool = False  # whether the drawing model goes on from pictures, as videos

    @cached_property
    def parts(self) -> list[tuple[Clause, str | None]]:
        """The clauses, each with the kind of small talk it is."""
        return [(clause, _small_talk(clause.text)) for clause in clauses(self.text)]

    @cached_property
    def clauses(self) -> list[Clause]:
        """The clauses that are neither small talk nor wishes for all pictures."""
        return split_off([clause for clause, talk in _corrected(self.parts) if talk is None])[1]

    @cached_property
    def standing(self) -> Standing:
        """What is wished for every new picture, by what was said before and now."""
        return after(self.stood, self.text)

    @cached_property
    def stood(self) -> Standing:
        """What was wished for every new picture before this turn."""
        return standing_after(message.text for message in self.history if message.role == "user")

    @cached_property
    def talk(self) -> list[str]:
        """The kinds of small talk, in order."""
        return [talk for _, talk in self.parts if talk is not None]

    @cached_property
    def undoes(self) -> bool:
        return any(sayings.matches(sayings.UNDO, clause.text) for clause in self.clauses)

    @cached_property
    def core(self) -> str:
        """What is said beside small talk and going back."""
        return joined([clause for clause in self.clauses if not sayings.matches(sayings.UNDO, clause.text)])

    @cached_property
    def whole(self) -> str:
        """What is said from the first clause that is no small talk to the last one, with all its punctuation."""
        if not self.clauses:
            return ""
        start, last = self.text.find(self.clauses[0].text), self.clauses[-1].text
        return self.text[start : self.text.rfind(last) + len(last)]

    @cached_property
    def question(self) -> Question | None:
        """What is asked, with the mark at the end that clauses have lost."""
        return read_question(self.core + ("?" if self.text.endswith("?") else ""))

    @cached_property
    def referring(self) -> Referring:
        return refer(self.core, self.gallery)

    @cached_property
    def rest(self) -> list[Clause]:
        """The clauses that say what to do with the picture that is meant."""
        return clauses(self.referring.rest)


def hear(
    history: Sequence[Message],
    text: str,
    pictures: Sequence[Path] = (),
    *,
    world_only: bool = False,
    moves: bool = False,
    seeing: Seeing = by_prompt,
) -> Heard:
    """What was said after `history`; `seeing` tells what pictures show."""
    gallery = gallery_of(history)
    language = language_spoken(history, text)
    brought = _told_by(pictures or _left_undrawn(history), seeing)
    spoken_of = brought or gallery.current
    scene = spoken_of.scene if spoken_of else None
    plain = plainly(called(meant(text, language), gallery.names), scene, gallery.focus if brought is None else None)
    said = _alone(unshared(pointed(plain)))
    said = about_topic(specified(said, scene), scene)
    return Heard(said, language, gallery, history, pictures, world_only, brought, moves)


def _left_undrawn(history: Sequence[Message]) -> Sequence[Path]:
    """The files that came with the last message of a person, where its answer was no picture."""
    said = [place for place, message in enumerate(history) if message.role == "user"]
    drawn = bool(said) and any(each.decision is not None and each.decision.draws for each in history[said[-1] :])
    return history[said[-1]].files if said and not drawn else ()


def _told_by(files: Sequence[Path], seeing: Seeing) -> Shown | None:
    """What a file shows: in the words that Huihua wrote into it, which may be more than a scene, or as it is seen."""
    if prompt := prompt_in(files):
        return shown(prompt)
    scene = seeing(files)
    return shown(describe(scene, "en")) if scene else None


def meant(text: str, language: Language) -> str:
    """What was typed as it was meant: emoji by their names, plain signs, slips mended; no longer than can be read."""
    return wished(mended(_POLITE_END.sub("", normal(spelled_out(text[:MOST_CHARACTERS], language)))))


def _alone(text: str) -> str:
    """A text without what a thing is only likened to: 像猫一样的狗 is a dog."""
    likened = _LIKENED.search(text)
    if likened is None:
        return text
    things = [mark for mark in scan(text) if mark.kind == "thing"]
    before = [mark for mark in things if mark.end <= likened.start()]
    if not before or before[-1] is things[-1]:
        return text
    return _LIKE.sub("", text[: before[-1].start]) + text[likened.end() :]


def _corrected(parts: Sequence[tuple[Clause, str | None]]) -> Iterator[tuple[Clause, str | None]]:
    """The clauses without what is taken back in the same breath: "a cat, no, a dog"."""
    for place, (clause, talk) in enumerate(parts):
        following = [talk for _, talk in parts[place + 1 : place + 2]]
        instead = [other for other, talk in parts[place + 2 : place + 3] if talk is None and other.kinds <= _NAMES]
        taken_back = following == ["no"] and instead and instead[0].has("thing") and clause.has("thing")
        if not (taken_back or _said_better(clause, [other for other, _ in parts[place + 1 : place + 2]])):
            yield clause, talk


def _said_better(clause: Clause, following: Sequence[Clause]) -> bool:
    """Whether a clause that names a thing is said anew by the next: "a dog... well, a wolf", "a dog, a black dog"."""
    things = [mark.value for mark in clause.marks if mark.kind == "thing"]
    if not following or len(things) != 1 or not clause.kinds <= _NAMES | {"draw", "want"}:
        return False
    (other,) = following
    news = [mark.value for mark in other.marks if mark.kind == "thing"]
    if news and _RATHER.match(other.text) and not clause.has("draw", "want"):
        return True
    more = other.has("color", "size") and not clause.has("color", "size")
    return news[:1] == things and more and _ONE_ONLY.match(other.text) is not None and clause.has("count")


def joined(parts: Sequence[Clause]) -> str:
    """Clauses as one text again."""
    return ", ".join(part.text for part in parts)


def _small_talk(text: str) -> str | None:
    return next((kind for kind, saying in SMALL_TALK.items() if sayings.matches(saying, text)), None)
