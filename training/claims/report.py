"""Claims beside what became of them here: a table for the README, and a plot."""

from pathlib import Path
from statistics import mean, stdev

from training.claims.claims import CLAIMS, Arm, Claim
from training.claims.results import Results

_HEAD = "| claim | the paper | here: mean ± spread of the seeds | told |\n|---|---|---|---|"
_SIGN = {"agrees": "✓", "contradicts": "✗", "cannot tell": "?"}
_COLUMNS = 2


def table(results: Results) -> str:
    """Markdown: a row a claim that has figures; in it a line an arm, and one a pair of neighbours."""
    return "\n".join([_HEAD, *(_row(results, name, claim) for name, claim in CLAIMS.items() if _found(results, name))])


def plot(results: Results, path: Path) -> None:
    """The figures of all seeds, a panel a claim."""
    from matplotlib import pyplot

    names = [name for name in CLAIMS if _found(results, name)]
    rows = -(-len(names) // _COLUMNS)
    canvas, axes = pyplot.subplots(rows, _COLUMNS, figsize=(10, 0.4 + 2.2 * rows), squeeze=False)
    for panel, name in zip(axes.flat, names, strict=False):
        claim = CLAIMS[name]
        for place, arm in enumerate(claim.arms):
            figures = list(results.of(name, arm).values())
            panel.plot(figures, [place] * len(figures), "o", alpha=0.7)
        panel.set(yticks=range(len(claim.arms)), yticklabels=claim.arms, title=name)
        panel.set_xlabel(claim.figure.partition(" of ")[0] + " (less is better)")
        panel.invert_yaxis()
    for panel in axes.flat[len(names) :]:
        panel.set_visible(False)
    canvas.tight_layout()
    canvas.savefig(path, dpi=110)
    pyplot.close(canvas)


def _found(results: Results, name: str) -> bool:
    return any(results.of(name, arm) for arm in CLAIMS[name].arms)


def _row(results: Results, name: str, claim: Claim) -> str:
    paper = "<br>".join(f"{arm} {'' if each.paper is None else each.paper}".strip() for arm, each in claim.arms.items())
    here = "<br>".join(_here(results, name, arm, each) for arm, each in claim.arms.items())
    told = "<br>".join(
        f"{_SIGN[said]} {better} < {worse}: {said} ({apart:+.3g})"
        for better, worse, said, apart in results.judged(name, claim)
    )
    return f"| {claim.said} {claim.source} | {claim.papers_figure}:<br>{paper} | {claim.figure}:<br>{here} | {told} |"


def _here(results: Results, name: str, arm: str, each: Arm) -> str:
    figures = list(results.of(name, arm).values())
    if len(figures) < 2:
        return f"{arm} –"
    return f"{arm} {mean(figures):.4g} ± {stdev(figures):.1g} ({len(figures)})"
