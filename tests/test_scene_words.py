"""The words of the scene language: complete in both languages, and none of them claimed twice."""

from collections import Counter

import pytest

from generation.scene import words
from generation.scene.lexicon import concept, concepts, plain, plurals, vocabulary
from generation.scene.parse import parse
from generation.scene.phrases import english_noun, stands_before, with_article
from generation.scene.scene import BACKGROUNDS, COLORS, PLACES, POSITIONS, SIZES, STYLES, VIEWS, Scene, Thing

LANGUAGES = ("en", "zh")
# A colour and a fruit, a size and a trumpet: told apart in `settle`.
SETTLED_BY_NEIGHBOURS = {"orange", "小号"}
TABLES = [
    (words.COLOR_WORDS, COLORS),
    (words.PLACE_WORDS, PLACES),
    (words.SIZE_WORDS, SIZES),
    (words.STYLE_WORDS, STYLES),
    (words.VIEW_WORDS, VIEWS),
    (words.POSITION_WORDS, POSITIONS),
]


def test_there_are_256_concepts_each_with_its_own_names():
    assert (
        len(concepts())
        == len({concept.en for concept in concepts()})
        == len({concept.zh for concept in concepts()})
        == 256
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_belongs_to_two_concepts(language):
    names = Counter(plain(name) for concept in concepts() for name in concept.names(language))
    assert [name for name, number in names.items() if number > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_alone_is_read_as_its_concept(language):
    wrong = {
        name: parse(name)
        for concept in concepts()
        for name in concept.names(language)
        if parse(name) != Scene((Thing(concept.en),))
    }
    assert wrong == {}


def test_every_plural_is_read_as_several_where_it_can_be_told_from_the_singular():
    for thing in concepts():
        for name, many in zip(thing.names("en"), plurals(thing), strict=True):
            if many in thing.names("en"):
                continue
            scene = parse(many)
            assert scene is not None and scene.things == (Thing(thing.en, count=2),), (name, many)


def test_every_concept_has_a_measure_word_that_the_parser_knows():
    for thing in concepts():
        assert thing.zh_measures and set(thing.zh_measures) <= set(words.MEASURES), thing.zh
        for measure in thing.zh_measures:
            assert parse(f"两{measure}{thing.zh}") == Scene((Thing(thing.en, count=2),)), (measure, thing.zh)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("table", "values"), TABLES)
def test_every_value_of_a_scene_has_words(language, table, values):
    assert tuple(table[language]) == values


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("table", "values"), TABLES)
def test_no_word_that_is_said_means_two_things(language, table, values):
    del values
    known = vocabulary(language)
    for value, said in table[language].items():
        for word in said:
            assert known[plain(word)].value == value or word in SETTLED_BY_NEIGHBOURS, word


def test_every_background_has_words():
    assert {*words.COLOR_WORDS["en"], *words.PLACE_WORDS["en"]} == set(BACKGROUNDS)


@pytest.mark.parametrize(
    ("noun", "phrase"),
    [
        ("apple", "an apple"),
        ("unicorn", "a unicorn"),
        ("hourglass", "an hourglass"),
        ("ufo", "a ufo"),
        ("house", "a house"),
    ],
)
def test_articles_follow_the_sound(noun, phrase):
    assert with_article(noun) == phrase


@pytest.mark.parametrize(
    ("name", "count", "noun"),
    [
        ("cat", 2, "red cats"),
        ("mouse", 3, "red mice"),
        ("sheep", 2, "red sheep"),
        ("milk", 1, "red glass of milk"),
        ("milk", 2, "red glasses of milk"),
        ("glasses", 1, "red pair of glasses"),
        ("maple leaf", 2, "red maple leaves"),
    ],
)
def test_english_nouns_take_their_number(name, count, noun):
    assert english_noun(concept(name), name, count, ["red"]) == noun


@pytest.mark.parametrize(
    ("adjective", "name", "stays"),
    [
        ("red", "cat", True),
        ("red", "envelope", False),
        ("大", "狗", True),
        ("大", "熊猫", False),
        ("小", "猫", False),
        ("红", "包", False),
    ],
)
def test_an_adjective_stands_before_a_noun_unless_the_two_are_another_word(adjective, name, stays):
    assert stands_before(adjective, name) is stays
