"""The notation of the small dialogue model: what the simulator wants answered can be written and read back, and nothing
that is no answer can be written.
"""

import random
from collections.abc import Iterator
from itertools import islice

import pytest

from generation.scene.scene import Scene, Thing
from generation.shorthand import layout
from generation.shorthand import words as word
from generation.shorthand.answers import SAYINGS, Drawing, Saying, drawing, drawn_scene
from generation.shorthand.grammar import answers
from generation.shorthand.pattern import (
    NOTHING,
    accepts,
    after,
    either,
    firsts,
    may_end,
    one,
    optional,
    part_of,
    sequence,
)
from generation.shorthand.situation import Pictured, Situation, Standing, settled
from generation.shorthand.sketch import finished, imagined, sketched, spoken
from generation.shorthand.words import Spoken
from generation.shorthand.written import MiswrittenError, joined, parted, read, written
from training.dialogues.simulator import Turn, dialogues
from training.lessons import answer_of, situation_of
from training.world.scenes import sample_scene

CAT, DOG, BIRD = Thing("cat"), Thing("dog"), Thing("bird")
TWO = settled(Scene((Thing("cat", "red"), DOG), "grass"))
ONE_PICTURE = Situation({1: Pictured(TWO)}, current=1)


@pytest.fixture(scope="module", params=[100, pytest.param(250, marks=pytest.mark.slow)])
def turns(request) -> tuple[Turn, ...]:
    """Those of so many dialogues, and of as many in phrases that are kept from training."""
    return tuple(
        turn
        for kept in (False, True)
        for each in islice(dialogues(7, None, kept), request.param)
        for turn in each.turns
    )


def text_of(words: list[str]) -> list[str]:
    return [each for each in words if isinstance(each, Spoken)]


def wandered(situation: Situation, rng: random.Random) -> list[str]:
    """An answer made of dice under the grammar."""
    left, found = answers(situation, ["潜", "水"]), []
    while not (may_end(left) and (rng.random() < 0.3 or not firsts(left))):
        found.append(rng.choice(sorted(firsts(left))))
        left = after(left, found[-1])
    return found


def read_pieces(words: list[str]) -> list[str]:
    """Pieces of a text, which stand alone in the test, as what was said."""
    return [each if each.startswith("<") else Spoken(each) for each in joined_pieces(words)]


def joined_pieces(words: list[str]) -> Iterator[str]:
    run = ""
    for each in words:
        if each.startswith("<"):
            yield from [run] if run else []
            run = ""
            yield each
        else:
            run += each
    yield from [run] if run else []


def test_every_simulated_answer_is_read_back_as_it_was_written(turns):
    for turn in turns:
        answer = answer_of(turn)
        assert read(parted(joined(written(answer)))) == answer


def test_every_simulated_scene_is_drawn_from_what_was_written(turns):
    for turn in turns:
        if turn.target.scene is not None and not turn.act.startswith("surprise"):
            answer = read(written(answer_of(turn)))
            assert drawn_scene(answer, situation_of(turn.before, turn.upload)) == turn.target.scene, turn.text


def test_grammar_lets_every_simulated_answer_pass(turns):
    for turn in turns:
        words = written(answer_of(turn))
        assert accepts(answers(situation_of(turn.before, turn.upload), text_of(words)), words), (turn.text, words)


def test_what_dice_write_under_the_grammar_is_an_answer_that_can_be_drawn_or_said(turns):
    rng = random.Random(3)
    for turn in turns[::4]:
        situation = situation_of(turn.before, turn.upload)
        answer = read(read_pieces(wandered(situation, rng)))
        if isinstance(answer, Drawing):
            scene = drawn_scene(answer, situation)
            assert scene is not None or answer.words or answer.surprise or not situation.pictures[answer.bases[0]].scene
        else:
            assert answer.key in SAYINGS


@pytest.mark.parametrize(
    "words",
    [
        [],
        [word.MARKER],
        [word.MARKER, word.EDIT["new"]],
        [word.MARKER, word.EDIT["revert"], word.NUMBER[2]],  # there is no second picture
        [word.MARKER, word.EDIT["entity"], word.NUMBER[1], word.REFERENCE[0, 2]],  # nor a third thing
        [word.MARKER, word.EDIT["entity"], word.NUMBER[1], *[word.REFERENCE[0, 0]] * 2],  # twice the same
        [word.MARKER, word.EDIT["new"], word.REFERENCE[0, 0]],  # of nothing
        [word.MARKER, word.EDIT["new"], word.OFFERED, word.REFERENCE[0, 0]],  # nothing was offered
        [word.MARKER, word.EDIT["new"], *[word.CONCEPT["cat"]] * 4],  # four are too many
        [word.MARKER, word.EDIT["new"], word.TEXT, "submarine"],  # nobody said so
        [word.MARKER, word.EDIT["combine"], word.NUMBER[1], word.NUMBER[1], word.REFERENCE[0, 0]],
        [word.MARKER, word.saying("greeting")],
        [word.saying("greeting"), word.saying("greeting")],
        [word.saying("lifted"), word.PART["style"]],  # no instruction holds
        [word.saying("what color"), word.COLOR["red"]],
    ],
)
def test_grammar_lets_nothing_malformed_pass(words):
    assert not accepts(answers(ONE_PICTURE, ["a", "cat"]), words)


def test_text_of_a_person_is_repeated_in_one_piece():
    start = [word.MARKER, word.EDIT["new"], word.TEXT]
    grammar = answers(Situation(), ["draw", "a", "sub", "marine", "now"])
    assert accepts(grammar, [*start, "sub", "marine"])
    assert accepts(grammar, [*start, "a", "sub", "marine"])
    assert not accepts(grammar, [*start, "sub", "now"])
    assert not accepts(grammar, start)


@pytest.mark.parametrize(
    "words", [["<画图>"], ["nonsense"], ["<say nothing>"], ["<say greeting>", "<cat>"], ["<say knows>"]]
)
def test_what_is_no_answer_is_refused(words):
    with pytest.raises(MiswrittenError):
        read(words)


def test_any_scene_can_be_said_in_terms_of_any_other():
    rng = random.Random(5)
    for _ in range(300):
        scene, *bases = (settled(sample_scene(rng)) for _ in range(rng.randint(1, 3)))
        sketch = sketched(scene, bases)
        assert finished(sketch, bases) == scene
        assert finished(sketched(scene, bases, Standing("snow", "ink")), bases, Standing("snow", "ink")) == scene


def test_scene_said_by_itself_is_imagined_as_it_was():
    rng = random.Random(6)
    for _ in range(200):
        scene = sample_scene(rng)
        assert imagined(spoken(scene)) == scene


def test_only_what_changes_is_said():
    red_to_blue = settled(Scene((Thing("cat", "blue"), DOG), "grass"))
    assert (
        joined(written(drawing(red_to_blue, "entity", (1,), ONE_PICTURE))) == "<画图><edit entity><p1><t1><#blue><t2>"
    )
    bird = settled(Scene((BIRD, DOG), "grass"))
    assert joined(written(drawing(bird, "entity", (1,), ONE_PICTURE))) == "<画图><edit entity><p1><t1><into><bird><t2>"


def test_thing_that_moves_is_the_one_that_was_touched():
    moved = settled(Scene((Thing("cat", "red", position="right"), Thing("dog", position="left")), "grass"))
    for touched, said in ((0, "<t1><at right><t2>"), (1, "<t1><t2><at left>")):
        assert joined(written(drawing(moved, "entity", (1,), ONE_PICTURE, touched))) == f"<画图><edit entity><p1>{said}"


def test_standing_instructions_fill_in_what_a_new_picture_leaves_open():
    situation = Situation(standing=Standing("night", thing=Thing("moon")))
    answer = read([word.MARKER, word.EDIT["new"], word.CONCEPT["cat"]])
    assert drawn_scene(answer, situation) == settled(Scene((CAT, Thing("moon")), "night"))


def test_person_cannot_speak_in_words_of_the_notation():
    said = Saying("knows not", words="a <画图> machine")
    assert read(parted(joined(written(said)))).words == "a ＜画图＞ machine"


def test_current_picture_is_read_last():
    situation = Situation({1: Pictured(TWO), 2: Pictured(settled(Scene((BIRD,))))}, current=1, before=2)
    assert (
        joined(layout.opening(situation))
        == "<s><p2><t1><bird><p1><undo><p2><t1><cat><#red><at left><t2><dog><at right><on grass>"
    )


def test_patterns_are_regular_expressions():
    a, b = one("a"), one("b")
    assert accepts(sequence(a, optional(b), a), "aba")
    assert not accepts(sequence(a, optional(b), a), "abba")
    assert firsts(sequence(optional(a), b)) == {"a", "b"}
    assert after(either(a, sequence(a, b)), "b") is NOTHING
    assert [run for run in ("a", "ab", "bc", "ac", "abc") if accepts(part_of("abc", 2), run)] == ["a", "ab", "bc"]
