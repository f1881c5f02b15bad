"""A training can be stopped at any moment and goes on from its last saved state."""

import json

import torch
from torch import nn

from training.optimizers import DECAY, Muon, MuonWithAdamW, annealed, cosine
from training.run import Run, state_of


def made(folder, seed=0):
    torch.manual_seed(seed)
    model = nn.Sequential(nn.Conv2d(2, 4, 3, padding=1), nn.Flatten(), nn.Linear(64, 3))
    matrices = [p for p in model.parameters() if p.dim() > 1]
    optimizer = MuonWithAdamW(matrices, [p for p in model.parameters() if p.dim() == 1], 0.01)
    return model, optimizer, Run(folder, {"model": model, "optimizer": optimizer})


def learn(model, optimizer, run, steps):
    for _ in range(steps):
        torch.manual_seed(run.step)
        loss = (model(torch.randn(8, 2, 4, 4)) - 1).square().mean()
        loss.backward()
        optimizer.step(0.01)
        run.advance(loss=loss.item())
    return loss.item()


def test_going_on_equals_never_having_stopped(tmp_path):
    through = learn(*made(tmp_path / "one"), steps=10)
    model, optimizer, run = made(tmp_path / "two")
    learn(model, optimizer, run, steps=6)
    run.save()
    again = made(tmp_path / "two", seed=1)
    assert again[2].step == 6
    assert learn(*again, steps=4) == through


def test_log_has_a_line_for_each_step(tmp_path):
    learn(*made(tmp_path), steps=3)
    lines = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text().splitlines()]
    assert [line["step"] for line in lines] == [1, 2, 3]
    assert lines[2]["loss"] < lines[0]["loss"]


def test_state_of_a_part_is_what_was_saved(tmp_path):
    model, _, run = made(tmp_path)
    run.save()
    assert torch.equal(state_of(tmp_path, "model")["2.weight"], model[2].weight)


def test_kernels_of_convolutions_are_trained_in_place_in_either_memory_format():
    for memory_format in (torch.contiguous_format, torch.channels_last):
        model = nn.Conv2d(3, 5, 3).to(memory_format=memory_format)
        before = model.weight.detach().clone()
        optimizer = MuonWithAdamW([model.weight], [model.bias], 0.1)
        model(torch.ones(1, 3, 3, 3)).sum().backward()
        optimizer.step(0.1)
        assert not torch.equal(model.weight, before)
        assert model.weight.grad is None


def test_muon_steps_as_that_of_torch_does_but_for_its_rounding():
    torch.manual_seed(0)
    for shape in ((32, 80), (80, 32)):
        ours, theirs = (nn.Parameter(torch.ones(shape)) for _ in range(2))
        torchs = torch.optim.Muon([theirs], lr=0.1, momentum=0.95, weight_decay=DECAY, adjust_lr_fn="match_rms_adamw")
        muon = Muon([ours], lr=0.1)
        for _ in range(3):
            ours.grad = torch.randn(shape)
            theirs.grad = ours.grad.clone()
            muon.step()
            torchs.step()
        assert (ours - theirs).norm() < 0.03 * (ours - 1).norm()


def test_learning_rate_rises_then_falls_to_nothing():
    rates = [cosine(step, 100, 10, 1.0) for step in range(101)]
    assert rates[9] == 1.0
    assert max(rates) == 1.0
    assert rates[100] < 1e-9


def test_learning_rate_stays_level_until_the_anneal():
    rates = [annealed(step, 1000, 100, 6e-3, 200) for step in (0, 100, 700, 800, 900, 1000)]
    assert rates[1] == rates[2] == rates[3] == 6e-3
    assert rates[0] < rates[4] == 6e-3 / 2
    assert rates[5] == 0
