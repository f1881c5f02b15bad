"""Conversations with a model that is told how to change a picture."""

from dataclasses import replace

import pytest

from dialog.conversation import Conversation
from dialog.managers.keyword import KeywordManager
from dialog.plan import DrawSettings
from dialog.requests import request_for
from dialog.turn import TurnDecision
from generation import backends
from generation.jobs import Worker
from generation.rows import Backend
from generation.table import BACKENDS
from tests.samples import png
from tests.tiny_pipelines import SIDE, tiny_pipeline, tiny_pipeline_row


@pytest.fixture
def conversation(tmp_path, store, monkeypatch):
    row = tiny_pipeline_row("Flux2KleinPipeline", tiny_pipeline("Flux2KleinPipeline", tmp_path / "flux"))
    backend: Backend = replace(BACKENDS["flux2-klein"], checkpoints={"tiny": replace(row, instructed=True)})
    monkeypatch.setitem(backends.BACKENDS, "flux2-klein", backend)
    settings = DrawSettings(backend="flux2-klein", checkpoint="tiny", steps=1)
    worker = Worker()
    yield Conversation(KeywordManager(), worker, store, settings=settings)
    worker.close()


def test_change_is_told_in_the_words_of_the_person_and_another_one_is_not_a_change(conversation, store):
    session = store.create_session().id

    def say(text):
        turn = conversation.begin(session, text)
        for _ in conversation.run(turn):
            pass
        return store.turn(turn)

    cat, dog, again = say("画草地上的一只猫"), say("把猫换成狗"), say("再来一张")
    assert [turn.status for turn in (cat, dog, again)] == ["done"] * 3
    assert cat.request["source"] is None
    assert dog.request["prompt"] == "把猫换成狗"
    assert dog.request["source"].endswith(cat.picture.path.name)
    assert "狗" in dog.decision["prompt"] and "草地" in dog.decision["prompt"]
    assert again.request["source"] is None
    assert again.request["prompt"] == again.decision["prompt"]


def test_picture_that_is_brought_is_changed_in_its_proportions(conversation, store, tmp_path):
    (tmp_path / "wide.png").write_bytes(png(size=(300, 150)))
    session = store.create_session().id
    turn = conversation.begin(session, "make the background blue", [tmp_path / "wide.png"])
    decision = TurnDecision(action="edit", edit="background", prompt="a thing on blue")
    settings = DrawSettings(backend="flux2-klein", checkpoint="tiny", steps=1)
    request = request_for(decision, store.turn(turn), [], settings)
    assert (request.width, request.height) == (2 * SIDE, SIDE)
    assert request.prompt == "make the background blue"
    chosen = request_for(decision, store.turn(turn), [], replace(settings, width=SIDE, height=SIDE))
    assert (chosen.width, chosen.height) == (SIDE, SIDE)
    written = TurnDecision(action="draw", prompt="a thing on blue")
    assert request_for(written, store.turn(turn), [], settings).prompt == "a thing on blue"
