"""Digests, artifacts, effects, money and the error tree: what every other room stands on.

Nothing here knows what a film is. An `Effect` is anything slow, costly or not repeatable; its answer is recorded under
a key made from what was asked, so that asking again is free. That one mechanism gives resume, cache and provenance.
"""
