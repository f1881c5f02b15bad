"""SiT's transport: equal to the official program where that works, and right where it fails."""

import itertools
import math
from collections.abc import Iterator

import pytest
import torch
from torch import Tensor

from models.errors import ConfigError
from models.sit_transport.likelihood import log_likelihood
from models.sit_transport.ode import ADAPTIVE, FIXED, Flow, sample_ode
from models.sit_transport.paths import PATHS, Path
from models.sit_transport.sde import DIFFUSIONS, LAST_STEPS, STEPPERS, Sampling, sample_sde
from models.sit_transport.transport import PREDICTIONS, Transport, create_transport, over
from tests.parity import Case, assert_near, cases

# The first is adaptive, and its steps may differ; in the second 1/tan(t) near 0 amplifies rounding.
TOLERANCES = {"ode-dopri5-linear": 1e-3, "ode-heun-noise-gvp": 5e-4}
# The official program misspells one.
SPELLING = {"inccreasing-decreasing": "increasing-decreasing"}
MEAN, SPREAD = 1.5, 0.5


class Toy:
    """The network of the fixtures, which their notes describe; counts its calls."""

    def __init__(self, case: Case) -> None:
        self.weights, self.kind = case.weights, case.config["prediction"]
        self.calls = 0

    def __call__(self, x: Tensor, t: Tensor) -> Tensor:
        self.calls += 1
        time = over(t, x)
        mixed = torch.einsum("oc,nchw->nohw", self.weights["A"], x) + self.weights["b"].view(-1, 1, 1) * time
        return {
            "velocity": lambda: mixed,
            "score": lambda: -(1 - time) * x + time * mixed,
            "noise": lambda: (1 - time) * x + time * mixed,
        }[self.kind]()


class Gaussian:
    """The exact network for data drawn from a normal distribution, whatever it is to predict."""

    def __init__(self, transport: Transport) -> None:
        self.path, self.kind = transport.path, transport.prediction

    def __call__(self, x: Tensor, t: Tensor) -> Tensor:
        t = over(t, x)
        alpha, sigma = self.path.alpha(t)[0], self.path.sigma(t)[0]
        score = -(x - alpha * MEAN) / (alpha**2 * SPREAD**2 + sigma**2)
        return {
            "velocity": lambda: self._velocity(x, t),
            "score": lambda: score,
            "noise": lambda: -sigma * score,
        }[self.kind]()

    def _velocity(self, x: Tensor, t: Tensor) -> Tensor:
        """The mean of alpha' · data + sigma' · noise given x, from first principles."""
        (alpha, d_alpha), (sigma, d_sigma) = self.path.alpha(t), self.path.sigma(t)
        variance = alpha**2 * SPREAD**2 + sigma**2
        data = MEAN + alpha * SPREAD**2 / variance * (x - alpha * MEAN)
        noise = sigma / variance * (x - alpha * MEAN)
        return d_alpha * data + d_sigma * noise


def last(states: Iterator[Tensor]) -> Tensor:
    *_, final = states
    return final


@cases("sit-transport", "conversions")
def test_a_path_is_the_official_one(case):
    path = PATHS[case.config["path_type"]]
    given, t = case.inputs, over(case.inputs["t"], case.inputs["x"])
    (alpha, d_alpha), (sigma, d_sigma) = path.alpha(t), path.sigma(t)
    point, velocity = path.point(given["x1"], given["x0"], t)
    ours = {
        "alpha": alpha,
        "d_alpha": d_alpha,
        "sigma": sigma,
        "d_sigma": d_sigma,
        "d_alpha_alpha_ratio": path.rate(t),
        "drift_mean": -path.rate(t) * given["x"],
        "drift_var": path.kl_weight(t),
        "xt": point,
        "ut": velocity,
        "output": path.score_from_velocity(given["velocity"], given["x"], t),
        "noise_from_velocity": path.noise_from_velocity(given["velocity"], given["x"], t),
        "velocity_from_score": path.velocity_from_score(given["score"], given["x"], t),
    }
    for form in case.options["diffusion_forms"]:
        row = DIFFUSIONS[SPELLING.get(form, form)]
        ours[f"diffusion.{form}"] = row.weight(path, t, case.options["norm"])
    assert ours.keys() == case.outputs.keys()
    for name, tensor in ours.items():
        expected = case.outputs[name]
        assert_near(tensor.expand_as(expected), expected, relative=5e-6)


@cases("sit-transport", "loss")
def test_losses_are_the_official_ones(case):
    transport, model = create_transport(**case.config), Toy(case)
    t = transport.drawn_times(case.inputs["u"])
    assert_near(t, case.outputs["t"])
    assert_near(transport.losses(model, case.inputs["x1"], case.inputs["x0"], t), case.outputs["output"])


@cases("sit-transport", "ode")
def test_the_flow_is_followed_as_officially(case):
    transport, model, flow = create_transport(**case.config), Toy(case), Flow(**case.options)
    assert_near(flow.times(transport), case.outputs["t"], 1e-6)
    states = torch.stack(list(sample_ode(transport, model, case.inputs["x"], flow)))
    assert_near(states, case.outputs["output"], TOLERANCES.get(case.name, 3e-5))
    assert model.calls == case.outputs["nfe"]


@cases("sit-transport", "sde")
def test_the_equation_with_noise_is_followed_as_officially(case):
    options = {name: value for name, value in case.options.items() if name != "diffusion_norm_is_tensor"}
    form = options["diffusion_form"]
    sampling = Sampling(**options | {"diffusion_form": SPELLING.get(form, form)})
    transport, noise = create_transport(**case.config), iter(case.inputs["noise"])
    assert_near(sampling.times(transport), case.outputs["t"], 1e-6)
    states = list(sample_sde(transport, Toy(case), case.inputs["x"], sampling, lambda x: next(noise)))
    assert_near(torch.stack(states), case.outputs["output"])
    assert next(noise, None) is None


@pytest.mark.parametrize("path", PATHS)
def test_derivatives_are_those_of_the_path(path):
    t = torch.linspace(0.1, 0.9, 9, dtype=torch.float64, requires_grad=True)
    for value, derivative in (PATHS[path].alpha(t), PATHS[path].sigma(t)):
        (slope,) = torch.autograd.grad(value.sum(), t)
        assert_near(derivative.detach(), slope, 1e-9)
    assert_near(PATHS[path].rate(t), PATHS[path].alpha(t)[1] / PATHS[path].alpha(t)[0], 1e-9)
    assert_near(PATHS[path].kl_weight(t), Path.kl_weight(PATHS[path], t), 1e-9)


@pytest.mark.parametrize("path", PATHS)
def test_velocity_tells_the_data_it_leads_to(path):
    data, noise, t = torch.randn(3, 9, 1, generator=torch.Generator().manual_seed(0)).unbind()
    t = t.sigmoid() * 0.9
    x, velocity = PATHS[path].point(data, noise, t)
    assert_near(PATHS[path].data_from_velocity(velocity, x, t), data, 1e-4)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("prediction", PREDICTIONS)
def test_the_flow_carries_noise_to_the_data(path, prediction):
    transport = create_transport(path, prediction)
    noise = torch.randn(4000, 1, generator=torch.Generator().manual_seed(0))
    data = last(sample_ode(transport, Gaussian(transport), noise, Flow("heun2", 60)))
    assert abs(data.mean() - MEAN) < 0.05
    assert abs(data.std() - SPREAD) < 0.05
    back = last(sample_ode(transport, Gaussian(transport), data, Flow("heun2", 60, reverse=True)))
    assert (back - noise).abs().mean() < 0.05


@pytest.mark.parametrize("method", [*FIXED, *ADAPTIVE])
def test_every_solver_finds_the_exact_flow(method):
    transport = create_transport("GVP")
    noise = torch.linspace(-2, 2, 9)[:, None]
    flow = Flow(method, 60, rtol=1e-5)
    data = last(sample_ode(transport, Gaussian(transport), noise, flow))
    assert_near(data, MEAN + SPREAD * noise, 0.03 if method == "euler" else 1e-3)  # the flow keeps quantiles


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("form", DIFFUSIONS)
@pytest.mark.parametrize("method", STEPPERS)
def test_every_diffusion_coefficient_leads_to_the_data(path, form, method):
    transport = create_transport(path)
    generator = torch.Generator().manual_seed(0)
    noise = torch.randn(4000, 1, generator=generator)
    sampling = Sampling(method, form, last_step_size=0.01, num_steps=100)
    data = last(
        sample_sde(transport, Gaussian(transport), noise, sampling, lambda x: torch.randn(x.shape, generator=generator))
    )
    assert abs(data.mean() - MEAN) < 0.06
    assert abs(data.std() - SPREAD) < 0.06


@pytest.mark.parametrize(("path", "prediction"), [*itertools.product(PATHS, PREDICTIONS)])
@pytest.mark.parametrize(("last_step", "method"), [*itertools.product(LAST_STEPS, STEPPERS)])
def test_no_way_of_ending_makes_infinities(path, prediction, last_step, method):
    transport = create_transport(path, prediction)
    sampling = Sampling(method, "SBDM", last_step=last_step, num_steps=8)
    noise = torch.randn(8, 1, generator=torch.Generator().manual_seed(0))
    assert last(sample_sde(transport, Gaussian(transport), noise, sampling)).isfinite().all()


def test_sample_eps_counts_without_train_eps():
    assert create_transport("Linear", "score", sample_eps=0.1).flow_interval() == (0.1, 0.9)
    assert create_transport("VP", sample_eps=0.1).flow_interval() == (0.0, 0.9)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("prediction", PREDICTIONS)
@pytest.mark.parametrize("weight", [None, "velocity", "likelihood"])
def test_the_exact_network_has_the_least_loss(path, prediction, weight):
    transport = create_transport(path, prediction, weight)
    generator = torch.Generator().manual_seed(0)
    data, noise = (torch.randn(4000, 1, generator=generator) for _ in range(2))
    t = torch.linspace(0.05, 0.95, 4000)
    exact = Gaussian(transport)

    def loss(shift: float) -> float:
        model = lambda x, t: exact(x, t) + shift  # noqa: E731
        return float(transport.losses(model, MEAN + SPREAD * data, noise, t).mean())

    assert loss(0.0) < min(loss(0.3), loss(-0.3))


def test_losses_draw_their_own_noise_and_times():
    torch.manual_seed(0)
    transport = create_transport("GVP", "noise")
    times = []

    def model(x: Tensor, t: Tensor, y: int) -> Tensor:
        times.append(t)
        return torch.zeros_like(x) * y

    losses = transport.losses(model, torch.zeros(2000, 3), y=1)
    assert abs(losses.mean() - 1) < 0.05  # the mean square of noise
    assert 1e-3 <= times[0].min() < 0.01 < 0.99 < times[0].max() <= 1 - 1e-3


def test_a_flow_can_be_stopped_between_steps():
    transport = create_transport()
    states = sample_ode(transport, Gaussian(transport), torch.zeros(1, 1), Flow("euler", 1000))
    assert next(states).item() == 0
    assert math.isfinite(next(states).item())


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("prediction", PREDICTIONS)
@pytest.mark.parametrize("method", ["dopri5", "heun2"])
def test_likelihoods_are_those_of_the_data(path, prediction, method):
    transport = create_transport(path, prediction)
    data = torch.linspace(0, 3, 12).view(4, 3)
    flow = Flow(method, 2 if method in ADAPTIVE else 150, rtol=1e-5)
    found, noise = log_likelihood(transport, Gaussian(transport), data, flow)
    exact = torch.distributions.Normal(MEAN, SPREAD).log_prob(data).sum(dim=1)
    assert_near(found, exact, 0.15 if transport.flow_interval()[1] < 1 else 0.01)
    assert_near(noise, (data - MEAN) / SPREAD, 0.05)


def test_likelihoods_of_correlated_data_are_right_on_average():
    """A velocity that mixes entries: the trace is estimated, so only its mean over the signs is exact."""
    mix = torch.tensor([[0.3, 1.0], [-0.5, 0.2]])
    data = torch.tensor([[0.5, -1.0]]).repeat(4, 1)
    every_sign = torch.tensor([[1.0, 1.0], [1.0, -1.0], [-1.0, 1.0], [-1.0, -1.0]])
    found, _ = log_likelihood(create_transport(), lambda x, t: x @ mix.T, data, Flow("dopri5", 2), lambda x: every_sign)
    back = torch.linalg.matrix_exp(-mix)
    exact = torch.distributions.Normal(0, 1).log_prob(back @ data[0]).sum() - mix.trace()
    assert_near(found.mean(), exact, 1e-3)
    assert found.std() > 0.1


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (lambda: create_transport("Cosine"), "Unknown path_type 'Cosine'. Choose one of: Linear, GVP, VP"),
        (lambda: create_transport(prediction="x0"), "Unknown prediction 'x0'"),
        (lambda: create_transport(loss_weight="snr"), "Unknown loss_weight 'snr'"),
        (lambda: Flow("rk99"), "Unknown sampling_method 'rk99'. Choose one of: euler"),
        (lambda: Sampling(diffusion_form="none"), "Unknown diffusion_form 'none'"),
        (lambda: Sampling(last_step="median"), "Unknown last_step 'median'"),
        (lambda: Sampling(num_steps=1), "num_steps is at least 2"),
        (lambda: Flow(num_steps=0), "num_steps is at least 2"),
    ],
)
def test_names_that_no_table_has_are_said(wrong, said):
    with pytest.raises(ConfigError, match=said):
        wrong()
