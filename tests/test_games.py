"""What belongs to sport and to children's play, told or not."""

from __future__ import annotations

from rushes.minds.brief import read


def _played(text: str) -> list[tuple[str, str, str]]:
    """Who does what to what or whom, of each event."""
    events = read(text).events
    return [(e.who.name if e.who else "", e.verb, e.what.name if e.what else "") for e in events]


def test_a_keepers_team_plays_football_and_a_childs_team_are_children() -> None:
    team = read("the goalkeeper saves the penalty and her team lifts her up").events[-1]
    assert team.who is not None
    assert team.what is not None
    assert (team.who.name, team.who.count) == ("footballer", 4)
    assert "female" in team.what.look
    assert _played("a girl scores the last goal and her team carries her")[-1][0] == "girl footballer"


def test_a_penalty_kick_is_stopped_and_kicks_nobody() -> None:
    told = _played("the smallest goalkeeper stops the last penalty kick in the stadium and the team lifts him up")
    assert told == [("goalkeeper", "stop", "penalty"), ("footballer", "lift up", "goalkeeper")]
    fans = _played("the striker scores the winning penalty and the fans carry her through the streets")
    assert fans == [("striker", "score", "football"), ("spectator", "carry", "striker")]


def test_a_rival_races_like_the_other_and_both_cross_the_line() -> None:
    events = read("a runner helps a fallen rival and they cross the finish line together").events
    assert _played("a runner helps a fallen rival")[0] == ("runner", "help", "rival runner")
    assert [n.name for n in (events[1].who, *events[1].others) if n] == ["runner", "rival runner"]
    assert {e.setting.place for e in events} == {"marathon street"}


def test_twins_who_invite_somebody_beckon_and_turn_the_rope() -> None:
    told = _played("a boy gets invited to skip rope by twins")
    assert told == [("twin girl", "beckon", "boy"), ("boy", "skip", "skipping rope")]


def test_what_is_pretended_happens_at_home() -> None:
    text = "three kindergarten friends make a rocket from cardboard boxes and pretend to walk on the moon"
    assert [e.setting.place for e in read(text).events] == ["playroom", "playroom"]
    assert _played(text)[0] == ("kindergarten child", "make", "cardboard rocket")
    pirates = read("two boys pretend to be pirates in the garden").events[0]
    assert pirates.who is not None
    assert (pirates.setting.place, pirates.who.wears) == ("garden", ("pirate hat",))


def test_stands_are_empty_long_after_the_match() -> None:
    events = read("a goalkeeper stands alone long after the match has ended, until the groundsman brings tea").events
    assert {e.setting.place for e in events} == {"empty stadium"}
    assert (events[-1].verb, [n.name for _, n in events[-1].to]) == ("give", ["goalkeeper"])


def test_who_is_helped_up_does_not_rise_a_second_time() -> None:
    told = _played("a tired runner stops near the finish line to help a fallen rival get up")
    assert told[-1] == ("runner", "help", "rival runner")


def test_everyone_helps_to_look_for_what_was_lost() -> None:
    event = read("a boy loses his first tooth in the school playground and everyone helps him look").events[-1]
    assert event.who is not None
    assert (event.who.name, event.verb) == ("child", "search for")
    assert "thought tooth" in event.setting.pieces
    assert ("beside", "boy") in [(p, n.name) for p, n in event.to]


def test_a_cyclist_overtakes_cyclists_on_a_mountain_road() -> None:
    events = read("a tired cyclist overtakes everyone on the last climb and wins the mountain race").events
    assert _played("a tired cyclist overtakes everyone on the last climb")[0] == (
        "cyclist",
        "overtake",
        "rival cyclist",
    )
    assert {e.setting.place for e in events} == {"mountain road"}


def test_crews_sit_in_their_boats_to_the_finish() -> None:
    told = _played("two rowing teams race down a river and finish at exactly the same moment")
    assert told == [("rower", "race in boats", ""), ("rower", "finish level", "")]


def test_a_fort_indoors_is_of_blankets_and_its_builders_see_it_fall() -> None:
    event = read("three children build a fort in the living room and their dog knocks it down").events[-1]
    assert event.what is not None
    assert event.what.name == "blanket fort"
    assert "child" in [n.name for _, n in event.to]


def test_a_class_gathers_round_the_pet_and_its_owner() -> None:
    event = read("a shy girl brings her pet snail to school and the whole class gathers round").events[-1]
    assert event.what is not None
    assert (event.verb, event.what.name) == ("gather round", "pet snail")
    assert "girl" in [n.name for _, n in event.to]


def test_a_board_is_fallen_off_and_jumped_with() -> None:
    told = _played("a girl on a skateboard falls twice at the park and finally lands her jump")
    assert told == [("girl", "fall off", "skateboard"), ("girl", "jump", "skateboard")]


def test_a_boat_that_wins_ends_ahead_and_one_rower_alone_does_not_race_so() -> None:
    told = _played("two crews row against each other on the lake and the blue boat wins by a nose")
    assert told == [("rower", "race in boats", ""), ("rower", "finish ahead", "")]


def test_a_hug_that_is_given_is_a_hug() -> None:
    told = _played("a footballer misses the penalty and the goalkeeper gives him a hug")
    assert told[-1] == ("goalkeeper", "hug", "footballer")


def test_games_of_the_open_air_are_out_of_doors() -> None:
    places = {
        "a girl swings very high": "playground",
        "a father teaches his daughter to ride a bike": "park",
        "two boys throw snowballs": "park",
    }
    for text, place in places.items():
        assert {e.setting.place for e in read(text).events} == {place}


def test_an_athletes_coach_is_somebody_and_a_gymnasts_beam_is_in_a_gym() -> None:
    assert _played("a young swimmer wins the race by a hand and hugs her coach")[-1][2] == "trainer"
    events = read("a gymnast slips on the beam but gets up and the audience claps").events
    assert {e.setting.place for e in events} == {"gym"}


def test_a_pet_is_brought_to_school_and_not_driven_there() -> None:
    for pet in ("pet snail", "goat"):
        first = read(f"a girl brings her {pet} to school").events[0]
        assert (first.verb, first.setting.place) == ("bring", "school")


def test_a_game_in_which_one_is_beaten_is_played_and_no_fight():
    (beaten,) = _played("an old man beats a teenager at table tennis in the community hall")
    assert beaten == ("man", "win at table tennis", "teenager")
    assert _played("two boys play ping pong in the garage")[0][:2] == ("boy", "play table tennis")


def test_first_steps_are_walked_to_whom_they_are_taken():
    assert _played("a baby takes her first steps across the rug toward her grandma") == [("baby", "toddle", "grandma")]


def test_what_is_told_last_with_after_comes_first():
    told = _played("a girl on a skateboard finally lands her jump after falling many times")
    assert told == [("girl", "fall off", "skateboard"), ("girl", "jump", "skateboard")]


def test_who_falls_in_a_school_race_gets_up_among_the_others_and_stands_on_the_podium():
    events = read("the smallest runner in the school race falls over, gets up and wins a medal").events
    assert [e.verb for e in events] == ["fall in race", "get up in race", "win race", "stand on podium"]
    assert {e.setting.place for e in events} == {"school race"}
    assert events[0].what is not None
    assert (events[0].what.name, events[0].what.count) == ("rival boy", 3)


def test_who_stops_in_a_race_to_help_is_last_afterwards():
    told = _played("a slow girl comes last in the school race but stops to help her fallen friend")
    assert [verb for _, verb, _ in told] == ["help in race", "lose race"]
    told = _played("a runner stops in a race to help a fallen rival over the finish line")
    assert [verb for _, verb, _ in told] == ["help in race", "help over line"]


def test_one_of_several_is_one_of_them():
    events = read("three friends run a relay race in the stadium and the last one drops the baton").events
    assert events[-1].who is not None
    assert (events[-1].who.name, events[-1].who.count) == ("friend", 1)
    told = _played("two brothers run a race and one carries the other across the finish line")
    assert told[-1] == ("brother", "help over line", "other brother")


def test_an_egg_and_spoon_race_is_one_race():
    told = _played("a girl runs the egg and spoon race, drops her egg and laughs")
    assert [verb for _, verb, _ in told] == ["run spoon race", "drop in spoon race", "laugh"]


def test_the_goals_that_a_keeper_lets_in_are_shot_by_another():
    told = _played("the goalkeeper lets in five goals but saves the last penalty of the match")
    assert told[0][:2] == ("rival footballer", "score")
    assert told[-1][0] == "goalkeeper"
