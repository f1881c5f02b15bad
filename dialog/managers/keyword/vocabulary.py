"""The words of the scene language as this manager looks for them: each with a kind and a value."""

from functools import cache

from generation.scene.lexicon import vocabulary

# How the scene language calls a kind, and how the rules here do.
_KINDS = {
    "thing": "thing", "color": "color", "place": "place", "size": "size", "number": "count", "measure": "measure",
    "position": "position", "relation": "relation", "style": "style", "view": "view", "unknown": "stranger",
}  # fmt: skip


@cache
def scene_words() -> dict[str, tuple[str, str | int]]:
    """Every word for something in a picture, in both languages, in the spelling of `lexicon.plain`."""
    return {
        word: (_KINDS[meaning.kind], meaning.value if isinstance(meaning.value, str | int) else word)
        for language in ("zh", "en")
        for word, meaning in vocabulary(language).items()
        if meaning.kind in _KINDS
    }
