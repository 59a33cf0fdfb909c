"""From words to a look: role nouns, adjectives, and what somebody wears."""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

from rushes.papercut.colours import named_colour
from rushes.papercut.craft import Colour
from rushes.papercut.people_garments import GARMENTS
from rushes.papercut.people_hair import STYLES
from rushes.papercut.people_hats import HATS
from rushes.papercut.people_looks import FOOTWEAR, ROLES, PersonLook
from rushes.papercut.trades import feet

_T = TypeVar("_T")

# Other words for a role: role → nouns.
_SAME = {
    "man": "male guy fellow husband brother son uncle nephew mister sir boyfriend someone somebody",
    "woman": "female wife sister daughter aunt niece miss girlfriend heroine spouse sweetheart fiancee mistress",
    "person": "human friend neighbour neighbor figure individual citizen visitor tourist guest passenger "
              "people crowd customer "
              "commuter hero protagonist narrator couple lover villager cousin relative kinsman",
    "boy": "lad schoolboy", "girl": "schoolgirl lass",
    "child": "kid kids children youngster pupil schoolchild schoolchildren",
    "baby": "infant newborn", "teenager": "teen youth adolescent skater gamer",
    "lady": "noblewoman duchess countess aristocrat hostess", "gentleman": "lord duke count nobleman butler dandy",
    "grandmother": "grandma granny nana crone", "grandfather": "grandpa granddad elder",
    "bride": "newlywed", "mother": "mum mom mama parent housewife", "father": "dad papa",
    "traveller": "traveler voyager pilgrim backpacker adventurer courier", "wanderer": "drifter vagabond tramp",
    "hiker": "trekker rambler walker camper backpacker", "explorer": "archaeologist geologist",
    "climber": "mountaineer alpinist", "polarexplorer": "arcticexplorer antarcticexplorer polarresearcher",
    "hunter": "trapper woodsman", "archer": "bowman", "shepherd": "herder goatherd herdsman",
    "nomad": "bedouin", "genie": "djinn jinn", "minstrel": "troubadour bard",
    "worker": "labourer laborer employee engineer operator", "builder": "bricklayer mason roofer",
    "glassblower": "glassmaker", "figureskater": "figure-skater iceskater ice-skater",
    "sumowrestler": "sumo sumo-champion sumo-fighter wrestler",
    "carpenter": "shipbuilder boatbuilder shipwright woodworker joiner toymaker craftsman woodcarver",
    "shoemaker": "cobbler", "mover": "removal-man furniture-mover porter hauler",
    "woodcutter": "lumberjack", "janitor": "custodian", "beekeeper": "apiarist",
    "blacksmith": "smith", "mechanic": "electrician plumber technician repairman",
    "farmer": "ploughman grower harvester", "gardener": "florist botanist", "fisherman": "fisher angler netmender",
    "sailor": "seaman mariner deckhand rower oarsman boatman ferryman crew lookout",
    "captain": "skipper admiral commander", "keeper": "lighthousekeeper watchman caretaker warden innkeeper",
    "pirate": "buccaneer smuggler piratecaptain pirateking", "chef": "pastrycook", "cook": "grandma-cook dinnerlady",
    "baker": "confectioner", "waiter": "bartender steward headwaiter",
    "settler": "pioneer homesteader colonist frontiersman", "typesetter": "gutenberg printmaker compositor",
    "shopkeeper": "grocer seller vendor",
    "seamstress": "dressmaker needlewoman", "tailor": "weaver", "merchant": "trader",
    "clockmaker": "watchmaker jeweller locksmith bookbinder",
    "inventor": "tinkerer alchemist", "scientist": "chemist researcher physicist biologist astronomer",
    "doctor": "physician surgeon dentist pharmacist", "nurse": "midwife carer",
    "teacher": "schoolteacher tutor governess", "student": "scholar graduate programmer",
    "professor": "academic historian philosopher", "librarian": "archivist bookseller",
    "writer": "author poet novelist playwright", "artist": "designer illustrator",
    "musician": "violinist pianist guitarist cellist composer busker", "singer": "diva vocalist",
    "actor": "performer star celebrity", "magician": "illusionist conjurer",
    "acrobat": "gymnast trapezist juggler", "postman": "mailman messenger mail-carrier postwoman mailwoman",
    "policeman": "police officer cop constable policewoman",
    "firefighter": "fireman", "busdriver": "tramdriver coachdriver taxidriver truckdriver lorrydriver cabbie cabdriver",
    "driver": "chauffeur trainconductor ticketinspector ticketcollector stationmaster railwayguard trainguard",
    "traindriver": "enginedriver railroadengineer railwayengineer locomotivedriver stoker trainengineer",
    "deliveryman": "deliverywoman deliveryboy deliverydriver", "scribe": "copyist chronicler calligrapher",
    "cleaninglady": "cleaningwoman charwoman scrubwoman cleaner", "milkman": "milkwoman",
    "pilot": "aviator airman aviatrix", "astronaut": "cosmonaut spaceman spacewoman",
    "detective": "investigator sleuth inspector", "spy": "agent", "thief": "burglar robber villain criminal",
    "reporter": "journalist",
    "businessman": "banker boss manager lawyer politician president salesman businesswoman "
                   "executive", "athlete": "player sportsman jumper", "footballer": "striker midfielder soccerplayer",
    "clerk": "accountant bookkeeper cashier officeworker", "vet": "veterinarian", "trainer": "coach",
    "balloonist": "aeronaut", "sultan": "vizier", "stonecutter": "stonemason quarryman", "barber": "hairdresser",
    "cameldriver": "cameleer cameltrader camelherder caravaneer", "cyclist": "biker", "windowcleaner": "windowwasher",
    "chimneysweep": "chimneysweeper sweep",
    "streetsweeper": "roadsweeper", "diver": "frogman snorkeler", "goalkeeper": "goalie",
    "groundsman": "groundskeeper greenkeeper groundswoman",
    "runner": "sprinter jogger marathoner", "skier": "snowboarder",
    "king": "emperor monarch ruler", "queen": "empress", "knight": "crusader warrior paladin armour armor",
    "soldier": "veteran infantryman fighter trooper", "guard": "sentry sentinel drummer",
    "museumguard": "securityguard galleryguard nightguard nightwatchman museumattendant galleryattendant parkkeeper",
    "crier": "towncrier herald", "squire": "pageboy shieldbearer royalmessenger", "jester": "fool harlequin",
    "servant": "maid housekeeper", "monk": "friar abbot prior", "priest": "pastor vicar minister",
    "bishop": "pope cardinal", "wizard": "sorcerer mage merlin druid", "witch": "sorceress hag enchantress",
    "werewolf": "wolfman", "hobbit": "halfling", "nursemaid": "nanny au-pair",
    "elf": "pixie leprechaun", "goblin": "imp gremlin hobgoblin", "troll": "ogre",
    "yeti": "sasquatch bigfoot", "superhero": "superman superwoman", "santa": "claus", "geisha": "maiko",
    "caveman": "savage cavewoman cavepainter caveartist cavegirl caveboy",
    "legionary": "centurion romansoldier greeksoldier spartan hoplite",
    "peasant": "washerwoman babushka fishwife alewife marketwoman marketwife", "princess": "maiden",
    "cowboy": "cowgirl gunslinger rancher cowhand wrangler drover gaucho cowpoke", "samurai": "ronin",
}  # fmt: skip
_ROLE = {word: role for role, words in _SAME.items() for word in words.split()}
_FEMALE = re.compile(
    r"\b(?:woman|female|lady|girl|she|her|policewoman|postwoman|mailwoman|fisherwoman|waitress|businesswoman|cowgirl|actress|aviatrix|spacewoman)\b"
)
_YOUNG = re.compile(r"\b(?:boy|girl|child|kid|kindergarten|schoolboy|schoolgirl|smallest|littlest|youngest)\b")
_MALE = re.compile(r"\b(?:man|male|boy|he|his)\b")


def _each(table: dict[str, _T]) -> dict[str, _T]:
    """A row's key holds many words, with commas between; each gets the row's value."""
    return {word: value for words, value in table.items() for word in words.split(", ")}


_LOOKS: dict[str, dict[str, Any]] = _each({
    "old, elderly, aged, ageing, aging, ancient, wizened, wrinkled, retired": {"age": "old"},
    "young, youthful": {"age": "younger"},
    "fat, obese, corpulent, rotund, greedy-bellied, pot-bellied, roly-poly": {"build": "huge"},
    "stout, plump, chubby, burly, heavy, strong, muscular, portly, round": {"build": "stout"},
    "thin, slim, slender, skinny, gaunt, lean, graceful": {"build": "slim"},
    "tall, lanky, towering": {"build": "tall"},
    "bearded, beard": {"beard": "full"},
    "moustached, mustached, moustache, mustache": {"beard": "moustache"},
    "unshaven, stubble, scruffy": {"beard": "stubble"},
    "bald, balding, hairless": {"hair": "bald"},
    "bareheaded, hatless, crownless": {"hat": "none"},
    "blond, blonde, fair-haired, golden-haired": {"hair colour": "fair"},
    "ginger, redheaded, redhead, red-haired, auburn": {"hair colour": "red hair"},
    "grey-haired, gray-haired, white-haired, silver-haired": {"hair colour": "grey"},
    "brown-haired, brunette": {"hair colour": "brown"},
    "dark-haired, black-haired": {"hair colour": "dark"},
    "curly, curly-haired": {"hair": "curly"},
    "long-haired": {"hair": "wavy"},
    "braided, braids, braid, plaits, plait": {"hair": "braid"},
    "pigtails, bunches": {"hair": "pigtails"},
    "ponytail, ponytailed": {"hair": "ponytail"},
    **{cut: {"hair": cut} for cut in ("bun", "bob", "afro")},
    "sad, unhappy, sorrowful, heartbroken, lonely, miserable, gloomy, weary": {"extra": "downcast"},
    "mohawk": {"hair": "mohawk", "hat": "none"},
    "bespectacled": {"extra": "glasses"},
    "one-eyed": {"extra": "eye patch"},
    **{word: {"extra": extra} for word, extra in (("winged", "wings"), ("freckled", "freckles"))},
    "happy, glad, cheerful, merry, joyful, smiling, jolly, delighted": {"extra": "cheerful"},
    "angry, furious, cross, grumpy, stern, cruel, fierce, mean": {"extra": "stern"},
    "hooded, cloaked, mysterious": {"hat": "hood", "extra": "cape"},
    "caped": {"extra": "cape"},
    "ragged, poor, homeless, penniless, starving, destitute, tattered": {"garment": "rags", "hat": "none"},
    "barefoot": {"shoes": "skin"},
    "limping, frail": {"extra": "cane"},
})  # fmt: skip

# What is worn → what it changes: a garment and its parts that take the colour, a hat, an extra, or one part.
_TOP, _ALL, _WHOLE = ("top", "sleeve"), ("top", "sleeve", "skirt"), ("top", "sleeve", "skirt", "legs")
_GARMENT_WORDS: dict[str, tuple[str, tuple[str, ...]]] = _each({
    "coat, overcoat, greatcoat, duffel, cardigan": ("coat", _ALL),
    "jacket, parka, anorak, blazer, windbreaker": ("short coat", _ALL),
    "raincoat, rain coat, mac, oilskin, oilskins, mackintosh": ("oilskins", _ALL),
    "trench coat, trenchcoat": ("trench coat", _ALL),
    "suit": ("suit", _WHOLE),
    "tuxedo, tailcoat, tails": ("tailcoat", _ALL),
    "dress, sundress, frock, pinafore": ("dress", _ALL),
    "gown, ballgown": ("gown", _ALL),
    "skirt": ("skirt", ("skirt",)),
    "shirt, blouse, t-shirt, tshirt, tee, top": ("shirt", _TOP),
    "jumper, sweater, pullover, turtleneck, hoodie, jersey": ("jumper", _TOP),
    "gansey": ("gansey", _TOP),
    "vest": ("vest", ("top",)),
    "safety vest, hi-vis vest, high-visibility vest, reflective vest, work vest": ("safety vest", ("top",)),
    "waistcoat": ("waistcoat", ()),
    "robe, robes, toga, habit": ("robe", _ALL),
    "apron": ("apron", ("apron",)),
    "overalls, jumpsuit, coveralls, boilersuit": ("overalls", _WHOLE),
    "dungarees": ("dungarees", ("legs", "apron")),
    "uniform": ("uniform", _WHOLE),
    "kimono": ("kimono", _ALL),
    "sari": ("sari", _ALL),
    "poncho": ("poncho", ("top",)),
    "pyjamas, pajamas": ("pyjamas", ("top", "sleeve", "legs")),
    "nightgown, nightdress, nightshirt": ("nightgown", _ALL),
    "swimsuit, bikini": ("swimsuit", ("top",)),
    "trunks": ("trunks", ("legs", "belt")),
    "wetsuit": ("wetsuit", ("top", "sleeve", "legs")),
    "spacesuit, space suit": ("spacesuit", ("top", "sleeve", "legs")),
    "armour, armor, mail": ("armour", ("top", "sleeve", "legs")),
    "tutu": ("tutu", _ALL),
    "cassock": ("cassock", _ALL),
    "lab coat, labcoat, white coat": ("lab coat", _ALL),
    "scrubs": ("scrubs", _ALL),
    "tunic": ("tunic", _ALL),
    "kilt": ("kilt", ("skirt",)),
    "rags": ("rags", ()),
    "stripes": ("striped shirt", ("trim",)),
    "costume": ("jester suit", _TOP),
})  # fmt: skip
_HAT_WORDS = {
    **{h: h for h in HATS if h != "none"},
    **_each({
        "boater": "straw hat", "bowler hat": "bowler", "trilby": "fedora", "peaked cap": "captain cap",
        "bobble, woolly hat, woollen hat": "bobble hat", "tricorn, cocked hat": "tricorne", "wool hat": "beanie",
        "sun hat, wide-brimmed hat, wide hat, floppy hat": "wide brim", "sou'wester, rain hat": "souwester",
        "pointed hat, pointy hat": "wizard hat", "chef's hat": "chef hat", "kerchief, scarf on her head": "headscarf",
        "fur hat": "ushanka", "graduation cap": "mortarboard", "goggles": "aviator cap",
        "wreath, flowers in her hair": "flower crown",
        "bow": "ribbon", "diadem": "tiara", "helmet with horns, horned helmet": "viking helmet",
        "yellow helmet": "hard hat", "stetson": "cowboy hat",
    }),
}  # fmt: skip
_PARTS = _each({
    "trousers, pants, jeans, shorts, leggings, tights, stockings": "legs",
    "boots, shoes, slippers, sandals, wellingtons, wellies, sneakers, trainers, socks, clogs": "shoes",
    "gloves, mittens": "hands",
    "tie, buttons, bow-tie": "trim",
    "belt": "belt",
    "hair": "hair",
    "beard": "beard",
})  # fmt: skip
_EXTRAS = _each({
    "on head": ("glasses up", ""),
    "glasses, spectacles, sunglasses, monocle": ("glasses", ""),
    "patch": ("eye patch", ""),
    "cape, cloak, mantle": ("cape", "cape"),
    "wings": ("wings", "wings"),
    "shawl": ("shawl", "shawl"),
    "backpack, rucksack, pack, satchel": ("backpack", "pack"),
    "quiver": ("quiver", "pack"),
    "cane, stick, crutch": ("cane", ""),
    "freckles": ("freckles", ""),
    "ruff": ("ruff", ""),
    "medal": ("medal", ""),
    "neckerchief": ("neckerchief", "scarf"),
    "necklace": ("necklace", ""),
    "chain, chain of office": ("chain", ""),
    "stethoscope": ("stethoscope", ""),
})  # fmt: skip


def role_of(name: str) -> str | None:
    """The key of `ROLES` that a noun phrase names: its head noun, else any of its words; None where none does."""
    head = re.split(r"\s+(?:in|with|of|on|at|from|who|wearing)\s+", name.lower())[0]
    words = re.findall(r"[a-z'-]+", head)
    joined = "".join(words[-2:])
    for word in (joined, *reversed(words)):
        ends = (("s$", ""), ("men$", "man"), ("ies$", "y"), ("es$", ""))
        forms: list[str] = [word, *(re.sub(end, by, word) for end, by in ends)]
        for form in forms:
            if form in ROLES:
                return form
            if form in _ROLE:
                return _ROLE[form]
    return None


_HER_NAME = re.compile(
    r"(?:a|ie|ette|elle|een|lyn|ine|ys|ah|queline|ce|abel|eth)$|^(?:mary|ann|anne|jane|joan|ruth|alice|emily|lucy|sally|"
    r"molly|polly|daisy|lily|ivy|may|rose|kate|sue|peggy|nancy|betty|dolly|amy|zoe|chloe|phoebe|penny|ruby|holly|poppy|"
    r"hazel|ingrid|astrid|helen|karen|carol|meg|liz|jill|heidi|mei|yuki|aoi|hana|esther|miriam|iris|doris|agnes|edith|"
    r"gertrude|winifred|ingeborg|ellen|susan|megan|lauren|robin|kim|judy|wendy|cindy|mandy|tilly|milly|nelly)$"
)
_HIS_NAMES = frozenset(
    "luca joshua noah ezra elijah jonah micah isaiah jeremiah sasha misha mustafa nikita andrea bruce lance archie "
    "charlie eddie freddie alfie ollie robbie jamie louie frankie bernie jackie grandpa papa dada laurence maurice "
    "terence vince seth kenneth".split()
)


def _stranger(name: str, seed: int) -> PersonLook:
    """Somebody of no known trade: an everyday look, always the same for a name and a seed."""
    rng = random.Random(zlib.crc32(name.lower().encode()) + seed)
    woman = rng.random() < 0.5
    called = name.split()[0] if name else ""
    if called[:1].isupper():  # Rosa is a woman, Tom a man
        woman = bool(_HER_NAME.search(called.lower())) and called.lower() not in _HIS_NAMES
    papers = rng.choice(({"top": "accent"}, {"top": "second"}, {"top": "ochre"}, {"top": "deep"}, {"top": "soft"}))
    return PersonLook(
        figure="woman" if woman else "man",
        build=rng.choice(("slim", "medium", "medium", "stout", "tall")),
        hair=rng.choice(("bun", "bob", "ponytail", "wavy", "braid") if woman else ("short", "quiff", "crop", "messy",
            "curly")),
        beard="none" if woman else rng.choice(("none", "none", "moustache", "stubble", "full")),
        hat=rng.choice(("none", "none", "wide brim", "beret") if woman else ("none", "none", "cap", "fedora")),
        garment=rng.choice(("dress", "coat", "skirt", "long dress") if woman else ("jumper", "coat", "waistcoat",
            "short coat")),
        scarf=rng.random() < 0.25,
        colours=tuple(papers.items()),
    )  # fmt: skip


def _aged(look: PersonLook, age: str) -> PersonLook:
    papers = dict(look.colours)
    if age == "old":
        papers = {"hair": "grey", "beard": "white", **papers}
        man = look.figure != "woman" and look.age != "child"
        beard = look.beard if look.beard not in ("none", "stubble") or not man else "full"
        hair = "receding" if man and look.hair in ("short", "quiff", "crop", "messy") else look.hair
        return replace(look, age="old", beard=beard, hair=hair, colours=tuple(papers.items()))
    if age == "younger" and look.age == "old":
        papers.pop("hair", None)
        papers.pop("beard", None)
        return replace(look, age="adult", colours=tuple(papers.items()))
    return look


def _gender(look: PersonLook, name: str, role: str | None) -> PersonLook:
    """A "female doctor" is a woman, whatever the table says of doctors."""
    text = name.lower()
    if role in ("man", "woman", "boy", "girl"):
        return look
    if _FEMALE.search(text) and look.figure != "woman":
        hair = look.hair if look.hair in ("bob", "wavy", "curly", "afro", "messy") else "ponytail"
        return replace(look, figure="woman", beard="none", hair=hair)
    if _MALE.search(text) and look.figure == "woman":
        hair = look.hair if look.hair in ("messy", "curly", "afro") else "short"
        swap = {
            "dress": "jumper",
            "skirt": "waistcoat",
            "gown": "tailcoat",
            "long dress": "suit",
            "apron dress": "apron",
            "scrubs": "lab coat",
        }
        return replace(look, figure="man", hair=hair, garment=swap.get(look.garment, look.garment))
    return look


class _Fitting:
    """A look being changed word by word."""

    def __init__(self, look: PersonLook, seed: int) -> None:
        self.look, self.seed = look, seed
        self.papers: dict[str, str | Colour] = dict(look.colours)

    def adjective(self, word: str) -> bool:
        change = _LOOKS.get(word)
        if change is None and word.endswith("-haired") and (dyed := named_colour(word)) is not None:
            change = {"hair colour": dyed}  # pink-haired
        if change is None:
            return False
        for what, value in change.items():
            match what:
                case "age":
                    self.look = _aged(replace(self.look, colours=tuple(self.papers.items())), value)
                    self.papers = dict(self.look.colours)
                case "hair colour":
                    self.papers["hair"] = value
                case "shoes":
                    self.papers["shoes"] = value
                case "extra":
                    self._extra(value)
                case "beard" if (
                    self.look.figure == "woman"
                    or self.look.age == "child"
                    or self.look.beard not in ("none", "stubble")
                ):
                    pass
                case _:
                    ragged = value == "rags" and self.look.figure == "woman"
                    cut: Any = "rag dress" if ragged else value
                    self.look = replace(self.look, **{what: cut})
        return True

    def _extra(self, name: str) -> None:
        if name not in self.look.extras:
            self.look = replace(self.look, extras=(*self.look.extras, name))

    def wear(self, phrase: str) -> None:
        """One worn thing with its adjectives: "long red coat", "wide-brimmed hat"."""
        text = " ".join(re.findall(r"[a-z'-]+", phrase.lower()))
        words = text.split()
        colour = named_colour(phrase)
        hat = next(
            (h for h in sorted(_HAT_WORDS, key=len, reverse=True) if re.search(rf"\b{re.escape(h)}s?\b", text)), None
        )
        if hat == "helmet" and "helmet" in self.look.hat:
            self._colour(("hat",), colour)
            return
        if hat is not None:
            self._hat(_HAT_WORDS[hat], colour)
            return
        if (foot := feet(text)) is not None and foot in FOOTWEAR:
            self._extra(foot)
            self._colour(("shoes",), colour or FOOTWEAR[foot])
            return
        if {"armour", "armor"} & set(words):  # a suit of it, and its helmet
            self._garment("armour", ("top", "sleeve", "legs"), words, colour or named_colour("grey"))
            self._hat("knight helmet", colour or named_colour("grey"))
            return
        pairs = [" ".join(words[i : i + 2]) for i in range(len(words) - 1)]
        for word in (*pairs, *reversed(words)):
            if word in ("hat", "cap"):
                plain = {"hat": "wide brim" if self.look.figure == "woman" else "fedora", "cap": "cap"}[word]
                self._hat(plain if self.look.hat == "none" else self.look.hat, colour)
                return
            if word in ("scarf", "muffler"):
                self.look = replace(self.look, scarf=True)
                self._colour(("scarf",), colour or "accent")
                return
            if word in _EXTRAS:
                extra, part = _EXTRAS[word]
                self._extra(extra)
                self._colour((part,) if part else (), colour)
                return
            if word in _PARTS:
                self._part(_PARTS[word], words, colour)
                return
            if word in _GARMENT_WORDS:
                self._garment(*_GARMENT_WORDS[word], words, colour)
                return
            if self.adjective(word):
                return

    def _hat(self, hat: str, colour: Colour | None) -> None:
        if self.look.hat == "none":
            self.papers.setdefault("hat", "second")
        self.look = replace(self.look, hat=hat)
        self._colour(("hat",), colour)

    def _part(self, part: str, words: list[str], colour: Colour | None) -> None:
        if part == "hair":
            style = next((w for w in words if w in STYLES), None) or {"long": "wavy"}.get(words[0])
            if style:
                self.look = replace(self.look, hair=style)
        if part == "beard" and ("long" in words or self.look.beard in ("none", "stubble")):
            self.look = replace(self.look, beard="long" if "long" in words else "full")
        self._colour((part,), colour)

    def _garment(self, name: str, parts: tuple[str, ...], words: list[str], colour: Colour | None) -> None:
        if name == "dress" and "long" in words:
            name = "long dress"
        if name == "coat" and "short" in words:
            name = "short coat"
        if name == "kilt" and self.look.figure == "woman":
            name = "long dress"
        if name == "apron" and self.look.figure == "woman":
            name = "apron dress"
        if name == "shirt" and any(w.startswith("strip") for w in words):
            name = "striped shirt"
        if name != self.look.garment:
            kept = GARMENTS[self.look.garment].papers if name in ("shirt", "jumper", "vest") else {}
            for part in ("top", "sleeve", "skirt", "legs", "apron", "trim"):
                self.papers.pop(part, None)
            if "legs" in kept and self.look.figure != "woman":
                self.papers["legs"] = kept["legs"]
            self.look = replace(self.look, garment=name)
        self._colour(parts, colour)

    def _colour(self, parts: tuple[str, ...], colour: str | Colour | None) -> None:
        if colour is not None:
            self.papers.update(dict.fromkeys(parts, colour))

    def dye(self, colour: Colour) -> None:
        """A "black knight" or a "red fairy": all that is cut from the paper of the top."""
        papers = {**GARMENTS[self.look.garment].papers, **self.papers}
        top = papers.get("top")
        follow = {"sleeve": top, "skirt": top}  # the top's paper unless they name their own
        parts = ("sleeve", "skirt", "legs", "hat", "shoes", "hands")
        same = [part for part in parts if papers.get(part, follow.get(part)) == top]
        self._colour(("top", *same), colour)

    def done(self) -> PersonLook:
        return replace(self.look, colours=tuple(self.papers.items()))


_CHILD = frozenset("girl boy child kid".split())
_KIN = {
    "girl": frozenset("daughter sister granddaughter niece".split()),
    "boy": frozenset("son brother grandson nephew sibling grandchild".split()),
}  # a child where it is said to be little


def young_kin(head: str, look: Sequence[str]) -> str | None:
    """A little sister is a girl, a little son a boy; who has grandparents about is a child."""
    words = head.split()
    said = {*look, *words[:-1]}
    grand = words[-1:] and words[-1].startswith("grand") and not said & {"adult", "grown", "grown-up", "young"}
    if not grand and not {"little", "small", "tiny"} & said:
        return None
    return next((role for role, kin in _KIN.items() if words and words[-1].removesuffix("s") in kin), None)


def look_for(name: str, look: Sequence[str], wears: Sequence[str], seed: int) -> PersonLook:
    """The look of a person noun ("lighthouse keeper", "girl in a red coat") with adjectives and clothing words.

    A noun that is no role gets an everyday look of its own, the same each time for a name and a seed.
    """
    head, _, rest = name.lower().partition(" in ") if " in " in name.lower() else name.lower().partition(" with ")
    plainly = role_of(head)
    kinds = (w + noun for w in look for noun in (head, plainly or "") if w + noun in ROLES)
    role = young_kin(head, look) or next(kinds, None) or plainly
    base = ROLES[role] if role else _stranger(name, seed)
    if _CHILD & set(head.split()[:-1]):  # a girl explorer, a boy king
        base = replace(base, age="child", beard="none")
    fitting = _Fitting(_gender(base, " ".join((head, *look)), role), seed)
    words = [w for part in (head, *look) for w in re.findall(r"[a-z'-]+", part.lower())]
    for word in words:
        fitting.adjective(word)
    plain = [w for w in " ".join((head, *look)).split() if "hair" not in w]
    if (colour := named_colour(" ".join(plain))) is not None:
        fitting.dye(colour)
    if fitting.look.age == "adult" and _YOUNG.search(" ".join((head, *look)).lower()):
        fitting.look = replace(fitting.look, age="child", beard="none", build="medium")
    elif fitting.look.age == "adult" and {"young", "youthful"} & {w.lower() for w in look}:  # smooth and slim
        fitting.look = replace(fitting.look, beard="none", build="slim" if fitting.look.build == "stout" else "medium")
    for phrase in (*wears, *re.split(r",|\band\b", rest)):
        if phrase.strip():
            fitting.wear(phrase)
    return fitting.done()
