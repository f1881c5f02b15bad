"""From the keyword arguments of an official constructor to a frozen configuration of ours."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any, TypeVar

from models.errors import ConfigError

Config = TypeVar("Config")


def read_config(kind: type[Config], values: Mapping[str, Any]) -> Config:
    """A `kind` (a dataclass) with `values` as its fields; lists become tuples, as JSON has no tuples.

    Raises ConfigError, which lists every field that `kind` does not have, or that it needs and `values` lacks.
    """
    known = {field.name: field for field in fields(kind)}  # type: ignore[arg-type]
    needed = {name for name, field in known.items() if field.default is field.default_factory is MISSING}
    wrong = [f"unknown: {name}" for name in sorted(values.keys() - known.keys())]
    wrong += [f"missing: {name}" for name in sorted(needed - values.keys())]
    if wrong:
        raise ConfigError(
            zh=f"{kind.__name__} 的配置有误：{'；'.join(wrong)}。可用的项：{', '.join(known)}。",
            en=f"The configuration does not fit {kind.__name__}: {'; '.join(wrong)}. It takes: {', '.join(known)}.",
        )
    return kind(**{name: _frozen(value) for name, value in values.items()})


def _frozen(value: Any) -> Any:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value
