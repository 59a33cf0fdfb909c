"""What a verb asks of the theatre: the kind of deed, and which of an actor's actions shows it best."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from rushes.shot.words import nearest

Kind = Literal[
    "stay", "go", "enter", "leave", "to", "chase", "meet", "take", "give", "throw", "use", "look", "ride", "climb",
    "fall", "rise", "sink", "drift", "spin", "grow", "shrink", "shine", "dim", "appear", "vanish", "break", "burn",
    "open", "close", "shake", "put", "lead", "kick", "catch", "land", "pour", "mend", "cover",
]  # fmt: skip


INSTRUMENTS = {
    "violin": "violin",
    "fiddle": "violin",
    "cell": "cello",
    "drum": "drum",
    "flut": "flute",
    "trumpet": "trumpet",
    "horn": "horn",
    "harp": "harp",
    "accordion": "accordion",
    "banjo": "banjo",
    "lute": "lute",
    "guitar": "guitar",
    "music": "guitar",
    "song": "guitar",
    "tune": "guitar",
    "bugle": "bugle",
    "ukulele": "ukulele",
    "pipe": "flute",
}  # what of a word tells the instrument → its name
# Kinds of deed that only someone with a will does.
ALIVE: frozenset[Kind] = frozenset(
    {
        "stay",
        "take",
        "give",
        "throw",
        "use",
        "look",
        "ride",
        "climb",
        "chase",
        "meet",
        "kick",
        "catch",
        "mend",
        "cover",
        "pour",
    }
)
# Actions whose detail is the hand.
HANDY = frozenset(
    {
        "pick_up",
        "reach",
        "open",
        "close",
        "write",
        "paint",
        "cook",
        "work",
        "knit",
        "sew",
        "pour",
        "water",
        "hammer",
        "pat",
    }
)


@dataclass(frozen=True)
class Deed:
    """How one verb is played: `actions` of an actor in order of preference."""

    verb: str
    kind: Kind
    actions: tuple[str, ...]
    target: str | None = None  # what the verb phrase itself names: "row a boat" → "boat"
    exact: bool = True  # False: the verb was not known and the nearest known one stands for it


# kind → (actions in order of preference → verbs). The first action an actor has is played; "stand" closes every list.
_TABLE: dict[Kind, dict[str, str]] = {
    "stay": {
        "sit": "sit, sit down, rest, relax, settle, perch, meditate, ride along",
        "sleep, lie, sit": "sleep, nap, doze, dream, snore, lie, lie down, faint, collapse, die, hibernate",
        "close eyes, stand": "close eyes, shut eyes",
        "stand": "open eyes, stand, wait, stop, stay, pause, freeze, pose, be, stand up, get up, listen, "
        "breathe, think, remain",
        "wave, cheer, talk": "wave, greet, say goodbye, hail, salute, beckon",
        "dance, cheer, jump": "dance, sway, twirl, perform, waltz",
        "jump, hop, cheer": "jump, hop, leap, bounce, skip, pounce",
        "cheer, wave, jump": "cheer, celebrate, rejoice, win, clap, applaud, succeed",
        "laugh, cheer, talk": "laugh, giggle, smile, grin, chuckle",
        "cry, sad, kneel, sit": "cry, weep, mourn, sob, grieve, regret, despair, worry",
        "talk, point": "talk, speak, say, tell, ask, explain, argue, shout, call, whisper, sing, teach, answer, warn, "
        "bark, meow, roar, howl, chirp, hoot, growl, discuss, chat, persuade, announce, cheer up, order, sell, "
        "buy, pay",
        "kneel pray, kneel, bow, sit": "pray, worship",
        "kneel, crouch, bow, bend": "kneel, beg, propose",
        "crouch, kneel, bow, bend": "crouch, hide, squat, duck",
        "bow, kneel, bend": "bow, curtsy",
        "point, reach": "point, show, direct, choose, indicate",
        "give, reach, talk": "shake hands, hold hands",
        "hug, reach, talk": "hug, embrace, kiss, cuddle, comfort, marry, love",
        "fight, swing, point, reach": "fight, attack, hit, strike, punch, battle, box, duel, swing",
        "shiver, stand": "shiver, tremble, freeze up, fear, panic",
        "eat, graze, drink": "eat, graze, feed, bite, chew, taste, lick, dine, nibble",
        "drink, eat": "drink, sip",
    },
    "go": {
        "walk": "walk, stroll, wander, march, pace, hike, travel, trek, explore, roam, journey, cross, pass, patrol, "
        "trot, limp, stumble, parade, go, move, migrate, search, look for, seek, hunt, walk away",
        "run, walk": "run, sprint, jog, race, hurry, rush, gallop, dash, escape, flee, flee from, run away, play",
        "sneak, crawl, walk": "sneak, sneak through, sneak up, creep, tiptoe, prowl, lurk",
        "crawl, walk": "crawl, slither",
        "swim, walk": "swim, dive, snorkel, paddle about, surf",
        "fly, walk": "fly, soar, glide, flutter, hover, flap",
        "carry, walk": "carry, bring, haul, deliver, transport",
        "push, walk": "push, shove, roll along",
        "pull, walk": "pull, drag, tow, tug",
        "skate, walk": "skate, ski, slide, skateboard, rollerblade",
    },
    "enter": {"walk, fly, swim": "enter, come in, walk in, arrive, appear from, emerge, come home, return, come back"},
    "leave": {"walk, fly, swim": "leave, exit, go away, depart, walk off, disappear into, go home, set off, set out"},
    "to": {
        "walk, fly, swim": "come, come to, approach, reach, go to, walk to, walk toward, get to, step, visit, join, "
        "walk over, move toward, head for, go up to, discover",
        "run, walk": "run to, run toward, charge, rush to",
    },
    "chase": {"run, walk, fly, swim": "chase, pursue, run after, catch up", "walk": "follow, stalk, trail, accompany"},
    "lead": {"walk, swim, fly": "lead, guide, escort, lead the way"},
    "meet": {"walk": "meet, gather, unite, reunite, find each other, greet each other, run into"},
    "take": {
        "pick up, pickup, take, bend, reach": "pick up, take, find, grab, collect, gather up, get, pick, lift, "
        "steal, seize, fetch, take out, pull out, lift out, draw out, reel in, dig up, unearth, harvest, "
        "receive, raise, rescue, pluck, choose from, keep",
    },
    "give": {"give, reach, hold": "give, hand, offer, present, pass to, share, serve, lend, hand over, trade, feed to"},
    "throw": {"throw, reach, wave": "throw, toss, hurl, cast, launch, fling, drop, release, let go, send, shoot"},
    "kick": {"kick, throw": "kick, dribble, shoot at, score"},
    "catch": {"reach, pick up, jump": "catch, save, block, intercept"},
    "land": {"fly, float, jump": "land, land on, touch down, alight"},
    "cover": {"bend, reach": "cover, tuck in, wrap up, drape"},
    "mend": {"work, reach": "glue, mend, glue together, put together, stick together, piece together, patch, patch up, "
        "restore"},
    "pour": {"pour, reach": "pour, pour out, fill, fill up, serve up, top up"},
    "put": {
        "bend, pick up, reach": "put, put down, place, set down, lay down, leave behind, deposit",
    },
    "use": {
        "read, hold, sit": "read, study, learn, consult, browse",
        "write, read, hold": "write, draw, sketch, note, sign, type, compose, calculate",
        "eat, drink": "eat from, devour",
        "play, hold, talk": "play music, strum, drum, perform on, conduct, practise",
        "paint, write, reach": "paint, decorate, colour",
        "cook, stir, reach, work": "cook, bake, stir, mix, knead, prepare, brew, fry, boil, make bread",
        "knit, sew, sit": "knit, sew, weave, embroider, crochet, stitch, darn",
        "water, pour, reach": "water, spill, sprinkle",
        "sweep, work, walk": "sweep, mop, rake, clean, wash, scrub, wipe, polish",
        "dig, work, bend": "dig, plant, sow, shovel, bury, farm, mine, hoe",
        "hammer, work, fight, reach": "hammer, build, repair, fix, forge, craft, make, construct, carve, chop, work, "
        "saw, cut, snip, trim, "
        "create, invent, tinker, weld, assemble, operate, press, push a button, turn on, code, program, measure, test",
        "hold, carry": "hold up, hold, wear, use, own, have, guard, protect, defend, raise a glass, toast",
        "fish, hold": "fish, angle",
        "reach, pat": "touch, pat, stroke, pet, reach for, knock, feel, brush, groom, heal, help, examine, tap, ring",
        "photograph, look, hold": "photograph, film, record",
        "phone, talk, hold": "phone, ring up, text",
        "fly a kite, pull, hold, reach": "fly a kite, hold a string",
    },
    "look": {
        "look, look up, stand": "look, look at, see, watch, stare, gaze, observe, notice, spot, admire, look up, "
        "look out, "
        "look around, glance, face, inspect, turn, turn to, realise, recognise, wonder, remember, check, read the sky",
    },
    "ride": {
        "row, sit, stand": "row, paddle, canoe",
        "ride, sit": "ride, drive, pilot, cycle, steer, sail, board, get on, fly a plane, navigate, captain",
    },
    "climb": {"climb, walk": "climb, ascend, scale, go up, climb up, mount, scramble"},
    "fall": {"fall, lie": "fall, tumble, trip, crash, rain, snow, slip, fall over, fall down, plunge, descend"},
    "rise": {"fly, jump": "rise, ascend into the sky, lift off, take off, float up, float away, come up, grow wings"},
    "sink": {"swim": "sink, set, drown, go down, submerge, go under"},
    "drift": {"float, swim, fly": "drift, float, sway in the wind, bob, blow, flow, wash up, hang, sail by, orbit"},
    "spin": {"dance, jump": "spin, roll, rotate, turn around, whirl, somersault, swirl"},
    "grow": {"stand": "grow, bloom, blossom, sprout, swell, expand, inflate, rise up, flourish, open up"},
    "shrink": {"stand": "shrink, wither, wilt, melt, deflate, fade, shrivel, dwindle"},
    "shine": {"stand": "shine, light, glow, light up, glitter, flash, switch on, sparkle, twinkle, gleam, blink, lit"},
    "dim": {"stand": "dim, go out, switch off, extinguish, go dark, put out, blow out"},
    "appear": {"stand": "appear, materialise, be born, hatch, arise, show up, form"},
    "vanish": {"stand": "vanish, disappear, fade away, dissolve, evaporate, get lost, be gone"},
    "break": {"fall": "break, crack, shatter, collapse into pieces, burst, explode, split, crumble, smash, tear"},
    "burn": {"stand": "burn, catch fire, blaze, flame, ignite, smoke, set fire"},
    "open": {"open, reach": "open, unlock, unwrap, unfold, uncork, unpack, untie"},
    "close": {"close, reach": "close, shut, lock, wrap, pack, fold"},
    "shake": {"shiver, jump": "shake, quake, rattle, vibrate, rumble, erupt, ring out, boil over"},
}  # fmt: skip

_FILLER = re.compile(
    r"^(?:(?:at|to|toward|towards|with|for|on|onto|in|into|over|from|by|up|down|out|through|across|along|around|about|"
    r"of|off|near|after|behind|beside|under|past|away|a|an|the|his|her|its|their|my|some|this|that|one|each|other)\s+)+"
)


@cache
def _verbs() -> dict[str, Deed]:
    return {
        verb: Deed(verb, kind, (*actions.split(", "), "stand"))
        for kind, rows in _TABLE.items()
        for actions, verbs in rows.items()
        for verb in verbs.split(", ")
    }


def bare(phrase: str) -> str | None:
    """A noun phrase without the little words before it: "at the sea" → "sea"; None where nothing is left."""
    return _FILLER.sub("", phrase.strip().lower() + " ").strip() or None


@cache
def deed(phrase: str) -> Deed | None:
    """The deed that a verb phrase in base form asks for: "pick up", "row a boat", "look at the sea".

    The longest known beginning wins; what follows it is the target. A verb that is not known is played by the nearest
    known one in meaning (`exact` False); None where nothing is near.
    """
    words = phrase.lower().replace(",", " ").split()
    if words[:1] in (["plant"], ["raise"]) and words[-1] in ("flag", "banner", "cross", "standard"):
        words[:1] = ["place"]
    if len(words) > 1 and words[0] == "play" and any(part in phrase.lower() for part in INSTRUMENTS):
        words[:1] = ["play", "music"] if words[1] != "music" else ["play"]
    for n in range(min(4, len(words)), 0, -1):
        known = _verbs().get(" ".join(words[:n]))
        if known is not None:
            return Deed(known.verb, known.kind, known.actions, bare(" ".join(words[n:])))
    for n in range(min(2, len(words)), 0, -1):
        near = nearest(" ".join(words[:n]), _verbs().keys(), "verb")
        if near is not None:
            known = _verbs()[near.concept]
            return Deed(known.verb, known.kind, known.actions, bare(" ".join(words[n:])), exact=False)
    return None
