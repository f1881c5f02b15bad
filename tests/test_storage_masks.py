"""Masks in the store: kept with their turn, for their owner only, and gone with it."""

import io
import zipfile

import pytest

from storage import QuotaError, SessionStore, UnknownPictureError, UnknownShareError
from tests.samples import png

MASK = png("white")


@pytest.fixture
def store(tmp_path):
    return SessionStore(tmp_path / "data")


@pytest.fixture
def ann(store):
    return store.library("ann")


@pytest.fixture
def turn(store, ann):
    """A turn that changed a part of a picture that was brought along."""
    said = store.add_turn(ann.create_session("cats").id, "a dog", [png("red"), png("blue")], mask=MASK)
    request = {"prompt": "a dog", "source": str(said.uploads[0].path), "mask": str(said.mask.path)}
    store.decide_turn(said.id, {"action": "edit"}, request)
    return store.finish_turn(said.id, "done", picture=png("green"))


def exported(library, session_id="cats") -> io.BytesIO:
    out = io.BytesIO()
    library.export_session(session_id, out)
    return out


def test_mask_is_kept_apart_from_the_pictures_that_came_with_the_turn(store, turn):
    read = store.turns("cats")[0]
    assert read.mask.path.read_bytes() == MASK
    assert [upload.path.read_bytes() for upload in read.uploads] == [png("red"), png("blue")]
    assert store.add_turn("cats", "a cat").mask is None


def test_mask_is_its_owners_and_of_who_has_a_link_and_in_no_gallery(store, ann, turn):
    assert store.owner_of_picture(turn.mask.id) == {"ann"}
    assert ann.picture(turn.mask.id).id == turn.mask.id
    with pytest.raises(UnknownPictureError):
        store.library("bob").picture(turn.mask.id)
    assert turn.mask.id not in {item.picture.id for item in ann.gallery()}
    share = ann.share_session("cats")
    assert store.shared(share.token).turns[0].picture is not None
    assert store.shared(share.token).turns[0].mask.id == turn.mask.id
    ann.revoke_share(share.token)
    with pytest.raises(UnknownShareError):
        store.shared_picture(share.token, turn.mask.id)


def test_mask_leaves_and_comes_back_with_its_session(ann, turn, tmp_path):
    file = exported(ann)
    with zipfile.ZipFile(file) as archive:
        assert archive.read("uploads/001-3.png") == MASK
        assert str(tmp_path).encode() not in archive.read("session.json")
    other = SessionStore(tmp_path / "elsewhere").library("bob")
    (back,) = other.tree(other.import_session(file).id)
    assert back.mask.path.read_bytes() == MASK
    assert [upload.path.read_bytes() for upload in back.uploads] == [png("red"), png("blue")]
    assert back.request["mask"] == str(back.mask.path)
    assert list(other._store.findings()) == []


def test_outlines_that_lead_a_drawing_are_kept_leave_and_come_back_as_a_mask_does(store, ann, tmp_path):
    said = store.add_turn(ann.create_session("led").id, "a dog", [png("red")], control=png("black"))
    store.decide_turn(said.id, {"action": "draw"}, {"prompt": "a dog", "control": str(said.control.path)})
    assert store.finish_turn(said.id, "done", picture=png("green")).mask is None
    file = exported(ann, "led")
    with zipfile.ZipFile(file) as archive:
        assert str(tmp_path).encode() not in archive.read("session.json")
    other = SessionStore(tmp_path / "elsewhere").library("bob")
    (back,) = other.tree(other.import_session(file).id)
    assert back.control.path.read_bytes() == png("black")
    assert [upload.path.read_bytes() for upload in back.uploads] == [png("red")]
    assert back.request["control"] == str(back.control.path)


def test_mask_takes_room_and_goes_with_its_session(store, ann, turn, tmp_path):
    files = list((tmp_path / "data" / "pictures").rglob("*.png"))
    assert ann.user().bytes == sum(file.stat().st_size for file in files)
    full = SessionStore(tmp_path / "small", byte_limit=len(png("red")) + len(MASK) - 1)
    full.create_session("ann", "cats")
    with pytest.raises(QuotaError):
        full.add_turn("cats", "a dog", [png("red")], mask=MASK)
    ann.delete_sessions(["cats"])
    assert ann.empty_bin().pictures == len(files) == 4
    assert list((tmp_path / "data" / "pictures").rglob("*.png")) == []
