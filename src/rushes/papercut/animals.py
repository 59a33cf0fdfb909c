"""Animals: jointed puppets by name. `ANIMALS[name](seed, look)` makes an `Actor`.

Size and colour words of a look are the caster's (a larger drawing, another paper); here a look changes the build: "old"
hangs its head and slows, "baby" has a large head on short legs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rushes.papercut.animals_beasts import BEASTS
from rushes.papercut.animals_birds import Bird, Fowl
from rushes.papercut.animals_breeds import BREEDS
from rushes.papercut.animals_crab import Crab
from rushes.papercut.animals_drifters import DRIFTERS, Drifter
from rushes.papercut.animals_fowls import FOWLS
from rushes.papercut.animals_quadruped import Quadruped
from rushes.papercut.animals_robot import Robot
from rushes.papercut.animals_sea import FINNED, Finned, Swimmer
from rushes.papercut.animals_skeleton import Breed
from rushes.papercut.animals_small import SMALLS
from rushes.papercut.animals_wild import WILD
from rushes.papercut.colours import named_colour
from rushes.papercut.craft import Actor

AnimalMaker = Callable[[int, Sequence[str]], Actor]


def _age(look: Sequence[str]) -> float:
    return 1.0 if any(word in look for word in ("old", "aged", "elderly", "tired", "weary")) else 0.0


def _paper(look: Sequence[str]) -> str:
    """A colour that somebody asked for comes as the scene's ink and takes the place of the animal's own."""
    return "body" if any(named_colour(word) is not None for word in look) else ""


def _quadruped(breed: Breed) -> AnimalMaker:
    def make(seed: int, look: Sequence[str]) -> Quadruped:
        grey = "grey" if {"old", "aged", "elderly", "ancient"} & set(look) else ""
        return Quadruped(breed, seed, age=_age(look), paper=_paper(look) or grey, blind="blind" in look)

    return make


def _bird(fowl: Fowl) -> AnimalMaker:
    return lambda seed, look: Bird(fowl, seed, age=_age(look), paper=_paper(look))


def _swimmer(finned: Finned) -> AnimalMaker:
    return lambda seed, look: Swimmer(finned, seed, paper=_paper(look))


def _drifter(name: str) -> AnimalMaker:
    metres, draw, parts, paper, rate, speed = DRIFTERS[name]
    return lambda seed, look: Drifter(metres, draw, parts, seed, paper=_paper(look) or paper, rate=rate, speed=speed)


def _small(name: str) -> AnimalMaker:
    return lambda seed, look: SMALLS[name](seed, _paper(look))


ANIMALS: dict[str, AnimalMaker] = {
    **{name: _quadruped(breed) for name, breed in {**BREEDS, **BEASTS, **WILD}.items()},
    **{name: _bird(fowl) for name, fowl in FOWLS.items()},
    **{name: _swimmer(finned) for name, finned in FINNED.items()},
    **{name: _drifter(name) for name in DRIFTERS},
    **{name: _small(name) for name in SMALLS},
    "robot": lambda seed, look: Robot(seed, paper=_paper(look)),
    "crab": lambda seed, look: Crab(seed, paper=_paper(look)),
}

# Other words for the same animal.
_ALSO = {
    "dog": "hound puppy-dog guard-dog stray-dog", "puppy": "pup whelp", "cat": "tomcat kitty black-cat",
    "wolf": "coyote jackal hyena dingo", "fox": "vixen", "lioness": "puma cougar panther mountain-lion lion-cub",
    "leopard": "cheetah jaguar lynx snow-leopard", "tiger": "tigress",
        "horse": "mare stallion pony foal colt steed racehorse",
    "donkey": "mule ass burro", "cow": "calf cattle heifer", "bull": "ox buffalo water-buffalo", "sheep": "ewe flock",
    "goat": "ram billy-goat kid-goat ibex antelope gazelle", "pig": "hog sow swine", "deer": "stag reindeer elk buck",
    "bear": "grizzly brown-bear bear-cub teddy-bear-cub koala", "polar bear": "ice-bear",
        "rabbit": "bunny bunny-rabbit",
    "mouse": "field-mouse hamster gerbil shrew guinea-pig", "squirrel": "chipmunk",
        "bird": "songbird robin sparrow finch "
    "canary nightingale blackbird bluebird wren thrush woodpecker kingfisher little-bird",
        "crow": "raven rook jackdaw magpie",
    "eagle": "hawk falcon kite-bird kestrel osprey", "gull": "seagull albatross tern", "drake": "mallard",
    "hen": "chicken", "rooster": "cock cockerel", "chick": "fledgling baby-bird",
    "duckling": "gosling cygnet baby-duck",
        "heron": "crane egret ibis", "swallow": "martin swift barn-swallow",
    "pigeon": "dove", "parrot": "macaw cockatoo budgie", "ostrich": "emu",
        "fish": "salmon trout carp cod herring big-fish",
    "shark": "great-white-shark", "whale": "blue-whale humpback sperm-whale humpback-whale", "orca": "killer-whale",
    "dolphin": "porpoise", "seal": "sea-lion", "octopus": "kraken", "turtle": "sea-turtle",
        "crab": "lobster hermit-crab crayfish",
    "frog": "toad bullfrog", "snake": "serpent viper cobra python adder eel", "snail": "slug",
        "bee": "bumblebee wasp hornet", "housefly": "fly mosquito gnat horsefly",
    "butterfly": "moth", "ladybird": "ladybug",
        "beetle": "scarab bug cockchafer dung-beetle stag-beetle rhinoceros-beetle",
        "caterpillar": "worm earthworm centipede maggot silkworm",
    "grasshopper": "cricket cicada locust mantis", "spider": "tarantula", "hedgehog": "porcupine",
        "monkey": "baboon lemur",
    "gorilla": "ape chimpanzee orangutan yeti", "crocodile": "alligator caiman",
        "lizard": "gecko salamander iguana chameleon newt",
    "dinosaur": "brontosaurus sauropod diplodocus", "tyrannosaurus": "t-rex tyrannosaur raptor", "dragon": "wyvern",
    "robot": "android automaton", "raccoon": "red-panda", "otter": "weasel ferret stoat mink", "llama": "alpaca",
    "bison": "yak musk-ox", "boar": "wild-boar warthog", "elephant": "mammoth", "rhinoceros": "rhino",
        "hippopotamus": "hippo",
    "moose": "elk-bull", "kangaroo": "wallaby", "pufferfish": "blowfish", "firefly": "glowworm",
}  # fmt: skip
for _name, _words in _ALSO.items():
    for _word in _words.split():
        ANIMALS.setdefault(_word if _word == "t-rex" else _word.replace("-", " "), ANIMALS[_name])
