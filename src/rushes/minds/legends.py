"""What tales of kings and marvels leave unsaid: who falls into which water, who is who in truth, what came first."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.renowned import KNOWN
from rushes.minds.telling import head_of, is_alive, is_beast, moved, placed, untold, verb_of
from rushes.shot import TimeOfDay
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_NIGHT = TimeOfDay.NIGHT
_WATERS = frozenset(
    "river lake pond sea water moat pool canal stream ocean wave waves brook harbour harbor fountain lagoon bay "
    "swamp creek".split()
)
_IN = ("in", "into", "inside")
_PUSHES = frozenset("push shove knock butt throw toss kick fling hurl ram chuck tip".split())
_SAVES = frozenset("save rescue pull drag haul fish carry bring".split())
_DROWNS = frozenset("drowning sinking struggling shipwrecked".split())
_LOSES = frozenset("lose drop".split())
_ON_HEADS = frozenset("crown hat helmet cap wig tiara bonnet turban".split())
_AMAZES = frozenset("amaze astonish astound impress dazzle wow delight thrill".split())
_SWITCHES = frozenset("switch turn flick flip click".split())
_LAMPS = frozenset("lamp light bulb lantern lights lamps spotlight torch".split())
_GALLOPS = frozenset("gallop canter trot".split())
_IN_TRUTH = re.compile(
    r"\bwho (?:is|was|turns out to be) (?:really|actually|secretly|in truth|in fact|in reality|truly)? ?"
    r"(?:an?|the)? ?(\w+)\b", re.I,
)  # fmt: skip
_FORCES = frozenset("lightning storm wind thunder rain flood earthquake volcano meteor comet avalanche wave".split())
_BURNING = frozenset("tree bush log forest branch oak pine barn roof".split())
_HOT = frozenset("fire flame flames".split())
_WORKS = frozenset("mend sew stitch repair make finish bake clean wash fix cook knit weave polish sweep".split())
_SLEEPS = frozenset("sleep snore nap doze".split())
_DRUMS = frozenset("drum drums tambourine gong bongo".split())
_BEATS = frozenset("beat bang pound hit strike thump".split())
_SKIES = frozenset("comet star stars planet moon constellation meteor galaxy eclipse saturn".split())
_SPIES = frozenset("spot see watch observe discover study find view look spy".split())
_HUTS = frozenset("hut cottage cabin shack lodge".split())
_INDOOR = frozenset("stir cook brew bake boil sew knit spin read write mix eat sweep sleep weave".split())
_POTS = frozenset("pot cauldron brew potion kettle".split())
_WRITINGS = frozenset("book bible manuscript scroll text psalter chronicle".split())
_COPIES = frozenset("copy write illuminate translate scribble".split())
_SPLASHES = frozenset("splash throw toss fling smear sprinkle hurl shower spray".split())
_POWDERS = frozenset("powder colour color paint dye pigment".split())
_STREWS = frozenset("drop scatter strew leave sprinkle spread lay".split())
_TRAIL = frozenset("breadcrumb crumb pebble petal seed bead shell coin stone".split())
_SERENADES = frozenset("sing serenade play perform".split())
_WINDOWS = frozenset("balcony window terrace".split())
_HIDES = frozenset("hide wait sit crouch sneak climb creep".split())
_LEADS = frozenset("lead lure take drive guide draw".split())
_GENIES = frozenset("genie djinn jinn spirit".split())
_EMERGES = frozenset("rise come pop emerge fly appear burst float step leap".split())
_VESSELS = frozenset("lamp bottle jar urn vase teapot jug".split())
_SLINGS = frozenset("sling slingshot catapult".split())
_FELLS = frozenset("defeat hit beat kill slay strike shoot fell attack fight knock conquer".split())
_SHED = frozenset("slipper shoe glove scarf hat ring bag boot necklace crown mask".split())
_SHOD = frozenset("slipper shoe boot".split())
_STUCK = frozenset({"get stuck", "be stuck", "become stuck", "stick", "get jammed", "get trapped"})
_TESTS = frozenset("test try launch demonstrate".split())
_FLYERS = re.compile(r"\b(?:flying|homemade) (?:machine|contraption|device|plane)\b|\bornithopter\b|\bglider\b", re.I)
_COURT = re.compile(r"\b(?:king|queen|castle|prince|princess|knight|sultan|emperor)\b")
_FOLK = {"poor": "peasant", "needy": "peasant", "hungry": "peasant", "homeless": "beggar", "rich": "merchant"}


def legends(events: Sequence[Event]) -> list[Event]:
    """The events with who and what belongs to such tales."""
    out = list(events)
    for rule in (_struck_first, _while_asleep, _truly, _lost_in):
        out = rule(out)
    if any(_COURT.search(e.words) for e in out):
        out = [_of_court(e) for e in out]
    for each in _RULES:
        out = [each(e) for e in out]
    return out


def _of_court(event: Event) -> Event:
    """A king's messenger is no postman."""
    who = event.who
    if who is None or head_of(who) not in ("messenger", "courier"):
        return event
    return event.model_copy(update={"who": who.model_copy(update={"name": "royal messenger"})})


def _near(event: Event, prepositions: Sequence[str], heads: frozenset[str]) -> Noun | None:
    return next((n for p, n in event.to if p in prepositions and head_of(n) in heads), None)


def _without(event: Event, *nouns: Noun | None) -> Event:
    """An event without some nouns, wherever they stand; its place stays."""
    names = {n.name for n in nouns if n is not None}
    to = tuple(x for x in event.to if x[1].name not in names)
    return event.model_copy(update={"to": to, "seen": tuple(n for n in event.seen if n.name not in names)})


def _struck_first(events: list[Event]) -> list[Event]:
    """ "Discovers fire |when lightning hits a tree": it strikes first, and the tree burns where he finds the fire."""
    out: list[Event] = []
    for event in events:
        when = event.words.lower().lstrip(" ,").startswith(("when ", "after ", "as ", "because "))
        if not (out and when and head_of(event.who) in _FORCES and is_alive(out[-1].who)):
            out.append(event)
            continue
        after = out.pop()
        place = after.setting.place or event.setting.place or "countryside"
        tree = event.what if head_of(event.what) in _BURNING else None
        setting = event.setting.model_copy(update={"place": place})
        if head_of(event.who) == "lightning" and tree is not None and after.who is not None:
            flash = {"who": after.who, "verb": "see lightning strike", "what": tree, "to": (), "seen": ()}
            out.append(event.model_copy(update={**flash, "setting": setting}))
            if head_of(after.what) in _HOT:
                fire = after.what.model_copy(update={"name": "campfire"}) if after.what is not None else None
                after = after.model_copy(update={"what": fire, "to": (), "seen": ()})
        else:
            out.append(event.model_copy(update={"setting": setting}))
        out.append(placed(after, place=place))
    return out


def _while_asleep(events: list[Event]) -> list[Event]:
    """ "Mend shoes for a cobbler |while he sleeps": he sleeps beside them, and it is night."""
    out: list[Event] = []
    for event in events:
        asleep = event.words.lower().lstrip(" ,").startswith("while ") and event.verb in _SLEEPS
        before = out[-1] if out else None
        helped = before is not None and head_of(event.who) in {head_of(n) for _, n in before.to}
        if not asleep or not helped or before is None or event.who is None or verb_of(before) not in _WORKS:
            out.append(event)
            continue
        out.pop()
        sleeper = event.who.model_copy(update={"role": "who", "look": ("sleeping",)})
        before = untold(before, (head_of(sleeper),))
        before = before.model_copy(update={"to": (*before.to, ("beside", sleeper))})
        out.append(placed(before, time=before.setting.time or _NIGHT))
    return out


def _truly(events: list[Event]) -> list[Event]:
    """ "An old woman |who is really a fairy": after the deed she becomes it."""
    out: list[Event] = []
    for event in events:
        said = _IN_TRUTH.search(event.words)
        true = next((n for n in event.seen if said is not None and head_of(n) == said[1].lower()), None)
        people = [n for n in (event.what, *(n for _, n in event.to), event.who) if is_alive(n) and n is not None]
        masked = next((n for n in people if true is not None and n.name != true.name), None)
        if true is None or masked is None or said is None:
            out.append(event)
            continue
        rest = tuple(n for n in event.seen if n.name != true.name)
        out.append(event.model_copy(update={"seen": rest, "words": event.words[: said.start()]}))
        seers = (event.who, event.what, *(e.who for e in reversed(out[:-1])))
        witness = next((n for n in seers if is_alive(n) and n is not None and n.name != masked.name), None)
        becomes = true.model_copy(update={"role": "who"})
        masked = masked.model_copy(update={"role": "who"})
        change = {"verb": "enchant", "who": witness or masked, "what": masked, "to": (("beside", becomes),),
                  "seen": (becomes,), "words": ""}  # fmt: skip
        out.append(event.model_copy(update=change))
    return out


def _named(event: Event) -> Event:
    """Robin Hood is an archer in green; "the poor" are people."""

    def known(noun: Noun | None) -> Noun | None:
        if noun is None:
            return None
        full = noun.phrase.lower()
        called = next((n for n in (full, noun.name.lower(), f"{noun.name} of {noun.of}".lower()) if n in KNOWN), None)
        if called is not None and (called == full or noun.proper):
            full = called
            name, wears, holds = KNOWN[full]
            *look, head = name.split() if name.split()[0] in ("little", "young", "old", "female") else [name]
            change = {"name": head, "look": (*noun.look, *look), "wears": (*wears, *noun.wears), "role": "who",
                      "holds": (*holds, *noun.holds)[:2], "proper": False, "of": "",
                      "said": noun.said or noun.name}  # fmt: skip
            return noun.model_copy(update=change)
        if head_of(noun) in ("soldier", "warrior") and {"greek", "spartan", "trojan"} & set(noun.look):
            return noun.model_copy(update={"name": "greek soldier", "look": ()})
        if full in _FOLK:
            count = 3 if noun.count == 1 else noun.count
            return noun.model_copy(update={"name": _FOLK[full], "count": count, "role": "who"})
        return noun

    to = tuple((p, k) for p, n in event.to if (k := known(n)) is not None)
    seen = tuple(k for n in event.seen if (k := known(n)) is not None)
    others = tuple(k for n in event.others if (k := known(n)) is not None)
    event = event.model_copy(
        update={"who": known(event.who), "what": known(event.what), "to": to, "seen": seen, "others": others}
    )
    outlaw = head_of(event.who) == "outlaw" and event.setting.place is None
    gold = event.what is not None and event.what.of in ("gold", "silver", "money", "coins", "coin")
    if gold and event.what is not None and head_of(event.what) in ("bag", "sack", "purse", "pouch"):
        money = event.what.model_copy(update={"name": "money bag", "of": "", "said": "bag of money"})
        rest = tuple(n for n in event.seen if n.name not in (event.what.name, event.what.of))
        event = event.model_copy(update={"what": money, "seen": (*rest, money)})
        if event.verb in ("steal", "take", "snatch") and not any(is_alive(n) for _, n in event.to):
            rich = Noun(name="merchant", look=("rich",), role="who")
            event = event.model_copy(update={"to": (("from", rich), *event.to)})
    return placed(event, place="forest") if outlaw else event


def _pushed_in(event: Event) -> Event:
    """ "Pushes a troll off the bridge |into the river": he stands on it first, and then is in the water."""
    water = _near(event, _IN, _WATERS)
    if water is None or verb_of(event) not in _PUSHES or not is_alive(event.what) or event.who is None:
        return event
    bridge = _near(event, ("off", "from", "over"), frozenset("bridge pier jetty dock footbridge wharf".split()))
    on = ("plank bridge",) if bridge is not None or (event.setting.place or "").endswith("bridge") else ()
    event = _without(event, water, bridge)
    place = "riverbank" if head_of(water) in ("river", "stream", "canal", "moat", "brook", "water") else "lakeside"
    place = "beach" if head_of(water) in ("sea", "ocean", "waves", "wave", "bay") else place
    return moved(event, place, *on, verb="push in water", ends=None)


def _saved(event: Event) -> Event:
    """ "Saves a drowning prince |from the waves": he is in the water, and then ashore."""
    what = event.what
    water = _near(event, ("from", "in", "out of", "out"), _WATERS)
    drowning = what is not None and bool(_DROWNS & set(what.look))
    if verb_of(event) not in _SAVES or what is None or not is_alive(what) or event.who is None:
        return event
    saves = water is not None and verb_of(event) in ("save", "rescue")
    if category(what.name) != "person" or not (drowning or saves):
        return event
    wave = head_of(water) in ("wave", "waves", "sea", "ocean", "") or water is None
    place = "shore" if wave else "riverbank" if head_of(water) in ("river", "stream", "canal") else "lakeside"
    wet = what.model_copy(update={"look": tuple(w for w in what.look if w not in _DROWNS)})
    event = _without(event, water)
    seen = tuple(wet if n.name == what.name else n for n in event.seen)
    return moved(event, place, verb="save from water", what=wet, seen=seen, ends=None)


def _lost_in(events: list[Event]) -> list[Event]:
    """ "Loses his crown |in the moat": he has it on first; it falls in before his eyes."""
    out: list[Event] = []
    for event in events:
        what, who = event.what, event.who
        water = _near(event, (*_IN, "down"), _WATERS - {"fountain"})
        loses = verb_of(event) in _LOSES and water is not None and is_alive(who) and what is not None
        if not loses or what is None or who is None or (is_alive(what) and head_of(what) not in _ON_HEADS):
            out.append(event)
            continue
        event = _without(event, water)
        place = event.setting.place
        if place is None or head_of(water) in place.split():
            place = "lakeside" if head_of(water) in ("lake", "pond", "pool") else "riverbank"
            place = "castle moat" if head_of(water) == "moat" else place
        event = moved(event, place, ends=None)
        if head_of(what) in _ON_HEADS:
            seen = tuple(n for n in event.seen if n.name != what.name)
            out.append(event.model_copy(update={"verb": "stroll", "what": None, "to": (), "seen": seen, "words": ""}))
            who = who.model_copy(update={"look": (*who.look, "crownless")[:5]})
        out.append(event.model_copy(update={"verb": "lose in water", "who": who}))
    return out


def _amazed(event: Event) -> Event:
    """Who |amazes the street is cheered by it."""
    what = event.what
    if verb_of(event) not in _AMAZES or what is None or event.who is None or not is_alive(event.who):
        return event
    if is_alive(what) and what.count == 1 and head_of(what) not in ("crowd", "audience"):
        crowd = what
    else:
        crowd = what if is_alive(what) and what.count > 1 else Noun(name="neighbour", count=4)
    crowd = crowd.model_copy(update={"role": "who"})
    done = {"who": crowd, "verb": "cheer", "what": None, "to": (("at", event.who),), "others": (), "words": ""}
    return event.model_copy(update={**done, "seen": ()})


def _switched(event: Event) -> Event:
    """ "Switches |on a light bulb": it is lit under the hand."""
    on = next((n for p, n in event.to if p == "on" and head_of(n) in _LAMPS), None)
    if event.verb not in _SWITCHES or on is None or event.what is not None:
        return event
    lamp = on.model_copy(update={"role": "what"})
    event = moved(_without(event, on), event.setting.place, without=(head_of(on),))
    return event.model_copy(update={"verb": "switch on", "what": lamp, "seen": (*event.seen, lamp)})


_RIDERS = frozenset("knight prince king queen princess cowboy cowgirl messenger sheriff bandit outlaw samurai".split())


def _galloped(event: Event) -> Event:
    """A person who gallops is on a horse, as riders are without a word."""
    person = event.who is not None and category(event.who.name) == "person"
    aboard = any(p in ("on", "atop") and is_beast(n) for p, n in event.to)
    mounted = head_of(event.who) in ("rider", "horseman", "horsewoman")
    rides = (
        verb_of(event) == "ride"
        and head_of(event.who) in _RIDERS
        and not any(category(n.name) == "vehicle" for _, n in event.to)
    )
    if not (rides or verb_of(event) in _GALLOPS) or not person or event.what is not None or aboard or mounted:
        return event
    horse = Noun(name="horse", role="what")
    if rides and event.setting.place is None and event.verb in ("ride away", "ride off", "ride home", "ride out"):
        event = moved(event, "road")  # and not through a forge
    return event.model_copy(update={"verb": "ride", "what": horse})


def _drummed(event: Event) -> Event:
    """Who |beats a drum plays it."""
    drum = event.what is not None and head_of(event.what) in _DRUMS and verb_of(event) in _BEATS
    return event.model_copy(update={"verb": "play"}) if drum else event


def _starry(event: Event) -> Event:
    """Comets and stars are seen at night, over whoever looks up at them."""
    what = event.what
    if verb_of(event) not in _SPIES or what is None or head_of(what) not in _SKIES or event.setting.time is not None:
        return event
    return placed(event, time=_NIGHT, pieces=tuple(dict.fromkeys((*event.setting.pieces, head_of(what)))))


def _in_hut(event: Event) -> Event:
    """Who stirs, cooks or sews in a hut does it inside; a witch's pot is a cauldron."""
    witch = event.who is not None and is_witch(event.who)
    what = event.what
    hut = _near(event, _IN, _HUTS)
    if hut is not None and verb_of(event) in _INDOOR:
        event = moved(_without(event, hut), "cabin", without=(head_of(hut),))
    brews = verb_of(event) == "brew" or (head_of(what) in _POTS and verb_of(event) in ("stir", "mix", "boil"))
    if witch and what is not None and brews:
        kettle = what.model_copy(update={"name": "iron cauldron", "look": (), "of": "", "said": "iron cauldron"})
        seen = tuple(kettle if n.name == what.name else n for n in event.seen)
        event = event.model_copy(update={"verb": "stir cauldron", "what": kettle, "seen": seen})
    return event


def is_witch(noun: Noun) -> bool:
    return head_of(noun) in ("witch", "wizard", "sorcerer", "sorceress", "druid", "hag", "magician", "alchemist")


def _copied(event: Event) -> Event:
    """ "Copies a book": with a pen at a desk; monks do it among books."""
    what = event.what
    if verb_of(event) not in _COPIES or what is None or head_of(what) not in _WRITINGS or event.who is None:
        return event
    place = event.setting.place
    if head_of(event.who) in ("monk", "scribe", "friar", "nun"):
        place = "library"
    drop = tuple(n for _, n in event.to if head_of(n) in ("monastery", "abbey", "candlelight", "convent"))
    return moved(_without(event, *drop), place, "candle", verb="write book")


def _powdered(event: Event) -> Event:
    """Coloured powder is flung from hand to hand in clouds."""
    what = event.what
    colour = what is not None and (head_of(what) in _POWDERS or bool(set(what.look) & _POWDERS))
    if verb_of(event) not in _SPLASHES or not colour or event.who is None or what is None:
        return event
    at = next((n for p, n in event.to if p in ("at", "on", "over") and is_alive(n)), None)
    to = (("at", at),) if at is not None else ()
    seen = tuple(n for n in event.seen if n.name != what.name)
    return event.model_copy(update={"verb": "fling powder", "what": None, "to": to, "seen": seen})


def _strewn(event: Event) -> Event:
    """ "Drops breadcrumbs |along a path": they lie behind him as he goes."""
    what = event.what
    along = any(p in ("along", "behind", "through", "across", "down") for p, _ in event.to)
    along = along or any(head_of(n) in ("path", "trail", "way", "road") for _, n in event.to)
    if verb_of(event) not in _STREWS or what is None or head_of(what) not in _TRAIL or not along:
        return event
    return event.model_copy(update={"verb": "strew"})


def _serenaded(event: Event) -> Event:
    """ "Sings |under the balcony of a countess": she stands up there and hears it."""
    above = _near(event, ("under", "below", "beneath", "before", "at"), _WINDOWS)
    if above is None or verb_of(event) not in _SERENADES or event.who is None:
        return event
    lady = next((n for n in event.seen if n.phrase == above.of and is_alive(n)), None)
    lady = lady or next((n for p, n in event.to if p in ("for", "to") and is_alive(n)), None)
    lady = (lady or Noun(name="lady")).model_copy(update={"role": "who"})
    event = _without(event, above, lady)
    event = moved(event, "square", "upstairs balcony", without=(head_of(above),))
    return event.model_copy(update={"verb": "serenade", "what": lady, "seen": (*event.seen, lady)})


def _in_horse(event: Event) -> Event:
    """Who hides in a wooden horse climbs into it, before the walls of an old town."""
    horse = next((n for p, n in event.to if p in _IN and head_of(n) == "horse" and
                  (set(n.phrase.split()) & {"wooden", "trojan", "hollow"})), None)  # fmt: skip
    if horse is None or verb_of(event) not in _HIDES:
        return event
    wall = next((n for _, n in event.to if head_of(n) in ("wall", "city", "gate", "walls")), None)
    event = _without(event, horse, wall)
    thing = horse.model_copy(update={"name": "wooden horse", "look": (), "role": "what", "said": "wooden horse"})
    seen = tuple(n for n in event.seen if head_of(n) not in ("horse", "wall", "city"))
    drop = ("horse", "wall", "walls", "city")
    return moved(event, "city wall", without=drop, verb="hide in horse", what=thing, seen=(*seen, thing), ends=None)


def _led_into(event: Event) -> Event:
    """ "Leads the rats out of the town |and into the river": they follow, and go under."""
    water = _near(event, ("into", "to"), _WATERS)
    if verb_of(event) not in _LEADS or water is None or not is_beast(event.what) or event.what is None:
        return event
    if "into" not in [p for p, n in event.to if n is water]:
        return event
    goals = [n for _, n in event.to if not is_alive(n)]
    event = _without(event, *goals)
    count = max(event.what.count if event.what is not None else 1, 5)
    what = event.what.model_copy(update={"count": count}) if event.what is not None else None
    return moved(event, "riverbank", verb="usher into water", what=what, ends=None)


def _out_of_lamp(event: Event) -> Event:
    """ "A genie rises |out of an old lamp": of smoke, over the lamp on the ground."""
    lamp = _near(event, ("from", "out of", "out", "of"), _VESSELS)
    if lamp is None or head_of(event.who) not in _GENIES or verb_of(event) not in _EMERGES:
        return event
    event = moved(_without(event, lamp), event.setting.place, without=(head_of(lamp),))
    name = "magic lamp" if head_of(lamp) == "lamp" else lamp.name
    vessel = lamp.model_copy(update={"name": name, "look": (), "role": "what", "said": name})
    return event.model_copy(update={"verb": "rise from lamp", "what": vessel, "seen": (*event.seen, vessel)})


def _dug_up(event: Event) -> Event:
    """Who digs up a gem |deep in the mountain is under it."""
    deep = event.what is not None and verb_of(event) in ("dig", "unearth", "mine", "hammer", "chisel")
    rock = _near(event, (*_IN, "under"), frozenset("mountain hill rock ground".split()))
    if not deep or rock is None or not re.search(r"\b(?:deep|under|inside)\b", event.words):
        return event
    return moved(_without(event, rock), "mine", without=(head_of(rock),))


def _slung(event: Event) -> Event:
    """ "Defeats a giant |with his sling": the stone flies, and he falls."""
    sling = _near(event, ("with", "by", "using"), _SLINGS)
    if sling is None or verb_of(event) not in _FELLS or not is_alive(event.what) or event.who is None:
        return event
    event = _without(event, sling)
    holds = ("hand sling", *(h for h in event.who.holds if h.split()[-1] not in _SLINGS))[:1] if event.who else ()
    who = event.who.model_copy(update={"holds": holds}) if event.who is not None else None
    return event.model_copy(update={"verb": "sling", "who": who})


def _in_chimney(event: Event) -> Event:
    """Who gets stuck |in a chimney is on the roof, to the waist in it."""
    chimney = _near(event, (*_IN, "down"), frozenset({"chimney"}))
    if chimney is None or event.verb not in _STUCK or event.who is None:
        return event
    return moved(_without(event, chimney), "roof", verb="stuck in chimney", without=("chimney", "tree"), ends=None)


def _into_basin(event: Event) -> Event:
    """ "Throws a ball |into the palace fountain": it stands there, and the ball goes in."""
    basin = _near(event, _IN, frozenset({"fountain"}))
    if basin is None or event.what is None or is_alive(event.what):
        return event
    event = _without(event, basin)
    return moved(event, event.setting.place or "square", "fountain", ends=None)


def _left_behind(event: Event) -> Event:
    """ "Leaves her slipper |on the stairs": it lies there, and she is away."""
    lost = ("on", "behind", "at") if head_of(event.what) in _SHOD else ("on", "behind")  # a hat may blow off, too
    where = lost if verb_of(event) == "lose" else ("on", "at", "behind", "in")
    on = next((n for p, n in event.to if p in where and not is_alive(n)), None)
    left = verb_of(event) not in ("find", "see", "spot", "notice", "discover", "pick", "take", "bring", "return")
    left = left and re.search(r"\b(?:leaves?|left|loses?|lost|forgets?)\b", event.words) is not None
    sheds = left and head_of(event.what) in _SHED and on is not None and is_alive(event.who)
    return event.model_copy(update={"verb": "shed behind"}) if sheds else event


def _woken(event: Event) -> Event:
    """Who is kissed awake in a castle lies in a chamber of it."""
    asleep = event.what is not None and bool({"sleeping", "asleep"} & set(event.what.look))
    castle = (event.setting.place or "").split()[-1:] in (["castle"], ["palace"])
    if not (asleep and castle and event.verb == "kiss"):
        return event
    return moved(untold(event, ("castle", "palace")), "tower room", without=("castle", "palace"))


def _test_flown(event: Event) -> Event:
    """Who tests a flying machine flies it."""
    what = event.what
    if verb_of(event) not in _TESTS or what is None or not _FLYERS.search(what.phrase):
        return event
    craft = what.model_copy(update={"name": "biplane", "look": (), "said": "biplane"})
    seen = tuple(craft if n.name == what.name else n for n in event.seen)
    return event.model_copy(update={"verb": "pilot", "what": craft, "seen": seen})


_RULES: Sequence[Callable[[Event], Event]] = (
    _named, _pushed_in, _saved, _amazed, _switched, _galloped, _drummed, _starry, _in_hut, _copied,
    _powdered, _strewn, _serenaded, _in_horse, _led_into, _out_of_lamp, _dug_up, _slung, _in_chimney,
    _into_basin, _left_behind, _woken, _test_flown,
)  # fmt: skip
