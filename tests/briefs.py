"""Thirty briefs of many kinds, and what a reader should find in each: (who, verb, what) in order, and the setting."""

from __future__ import annotations

Deed = tuple[str, str, str]  # who, verb with its particle, what; "" where there is none

BRIEFS: list[tuple[str, list[Deed], dict[str, str]]] = [
    (
        "A lonely beekeeper teaches a lost bear cub to dance.",
        [("lonely beekeeper", "teach", "bear cub"), ("bear cub", "dance", "")],
        {},
    ),
    (
        "At dusk a ferry leaves the harbour. A boy waves from the pier until it disappears.",
        [("ferry", "leave", "harbour"), ("boy", "wave", ""), ("ferry", "disappear", "")],
        {"time": "dusk", "place": "harbour"},
    ),
    ("an owl watching a sleeping village", [("owl", "watch", "village")], {"place": "village"}),
    (
        "A plumber in blue overalls falls through a manhole and lands in an underground kingdom ruled by moles.",
        [("plumber", "fall", ""), ("plumber", "land", "")],
        {},
    ),
    (
        "Fog rolls over the moor. A rider gallops past, cloak flying, and knocks at the door of a ruined abbey.",
        [("fog", "roll", ""), ("rider", "gallop past", ""), ("rider", "knock", "")],
        {"weather": "fog", "place": "moor"},
    ),
    (
        "30-second vertical spot for GreenWheel bikes: leave the car, feel the wind, arrive smiling",
        [("", "leave", "car"), ("", "feel", "wind"), ("", "arrive", "")],
        {"kind": "advert", "seconds": "30", "aspect": "9:16"},
    ),
    ("Why do cats purr?", [("cat", "purr", "")], {"kind": "explainer", "missing": "1"}),
    (
        "A day in the life of a street musician in Lisbon",
        [],
        {"kind": "documentary", "place": "Lisbon", "nouns": "street musician"},
    ),
    (
        "winter evening, an empty railway station, one light",
        [],
        {"time": "dusk", "place": "railway station", "nouns": "railway station, light"},
    ),
    ("Dear Tom, happy 40th birthday from all of us at the brewery!", [], {"kind": "greeting", "nouns": "Tom"}),
    (
        "How to fold a paper crane: fold the sheet in half, crease the edges, lift the wings.",
        [("", "fold", "sheet"), ("", "crease", "edge"), ("", "lift", "wing")],
        {"kind": "how-to"},
    ),
    (
        "In 2010 only 3% of cars sold were electric; by 2025 it was 25%.",
        [],
        {"kind": "data", "figures": "2", "nouns": "car"},
    ),
    (
        "Coming soon: the trailer of a film in which a retired spy must protect her goldfish",
        [("retired spy", "protect", "goldfish")],
        {"kind": "trailer"},
    ),
    (
        "A potter shapes a bowl on the wheel, fires it in the kiln and gives it to a stranger.",
        [("potter", "shape", "bowl"), ("potter", "fire", "bowl"), ("potter", "give", "bowl")],
        {},
    ),
    (
        "Two brothers who have not spoken for years meet at their father's funeral and share a cigarette in the rain.",
        [("brother", "meet", ""), ("brother", "share", "cigarette")],
        {"weather": "rain", "place": "funeral"},
    ),
    (
        "Haiku: old pond, a frog jumps in, the sound of water",
        [("frog", "jump in", "")],
        {"kind": "poem", "place": "pond"},
    ),
    (
        "The city wakes up. Street sweepers brush the pavements, bakers carry trays of bread, trams ring their bells.",
        [
            ("city", "wake up", ""),
            ("street sweeper", "brush", "pavement"),
            ("baker", "carry", "tray"),
            ("tram", "ring", "bell"),
        ],
        {"place": "city"},
    ),
    (
        "A snail crosses a busy road. Cars rush by. Nobody notices.",
        [("snail", "cross", "road"), ("car", "rush by", "")],
        {"place": "road"},
    ),
    (
        "A young witch with a broken broom has to walk all the way to the midnight festival.",
        [("young witch", "walk", "")],
        {"time": "night", "place": "festival"},
    ),
    (
        "An elderly couple dances in the kitchen while the pasta boils over.",
        [("elderly couple", "dance", ""), ("pasta", "boil over", "")],
        {"place": "kitchen"},
    ),
    (
        "Lightning strikes a tree. The tree catches fire, the animals flee, and a single squirrel goes "
        "back for its nuts.",
        [
            ("lightning", "strike", "tree"),
            ("tree", "catch", "fire"),
            ("animal", "flee", ""),
            ("squirrel", "go back", ""),
        ],
        {"weather": "storm"},
    ),
    (
        "Nadia, a deaf drummer, feels the music through the floor of the club.",
        [("Nadia", "feel", "music")],
        {"place": "club"},
    ),
    ("sheep counting humans to fall asleep", [("sheep", "count", "human"), ("sheep", "sleep", "")], {}),
    (
        "A submarine sinks slowly into a trench where glowing jellyfish drift like lanterns.",
        [("submarine", "sink", ""), ("jellyfish", "drift", "")],
        {"place": "trench"},
    ),
    (
        "Every morning the mayor of a tiny island raises the flag for an audience of seagulls.",
        [("mayor", "raise", "flag")],
        {"time": "morning", "place": "island"},
    ),
    (
        "A letter travels from a mountain village to the sea: by mule, by train, by bicycle, until a "
        "fisherman reads it on his boat.",
        [("letter", "travel", ""), ("fisherman", "read", "letter")],
        {"place": "village"},
    ),
    (
        "The queen lost her crown in the maze. The gardener found it, but kept it.",
        [("queen", "lose", "crown"), ("gardener", "find", "crown"), ("gardener", "keep", "crown")],
        {"place": "maze"},
    ),
    (
        "What happens inside a beehive",
        [],
        {"kind": "explainer", "missing": "1", "place": "beehive", "nouns": "beehive"},
    ),
    (
        "Please produce a one minute square video where a toddler chases soap bubbles across a sunny lawn",
        [("toddler", "chase", "soap bubble")],
        {"seconds": "60", "aspect": "1:1", "weather": "clear", "place": "lawn"},
    ),
    (
        "Long after the humans left, a vacuum cleaner keeps cleaning the empty house and talks to the moon.",
        [("human", "leave", ""), ("vacuum cleaner", "clean", "house"), ("vacuum cleaner", "talk", "")],
        {"place": "house"},
    ),
]
