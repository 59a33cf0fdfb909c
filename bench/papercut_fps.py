"""How fast papercut draws: frames a second and memory for typical shots at 1280x720, before any encoding.

Times are of one core's work (processor time), so that other load on the machine does not count.

python bench/papercut_fps.py [--size 1280x720] [--frames 48]
"""

from __future__ import annotations

import argparse
import resource
import statistics
import time

from rushes.papercut import Stage
from rushes.shot import Beat, Setting, Shot, Subject

SHOTS = {
    "wide, still, two people": Shot(
        subjects=(Subject(name="man"), Subject(name="woman", action="wave")),
        setting=Setting(place="village", time="morning", pieces=("tree",)),
        framing="wide",
    ),
    "wide, pan, forest": Shot(
        subjects=(Subject(name="fox", action="walk"),),
        setting=Setting(place="forest", time="dawn"),
        framing="wide",
        camera="pan right",
    ),
    "medium, push in, shore": Shot(
        subjects=(Subject(name="fisherman", holds=("lantern",)),),
        setting=Setting(place="shore", time="dusk", pieces=("lighthouse",)),
        framing="medium",
        camera="push in",
    ),
    "full, follow, running": Shot(
        subjects=(Subject(name="girl"),),
        setting=Setting(place="hills", time="afternoon", weather="wind"),
        framing="full",
        camera="follow",
        beats=(Beat(who="girl", verb="run"),),
    ),
    "wide, still, sea in rain": Shot(
        subjects=(Subject(name="boat", action="drift"),),
        setting=Setting(place="sea", time="dusk", weather="rain"),
        framing="wide",
    ),
    "close-up, handheld, room": Shot(
        subjects=(Subject(name="grandmother", action="read"),),
        setting=Setting(place="room", time="night", pieces=("fireplace",)),
        framing="close-up",
        camera="handheld",
    ),
    "extreme wide, pull out, mountains in snow": Shot(
        subjects=(Subject(name="man", action="walk"),),
        setting=Setting(place="mountains", time="morning", weather="snow"),
        framing="extreme wide",
        camera="pull out",
    ),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", default="1280x720")
    parser.add_argument("--frames", type=int, default=48)
    args = parser.parse_args()
    width, height = (int(n) for n in args.size.split("x"))
    rates = []
    for name, shot in SHOTS.items():
        began = time.process_time()
        stage = Stage(shot, size=(width, height), fps=24, seconds=args.frames / 24, seed=1)
        ready = time.process_time() - began
        times = []
        for i in range(stage.frames):
            began = time.process_time()
            stage.draw(i)
            times.append(time.process_time() - began)
        rate = 1 / statistics.median(times)
        rates.append(rate)
        print(f"{name:44} {rate:7.0f} frames/s   ready in {ready * 1000:5.0f} ms")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{'median of the shots':44} {statistics.median(rates):7.0f} frames/s   peak memory {memory:.0f} MB")


if __name__ == "__main__":
    main()
