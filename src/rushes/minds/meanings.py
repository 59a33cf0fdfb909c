"""Nouns of two meanings: which one is meant, by the company they keep (verb, who, place, other nouns)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rushes.minds.nouns import Noun
from rushes.minds.roles import Clause
from rushes.minds.setting import bag_of
from rushes.shot import Shot
from rushes.shot.words import lemma

_BIRDS = "wing feather nest egg beak fish feed fly flock pond marsh frog bird heron wounded chick fox wolf origami fold"
_STARRY = "sky fall wish shoot telescope moon astronomer comet constellation galaxy christmas sailor rocket space"
_EATEN = "butter breakfast burn bread jam toaster eat bite bake"
# Noun → (how its other meaning is called, words of which one is said with it, words with which it is not meant);
# no name: it is part of somebody, or told by the verb. "*" is said with everything.
_MEANINGS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "crane": (("construction crane",
               "engineer builder worker construction climb beam cable container docker dock operate operator mechanic "
               "hook load cargo girder steel skyscraper cabin cab crash concrete brick foreman welder drive driver "
               "weld repair scaffolding ladder lift lower hoist", _BIRDS),),
    "bolt": (("roll of cloth", "cloth silk fabric velvet tailor linen wool seamstress weaver draper dressmaker", ""),
             ("lightning", "lightning thunder sky storm zeus thor cloud",
              "tighten loosen screw unscrew spanner wrench"),
             ("arrow", "crossbow crossbowman", ""),
             ("latch", "slide door gate cell shed stable", "tighten loosen screw unscrew spanner wrench"),
             ("screw", "*", "")),
    "lightning bolt": (("lightning", "*", ""),),
    "nut": (("screw", "mechanic tighten wheel wrench spanner loosen bolt unscrew engineer plumber", "squirrel eat"),),
    "bat": (("cricket bat", "cricket batsman wicket", "cave vampire"),
            ("baseball bat", "swing hit ball baseball strike batter hitter pitcher smash grip home run",
             "cave wing night vampire hang attic belfry dusk nest fly moon")),
    "seal": (("rubber stamp", "wax letter document scroll stamp parchment envelope decree treaty notary queen king",
              "ice sea fish pup beach swim zoo ball nose circus rock pool feed"),),
    "bow": (("ribbon", "hair gift present ribbon dress tie wrap ponytail braid parcel collar kitten",
             "arrow archer hunter shoot string violin cello violinist cellist ship rope"),),
    "club": (("golf club", "golf golfer caddie", ""),
             ("wooden club", "swing caveman giant ogre troll wield brandish neanderthal hercules mammoth bear",
              "dance dj music night band bar")),
    "fan": (("spectator", "singer star sing concert team football autograph goal score actor band goalkeeper pitch",
             "lady geisha cool flutter ceiling hide"),
            ("electric fan", "switch ceiling electric plug repair mend fix", "football team"),
            ("hand fan", "cool geisha flutter heat lady duchess flamenco paper queen wave",
             "football team concert singer star cheer match band autograph stadium crowd goal")),
    "horn": (("", "rhino rhinoceros bull unicorn goat ram ox buffalo stag antelope", "hunter viking blow car"),),
    "trunk": (("", "elephant mammoth", "attic dress"),
              ("tree", "tree oak squirrel woodpecker lumberjack axe bark pine beaver carve", "attic dress car travel")),
    "key": (("piano", "pianist piano organist keyboard chord", "lock door find lose"),),
    "mine": (("land mine", "step sapper explode minefield defuse war", "gold coal miner dwarf silver shaft diamond"),),
    "mouse": (("laptop", "click computer hacker programmer screen laptop gamer cursor scroll",
               "cheese cat trap tail squeak nibble gnaw hole"),),
    "plant": (("factory", "worker shift strike nuclear chemical foreman steel", "water pot gardener leaf grow"),),
    **dict.fromkeys(("steel plant", "power plant", "chemical plant", "car plant"), (("factory", "*", ""),)),
    "star": (("singer", "sing fan concert autograph pop song microphone tour", _STARRY),
             ("actress", "hollywood film movie paparazzi limousine carpet oscar actor premiere", _STARRY)),
    **dict.fromkeys(("movie star", "film star", "screen star"), (("actress", "*", ""),)),
    **dict.fromkeys(("pop star", "rock star", "opera star"), (("singer", "*", ""),)),
    "straw": (("", "sip drink bubble lemonade milkshake juice suck cocktail smoothie", "horse cow barn hay"),),
    "tank": (("aquarium", "fish goldfish shark turtle octopus eel guppy clownfish feed aquarium", "soldier war army"),),
    "toast": (("wine glass", "raise propose bride wedding champagne groom wine speech", _EATEN),),
    "kid": (("goat", "bleat goat goatherd", "child school"),),
    "goat kid": (("goat", "*", ""),),
    "jack": (("car jack", "car tyre tire wheel mechanic truck garage", "beanstalk giant sell"),),
    "china": (("plate", "maid drop break smash wash cupboard butler dish shatter bull", "great"),),
    "iron": (("glowing iron", "smith blacksmith forge anvil hammer bend strike", "pour melt mould shirt dress press"),),
    "punch": (("punch bowl", "drink party ladle pour guest spill serve", "boxer fight box"),),
    "plane": (("jack plane", "carpenter wood plank smooth joiner shave cabinetmaker shaving", "airport pilot fly"),),
    "spring": (("metal coil", "mattress sofa clock watch coil clockmaker couch metal toy robot", "water deer"),),
    "wood": (("board", "smooth plane sand polish varnish", "walk forest path"),),
    "sole": (("fish", "pan cook chef fry fisherman season plate lemon grill net", ""),
             ("shoe", "cobbler shoe boot shoemaker hole nail", "")),
    "organ": (("heart", "surgeon transplant donor operation patient", "church play organist"),),
    "yard": (("mast", "sailor ship sail rigging", "dog farm house"),),
    "bank": (("riverbank", "river fisherman stream brook canoe otter trout heron reed", "money robber rob steal"),),
    "perch": (("branch", "parrot canary cage budgie sit parakeet", "catch hook angler fisherman net"),),
    "deck": (("playing cards", "shuffle magician gambler dealer ace trick", "ship sail boat"),),
    "date": (("date fruit", "camel bedouin palm oasis eat", "dinner restaurant"),),
    "bulb": (("light bulb", "change electrician lamp ceiling screw inventor edison", "tulip plant garden"),),
    "mole": (("", "cheek face neck doctor skin nose", "dig tunnel garden lawn"),),
    "pick": (("pickaxe", "miner rock swing mountaineer prospector", "guitar lock"),),
    "file": (("saw", "prisoner bar cell chain", "office desk"),),
}  # fmt: skip
_PIECES = frozenset("queen king knight bishop rook pawn castle".split())
_TAKES = frozenset("move take sacrifice capture lose slide knock push promote topple".split())
_CHESS = frozenset("chess chessboard checkmate grandmaster".split())
_AT = (("harbour", "docker container cargo ship dock boat port"), ("construction site", "*"))  # of a building crane
_CREWS = frozenset({"crane operator", "crane driver", "crane worker"})
_DONE_TO = {("click", "laptop"): "type", ("slide", "latch"): "open"}
_SCREWS = frozenset("tighten loosen screw unscrew undo turn fasten".split())

_SAID = frozenset(k.split()[-1] for k in _MEANINGS) | _CHESS | {"crane", "screw"}


def meant(found: Sequence[Clause], text: str) -> list[Clause]:
    """The clauses with their nouns called by what is meant; who tightens a bolt has a spanner."""
    bag = frozenset(bag_of(text))
    told = bag & _SAID
    return [_worked(_told(c, bag)) for c in found] if told else list(found)


def as_meant(shot: Shot, text: str) -> Shot:
    """A shot with its nouns called by what is meant, by the company they keep in it and in the `text` of its film."""
    told = [text, shot.action or "", shot.setting.place or "", *shot.setting.pieces]
    told += [w for s in shot.subjects for w in (s.name, *s.look, *s.wears, *s.holds, s.action or "")]
    told += [w for b in shot.beats for w in (b.verb, b.target or "")]
    bag = frozenset(bag_of(" ".join(told)))
    if not bag & _SAID:
        return shot

    def name(phrase: str) -> str:
        *before, last = phrase.lower().split()
        whole, head = lemma(phrase.lower()), lemma(last)
        if whole in _MEANINGS:
            return _other(Noun(name=whole), bag) or phrase
        return " ".join((*before, _other(Noun(name=head, look=tuple(before)), bag | {*before}) or last))

    def names(phrases: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(name(p) for p in phrases)

    subjects = tuple(s.model_copy(update={"name": name(s.name), "holds": names(s.holds)}) for s in shot.subjects)
    beats = tuple(b.model_copy(update={"who": name(b.who), "target": b.target and name(b.target)}) for b in shot.beats)
    setting = shot.setting.model_copy(update={"pieces": names(shot.setting.pieces)})
    return shot.model_copy(update={"subjects": subjects, "beats": beats, "setting": setting})


def _told(c: Clause, bag: frozenset[str]) -> Clause:
    first = c.verb.partition(" ")[0]

    def one(n: Noun) -> Noun | None:
        if n is c.what and n.name in _PIECES and first in _TAKES and bag & _CHESS:
            return None
        name = _other(n, bag)
        if name is None or not name:
            return n if name is None else None
        return n.model_copy(update={"name": name, "look": () if name == "piano" else n.look})

    def all_of(nouns: Sequence[Noun]) -> tuple[Noun, ...]:
        return tuple(x for n in nouns if (x := one(n)) is not None)

    if any(_other(n, bag) == "construction crane" or n.name in _CREWS for n in c.nouns()):
        site = next(place for place, company in _AT if company == "*" or bag & set(company.split()))
        verb = "operate" if c.verb == "drive" else c.verb
        c = replace(c, verb=verb, extra=(*c.extra, Noun(name=site, role="place")))
    if c.what is not None and (done := _DONE_TO.get((first, _other(c.what, bag) or ""))):
        c = replace(c, verb=done)
    who = c.who and (one(c.who) or c.who)
    what = c.what and one(c.what)
    if what is None and c.what is not None:  # it is told by the verb
        c = replace(c, verb="play chess") if c.what.name in _PIECES else c
    to = tuple((p, x) for p, n in c.to if (x := one(n)) is not None)
    asides = c.asides if len(to) == len(c.to) else ()
    return replace(c, who=who, what=what, to=to, asides=asides, others=all_of(c.others), extra=all_of(c.extra))


def _other(n: Noun, bag: frozenset[str]) -> str | None:
    """The other name of a noun; empty: no thing of its own; None: it means what it means first."""
    if n.proper:
        return None
    around = bag - {n.name} | {lemma(w) for w in (*n.look, *n.of.split())}
    for name, company, unless in _MEANINGS.get(n.name, ()):
        if (company == "*" or around & set(company.split())) and not around & set(unless.split()):
            return name
    return None


def _worked(c: Clause) -> Clause:
    """Whoever tightens a screw holds a spanner to it."""
    if c.verb.partition(" ")[0] not in _SCREWS or c.what is None or c.what.name != "screw" or c.who is None:
        return c
    return replace(c, verb="tighten bolt", to=tuple(x for x in c.to if x[1].name not in ("spanner", "wrench")))
