"""Whom a pronoun can mean, by sex, number and kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rushes.minds.nouns import MANY_OF, Noun, is_geographic, lives
from rushes.shot.words import category

if TYPE_CHECKING:
    from rushes.minds.roles import Clause

PRONOUN_NAMES = frozenset("i me he she it they him her them you we us".split())
STANDIN = {"he": "man", "him": "man", "she": "woman", "her": "woman", "it": "thing"}
STANDINS = frozenset({*STANDIN.values(), "person"})
_MALE = frozenset(
    "man boy father grandfather king prince son brother uncle husband gentleman monk dad grandpa lad nephew "
    "grandson granddad groom sir boyfriend fiance stepfather widower schoolboy landlord".split()
)
_FEMALE = frozenset(
    "woman girl mother grandmother queen princess daughter sister aunt wife lady nun mum mom grandma nan granny "
    "niece granddaughter bride widow nana witch actress duchess countess goddess waitress "
    "girlfriend fiancee stepmother stepsister schoolgirl maid housewife ballerina heroine seamstress landlady milkmaid "
    "mermaid bridesmaid".split()
)
ELDERS = frozenset(
    "dad daddy father mum mom mummy mommy mother grandpa grandfather granddad grandad grandma grandmother granny gran "
    "nan nana pop papa mama uncle aunt auntie".split()
)
KIN = ELDERS | frozenset("brother sister son daughter sibling cousin twin grandson granddaughter baby".split())
_TALE_SHE = frozenset("moon sun star snowflake raindrop ship boat cloud wind teapot toy robot snowman".split())
_MANY = MANY_OF | frozenset("family crew class village orchestra choir tribe".split())
_BLOWS = frozenset("storm wind gust gale hurricane tornado thunderstorm breeze blizzard lightning thunder".split())
_SEXED = {"he": _MALE, "him": _MALE, "she": _FEMALE, "her": _FEMALE}
_NEITHER = frozenset(
    "robot android alien monster ghost creature snowman scarecrow skeleton baby spirit puppet doll".split()
)


def gendered(noun: Noun) -> bool:
    """Whether a noun's own words tell a man from a woman."""
    words = noun.phrase.split()
    return any(
        w in _MALE | _FEMALE or w.endswith(("man", "boy", "girl", "lady", "ress", "chess", "goddess")) for w in words
    )


def gendered_female(noun: Noun) -> bool:
    """Whether what is said of somebody tells that it is a woman."""
    return bool({*noun.name.split(), *noun.look} & (_FEMALE | {"female"})) or noun.name.endswith("woman")


def fits(pronoun: str, noun: Noun) -> int:
    """2 where a pronoun can mean a noun, 1 where it could at a pinch, 0 where it cannot."""
    kind, head = category(noun.name), noun.name.split()[-1]
    called = noun.proper and noun.role != "place" and kind not in ("place", "building")
    person = called or (kind == "person" and not is_geographic(noun))
    if pronoun in ("they", "them"):
        return 2 if noun.count > 1 or head in _MANY else 1 if noun.role == "what" and kind == "thing" else 0
    if pronoun == "it":
        return (
            2
            if head in _NEITHER
            else 0
            if person or (kind == "animal" and noun.count > 1)
            else 1
            if (noun.role == "place" and kind != "animal") or kind in ("place", "abstract") or noun.count > 1
            else 2
        )
    woman = pronoun in ("he", "him") and head.endswith("woman")
    if woman or head in (_FEMALE if pronoun in ("he", "him") else _MALE) or noun.count > 1:
        return 0
    if pronoun in ("she", "her") and head.endswith("man") and person and not called and not gendered_female(noun):
        return 1  # "a postman gives a letter to an old woman and |she cries"
    return 2 if person else 1 if kind == "animal" or head in _TALE_SHE else 0


def company(clause: Clause) -> tuple[Noun, ...]:
    """Who does it beside the first: "a cat and a dog", "climbs in with his puppy"."""
    beside = tuple(n for p, n in clause.to if p == "with" and category(n.name) in ("person", "animal"))
    return (*clause.others, *beside)


class Meant:
    """Whom pronouns mean, from the clauses read so far."""

    def __init__(self, found: Sequence[Clause], *, young: bool = False) -> None:
        self.found = found
        self.young = young  # it is a memory: whoever tells it was a child
        self._both: list[Noun] = []  # whom "they" meant last

    def by(self, pronoun: str, doer: Noun | None, *, but: Noun | None = None) -> list[Noun]:
        """Whom a pronoun means; `doer` is who does what it is the object of, if it is one; it never means `but`."""
        told = [n for c in self.found for n in c.nouns() if n.count == 1 and lives(n)]
        elder = next((n for n in told if n.name not in ("child", "i", "me")), None)
        if self.young and pronoun == "we" and elder is not None and len(told) > 1 and elder.name not in PRONOUN_NAMES:
            return [Noun(name="child"), elder]  # "my grandmother teaches |me, and |we burn the loaf"
        if self.young and pronoun in ("i", "me", "we", "us"):
            return [Noun(name="child", count=1 if pronoun in ("i", "me") else 3)]
        if pronoun in ("i", "me"):
            return [Noun(name="i" if pronoun == "i" else "person")]
        if pronoun not in {*STANDIN, "they", "them", "other", "others"}:
            return []  # "we", "you", "himself"
        noun = self._last(pronoun, doer, but)
        nobody = noun.name in STANDINS and all(noun is not n for c in self.found for n in c.nouns())
        if nobody and doer is not None and fits(pronoun, doer) == 2:
            return [doer]  # "with the guards behind her": nobody else is there
        beasts = [c.who for c in self.found if c.who is not None and category(c.who.name) == "animal"]
        beast = next((n for n in beasts if doer is None or n.name != doer.name), None)
        if nobody and noun.name in ("man", "woman") and beast is not None and fits(pronoun, beast):
            return [beast]  # "a penguin puts up a chair and it folds up on him"
        pair = self._two() if pronoun in ("they", "them") and noun.count == 1 else []
        if pair:
            self._both = pair
            return pair
        if nobody and pronoun == "them" and len(all_of := self._named(doer)) > 1:
            return all_of  # "a cat chases a mouse, and a goose chases |them"
        if pronoun not in ("they", "them") or noun.count > 1:
            return [noun]
        last = next(
            (c for c in reversed(self.found) if c.who is not None and c.who.name == noun.name and company(c)), None
        )
        return [noun, *(company(last) if last is not None else ())]

    def _named(self, doer: Noun | None) -> list[Noun]:
        """All who live and were named, the last first; not who does it."""
        who: dict[str, Noun] = {}
        for clause in reversed(self.found):
            for noun in clause.nouns():
                if lives(noun) and noun.name not in PRONOUN_NAMES and (doer is None or noun.name != doer.name):
                    who.setdefault(noun.name, noun)
        return list(who.values())

    def living(self) -> list[Noun]:
        """The last several who live: "writes letters to the gulls and celebrates |with them"."""
        named = (n for c in reversed(self.found) for n in reversed(c.nouns()))
        return [n for n in named if n.count > 1 and lives(n) and n.name not in PRONOUN_NAMES][:1]

    def company_of(self, count: int) -> list[Noun]:
        """The last so many who were named: "two penguins crash into a bear, and the three of them share a fish"."""
        who: dict[str, Noun] = {}
        for clause in reversed(self.found):
            for noun in [n for n in clause.nouns() if lives(n) and n.name not in PRONOUN_NAMES]:
                if sum(n.count for n in who.values()) < count:
                    who.setdefault(noun.name, noun)
        return list(who.values())[::-1]

    def _two(self) -> list[Noun]:
        """The last two people who did something each: a widower feeds pigeons, a woman sits down, |they share."""
        who: dict[str, Noun] = {}
        for clause in reversed(self.found):
            beside = [n for p, n in clause.to if p in ("to", "with")]  # "hands his grandfather a telescope"
            beside += [n for n in clause.extra if n.role == "owner"]  # "ties her rival's shoelace"
            beside += [clause.what] if clause.what is not None else []  # "helps a rival and |they cross"
            for noun in (*beside, clause.who):
                one = noun is not None and noun.count == 1 and category(noun.name) == "person"
                if noun is not None and one and noun.name not in PRONOUN_NAMES:
                    who.setdefault(noun.name, noun)
        met = ((c.who, n) for c in self.found if c.who for n in (c.what, *(n for p, n in c.to if p == "with")) if n)
        pair = next((x for x in met if len(who) == 1 and all(lives(n) and n.count == 1 for n in x)), None)
        if pair is not None:
            return list(pair)  # "a gardener fights a snail, and |they share the lettuce"
        return list(who.values())[1::-1] if len(who) > 1 else []

    def _last(self, pronoun: str, doer: Noun | None, but: Noun | None) -> Noun:
        """The last noun that a pronoun can mean; a plain man, woman, person or thing where there is none."""
        task = self.found[0] if self.found else None
        if pronoun == "it" and task is not None and task.what is not None and task.who is None and lives(task.what):
            return task.what  # "how to wash a dog: fill the tub, …, rinse it"
        if pronoun in ("other", "others"):
            many = [n for x in reversed(self.found) for n in x.nouns() if n.count > 1]
            named = many[0] if many else Noun(name="person", count=2)
            return named.model_copy(update={"count": 1 if pronoun == "other" else max(1, named.count - 1)})
        second: Noun | None = None
        for clause in reversed(self.found):
            order = [clause.what, clause.who] if pronoun == "it" and doer is not None else [clause.who, clause.what]
            told = [*order, *clause.others, *(n for _, n in clause.to), *clause.extra]
            if pronoun in _SEXED:  # of a teacher and a boy, "he" is the boy
                told.sort(key=lambda n: 0 if n is not None and n.name.split()[-1] in _SEXED[pronoun] else 1)
            for noun in told:
                if (
                    noun is None
                    or (but is not None and noun.phrase == but.phrase)
                    or noun.name in PRONOUN_NAMES
                    or (doer is not None and noun.name == doer.name)
                    or (doer in self._both and noun in self._both)
                ):
                    continue
                fit = fits(pronoun, noun)
                if pronoun == "it" and doer is not None and noun.name.split()[-1] in _BLOWS:
                    fit = min(fit, 1)  # "a storm blows a nest down and a boy puts |it back"
                if fit == 2 or (pronoun in ("they", "them") and noun is clause.who and company(clause)):
                    return noun
                second = second or (noun if fit == 1 else None)
        return second or Noun(name=STANDIN.get(pronoun, "person"))
