"""The world that the embedded models learn: sprites, scenes, captions."""
