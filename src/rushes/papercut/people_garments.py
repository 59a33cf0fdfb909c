"""The ways to be dressed."""

from __future__ import annotations

from dataclasses import dataclass, field

from rushes.papercut.people_paper import Paper


@dataclass(frozen=True)
class Garment:
    """A way to be dressed. `papers` are those of its parts: top, sleeve, legs, skirt, shoes, trim, belt, apron."""

    papers: dict[str, Paper] = field(default_factory=dict)
    sleeve: str = "long"  # long, short, bare, wide, puffed, plated, padded
    cut: str = "straight"  # of the legs: straight, slim, wide, shorts, bare, plated, padded
    skirt: float = 0.0  # how far the skirt or the tails reach: 0 none, 1 the knee, 2 the ankle
    flare: float = 0.0  # metres that the hem stands off the leg
    bulk: float = 0.0  # metres that the cloth stands off the trunk
    details: tuple[str, ...] = ()  # keys of `people_trunk.DETAILS`
    hem: tuple[str, ...] = ()  # folds, opening, band, ermine, stars, apron, zigzag, cutaway, tutu
    shoes: str = "shoe"  # shoe, boot, wellington, heel, ballet, bare, moon, sandal, clown, pointed, plated


def _of(**papers: Paper) -> dict[str, Paper]:
    return papers


GARMENTS: dict[str, Garment] = {
    "shirt": Garment(_of(top="second", legs="body"), details=("folds", "collar", "buttons", "belt")),
    "jumper": Garment(_of(top="accent", legs="body"), bulk=0.008, details=("ribs", "roll neck")),
    "waistcoat": Garment(
        _of(top="pale", legs="body", trim="accent"), details=("folds", "collar", "waistcoat", "tie"),
    ),
    "suit": Garment(
        _of(top="second", legs="second", trim="accent"), skirt=0.3, flare=0.01, bulk=0.006,
        details=("folds", "lapel", "tie", "pocket"), hem=("opening",),
    ),
    "tailcoat": Garment(
        _of(top="body", legs="mid", trim="accent"), skirt=0.95, flare=0.02, bulk=0.006,
        details=("folds", "lapel", "bow tie"), hem=("cutaway",),
    ),
    "coat": Garment(
        _of(top="accent", legs="body", trim="glow"), skirt=0.98, flare=0.06, bulk=0.014,
        details=("folds", "big collar", "buttons", "belt"), hem=("opening", "folds"), shoes="boot",
    ),
    "short coat": Garment(
        _of(top="accent", legs="body", trim="glow"), skirt=0.55, flare=0.06, bulk=0.014,
        details=("folds", "big collar", "buttons"), hem=("opening",), shoes="boot",
    ),
    "trench coat": Garment(
        _of(top="ochre", legs="body", trim="dark"), skirt=1.15, flare=0.05, bulk=0.014,
        details=("folds", "raised collar", "double buttons", "belt"), hem=("opening", "folds"),
    ),
    "oilskins": Garment(
        _of(top="ochre", legs="body", trim="dark", shoes="dark"), cut="wide", skirt=0.62, flare=0.07,
        bulk=0.02, details=("folds", "big collar", "toggles"), hem=("opening", "folds"), shoes="wellington",
    ),
    "gansey": Garment(
        _of(top="second", legs="mid", shoes="dark"), cut="wide", bulk=0.012, details=("ribs", "roll neck", "braces"),
        shoes="wellington",
    ),
    "dungarees": Garment(
        _of(top="pale", sleeve="pale", legs="second", apron="second", trim="glow"), cut="wide",
        details=("folds", "bib", "straps"), shoes="boot",
    ),
    "overalls": Garment(
        _of(top="accent", legs="accent", trim="glow", shoes="dark"), cut="wide", bulk=0.01,
        details=("folds", "zip", "pocket", "belt"), shoes="boot",
    ),
    "apron": Garment(
        _of(top="second", legs="body", apron="pale"), details=("folds", "collar", "apron front", "bib",
        "straps"), hem=("apron",),
    ),
    "apron dress": Garment(
        _of(top="second", skirt="second", legs="skin", apron="pale"), skirt=1.5, flare=0.15,
        details=("folds", "collar", "apron front", "bib", "straps"), hem=("apron", "folds"),
    ),
    "chef jacket": Garment(
        _of(top="white", legs="body", apron="accent", trim="dark", scarf="accent"), bulk=0.01,
        details=("folds", "stand collar", "double buttons", "neckerchief", "apron front"), hem=("apron",),
    ),
    "lab coat": Garment(
        _of(top="white", legs="mid", trim="accent"), skirt=0.95, flare=0.03, bulk=0.012,
        details=("folds", "lapel", "pocket", "tie"), hem=("opening",),
    ),
    "scrubs": Garment(
        _of(top="white", skirt="white", legs="skin", trim="accent"), sleeve="short", cut="bare", skirt=1.15,
        flare=0.07, details=("folds", "cross", "collar", "apron front", "belt"), hem=("apron",),
    ),
    "uniform": Garment(
        _of(top="second", legs="second", trim="gold", belt="dark"), skirt=0.34, flare=0.02, bulk=0.008,
        details=("folds", "stand collar", "buttons", "belt", "medal"), hem=("opening",), shoes="boot",
    ),
    "red tunic": Garment(
        _of(top="accent", legs="body", trim="gold", belt="pale"), skirt=0.34, flare=0.02, bulk=0.008,
        details=("folds", "stand collar", "buttons", "belt", "crossbelt"), hem=("opening",), shoes="boot",
    ),
    "sailor suit": Garment(
        _of(top="white", legs="second", trim="second"), cut="wide", details=("folds", "sailor collar"),
    ),
    "captain coat": Garment(
        _of(top="second", legs="body", trim="gold"), skirt=0.62, flare=0.03, bulk=0.012,
        details=("folds", "lapel", "double buttons", "tie"), hem=("opening",),
    ),
    "striped shirt": Garment(_of(top="white", legs="body", trim="accent"), details=("stripes", "belt")),
    "vest": Garment(_of(top="white", legs="accent"), sleeve="bare", cut="shorts", details=("folds", "number")),
    "safety vest": Garment(
        _of(top="accent", sleeve="second", legs="body", trim="glow"), bulk=0.01, details=("folds", "zip", "stripe"),
        shoes="boot",
    ),
    "tunic": Garment(
        _of(top="second", legs="mid", skirt="second"), cut="slim", skirt=0.7, flare=0.05, details=("folds", "belt"),
        hem=("folds",), shoes="boot",
    ),
    "kilt": Garment(
        _of(top="skin", legs="skin", skirt="white", trim="gold", shoes="skin", belt="gold"), sleeve="bare", cut="bare",
        skirt=0.82, flare=0.08, details=("belt",), hem=("folds", "band"), shoes="sandal",
    ),
    "robe": Garment(
        _of(top="second", legs="body", trim="gold", belt="ochre"), sleeve="wide", skirt=1.92, flare=0.1, bulk=0.014,
        details=("folds", "rope"), hem=("folds",), shoes="sandal",
    ),
    "wizard robe": Garment(
        _of(top="second", legs="body", trim="glow", belt="gold"), sleeve="wide", skirt=1.92, flare=0.13, bulk=0.014,
        details=("folds", "belt"), hem=("folds", "band", "stars"), shoes="pointed",
    ),
    "royal robe": Garment(
        _of(top="accent", legs="body", trim="white", belt="gold"), sleeve="wide", skirt=1.9, flare=0.12, bulk=0.016,
        details=("folds", "ermine", "chain", "belt"), hem=("ermine", "folds"), shoes="pointed",
    ),
    "cassock": Garment(
        _of(top="body", skirt="body", legs="body", trim="white"), skirt=1.92, flare=0.07, bulk=0.006,
        details=("folds", "clerical", "many buttons", "sash"), hem=("opening",),
    ),
    "dress": Garment(
        _of(top="accent", legs="skin", shoes="dark", trim="white"), sleeve="short", cut="bare", skirt=1.15,
        flare=0.15, details=("folds", "round collar", "belt"), hem=("folds",),
    ),
    "long dress": Garment(
        _of(top="accent", legs="body", shoes="dark", trim="white"), skirt=1.72, flare=0.16,
        details=("folds", "round collar", "belt"), hem=("folds",), shoes="heel",
    ),
    "gown": Garment(
        _of(top="accent", legs="body", trim="gold", shoes="gold"), sleeve="puffed", skirt=1.94, flare=0.3,
        details=("folds", "sash", "necklace"), hem=("folds", "band"), shoes="heel",
    ),
    "skirt": Garment(
        _of(top="pale", skirt="second", legs="skin", shoes="dark"), cut="bare", skirt=1.2, flare=0.1,
        details=("folds", "collar", "buttons", "belt"), hem=("folds",), shoes="heel",
    ),
    "old dress": Garment(
        _of(top="second", skirt="second", legs="body", trim="pale", apron="pale", shawl="accent"), skirt=1.66,
        flare=0.12, details=("folds", "shawl"), hem=("folds",),
    ),
    "tutu": Garment(
        _of(top="accent", skirt="accent", legs="pale", shoes="accent", trim="white"), sleeve="bare", cut="bare",
        details=("folds", "sash"), hem=("tutu",), shoes="ballet",
    ),
    "kimono": Garment(
        _of(top="accent", legs="body", trim="pale", belt="gold"), sleeve="wide", skirt=1.88, flare=0.03,
        details=("folds", "kimono", "obi"), hem=("opening", "band"), shoes="sandal",
    ),
    "sari": Garment(
        _of(top="accent", skirt="accent", legs="skin", trim="gold"), sleeve="short", skirt=1.9, flare=0.06,
        details=("folds", "sari"), hem=("band", "folds"), shoes="sandal",
    ),
    "poncho": Garment(_of(top="accent", legs="body", trim="glow"), details=("poncho",), shoes="boot"),
    "swimsuit": Garment(
        _of(top="accent", legs="skin", shoes="skin"), sleeve="bare", cut="bare", details=("folds",), shoes="bare",
    ),
    "trunks": Garment(
        _of(top="skin", legs="accent", shoes="skin", belt="accent"), sleeve="bare", cut="shorts",
        details=("waistband",), shoes="bare",
    ),
    "wetsuit": Garment(
        _of(top="body", legs="body", shoes="accent", trim="accent", pack="grey"), cut="slim", details=("tank", "zip"),
        shoes="fins",
    ),
    "spacesuit": Garment(
        _of(top="white", legs="white", shoes="grey", trim="accent", hands="grey", pack="grey", belt="grey"),
        sleeve="padded", cut="padded", bulk=0.05, details=("life pack", "folds", "control box", "belt", "stripe"),
        shoes="moon",
    ),
    "armour": Garment(
        _of(top="grey", legs="grey", shoes="grey", trim="accent", hands="grey", belt="dark", skirt="accent"),
        sleeve="plated", cut="plated", skirt=0.42, flare=0.05, bulk=0.012, details=("plates", "belt"), hem=("folds",),
        shoes="plated",
    ),
    "breastplate": Garment(  # hoops of iron over a red tunic, strips of leather, bare legs
        _of(top="grey", sleeve="skin", legs="skin", skirt="accent", trim="accent", belt="brown", shoes="brown"),
        sleeve="short", cut="bare", skirt=0.72, flare=0.07, bulk=0.014, details=("plates", "belt"),
        hem=("folds", "band"), shoes="sandal",
    ),
    "super suit": Garment(
        _of(top="second", legs="second", shoes="accent", belt="gold", trim="gold", hands="accent", cape="accent"),
        cut="slim", details=("emblem", "belt", "shorts"), shoes="boot",
    ),
    "clown suit": Garment(
        _of(top="accent", legs="second", trim="glow", shoes="accent"), cut="wide", bulk=0.03,
        details=("spots", "ruff", "big buttons"), shoes="clown",
    ),
    "jester suit": Garment(
        _of(top="accent", legs="second", trim="glow", shoes="accent"), cut="slim", skirt=0.4, flare=0.06,
        details=("diamonds", "ruff"), hem=("zigzag",), shoes="pointed",
    ),
    "santa suit": Garment(
        _of(top="accent", legs="accent", trim="white", shoes="dark", belt="dark", hands="dark"), cut="wide",
        skirt=0.42, flare=0.06, bulk=0.02, details=("folds", "belt", "fur front"), hem=("ermine",), shoes="boot",
    ),
    "pyjamas": Garment(
        _of(top="pale", legs="pale", trim="accent", shoes="accent"), cut="wide", details=("stripes", "buttons"),
    ),
    "nightgown": Garment(
        _of(top="white", skirt="white", legs="skin", shoes="accent"), skirt=1.72, flare=0.1,
        details=("folds", "round collar"), hem=("folds",),
    ),
    "fur": Garment(
        _of(top="white", legs="white"), sleeve="wide", cut="wide", skirt=0.42, flare=0.05, bulk=0.05,
        details=("fur",), hem=("zigzag",), shoes="moon",
    ),
    "rags": Garment(
        _of(top="brown", legs="mid", trim="ochre", shoes="skin", belt="ochre"), cut="shorts", skirt=0.45, flare=0.04,
        details=("folds", "patches", "rope"), hem=("zigzag",), shoes="bare",
    ),
    "rag dress": Garment(
        _of(top="brown", skirt="brown", legs="skin", trim="ochre", shoes="skin", belt="ochre"), cut="bare", skirt=1.25,
        flare=0.1, details=("folds", "patches", "rope"), hem=("zigzag",), shoes="bare",
    ),
}  # fmt: skip
