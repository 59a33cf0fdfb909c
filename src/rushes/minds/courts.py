"""What tales of courts and villages leave unsaid: who walks when a castle does, what is asked for, who laughs."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from rushes.minds.comedy import each_person
from rushes.minds.crowds import PEOPLE_OF
from rushes.minds.nouns import Noun
from rushes.minds.telling import head_of, is_alive, moved, placed, untold, verb_of
from rushes.minds.visible import is_part
from rushes.shot import TimeOfDay
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_HUMAN = frozenset(
    "walk tiptoe creep sneak whisper dance sing laugh cry weep celebrate cheer kneel bow pray march wait hide "
    "gather clap eat drink feast help search run panic mourn watch listen wave play work "
    "wake yawn rejoice applaud shiver smile".split()
)
_WAKEFUL = re.compile(
    r"\b(king|queen|prince|princess|emperor|baby|child|boy|girl|giant|dragon|man|woman|grandfather|grandmother)\b"
    r"(?: \w+)? (?:cannot|can't|can not|could not|couldn't|is unable to|never) (?:fall asleep|sleep|get to sleep)\b"
)
_ROYAL = frozenset("king queen prince princess emperor empress".split())
_GIVES = frozenset("give hand pass offer lend".split())
_HIS = re.compile(r"\b(?:his|hers|theirs|its|mine|one of (?:his|hers|theirs)) (?:away )?to\b")
_WARNS = frozenset("warn alert call shout tell alarm wake beg ask".split())
_DOUBTS = re.compile(
    r"\b(?:nobody|no one|no-one|none of them|they (?:do not|don't|never))\b (?:ever )?"
    r"(?:believe|listen|take|trust)(?:s)?\b"
)
_HIRES = frozenset("hire employ appoint name make crown recruit promote declare choose".split())
_AS = re.compile(r"\bas (?:his|her|their|the|a|an|its)?(?: new| royal| own| first)* ?(\w+)")
# What somebody who becomes it has on, and has in hand.
_DRESS = {
    "cook": (("chef hat", "apron"), "ladle"), "chef": (("chef hat", "apron"), "ladle"),
    "knight": (("armour", "cape"), "sword"), "guard": (("red tunic", "guard hat"), "spear"),
    "captain": (("captain coat", "captain cap"), "telescope"), "king": (("royal robe", "crown"), ""),
    "queen": (("gown", "crown"), ""), "gardener": (("apron", "straw hat"), "watering can"),
    "baker": (("apron", "chef hat"), "loaf"), "jester": (("jester suit", "jester cap"), ""),
    "general": (("captain coat", "captain cap"), "sword"), "musician": (("cape",), "lute"),
}  # fmt: skip
_TASTES = frozenset("taste sample try eat smell sip drink praise".split())
_POCKETS = frozenset("pocket sleeve lining hem seam purse".split())
_SEWS = frozenset("sew stitch mend make tailor repair knit patch iron wash fold".split())
_FAREWELLS = frozenset("goodbye farewell adieu bye hello hi good-bye".split())
_SAYS = frozenset("say wave bid kiss call shout".split())
_RIDES = frozenset("ride gallop drive flee escape run".split())
_RESCUES = frozenset("save rescue free liberate".split())
_CHAMBERS = frozenset("tower turret dungeon keep".split())
_MOUNTS = frozenset("horse donkey pony mule unicorn dragon stag camel elephant bear goat".split())


def courtly(events: Sequence[Event]) -> list[Event]:
    """The events with who and what belongs to such tales."""
    out = list(events)
    for rule in _RULES:
        out = rule(out)
    return out


def _wakeful(events: list[Event]) -> list[Event]:
    """ "Because the king |cannot sleep": he lies awake in his bed first."""
    out: list[Event] = []
    for event in events:
        said = _WAKEFUL.search(event.words.lower())
        if said is None or (head_of(event.who) == said[1] and event.verb.endswith("sleep")):
            out.append(event)
            continue
        who = next((n for n in event.seen if head_of(n) == said[1]), Noun(name=said[1]))
        who = who.model_copy(update={"role": "who"})
        place = "tower room" if head_of(who) in _ROYAL else "bedroom"
        awake = {"who": who, "others": (), "verb": "lie awake", "what": None, "words": "", "ends": None, "light": (),
                 "to": (), "seen": (who,)}  # fmt: skip
        night = placed(event, place=place, pieces=(), time=TimeOfDay.NIGHT)
        out.append(night.model_copy(update=awake))
        later = event.setting.time or TimeOfDay.NIGHT
        rest = tuple(n for n in event.seen if n.name != who.name)
        out.append(placed(event, time=later).model_copy(update={"seen": rest}))
    return out


def _by_people(events: list[Event]) -> list[Event]:
    """ "The whole castle |walks on tiptoe": its servants and its guards do."""
    out: list[Event] = []
    for event in events:
        head = head_of(event.who)
        stirs = head in ("city", "country") and verb_of(event) == "wake"  # no sleeper is meant
        stirs = stirs or (head != "ship" and event.who is not None and category(event.who.name) == "vehicle"
                          and not {"whole", "entire"} & {*event.who.look})  # fmt: skip
        if head not in PEOPLE_OF or verb_of(event) not in _HUMAN or event.who is None or event.who.proper or stirs:
            out.append(event)
            continue
        kinds = PEOPLE_OF[head]
        first = Noun(name=kinds[0], count=5 if len(kinds) == 1 else 2)
        rest = tuple(Noun(name=k) for k in kinds[1:])
        tiptoe = any(head_of(n) in ("tiptoe", "toe") for _, n in event.to)
        before = out[-1].setting.place if out and head == "crowd" else None
        named = before or event.setting.place or event.who.name
        where = None if named == "crowd" else named  # it stands where the others are
        halls = {"castle": "great hall", "palace": "palace", "court": "great hall", "army": "camp"}
        place = halls.get(where or "", where)
        event = untold(event, ("tiptoe", "toe"))
        out.append(
            moved(event, place, without=(head,), who=first, others=(*rest, *event.others),
                  verb="tiptoe" if tiptoe else event.verb)
        )  # fmt: skip
    return out


def _his_own(events: list[Event]) -> list[Event]:
    """ "Carry lanterns, and one gives |his |to a beggar": a lantern."""
    out: list[Event] = []
    for event in events:
        before = next((e for e in reversed(out) if e.what is not None and category(e.what.name) in _HELD), None)
        gives = event.verb in _GIVES and event.what is None and _HIS.search(event.words) is not None
        if gives and before is not None and before.what is not None:
            mine = before.what.model_copy(update={"count": 1, "role": "what"})
            event = event.model_copy(update={"what": mine, "seen": (*event.seen, mine)})
        out.append(event)
    return out


_HELD = ("thing", "food", "plant")


def _tipped(events: list[Event]) -> list[Event]:
    """Who |tips somebody gives him a coin."""
    out = []
    for event in events:
        what = event.what
        if event.verb in ("tip", "bribe", "reward") and what is not None and category(what.name) == "person":
            coin = Noun(name="coin", look=("gold",), role="what")
            to = tuple(x for x in event.to if x[0] != "with")
            given = next((n for p, n in event.to if p == "with" and category(n.name) in _HELD), coin)
            given = given.model_copy(update={"role": "what"})
            receiver = what.model_copy(update={"role": "who"})
            update = {"verb": "give", "what": given, "to": (("to", receiver), *to), "seen": (*event.seen, given)}
            event = event.model_copy(update=update)
        out.append(event)
    return out


def _warned(events: list[Event]) -> list[Event]:
    """A boy |warns the village: its people, who laugh |where nobody believes him."""
    out: list[Event] = []
    told: Noun | None = None
    for event in events:
        what, who = event.what, event.who
        if verb_of(event) in _WARNS and what is not None and head_of(what) in PEOPLE_OF and is_alive(who):
            told = Noun(name=PEOPLE_OF[head_of(what)][0], count=3, role="what")
            place = event.setting.place or what.name
            event = moved(event, place, without=(what.name,), what=told)
        elif verb_of(event) in _WARNS and what is not None and category(what.name) == "person" and what.count > 1:
            told = what
        out.append(event)
        if who is None or not is_alive(who) or _DOUBTS.search(event.words.lower()) is None:
            continue
        crowd = (told or Noun(name="villager", count=3)).model_copy(update={"role": "who"})
        seen = (crowd, who)
        laugh = {"who": crowd, "others": (), "verb": "laugh", "what": None, "to": (("at", who),), "seen": seen,
                 "words": "", "ends": None}  # fmt: skip
        out.append(event.model_copy(update=laugh))
    return out


def _asked_for(events: list[Event]) -> list[Event]:
    """Who is asked |for a candle has it in hand."""
    out = []
    for event in events:
        asked, other = next((n for p, n in event.to if p == "for"), None), event.what
        handy = asked is not None and category(asked.name) in ("thing", "food", "plant")
        if event.verb not in ("ask", "beg") or not handy or other is None or asked is None or not is_alive(other):
            out.append(event)
            continue
        holder = other.model_copy(update={"holds": (*other.holds, asked.phrase)})
        out.append(untold(event, (head_of(asked),)).model_copy(update={"what": holder}))
    return out


def _hired(events: list[Event]) -> list[Event]:
    """ "Hires her |as his cook": they shake hands on it, and she has the hat and the apron."""
    out: list[Event] = []
    for event in events:
        said, other = _AS.search(event.words), event.what
        role = _DRESS.get(said[1].lower()) if said is not None else None
        person = other is not None and category(other.name) == "person"
        if event.verb not in _HIRES or event.who is None or other is None or not person or role is None:
            out.append(event)
            continue
        wears, tool = role
        holds = (tool,) if tool else ()
        dressed = other.model_copy(update={"wears": wears, "holds": holds, "role": "who"})
        agreed = {"verb": "shake hands", "what": dressed.model_copy(update={"holds": ()})}
        out.append(event.model_copy(update=agreed))
        proud = {"who": dressed, "verb": "hold" if tool else "bow", "what": Noun(name=tool, role="what") if tool
                 else None, "to": (("beside", event.who),), "seen": (dressed, event.who), "words": ""}  # fmt: skip
        out.append(event.model_copy(update=proud))
    return out


def _tasted(events: list[Event]) -> list[Event]:
    """Tastes |a peasant's stew: the peasant stands by."""
    out = []
    for event in events:
        what = event.what
        if event.verb in _TASTES and what is not None and what.of and category(what.name) == "food":
            near = {n.name for n in (event.who, *event.others, *(n for _, n in event.to)) if n is not None}
            owner = next((n for n in event.seen if n.phrase == what.of and n.name not in near), None)
            if owner is not None and category(owner.name) == "person":
                host = owner.model_copy(update={"role": "who"})
                event = event.model_copy(update={"to": (("beside", host), *event.to)})
        out.append(event)
    return out


def _indoors(events: list[Event]) -> list[Event]:
    """Who eats, cooks or sews |in a hut is in its room."""
    out: list[Event] = []
    for event in events:
        hut = (event.setting.place or "nowhere").split()[-1]
        within = re.search(rf"\b(?:in|inside) (?:a |an |the |his |her |their )?(?:\w+ )?{hut}\b", event.words)
        begins = within is not None and verb_of(event) in _HOMELY
        if hut in _HUTS and (begins or (out and out[-1].setting.place == "hut interior")):
            event = moved(event, "hut interior", without=(hut,))
        out.append(event)
    return out


_HUTS = frozenset("hut cottage shack hovel cabin".split())
_HOMELY = _TASTES | frozenset("cook bake sew knit spin weave write read dine drink sit".split())


def _in_pocket(events: list[Event]) -> list[Event]:
    """ "Finds a coin |in the pocket": the coin is seen, and the coat that it was in."""
    out: list[Event] = []
    for event in events:
        inside = next((n for p, n in event.to if p in ("in", "inside") and head_of(n) in _POCKETS), None)
        who, what = event.who, event.what
        if inside is None or who is None or what is None or event.verb not in ("find", "discover", "notice", "see"):
            out.append(event)
            continue
        event = moved(untold(event, (head_of(inside),)), event.setting.place, without=(head_of(inside),))
        coat = next((e.what for e in reversed(out) if e.what is not None and verb_of(e) in _SEWS), None)
        if coat is not None and coat.name != what.name:
            event = event.model_copy(update={"who": who.model_copy(update={"holds": (*who.holds, coat.phrase)})})
        out.append(event)
    return out


def _farewell(events: list[Event]) -> list[Event]:
    """ "Says |goodbye to their father": they wave to him."""
    out = []
    for event in events:
        if verb_of(event) in _SAYS and head_of(event.what) in _FAREWELLS:
            word = head_of(event.what)
            verb = "wave" if word in ("hello", "hi") else "wave goodbye"
            event = untold(event, (word,)).model_copy(update={"verb": verb, "what": None})
        out.append(event)
    return out


def _kin(events: list[Event]) -> list[Event]:
    """A family |says goodbye to the father: the mother and the children do; of vikings, all are, and so is the ship."""
    out = []
    kind = ""
    for event in events:
        who, (_, one) = event.who, next((x for x in event.to if head_of(x[1]) in _PARENTS), ("", None))
        if who is not None and one is not None and head_of(who) == "family" and event.verb == "wave goodbye":
            kind = next((w for w in (*who.name.split(), *who.look) if w in _NORTHERN), "")
            named = [f"{kind} {n}".strip() for n in (_PARENTS[head_of(one)], "boy", "girl")]
            first, *rest = [Noun(name=n) for n in named]
            gone = one.model_copy(update={"name": f"{kind} {one.name}".strip()})
            to = tuple((p, gone if n is one else n) for p, n in event.to)
            event = event.model_copy(update={"who": first, "others": tuple(rest), "to": to, "seen": (first, *rest)})
        elif kind and who is not None and head_of(who) in ("ship", "boat"):
            event = untold(event, (head_of(who),))
            event = event.model_copy(update={"who": who.model_copy(update={"name": "longship"})})
        out.append(event)
    return out


_PARENTS = {"father": "mother", "dad": "mother", "husband": "mother", "mother": "father", "mum": "father",
            "wife": "father", "grandfather": "grandmother", "son": "mother", "daughter": "mother"}  # fmt: skip
_NORTHERN = frozenset({"viking", "norse"})


def _legion(events: list[Event]) -> list[Event]:
    """ "|Roman soldiers" are no soldiers of today."""

    def one(noun: Noun) -> Noun:
        if noun.name != "soldier" or not {"roman", "Roman"} & {*noun.look}:
            return noun
        look = tuple(x for x in noun.look if x.lower() != "roman")
        return noun.model_copy(update={"name": "roman soldier", "look": look})

    return [each_person(e, one) for e in events]


def _own_ware(events: list[Event]) -> list[Event]:
    """A |pizza guy delivers: a pizza."""
    out = []
    for event in events:
        who = event.who
        ware = who.name.split()[0] if who is not None and " " in who.name and category(who.name) == "person" else ""
        if verb_of(event) in ("deliver", "bring", "sell") and event.what is None and ware and category(ware) in _HELD:
            what = Noun(name=_BOXED.get(ware, ware), role="what")
            event = event.model_copy(update={"what": what, "seen": (*event.seen, what)})
        out.append(event)
    return out


_BOXED = {"pizza": "pizza box"}


def _tickled(events: list[Event]) -> list[Event]:
    """The villagers |tickle his nose: that of the giant who sleeps there."""
    out: list[Event] = []
    for event in events:
        what, before = event.what, out[-1] if out else None
        part = what is not None and is_part(what.name)
        other = before.who if before is not None else None
        tickled = event.verb == "tickle" and part and event.who is not None and is_alive(other)
        if tickled and what is not None and not what.of and other is not None and head_of(event.who) != head_of(other):
            asleep = before is not None and before.verb in ("sleep", "nap", "doze", "snore")
            look = tuple(dict.fromkeys((*other.look, *(("sleeping",) if asleep else ()))))
            mark = other.model_copy(update={"look": look, "role": "what"})
            event = untold(event, (what.name,)).model_copy(update={"verb": "tickle nose", "what": mark})
        out.append(event)
    return out


def _out_of_tower(events: list[Event]) -> list[Event]:
    """Who leaves a tower |on a donkey rides over land, with the tower behind."""
    out = []
    for event in events:
        named = [event.what, *(n for p, n in event.to if p in ("on", "with", "upon"))]
        mount = any(head_of(n) in _MOUNTS for n in named)
        inside = (event.setting.place or "").split()[-1:] in [[c] for c in _CHAMBERS]
        if verb_of(event) in _RIDES and mount and inside:
            event = moved(event, "meadow", "tower", without=("rope", "window"))
        tower = next((n for p, n in event.to if p in ("from", "down", "out of") and head_of(n) in _CHAMBERS), None)
        if verb_of(event) in _RESCUES and tower is not None and inside and event.who is not None:
            freed = (event.what.model_copy(update={"role": "who"}),) if is_alive(event.what) and event.what else ()
            event = event.model_copy(update={"verb": "climb down", "what": tower, "to": (), "others": freed})
        if verb_of(event) in ("climb", "slide", "abseil", "come") and event.verb.endswith("down") and inside:
            tower = tower or next((n for n in (event.what,) if head_of(n) in _CHAMBERS), None)
            event = moved(event, "meadow", without=("rope", "window", "tower"))
            event = event.model_copy(update={"what": tower or event.what, "to": ()})
        out.append(event)
    return out


def _swapped_places(events: list[Event]) -> list[Event]:
    """A queen |trades places with a washerwoman: each has on what the other wore, from then on."""
    out: list[Event] = []
    worn: dict[str, tuple[str, ...]] = {}
    for event in events:
        who, other = event.who, next((n for p, n in event.to if p == "with"), None)
        swaps = verb_of(event) in ("trade", "swap", "switch", "change", "exchange") and head_of(event.what) == "place"
        if who is not None and who.name in worn:
            event = event.model_copy(update={"who": who.model_copy(update={"wears": worn[who.name]})})
        out.append(event)
        if not swaps or who is None or other is None or category(other.name) != "person":
            continue
        met = other.model_copy(update={"role": "what"})
        out[-1] = untold(event, ("place", "day")).model_copy(
            update={"verb": "shake hands", "what": met, "to": (), "seen": (who, met)}
        )
        worn = {who.name: _ROBES.get(head_of(other), _POOR), other.name: _ROBES.get(head_of(who), _POOR)}
        mine = who.model_copy(update={"wears": worn[who.name], "look": (*who.look, "crownless")[:5]})
        hers = other.model_copy(update={"wears": worn[other.name], "role": "who"})
        seen = {"who": mine, "verb": "bow", "what": None, "to": (("to", hers),), "seen": (mine, hers), "words": ""}
        out.append(event.model_copy(update=seen))
    return out


_POOR = ("old dress", "headscarf")
_ROBES = {"king": ("royal robe", "crown"), "queen": ("gown", "crown"), "prince": ("tunic", "crown", "cape"),
          "princess": ("gown", "tiara"), "boy": ("rags", "cap"), "beggar": ("rags",), "pauper": ("rags",),
          "knight": ("armour", "knight helmet"), "jester": ("jester suit", "jester cap"),
          "farmer": ("dungarees", "straw hat"), "shepherd": ("poncho", "wide brim")}  # fmt: skip


_TOWARDS = frozenset("look search seek hunt wait leave head set sail make long yearn run fly".split())


def _is_built(noun: Noun) -> bool:
    """ "Lays bricks |for a house": nobody looks on."""
    return head_of(noun) in ("house", "home", "kitchen", "ship", "street", "castle")


def _onlookers(events: list[Event]) -> list[Event]:
    """ "Beats them |in front of the whole court": some of it look on."""
    out = []
    for event in events:
        near = next(
            (
                n
                for p, n in event.to
                if head_of(n) in PEOPLE_OF
                and (p == "before" or (p == "for" and not _is_built(n) and verb_of(event) not in _TOWARDS))
            ),
            None,
        )
        if near is not None and event.who is not None and is_alive(event.who):
            crowd = Noun(name="villager" if head_of(near) not in _COURTS else "servant", count=3)
            to = (*(x for x in event.to if x[1] is not near), ("beside", crowd))
            seen = tuple(n for n in event.seen if n.name != near.name)
            event = event.model_copy(update={"to": to, "seen": seen})
            if head_of(near) in _COURTS and event.setting.place is None:
                event = placed(event, place="throne room")
        out.append(event)
    return out


_COURTS = frozenset("court castle palace".split())
_BARE = re.compile(r"\b(?:naked|undressed|in (?:his|her) (?:underpants|underwear|undies|pants))\b")


def _undressed(events: list[Event]) -> list[Event]:
    """ "The emperor walks |naked": in his crown and what is under his robe, to the end."""
    bare = next((e.who.name for e in events if e.who is not None and _BARE.search(e.words)), None)
    if bare is None:
        return events

    def one(noun: Noun) -> Noun:
        crown = ("crown",) if head_of(noun) in _ROYAL else ()
        return noun.model_copy(update={"wears": ("trunks", *crown)}) if noun.name == bare and not noun.wears else noun

    return [each_person(e, one) for e in events]


def _armed(hero: Noun, blade: Noun) -> Callable[[Noun], Noun]:
    """How each noun is told once a hero has a blade."""
    armed = hero.model_copy(update={"holds": (*hero.holds, blade.phrase)})
    return lambda n: armed if n.name == hero.name else n


def _from_stone(events: list[Event]) -> list[Event]:
    """A sword |pulled out of a stone is stuck in it, out of doors."""
    out: list[Event] = []
    place: str | None = None
    hero: Noun | None = None
    blade: Noun | None = None
    for event in events:
        stuck = head_of(event.what) in ("sword", "axe", "spear") and verb_of(event) in ("pull", "draw", "take", "tug")
        stone = any(p in ("from", "out of") and head_of(n) in ("stone", "rock", "boulder") for p, n in event.to)
        if stuck and stone:
            place = event.setting.place or "castle"
            event = untold(event, ("stone", "rock", "boulder")).model_copy(update={"verb": "pull from stone"})
            hero, blade = event.who, event.what
        elif hero is not None and blade is not None:
            event = each_person(event, _armed(hero, blade))
        if place is not None and event.setting.place is None:
            event = placed(event, place=place)
        out.append(event)
    return out


_RULES: Sequence[Callable[[list[Event]], list[Event]]] = (
    _wakeful,
    _by_people,
    _his_own,
    _tipped,
    _warned,
    _asked_for,
    _hired,
    _tasted,
    _indoors,
    _in_pocket,
    _farewell,
    _kin,
    _legion,
    _own_ware,
    _tickled,
    _swapped_places,
    _onlookers,
    _undressed,
    _from_stone,
    _out_of_tower,
)
