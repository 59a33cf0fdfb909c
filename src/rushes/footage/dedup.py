"""Clips that show the same: found by their looks, across files and re-encodings; and a split that no pair straddles."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence

from rushes.data.clip import Clip

NEAR = 8  # of 64 bits that two looks at the same picture may differ in
SHARE = 0.7  # of a clip's looks that must show again
BANDS = NEAR + 1  # at least one of so many bands is untouched where at most NEAR bits differ
TEST_SHARE = 0.05


class _Groups:
    """Union-find by name; the smallest name stands for its group."""

    def __init__(self) -> None:
        self._up: dict[str, str] = {}

    def find(self, x: str) -> str:
        root = x
        while (up := self._up.get(root, root)) != root:
            root = up
        while (up := self._up.get(x, x)) != root:
            self._up[x], x = root, up
        return root

    def join(self, a: str, b: str) -> None:
        a, b = sorted((self.find(a), self.find(b)))
        self._up[b] = a


def clusters(clips: Iterable[Clip]) -> dict[str, str]:
    """For each clip's id, the id of its cluster: clips that mostly show pictures of each other."""
    return alike((c.id, c.looks) for c in clips)


def alike(items: Iterable[tuple[str, Sequence[str]]]) -> dict[str, str]:
    """For each (name, looks in hex) the name of its cluster.

    Exact for any number: looks are compared only where one of their bands is the same (pigeonhole), and every pair
    within NEAR bits shares one.
    """
    looks: list[tuple[int, str]] = []
    count: dict[str, int] = {}
    for name, hashes in items:
        distinct = sorted({int(h, 16) for h in hashes})
        count[name] = len(distinct)
        looks += [(h, name) for h in distinct]
    bands: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for i, (h, _) in enumerate(looks):
        for band in range(BANDS):
            bands[(band, h >> (band * 64 // BANDS) & _mask(band))].append(i)
    matched: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for members in bands.values():
        for n, i in enumerate(members):
            for k in members[n + 1 :]:
                (a, x), (b, y) = looks[i], looks[k]
                if x != y and (a ^ b).bit_count() <= NEAR:
                    matched[(x, y)].add(a)
                    matched[(y, x)].add(b)
    groups = _Groups()
    for (x, y), hits in matched.items():
        shorter = count[x] <= count[y]
        if shorter and len(hits) >= SHARE * count[x]:
            groups.join(x, y)
    return {c: groups.find(c) for c in count}


def _mask(band: int) -> int:
    low, high = band * 64 // BANDS, (band + 1) * 64 // BANDS
    return (1 << (high - low)) - 1


def splits(clips: list[Clip], test_share: float = TEST_SHARE) -> dict[str, str]:
    """ "train" or "test" for each clip: clips of one cluster or of one file always share theirs.

    Drawn by the digest of the group's name, so that adding files moves no other group.
    """
    groups = _Groups()
    for clip in clips:
        groups.join(f"clip {clip.cluster or clip.id}", f"file {clip.source_digest}")
    found = {}
    for clip in clips:
        root = groups.find(f"clip {clip.cluster or clip.id}")
        draw = int(hashlib.sha256(root.encode()).hexdigest()[:8], 16) / 0xFFFFFFFF
        found[clip.id] = "test" if draw < test_share else "train"
    return found
