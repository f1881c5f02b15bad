"""The schema, as a list of steps that is only ever added to: a released step is never edited."""

from sqlite_utils import Database, Migrations

from storage.words import index_title, index_turn

MIGRATIONS = Migrations("huihua")

# `turns.number` counts the turns of a session. `turns.picture_number` counts its pictures and is shared by every
# turn that shows the same picture again. The index on unfinished turns makes start-up independent of history.
_TABLES = """
CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    cursor TEXT REFERENCES turns (id),
    created_utc TEXT NOT NULL,
    updated_utc TEXT NOT NULL,
    deleted_utc TEXT
);
CREATE TABLE pictures (
    id TEXT PRIMARY KEY,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    created_utc TEXT NOT NULL
);
CREATE TABLE turns (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    parent_id TEXT REFERENCES turns (id),
    number INTEGER NOT NULL,
    status TEXT NOT NULL,
    text TEXT NOT NULL,
    manager TEXT NOT NULL DEFAULT '',
    reply TEXT NOT NULL DEFAULT '',
    decision TEXT,
    request TEXT,
    picture_id TEXT REFERENCES pictures (id),
    picture_number INTEGER,
    error TEXT NOT NULL DEFAULT '',
    seconds REAL NOT NULL DEFAULT 0,
    created_utc TEXT NOT NULL,
    UNIQUE (session_id, number)
);
CREATE TABLE uploads (
    turn_id TEXT NOT NULL REFERENCES turns (id),
    position INTEGER NOT NULL,
    picture_id TEXT NOT NULL REFERENCES pictures (id),
    PRIMARY KEY (turn_id, position)
);
CREATE INDEX sessions_by_owner ON sessions (owner, updated_utc);
CREATE INDEX turns_by_parent ON turns (session_id, parent_id, number);
CREATE INDEX turns_by_picture ON turns (picture_id);
CREATE INDEX turns_unfinished ON turns (status) WHERE status IN ('pending', 'running');
CREATE INDEX uploads_by_picture ON uploads (picture_id);
"""


@MIGRATIONS()
def m001_sessions_turns_pictures(db: Database) -> None:
    """Sessions, their turns as a tree, and the pictures that turns made or were given."""
    db.executescript(_TABLES)


# `holdings` is what an owner has of the pictures: which, and what they think of them. A removed picture is hidden, and
# its file goes when the clean-up comes by. Triggers keep the sum of the bytes, so that no write has to count them anew.
# `pictures.bytes` is unknown (NULL) for pictures of the first schema until the store has looked at their files.
_OWNERS = """
CREATE TABLE users (
    id TEXT PRIMARY KEY,
    bytes INTEGER NOT NULL DEFAULT 0,
    byte_limit INTEGER,
    created_utc TEXT NOT NULL
);
CREATE TABLE holdings (
    owner TEXT NOT NULL REFERENCES users (id),
    picture_id TEXT NOT NULL REFERENCES pictures (id),
    favourite_utc TEXT,
    removed_utc TEXT,
    PRIMARY KEY (owner, picture_id)
) WITHOUT ROWID;
CREATE TABLE feedback (
    turn_id TEXT PRIMARY KEY REFERENCES turns (id),
    liked INTEGER NOT NULL CHECK (liked IN (0, 1)),
    created_utc TEXT NOT NULL
);
ALTER TABLE sessions ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE turns ADD COLUMN owner TEXT NOT NULL DEFAULT '';
ALTER TABLE pictures ADD COLUMN bytes INTEGER;
UPDATE turns SET owner = (SELECT owner FROM sessions WHERE sessions.id = turns.session_id);
INSERT INTO users (id, created_utc) SELECT owner, min(created_utc) FROM sessions GROUP BY owner;
INSERT INTO holdings (owner, picture_id)
    SELECT owner, picture_id FROM turns WHERE picture_id IS NOT NULL
    UNION SELECT turns.owner, uploads.picture_id FROM uploads JOIN turns ON turns.id = uploads.turn_id;
CREATE TRIGGER holding_added AFTER INSERT ON holdings BEGIN
    UPDATE users SET bytes = bytes + (SELECT coalesce(bytes, 0) FROM pictures WHERE id = NEW.picture_id)
    WHERE id = NEW.owner;
END;
CREATE TRIGGER holding_dropped AFTER DELETE ON holdings BEGIN
    UPDATE users SET bytes = bytes - (SELECT coalesce(bytes, 0) FROM pictures WHERE id = OLD.picture_id)
    WHERE id = OLD.owner;
END;
CREATE TRIGGER picture_weighed AFTER UPDATE OF bytes ON pictures BEGIN
    UPDATE users SET bytes = bytes + coalesce(NEW.bytes, 0) - coalesce(OLD.bytes, 0)
    WHERE id IN (SELECT owner FROM holdings WHERE picture_id = NEW.id);
END;
DROP INDEX sessions_by_owner;
CREATE INDEX sessions_by_owner ON sessions (owner, pinned, updated_utc, id) WHERE deleted_utc IS NULL;
CREATE INDEX holdings_by_picture ON holdings (picture_id);
CREATE INDEX holdings_favourite ON holdings (owner, favourite_utc) WHERE favourite_utc IS NOT NULL;
CREATE INDEX pictures_unweighed ON pictures (id) WHERE bytes IS NULL;
"""


@MIGRATIONS()
def m002_owners(db: Database) -> None:
    """Whose pictures they are, how much room they take, which are favourites; pinned sessions; likes of turns."""
    db.executescript(_OWNERS)


# What the gallery asks of a turn: when it drew its picture (NULL for one that shows a picture again), with what, from
# which prompt. `texts` has a row for every turn and for every title (`turn_id` NULL), in the form `words_of` gives it.
# Its ids are in the order of time; those of `turns` are not numbers, and rowids do not survive VACUUM.
_FINDING = """
ALTER TABLE turns ADD COLUMN drawn_utc TEXT;
ALTER TABLE turns ADD COLUMN backend TEXT GENERATED ALWAYS AS (json_extract(request, '$.backend')) VIRTUAL;
ALTER TABLE turns ADD COLUMN prompt TEXT GENERATED ALWAYS AS (json_extract(request, '$.prompt')) VIRTUAL;
CREATE INDEX turns_by_picture_number ON turns (session_id, picture_number);
UPDATE turns SET drawn_utc = created_utc WHERE picture_number IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM turns AS other WHERE other.session_id = turns.session_id
    AND other.picture_number = turns.picture_number AND other.number < turns.number
);
CREATE INDEX turns_drawn ON turns (owner, drawn_utc, id) WHERE drawn_utc IS NOT NULL;
CREATE INDEX turns_drawn_with ON turns (owner, backend, drawn_utc, id) WHERE drawn_utc IS NOT NULL;
CREATE TABLE texts (
    id INTEGER PRIMARY KEY,
    owner TEXT NOT NULL,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    turn_id TEXT REFERENCES turns (id),
    words TEXT NOT NULL
);
CREATE UNIQUE INDEX texts_by_turn ON texts (turn_id) WHERE turn_id IS NOT NULL;
CREATE UNIQUE INDEX texts_by_title ON texts (session_id) WHERE turn_id IS NULL;
CREATE INDEX texts_by_owner ON texts (owner, id, session_id, words);
CREATE VIRTUAL TABLE texts_index USING fts5 (words, content = 'texts', content_rowid = 'id', tokenize = 'trigram');
CREATE TRIGGER text_added AFTER INSERT ON texts BEGIN
    INSERT INTO texts_index (rowid, words) VALUES (NEW.id, NEW.words);
END;
CREATE TRIGGER text_dropped AFTER DELETE ON texts BEGIN
    INSERT INTO texts_index (texts_index, rowid, words) VALUES ('delete', OLD.id, OLD.words);
END;
CREATE TRIGGER text_changed AFTER UPDATE OF words ON texts BEGIN
    INSERT INTO texts_index (texts_index, rowid, words) VALUES ('delete', OLD.id, OLD.words);
    INSERT INTO texts_index (rowid, words) VALUES (NEW.id, NEW.words);
END;
"""


@MIGRATIONS()
def m003_finding(db: Database) -> None:
    """What the gallery filters by, and the index of all words."""
    db.executescript(_FINDING)
    for row in list(db.query("SELECT id FROM sessions")):
        index_title(db, row["id"])
    for row in list(db.query("SELECT id FROM turns ORDER BY created_utc")):
        index_turn(db, row["id"])


# A link shows a session up to the turn where it stood when it was shared, so that nothing said later gets out.
_SHARES = """
CREATE TABLE shares (
    token TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    turn_id TEXT NOT NULL REFERENCES turns (id),
    created_utc TEXT NOT NULL,
    revoked_utc TEXT
);
CREATE INDEX shares_by_session ON shares (session_id);
CREATE INDEX holdings_removed ON holdings (removed_utc) WHERE removed_utc IS NOT NULL;
CREATE INDEX sessions_deleted ON sessions (deleted_utc) WHERE deleted_utc IS NOT NULL;
"""


@MIGRATIONS()
def m004_shares(db: Database) -> None:
    """Links that show a session to anybody; and finding what was deleted long ago without looking at all."""
    db.executescript(_SHARES)


# A turn that waits when the program stops is carried out by the next process, as its plan says; `resumed` counts how
# often one was taken up so. The index tells how many turns somebody has begun lately.
_PLANS = """
ALTER TABLE turns ADD COLUMN plan TEXT;
ALTER TABLE turns ADD COLUMN resumed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX turns_by_owner ON turns (owner, created_utc);
"""


@MIGRATIONS()
def m005_plans(db: Database) -> None:
    """How to carry out a turn that waits; and how many somebody begins."""
    db.executescript(_PLANS)


# What came with a turn may also be the mask of the picture that came first: a picture like any other, but for its role.
_ROLES = "ALTER TABLE uploads ADD COLUMN role TEXT NOT NULL DEFAULT 'picture' CHECK (role IN ('picture', 'mask'))"


@MIGRATIONS()
def m006_masks(db: Database) -> None:
    """Masks, which say where a picture may change."""
    db.execute(_ROLES)


# Names are one whatever their case. A token is that of a browser which has signed in, or the key of a program.
_ACCOUNTS = """
CREATE TABLE accounts (
    owner TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE,
    password TEXT NOT NULL,
    is_admin INTEGER NOT NULL DEFAULT 0,
    disabled_utc TEXT,
    created_utc TEXT NOT NULL
);
CREATE TABLE tokens (
    hash TEXT PRIMARY KEY,
    owner TEXT NOT NULL REFERENCES accounts (owner),
    until_utc TEXT
);
CREATE INDEX tokens_by_owner ON tokens (owner);
"""


@MIGRATIONS()
def m007_accounts(db: Database) -> None:
    """Who may sign in where not everybody may use the program, and who has."""
    db.executescript(_ACCOUNTS)


# A replay draws another session anew: `replay_of` is that one, `replay` how it goes on (NULL once it has ended), and
# `turns.replay_of` the turn that one of its turns draws anew. What goes for good leaves its replays behind.
_REPLAYS = """
ALTER TABLE sessions ADD COLUMN replay_of TEXT REFERENCES sessions (id) ON DELETE SET NULL;
ALTER TABLE sessions ADD COLUMN replay TEXT;
ALTER TABLE turns ADD COLUMN replay_of TEXT REFERENCES turns (id) ON DELETE SET NULL;
CREATE INDEX sessions_by_replay ON sessions (replay_of) WHERE replay_of IS NOT NULL;
CREATE INDEX sessions_replaying ON sessions (id) WHERE replay IS NOT NULL;
CREATE INDEX turns_by_replay ON turns (replay_of) WHERE replay_of IS NOT NULL;
"""


@MIGRATIONS()
def m008_replays(db: Database) -> None:
    """Sessions that draw another one anew, and which turn each of theirs stands for."""
    db.executescript(_REPLAYS)


# What a picture looks like, as a model sees it: a vector of 16-bit floats, which says nothing to another model.
_LOOKS = """
CREATE TABLE looks (
    picture_id TEXT PRIMARY KEY REFERENCES pictures (id) ON DELETE CASCADE,
    model TEXT NOT NULL,
    vector BLOB NOT NULL
) WITHOUT ROWID;
"""


@MIGRATIONS()
def m009_looks(db: Database) -> None:
    """What pictures look like, so that they are found by it."""
    db.executescript(_LOOKS)


@MIGRATIONS()
def m010_panels(db: Database) -> None:
    """How the fields of the drawing were left in a session, also where nothing was drawn with them yet."""
    db.execute("ALTER TABLE sessions ADD COLUMN panel TEXT")


# SQLite changes no CHECK of a column that is there. Nothing refers to the table, so it can be made anew.
_CONTROLS = """
CREATE TABLE uploads_anew (
    turn_id TEXT NOT NULL REFERENCES turns (id),
    position INTEGER NOT NULL,
    picture_id TEXT NOT NULL REFERENCES pictures (id),
    role TEXT NOT NULL DEFAULT 'picture' CHECK (role IN ('picture', 'mask', 'control')),
    PRIMARY KEY (turn_id, position)
);
INSERT INTO uploads_anew SELECT turn_id, position, picture_id, role FROM uploads;
DROP TABLE uploads;
ALTER TABLE uploads_anew RENAME TO uploads;
CREATE INDEX uploads_by_picture ON uploads (picture_id);
"""


@MIGRATIONS()
def m011_controls(db: Database) -> None:
    """Pictures of outlines, which lead a drawing."""
    db.executescript(_CONTROLS)


# From here on `turns.drawn_utc` is when the picture of a turn was drawn, and `shows_again` is 1 where another turn drew
# it: in its own session, or in the one that it was forked from, which may be gone. Then a copy has the time of what was
# copied. The index tells the gallery which of all that show a picture stands for it.
_SHOWN_AGAIN = """
ALTER TABLE turns ADD COLUMN shows_again INTEGER NOT NULL DEFAULT 0;
UPDATE turns SET shows_again = 1, drawn_utc = coalesce((
    SELECT min(first.drawn_utc) FROM turns AS first
    WHERE first.picture_id = turns.picture_id AND first.owner = turns.owner AND first.shows_again = 0
), created_utc) WHERE picture_id IS NOT NULL AND drawn_utc IS NULL;
DROP INDEX turns_by_picture;
CREATE INDEX turns_by_picture ON turns (picture_id, owner, shows_again, number, id);
"""


@MIGRATIONS()
def m012_shown_again(db: Database) -> None:
    """Pictures that outlive the session where they were drawn, since a fork of it shows them."""
    db.executescript(_SHOWN_AGAIN)


@MIGRATIONS()
def m013_drawing_seconds(db: Database) -> None:
    """How long a drawing itself took, without the time in line and that of the manager; unknown of earlier ones."""
    db.execute("ALTER TABLE turns ADD COLUMN drawing_seconds REAL")
