"""One thing of a scene: is it there, is it what was asked for, and if not, what or where is it instead?"""

from dataclasses import dataclass

from generation.scene.scene import Scene
from training.judge.contest import LEAST, NEAR, Asked, Contest, hold
from training.judge.matching import Frame, Match, Search, match
from training.judge.stands import Stand, other_counts, other_positions, other_views, stand
from training.judge.verdict import ThingVerdict
from training.world.sprites import concept_names

ELSEWHERE = Search(8.0)
LEAD = 0.05  # what another count or view must gain more, as a part of what the thing would gain drawn exactly
UNSURE = 0.5  # a fit so low that the thing may have been taken for another one
CLEARLY = 0.1  # how much better it must fit in another place
ABOUT = 0.2  # fits that differ by less are about as good
PLAUSIBLE = 0.4  # a fit that is worth a closer look in another place
TRIES = 3


@dataclass(frozen=True)
class Examined:
    """The verdict on a thing, and what it says of the whole picture."""

    verdict: ThingVerdict
    found: Match
    styles: dict[str, float]  # what each style gains
    views: dict[str, float]  # what each view gains; empty where the thing cannot tell


@dataclass(frozen=True)
class Alternative:
    """A stand where the thing would be if one word of the scene were another."""

    field: str  # "count", "position" or "view"
    value: str | int
    frame: Frame
    stand: Stand
    match: Match


def examine(frame: Frame, bare: Frame, scene: Scene, index: int, on_dark: bool) -> Examined:
    """Examine a thing of a resolved scene.

    Args: frame, the picture as the thing is seen in it, with others before and behind it; bare, the picture against
    nothing but its background: the thing may stand where another was thought to be; on_dark, whether that is dark.
    """
    thing = scene.things[index]
    asked = Asked(concept_names().index(thing.concept), thing.color, scene.style, on_dark)
    own = match(frame, asked.concept, stand(scene, index), NEAR)
    others = _matched(frame, asked.concept, "count", other_counts(scene, index))
    others += _matched(frame, asked.concept, "view", other_views(scene, index))
    contest, wrong = hold(frame, asked, own, stand(scene, index)), _better(own, others)
    if not contest.won or contest.fit < UNSURE:
        others += _matched(bare, asked.concept, "position", other_positions(scene, index))
        contest, wrong = _elsewhere(asked, others, contest) or (contest, wrong)
    if not contest.won:
        wrong = _better(contest.found, _matched(frame, contest.winner, "count", other_counts(scene, index)))
    verdict = ThingVerdict(
        concept=contest.won,
        color=asked.has_color(contest.found),
        count=wrong != "count",
        position=wrong != "position" and (contest.won or contest.found.fit >= LEAST),
        seen=concept_names()[contest.winner],
        fit=round(contest.fit, 3),
    )
    tells = contest.won and wrong in ("", "view")
    views = {scene.view: own.gain} | {str(o.value): o.match.gain for o in others if o.field == "view"}
    return Examined(verdict, contest.found, contest.styles, views if tells else {})


def _matched(frame: Frame, concept: int, field: str, stands: dict[str, Stand] | dict[int, Stand]) -> list[Alternative]:
    return [
        Alternative(field, value, frame, where, match(frame, concept, where, ELSEWHERE))
        for value, where in stands.items()
    ]


def _better(own: Match, others: list[Alternative]) -> str:
    """The field that is wrong because with another value the thing explains more of the picture; empty if none."""
    best = max(others, key=lambda other: other.match.gain)
    return best.field if best.match.gain > own.gain + LEAD * own.energy + own.unseen else ""


def _elsewhere(asked: Asked, others: list[Alternative], here: Contest) -> tuple[Contest, str] | None:
    """The contest that the asked concept wins in another stand than its own, and the field that is wrong."""
    least = max(PLAUSIBLE, here.fit + (CLEARLY if here.won else 0))
    plausible = [other for other in others if other.match.fit > least]
    best = max((other.match.fit for other in plausible), default=0.0)
    as_good = [other for other in plausible if other.match.fit > best - ABOUT]
    for other in sorted(as_good, key=lambda other: -other.match.gain)[:TRIES]:
        contest = hold(other.frame, asked, other.match, other.stand)
        # What stands here must not fit better, nor explain more of the same part of the picture.
        explains = other.field == "position" or contest.found.gain > (1 - ABOUT) * here.found.gain
        if contest.won and explains and contest.fit > here.found.fit - ABOUT:
            return contest, other.field
    return None
