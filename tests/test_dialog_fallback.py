"""No turn is lost: answers that cannot be read, servers that cannot be asked, in whole conversations."""

import json
import random
import time
from itertools import pairwise
from threading import Event

import pytest

from dialog.asking import Asking
from dialog.conversation import Conversation
from dialog.errors import ContextTooLongError, FilteredError, ServerError
from dialog.events import Finished
from dialog.managers.fallback import FallbackManager, NotWantedError
from dialog.managers.keyword import KeywordManager
from dialog.managers.llm.messages import Answer
from dialog.managers.openai.server import ChatServer
from dialog.managers.openai.wire import Patience
from dialog.options import ManagerOptions
from dialog.plan import DrawSettings
from dialog.registry import load_manager
from dialog.turn import Message, TurnDecision
from generation.jobs import Worker
from storage import SessionStore
from tests.chat_server import ChatServerForTests, drips, hangs_up, refuses, says, sends, thinks
from tests.samples import png
from tests.test_llm_reading import malformed_answers, so_many

DRAW = {"action": "draw", "prompt": "a red fox in the snow", "reply": "A fox, coming up."}


class Scripted:
    """A chat model whose answers are written down beforehand; an error among them is raised."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.asked = []
        self.longer = []

    def answer(self, messages, heard=None, *, longer=False):
        self.asked.append(list(messages))
        self.longer.append(longer)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, dict):
            answer = json.dumps(answer, ensure_ascii=False)
        return Answer(answer) if isinstance(answer, str) else answer


def decide(*answers, text="draw a cat", history=()):
    model = Scripted(*answers)
    return FallbackManager(model).decide(history, text), model


def test_answer_that_can_be_read_decides():
    decision, model = decide(DRAW)
    assert (decision.prompt, decision.reply) == (DRAW["prompt"], DRAW["reply"])
    assert json.loads(decision.raw) == DRAW
    assert len(model.asked) == 1


def test_answer_that_cannot_be_read_is_asked_for_once_more():
    decision, model = decide("Sure, a fox!", DRAW)
    assert decision.prompt == DRAW["prompt"]
    assert model.asked[1][-2].text == "Sure, a fox!"
    assert "Keyword" not in decision.reply


@pytest.mark.parametrize(
    ("text", "told"), [("draw a cat", "Keyword rules decided this turn"), ("画一只猫", "这一轮由关键词规则决定")]
)
def test_second_unreadable_answer_leaves_the_turn_to_the_keyword_rules_and_says_so(text, told):
    decision, model = decide('{"action": ', '{"action": "draw"}', text=text)
    same = KeywordManager().decide([], text)
    assert (decision.action, decision.prompt) == (same.action, same.prompt)
    assert decision.reply.startswith(same.reply)
    assert told in decision.reply
    assert decision.raw == '{"action": "draw"}'
    assert len(model.asked) == 2


def test_plain_words_are_better_talk_than_that_of_the_rules():
    decision, _ = decide("Hm.", "Why did the fox cross the road? To get to the other snow.", text="tell me a joke")
    assert (decision.action, decision.reply[:3]) == ("chat", "Why")
    drawn, _ = decide("A cat it is.", "Drawing a cat.", text="draw a cat")
    assert drawn.action == "draw"


def test_model_that_cannot_be_asked_leaves_the_turn_to_the_rules_and_tells_why():
    decision, model = decide(ServerError(zh="连不上。", en="It is down."))
    assert decision.draws
    assert "(It is down. Keyword rules decided this turn.)" in decision.reply
    assert len(model.asked) == 1


def test_reply_is_heard_while_it_is_written():
    heard = []
    answer = {"reason": "Talk.", "action": "chat", "reply": f"Hello there{', and you too' * 9}."}
    with ChatServerForTests(drips(json.dumps(answer))) as server:
        asked = FallbackManager(ChatServer(ManagerOptions(server.url, "small")))
        decision = asked.decide([], "hello", (), Asking(hear=heard.append))
    assert len(heard) > 1
    assert all(decision.reply.startswith(part) for part in heard)
    assert heard[-1] == decision.reply


def test_model_stops_once_nobody_wants_its_decision():
    stopped = Event()
    stopped.set()
    with ChatServerForTests(says(DRAW)) as server, pytest.raises(NotWantedError):
        FallbackManager(ChatServer(ManagerOptions(server.url, "small"))).decide([], "hi", (), Asking(stopped=stopped))
    assert len(server.bodies) == 1


def test_model_is_told_which_language_the_drawing_model_reads():
    model = Scripted(DRAW)
    FallbackManager(model).decide([], "画一只猫", (), Asking(prompt_languages=("en",)))
    assert "提示词都用英文写" in model.asked[0][0].text


@pytest.mark.parametrize(("text", "words"), [("画一艘潜艇", "猫头鹰"), ("draw a submarine", "rocket")])
def test_model_is_told_what_the_small_drawing_model_draws_and_only_then(text, words):
    model = Scripted(DRAW, DRAW)
    FallbackManager(model).decide([], text, (), Asking(world_only=True))
    FallbackManager(model).decide([], text, (), Asking())
    assert [words in asked[0].text for asked in model.asked] == [True, False]


def test_filter_that_refuses_is_a_refusal():
    decision, _ = decide(FilteredError(zh="不行。", en="No."), text="画点什么")
    assert (decision.action, decision.reply) == ("refuse", "不行。")


def test_conversation_that_is_too_long_is_shortened_until_it_fits():
    said = TurnDecision(action="chat", reply="I see.")
    history = [m for n in range(30) for m in (Message("user", f"talk {n}"), Message("assistant", "", (), said))]
    long = ContextTooLongError(zh="太长。", en="Too long.")
    model = Scripted(long, long, DRAW, DRAW)
    manager = FallbackManager(model)
    assert manager.decide(history, "a fox").prompt == manager.decide(history, "a fox").prompt == DRAW["prompt"]
    lengths = [len(messages) for messages in model.asked]
    assert lengths[0] > lengths[1] > lengths[2] == lengths[3]  # what was too long is not tried once more
    model.answers.append(DRAW)
    manager.decide(history[:4], "a fox")
    assert len(model.asked[-1]) == 2 + 4 * 2 // 2  # a shorter conversation is told in full
    assert "Too long." in decide(*[long] * 9)[0].reply


@so_many
def test_malformed_answers_lose_no_turn(number):
    """Whether they were cut off or not, and whatever pictures and people before said."""
    chance = random.Random(4)
    for text in malformed_answers(number):
        history = spoilt_by(text.encode(errors="replace").decode()[:300]) if chance.random() < 0.3 else ()
        answers = [Answer(text, cut=chance.random() < 0.5) for _ in range(2)]
        decision, model = decide(*answers, text="你好", history=history)
        assert decision.reply or decision.draws
        assert model.longer[1:] in ([], [answers[0].cut])
        assert messages_are_fit_to_send(model.asked[-1])


def spoilt_by(words):
    """A conversation in which somebody drew, and said, what a model shall not take for the words of another."""
    made = TurnDecision(action="draw", prompt=f"a sign that says {words}", reply=words)
    return [Message("user", words), Message("assistant", words, (1,), made)]


def messages_are_fit_to_send(messages):
    sides = [message.role for message in messages]
    alternate = sides[0] == "system" and all(before != after for before, after in pairwise(sides))
    return alternate and not any("<|" in message.text or "<image>" in message.text for message in messages[1:])


# Models that think before they answer


def test_answer_that_was_cut_off_in_its_thoughts_is_asked_for_with_more_room_and_without_them():
    decision, model = decide(Answer("<think>A cat? The user said", cut=True), DRAW)
    assert decision.prompt == DRAW["prompt"]
    assert model.longer == [False, True]
    assert "<think>" not in "".join(message.text for message in model.asked[1][1:])
    assert "limit of its length" in model.asked[1][-1].text


def test_answer_that_is_wrong_otherwise_gets_no_more_room():
    _, model = decide("Sure, a fox!", DRAW)
    assert model.longer == [False, False]


@pytest.mark.parametrize("thought", ["<think>The user", "The user wants a joke. I could", ""])
def test_thoughts_that_never_end_are_not_shown_and_the_person_is_told_what_to_do(thought):
    decision, _ = decide(Answer(thought, cut=True), Answer(thought, cut=True), text="tell me a joke")
    rules = KeywordManager().decide([], "tell me a joke")
    assert (decision.action, decision.prompt) == (rules.action, rules.prompt)
    assert "The user" not in decision.reply
    assert "turn its thinking off" in decision.reply
    assert decision.raw == thought


def test_model_that_fails_in_an_unforeseen_way_costs_no_turn_and_no_words_of_the_person(caplog):
    decision, _ = decide(LookupError("cannot encode 'draw a cat'"), text="draw a cat")
    assert decision.draws
    assert "look into the log of the program. Keyword rules decided this turn." in decision.reply
    assert "LookupError" in decision.raw
    assert all(
        "draw a cat" not in str(record.__dict__.get(name))
        for record in caplog.records
        for name in ("msg", "args", "cause")
    )


# Whole conversations


@pytest.fixture
def session(embedded, model, tmp_path):
    """Says things in one session, with the manager that is given."""
    worker, store = Worker(lambda backend, checkpoint: model), SessionStore(tmp_path)
    session = store.create_session().id

    def say(manager, text, **options):
        conversation = Conversation(manager, worker, store, settings=DrawSettings(steps=1))
        *_, last = conversation.run(conversation.begin(session, text, **options))
        assert isinstance(last, Finished)
        return last.turn

    yield say
    worker.close()


def stalls(handler, body):
    time.sleep(1)


def asking(server):
    patience = Patience(connect=1, piece=0.5, whole=2, tries=2, first_pause=0.001)
    return FallbackManager(ChatServer(ManagerOptions(server.url, "small"), patience))


def test_session_of_a_well_behaved_server_is_drawn_as_it_says(session, tmp_path):
    (tmp_path / "photo.png").write_bytes(png(size=(64, 64)))
    edit = {"action": "edit", "edit": "remove", "pictures": [1], "prompt": "snow", "negative_prompt": "fox"}
    back = {"action": "edit", "edit": "revert", "pictures": [1], "prompt": ""}
    like = {"action": "draw", "prompt": "a fox", "strength": 0.65, "reply": "Like yours."}
    with ChatServerForTests(says(DRAW), says(edit), says(back), says(like)) as server:
        manager = load_manager("openai", ManagerOptions(server.url))
        first = session(manager, "a red fox in the snow")
        second = session(manager, "no fox")
        third = session(manager, "back to the first one")
        fourth = session(manager, "like this", pictures=[tmp_path / "photo.png"])
    assert [turn.status for turn in (first, second, third, fourth)] == ["done"] * 4
    assert (second.request["prompt"], second.request["negative_prompt"]) == ("snow", "fox")
    assert second.request["seed"] == first.request["seed"]
    assert third.picture.id == first.picture.id
    assert (fourth.request["strength"], fourth.request["source"]) == (0.65, str(fourth.uploads[0].path))
    contents = [body["messages"][-1]["content"] for body in server.bodies]
    assert [sum(part["type"] == "image_url" for part in content) for content in contents[1:]] == [1, 1, 2]
    assert "1: a red fox in the snow [shown now]" in contents[1][-1]["text"]


def test_session_of_a_model_that_thinks_is_drawn_as_it_says(session):
    """A server that does not know how to turn thinking off, and a model that thinks beyond the limit at first."""

    def thinking(handler, body):
        if "chat_template_kwargs" in body:
            refuses(400, "Unrecognized request argument supplied: chat_template_kwargs")(handler, body)
        elif body["max_tokens"] < 8192:
            thinks("The person wants a fox. Which", end="length")(handler, body)
        else:
            thinks("A fox, then.", json.dumps(DRAW))(handler, body)

    with ChatServerForTests(thinking) as server:
        manager = load_manager("openai", ManagerOptions(server.url))
        first, second = session(manager, "a red fox in the snow"), session(manager, "another one")
    assert [turn.status for turn in (first, second)] == ["done"] * 2
    assert first.request["prompt"] == second.request["prompt"] == DRAW["prompt"]
    assert first.reply == DRAW["reply"]
    assert [body["max_tokens"] for body in server.bodies] == [2048, 2048, 8192, 8192]  # what was learnt is kept


@pytest.mark.parametrize(
    "plan",
    [
        hangs_up,
        thinks("The person wants", end="length"),
        says("<think>" + "The person wants " * 99),
        refuses(401),
        refuses(429),
        refuses(500),
        refuses(400, "context length exceeded"),
        sends(200, "<html></html>", "text/html"),
        says(""),
        says("{" * 50_000),
        says("<画图>" * 9),
        says({"action": "edit", "edit": "revert", "pictures": [5]}),
        stalls,
    ],
)
def test_no_turn_is_lost_to_a_server_that_misbehaves(session, plan):
    with ChatServerForTests(plan) as server:
        manager = asking(server)
        drawn = session(manager, "画一只猫")
        changed = session(manager, "换成狗")
        talked = session(manager, "谢谢")
    assert [turn.status for turn in (drawn, changed, talked)] == ["done"] * 3
    assert [turn.picture and turn.picture.number for turn in (drawn, changed, talked)] == [1, 2, None]
    assert "关键词规则" in drawn.reply


def test_turns_go_on_when_a_server_comes_and_goes(session):
    chance = random.Random(3)
    plans = [chance.choice([says(DRAW), says("?"), hangs_up, refuses(503), refuses(404)]) for _ in range(30)]
    with ChatServerForTests(*plans) as server:
        turns = [session(asking(server), f"a cat, number {n}") for n in range(6)]
    assert [turn.status for turn in turns] == ["done"] * 6
    assert len({turn.id for turn in turns}) == 6
