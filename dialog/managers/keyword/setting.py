"""What stands and was done before, which a clause is read against."""

from dataclasses import dataclass

from generation.scene.scene import Scene


@dataclass(frozen=True)
class Setting:
    """What a clause is read against."""

    scene: Scene | None
    last_edit: str | None = None
    alone: bool = False  # whether the clause is all that is said
    world_only: bool = False  # whether nothing outside the world can be drawn

    def shows(self, concept: str | None) -> bool:
        return self.scene is not None and any(thing.concept == concept for thing in self.scene.things)
