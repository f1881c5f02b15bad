"""A session drawn anew: as it was decided, by another model or from other seeds, with real if tiny checkpoints."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from dialog.conversation import Conversation
from dialog.errors import NothingToReplayError
from dialog.plan import DrawSettings
from dialog.registry import load_manager
from dialog.replay import Replay, replay_turn, replayable, settings_for
from generation import backends
from generation.backends import Backend
from generation.jobs import Worker
from storage import SessionStore
from tests import tiny_pixart
from tests.tiny_hunyuan import tiny_backend, tiny_hunyuan, tiny_row

HUNYUAN, PIXART = ("hunyuan-dit", "embedded"), ("pixart-alpha", "512")
QUICK = DrawSettings(steps=1, width=96, height=64)


class Silent:
    """A manager that must not be asked."""

    def decide(self, history, text, pictures=(), asking=None):
        raise AssertionError(text)


@pytest.fixture(scope="module")
def rows(tmp_path_factory):
    """Hunyuan-DiT, which reads both languages, and PixArt, which reads English and draws one size."""
    hunyuan = tiny_row(tiny_hunyuan(tmp_path_factory.mktemp("hunyuan")))
    pixart = replace(
        tiny_pixart.tiny_row(tiny_pixart.tiny_pixart(tmp_path_factory.mktemp("pixart"))), sizes=((64, 64),)
    )
    english = Backend("generation.pixart:PixArt", "测试用", "for tests", {"512": pixart}, languages=("en",))
    return {"hunyuan-dit": tiny_backend(embedded=hunyuan), "pixart-alpha": english}


@pytest.fixture
def table(rows, monkeypatch):
    for name, row in rows.items():
        monkeypatch.setitem(backends.BACKENDS, name, row)


@pytest.fixture
def store(tmp_path):
    return SessionStore(tmp_path)


@pytest.fixture
def worker(table):
    worker = Worker()
    yield worker
    worker.close()


@pytest.fixture
def old(store, worker):
    """Where the conversation is held first."""
    return Conversation(load_manager("keyword"), worker, store, settings=QUICK)


@pytest.fixture
def session(store):
    return store.create_session().id


def ended(conversation, turn_id):
    *_, last = conversation.run(turn_id)
    return last.turn


def said(conversation, session, text, **options):
    turn = ended(conversation, conversation.begin(session, text, **options))
    assert turn.error == ""
    return turn


def replayed(store, worker, session, replay=Replay(), model=HUNYUAN):  # noqa: B008 - frozen
    """All turns of the branch, drawn anew in a new session one after another."""
    conversation, new = Conversation(Silent(), worker, store), store.create_session().id
    pairs = []
    for turn in map(store.turn, replayable(store.turns(session))):
        settings = settings_for(turn, replay, model)
        pairs.append((turn, ended(conversation, replay_turn(conversation, turn, new, pairs, settings))))
    assert [turn.id for turn in store.turns(new)] == [turn.id for _, turn in pairs]
    return [turn for _, turn in pairs]


def test_same_model_and_seeds_draw_the_very_pictures(old, store, worker, session):
    first, second = said(old, session, "一只猫，草地背景"), said(old, session, "把猫换成狗")
    new = replayed(store, worker, session)
    assert [turn.picture.id for turn in new] == [first.picture.id, second.picture.id]
    assert [turn.replay_of for turn in new] == [first.id, second.id]
    assert [turn.text for turn in new] == [first.text, second.text]
    assert [turn.manager for turn in new] == ["keyword", "keyword"]


def test_new_seeds_keep_what_the_decisions_kept(old, store, worker, session):
    first = said(old, session, "一只猫，草地背景")
    said(old, session, "把猫换成狗")
    said(old, session, "再来一张")
    seeds = [turn.request["seed"] for turn in replayed(store, worker, session, Replay(seed="new"))]
    assert seeds[0] == seeds[1] != first.request["seed"]
    assert seeds[2] != seeds[1]


def test_one_seed_is_that_of_all(old, store, worker, session):
    said(old, session, "一只猫")
    said(old, session, "再来一张")
    new = replayed(store, worker, session, Replay(seed=7, steps=2, guidance=3.0))
    assert [(turn.request["seed"], turn.request["steps"], turn.request["guidance"]) for turn in new] == [
        (7, 2, 3.0)
    ] * 2


def test_talk_is_copied_with_its_answers(old, store, worker, session):
    said(old, session, "一只猫")
    talk = said(old, session, "有几只猫？")
    assert talk.picture is None
    new = replayed(store, worker, session, Replay(seed="new"))
    assert (new[1].reply, new[1].status, new[1].picture) == (talk.reply, "done", None)


def test_model_that_reads_english_gets_english_in_its_own_size(old, store, worker, session):
    said(old, session, "一只猫，草地背景")
    (new,) = replayed(store, worker, session, model=PIXART)
    assert new.status == "done"
    assert "cat" in new.request["prompt"]
    assert (new.request["width"], new.request["height"]) == (64, 64)
    row = backends.checkpoint_row(*PIXART)
    assert (new.request["steps"], new.request["guidance"]) == (row.steps, row.guidance)
    assert (new.request["backend"], new.request["checkpoint"]) == PIXART


def test_edit_starts_from_the_picture_that_was_drawn_anew(old, store, worker, session):
    strong = DrawSettings(steps=2, width=64, height=64, strength=0.5)
    said(old, session, "一辆汽车", settings=strong)
    store.move_cursor(session, None)  # a branch before, so that numbers differ
    said(old, session, "一只猫，草地背景", settings=strong)
    edited = said(old, session, "把猫换成狗", settings=strong)
    assert (edited.decision["pictures"], edited.request["strength"]) == ([2], 0.5)
    first, second = replayed(store, worker, session, Replay(seed=3))
    assert second.decision["pictures"] == [1]
    assert (second.request["source"], second.request["strength"]) == (str(first.picture.path), 0.5)


def test_words_about_a_picture_are_about_the_one_in_its_place(old, store, worker, session):
    cat = said(old, session, "一只猫，草地背景")
    said(old, session, "画一辆汽车")
    said(old, session, "换成雪地背景", quoted=[cat.picture.path])
    new = replayed(store, worker, session, Replay(seed="new"))
    assert [upload.id for upload in new[2].uploads] == [new[0].picture.id]
    assert new[2].request["seed"] == new[0].request["seed"]


def test_going_back_shows_the_new_picture_again(old, store, worker, session):
    for text in ("一只猫，草地背景", "把猫换成狗", "回到第一张"):
        said(old, session, text)
    new = replayed(store, worker, session, Replay(seed="new"))
    assert new[2].picture == new[0].picture
    assert new[2].request == new[0].request


def test_going_back_to_a_picture_that_failed_draws_it(old, store, worker, session):
    for text in ("一只猫，草地背景", "把猫换成狗", "回到第一张"):
        said(old, session, text)
    conversation, new = Conversation(Silent(), worker, store), store.create_session().id
    first, second, back = store.turns(session)
    failed = store.add_turn(new, first.text, replay_of=first.id)
    failed = store.finish_turn(failed.id, "failed", error="no memory")
    settings = settings_for(second, Replay(), HUNYUAN)
    pairs = [(first, failed)]
    pairs.append((second, ended(conversation, replay_turn(conversation, second, new, pairs, settings))))
    again = ended(conversation, replay_turn(conversation, back, new, pairs, settings))
    assert (again.status, again.decision["edit"], again.picture.number) == ("done", "redo", 2)
    assert again.request["prompt"] == first.request["prompt"]


def half(size=(96, 64)) -> bytes:
    """A mask whose left half is white."""
    out, mask = io.BytesIO(), Image.new("L", size)
    mask.paste(255, (0, 0, size[0] // 2, size[1]))
    mask.save(out, format="PNG")
    return out.getvalue()


def test_painted_part_changes_on_the_new_picture(old, store, worker, session):
    cat = said(old, session, "一只猫，草地背景")
    said(old, session, "把猫换成狗", quoted=[cat.picture.path], mask=half())
    first, second = replayed(store, worker, session, Replay(seed="new"))
    assert second.request["source"] == str(first.picture.path)
    assert second.request["mask"] == str(second.mask.path)
    right = (48, 0, 96, 64)
    pictures = [Image.open(turn.picture.path).convert("RGB").crop(right) for turn in (first, second)]
    assert pictures[0].tobytes() == pictures[1].tobytes()


def test_part_that_does_not_fit_the_new_picture_is_drawn_as_a_whole_and_that_is_said(old, store, worker, session):
    cat = said(old, session, "一只猫，草地背景")
    said(old, session, "把猫换成狗", quoted=[cat.picture.path], mask=half())
    _, second = replayed(store, worker, session, model=PIXART)
    assert (second.status, second.mask, second.request["mask"]) == ("done", None, None)
    assert "整张重画" in second.reply


def test_what_was_stopped_or_never_decided_is_left_out_and_what_failed_is_tried(old, store, worker, session):
    first = said(old, session, "一只猫")
    stopped = old.begin(session, "再来一张")
    old.cancel(stopped)
    list(old.run(stopped))
    never = store.add_turn(session, "一只狗")
    store.finish_turn(never.id, "failed", error="no manager")
    failed = store.add_turn(session, "一只狐狸")
    store.decide_turn(failed.id, {**first.decision, "prompt": "一只狐狸"}, {**first.request, "prompt": "一只狐狸"})
    store.finish_turn(failed.id, "failed", error="no memory")
    assert replayable(store.turns(session)) == (first.id, failed.id)
    new = replayed(store, worker, session)
    assert [(turn.text, turn.status) for turn in new] == [("一只猫", "done"), ("一只狐狸", "done")]


def test_session_without_a_picture_is_not_replayed(old, store, session):
    with pytest.raises(NothingToReplayError):
        replayable(store.turns(session))
    said(old, session, "你好")
    with pytest.raises(NothingToReplayError) as raised:
        replayable(store.turns(session))
    assert "还没有画过图" in raised.value.message("zh")


@pytest.mark.parametrize("replay", [Replay(("a", "b"), *PIXART, "new"), Replay(("a",), seed=2**53 - 1, steps=3)])
def test_replay_is_the_same_after_it_was_stored(replay):
    assert Replay.from_json(replay.to_json()) == replay


@pytest.mark.parametrize("values", [{}, {"turns": None}, {"turns": [], "mood": "good"}])
def test_replay_that_another_version_wrote_is_none(values):
    assert Replay.from_json(values) is None
