"""What people carry for their trade, and what is said of somebody that belongs on the feet or the head."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rushes.papercut.animals import ANIMALS
from rushes.papercut.verbs import deed
from rushes.shot import Beat, Subject
from rushes.shot.words import category, lemma

if TYPE_CHECKING:
    from rushes.papercut.casting import Cast
    from rushes.papercut.choreography import Play

# In the hand of who does nothing else with it; two things where one hand would not tell the trade.
_CARRIED = """
handbell: bellringer ringer crier towncrier
microphone: reporter journalist newscaster interviewer singer rapper comedian presenter broadcaster
axe: woodcutter lumberjack woodsman settler pioneer homesteader
axe, round shield: viking
waiter's tray: waiter waitress butler
letter: postman postwoman mailman mailwoman courier messenger
parcel: deliveryman deliverywoman deliveryboy deliverydriver
milk bottle: milkman milkwoman
newspaper: newsboy paperboy newsagent
wrench: plumber mechanic repairman engineer inventor tinkerer
light bulb: electrician
lasso: cowboy cowgirl wrangler cowhand
spyglass: captain skipper admiral lookout
quill, scroll: scribe copyist chronicler
mop, bucket: cleaninglady cleaningwoman charwoman cleaner
cup: barista
ladle: chef cook
loaf: baker
book: teacher schoolteacher student monk librarian scholar professor bookseller bookbinder
fishing rod: fisherman fisherwoman angler fisher
pitchfork: farmer
broom: janitor sweeper streetsweeper roadsweeper witch caretaker
watering can: gardener florist
palette, paintbrush: painter artist
chimney brush: chimneysweep sweep
camera: photographer tourist
violin: musician violinist fiddler
guitar: guitarist busker minstrel bard troubadour
flute: flautist flutist piper
trumpet: trumpeter
shepherd's crook: shepherd shepherdess goatherd bishop pharaoh
blowpipe: glassblower glassmaker
doctor's bag: doctor physician vet veterinarian midwife
pickaxe: goldminer prospector
lantern, pickaxe: miner coalminer
hammer: blacksmith smith builder
hammer, chisel: stonecutter stonemason mason sculptor carver stonecarver woodcarver
bucket: windowcleaner windowwasher washer milkmaid
document, pen: clerk
suitcase: immigrant emigrant refugee newcomer
briefcase: accountant banker lawyer businessman
loudspeaker: coach trainer
rolling pin: confectioner
oar: gondolier ferryman boatman oarsman rower
drum: drummer
binoculars: birdwatcher
map: explorer mapmaker cartographer navigator surveyor geographer
saw: carpenter joiner
scissors, comb: barber hairdresser
needle, cloth: tailor seamstress dressmaker
flask: scientist chemist alchemist
magnifying glass: detective sleuth
sword: knight pirate samurai fencer swordsman musketeer
round shield, sword: gladiator
bow: archer hunter
staff: wizard sorcerer pilgrim
spear: guard sentry sentinel
roman shield, spear: legionary centurion romansoldier
round shield, spear: spartan hoplite greeksoldier
flashlight: museumguard securityguard nightguard nightwatchman galleryguard
magic wand: fairy magician
conductor's baton: conductor
bouquet: bride
needle: weaver
skull: actor
whistle: referee
cane: plaguedoctor
basket of fish: fishwife fishmonger
balloon: clown
telescope: astronomer
hose: firefighter fireman
lantern: watchman lighthousekeeper lampkeeper lamplighter caver
boot, hammer: shoemaker cobbler
"""
_TOOLS = {
    word: tuple(tools.split(", "))
    for tools, words in (line.split(": ") for line in _CARRIED.strip().splitlines())
    for word in words.split()
}
_CALM = frozenset("stand walk run talk look look_up look_down hold carry nod sad laugh shrug idle turn fight".split())
_HATTED = 0.34  # of an animal's height: how wide its hat is
_LONGEST, _SEEN = 2.4, 0.17  # metres; the least part of who carries it that a tool is long

# Word on the feet → how it is drawn; the same words are no things that lie about.
_ON_FEET = {
    "roller skates": "skates", "rollerskates": "skates", "rollerblades": "skates", "ice skates": "blades",
    "ice skate": "blades", "skates": "skates", "roller skate": "skates", "skis": "skis", "ski": "skis",
    "snowshoes": "snowshoes",
    "flippers": "flippers", "boots": "boots", "socks": "socks", "slippers": "slippers", "shoes": "shoes",
    "sandals": "sandals", "wellies": "boots", "clogs": "clogs", "stockings": "socks", "sock": "socks",
}  # fmt: skip
_ON_HEAD = frozenset("helmet hat cap crown tiara bonnet beret hood turban wig headphones bucket pot saucepan".split())
_VESSELS = frozenset("bucket pot saucepan pail bowl colander basket vase lampshade pan basin bin fishbowl cup".split())
_NO_HATS = _VESSELS | frozenset(  # what lands on a head by mischance
    "cabbage lettuce pumpkin watermelon melon cauliflower pie cake pizza wig box nest cone pineapple spaghetti "
    "sponge cushion starfish fish octopus plate pancake crab tart bread loaf broccoli".split()
)
_DONNED = frozenset(
    "wear, put on, pull on, slip on, slip into, don, try on, lace, lace up, tie on, end up wearing".split(", ")
)
_DRAWING = {"draw": "drawn", "sketch": "drawn", "chalk": "chalk", "paint": "painted", "carve": "carved",
            "engrave": "engraved", "chisel": "carved"}  # fmt: skip
COATED = frozenset(  # what is painted itself, and not its picture
    "door gate fence bench boat rowboat house shed wall chair table shutter window cart car van room cupboard "
    "wardrobe bookshelf shelf bed cradle kennel hut henhouse birdhouse mailbox letterbox bicycle caravan bus".split()
)
_GLIDING = frozenset("skates blades skis snowshoes".split())
_BY_VERB = {"skate": "skates", "rollerskate": "skates", "roller skate": "skates", "ice skate": "ice skates",
            "rollerblade": "skates", "ski": "skis", "snowshoe": "snowshoes"}  # fmt: skip


def stacked(who: Cast, noun: str) -> str:
    """A waiter's plates are many."""
    served = {"waiter", "waitress", "butler"} & set(who.name.lower().split())
    return "stack of plates" if served and noun.split()[-1] in ("plate", "plates", "dishes") else noun


def tools_of(name: str) -> tuple[str, ...]:
    """The things that tell the trade of somebody so named."""
    words = name.lower().replace("-", " ").split()
    owned = max((i + 1 for i, w in enumerate(words) if w.endswith(("'s", "s'", "’s", "s’"))), default=0)
    words = words[owned:]  # a tailor's daughter is no tailor
    for word in ("".join(words[-2:]), *reversed(words)):
        for form in (word, lemma(word)):
            if form in _TOOLS:
                return _TOOLS[form]
    return ()


def feet(phrase: str) -> str | None:
    """How a phrase's footwear is drawn: "wool slippers" → slippers, "roller skates" → skates."""
    words = phrase.lower().split()
    tails = (" ".join(words[-2:]), words[-1]) if words else ()
    return next((_ON_FEET[t] for t in tails if t in _ON_FEET), None)


def donned(subject: Subject, beats: tuple[Beat, ...], pieces: tuple[str, ...] = ()) -> Subject:
    """The subject with on its feet and head what its words and its beats say is there."""
    wears, holds = list(subject.wears), list[str]()
    for thing in subject.holds:
        (wears if feet(thing) in _GLIDING else holds).append(thing)
    words = subject.name.lower().split()
    if len(words) > 1 and words[-1] in ("king", "queen", "prince", "princess") and lemma(words[-2]) in ANIMALS:
        wears.append("crown")
    _, on, rest = subject.name.lower().partition(" on ")
    if on and feet(rest) in _GLIDING:
        wears.append(rest)
    for beat in (b for b in beats if b.who == subject.name):
        target = beat.target or ""
        if lemma(target.split()[-1].lower() if target else "") == "pair":  # of what else the shot names
            target = next((p for p in pieces if feet(p)), target)
            wears += [target] if feet(target) and beat.verb.split()[0] in ("pull", "put", "slip", "wear", "try") else []
        head = bool(target) and lemma(target.split()[-1].lower()) in _ON_HEAD
        if target and (feet(target) in _GLIDING or (beat.verb in _DONNED and (feet(target) or head))):
            wears.append(target)
        given = deed(beat.verb) if target and category(target) in ("person", "animal") else None
        gift = given.target if given is not None and given.kind == "give" else None
        if gift and gift not in (*holds, target.lower()) and category(gift) != "person":
            holds.insert(0, gift)  # "give the needle to" a girl
        wears += [_BY_VERB[v] for v in (beat.verb, *beat.verb.split()[:1]) if v in _BY_VERB][:1]
    first = (subject.action or "").split()[:1]
    wears += [_BY_VERB[v] for v in first if v in _BY_VERB]
    look = list(subject.look)
    for beat in beats:  # what is drawn in this shot is a picture
        if beat.verb == "paint" and lemma(words[-1]) in COATED:
            continue  # it gets a coat of paint
        if beat.target and beat.target.lower() == subject.name.lower() and beat.verb in _DRAWING:
            look += [_DRAWING[beat.verb], "relief"]
    wears = [w for k, w in enumerate(wears) if w not in wears[:k]]
    return subject.model_copy(update={"wears": tuple(wears), "holds": tuple(holds), "look": tuple(look)})


def worn(who: Cast, target: str) -> bool:
    """Whether what a beat names is on the body of who does it."""
    subject = who.subject
    head = lemma(target.split()[-1].lower()) in _ON_HEAD
    on = head or (who.kind == "person" and feet(target) is not None)
    return subject is not None and on and target in subject.wears


def _hatted(play: Play, member: Cast) -> None:
    """What is on an animal's head rides there, and on anybody's what is no hat; a bucket is upside down."""
    for noun in dict.fromkeys(member.subject.wears if member.subject is not None else ()):
        word = lemma(noun.split()[-1].lower())
        person = member.kind == "person"
        hat = play.another_thing(noun) if word in (_NO_HATS - {"bucket"} if person else _ON_HEAD | _NO_HATS) else None
        if hat is None or member.actor is None or hat.actor is not None:
            continue
        wide = 0.26 * member.height if person else _HATTED * min(member.height, 0.8 * member.width)
        hat.size, hat.depth = wide / hat.thing.width, -0.015
        vessel = word in _VESSELS
        play.add(hat, play.here(member, 0.0))
        turn = 180.0 if vessel else 0.0
        track = play.tracks[hat]
        track.steps = [
            replace(s, origin=replace(s.origin, turn=turn), to=replace(s.to, turn=turn), carrier=member)
            for s in track.steps
        ]
        play.riders[hat] = member
        play.hats.add(hat)


def equip(play: Play) -> None:
    """Put its trade's things into every hand that is free all through the shot."""
    from rushes.papercut.deeds_settled import settle_in

    for member in [m for g in play.groups for m in g.members if m.kind in ("animal", "person")]:
        _hatted(play, member)
    for group in play.groups:
        for member in group.members:
            steps = play.tracks[member].steps
            if member.kind != "person" or member in play.riders or any(s.holding for s in steps):
                continue
            if not all(s.action in _CALM for s in steps):
                continue
            if member.subject is not None and "empty-handed" in member.subject.look:
                continue
            for noun in tools_of(group.name):
                play.acting = member
                tool = None if play.find(noun) is not None else play.prop(noun, ("prop",))
                if tool is not None and tool.kind == "prop" and tool.actor is None and tool.height < _LONGEST:
                    tool.size = max(1.0, _SEEN * member.height / max(tool.thing.height, tool.thing.width))
                    play.hold(member, tool, 0.0)
            track = play.tracks[member]
            if track.steps[0].holding:
                track.steps = [replace(s, action="hold") if s.action == "stand" else s for s in track.steps]
                track.settle()
    play.acting = None
    settle_in(play)
