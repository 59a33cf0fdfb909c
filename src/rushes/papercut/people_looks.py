"""Who a person is to look at: what one look holds, and the looks that go with roles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from rushes.papercut.craft import Colour


@dataclass(frozen=True)
class PersonLook:
    """What a person looks like.

    `hair`, `beard`, `hat` and `garment` are keys of `people_hair.STYLES`, `people_heads.BEARDS`, `people_hats.HATS`
    and `people_garments.GARMENTS`. `extras` are further things worn: glasses, eye patch, cane, backpack, cape, wings,
    shawl and the like. `colours` maps a part (top, sleeve, legs, skirt, shoes, hat, hair, beard, scarf, cape, apron,
    trim, hands) to a paper's name or to a colour.
    """

    age: Literal["child", "adult", "old"] = "adult"
    build: Literal["slim", "medium", "stout", "huge", "tall", "small"] = "medium"
    figure: Literal["man", "woman", "neutral"] = "neutral"
    hair: str = "short"
    beard: str = "none"
    hat: str = "none"
    garment: str = "shirt"
    scarf: bool = False
    extras: tuple[str, ...] = ()
    colours: tuple[tuple[str, str | Colour], ...] = ()


def _man(garment: str, hat: str = "none", hair: str = "short", beard: str = "none", **more: Any) -> PersonLook:
    return _look("man", garment, hat, hair, beard, **more)


def _woman(garment: str, hat: str = "none", hair: str = "bun", **more: Any) -> PersonLook:
    return _look("woman", garment, hat, hair, "none", **more)


def _look(
    figure: Any, garment: str, hat: str, hair: str, beard: str, *, age: Any = "adult", build: Any = "medium",
    scarf: bool = False, extras: str = "", **colours: str,
) -> PersonLook:  # fmt: skip
    worn = tuple(e for e in extras.split(", ") if e)
    if age == "old":
        colours = {"hair_": "grey", "beard_": "white", **colours}
    # A part whose name is also that of a piece of the look is written with an underscore: hat_="gold".
    papers = tuple((part.rstrip("_"), paper) for part, paper in colours.items())
    return PersonLook(age, build, figure, hair, beard, hat, garment, scarf, worn, papers)


# What is on the feet, other than the garment's own shoes → its paper.
FOOTWEAR = {"skates": "white", "blades": "white", "skis": "accent", "snowshoes": "brown", "flippers": "accent",
            "socks": "accent", "slippers": "accent", "boots": "brown"}  # fmt: skip

ROLES: dict[str, PersonLook] = {
    # anybody
    "man": _man("jumper", hair="quiff"),
    "woman": _woman("dress"),
    "person": _look("neutral", "short coat", "none", "short", "none", scarf=True, top="second", scarf_="accent"),
    "patient": _look("neutral", "pyjamas", "none", "short", "none", top="white", sleeve="white", legs="white"),
    "boy": _man("dungarees", hair="messy", age="child", top="accent", sleeve="accent"),
    "girl": _woman("dress", hair="braid", age="child"),
    "child": _look("neutral", "jumper", "bobble hat", "fringe", "none", age="child", hat_="second"),
    "baby": _look("neutral", "pyjamas", "bonnet", "none", "none", age="child", build="small", hat_="pale"),
    "toddler": _man("dungarees", hair="crop", age="child", build="small"),
    "teenager": _man("jumper", "headphones", "messy", build="slim", extras="backpack", hat_="dark"),
    "lady": _woman("long dress", "wide brim", hat_="accent"),
    "gentleman": _man("tailcoat", "top hat", beard="moustache", extras="cane", hat_="dark"),
    "grandmother": _woman("old dress", hair="high bun", age="old", extras="glasses"),
    "grandfather": _man("waistcoat", "cap", "receding", "full", age="old", extras="cane, glasses", hat_="second"),
    "mother": _woman("skirt", hair="ponytail", top="accent", sleeve="accent"),
    "father": _man("waistcoat", hair="quiff", beard="moustache"),
    "bride": _woman("gown", "veil", top="white", sleeve="white", skirt="white", trim="pale", hat_="white"),
    "groom": _man("suit", hair="quiff", top="body", legs="body", trim="white"),
    # on the road
    "traveller": _man("coat", "fedora", beard="stubble", extras="backpack", top="second", hat_="ochre", scarf=True),
    "wanderer": _man("trench coat", "wide brim", "short", "full", extras="backpack", hat_="mid"),
    "hiker": _woman("short coat", "beanie", "braid", extras="backpack", hat_="second"),
    "explorer": _man("short coat", "wide brim", beard="stubble", extras="backpack", top="ochre", hat_="ochre",
    shoes="brown"),
    "climber": _man("overalls", "hard hat", extras="backpack", hat_="gold"),
    "hunter": _man("short coat", "deerstalker", beard="full", extras="quiver", top="second", hat_="second"),
    "archer": _woman("tunic", "hood", extras="quiver", hat_="second"),
    "shepherd": _man("poncho", "wide brim", beard="full", top="ochre", hat_="ochre"),
    "nomad": _man("robe", "turban", beard="full", top="pale", hat_="accent"),
    "beggar": _man("rags", "none", "messy", "long", age="old", top="brown", skirt="brown", sleeve="ochre",
    legs="mid", shoes="skin", hair_="grey", beard_="grey"),
    "hermit": _man("rags", hair="receding", beard="long", age="old", extras="cane"),
    "polarexplorer": _man("coat", "ushanka", beard="full", extras="backpack", top="accent", sleeve="accent",
    skirt="accent", hat_="ochre", hands="dark", scarf=True),
    "castaway": _man("rags", "bandana", "messy", "long", build="slim", top="pale", skirt="mid", sleeve="pale",
    legs="skin", shoes="skin", hat_="accent"),
    # at work
    "worker": _man("overalls", "hard hat", hat_="gold", top="second", legs="second"),
    "builder": _man("dungarees", "hard hat", build="stout", hat_="gold", top="accent", sleeve="accent"),
    "carpenter": _man("apron", "cap", beard="moustache", apron="ochre", hat_="ochre"),
    "blacksmith": _man("apron", "none", "bald", "full", build="stout", apron="brown", sleeve="skin", top="pale"),
    "mechanic": _man("overalls", "baseball cap", hat_="accent", top="second", legs="second"),
    "miner": _man("overalls", "miner helmet", beard="stubble", hat_="gold", top="mid", legs="mid"),
    "woodcutter": _man("shirt", "beanie", beard="full", build="stout", hat_="dark", top="accent", sleeve="accent",
    extras="braces, boots"),
    "mover": _man("overalls", "cap", beard="stubble", build="stout", hat_="accent", top="second", legs="second",
    extras="braces"),
    "janitor": _man("overalls", "cap", beard="moustache", hat_="mid", top="mid", legs="mid"),
    "shoemaker": _man("apron", hair="receding", beard="goatee", age="old", extras="glasses", apron="brown",
    top="pale", sleeve="pale"),
    "beekeeper": _woman("coat", "bee hat", hat_="fair", top="white", sleeve="white", skirt="white", legs="white"),
    "mayor": _man("tailcoat", "top hat", beard="handlebar", build="stout", extras="chain, sash", hat_="dark",
    sash="accent"),
    "farmer": _man("dungarees", "straw hat", beard="stubble", hat_="fair", top="accent", sleeve="accent"),
    "seamstress": _woman("apron dress", hair="high bun", extras="glasses, shawl", apron="pale", top="accent",
    skirt="accent", sleeve="accent"),
    "merchant": _man("robe", "beret", beard="full", build="stout", top="accent", sleeve="accent", skirt="accent",
    hat_="ochre", trim="gold", extras="sash", sash="gold"),
    "apprentice": _man("apron", "cap", "messy", build="slim", apron="ochre", hat_="mid", top="pale", sleeve="pale"),
    "glassblower": _man("apron", "beanie", "short", "moustache", apron="brown", hat_="accent", top="pale",
    sleeve="skin", extras="braces"),
    "figureskater": _woman("tutu", hair="bun", extras="blades", shoes="white"),
    "gondolier": _man("striped shirt", "straw hat", beard="moustache", hat_="fair", legs="body"),
    "ranger": _man("uniform", "cowboy hat", beard="moustache", top="moss", sleeve="moss", skirt="moss", legs="moss",
    hat_="ochre", extras="medal"),
    "gardener": _woman("apron dress", "straw hat", "braid", hat_="fair", apron="ochre"),
    "fisherman": _man("oilskins", "souwester", beard="curtain", hat_="ochre"),
    "sailor": _man("sailor suit", "sailor cap", hat_="white"),
    "captain": _man("captain coat", "captain cap", beard="full", hat_="white"),
    "keeper": _man("captain coat", "captain cap", "receding", "full", age="old", hat_="second", scarf=True,
    trim="gold"),
    "pirate": _man("captain coat", "pirate hat", beard="goatee", extras="eye patch", hat_="dark", top="accent"),
    "diver": _man("wetsuit", "swim cap", hat_="body"),
    "swimmer": _woman("swimsuit", "swim cap", hat_="accent"),
    "surfer": _man("trunks", hair="messy", hair_="fair"),
    "chef": _man("chef jacket", "chef hat", beard="handlebar", build="stout", hat_="white"),
    "cook": _woman("apron dress", "headscarf", build="stout", hat_="accent"),
    "baker": _man("apron", "beret", build="stout", beard="handlebar", hat_="white", apron="white", top="second"),
    "butcher": _man("striped shirt", "straw hat", build="stout", beard="moustache", hat_="pale", extras="bib"),
    "waiter": _man("apron", hair="quiff", beard="moustache", top="white", sleeve="white", apron="body",
    extras="bow tie"),
    "shopkeeper": _man("apron", hair="bald", beard="handlebar", extras="glasses", apron="accent"),
    "tailor": _man("waistcoat", hair="bald", extras="glasses", trim="accent"),
    "clockmaker": _man("apron", hair="receding", beard="goatee", age="old", extras="glasses", apron="brown"),
    "inventor": _man("lab coat", "aviator cap", "messy", "handlebar", hat_="brown"),
    "scientist": _woman("lab coat", hair="bun", extras="glasses"),
    "doctor": _man("lab coat", beard="goatee", extras="glasses, stethoscope", trim="accent"),
    "nurse": _woman("scrubs", "nurse cap", hat_="white"),
    "teacher": _woman("long dress", hair="bun", extras="glasses", top="deep", trim="white"),
    "student": _woman("jumper", hair="ponytail", extras="backpack, glasses", legs="second", build="slim"),
    "headmaster": _man("suit", "mortarboard", "receding", "handlebar", age="old", extras="glasses, cape", hat_="dark",
                       trim="accent"),
    "professor": _man("suit", hair="receding", beard="goatee", age="old", extras="glasses", trim="accent"),
    "librarian": _woman("skirt", hair="high bun", age="old", extras="glasses, shawl"),
    "writer": _man("waistcoat", hair="messy", extras="glasses", scarf=True),
    "artist": _woman("apron", "beret", "bob", hat_="accent", apron="pale", scarf=True),
    "sculptor": _man("apron", "beret", beard="full", hat_="white", apron="pale", top="white", sleeve="white"),
    "stonecutter": _man("vest", "bandana", hair="bald", beard="stubble", build="stout", hat_="accent", top="ochre",
    legs="white"),
    "barber": _man("lab coat", hair="quiff", beard="handlebar", trim="accent"),
    "streetsweeper": _man("oilskins", "baseball cap", beard="moustache", hat_="ochre", top="ochre", sleeve="ochre",
    skirt="ochre", trim="white"),
    "clerk": _man("waistcoat", "none", extras="glasses", trim="accent", top="white", sleeve="white", legs="mid"),
    "windowcleaner": _man("dungarees", "cap", hat_="accent", top="pale", sleeve="pale", legs="accent", extras="boots"),
    "chimneysweep": _man("short coat", "top hat", beard="stubble", hat_="dark", top="dark", sleeve="dark", legs="dark",
    scarf=True),
    "widower": _man("waistcoat", "none", "receding", "moustache", age="old", top="mid", extras="cane"),
    "lanternmaker": _man("kimono", hair="bald", beard="goatee", age="old", top="second", sleeve="second",
    skirt="second", trim="accent"),
    "balloonist": _man("tailcoat", "aviator cap", beard="handlebar", hat_="brown", scarf=True),
    "potter": _woman("apron", "headscarf", apron="ochre", hat_="accent"),
    "lifeguard": _man("trunks", "cap", build="tall", hat_="accent", legs="accent", extras="medal"),
    "cyclist": _man("vest", "helmet", build="slim", hat_="accent", top="ochre", legs="body"),
    "vet": _woman("lab coat", hair="ponytail", extras="stethoscope"),
    "painter": _man("apron", "beret", beard="goatee", hat_="accent", apron="pale"),
    "musician": _man("tailcoat", hair="messy"),
    "singer": _woman("gown", hair="wavy"),
    "actress": _woman("gown", "fedora", "ponytail", scarf=True, top="accent", sleeve="accent", skirt="accent",
                      hat_="dark"),
    "dancer": _woman("long dress", hair="ponytail"),
    "ballerina": _woman("tutu", "tiara", "high bun", build="slim", hat_="gold"),
    "actor": _man("suit", "fedora", scarf=True, hat_="second"),
    "clown": _man("clown suit", "party hat", "curly", hair_="accent", hat_="gold", extras="red nose"),
    "magician": _man("tailcoat", "top hat", beard="goatee", extras="cape", hat_="dark"),
    "acrobat": _woman("swimsuit", hair="high bun", legs="pale"),
    "postman": _man("uniform", "captain cap", beard="moustache", extras="backpack", hat_="second", pack="ochre"),
    "policeman": _man("uniform", "captain cap", beard="moustache", top="body", legs="body", skirt="body",
    hat_="second"),
    "firefighter": _man("oilskins", "fire helmet", beard="moustache", top="body", sleeve="body", legs="body",
    skirt="body", trim="gold", hat_="accent"),
    "busdriver": _man("waistcoat", "cap", hair="crop", hat_="dark", top="second"),
    "driver": _man("uniform", "captain cap", hat_="dark", top="mid", legs="mid"),
    "pilot": _man("short coat", "aviator cap", scarf=True, top="brown", hat_="brown", scarf_="white"),
    "astronaut": _look("neutral", "spacesuit", "space helmet", "short", "none", hat_="white"),
    "detective": _man("trench coat", "fedora", beard="stubble", hat_="ochre"),
    "spy": _woman("trench coat", "fedora", "bob", hat_="dark", top="body"),
    "thief": _man("striped shirt", "beanie", beard="stubble", hat_="dark", trim="dark", extras="backpack"),
    "photographer": _woman("short coat", "baseball cap", "ponytail", extras="backpack", hat_="dark", top="ochre"),
    "reporter": _man("trench coat", "fedora", hat_="second", top="second"),
    "businessman": _man("suit", hair="quiff"),
    "judge": _man("cassock", hair="curly", age="old", extras="glasses", hair_="white"),
    "conductor": _man("tailcoat", hair="messy", age="old", extras="glasses"),
    # sport
    "athlete": _man("vest", build="slim"),
    "goalkeeper": _man("jumper", "cap", build="tall", top="glow", sleeve="glow", hands="accent", legs="body",
    hat_="accent", trim="body"),
    "groundsman": _man("overalls", "cap", "receding", "moustache", build="stout", hat_="ochre", top="moss",
    legs="moss", extras="boots, scarf", scarf_="accent"),
    "footballer": _man("vest", hair="quiff", top="accent", legs="white", shoes="dark"),
    "referee": _man("striped shirt", "cap", hat_="dark", trim="dark", legs="body"),
    "trainer": _man("jumper", "baseball cap", build="stout", hat_="accent", top="second", extras="medal"),
    "runner": _woman("vest", hair="ponytail", build="slim"),
    "boxer": _man("trunks", hair="crop", build="stout", hands="accent", belt="gold"),
    "fencer": _man("uniform", hair="quiff", beard="goatee", build="slim", top="white", sleeve="white", legs="white",
    skirt="white", trim="accent", hands="pale"),
    "sumowrestler": _man("trunks", hair="high bun", build="huge", legs="white", belt="white",
    top="skin", shoes="skin"),
    "skier": _look("neutral", "jumper", "bobble hat", "short", "none", scarf=True, extras="skis, number",
    hat_="accent", hands="accent"),
    # courts and temples
    "king": _man("royal robe", "crown", beard="full", hat_="gold", trim="white", build="stout"),
    "pharaoh": _man("robe", "headcloth", beard="goatee", top="white",
    sleeve="skin", hat_="gold", trim="gold", belt="gold", extras="necklace"),
    "general": _man("captain coat", "captain cap", beard="handlebar", build="stout", top="moss", sleeve="moss",
    skirt="moss", legs="moss", hat_="moss", trim="gold", extras="medal, sash", sash="accent"),
    "queen": _woman("gown", "crown", hat_="gold", cape="deep"),
    "prince": _man("tunic", "crown", "quiff", extras="cape", hat_="gold"),
    "princess": _woman("gown", "tiara", "wavy", hat_="gold", hair_="fair", build="slim"),
    "knight": _man("armour", "knight helmet", hat_="grey", trim="accent"),
    "gladiator": _man("kilt", "knight helmet", build="stout", hat_="gold", skirt="accent", belt="brown",
    extras="cape", cape="accent"),
    "legionary": _man("tunic", "knight helmet", hat_="gold", top="accent", sleeve="skin", skirt="accent", legs="skin",
    extras="cape", cape="accent"),
    "soldier": _man("uniform", "helmet", hat_="second", extras="backpack"),
    "guard": _man("red tunic", "guard hat", hat_="dark", beard="moustache"),
    "museumguard": _man("shirt", "captain cap", beard="moustache", top="white", sleeve="white", legs="body",
    belt="dark", hat_="body", trim="accent", extras="medal"),
    "squire": _man("tunic", "none", "bob", build="slim", top="second", skirt="second", legs="accent", sleeve="pale"),
    "crier": _man("captain coat", "pirate hat", beard="none", build="stout", top="accent", sleeve="accent",
    skirt="accent", hat_="dark", trim="gold"),
    "jester": _man("jester suit", "jester cap", hat_="accent", trim="glow"),
    "servant": _woman("apron dress", "bonnet", hat_="white", top="body", sleeve="body", skirt="body"),
    "monk": _man("robe", hair="tonsure", build="stout", top="brown", skirt="brown", sleeve="brown"),
    "nun": _woman("cassock", "veil", hat_="dark"),
    "priest": _man("cassock", hair="receding", extras="glasses", beard="none", belt="accent"),
    "bishop": _man("cassock", "mitre", beard="full", age="old", hat_="gold", extras="cape"),
    # far away and long ago
    "wizard": _man("wizard robe", "wizard hat", "receding", "long", age="old", hat_="second", trim="glow"),
    "witch": _woman("wizard robe", "witch hat", "wavy", age="old", extras="witch nose", hat_="dark", top="body",
    sleeve="body", skirt="body", trim="accent"),
    "fairy": _woman("tutu", "flower crown", "wavy", extras="wings", build="slim", hair_="fair"),
    "angel": _woman("nightgown", hair="wavy", extras="wings", hair_="fair", wings="white"),
    "goblin": _man("rags", hair="bald", build="small", extras="pointed ear, witch nose", skin="moss", hands="moss",
    legs="moss", sleeve="moss", top="brown", skirt="brown"),
    "troll": _man("rags", hair="messy", build="stout", extras="pointed ear, big nose", skin="moss", hands="moss",
    legs="moss", sleeve="moss", hair_="deep", top="brown", skirt="brown"),
    "yeti": _man("fur", hair="messy", beard="full", build="tall", hair_="white", beard_="white", top="white",
    sleeve="white", legs="white", hands="white", shoes="white", skin="mid"),
    "elf": _man("tunic", "santa hat", build="small", extras="pointed ear", top="second", skirt="second",
    hat_="accent", trim="gold"),
    "dwarf": _man("tunic", "hood", beard="long", build="small", hat_="accent", top="brown", skirt="brown",
    belt="gold", extras="boots"),
    "giant": _man("rags", hair="messy", beard="full", build="stout"),
    "superhero": _man("super suit", hair="quiff", extras="cape"),
    "santa": _man("santa suit", "santa hat", "receding", "long", age="old", build="stout", hat_="accent",
    beard_="white"),
    "cameldriver": _man("robe", "turban", beard="full", top="second", sleeve="second", skirt="second", hat_="white",
    scarf=True, extras="sash", sash="accent"),
    "sultan": _man("robe", "turban", beard="long", hat_="white", top="accent", sleeve="accent", skirt="accent",
    build="stout", trim="gold", extras="necklace"),
    "gnome": _man("tunic", "santa hat", beard="long", age="old", build="small", hat_="accent", top="second"),
    "scarecrow": _man("rags", "straw hat", "messy", hat_="ochre", hair_="fair", skin="fair", hands="fair", top="accent",
    sleeve="accent", legs="brown", skirt="accent", shoes="fair", scarf=True, scarf_="second"),
    "ninja": _man("tunic", "hood", hat_="dark", top="body", sleeve="body", legs="body", skirt="body", extras="cape"),
    "viking": _man("tunic", "viking helmet", beard="full", extras="cape", hat_="grey", beard_="red hair",
    build="stout"),
    "cowboy": _man("waistcoat", "cowboy hat", beard="stubble", extras="neckerchief", hat_="ochre", shoes="brown"),
    "samurai": _man("kimono", "cone hat", hat_="ochre", top="second", skirt="second", sleeve="second", trim="accent",
    beard="goatee"),
    "sheriff": _man("waistcoat", "cowboy hat", beard="moustache", extras="medal, neckerchief", hat_="white",
    shoes="brown"),
    "outlaw": _man("tunic", "hood", beard="goatee", build="slim", top="moss", skirt="moss", sleeve="moss",
    legs="brown", hat_="moss"),
    "genie": _man("waistcoat", "turban", beard="goatee", build="stout", skin="second", hands="second", sleeve="second",
    hat_="gold", top="accent"),
    "gingerbreadman": _look("neutral", "pyjamas", "none", "none", "none", skin="ochre", top="ochre", sleeve="ochre",
    legs="ochre", hands="ochre", shoes="ochre", trim="white"),
    "minstrel": _man("tunic", "beret", build="slim", top="accent", skirt="accent", legs="pale", hat_="second",
    extras="cape"),
    "piper": _man("jester suit", "beret", hat_="accent", trim="glow", build="slim"),
    "geisha": _woman("kimono", "flower crown", "high bun"),
    "caveman": _man("rags", hair="messy", beard="long", top="ochre", skirt="ochre", legs="skin", sleeve="skin",
    shoes="skin"),
    "peasant": _woman("old dress", "headscarf", hat_="accent"),
}  # fmt: skip
