"""`python -m models verify`: one forward on given weights and inputs, and a list of whatever does not fit."""

import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from models.__main__ import main
from models.errors import InputError, UnknownArchitectureError
from models.registry import ARCHITECTURES, architecture
from models.verify import as_tensor, nested, run
from tests.parity import all_cases, assert_near, case

ROOT = Path(__file__).parent.parent


@pytest.fixture
def files(tmp_path) -> dict[str, Path]:
    """A case as four files that may be changed, and where the output is to be."""
    given = case("dit", "forward")
    files = {name: tmp_path / f"{name}.safetensors" for name in ("weights", "inputs", "out")}
    save_file(given.weights, files["weights"])
    save_file(given.inputs, files["inputs"])
    files["config"] = tmp_path / "config.json"
    files["config"].write_text(json.dumps(given.json), encoding="utf-8")
    return files


def arguments(files: dict[str, Path], name: str = "dit") -> list[str]:
    options = [(f"--{option}", str(files[option])) for option in ("config", "weights", "inputs", "out")]
    return ["verify", name, *(word for pair in options for word in pair)]


def change(path: Path, **tensors: torch.Tensor | None) -> None:
    """Replace tensors of a file; None takes one away."""
    kept = load_file(path) | tensors
    save_file({name: tensor for name, tensor in kept.items() if tensor is not None}, path)


def change_config(files: dict[str, Path], **entries: object) -> None:
    whole = json.loads(files["config"].read_text(encoding="utf-8"))
    files["config"].write_text(json.dumps({**whole, **entries}), encoding="utf-8")


def test_command_writes_what_the_official_network_answers(files):
    assert main(arguments(files)) == 0
    written = load_file(files["out"])
    assert list(written) == ["output"]
    assert written["output"].dtype == torch.float32
    assert_near(written["output"], case("dit", "forward").outputs["output"])


def test_method_and_options_are_those_of_the_configuration(files):
    given = case("dit", "forward-with-cfg")
    save_file(given.weights, files["weights"])
    save_file(given.inputs, files["inputs"])
    files["config"].write_text(json.dumps(given.json), encoding="utf-8")
    assert main(arguments(files)) == 0
    assert_near(load_file(files["out"])["output"], given.outputs["output"])


@pytest.mark.parametrize("name", ARCHITECTURES)
def test_every_architecture_can_be_held_against_the_official_one(name, files):
    given = next(each for each in all_cases(name) if each.weights)
    fixtures = {part: given.folder / f"{part}.safetensors" for part in ("weights", "inputs")}
    assert main(arguments({**files, **fixtures, "config": given.folder / "config.json"}, name)) == 0
    assert_near(load_file(files["out"])["output"], given.outputs["output"])


def test_half_precision_weights_run_in_float32(files):
    change(files["weights"], **{name: tensor.bfloat16() for name, tensor in load_file(files["weights"]).items()})
    assert main(arguments(files)) == 0
    assert load_file(files["out"])["output"].dtype == torch.float32


def test_weights_that_do_not_fit_are_listed_in_order(files, capsys):
    changes = {"x_embedder.proj.bias": None, "pos_embed": torch.zeros(1, 9, 24), "a.extra": torch.zeros(3)}
    change(files["weights"], **changes)
    assert main(arguments(files)) == 1
    assert capsys.readouterr().err.splitlines()[1:] == [
        "  a.extra: surplus, 3",
        "  pos_embed: shape 1×9×24, 1×16×24 expected",
        "  x_embedder.proj.bias: missing, 24 expected",
    ]
    assert not files["out"].exists()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"y": None}, "missing a required argument: 'y'"),
        ({"z": torch.zeros(1)}, "unexpected keyword argument 'z'"),
        ({"x": torch.zeros(2, 4, 8, 10)}, "x has the shape 2 × 4 × 8 × 10"),
        ({"t": torch.zeros(3)}, "cannot take these inputs"),
        ({"y": torch.tensor([11, 0])}, "Classes are numbered 0 to 10"),
    ],
)
def test_inputs_that_do_not_fit_are_said(files, capsys, changes, said):
    change(files["inputs"], **changes)
    assert main(arguments(files)) == 1
    assert said in capsys.readouterr().err
    assert not files["out"].exists()


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ({"config": {"hidden_size": 24, "num_heads": 5}}, "5 heads cannot share a width of 24"),
        ({"config": {"widht": 24}}, "unknown: widht"),
        ({"config": [24]}, "'config' is no object"),
        ({"method": "sample"}, "no method 'sample'"),
        ({"method": "_initialise"}, "no method '_initialise'"),
        ({"forward": {"scale": 2}}, "unexpected keyword argument 'scale'"),
    ],
)
def test_a_configuration_that_does_not_fit_is_said(files, capsys, entries, said):
    change_config(files, **entries)
    assert main(arguments(files)) == 1
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("name", ["config", "weights", "inputs"])
@pytest.mark.parametrize("content", [None, b"", b"[1, 2]", b"\xff\xfe\x00"])
def test_a_file_that_cannot_be_read_is_named(files, capsys, name, content):
    files[name].unlink()
    if content is not None:
        files[name].write_bytes(content)
    assert main(arguments(files)) == 1
    assert f"Cannot read '{files[name]}'" in capsys.readouterr().err


def test_an_unwritable_place_is_named(files, capsys):
    files["out"] = files["out"].parent / "nowhere" / "out.safetensors"
    assert main(arguments(files)) == 1
    assert "nowhere" in capsys.readouterr().err


def test_an_unknown_architecture_is_said_in_either_language(files, capsys):
    assert main(arguments(files, "dlt")) == 1
    assert "Unknown architecture 'dlt'. Choose one of: dit, sit" in capsys.readouterr().err
    assert main(["--language", "zh", *arguments(files, "dlt")]) == 1
    assert "没有名为“dlt”的网络结构" in capsys.readouterr().err


def test_dotted_names_become_dicts_and_lists():
    one, two = torch.zeros(1, dtype=torch.float64), torch.ones(1, dtype=torch.long)
    arguments = nested({"controls.0": one, "controls.1": two, "data.hw": one, "x": two, "refs.1.0": one})
    assert arguments["controls"][0].dtype == torch.float32
    assert arguments["controls"][1] is two
    assert arguments["data"]["hw"].dtype == torch.float32
    assert list(arguments["refs"]) == ["1"]  # no list, as there is no 0
    for order in (("x", "x.a"), ("x.a", "x")):
        with pytest.raises(InputError, match="both need the place 'x'"):
            nested(dict.fromkeys(order, one))


def test_answers_in_tuples_and_lists_become_one_tensor():
    tensor = torch.ones(2, dtype=torch.float64)
    assert as_tensor((tensor,)).dtype == torch.float32
    assert as_tensor([tensor, tensor]).shape == (2, 2)
    assert as_tensor(([tensor, tensor],)).shape == (2, 2)


def test_a_fault_of_our_own_is_no_fault_of_the_inputs():
    class Broken(torch.nn.Module):
        def forward(self, x: torch.Tensor) -> torch.Tensor:
            return x.no_such_thing

    with pytest.raises(AttributeError):
        run(Broken(), {"x": torch.zeros(1)})


@pytest.mark.parametrize("name", ARCHITECTURES)
def test_every_row_of_the_table_leads_to_a_function(name):
    row = architecture(name)
    for target in (row.target, *row.classes.values()):
        module, _, function = target.partition(":")
        assert callable(getattr(import_module(module), function))


def test_a_name_that_the_table_lacks_is_said():
    with pytest.raises(UnknownArchitectureError, match="Choose one of: dit"):
        architecture("unet")


def test_reading_the_table_costs_no_torch():
    heavy = "('torch', 'diffusers')"
    program = f"import sys, models.__main__; print([name for name in {heavy} if name in sys.modules])"
    process = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert process.stdout == "[]\n", process.stderr
