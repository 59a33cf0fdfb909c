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
from rushes.papercut.places_set import PLACES

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
