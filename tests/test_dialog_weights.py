"""Weights of a manager that cannot be loaded: remembered for a while, told in plain words, and tried again later."""

import gc
import logging
import weakref

import pytest
import torch

from dialog.managers.model_errors import UnusableModelError, told
from dialog.managers.weights import LEAST_REST, MOST_REST, UnloadedError, Weights


class Clock:
    """Tells the time that it is given."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


def broken_for(clock, tries, takes=0.0):
    """Weights that load at the next try after so many, each of which takes so many seconds; and the tries."""
    begun = []

    def load():
        begun.append(clock.now)
        clock.now += takes
        with told("/models/qwen"):
            if len(begun) <= tries:
                raise FileNotFoundError("there is no config.json")
        return "weights"

    return Weights(load, clock), begun


def test_weights_are_loaded_once_and_again_after_they_were_let_go_of(clock):
    weights, begun = broken_for(clock, tries=0)
    assert (weights.get(), weights.get(), weights.loaded, len(begun)) == ("weights", "weights", True, 1)
    weights.let_go()
    assert not weights.loaded
    assert weights.get() == "weights"
    assert len(begun) == 2


def test_failure_is_not_repeated_until_a_rest_is_over(clock):
    weights, begun = broken_for(clock, tries=1)
    with pytest.raises(UnloadedError, match=r"files are missing.*no config\.json"):
        weights.get()
    assert weights.resting
    with pytest.raises(UnloadedError, match="tried again in about 1 min") as caught:
        weights.get()
    assert "约 1 分钟后会再试" in caught.value.message("zh")
    assert len(begun) == 1
    clock.now += LEAST_REST
    assert not weights.resting
    assert weights.get() == "weights"


@pytest.mark.parametrize(("took", "rest"), [(0.5, LEAST_REST), (20, 200), (600, MOST_REST)])
def test_who_took_long_to_fail_rests_longer(clock, took, rest):
    weights, begun = broken_for(clock, tries=9, takes=took)
    for _ in range(2):
        with pytest.raises(UnloadedError):
            weights.get()
    clock.now += rest - 1
    with pytest.raises(UnloadedError):
        weights.get()
    assert len(begun) == 1
    clock.now += 2
    with pytest.raises(UnloadedError):
        weights.get()
    assert len(begun) == 2


def test_nothing_of_a_failure_stays_in_memory(clock, caplog):
    """What was loaded before it came would take the memory that the drawing model needs."""
    caplog.set_level(logging.CRITICAL)  # pytest keeps what is logged
    halves = []

    def load():
        half = torch.zeros(1000)
        halves.append(weakref.ref(half))
        with told("x"):
            raise MemoryError(half.shape)

    weights = Weights(load, clock)
    with pytest.raises(UnloadedError, match="not enough memory") as caught:
        weights.get()
    assert caught.value.__cause__ is caught.value.__context__ is None
    gc.collect()
    assert halves[0]() is None


def test_reason_is_logged_in_the_words_of_the_library(clock, caplog):
    caplog.set_level(logging.WARNING)
    with pytest.raises(UnloadedError):
        broken_for(clock, tries=1)[0].get()
    (record,) = caplog.records
    assert record.cause == "/models/qwen: FileNotFoundError: there is no config.json"


# What is told


def raised(error, where="somebody/model"):
    with pytest.raises(UnusableModelError) as caught, told(where):
        raise error
    return caught.value


@pytest.mark.parametrize(
    ("error", "cause", "zh"),
    [
        (MemoryError(), "memory", "内存不够"),
        (RuntimeError("CUDA error: out of memory"), "memory", "HUIHUA_MANAGER_BITS 设为 8 或 4"),
        (OSError(12, "Cannot allocate memory"), "memory", "内存不够"),
        (ImportError("Using `bitsandbytes` 4-bit … `pip install -U bitsandbytes>=0.46.1`"), "packing", "BITS 设为 16"),
        (ModuleNotFoundError("No module named 'tiktoken'"), "package", "pip install tiktoken"),
        (ImportError("This needs `pip install -U accelerate`"), "package", "pip install accelerate"),
        (OSError(28, "No space left on device"), "disk", "磁盘满了"),
        (ConnectionResetError("reset by peer"), "line", "请检查网络"),
        (TimeoutError(), "line", "请检查网络"),
        (FileNotFoundError("there is no config.json"), "absent", "文件不在或不全"),
        (OSError("Error no file named model.safetensors found"), "absent", "文件不在或不全"),
        (AttributeError("'list' object has no attribute 'get'"), "broken", "文件损坏"),
        (ZeroDivisionError(), "broken", "文件损坏"),
    ],
)
def test_every_error_is_told_with_what_to_do(error, cause, zh):
    found = raised(error)
    assert found.cause == cause
    assert zh in found.message("zh")
    assert "HUIHUA_MANAGER" in found.message("en") or cause in ("package", "disk")
    assert found.message("en").count(". ") == 0
    assert type(error).__name__ in found.detail


def test_device_that_is_full_is_told():
    with pytest.raises(UnusableModelError, match="not enough memory") as caught, told("somebody/model"):
        torch.empty(1 << 60, dtype=torch.uint8)
    assert caught.value.cause == "memory"


def test_what_it_came_from_counts():
    cause = ConnectionError("refused")
    error = OSError("We couldn't connect to load the files")
    error.__cause__ = cause
    assert raised(error).cause == "line"


def test_people_are_shown_the_name_of_a_folder_and_not_where_it_is():
    assert "“model”" in raised(ValueError("x"), "/home/anna/secret/model").message("zh")
    assert "'somebody/model'" in raised(ValueError("x")).message("en")
