"""The notation that the small dialogue model reads pictures in and writes its answers in. Pure values, no torch.

It stands here, below `dialog` and `training`, because both speak it: the manager `tiny` and the training that makes its
weights. An answer is DialogGen's: `<画图>` and what to draw, or something to say. What to draw is the whole scene;
things that an earlier picture shows already are pointed at, so that nothing that stays can be copied wrongly.
"""
