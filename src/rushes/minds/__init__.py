"""Language without a key: the brief's reader, the keyless director, the voice."""
