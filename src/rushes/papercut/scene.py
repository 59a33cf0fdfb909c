"""The scene of one shot: its place, cast, play, camera and the order in which everything is drawn."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence

import numpy as np
import skia
from numpy.typing import NDArray

from rushes.papercut.attire import attired, bedded
from rushes.papercut.boarding import bathe, embark, furnish, mount, set_table
from rushes.papercut.camera import AUTHORED, EYE, Camera, View, crane_for
from rushes.papercut.casting import Cast, Kind, cast_known, cast_noun, exact, is_place, members_of
from rushes.papercut.celestial import BODIES
from rushes.papercut.choreography import PLAYED, REACH, Event, Group, Play, events_of, perform, pick
from rushes.papercut.craft import Canvas, Ink, Layer, Point, paint
from rushes.papercut.deeds_afloat import moor
from rushes.papercut.deeds_society import muse
from rushes.papercut.elbow_room import elbow_room
from rushes.papercut.figures import Figures
from rushes.papercut.flats import Flat, cache, enter, hazed, merge, opaque, rock
from rushes.papercut.layout import (
    CLOSE,
    SKY_DEPTH,
    centre,
    frame_height,
    headroom,
    in_air,
    line_up,
    stand_back,
    under_roof,
)  # fmt: skip
from rushes.papercut.litters import is_young, young
from rushes.papercut.nearness import needed
from rushes.papercut.palette import Palette, palette_for
from rushes.papercut.places import PLACES
from rushes.papercut.places_water import FLOOD, flooded
from rushes.papercut.tracks import State
from rushes.papercut.trades import donned, equip
from rushes.papercut.unknowns import drawable
from rushes.papercut.verbs import ALIVE, HANDY, deed
from rushes.papercut.whereabouts import itself, local, settled, whereabouts
from rushes.shot import CameraMove, Framing, Light, Shot, Subject
from rushes.shot import Weather as WeatherKind
from rushes.shot.prose import IN_MIND

_THICK = {WeatherKind.FOG: 2.2, WeatherKind.SNOW: 1.4, WeatherKind.RAIN: 1.4, WeatherKind.STORM: 1.3}
_TRAVEL = frozenset({"go", "chase", "ride"})
_HEADROOM = 4.1  # metres above the ground in which a set piece is seen whole in a wide picture
_BEFORE_TREES = 0.6  # depth of a moon for which no sky is open
_GLANCES, _CLEAR = 9, 0.68  # moments at which the view of the lead is tried; share of it that must be free
_OPENED = 2.3  # how much taller a near frame may become for what belongs in it
_SHADOW = 0.3  # opacity of the shadow that a flat throws
_OF_PARENT, _LONG = 0.55, 0.75  # the least height of a young one; how much of a long animal is in a near frame


def _foot(depth: float) -> float:
    """Where the ground lies on a flat at `depth`, as a camera at eye height sees it: higher the farther away."""
    return EYE * depth / (1 + depth)


def _flies(member: Cast, event: Event) -> bool:
    """Whether a member is in the air from the beginning of the shot because of what it does."""
    return member.kind == "animal" and event.at < 0.3 and pick(member, event.deed.actions) in ("fly", "glide")


class Scene:
    """Everything that a shot needs before its first frame; `notes` collects what differs from its words."""

    def __init__(self, shot: Shot, *, size: tuple[int, int], frames: int, seconds: float, seed: int) -> None:
        self.size, self.seconds, self.seed = size, seconds, seed
        self.notes: list[str] = []
        self.framing = shot.framing or Framing.WIDE
        self.shot = self._resolve_place(shot)
        self.palette: Palette = palette_for(
            self.shot, interior=bool(self.shot.setting.interior), seed=seed % 1000, surface=self.place.surface
        )
        self.groups: list[Group] = []
        for subject in self.shot.subjects:
            self.groups.append(self._cast_group(donned(subject, self.shot.beats, self.shot.setting.pieces)))
        self.groups = drawable(self.groups, self.shot.setting.pieces, self._cast_group)
        self.lead = self.groups[0].members[0] if self.groups else None
        events = events_of(self.shot, self.groups, seconds, self.notes)
        stand_back(self.groups, {e.group.name for e in events} | {e.target or "" for e in events})
        moor(self.groups, events)
        self.frame = self._frame_size(events)
        self.free = self._camera_goes_along(events)
        homes = line_up(
            self.shot, self.groups, frame=self.frame,
            surface=self.place.surface, water_y=self.place.water_y,
            flying={m for e in events for m in e.group.members if _flies(m, e)},
            seed=seed,
        )  # fmt: skip
        self.play = Play(
            self.groups, homes, frame=self.frame, seconds=seconds, free=self.free, fetch=self._fetch, notes=self.notes
        )
        self.play.pieces, self.play.inside = self.shot.setting.pieces, bool(self.shot.setting.interior)
        self.play.place, self.play.windy = self.place.name, shot.setting.weather is WeatherKind.WIND
        perform(self.play, events)
        equip(self.play)
        mount(self.play, interior=bool(self.shot.setting.interior))
        if self.place.surface == "water" or self.place.water_y is not None:
            indoors = self.place.interior and self.place.water_y == FLOOD
            embark(self.play, lent=self.place.surface == "water", level=-1.3 * FLOOD if indoors else 0.0)
            bathe(self.play, self.shot, self.place.water_y or 0.0)
        furnish(self.play, interior=bool(self.shot.setting.interior))
        if self.shot.setting.interior and self.lead is not None and self.lead.kind == "prop" and self.lead.height < 0.7:
            set_table(self.play, self.lead)
        elbow_room(self.play)
        muse(self.play)
        for noun in dict.fromkeys(self.shot.setting.pieces):
            if exact(noun, BODIES) is not None and self.play.find(noun) is None:
                self._hang(noun)
        self.figures = Figures(self.play)
        tall = self.play.tall and self.framing in CLOSE  # the whole height
        if tall or self._beside_the_hand():
            self.framing = Framing.FULL
            self.frame = self.frame if tall else self._frame_size(events)
        self.camera = self._compose(frames)
        flats = self._build_flats()
        self._clear_view(flats)
        self._hang_bodies(flats)
        self.window = self._find_window(flats) if Light.WINDOW in shot.light and self.place.interior else None
        self.order = self._arrange(flats)

    # -- place and cast ------------------------------------------------------------------------------------------

    def _resolve_place(self, shot: Shot) -> Shot:
        """Build the place; returns the shot with `interior` stated and without subjects that are the place itself."""
        there = (p for p in shot.setting.pieces if is_place(p) and not p.startswith(IN_MIND))
        phrase = shot.setting.place or next(there, None)
        subjects = shot.subjects
        if subjects and all(is_place(s.name) for s in subjects):
            phrase = phrase or subjects[0].name
            subjects = ()
        elif len(subjects) > 1:
            subjects = tuple(s for s in subjects if not is_place(s.name))
        name, self._named = whereabouts(shot, phrase, self.notes)
        seed_of_film = self.seed % 1000
        self.place = PLACES[name](seed_of_film)
        subjects = tuple(attired(s, self.place) for s in subjects if not itself(s.name, self.place.name))
        if "flooded" in (phrase or "").lower().split() and self.place.surface == "ground" and not self.place.water_y:
            self.place = flooded(self.place, seed_of_film)
        setting = settled(shot.setting, name, self.place)
        return shot.model_copy(
            update={
                "setting": setting.model_copy(update={"pieces": tuple(bedded(p, subjects) for p in setting.pieces)}),
                "subjects": subjects,
                "beats": tuple(b for b in shot.beats if any(b.who == s.name for s in subjects)),
            }
        )

    def _cast_group(self, subject: Subject) -> Group:
        phrases = [b.verb for b in self.shot.beats if b.who == subject.name] + [subject.action or ""]
        deeds = [deed(p) for p in phrases if p]
        alive = bool(subject.holds or subject.wears) or any(d is not None and d.kind in ALIVE for d in deeds)
        parent = next((m for g in self.groups for m in g.members if m.kind == "animal"), None)
        members = tuple(
            cast_noun(
                local(young(noun, parent), self.place.name),
                self.seed,
                self.notes,
                subject=subject if noun == subject.name else subject.model_copy(update={"name": noun}),
                number=i,
                alive=alive,
            )
            for i, noun in enumerate(members_of(subject))
        )
        for i, member in enumerate(members):
            member.number = i  # twins are cast as one
            if parent is not None and is_young(subject.name, parent):  # seen beside it
                member.size = max(member.size, _OF_PARENT * parent.height / member.thing.height)
            member.name = subject.name if young(subject.name, parent) != subject.name else member.name
        return Group(subject.name, subject, under_roof(members) if self.shot.setting.interior else members)

    def _hang(self, noun: str) -> None:
        """Add a sun, moon or planet that is part of the setting."""
        member = cast_noun(noun, self.seed, self.notes)
        side = -1 if self.lead is None else -self.play.here(self.lead, 0.5 * self.seconds).facing
        member.depth = SKY_DEPTH
        self.play.add(member, State(0.25 * AUTHORED * side * self.size[0] / self.size[1], EYE - 0.7, 1))

    def _fetch(self, noun: str, kinds: tuple[Kind, ...]) -> Cast | None:
        noun = local(noun, self.place.name)
        noun = "closed umbrella" if noun == "umbrella" and self.play.inside else noun  # under a roof
        return None if itself(noun, self.place.name) else cast_known(noun, self.seed, self.notes, prefer=kinds)

    # -- framing and camera --------------------------------------------------------------------------------------

    def _frame_size(self, events: Sequence[Event]) -> tuple[float, float]:
        aspect = self.size[0] / self.size[1]
        height = 5.6 if self.framing is not Framing.EXTREME_WIDE else 7.0
        if self.lead is not None:
            people = [m for g in self.groups for m in g.members if m.kind != "body" and not m.depth]
            spread = sum(m.width + 0.4 * min(1.0, m.height) for m in people) if len(people) > 1 else 0.0
            longest = 1.25 * REACH / aspect  # a long row is not seen whole: the ground ends before it does
            height = min(longest, frame_height(self.framing, self.lead, aspect, spread))
        return height * aspect, height

    def _beside_the_hand(self) -> bool:
        """Whether a picture of a hand has nothing in it: what was to be held is too large for it and stands beside."""
        if self.framing is not Framing.EXTREME_CLOSE_UP or self.lead is None or self.lead.subject is None:
            return False
        return bool(self.lead.subject.holds) and not self.play.tracks[self.lead].step(0.5 * self.seconds).holding

    def _camera_goes_along(self, events: Sequence[Event]) -> bool:
        move = self.shot.camera
        travels = any(e.deed.kind in _TRAVEL for e in events)
        if move is CameraMove.FOLLOW:
            return True
        return travels and (self.framing in CLOSE or (self.framing is Framing.FULL and move is not CameraMove.STATIC))

    def _compose(self, frames: int) -> Camera:
        """The composed picture is that of the middle of the shot; what moves the camera is laid over it."""
        shot, lead = self.shot, self.lead
        self.frame = self._widened()
        wide, high = self.frame
        follow: Callable[[float], float] | None = None
        x, y, focus = 0.0, 1.0 - 0.5 * high, (0.0, -1.5)
        if lead is not None:
            middle = 0.5 * self.seconds
            there = self.figures.seen(lead, middle).state
            head = self._head(lead)
            shift = 0.0
            if self.free:
                begin = self.figures.seen(lead, 0.0).state.x
                figure, shift = lead, begin - there.x

                def along(t: float) -> float:
                    return self.figures.seen(figure, max(0.0, t - 0.12)).state.x - begin

                follow = along
            focus = (head[0] + shift, head[1])
            xs = [self.figures.seen(m, 0.0 if self.free else middle).state.x for m in self.standing()]
            group = (min(xs, default=there.x), max(xs, default=there.x))
            want = lead.subject.place_in_frame if lead.subject else None
            mount = self.play.riders.get(lead)
            bearer = self.figures.seen(mount, middle).state if mount is not None else there
            long = mount is not None and mount.kind == "vehicle" and self.framing not in CLOSE  # seen from end to end
            place = ((bearer if long else there).x + shift, bearer.y)
            if long:
                want, group = want or "centre", (place[0], place[0])
            x, y = centre(self.framing, place, focus, lead, there.facing, self.frame, group, want)
            if not self.free:
                x = max(0.5 * wide - REACH, min(REACH - 0.5 * wide, x))
        rest = View(x, y, wide, high, crane=crane_for(shot.angle) * min(1.0, high / 5.0))
        return Camera(
            rest,
            CameraMove.STATIC if self.play.tall else shot.camera or CameraMove.STATIC,
            seconds=self.seconds,
            frames=frames,
            speed=shot.camera_speed or "normal",
            focus=focus,
            follow=follow,
            seed=self.seed,
        )

    def _widened(self) -> tuple[float, float]:
        """The frame, larger where a mount or the distance between figures needs more room than they themselves."""
        wide, high = self.frame
        if self.lead is None:
            return wide, high
        aspect = wide / high
        if self.framing in CLOSE:
            most = _OPENED if self.lead.kind == "person" else 0.75 * _OPENED
            high = max(high, min(most * high, needed(self, self.lead, aspect)))
            long = self.lead.kind == "animal" and self.lead.width > 2 * self.lead.height
            high = max(high, _LONG * self.lead.width / aspect if long else 0.0)  # a squid has its arms beyond its eye
            return high * aspect, high
        mount = self.play.riders.get(self.lead)
        if mount is not None:
            high = max(high, frame_height(self.framing, mount, aspect, 0.0))
            if self.framing in (Framing.FULL, Framing.WIDE):
                high = max(high, 1.3 * -self.figures.spot(self.lead, 0.5 * self.seconds)[1])
        people = self.standing()
        if self.framing in (Framing.FULL, Framing.WIDE):
            room = headroom(self.play.tracks[self.lead], people, self.play.riders)
            high = max(high, self.play.tall, min(9.6, room))
        xs = [self.figures.seen(m, 0.5 * self.seconds).state.x for m in people]
        if len(people) > 1 and self.framing is not Framing.EXTREME_WIDE:
            span = max(xs) - min(xs) + 0.5 * (people[0].width + people[-1].width)
            high = max(high, min(2.0 * high, span / (0.9 * aspect)))
        return high * aspect, high

    def _head(self, lead: Cast) -> Point:
        """Where the lead's head is for most of the shot; its hand, in an extreme close-up of someone busy with it."""
        middle = 0.5 * self.seconds
        if self.framing is Framing.EXTREME_CLOSE_UP:
            hand = self._hand(lead, middle)
            if hand is not None:
                return hand
        if self.framing not in CLOSE:
            return self.figures.spot(lead, middle)
        spots = [self.figures.spot(lead, k * self.seconds) for k in (0.2, 0.5, 0.7, 0.95)]
        x = self.figures.spot(lead, middle)[0] if self.free else float(np.median([s[0] for s in spots]))
        ys = [s[1] for s in spots]
        return x, float(np.median(ys)) if self.framing is not Framing.MEDIUM else min(ys)

    def _hand(self, lead: Cast, t: float) -> Point | None:
        """Where the lead's hand is, if the hand is what matters: it holds something or reaches for something."""
        step = self.play.tracks[lead].step(t)
        if lead.actor is None or not (step.holding or step.action in HANDY):
            return None
        seen = self.figures.seen(lead, t)
        return self.figures.part(lead, "hand", self.figures.doing(lead, t, self.palette.ink), seen.state)

    def standing(self) -> list[Cast]:
        """Everyone who must be in the picture, and the things that the lead does something to where they stand."""
        people = [m for g in self.groups for m in g.members if m.kind != "body" and not m.depth]
        brought = [b for b in self.play.brought if b.depth < 1 and b.height < 4.2 and b not in people]
        if self.lead is None or self.free:
            return people + list(dict.fromkeys(brought))
        steps = self.play.tracks[self.lead].steps
        held = {h for s in steps for h in s.holding}
        aims = {s.aim: None for s in steps if isinstance(s.aim, Cast) and s.aim.kind in ("prop", "piece")}
        things = [a for a in aims if a not in people and a not in held and a.depth < 1 and a.height < 3.2]
        return people + list(dict.fromkeys(things + [b for b in brought if b not in held]))

    # -- flats ---------------------------------------------------------------------------------------------------

    def _build_flats(self) -> list[Flat]:
        """Everything that is no member, from back to front; still flats are drawn here, once."""
        flats = [self._layer(layer) for layer in self.place.layers] + self._pieces()
        flats.sort(key=lambda f: -f.depth)
        shadow = skia.Color4f(*self.palette.ink.body, 1.0)
        return [f for f in flats if f.moving or cache(f, self.camera.views, self.size, shadow)]

    def _arrange(self, flats: list[Flat]) -> list[Flat | Cast]:
        """Flats and members from back to front."""
        views = self.camera.views
        members = sorted(self.play.tracks, key=self._rank)
        order: list[Flat | Cast] = []
        for depth in sorted({m.depth for m in members}, reverse=True):
            order += merge([f for f in flats if f.depth >= depth], views, self.size)
            order += [m for m in members if m.depth == depth]
            flats = [f for f in flats if f.depth < depth]
        return order + merge(flats, views, self.size)

    def _clear_view(self, flats: list[Flat]) -> None:
        """Take away near flats that at some moment would hide the lead."""
        small = (160, round(160 * self.size[1] / self.size[0]))
        if self.lead is None or self.lead.kind == "body":
            return
        for flat in [f for f in flats if f.depth < 0]:
            for k in range(_GLANCES):
                i = round(k * (len(self.camera.views) - 1) / (_GLANCES - 1))
                view, t = self.camera.views[i], i / (len(self.camera.views) - 1 or 1) * self.seconds
                window = view.at(self.lead.depth)
                if window is None:
                    continue
                surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(*small))
                canvas = surface.getCanvas()
                canvas.clear(0)
                canvas.save()
                enter(canvas, window, small)
                self.figures.draw(canvas, self.lead, t, self.palette.ink)
                canvas.restore()
                whole = opaque(surface, small)
                flat.draw(canvas, view, small, t, erase=True)
                if whole.sum() and opaque(surface, small).sum() < _CLEAR * whole.sum():
                    flats.remove(flat)
                    break

    def _hang_bodies(self, flats: list[Flat]) -> None:
        """Move sun, moon and stars to where the flats leave the sky open; before the trees where they leave none."""
        bodies = [m for m in self.play.tracks if m.kind == "body"]
        view = self.camera.views[len(self.camera.views) // 2]
        window = view.at(bodies[0].depth) if bodies else None
        if window is None:
            return
        sky = self._open_sky(flats, view)
        metre = sky.shape[1] / window.width
        for body in bodies:
            track = self.play.tracks[body]
            here = track.state(0.5 * self.seconds)
            r = max(2, round(0.5 * body.height * metre))
            middle = here.y - 0.5 * body.height
            still = all(s.to.x == here.x and s.to.y == here.y for s in track.steps)
            tries = [(here.x, middle)]
            for dx, side in itertools.product((0.3, 0.2, 0.38, 0.1, 0.0), (here.facing, -here.facing)):
                for up in (0.2, 0.3, 0.12, 0.38) if still else (0.0,):
                    tries.append(
                        (window.x + side * dx * window.width, window.y - up * window.height if still else middle)
                    )
            shares = []
            for x, y in tries:
                cx, cy = round((x - window.left) * metre), round((y - window.top) * metre)
                part = sky[max(0, cy - r) : max(0, cy + r), max(0, cx - r) : max(0, cx + r)]
                shares.append(min(0.7, float(part.sum()) / (4 * r * r)))
            best = int(np.argmax(shares))
            x, y = tries[best]
            if shares[best] < 0.6:
                body.depth, (x, y) = _BEFORE_TREES, tries[0]
                near = view.at(_BEFORE_TREES)
                if near is not None:
                    body.size *= near.height / window.height
                    x = near.left + (x - window.left) / window.width * near.width
                    y = near.top + (y - window.top) / window.height * near.height
            track.shift(x - here.x, y + 0.5 * body.height - here.y)

    def _find_window(self, flats: list[Flat]) -> tuple[float, float, float, float] | None:
        """Left, top, right, bottom in px of the widest opening in the walls in the middle of the shot, if any."""
        open_ = self._open_sky(flats, self.camera.views[len(self.camera.views) // 2])
        columns = np.flatnonzero(open_.sum(0) > 2)
        if not columns.size:
            return None
        runs = np.split(columns, np.flatnonzero(np.diff(columns) > 6) + 1)  # bars divide a window; walls part windows
        run = max(runs, key=len)
        rows = np.flatnonzero(open_[:, run[0] : run[-1] + 1].any(1))
        k = self.size[0] / open_.shape[1]
        return float(run[0] * k), float(rows[0] * k), float((run[-1] + 1) * k), float((rows[-1] + 1) * k)

    def _open_sky(self, flats: list[Flat], view: View) -> NDArray[np.bool_]:
        """Where no flat stands before the sky, bool [h, 160]."""
        small = (160, round(160 * self.size[1] / self.size[0]))
        surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(*small))
        canvas = surface.getCanvas()
        canvas.clear(0xFFFFFFFF)
        for flat in flats:
            Flat(flat.depth, flat.paint).draw(canvas, view, small, 0.5 * self.seconds, erase=True)
        return opaque(surface, small)

    def _rank(self, member: Cast) -> tuple[float, float, float, float]:
        """Who is drawn before whom: farther and taller ones first; a mount under its rider, a rider under the hull."""
        riders = self.play.riders
        y = self.play.here(member, 0.0).y
        if member in riders:
            return -member.depth, 0.5, y, 0.0
        if member in riders.values():
            return -member.depth, 0.4 if member.actor is not None else 0.6, y, 0.0
        return (
            -member.depth,
            0.0 if member.actor is None and member.height > 0.8 else 1.0,
            y,
            -member.height if member.kind == "person" else 0.0,
        )

    def ink(self, depth: float) -> Ink:
        thick = 0.5 if self.shot.setting.interior else _THICK.get(self.shot.setting.weather or WeatherKind.CLEAR, 1.0)
        return hazed(self.palette.ink, self.palette.haze, depth, thick)

    def _layer(self, layer: Layer) -> Flat:
        ink = self.ink(layer.depth)

        def draw(canvas: Canvas, t: float) -> None:
            layer.draw(canvas, ink, t)

        return Flat(layer.depth, draw, moving=layer.moving, shadow=_SHADOW)

    def _pieces(self) -> list[Flat]:
        """Set pieces at the sides and behind, as far away as they must be to be seen whole."""
        flats = []
        self.lamps: list[tuple[Cast, Point]] = []  # pieces that can shine, and where their light is
        middle = self.camera.views[len(self.camera.views) // 2]
        side = 1 if self.lead is None else self.figures.seen(self.lead, 0.5 * self.seconds).state.facing
        for k, noun in enumerate(dict.fromkeys([*self._named, *self.shot.setting.pieces, *self.play.far])):
            if self.play.find(noun) or exact(noun, BODIES) or is_place(noun) or noun.startswith(PLAYED):
                continue
            if re.search(r"^(?!up).*\bwindow$", noun) and (self.place.sky or not self.shot.setting.interior):
                continue  # the room has its own, and out of doors a window needs a wall
            said: list[str] = []
            piece = cast_noun(noun, self.seed, said, prefer=("piece", "prop", "vehicle"))
            if piece.kind == "shape":  # nothing at all says less that is wrong
                self.notes.append(f"{noun!r} is not known and was left out")
                continue
            if any(m.kind == piece.kind == "vehicle" and m.width == piece.width for m in self.play.tracks):
                continue  # it is there already, by another name
            self.notes += said
            least = 0.25 if piece.height > 0.6 else 0.03  # small things lie at the feet and do not hover beyond
            piece.depth = max(least, (piece.height - _HEADROOM) / (_HEADROOM + EYE))
            window = middle.at(piece.depth)
            if window is None:
                continue
            way = -side if {"sinking", "storm"} & set(noun.split()) else side  # what one flees is behind
            x = window.x + (way, -way)[k % 2] * window.width * (0.24 + 0.1 * (k // 2))
            flats.append(self._piece(piece, x))
            if (light := getattr(piece.thing, "light", None)) is not None:
                size = piece.size / (1 + piece.depth)
                self.lamps.append((piece, (x + light[0] * size, _foot(piece.depth) + light[1] * size)))
        return flats

    def _piece(self, piece: Cast, x: float) -> Flat:
        ink = piece.ink(self.ink(piece.depth))
        y, size = _foot(piece.depth) - (2.4 if in_air(piece) else 0.0), piece.size / (1 + piece.depth)
        wet = self.place.water_y is not None and getattr(piece.thing, "medium", "ground") != "water"

        def draw(canvas: Canvas, t: float) -> None:
            canvas.save()
            canvas.translate(x, y)
            canvas.scale(size, size)
            if wet:
                canvas.drawPath(rock(piece.thing.width), paint(ink.second))
            piece.thing.draw(canvas, ink, t)
            canvas.restore()

        return Flat(piece.depth, draw, shadow=_SHADOW)
