"""Claims of the papers, tried again: one budget for all, figures that stay, verdicts that know when to say none."""

import numpy as np
import pytest
import torch

from generation.looks import Looks
from training.claims import __main__ as claims
from training.claims.budget import trained
from training.claims.claims import CLAIMS
from training.claims.lessons import Lessons
from training.claims.measures import by_sde, held_out_loss, kernel_distance
from training.claims.networks import NETWORKS
from training.claims.report import plot, table
from training.claims.results import Result, Results, verdict
from training.clip import CHECKPOINT as CLIP
from training.release import CHECKPOINT as DRAWS
from training.towers import shipped


@pytest.fixture(scope="module")
def lessons():
    return Lessons(shipped(DRAWS).vae, Looks(CLIP), trained=32, asked=8)


@pytest.mark.parametrize(
    ("apart", "said"),
    [
        ([0.3, 0.31, 0.29], "agrees"),
        ([-0.3, -0.31, -0.29], "contradicts"),
        ([0.3, -0.1, 0.2], "cannot tell"),
        ([0.01, 0.9, 0.2], "cannot tell"),  # all of one sign, but too far apart
    ],
)
def test_a_verdict_needs_every_seed_and_three_standard_errors(apart, said):
    assert verdict(apart) == said


def test_arms_are_networks_that_there_are():
    assert {arm.network for claim in CLAIMS.values() for arm in claim.arms.values()} == set(NETWORKS)


def test_a_papers_arms_stand_in_the_order_of_its_figures():
    for claim in CLAIMS.values():
        figures = [arm.paper for arm in claim.arms.values() if arm.paper is not None]
        assert figures == sorted(figures)


def test_networks_of_a_claim_are_of_about_one_size():
    for claim in CLAIMS.values():
        sizes = [
            sum(weight.numel() for weight in NETWORKS[arm.network].build().parameters()) for arm in claim.arms.values()
        ]
        assert max(sizes) < 1.7 * min(sizes)  # as in the papers: adaLN-Zero has half as much again as in context


def test_kernel_distance_tells_what_differs_from_what_is_alike():
    vectors = np.random.default_rng(0).normal(size=(120, 8)) + np.eye(8)[0]
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    alike, turned = kernel_distance(vectors[:60], vectors[60:]), kernel_distance(vectors[:60], -vectors[60:])
    assert abs(alike) < 0.1 < turned


def test_kernel_distance_is_that_of_its_formula():
    one, other = np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([[-1.0, 0.0], [0.6, 0.8], [1.0, 0.0]])
    within = ((0 + 1) ** 3, np.mean([(-0.6 + 1) ** 3, (-1 + 1) ** 3, (0.6 + 1) ** 3]))
    across = np.mean([(-1 + 1) ** 3, (0.6 + 1) ** 3, (1 + 1) ** 3, (0 + 1) ** 3, (0.8 + 1) ** 3, (0 + 1) ** 3])
    assert kernel_distance(one, other) == pytest.approx(sum(within) - 2 * across)


def test_a_training_is_the_same_for_the_same_seed_and_kept(lessons, tmp_path):
    recipe = NETWORKS["in-context"]
    first = trained(recipe, lessons, 1, DRAWS, tmp_path / "a", steps=1).state_dict()
    again = trained(recipe, lessons, 1, DRAWS, tmp_path / "b", steps=1).state_dict()
    kept = trained(recipe, lessons, 2, DRAWS, tmp_path / "a", steps=1).state_dict()
    assert all(torch.equal(first[name], again[name]) and torch.equal(first[name], kept[name]) for name in first)


def test_every_seed_has_an_order_of_its_own_of_the_same_pictures(lessons):
    orders = [lessons.examples(seed).batch(32)[0] for seed in (1, 1, 2)]
    assert torch.equal(orders[0], orders[1]) and not torch.equal(orders[0], orders[2])
    assert torch.equal(*(order.sum(dim=(1, 2, 3)).sort().values for order in orders[1:]))


def test_a_measurement_comes_out_the_same_again(lessons, monkeypatch):
    monkeypatch.setattr("training.claims.measures.EVALUATIONS", 4)
    model = NETWORKS["linear"].build().eval()
    for measure in (held_out_loss, by_sde):
        assert measure("linear", model, lessons) == measure("linear", model, lessons)


def test_what_was_measured_is_not_measured_again(tmp_path):
    results = Results(tmp_path)
    results.add(Result("skips", "long skips", 0, 0.5))
    there = Results(tmp_path)
    assert there.of("skips", "long skips") == {0: 0.5}
    assert claims.missing(there, ["skips"], 2) == [
        ("skips", "no long skips", 0), ("skips", "long skips", 1), ("skips", "no long skips", 1),
    ]  # fmt: skip


def test_the_report_says_what_the_seeds_say_and_leaves_out_what_was_not_tried(tmp_path):
    results = Results(tmp_path)
    for seed in range(3):
        results.add(Result("skips", "long skips", seed, 0.5 + seed / 1000))
        results.add(Result("skips", "no long skips", seed, 0.6 + seed / 1000))
    told = table(results)
    assert "✓ long skips < no long skips: agrees (+0.1)" in told
    assert "long skips 0.501 ± 0.001 (3)" in told
    assert CLAIMS["conditioning"].said not in told
    plot(results, tmp_path / "claims.png")
    assert (tmp_path / "claims.png").stat().st_size > 1000
