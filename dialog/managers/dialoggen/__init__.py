"""DialogGen, the dialogue model of Hunyuan-DiT, run by plain transformers.

The conversation is written as the model was trained on it (`prompt`), split into tokens by the checkpoint's own
sentencepiece model (`words`), with a picture or an empty slot before it (`tiles`); the checkpoint (`checkpoint`,
`layout`) answers (`sampling`), and the answer is read (`reading`). `manager` has the order of all this.
"""

from dialog.managers.dialoggen.manager import DialogGenManager

__all__ = ["DialogGenManager"]
