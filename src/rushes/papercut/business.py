"""What somebody does with their own body, an actor's business: wipes the brow, shakes a fist, hides the face.

The object is no thing of the scene: a person who wipes tears sweeps nothing, and a kiss that is blown is no cookie.
"""

from __future__ import annotations

from functools import cache

from rushes.shot.words import lemma

_ROWS = (
    ("salute", "wipe mop dab slap smack hit shade", "brow forehead sweat temple"),
    ("salute", "shade", "eye"),
    ("cry", "wipe dry dab rub cover hide bury cup hold", "tear eye face"),
    ("cry", "hold clutch grab tear pull grip cup", "head hair ear"),
    ("cry", "cover plug stop block", "ear"),
    ("think", "scratch stroke rub rest tug tap", "head chin beard moustache cheek temple neck nose"),
    ("think", "bite chew cover purse touch hold pinch", "nail lip mouth nose breath chin cheek tongue"),
    ("wave", "shake raise lift hold wave snap click blow", "fist hand finger arm kiss"),
    ("cheer", "raise lift throw fling stretch open spread", "arms hands fists"),
    ("sulk", "clench ball tighten grit", "fist tooth jaw"),
    ("cross_arms", "shake toss", "head"),
    ("cross_arms", "cross fold", "arm"),
    ("cross_arms", "put place rest", "hip"),
    ("work", "rub wring warm twist clasp", "hand palm finger"),
    ("hold", "rub pat hold clutch stroke hug", "belly stomach tummy side"),
    ("hold", "put place lay press touch clutch", "heart breast"),
    ("sad", "lower hang bow drop sink droop", "head eye gaze shoulder"),
    ("bow", "nod bend", "head waist"),
    ("look_up", "lift raise tilt throw", "head eye gaze chin"),
    ("look", "turn crane roll narrow blink strain", "head neck eye"),
    ("kick", "stamp stomp tap", "foot heel"),
    ("munch", "lick smack", "lip"),
    ("laugh", "make pull stick poke", "face tongue"),
    ("point", "wag shake point jab crook", "finger"),
    ("clap", "clap", "hand"),
    ("kneel", "bend take bow fall drop", "knee"),
    ("work", "roll push", "sleeve"),
    ("bend", "catch", "breath"),
    ("spread", "shrug", "shoulder"),
    ("sit_ground", "hug clasp draw pull", "knee leg"),
    ("spread", "hold draw suck", "gasp"),
)  # the pose → the verbs and whatever of oneself they are done to
_POSES = {
    (verb, part): pose for pose, verbs, parts in reversed(_ROWS) for verb in verbs.split() for part in parts.split()
}
_ALONE = {"gasp": "spread", "sigh": "sad", "yawn": "raise_up", "stretch": "raise_up", "straighten up": "stand",
          "curl up": "sit_ground", "blush": "look_down", "stumble": "limp", "stagger": "limp", "pant": "bend",
          "rub": "work", "wring": "work"}  # fmt: skip


@cache
def business(phrase: str) -> str | None:
    """The pose for a verb phrase that is somebody's business with their own body; None for any other."""
    words = [w for w in phrase.lower().split() if w not in ("his", "her", "their", "the", "its", "a", "own", "both")]
    if not words or phrase.lower() == "take a bow":
        return "bow" if words else None
    if (pose := _ALONE.get(" ".join(words))) is not None:
        return pose
    first = lemma(words[0], "VERB")
    for part in (words[-1], lemma(words[-1], "NOUN")):  # arms that are raised are not one arm
        if len(words) > 1 and (first, part) in _POSES:
            return _POSES[first, part]
    hips = {"put", "place", "rest", "lay", "press"}
    return "cross_arms" if first in hips and words[-1] in ("hips", "waist") else None
