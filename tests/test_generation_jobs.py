"""The worker: turns, cancelling, failures it survives, followers that come and go."""

import weakref
from threading import Event, Thread

import pytest
import torch

from generation.backends import BACKENDS, complete
from generation.device import Device
from generation.errors import NoMemoryError, StoppedError, UnreadablePictureError
from generation.hunyuan_dit import HunyuanDiT
from generation.jobs import SMALLER, Worker
from generation.request import GenerationRequest

LONG = 200  # steps, for a job that is still running when a test looks
PATIENCE = 60  # seconds


class Ends:
    """Remembers which jobs have ended, in their order, and lets a test wait for one."""

    def __init__(self):
        self.jobs = []
        self.seen = {}

    def __call__(self, job):
        self.jobs.append(job)
        self.event(job).set()

    def event(self, job):
        return self.seen.setdefault(job, Event())

    def wait(self, *jobs):
        assert all(self.event(job).wait(PATIENCE) for job in jobs)


@pytest.fixture
def ends():
    return Ends()


def request(steps=3, **settings):
    values = {"prompt": "cat", "width": 64, "height": 64, "guidance": 5.0, "seed": 1}
    return GenerationRequest(steps=steps, **{**values, **settings})


def test_job_is_drawn_and_its_steps_told(worker, ends):
    job = worker.submit(request(), ends)
    assert [step.index for step in job.steps()] == [1, 2, 3]
    ends.wait(job)
    assert (job.state, job.error, job.place) == ("done", None, 0)
    assert job.result.request == request()
    assert job.result.image.size == (64, 64)


def test_jobs_wait_in_their_order_and_know_their_place(worker, ends):
    first = worker.submit(request(LONG), ends)
    next(first.steps())
    others = [worker.submit(request(), ends) for _ in range(3)]
    assert [job.place for job in (first, *others)] == [0, 1, 2, 3]
    assert [job.state for job in others] == ["waiting"] * 3
    first.cancel()
    ends.wait(*others)
    assert ends.jobs == [first, *others]


def test_owners_take_turns(worker, ends):
    greedy = [worker.submit(request(LONG), ends, owner="greedy")]
    next(greedy[0].steps())
    greedy += [worker.submit(request(1), ends, owner="greedy") for _ in range(2)]
    modest = worker.submit(request(1), ends, owner="modest")
    assert [job.place for job in (*greedy, modest)] == [0, 2, 3, 1]
    greedy[0].cancel()
    ends.wait(*greedy, modest)
    assert ends.jobs == [greedy[0], modest, *greedy[1:]]


def test_running_job_is_cancelled_within_a_step(worker, ends):
    job = worker.submit(request(LONG), ends)
    steps = job.steps()
    next(steps)
    job.cancel()
    told = 1 + len(list(steps))
    ends.wait(job)
    assert (job.state, job.result, job.error) == ("cancelled", None, None)
    assert told < LONG


def test_waiting_job_is_cancelled_while_another_is_drawn(worker, ends):
    running, waiting, later = (worker.submit(request(LONG), ends) for _ in range(3))
    next(running.steps())
    waiting.cancel()
    ends.wait(waiting)
    assert (waiting.state, list(waiting.steps())) == ("cancelled", [])
    assert running.state == "running"
    assert later.place == 1
    running.cancel()
    later.cancel()


def test_cancelling_an_ended_job_changes_nothing(worker, ends):
    job = worker.submit(request(), ends)
    ends.wait(job)
    job.cancel()
    assert job.state == "done"


def test_worker_survives_a_failure(worker, ends):
    failing = worker.submit(request(source="nothing.png", strength=0.5), ends)
    job = worker.submit(request(), ends)
    assert list(failing.steps()) == []
    ends.wait(failing, job)
    assert failing.state == "failed"
    assert isinstance(failing.error, UnreadablePictureError)
    assert job.state == "done"


def test_worker_survives_what_is_called_at_the_end(worker, ends, caplog):
    def explode(job):
        raise RuntimeError("the disk is full")

    worker.submit(request(), explode)
    job = worker.submit(request(), ends)
    ends.wait(job)
    assert job.state == "done"
    assert "the disk is full" in caplog.text


@pytest.mark.parametrize(
    "error", [torch.OutOfMemoryError("CUDA out of memory."), RuntimeError("DefaultCPUAllocator: can't allocate memory")]
)
def test_full_device_is_explained_and_the_worker_goes_on(model, ends, error):
    def load(backend, checkpoint, smaller=0):
        if checkpoint == "large":
            raise error
        return model

    worker = Worker(load)
    large, small = worker.submit(request(checkpoint="large"), ends), worker.submit(request(), ends)
    ends.wait(large, small)
    worker.close()
    assert isinstance(large.error, NoMemoryError)
    assert "64x64" in large.error.message("en")
    assert large.error.__cause__ is large.error.__context__ is None
    assert small.state == "done"


def test_full_device_is_tried_again_with_a_smaller_plan(model, ends):
    asked = []

    def load(backend, checkpoint, smaller=0):
        asked.append(smaller)
        if not smaller:
            raise torch.OutOfMemoryError("CUDA out of memory.")
        return model

    worker = Worker(load)
    jobs = [worker.submit(request(), ends) for _ in range(2)]
    ends.wait(*jobs)
    worker.close()
    assert [job.state for job in jobs] == ["done", "done"]
    assert asked == [0, 1]
    assert [job.result.note for job in jobs] == [SMALLER, None]


def test_every_follower_sees_every_step(worker, ends):
    job = worker.submit(request(20), ends)
    seen = [[] for _ in range(3)]
    threads = [Thread(target=lambda steps=steps: steps.extend(job.steps())) for steps in seen]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    ends.wait(job)
    assert [[step.index for step in steps] for steps in seen] == [list(range(1, 21))] * 3
    assert [step.index for step in job.steps()] == list(range(1, 21))


def test_follower_that_leaves_stops_nothing(worker, ends):
    job = worker.submit(request(20), ends)
    steps = job.steps()
    next(steps)
    steps.close()
    ends.wait(job)
    assert job.state == "done"


def test_model_is_loaded_once_and_the_oldest_makes_room(model, ends):
    loaded = []
    worker = Worker(lambda backend, checkpoint: loaded.append(checkpoint) or model, keep=2)
    for checkpoint in ("a", "b", "a", "c", "a", "b"):
        ends.wait(worker.submit(request(1, checkpoint=checkpoint), ends))
    worker.close()
    assert loaded == ["a", "b", "c", "b"]


def test_model_that_made_room_is_freed_before_the_next_is_loaded(row, ends):
    alive = []

    def load(backend, checkpoint):
        assert not [model for model in alive if model() is not None]
        model = HunyuanDiT.load(row, Device(torch.device("cpu")))
        alive.append(weakref.ref(model))
        return model

    worker = Worker(load, keep=1)
    jobs = [worker.submit(request(1, checkpoint=name), ends) for name in ("a", "b")]
    ends.wait(*jobs)
    worker.close()
    assert [job.state for job in jobs] == ["done", "done"]


def test_closing_cancels_what_runs_and_what_waits(model, ends):
    worker = Worker(lambda backend, checkpoint: model)
    jobs = [worker.submit(request(LONG), ends) for _ in range(3)]
    next(jobs[0].steps())
    worker.close()
    assert [job.state for job in jobs] == ["cancelled"] * 3
    assert set(ends.jobs) == set(jobs)
    with pytest.raises(StoppedError):
        worker.submit(request(), ends)


def test_worker_loads_from_the_table_by_itself(row, ends, monkeypatch):
    monkeypatch.setitem(BACKENDS["hunyuan-dit"].checkpoints, "tiny", row)
    worker = Worker()
    job = worker.submit(complete(GenerationRequest("cat", checkpoint="tiny")), ends)
    ends.wait(job)
    worker.close()
    assert (job.state, job.error) == ("done", None)
