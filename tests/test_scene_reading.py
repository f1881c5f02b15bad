"""Scenes read from states: what was taught is told again, and how sure it is."""

import pytest
import torch

from generation.scene.scene import Scene, Thing
from generation.scene_reading import SceneReading
from training import places

SCENES = (
    Scene((Thing("cat", "red", count=2),), "grass", "ink"),
    Scene((Thing("dog", position="top"), Thing("car", "blue", "big", position="bottom")), view="far"),
    Scene((Thing("apple"), Thing("tree"), Thing("moon", size="small")), "night", "flat", "close-up"),
)
WIDTH = 48


@pytest.fixture(scope="module")
def states():
    """As if patches knew each scene."""
    return torch.randn(len(SCENES), 9, WIDTH, generator=torch.Generator().manual_seed(0))


@pytest.fixture(scope="module")
def taught(states):
    torch.manual_seed(0)
    reading = SceneReading(WIDTH)
    optimizer = torch.optim.AdamW(reading.parameters(), 1e-2)
    for _ in range(80):
        optimizer.zero_grad()
        places.loss(reading, states, torch.ones(states.shape[:2]), SCENES).backward()
        optimizer.step()
    return reading.requires_grad_(False)


def test_scenes_are_read_as_they_were_taught(taught, states):
    read = taught.scenes(states)
    for found, scene in zip(read, SCENES, strict=True):
        assert found is not None
        assert set(found.scene.things) == set(scene.resolved().things)
        resolved = scene.resolved()
        assert (found.scene.background, found.scene.style, found.scene.view) == (
            resolved.background,
            resolved.style,
            resolved.view,
        )
        assert found.probability > 0.8


def test_what_was_never_seen_is_less_sure(taught):
    strange = torch.randn(8, 9, WIDTH, generator=torch.Generator().manual_seed(9))
    sure = [0.0 if each is None else each.probability for each in taught.scenes(strange)]
    assert sum(sure) / len(sure) < 0.5


def test_no_more_things_are_read_than_a_scene_has():
    torch.manual_seed(3)
    reading = SceneReading(WIDTH).requires_grad_(False)
    reading.of_thing["concept"].bias[0] = -100.0  # something stands everywhere
    (found,) = reading.scenes(torch.randn(1, 4, WIDTH))
    assert found is not None
    assert len(found.scene.things) == 3


def test_nothing_is_read_where_nothing_stands():
    reading = SceneReading(WIDTH).requires_grad_(False)
    reading.of_thing["concept"].bias[0] = 100.0
    assert reading.scenes(torch.randn(1, 4, WIDTH)) == [None]
