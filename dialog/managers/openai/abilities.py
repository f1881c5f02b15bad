"""What a server takes: each ability as a row, from the fullest way of using it to the plainest.

Servers differ, and none says beforehand what it can do. So everything is asked for at first, and a server that refuses
is asked in a plainer way: in that which its refusal speaks of, else in the next of all. What was then taken is kept.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

Ways = Mapping[str, str]


@dataclass(frozen=True)
class Ability:
    """The ways to use something, and the words by which a refusal speaks of it."""

    ways: tuple[str, ...]
    words: re.Pattern[str]


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


# In the order in which they are given up where a server does not say what it minds.
ABILITIES: dict[str, Ability] = {
    # How a model that could think first is asked not to: it would mostly think until the limit of the answer.
    "thinking": Ability(("off", "own"), _words(r"chat_template|enable_thinking")),
    "effort": Ability(("none", "low", "own"), _words(r"reasoning|effort")),
    "form": Ability(
        ("json_schema", "json_object", "text"),
        _words(r"response_?format|json_?(?:schema|object|mode)|structured|grammar|guided|schema"),
    ),
    "pictures": Ability(
        ("shown", "told"),
        _words(r"image|vision|multi-?modal|picture|mmproj|content.{0,60}(?:string|\bstr\b|\blist\b|array|sequence)"),
    ),
    "stream": Ability(("stream", "whole"), _words(r"\bstream")),
    "limit": Ability(
        ("max_tokens", "max_completion_tokens", "none"), _words(r"max_(?:completion_|new_|output_)?tokens")
    ),
    "temperature": Ability(("low", "usual"), _words(r"temperature")),
    "system": Ability(("own", "user"), _words(r"system.{0,20}(?:role|message|prompt)|role.{0,40}system|alternat")),
}
FULLEST: Ways = {name: ability.ways[0] for name, ability in ABILITIES.items()}


def plainer(ways: Ways, refusal: str, *, unused: Collection[str] = (), guess: bool) -> Ways | None:
    """Ways to try after a refusal of a request that had nothing to do with the `unused` abilities.

    None where nothing can be plainer, or it says nothing and may not be guessed.
    """
    open_ = [name for name, ability in ABILITIES.items() if ways[name] != ability.ways[-1] and name not in unused]
    meant = [name for name in open_ if ABILITIES[name].words.search(refusal)]
    chosen = meant or (open_ if guess else [])
    return {**ways, chosen[0]: _next(chosen[0], ways[chosen[0]])} if chosen else None


def speaks_of_an_ability(refusal: str) -> bool:
    """Whether a refusal names something that can be used in a plainer way."""
    return any(ability.words.search(refusal) for ability in ABILITIES.values())


def _next(name: str, way: str) -> str:
    ways = ABILITIES[name].ways
    return ways[ways.index(way) + 1]
