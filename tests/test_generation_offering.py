"""People choose among the models that are offered to them, and at a click only among those that are here."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from huggingface_hub import constants

from generation.backends import BACKENDS
from generation.errors import UnknownBackendError, UnknownCheckpointError
from generation.offering import is_here, offer_only
from ui.api.drawing import offered
from ui.choices import Choices, model_choices
from ui.replay_form import chosen_replays

OWN = "hunyuan-dit/embedded"


@pytest.fixture(autouse=True)
def table():
    """The table is as it was, afterwards."""
    before = dict(BACKENDS)
    yield
    BACKENDS.update(before)


@pytest.fixture
def cache(tmp_path, monkeypatch):
    """The Hub's, with nothing in it."""
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path))
    return tmp_path


def test_menu_calls_and_words_know_the_models_that_are_named_and_the_programs_own(studio):
    offer_only(["hunyuan-dit/v1.2"], OWN)
    assert offered(studio) == [OWN, "hunyuan-dit/v1.2"]
    assert [key for _, key in model_choices("en", OWN)] == [OWN, "hunyuan-dit/v1.2"]
    with pytest.raises(UnknownCheckpointError):
        Choices(model="z-image/turbo").settings(OWN)
    with pytest.raises(UnknownCheckpointError):
        chosen_replays(SimpleNamespace(picked="z-image/turbo", seeds="old", seed=""), OWN)
    assert BACKENDS["z-image"].checkpoints


def test_all_are_offered_where_none_is_named():
    every = len(model_choices("en", OWN))
    offer_only([OWN], OWN)
    assert len(model_choices("en", OWN)) == 1
    offer_only([], OWN)
    assert len(model_choices("en", OWN)) == every


@pytest.mark.parametrize(
    ("model", "error"), [("paint/embedded", UnknownBackendError), ("hunyuan-dit/none", UnknownCheckpointError)]
)
def test_model_that_is_not_in_the_table_is_told(model, error):
    with pytest.raises(error):
        offer_only([model], OWN)


def test_model_is_here_once_its_weights_are(cache):
    assert is_here("hunyuan-dit", "embedded")
    assert not is_here("hunyuan-dit", "v1.2")
    where = BACKENDS["hunyuan-dit"].checkpoints["v1.2"].where
    (cache / f"models--{where.replace('/', '--')}").mkdir()
    assert is_here("hunyuan-dit", "v1.2")
    gone = replace(BACKENDS["hunyuan-dit"].checkpoints["embedded"], where="assets/checkpoints/nothing")
    BACKENDS["hunyuan-dit"] = replace(BACKENDS["hunyuan-dit"], checkpoints={"embedded": gone})
    assert not is_here("hunyuan-dit", "embedded")
