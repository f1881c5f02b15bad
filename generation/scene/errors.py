"""What can be wrong with a scene."""


class SceneError(ValueError):
    """A scene that cannot be: the message says which part and what is allowed there."""
