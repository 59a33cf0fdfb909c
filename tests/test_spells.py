"""Spells, kisses and lullabies of tales."""

from rushes.minds.brief import read


def _told(words: str) -> list[tuple[str | None, str, str | None]]:
    return [(e.who.name if e.who else None, e.verb, e.what.name if e.what else None) for e in read(words).events]


def test_the_prince_stands_before_who_kissed_the_frog() -> None:
    assert _told("a princess kisses a frog and it turns into a prince") == [
        ("princess", "kiss", "frog"),
        ("princess", "kiss into", "frog"),
        ("prince", "bow", "princess"),
    ]


def test_who_is_played_to_sleep_sleeps_beside_the_player() -> None:
    events = read("a boy plays his violin to a dragon until it falls asleep on its gold").events
    assert [e.verb for e in events] == ["play", "sleep"]
    assert events[0].what is not None
    assert events[0].what.look == ()
    assert events[1].who is not None
    assert events[1].who.name == "dragon"
    assert {n.name: n.holds for _, n in events[1].to} == {"gold": (), "boy": ("violin",)}


def test_a_wish_is_no_parcel() -> None:
    assert _told("a fairy grants an old fisherman one wish")[0] == ("fairy", "bless", "fisherman")


def test_who_is_let_pass_for_something_gives_it_first() -> None:
    told = _told("a grumpy troll under a bridge lets a goat cross for a basket of apples")
    assert told == [("goat", "give", "basket"), ("goat", "cross", None)]


def test_who_sleeps_in_the_hay_is_in_a_barn() -> None:
    events = read("a king gives his crown to a beggar and sleeps in the hay").events
    assert events[-1].setting.place == "barn"


def test_who_is_given_a_ride_by_a_beast_rides_it() -> None:
    events = read("a dragon gives a little girl a ride to school over the rooftops").events
    assert _told("a dragon gives a little girl a ride to school over the rooftops") == [("girl", "ride", "dragon")]
    assert events[0].ends == "schoolyard"


def test_a_farmyard_dances_by_its_beasts_beside_the_player() -> None:
    play, dance = read("a cat musician plays the fiddle and the whole farmyard dances").events
    assert play.who is not None
    assert play.who.holds == ("fiddle",)
    assert dance.who is not None
    assert [dance.who.name, *(n.name for n in dance.others)] == ["pig", "cow", "hen"]
    assert [n.name for _, n in dance.to] == ["cat musician"]


def test_a_giant_sneezes_however_the_sentence_was_parsed() -> None:
    told = _told("a giant sneezes and blows the hats off all the villagers")
    assert told[:2] == [("giant", "sneeze", None), ("giant", "blow", "hat")]
