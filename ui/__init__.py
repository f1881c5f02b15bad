"""The page: what a person sees and clicks. Knows neither how a decision is made nor how a picture is drawn."""

from ui.lean_gradio import make_lean

make_lean()
