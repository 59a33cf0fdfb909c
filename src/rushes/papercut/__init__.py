"""A `Shot` cut from paper: frames that execute it literally, with exact ground truth."""
