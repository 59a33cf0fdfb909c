"""One thin command per verb."""

import os

# The reader's matrices are small: with a second thread of NumPy's BLAS 120 sentences took 3 to 9 s where both cores had
# work, with one 0.3 s. This must stand before NumPy is imported; the workers that draw inherit it.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
