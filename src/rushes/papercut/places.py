"""Places to stand in, as flats of cut paper: `PLACES[name](seed)` gives a `Place`; the seed varies its cut."""

from rushes.papercut import (
    places_afloat,
    places_daily,
    places_east,
    places_far,
    places_front,
    places_halls,
    places_land,
    places_more,
    places_old,
    places_public,
    places_rooms,
    places_sport,
    places_town,
    places_trades,
    places_water,
    places_wild,
    places_world,
)
from rushes.papercut.pieces import PIECES
from rushes.papercut.places_set import PLACES

# What else people call them; a place that only looks like one of ours is better than none.
_ALSO = {
    "cafe": "club, nightclub, night club, jazz club, dance hall, ballroom floor, canteen, "
        "ice cream parlour, tea room, buffet",
    "workshop": "kiln, pottery, boathouse, sawmill, hangar, tailor, tailor's shop",
    "underwater": "sea trench, ocean trench, seagrass, kelp forest, underwater cave, sea cave, "
        "ocean floor cave",
    "cave": "quarry, burrow, underground kingdom, "
        "lair, cellar vault",
    "garden": "maze, hedge maze, labyrinth, treehouse, patio",
    "farm": "paddock, corral",
    "village": "church tower, bell tower, steeple, belfry",
    "park": "picnic ground, lawn, avenue, dog park",
    "snowfield": "igloo, ice cave",
    "ruins": "junkyard, scrapyard, dump, landfill",
    "harbour": "shipyard, ferry terminal, oil rig, lock",
    "plain room": "tent, hall of mirrors, waiting room, changing room, locker room, dance studio",
    "street": "porch, pavement, sidewalk, airport, car park, parking lot, driveway, suburb, doorstep, "
        "fire station, construction site, building site, front door, bus station, tram stop, "
        "town centre, town center, city centre, city center, downtown",
    "camp": "treehouse clearing, scout camp, base camp",
    "theatre": "carousel, big top, circus tent, puppet theatre, disco",
    "lake": "water, waterhole, reservoir, dam",
    "mountain": "volcano, mountain pass, pass, hilltop, mountainside",
    "rocky shore": "bay, cove, inlet, fjord, estuary",
    "beach": "sandbank, coastline, lagoon shore",
    "room": "windowsill, courtroom, day room, common room",
    "sea": "open water",
    "ship deck": "deck of a ship",
    "factory": "power station",
}  # fmt: skip
for _name, _words in _ALSO.items():
    for _word in _words.split(", "):
        if _word not in PIECES:  # a tent stands in a place
            PLACES.setdefault(_word, PLACES[_name])

__all__ = [
    "PLACES",
    "places_afloat",
    "places_daily",
    "places_east",
    "places_far",
    "places_front",
    "places_halls",
    "places_land",
    "places_more",
    "places_old",
    "places_public",
    "places_rooms",
    "places_sport",
    "places_town",
    "places_trades",
    "places_water",
    "places_wild",
    "places_world",
]
