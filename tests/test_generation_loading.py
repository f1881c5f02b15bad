"""Models are loaded side by side by several threads, as when the program starts; none gets empty weights."""

from concurrent.futures import ThreadPoolExecutor
from threading import Thread

import pytest

from dialog.managers.tiny import TinyManager
from dialog.options import ManagerOptions
from generation import backends, scene
from generation.backends import BACKENDS
from generation.loading import LOADING, imported
from tests.tiny_dialogue_model import tiny_dialogue_model
from tests.tiny_hunyuan import tiny_hunyuan, tiny_row


@pytest.fixture
def drawing(monkeypatch, tmp_path):
    monkeypatch.setitem(BACKENDS["hunyuan-dit"].checkpoints, "embedded", tiny_row(tiny_hunyuan(tmp_path / "hunyuan")))


def test_dialogue_model_and_drawing_model_are_loaded_at_the_same_time(drawing, tmp_path):
    folder = tiny_dialogue_model(tmp_path)
    managers = [TinyManager(ManagerOptions(weights=str(folder))) for _ in range(4)]
    with ThreadPoolExecutor(8) as threads:
        loaded = [threads.submit(manager.load) for manager in managers]
        drawn = [threads.submit(backends.load, "hunyuan-dit", "embedded") for _ in managers]
        for each in (*loaded, *drawn):
            each.result()
    decisions = {manager.decide([], "back to the first picture").reply for manager in managers}
    assert len(decisions) == 1


def test_libraries_are_imported_by_one_thread_at_a_time_and_by_nobody_while_a_model_is_loaded():
    imported.cache_clear()
    found = []
    other = Thread(target=lambda: found.append(imported("generation.scene")), daemon=True)
    with LOADING:
        other.start()
        other.join(0.2)
        assert other.is_alive()
    other.join(10)
    assert found == [scene]
    with LOADING:  # what is imported is had at once
        again = Thread(target=lambda: found.append(imported("generation.scene")), daemon=True)
        again.start()
        again.join(10)
    assert len(found) == 2
