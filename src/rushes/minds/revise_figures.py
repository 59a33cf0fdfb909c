"""What a wish changes about those who are in the picture: who, how many, how they look, what they wear, hold and do."""

from __future__ import annotations

import re
from collections.abc import Callable

from rushes.minds.brief import read
from rushes.minds.revise_edit import Edit, Wish, reshot
from rushes.minds.targets import NUMBER_WORDS, same_one, shots_of
from rushes.shot import Beat, Script, Slot, Subject
from rushes.shot.lexicon import graded, lemma, may_be_adjective, may_be_verb
from rushes.shot.words import category, nearest


def figures(wish: Wish, edit: Edit, script: Script) -> None:
    """Change, add or take out those who are in the film."""
    names = _names(script)
    if not names:
        return
    one = "|".join(sorted((re.escape(w) for w in names), key=len, reverse=True))
    who = rf"(?:the\s+|an?\s+|our\s+)?(?P<who>{one})"
    thing = r"(?:(?:an?|the|his|her|their|its|some)\s+)?(?P<thing>[^|,;]+?)"
    end = r"(?=\s*(?:$|\||,|;|\binstead\b|\bin shot|\btoo\b))"
    rules: tuple[tuple[str, Callable[[re.Match[str], Edit, str, Script], None]], ...] = (
        (rf"\b(?:replace|swap|change|switch)\s+{who}\s+(?:with|by|for|to|into)\s+{thing}{end}", _replaced),
        (rf"\b(?:turn|make)\s+{who}\s+(?:into\s+)?(?P<thing>an?\s+[^|,;]+?){end}", _replaced_or_looks),
        (rf"(?P<thing>an?\s+[^|,;]+?)\s+instead\s+of\s+{who}\b", _replaced),
        (rf"\b(?:take|remove|lose|drop)\s+(?:off\s+)?(?:{who}['’]s?|the|his|her"
            rf"|their)\s+(?P<thing>[\w -]+?)\s+(?:off|from|away from)\s+{who.replace('who', 'from')}\b", _without),
        (rf"\b(?:take\s+off|remove|lose)\s+{who}['’]s\s+(?P<thing>[\w -]+?){end}", _without),
        (rf"{who}\s+(?:has\s+|wears\s+)?(?:no|without)\s+{thing}{end}", _without),
        (rf"\b(?:give|hand)\s+{who}\s+{thing}{end}", _gets),
        (rf"{who}\s+(?:should\s+)?(?:wears?|wearing|is wearing|are wearing|dressed in|in|has|have|with|holds?"
            rf"|holding|carries|carry|carrying|gets?)\s+{thing}{end}", _gets),
        (rf"\b(?:put|dress)\s+{who}\s+in\s+{thing}{end}", _gets),
        (rf"\bput\s+{thing}\s+on\s+{who}{end}", _gets),
        (rf"\b(?:make\s+)?{who}\s+(?:should\s+)?(?:be|is|are|looks?)?\s*(?:more\s+|much\s+"
            rf"|a bit\s+)?(?P<thing>[a-z-]+(?:\s+and\s+[a-z-]+)?){end}", _looks_or_does),
        (rf"\b(?:make\s+it\s+|have\s+)?(?P<n>two|three|four|five|six|seven|eight|nine|ten"
            rf"|\d+)\s+(?P<who>{one})s?{end}", _counted),
        (rf"\b(?:remove|drop|delete|lose|get\s+rid\s+of|no|without|take\s+out|leave\s+out)\s+{who}{end}", _gone),
        (rf"\b(?:let|have|make)?\s*{who}\s+(?P<thing>[a-z]+[^|;]*?){end}", _does),
    )  # fmt: skip
    for pattern, rule in rules:
        m = re.search(pattern, wish.text, re.I)
        if m is None:
            continue
        name = names[re.sub(r"\s+", " ", m["who"].lower())]
        count = len(edit.changes)
        rule(m, edit, name, script)
        if len(edit.changes) > count:
            wish.take(pattern)
            there = tuple(i for i in shots_of(script) if any(s.name == name for s in script.slots[i].shot.subjects))
            edit.only = there if edit.only is None else tuple(sorted({*edit.only, *there}))
            return
    _added(wish, edit)


def _names(script: Script) -> dict[str, str]:
    """How a person may call each figure of the film → its name; "he" and "she" are the one seen most."""
    seen: dict[str, int] = {}
    for i in shots_of(script):
        for s in script.slots[i].shot.subjects:
            seen[s.name] = seen.get(s.name, 0) + 1
    names: dict[str, str] = {}
    for name in sorted(seen, key=lambda n: -seen[n]):
        words = name.lower().split()
        for k in range(len(words)):
            for form in (" ".join(words[k:]), " ".join(words[k:]) + "s"):
                names.setdefault(form, name)
        if category(name) == "person":
            for pronoun in ("he", "she", "him", "her", "they"):
                names.setdefault(pronoun, name)
    return names


def _on(edit: Edit, name: str, told: str, change: Callable[[Subject], Subject | None]) -> None:
    """Change one figure in the shots that have it; None takes it out, with its beats."""

    def one(slot: Slot) -> Slot:
        if not any(s.name == name for s in slot.shot.subjects):
            return slot
        pairs = [(s, change(s) if s.name == name else s) for s in slot.shot.subjects]
        subjects = tuple(new for _, new in pairs if new is not None)
        renamed = {old.name: new.name for old, new in pairs if new is not None}
        beats = tuple(
            b.model_copy(update={"who": renamed[b.who], "target": renamed.get(b.target or "", b.target)})
            for b in slot.shot.beats if b.who in renamed
        )  # fmt: skip
        return reshot(slot, subjects=subjects, beats=beats)

    edit.changes.append(one)
    edit.words.append(told)


def _noun(phrase: str) -> Subject | None:
    """A noun phrase as a figure, read like a brief's."""
    event = next(iter(read(f"{phrase} stands there").events), None)
    noun = event.who if event else None
    if noun is None:
        return None
    return Subject(name=noun.name, count=min(12, noun.count), look=noun.look, wears=noun.wears, holds=noun.holds)


def _replaced(m: re.Match[str], edit: Edit, name: str, script: Script) -> None:
    new = _noun(re.sub(r"^(?!an?\s|the\s|two|three)", "a ", m["thing"].strip()))
    if new is None or new.name == name:
        return
    fresh = {"name": new.name, "look": new.look, "wears": new.wears, "count": new.count}
    _on(edit, name, f"{new.name} instead of {name}", lambda s: s.model_copy(update=fresh))

    def spoken_of(slot: Slot) -> Slot:
        beats = tuple(b.model_copy(update={"target": new.name}) if b.target == name else b for b in slot.shot.beats)
        text = re.sub(rf"\b{re.escape(name)}\b", new.name, slot.shot.action or "", flags=re.I) or None
        return slot if slot.shot.is_card else reshot(slot, beats=beats, action=text)

    edit.changes.append(spoken_of)


def _replaced_or_looks(m: re.Match[str], edit: Edit, name: str, script: Script) -> None:
    head = m["thing"].split()[-1]
    if category(head) in ("person", "animal", "vehicle") and not same_one(head, name):
        _replaced(m, edit, name, script)


def _gets(m: re.Match[str], edit: Edit, name: str, script: Script) -> None:
    thing = re.sub(r"^(?:an?|the|his|her|their|its|some)\s+", "", m["thing"].strip(), flags=re.I)
    clothing = nearest(thing, _GARMENTS)
    if (clothing is not None and clothing.distance <= 1.2) or re.search(r"\b(?:wear|dress)", m[0], re.I):
        head = thing.split()[-1]

        def wear(s: Subject) -> Subject:
            return s.model_copy(update={"wears": (*(w for w in s.wears if w.split()[-1] != head), thing)})

        _on(edit, name, f"{name} wears {thing}", wear)
    elif category(thing) in ("thing", "food", "animal", "plant", "natural"):
        _on(edit, name, f"{name} holds {thing}", lambda s: s.model_copy(update={"holds": (thing,)}))


_GARMENTS = frozenset("garment clothing hat cap footwear shoe glove scarf jewelry headdress".split())


def _without(m: re.Match[str], edit: Edit, name: str, script: Script) -> None:
    head = m["thing"].split()[-1].lower()

    def drop(s: Subject) -> Subject:
        return s.model_copy(
            update={
                "wears": tuple(w for w in s.wears if w.split()[-1] != head),
                "holds": tuple(w for w in s.holds if w.split()[-1] != head),
                "look": tuple(w for w in s.look if w != head),
            }
        )

    _on(edit, name, f"{name} without {head}", drop)


_COLOURS = frozenset(
    "red blue green yellow orange purple pink brown black white grey gray golden silver beige turquoise violet "
    "crimson".split()
)
_SIZES = frozenset("big small tiny huge giant little large tall short".split())
_AGES = frozenset("old young elderly aged teenage middle-aged".split())


def _looks(words: list[str], edit: Edit, name: str) -> None:
    groups = [g for g in (_COLOURS, _SIZES, _AGES) if g & set(words)]

    def new(s: Subject) -> Subject:
        kept = tuple(w for w in s.look if not any(w in g for g in groups) and w not in words)
        return s.model_copy(update={"look": (*words, *kept)[:6]})

    _on(edit, name, f"{name} is {' and '.join(words)}", new)


def _adjective(word: str) -> str | None:
    """The plain form of an adjective: "bigger" → "big"; None for another word."""
    known = _COLOURS | _SIZES | _AGES
    for base in (word, re.sub(r"(?:(.)\1)?er$", r"\1", word), re.sub(r"r$", "", word), re.sub(r"ier$", "y", word)):
        if base in known or (base != word and base in graded() and may_be_adjective(base)):
            return base
    return word if may_be_adjective(word) and (word in known or not may_be_verb(word)) else None


def _looks_or_does(m: re.Match[str], edit: Edit, name: str, script: Script) -> None:
    words = [w for w in re.split(r"\s+and\s+|\s+", m["thing"].lower()) if w]
    plain = [_adjective(w) for w in words]
    if all(plain):
        _looks([w for w in plain if w], edit, name)
    elif len(words) == 1 and not re.search(r"\b(?:be|is|are|looks?)\b", m[0], re.I):
        _does(m, edit, name, script)


def _counted(m: re.Match[str], edit: Edit, name: str, script: Script) -> None:
    n = NUMBER_WORDS.get(m["n"].lower()) or int(m["n"])
    if 1 <= n <= 12:
        _on(edit, name, f"{n} x {name}", lambda s: s.model_copy(update={"count": n}))


def _gone(m: re.Match[str], edit: Edit, name: str, script: Script) -> None:
    _on(edit, name, f"without {name}", lambda s: None)


def _does(m: re.Match[str], edit: Edit, name: str, script: Script) -> None:
    """Somebody does something else: the clause read like a brief's."""
    first, *more = re.sub(r"^to ", "", m["thing"].strip()).split()
    verb = lemma(first, "VERB")
    if not may_be_verb(verb):
        return
    # A pronoun leaves the reader no doubt where the verb stands.
    event = next((e for e in read(" ".join(["he", _third_person(verb), *more])).events if e.verb), None)
    if event is None:
        return
    clause = " ".join(["the", name, _third_person(verb), *more])
    target = event.what or next((n for _, n in event.to), None)
    beat = Beat(at=0.15, who=name, verb=event.verb, target=target.name if target else None)

    def act(slot: Slot) -> Slot:
        others = tuple(b for b in slot.shot.beats if b.who != name)
        subjects = tuple(s.model_copy(update={"action": None}) if s.name == name else s for s in slot.shot.subjects)
        if not any(s.name == name for s in subjects):
            return slot
        return reshot(slot, subjects=subjects, beats=(*others, beat), action=clause)

    edit.changes.append(act)
    edit.words.append(clause)


def _third_person(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if re.search(r"[^aeiou]y$", verb) else verb + "s"


def _added(wish: Wish, edit: Edit) -> None:
    m = re.search(
        r"\b(?:add|put|include|with|show)\s+(?P<thing>(?:an?|the|two|three|four|five|some)\s+(?!shot|scene|title"
        r"|dissolve|fade|sound|"
        r"music|voice|narration|close|wide|low|high|cut)[^|,;]+?)(?:\s+(?:to|in|into|on|beside|next to|behind"
        r"|at)\s+(?:it|the\s+(?:background|picture|"
        r"scene|foreground|frame)|there))?\s*(?=$|\|)", wish.text, re.I,
    )  # fmt: skip
    new = _noun(m["thing"]) if m is not None else None
    if m is None or new is None:
        return
    alive = category(new.name) in ("person", "animal", "vehicle")

    def add(slot: Slot) -> Slot:
        if slot.shot.is_card or any(s.name == new.name for s in slot.shot.subjects):
            return slot
        if alive:
            return reshot(slot, subjects=(*slot.shot.subjects, new)[:4])
        piece = " ".join([*new.look, new.name])
        return reshot(
            slot, setting=slot.shot.setting.model_copy(update={"pieces": (*slot.shot.setting.pieces, piece)[:5]})
        )

    edit.changes.append(add)
    edit.words.append(f"with {m['thing']}")
    wish.text = wish.text.replace(m[0], " | ")
