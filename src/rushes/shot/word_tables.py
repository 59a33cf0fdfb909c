"""Word tables of the lexicon: irregular forms, the words that end a gloss's head, and what anchors each category."""

from __future__ import annotations

# plural:singular
_NOUNS = """
men:man women:woman children:child people:person mice:mouse geese:goose feet:foot teeth:tooth oxen:ox
wolves:wolf leaves:leaf knives:knife wives:wife lives:life loaves:loaf thieves:thief shelves:shelf calves:calf
elves:elf dwarves:dwarf hooves:hoof scarves:scarf octopi:octopus cacti:cactus fishermen:fisherman
firemen:fireman snowmen:snowman policemen:policeman grandchildren:grandchild
"""

# base:form,form
_VERBS = """
be:am,is,are,was,were,been,being,'s,'re have:has,had,having do:does,did,done go:goes,went,gone find:found
see:saw,seen run:ran come:came give:gave,given take:took,taken make:made fly:flew,flown fall:fell,fallen
rise:rose,risen sit:sat stand:stood swim:swam,swum sing:sang,sung ride:rode,ridden drive:drove,driven
write:wrote,written read:read eat:ate,eaten drink:drank,drunk sleep:slept wake:woke,woken lose:lost meet:met
leave:left hold:held keep:kept tell:told say:said think:thought bring:brought buy:bought catch:caught
teach:taught build:built send:sent throw:threw,thrown grow:grew,grown know:knew,known blow:blew,blown
draw:drew,drawn shine:shone hide:hid,hidden steal:stole,stolen break:broke,broken speak:spoke,spoken
begin:began,begun dig:dug sink:sank,sunk hear:heard feel:felt fight:fought lie:lay,lain,lying lead:led light:lit
shake:shook,shaken weep:wept sweep:swept sell:sold wear:wore,worn win:won forget:forgot,forgotten
freeze:froze,frozen choose:chose,chosen hang:hung let:let put:put cut:cut set:set shut:shut spin:spun
stick:stuck strike:struck swing:swung tear:tore,torn creep:crept feed:fed flee:fled die:died,dying
tie:tied,tying bite:bit,bitten get:got,gotten become:became pay:paid lay:laid show:shown sew:sewn slide:slid
dream:dreamt learn:learnt burn:burnt leap:leapt climb:clomb knit:knit forgive:forgave,forgiven
"""

IRREGULAR_NOUNS: dict[str, str] = dict(pair.split(":") for pair in _NOUNS.split())
IRREGULAR_VERBS: dict[str, str] = {
    form: base for base, _, forms in (entry.partition(":") for entry in _VERBS.split()) for form in forms.split(",")
}

# A gloss's head ends before these.
_STOP_WORDS = """
about against along among are around as at because being belonging between but by characterized considered
consisting containing designed during especially for forming found from has have having if in intended into is
known living located made not of often on over regarded resembling serving situated such than that through to
toward towards typically under upon used usually was when where which while who whom whose with within without
"""
STOP = frozenset(_STOP_WORDS.split())

# "a kind of boat" is a boat.
_LIGHT_WORDS = """
act amount any body breed class collection example form genus group instance kind large member number one pair
part piece series set several sort species specimen state style type unit variety various
"""
LIGHT = frozenset(_LIGHT_WORDS.split())
DETERMINERS = frozenset(("a an the any some each every this these his her its your their several various one").split())

# Words that end like an agent and are none.
_NO_AGENTS = """
butter color colour computer corner dinner door feather finger floor flower hammer ladder leather letter mirror
motor number paper planet poster river shoulder summer supper thunder tower tractor water weather winter
"""
NOT_AGENTS = frozenset(_NO_AGENTS.split())

# category: the words that anchor it, nearest by hypernyms
_ANCHOR_WORDS = """
person: person human man woman boy girl child worker relative leader artist adult baby friend soldier king queen
    ruler performer traveller musician scientist expert player criminal member fisherman
animal: animal mammal bird fish insect reptile amphibian dog cat horse rodent carnivore ruminant mollusk mollusc
    crustacean arthropod spider worm whale bear monkey ape cattle creature beast monster dragon dinosaur robot
    snake lizard
vehicle: vehicle boat ship car automobile aircraft airplane train locomotive bicycle truck bus spacecraft craft
    rocket submarine wagon cart sled balloon helicopter motorcycle
thing: vessel object thing device instrument tool container equipment machine furniture clothing garment
    implement artifact document book toy weapon lamp jewelry furnishing letter message bottle box
building: building house structure tower castle church hut shop store temple skyscraper barn windmill lighthouse
    palace
place: attic roof bridge floor storey path country territory facility establishment institution workplace
    hall chamber platform yard ground world kingdom bay pond cliff cellar deck library museum bakery
    place area region room land sea ocean lake river forest mountain hill valley desert island beach shore
    coast street road city town village country garden park field farm kitchen cave sky space planet location
    station harbor harbour school office water stream geographical meadow market
plant: plant tree flower shrub grass herb vine fern bush mushroom fungus
food: food dish fruit vegetable bread cake drink beverage meat dessert soup cheese meal sweet
natural: sun moon star cloud rain snow storm wind wave fire lightning fog ice rock stone weather light
    precipitation
abstract: idea feeling emotion time quality process event activity amount concept knowledge information period
    property relation state condition action measure number word language sound
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
