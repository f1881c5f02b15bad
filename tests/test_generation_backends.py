"""The table of backends fills a request in, and refuses what cannot be drawn, in both languages."""

import math

import pytest

from generation import backends
from generation.backends import BACKENDS, complete
from generation.errors import GenerationError, InvalidRequestError, UnknownBackendError, UnknownCheckpointError
from generation.request import GenerationRequest


def test_checkpoint_chooses_what_the_request_leaves_open():
    row = BACKENDS["hunyuan-dit"].checkpoints["v1.2"]
    request = complete(GenerationRequest("一只猫", checkpoint="v1.2"))
    assert (request.width, request.height) == (1024, 1024)
    assert (request.steps, request.guidance) == (row.steps, row.guidance)
    assert 0 <= request.seed < 2**32


def test_what_the_request_says_stays():
    request = GenerationRequest("cat", "dog", 1280, 768, 7, 2.5, 0, "a.png", "b.png", 0.5, checkpoint="v1.2")
    assert complete(request) == request


@pytest.mark.parametrize(("given", "size"), [({"width": 1280}, (1280, 1280)), ({"height": 768}, (1024, 768))])
def test_one_side_is_enough(given, size):
    request = complete(GenerationRequest("cat", checkpoint="v1.2", **given))
    assert (request.width, request.height) == size


def test_every_picture_without_a_seed_gets_another():
    assert len({complete(GenerationRequest("cat")).seed for _ in range(8)}) > 1


@pytest.mark.parametrize(
    ("request_", "error", "told"),
    [
        (GenerationRequest("cat", backend="dall-e"), UnknownBackendError, "hunyuan-dit"),
        (GenerationRequest("cat", checkpoint="v9"), UnknownCheckpointError, "v1.2-distilled"),
        (GenerationRequest("cat", width=100, height=100), InvalidRequestError, "256x256"),
        (GenerationRequest("cat", width=100), InvalidRequestError, "100x?"),
        (GenerationRequest("  "), InvalidRequestError, ""),
        (GenerationRequest("cat", steps=0), InvalidRequestError, "200"),
        (GenerationRequest("cat", steps=10**9), InvalidRequestError, "200"),
        (GenerationRequest("cat", guidance=math.nan), InvalidRequestError, "nan"),
        (GenerationRequest("cat", guidance=-1.0), InvalidRequestError, "-1"),
        (GenerationRequest("cat", seed=-1), InvalidRequestError, "-1"),
        (GenerationRequest("cat", seed=2**64), InvalidRequestError, str(2**64)),
        (GenerationRequest("cat", strength=1.5), InvalidRequestError, "1.5"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_both_languages(request_, error, told):
    with pytest.raises(error) as caught:
        complete(request_)
    assert told in caught.value.message("zh")
    assert told in caught.value.message("en")
    assert caught.value.message("zh") != caught.value.message("en")


def test_loading_an_unknown_row_is_refused():
    with pytest.raises(UnknownBackendError):
        backends.load("dall-e", "embedded")


def test_every_row_can_be_told_to_a_person_and_completed():
    for name, backend in BACKENDS.items():
        for checkpoint, row in backend.checkpoints.items():
            assert complete(GenerationRequest("cat", backend=name, checkpoint=checkpoint)).width == row.sizes[0][0]
            assert row.title_zh and row.title_en and row.licence and row.memory_gb > 0


def test_errors_are_all_of_one_kind():
    assert issubclass(UnknownBackendError, GenerationError)
