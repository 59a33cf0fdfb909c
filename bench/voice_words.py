"""Words by Kokoro's voices: python bench/voice_words.py KOKORO.onnx VOICES_DIR OUT VOICE... [< OTHER_WORDS].

Needs the package kokoro-onnx (0.6.1; in an environment of its own) and its weights; VOICES_DIR holds VOICE.bin, float32
[510, 1, 256]. To test with, each voice says the eight commands at five paces, then forty words that no spotter was
trained to refuse, into OUT/VOICE/WORD-N.wav. To train with (`rushes train voice FOLDER --words OUT`), other words are
given on standard input: then each voice says the commands three times at any pace, and sixteen of those.
"""

from __future__ import annotations

import random
import sys
import tempfile
import wave
from pathlib import Path

import numpy as np
from kokoro_onnx import Kokoro

COMMANDS = ("forward", "back", "left", "right", "stop", "jump", "use", "light")
OTHERS = """apple bread cloud dance eagle fabric gold harbour island jacket kettle lemon mirror north ocean paper
silver whisper yesterday zebra lad batch bark lest lifted rhyme ripe stump sob stair dumb jaw yule yuck fluke lice
pliant between question answer""".split()


def main() -> None:
    model, folder, out, names = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4:]
    given = [] if sys.stdin.isatty() else sys.stdin.read().split()
    voices = {n: np.fromfile(folder / f"{n}.bin", np.float32).reshape(510, 1, 256) for n in names}
    with tempfile.TemporaryDirectory() as scratch:
        np.savez(Path(scratch) / "voices.npz", **voices)
        kokoro = Kokoro(str(model), str(Path(scratch) / "voices.npz"))
    for name in names:
        (out / name).mkdir(parents=True, exist_ok=True)
        if given:
            dice = random.Random(name)
            wanted = [(w, dice.uniform(0.75, 1.3), dice.choice(".!?")) for w in COMMANDS * 3]
            wanted += [(w, dice.uniform(0.75, 1.3), dice.choice(".!?")) for w in dice.sample(given, 16)]
        else:
            wanted = [(w, p, e) for w in COMMANDS for p, e in zip((0.8, 0.9, 1.0, 1.1, 1.2), ".!.!.")]
            wanted += [(w, 1.0, ".") for w in OTHERS]
        count: dict[str, int] = {}
        for word, pace, end in wanted:
            n = count[word] = count.get(word, 0) + 1
            path = out / name / f"{word}-{n}.wav"
            if path.exists():
                continue
            sound, rate = kokoro.create(word + end, voice=name, speed=pace, lang="en-gb" if name[0] == "b" else "en-us")
            with wave.open(str(path), "wb") as f:
                f.setparams((1, 2, rate, 0, "NONE", ""))
                f.writeframes((np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes())
        print(name, len(wanted), flush=True)


if __name__ == "__main__":
    main()
