"""The program without its page: routes for programs, by the same rules of whose is what. Knows nothing of Gradio."""
