"""What is chosen on the page, as dialog takes it, and back from what was stored."""

import pytest

from dialog.plan import DrawSettings
from generation import backends
from generation.errors import UnknownCheckpointError
from generation.request import GenerationRequest
from ui.choices import Choices, choices_from, model_choices

MODEL = "hunyuan-dit/embedded"


def test_nothing_chosen_leaves_everything_to_the_checkpoint():
    assert Choices(model=MODEL).settings() == DrawSettings()


def test_numbers_of_the_browser_become_whole():
    settings = Choices(seed=7.0, steps=12.0, guidance=2.5, negative="  fog ", model=MODEL).settings()
    assert settings == DrawSettings(seed=7, steps=12, guidance=2.5, negative_prompt="fog")
    assert type(settings.seed) is type(settings.steps) is int


def test_model_that_is_not_in_the_table_is_refused():
    with pytest.raises(UnknownCheckpointError):
        Choices(model="hunyuan-dit/none").settings()


@pytest.mark.parametrize("chosen", [{}, {"steps": 7}, {"guidance": 1.5}, {"negative_prompt": "fog"}])
def test_session_goes_on_with_what_was_chosen_and_a_new_seed(chosen):
    request = backends.complete(GenerationRequest("a cat", seed=5, **chosen)).to_json()
    settings = choices_from(request).settings()
    assert settings == DrawSettings(**chosen)


def test_session_of_a_model_that_is_gone_starts_from_the_defaults():
    assert choices_from({"backend": "gone", "checkpoint": "x"}) is None


def test_every_checkpoint_can_be_chosen_in_both_languages():
    keys = [key for _, key in model_choices("en")]
    assert MODEL in keys
    assert [key for _, key in model_choices("zh")] == keys
    assert model_choices("zh") != model_choices("en")
