"""Words for what is drawn under another word, and how tall things of icon fonts are."""

from __future__ import annotations

from types import MappingProxyType

_SAME = """
dog: labrador retriever terrier chihuahua beagle husky corgi mutt mongrel pooch doggy spaniel
    dalmatian rottweiler mastiff doberman hounds schnauzer pitbull sheltie samoyed pomeranian
cat: pussycat moggy tabby siamese ginger-cat kitty-cat
horse: mustang thoroughbred clydesdale broncho bronco cart-horse
monster: ogre beast creature bigfoot chimera
ghost: phantom spook spirit poltergeist
alien: martian extraterrestrial
bird: birdie nightjar titmouse chaffinch
hen: broody-hen
fish: minnow guppy tuna mackerel haddock clownfish angelfish pike perch sardine
crocodile: gator
rope: wire cable cord clothesline-rope thread-of-rope chain
necklace: bracelet locket brooch earring earrings bangle pendant
stove: heater wood-stove woodstove wood-burner
document: exam homework worksheet contract diploma certificate bill
tall grass: grass lawn turf meadow-grass
daisy: buttercup forget-me-not
seedling: weed cutting shoot
pencil: chalk marker felt-tip ruler highlighter
book: textbook cookbook atlas dictionary bible hymnbook storybook album-of-photos manual
bottle: ketchup vinegar shampoo perfume oil lotion detergent
box: toolbox carton matchbox jewelry-box jewellery-box music-box shoebox
basket: laundry-basket hamper punnet
pan: wok griddle skillet
cup: coffee-cup teacup espresso cappuccino latte cocoa hot-chocolate beaker-cup
spoon: teaspoon tablespoon chopsticks spatula
bread: toast-slice flatbread tortilla pretzel
cake: cheesecake gateau
stool: footstool bar-stool hassock ottoman
armchair: recliner beanbag
bed: bunk bunk-bed mattress futon four-poster cot-bed
lantern: storm-lantern nightlight
clock: cuckoo-clock
barrel: water-butt rain-barrel drum-barrel
rock: pebbles gravel cobblestone meteorite
snowball: iceball
ball: rubber-ball ping-pong-ball bowling-ball dung-ball
father: daddy papa dada
grandmother: granma nanna gran
car: taxi cab police-car limousine jeep convertible hatchback
truck: pickup pickup-truck snowplow snowplough garbage-truck dump-truck tow-truck
van: campervan camper-van caravan motorhome ice-cream-truck ice-cream-van dog-wash-van
train: subway-car cable-railway
bicycle: tricycle unicycle tandem mountain-bike
rowboat: lifeboat skiff punt
cottage: bungalow gingerbread-house
glasses: sunglasses goggles
jacket: suit tuxedo
newspaper: magazine comic tabloid
drop: water rain
doll: dummy mannequin
bulldog: pug boxer-dog
greyhound: whippet
wool: beard
coin: badge token
hammer: drill
rock: hail hailstone hailstones
seashell: eggshell
wrench: pump plug hanger
bell: doorbell
rug: doormat welcome-mat bathmat yoga-mat mat
shelf: shoe-rack spice-rack rack
ball: bauble christmas-ball cannonball
flag: streamer bunting tinsel
toy: rattle pacifier maracas
balloon: balloon-animal
candle: candle-holder candlestick lighter
knife: peeler can-opener corkscrew shears tongs trowel letter-opener
glove: oven-mitt boxing-glove
clock: timer stopwatch-clock metronome-clock
plate: saucer frisbee
box: ice-cube-tray bento
refrigerator: freezer pantry
dough: yeast pie-crust marshmallow s'more
nut: walnut almond hazelnut raisin chestnut peanut
cabbage: cauliflower broccoli spinach lettuce-head kale
tub: trough
belt: bridle reins toolbelt tool-belt
honey: honeycomb
net: sieve funnel
shoe: flippers snowshoe
whistle: harmonica kazoo
flute: clarinet oboe recorder-flute
trumpet: bagpipes bassoon cornet
drum: tambourine xylophone bongo bongos
gramophone: record vinyl jukebox
paper: recipe blueprint sheet-music clipboard flyer poster sticker receipt
book: spellbook spell-book sketchbook notepad
hammer: jackhammer
saw: chainsaw
corn: corn-cob
leaf: basil mint parsley herb herbs
vegetable: eggplant cucumber zucchini leek asparagus
fruit: mango avocado kiwi papaya lychee apricot fig
swan: cygnet
frog: tadpole
seal: manatee dugong
whale: narwhal beluga
monkey: sloth gibbon marmoset
badger: anteater aardvark wombat wolverine
tortoise: armadillo
otter: meerkat mongoose platypus ermine
penguin: puffin auk
crab: prawn shrimp krill
flamingo: spoonbill
wave: tide swell
bear cub: cub
pebble: breadcrumb breadcrumbs crumb crumbs
gull: seabird sea-bird kittiwake petrel
sweet: gum chewing-gum bubblegum bubble-gum
lever: brake handbrake switch
bird: condor cuckoo swift
pegasus: griffin hippogriff
postman: mail-carrier letter-carrier mailwoman
waitress: flight-attendant air-hostess stewardess
farmer: gamekeeper
ghost: mummy
building: school hospital museum library bank cinema town-hall
pistol: gun revolver handgun six-shooter
armchair: furniture
jewels: jewelry jewellery gemstone gemstones
berries: berry
corn: maize sweetcorn
orange: grapefruit mandarin clementine
beetle: insect cockroach
caterpillar: larva grub maggot
oyster: clam mussel shellfish cockle
snake: rattlesnake anaconda boa
sea monster: leviathan
giant: cyclops
cards: tarot tarot-cards
spinning wheel: spindle distaff
scarf: knitting crochet
cloth: embroidery stitching needlework
wool: fleece
silverware: cutlery
painting: fresco mural engraving graffiti
tooth: fang
horn: antler antlers
cloak: shawl shroud
shirt: tunic
ribbon: sash
slide: chute
rope ladder: rigging
ship's wheel: tiller rudder
amulet: talisman medallion relic
fire extinguisher: extinguisher
broken glass: shard shards
lock: latch
pocket watch: pendulum
treasure: trove treasure-trove
gears: gearbox clockwork
candle: wick
heap of sand: sand
heap of rubble: rubble
mushroom: fungus
grain: oat oats
box: cargo container
tray: platter
"""
LEAVES = (0.17, 0.33, 0.18)
FRUITS = {
    "orange": (0.98, 0.55, 0.1), "tangerine": (0.98, 0.55, 0.1), "lemon": (0.98, 0.85, 0.2), "cherry": (0.8, 0.1, 0.16),
    "plum": (0.45, 0.2, 0.5), "peach": (0.98, 0.66, 0.45), "lime": (0.6, 0.8, 0.25), "apricot": (0.97, 0.68, 0.3),
}  # fmt: skip
YOUNG = frozenset(
    "pup cub baby kit young offspring hatchling whelp child kid litter calf chick foal fawn fry joey lamb "
    "kitten".split()
)
BORN_TO = {  # young ones that are of one kind alone, whoever deals with them
    "kitten": {"cat"}, "lamb": {"sheep", "ewe", "ram"}, "foal": {"horse", "mare", "donkey", "zebra", "pony"},
    "fawn": {"deer", "doe"}, "joey": {"kangaroo", "wallaby", "koala"},
}  # fmt: skip
_TALL = (
    (0.06, "tooth key coin ring pill egg bee ant ladybug cherry grape button bolt screw nut earring die pin"),
    (0.1, "avocado mango kiwi grapes grape peanut chestnut cucumber beans pea shrimp leek broccoli soap "
     "egg mouse watch eraser plug candy cookie lemon plum kiwi garlic onion"),
    (0.16, "cup mug apple banana pear orange food bread glass tomato potato sandwich burger croissant "
     "taco camera plate phone cellphone calculator stapler brush comb pencil pen razor screwdriver "
     "pliers scissors whistle"),
    (0.26, "bottle toaster kettle iron blender hat shoe boot book clock glove bowl radio tape bag purse "
     "microscope baseball volleyball basketball bulb fan helmet headphones flower tool hammer "
     "wrench mixer pot scale paw"),
    (0.42, "microwave printer box basket bucket coat shirt dress tray suitcase backpack saxophone "
     "trumpet violin monitor guitar robot skateboard snowboard speaker television lamp"),
    (0.9, "hydrant radiator register crutch wheelchair stroller unicycle scooter bicycle bike tricycle "
     "broom shovel"),
)  # fmt: skip

SAME = MappingProxyType(
    {
        word.replace("-", " "): row.partition(":")[0]
        for row in _SAME.replace("\n    ", " ").strip().splitlines()
        for word in row.partition(":")[2].split()
    }
)
TALL = MappingProxyType({word: metres for metres, words in _TALL for word in words.split()})
# Who stands in a picture for a word of several.
TOGETHER = {
    "family": ("man", "woman", "boy"), "couple": ("man", "woman"),
    "crowd": ("woman", "man", "old man", "woman", "girl", "man"), "people": ("man", "woman", "man"),
    "children": ("girl", "boy", "girl"), "kids": ("boy", "girl", "boy"), "friends": ("woman", "man"),
    "lovers": ("man", "woman"), "parents": ("man", "woman"), "villagers": ("man", "woman", "old woman"),
    "audience": ("woman", "man", "old woman", "boy", "man"), "team": ("footballer", "goalkeeper", "footballer"),
    "queue": ("woman", "old man", "girl", "man", "old woman", "boy", "woman"),
    "line": ("woman", "old man", "girl", "man", "old woman", "boy"), "band": ("drummer", "guitarist", "trumpeter"),
    "orchestra": ("violinist", "cellist", "flautist", "trumpeter"), "choir": ("girl", "boy", "woman", "man"),
    "class": ("girl", "boy", "girl", "boy"), "guests": ("woman", "man", "old woman", "gentleman", "girl"),
    "neighbours": ("woman", "old man", "man"), "neighbors": ("woman", "old man", "man"), "twins": ("boy", "boy"),
    "newlyweds": ("bride", "groom"), "grandparents": ("grandmother", "grandfather"),
    "townspeople": ("woman", "man", "old woman", "boy"), "oarsmen": ("viking", "viking", "viking", "viking"),
    "spectators": ("woman", "man", "boy", "old woman", "man"), "mob": ("man", "woman", "peasant", "farmer"),
}  # fmt: skip


_MIXED = frozenset("tenant lodger resident occupant flatmate".split())  # of one house, and of every age


def mixed(word: str, many: int) -> list[str]:
    """Who lives in one house: an old woman, a boy, a man, a girl."""
    ages = ("old woman", "boy", "man", "girl")
    return [ages[i % len(ages)] for i in range(many)] if many > 1 and word.removesuffix("s") in _MIXED else []
