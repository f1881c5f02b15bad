"""Dialogue by any server that speaks the OpenAI protocol: vLLM, SGLang, Ollama, llama.cpp, `transformers serve`, …

`address` says where it is, `abilities` what it takes, `body` writes the request, `wire` sends it and follows the
answer, `problems` names whatever goes wrong, `server` puts these together.
"""

from dialog.managers.openai.manager import OpenAIManager

__all__ = ["OpenAIManager"]
