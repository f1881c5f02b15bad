"""Dialogue by a chat model that sees, in this process: any that transformers loads by its Auto classes.

`catalogue` lists the models we know, `finding` says where one or any other is, `loading` loads it, `prompting` puts a
chat before it, `grammar` says what a decision looks like, `constraint` lets the model write nothing else, `chat` puts
these together.
"""

from dialog.managers.transformers_chat.manager import TransformersManager

__all__ = ["TransformersManager"]
