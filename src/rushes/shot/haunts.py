"""Where people are met with when nobody says where: a boxer in the ring, a goalkeeper in the stadium."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rushes.shot.words import lemma

_MET = """boxing ring: boxer, wrestler, prizefighter, referee
fairground: ferris wheel, carousel, roller coaster
venice: gondolier
stadium: goalkeeper, goalie, footballer, striker, soccer player, football player
marathon street: marathon runner, marathoner
running track: sprinter, hurdler, runner, athlete, javelin thrower, discus thrower, shot putter, pole vaulter
diving tower: high diver, platform diver
tennis court: tennis player
ski slope: skier, snowboarder, ski jumper
skating rink: figure skater, ice skater, ice dancer, skater, hockey player
swimming pool: lifeguard
gym: gymnast, weightlifter, bodybuilder, judoka, karate girl, karate boy, karateka, bowler
racetrack: jockey, racing driver, race car driver, race driver, race car
golf course: golfer, caddie
circus: clown, acrobat, trapeze artist, ringmaster, lion tamer, tightrope walker, juggler
theatre: actor, actress, ballerina, opera singer, magician, conductor, ventriloquist
barber shop: barber, hairdresser
bakery: baker, pastry chef
sweet shop: confectioner, chocolatier
forge: blacksmith, farrier
restaurant: waiter, waitress, chef
rooftop: chimney sweep, chimneysweep
street: street sweeper, postman, postwoman, mailman, taxi driver, policeman, newsboy, paperboy, lamplighter, milkman
lighthouse room: lighthouse keeper
church tower: bell ringer, bellringer
railway track: train driver, engine driver, railroad engineer, locomotive driver
range: settler, pioneer, homesteader
office: clerk, secretary, typist, accountant, receptionist, office worker, boss, manager, assistant
hospital: dentist, vet, veterinarian, surgeon, nurse, doctor, patient
classroom: teacher, schoolteacher, pupil
library: librarian
laboratory: scientist, chemist, inventor
kitchen: cook
workshop: carpenter, cobbler, shoemaker, potter, mechanic, glassblower
tailor's: tailor, seamstress, dressmaker, weaver
toy shop: toymaker, doll maker, dollmaker, puppet maker, puppetmaker
clock shop: watchmaker, clockmaker
pharmacy: pharmacist, apothecary
flower shop: florist
garden: hammock
shop: jeweller, jeweler, goldsmith, pawnbroker
post office: postmistress, postmaster
art studio: painter, artist, sculptor
road: pilgrim, wanderer
mill: miller
courtroom: judge, lawyer, barrister
foundry: bell founder, founder
road: cyclist, motorcyclist, biker
marsh water: ferryman
cave: cave painter, caveman, cavewoman
burrow: mole, mole king
fish tank: goldfish
shop: shopkeeper, butcher, grocer, salesman
skyscraper front: window cleaner, window washer
bus: bus driver, tram driver, bus conductor
longship: viking, oarsman
ship deck: pirate, sailor, captain
sea: fisherman, surfer
underwater: diver, scuba diver, deep-sea diver, mermaid
spaceship: astronaut, cosmonaut
range: rancher, cowgirl, cowhand, wrangler
wild west: cowboy, sheriff, gunslinger, outlaw
egypt: pharaoh, mummy
rome: gladiator, centurion, emperor, roman soldier, legionary, roman senator
japan: samurai, geisha, ninja
desert: camel driver, bedouin, nomad, silk road merchant, silk road trader, spice trader, camel trader, caravan
printing shop: gutenberg, printer, typesetter, printmaker, bookbinder
farm: farmer
mountain: shepherd, shepherdess, goatherd
garden: gardener, beekeeper
mine: miner
throne room: king, queen
prison: prisoner, jailer
museum: museum guard
zoo: zookeeper
construction site: bricklayer, builder
snowfield: mountaineer, polar explorer
mountain: hiker, climber, mountain guide, alpinist, trekker
jungle: explorer"""
_HAUNTS = {w: place for line in _MET.split("\n") for place, words in [line.split(": ")] for w in words.split(", ")}


# Who or what is named, in which places, and the place where the two are met: penguins in the snow are on a floe.
_MEETINGS = tuple(
    (re.compile(rf"\b(?:{who})s?\b"), frozenset(places.split()), met)
    for who, places, met in (
        (
            "penguin|polar bear|walrus|seal|narwhal",
            "snow snowfield ice arctic antarctica antarctic tundra",
            "ice floe",
        ),
        ("pharaoh|mumm(?:y|ie)|pyramid|sphinx", "desert sahara dunes", "egypt"),
        ("tomb", "egypt", "tomb"),
        ("silk road|caravan", "road street", "desert"),
        ("gladiator", "stadium arena", "rome"),
        ("samurai|geisha|ninja", "farm village field meadow garden", "japan"),
        ("yak|lama|sherpa|llama|monk|himalayan?", "monastery temple", "mountain monastery"),
        ("viking|longship", "ship deck sea ocean", "longship"),
        ("ferris wheel|carousel|roller coaster", "ring circus", "fairground"),
        ("marathon", "street road", "marathon street"),
        ("(?:figure|ice) skater|ice hockey", "ice", "skating rink"),
        ("skater|skate", "pond lake river canal", "skating rink"),
        ("gondolier|gondola", "canal water river lagoon venice", "venice"),
        ("climber|mountaineer|mountain goat|chamois|ibex", "ledge cliff crag", "mountain"),
        ("clockmaker|watchmaker|gear", "tower belfry", "clock tower"),
        ("rancher|cowboy|cowgirl|cowhand|longhorn", "grassland prairie plains field meadow pasture land", "range"),
        ("sunflower", "field", "sunflower field"),
        ("bear|wolf|dragon|troll", "den lair", "cave"),
        ("runner|sprinter|hurdler|athlete|wheelchair|relay", "stadium", "running track"),
        ("window (?:cleaner|washer)", "tower building street", "skyscraper front"),
        ("giant", "tailor tailor's workshop room bedroom kitchen forge", "valley"),
    )
)


def film_place(place: str | None, names: Iterable[str]) -> str | None:
    """The place of a whole film, for each of its shots: the one told, as it is where all those named are met."""
    names = [n.lower() for n in names]
    said = " ".join(names)
    if not place:
        return haunt(names)
    head = place.lower().split()[-1]
    return next(
        (
            met
            for who, places, met in _MEETINGS
            if head in places and met not in place and not place.startswith("rice") and who.search(said)
        ),
        place,
    )


def haunt(names: Iterable[str]) -> str | None:
    """The place where the first of `names` that has one is met with: "a beaten boxer" → boxing ring."""
    for name in names:
        words = name.lower().split()
        words = [*words[:-1], lemma(words[-1])] if words else []
        for k in range(len(words)):
            place = _HAUNTS.get(" ".join(words[k:]))
            if place is not None:
                return place
    return None
