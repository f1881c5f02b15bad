"""Pictures as files: whole or not there, once each, under the hash of their content."""

import hashlib
import os
import threading
import time

import pytest

from storage import FolderError, NotAPngError, PictureFiles, UnknownPictureError
from storage.pictures import png_size, video_beside
from tests.samples import png


@pytest.fixture
def files(tmp_path):
    return PictureFiles(tmp_path / "pictures")


def all_files(files):
    return sorted(path for path in files.folder.rglob("*") if path.is_file())


def test_picture_is_named_by_the_hash_of_its_content(files):
    picture_id = files.save(png())
    assert picture_id == hashlib.sha256(png()).hexdigest()
    assert files.path(picture_id) == files.folder / picture_id[:2] / f"{picture_id[2:]}.png"
    assert files.path(picture_id).read_bytes() == png()


def test_same_picture_is_kept_once(files):
    first = files.path(files.save(png()))
    written = first.stat().st_mtime_ns
    assert files.path(files.save(png())) == first
    assert first.stat().st_mtime_ns == written
    assert all_files(files) == [first]


def test_nothing_but_pictures_is_left_after_saving_from_many_threads(files):
    colors = ["red", "green", "blue", "red"] * 4
    threads = [threading.Thread(target=files.save, args=(png(color),)) for color in colors]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {path.read_bytes() for path in all_files(files)} == {png(color) for color in colors}
    assert len(all_files(files)) == 3


def test_what_is_no_png_is_refused(files):
    for data in (b"", b"not a picture", png()[:20], b"\xff\xd8\xff\xe0 JFIF"):
        with pytest.raises(NotAPngError):
            files.save(data)
    assert all_files(files) == []


def test_size_is_read_from_the_header():
    assert png_size(png(size=(300, 2))) == (300, 2)


@pytest.mark.parametrize("picture_id", ["", "../../etc/passwd", "A" * 64, "0" * 63, "0" * 64 + "\n", "/" * 64])
def test_what_can_be_no_id_has_no_path(files, picture_id):
    with pytest.raises(UnknownPictureError):
        files.path(picture_id)


def test_half_written_files_of_killed_processes_are_swept_away(files):
    old, new = files.folder / "incoming" / "old.png", files.folder / "incoming" / "new.png"
    for path in (old, new):
        path.write_bytes(b"half a pic")
    yesterday = time.time() - 24 * 3600
    os.utime(old, (yesterday, yesterday))
    PictureFiles(files.folder)
    assert (old.exists(), new.exists()) == (False, True)


def test_failed_write_leaves_nothing_behind(files):
    picture_id = hashlib.sha256(png()).hexdigest()
    (files.folder / picture_id[:2]).write_text("a file where the folder should be")
    with pytest.raises(FolderError):
        files.save(png())
    assert list((files.folder / "incoming").iterdir()) == []


def test_a_video_lies_beside_the_picture_that_stands_for_it(files):
    path = files.path(files.save(png(), b"a video"))
    assert video_beside(path).read_bytes() == b"a video"
    assert all_files(files) == [path.with_suffix(".mp4"), path]


def test_a_picture_that_stands_for_itself_has_no_video(files):
    assert not video_beside(files.path(files.save(png()))).exists()
