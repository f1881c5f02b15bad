"""Simulated dialogues: every target is right by construction, and what is said is as varied as the tables promise."""

import random
from collections import Counter, defaultdict
from contextlib import suppress
from functools import cache
from itertools import islice, product
from typing import ClassVar

import pytest

from dialog.turn import TurnDecision
from generation.scene.language import language_of
from generation.scene.parse import parse
from generation.scene.scene import Scene, Thing
from generation.shorthand.situation import settled
from training.dialogues.acts import ACTS
from training.dialogues.acts_drawing import ASKED
from training.dialogues.families import all_families, families, rows, some_family
from training.dialogues.grammar import Part, PatternError, length, read, slots_of
from training.dialogues.moment import Moment, UnsaidError
from training.dialogues.scene_wording import scene_words
from training.dialogues.simulator import Dialogue, Turn, dialogues, simulate
from training.dialogues.speaker import Speaker
from training.world.scenes import sample_scene

LANGUAGES = ("zh", "en")
NUMBER = 450


@cache
def talks(language: str | None, *, held_out: bool = False, number: int = NUMBER) -> tuple[Dialogue, ...]:
    return tuple(islice(dialogues(11, language, held_out), number))


def turns(language: str | None, **options) -> list[Turn]:
    return [turn for dialogue in talks(language, **options) for turn in dialogue.turns]


def everything() -> list[Turn]:
    return [turn for language in (*LANGUAGES, None) for turn in turns(language, number=NUMBER if language else 100)]


def test_every_drawn_scene_is_read_back_from_its_prompt():
    wrong = [
        (turn.text, turn.target.prompt)
        for turn in everything()
        if turn.target.scene is not None and parse(turn.target.prompt) != turn.target.scene
    ]
    assert wrong == []


def test_every_target_is_a_decision_that_a_manager_can_return():
    for turn in everything():
        decision = TurnDecision(**turn.target.decision())
        assert decision.draws == turn.target.draws
        assert decision.reply and decision.reason
        assert all(1 <= number <= len(turn.before.pictures) for number in decision.pictures)


def test_answers_are_in_the_language_of_what_was_said():
    for turn in everything():
        if any(char.isalpha() for char in turn.text):
            assert turn.language == language_of(turn.text)
        foreign = turn.target.prompt.isascii() is False and turn.language == "en"
        assert turn.act.startswith("outside") or not foreign or turn.after.current.extra, turn.text
        assert turn.target.reply.isascii() is False or turn.language == "en", turn.text


def test_what_was_drawn_is_what_the_talk_goes_on_with():
    for turn in everything():
        if not turn.target.draws:
            assert turn.after.pictures == turn.before.pictures
        elif turn.target.edit == "revert":
            assert turn.after.way[-1] == turn.target.pictures[0]
            assert turn.after.pictures == turn.before.pictures
        else:
            assert len(turn.after.pictures) == len(turn.before.pictures) + 1
        if turn.target.draws:
            assert turn.after.scene == turn.target.scene


def test_new_pictures_get_a_new_seed_and_changed_ones_keep_theirs():
    for turn in everything():
        fresh = turn.target.edit in (None, "new", "redo") or turn.act in ("again_changed", "upload_change")
        if turn.target.draws:
            assert turn.target.seed == ("new" if fresh else "keep"), turn.text


@pytest.mark.parametrize(
    ("kind", "kept"),
    [
        ("background", ("things", "style", "view")),
        ("style", ("things", "background", "view")),
        ("lens", ("things", "background", "style")),
        ("entity", ("background", "style", "view")),
        ("add", ("background", "style", "view")),
        ("remove", ("background", "style", "view")),
    ],
)
def test_a_single_edit_keeps_everything_it_does_not_name(kind, kept):
    seen = 0
    for turn in everything():
        if turn.act == "edit" and turn.target.edit == kind:
            seen += 1
            for part in kept:
                assert getattr(turn.before.scene, part) == getattr(turn.target.scene, part), turn.text
    assert seen > 20


def test_a_replaced_thing_hands_on_its_place():
    seen = 0
    for turn in everything():
        if turn.act == "edit" and any(family.row in ("replace", "replace it") for family in turn.families):
            seen += 1
            before, after = turn.before.scene.resolved().things, turn.target.scene.resolved().things
            assert [thing.position for thing in before] == [thing.position for thing in after]
    assert seen > 20


def test_what_is_taken_away_goes_into_the_negative_prompt_only():
    for turn in everything():
        if turn.act == "edit" and turn.target.edit == "remove" and turn.target.negative_prompt:
            here = {thing.concept for thing in turn.target.scene.things}
            gone = {thing.concept for thing in turn.before.scene.things} - here
            assert len(turn.target.negative_prompt.replace("，", ", ").split(", ")) == len(gone)
        elif turn.act != "draw_without" and turn.target.edit not in ("remove", "entity", "add"):
            assert turn.target.negative_prompt == ""


def test_standing_instructions_hold_for_every_new_picture_until_they_are_lifted():
    held = 0
    for turn in everything():
        standing = turn.before.standing
        if turn.act in ("wish", "surprise", "surprise_kind", "draw_without") and standing.style:
            held += 1
            assert turn.target.scene.style == standing.style
        if turn.act == "set_standing":
            assert not turn.target.draws and not turn.after.standing.empty
        if turn.act == "lift":
            assert turn.after.standing.empty
    assert held > 3


def test_a_correction_starts_from_the_picture_before_the_mistake():
    corrected = [turn for turn in everything() if turn.act in ("meant_target", "meant_edit")]
    assert len(corrected) > 20
    for turn in corrected:
        assert turn.target.pictures == (turn.before.previous.number,)


def test_at_least_a_third_of_the_turns_draw_nothing():
    for language in (*LANGUAGES, None):
        said = turns(language, number=NUMBER if language else 100)
        quiet = sum(not turn.target.draws for turn in said)
        assert 1 / 3 <= quiet / len(said) <= 0.5


def test_every_act_occurs_in_both_languages():
    for language in LANGUAGES:
        assert {turn.act for turn in turns(language)} == set(ACTS)


class Noting(Moment):
    """A moment that notes for each row what there was to fill it in."""

    filled: ClassVar[dict[tuple[str, str], set[frozenset[str]]]] = defaultdict(set)

    def phrase(self, row, slots):
        self.filled[self.speaker.language, row].add(frozenset(slots))
        return super().phrase(row, slots)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_family_of_every_row_comes_up(language):
    rng = random.Random(3)
    for turn in turns(language):
        possible = [act for act in ACTS.values() if act.chance(turn.before)]
        for act in (ACTS[turn.act], *[ACTS["edit"]] * 4, *rng.sample(possible, 3)):
            moment = Noting(turn.before, Speaker(language, rng))
            with suppress(UnsaidError):
                said = act.make(moment)
                if said is not None and said.row:
                    moment.phrase(said.row, said.slots)
    never = [
        family
        for family in all_families(language)
        if not any(slots_of(family.pattern) <= slots for slots in Noting.filled[language, family.row])
    ]
    assert never == []


def test_held_out_families_are_never_heard_in_training_and_only_they_are_in_held_out_dialogues():
    assert not any(family.held_out for turn in everything() for family in turn.families)
    for language in LANGUAGES:
        kept = [family for turn in turns(language, held_out=True, number=60) for family in turn.families]
        assert kept and all(family.held_out for family in kept)


def every_phrase(part: Part) -> list[str]:
    """All phrases of a pattern, slots left open."""
    ways = [[piece] if isinstance(piece, str) else [p for way in piece for p in every_phrase(way)] for piece in part]
    return ["".join(pieces) for pieces in product(*ways)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_of_a_held_out_family_belongs_to_a_trained_one(language):
    phrases = {True: set(), False: set()}
    for family in all_families(language):
        phrases[family.held_out] |= {phrase.strip("?？!！.。 ") for phrase in every_phrase(read(family.pattern))}
    assert phrases[True] & phrases[False] == set()


def test_every_row_has_families_to_train_on_and_one_held_out():
    for language in LANGUAGES:
        assert all(row.said and row.held_out for row in rows(language).values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_usual_and_short_phrases_are_said_more_often_and_all_are_said(language):
    rng = random.Random(5)
    said = Counter(some_family(language, "undo", False, (), rng).pattern for _ in range(4000))
    every = [each.pattern for each in families(language, "undo", False)]
    assert said[every[0]] > 5 * said.total() / len(said)
    assert len(said) > 0.95 * len(every)


@pytest.mark.parametrize(("pattern", "characters"), [("{old}", 0), ("[draw|] {scene}", 3), ("a[b|c[d|efg]]z", 4)])
def test_length_of_a_pattern_is_that_of_its_phrases(pattern, characters):
    assert length(pattern) == characters


@pytest.mark.parametrize("language", LANGUAGES)
def test_scenes_in_people_s_words_are_mostly_read_back_by_rules_and_hold_all_their_things(language):
    rng = random.Random(3)
    scenes = [sample_scene(rng, ASKED) for _ in range(400)]
    read = [parse(scene_words(scene, Speaker(language, rng))) for scene in scenes]
    named = sum(
        found is not None and {t.concept for t in found.things} == {t.concept for t in scene.things}
        for scene, found in zip(scenes, read, strict=True)
    )
    alike = sum(
        found is not None and settled(found) == settled(scene) for scene, found in zip(scenes, read, strict=True)
    )
    assert named > 0.95 * len(scenes)
    assert alike > 0.75 * len(scenes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_scenes_are_worded_in_many_ways(language):
    scene = Scene((Thing("crown", "yellow"), Thing("bus", count=3)), "snow", "ink", "far")
    rng = random.Random(4)
    said = {scene_words(scene, Speaker(language, rng)) for _ in range(300)}
    assert len(said) > 290


@pytest.mark.parametrize("pattern", ["[a|b", "a]", "[a|[b]"])
def test_a_pattern_with_an_open_bracket_is_refused(pattern):
    with pytest.raises(PatternError):
        read(pattern)


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_many_families_and_several_hundred_phrases_for_what_is_said_most(language):
    families = all_families(language)
    assert len(families) >= 1000
    assert sum(family.held_out for family in families) >= 150
    phrases = Counter()
    for family in families:
        phrases[family.row] += family.ways
    assert sum(phrases.values()) >= 15_000
    for row in (
        "replace",
        "recolour",
        "add",
        "remove",
        "ground color",
        "ground place",
        "style",
        "undo",
        "again",
        "draw",
    ):
        assert phrases[row] >= 200, row


def test_people_rarely_say_the_same_thing_twice():
    said = [turn.text for turn in everything()]
    assert len(set(said)) / len(said) > 0.85


def test_mixed_dialogues_put_both_languages_into_one_turn():
    def mixes(text: str) -> bool:
        return language_of(text) == "zh" and sum(char.isascii() and char.isalpha() for char in text) > 3

    assert sum(mixes(turn.text) for turn in turns(None, number=150)) > 10


def test_the_same_seed_makes_the_same_dialogue():
    assert simulate(random.Random(5)) == simulate(random.Random(5))


def test_scenes_in_the_talk_are_settled():
    for turn in everything():
        for picture in turn.after.pictures[-1:]:
            assert picture.scene is None or settled(picture.scene) == picture.scene
