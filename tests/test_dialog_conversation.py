"""The life of a turn with everything real: the keyword manager, a worker with a tiny model, the store on disk."""

import time
from dataclasses import replace
from threading import Event, Thread

import pytest

from dialog.conversation import Conversation
from dialog.errors import UnreadableUploadError
from dialog.events import Decided, Finished, Progress, Replying
from dialog.history import as_history, turns_before
from dialog.managers.keyword import KeywordManager
from dialog.plan import DrawSettings
from generation.backends import BACKENDS
from generation.jobs import Worker
from generation.png import decode_png
from generation.room import Room
from storage import SessionStore
from tests.samples import png

SLOW = DrawSettings(steps=200)  # for a turn that is still being drawn when a test looks
PATIENCE = 60  # seconds
pytestmark = pytest.mark.usefixtures("embedded")


@pytest.fixture
def session(store):
    return store.create_session().id


def say(conversation, session, text, **options):
    """What a turn came to."""
    *_, last = conversation.run(conversation.begin(session, text, **options))
    assert isinstance(last, Finished)
    return last.turn


def test_turn_that_draws_tells_what_it_does_and_is_stored(conversation, session, store):
    turn_id = conversation.begin(session, "画草地上的一只猫")
    assert store.turn(turn_id).status == "pending"
    events = list(conversation.run(turn_id))
    assert [type(event) for event in events] == [Decided, Progress, Progress, Progress, Finished]
    assert events[0].decision.prompt == "一只猫，在草地上，3D风格"
    assert [event.step.index for event in events if isinstance(event, Progress) and event.step] == [1, 2]
    turn = store.turn(turn_id)
    assert events[-1].turn == turn
    assert (turn.status, turn.reply, turn.picture.number) == ("done", events[0].decision.reply, 1)
    assert turn.request["prompt"] == "一只猫，在草地上，3D风格"
    assert turn.seconds > 0


def test_picture_file_carries_its_request(conversation, session):
    turn = say(conversation, session, "a red cat")
    assert decode_png(turn.picture.path).to_json() == turn.request


def test_talk_is_stored_without_a_picture(conversation, session):
    turn = say(conversation, session, "你好")
    assert (turn.status, turn.picture, turn.request) == ("done", None, None)
    assert turn.reply.startswith("你好")


def test_change_keeps_the_seed_and_another_try_has_a_new_one(conversation, session):
    first = say(conversation, session, "画草地上的一只猫")
    changed = say(conversation, session, "把猫换成狗")
    again = say(conversation, session, "再来一张")
    assert changed.request["prompt"] == again.request["prompt"] == "一只狗，在草地上，3D风格"
    assert changed.request["seed"] == first.request["seed"] != again.request["seed"]
    assert [turn.picture.number for turn in (first, changed, again)] == [1, 2, 3]


def test_change_of_an_earlier_picture_takes_its_seed(conversation, session):
    first = say(conversation, session, "a cat")
    say(conversation, session, "a dog")
    turn = say(conversation, session, "make the cat in the first picture red")
    assert turn.request["prompt"].startswith("a red cat")
    assert turn.request["seed"] == first.request["seed"]


def test_going_back_shows_the_very_picture_without_drawing(conversation, session, worker):
    first = say(conversation, session, "画一只猫")
    say(conversation, session, "换成狗")
    worker.close()  # whoever would draw now fails
    back = say(conversation, session, "撤销")
    assert (back.status, back.picture.id, back.picture.number) == ("done", first.picture.id, 1)
    assert back.request == first.request


def test_dialogue_goes_on_from_the_store_alone(worker, store, session, tmp_path):
    say(Conversation(KeywordManager(), worker, store), session, "画一只猫和一辆红色的车")
    later = Conversation(KeywordManager(), worker, SessionStore(tmp_path))
    assert say(later, session, "车是什么颜色？").reply == "汽车是红色的。"


def test_history_is_what_was_said_and_shown(conversation, session, store):
    for text in ("画一只猫", "谢谢", "再来一张"):
        turn = say(conversation, session, text)
    before = turns_before(store, turn)
    history = as_history(before)
    assert [(message.role, message.pictures) for message in history] == [
        ("user", ()), ("assistant", (1,)), ("user", ()), ("assistant", ()),
    ]  # fmt: skip
    assert history[1].decision.action == "draw"
    assert history[1].files == (before[0].picture.path,)


def test_history_tells_where_the_pictures_are_that_a_person_brought(conversation, session, store, tmp_path):
    (tmp_path / "photo.png").write_bytes(png())
    first = say(conversation, session, "", pictures=[tmp_path / "photo.png"])
    told = as_history([first])[0]
    assert (told.pictures, told.files) == ((), (first.uploads[0].path,))


def test_settings_of_a_person_go_before_the_managers(conversation, session):
    settings = DrawSettings(steps=1, seed=7, width=96, height=64, guidance=2.0, negative_prompt="rain")
    request = say(conversation, session, "a cat", settings=settings).request
    assert (request["steps"], request["seed"], request["width"], request["height"]) == (1, 7, 96, 64)
    assert (request["guidance"], request["negative_prompt"]) == (2.0, "rain")


def test_person_can_ask_to_draw_or_not_to(conversation, session):
    assert say(conversation, session, "我家有一只狗", force="draw").request["prompt"] == "我家有一只狗"
    assert say(conversation, session, "画一只猫", force="chat").picture is None


def test_prompt_written_by_hand_is_drawn_as_it_stands_with_the_same_seed(conversation, session):
    first = say(conversation, session, "a cat")
    *_, last = conversation.run(conversation.draw_prompt(session, "a cat, oil painting"))
    assert last.turn.request["prompt"] == "a cat, oil painting"
    assert last.turn.request["seed"] == first.request["seed"]


def test_thing_that_is_removed_is_kept_away_by_the_negative_prompt(conversation, session):
    say(conversation, session, "画一只猫和一辆汽车")
    settings = DrawSettings(steps=1, negative_prompt="rain")
    removed = say(conversation, session, "去掉汽车", settings=settings)
    assert removed.request["negative_prompt"] == "汽车, rain"
    assert say(conversation, session, "换成狗").request["negative_prompt"] == "汽车"


def test_prompt_that_is_too_long_is_shortened_and_the_person_is_told(conversation, session):
    text = "a cat, " + ", ".join(f"an ornament of the kind number {n} on the wall" for n in range(60))
    turn = say(conversation, session, text, force="draw")
    assert len(turn.request["prompt"]) < len(text)
    assert "Left out: an ornament" in turn.reply
    *_, last = conversation.run(conversation.draw_prompt(session, text))
    assert last.turn.request["prompt"] == text
    assert "it stops reading" in last.turn.reply


def test_words_are_the_prompt_where_nothing_shall_be_rewritten(conversation, session):
    as_written = DrawSettings(steps=1, as_written=True)
    turn = say(conversation, session, "hello, no hat", settings=as_written)
    assert (turn.request["prompt"], turn.request["negative_prompt"]) == ("hello, no hat", "")
    assert (turn.manager, turn.decision["reason"]) == ("", "Nothing was rewritten: your words are the prompt.")
    again = say(conversation, session, "换成狗", settings=as_written)
    assert again.request["prompt"] == "换成狗"
    assert again.decision["reason"].startswith("不改写")
    assert say(conversation, session, "a cat", settings=as_written, force="chat").picture is None
    assert say(conversation, session, "hello", settings=DrawSettings(steps=1)).picture is None


def test_further_pictures_of_words_as_they_are_show_the_same_words(conversation, session):
    first = say(conversation, session, "a cat, no hat", settings=DrawSettings(steps=1, as_written=True))
    other = conversation.another(first.id, settings=DrawSettings(steps=1, as_written=True))
    *_, last = conversation.run(other)
    assert last.turn.request["prompt"] == "a cat, no hat"


def test_picture_that_comes_with_words_as_they_are_is_drawn_from(conversation, session, tmp_path):
    (tmp_path / "red.png").write_bytes(png("red", (64, 64)))
    as_written = DrawSettings(steps=1, as_written=True)
    turn = say(conversation, session, "a blue car", pictures=[tmp_path / "red.png"], settings=as_written)
    assert (turn.request["prompt"], turn.request["source"]) == ("a blue car", str(turn.uploads[0].path))
    assert 0 < turn.request["strength"] < 1


def test_retry_is_a_sibling_and_the_first_try_stays(conversation, session, store):
    first = say(conversation, session, "a cat")
    *_, last = conversation.run(conversation.retry(first.id))
    assert [turn.id for turn in store.siblings(first.id)] == [first.id, last.turn.id]
    assert last.turn.text == "a cat"
    assert last.turn.request["seed"] != first.request["seed"]


def test_uploaded_picture_is_stored_and_drawn_from(conversation, session, tmp_path):
    (tmp_path / "photo.png").write_bytes(png(size=(64, 64)))
    turn = say(conversation, session, "画成雪地里的一只狐狸", pictures=[tmp_path / "photo.png"])
    assert turn.status == "done"
    assert turn.request["source"] == str(turn.uploads[0].path)
    assert 0 < turn.request["strength"] < 1


def test_retry_has_the_uploads_of_the_first_try(conversation, session, tmp_path):
    (tmp_path / "photo.png").write_bytes(png())
    first = say(conversation, session, "", pictures=[tmp_path / "photo.png"])
    *_, last = conversation.run(conversation.retry(first.id))
    assert [upload.id for upload in last.turn.uploads] == [upload.id for upload in first.uploads]


def test_unreadable_upload_stores_nothing(conversation, session, store, tmp_path):
    with pytest.raises(UnreadableUploadError):
        conversation.begin(session, "a cat", [tmp_path / "gone.png"])
    assert store.turns(session) == []


def test_cancel_stops_the_drawing_and_the_dialogue_goes_on(conversation, session):
    turn_id = conversation.begin(session, "a cat", settings=SLOW)
    for event in conversation.run(turn_id):
        if isinstance(event, Progress) and event.step:
            conversation.cancel(turn_id)
    assert isinstance(event, Finished)
    assert (event.turn.status, event.turn.picture) == ("cancelled", None)
    assert say(conversation, session, "make it red").request["prompt"].startswith("a red cat")


def test_turn_that_waits_is_cancelled_before_it_is_drawn(conversation, session):
    first = conversation.begin(session, "a cat", settings=SLOW)
    following = conversation.run(first)
    while not (isinstance(event := next(following), Progress) and event.step):
        pass
    second = conversation.begin(session, "a dog")
    waiting = conversation.run(second)
    assert isinstance(next(waiting), Decided)
    assert next(waiting).place == 1
    conversation.cancel(second)
    assert list(waiting)[-1].turn.status == "cancelled"
    conversation.cancel(first)
    assert list(following)[-1].turn.status == "cancelled"


def test_person_with_many_sessions_has_no_more_turns_than_one_with_a_single_session(conversation, store):
    def begun(owner: str, settings: DrawSettings):
        turn_id = conversation.begin(store.create_session(owner).id, "a cat", settings=settings)
        following = conversation.run(turn_id)
        assert isinstance(next(following), Decided)
        return turn_id, following, next(following)

    _, drawing, _ = begun("greedy", SLOW)
    while not next(drawing).step:
        pass
    (_, second, before), (_, _, place) = begun("greedy", SLOW), begun("modest", SLOW)
    assert (before.place, place.place) == (1, 1)
    conversation.stop()
    assert all(isinstance(list(each)[-1], Finished) for each in (drawing, second))


def test_turn_that_was_cancelled_before_it_was_run_is_not_drawn(conversation, session, store):
    turn_id = conversation.begin(session, "a cat")
    conversation.cancel(turn_id)
    assert [type(event) for event in conversation.run(turn_id)] == [Finished]
    assert store.turn(turn_id).status == "cancelled"


def test_cancel_does_not_wait_for_a_manager_that_thinks(worker, store, session):
    class Thinking:
        def __init__(self):
            self.begun, self.told = Event(), Event()

        def decide(self, history, text, pictures=(), asking=None):
            self.begun.set()
            self.told.wait(PATIENCE)
            return KeywordManager().decide(history, text, pictures)

    manager = Thinking()
    conversation = Conversation(manager, worker, store)
    turn_id = conversation.begin(session, "a cat")
    events = []
    running = Thread(target=lambda: events.extend(conversation.run(turn_id)))
    running.start()
    manager.begun.wait(PATIENCE)
    conversation.cancel(turn_id)
    running.join(5)
    assert not running.is_alive()
    assert [type(event) for event in events] == [Finished]
    manager.told.set()
    assert store.turn(turn_id).status == "cancelled"
    assert say(conversation, session, "a dog").status == "done"
    assert store.turn(turn_id).status == "cancelled"


def test_one_who_stops_following_loses_nothing(conversation, session, store):
    turn_id = conversation.begin(session, "a cat")
    events = conversation.run(turn_id)
    while not isinstance(next(events), Progress):
        pass
    events.close()
    give_up = time.monotonic() + PATIENCE
    while store.turn(turn_id).status != "done" and time.monotonic() < give_up:
        time.sleep(0.02)
    assert store.turn(turn_id).picture.number == 1


def test_turn_that_nobody_waits_for_until_it_is_decided_is_stopped(worker, store, session):
    class Writing:
        def __init__(self):
            self.stopped = None

        def decide(self, history, text, pictures, asking):
            self.stopped = asking.stopped
            asking.hear("Hm")
            asking.stopped.wait(PATIENCE)

    manager = Writing()
    conversation = Conversation(manager, worker, store)
    turn_id = conversation.begin(session, "hello")
    events = conversation.run(turn_id)
    assert next(events) == Replying("Hm")
    events.close()
    assert manager.stopped.is_set()
    assert store.turn(turn_id).status == "cancelled"


def test_manager_is_told_what_the_drawing_model_reads(worker, store, session, monkeypatch):
    heard = []

    class Hearing:
        def decide(self, history, text, pictures, asking):
            heard.append(asking.prompt_languages)
            return KeywordManager().decide(history, text)

    monkeypatch.setitem(BACKENDS, "hunyuan-dit", replace(BACKENDS["hunyuan-dit"], languages=("en",)))
    turn = say(Conversation(Hearing(), worker, store), session, "雪地里的一只狐狸", settings=DrawSettings(steps=1))
    assert heard == [("en",)]
    assert turn.request["prompt"] == "a fox, in the snow, 3d style"
    assert turn.reply.startswith("好，画")


@pytest.mark.parametrize(("size", "released"), [(20.0, 0), (10.0, 2)])
def test_model_of_the_manager_makes_room_for_the_drawing_and_comes_back(row, model, store, session, size, released):
    class Heavy:
        memory_gb = 10.0

        def __init__(self):
            self.loaded, self.released = False, 0

        def decide(self, history, text, pictures=(), asking=None):
            self.loaded = True
            return KeywordManager().decide(history, text)

        def release(self):
            self.loaded, self.released = False, self.released + 1

    loads, manager = [], Heavy()

    def load(backend, checkpoint):
        loads.append(manager.loaded)
        return model

    worker = Worker(load)
    conversation = Conversation(manager, worker, store, settings=DrawSettings(steps=1), room=Room(lambda: size))
    try:
        turns = [say(conversation, session, text) for text in ("a cat", "a dog")]
    finally:
        worker.close()
    assert [turn.status for turn in turns] == ["done", "done"]
    assert manager.released == released
    assert loads == ([False, False] if released else [True])  # the drawing model was let go of in between, too


def test_what_goes_wrong_is_stored_and_told_in_the_language_of_the_turn(conversation, session):
    settings = DrawSettings(backend="dall-e")
    assert "可选" in say(conversation, session, "画一只猫", settings=settings).error
    failed = say(conversation, session, "a cat", settings=settings)
    assert (failed.status, failed.picture) == ("failed", None)
    assert "Choose one of" in failed.error
    assert say(conversation, session, "a cat").status == "done"


def test_model_that_cannot_be_loaded_fails_the_turn_only(store, session):
    def missing(backend, checkpoint):
        raise OSError("no such file")

    worker = Worker(missing)
    try:
        turn = say(Conversation(KeywordManager(), worker, store), session, "a cat")
    finally:
        worker.close()
    assert turn.status == "failed"
    assert "no such file" in turn.error
    assert "kept" in turn.error


def test_manager_that_fails_fails_the_turn_only(worker, store, session):
    class Broken:
        def decide(self, history, text, pictures=(), asking=None):
            raise ValueError("lost the thread")

    turn = say(Conversation(Broken(), worker, store), session, "a cat")
    assert (turn.status, turn.decision) == ("failed", None)
    assert say(Conversation(KeywordManager(), worker, store), session, "a cat").status == "done"


def test_turn_begun_by_an_earlier_process_can_be_run(worker, store, session):
    left = store.add_turn(session, "a cat")
    *_, last = Conversation(KeywordManager(), worker, store).run(left.id)
    assert last.turn.status == "done"
