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
    places_nooks,
    places_old,
    places_outer,
    places_public,
    places_rooms,
    places_shops,
    places_sites,
    places_small,
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
    "cafe": "club, nightclub, night club, jazz club, dance hall, ballroom floor, canteen, ice cream parlour, tea "
        "room, buffet, casino, dance floor, discotheque",
    "workshop": "kiln, pottery, boathouse, sawmill, hangar, tailor, tailor's shop",
    "underwater": "sea trench, ocean trench, seagrass, kelp forest, underwater cave, sea cave, ocean floor cave",
    "cave": "lair, cellar vault, underworld, hell",
    "garden": "maze, hedge maze, labyrinth, treehouse, patio",
    "farm": "paddock, corral, holland, the netherlands",
    "village": "hamlet",
    "park": "picnic ground, lawn, avenue, dog park",
    "snowfield": "tundra, igloo, ice cave, russia, siberia, alaska, lapland",
    "ruins": "junkyard, scrapyard, dump, landfill",
    "harbour": "shipyard, ferry terminal, oil rig, lock",
    "stadium": "football goal, goal",
    "barn": "hen house, henhouse, cowshed, cow shed",
    "lighthouse room": "lighthouse top, top of the lighthouse",
    "river": "niger, river niger, congo river, mississippi",
    "fairground": "merry-go-round, ghost train, roller coaster",
    "road": "junction, roundabout, handlebar, handlebars",
    "plain room": "tent, hall of mirrors, waiting room, changing room, locker room, dance studio",
    "street": "porch, ice cream van, pavement, sidewalk, car park, parking lot, driveway, suburb, doorstep, "
        "fire station, "
        "construction site, building site, front door, bus station, tram stop, town centre, town center, city "
        "centre, city center, downtown, paris, rome street, house front, front of the house",
    "camp": "treehouse clearing, scout camp, base camp",
    "theatre": "carousel, big top, circus tent, puppet theatre, disco",
    "lake": "water, waterhole, reservoir, dam, norway, scotland, finland, sweden, canada",
    "mountain": "volcano, hilltop, mountainside, switzerland, austria, alpine village",
    "rocky shore": "inlet, fjord, estuary",
    "beach": "sandbank, lagoon shore",
    "room": "windowsill, day room, common room",
    "sea": "open water",
    "ship deck": "deck of a ship",
    "factory": "power station",
    "city": "london, new york, chicago, big city street, manhattan, berlin, shanghai",
    "savanna": "kenya, tanzania, serengeti, south africa",
    "island": "hawaii, caribbean, jamaica, polynesia, tahiti",
    "jungle": "brazil, amazon, congo, borneo, rainforest canopy",
    "hills": "ireland, england, wales, moor, moorland, heath, heather",
    "living room": "party, birthday party, surprise party, birthday, house party, christmas, christmas eve",
    "church": "wedding, funeral, baptism",
    "throne room": "royal court, coronation",
    "hospital": "dentist's, surgery, operating room, doctor's office",
    "shop": "butcher's, butchery, tailor's, jeweller's",
    "classroom": "kindergarten, nursery school, exam, chess tournament",
    "bathroom": "sauna, spa, bathhouse, hammam",
    "sky": "balloon, hot air balloon, basket of a balloon, aeroplane, airplane, aeroplane wing",
    "swamp": "reeds, reed bed, mud, mudflat",
    "observatory": "planetarium",
    "railway station": "metro, border, customs",
    "train compartment": "plane cabin, airplane cabin, aeroplane cabin, carriage, railway car, "
        "sleeping car, dining carriage",
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
    "places_nooks",
    "places_old",
    "places_outer",
    "places_public",
    "places_rooms",
    "places_shops",
    "places_sites",
    "places_small",
    "places_sport",
    "places_town",
    "places_trades",
    "places_water",
    "places_wild",
    "places_world",
]
