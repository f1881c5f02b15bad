"""Drawing in forks, as ZeroGPU has it drawn: the followers of a job see no difference."""

import os
import pickle
import signal
from contextvars import ContextVar
from pathlib import Path
from threading import Event

import pytest
import torch

from generation import backends, errors
from generation.device import Device
from generation.durations import BESIDE, FIRST, MARGIN, MOST, Durations
from generation.errors import GenerationError, NoGpuError, NoMemoryError, UnreadablePictureError
from generation.hunyuan_dit import HunyuanDiT
from generation.jobs import SMALLER, Worker
from generation.needs import Work
from generation.request import GenerationRequest
from generation.zero_gpu import LOADING, ZeroGpu
from tests.forked_gpu import FORKS, GPU, LentError
from tests.slow_hunyuan import SlowHunyuanDiT
from tests.test_generation_jobs import LONG, Ends, request

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")


@pytest.fixture
def ends():
    return Ends()


@pytest.fixture
def start():
    """A worker that draws in forks with what `load` loads, in this process before where it is told to."""
    workers = []

    def start(load, *, ahead: bool = True, gpu=GPU) -> Worker:
        executor = ZeroGpu(gpu, load)
        if ahead:
            executor.load("hunyuan-dit", "embedded")
        workers.append(Worker(executor=executor))
        return workers[-1]

    yield start
    for worker in workers:
        worker.close()
    while FORKS:
        FORKS.pop().kill()


def test_a_fork_draws_the_same_picture_and_its_steps_are_told(start, model, worker, ends):
    forked = start(lambda *name: model)
    jobs = [each.submit(request(), ends) for each in (forked, worker)]
    ends.wait(*jobs)
    assert [(job.state, job.error) for job in jobs] == [("done", None)] * 2
    assert [[step.index for step in job.steps()] for job in jobs] == [[1, 2, 3]] * 2
    there, here = (job.result for job in jobs)
    assert there.image.tobytes() == here.image.tobytes()
    assert there.request == request()
    (fork,) = FORKS
    assert fork.pid != os.getpid()


def test_the_fork_is_kept_and_has_the_models_that_were_loaded_before(start, model, ends):
    loaded = []
    worker = start(lambda *name: loaded.append(os.getpid()) or model)
    jobs = [worker.submit(request(), ends) for _ in range(2)]
    ends.wait(*jobs)
    assert [job.state for job in jobs] == ["done", "done"]
    assert (len(FORKS), loaded) == (1, [os.getpid()])


def test_a_model_that_was_not_loaded_before_is_loaded_in_the_fork(start, row, ends):
    worker = start(lambda *name: HunyuanDiT.load(row, Device(torch.device("cpu"))), ahead=False)
    job = worker.submit(request(), ends)
    ends.wait(job)
    assert (job.state, job.error) == ("done", None)


def test_a_job_is_cancelled_within_a_step_and_the_next_one_drawn(start, row, ends):
    slow = SlowHunyuanDiT.load(row, Device(torch.device("cpu")))
    worker = start(lambda *name: slow)
    job, after = worker.submit(request(LONG), ends), worker.submit(request(), ends)
    steps = job.steps()
    next(steps)
    job.cancel()
    told = 1 + len(list(steps))
    ends.wait(job, after)
    assert (job.state, job.error, job.result) == ("cancelled", None, None)
    assert told < LONG / 2
    assert after.state == "done"
    assert len(FORKS) == 1


def test_what_fails_in_the_fork_is_said_as_here(start, model, ends, caplog):
    worker = start(lambda *name: model)
    failing = worker.submit(request(source="nothing.png", strength=0.5), ends)
    job = worker.submit(request(), ends)
    ends.wait(failing, job)
    assert isinstance(failing.error, UnreadablePictureError)
    assert failing.error.message("zh") == UnreadablePictureError("nothing.png").message("zh")
    assert "canvas.py" in caplog.text
    assert job.state == "done"


def test_an_error_that_cannot_be_pickled_comes_by_its_name(start, ends):
    class OddError(Exception):
        pass

    def load(*name):
        raise OddError("what somebody said")

    job = start(load, ahead=False).submit(request(), ends)
    ends.wait(job)
    assert (type(job.error), str(job.error)) == (RuntimeError, "OddError")


def test_a_full_gpu_is_tried_again_with_a_smaller_plan(start, row, ends):
    def load(backend, checkpoint, smaller=0):
        if not smaller and os.getpid() != here:
            raise torch.OutOfMemoryError("CUDA out of memory.")
        return HunyuanDiT.load(row, Device(torch.device("cpu")))

    here = os.getpid()
    worker = start(load, ahead=False)
    job = worker.submit(request(), ends)
    ends.wait(job)
    assert (job.state, job.error) == ("done", None)
    assert job.result.note == SMALLER


def test_a_fork_that_is_full_and_stays_full_is_explained(start, ends):
    def load(*name):
        raise torch.OutOfMemoryError("CUDA out of memory.")

    job = start(load, ahead=False).submit(request(), ends)
    ends.wait(job)
    assert isinstance(job.error, NoMemoryError)
    assert "64x64" in job.error.message("en")


def test_a_fork_that_is_taken_away_is_told_and_the_next_job_drawn(start, row, ends):
    slow = SlowHunyuanDiT.load(row, Device(torch.device("cpu")))
    worker = start(lambda *name: slow)
    job, after = worker.submit(request(LONG), ends), worker.submit(request(), ends)
    next(job.steps())
    os.kill(FORKS[0].pid, signal.SIGKILL)
    ends.wait(job, after)
    assert isinstance(job.error, NoGpuError)
    assert after.state == "done"


def test_what_zero_gpu_says_of_quotas_reaches_the_person(start, ends):
    def refusing(duration):
        def refuse(task):
            def call(*args):
                raise LentError('You have exceeded your quota. <a href="https://huggingface.co/join">Sign up</a>')
                yield

            return call

        return refuse

    job = start(lambda *name: None, ahead=False, gpu=refusing).submit(request(), ends)
    ends.wait(job)
    assert "quota is used up (You have exceeded your quota. Sign up)" in job.error.message("en")
    assert "额度用完了" in job.error.message("zh")
    assert "借不到显卡" in NoGpuError("No GPU was available after 60 seconds").message("zh")


def test_the_gpu_is_asked_for_in_the_name_of_whoever_draws(start, model, ends):
    visitor: ContextVar[str] = ContextVar("visitor", default="")
    seen = []

    def asking(duration):
        return GPU(duration=lambda *args: seen.append(visitor.get()) or duration(*args))

    worker = start(lambda *name: model, gpu=asking)
    visitor.set("ann")
    job = worker.submit(request(), ends)
    visitor.set("")
    ends.wait(job)
    assert seen == ["ann"]


# How long


def test_seconds_are_learned_from_steps_and_asked_for_by_steps_and_size():
    durations = Durations()
    usual = backends.complete(GenerationRequest("cat", checkpoint="v1.2"))
    assert durations.expected(usual) == BESIDE + FIRST
    durations.learn(usual, 0.5)
    assert durations.expected(usual) == BESIDE + 0.5 * MARGIN * 50 + 0.5
    small = backends.complete(GenerationRequest("cat", checkpoint="v1.2", width=1024, height=768, steps=8))
    assert durations.expected(small) == BESIDE + 0.5 * MARGIN * 8 * 0.75 + 0.5
    durations.learn(usual, 1000)
    assert durations.expected(usual) == MOST


def test_more_seconds_are_asked_for_more_of_anything_up_to_what_a_day_has():
    durations = Durations()
    least = {"backend": "stdit", "checkpoint": "1.2", "width": 424, "height": 240, "frames": 51, "steps": 10}

    def expected(**more):
        return durations.expected(backends.complete(GenerationRequest("waves", **{**least, **more})))

    assert expected(frames=102, steps=20) > expected()
    durations.learn(backends.complete(GenerationRequest("waves", **least)), 1.0)
    assert expected() == 10 + 15 + 1  # beside the drawing, 10 steps with their margin, 3.2 million pixels decoded
    assert expected(steps=20) == expected() + 15
    assert expected(frames=102) == 10 + 2 * 15 + 3
    assert expected(clips=2) == expected(frames=102)
    assert expected(width=848, height=480) == 10 + 4 * 15 + 6
    assert expected(width=1280, height=720, frames=408, clips=8) == MOST


def test_less_is_asked_for_once_steps_were_seen_and_more_where_the_fork_has_to_load(model):
    executor = ZeroGpu(GPU, lambda *name: model)
    first = executor.seconds(request())
    executor.load("hunyuan-dit", "embedded")
    assert executor.seconds(request()) == first - LOADING
    assert executor.seconds(request(), smaller=1) == first
    unlearned = executor.seconds(request(1000))
    list(executor.draw(request(20), Event()))
    FORKS.pop().kill()
    assert executor.seconds(request(1000)) != unlearned


# What crosses


def test_every_error_survives_the_way_out_of_a_fork():
    made = {
        "UnknownBackendError": ("paint", ["a"]),
        "UnknownCheckpointError": ("none", "paint", ["a"]),
        "UnreadablePictureError": ("cat.png",),
        "NoMemoryError": (64, 64),
        "TooLargeError": ("here", 9.5, 4.0),
        "NoRoomError": (Work(1280, 720, frames=51), 30.0, 12.5),
        "NoGpuError": ("no quota",),
        "MissingClipError": ("someone/clip", "files", "config.json"),
        "StoppedError": (),
    }
    found = [getattr(errors, name)(*args) for name, args in made.items()]
    found.append(errors.MissingCheckpointError("here", "torn", local=True))
    found.append(errors.InvalidRequestError(zh="不行", en="no"))
    kinds = {each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, GenerationError)}
    assert kinds - {GenerationError} == {type(each) for each in found}
    for error in found:
        again = pickle.loads(pickle.dumps(error))
        assert (type(again), again.args, again.zh, again.en) == (type(error), error.args, error.zh, error.en)


# The package itself


def test_off_zero_gpu_the_decorator_of_spaces_changes_nothing(model, start, ends):
    spaces = pytest.importorskip("spaces")
    worker = start(lambda *name: model, gpu=spaces.GPU)
    job = worker.submit(request(), ends)
    ends.wait(job)
    assert (job.state, [step.index for step in job.steps()]) == ("done", [1, 2, 3])


@pytest.mark.slow
def test_the_decorator_of_spaces_draws_and_stops_as_on_zero_gpu(row, tmp_path):
    """Against a scheduler of our own, with the forks of `spaces` and its queues; there is no GPU to move weights to."""
    pytest.importorskip("spaces")
    from tests.spaces_program import told_by

    told = told_by(Path(row.where), tmp_path / "packed")
    assert told["device"] == "cuda"
    assert list((tmp_path / "packed").iterdir())
    assert told["states"] == ["done", "cancelled", "failed", "done"]
    assert told["steps"][0] == [1, 2, 3]
    assert told["steps"][1] < LONG / 2
    assert "nothing.png" in told["error"]
    assert told["asked"]["startup-report"] == 1
    assert told["asked"]["schedule"] == told["asked"]["release"] == 4
    assert all(seconds < FIRST for seconds in told["seconds"][1:])
