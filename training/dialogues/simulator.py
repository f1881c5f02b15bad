"""Whole dialogues from a seed: what is said turn by turn, with the right answer and the talk before and after it."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generation.scene.language import Language, language_of
from generation.scene.scene import Scene
from training.dialogues.acts import ACTS
from training.dialogues.families import Family
from training.dialogues.moment import Moment, Said, UnsaidError
from training.dialogues.noise import polite, tidied, typed
from training.dialogues.speaker import Speaker
from training.dialogues.state import Talk
from training.dialogues.target import Target

LANGUAGES: tuple[Language, ...] = ("zh", "en")
SHORTEST, LONGEST = 4, 13
MOST_PICTURES = 12  # numbers beyond have no words in the tables
MIXED_DIALOGUES, MIXED_TURNS, OTHER_TURNS = 0.15, 0.5, 0.35
_CHANGES = ("edit", "two", "again_changed", "on_earlier", "bring", "borrow", "missing", "full", "outside_add")
_MIXABLE = ("draw", "edit", "two", "wish", "on_earlier", "meant_target", "accept", "question", "missing", "full")


@dataclass(frozen=True)
class Turn:
    """One turn: what is said, in which language the answer is due, the answer, and the talk before and after it."""

    act: str
    text: str
    language: Language
    target: Target
    before: Talk
    after: Talk
    families: tuple[Family, ...]
    upload: Scene | None = None  # what the picture shows that the person sends along


@dataclass(frozen=True)
class Dialogue:
    """Turns that follow one another."""

    turns: tuple[Turn, ...]
    language: Language | None  # None: both, in turns and within one


def simulate(rng: random.Random, language: Language | None = None, held_out: bool = False) -> Dialogue:
    """A dialogue; the same state of `rng` gives the same one. Without a language, one of the two, or both mixed.

    A held-out one uses no phrase that any other dialogue uses, as far as its tables go.
    """
    mixed = language is None and rng.random() < MIXED_DIALOGUES
    spoken: Language = rng.choice(LANGUAGES) if language is None else language
    turns, talk = [], Talk()
    for _ in range(rng.randint(SHORTEST, LONGEST)):
        turn = _turn(talk, _speaker(spoken, mixed, rng), held_out)
        turns.append(turn)
        talk = turn.after
        if turn.act == "farewell" or len(talk.pictures) >= MOST_PICTURES:
            break
    return Dialogue(tuple(turns), None if mixed else spoken)


def dialogues(seed: int, language: Language | None = None, held_out: bool = False) -> Iterator[Dialogue]:
    """Dialogues without end."""
    rng = random.Random(f"{seed} {language} {held_out}")
    while True:
        yield simulate(rng, language, held_out)


def _speaker(language: Language, mixed: bool, rng: random.Random) -> Speaker:
    if mixed and rng.random() < OTHER_TURNS:
        language = "en" if language == "zh" else "zh"
    return Speaker(language, rng, mixed and rng.random() < MIXED_TURNS)


def _turn(talk: Talk, speaker: Speaker, held_out: bool) -> Turn:
    names, chances = list(ACTS), [act.chance(talk) for act in ACTS.values()]
    while True:
        name = speaker.rng.choices(names, chances)[0]
        moment = Moment(talk, speaker if name in _MIXABLE else replace(speaker, mixed=False), held_out)
        try:
            said = ACTS[name].make(moment)
            if said is not None:
                return _said(name, said, moment)
        except UnsaidError:
            continue


def _said(name: str, said: Said, moment: Moment) -> Turn:
    language, rng = moment.speaker.language, moment.rng
    text = tidied(moment.phrase(said.row, said.slots)) if said.row else ""
    text = typed(tidied(polite(text, language, rng, changes=name in _CHANGES)) if said.request else text, language, rng)
    answering: Language = language_of(text) if any(char.isalpha() for char in text) else language
    after = replace(said.after, acts=(*moment.talk.acts, name))
    return Turn(name, text, answering, said.answer(answering), moment.talk, after, tuple(moment.used), said.upload)
