"""What the clauses of a text say of each other once all are read: whose child, who holds what, who shows what."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rushes.minds.nouns import Noun, lives
from rushes.minds.phrases import BODY, is_clothing
from rushes.minds.pronouns import KIN
from rushes.minds.roles import MOVING, SHOWS, Clause
from rushes.shot.words import category

_KNOWN = {("chick", "hen"), ("chick", "chicken"), ("kitten", "cat"), ("calf", "cow"), ("foal", "horse"), ("pup", "dog")}
_YOUNG = frozenset("pup cub kit calf chick baby kitten hatchling fledgling youngster joey foal".split())


def _kind(noun: Noun) -> str:
    """What beast one is, mother or cub: "bear"."""
    return " ".join(x for x in noun.name.split() if x not in KIN | _YOUNG)


_GROWN = {
    "lamb": "sheep", "kitten": "cat", "puppy": "dog", "pup": "dog", "calf": "cow", "foal": "horse", "duckling": "duck",
    "chick": "hen", "piglet": "pig", "fawn": "deer", "gosling": "goose", "cygnet": "swan", "owlet": "owl",
}  # fmt: skip


def _grown(young: Noun) -> str:
    """What beast its mother is: of a lamb, a sheep."""
    return _GROWN.get(young.name.split()[-1], _kind(young))


_MATES = frozenset("wife husband mate partner".split())
_KINDRED = frozenset("family kin flock herd pack colony".split())
_CARRIED_LIGHTS = frozenset("lantern torch candle candlelight lamplight torchlight flashlight lamp".split())
_INTO_CLOTHES = frozenset("put hide drop find throw slip fall wrap pour look search carry keep stuff sew".split())
_BEARS = frozenset("carry hold balance clutch cradle bear grip".split())
_STANDS = frozenset("dance knock arrive appear return wait stand".split())  # with what is in hand
_MENDS = frozenset("tie mend repair fix patch polish shine sew darn wash iron".split())
_COMES_BACK = frozenset({"return", "come back", "fly back", "run back", "go back"})
_TAKES_FROM = frozenset("snatch steal grab take tear rip borrow pull bite seize swipe nick pinch pick".split())


_PUT_BY = frozenset("hide bury stash store lose leave put".split())


def _forgotten(found: list[Clause]) -> None:
    """ "Hides its nuts and |can't remember where", "can't find her keys": it is looked for."""
    for n, clause in enumerate(found):
        forgets = clause.verb == "forget" or (clause.state and clause.verb in ("remember", "recall", "find"))
        put_by = next(
            (c.what for c in reversed(found[:n]) if c.verb.partition(" ")[0] in _PUT_BY and c.what is not None), None
        )
        lost = clause.what if clause.verb == "find" else put_by
        if not forgets or clause.who is None or not lives(clause.who) or lost is None:
            continue
        clause.verb, clause.state, clause.what = "search for", False, lost.model_copy(update={"role": "what"})


_CHASES = frozenset("chase pursue scold shoo catch grab stop hunt".split())
_BRINGS = frozenset("bring fetch carry catch deliver return".split())
_EATS = frozenset("eat chew munch nibble gobble devour swallow tear rip dig trample ruin wreck".split())


def _chased(found: list[Clause]) -> None:
    """ "A goat eats the washing while the woman chases |it": the goat."""
    for before, clause in pairwise(found):
        thing, beast = before.what, before.who
        if before.verb in _BRINGS and beast is not None and category(beast.name) == "animal" and thing is not None:
            back = tuple((p, beast if p == "to" and n.phrase == thing.phrase else n) for p, n in clause.to)
            clause.to = back if clause.who not in (None, beast) else clause.to  # "and he gives |it milk": the cat
        if thing is None or beast is None or clause.what is None or clause.what.phrase != thing.phrase:
            continue
        told = category(beast.name) == "animal" and category(thing.name) in ("thing", "food")
        has = before.verb.partition(" ")[0] in _EATS | _BEARS | _TAKES_FROM | {"drag", "bring", "fetch"}
        if told and clause.verb in _CHASES and clause.who not in (None, beast) and has:
            clause.what = beast.model_copy(update={"role": "what"})


def settle(found: list[Clause], end: int) -> None:
    """Tell each clause what the others say, and how far it goes in a text that ends at `end`."""
    _owned(found)
    _forgotten(found)
    _chased(found)
    _atop(found)
    _shown_by(found)
    _young(found)
    _alongside(found)
    _borne(found)
    _robbed(found)
    _children(found)
    _spans(found, end)


_GRAND = frozenset("grandmother grandfather grandma grandpa granny grandad grandparent".split())
_SIBLINGS = {"brother": "boy", "sister": "girl", "sibling": "child", "cousin": "child", "friend": "child"}
_PLAYED_WITH = frozenset("teddy toy doll treehouse sandcastle marble hopscotch".split())


def _children(found: list[Clause]) -> None:
    """ "Twin sisters", whose |grandfather climbs up, and "brothers" who have |teddy bears are children."""
    named = [n for c in found for n in c.nouns()]
    owned = [n for n in named if n.whose in ("his", "her", "their")]
    if not any(n.name.split()[-1] in _GRAND or set(n.name.split()) & _PLAYED_WITH for n in owned):
        return
    for one in named:
        *kind, head = one.name.split()
        if head in _SIBLINGS and not one.whose and not {"old", "elderly", "adult", "grown-up"} & {*one.look}:
            _replace(found, one, one.model_copy(update={"name": " ".join((*kind, _SIBLINGS[head]))}))


def _owned(found: list[Clause]) -> None:
    """ "While a fly explores |his nose": it is the guard's, who was there before."""
    last: Noun | None = None
    for clause in found:
        doer = clause.who if clause.who is not None and category(clause.who.name) == "person" else None
        if doer is None and last is not None:
            whole = last.model_copy(update={"role": "what"})

            def mine(n: Noun, whole: Noun = whole) -> Noun:
                own = n.whose in ("his", "her", "their") and n.name in BODY and not n.of
                return whole if own else n

            clause.what = mine(clause.what) if clause.what is not None else None
            clause.to = tuple((p, mine(n)) for p, n in clause.to)
        last = doer or last


def _atop(found: list[Clause]) -> None:
    """ "On the |roof of a moving train": on the train."""
    for clause in found:
        clause.to = tuple(
            (
                p,
                n.model_copy(
                    update={"name": n.of.split()[-1], "look": tuple(n.of.split()[:-1]), "of": "", "role": "what"}
                ),
            )
            if n.name.split()[-1] in ("roof", "top", "back") and n.of and category(n.of) in ("vehicle", "animal")
            else (p, n)
            for p, n in clause.to
        )


def _robbed(found: list[Clause]) -> None:
    """ "The wind snatches a |woman's scarf", "a boy's balloon flies off": they are there, and had it."""
    last: Noun | None = None
    for clause in found:
        flown, taken_ = clause.who, clause.what
        had = next((n for n in clause.extra if n.role == "owner" and category(n.name) == "person"), None)
        whose = flown is not None and had is not None and flown.of == had.phrase
        if whose and had is not None and flown is not None and is_clothing(flown.name) and clause.verb in _SLIPS:
            mine = flown.model_copy(update={"of": "", "role": "what"})  # "his |trousers fall down"
            clause.who, clause.verb, clause.what = had.model_copy(update={"role": "who"}), "lose", mine
            clause.extra = tuple(n for n in clause.extra if n is not had)
        elif whose and had is not None and flown is not None and _goes(clause.verb) and not _by_itself(flown):
            clause.who = flown.model_copy(update={"look": tuple(x for x in flown.look if x not in ("male", "female"))})
            clause.extra = tuple(n for n in clause.extra if n is not had)
            clause.to = (*clause.to, ("beside", had.model_copy(update={"role": "who"})))
        elif last is not None and taken_ is not None and taken_.whose in ("his", "her", "their") and not taken_.of:
            beast = clause.who is not None and category(clause.who.name) == "animal" and clause.who.name != last.name
            if beast and clause.verb.partition(" ")[0] in _TAKES_FROM and not any(p == "from" for p, _ in clause.to):
                clause.to = (*clause.to, ("from", last))  # "while the cat steals |his glasses"
        if clause.who is not None and category(clause.who.name) == "person":
            last = clause.who.model_copy(update={"role": "who"})
        owner = next((n for n in clause.extra if n.role == "owner" and category(n.name) in ("person", "animal")), None)
        taken = clause.what is not None and owner is not None and clause.what.of == owner.phrase
        worn = clause.verb.partition(" ")[0] in _MENDS
        if owner is not None and taken and worn:
            clause.to = (*clause.to, ("for", owner.model_copy(update={"role": "who"})))  # "mends |a soldier's boot"
        elif owner is not None and taken and clause.verb.partition(" ")[0] in _TAKES_FROM:
            clause.extra = tuple(n for n in clause.extra if n is not owner)
            clause.to = (*clause.to, ("from", owner.model_copy(update={"role": "who"})))


def _goes(verb: str) -> bool:
    return verb.partition(" ")[0] in _FLIES_OFF


def _by_itself(noun: Noun) -> bool:
    """A part of a body, or a beast of somebody's, goes by itself."""
    return noun.name in BODY or category(noun.name) not in ("thing", "vehicle", "food", "plant")


_SLIPS = frozenset({"fall down", "fall", "slip", "slip down", "drop", "rip", "split", "fall off", "come down"})
_FLIES_OFF = frozenset("fly blow float drift roll escape slip fall sail bounce".split())


def _replace(found: Sequence[Clause], old: Noun, new: Noun) -> None:
    """What is learnt of somebody holds for every clause of the text that names him."""
    for clause in found:
        clause.who = new if clause.who == old else clause.who
        clause.what = new if clause.what == old else clause.what
        clause.others = tuple(new if n == old else n for n in clause.others)
        clause.to = tuple((p, new if n == old else n) for p, n in clause.to)


def _shown_by(found: list[Clause]) -> None:
    """ "how to fold a boat, |shown by a sailor at a table": the sailor folds it there."""
    for task, by in pairwise(list(found)):
        shows = by.passive and by.verb in SHOWS | {"teach", "present", "do", "give"} and by.who is not None
        if shows and task.who is None and not task.passive and task.verb and task.sentence == by.sentence:
            task.who, task.others, task.to = by.who, by.others, (*task.to, *by.to)
            task.extra = (*task.extra, *by.extra)
            found.remove(by)


def _young(found: list[Clause]) -> None:
    """ "an otter and her two pups": they are otters."""
    parent: Noun | None = None
    owned = False  # by a person, whose kin are people: "a boy gives a puppy to his grandmother"
    for clause in found:
        for noun in clause.nouns():
            known = parent is not None and (noun.name, parent.name.split()[-1]) in _KNOWN
            small = noun.name in _YOUNG or (noun.name == "child" and not owned)
            if noun.whose and small and parent is not None and not known:
                _replace(found, noun, noun.model_copy(update={"name": f"baby {_kind(parent)}"}))
            elif noun.whose and noun.name in _KINDRED and parent is not None and not owned:
                _replace(found, noun, noun.model_copy(update={"name": f"fellow {_kind(parent)}", "count": 4}))
            elif noun.whose not in ("", "my", "our") and noun.name in KIN | _MATES and parent is not None and not owned:
                _replace(found, noun, noun.model_copy(update={"name": f"{noun.name} {_grown(parent)}"}))
            elif category(noun.name) == "animal" and parent is None:
                parent = noun
            owned = owned or (category(noun.name) == "person" and parent is None)


def _alongside(found: list[Clause]) -> None:
    """ "walks across the street with flowers", "through the museum by lantern": they are in hand."""
    for clause in found:
        who = clause.who
        if who is None or not lives(who) or not clause.verb:
            continue
        last: Noun | None = None
        for p, noun in clause.to:
            head = noun.name.split()[-1]
            moves = clause.verb.partition(" ")[0] in MOVING | _STANDS
            by_light = p == "by" and head in _CARRIED_LIGHTS and moves  # who stays has it standing by
            along = p == "with" and moves and category(noun.name) in ("thing", "food", "plant")
            dressed = p == "in" and is_clothing(head) and clause.verb.partition(" ")[0] not in _INTO_CLOTHES
            wearer = next((n for n in (last, who) if n is not None and category(n.name) == "person"), None)
            last = noun
            if dressed and wearer is not None:  # "waits for a boy in a |cap"
                new = wearer.model_copy(update={"wears": (*wearer.wears, noun.phrase)})
                clause.to = tuple(x for x in clause.to if x != (p, noun))
                _replace(found, wearer, new)
                break
            if by_light or along:
                new = who.model_copy(update={"holds": (*who.holds, noun.phrase)[:2]})
                clause.to = tuple(x for x in clause.to if x != (p, noun))
                later = clause.verb in _COMES_BACK  # who comes back with a spoon had none before
                _replace(found[found.index(clause) :] if later else found, who, new)
                break


def _borne(found: list[Clause]) -> None:
    """ "Slips through a restaurant |balancing a cake": it is in hand while the other deed is done."""
    for before, clause in pairwise(list(found)):
        who, what = before.who, clause.what
        same = who is not None and clause.who is not None and who.name == clause.who.name and not clause.to
        light = what is not None and (category(what.name) in ("thing", "food", "plant") or what.name == "balloon")
        held = clause.meanwhile and clause.verb in _BEARS and light
        if who is None or what is None or not (same and held and lives(who) and before.verb):
            continue
        _replace(found, who, who.model_copy(update={"holds": (*who.holds, what.phrase)[-2:]}))
        before.extra = (*before.extra, *clause.extra)
        found.remove(clause)


def _spans(found: list[Clause], end: int) -> None:
    """The clauses in the text's order, each as far as the next."""
    found.sort(key=lambda c: c.start)
    for a, b in pairwise(found):
        a.end = max(a.start, b.start)
    if found:
        found[-1].end = end
