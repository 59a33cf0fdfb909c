"""Choreography: a shot's beats and actions become tracks in time, for everyone and everything that moves in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from rushes.papercut.casting import Cast, Kind, exact, heads
from rushes.papercut.coats import Coat, coated, hue_of
from rushes.papercut.craft import Colour, Point
from rushes.papercut.litters import young
from rushes.papercut.motions import move_thing
from rushes.papercut.openings import way_of
from rushes.papercut.props import PROPS
from rushes.papercut.props_home import THINGS as FURNITURE
from rushes.papercut.tracks import State, Track
from rushes.papercut.trades import stacked, worn
from rushes.papercut.verbs import INSTRUMENTS, PLAYTHINGS, Deed, bare
from rushes.shot import Shot, Subject
from rushes.shot.words import category

# What is in the hand when the verb alone says so.
TOOLS = {
    "read": "book", "study": "book", "learn": "book", "write": "pen", "sketch": "pencil", "draw": "pencil",
    "note": "pen", "knit": "spool of thread", "crochet": "spool of thread", "sew": "needle", "embroider": "needle",
    "stitch": "needle", "darn": "needle", "sign": "pen", "compose": "pen",
    "sweep": "broom", "mop": "broom", "dig": "shovel",
    "shovel": "shovel", "plant": "shovel", "bury": "shovel", "water": "watering can", "paint": "paintbrush",
    "fish": "fishing rod", "angle": "fishing rod", "phone": "phone", "ring up": "phone", "text": "phone",
    "photograph": "camera", "film": "camera", "hammer": "hammer", "build": "hammer", "repair": "wrench",
    "fix": "wrench", "forge": "hammer", "cook": "pan", "fry": "pan", "stir": "spoon", "drink": "cup", "sip": "cup",
    "eat": "apple", "strum": "guitar", "play music": "guitar", "drum": "drum", "chop": "axe", "fly a kite": "kite",
    "hold a string": "kite", "rake": "rake", "deliver": "parcel", "raise a glass": "cup", "toast": "cup",
    "duel": "sword", "fence": "sword",
}  # fmt: skip


_ONE_FOR_ALL, _SINGLE = frozenset("map chart compass".split()), "single "  # one of them has it
_SHEETS = {  # what the far hand holds while the near one works; "": the work itself
    "write": "note", "sketch": "note", "draw": "note", "sign": "note", "compose": "note", "sew": "", "embroider": "",
    "stitch": "", "darn": "", "knit": "", "crochet": "",
}  # fmt: skip
_HELD = frozenset(TOOLS.values()) | frozenset(INSTRUMENTS.values())
ON_THE_SPOT = frozenset(
    "water dig plant sow bury sweep mop rake paint hammer build wash feed touch".split()
)  # deeds done to a thing where it stands
_BULK = 0.4  # square metres: more than that hides who lifts it
_SCENERY = 3.6  # metres: pieces taller than this belong to the place
_CLIMBED = re.compile("tree|beanstalk")  # save those that people climb
REACH = 21.0  # metres to either side of the middle in which the play takes place
PLAYED = (
    "wedged ",
    "opened-",
    "gathering ",
    "frosted ",
    "said ",
    "thought ",
)  # set pieces that the deeds themselves bring
_SOFT = frozenset("sandcastle castle snowman igloo fort nest fire campfire dam".split())  # not built with a hammer
_EACH = 0.55  # metres: of smaller things every member of a group has one


@dataclass(frozen=True)
class Group:
    """All members of one subject."""

    name: str
    subject: Subject
    members: tuple[Cast, ...]


@dataclass(frozen=True)
class Event:
    """One group does one deed from `at` seconds on."""

    at: float
    group: Group
    deed: Deed
    target: str | None
    settled: bool = False  # it has been going on since before the shot


def pick(who: Cast, actions: Sequence[str]) -> str:
    """The first of `actions` that the actor has; else the calmest thing it can do."""
    have = who.actor.actions if who.actor else frozenset[str]()
    for action in (*actions, "stand"):
        name = action.replace(" ", "_")
        if name in have:
            return name
    return min(have, default="stand")


def idle(who: Cast) -> str:
    """What an actor does when nothing is asked of it, in its medium."""
    medium = getattr(who.thing, "medium", "ground")
    return pick(who, {"air": ("fly", "glide"), "water": ("swim", "float")}.get(medium, ("stand", "sit")))


def pace_of(who: Cast, action: str) -> float:
    """Metres a second that an action carries an actor of this size."""
    return who.actor.speed(action) * who.size if who.actor and action in who.actor.actions else 0.0


def liftable(who: Cast, thing: Cast) -> bool:
    """Whether somebody can lift a thing: no trunk or wardrobe, and of animals the small ones."""
    if thing.kind == "animal":
        return who.kind == "person" and thing.height < 0.4 * who.height and thing.width < 0.75 * who.height
    if exact(thing.name, _HELD) is not None:
        return True
    case = thing.kind == "piece" or way_of(thing.name) is not None or exact(thing.name, FURNITURE) is not None
    bulky = case and thing.width * thing.height > _BULK
    return thing.actor is None and thing.height <= 1.2 and thing.width <= 1.9 and not bulky


def touching(who: Cast, other: Cast) -> float:
    """The distance at which two members of the cast are side by side, metres."""
    return max(0.4 * min(1.0, max(who.height, other.height)), 0.5 * who.width + 0.5 * other.width)


def enlarge(who: Cast, thing: Cast) -> None:
    """What is too small to be seen beside somebody, an acorn or a ring, is shown larger."""
    if thing.kind in ("prop", "shape"):
        thing.size *= min(3.4, max(1.0, 0.16 * who.height / max(thing.width, thing.height)))


class Play:
    """A shot's tracks while they are being written; `deeds` write into it through its methods.

    `fetch(noun, kinds)` casts a thing that a deed needs and that is no subject; `free` says that the camera goes along,
    so that travel need not stay within `frame` (width and height in metres at the actors' plane).
    """

    def __init__(
        self,
        groups: Sequence[Group],
        homes: dict[Cast, State],
        *,
        frame: tuple[float, float],
        seconds: float,
        free: bool,
        fetch: Callable[[str, tuple[Kind, ...]], Cast | None],
        notes: list[str],
    ) -> None:
        self.groups, self.frame, self.seconds, self.free, self.notes = groups, frame, seconds, free, notes
        self._fetch = fetch
        self.pieces: tuple[str, ...] = ()  # what the setting names besides the place
        self.inside, self.windy, self.place = False, False, ""
        self.events: Sequence[Event] = ()
        self.tall = 0.0  # the least height of a picture that shows it all
        self.brought: list[Cast] = []  # what came in for a deed and belongs in the picture
        self.pursuits: list[tuple[Cast, Cast]] = []  # who comes behind whom
        self.seats: dict[Cast, Cast] = {}  # who → what the shot says they sit on
        self.acting: Cast | None = None  # whose deed is being written
        self._owners: dict[Cast, Cast] = {}  # what came in for somebody's deed → them
        self.far: list[str] = []  # what a deed names that is too large to stand among the actors: seen behind them
        self.tracks: dict[Cast, Track] = {}
        self.riders: dict[Cast, Cast] = {}  # who → what bears them
        self.hats: set[Cast] = set()  # riders on a head
        self.landed: set[Cast] = set()  # out of the boat, on their feet
        self.marooned: dict[Cast, Cast] = {}  # on which floe or rock who is stranded waits
        self.arms: set[Cast] = set()  # riders in somebody's arms
        self.embraced: dict[Cast, Cast] = {}  # what is too large for a hand → who has it in both arms
        self.coats: dict[Cast, Coat] = {}  # who → what sticks on them
        self.cut_off: dict[Cast, float] = {}  # who → the height (y, metres) below which they are not seen
        self.strings: dict[Cast, Cast] = {}  # what flies on a string → who holds it
        self.lines: dict[Cast, tuple[Cast, Point, Colour | None]] = {}  # what hangs on a rope → who pulls, over what
        for member, state in homes.items():
            self.add(member, state)

    def add(self, member: Cast, state: State) -> Track:
        said = {*member.name.lower().split(), *(member.subject.look if member.subject else ())}
        if member.actor is None and member.kind != "vehicle" and said & {"open", "opened", "broken", "shattered"}:
            broken = bool(said & {"broken", "shattered"})
            state = replace(state, split=float(broken), open=float(not broken))
        track = Track(member)
        track.start(state, idle(member))
        self.tracks[member] = track
        return track

    def here(self, who: Cast, at: float) -> State:
        return self.tracks[who].state(at)

    def toward(self, who: Cast, at: float, x: float) -> int:
        """The facing from which `x` is ahead."""
        here = self.here(who, at)
        return here.facing if abs(x - here.x) < 0.05 else (1 if x > here.x else -1)

    def find(self, noun: str | None) -> Cast | None:
        """Who or what of the scene a noun phrase names: the same words, or the same last word."""
        name = bare(noun) if noun else None
        if not name:
            return None
        for group in self.groups:
            if bare(group.name) == name and group.members:
                return group.members[0]
        meant = heads(name)
        return next((m for m in self.tracks if meant & heads(m.name) and not self._anothers(m)), None)

    def _anothers(self, thing: Cast) -> bool:
        """Whether a small thing came in for another one of the same group: each of them handles their own."""
        owner, acting = self._owners.get(thing), self.acting
        if owner is None or acting is None or owner is acting or owner.subject is not acting.subject:
            return False
        one = acting.kind == "animal" and category(thing.name) == "plant"  # bees come to the same flower
        one = one or thing.name.startswith(_SINGLE)
        return thing.actor is None and thing.height < _EACH and thing.width < _EACH and not one

    def start(self, who: Cast, what: Deed, at: float) -> None:
        """Play a deed that needs no target."""
        from rushes.papercut.deeds import DEEDS

        DEEDS[what.kind](self, who, what, at, None)

    def another(self, thing: Cast) -> Cast:
        """One more of the same kind."""
        found = self._fetch(thing.name, (thing.kind,))
        return found if found is not None else thing

    def another_thing(self, noun: str, kinds: tuple[Kind, ...] = ("prop",)) -> Cast | None:
        """A new thing of that name."""
        return self._fetch(noun, kinds)

    def partner(self, who: Cast, target: str | None) -> Cast | None:
        """The one a deed is done with: the target, or the nearest other subject."""
        found = self.find(target)
        if found is not None and found is not who:
            return found
        others = [m for g in self.groups for m in g.members if who not in g.members and m in self.tracks]
        return min(others, key=lambda m: (m.actor is None, abs(self.here(m, 0).x - self.here(who, 0).x)), default=None)

    def prop(self, noun: str, kinds: tuple[Kind, ...] = ("prop", "piece")) -> Cast | None:
        """The thing of that name: one in the scene, or a new one that lies nowhere yet.

        None for what is larger than people handle, such as a castle: it joins the place, in `far`.
        """
        found = self.find(noun)
        if found is None:
            found = self._fetch(young(noun, self.acting), kinds)
            if found is not None:
                found.name = noun
            if found is not None and self.acting is not None:
                self._owners[found] = self.acting
            if (
                found is not None
                and found.kind == "piece"
                and found.height > _SCENERY
                and not _CLIMBED.search(found.name)
            ):
                self.far.append(noun)
                return None
        return found

    def is_far(self, noun: str | None) -> bool:
        """Whether a deed's object turned out to be too large to stand among the actors."""
        return noun is not None and any(heads(noun) & heads(far) for far in self.far)

    def lay(self, prop: Cast, near: Cast, at: float, ahead: float) -> None:
        """Put a thing that has no place yet on the ground before an actor, from the beginning of the shot."""
        if prop not in self.tracks:
            here = self.here(near, at)
            enlarge(near, prop)
            self.add(prop, State(here.x + here.facing * ahead, 0.0))

    def hold(self, who: Cast, prop: Cast, at: float) -> None:
        """From `at` on the thing is in the actor's hand, and in nobody else's."""
        new = prop not in self.tracks
        if new:
            self.add(prop, self.here(who, at))
        if prop.subject is not who.subject and any(
            prop in s.holding and other is not who and other.subject is who.subject and other.number < who.number
            for other, track in self.tracks.items()
            for s in track.steps
        ):
            return  # one for all of a group: the first of them has it
        for other, track in self.tracks.items():
            if other is not who and prop in track.step(at).holding:
                track.then(at, holding=tuple(h for h in track.step(at).holding if h is not prop))
        track = self.tracks[who]
        prop.size = min(prop.size, 1.35)
        enlarge(who, prop)
        if who.height < 0.8:  # what a small animal carries must not hide it
            prop.size = min(prop.size, 0.5 * who.height / prop.thing.height)
        if new:  # what never lay anywhere has been in the hand from the beginning
            track.steps = [replace(s, holding=(*s.holding, prop)[-2:]) for s in track.steps]
            at = 0.0
        elif prop not in track.step(at).holding:
            track.then(at, holding=(*track.step(at).holding, prop)[-2:])
        self.tracks[prop].then(at, carrier=who)

    def walk(self, who: Cast, at: float, x: float, actions: Sequence[str], within: float | None = None) -> float:
        """Go to `x` from `at` on, faster where it must be done `within` seconds; returns the time of arrival."""
        way = abs(x - self.here(who, at).x)
        if way < 0.06:
            return at
        action = pick(who, (*actions, "walk", "fly", "swim", "run", "crawl"))
        natural = pace_of(who, action) or 1.2
        if within is not None and way / natural > within * 1.3 and pace_of(who, "run") > natural:
            action = pick(who, ("run",))
            natural = pace_of(who, action) or natural
        seconds = way / natural
        if within is not None and seconds > within:
            seconds = max(within, seconds / 2.2)
        self.tracks[who].then(
            at,
            action=action,
            seconds=seconds,
            pace="even",
            rate=way / seconds / natural,
            x=x,
            facing=self.toward(who, at, x),
        )
        return at + seconds

    def approach(self, who: Cast, at: float, target: Cast, gap: float, *, early: bool = False) -> float:
        """Go to `gap` metres before the target; when `early`, as much of the way as time allows is made before `at`."""
        here, there = self.here(who, at), self.here(target, at)
        side = 1 if there.x >= here.x else -1
        x = there.x - side * gap
        if (x - here.x) * side < 0.12:
            self.tracks[who].then(at, facing=side)
            return at
        begin = at
        if early:
            begin = max(
                min(self.tracks[who].free, at), at - abs(x - here.x) / (pace_of(who, pick(who, ("walk",))) or 1.2)
            )
        return self.walk(who, begin, x, (), within=max(0.5, 0.42 * self.seconds))

    def tool(self, who: Cast, what: Deed, at: float, target: str | None) -> None:
        """Put into the hand what the deed is done with: what it names, or what its verb is always done with."""
        sheet = _SHEETS.get(what.verb)
        if sheet is not None and who.kind == "person":  # what is written or sewn in one hand, the tool in the other
            work = "open book" if target and target.split()[-1] in ("book", "diary", "journal") else sheet
            for thing in (self.prop(work or target or "cloth", ("prop",)), self.prop(TOOLS[what.verb], ("prop",))):
                if thing is not None and liftable(who, thing):
                    self.hold(who, thing, at)
            return
        if self.tracks[who].step(at).holding:
            return
        named = self.find(target) if target else None
        if named is None and target is not None and what.verb not in ON_THE_SPOT and exact(target, PROPS) is not None:
            named = self.prop(target, ("prop",))
        if what.verb == "play music" and target is not None:
            named = named or self.prop(target, ("prop",))
        if what.verb == "play music" and named is not None and named.actor is None and named.height > 1.05:
            self.lay(named, who, at, ahead=0.34 * who.size)  # a cello stands before its player
            return
        small = named is not None and named.actor is None and named.height <= 0.9 and named.width <= 1.0
        small = small or (what.verb == "play music" and named is not None and named.actor is None and named.width < 1.4)
        if named is not None and small and what.verb not in ON_THE_SPOT:
            self.hold(who, named, at)
            return
        if named is not None and named.kind == "prop" and named.width > 1.0 and what.verb not in ON_THE_SPOT:
            self.lay(named, who, at, ahead=0.5 * named.width + 0.5)  # a tub: too wide for a hand
        wanted = TOOLS.get(what.verb)
        if wanted == "hammer" and target is not None and PLAYTHINGS & set(target.split()):
            wanted = "scissors"
        if wanted == "hammer" and target is not None and target.split()[-1] in _SOFT:
            wanted = "shovel"
        if target is not None and target.split()[-1] == "nest":
            wanted = "twig"
        if what.verb == "play music":
            name = who.name.lower()
            wanted = next((thing for word, thing in INSTRUMENTS.items() if word in name), wanted)
        if wanted in PROPS:
            prop = self.prop(wanted, ("prop",))
            if prop is not None and prop.height <= 2.0:
                self.hold(who, prop, at)


def events_of(shot: Shot, groups: Sequence[Group], seconds: float, notes: list[str]) -> list[Event]:
    """What happens in a shot, in order of time: its beats, and the actions of subjects that no early beat moves."""
    from rushes.papercut.deeds_turns import outcome
    from rushes.papercut.wording import played

    by_name = {g.name: g for g in groups}
    busy = {b.who for b in shot.beats if b.at < 0.12}
    phrases = [(0.0, g, g.subject.action, None, True) for g in groups if g.subject.action and g.name not in busy]
    asked = [*phrases, *((b.at, by_name[b.who], b.verb, b.target, False) for b in shot.beats if b.who in by_name)]
    events = []
    for at, group, phrase, target, settled in sorted(asked, key=lambda p: p[0]):
        what, target = played(phrase, target, group.subject, frozenset(by_name))
        result = outcome(phrase, group.name, target)
        if result is not None:
            what, target = Deed("turn into", "appear", ("stand",)), result
        if what is None:
            notes.append(f"the verb {phrase!r} is not known: {group.name!r} gestures instead")
            handled = target is not None and category(bare(target) or target) == "thing"
            what = Deed(phrase, "use", ("work", "reach")) if handled else Deed(phrase, "stay", ("talk", "stand"))
        elif not what.exact:
            notes.append(f"{phrase!r} is played as {what.verb!r}")
        events.append(Event(at * seconds, group, what, (bare(target) if target else None) or what.target, settled))
    return events


def perform(play: Play, events: Sequence[Event]) -> None:
    """Write every event into the play's tracks."""
    from rushes.papercut.deeds import DEEDS
    from rushes.papercut.deeds_fables import held_up, under_one
    from rushes.papercut.deeds_homely import laden
    from rushes.papercut.deeds_mishaps import borne_along, embraced
    from rushes.papercut.deeds_nature import stand_as_left
    from rushes.papercut.deeds_paths import follow
    from rushes.papercut.deeds_seasons import set_scene
    from rushes.papercut.deeds_shadows import at_feet
    from rushes.papercut.deeds_tales import tale
    from rushes.papercut.deeds_targets import after, before
    from rushes.papercut.deeds_turns import dive, turn

    play.events = events
    for group in play.groups:
        for member in group.members:
            play.acting = member
            if member.actor is not None:
                stuff = coated(member)
                if stuff is not None:
                    play.coats[member] = Coat(stuff, hue=hue_of(member))
                for noun in group.subject.holds[:2]:
                    if member.number and (noun.split()[-1] in _ONE_FOR_ALL or noun.startswith(_SINGLE)):
                        continue
                    noun = stacked(member, noun)
                    prop = play.prop(noun, ("prop",))
                    if prop is not None and embraced(play, member, prop):
                        continue
                    if prop is not None and not liftable(member, prop) and prop.height < _SCENERY:
                        play.lay(prop, member, 0.0, ahead=0.5 * prop.width + 0.45)
                    elif prop is not None and (noun.startswith("shared ") or not laden(play, member, prop)):
                        play.hold(member, prop, 0.0)
                        roof = prop.name.split()[-1] in ("umbrella", "parasol") and not play.inside
                        pose = ("photograph",) if roof else ("hold", "carry")
                        play.tracks[member].then(0.0, action=pick(member, pose))
                        play.tracks[member].settle()
    stand_as_left(play, {e.group.name for e in events})
    set_scene(play, events)
    for event in events:
        for i, member in enumerate(event.group.members):
            at = min(event.at + (0.0 if event.settled else 0.17 * i), 0.95 * play.seconds)
            play.acting = member
            if event.target and event.deed.kind in ("go", "use"):
                event = replace(event, target=stacked(member, event.target))
            if event.deed.verb == "turn into" and event.target and turn(play, member, at, event.target):
                continue
            if event.deed.verb.split()[0] == "dive" and not event.settled and dive(play, member, at, event.target):
                continue
            if tale(play, member, event.deed, at, event.target):
                if event.settled:
                    play.tracks[member].settle()
                continue
            if follow(play, member, event.deed, at, event.target):
                continue
            if member.actor is not None:
                if event.target is not None and worn(member, event.target):  # it is on the body already
                    moves = event.deed.kind in ("go", "chase", "look", "ride")
                    what = event.deed if moves else Deed(event.deed.verb, "stay", ("look down", "stand"))
                    DEEDS[what.kind](play, member, what, at, None)
                elif not before(play, member, event.deed, at, event.target):
                    DEEDS[event.deed.kind](play, member, event.deed, at, event.target)
                    after(play, member, event.deed, at, event.target)
                if event.settled or (event.at < 0.02 * play.seconds and event.deed.kind in ("go", "chase", "ride")):
                    play.tracks[member].settle()
                continue
            mark = play.find(event.target)
            there = play.here(mark, at) if mark is not None and mark is not member else None
            move_thing(play.tracks[member], event.deed.kind, at, frame=play.frame, seconds=play.seconds, free=play.free,
                       mark=there)  # fmt: skip
    for thing in [m for m in play.tracks if m.name.startswith("shared ")]:
        under_one(play, thing)
    held_up(play)
    borne_along(play)
    at_feet(play)
    play.acting = None
