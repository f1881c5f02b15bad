"""Dialogue by a chat model that sees, in this process: any that transformers loads by its Auto classes.

`catalogue` lists the models we know, `loading` loads one or any other, `prompting` puts a chat before it, `grammar`
says what a decision looks like, `constraint` lets the model write nothing else, `chat` puts these together.
"""

from dialog.managers.transformers_chat.manager import TransformersManager

__all__ = ["TransformersManager"]
