"""The director's tools, the generators, review, and the production they work on."""
