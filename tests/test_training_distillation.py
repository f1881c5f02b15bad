"""Drawing in few steps: what is learned from, and that it is learned."""

import pytest
import torch
from diffusers import DDIMScheduler, HunyuanDiT2DModel

from generation.backends import ROOT, checkpoint_row
from training import distillation
from training.averaging import averaged
from training.distillation import Hop, energy
from training.hunyuan import SCHEDULE

TEACHER = ROOT / checkpoint_row("hunyuan-dit", "embedded").where
WAYS = distillation.STEPS  # so that a batch has every piece, and losses can be compared


@pytest.fixture(scope="module")
def trainer(tmp_path_factory):
    trainer = distillation.Trainer(tmp_path_factory.mktemp("runs"), TEACHER)
    trainer.trajectories.add(WAYS)
    return trainer


def test_a_velocity_leads_in_one_step_to_where_the_piece_ends():
    torch.manual_seed(0)
    hop, scheduler = Hop(4), DDIMScheduler(**SCHEDULE)
    scheduler.set_timesteps(4)
    before, after = torch.randn(2, 4, 4, 2, 2)
    velocity = hop.velocity(before, after, torch.arange(4))
    for piece, timestep in enumerate(scheduler.timesteps):
        landed = scheduler.step(velocity[piece], timestep, before[piece]).prev_sample
        torch.testing.assert_close(landed, after[piece], rtol=1e-4, atol=1e-4)


@pytest.mark.slow
def test_pieces_join_to_the_way_of_a_drawing(trainer):
    hops = trainer.trajectories.batch(WAYS)
    assert sorted(hops.piece.tolist()) == sorted((hops.piece.min() + torch.arange(WAYS)).remainder(8).tolist())
    way = trainer.trajectories._ways[0]
    assert way.shape == (distillation.STEPS + 1, 4, 32, 32)
    assert abs(way[0].std() - 1) < 0.1  # noise
    assert energy(way[-1][None]) < energy(way[:1])


@pytest.mark.slow
def test_what_is_learned_is_the_velocity_that_lands_there(trainer):
    losses = [trainer.step(distillation.LEARNING_RATE / 4, batch=WAYS)["loss"] for _ in range(8)]
    assert sum(losses[-2:]) < sum(losses[:2])


@pytest.mark.slow
def test_what_is_written_is_drawn_with(trainer):
    folder = trainer.written()
    kept = HunyuanDiT2DModel.from_pretrained(folder, subfolder="transformer").state_dict()
    with averaged(trainer.ema, trainer.weights):
        for name, weight in trainer.model.state_dict().items():
            assert torch.equal(kept[name].to(torch.bfloat16), weight.to(torch.bfloat16)), name


@pytest.mark.slow
def test_a_sheet_is_drawn_without_guidance_in_eight_steps(trainer):
    assert trainer.sheet().size == (1024, 768)
