"""Places to stand in, as flats of cut paper: `PLACES[name](seed)` gives a `Place`; the seed varies its cut."""

from rushes.papercut import (
    places_far,
    places_halls,
    places_land,
    places_old,
    places_public,
    places_rooms,
    places_town,
    places_water,
)
from rushes.papercut.pieces import PIECES
from rushes.papercut.places_set import PLACES

# What else people call them; a place that only looks like one of ours is better than none.
_ALSO = {
    "cafe": "club, nightclub, night club, jazz club, dance hall, ballroom floor, canteen, ice cream parlour, tea "
        "room, buffet",
    "workshop": "kiln, pottery, shed, boathouse, sawmill, hangar, laundromat, laundry, barbershop, salon, hair salon, "
        "tailor",
    "underwater": "sea trench, ocean trench, shipwreck, wreck, swimming pool, pool, seagrass, kelp forest",
    "cave": "mineshaft, mine shaft, quarry, sewer, sewers, crypt, catacombs, burrow, underground kingdom, lair, "
        "cellar vault",
    "garden": "maze, hedge maze, labyrinth, corn maze, greenhouse, conservatory, allotment, nursery garden, "
        "treehouse, patio",
    "farm": "barn, stable, stables, henhouse, kennel, paddock, cornfield, corral, rice paddy, plantation",
    "park": "golf course, picnic ground, lawn, avenue, dog park",
    "snowfield": "ski slope, slopes, piste, ice rink, skating rink, rink, igloo, frozen lake, frozen river, ice cave",
    "stadium": "gym, gymnasium, basketball court, tennis court, boxing ring, ring, soccer field, football field, "
        "velodrome, sports hall",
    "ruins": "pyramid, pyramids, mosque, pagoda, shrine, tomb",
    "harbour": "shipyard, ferry terminal, oil rig, lock",
    "plain room": "elevator, lift, tent, hall of mirrors, waiting room, changing room, locker room, dance studio",
    "street": "porch, pavement, sidewalk, gas station, petrol station, airport, car park, parking lot, driveway, "
        "suburb",
    "camp": "treehouse clearing, scout camp, base camp",
    "theatre": "carousel, big top, circus tent, puppet theatre, disco",
    "lake": "water, waterhole, reservoir, dam",
    "mountain": "volcano, glacier top, ridge, crag, mountain pass",
    "playground": "swing set, skatepark, skate park, sandpit, water park",
}  # fmt: skip
for _name, _words in _ALSO.items():
    for _word in _words.split(", "):
        if _word not in PIECES:  # a tent stands in a place
            PLACES.setdefault(_word, PLACES[_name])

__all__ = [
    "PLACES",
    "places_far",
    "places_halls",
    "places_land",
    "places_old",
    "places_public",
    "places_rooms",
    "places_town",
    "places_water",
]
