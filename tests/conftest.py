"""Two test workers share the cores: one thread each, set before NumPy and torch are imported."""

import os

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ.setdefault(name, "1")
