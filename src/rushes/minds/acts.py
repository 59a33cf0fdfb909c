"""Acts as one sees them: what a verb leaves unsaid of whole and part, of who has what in hand, and what stays so after.

A lid is that of the chest named before it, who shakes hands does so with somebody, who sits there with a rod holds it,
and what was opened, broken or put to sleep is so in the pictures that follow. Nothing here knows a topic.
"""

from __future__ import annotations

from collections.abc import Sequence

from rushes.minds.brief import Event
from rushes.minds.homes import is_indoors, scaled
from rushes.minds.journeys import crowned
from rushes.minds.nouns import Noun
from rushes.minds.phrases import is_clothing
from rushes.minds.telling import placed, verb_of
from rushes.minds.visible import AIR, is_part
from rushes.shot import Framing, Subject
from rushes.shot.lexicon import noun_glosses
from rushes.shot.words import category, nearest

_LIDS = frozenset({"lid", "cover", "top", "clasp", "latch"})
_OPENS = frozenset({"open", "unlock", "lift", "raise", "close", "shut", "lock"})
_PULLS = frozenset({"pull", "draw", "lift", "haul", "fish"})
_SAVES = frozenset({"save", "rescue", "tie", "hoist", "drag", "tow", "free"})
_OUT = frozenset({"take out", "pull out", "lift out", "remove"})
_WATERS = frozenset("lake sea ocean river pond bay lagoon canal".split())
_GROWS = frozenset({"plant", "repot", "water", "sow", "grow", "put"})
_POURS = frozenset({"pour", "pour out"})
_DONS = frozenset({"put on", "don", "try on", "slip on"})
_SETS = frozenset({"put", "place", "set", "lay"})
_PARTS = frozenset("wing wheel tyre tire engine propeller sail hull mast windscreen".split())
_LEVERS = frozenset("brake throttle rudder tiller steering wheel".split())
_REPAIRS = frozenset("patch mend repair fix clean wash paint polish change pump".split())
_MODALS = frozenset({"can", "will", "may", "must", "could", "would", "should"})
_PLAYS_WITH = frozenset({"play", "talk", "speak", "meet", "work", "dance", "fight", "fill", "glue", "cover in", "help"})
_CHANGES = {
    "open": "open", "unlock": "open", "unwrap": "open", "unfold": "open", "close": "", "shut": "", "lock": "",
    "break": "broken", "smash": "broken", "shatter": "broken", "crack": "broken", "split": "broken",
    "mend": "", "glue": "", "repair": "", "fix": "", "restore": "",
    "melt": "melted", "drape": "draped", "sprout": "sprouted", "grow": "grown", "bloom": "blooming",
}  # fmt: skip  # verb → the look that what it is done to has afterwards
_LOOKS = frozenset(filter(None, _CHANGES.values()))
_FREES = frozenset({"free", "release", "set free", "let go"})
_BUILDS = frozenset("build make construct craft".split())
_WEDGES = frozenset("wedge jam squeeze".split())
_OVER = frozenset("climb scramble clamber crawl".split())
_DIGS = frozenset("dig shovel excavate".split())
PITS = frozenset("hole pit ditch trench crater grave hollow".split())
_STEERS = frozenset("sail fly row paddle drive ride steer".split())
_SLEEPS = frozenset({"sleep", "fall asleep", "doze", "nap", "doze off"})
_WHOLE = frozenset(
    "hug embrace kiss cuddle give hand offer open close shut unlock unwrap kick throw toss catch save find discover "
    "take land hammer break drop glue mend cover push pull plant water dig fill lift sleep lie fall put place".split()
) | {"shake hands", "hold hands", "pull out", "take out", "put down", "put on", "hand over", "throw back"} | {
    "climb out", "shake off", "pull up", "haul up"
}  # fmt: skip
_COVERS = frozenset("cover binding spine lining".split())
_HANDS = frozenset("sew knit write draw sketch paint pour drink sip eat stir knead carve embroider".split()) | {
    "close eyes"
}


def framings_of(verb: str) -> tuple[Framing, ...]:
    """From how near an act of hands or of two bodies is understood: as large as it goes with all of it in the frame."""
    if verb in _HANDS:
        return Framing.MEDIUM, Framing.FULL
    return (Framing.FULL,) if verb in _WHOLE else ()


def changes(verb: str) -> bool:
    """Whether a verb changes how a thing looks."""
    return verb in _CHANGES


def acted(events: Sequence[Event]) -> list[Event]:
    """The events with what their verbs leave unsaid, and without what nobody could see in them."""
    out: list[Event] = []
    whole: Noun | None = None  # the thing last acted upon, of which a lid may be
    people: list[Noun] = []
    worn: dict[str, tuple[str, ...]] = {}
    opened: set[str] = set()
    craft: Noun | None = None
    swapped: dict[str, str] = {}
    made: Event | None = None  # the last craft that was built
    stands: tuple[str, ...] = ()  # what was built or dug, and is there from then on
    for event in events:
        event = _stood(_sailed(event, made), stands)
        stands = tuple(dict.fromkeys((*stands, *_left_there(event))))
        craft_made = event.verb in _BUILDS and event.what is not None and category(event.what.name) == "vehicle"
        made = event if craft_made else made
        if event.verb in _MODALS and event.what is None:
            continue
        event = _swapped(_met(_whole(event, whole, opened), people), swapped)
        named = (event.who, event.what, *(n for _, n in event.to))
        if craft is not None and event.what is not None and event.what.name in _PARTS and event.verb in _REPAIRS:
            event = _unseen(event.model_copy(update={"what": craft}), event.what)  # "patches the |wing" of her plane
        elif craft is not None and event.what is not None and event.what.name in _LEVERS:
            event = _unseen(event.model_copy(update={"verb": "ride", "what": craft}), event.what)  # who pulls its brake
        craft = next((n for n in named if n is not None and category(n.name) == "vehicle"), craft)
        event = _dressed(_handed(_simpler(event)), worn)
        if event.what is not None and category(event.what.name) == "thing" and event.what.name not in _LIDS:
            opened |= {event.what.name} if _CHANGES.get(event.verb) == "open" else set()
            whole = event.what if event.verb not in _OUT else whole
        for noun in (event.who, *event.others):
            if noun is not None and category(noun.name) == "person":
                people = [*(p for p in people if p.name != noun.name), noun]
        out.append(event)
    return _fetched(_delivered(out)) or list(events)


def _fetched(events: list[Event]) -> list[Event]:
    """ "Sisters lose their kite and their grandfather climbs up |for it": at last they have it back from him."""
    last = events[-1] if events else None
    if last is None or last.who is None or not last.verb.startswith(("climb", "dive", "swim")):
        return events
    thing = next((n for p, n in last.to if p == "for" and category(n.name) == "thing"), None)
    lost = next(
        (e.who for e in events if thing is not None and e.what is not None and e.what.name == thing.name and e.who),
        None,
    )
    if thing is None or lost is None or lost.name == last.who.name:
        return events
    back = {"verb": "give", "what": thing, "to": (("to", lost),), "seen": (last.who, thing, lost)}
    return [*events, last.model_copy(update=back)]


_DELIVERS = frozenset("deliver bring give present hand carry take".split())
_IN_SKY = frozenset("moon sun star".split())


def _delivered(events: list[Event]) -> list[Event]:
    """ "Sews a coat |for the moon and climbs a ladder |to deliver it": to the moon, the coat in hand on the way."""
    for k, event in enumerate(events):
        what, who = event.what, event.who
        if what is None or who is None or verb_of(event) not in _DELIVERS:
            continue
        if any(p in ("to", "for") for p, _ in event.to):
            continue
        meant = next(
            (n for e in events[:k] if e.what is not None and e.what.name == what.name for p, n in e.to if p == "for"),
            None,
        )
        if meant is None:
            continue
        if meant.name not in _IN_SKY:
            events[k] = event.model_copy(update={"to": (*event.to, ("to", meant))})
            continue
        bearer = who.model_copy(update={"holds": tuple(dict.fromkeys((*who.holds, what.phrase)))})
        setting = event.setting.model_copy(update={"pieces": (*event.setting.pieces, meant.name)})
        if is_clothing(what.name.split()[-1]):  # it is put on
            events[k] = event.model_copy(
                update={"who": bearer, "verb": "clothe", "what": meant, "to": (), "setting": setting}
            )
        way = events[k - 1]
        if k and way.who is not None and way.who.name == who.name and way.verb.startswith("climb"):
            pieces = way.setting.model_copy(update={"pieces": (*way.setting.pieces, meant.name)})
            events[k - 1] = way.model_copy(update={"who": bearer, "setting": pieces})
    return events


_WORLDS = frozenset("moon mars space star planet venus saturn jupiter".split())


def _sailed(event: Event, made: Event | None) -> Event:
    """ "Builds a raft and |sails across the cellar": on that raft, and a rocket flies out of the attic."""
    named = any(category(n.name) == "vehicle" for _, n in event.to)
    if made is None or event.what is not None or named or event.who is None or made.who is None:
        return event
    first = verb_of(event)
    if first not in _STEERS or event.who.name != made.who.name:
        return event
    inside = first == "fly" and event.setting.place is not None and is_indoors(event.setting.place)
    far = inside and any(n.name.split()[-1] in _WORLDS for _, n in event.to)
    update = {"place": "space" if far else None, "pieces": ()}
    setting = event.setting.model_copy(update=update) if inside else event.setting
    to = tuple(x for x in event.to if not far or x[1].name.split()[-1] not in _WORLDS - {"moon"})  # they are about it
    return event.model_copy(update={"verb": "ride", "what": made.what, "setting": setting, "to": to})


def _left_there(event: Event) -> list[str]:
    """What an event leaves in its place for those who come after: a pit that was dug, a tree house that was built."""
    what, verb = event.what, verb_of(event)
    high = [n.phrase for p, n in event.to if p in ("in", "up", "at", "under", "by") and scaled("climb", n)]
    if what is None or high:
        return high
    if verb in _DIGS and what.name.split()[-1] in PITS:
        return ["dug pit"]
    if verb in _WEDGES:
        return [f"wedged {what.name}"]
    if scaled(event.verb, what) or (verb in _BUILDS and category(what.name) == "building"):
        return [what.phrase]
    return []


def _stood(event: Event, stands: tuple[str, ...]) -> Event:
    """An event with what was left there before it, unless it is elsewhere indoors."""
    place = event.setting.place
    wedged = next((x for x in stands if x.startswith("wedged ")), None)
    if wedged is not None and verb_of(event) in _OVER and event.what is None and event.who is not None:
        event = event.model_copy(update={"what": Noun(name=wedged.partition(" ")[2])})  # "as they climb |over"
    if not stands or event.verb == "sleep aloft" or (place is not None and is_indoors(place) and wedged is None):
        return event
    pieces = tuple(dict.fromkeys((*event.setting.pieces, *stands)))[:4]
    return event.model_copy(update={"setting": event.setting.model_copy(update={"pieces": pieces})})


def _swapped(event: Event, swapped: dict[str, str]) -> Event:
    """ "Two men swap suitcases": each has one in hand, then and after; who fences has a sword."""
    who, what = event.who, event.what
    if who is None or category(who.name) != "person":
        return event
    two = who.count + len(event.others) > 1
    if event.verb in ("swap", "exchange") and two and what is not None and category(what.name) == "thing":
        swapped[who.name] = what.name
    has = "sword" if event.verb in ("duel", "fence") else swapped.get(who.name)
    if has is None or has in who.holds or len(who.holds) > 1:
        return event
    if what is not None and what.name == f"fellow {who.name}":
        what = what.model_copy(update={"holds": (has,)})
    return event.model_copy(update={"who": who.model_copy(update={"holds": (*who.holds, has)}), "what": what})


def _whole(event: Event, whole: Noun | None, opened: set[str]) -> Event:
    """ "opens the lid": of the chest; "closes her eyes": a face, not a thing."""
    what = event.what
    if what is None:
        return event
    cover = next((n for p, n in event.to if p in ("in", "inside", "under", "behind") and n.name in _COVERS), None)
    if cover is not None:  # "a letter inside the |cover": of the book
        book = whole if whole is not None else Noun(name="book")
        to = tuple(("in", book) if n is cover else (p, n) for p, n in event.to)
        pieces = tuple(p for p in event.setting.pieces if p.split()[-1] not in _COVERS)
        seen = tuple(n for n in event.seen if n.name not in _COVERS)
        event = placed(event.model_copy(update={"to": to, "seen": seen}), pieces=pieces)
    if event.verb in ("open", "close", "shut") and what.name.split()[-1] == "eye":
        verb = "open eyes" if event.verb == "open" else "close eyes"
        return _unseen(event.model_copy(update={"verb": verb, "what": None}), what)
    if event.verb in _OPENS and what.name.split()[-1] in _LIDS and whole is not None:
        verb = "open" if event.verb in ("lift", "raise") else event.verb
        return _unseen(event.model_copy(update={"verb": verb, "what": whole}), what)
    if event.verb in _OUT and whole is not None and whole.name in opened and not any(p == "from" for p, _ in event.to):
        return event.model_copy(update={"to": (*event.to, ("from", whole))})
    return event


def _unseen(event: Event, noun: Noun) -> Event:
    """An event without a thing of its own for a noun that another tells."""
    return event.model_copy(update={"seen": tuple(n for n in event.seen if n.name != noun.name)})


def _met(event: Event, people: list[Noun]) -> Event:
    """Who shakes hands does it with somebody: with the one who was there last, where nobody is named."""
    verb = event.verb
    hands = event.what is not None and event.what.name.split()[-1] == "hand"
    if verb in ("shake", "hold") and hands and not (event.what and event.what.of):
        event = _unseen(event.model_copy(update={"verb": f"{verb} hands", "what": None}), event.what or Noun(name=""))
    if event.verb not in ("shake hands", "hold hands"):
        return event
    if event.who is not None and category(event.who.name) == "animal":
        return event.model_copy(update={"verb": "snuggle"})
    who = event.who if event.who is not None and category(event.who.name) == "person" else None
    named = (event.what, *event.others, *(n for _, n in event.to))
    company = [n for n in named if n is not None and category(n.name) == "person"]
    rest = [p for p in reversed(people) if who is None or p.name != who.name]
    if who is None and rest:
        who, rest = rest[0], rest[1:]
    others = company or (rest[:1] if who is not None and who.count == 1 else [])
    return event.model_copy(update={"who": who, "others": (), "what": others[0] if others else None})


def _simpler(event: Event) -> Event:
    """A verb with its preposition as one deed: out of the water, into the cup."""
    place = event.setting.place
    pieces = tuple(p for p in event.setting.pieces if not is_part(p))
    if place is not None and place.split()[-1] in AIR:
        place = None
    setting = event.setting.model_copy(update={"place": place, "pieces": pieces})
    event = event.model_copy(update={"setting": setting})
    person = event.who is not None and category(event.who.name) == "person"
    if event.verb == "drift" and person and event.what is None and place and place.split()[-1] in _WATERS:
        return event.model_copy(update={"verb": "ride", "what": Noun(name="rowing boat")})  # nobody swims so
    if event.what is None:
        return event
    if (
        event.verb == "buy"
        and event.what is not None
        and any(p in ("to", "for") and category(n.name) == "person" for p, n in event.to)
    ):
        return event.model_copy(update={"verb": "give"})  # that is what is seen of it
    if event.verb in _GROWS and "pot" in (*pieces, *(n.name for _, n in event.to)):  # no pot of the kitchen
        setting = setting.model_copy(update={"pieces": tuple("flowerpot" if x == "pot" else x for x in pieces)})
        to = tuple((p, n.model_copy(update={"name": "flowerpot"}) if n.name == "pot" else n) for p, n in event.to)
        return _unseen(event.model_copy(update={"setting": setting, "to": to}), Noun(name="pot"))
    out_of = any(p in ("from", "out of", "out") for p, _ in event.to)
    if out_of and event.verb in _PULLS and category(event.what.name) != "person":
        return event.model_copy(update={"verb": "pull out"})
    if event.verb in _POURS:
        vessel = next((n for p, n in event.to if p in ("into", "in") and category(n.name) == "thing"), None)
        return event.model_copy(update={"what": vessel or event.what})
    return event


def _handed(event: Event) -> Event:
    """A thing that somebody does something with is in the hand."""
    who = event.who
    pulls = verb_of(event) in _PULLS | _SAVES
    if who is None or category(who.name) not in ("person", "animal") or event.verb in _PLAYS_WITH:
        return event
    if category(who.name) == "animal" and not pulls:
        return event
    tools = [n for p, n in event.to if p == "with" and category(n.name) == "thing" and not is_part(n.name)]
    tools = [n for n in tools if n.name not in who.holds and (pulls or not is_clothing(n.name.split()[-1]))][:1]
    if not tools:
        return event
    pieces = tuple(p for p in event.setting.pieces if p not in {x for n in tools for x in (n.name, n.phrase)})
    return event.model_copy(
        update={
            "who": who.model_copy(update={"holds": (*who.holds, *(n.phrase for n in tools))}),
            "to": tuple((p, n) for p, n in event.to if n not in tools),
            "setting": event.setting.model_copy(update={"pieces": pieces}),
        }
    )


def _dressed(event: Event, worn: dict[str, tuple[str, ...]]) -> Event:
    """What somebody puts on is on, from then on."""
    who, what = event.who, event.what
    if who is None:
        return event
    on_head = any(p in ("on", "upon", "onto") and n.name == "head" for p, n in event.to)
    ends_up = event.verb in _DONS and "wearing" in event.words  # a bucket
    beast = category(who.name) == "animal"  # it is seen putting it on
    dons = event.verb in _DONS and what is not None and is_clothing(what.name.split()[-1]) and not beast
    if what is not None and (dons or ends_up or (on_head and event.verb in _SETS)):
        worn[who.name] = (*worn.get(who.name, ()), what.phrase)
        event = _unseen(
            event.model_copy(update={"verb": "shrug" if ends_up else "cheer", "what": None, "to": ()}), what
        )
        event = event.model_copy(update={"seen": tuple(n for n in event.seen if not is_part(n.name))})
    wears = tuple(w for w in worn.get(who.name, ()) if w not in who.wears)
    return event.model_copy(update={"who": who.model_copy(update={"wears": (*who.wears, *wears)})}) if wears else event


def _flies(name: str) -> bool:
    return nearest(name, ["bird"]) is not None or any("bird" in g for g in noun_glosses(name)[:1])


def _wakes(event: Event, subject: Subject) -> bool:
    """Whether the one of a picture is woken by an event."""
    woken = event.what.name if event.what is not None else event.who.name if event.who is not None else ""
    return event.verb in _WAKES and woken == subject.name


_WAKES = frozenset({"wake", "wake up", "sing awake", "play awake", "get up", "awaken", "rouse"})
_ASLEEP = frozenset("sleeping asleep snoring dozing slumbering".split())


class After:
    """What stays as an act has left it, told to the pictures that follow in the order of the film."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._events = events

    def told(self, subject: Subject, number: int, *, acting: bool, during: bool) -> Subject:
        """A subject of a picture of event `number` as the events have left it; `during`: before that one is done."""
        look: str | None = None
        asleep = False
        if any(_wakes(e, subject) for e in self._events[: number if during else number + 1]):
            kept = tuple(x for x in subject.look if x not in _ASLEEP)
            still = None if subject.action == "sleep" else subject.action
            subject = subject.model_copy(update={"look": kept, "action": still})
        for event in self._events[: number if during else number + 1]:
            changed = event.what if event.what is not None and event.verb != "drape" else event.who
            living = changed is not None and category(changed.name) in ("person", "animal")
            living = living and changed is not None and changed.name.split()[-1] != "snowman"
            if event.verb in _CHANGES and changed is not None and changed.name == subject.name and not living:
                look = _CHANGES[event.verb]
            if event.who is not None and event.who.name == subject.name and event.verb:
                asleep = event.verb in _SLEEPS
        for event in self._events[: number if during else number + 1]:
            subject = crowned(event, subject)
        if look is not None:
            kept = tuple(x for x in subject.look if x not in _LOOKS)
            subject = subject.model_copy(update={"look": (*kept, look) if look else kept})
        flown = any(
            e.verb in _FREES and e.what is not None and e.what.name == subject.name
            for e in self._events[: number if during else number + 1]
        )
        if flown and not acting and _flies(subject.name.split()[-1]):
            subject = subject.model_copy(update={"action": "fly"})
        if asleep and not acting and subject.action is None:
            subject = subject.model_copy(update={"action": "sleep"})
        return subject
