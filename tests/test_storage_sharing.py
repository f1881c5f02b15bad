"""Links: anybody who has one sees the session as it was, nothing else, and nothing of how pictures were made."""

import io

import av
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from generation.request import GeneratedVideo, GenerationRequest
from generation.video_file import decode_video, encode_video
from storage import NothingToShareError, SessionStore, UnknownPictureError, UnknownShareError
from storage.video_metadata import video_without_metadata
from tests.samples import png

SECRET = "the seed is 7"


@pytest.fixture
def store(tmp_path) -> SessionStore:
    return SessionStore(tmp_path)


@pytest.fixture
def ann(store):
    return store.library("ann")


@pytest.fixture
def session(store, ann):
    """Two turns on the way to the cursor, one on another branch."""
    session = ann.create_session()
    first = store.add_turn(session.id, "a cat", uploads=[png("white")])
    store.decide_turn(
        first.id, {"action": "draw", "reason": "why not"}, {"prompt": "a cat", "source": "/home/ann/x.png"}
    )
    store.finish_turn(first.id, "done", reply="Here.", picture=telling_png("red"))
    aside = store.add_turn(session.id, "an aside")
    store.finish_turn(aside.id, "done", picture=telling_png("green"))
    last = store.add_turn(session.id, "and now?", parent_id=first.id)
    store.finish_turn(last.id, "done", reply="Nothing.")
    return ann.session(session.id)


def telling_png(color: str) -> bytes:
    texts = PngInfo()
    texts.add_text("parameters", SECRET)
    texts.add_itxt("huihua", SECRET)
    out = io.BytesIO()
    Image.new("RGB", (8, 6), color).save(out, format="PNG", pnginfo=texts, exif=Image.Exif())
    return out.getvalue()


def test_link_shows_the_way_to_the_cursor_without_how_it_was_made(store, ann, session):
    share = ann.share_session(session.id)
    shown = store.shared(share.token)
    assert (shown.title, [turn.text for turn in shown.turns]) == ("a cat", ["a cat", "and now?"])
    assert [turn.reply for turn in shown.turns] == ["Here.", "Nothing."]
    assert (shown.turns[0].picture.width, len(shown.turns[0].uploads), shown.turns[1].picture) == (8, 1, None)
    assert not any(word in repr(shown) for word in ("/home", "why not", "pictures/", "ann"))


def test_shared_picture_has_the_same_pixels_and_no_words(store, ann, session):
    token = ann.share_session(session.id).token
    shared = store.shared_picture(token, store.shared(token).turns[0].picture.id)
    assert SECRET.encode() in telling_png("red")
    assert SECRET.encode() not in shared
    with Image.open(io.BytesIO(shared)) as image:
        assert (image.text, image.getexif()) == ({}, {})
        assert image.getpixel((0, 0)) == (255, 0, 0)


def test_link_shows_no_picture_of_another_branch(store, ann, session):
    token = ann.share_session(session.id).token
    with pytest.raises(UnknownPictureError):
        store.shared_picture(token, ann.pictures(session.id)[1].id)
    upload = store.shared(token).turns[0].uploads[0]
    assert store.shared_picture(token, upload.id) == png("white")


def test_link_shows_the_painting_with_the_picture_that_it_belongs_to(store, ann):
    session = ann.create_session()
    turn = store.add_turn(session.id, "a hat", uploads=[png("white")], mask=telling_png("white"))
    store.finish_turn(turn.id, "done", picture=png("red"))
    token = ann.share_session(session.id).token
    (shown,) = store.shared(token).turns
    assert shown.mask.id not in {upload.id for upload in shown.uploads}
    assert SECRET.encode() not in store.shared_picture(token, shown.mask.id)


def test_link_shows_a_video_without_a_word_of_how_it_was_made(store, ann):
    session = ann.create_session()
    frames = tuple(Image.new("RGB", (16, 16), color) for color in ("red", "blue"))
    request = GenerationRequest(SECRET, frames=2, width=16, height=16)
    video = encode_video(GeneratedVideo(frames, 2, request, 0.1))
    turn = store.add_turn(session.id, "a cat that runs")
    store.finish_turn(turn.id, "done", picture=png("red"), video=video)
    token = ann.share_session(session.id).token
    shown = store.shared(token).turns[0].picture
    shared = store.shared_video(token, shown.id)
    assert shown.has_video
    assert (decode_video(video).prompt, decode_video(shared), SECRET.encode() in shared) == (SECRET, None, False)
    assert pixels_of(shared) == pixels_of(video)


def test_picture_of_a_link_that_stands_for_itself_has_no_video(store, ann, session):
    token = ann.share_session(session.id).token
    picture = store.shared(token).turns[0].picture
    assert not picture.has_video
    with pytest.raises(UnknownPictureError):
        store.shared_video(token, picture.id)


@pytest.mark.parametrize("broken", [b"", b"x", b"\0\0\0\x02moov" * 9, b"\0\0\0\x01udta" + b"\xff" * 8, bytes(99)])
def test_broken_video_is_given_as_it_is_but_for_words(broken):
    assert len(video_without_metadata(broken)) == len(broken)


def pixels_of(mp4: bytes) -> list[bytes]:
    with av.open(io.BytesIO(mp4)) as container:
        return [frame.to_image().tobytes() for frame in container.decode(video=0)]


def test_what_is_said_later_is_not_shared(store, ann, session):
    token = ann.share_session(session.id).token
    store.add_turn(session.id, "a secret")
    assert len(store.shared(token).turns) == 2


def test_revoked_link_shows_nothing_and_others_still_do(store, ann, session):
    first, second = ann.share_session(session.id), ann.share_session(session.id)
    assert ann.shares() == [second, first]
    ann.revoke_share(first.token)
    assert ann.shares() == [second]
    with pytest.raises(UnknownShareError) as raised:
        store.shared(first.token)
    assert "revoked" in raised.value.message("en")
    assert "撤销" in raised.value.message("zh")
    with pytest.raises(UnknownShareError):
        ann.revoke_share(first.token)
    assert store.shared(second.token).title == "a cat"


def test_link_to_a_deleted_session_or_removed_picture_shows_nothing_of_it(store, ann, session):
    token = ann.share_session(session.id).token
    ann.remove_pictures([ann.pictures(session.id)[0].id])
    assert store.shared(token).turns[0].picture is None
    ann.delete_sessions([session.id])
    with pytest.raises(UnknownShareError):
        store.shared(token)
    assert ann.shares() == []


def test_tokens_cannot_be_guessed(ann, session):
    tokens = {ann.share_session(session.id).token for _ in range(5)}
    assert len(tokens) == 5
    assert all(len(token) >= 43 for token in tokens)


@pytest.mark.parametrize("token", ["", "x", "' OR 1=1 --", "\0"])
def test_no_other_text_is_a_link(store, ann, session, token):
    ann.share_session(session.id)
    with pytest.raises(UnknownShareError):
        store.shared(token)
    with pytest.raises(UnknownShareError):
        store.shared_picture(token, "0" * 64)


def test_empty_session_cannot_be_shared(ann):
    with pytest.raises(NothingToShareError):
        ann.share_session(ann.create_session().id)
