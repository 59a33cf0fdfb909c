"""Where people are met with when nobody says where: a boxer in the ring, a goalkeeper in the stadium."""

from __future__ import annotations

from collections.abc import Iterable

from rushes.shot.words import lemma

_MET = """boxing ring: boxer, wrestler, prizefighter, referee
stadium: goalkeeper, goalie, footballer, striker, soccer player, football player
marathon street: marathon runner, marathoner
running track: sprinter, hurdler, runner, athlete
diving tower: high diver, platform diver
tennis court: tennis player
ski slope: skier, snowboarder, ski jumper
skating rink: figure skater, ice skater, ice dancer, skater, hockey player
swimming pool: lifeguard
gym: gymnast, weightlifter, bodybuilder
racetrack: jockey, racing driver
golf course: golfer, caddie
circus: clown, acrobat, trapeze artist, ringmaster, lion tamer, tightrope walker, juggler
theatre: actor, actress, ballerina, opera singer, magician, conductor, ventriloquist
barber shop: barber, hairdresser
bakery: baker, pastry chef, confectioner
forge: blacksmith, farrier
restaurant: waiter, waitress, chef
office: clerk, secretary, accountant
hospital: dentist, surgeon, nurse, doctor, patient
classroom: teacher, schoolteacher, pupil
library: librarian
laboratory: scientist, chemist, inventor
kitchen: cook
workshop: carpenter, cobbler, watchmaker, clockmaker, toymaker, shoemaker, tailor, potter, mechanic
shop: shopkeeper, butcher, grocer, pharmacist, salesman
skyscraper front: window cleaner, window washer
bus: bus driver, tram driver, bus conductor
longship: viking, oarsman
ship deck: pirate, sailor, captain
sea: fisherman
underwater: scuba diver, deep-sea diver, mermaid
spaceship: astronaut, cosmonaut
wild west: cowboy, sheriff, gunslinger, outlaw
egypt: pharaoh, mummy
rome: gladiator, centurion, emperor
japan: samurai, geisha, ninja
desert: camel driver, bedouin, nomad
farm: farmer, shepherd
mine: miner
throne room: king, queen
prison: prisoner, jailer
museum: museum guard
zoo: zookeeper
construction site: bricklayer, builder
snowfield: mountaineer, polar explorer"""
_HAUNTS = {w: place for line in _MET.split("\n") for place, words in [line.split(": ")] for w in words.split(", ")}


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
