"""What can be found by its words: the texts, prompts and replies of turns, and titles, in a form made for searching.

Chinese is searched by parts of a sentence, languages with spaces by beginnings of words. In the searched form every
word has a space before it, so " ca" finds "a cat" but not "scarf", and the same trigram index serves both.
"""

import unicodedata

from sqlite_utils import Database

# Below: letters of languages that put spaces between words. From here on: Han and kana, and much else.
_FIRST_WITHOUT_SPACES = "\u2e80"

_PUT_TURN = """
    INSERT INTO texts (owner, session_id, turn_id, words) SELECT owner, session_id, id, :words FROM turns WHERE id = :id
    ON CONFLICT (turn_id) WHERE turn_id IS NOT NULL DO UPDATE SET words = excluded.words WHERE words != excluded.words
"""
_PUT_TITLE = """
    INSERT INTO texts (owner, session_id, words) SELECT owner, id, :words FROM sessions WHERE id = :id
    ON CONFLICT (session_id) WHERE turn_id IS NULL DO UPDATE SET words = excluded.words WHERE words != excluded.words
"""


def index_turn(db: Database, turn_id: str) -> None:
    """Make a turn found by what is stored of it now."""
    turn = next(db.query("SELECT text, prompt, reply FROM turns WHERE id = ?", [turn_id]))
    db.execute(_PUT_TURN, {"id": turn_id, "words": words_of(turn["text"], turn["prompt"] or "", turn["reply"])})


def index_title(db: Database, session_id: str) -> None:
    """Make a session found by its title of now."""
    session = next(db.query("SELECT title FROM sessions WHERE id = ?", [session_id]))
    db.execute(_PUT_TITLE, {"id": session_id, "words": words_of(session["title"])})


def words_of(*texts: str) -> str:
    """`texts` as they are searched: one case and width, no marks, a space before every word or run of Han."""
    words = [word for text in texts for word in _words(text)]
    return "".join(f" {word}" for word in words)


def patterns_of(query: str) -> list[str]:
    """What has to occur in `words_of` a text for it to be found: for each word of the query, and in any order."""
    return [word if is_unspaced(word[0]) else f" {word}" for word in dict.fromkeys(_words(query))]


def is_unspaced(character: str) -> bool:
    """Whether the character is of a script that writes words without spaces between them."""
    return character >= _FIRST_WITHOUT_SPACES


def _words(text: str) -> list[str]:
    """Words, or runs of Han: what is between marks, spaces and changes from one kind of script to the other."""
    spread = ""
    for character in unicodedata.normalize("NFKC", text).casefold():
        if not _is_searched(character):
            spread += " "
        elif spread and spread[-1] != " " and is_unspaced(spread[-1]) != is_unspaced(character):
            spread += f" {character}"
        else:
            spread += character
    return spread.split()


def _is_searched(character: str) -> bool:
    """Letters, digits, accents that stand alone, and emoji."""
    return unicodedata.category(character)[0] in "LNM" or unicodedata.category(character) == "So"
