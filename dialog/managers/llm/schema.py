"""The JSON schema of a decision, for servers and decoders that write by a schema.

It is derived from `TurnDecision`, so that the two cannot drift apart. The dialect is the strictest in use: every key
required, no others, no defaults. The order is that of writing: a model that has given its reason decides better.
"""

from typing import Any

from dialog.turn import TurnDecision

ORDER = ("reason", "action", "edit", "pictures", "prompt", "negative_prompt", "strength", "seed", "reply")
_KEPT = ("type", "enum", "items", "anyOf")  # what every server knows; ranges and defaults are not among it


def decision_schema() -> dict[str, Any]:
    """The schema of what a model is asked to write: a decision without `raw`, which is added here."""
    properties = TurnDecision.model_json_schema()["properties"]
    return {
        "type": "object",
        "properties": {name: _plain(properties[name]) for name in ORDER},
        "required": list(ORDER),
        "additionalProperties": False,
    }


def written_decision(decision: TurnDecision) -> dict[str, Any]:
    """A decision as a model should have written it: what goes without saying is left out."""
    plain = TurnDecision(action="draw", prompt="-").model_dump(mode="json") | {"action": None, "prompt": ""}
    values = decision.model_dump(mode="json")
    return {name: values[name] for name in ORDER if values[name] != plain[name]}


def _plain(schema: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in schema.items() if key in _KEPT}
    if "anyOf" in kept:
        kept["anyOf"] = [_plain(each) for each in kept["anyOf"]]
    return kept
