"""SiT's transport between noise and data (Ma et al. 2024, arXiv 2401.08740): paths, losses, and both ways to sample.

    paths.py       x_t = alpha(t) · data + sigma(t) · noise, and what velocity, score and noise say of one another
    transport.py   a path with what the network predicts on it: drifts, intervals, the training loss
    ode.py         the probability-flow equation, by fixed or by adaptive steps
    sde.py         the reverse-time equation with any diffusion coefficient
    likelihood.py  how likely data are, by following the flow back

Everywhere t = 0 is noise and t = 1 is data. A model is any callable (x (N, …), t (N,), **conditions) -> as x. Where
the official program fails or answers NaN, this one is right: a constant diffusion coefficient that is a plain number;
"increasing-decreasing", which it misspells; SBDM with a velocity on the linear and the GVP path, which starts where
that coefficient is infinite; the reversed flow on the VP path, and Heun's method without a last step, which both ask
for a score at t = 1; likelihoods, for which it wants the gradient of what has none. And `sample_eps` counts whether or
not `train_eps` is given.
"""
