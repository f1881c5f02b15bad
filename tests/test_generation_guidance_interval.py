"""Guidance in some of the steps: those outside are the model's own answer to the prompt, at the cost of one."""

from dataclasses import replace

import pytest
import torch

from generation.backends import complete
from generation.batch import Batch
from generation.errors import InvalidRequestError
from generation.guidance_interval import guided, parse
from generation.request import GenerationRequest

REQUEST = GenerationRequest("a red cat", "a dog", 64, 64, steps=10, guidance=5.0, seed=7)


@torch.inference_mode()
def walked(model, monkeypatch, **settings):
    """The latents in the end; what the model answered, and of each step what the scheduler was given."""
    batch = Batch(model, [replace(REQUEST, **settings)])
    answers, taken, predict, step = [], [], model.predict, batch.scheduler.step

    def answer(*given):
        answers.append(predict(*given))
        return answers[-1]

    def take(prediction, *given, **options):
        taken.append(prediction)
        return step(prediction, *given, **options)

    monkeypatch.setattr(model, "predict", answer)
    monkeypatch.setattr(batch.scheduler, "step", take)
    for index in range(len(batch.timesteps)):
        batch.advance(index)
    monkeypatch.undo()
    return batch.latents, answers, taken


def test_outside_the_interval_the_answer_to_the_prompt_is_taken_as_it_is(model, monkeypatch):
    _, answers, taken = walked(model, monkeypatch, guidance_interval="0.2,0.6")
    assert [len(answer) for answer in answers] == [1, 1, 2, 2, 2, 2, 1, 1, 1, 1]
    for answer, prediction in zip(answers, taken, strict=True):
        assert torch.equal(prediction, answer[-1:]) == (len(answer) == 1)


def test_interval_of_all_steps_changes_nothing(model, monkeypatch):
    (whole, *_), (usual, *_) = (walked(model, monkeypatch, guidance_interval=each) for each in ("0,1", None))
    assert torch.equal(whole, usual)


@pytest.mark.parametrize("speed", ["balanced", "fast"])
def test_faster_ways_save_nothing_outside_and_go_on_inside(model, monkeypatch, speed):
    _, answers, taken = walked(model, monkeypatch, guidance_interval="0.5,1", speed=speed)
    assert [len(answer) for answer in answers[:6]] == [1, 1, 1, 1, 1, 2]
    assert len(taken) == 10


def test_shares_are_rounded_to_whole_steps():
    assert guided((0.0, 0.5), 3) == [True, True, False]
    assert guided((0.34, 1.0), 3) == [False, True, True]


@pytest.mark.parametrize("text", ["", "0.2", "0.8,0.2", "0,1.5", "-1,1", "nan,1", "a,b", "0,0.5,1"])
def test_interval_that_makes_no_sense_is_refused_in_both_languages(text):
    with pytest.raises(InvalidRequestError) as caught:
        complete(GenerationRequest("cat", guidance_interval=text))
    assert all("0.2,0.8" in caught.value.message(language) for language in ("zh", "en"))
    assert parse("0.2,0.8") == (0.2, 0.8)


@pytest.mark.parametrize(("backend", "checkpoint"), [("stdit", "1.2"), ("sana", "1024")])
def test_models_with_a_way_of_their_own_refuse_it(backend, checkpoint):
    with pytest.raises(InvalidRequestError, match="every step"):
        complete(GenerationRequest("cat", backend=backend, checkpoint=checkpoint, guidance_interval="0,0.5"))


def test_request_with_an_interval_is_json_and_back():
    request = complete(GenerationRequest("cat", guidance_interval="0,0.5"))
    assert GenerationRequest.from_json(request.to_json()) == request


def test_a_checkpoint_may_be_best_drawn_with_guidance_in_some_steps():
    assert complete(GenerationRequest("cat")).guidance_interval == "0,0.75"
    assert complete(GenerationRequest("cat", guidance_interval="0,1")).guidance_interval == "0,1"
    assert complete(GenerationRequest("cat", checkpoint="v1.2")).guidance_interval is None
