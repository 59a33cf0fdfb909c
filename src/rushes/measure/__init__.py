"""Analysers that look at a film once, and the checks that turn what they saw into findings."""
