"""Worlds: things that answer each action with a picture. Simulators, recordings and trained models are one `Session`.

Whatever drives a session (the page people play on, the recorder, the meters) drives any of them, so a trained world is
judged beside the simulator it learned from, under the same actions.
"""
