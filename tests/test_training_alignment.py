"""What the patches of the transformer are asked: what stands where, as the renderer has it."""

import pytest
import torch
from diffusers import HunyuanDiT2DModel

from generation.scene.scene import COLORS, Scene, Thing
from training import hunyuan
from training.alignment import CONCEPTS, NOTHING, OWN_COLOR, MiddlePatches, PatchReading, labels

GRID = 8
SMALL = {"num_layers": 2, "num_attention_heads": 2, "attention_head_dim": 32, "hidden_size": 64}


def named(scene: Scene) -> list[list[str]]:
    """What the patches are labelled with, row by row; empty beside things."""
    concept, _ = labels([scene], GRID)
    return [["" if each == NOTHING else CONCEPTS[each] for each in row] for row in concept.view(GRID, GRID).tolist()]


def test_patches_of_a_thing_bear_its_name_and_others_none():
    rows = named(Scene((Thing("cat", position="left"), Thing("dog", position="right"))))
    assert rows[4][1] == rows[4][2] == "cat"
    assert rows[4][5] == rows[4][6] == "dog"
    assert set(rows[0]) == set(rows[7]) == {""}


def test_patches_of_a_thing_bear_its_colour_where_one_is_said():
    _, color = labels([Scene((Thing("cat", color="blue"), Thing("dog")))], GRID)
    assert set(color.unique().tolist()) == {NOTHING, COLORS.index("blue"), OWN_COLOR}


@pytest.mark.parametrize("position", ["left", "right", "top", "bottom", "centre", None])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_even_the_smallest_thing_has_a_patch_for_each_copy(position, count):
    scene = Scene((Thing("cat", size="small", count=count, position=position),), view="far")
    found = sum(each == "cat" for row in named(scene) for each in row)
    assert found >= 1
    assert found <= 9


def test_reading_learns_what_the_patches_hold():
    torch.manual_seed(0)
    reading = PatchReading(32)
    scenes = [Scene((Thing(name),)) for name in ("cat", "dog", "apple", "car")]
    seen = torch.randn(len(scenes), 1, 32).expand(-1, GRID**2, -1)  # each scene's patches hold one thing
    optimizer = torch.optim.Adam(reading.parameters(), 0.05)
    for _ in range(30):
        loss, known = reading.loss(seen, scenes, torch.ones(len(scenes)))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    assert known == 1.0
    unasked, _ = reading.loss(seen, scenes, torch.zeros(len(scenes)))
    assert unasked.item() == 0.0


def test_the_stream_half_way_through_is_that_of_the_last_pass():
    model = HunyuanDiT2DModel(**{**hunyuan.SHAPE, **SMALL})
    middle = MiddlePatches(model.blocks)
    stream, time = torch.randn(2, GRID**2, SMALL["hidden_size"]), torch.zeros(2, SMALL["hidden_size"])
    model.blocks[len(model.blocks) // 2].norm1(stream, time)
    assert torch.equal(middle.seen, stream)
