"""Props: things that are held or stand about, drawn by hand and found by name."""

from __future__ import annotations

from rushes.papercut import (
    props_caravan,
    props_cloth,
    props_fables,
    props_fare,
    props_games,
    props_gear,
    props_hand,
    props_home,
    props_journey,
    props_mishap,
    props_more,
    props_nature,
    props_neighbours,
    props_outdoors,
    props_outings,
    props_pastimes,
    props_play,
    props_playtimes,
    props_seasons,
    props_sport,
    props_street,
    props_table,
    props_tales,
    props_tech,
    props_tools,
    props_wear,
)
from rushes.papercut.props_shapes import Cutout, Maker

PROPS: dict[str, Maker] = {
    **props_hand.THINGS,
    **props_wear.THINGS,
    **props_table.THINGS,
    **props_tools.THINGS,
    **props_play.THINGS,
    **props_home.THINGS,
    **props_tech.THINGS,
    **props_outdoors.THINGS,
    **props_cloth.THINGS,
    **props_fare.THINGS,
    **props_gear.THINGS,
    **props_sport.THINGS,
    **props_more.THINGS,
    **props_tales.THINGS,
    **props_mishap.THINGS,
    **props_journey.THINGS,
    **props_nature.THINGS,
    **props_neighbours.THINGS,
    **props_street.THINGS,
    **props_outings.THINGS,
    **props_games.THINGS,
    **props_caravan.THINGS,
    **props_fables.THINGS,
    **props_seasons.THINGS,
    **props_pastimes.THINGS,
    **props_playtimes.THINGS,
}

__all__ = ["PROPS", "Cutout"]
