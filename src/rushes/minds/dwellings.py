"""Beasts and their own: where each lives, what it brings home, whom it lets in, and who sleeps on meanwhile."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import alone, head_of, is_alive, is_beast, moved, placed, untold, verb_of
from rushes.shot.words import lemma

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_DENS = {
    "burrow": "hedgehog badger fox vixen rabbit hare bunny mole mouse vole rat hamster weasel gopher groundhog marmot "
    "meerkat chipmunk stoat shrew ant armadillo wombat cricket beetle",
    "bear's den": "bear wolf lion lioness tiger leopard lynx puma hyena",
    "nest": "bird sparrow robin magpie crow raven stork eagle hawk falcon swallow blackbird thrush owl woodpecker jay "
    "pigeon dove heron crane wren finch starling cuckoo squirrel dormouse",
    "cave": "bat dragon",
    "river": "beaver otter",
}
_LIVES_IN = {beast: place for place, beasts in _DENS.items() for beast in beasts.split()}
_BRINGS = frozenset("get carry bring take roll drag haul push pull steal lug".split())
_HOME = re.compile(r"\b(?:back )?home\b")
_BEFORE = re.compile(r"before\b", re.I)
_WAKES = frozenset({"wake", "wake up", "awaken", "get up", "notice", "see", "return", "come back", "come home"})
_SHELTERS = frozenset({"welcome", "take in", "shelter", "invite", "invite in", "let in", "adopt", "host"})
_SLEEPS = frozenset({"sleep", "fall asleep", "hibernate", "nap", "doze", "rest"})
_THAT = re.compile(r"(?:that|which|who)(?: had| has)? (\w+)", re.I)
_HUNTS = frozenset("stalk hunt chase pursue attack catch corner ambush".split())
_FREES_ITSELF = frozenset({"get away", "escape", "flee", "run away", "fly away", "run", "get free", "slip away", "get"})
_PUTS = frozenset("put place lift return set lay carry bring help".split())
_GRUBS = frozenset("caterpillar larva grub silkworm maggot".split())
_SACS = frozenset("cocoon chrysalis pupa".split())
_WINGED = frozenset("butterfly moth dragonfly".split())
_RETURNS = frozenset("return come fly arrive".split())
_HIGH = frozenset("chimney roof rooftop tower steeple pole mast lamppost".split())


def dwellings(events: Sequence[Event]) -> list[Event]:
    """The events with beasts in their own homes."""
    out = list(events)
    for rule in (_fell_before, _put_back, _sleeps_on, _sought, _sheltered, _brought_home, _got_away, _odd_one,
                 _back_on_top, _cocoons, _where_it_was, _guest_served, _won, _into_vessel, _freed, _face_to_face,
                 _bared, _the_herd, _hidden_from, _trailed):  # fmt: skip
        out = rule(out)
    return out


def den_of(noun: Noun | None) -> str | None:
    """Where a beast of that kind lives."""
    return _LIVES_IN.get(head_of(noun)) if noun is not None else None


def _same(one: Noun | None, other: Noun | None) -> bool:
    return one is not None and other is not None and one.name == other.name


def _fell_before(events: list[Event]) -> list[Event]:
    """ "Finds a bird |that fell from its nest": it fell first."""
    out: list[Event] = []
    for event in events:
        said = _THAT.match(event.words)
        past = said is not None and lemma(said[1], "VERB") != said[1] and not said[1].endswith(("s", "ing"))
        if out and past and is_beast(event.who) and _same(event.who, out[-1].what) and event.verb not in _SLEEPS:
            found = out.pop()
            out += [event.model_copy(update={"words": found.words}), found.model_copy(update={"words": event.words})]
        else:
            out.append(event)
    return out


def _put_back(events: list[Event]) -> list[Event]:
    """ "Puts it |back in the nest": the nest is on a branch, and who finds what fell from it stands below."""
    out: list[Event] = []
    fell: Noun | None = None
    for event in events:
        nest = "nest" in (event.setting.place or "").split() or any(head_of(x) == "nest" for _, x in event.to)
        if verb_of(event) in ("fall", "drop", "tumble") and is_beast(event.who) and nest:
            fell = event.who
        young = event.what is not None and (is_beast(event.what) or head_of(event.what) == "egg")
        person = is_alive(event.who) and not is_beast(event.who)
        back = verb_of(event) in _PUTS and (nest or _same(event.what, fell) or head_of(event.what) == "nest")
        if person and back and (young or fell is not None):
            what = event.what if young else fell
            event = moved(
                event, _below(event), without=("nest", "tree"), verb="put in nest", what=what, to=(), ends=None
            )
        elif person and _same(event.what, fell) and event.setting.place == "nest":
            event = moved(event, _below(event), "tree", without=("nest",))
        out.append(event)
    return out


def _below(event: Event) -> str | None:
    return "park" if event.setting.place in ("nest", "tree", None) else event.setting.place


def _sleeps_on(events: list[Event]) -> list[Event]:
    """ "Gets home |before the cat wakes up": it has not happened, the cat lies there asleep."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        ahead = before is not None and is_beast(before.who) and _BEFORE.match(event.words) is not None
        if before is None or not ahead or not is_alive(event.who) or event.verb not in _WAKES or event.what is not None:
            out.append(event)
            continue
        update: dict[str, object] = {"words": f"{before.words} {event.words}"}
        if event.verb not in ("return", "come back", "come home") and event.who is not None:
            dozes = event.who.model_copy(update={"look": ("sleeping", *event.who.look)[:5], "role": "what"})
            update |= {"to": (*before.to, ("beside", dozes)), "seen": (*before.seen, dozes)}
        out[-1] = before.model_copy(update=update)
    return out


def _sought(events: list[Event]) -> list[Event]:
    """ "Looks for a place |to sleep |and a badger lets him in": it sleeps when it is in."""
    out: list[Event] = []
    for n, event in enumerate(events):
        then = events[n + 1] if n + 1 < len(events) else None
        asks = bool(out) and out[-1].verb == "search for" and _same(out[-1].who, event.who)
        if asks and event.verb in _SLEEPS and then is not None and then.verb in _SHELTERS and is_beast(event.who):
            out[-1] = out[-1].model_copy(update={"words": f"{out[-1].words} {event.words}"})
        else:
            out.append(event)
    return out


def _sheltered(events: list[Event]) -> list[Event]:
    """ "A badger |lets him in": into its burrow, where they lie down side by side."""
    out: list[Event] = []
    for event in events:
        place = den_of(event.who)
        into = event.setting.place in (None, *(e.setting.place for e in out)) and is_beast(event.who)
        guest = event.what
        if event.verb not in _SHELTERS or guest is None or not is_alive(guest) or place is None or not into:
            out.append(event)
            continue
        inside = placed(event, place=place, pieces=(), weather=None).model_copy(update={"verb": "welcome"})
        host = event.who.model_copy(update={"role": "what"}) if event.who is not None else guest
        out.append(inside)
        out.append(alone(inside, guest, "sleep", to=(("beside", host),)))
    return out


def _brought_home(events: list[Event]) -> list[Event]:
    """ "Gets an apple |home through a garden": on the way first, then before its burrow with it."""
    out: list[Event] = []
    for n, event in enumerate(events):
        who, what, place = event.who, event.what, den_of(event.who)
        home = _HOME.search(event.words) is not None or any(head_of(x) == "home" for _, x in event.to)
        carries = verb_of(event) in _BRINGS and is_beast(who) and what is not None and not is_alive(what) and home
        if not carries or place is None or what is None or who is None or event.setting.place == place:
            out.append(event)
            continue
        way = untold(event, {"home"})
        verb = way.verb if verb_of(way) in ("roll", "drag", "haul", "push", "pull") else "carry"
        out.append(way.model_copy(update={"verb": verb, "ends": None}))
        then = events[n + 1] if n + 1 < len(events) else None
        here = placed(way, place=place, pieces=())
        if then is None or then.setting.place not in (None, event.setting.place) or head_of(then.what) != head_of(what):
            out.append(alone(here, who, "carry", what=what, seen=(who, what)))
        elif then.setting.place is None or then.setting.place == event.setting.place:
            events[n + 1] = placed(then, place=place, pieces=())
    return out


def _got_away(events: list[Event]) -> list[Event]:
    """ "A lioness stalks a zebra but |it gets away": from her, who is left behind."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        hunted = before is not None and verb_of(before) in _HUNTS and _same(before.what, event.who)
        flees = event.verb in _FREES_ITSELF and event.what is None and is_beast(event.who)
        if before is not None and hunted and flees and before.who is not None:
            hunter = before.who.model_copy(update={"role": "what"})
            to = tuple(x for x in event.to if not _same(x[1], hunter))
            event = event.model_copy(
                update={"verb": "escape", "to": (*to, ("from", hunter)), "seen": (*event.seen, hunter)}
            )
        out.append(event)
    return out


def _odd_one(events: list[Event]) -> list[Event]:
    """ "One of them |turns out to be a duck": a duckling among the chicks."""
    out: list[Event] = []
    for event in events:
        who = event.who
        other = next((x for x in event.seen if is_beast(x) and not _same(x, who)), None)
        if event.verb != "turn out" or not is_beast(who) or other is None or who is None:
            out.append(event)
            continue
        many = next((x for e in reversed(out) for x in (e.what, e.who) if _same(x, who) and x and x.count > 1), None)
        rest = who.model_copy(update={"count": max(2, (many.count if many else 4) - 1), "role": "who"})
        small = bool({"chick", "baby", "egg", "puppy", "kitten", "cub"} & {*who.name.split()})
        odd = other.model_copy(update={"role": "who", "name": _young(other.name) if small else other.name})
        out.append(alone(event, odd, "walk", others=(rest,), words=event.words, seen=(odd, rest)))
    return out


def _young(name: str) -> str:
    return {"duck": "duckling", "swan": "cygnet", "goose": "gosling", "cat": "kitten", "dog": "puppy"}.get(
        name, f"baby {name}" if "baby" not in name.split() else name
    )


def _back_on_top(events: list[Event]) -> list[Event]:
    """ "Returns |to its nest on the chimney and waits for its mate": it is up there, and the other comes."""
    out: list[Event] = []
    base: Noun | None = None
    bird: Noun | None = None
    for event in events:
        high = next((n for p, n in event.to if p in ("on", "in", "at", "to") and head_of(n) in _HIGH), None)
        nest = any(head_of(n) == "nest" for _, n in event.to) or "nest" in (event.setting.place or "").split()
        if is_beast(event.who) and high is not None and nest and verb_of(event) in _RETURNS:
            top = "chimney" if head_of(high) in ("roof", "rooftop") else head_of(high)
            base, bird = Noun(name=top, role="what"), event.who
            gone = (head_of(high), "nest", "spring", "church")
            event = moved(event, "rooftops", without=gone, verb="return to nest", what=base, to=(), ends=None)
        elif base is not None and _same(event.who, bird):
            here = event.verb in ("wait", "rest", "sit", "stay", "sleep") and event.setting.place in ("nest", None)
            mate = next((n for _, n in event.to if is_alive(n)), None)
            if here:
                others = () if mate is None else (mate.model_copy(update={"role": "who"}),)
                event = moved(event, "rooftops", without=("nest",), verb="wait on nest", what=base, to=(),
                              others=others, ends=None)  # fmt: skip
        out.append(event)
    return out


def _cocoons(events: list[Event]) -> list[Event]:
    """ "Spins a cocoon |and becomes a butterfly": it hangs on its twig, and the butterfly comes out of it."""
    out: list[Event] = []
    grub: Noun | None = None
    for event in events:
        who = event.who
        if head_of(who) in _GRUBS:
            grub = who
        sac = next((n for n in (event.what, *(n for _, n in event.to)) if head_of(n) in _SACS), None)
        winged = next((n for n in (who, event.what, *event.seen) if head_of(n) in _WINGED), None)
        if (grub is not None or sac is not None) and winged is not None and verb_of(event) in _COMES_OUT:
            event, grub = alone(event, winged, "leave cocoon", words=event.words), None
        elif sac is not None and head_of(who) in _GRUBS and who is not None:
            event = alone(event, who, "wrap in cocoon", words=event.words)
        out.append(event)
    return out


_COMES_OUT = frozenset(
    "appear become turn change transform emerge come break hatch crawl fly wake open grow burst".split()
)


def _where_it_was(events: list[Event]) -> list[Event]:
    """ "Forgets |where it buried them": it looks for them, and has buried them before."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        seeks = before is not None and before.verb == "search for" and _same(before.who, event.who)
        if before is not None and seeks and re.match(r"where (?:it|he|she|they)\b", event.words, re.I):
            out[-1] = before.model_copy(update={"words": f"{before.words} {event.words}"})
        else:
            out.append(event)
    return out


def _guest_served(events: list[Event]) -> list[Event]:
    """ "Invites the stork to dinner and |serves the soup": to the stork, at the same table."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        host = before is not None and before.verb in ("share", "invite", "welcome") and _same(before.who, event.who)
        serves = event.verb in ("serve", "serve up", "cook", "pour", "offer", "dish up") and event.what is not None
        if before is not None and host and serves and not any(is_alive(n) for _, n in event.to):
            guest = next((n for n in (before.what, *(n for _, n in before.to)) if is_alive(n)), None)
            if guest is not None:
                to = (("to", guest.model_copy(update={"role": "what"})),)
                event = moved(event, before.setting.place, without=("plate", "dish", "table"), to=to, verb="serve")
        out.append(event)
    return out


def _won(events: list[Event]) -> list[Event]:
    """ "A tortoise and a hare race, and |the tortoise wins": with the other behind it at the line."""
    out: list[Event] = []
    racers: tuple[Noun, ...] = ()
    for event in events:
        if verb_of(event) in ("hold", "have", "run") and head_of(event.what) == "race" and is_beast(event.who):
            event = event.model_copy(update={"verb": "race", "what": None})
        if event.verb == "race" and event.who is not None and is_beast(event.who) and event.who.count > 1:
            racers = (event.who.model_copy(update={"name": f"other {event.who.name}", "count": event.who.count - 1}),)
        if event.verb in ("race", "run") and is_beast(event.who) and event.who is not None and event.others:
            racers = (event.who, *event.others)
        if event.verb == "race" and is_beast(event.who) and is_beast(event.what) and event.who and event.what:
            racers = (event.who, event.what)
        other = next((n for n in racers if not _same(n, event.who)), None)
        wins = verb_of(event) == "win" and any(_same(n, event.who) for n in racers)
        if verb_of(event) == "win" and len(racers) == 1 and head_of(racers[0]) == head_of(event.who):
            wins, other = True, racers[0]
        if wins and other is not None:
            what = other.model_copy(update={"role": "what"})
            event = event.model_copy(update={"verb": "win race", "what": what, "seen": (*event.seen, what)})
        out.append(event)
    return out


def _into_vessel(events: list[Event]) -> list[Event]:
    """ "A crow drops stones |into a jug until it can drink": into the jug, and it drinks from that."""
    out: list[Event] = []
    jug: Noun | None = None
    for event in events:
        who, what = event.who, event.what
        into = next((n for p, n in event.to if p in ("into", "in") and head_of(n) in _JUGS), None)
        drops = verb_of(event) in ("drop", "throw", "put", "toss", "place") and is_beast(who) and what is not None
        if drops and into is not None and who is not None and what is not None and not is_alive(what):
            jug = into.model_copy(update={"role": "what"})
            gone = (head_of(into), head_of(what))
            held = () if head_of(what) in ("stone", "pebble", "rock") else (head_of(what),)
            doer = who.model_copy(update={"holds": held})
            event = moved(event, event.setting.place, without=gone, who=doer, verb="drop in vessel", what=jug, to=(),
                          ends=None)  # fmt: skip
        elif jug is not None and event.verb == "drink" and is_beast(who):
            event = event.model_copy(update={"what": jug, "to": (), "seen": (*((who,) if who else ()), jug)})
        out.append(event)
    return out


_JUGS = frozenset("jug pitcher pot vase bottle bucket glass jar bowl well cup".split())


def _freed(events: list[Event]) -> list[Event]:
    """ "Is caught in a net and a diver |cuts it free": out of that net."""
    out: list[Event] = []
    trap: Noun | None = None
    for event in events:
        caught = event.verb in ("get caught", "get stuck", "get tangled", "catch", "tangle up", "be caught")
        if caught and (is_beast(event.who) or is_beast(event.what)):
            trap = next((n for p, n in event.to if p in ("in", "into", "with") and head_of(n) in _NETS), trap)
            if trap is not None and is_beast(event.who) and event.what is None and head_of(trap) in _MESHES:
                event = moved(event, event.setting.place, without=(head_of(trap),), verb="get caught in net", to=())
        named = event.verb in ("free", "rescue", "release", "untangle", "save", "help") and trap is not None
        loose = named or (event.verb.endswith((" free", " loose")) and event.verb != "tug free")
        if loose and is_beast(event.what):
            net = trap if trap is not None and not any(head_of(n) in _NETS for _, n in event.to) else None
            to = (*event.to, *((("from", net),) if net is not None else ()))
            mesh = any(p == "from" and head_of(n) in _MESHES for p, n in to)
            event = event.model_copy(update={"verb": "free", "to": to})
            if mesh:
                event = moved(event, event.setting.place, without=_MESHES, verb="free from net", to=())
            if head_of(event.who) == "diver" and event.setting.place is None:
                out = [placed(e, place=e.setting.place or "underwater") for e in out]
                event = placed(event, place="underwater")
        out.append(event)
    return out


_MESHES = frozenset("net rope line".split())
_NETS = frozenset("net trap snare rope wire fence bag ring line web".split())


def _face_to_face(events: list[Event]) -> list[Event]:
    """ "Two goats |meet on a bridge": head to head, and neither behind the other; beasts cross no town bridge."""
    out: list[Event] = []
    pair: Noun | None = None
    for event in events:
        who = event.who
        place = event.setting.place or ""
        bridge = place.split()[-1:] == ["bridge"] and not place.startswith("under")
        if (
            bridge
            and is_beast(who)
            and not {"stone", "town", "city", "london"} & {*(event.setting.place or "").split()}
        ):
            event = moved(event, "rope bridge", without=("bridge",))
        two = who is not None and is_beast(who) and who.count == 2 and event.what is None and not event.others
        if two and who is not None and (verb_of(event) in _MUTUAL or (_same(pair, who) and event.verb == "stand")):
            pair = who
            one = who.model_copy(update={"count": 1})
            other = one.model_copy(update={"name": f"fellow {head_of(who)}", "role": "what"})
            verb = "fight" if verb_of(event) in _ROWS else "stand" if event.verb == "stand" else "meet"
            event = event.model_copy(update={"who": one, "verb": verb, "what": other, "seen": (one, other)})
        out.append(event)
    return out


_ROWS = frozenset("fight argue quarrel wrestle battle duel clash butt".split())
_MUTUAL = _ROWS | {"meet"}


def _bared(events: list[Event]) -> list[Event]:
    """ "A swarm |eats a whole wheat field": then it is bare, whoever looks at it."""
    out: list[Event] = []
    bare: str | None = None
    for event in events:
        field = event.what is not None and head_of(event.what) in _CROPS
        if bare is not None and event.setting.place == bare:
            event = moved(event, "ploughed field", without=_CROPS)
        swarm = is_beast(event.who) and event.who is not None and event.who.count > 1
        if swarm and field and verb_of(event) in ("eat", "devour", "destroy", "strip", "ruin", "consume"):
            bare = event.setting.place
            many = event.who.model_copy(update={"count": 9}) if event.who is not None else None
            event = event.model_copy(update={"who": many})
        out.append(event)
    return out


_CROPS = frozenset("field crop harvest wheat corn barley rye".split())


_HERDS = frozenset("herd flock pack pride pod swarm colony".split())


def _the_herd(events: list[Event]) -> list[Event]:
    """ "A calf |goes back to the herd": grown ones of its kind."""
    out: list[Event] = []
    kind = ""
    for event in events:
        for noun in (event.who, event.what):
            if is_beast(noun) and head_of(noun) not in _HERDS and noun is not None:
                kind = _grown(noun.name)
        herd = next((n for n in (event.what, *(n for _, n in event.to)) if n is not None and n.name in _HERDS), None)
        if herd is not None and herd.name == "flock" and kind in ("wolf", "fox", "dog", "sheepdog", "coyote", "bear"):
            kind = "sheep"
        if kind and herd is not None:
            many = herd.model_copy(update={"name": kind, "count": 4, "look": ()})
            to = tuple((p, many if n is herd else n) for p, n in event.to)
            seen = tuple(many if n.name == herd.name else n for n in event.seen)
            event = event.model_copy(
                update={"what": many if event.what is herd else event.what, "to": to, "seen": seen}
            )
        out.append(event)
    return out


def _grown(name: str) -> str:
    """ "elephant" of an "elephant calf" and of a "baby elephant"."""
    words = [w for w in name.split() if w not in ("baby", "calf", "cub", "pup", "chick", "mother", "father", "foal")]
    if words:
        return words[-1]
    return {"calf": "cow", "foal": "horse", "lamb": "sheep", "cub": "bear", "chick": "hen"}.get(name, name)


def _hidden_from(events: list[Event]) -> list[Event]:
    """ "A moose wanders into the shop and |everyone hides": the moose is among them, and they hide from it."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        fear = event.verb in ("hide", "flee", "scream", "panic", "run away", "run", "run off", "duck", "take cover")
        people = is_alive(event.who) and not is_beast(event.who) and event.what is None
        beast = before.who if before is not None and is_beast(before.who) else None
        told = any(is_alive(n) for _, n in event.to)
        if fear and people and beast is not None and not told and before is not None:
            near = beast.model_copy(update={"role": "what"})
            if event.sentence == before.sentence and event.who is not None and event.who.count > 1:
                event = event.model_copy(update={"to": (*event.to, ("from", near)), "seen": (*event.seen, near)})
        out.append(event)
    return out


def _trailed(events: list[Event]) -> list[Event]:
    """ "Follow deer tracks |in the snow": out in the woods; ants go "in a line", which is no thing."""
    out: list[Event] = []
    wild = False
    for event in events:
        tracks = event.verb == "follow" and event.what is not None and event.what.name == "animal tracks"
        wild = wild or (tracks and event.setting.place is None)
        if wild and event.setting.place is None:
            event = placed(event, place="forest")
        row = next((n for p, n in event.to if p == "in" and head_of(n) in ("line", "row", "file", "queue")), None)
        if row is not None and event.who is not None and event.who.count > 1 and is_beast(event.who):
            event = moved(event, event.setting.place, without=(head_of(row),),
                          to=tuple(x for x in event.to if x[1] is not row))  # fmt: skip
        out.append(event)
    return out
