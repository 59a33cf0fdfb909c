"""One thin command per verb."""

import os

# The reader's matrices are small: a second thread of NumPy's BLAS costs twelve times what it saves, more where all
# cores draw. This must stand before NumPy is imported; the workers that draw inherit it.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
