"""Memory that two models share by turns where it cannot hold both."""

from threading import Event, Thread

import pytest

from generation.errors import Cancelled
from generation.room import Room, device_gb

PATIENCE = 30  # seconds


class Weights:
    """Counts how often it was let go of."""

    def __init__(self, room, name):
        self.released = 0
        room.join(name, self.release)

    def release(self):
        self.released += 1


@pytest.fixture
def small():
    room = Room(lambda: 10.0)
    return room, Weights(room, "dialogue"), Weights(room, "drawing")


def use(room, name, gb, stopped=None):
    with room.used(name, gb, stopped or Event()):
        pass


def test_models_that_fit_together_stay(small):
    room, dialogue, drawing = small
    for _ in range(3):
        use(room, "dialogue", 4)
        use(room, "drawing", 6)
    assert (dialogue.released, drawing.released) == (0, 0)


def test_models_that_do_not_fit_take_turns(small):
    room, dialogue, drawing = small
    use(room, "dialogue", 5)
    use(room, "drawing", 6)
    assert (dialogue.released, drawing.released) == (1, 0)
    use(room, "drawing", 6)
    assert dialogue.released == 1  # it is gone already
    use(room, "dialogue", 5)
    assert (dialogue.released, drawing.released) == (1, 1)


@pytest.mark.parametrize(("gb", "together"), [(4, True), (7, False)])
def test_one_at_work_is_waited_for_only_where_there_is_no_room_beside_it(small, gb, together):
    room, dialogue, _ = small
    came = Event()

    def draw():
        with room.used("drawing", gb, Event()):
            came.set()

    with room.used("dialogue", 5, Event()):
        drawing = Thread(target=draw)
        drawing.start()
        assert came.wait(PATIENCE if together else 0.3) == together
        assert dialogue.released == 0
    drawing.join(PATIENCE)
    assert came.is_set()
    assert dialogue.released == (0 if together else 1)


def test_one_who_waits_may_be_stopped(small):
    room, _, _ = small
    stopped = Event()
    stopped.set()
    with room.used("dialogue", 9, Event()), pytest.raises(Cancelled):
        use(room, "drawing", 9, stopped)
    use(room, "drawing", 9)


def test_work_that_fails_makes_room_again(small):
    room, dialogue, _ = small
    with pytest.raises(KeyError), room.used("dialogue", 9, Event()):
        raise KeyError("lost")
    use(room, "drawing", 9)
    assert dialogue.released == 1


def test_device_has_some_memory():
    assert 0.1 < device_gb() < 10_000
