"""What cannot be done is seen in the trying, and is not done."""

import pytest

from rushes.minds.brief import read


def deeds(text):
    return [(e.who.name if e.who else None, e.verb) for e in read(text).events]


@pytest.mark.parametrize(("text", "who", "verb"), [
    ("an elephant cannot fit through the door of the tiny bakery", "elephant", "get stuck"),
    ("a burglar steals a tuba from the museum but can't get it through the window", "burglar", "get stuck"),
    ("a bear is too fat to squeeze through the hole in the fence", "bear", "get stuck"),
    ("a grandfather can't find his glasses and turns the house upside down", "grandfather", "search for"),
    ("a tailor measures a giraffe for a suit and runs out of cloth", "tailor", "shrug"),
    ("there is a dragon in the library and nobody dares to borrow a book", "person", "shiver"),
    ("a snowman cannot sleep because the stars are too bright", "snowman", "lie awake"),
    ("a boy cannot reach the cookie jar until he climbs on the dog", "boy", "reach for"),
    ("a duck is too lazy to swim across the pond", "duck", "hesitate"),
    ("a penguin cannot fly until the geese lend him a kite", "penguin", "flap"),
])  # fmt: skip
def test_what_fails_looks_like_it(text, who, verb):
    assert (who, verb) in deeds(text)


@pytest.mark.parametrize(("text", "verb"), [
    ("a boy climbs a tree and jumps into the lake", "climb"), ("a thief gets through the window", "get"),
    ("a runner cannot stop laughing and sits down", "laugh"),
])  # fmt: skip
def test_what_is_done_is_done(text, verb):
    assert any(v.startswith(verb) for _, v in deeds(text))


@pytest.mark.parametrize(("text", "who", "verb"), [
    ("a crab helps a starfish climb onto a rock", "starfish", "sit on top"),
    ("a guard lets a stray kitten sleep in his helmet", "kitten", "sleep"),
    ("the accordion player misses the last ferry so the whole wedding dances on the dock", "guest", "dance"),
    ("a lost glove is found by a robin in the snow", "robin", "find"),
    ("an astronaut plants a tree and waits in a deck chair", "astronaut", "wait"),
])  # fmt: skip
def test_who_does_it_is_who_does_it(text, who, verb):
    assert any(w is not None and w.endswith(who) and v == verb for w, v in deeds(text))


def test_a_deck_chair_is_on_no_deck():
    assert read("an astronaut plants a tree on Mars and waits in a deck chair").events[-1].setting.place == "Mars"


def test_a_wolf_that_pretends_to_be_a_sheep_has_wool_from_then_on():
    wolves = [e.who for e in read("a wolf pretends to be a sheep and sneaks into the flock").events]
    assert all("wool-covered" in w.look for w in wolves)


def test_who_comes_home_to_somebody_who_waits_is_hugged():
    text = "a young soldier comes home from the war on a steam train and his mother is waiting for him on the platform"
    last = read(text).events[-1]
    assert (last.who.name, last.verb, last.what.name) == ("mother", "hug", "soldier")


def test_what_is_bought_for_somebody_is_what_is_bought():
    assert "scarf" in " ".join(str(e) for e in read("a boy saves his coins to buy his mother a red scarf").events[1:])


def test_them_are_all_who_were_named():
    last = read("a cat chases a mouse, a dog chases the cat and a goose chases them all").events[-1]
    assert {last.what.name, *(n.name for n in last.seen)} >= {"dog", "cat"}


def test_who_is_missing_is_in_the_mind_of_who_counts():
    event = read("a shepherd counts his sheep at night and one is missing").events[-1]
    assert "thought sheep" in event.setting.pieces


@pytest.mark.parametrize(("text", "verb"), [
    ("a boy breaks a window and comes back to say sorry to the old lady", "apologise"),
    ("a boy wins the pie contest by sharing his pie with everyone", "stand on podium"),
])  # fmt: skip
def test_what_words_mean_is_played(text, verb):
    assert verb in [v for _, v in deeds(text)]


@pytest.mark.parametrize(("text", "who", "verb"), [
    ("a girl feeds a dragon with ice cream until it stops breathing fire", "dragon", "rest"),
    ("a mother sings to her baby until it stops crying", "baby", "smile"),
    ("a kitten climbs onto the roof and cannot get down until the firefighters come", "firefighter", "rescue"),
    ("a robot waters the last flower on earth and it begins to bloom", "flower", "bloom"),
])  # fmt: skip
def test_what_has_stopped_or_begun_is_seen(text, who, verb):
    last = read(text).events[-1]
    assert (last.who.name.split()[-1], last.verb) == (who, verb)


def test_who_wakes_finds_whom_the_shop_is_full_of_by_day():
    events = read("a night baker falls asleep at work and wakes to find the shop full of customers").events
    assert (events[-1].verb, events[-1].what.name, events[-1].what.count) == ("find", "customer", 4)
    assert events[-1].setting.time == events[-2].setting.time == "dawn"
    assert not any(p.startswith("thought") for e in events for p in e.setting.pieces)


def test_we_are_the_child_and_whom_the_memory_is_of():
    last = read("my grandmother teaches me to bake bread and we burn the first loaf").events[-1]
    assert {last.who.name.split()[-1], *(n.name for n in last.others)} == {"child", "grandmother"}
