"""Vehicles: things that carry people over land, water, air and space. `VEHICLES[name](seed)` makes one."""

from __future__ import annotations

from rushes.papercut import vehicles_afloat, vehicles_land, vehicles_water
from rushes.papercut.vehicles_kit import Medium, Vehicle, VehicleMaker

VEHICLES: dict[str, VehicleMaker] = {**vehicles_land.THINGS, **vehicles_water.THINGS, **vehicles_afloat.THINGS}

__all__ = ["VEHICLES", "Medium", "Vehicle", "VehicleMaker"]
