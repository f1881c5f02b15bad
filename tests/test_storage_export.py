"""A session leaves as a zip file and comes back whole; no file from outside does harm."""

import io
import json
import struct
import zipfile

import pytest

from storage import NotAnExportError, QuotaError, SessionStore, importing
from tests.old_store import fill, mark
from tests.samples import png
from tests.test_storage_migrations import told


@pytest.fixture
def store(tmp_path) -> SessionStore:
    store = SessionStore(tmp_path / "data")
    fill(store)
    mark(store)
    return store


@pytest.fixture
def ann(store):
    return store.library("ann")


def exported(library, session_id="cats") -> io.BytesIO:
    out = io.BytesIO()
    library.export_session(session_id, out)
    return out


def changed(file: io.BytesIO, **files: bytes | None) -> io.BytesIO:
    """The zip file with other files in it (`session` for session.json), or without those that are None."""
    names = {"session": "session.json", "picture": "pictures/001.png", "video": "pictures/001.mp4"}
    new = {names[name]: data for name, data in files.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(out, "w") as archive:
        for name in {*old.namelist(), *new}:
            data = new[name] if name in new else old.read(name)
            if data is not None:
                archive.writestr(name, data)
    return out


def with_session(file: io.BytesIO, change) -> io.BytesIO:
    """The zip file after `change` was at the values of session.json."""
    with zipfile.ZipFile(file) as archive:
        values = json.loads(archive.read("session.json"))
    change(values)
    return changed(file, session=json.dumps(values).encode())


def test_export_has_pictures_json_and_markdown(ann):
    with zipfile.ZipFile(exported(ann)) as archive:
        names = set(archive.namelist())
        values = json.loads(archive.read("session.json"))
        text = archive.read("conversation.md").decode()
        assert archive.read("pictures/002.png") == png("blue")
    pictures = {f"pictures/00{number}.png" for number in (1, 2, 3)}
    assert names == {"session.json", "conversation.md", "uploads/003-1.png"} | pictures
    assert (values["title"], values["turns"][0]["text"]) == ("画一只戴帽子的猫", "画一只戴帽子的猫")
    assert text.startswith("# 画一只戴帽子的猫\n")
    assert "> make it green\n> ![](uploads/003-1.png)\n\n好的，画好了。\n\n![3](pictures/003.png)" in text
    assert "make it blue" not in text  # another branch


def test_import_gives_back_all_of_it_as_a_session_of_its_own(store, ann, tmp_path):
    file = exported(ann)
    other = SessionStore(tmp_path / "elsewhere").library("ann")
    session = other.import_session(file)
    expected = [told(turn, ann.tree("cats")) for turn in ann.tree("cats")]
    expected[-1] = (*expected[-1][:1], "interrupted", *expected[-1][2:])  # it was still waiting
    assert [told(turn, other.tree(session.id)) for turn in other.tree(session.id)] == expected
    assert [turn.text for turn in other.turns(session.id)] == [turn.text for turn in ann.turns("cats")]
    assert (session.title, session.created_utc) == (ann.session("cats").title, ann.session("cats").created_utc)
    assert [item.prompt for item in other.gallery()] == [item.prompt for item in ann.gallery()]
    assert [hit.session.id for hit in other.search("戴帽子")] == [session.id]
    assert list(other._store.findings()) == []


def test_own_session_can_be_imported_beside_itself(store, ann):
    session = ann.import_session(exported(ann))
    assert session.id != "cats"
    assert len(ann.sessions()) == 2
    assert not {turn.id for turn in ann.tree("cats")} & {turn.id for turn in ann.tree(session.id)}
    assert ann.tree("cats")[1].picture.favourite


def test_export_tells_no_folder_of_this_machine_and_import_finds_its_own(store, ann, tmp_path):
    turn = store.add_turn("cats", "bigger")
    source = ann.pictures("cats")[0].path
    request = {"prompt": "/imagine", "source": str(source), "mask": "/home/ann/mask.png", "checkpoint": "/home/ann/dit"}
    store.decide_turn(turn.id, {"action": "edit"}, request)
    file = exported(ann)
    with zipfile.ZipFile(file) as archive:
        assert str(tmp_path).encode() not in archive.read("session.json")
        assert b"/home" not in archive.read("session.json")
    again = ann.tree(ann.import_session(file).id)[-1].request
    assert again == {"prompt": "/imagine", "source": str(source), "mask": None, "checkpoint": "dit"}


PANEL = {"seed": 7, "steps": None, "guidance": 2.5, "negative": "雾", "model": "hunyuan-dit/embedded", "count": 3}


def test_fields_of_the_drawing_go_along(ann, tmp_path):
    ann.keep_panel("cats", PANEL)
    other = SessionStore(tmp_path / "elsewhere").library("bob")
    assert other.import_session(exported(ann)).panel == PANEL


def test_fields_tell_no_folder_of_this_machine_either(ann):
    ann.keep_panel("cats", {"steps": 7, "model": "hunyuan-dit//home/ann/dit"})
    file = exported(ann)
    with zipfile.ZipFile(file) as archive:
        assert b"/home" not in archive.read("session.json")
    assert ann.import_session(file).panel == {"steps": 7}


def test_export_of_an_earlier_program_has_no_fields_of_the_drawing_and_comes_back(ann):
    ann.keep_panel("cats", PANEL)
    file = with_session(exported(ann), lambda values: values.pop("panel"))
    session = ann.import_session(file)
    assert (session.panel, len(ann.tree(session.id))) == (None, len(ann.tree("cats")))


def test_video_goes_along(store, ann, tmp_path):
    film = b"\0\0\0\x18ftypisom and so on"
    store.finish_turn(store.add_turn("cats", "a film").id, "done", picture=png("black"), video=film)
    other = SessionStore(tmp_path / "elsewhere").library("bob")
    session = other.import_session(exported(ann))
    assert other.tree(session.id)[-1].picture.video.read_bytes() == film
    assert other.user().bytes == sum(path.stat().st_size for path in (tmp_path / "elsewhere").rglob("*.[mp][pn][4g]"))


def test_empty_session_comes_back_empty(ann):
    session = ann.import_session(exported(ann, ann.create_session().id))
    assert (session.title, session.cursor, ann.tree(session.id)) == ("", None, [])


def test_markdown_shows_what_was_said_as_it_was(store, ann):
    session = ann.create_session()
    store.finish_turn(store.add_turn(session.id, "<script>\n# no title").id, "failed", error="<b>")
    with zipfile.ZipFile(exported(ann, session.id)) as archive:
        text = archive.read("conversation.md").decode()
    assert "<" not in text
    assert "> &lt;script&gt;\n> # no title\n\n&lt;b&gt;" in text


def test_import_without_room_is_refused(tmp_path, ann):
    other = SessionStore(tmp_path / "elsewhere", byte_limit=100).library("ann")
    with pytest.raises(QuotaError):
        other.import_session(exported(ann))
    assert list((tmp_path / "elsewhere").rglob("*.png")) == []


# Hostile files


def _set(path: str, value):
    """A change of one value, at "turns.0.text" or the like."""

    def change(values):
        *way, last = path.split(".")
        for key in way:
            values = values[int(key) if key.isdecimal() else key]
        values[last] = value

    return change


@pytest.mark.parametrize(
    "change",
    [
        _set("version", 2),
        _set("format", "other"),
        _set("surprise", 1),
        _set("title", None),
        _set("cursor", 99),
        _set("created_utc", "yesterday"),
        _set("turns.0.parent", 1),
        _set("turns.1.parent", 3),
        _set("turns.1.number", 1),
        _set("turns.0.number", 2**40),
        _set("turns.0.number", "1"),
        _set("turns.0.status", "eternal"),
        _set("turns.0.seconds", float("nan")),
        _set("turns.0.seconds", -1),
        _set("turns.0.text", ["a"]),
        _set("turns.0.decision", "draw"),
        _set("turns.0.request.prompt", {"a": 1}),
        _set("turns.0.request.backend", 7),
        _set("turns.0.request.source", ["/etc/passwd"]),
        _set("turns.0.request.steps", float("inf")),
        _set("turns.0.picture", "../../etc/passwd"),
        _set("turns.0.picture", "session.json"),
        _set("turns.0.picture", ""),
        _set("turns.0.picture", "."),
        _set("turns.0.picture_number", None),
        _set("turns.0.picture_number", 0),
        _set("turns.0.uploads", ["nothing.png"]),
        _set("turns.0.liked", "very"),
        _set("panel", "steps"),
        _set("panel", [7]),
        _set("panel", {"steps": float("inf")}),
    ],
)
def test_session_that_does_not_fit_is_refused_whole(ann, tmp_path, change):
    file = with_session(exported(ann), change)
    before = len(ann.sessions())
    with pytest.raises(NotAnExportError) as raised:
        ann.import_session(file)
    assert "was not imported" in raised.value.message("en")
    assert "没有导入" in raised.value.message("zh")
    assert len(ann.sessions()) == before


def test_request_of_an_import_names_no_file_of_this_machine(ann, tmp_path):
    secret = tmp_path / "secret.png"
    secret.write_bytes(png())
    file = with_session(exported(ann), _set("turns.0.request.source", str(secret)))
    assert ann.tree(ann.import_session(file).id)[0].request["source"] is None


def huge_png() -> bytes:
    """A small file that says it is 60,000 pixels wide and high."""
    return png()[:16] + struct.pack(">II", 60_000, 60_000) + png()[24:]


@pytest.mark.parametrize(
    "files",
    [
        {"session": None},
        {"session": b"{"},
        {"session": b"[" * 100_000},
        {"session": b"\xff\xfe"},
        {"picture": None},
        {"picture": b"GIF89a"},
        {"picture": huge_png()},
        {"video": b"<html>"},
    ],
)
def test_zip_file_with_broken_parts_is_refused(ann, files):
    with pytest.raises(NotAnExportError):
        ann.import_session(changed(exported(ann), **files))


@pytest.mark.parametrize("data", [b"", b"no zip", b"PK\x05\x06" + bytes(18), b"PK\x03\x04" + bytes(100)])
def test_what_is_no_zip_file_is_refused(ann, data):
    with pytest.raises(NotAnExportError):
        ann.import_session(io.BytesIO(data))


def test_zip_file_cut_anywhere_breaks_nothing(ann):
    whole = exported(ann).getvalue()
    for length in range(0, len(whole), 97):
        with pytest.raises(NotAnExportError):
            ann.import_session(io.BytesIO(whole[:length]))


def test_files_that_unpack_to_too_much_are_not_unpacked(ann, monkeypatch):
    monkeypatch.setattr(importing, "MAX_JSON_BYTES", 10_000)
    bomb = with_session(exported(ann), _set("title", " " * 100_000))
    with pytest.raises(NotAnExportError, match="10000"):
        ann.import_session(bomb)
    monkeypatch.setattr(importing, "MAX_BYTES", 100)
    with pytest.raises(NotAnExportError, match="bytes"):
        ann.import_session(exported(ann))
