"""All families of phrasings, by language and row."""

import random
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from generation.scene.language import Language
from training.dialogues.families_en_around import EN_AROUND
from training.dialogues.families_en_chat import EN_CHAT
from training.dialogues.families_en_drawing import EN_DRAWING
from training.dialogues.families_en_numbers import EN_NUMBERS
from training.dialogues.families_en_orders import EN_ORDERS
from training.dialogues.families_en_pictures import EN_PICTURES
from training.dialogues.families_en_questions import EN_QUESTIONS
from training.dialogues.families_en_talk import EN_TALK
from training.dialogues.families_en_things import EN_THINGS
from training.dialogues.families_zh_around import ZH_AROUND
from training.dialogues.families_zh_chat import ZH_CHAT
from training.dialogues.families_zh_drawing import ZH_DRAWING
from training.dialogues.families_zh_numbers import ZH_NUMBERS
from training.dialogues.families_zh_orders import ZH_ORDERS
from training.dialogues.families_zh_pictures import ZH_PICTURES
from training.dialogues.families_zh_questions import ZH_QUESTIONS
from training.dialogues.families_zh_talk import ZH_TALK
from training.dialogues.families_zh_things import ZH_THINGS
from training.dialogues.grammar import slots_of, ways
from training.dialogues.rows import Table

TABLES: dict[Language, Table] = {
    "en": {
        **EN_THINGS,
        **EN_NUMBERS,
        **EN_AROUND,
        **EN_PICTURES,
        **EN_ORDERS,
        **EN_DRAWING,
        **EN_TALK,
        **EN_CHAT,
        **EN_QUESTIONS,
    },
    "zh": {
        **ZH_THINGS,
        **ZH_NUMBERS,
        **ZH_AROUND,
        **ZH_PICTURES,
        **ZH_ORDERS,
        **ZH_DRAWING,
        **ZH_TALK,
        **ZH_CHAT,
        **ZH_QUESTIONS,
    },
}


@dataclass(frozen=True)
class Family:
    """A pattern with all its phrases: kept together, so that a held-out one shares none of them with training."""

    row: str
    language: Language
    pattern: str
    held_out: bool

    @property
    def ways(self) -> int:
        """How many phrases it has, whatever fills its slots."""
        return ways(self.pattern)


@cache
def families(language: Language, row: str, held_out: bool) -> tuple[Family, ...]:
    """The families of a row: those to train on, or the held-out ones."""
    rows = TABLES[language][row]
    return tuple(Family(row, language, each, held_out) for each in (rows.held_out if held_out else rows.said))


def all_families(language: Language) -> list[Family]:
    """Every family of a language."""
    return [each for row in TABLES[language] for kept in (False, True) for each in families(language, row, kept)]


def some_family(
    language: Language, row: str, held_out: bool, slots: Collection[str], rng: random.Random
) -> Family | None:
    """A family whose slots can all be filled, None where the row has none."""
    fitting = [each for each in families(language, row, held_out) if slots_of(each.pattern) <= set(slots)]
    return rng.choice(fitting) if fitting else None
