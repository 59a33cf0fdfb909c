"""Generators that may cost: one contract, one buyer who alone spends, and a small file for each provider."""
