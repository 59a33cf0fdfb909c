"""What spells, kisses and lullabies do: a frog becomes a prince beside who kissed it, a dragon falls asleep."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import Noun
from rushes.minds.telling import head_of, is_alive, placed, said_of, verb_of
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.brief import Event

_ALIVE = ("person", "animal")
_BECOMES = re.compile(r"\b(?:turns?|changes?|transforms?|turned|changed) (?:back )?into\b|\bbecomes?\b")
_HERSELF = re.compile(r"\b(?:herself|himself|themselves)\b", re.I)
_TOUCHES = frozenset("kiss touch tap pat hug stroke tickle free untie".split())
_LULLS = frozenset("play sing read hum whistle strum rock".split())
_TO_SLEEP = re.compile(
    r"\b(?:until|till|so that) (?:it|he|she|they|the \w+|all of them|everyone|everybody) "
    r"(?:(?:falls?|fell|is|are|drifts?|nods?|dozes?) (?:fast )?(?:asleep|off|to sleep)|sleeps?)\b"
)
_WISHES = frozenset("wish spell blessing magic power luck".split())
_GRANTS = frozenset("grant give bless promise offer cast".split())
_CARRIES = frozenset("carry bear shoulder haul move lug lift".split())
_TOWNS = frozenset("village town city hamlet".split())
_LETS = re.compile(r"\b(?:lets?|allows?)\b")
_HAY = frozenset("hay straw haystack hayloft".split())
_ROOMS = ("bedroom", "castle", "palace", "great hall")


def spells(events: Sequence[Event]) -> list[Event]:
    """The events with what is done by magic and by music."""
    out = list(events)
    for rule in (
        _phases,
        _bursts,
        _given_ride,
        _kissed,
        _adopted,
        _changed,
        _lulled,
        _dancing_yard,
        _borne_village,
        _granted,
        _let_pass,
        _in_hay,
    ):
        out = rule(out)
    return out


def _living(noun: Noun | None) -> bool:
    return noun is not None and category(noun.name) in _ALIVE


_PHASES = re.compile(
    r"\bphases? of the moon\b|\bmoon(?:'s)? (?:phases?\b|wa(?:x|n)|chang\w+|grows?\b|shrinks?\b)", re.I
)
_DOMES = re.compile(r"\b(?:planetarium|observatory)\b", re.I)


def _phases(events: list[Event]) -> list[Event]:
    """ "Why the moon |changes shape", "|waxes and wanes": from a sickle to the full and back, before whoever looks."""
    said = said_of(events)
    if not _PHASES.search(said):
        return events
    changing = Noun(name="changing moon", said="moon")
    out: list[Event] = []
    for event in events:
        if head_of(event.who) == "moon" or head_of(event.what) == "moon" or _PHASES.search(event.words):
            who = event.who if is_alive(event.who) else next((n for n in event.seen if is_alive(n)), None)
            seen = tuple(n for n in event.seen if is_alive(n))
            told: dict[str, object] = {
                "verb": "watch" if who else "shine",
                "what": changing if who else None,
                "others": (),
                "to": (),
            }
            told |= {"who": who or changing, "seen": (*seen, changing), "ends": None}
            place = "observatory" if _DOMES.search(said) else event.setting.place
            event = placed(event.model_copy(update=told), place=place)
        if not out or (event.verb, event.what) != (out[-1].verb, out[-1].what):
            out.append(event)
    return out


_BURSTS = frozenset("sneeze snore yawn cough burp roar sigh laugh hiccup sob growl dream".split())


def _bursts(events: list[Event]) -> list[Event]:
    """ "A |giant sneezes and blows the hats off": he does both, however the sentence was parsed."""
    out: list[Event] = []
    for event in events:
        who = event.who
        name, _, burst = who.name.rpartition(" ") if who is not None else ("", "", "")
        name = name or next((x for x in (who.look if who is not None else ()) if category(x) in _ALIVE), "")
        if who is None or burst not in _BURSTS or who.count < 2 or category(name or "thing") not in _ALIVE:
            out.append(event)
            continue
        one = who.model_copy(
            update={"name": name, "count": 1, "said": name, "look": tuple(x for x in who.look if x != name)}
        )
        seen = tuple(one if n.name == who.name else n for n in event.seen if n.name != burst)
        sneezes = {"who": one, "verb": burst, "what": None, "to": (), "seen": (one,)}
        out += [event.model_copy(update=sneezes), event.model_copy(update={"who": one, "seen": seen, "words": ""})]
    return out


_RIDES = frozenset("ride lift flight piggyback".split())
_YARDS = frozenset("farmyard barnyard farm stable".split())
_ACTS_TOGETHER = frozenset("dance sing laugh cheer jump march clap".split())
_INSTRUMENTS = frozenset("fiddle violin flute guitar banjo lute trumpet drum accordion horn pipe recorder".split())


def _given_ride(events: list[Event]) -> list[Event]:
    """ "A dragon gives a girl |a ride over the roofs": she rides it."""
    out: list[Event] = []
    for event in events:
        who, rider = event.who, next((n for p, n in event.to if p in ("to", "for") and _living(n)), None)
        beast = who is not None and category(who.name) == "animal"
        if beast and rider is not None and who is not None and head_of(event.what) in _RIDES and event.verb != "ride":
            to = tuple(x for x in event.to if x[1] is not rider)
            mount = who.model_copy(update={"role": "what"})
            ends = "schoolyard" if event.ends == "school" else event.ends  # no dragon flies about a classroom
            event = event.model_copy(update={"ends": ends})
            ride = {"who": rider.model_copy(update={"role": "who"}), "verb": "ride", "what": mount, "to": to}
            event = event.model_copy(update={**ride, "seen": tuple(n for n in event.seen if head_of(n) not in _RIDES)})
        out.append(event)
    return out


def _dancing_yard(events: list[Event]) -> list[Event]:
    """ "The whole |farmyard dances" while somebody plays: its beasts do, beside who has the instrument in hand."""
    out: list[Event] = []
    player: Noun | None = None
    for event in events:
        who, what = event.who, event.what
        if event.verb in ("play", "strum", "blow") and head_of(what) in _INSTRUMENTS and who is not None and what:
            player = who.model_copy(update={"holds": tuple(dict.fromkeys((*who.holds, what.phrase)))[-2:]})
            event = event.model_copy(update={"who": player})
        elif head_of(who) in _YARDS and event.verb in _ACTS_TOGETHER and who is not None:
            setting = event.setting.model_copy(update={"place": "farm"})
            herd = {"who": Noun(name="pig", count=2, role="who"), "others": (Noun(name="cow"), Noun(name="hen"))}
            beside = (("beside", player),) if player is not None else event.to
            event = event.model_copy(update={**herd, "to": beside, "seen": (), "setting": setting})
            out = [e.model_copy(update={"setting": setting}) if e.setting.place is None else e for e in out]
        out.append(event)
    return out


def _kissed(events: list[Event]) -> list[Event]:
    """ "Kisses a frog |and it turns into a prince": before her, where the frog was."""
    out: list[Event] = []
    for event in events:
        before = out[-1] if out else None
        became = event.verb == "appear" and event.who is not None and _BECOMES.search(event.words) is not None
        touched = before is not None and verb_of(before) in _TOUCHES and _living(before.what)
        if not (became and touched and before is not None and _living(before.who) and event.who is not None):
            out.append(event)
            continue
        if _HERSELF.search(event.words) and before.what is not None:  # it is she who turns: two frogs, or one beside it
            alike = head_of(before.what) == head_of(event.who)
            two = (
                {"who": event.who.model_copy(update={"count": 2}), "to": ()}
                if alike
                else {"to": (("beside", before.what),)}
            )
            out.append(event.model_copy(update=two))
            continue
        beast = before.what.model_copy(update={"role": "who"}) if before.what is not None else None
        change = {"who": before.who, "verb": "kiss into", "what": beast, "to": (("beside", event.who),)}
        out.append(event.model_copy(update={**change, "seen": (event.who,)}))
        together = {"who": event.who, "verb": "bow", "what": before.who, "to": (), "seen": (), "words": ""}
        if category(event.who.name) == "person":
            out.append(event.model_copy(update=together))
    return out


def by_magic(whom: Noun, event: Event, into: Noun) -> bool:
    """Whether one turns into another by magic: a shepherd who becomes king does not."""
    role = verb_of(event) == "become" and category(into.name) == "person"
    return whom is event.who and whom.count == 1 and is_alive(whom) and is_alive(into) and not role


def _adopted(events: list[Event]) -> list[Event]:
    """ "An egg hatches |and the guard becomes its mother": he hugs what has hatched, and no mother appears."""
    out: list[Event] = []
    for event, then in zip(events, [*events[1:], None], strict=False):
        before = out[-1] if out else None
        kin = _ITS_KIN.search(event.words) is not None and event.verb == ""
        young = before.who if before is not None else None
        if out and out[-1].verb == "hug" and event.verb == "appear" and not event.words:
            continue
        if kin and then is not None and then.verb == "appear" and young is not None and event.who is not None:
            name = f"baby {young.name.removesuffix(' egg')}" if head_of(young) == "egg" else young.name
            baby = young.model_copy(update={"name": name, "look": (), "role": "what"})
            event = event.model_copy(update={"verb": "hug", "what": baby, "seen": (event.who, baby)})
        out.append(event)
    return out


_ITS_KIN = re.compile(r"\bbecomes? (?:its|his|her|their) (?:\w+ )?(?:mother|father|mum|mom|dad|parent|friend)\b", re.I)


def _changed(events: list[Event]) -> list[Event]:
    """ "Gives a beggar a coin |and he turns into a prince": he stands there as the one, then as the other."""
    out: list[Event] = []
    for event in events:
        former = next((n for p, n in event.to if p == "out of"), None)
        if event.verb == "appear" and former is not None and event.who is not None:
            new = event.who.model_copy(update={"role": "what"})
            before = former.model_copy(update={"role": "who", "holds": ()})
            to = (*((p, n) for p, n in event.to if p != "out of"), ("beside", new))
            event = event.model_copy(update={"who": before, "verb": "change into", "to": to, "seen": (before, new)})
        out.append(event)
    return out


def _lulled(events: list[Event]) -> list[Event]:
    """ "Plays to a dragon |until it falls asleep": it lies there asleep while the music goes on."""
    out: list[Event] = []
    skip = False
    for event, then in zip(events, [*events[1:], None], strict=False):
        if skip:
            skip = False
            continue
        who, what = event.who, event.what
        heard = next((n for p, n in event.to if p in ("to", "for", "with") and _living(n)), None)
        heard = heard or (what if _living(what) else None)
        own = _TO_SLEEP.search(event.words) is not None
        skip = then is not None and then.verb == "sleep" and _TO_SLEEP.search(then.words) is not None
        if verb_of(event) not in _LULLS or heard is None or who is None or not (own or skip):
            skip = False
            out.append(event)
            continue
        if what is not None and what is not heard:
            what = what.model_copy(update={"look": tuple(x for x in what.look if x != "asleep")})
        out.append(event.model_copy(update={"what": what}))
        tool = (what.phrase,) if what is not None and category(what.name) == "thing" else ()
        player = who.model_copy(update={"holds": tuple(dict.fromkeys((*who.holds, *tool)))[-2:]})
        sleeper = heard.model_copy(update={"role": "who", "look": (*heard.look, "asleep")[-5:]})
        bed = then.to if skip and then is not None else ()
        asleep = {"who": sleeper, "others": (), "verb": "sleep", "what": None, "to": (*bed, ("beside", player))}
        out.append(event.model_copy(update={**asleep, "seen": (), "words": ""}))
    return out


def _borne_village(events: list[Event]) -> list[Event]:
    """A giant carries a |village: its houses, over his head."""
    out: list[Event] = []
    for event in events:
        what = event.what
        giant = head_of(event.who) in ("giant", "giantess", "ogre", "titan")
        if giant and what is not None and event.verb in _CARRIES and head_of(what) in _TOWNS:
            houses = Noun(name="house", look=("little",), count=5, role="what")
            seen = tuple(n for n in event.seen if head_of(n) != head_of(what))
            event = event.model_copy(update={"what": houses, "seen": seen})
        out.append(event)
    return out


def _granted(events: list[Event]) -> list[Event]:
    """A fairy |grants somebody a wish: no parcel, but sparks from her wand."""
    out: list[Event] = []
    for event in events:
        what, first = event.what, verb_of(event)
        wish = head_of(what) in _WISHES or any(head_of(n) in _WISHES for n in event.seen)
        to = next((n for p, n in event.to if p in ("to", "for", "on") and _living(n)), None)
        blessed = what if _living(what) else to
        if first in _GRANTS and wish and blessed is not None and event.who is not None:
            seen = tuple(n for n in event.seen if head_of(n) not in _WISHES)
            event = event.model_copy(update={"verb": "bless", "what": blessed, "to": (), "seen": seen})
        out.append(event)
    return out


def _let_pass(events: list[Event]) -> list[Event]:
    """ "A troll lets a goat cross |for a basket of apples": it gives them to him first, and passes him."""
    out: list[Event] = []
    for event in events:
        who = event.who
        keeper = event.seen[0] if event.seen and category(event.seen[0].name) == "person" else None
        price = next((n for p, n in event.to if p == "for" and category(n.name) in ("thing", "food", "plant")), None)
        let = keeper is not None and who is not None and keeper.name != who.name and _LETS.search(event.words)
        if not let or keeper is None or who is None:
            out.append(event)
            continue
        keeper = keeper.model_copy(update={"role": "who"})
        to = tuple(x for x in event.to if x[1] is not price)
        seen = tuple(n for n in event.seen if n.name != keeper.name and (price is None or n.name not in price.phrase))
        seen = tuple(n for n in seen if price is None or n.name not in price.of)
        if price is not None:
            gift = price.model_copy(update={"role": "what"})
            give = {"verb": "give", "what": gift, "to": (("to", keeper),), "seen": (keeper, who)}
            out.append(event.model_copy(update=give))
            keeper = keeper.model_copy(update={"holds": (gift.phrase,)})
        out.append(event.model_copy(update={"to": (*to, ("past", keeper)), "seen": seen}))
    return out


def _in_hay(events: list[Event]) -> list[Event]:
    """Who sleeps in the hay does it in a barn."""
    out: list[Event] = []
    for event in events:
        hay = any(p in ("in", "on") and head_of(n) in _HAY for p, n in event.to)
        loft = any(p.split()[-1] == "hayloft" for p in event.setting.pieces)
        if (event.verb == "sleep" or loft) and hay and event.setting.place in (None, *_ROOMS):
            pieces = tuple(p for p in event.setting.pieces if p.split()[-1] not in _HAY)
            setting = event.setting.model_copy(update={"place": "barn", "pieces": pieces})
            event = event.model_copy(update={"setting": setting})
        out.append(event)
    return out
