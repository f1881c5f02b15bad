"""A conversation as the model needs it, read back from the decisions in the history.

What pictures show comes from their prompts, which the person may have changed; what else was said comes from the words
that the model wrote, which are kept with its decisions. Decisions of other managers are put into such words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, pairwise

from dialog.managers.keyword import standing as rules
from dialog.managers.keyword.gallery import shown
from dialog.managers.keyword.heard import meant
from dialog.managers.keyword.marks import normal
from dialog.managers.keyword.parts import KINDS
from dialog.managers.sight import Seeing, by_prompt
from dialog.managers.tiny.numbering import Numbering
from dialog.turn import Message, TurnDecision, language_spoken
from generation.scene.describe import describe
from generation.scene.language import language_of
from generation.scene.scene import Scene, Thing
from generation.shorthand import layout
from generation.shorthand.answers import Answer, Base, Drawing, Saying, drawing
from generation.shorthand.situation import Pictured, Situation, Standing, settled
from generation.shorthand.sketch import imagined
from generation.shorthand.vocabulary import Vocabulary
from generation.shorthand.written import MiswrittenError, parted, read, written

MOST_TURNS = 10  # that are read as they were; what was before is known from its pictures and instructions
MOST_NUMBERS = 480
_SAID_NOTHING = Saying("small talk")  # stands for talk of another manager


@dataclass(frozen=True)
class Memory:
    """What is known before a turn, as far as the model gets to know it, and how its pictures are called."""

    situation: Situation
    numbering: Numbering


def remembered(
    history: Sequence[Message],
    text: str,
    brought: Scene | None = None,
    numbering: Numbering | None = None,
    seeing: Seeing = by_prompt,
) -> Memory:
    """The state after `history`, with what came along with `text`; where its pictures have names already, by those."""
    pictures = {number: decision.prompt for number, decision in _drawn(history) if decision.edit != "revert"}
    current, before = [None, None, *_way(history)][-1:-3:-1]
    numbering = numbering or Numbering(list(pictures), (current, before), text)
    known = {at: _pictured(prompt) for number, prompt in pictures.items() if (at := numbering.of(number)) is not None}
    situation = Situation(
        known, numbering.of(current), numbering.of(before), _standing(history), _offered(history, seeing), brought
    )
    return Memory(situation, numbering)


@lru_cache(4096)
def _pictured(prompt: str) -> Pictured:
    """What a prompt shows: a scene, and what it says beside that."""
    seen = shown(prompt)
    if seen.scene is None:
        return Pictured(None, prompt)
    scene = settled(seen.scene)
    said = describe(scene, language_of(prompt)), describe(scene, "en")
    beside = [prompt.removeprefix(each).strip(" ，,") for each in said if prompt.startswith(each)]
    return Pictured(scene, beside[0] if beside else seen.extra)


def _drawn(history: Sequence[Message]) -> Iterator[tuple[int, TurnDecision]]:
    """Each decision that a picture came of, with the number of that picture."""
    for message in history:
        if message.decision is not None and message.decision.draws and message.pictures:
            yield message.pictures[0], message.decision


def _way(history: Sequence[Message]) -> list[int]:
    """The numbers of the pictures that led to the current one, its last: the way that undoing goes back.

    Who changes an earlier picture has gone back to it first.
    """
    way: list[int] = []
    for number, decision in _drawn(history):
        again = decision.pictures[:1] if decision.edit not in (None, "new", "combine", "revert") else ()
        for base in (*again, *((number,) if decision.edit == "revert" else ())):
            way = _gone_back(way, base)
        way = way if decision.edit == "revert" else [*way, number]
    return way


def _gone_back(way: list[int], number: int) -> list[int]:
    """One step back shortens the way, a jump is a step of its own."""
    if not way or way[-1] == number:
        return way
    return way[:-1] if way[-2:-1] == [number] else [*way, number]


def conversation(
    history: Sequence[Message], text: str, now: Memory, vocabulary: Vocabulary, seeing: Seeing = by_prompt
) -> list[int]:
    """The numbers that the model reads: as many of the last turns as there is room for, and the new one."""
    question = vocabulary.ids(layout.asked(now.situation, text))
    room = MOST_NUMBERS - len(question) - len(vocabulary.ids(layout.opening(now.situation)))
    told: list[list[int]] = []
    start = now.situation
    for place, turn in [*_turns(history)][: -MOST_TURNS - 1 : -1]:
        ids = _told(history[:place], turn, now.numbering, vocabulary, seeing)
        room -= len(ids)
        if room < 0:
            break
        told.insert(0, ids)
        start = remembered(history[:place], text, numbering=now.numbering, seeing=seeing).situation
    return [*vocabulary.ids(layout.opening(start)), *chain.from_iterable(told), *question]


def _turns(history: Sequence[Message]) -> Iterator[tuple[int, tuple[Message, Message]]]:
    """What was said and what was answered, with the place in the history; what has no answer yet is left out."""
    for place, (said, answer) in enumerate(pairwise(history)):
        if said.role == "user" and answer.decision is not None:
            yield place, (said, answer)


def _told(
    before_it: Sequence[Message],
    turn: tuple[Message, Message],
    numbering: Numbering,
    vocabulary: Vocabulary,
    seeing: Seeing,
) -> list[int]:
    """One turn of the past in numbers."""
    said, answer = turn
    decision = answer.decision
    assert decision is not None
    before = remembered(before_it, said.text, seeing(said.files), numbering, seeing)
    words = written(_answer_of(decision, before))
    after = remembered((*before_it, *turn), said.text, numbering=numbering, seeing=seeing).situation
    shows = layout.shown(after) if decision.draws and answer.pictures and after.current else []
    text = numbering.told(meant(said.text, language_spoken(before_it, said.text)))
    answered = vocabulary.ids(layout.answered(words), text)
    return [*vocabulary.ids(layout.asked(before.situation, text)), *answered, *vocabulary.ids(shows)]


def _answer_of(decision: TurnDecision, before: Memory) -> Answer:
    """What the model wrote, or would have written."""
    own = answer_in(decision.raw)
    if not decision.draws:  # what was not drawn in the end is no picture to go on from
        repeated = Saying("knows not", words=own.words) if own and own.words else _SAID_NOTHING
        return own if isinstance(own, Saying) else repeated
    if isinstance(own, Drawing) and before.numbering.whole:
        return own
    numbers = (before.numbering.of(number) for number in decision.pictures)
    bases: list[Base] = [at for at in numbers if at is not None and at in before.situation.pictures]
    return _redrawn(decision, bases, before.situation)


def _redrawn(decision: TurnDecision, bases: list[Base], situation: Situation) -> Drawing:
    """A decision to draw in terms of the pictures that the model knows."""
    edit = decision.edit or "new"
    if edit == "new" or not bases or (edit == "combine" and len(bases) != 2):
        edit, bases = "new", []
    if edit in ("redo", "revert"):
        return Drawing(edit, tuple(bases[:1]))
    seen = shown(decision.prompt)
    bases = bases[:2] if edit == "combine" else bases[:1]
    if seen.scene is None:
        return Drawing(edit, tuple(bases), words=decision.prompt)
    return drawing(settled(seen.scene), edit, bases, replace(situation, standing=Standing()))


@lru_cache(4096)
def answer_in(raw: str) -> Answer | None:
    """The answer that a decision was made of; None where another manager made it."""
    try:
        return read(parted(raw))
    except (MiswrittenError, ValueError, IndexError):
        return None


def _standing(history: Sequence[Message]) -> Standing:
    """The instructions that hold after `history`."""
    standing = Standing()
    for place, message in enumerate(history):
        if message.decision is None:
            continue
        answer = answer_in(message.decision.raw)
        if answer is None and place:
            standing = _ruled(standing, history[place - 1].text)
        elif isinstance(answer, Drawing):
            for part, value in answer.always:
                standing = standing.holding(part, value)
        elif answer is not None and answer.always:
            standing = standing.holding(*answer.always)
        elif answer is not None and answer.part:
            standing = standing.holding(answer.part, None)
    return standing


def _ruled(standing: Standing, text: str) -> Standing:
    """What keyword rules hear of instructions in a turn that the model did not decide."""
    held = {part: value for part in KINDS if (value := getattr(standing, part))}
    before = rules.Standing(held, present=standing.thing.concept if standing.thing else None)
    heard = rules.after(before, normal(text))
    for part in KINDS:
        standing = standing.holding(part, heard.around.get(part))
    if heard.present != before.present:
        standing = standing.holding("thing", Thing(heard.present) if heard.present else None)
    return standing


def _offered(history: Sequence[Message], seeing: Seeing) -> Scene | None:
    """What the last answer spoke of without drawing it."""
    if len(history) < 2 or history[-1].decision is None or history[-1].decision.draws:
        return None
    answer = answer_in(history[-1].decision.raw)
    if isinstance(answer, Saying) and answer.key == "knows" and answer.concept:
        return Scene((Thing(answer.concept),))
    if isinstance(answer, Saying) and answer.sketch:
        return imagined(answer.sketch)
    return seeing(history[-2].files)
