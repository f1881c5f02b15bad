"""The schema: released steps never change, and any folder is brought up to date when it is opened."""

import hashlib
import shutil
from pathlib import Path

import pytest
from sqlite_utils import Database

from storage import SessionStore
from storage.cleaning import drop_session
from storage.database import SharedDatabase
from storage.migrations import MIGRATIONS
from tests.old_store import fill, mark

OLD_STORES = Path(__file__).parent / "fixtures" / "storage"
# The SHA-256 of the schema after each released step. A new step adds a line; no line is ever edited, since there
# are databases that were made by the step as it was.
RELEASED = {
    "m001_sessions_turns_pictures": "5299eefec712ed0f054fdbec0d2a563e4dc15122e663eeb0693844543d761505",
    "m002_owners": "23b310743e62c8d7004704731afa945afa73e10d96e99ca7f0dac49f565c1682",
    "m003_finding": "fdef5671fdfcaaf58a31f30f86ecf54d4fda9b67b251cc70fcb2528abcd2c3aa",
    "m004_shares": "492e939541252e71e557a5f9c5f9020abe42eb46d6c4b229dd01d022ab5bfeb7",
    "m005_plans": "604e90c5a88f67970953e9d0bdb9ebed5630a580456372ff3cb4170b732ebcde",
    "m006_masks": "fcbbb1c86e0903bf50365eef9edbebfde36b1e7bc74b9bedf7fb6a3cda090792",
    "m007_accounts": "c956e7b97a93e5391940af940b167e4ae9ae58db8272eebe9988ed71f5c4c22f",
    "m008_replays": "7221d0e08d46b305d255ab015ccefbc457d439bb7ab963d99524245f7274579d",
    "m009_looks": "7ff9897ff4a26caf5a4185304cb2e65ef0b66fc091e6e3f09f0de54739fc5843",
    "m010_panels": "3d55c93d260efc3d43f6055436ae281bb2bcffc0f05ce44ed1e4eec5217efd51",
    "m011_controls": "804346c0c30d10e4ef59180254f52da4721961900030f4a1e6de5cc6541ecb07",
    "m012_shown_again": "0e769fd5a1aa11e3caf9e82662161eed6ef9c9d14ab61813361561454e1c3bba",
    "m013_drawing_seconds": "54d4cabde04ccffbebdd0be445ece131b2093763c107de1cbee4afeb719a3c7a",
}


@pytest.fixture
def empty():
    with Database(memory=True) as db:
        yield db


@pytest.fixture
def opened(tmp_path):
    """What SessionStore made of a new folder, seen by another program."""
    SessionStore(tmp_path).close()
    with Database(tmp_path / "huihua.db") as db:
        yield db


def schema(db: Database) -> str:
    ours = db.query("SELECT sql FROM sqlite_master WHERE tbl_name != '_sqlite_migrations' ORDER BY name")
    return hashlib.sha256("\n".join(row["sql"] or "" for row in ours).encode()).hexdigest()


def test_released_steps_are_never_edited(empty):
    found = {}
    for step in MIGRATIONS.pending(empty):
        step.fn(empty)
        found[step.name] = schema(empty)
    assert found == RELEASED


def test_opening_again_applies_nothing(opened, tmp_path):
    before = list(opened["_sqlite_migrations"].rows)
    SessionStore(tmp_path).close()
    assert list(opened["_sqlite_migrations"].rows) == before
    assert [row["name"] for row in before] == list(RELEASED)


def test_database_is_in_wal_mode_with_foreign_keys_that_hold(opened, tmp_path):
    store = SessionStore(tmp_path)
    store.add_turn(store.create_session().id, "a")
    assert opened.journal_mode == "wal"
    assert opened.table("turns").count == 1
    assert not list(opened.query("PRAGMA foreign_key_check"))
    assert {key.other_table for key in opened.table("turns").foreign_keys} == {"sessions", "turns", "pictures"}


def test_connection_enforces_foreign_keys_and_syncs_every_commit(tmp_path):
    with SharedDatabase(tmp_path / "huihua.db", MIGRATIONS).reading() as db:
        assert [next(db.query(f"PRAGMA {name}"))[name] for name in ("foreign_keys", "synchronous")] == [1, 2]


@pytest.mark.parametrize(
    "where",
    [
        "turns WHERE session_id = 'a' AND parent_id IS NULL",
        "turns WHERE session_id = 'a' AND parent_id IS 'b'",
        "turns WHERE status IN ('pending', 'running')",
        "turns WHERE picture_id = 'a'",
        "turns WHERE picture_id = 'a' AND owner = 'b' AND (shows_again, number, id) < (1, 2, 'c')",
        "uploads WHERE picture_id = 'a'",
        "uploads WHERE turn_id = 'a'",
        "sessions WHERE deleted_utc IS NULL AND owner = 'a' ORDER BY pinned DESC, updated_utc DESC, id DESC",
        "holdings WHERE picture_id = 'a'",
        "turns WHERE owner = 'a' AND drawn_utc IS NOT NULL ORDER BY drawn_utc DESC, id DESC",
        "turns WHERE owner = 'a' AND backend = 'b' AND drawn_utc IS NOT NULL ORDER BY drawn_utc DESC, id DESC",
        "texts WHERE owner = 'a' ORDER BY id DESC",
        "shares WHERE session_id = 'a'",
        "sessions WHERE deleted_utc < '2026'",
        "holdings WHERE removed_utc < '2026'",
        "turns WHERE owner = 'a' AND created_utc > '2026' ORDER BY created_utc DESC",
        "sessions WHERE replay_of = 'a'",
        "sessions WHERE replay IS NOT NULL",
        "turns WHERE replay_of = 'a'",
    ],
)
def test_common_questions_are_answered_from_indexes(opened, where):
    plan = " ".join(row["detail"] for row in opened.query(f"EXPLAIN QUERY PLAN SELECT * FROM {where}"))
    assert "USING INDEX" in plan or "USING COVERING INDEX" in plan
    assert "TEMP B-TREE" not in plan


# Old files


def content(store: SessionStore) -> list:
    """All that people can see in a store, in an order that depends on no id and no time."""
    seen = []
    for owner in ("ann", "bob"):
        library = store.library(owner)
        for session in sorted(library.sessions(), key=lambda each: each.title):
            turns = library.tree(session.id)
            path = [turn.number for turn in library.turns(session.id)]
            seen.append((owner, session.title, session.pinned, path, [told(turn, turns) for turn in turns]))
        seen.append(library.user().bytes)
        seen.append([(item.prompt, item.backend, item.session_title) for item in library.gallery()])
        seen += [[hit.session.title for hit in library.search(text)] for text in ("猫", "戴帽子", "gre", "red", "狗")]
    return seen


def told(turn, turns) -> tuple:
    parent = next((each.number for each in turns if each.id == turn.parent_id), None)
    picture = turn.picture and (turn.picture.number, turn.picture.favourite, turn.picture.path.read_bytes())
    uploads = [(upload.number, upload.path.read_bytes()) for upload in turn.uploads]
    words = (turn.text, turn.reply, turn.decision, turn.request, turn.error, turn.manager)
    return (parent, turn.status, *words, picture, uploads, turn.liked, turn.sibling_index, turn.sibling_count)


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    """What today's program makes of the same conversations."""
    store = SessionStore(tmp_path_factory.mktemp("today"))
    fill(store)
    mark(store)
    return content(store)


@pytest.mark.parametrize("step", RELEASED)
def test_store_of_an_earlier_schema_has_all_it_had(tmp_path, step, expected):
    shutil.copytree(OLD_STORES / step, tmp_path / "data")
    store = SessionStore(tmp_path / "data")
    if step == "m001_sessions_turns_pictures":  # it could not keep any of that
        mark(store)
    assert content(store) == expected
    assert store.library("ann").restore_sessions(["gone"])[0].title == "画一只狗"


# As a fork was made before `m012_shown_again`: what it shows was drawn elsewhere, nobody knew where.
_FORK_OF_ONE_TURN = """
INSERT INTO sessions (id, owner, title, created_utc, updated_utc) SELECT 'fork', owner, 'Fork', created_utc, updated_utc
    FROM sessions WHERE id = 'cats';
INSERT INTO turns (id, session_id, number, status, text, request, picture_id, picture_number, created_utc, owner)
    SELECT 'copy', 'fork', number, status, text, request, picture_id, picture_number, created_utc, owner
    FROM turns WHERE session_id = 'cats' AND number = 1;
"""


@pytest.mark.parametrize("is_gone", [False, True])
def test_picture_of_a_fork_of_an_earlier_schema_is_in_the_gallery(tmp_path, is_gone):
    shutil.copytree(OLD_STORES / "m011_controls", tmp_path / "data")
    with Database(tmp_path / "data" / "huihua.db") as db:
        db.executescript(_FORK_OF_ONE_TURN)
        if is_gone:
            drop_session(db, "cats", "ann")
            db.commit()
    ann = SessionStore(tmp_path / "data").library("ann")
    if not is_gone:
        assert {item.session_title for item in ann.gallery()} == {"画一只戴帽子的猫"}
        ann.delete_sessions(["cats"])
    assert [(item.turn_id, item.prompt) for item in ann.gallery()] == [("copy", "画一只戴帽子的猫, a red one")]


@pytest.mark.parametrize("step", RELEASED)
def test_store_of_each_schema_is_really_of_that_schema(tmp_path, step):
    shutil.copytree(OLD_STORES / step, tmp_path / "data")
    with Database(tmp_path / "data" / "huihua.db") as db:
        assert [each.name for each in MIGRATIONS.applied(db)] == list(RELEASED)[: list(RELEASED).index(step) + 1]
