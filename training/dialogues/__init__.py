"""Dialogues about pictures, made up from a grammar of what people say: what the embedded manager learns from."""
