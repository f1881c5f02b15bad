"""The training of the small dialogue model: lessons, packing, going on, and the checkpoint that comes of it."""

import random
from itertools import islice

import pytest
import torch
from transformers import LlavaForConditionalGeneration as Llava

from dialog.managers.tiny import TinyManager
from dialog.options import ManagerOptions
from generation.shorthand import words as word
from generation.shorthand.vocabulary import Vocabulary
from tests.tiny_dialogue_model import SMALL, small_tokenizer, small_vocabulary
from training import tiny
from training.dialogues.simulator import dialogues
from training.examination import marks
from training.lessons import LONGEST, lesson, packed
from training.tiny_release import release


@pytest.fixture
def runs(tmp_path):
    """A folder of runs with a vocabulary in it."""
    small_tokenizer().save_pretrained(tmp_path / "tiny" / "tokenizer")
    return tmp_path


def lessons(number, seed=2, vocabulary=None):
    vocabulary = vocabulary or small_vocabulary()
    rng = random.Random(seed)
    return [lesson(each, vocabulary, rng) for each in islice(dialogues(seed), number)]


def trainer(folder):
    return tiny.Trainer(folder, rows=2, text=SMALL)


def test_lesson_asks_for_answers_only():
    vocabulary = small_vocabulary()
    for each in lessons(40):
        assert len(each.ids) == len(each.asked) <= LONGEST
        wanted = [at for place in each.answers for at in range(place.start, place.stop)]
        assert [at for at, asked in enumerate(each.asked) if asked] == wanted
        for place in each.answers:
            assert vocabulary.symbol(each.ids[place.start - 1]) == word.ANSWER
            assert vocabulary.symbol(each.ids[place.stop - 1]) == word.END


def test_text_never_becomes_a_word_of_the_notation():
    vocabulary = small_vocabulary()
    words = {vocabulary.number(each) for each in (word.MARKER, word.CONCEPT["cat"], word.END, word.PICTURE)}
    assert not words & set(vocabulary.heard("<画图><cat></s><image>").ids)


def test_repeated_words_are_found_in_the_text_as_they_were_typed():
    heard = small_vocabulary().heard("Draw the Eiffel Tower, please")
    assert heard.said_by(heard.covering("the eiffel tower")) == "the Eiffel Tower"
    with pytest.raises(ValueError):
        heard.covering("submarine")


def test_rows_are_nearly_full():
    rows = packed(iter(lessons(200)), 4)
    assert all(sum(len(each.ids) for each in row) <= LONGEST for row in rows)
    assert sum(len(each.ids) for row in rows for each in row) > 0.8 * 4 * LONGEST


def test_lessons_of_a_row_do_not_see_each_other():
    model = tiny.build(small_vocabulary(), SMALL).eval()
    first, second = lessons(2)
    with torch.no_grad():
        together, _ = tiny.predicted(model, *tiny.batch([[first, second]]))
        alone = torch.cat([tiny.predicted(model, *tiny.batch([[each]]))[0] for each in (first, second)])
    assert torch.allclose(together, alone, atol=0.05)


def test_words_begin_near_what_they_are_called():
    torch.manual_seed(0)
    vocabulary = small_vocabulary()
    table = tiny.build(vocabulary, SMALL).get_input_embeddings().weight
    cat = table[vocabulary.number(word.CONCEPT["cat"])]
    near, far = (table[list(vocabulary.heard(name).ids)].mean(0) for name in ("猫", "蓝色"))
    assert torch.cosine_similarity(cat, near, 0) > torch.cosine_similarity(cat, far, 0) + 0.1


def test_loss_falls_and_going_on_equals_never_having_stopped(runs, tmp_path):
    through = trainer(runs / "tiny")
    rows = [packed(iter(lessons(60, seed)), 2) for seed in range(6)]
    losses = [through.step(4e-3) for through.lessons in (endless(each) for each in rows)]
    assert losses[-1] < losses[0]
    through.run.save()
    again = trainer(runs / "tiny")
    again.lessons, through.lessons = endless(rows[0]), endless(rows[0])
    assert again.step(1e-3) == pytest.approx(through.step(1e-3), abs=1e-4)
    assert again.run.step == through.run.step


def endless(rows):
    while True:
        for row in rows:
            yield from row


def test_marks_tell_right_actions_from_right_answers():
    vocabulary = small_vocabulary()
    found = lessons(30)
    right = [[number for place in each.answers for number in each.ids[place]] for each in found]
    assert set(marks(found, right, vocabulary).values()) == {1.0}
    end = vocabulary.number(word.END)
    spoiled = [[vocabulary.number(word.LOOSE) if number == end else number for number in each] for each in right]
    shares = marks(found, spoiled, vocabulary)
    assert (shares["heldout_action"], shares["heldout_answer"]) == (1.0, 0.0)


def test_training_goes_on_from_a_release(runs, tmp_path):
    made = trainer(runs / "tiny")
    made.run.advance(loss=made.step(1e-3), **made.examined(2))
    made.run.save()
    release(runs, tmp_path / "shipped")
    again = tiny.Trainer(tmp_path / "runs" / "tiny", rows=1, start=tmp_path / "shipped", at=7)
    assert again.run.step == 7
    assert len(again.vocabulary) == len(made.vocabulary)
    for name, weight in again.model.state_dict().items():
        torch.testing.assert_close(weight, made.model.state_dict()[name], atol=1e-3, rtol=1e-3)
    assert again.step(1e-3) > 0
    again.run.advance(loss=1.0)
    again.run.save()
    release(tmp_path / "runs", tmp_path / "second")
    assert "float32" not in (tmp_path / "second" / "config.json").read_text()


def test_release_is_a_checkpoint_that_the_manager_loads(runs, tmp_path):
    made = trainer(runs / "tiny")
    made.run.advance(loss=made.step(1e-3), **made.examined(2))
    made.run.save()
    release(runs, tmp_path / "shipped", hours_before=1.7)
    model = Llava.from_pretrained(tmp_path / "shipped")
    assert model.dtype == torch.float16
    assert len(Vocabulary.of(tmp_path / "shipped")) == model.config.text_config.vocab_size
    assert "heldout" not in (card := (tmp_path / "shipped" / "README.md").read_text())
    assert "| answer |" in card
    assert "(1.7 hours on" in card
    assert TinyManager(ManagerOptions(weights=str(tmp_path / "shipped")), sure=0.0).decide([], "draw a cat").raw
