"""Papercut: `Shot` → frames, in cut paper and light, with ground truth.

`Stage(shot, size=(1280, 720), fps=24, seconds=4, seed=1)` draws frame `i` with `draw(i)` and tells what is in it with
`truth(i)`; `notes` says what was not drawn as asked, `became(stage)` what its words became. `VERSION` rises whenever
the same call would give other pixels.
Importing this package is cheap: the drawing library is loaded at the first use of `Stage`.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rushes.papercut.account import became
    from rushes.papercut.stage import Stage
    from rushes.papercut.truth import Truth

VERSION = 19
__all__ = ["VERSION", "Stage", "Truth", "became"]


def __getattr__(name: str) -> Any:
    if name == "Stage":
        from rushes.papercut.stage import Stage

        return Stage
    if name == "Truth":
        from rushes.papercut.truth import Truth

        return Truth
    if name == "became":
        from rushes.papercut.account import became

        return became
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
