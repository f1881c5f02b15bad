"""The sizes of models, as the page offers them."""

import pytest

from ui.choices import size_key, sizes_of
from ui.sizes import ratio_of, size_choices


def test_sizes_are_called_by_their_ratio_and_one_of_each_comes_first():
    assert size_choices("hunyuan-dit/v1.2", "zh")[:7] == [
        ("自动", ""),
        ("1:1 方形 · 1024 × 1024", "1024x1024"),
        ("4:3 横版 · 1024 × 768", "1024x768"),
        ("3:4 竖版 · 768 × 1024", "768x1024"),
        ("16:9 横版 · 1280 × 768", "1280x768"),
        ("9:16 竖版 · 768 × 1280", "768x1280"),
        ("1:1 方形 · 1280 × 1280", "1280x1280"),
    ]
    assert ("2:3 portrait · 832 × 1216", "832x1216") in size_choices("pixart-sigma/1024", "en")


@pytest.mark.parametrize("model", ["hunyuan-dit/v1.2", "pixart-sigma/1024", "stdit/1.2"])
def test_every_size_is_offered_once(model):
    offered = [key for _, key in size_choices(model, "en")]
    assert sorted(offered) == sorted(["", *(size_key(*size) for size in sizes_of(*model.split("/")))])


def test_model_that_is_gone_offers_its_own_choice_alone():
    assert size_choices("hunyuan-dit/gone", "en") == [("auto", "")]


@pytest.mark.parametrize(("size", "ratio"), [((512, 512), (1, 1)), ((1280, 720), (16, 9)), ((512, 2048), (1, 4))])
def test_ratio_is_the_nearest_that_has_a_name(size, ratio):
    assert ratio_of(size) == ratio
