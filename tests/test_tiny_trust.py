"""Whose decision is taken: the model's or the rules'."""

import pytest

from dialog.managers.keyword.answers import PRAISE, STRANGE
from dialog.managers.tiny.trust import SURE, overlooks, trusted
from dialog.turn import TurnDecision

CAT = TurnDecision(action="draw", prompt="a cat, on the grass")
CATS = TurnDecision(action="draw", prompt="two cats, on the grass")
CAT_AND_DOG = TurnDecision(action="edit", edit="add", prompt="a cat on the left and a dog on the right, on the grass")
CAT_AND_TREE = TurnDecision(action="edit", edit="add", prompt="左边是一只猫，右边是一棵树")
CAT_AND_CAT = TurnDecision(action="draw", prompt="a red cat on the left and a blue cat on the right")
TALK = TurnDecision(action="chat", reply="Hello!")
ASKING = TurnDecision(action="clarify", reply="What shall I draw?")
REFUSAL = TurnDecision(action="refuse", reply="No.")


@pytest.mark.parametrize(
    ("own", "ruled", "overlooked"),
    [
        (CAT, CAT_AND_DOG, True),
        (CATS, CAT, True),
        (CAT, CATS, True),
        (CAT, CAT, False),
        (CATS, CAT_AND_CAT, False),  # as many, told apart
        (CAT_AND_DOG, CAT, False),  # the rules lost something
        (CAT_AND_DOG, CAT_AND_TREE, False),  # each has what the other has not
        (TALK, CAT, False),
        (CAT, TALK, False),
        (TurnDecision(action="draw", prompt="a castle in the clouds, by moonlight, in oil"), CAT, False),
    ],
)
def test_overlooked_are_things_and_numbers_that_rules_heard_beside_all_of_the_models(own, ruled, overlooked):
    assert overlooks(own, ruled) is overlooked


@pytest.mark.parametrize(
    ("own", "probability", "ruled", "taken"),
    [
        (CAT, 0.9, CATS, CATS),
        (CAT, 0.9, CAT_AND_TREE, CAT_AND_TREE),
        (CAT_AND_DOG, 0.9, CAT, CAT_AND_DOG),
        (TALK, 0.9, CAT, TALK),
        (CAT_AND_DOG, 0.5, CAT, CAT),
        (CATS, 0.5, ASKING, CATS),
        (CATS, 0.1, ASKING, ASKING),
        (REFUSAL, 0.9, CAT, CAT),
        (REFUSAL, 0.995, CAT, REFUSAL),
        (ASKING, 0.5, REFUSAL, REFUSAL),
    ],
)
def test_sure_answers_are_taken_and_the_others_are_left_to_rules_that_understand(own, probability, ruled, taken):
    assert trusted(own, probability, lambda: ruled, SURE) == taken


@pytest.mark.parametrize(
    ("text", "own", "ruled", "taken"),
    [
        ("a black cat", "a cat", "a black cat", "a black cat"),  # the colour was named
        ("a cat", "a cat", "a cat, ink style", "a cat"),  # the style was not
        ("make the ground pink", "a cat, on a pink background", "a pink cat", "a cat, on a pink background"),
        ("画它", "a squirrel and a flamingo", "a rooster", "a rooster"),  # other things
    ],
)
def test_what_the_text_names_is_not_passed_over(text, own, ruled, taken):
    own, ruled = (TurnDecision(action="draw", prompt=prompt) for prompt in (own, ruled))
    assert trusted(own, 0.99, lambda: ruled, SURE, text).prompt == taken


def test_stories_and_questions_are_no_new_pictures():
    assert trusted(CATS, 0.99, lambda: TALK, SURE, "I have two cats at home.") == TALK
    again = CATS.model_copy(update={"edit": "redo"})
    assert trusted(again, 0.99, lambda: TALK, SURE, "redo 一次") == again


def test_what_a_picture_shows_is_looked_up():
    guess = TurnDecision(action="chat", reply="There are three cats.")
    known = TurnDecision(action="chat", reply="There are two cats.")
    assert trusted(guess, 0.99, lambda: known, SURE, "how many cats are there?") == known
    assert trusted(guess, 0.99, lambda: known, SURE, "how are you?") == guess


def test_copies_that_the_rules_tell_apart_are_not_all_changed():
    said = {"action": "edit", "edit": "entity"}
    all_blue = TurnDecision(prompt="three blue chicks", **said)
    one_blue = TurnDecision(prompt="a blue chick on the left and two chicks on the right", **said)
    assert trusted(all_blue, 0.99, lambda: one_blue, SURE, "make one of them blue") == one_blue
    assert trusted(one_blue, 0.99, lambda: all_blue, SURE, "make one of them blue") == one_blue


def test_addition_of_nothing_that_the_rules_know_is_invented():
    burgers = TurnDecision(action="edit", edit="add", prompt="两个汉堡")
    assert trusted(burgers, 0.99, lambda: ASKING, SURE) == ASKING
    assert trusted(burgers, 0.99, lambda: burgers, SURE) == burgers


def test_rules_are_not_asked_about_a_sure_question_back():
    def rules():
        raise AssertionError

    assert trusted(ASKING, 0.999, rules, SURE) == ASKING


def test_what_is_said_in_set_words_is_answered_by_rules():
    sorry = TurnDecision(action="chat", reply="Sorry about that.")
    praise = TurnDecision(action="chat", reply="Glad you like it!", reason=PRAISE)
    assert trusted(sorry, 0.99, lambda: praise, SURE, "不错") == praise
    assert trusted(sorry, 0.99, lambda: TALK, SURE, "hm, the tail") == sorry


@pytest.mark.parametrize(
    ("edit", "raw", "prompt"),
    [("new", "<画图><edit new><surprise>", "a scarf"), ("style", "<画图><edit style>", "a cat, ink painting")],
)
def test_nothing_is_drawn_instead_of_what_nobody_here_can_draw(edit, raw, prompt):
    own = TurnDecision(action="draw" if edit == "new" else "edit", edit=edit, prompt=prompt, raw=raw)
    unknown = TurnDecision(action="clarify", reply="I know no lighthouse.", reason=STRANGE)
    assert trusted(own, 0.99, lambda: unknown, SURE, "a lighthouse") == unknown
    assert trusted(own, 0.99, lambda: ASKING, SURE, "a lighthouse") == own


def test_what_nobody_here_can_draw_is_not_there_already():
    own = TurnDecision(action="chat", reply="It is like that already.", raw="<say already so>")
    unknown = TurnDecision(action="clarify", reply="I know no submarine.", reason=STRANGE)
    assert trusted(own, 0.99, lambda: unknown, SURE, "what about a submarine in ink style?") == unknown
    assert trusted(own, 0.99, lambda: ASKING, SURE, "make it ink style") == own
