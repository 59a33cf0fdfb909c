"""Where nouns live, read from their dictionary glosses, and what a place sounds like."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rushes.minds.nouns import Noun
from rushes.shot import Setting, Weather
from rushes.shot.haunts import haunt
from rushes.shot.lexicon import noun_glosses
from rushes.shot.word_tables import ANCHORS
from rushes.shot.words import SYNONYM, category, hypernyms, nearest

# What a gloss says about a thing's surroundings → the place where it is at home. Geography, not topics.
_HOMES: tuple[tuple[str, str], ...] = (
    (
        r"\b(?:marine|cephalopod|tentacles|seabed|coral|aquatic vertebrate|cetacean|deep[- ]sea|underwater)\b",
        "underwater",
    ),
    (r"\bserves? at table|\brestaurants?\b", "restaurant"),
    (r"\b(?:spacecraft|outer space|interplanetary|orbit|solar system|planets?)\b", "space"),
    (r"\b(?:ships?|boats?|sail(?:ing|or)?|seas?|navigation|naval|ocean|shoals)\b", "sea"),
    (r"\b(?:desert|arid|dunes?)\b", "desert"),
    (r"\b(?:arctic|polar|antarctic|ice)\b", "snow"),
    (r"\b(?:bicycles?|pedestrians?)\b", "street"),
    (r"\b(?:forests?|woods|woodland|arboreal)\b", "forest"),
    (r"\b(?:jungle|tropical|rainforest)\b", "jungle"),
    (r"\b(?:savannas?|africa|grasslands?|plains)\b", "savanna"),
    (r"\b(?:farm|barnyard|crops|livestock|domestic(?:ated)? (?:fowl|bovine|sheep)|shepherd|wool|harvest)\b", "farm"),
    (r"\bbakes? (?:bread|commercially)\b", "bakery"),
    (r"\b(?:bakes?|bread|cooks?|cooking|kitchen|pastry|food)\b", "kitchen"),
    (r"\b(?:school|pupils?|students?|classroom|teach)\b", "classroom"),
    (r"\b(?:hospital|patients?|medicine|surgery|medical)\b", "hospital"),
    (r"\b(?:laboratory|scientific|science|experiments?)\b", "laboratory"),
    (r"\b(?:books?|library|manuscripts?)\b", "library"),
    (r"\b(?:theat(?:re|er)|orchestra|ballet|actors?)\b", "theatre"),
    (r"\b(?:shop|store|sells?|merchandise|goods)\b", "shop"),
    (r"\b(?:workshop|carpent\w+|craftsman|repairs?)\b", "workshop"),
    (r"\b(?:king|queen|monarch|royal|nobleman|castle|armou?r|knight|sovereign)\b", "castle"),
    (r"\b(?:church|religious|monastery|worship)\b", "church"),
    (r"\b(?:railway|railroad|locomotive|train)\b", "station"),
    (r"\b(?:crime|criminal|city|urban|police|traffic|streets?|motor vehicle)\b", "city"),
    (r"\b(?:mountains?|alpine|summit|peaks?)\b", "mountain"),
    (r"\b(?:rivers?|streams?|freshwater|ponds?|lakes?)\b", "river"),
    (r"\b(?:flowers?|garden(?:ing)?|plants|nectar|honey)\b", "garden"),
    (r"\b(?:aircraft|flying|flight|airplane)\b", "sky"),
    (r"\b(?:pet|house(?:hold|s)?|home|domestic|family|grandparent|knit)\b", "room"),
)
# Where things and plants that nobody is named with are at home.
_THINGS: tuple[tuple[str, str], ...] = (
    (r"\b(?:cereal|grain|crops?)\b", "field"),
    (r"\b(?:lawns?|gardens?|flowers are|soil|humus|fertili[sz]er|cultivated|bulb|bloom\w*|horticultur\w*)\b", "garden"),
    (r"\b(?:cook\w*|kitchen|bak(?:e|ed|ing)|boil\w*|stove|oven|food|dough|flour|dish)\b", "kitchen"),
    (r"\b(?:vehicles?|bicycles?|cars?|roads?|streets?)\b", "street"),
    (r"\b(?:ships?|boats?)\b", "harbour"),
    (r"\b(?:beds?|sleep\w*)\b", "bedroom"),
    (r"\b(?:rooms?|house|indoors|household|furniture|window)\b", "room"),
)
# Where what is said of somebody, and of nothing else, has them at home.
_LOOKS = {
    "egyptian": "egypt", "bedouin": "desert", "saharan": "desert", "inuit": "snow", "arctic": "snow",
    "hawaiian": "beach", "amazonian": "jungle", "alpine": "mountain", "sunken": "underwater",
}  # fmt: skip
_CLIMES = {
    land: place
    for place, lands in {
        "desert": "mesopotamia sudan libya chad iraq jordan petra babylon nevada",
        "snow": "svalbard yukon",
        "savanna": "botswana uganda zambia zimbabwe namibia ethiopia senegal ghana",
        "jungle": "guatemala yucatan sumatra gabon",
        "mountain": "bhutan bolivia armenia georgia",
        "steppe": "ukraine",
        "outback": "australia",
        "prairie": "kansas dakota oklahoma nebraska wyoming montana",
        "rice terrace": "vietnam philippines java",
        "tropical island": "fiji samoa bali maldives cuba tonga",
        "ancient city": "carthage",
        "city": "york madrid moscow vienna mumbai istanbul barcelona lisbon prague edinburgh dublin glasgow liverpool "
        "manchester hamburg budapest warsaw naples",
        "harbour": "zanzibar marseille bergen",
        "river": "danube thames rhine seine volga",
        "hills": "britain england scotland wales ireland",
        "village": "france italy spain germany portugal poland turkey netherlands belgium denmark romania hungary "
        "bavaria tuscany provence brittany cornwall sicily crete transylvania bohemia",
    }.items()
    for land in lands.split()
}  # how a land looks that has no pictures of its own and of which no spot is told


def landscape(place: str) -> str:
    """A place as one would see it: Vietnam is a rice terrace."""
    *kinds, name = place.split()
    known = next((k for k in kinds if k in ("river", "lake", "mountain", "desert", "island", "sea")), None)
    if known is not None and name[:1].isupper():
        return known  # "the river Niger"
    return _CLIMES.get(name.lower(), place)


# Beasts and craft whose first gloss is another's or says nothing of where they live.
_HABITATS = {
    name: place
    for place, names in {
        "underwater": "shark squid seahorse stingray eel tuna jellyfish submarine lobster clam",
        "sea": "whale boat ship rowboat sailboat raft dolphin pelican",
        "shore": "cyclops",
        "beach": "tide sandcastle starfish surfer lifeguard crab seagull gull puffin seal",
        "snow": "walrus husky",
        "lake": "frog toad duck duckling heron swan otter beaver flamingo dragonfly newt hippopotamus hippo",
        "savanna": "lion elephant giraffe zebra rhinoceros rhino cheetah ostrich hyena gazelle meerkat buffalo",
        "jungle": "monkey gorilla chimpanzee orangutan tiger sloth jaguar chameleon python leopard",
        "forest": "fox owl hedgehog bear wolf deer moose badger boar raccoon hare skunk wolverine unicorn woodcutter "
        "lumberjack ranger forester gamekeeper naturalist woodsman beaver-trapper hunter mushroom",
        "garden": "beekeeper bee bumblebee butterfly snail ladybird ladybug caterpillar ant spider mole robin sparrow "
        "worm hummingbird grasshopper cricket beetle wasp",
        "farm": "farmer milkmaid cow sheep lamb pig piglet hen rooster chicken chick goose gosling donkey calf turkey "
        "tractor",
        "mountain": "yak llama alpaca ibex condor",
        "street": "lamplighter sweeper crier newsboy paperboy milkman "
        "postman postwoman mailman bus bicycle bike scooter runner",
        "cave": "dragon troll bat",
        "tower room": "wizard sorcerer alchemist",
        "bell tower": "bellringer ringer",
        "arena": "gladiator matador",
        "countryside": "train locomotive",
        "boxing ring": "boxer wrestler",
        "barbershop": "barber hairdresser",
        "swimming pool": "swimmer",
        "workshop": "glassblower clockmaker toymaker tinker",
        "shoemaker's workshop": "shoemaker cobbler",
        "forge": "blacksmith smith farrier",
        "foundry": "founder",
        "pottery": "potter",
        "tailor": "tailor seamstress",
        "studio": "painter sculptor",
        "library": "librarian",
        "courtroom": "judge lawyer",
        "hospital": "nurse surgeon",
        "classroom": "teacher",
        "clinic": "dentist vet",
        "circus ring": "clown acrobat juggler",
        "stage": "magician ballerina singer",
        "ship deck": "pirate stowaway",
        "fire station": "firefighter fireman",
        "zoo": "zookeeper",
        "hills": "shepherd",
        "prairie": "cowboy",
        "gym": "gymnast weightlifter",
        "ski slope": "skier snowboarder",
        "field": "archer",
        "stadium": "referee sprinter",
        "harbour": "fisherman shipbuilder fishwife smuggler",
        "river": "ferryman gondolier",
        "mine": "miner",
        "rooftops": "sweep chimneysweep",
        "ballroom": "fencer",
        "construction site": "builder bricklayer scaffolder",
        "sky": "balloonist",
        "space": "rocket",
    }.items()
    for name in names.split()
}
_GAME = re.compile(r"\b(?:games?|sport)\b.*\b(?:teams?|players?|court|rackets?)\b|\bsoccer\b|\bplaying field\b")
_VERB_HOMES = {
    "swim": "sea",
    "dive": "underwater",
    "sail": "sea",
    "row": "sea",
    "fly": "sky",
    "cook": "kitchen",
    "bake": "kitchen",
    "drive": "road",
    "plough": "field",
    "sow": "field",
    "plant": "garden",
    "harvest": "field",
    "knit": "room",
    "sleep": "bedroom",
    "study": "library",
    "race": "road",
}


_SCALES = frozenset("climb scale ascend clamber shin scramble".split())
_SCALED = {  # what one climbs on its outside → where it stands
    "tower": "hill", "lighthouse": "cliff", "turbine": "hills", "pylon": "hills", "tree": "meadow", "oak": "meadow",
    "beanstalk": "garden", "steeple": "village", "chimney": "street", "skyscraper": "city",
    "crane": "construction site", "windmill": "hills", "pole": "meadow", "flagpole": "square",
    "palm": "tropical island", "statue": "square",
}  # fmt: skip


def scaled(verb: str, noun: Noun) -> bool:
    """Whether something high is climbed on its outside: who does it is not in it."""
    own = {"town", "clock", "church", "bell", "castle"} & set(noun.name.split())  # a place of its own
    return verb.partition(" ")[0] in _SCALES and noun.name.split()[-1] in _SCALED and not own


def home_of(nouns: Sequence[Noun], verb: str) -> tuple[str | None, tuple[str, ...]]:
    """(place, set pieces) for nouns without a stated place: a compound's own place first, then verb, then glosses.

    A lighthouse keeper is at the lighthouse; an octopus's gloss says it is marine. None where nothing says so.
    """
    if nouns and _HABITATS.get(nouns[0].name.split()[-1]) == "sky":
        return "sky", ()
    high = next((_SCALED[n.name.split()[-1]] for n in nouns[:4] if scaled(verb, n)), None)
    if high is not None:
        return high, ()
    if any(n.name.split()[-1] in ("moon", "star") for n in nouns[:6]):
        return "hill", ()  # where the sky is near
    stands = next((_FIXED[h] for n in nouns[:4] if (h := n.name.split()[-1]) in _FIXED and n.role != "owner"), None)
    if stands is not None:
        return stands, ()
    told = next((_LOOKS[x] for n in nouns[:6] for x in n.look if x in _LOOKS), None)
    if told is not None:
        return told, ()
    craft = next((n for n in nouns[:3] if category(n.name) == "vehicle"), None) if verb == "ride" else None
    if craft is not None and (by_craft := _by_gloss(craft.name.split()[-1])) is not None:
        return by_craft, ()  # who rides in a boat is on the water
    if any(_GAME.search(g) for n in nouns for w in n.name.split() for g in noun_glosses(w)[:1]):
        return "stadium", ()  # "basketball: a game played on a court by two opposing teams"
    for noun in nouns[:4]:
        land = nearest(noun.name, _LANDS)
        if land is not None and land.distance <= 1:
            return noun.phrase, ()
    for noun in nouns[:3]:
        for part in noun.name.split()[:-1]:
            kind = category(part)
            if kind == "building":
                return _by_gloss(part) or "village", (part,)
            if ANCHORS.get(part) == "place":
                return part, ()
    for noun in nouns[:3]:
        owner = noun.of.split()[-1] if noun.of else ""
        where = _workplace(owner) or (_HABITATS.get(owner) if category(noun.name) == "thing" else None)
        if owner and where is not None:
            return where, ()  # a miller's daughter is at the mill, a barber's chair at his shop
    maker = nouns[0].of.split()[-1] if nouns and nouns[0].of and category(nouns[0].name) == "person" else ""
    if maker and (shop := _by_gloss(maker)) is not None:
        return shop, ()  # a glassblower's apprentice
    if nouns and nouns[0].name.split()[-1] == "water":
        return "lake", ()
    if verb.split()[:1] == ["climb"] and len(nouns) < 2:
        return "mountain", ()
    goes = nouns[0] if nouns else None
    if goes is not None and _by_gloss(goes.name.split()[-1]) == "underwater":
        return "underwater", ()
    if (by_verb := at_home_by_verb(verb, goes)) is not None:
        own = _HABITATS.get(goes.name.split()[-1]) if goes is not None and category(goes.name) == "animal" else None
        trade = works_at(goes) if goes is not None and by_verb == "road" else None  # surfers race on no road
        return trade or (own if own in ("lake", "sea") else by_verb), ()  # a duck swims on its lake
    if goes is not None and category(goes.name) == "animal":
        grown = goes.name.split()[-2:-1] if goes.name.split()[-1] in _YOUNG else []
        if grown and (home := _by_gloss(grown[0])) is not None:
            return home, ()  # an elephant calf
        return _by_gloss(goes.name.split()[-1]) or "meadow", ()  # a fox that catches a mouse is in no kitchen
    met = haunt([goes.name]) if goes is not None and category(goes.name) == "person" else None
    for k, noun in enumerate(nouns[:4]):
        if met is not None and k > 1 and category(noun.name) == "animal":
            continue  # a scientist who turns into a parrot is in the laboratory
        place = _workplace(noun.name.split()[-1]) or _by_gloss(noun.name.split()[-1])
        if place is not None and (place != "sky" or noun is nouns[0]):
            return place, ()
    if met is not None:
        return met, ()  # a receptionist at a desk is in her office
    for noun in nouns[:6]:
        head = noun.name.split()[-1]
        if category(noun.name) in ("thing", "food", "plant"):
            for gloss in noun_glosses(head)[:1]:
                for pattern, place in _THINGS:
                    if re.search(pattern, gloss, re.I):
                        return place, ()
            if category(noun.name) in ("food", "plant"):
                return ("kitchen" if category(noun.name) == "food" else "garden"), ()
    trade = next((_HABITATS[w] for n in nouns[:1] for w in n.name.split()[:-1] if w in _HABITATS), None)
    if trade is not None and category(nouns[0].name) == "person":
        return trade, ()  # a shepherd boy is in the hills
    if any(n.name.split()[-1] in _AT_HOME for n in nouns[:3]):
        return "room", ()
    return None, ()


_FIXED = {  # what stands in one kind of place
    "fountain": "square", "monument": "square", "scarecrow": "field", "mast": "ship deck", "tombstone": "graveyard",
    "goalpost": "football pitch", "turbine": "hills", "kite": "meadow", "pylon": "hills",
    "fridge": "kitchen", "bathtub": "bathroom",
    "avalanche": "mountain", "campfire": "camp", "blackboard": "classroom", "snowman": "snowfield",
}  # fmt: skip
_YOUNG = frozenset("calf cub pup chick kitten foal".split())
_AT_HOME = frozenset("girl boy child toddler baby grandmother grandfather grandma grandpa mother father".split())
_LANDS = (
    "mountain sea forest river lake desert island hill valley beach city town village garden field road street cave "
    "castle"
).split()
_INDOORS = (
    "room kitchen bedroom house cabin library workshop castle church shop school hospital office hut inn laundromat "
    "greenhouse barn restaurant cafe attic cellar theatre museum gym bakery supermarket hotel stable"
).split()
_AFLOAT = ("row", "sail", "swim", "dive", "fish", "float", "drown", "surf", "paddle", "fly", "bob")
_ASHORE = {"sea": "shore", "lake": "lakeside", "river": "riverbank"}


def footing(place: str, who: Noun, verb: str) -> str:
    """The place on which somebody who walks can stand: a keeper at the sea is on the shore, a swimmer in the sea."""
    if place.lower().split()[-1] in ("amazon", "congo", "orinoco"):
        return place if verb.split() and verb.split()[0] in _AFLOAT else "jungle"  # the woods, to who walks there
    kind = category(who.name)
    firm = place.split()[-1] == "pool" or bool({"frozen", "icy"} & set(place.split()))  # its edge or its ice bears
    water = None if firm else nearest(place, _ASHORE)
    afloat = nearest(verb.split()[0], _AFLOAT, "verb") if verb else None
    if water is None or water.distance > 1.5 or kind not in ("person", "animal", "building"):
        return place
    if (afloat is not None and afloat.distance <= 1) or (
        kind == "animal" and _by_gloss(who.name.split()[-1]) in ("underwater", "sea")
    ):
        return place
    return _ASHORE[water.concept]


def at_home_by_verb(verb: str, who: Noun | None = None) -> str | None:
    """The place that an action needs of who lives or travels: nobody swims on land, and flour flies anywhere."""
    if who is not None and not who.proper and category(who.name) not in ("person", "animal", "vehicle"):
        return None
    if who is not None and verb.split()[:1] == ["dive"] and category(who.name) == "animal":
        return None  # a fox dives into the snow
    match = nearest(verb.split()[0], _VERB_HOMES, "verb") if verb else None
    home = _VERB_HOMES[match.concept] if match is not None and match.distance <= 1 else None
    beast = who is not None and category(who.name) == "animal"
    return home if not beast or home in ("sea", "underwater", "sky") else None  # a seal teaches in no classroom


def is_indoors(place: str) -> bool:
    inside = nearest(place, _INDOORS)
    return inside is not None and inside.distance <= 1.5


def furnished(place: str | None, pieces: tuple[str, ...]) -> tuple[str, ...]:
    """Set pieces as they stand in a place: a fire indoors burns in its fireplace."""
    if place is None or not is_indoors(place):
        return pieces
    return tuple("fireplace" if p == "fire" else p for p in pieces)


def works_at(noun: Noun) -> str | None:
    """Where somebody is at home by trade."""
    head = noun.name.split()[-1]
    return (_HABITATS.get(head) or _workplace(head)) if category(noun.name) == "person" else None


_WORKS = re.compile(r"\bworks? (?:in|at|on|for) an? ([a-z]+)")


def _workplace(word: str) -> str | None:
    """ "Miller: someone who works in a mill": the mill."""
    if category(word) != "person":
        return None
    found = next((m[1] for g in noun_glosses(word)[:2] if (m := _WORKS.search(g))), None)
    return found if found is not None and category(found) in ("place", "building") else None


def _by_gloss(word: str) -> str | None:
    """Where the dictionary has somebody, some beast, craft or building at home; a thing is at home anywhere."""
    if word in _HABITATS:
        return _HABITATS[word]
    kind = category(word)
    if kind not in ("person", "animal", "vehicle", "building"):
        return None
    for near, cost in hypernyms(word):
        if cost > 1.5:
            return None
        if cost == SYNONYM or (cost and category(near) != kind) or near == "man":
            continue  # its first sense may be another's: "nan" is a river too
        for gloss in noun_glosses(near)[:1]:
            for pattern, place in _HOMES:
                if re.search(pattern, gloss, re.I) and (
                    place != "underwater" or kind == "animal" or "underwater" in gloss
                ):
                    return place
    return None


_SOUNDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("waves", ("sea", "shore", "harbour", "ship")),
    ("birds", ("forest", "garden", "park", "meadow", "farm")),
    ("traffic", ("city", "street", "road")),
    ("wind", ("mountain", "desert", "hill", "field")),
    ("water", ("river", "lake", "underwater")),
)


def sounds_of(setting: Setting) -> tuple[str, ...]:
    """Ambience in words, from the place and the weather."""
    found: list[str] = []
    if setting.weather in (Weather.RAIN, Weather.STORM):
        found.append("rain")
    if setting.weather in (Weather.WIND, Weather.SNOW, Weather.STORM):
        found.append("wind")
    if setting.place is not None:
        for sound, places in _SOUNDS:
            match = nearest(setting.place, places)
            if match is not None and match.distance <= 1.5 and sound not in found:
                found.append(sound)
    return tuple(found[:2])


_WATERSIDES = tuple(
    frozenset(words.split())
    for words in ("sea ocean beach shore coast seaside seashore", "lake lakeside lakeshore", "river riverbank")
)


def one_picture(place: tuple[object, object], here: tuple[object, object] | None) -> bool:
    """Whether two places, each with its time of day, are one to the eye: the sea and its beach."""
    if here is None or place[1] != here[1]:
        return False
    heads = {str(p[0]).split()[-1] for p in (place, here) if p[0]}
    return place == here or (len(heads) == 2 and any(heads <= water for water in _WATERSIDES))
