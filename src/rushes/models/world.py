"""A world small enough for a laptop: a recurrent U-Net that says which of a few colours each pixel has next.

Most of what comes next is there already, a little aside: the net moves the last picture along a flow that it draws,
and paints only what is new. What leaves on one side comes back on the other; where a world is not round the net paints
that strip anew. Pixels are choices among the world's own colours, so what was drawn is as crisp as what was true, also
after an hour: small faults are rounded away instead of piling up to mist. What is near is in the last two pictures;
what is hidden is in the memory, a vector that every frame updates.
Shapes: B batch, H and W the picture's sides, K colours, M the memory. Pictures are whole numbers of colours [B, H, W].
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from itertools import pairwise
from typing import Any, NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

LEAST = 1e-4  # chance that every colour keeps: nothing is impossible, so nothing costs without end


@dataclass(frozen=True)
class WorldConfig:
    size: int = 64
    actions: int = 20
    colours: int = 44
    widths: tuple[int, ...] = (32, 48, 64, 64)  # channels at 1/2, 1/4, 1/8 and 1/16 of the picture
    memory: int = 128
    hint: int = 96  # width of the action's embedding
    ink: int = 6  # channels that stand for a colour

    def as_json(self) -> dict[str, Any]:
        return asdict(self) | {"widths": list(self.widths)}


class _Block(nn.Module):
    """Two convolutions with a way round them; the action scales and shifts what is between."""

    def __init__(self, width: int, hint: int) -> None:
        super().__init__()
        self.one = nn.Conv2d(width, width, 3, padding=1)
        self.two = nn.Conv2d(width, width, 3, padding=1)
        self.norm = nn.GroupNorm(8, width)
        self.film = nn.Linear(hint, 2 * width)
        nn.init.zeros_(self.two.weight)

    def forward(self, x: Tensor, hint: Tensor) -> Tensor:
        scale, shift = self.film(hint)[:, :, None, None].chunk(2, 1)
        h = F.silu(self.norm(self.one(x)) * (1 + scale) + shift)
        y: Tensor = x + self.two(h)
        return y


class Drawn(NamedTuple):
    """The next picture before it is chosen: what is moved there, what is painted, and which of both."""

    corners: Tensor  # [B, 4, H, W] colours of the last picture about the place that a pixel comes from
    weights: Tensor  # [B, 4, H, W] how near each of them is
    keep: Tensor  # [B, H, W] chance that a pixel is moved, not painted
    paint: Tensor  # [B, K, H, W] log chances of the painted colours

    def chance(self, true: Tensor) -> Tensor:
        """The chance [B, H, W] of given colours [B, H, W]."""
        moved = (self.weights * (self.corners == true[:, None])).sum(1)
        painted = self.paint.gather(1, true[:, None])[:, 0].exp()
        return self.keep * moved + (1 - self.keep) * painted + LEAST

    def likeliest(self) -> Tensor:
        """The likeliest colours [B, H, W]."""
        nearest = self.corners.gather(1, self.weights.argmax(1, keepdim=True))  # between two pixels nothing is mixed
        painted = self.paint.argmax(1, keepdim=True)
        anew = 1 - self.keep[:, None]
        moved = self.keep[:, None] + anew * self.paint.gather(1, nearest).exp()
        return torch.where(moved >= anew * self.paint.gather(1, painted).exp(), nearest, painted)[:, 0]


class WorldNet(nn.Module):
    palette: Tensor  # [K, 3] RGB 0..255
    rows: Tensor  # [H, 1] and
    columns: Tensor  # [1, W]: where each pixel is

    def __init__(self, config: WorldConfig) -> None:
        super().__init__()
        c = self.config = config
        w = c.widths
        self.floor = c.size // 2 ** len(w)  # side of the deepest grid
        self.register_buffer("palette", torch.zeros(c.colours, 3))
        self.ink = nn.Embedding(c.colours, c.ink)
        self.act = nn.Sequential(nn.Linear(c.actions, c.hint), nn.SiLU(), nn.Linear(c.hint, c.hint))
        self.recall = nn.Linear(c.memory, c.hint)
        self.enter = nn.Conv2d(2 * c.ink * 4, w[0], 3, padding=1)
        self.down = nn.ModuleList(nn.Conv2d(a, b, 3, stride=2, padding=1) for a, b in pairwise(w))
        self.sight = nn.ModuleList(_Block(n, c.hint) for n in w[1:])
        self.look = nn.Conv2d(w[-1], 32, 1)
        self.remember = nn.GRUCell(32 * self.floor**2 + c.hint, c.memory)
        self.place = nn.Linear(c.memory, w[-1] * self.floor**2)
        self.up = nn.ModuleList(nn.Conv2d(b, a, 1) for a, b in pairwise(w))
        self.merge = nn.ModuleList(nn.Conv2d(2 * a, a, 1) for a in w[:-1])
        self.draw = nn.ModuleList(_Block(n, c.hint) for n in w[:-1])
        self.leave = nn.Conv2d(w[0], (c.colours + 1) * 4, 1)
        self.flow = nn.Conv2d(w[0], 2 * 4, 3, padding=1)
        self.pan = nn.Sequential(nn.Linear(c.hint, c.hint), nn.SiLU(), nn.Linear(c.hint, 2))  # the whole picture's way
        nn.init.zeros_(self.flow.weight)
        nn.init.zeros_(self.flow.bias)  # type: ignore[arg-type]
        self.register_buffer("rows", torch.arange(float(c.size))[:, None], persistent=False)
        self.register_buffer("columns", torch.arange(float(c.size))[None], persistent=False)

    def blank(self, batch: int) -> Tensor:
        """The memory of who has seen nothing yet, [B, M]."""
        return torch.zeros(batch, self.config.memory)

    def number(self, pictures: Tensor) -> Tensor:
        """Pictures RGB [..., 3], 0..255 → the nearest colours' numbers [...]."""
        rgb = pictures.float()
        far = (self.palette**2).sum(-1) - 2 * rgb @ self.palette.T  # the picture's own square is the same for all
        return far.argmin(-1)

    def paint(self, numbers: Tensor) -> Tensor:
        """Colours' numbers [...] → RGB uint8 [..., 3]."""
        return self.palette[numbers].to(torch.uint8)

    def see(self, before: Tensor, now: Tensor, action: Tensor, memory: Tensor) -> tuple[list[Tensor], Tensor, Tensor]:
        """The grids of the last two pictures, finest first, the action's embedding, and the memory after it."""
        hint = self.act(action)
        inks = torch.cat([self.ink(before), self.ink(now)], -1).permute(0, 3, 1, 2)
        x = self.enter(F.pixel_unshuffle(inks, 2))
        grids = [x]
        for down, sight in zip(self.down, self.sight):
            x = sight(down(F.silu(x)), hint)
            grids.append(x)
        seen = torch.cat([self.look(F.silu(x)).flatten(1), hint], 1)
        return grids, hint, self.remember(seen, memory)

    def forward(self, before: Tensor, now: Tensor, action: Tensor, memory: Tensor) -> tuple[Drawn, Tensor]:
        """Pictures [B, H, W], action [B, A], memory [B, M] → the next picture and the memory."""
        grids, hint, memory = self.see(before, now, action, memory)
        hint = hint + self.recall(memory)
        x = grids[-1] + self.place(memory).reshape(grids[-1].shape)
        for up, merge, draw, grid in reversed(list(zip(self.up, self.merge, self.draw, grids))):
            x = F.interpolate(up(F.silu(x)), scale_factor=2.0, mode="nearest")
            x = draw(merge(torch.cat([x, grid], 1)), hint)
        x = F.silu(x)
        flow = F.pixel_shuffle(self.flow(x), 2) + self.pan(hint)[:, :, None, None]  # pixels, to where one comes from
        out = F.pixel_shuffle(self.leave(x), 2)
        return Drawn(*self._moved(now, flow), out[:, -1].sigmoid(), out[:, :-1].log_softmax(1)), memory

    def _moved(self, now: Tensor, flow: Tensor) -> tuple[Tensor, Tensor]:
        """The four pixels about the place [B, 2, H, W] aside that each one comes from, and their weights."""
        size = self.config.size
        y, x = self.rows + flow[:, 0], self.columns + flow[:, 1]
        top, left = y.floor(), x.floor()
        down, right = y - top, x - left
        r, c = top.long(), left.long()
        at = [(r + i).remainder(size) * size + (c + j).remainder(size) for i in (0, 1) for j in (0, 1)]
        where = torch.stack(at, 1)
        corners = now.flatten(1).gather(1, where.flatten(1)).reshape(where.shape)
        shares = [(1 - down) * (1 - right), (1 - down) * right, down * (1 - right), down * right]
        return corners, torch.stack(shares, 1)
