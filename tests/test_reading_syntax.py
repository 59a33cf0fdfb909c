"""Who does what, where and to whom, from wordings that a parser of news reads amiss."""

from __future__ import annotations

import pytest

from rushes.minds.brief import read
from rushes.minds.storyboard import storyboard


def events_told(text: str) -> list[tuple[str, str, str]]:
    """(who, verb, what) of every event of a brief."""
    return [(e.who.name if e.who else "", e.verb, e.what.name if e.what else "") for e in read(text).events]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A weaver knits a sock for a giant shivering in the snow", [("weaver", "knit", "sock"),
                                                                      ("giant", "shiver", "")]),
        ("A toad wearing a bonnet waits by a gate until a maid brings him cake", [("toad", "wait", ""),
                                                                                  ("maid", "give", "cake")]),
        ("A snowman saves a lost puppy in a blizzard and melts in the spring sun", [("snowman", "save", "puppy"),
                                                                                    ("snowman", "melt", "")]),
        ("Snails hold a race in the garden and the slowest one wins", [("snail", "race", ""),
                                                                       ("snail", "win race", "other snail")]),
        ("An old musician plays the flute and birds fill the square", [("musician", "play", "flute"),
                                                                       ("bird", "land", "")]),
        ("A runner gets lost in a forest and a deer shows him the way home", [("runner", "get lost", ""),
                                                                              ("deer", "lead", "runner")]),
        ("Two sisters sell lemonade to buy their mother a present", [("sister", "sell", "lemonade"),
                                                                     ("sister", "buy", "present")]),
        ("A dragon egg hatches in a museum and the guard becomes its mother", [("dragon egg", "hatch", ""),
                                                                               ("guard", "hug", "baby dragon")]),
        ("A king and a beggar dance in the market square", [("king", "dance", "")]),
        ("A mother knits while the baby sleeps and finishes a red hat", [("mother", "knit", ""), ("baby", "sleep", ""),
                                                                         ("mother", "finish", "hat")]),
        ("A knight wearing rusty armour waits at the bridge until dawn", [("knight", "wait", "")]),
        ("An acrobat balancing plates falls into a cake", [("acrobat", "balance", "plate"),
                                                             ("acrobat", "end in", "cake")]),
        ("A fox with a pear stuck on its tail tries to cross a lane", [("fox", "cross", "lane")]),
        ("A juggler with a mountain of oranges trips over a dog", [("juggler", "trip", "")]),
        ("A widow lays the table for two and a postman knocks with a pie", [("widow", "lay", "table"),
                                                                            ("postman", "knock", "")]),
        ("Newlyweds get a piano stuck in the hall and sit down on it to have tea",
         [("newlywed", "get stuck", "piano"), ("newlywed", "sit down", ""), ("newlywed", "eat", "tea")]),
        ("A sailor opens a crate and a monkey steals her hat", [("sailor", "open", "crate"),
                                                                ("monkey", "snatch off", "hat")]),
        ("A lamp maker sets hundreds of glowing paper boats afloat on the lake", [("lamp maker", "set", "paper boat")]),
        ("A tailor sews a cape for the moon and climbs a ladder to deliver it",
         [("tailor", "sew", "cape"), ("tailor", "climb", "ladder"), ("tailor", "deliver", "cape")]),
        ("A mole rolls down a bank and ends up covered in autumn leaves", [("mole", "roll", ""),
                                                                           ("mole", "get covered", "")]),
        ("A mason sleeps on a stone being dragged to the tower", [("mason", "sleep", ""), ("person", "drag", "stone")]),
        ("A smith lays down his hammer to help a farmer plant rice", [("smith", "lay down", "hammer"),
                                                                      ("smith", "plant", "seedling")]),
        ("Long ago a smuggler hid barrels in a cave", [("smuggler", "hide", "barrel")]),
        ("A lamplighter walks through the fog lighting one lamp after another", [("lamplighter", "walk", ""),
                                                                                 ("lamplighter", "light", "lamp")]),
        ("A monk sees smoke rising from the hills", [("monk", "see", "smoke"), ("smoke", "rise", "")]),
        ("A pilot throws everything overboard, even his boots", [("pilot", "throw", "boot")]),
        ("A scarecrow feels spring coming and gives his hat to a hare", [("scarecrow", "feel", "spring"),
                                                                         ("scarecrow", "give", "hat")]),
        ("A bell rings and all the children come running", [("bell", "ring", ""), ("child", "run", "")]),
        ("A keeper stops the last penalty in a football stadium", [("keeper", "catch", "football")]),
        ("A robot waters a flower growing on a roof", [("robot", "water", "flower"), ("flower", "grow", "")]),
        ("A boy hands his grandfather a kite and they watch a comet", [("boy", "hand", "kite"),
                                                                       ("boy", "watch", "comet")]),
        ("A princess steps out of her carriage and dances", [("princess", "step", ""), ("princess", "dance", "")]),
        ("Two rowers carry each other over a bridge", [("rower", "carry", "fellow rower")]),
        ("A badger rolls down a bank and collects autumn leaves on its back", [("badger", "roll", ""),
                                                                              ("badger", "collect", "autumn leaf")]),
        ("A bulb sprouts in a pot, blooms at noon, and drops its petals", [("bulb", "sprout", ""),
                                                                             ("bulb", "bloom", ""),
                                                                             ("bulb", "drop", "petal")]),
        ("A cook walks through a garden carrying a soup", [("cook", "walk", "")]),
        ("A clown waves to a tired nurse and makes her smile", [("clown", "wave", ""), ("nurse", "smile", "")]),
        ("Three rowing teams race down a canal", [("rower", "race in boats", "")]),
        ("A guard stops to let a herd of deer cross the road", [("deer", "cross", "road")]),
        ("An otter in the harbour collects lost spoons and builds a nest", [("otter", "collect", "spoon"),
                                                                        ("otter", "build", "nest")]),
        ("The youngest of seven bell ringers swallows a star", [("bell ringer", "swallow", "star")]),
        ("A bulb lands in a ditch and blooms", [("bulb", "land", ""), ("bulb", "bloom", "")]),
        ("A girl loses her hat at the market and a juggler on stilts catches it", [("girl", "lose", "hat"),
                                                                                  ("juggler", "catch", "hat")]),
        ("A prince climbs down from his tower on a rope of braided flower stems", [("prince", "climb", "")]),
        ("An acorn falls in the park and sleeps", [("acorn", "fall", ""), ("acorn", "sleep", "")]),
        ("A goose scares away a wolf and sleeps", [("goose", "scare away", "wolf"), ("goose", "sleep", "")]),
        ("A shy boy scores a goal in a football match", [("boy", "score", "football")]),
        ("A smith beats a bent sword into a plough", [("smith", "beat", "sword"), ("plough", "appear", "")]),
    ],
)  # fmt: skip
def test_what_hangs_on_what_is_told_by_syntax(text: str, told: list[tuple[str, str, str]]) -> None:
    assert events_told(text) == told


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Two neighbours swap pots across their balconies", "balcony"),
        ("A thief hides among the museum statues", "museum"),
        ("A widow sets the kitchen table", "kitchen"),
        ("A Viking high on the mast of a longship spots a green coast", "longship"),
        ("A cook spots an unknown shore", "ship deck"),
        ("A mason in Egypt carves his name on the wall of a tomb", "tomb"),
        ("A grandpa teaches a boy to whistle behind the barn", "yard by the barn"),
        ("A scout clears a snowy peak", None),
        ("A barber shaves a stripe across the head of a general", None),
        ("Two thieves flee by train to the sea", "sea"),
    ],
)
def test_what_is_seen_from_afar_is_no_place_to_stand(text: str, place: str | None) -> None:
    assert read(text).events[0].setting.place == place


@pytest.mark.parametrize(
    ("text", "count"),
    [("Twin sisters bury a bone", 2), ("Newlyweds dance", 2), ("A pair of penguins slide", 2), ("Cats dance", 3)],
)
def test_two_are_two(text: str, count: int) -> None:
    who = read(text).events[0].who
    assert who is not None
    assert who.count == count


def test_a_tower_of_plates_is_plates_in_hand_and_whose_scarf_it_is_is_there() -> None:
    slips = read("A waiter with a tower of plates slips").events[0].who
    assert slips is not None
    assert slips.holds == ("plate",)
    snatched = read("A gust of wind snatches a woman's scarf").events[0]
    assert [(p, n.name) for p, n in snatched.to] == [("from", "woman")]


@pytest.mark.parametrize(
    ("text", "place", "names"),
    [
        ("A gust of wind snatches a woman's red scarf from the pier", "pier", {"scarf", "woman"}),
        ("A baker kneads dough all night and at dawn a queue waits outside his shop", "bakery", {"baker"}),
        ("A beaten boxer gets up for his grandmother", "boxing ring", {"boxer", "grandmother"}),
        ("A stonemason sleeps in ancient Egypt", "ancient Egypt", {"stonemason"}),
        ("A balloonist escapes a volcano", "sky", {"balloonist"}),
        ("A barber shaves a stripe across the head of a fierce general", "barbershop", {"barber", "general"}),
    ],
)
def test_who_and_where_are_in_the_pictures(text: str, place: str, names: set[str]) -> None:
    slots = storyboard(read(text), seconds=30, aspect="16:9").slots
    first = next(s.shot for s in slots if s.purpose == "act")
    assert first.setting.place == place
    assert names <= {s.name for s in first.subjects}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A sleepy ogre wakes to find that a town has been built on his belly", [("ogre", "wake", ""),
                                                                                ("", "build", "town")]),
        ("A lumberjack fells a pine that lands across the road", [("lumberjack", "cut down", "pine"),
                                                                  ("pine", "land", "")]),
        ("Frost creeps across a barn", [("frost", "creep", "")]),
        ("A blacksmith shoes a mule", [("blacksmith", "shoe", "mule")]),
        ("A chimney cleaner high on a roof wipes the pots", [("chimney cleaner", "wipe", "pot")]),
        ("A smith pours iron and cracks open the mould", [("smith", "pour", "iron"), ("smith", "crack open", "mould")]),
        ("A sentry tries not to laugh while a goat eats his hat", [("sentry", "stand", ""), ("goat", "eat", "hat")]),
        ("A camel refuses to leave", [("camel", "balk", "nomad")]),
        ("A widow invites in the postman", [("widow", "let in", "postman"), ("postman", "sit", "")]),
        ("A badger builds a bridge and lets a mouse family cross", [("badger", "build", "bridge"),
                                                                    ("mouse", "cross", "")]),
        ("Two spies swap briefcases and run after each other", [("spy", "swap", "briefcase"),
                                                                ("spy", "chase", "fellow spy")]),
        ("A girl trades a comb for a pair of shoes and walks home", [("girl", "trade", "comb"),
            ("merchant", "give", "shoe"), ("girl", "walk", "")]),
        ("Pirates chase a boat through the fog and crash into a whale", [("pirate", "ride", "pirate ship"),
                                                                         ("pirate ship", "crash", "")]),
        ("Hail splits a tree and a family of owls moves in", [("hail", "split", "tree"), ("owl", "move in", "")]),
        ("A thief hides and gets stuck during a banquet", [("thief", "hide", ""), ("thief", "get stuck", "")]),
        ("A boxer trains a shy girl until she knocks him down", [("boxer", "train", "girl"),
                                                                 ("girl", "knock down", "boxer")]),
        ("A boy catches a trout and lets it go", [("boy", "catch", "trout"), ("boy", "release", "trout")]),
        ("A crab tries on a cup, a sock and a hat", [("crab", "touch", "cup"), ("crab", "touch", "sock"),
                                                     ("crab", "touch", "hat")]),
        ("A cyclist carries his rival over the line", [("cyclist", "ride", "bicycle")]),
        ("A clown is mistaken for the king at a banquet", [("guest", "cheer", "clown")]),
        ("It rains frogs over a village", [("frog", "fall", "")]),
        ("A vet is afraid of a mouse", [("vet", "shiver", "")]),
        ("A guide leaps from a galloping horse onto a train", [("guide", "ride", "horse"), ("guide", "ride", "train")]),
    ],
)  # fmt: skip
def test_verbs_that_look_like_nouns_and_deeds_that_go_on(text: str, told: list[tuple[str, str, str]]) -> None:
    assert events_told(text) == told


@pytest.mark.parametrize(
    ("text", "place", "names"),
    [
        ("A librarian in Timbuktu hides books", "Timbuktu", {"librarian"}),
        ("A cook floats melons down the river Niger", "river", {"cook"}),
        ("A violinist plays at a banquet", "banquet hall", {"violinist"}),
        ("Twins paint a door on the attic wall", "attic", {"twin girl"}),
        ("A stork nests on a church clock", "church tower", {"stork"}),
        ("A pickpocket steals a watch on a crowded tram", "crowded tram", {"pickpocket", "passenger"}),
        ("A glassblower's apprentice sneezes", "workshop", {"apprentice"}),
        ("A cobbler mends a soldier's boot", "shoemaker's workshop", {"cobbler", "soldier"}),
        ("A sandstorm buries the tents in the desert", "desert", {"tent"}),
    ],
)
def test_lands_occasions_and_trades_have_their_places(text: str, place: str, names: set[str]) -> None:
    slots = storyboard(read(text), seconds=30, aspect="16:9").slots
    first = next(s.shot for s in slots if s.purpose == "act")
    assert first.setting.place == place
    assert names <= {s.name for s in first.subjects}


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("A fireman rescues a cow from a pool while the neighbours watch", {"fireman", "cow"}),
        ("A maid gives a beggar her coat and walks into the snow", {"maid", "beggar"}),
    ],
)
def test_an_act_between_two_is_seen_twice_with_both(text: str, both: set[str]) -> None:
    slots = storyboard(read(text), seconds=30, aspect="16:9").slots
    assert sum(both <= {s.name for s in slot.shot.subjects} for slot in slots) >= 2


def test_what_was_found_is_in_hand_at_the_end() -> None:
    slots = storyboard(read("A girl finds a golden key in the garden and smiles"), seconds=30, aspect="16:9").slots
    assert slots[-1].shot.subjects[0].holds == ("golden key",)


def test_what_is_put_on_is_worn_and_not_held() -> None:
    last = storyboard(read("A girl finds a red hat, puts it on and dances"), seconds=30, aspect="16:9").slots[-1].shot
    assert (last.subjects[0].wears, last.subjects[0].holds) == (("red hat",), ())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A boy hits a home run and his father cheers from the stands", [("boy", "hit over", "baseball"),
                                                                         ("father", "cheer", "")]),
        ("A girl hears the news that the war is over and runs into the street", [("girl", "hear", "news"),
                                                                                 ("girl", "run", "")]),
        ("Two old friends play checkers in front of the barber shop", [("friend", "play chess", "")]),
        ("A monk prints a Bible in his workshop and shows it to the bishop", [("monk", "print page", "bible"),
                                                                              ("monk", "show", "bible")]),
        ("a mouse carries a piece of cheese home while the cat chases it", 2 * [("mouse", "carry", "cheese")]
         + [("cat", "chase", "mouse")]),
        ("A baker gives a warm roll to the postman", [("baker", "give", "roll")]),
        ("A cat raises an orphaned duckling in the hayloft", [("cat", "nuzzle", "duckling")]),
        ("A railroad engineer stops his train just in time for a cow on the tracks",
         [("halted train", "stop", ""), ("cow", "stand", ""), ("railroad engineer", "wave", "")]),
    ],
)  # fmt: skip
def test_what_plain_folk_do_is_told(text: str, told: list[tuple[str, str, str]]) -> None:
    assert events_told(text) == told


def test_snow_that_falls_does_so_when_something_is_got() -> None:
    events = read("A shoemaker helps a beggar in the snow and gets a letter").events
    assert events[0].setting.weather == events[1].setting.weather


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A farmer gives a carrot to a donkey and it runs away", [("farmer", "give", "carrot"),
                                                                  ("donkey", "run away", "")]),
        ("A mother photographs her baby but she keeps sneezing", [("mother", "photograph", "baby"),
                                                                  ("baby", "sneeze", "")]),
        ("A student burns the pancakes and orders pizza", [("student", "burn", "pancake"),
                                                           ("student", "order", "pizza")]),
        ("A boy knits a scarf and wears it to school", [("boy", "knit", "scarf"), ("boy", "put on", "scarf")]),
        ("A boy falls into the river and a dog pulls him out", [("boy", "fall in water", ""),
                                                                ("dog", "save from water", "boy")]),
    ],
)  # fmt: skip
def test_who_is_meant_by_what_it_does_and_who_fell_in_is_wet(text: str, told: list[tuple[str, str, str]]) -> None:
    assert events_told(text) == told


def test_a_crowd_stands_where_the_others_are() -> None:
    assert read("A goalkeeper misses the ball and the crowd laughs").events[-1].setting.place != "crowd"
