"""Training: the curriculum from picture to video, its data, its evidence and its export.

A run is a Python function with a frozen configuration; `scenes` is what it learns from, `clips` how it is kept,
`run` the loop that can be killed at any moment, `curriculum` the presets.
"""
