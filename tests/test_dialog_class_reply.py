"""Where the drawing model knows classes only, the reply says which one became of the words."""

import pytest
import torch

from dialog.conversation import Conversation
from dialog.managers.keyword import KeywordManager
from dialog.plan import DrawSettings
from generation.device import Device
from generation.dit import DiT
from generation.jobs import Worker
from storage import SessionStore
from tests.tiny_class_models import SIDE, class_row, tiny_dit


@pytest.fixture
def conversation(tmp_path):
    folder = tiny_dit(tmp_path / "dit")
    model = DiT.load(class_row(folder), Device(torch.device("cpu")))
    worker = Worker(lambda backend, checkpoint: model)
    settings = DrawSettings(backend="dit", checkpoint=str(folder), width=SIDE, height=SIDE, steps=2)
    yield Conversation(KeywordManager(), worker, SessionStore(tmp_path / "data"), settings=settings)
    worker.close()


@pytest.mark.parametrize(("said", "told"), [("画一只猫", "这次画的是“狸花猫”。"), ("draw a cat", "“tabby cat”.")])
def test_the_reply_ends_with_the_class_in_the_language_of_the_turn(conversation, said, told):
    session = conversation._store.create_session().id
    *_, last = conversation.run(conversation.begin(session, said))
    assert last.turn.status == "done"
    assert last.turn.reply.endswith(told)
    assert len(last.turn.reply) > len(told)
