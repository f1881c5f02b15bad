"""The judge: says whether a picture shows a scene, and never sees what drew it.

    verdict = judge(picture, scene)
    verdict.objects_right, verdict.background, [thing.color for thing in verdict.things]

It compares the picture with the sprites of the world where the layout puts them (template matching).
"""

from training.judge.judging import judge, judge_many
from training.judge.verdict import ThingVerdict, Verdict

__all__ = ["ThingVerdict", "Verdict", "judge", "judge_many"]
