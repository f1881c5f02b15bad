"""Where a thing of a scene should stand, and where it would stand if one word of the scene were another."""

from dataclasses import replace

from generation.scene.layout import Box, copies, groups
from generation.scene.scene import MOST_COPIES, POSITIONS, VIEWS, Scene

Stand = list[Box]  # the squares of all copies of a thing


def stand(scene: Scene, index: int) -> Stand:
    """The squares of a thing of a resolved scene."""
    return copies(groups(scene)[index], scene.things[index].count)


def other_positions(scene: Scene, index: int) -> dict[str, Stand]:
    """The thing in every other place; a thing that stands there changes places with it."""
    own = scene.things[index].position or "centre"
    return {place: stand(_exchanged(scene, own, place, index), index) for place in POSITIONS if place != own}


def other_counts(scene: Scene, index: int) -> dict[int, Stand]:
    """The thing in every other number."""
    own = scene.things[index].count
    return {n: stand(_with_count(scene, index, n), index) for n in range(1, MOST_COPIES + 1) if n != own}


def other_views(scene: Scene, index: int) -> dict[str, Stand]:
    """The thing as every other view shows it."""
    return {view: stand(replace(scene, view=view), index) for view in VIEWS if view != scene.view}


def _exchanged(scene: Scene, own: str, place: str, index: int) -> Scene:
    positions = {own: place, place: own}
    things = [replace(t, position=positions.get(t.position or "centre", t.position)) for t in scene.things]
    return replace(scene, things=tuple(things))


def _with_count(scene: Scene, index: int, count: int) -> Scene:
    things = list(scene.things)
    things[index] = replace(things[index], count=count)
    return replace(scene, things=tuple(things))
