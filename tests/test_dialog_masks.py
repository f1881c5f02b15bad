"""Only a painted part of a picture changes: in the pixels, in what is decided and stored, in every further try."""

import io
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from dialog.conversation import Conversation
from dialog.errors import UnusableMaskError
from dialog.events import Finished
from dialog.managers.keyword import KeywordManager
from dialog.masks import fitted_mask
from dialog.plan import DrawSettings
from generation.backends import BACKENDS, complete
from generation.errors import InvalidRequestError
from generation.request import GenerationRequest
from tests.samples import png

SIDE = 64
HALF = (0, 0, SIDE // 2, SIDE)
pytestmark = pytest.mark.usefixtures("embedded")


@pytest.fixture
def first(conversation, store):
    """A turn that drew a picture."""
    return ended(conversation, conversation.begin(store.create_session().id, "画草地上的一只猫"))


def painted(size=(SIDE, SIDE), box=HALF) -> bytes:
    """A mask that is white in a box."""
    mask = Image.new("L", size)
    mask.paste(255, box)
    out = io.BytesIO()
    mask.save(out, format="PNG")
    return out.getvalue()


def ended(conversation, turn_id):
    *_, last = conversation.run(turn_id)
    assert isinstance(last, Finished)
    assert last.turn.status == "done", last.turn.error
    return last.turn


def within(conversation, first, text="把猫换成狗", **options):
    """Say something about the first picture, of which the left half may change."""
    options = {"mask": painted(), **options}
    return ended(conversation, conversation.begin(first.session_id, text, quoted=[first.picture.path], **options))


def halves(picture) -> tuple[np.ndarray, np.ndarray]:
    pixels = np.array(Image.open(picture.path).convert("RGB"))
    return pixels[:, : SIDE // 2], pixels[:, SIDE // 2 :]


def assert_only_the_left_changed(first, turn):
    (left, right), (left_before, right_before) = halves(turn.picture), halves(first.picture)
    assert np.array_equal(right, right_before)
    assert (left != left_before).mean() > 0.5


def test_pixels_outside_the_mask_stay_and_those_inside_change(conversation, first):
    turn = within(conversation, first)
    assert_only_the_left_changed(first, turn)
    assert (turn.decision["action"], turn.decision["edit"], turn.decision["pictures"]) == ("edit", "entity", [1])
    assert turn.request["prompt"] == "一只狗，在草地上，3D风格"
    assert turn.request["source"] == str(first.picture.path)
    assert turn.request["mask"] == str(turn.mask.path)
    assert turn.request["strength"] == 1.0
    assert [upload.number for upload in turn.uploads] == [1]


def test_new_thing_in_the_painted_part_is_an_edit_too(conversation, first):
    turn = within(conversation, first, "画一辆红色小汽车")
    assert_only_the_left_changed(first, turn)
    assert (turn.decision["action"], turn.decision["edit"]) == ("edit", None)


def test_who_has_painted_need_not_explain_but_may_chat(conversation, first):
    plain = ended(conversation, conversation.begin(first.session_id, "改一下"))
    assert plain.decision["action"] == "clarify"
    turn = within(conversation, first, "改一下")
    assert_only_the_left_changed(first, turn)
    assert turn.request["prompt"] == first.request["prompt"]
    assert turn.request["seed"] != first.request["seed"]
    assert within(conversation, first, "改一下", force="chat").picture is None
    assert within(conversation, first, "你好").picture is None


def test_further_tries_have_the_same_mask_and_other_words_too(conversation, first):
    turn = within(conversation, first)
    again = ended(conversation, conversation.another(turn.id, settings=DrawSettings(steps=2, seed=99)))
    otherwise = ended(conversation, conversation.retry(turn.id, text="把猫换成汽车"))
    assert turn.mask.id == again.mask.id == otherwise.mask.id
    for other in (again, otherwise):
        assert_only_the_left_changed(first, other)
        assert other.picture.id != turn.picture.id


def test_turn_that_a_later_process_carries_out_has_its_mask(conversation, worker, store, first):
    quoted = [first.picture.path]
    waiting = conversation.begin(first.session_id, "把猫换成狗", quoted=quoted, mask=painted())
    later = Conversation(KeywordManager(), worker, store, settings=DrawSettings(steps=2))
    assert_only_the_left_changed(first, ended(later, waiting))


def test_strength_is_what_the_person_chose(conversation, first):
    turn = within(conversation, first, settings=DrawSettings(steps=4, strength=0.5))
    assert turn.request["strength"] == 0.5
    assert np.array_equal(halves(turn.picture)[1], halves(first.picture)[1])


def test_picture_keeps_its_size(conversation, first):
    wide = ended(
        conversation, conversation.begin(first.session_id, "a dog", settings=DrawSettings(width=96, height=64))
    )
    quoted = [wide.picture.path]
    mask = painted((48, 32), (0, 0, 10, 10))
    turn_id = conversation.begin(first.session_id, "make it a cat", quoted=quoted, mask=mask)
    turn = ended(conversation, turn_id)
    assert (turn.picture.width, turn.picture.height) == (turn.mask.width, turn.mask.height) == (96, 64)


def test_picture_that_is_brought_along_may_have_a_mask(conversation, first, tmp_path):
    (tmp_path / "mine.png").write_bytes(png("red", (SIDE, SIDE)))
    turn_id = conversation.begin(first.session_id, "a cat", [tmp_path / "mine.png"], mask=painted())
    _, right = halves(ended(conversation, turn_id).picture)
    assert (right == (255, 0, 0)).all()


def test_going_back_is_not_drawn(conversation, first):
    ended(conversation, conversation.begin(first.session_id, "a red car"))
    assert within(conversation, first, "回到第一张").picture.id == first.picture.id


@pytest.mark.parametrize(
    ("mask", "wrong"),
    [
        (b"nothing", "Cannot read the mask"),
        (painted((64, 60)), "64x60 and the picture 64x64"),
        (painted(box=(0, 0, 0, 0)), "no white"),
    ],
)
def test_mask_that_cannot_be_used_is_refused_and_nothing_is_stored(conversation, store, first, mask, wrong):
    with pytest.raises(UnusableMaskError, match=wrong) as caught:
        conversation.begin(first.session_id, "a dog", quoted=[first.picture.path], mask=mask)
    assert "mask" in caught.value.message("zh")
    assert len(store.turns(first.session_id)) == 1


def test_mask_needs_a_picture_and_a_model_that_takes_masks(conversation, first):
    with pytest.raises(UnusableMaskError, match="belongs to"):
        conversation.begin(first.session_id, "a dog", mask=painted())
    video = DrawSettings(backend="stdit", checkpoint=next(iter(BACKENDS["stdit"].checkpoints)))
    with pytest.raises(InvalidRequestError, match="a part of a picture"):
        conversation.begin(first.session_id, "a dog", quoted=[first.picture.path], mask=painted(), settings=video)


def test_smaller_mask_is_scaled_and_transparent_parts_count_as_white():
    picture = png("red", (SIDE, SIDE))
    small = fitted_mask(painted((32, 32), (0, 0, 16, 32)), [picture], "hunyuan-dit")
    fitted = Image.open(io.BytesIO(small))
    assert (fitted.mode, fitted.size) == ("L", (64, 64))
    assert (fitted.getpixel((0, 0)), fitted.getpixel((63, 63))) == (255, 0)
    hole = Image.new("RGBA", (64, 64), "black")
    hole.paste((0, 0, 0, 0), HALF)
    out = io.BytesIO()
    hole.save(out, format="PNG")
    made = fitted_mask(out.getvalue(), [picture], "hunyuan-dit")
    assert Image.open(io.BytesIO(made)).tobytes() == Image.open(io.BytesIO(painted())).tobytes()


def test_request_with_a_mask_and_no_source_is_no_request():
    request = GenerationRequest("a cat", mask="mask.png")
    with pytest.raises(InvalidRequestError, match="source"):
        complete(request)
    assert complete(replace(request, source="cat.png")).mask == "mask.png"
