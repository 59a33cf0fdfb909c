"""What sport and slapstick mean without saying it: each game's own ball and ground, who is met in the ring, one deed
told in two clauses (|misses the target and hits a pie|)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import each, head_of, is_alive, placed, untold, verb_of
from rushes.shot import Weather

if TYPE_CHECKING:
    from rushes.minds.brief import Event

# How a game is told → its ball, and the ground it is played on.
_GAMES = tuple(
    (re.compile(rf"\b(?:{words})\b"), ball, ground)
    for words, ball, ground in (
        (
            r"serves? the ball|(?<!table )tennis player|tennis (?:match|game|court|final|star|ace)|wimbledon",
            "tennis ball",
            "tennis court",
        ),
        (r"badminton", "shuttlecock", "tennis court"),
        (r"golfers?|golf|caddies?", "golf ball", "golf course"),
        (r"basketball(?:er)?s?|dunks?|slam dunks?", "basketball", "basketball court"),
        (r"volleyball(?:er)?s?", "volleyball", "volleyball court"),
        (r"baseball|batters?|pitchers? (?:throws?|pitch\w*)|home run", "baseball", "stadium"),
        (r"goalkeepers?|goalies?|footballers?|strikers?|(?:football|soccer) players?|penalty", "football", "stadium"),
    )
)
_COURTS = frozenset("court ball arena green course game match hole".split())
_SLUGS = frozenset("hit score slug smash knock blast bat".split())
_FIGHTERS = {"boxer": "boxer", "prizefighter": "boxer", "wrestler": "wrestler", "fighter": "boxer"}
_BOUTS = frozenset("fight bout match title championship belt".split())
_FOES = frozenset("champion opponent rival challenger foe enemy adversary favourite favorite contender".split())
_FELLS = frozenset({"knock out", "knock down", "floor", "knock over", "flatten", "beat", "defeat", "ko", "fell"})
_SHOVES = frozenset("shove push throw toss force drive fling heave hurl bump".split())
_RINGS = frozenset("ring rings bar trapeze".split())
_SPLIT = frozenset("rip split tear burst".split())
_LEGWEAR = frozenset("trousers trouser pants shorts breeches jeans tights leotard".split())
_SOFT = frozenset("flour pepper powder dust sugar".split())
_MUD = frozenset("mud puddle dirt".split())
_TEAMS = frozenset("team side squad class group crew villager person child village town school".split())
_CURTAINS = frozenset("curtain curtains drape backdrop".split())


def matches(events: Sequence[Event]) -> list[Event]:
    """The events with what belongs to a match or a mishap."""
    out = list(events)
    for rule in (_grounds, _tries, _barbells, _ringside, _dunked, _dived, _missed, _swung, _spun, _stumbled, _tugged,
                 _sawn, _ripped, _floured, _torn_down, _duels, _tailored):  # fmt: skip
        out = rule(out)
    return out


def _said(events: Sequence[Event]) -> str:
    return " ".join(e.words for e in events).lower()


def _named(event: Event) -> list[Noun]:
    return [n for n in (event.what, *(n for _, n in event.to)) if n is not None]


def _grounds(events: list[Event]) -> list[Event]:
    """A tennis player's |ball is a tennis ball, and the |court is no court of law."""
    said = _said(events)
    game = next(((ball, ground) for words, ball, ground in _GAMES if words.search(said)), None)
    if game is None or not any(e.who is not None for e in events):
        return events

    def own(n: Noun) -> Noun:
        n = n.model_copy(update={"name": game[0]}) if n.name == "ball" else n
        n = n.model_copy(update={"name": "baseball bat"}) if (n.name, game[0]) == ("bat", "baseball") else n
        if n.name.split()[-1] == "batter" or n.name == "baseball player":
            n = n.model_copy(update={"name": "baseball athlete", "wears": n.wears or ("red cap",)})
        return n.model_copy(update={"holds": (game[0],)}) if n.holds == ("ball",) else n

    out: list[Event] = []
    for event in events:
        event = each(event, own)
        place = event.setting.place
        if head_of(event.what) in ("run", "homer", "homerun") and verb_of(event) in _SLUGS and event.who is not None:
            ball = Noun(name="baseball", role="what")
            event = untold(event, {head_of(event.what), "inning"})
            event = event.model_copy(update={"verb": "hit over", "what": ball, "to": (), "seen": (event.who, ball)})
            place = event.setting.place or "stadium"
            event = placed(event, place=place)
        if place == "stadium tower" and game[0] == "baseball":
            place = "stadium"
            event = placed(event, place=place)
        if (place is None and game[1] != "stadium") or (place or "").split()[-1:] == ["court"] or place in _COURTS:
            event = placed(event, place=game[1])
        out.append(event)
    return out


_RUGBY = re.compile(r"\brugby\b")
_TRIES = frozenset("try touchdown score".split())


def _tries(events: list[Event]) -> list[Event]:
    """Rugby is played on a pitch with an egg of a ball; who scores a |try runs past the others with it, and cheers."""
    said = _said(events)
    if not _RUGBY.search(said) and "touchdown" not in said:
        return events

    def egg(n: Noun) -> Noun:
        n = n.model_copy(update={"name": "rugby ball"}) if n.name == "ball" else n
        return n.model_copy(update={"holds": ("rugby ball",)}) if n.holds == ("ball",) else n

    out: list[Event] = []
    for event in events:
        place = event.setting.place
        ground = (
            "football pitch" if place is None or place.split()[-1] in ("match", "game", "final", "pitch") else place
        )
        mud = Weather.RAIN if "muddy" in event.words.split() else event.setting.weather
        pieces = tuple(p for p in event.setting.pieces if "rugby" not in p)
        event = each(placed(event, place=ground, weather=mud, pieces=pieces), egg)
        event = untold(event, ("match", "game", "rugby", "final"))
        who, what = event.who, event.what
        if who is None or head_of(what) not in _TRIES or verb_of(event) not in ("score", "make", "win", "land"):
            out.append(event)
            continue
        who = who.model_copy(update={"holds": ("rugby ball",)})
        others = Noun(name=f"rival {head_of(who)}", count=2, wears=("blue vest",))
        told = {"who": who, "to": (), "seen": (who, others)}
        out.append(event.model_copy(update={**told, "verb": "overtake", "what": others}))
        out.append(event.model_copy(update={**told, "verb": "celebrate", "what": None, "seen": (who,), "words": ""}))
    return out


def _barbells(events: list[Event]) -> list[Event]:
    """A weightlifter's |bar is no place to drink at."""
    if not any(head_of(e.who) in ("weightlifter", "bodybuilder", "strongman") for e in events):
        return events
    bars = frozenset("bar weight barbell weights".split())
    out: list[Event] = []
    for event in events:
        place = event.setting.place
        lifts = verb_of(event) in ("raise", "lift", "hoist", "press", "hold", "heave", "pick")
        if lifts and head_of(event.what) in bars and event.what is not None:
            bar = event.what.model_copy(update={"name": "barbell", "look": ()})
            event = untold(event, bars).model_copy(update={"verb": "lift weight", "what": bar})
        pieces = tuple(p for p in event.setting.pieces if p.split()[-1] not in bars)
        at_home = place is None or place.split()[-1] in bars
        out.append(placed(event, place="gym" if at_home else place, pieces=pieces))
    return out


def _ringside(events: list[Event]) -> list[Event]:
    """A boxer's |champion is a boxer in other trunks, falls when |knocked out, and is shoved |out of the ring."""
    kind = next((k for e in events for n in (e.who, e.what) for w, k in _FIGHTERS.items() if head_of(n) == w), None)
    if kind is None:
        return events
    sumo = "sumo" in _said(events)
    fights = (n for e in events for n in (e.who, e.what) if head_of(n) in (*_FIGHTERS, *_FOES))
    first = next((n.name for n in fights if n is not None), "")  # and not those who only laugh at him

    def foe(n: Noun) -> Noun:
        if n.name.split()[-1] not in (*_FOES, *_FIGHTERS) or n.name == first or n.count > 1:
            return n
        name = f"rival {'sumo wrestler' if sumo else kind}"
        return n.model_copy(update={"name": name, "wears": n.wears or (() if sumo else ("blue trunks",))})

    out: list[Event] = []
    for event in events:
        event = each(event, foe)
        if verb_of(event) == "win" and head_of(event.what) in _BOUTS and event.who is not None:
            rival = Noun(name=f"rival {'sumo wrestler' if sumo else kind}", role="what", wears=("blue trunks",))
            event = untold(event, _BOUTS).model_copy(
                update={"verb": "knock out", "what": rival, "seen": (event.who, rival)}
            )
            event = placed(event, place="boxing ring", pieces=())
        what = event.what
        out_of = re.search(
            r"\b(?:out of|from|off|over) the (?:\w+ )?(?:ring|ropes?|circle|mat|platform)\b", event.words
        )
        if event.what is not None and is_alive(event.what):
            if verb_of(event) in _SHOVES and out_of:
                event = untold(event, ("ring", "rope", "circle")).model_copy(update={"verb": "shove out", "to": ()})
            elif event.verb == "knock down" and what is not None and what.name == first:
                pass  # who trained the other is not out for good
            elif event.verb in _FELLS or re.search(r"\bknock\w* (?:\w+ ){0,4}(?:out|down)\b", event.words):
                event = event.model_copy(update={"verb": "knock out"})
        if (event.setting.place or "ring").split()[-1] in ("ring", "mat", "hall", "arena", "club"):
            event = placed(event, place="sumo ring" if sumo else "boxing ring", pieces=())
        out.append(event)
    return out


def _dunked(events: list[Event]) -> list[Event]:
    """ "Jumps high and |dunks the ball": one leap to the hoop."""
    out: list[Event] = []
    for event in events:
        said = event.words.lower()
        scores = re.search(r"\bbasketball|\bbasket\b|\bhoops?\b", _said(events)) and verb_of(event) in (
            "score", "dunk", "shoot", "throw", "slam", "sink")  # fmt: skip
        if (re.search(r"\bdunk(?:s|ed|ing)?\b", said) and "biscuit" not in said and "cookie" not in said) or (
            scores and re.search(r"\bscor|\bhoop|\bbasket\b", said)
        ):
            ball = Noun(name="basketball", role="what")
            gone = ("ball", "basketball", "hoop", "basket", "goal")
            event = untold(event, gone).model_copy(update={"verb": "dunk", "what": ball, "to": ()})
            if out and out[-1].verb in ("jump", "leap") and head_of(out[-1].who) == head_of(event.who):
                event = event.model_copy(update={"words": f"{out.pop().words} {event.words}"})
            pieces = tuple(p for p in event.setting.pieces if p.split()[-1] not in gone)
            event = placed(event, place=event.setting.place or "basketball court", pieces=pieces)
        out.append(event)
    return out


def _dived(events: list[Event]) -> list[Event]:
    """ "|Dives for the ball and lands in the mud": it is shot at the goal, and the mud sticks."""
    if not re.search(r"\bgoalkeeper|\bgoalie|\bkeeper\b", _said(events)):
        return events
    out: list[Event] = []
    for event in events:
        ball = next((n for n in _named(event) if head_of(n) in ("ball", "football", "shot")), None)
        if verb_of(event) in ("dive", "leap", "jump", "throw", "stretch") and ball is not None:
            ball = ball.model_copy(update={"name": "football", "role": "what"})
            event = untold(event, ("ball", "football", "shot")).model_copy(update={"verb": "save", "what": ball})
        wet = next((n for p, n in event.to if p in ("in", "into") and head_of(n) in _MUD), None)
        if wet is not None and verb_of(event) in ("land", "fall", "slide", "end", "dive", "slip", "splash", "plunge"):
            event = untold(event, _MUD).model_copy(update={"verb": "dive into mud", "what": None, "ends": None})
            if out and out[-1].verb == "save" and head_of(out[-1].who) == head_of(event.who):
                event = event.model_copy(update={"words": f"{out.pop().words} {event.words}"})  # one leap
        if event.setting.place in _MUD:
            event = placed(event, place=None)
        out.append(event)
    return out


def _missed(events: list[Event]) -> list[Event]:
    """ "|Misses the target and hits an apple pie": one arrow, past the one and into the other."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        hits = event.what is not None and verb_of(event) in ("hit", "strike", "shoot", "pierce", "skewer", "get")
        same = before is not None and head_of(event.who) == head_of(before.who)
        if before is not None and hits and same and verb_of(before) == "miss" and head_of(before.what) in _MARKS:
            words = f"{out.pop().words} {event.words}"
            event = event.model_copy(update={"verb": "miss and hit", "words": words})
        out.append(event)
    return out


_MARKS = frozenset("target bullseye mark".split())


def _swung(events: list[Event]) -> list[Event]:
    """A gymnast on the |rings is in a gym, and hangs from them."""
    out: list[Event] = []
    for event in events:
        rings = next((n for p, n in event.to if p in ("on", "from") and head_of(n) in _RINGS), None)
        sporty = head_of(event.who) in ("gymnast", "acrobat", "athlete")
        if rings is not None and sporty and verb_of(event) in ("swing", "hang", "turn", "spin", "perform", "exercise"):
            event = untold(event, (*_RINGS, "mat")).model_copy(update={"verb": "swing on rings", "to": ()})
            at_home = event.setting.place in (None, "playground", "ring", "mat")
            event = placed(event, place="gym" if at_home else event.setting.place, pieces=())
        out.append(event)
    return out


def _spun(events: list[Event]) -> list[Event]:
    """A skater or a dancer who |spins turns upright on the spot."""
    out: list[Event] = []
    for event in events:
        turner = head_of(event.who) in ("skater", "dancer", "ballerina", "gymnast")
        if turner and event.what is None and verb_of(event) in ("spin", "twirl", "pirouette", "whirl"):
            event = untold(event, ("pond", "ice", "lake")).model_copy(update={"verb": "pirouette"})
            event = event.model_copy(update={"to": tuple(x for x in event.to if head_of(x[1]) not in ("pond", "ice"))})
        out.append(event)
    return out


def _stumbled(events: list[Event]) -> list[Event]:
    """ "Stumbles |over the last hurdle": it goes down, and so does the runner."""
    out: list[Event] = []
    for event in events:
        bar = next((n for p, n in event.to if p in ("over", "on", "against") and head_of(n) == "hurdle"), None)
        if bar is not None and verb_of(event) in ("stumble", "trip", "fall", "tumble", "crash"):
            pieces = tuple(p for p in event.setting.pieces if p.split()[-1] != "hurdle")
            event = placed(untold(event, ("hurdle",)), pieces=pieces)
            event = event.model_copy(update={"verb": "stumble over", "what": bar.model_copy(update={"role": "what"})})
        out.append(event)
    return out


def _tugged(events: list[Event]) -> list[Event]:
    """Teams who |tug a rope are at a tug of war; when |it snaps they all sit down."""
    out: list[Event] = []
    tug: Event | None = None
    for event in events:
        who = event.who
        pulls = verb_of(event) in ("tug", "pull", "haul", "heave") and who is not None
        if pulls and who is not None and any(head_of(n) == "rope" for n in _named(event)):
            if who.count > 1 and (head_of(who) in _TEAMS or who.count > 2):
                name = "villager" if head_of(who) in _TEAMS - {"child", "villager"} else who.name
                name = "child" if head_of(who) == "class" else name
                crew = who.model_copy(update={"count": 6, "name": name})
                event = untold(event, ("rope", head_of(who)))
                tug = event = event.model_copy(update={"verb": "tug of war", "who": crew, "what": None, "to": ()})
        elif tug is not None and head_of(who) == "rope" and verb_of(event) in ("snap", "break", "tear", "rip"):
            apart = {"who": tug.who, "verb": "tug apart", "what": None, "to": (), "seen": ()}
            event = event.model_copy(update=apart)
        out.append(event)
    return out


def _sawn(events: list[Event]) -> list[Event]:
    """ "Saws off the branch |he is sitting on": down he comes with it."""
    said = _said(events)
    own = re.search(r"\bbranch (?:that |which )?(?:he|she|it|they)\b.*\b(?:sit|sat|perch|rest|stand)\w*\b", said)
    if own is None:
        return events
    out: list[Event] = []
    for event in events:
        branch = any(head_of(n) in ("branch", "bough", "limb") for n in _named(event))
        if branch and verb_of(event) in ("saw", "cut", "chop", "hack"):
            event = untold(event, ("branch", "bough", "limb"))
            event = event.model_copy(update={"verb": "cut own branch", "what": None, "to": (), "words": said})
        elif branch and verb_of(event) in ("sit", "perch", "rest", "stand") and out:
            continue
        out.append(placed(event, place=event.setting.place or "garden"))
    return out or events


def _ripped(events: list[Event]) -> list[Event]:
    """ "And his trousers |rip": on him, in the picture of what he does."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        cloth = event.who if head_of(event.who) in _LEGWEAR else event.what if head_of(event.what) in _LEGWEAR else None
        if cloth is not None and verb_of(event) in _SPLIT:
            wearer = event.who if event.who is not cloth else before.who if before is not None else None
            if wearer is not None and is_alive(wearer):
                lifted = before is not None and before.verb == "lift weight"
                bar = before.what if lifted and before is not None else None
                update = {"who": wearer, "verb": "rip trousers", "what": bar, "to": ()}
                event = untold(event, _LEGWEAR).model_copy(update=update)
                if before is not None:
                    event = event.model_copy(update={"setting": before.setting})
        out.append(event)
    return out


def _floured(events: list[Event]) -> list[Event]:
    """ "A chef sneezes and |flour covers the kitchen": the flour sneezes not; it is on everybody."""
    sneezer = next((e.who for e in events if verb_of(e) == "sneeze" and is_alive(e.who)), None)
    soft = any(head_of(n) in _SOFT for e in events for n in (e.who, e.what, *e.others, *(n for _, n in e.to)))
    if sneezer is None or not soft:
        return events
    out: list[Event] = []
    for event in events:
        event = event.model_copy(update={"others": tuple(n for n in event.others if head_of(n) not in _SOFT)})
        if verb_of(event) in ("cover", "fly", "fill", "coat", "explode", "blow", "spread", "rise", "whirl"):
            burst = {"who": sneezer, "verb": "flour burst", "what": None, "to": (), "ends": None}
            event = untold(event, (*_SOFT, "kitchen", "room", "cloud")).model_copy(update=burst)
        out.append(event)
    return out


def _torn_down(events: list[Event]) -> list[Event]:
    """ "Tears |down the curtain": an actor's hangs in a theatre."""
    out: list[Event] = []
    for event in events:
        cloth = next((n for n in _named(event) if head_of(n) in _CURTAINS), None)
        downs = re.search(r"\b(?:tear|tore|rip|pull|bring|yank|drag)\w* (?:\w+ ){0,4}down\b", event.words)
        if cloth is not None and downs and verb_of(event) in ("tear", "rip", "pull", "bring", "yank", "drag"):
            pieces = tuple(p for p in event.setting.pieces if p.split()[-1] not in _CURTAINS)
            event = placed(untold(event, (*_CURTAINS, "play", "middle")), pieces=pieces)
            update = {"verb": "tear down", "what": cloth.model_copy(update={"role": "what"}), "to": ()}
            event = event.model_copy(update=update)
            if re.search(r"\b(?:play|actor|actress|show|opera|ballet|stage|performance)\b", _said(events)):
                event = placed(event, place=event.setting.place or "stage")
        out.append(event)
    return out


def _duels(events: list[Event]) -> list[Event]:
    """Those who duel are two."""
    out: list[Event] = []
    for event in events:
        who = event.who
        two = who is not None and who.count == 3 and not event.others and event.what is None
        if who is not None and two and verb_of(event) in ("duel", "fence", "joust"):
            event = event.model_copy(update={"who": who.model_copy(update={"count": 2})})
        out.append(event)
    return out


_TRADES = {
    "barber": "barber shop", "hairdresser": "barber shop", "groom": "church", "bride": "church",
    "conductor": "concert hall", "tourist": "town square",
}  # fmt: skip
_HINTS = {
    "barber": r"\bshav|\bcustomer|\bhair|\bbald|\bbeard", "hairdresser": r"\bcustomer|\bhair|\bcut",
    "groom": r"\baltar|\bring\b|\bvow|\bwedding", "bride": r"\baltar|\bvow", "conductor": r"\borchestra|\bbaton",
    "tourist": r"\bstatue|\bmonument|\bfountain",
}  # fmt: skip


def _tailored(events: list[Event]) -> list[Event]:
    """Who is at work is where one works, though a clause of it alone (|falls asleep|) is done at home."""
    said = _said(events)
    heads = [head_of(n) for e in events for n in (e.who, e.what) if n is not None]
    trade = next((h for h in heads if h in _TRADES and re.search(_HINTS[h], said)), None)
    alone = len(events) == 1 and trade in ("barber", "hairdresser")  # that shop is found by itself
    if trade is None or alone or any(e.setting.place not in (None, "living room", "bedroom", "altar") for e in events):
        return events
    return [placed(e, place=_TRADES[trade]) for e in events]
