"""Simulated dialogues as what the dialogue model learns from: numbers to read, and which of them it has to write.

A lesson is a conversation from some turn on, with what was known by then at its front. It reads everything and is asked
for the answers only.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generation.scene.lexicon import concept
from generation.scene.parse import parse
from generation.scene.scene import Scene
from generation.shorthand import layout, written
from generation.shorthand.answers import Always, Answer, Base, Drawing, drawing
from generation.shorthand.situation import Pictured, Situation, Standing
from generation.shorthand.sketch import spoken
from generation.shorthand.vocabulary import Vocabulary
from generation.shorthand.words import Spoken
from training.dialogues.simulator import Dialogue, Turn
from training.dialogues.state import Talk

BEGUN_LATER = 0.5  # the share of lessons whose conversation is under way
LONGEST = 512  # numbers of a lesson


@dataclass(frozen=True)
class Lesson:
    """Numbers, and for each whether it has to be written."""

    ids: tuple[int, ...]
    asked: tuple[bool, ...]
    answers: tuple[slice, ...]  # where each answer stands
    turns: tuple[Turn, ...]  # those of the answers


def situation_of(talk: Talk, brought: Scene | None = None) -> Situation:
    """The state of a simulated talk as the model gets to know it."""
    return Situation(
        {each.number: Pictured(each.scene, each.extra) for each in talk.pictures},
        talk.current.number if talk.current else None,
        talk.previous.number if talk.previous else None,
        talk.standing,
        talk.offered,
        brought,
    )


def answer_of(turn: Turn) -> Answer:
    """The right answer to a simulated turn, as a value. Raises: ValueError for words that the text does not have."""
    target, situation = turn.target, situation_of(turn.before, turn.upload)
    if not target.draws:
        assert target.saying is not None, turn.act
        return target.saying
    always, without = _given(turn.before.standing, turn.after.standing), _without(turn)
    if turn.act in ("surprise", "surprise_kind"):
        kind = concept(_first(target.scene)).category if turn.act == "surprise_kind" else None
        return Drawing("new", surprise=True, kind=kind)
    bases = _bases(turn)
    if target.scene is None:
        return Drawing(target.edit or "new", bases, words=target.prompt)
    edit = target.edit or "new"
    if edit in ("redo", "revert"):
        return Drawing(edit, bases)
    if target.asked is not None and not bases:
        return Drawing(edit, sketch=spoken(target.asked), without=without, always=always)
    words = turn.after.current.extra if turn.act == "outside_add" and turn.after.current else ""
    fresh = target.action == "edit" and target.seed == "new" and bool(target.pictures)
    made = drawing(target.scene, edit, bases, situation, turn.after.focus)
    return replace(made, words=words, fresh=fresh)


def _bases(turn: Turn) -> tuple[Base, ...]:
    if turn.upload is not None:
        return ("brought",)
    return ("offered",) if turn.act == "accept" else turn.target.pictures


def _first(scene: Scene | None) -> str:
    assert scene is not None
    return scene.things[0].concept


def _given(before: Standing, after: Standing) -> tuple[Always, ...]:
    """The instructions that came with a turn."""
    return tuple((part, value) for part, value in vars(after).items() if value and value != getattr(before, part))


def _without(turn: Turn) -> tuple[str, ...]:
    """What a person said to leave out of a new picture; what an edit takes away goes without saying."""
    if turn.target.action != "draw" or not turn.target.negative_prompt:
        return ()
    named = parse(turn.target.negative_prompt)
    return tuple(thing.concept for thing in named.things) if named else ()


def words_of(turn: Turn, vocabulary: Vocabulary) -> tuple[int, ...] | None:
    """The numbers of the right answer and its end; None where words are to be repeated that the text has otherwise."""
    answer = answer_of(turn)
    heard = vocabulary.heard(turn.text)
    numbers: list[int] = []
    for each in layout.answered(written.written(answer)):
        if isinstance(each, Spoken):
            try:
                numbers += heard.covering(each)
            except ValueError:
                return None
        else:
            numbers.append(vocabulary.number(each))
    return tuple(numbers)


def lesson(dialogue: Dialogue, vocabulary: Vocabulary, rng: random.Random) -> Lesson:
    """A lesson from a dialogue: from its first turn on or from a later one, as far as there is room."""
    turns = dialogue.turns
    clear = [at for at, turn in enumerate(turns) if turn.before.offered is None]  # what was offered is not told again
    start = rng.choice(clear) if rng.random() < BEGUN_LATER else 0
    ids = vocabulary.ids(layout.opening(situation_of(turns[start].before)))
    asked = [False] * len(ids)
    places: list[slice] = []
    learned: list[Turn] = []
    for turn in turns[start:]:
        answer = words_of(turn, vocabulary)
        if answer is None:
            break
        question = vocabulary.ids(layout.asked(situation_of(turn.before, turn.upload), turn.text))
        showing = vocabulary.ids(layout.shown(situation_of(turn.after))) if turn.target.draws else []
        if learned and len(ids) + len(question) + len(answer) + len(showing) > LONGEST:
            break
        places.append(slice(len(ids) + len(question), len(ids) + len(question) + len(answer)))
        ids += [*question, *answer, *showing]
        asked += [False] * len(question) + [True] * len(answer) + [False] * len(showing)
        learned.append(turn)
    return Lesson(tuple(ids[:LONGEST]), tuple(asked[:LONGEST]), tuple(places), tuple(learned))


def packed(lessons: Iterator[Lesson], rows: int, length: int = LONGEST) -> list[list[Lesson]]:
    """Lessons in rows of up to `length` numbers; each goes into the fullest row with room for it."""
    found: list[list[Lesson]] = [[] for _ in range(rows)]
    used = [0] * rows
    misses = 0
    while misses < 2:
        each = next(lessons)
        fitting = [row for row in range(rows) if used[row] + len(each.ids) <= length]
        if not fitting:
            misses += 1
            continue
        row = max(fitting, key=used.__getitem__)
        found[row].append(each)
        used[row] += len(each.ids)
    return found
