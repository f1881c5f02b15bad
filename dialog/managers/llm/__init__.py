"""What every manager with a chat model behind it shares: what the model is told, and how its answer is read.

`instructions` and `schema` say what a decision looks like, `album` keeps the state of every picture, `messages` puts
the conversation before the model, `reading` makes a decision of its text. None of it knows where the model runs.
"""
