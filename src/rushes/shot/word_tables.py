"""Word tables of the lexicon: irregular forms, the words that end a gloss's head, and what anchors each category."""

from __future__ import annotations

# plural:singular
_NOUNS = """
men:man women:woman children:child people:person mice:mouse geese:goose feet:foot teeth:tooth oxen:ox
wolves:wolf leaves:leaf knives:knife wives:wife lives:life loaves:loaf thieves:thief shelves:shelf calves:calf
elves:elf dwarves:dwarf hooves:hoof scarves:scarf octopi:octopus cacti:cactus fishermen:fisherman halves:half
firemen:fireman snowmen:snowman policemen:policeman grandchildren:grandchild schoolchildren:schoolchild
wharves:wharf fungi:fungus pence:penny
fishwives:fishwife housewives:housewife midwives:midwife alewives:alewife amphorae:amphora
"""

# Plurals that have no other form.
_PAIRS = """
glasses sunglasses spectacles scissors trousers jeans pants shorts tights stairs clothes binoculars headphones goggles
pliers tweezers pajamas pyjamas overalls headquarters surroundings outskirts gymnastics athletics
"""
PLURAL_ONLY = frozenset(_PAIRS.split())

# base:form,form
_VERBS = """
be:am,is,are,was,were,been,being,'s,'re,'m have:has,had,having,'ve do:does,did,done go:goes,went,gone find:found
see:saw,seen run:ran come:came give:gave,given take:took,taken make:made fly:flew,flown fall:fell,fallen
rise:rose,risen sit:sat stand:stood swim:swam,swum sing:sang,sung ride:rode,ridden drive:drove,driven
write:wrote,written read:read eat:ate,eaten drink:drank,drunk sleep:slept wake:woke,woken lose:lost meet:met
leave:left,leaving hold:held keep:kept tell:told say:said think:thought bring:brought buy:bought catch:caught
teach:taught build:built send:sent throw:threw,thrown grow:grew,grown know:knew,known blow:blew,blown
draw:drew,drawn shine:shone hide:hid,hidden steal:stole,stolen break:broke,broken speak:spoke,spoken
begin:began,begun dig:dug sink:sank,sunk hear:heard feel:felt fight:fought lie:lay,lain,lying lead:led light:lit
shake:shook,shaken weep:wept sweep:swept sell:sold wear:wore,worn win:won forget:forgot,forgotten
freeze:froze,frozen choose:chose,chosen hang:hung let:let put:put cut:cut set:set shut:shut hit:hit hurt:hurt
spread:spread burst:burst cast:cast split:split shed:shed bet:bet quit:quit rid:rid knit:knit spin:spun
stick:stuck strike:struck,stricken swing:swung tear:tore,torn creep:crept feed:fed flee:fled die:died,dying
tie:tied,tying bite:bit,bitten get:got,gotten become:became pay:paid lay:laid show:shown sew:sewn slide:slid
dream:dreamt learn:learnt burn:burnt leap:leapt climb:clomb forgive:forgave,forgiven swear:swore,sworn
bear:bore,borne,born ring:rang,rung spring:sprang,sprung shrink:shrank,shrunk sling:slung cling:clung wring:wrung
bind:bound wind:wound grind:ground fling:flung bend:bent lend:lent spend:spent lean:leant mean:meant deal:dealt
kneel:knelt spill:spilt spell:spelt smell:smelt bleed:bled breed:bred speed:sped slay:slew,slain shoot:shot
seek:sought arise:arose,arisen awake:awoke,awoken overcome:overcame understand:understood weave:wove,woven
withdraw:withdrew,withdrawn mow:mown sow:sown saw:sawn swell:swollen tread:trod,trodden beat:beaten sling:slung
"""

IRREGULAR_NOUNS: dict[str, str] = dict(pair.split(":") for pair in _NOUNS.split())
IRREGULAR_VERBS: dict[str, str] = {
    form: base for base, _, forms in (entry.partition(":") for entry in _VERBS.split()) for form in forms.split(",")
}

# British:American, where no rule tells
_SPELT = """
plough:plow tyre:tire kerb:curb grey:gray pyjamas:pajamas moustache:mustache aeroplane:airplane doughnut:donut
jewellery:jewelry mould:mold axe:ax storey:story draught:draft programme:program cheque:check cosy:cozy yoghurt:yogurt
gaol:jail manoeuvre:maneuver aluminium:aluminum woollen:woolen skilful:skillful fulfil:fulfill practise:practice
omelette:omelet
"""
SPELT: dict[str, str] = dict(pair.split(":") for pair in _SPELT.split())

# A gloss's head ends before these.
_STOP_WORDS = """
about against along among are around as at because being belonging between but by characterized considered
consisting containing designed during especially for forming found from has have having if in intended into is known
living located made not of often on over regarded resembling serving situated such than that through to toward
towards typically under upon used usually was when where which while who whom whose with within without native
related
"""
STOP = frozenset(_STOP_WORDS.split())

# "a kind of boat" is a boat.
_LIGHT_WORDS = """
act amount any body breed class collection example form genus group instance kind large member number one pair
part piece series set several sort species specimen state style type unit variety various young
"""
LIGHT = frozenset(_LIGHT_WORDS.split())
DETERMINERS = frozenset(("a an the any some each every this these his her its your their several various one").split())

# Words that end like an agent and are none.
_NO_AGENTS = """
butter color colour computer corner dinner door feather finger floor flower hammer ladder leather letter mirror
motor number paper planet poster river shoulder summer supper thunder tower tractor water weather winter
"""
NOT_AGENTS = frozenset(_NO_AGENTS.split())

# category: the words that anchor it, nearest by hypernyms; common nouns whose glosses mislead stand here themselves
_ANCHOR_WORDS = """
person: hobbit werewolf nanny mummy
    guy dude herald apprentice patient landlord landlady passer-by passerby commuter lodger flatmate roommate
    fishwife alewife pharaoh emperor goalie tsar pope trumpeter triplet cabbie cowhand walker chimney-sweep
    person human man woman boy girl child kid toddler infant adult baby friend worker relative leader artist
    soldier king queen prince princess ruler performer traveller traveler musician scientist expert player criminal
    member fisherman mother father mum mom dad grandmother grandfather grandma grandpa granny brother sister son
    daughter uncle aunt cousin wife husband bride groom twin neighbour neighbor stranger couple crowd family crew
    team people audience class gang band orchestra choir army lady gentleman sir officer official professional
    general commander oarsman maker
    specialist craftsman artisan peasant nobleman noblewoman knight monk nun priest saint wizard witch sorcerer
    pirate thief ghost spirit fairy elf dwarf giant angel god goddess mermaid alien robot android cyborg vampire
    zombie skeleton troll ogre goblin gnome snowman scarecrow superhero hero heroine villain mayor president doctor
    nurse teacher student pupil cook chef guard driver pilot captain sailor swimmer runner dancer singer writer poet
    painter actor actress clown magician lover orphan teenager youth elder pensioner inhabitant resident citizen
    native immigrant refugee guest visitor customer owner boss employee servant slave prisoner victim enemy rival
    champion athlete keeper someone somebody tribe supporter follower believer scholar lawyer judge inventor
    engineer climber hermit racer mama papa barista abbot abbess prioress prior friar
animal: animal mammal bird fish insect reptile amphibian rodent carnivore ruminant mollusk mollusc crustacean
    arthropod primate marsupial cetacean dog cat kitten puppy horse pony foal donkey mule cow bull calf ox sheep
    lamb goat pig hog swine piglet rabbit hare mouse rat squirrel hedgehog mole beaver otter badger fox wolf bear
    cub lion tiger leopard panther cheetah elephant giraffe zebra rhino hippo camel deer moose elk antelope kangaroo
    koala panda monkey ape gorilla chimpanzee bat whale dolphin seal walrus shark octopus squid jellyfish crab
    lobster snail slug worm caterpillar butterfly moth bee wasp ant beetle ladybug ladybird dragonfly grasshopper
    cricket fly firefly mosquito spider scorpion snake lizard crocodile alligator turtle tortoise frog toad dinosaur
    dragon unicorn monster beast creature cattle livestock chicken hen rooster cock duck duckling goose swan turkey
    pigeon dove crow raven magpie owl eagle hawk falcon vulture parrot peacock penguin gull seagull albatross stork
    heron crane flamingo sparrow robin swallow hummingbird woodpecker salmon trout goldfish whelp chick pet
    coelenterate siphonophore gastropod swallow decapod feline canine equine bovine wildfowl seabird hound
    labrador spaniel pug skunk kitty ram canary nightingale fledgling cod python adder bug gecko newt phoenix kraken
    larva cyclops leviathan brontosaurus sauropod mink alpaca puffin stingray germ microbe bacterium
vehicle: vehicle boat ship car automobile aircraft airplane aeroplane plane train locomotive tram bicycle bike
    tricycle scooter truck lorry bus van taxi cab ambulance spacecraft spaceship rocket submarine wagon cart
    carriage coach sled sledge sleigh balloon airship helicopter motorcycle motorbike tractor canoe kayak raft ferry
    yacht sailboat rowboat trawler steamer warship hovercraft glider drone skateboard wheelchair conveyance craft
    tank metro stagecoach buggy digger ufo toboggan battleship u-boat
building: building house structure tower castle church cathedral chapel monastery abbey mosque temple pagoda shrine
    hut cabin cottage shack lodge barn shed stable skyscraper windmill mill watermill lighthouse palace mansion
    villa farmhouse bakery factory warehouse hotel inn tavern pub greenhouse igloo tent fortress fort pyramid
    monument statue dwelling residence home housing edifice ruin gate arch observatory hangar
place: place area region room land sea ocean lake river stream creek brook waterfall pond pool swamp marsh
    bog forest wood woods woodland jungle rainforest mountain hill valley canyon gorge ravine desert dune island
    beach shore coast cliff cave cavern tunnel mine quarry glacier volcano crater reef trench moor heath prairie
    savanna savannah tundra plain meadow pasture field orchard vineyard farm garden park playground lawn yard
    courtyard square forum
    street road path lane alley highway motorway crossroads pavement sidewalk bridge pier dock quay
    jetty harbor harbour port bay lagoon city town village suburb neighborhood neighbourhood district country
    countryside county kingdom empire nation state province territory planet world earth space sky heaven universe
    galaxy orbit station airport platform runway track school university college classroom office shop store
    supermarket market bazaar mall bank hospital clinic laboratory lab workshop studio garage library museum gallery
    theatre theater cinema stage stadium arena gym rink restaurant cafe café diner bar club nightclub casino kitchen
    bedroom bathroom attic cellar basement hall hallway corridor balcony terrace porch veranda rooftop roof floor
    storey staircase stairs stairway lift elevator prison jail dungeon cell graveyard cemetery grave camp campsite
    zoo circus fair fairground carnival festival funeral party parade maze labyrinth underwater seabed seaside
    riverside roadside horizon location surface ground facility establishment institution workplace premises chamber
    passage passageway ditch depression inlet slope trail geographical water deck ward cockpit aquarium spa pit nest
    beehive hive depot terminal canal clifftop ranch grove thicket bayou peak skyline metropolis hamlet apartment lounge
    canteen sawmill laundromat laundrette launderette seagrass sewer burrow allotment paddock corral waterhole
    reservoir racetrack moat drawbridge
    pharmacy disco driveway pitch ridge summit boardwalk wasteland racecourse promenade esplanade avenue gully copse
    spinney quayside headland outdoors roundabout snowfield cityscape grocery toilet mineshaft alps
plant: plant tree beanstalk stalk flower shrub grass herb vine fern bush mushroom fungus seed sapling seedling leaf
    blossom petal branch root oak pine birch willow palm maple rose tulip daisy lily sunflower orchid lotus cactus ivy
    moss bamboo clover reed wheat corn crop hedge thistle dandelion acorn conifer weed
food: maize celery pomegranate truffle
    nut dumpling muffin doughnut bagel pretzel waffle feast banquet jam toast berry crumb slice pollen nectar
    food dish cream fruit vegetable bread cake drink beverage meat dessert soup cheese meal sweet apple pear banana
    orange lemon peach cherry strawberry grape melon watermelon pumpkin potato tomato carrot onion pizza pasta
    spaghetti noodle rice sushi sandwich burger hamburger pancake cookie biscuit pie chocolate candy egg honey
    butter milk coffee tea wine beer juice breakfast lunch dinner supper picnic dough flour sugar salt sauce salad
    chili chilli stew sausage steak pastry tart croissant bun roll loaf ice-cream foodstuff nutriment
natural: sun moon star cloud rain raindrop drop puddle snow snowflake storm wind breeze wave tide fire flame smoke
    droplet lightning thunder fog mist ice icicle iceberg rock stone pebble boulder sand dust weather light sunlight
    moonlight sunrise sunset dew rainbow comet meteor aurora precipitation shadow mud spark ash avalanche earthquake
    flood tornado hurricane eclipse bubble blizzard daylight beam sunbeam
thing: bolt iron china
    gem gemstone menorah satellite maypole target fridge mohawk hairdo refrigerator idol tie thimble handlebar plank
    brake liquid fluid acid foam scaffolding wrench paddle oar rake sponge zipper bracelet button hook frame stem log
    wheelbarrow matchbox coral heap bundle hammock tail ramp nugget bullion charcoal gunpowder dynamite
    pocket
    tyre tire sill windowsill dam lever briefcase case object thing device novel
    instrument tool container equipment machine machinery mechanism furniture clothing
    garment clothes implement artifact document book newspaper magazine diary letter message envelope postcard card
    map ticket toy doll puppet teddy weapon sword knife gun bow arrow shield armor armour lamp lantern candle torch
    bulb vessel jewelry necklace ring crown jewel diamond pearl gold coin money treasure chest box bottle jar cup
    mug glass plate bowl spoon fork pot pan kettle teapot basket bucket barrel bag suitcase backpack wallet key lock
    door window curtain mirror clock watch hourglass bell telescope microscope camera photograph picture painting
    canvas brush pen pencil paper typewriter computer laptop keyboard screen television radio telephone phone
    smartphone toaster stroller blender calculator printer projector excavator appliance apparatus violin piano
    guitar drum flute trumpet cello harp accordion umbrella hat cap coat scarf dress shoe boot glove mitten mask
    glasses sunglasses chair table bed bench sofa couch desk shelf stool ladder rope chain net anchor compass wheel
    hammer saw axe shovel spade broom vacuum hoover needle thread wool yarn blanket pillow carpet rug ball kite
    mast goalpost well belly football basketball volleyball baseball bible puck barbell
    apron slipper uniform wig swing slide snowball dice puzzle flag sign poster fence wall gift present parcel package
    sandcastle wing feather hoop honeycomb
    shell bone skull horn covering material fabric cloth mail stamp trophy medal vase flowerpot bouquet firework
    fireworks engine battery covering headdress timepiece seat barrier tripod ornament decoration strap sheet line
    band disc disk rod tube cloak robe heart brain hand foot eye head face arm leg hair tooth finger nose ear
    bible scroll psalter
abstract: idea feeling emotion time quality process event activity amount concept knowledge information period
    property relation condition action measure number word language sound love hate hope fear joy grief sadness
    happiness anger loneliness freedom peace war courage memory dream nightmare wish secret truth lie story tale
    history journey trip adventure voyage job task work life death birth music song melody poem joke game race sport
    match battle fight danger luck fate power energy health beauty truth silence noise voice night day morning
    evening afternoon week month year century summer winter spring autumn season birthday wedding anniversary
    holiday christmas name question answer reason problem moment minute hour second future past beginning end chance
    change way kind sort thought plan lesson science art act motion movement distance speed size shape colour color
    smell position unit communication statement symbol percent percentage price sale growth rate share safety detail
    help harvest parking swap sip toothache headache tournament try mutiny revolt rebellion
"""


def _anchors() -> dict[str, str]:
    found: dict[str, str] = {}
    category = ""
    for word in _ANCHOR_WORDS.split():
        if word.endswith(":"):
            category = word[:-1]
        else:
            found.setdefault(word, category)
    return found


ANCHORS = _anchors()
