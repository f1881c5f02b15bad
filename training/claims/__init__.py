"""What the papers say of their ways against others, tried again on one small world, at one equal budget.

python -m training.claims --runs runs --start assets/checkpoints/hunyuan-dit

claims.py      what is claimed, with the papers' figures: a row a claim
networks.py    the small networks that it is tried on
lessons.py     the pictures that all of them learn from, and those that they are asked about
budget.py      one training of so many steps
measures.py    how far off a trained network is
results.py     the figures on disk, and what they say of a claim
report.py      a table and a plot
"""
