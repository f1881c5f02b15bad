"""Hold a network against the official one: its weights, its inputs, and what comes out.

A case is what `config.json` of a parity fixture says: `config` are the official constructor's keyword arguments and
`class` says whose (which matters where one name stands for several), `method` is what was called (`forward` unless
said otherwise), `forward` are the keyword arguments that are no tensors.
Input tensors carry the names of the official arguments; a dot means nesting: `data_info.img_hw` is an entry of the
dict `data_info`, and `controls.0`, `controls.1` make up a list.
"""

import inspect
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save
from torch import Tensor, nn

from models import registry
from models.errors import ConfigError, InputError, UnreadableFileError, WeightsError


def verify(name: str, config: Path, weights: Path, inputs: Path, out: Path) -> Tensor:
    """Run the network `name` once in float32 on the CPU, write tensor `output` to the file `out`, and return it.

    Raises a ModelError for whatever does not fit together, and OSError for a file that cannot be written; there is no
    `out` then.
    """
    output = answered(name, read_json(config), read_tensors(weights), read_tensors(inputs))
    out.write_bytes(save({"output": output}))
    return output


def answered(name: str, case: Mapping[str, Any], weights: Mapping[str, Tensor], inputs: Mapping[str, Tensor]) -> Tensor:
    """What the network `name` says to a case, in float32 on the CPU. Raises a ModelError for what does not fit."""
    arguments, options = _object(case, "config"), _object(case, "forward")
    network = load(name, arguments, weights, str(case.get("class", "")))
    return run(network, inputs, str(case.get("method", "forward")), options)


def load(name: str, config: Mapping[str, Any], weights: Mapping[str, Tensor], official_class: str = "") -> nn.Module:
    """The network `name` with these weights in float32, ready to be run. Raises WeightsError unless all fit."""
    network = registry.build(name, config, official_class)
    load_strictly(network, weights)
    return network.float().eval()


def load_strictly(network: nn.Module, weights: Mapping[str, Tensor]) -> None:
    """Put `weights` into `network`: every key used, none missing, every shape right. Raises WeightsError else."""
    differences = differing(network.state_dict(), weights)
    if differences:
        raise WeightsError(differences)
    network.load_state_dict(weights)


def differing(expected: Mapping[str, Tensor], given: Mapping[str, Tensor]) -> list[str]:
    """A line for each key that is missing, surplus or of another shape, in the order of the keys."""
    lines = []
    for key in sorted(expected.keys() | given.keys()):
        if key not in given:
            lines.append(f"{key}: missing, {_shape(expected[key])} expected")
        elif key not in expected:
            lines.append(f"{key}: surplus, {_shape(given[key])}")
        elif expected[key].shape != given[key].shape:
            lines.append(f"{key}: shape {_shape(given[key])}, {_shape(expected[key])} expected")
    return lines


def run(
    network: nn.Module, inputs: Mapping[str, Tensor], method: str = "forward", options: Mapping[str, Any] | None = None
) -> Tensor:
    """What `method` of the network answers, as one tensor of float32. Raises InputError where it cannot answer."""
    call = getattr(network, method, None)
    if not callable(call) or method.startswith("_"):
        raise ConfigError(
            zh=f"{type(network).__name__} 没有方法“{method}”。请检查配置里的 method。",
            en=f"{type(network).__name__} has no method '{method}'. Check 'method' in the configuration.",
        )
    arguments = nested(inputs) | dict(options or {})
    try:
        inspect.signature(call).bind(**arguments)
        with torch.no_grad():
            return as_tensor(call(**arguments))
    except (TypeError, ValueError, RuntimeError, LookupError) as error:
        raise InputError(
            zh=f"网络无法处理这些输入：{error}。请检查各张量的名称和形状。",
            en=f"The network cannot take these inputs: {error}. Check the names and shapes of the tensors.",
        ) from error


def nested(tensors: Mapping[str, Tensor]) -> dict[str, Any]:
    """Arguments from tensors whose names may be dotted; numbers from 0 make a list. Floats become float32."""
    tree: dict[str, Any] = {}
    for name, tensor in tensors.items():
        *parents, leaf = name.split(".")
        branch = tree
        for parent in parents:
            branch = _branch(branch, parent, name)
        if leaf in branch:
            raise _taken(name, leaf)
        branch[leaf] = tensor.float() if tensor.is_floating_point() else tensor
    return {name: _listed(value) for name, value in tree.items()}


def as_tensor(answer: Any) -> Tensor:
    """One tensor from what a network answers: itself, the only item of a tuple, or all items of a list stacked."""
    if isinstance(answer, Tensor):
        return answer.float().contiguous()
    items = list(answer)
    return as_tensor(items[0]) if len(items) == 1 else torch.stack([as_tensor(item) for item in items])


def read_json(path: Path) -> dict[str, Any]:
    """The object in a JSON file. Raises UnreadableFileError."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UnreadableFileError(path, str(error)) from error
    if not isinstance(value, dict):
        raise UnreadableFileError(path, "no JSON object")
    return value


def read_tensors(path: Path) -> dict[str, Tensor]:
    """The tensors in a safetensors file. Raises UnreadableFileError."""
    try:
        return load_file(path)
    except (OSError, SafetensorError) as error:
        raise UnreadableFileError(path, str(error)) from error


def _branch(tree: dict[str, Any], parent: str, name: str) -> dict[str, Any]:
    """The branch `parent` of a tree, grown for the tensor `name`. Raises InputError where a tensor is in its place."""
    branch = tree.setdefault(parent, {})
    if not isinstance(branch, dict):
        raise _taken(name, parent)
    found: dict[str, Any] = branch
    return found


def _taken(name: str, place: str) -> InputError:
    return InputError(
        zh=f"“{name}”与另一个张量都要占用“{place}”。请只保留其中之一。",
        en=f"'{name}' and another tensor both need the place '{place}'. Keep only one of them.",
    )


def _object(case: Mapping[str, Any], entry: str) -> dict[str, Any]:
    value = case.get(entry, {})
    if not isinstance(value, dict):
        raise ConfigError(
            zh=f"配置里的“{entry}”不是对象，请写成 {{…}}。",
            en=f"'{entry}' is no object. Write it as {{…}} in the configuration.",
        )
    return value


def _listed(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    items = {key: _listed(item) for key, item in value.items()}
    if items.keys() == {str(index) for index in range(len(items))}:
        return [items[str(index)] for index in range(len(items))]
    return items


def _shape(tensor: Tensor) -> str:
    return "×".join(str(size) for size in tensor.shape) or "a number"
