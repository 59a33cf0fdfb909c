"""Rushes: an open video studio."""
