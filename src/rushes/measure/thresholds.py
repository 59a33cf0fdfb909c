"""Where the checks draw their lines, each with its source. Times in seconds, levels in dB, luma 0..255.

"Measured" lines were set on synthetic and real films between what clean films and what planted defects show, before the
benchmark's seeds were drawn (bench/critic.py); the others are those of the standard or guide that is named.
"""

# Picture
DARK = 20  # luma under which a pixel shows nothing: about 8 % signal, where FFmpeg's blackdetect puts it too
BLACK_SHARE = 0.997  # of the frame's pixels dark; a night scene lights more than 0.3 % of them
BLACK_SECONDS = 0.25  # a dip to black between two slots is a fade, which the script then asks for
EDGE_BLACK = 1.1  # a fade in or out at the film's ends may take so long
STILL_CELLS = 1.6  # luma by which the most changed cells of a still, encoded picture wobble at most (measured)
FROZEN_SECONDS = 1.2  # long enough that nobody takes it for a pause in the motion (FFmpeg's freezedetect: 2)
FLASHES = 3  # flashes, pairs of opposing changes, allowed in any second (WCAG 2.3.1, ITU-R BT.1702)
FLASH_STEP = 0.1  # change of relative luminance that counts as half a flash … (WCAG 2.3.1)
FLASH_DARK = 0.8  # … where the darker state is under this (WCAG 2.3.1)
RED_STEP = 20.0  # change of (R - G - B) * 320, linear light, with a saturated red on either side (WCAG 2.2, red flash)
RED_SATURATED = 0.8  # R / (R + G + B) (WCAG 2.2)
FLASH_AREA = 0.25  # of the picture at once (WCAG 2.3.1, ITU-R BT.1702)
BLANK_DETAIL = 6.0  # luma difference of neighbouring cells in the most detailed places of an empty picture (measured)
BLANK_SECONDS = 0.6
WHITE = 250  # luma over which a highlight is burnt out
BURNT_SHARE = 0.35  # of the frame; a sun, a window or a lamp takes less (measured)
BURNT_SECONDS = 0.5
SOFT_EDGE = 7.0  # width, in pixels of a 720-line picture, of the sharpest edges of a blurred one (measured)
SOFT_SECONDS = 0.6

# Cuts and rhythm
CUT_FRAMES = 2  # frames that a cut may lie off its place
CUT_CELLS = 10.0  # luma by which the most changed cells differ across a cut (measured)
LIGHT_SECONDS = 0.5  # in which a flash of lightning has died away
CUT_STANDS_OUT = 2.5  # times the change around it: fast motion is not a cut (measured)
SAME_CELLS = 12.0  # luma by which the most changed cells differ between two showings of one picture (measured)
SAME_SHARE = 0.7  # of the cells within 12 luma of the take: a burned caption may cover the rest
BETTER_SHARE = 0.12  # by which another take may be liker before the two are mixed up (measured)
SHORT_SHOT = 0.8  # seconds in which a picture can still be read (cutters' rule of thumb; 0.5 for a simple one)
MONTAGE = 3  # short shots in a row are meant
FLASH_FRAMES = 0.25  # seconds under which even a montage's shot is only a flash
EVEN_SHOTS = 5  # shots from which a rhythm is heard …
EVEN_RHYTHM = 0.04  # … and the coefficient of variation under which it marches
MONOTONE_SHOTS = 5  # shots in a row of one framing, one camera move and one length
DURATION = 0.02  # of the asked length

# Sound
SILENT_DB = -60.0  # RMS; rooms that are meant to be quiet are recorded at -55 to -45
SILENT_SECONDS = 2.0  # longer gaps sound like a fault (EBU QC item "audio silence" lets the user choose; 2 is usual)
FLAT_CREST = 0.445  # share of a half wave's time over 50 % of its peak that it is over 90 %: a sine 0.431 (measured)
CLIP_SAMPLES = 1000  # samples on such crests in the whole film, below which nobody hears them
LUFS, LUFS_WITHIN = -14.0, 1.0  # the streaming platforms' target
PEAK_DBTP = -1.0  # EBU R 128, and the platforms' delivery guides
SOUND_EARLY, SOUND_LATE = 0.045, 0.125  # seconds of lead and lag from which it is noticed (ITU-R BT.1359)
SOUND_ENDS = 0.12  # seconds that the two tracks' ends may lie apart: some packets of AAC
VOICE_OFF = 0.25  # seconds that a voice may lie off its cue; captions lead or lag by less (measured)
VOICE_RISE = 1.5  # dB by which the band of speech is louder in the captions' spans than beside them (measured) …
VOICE_BETTER = 0.7  # … and by how much more so where the voice really is, if it lies off them (measured)

# Words
CPS = 20.0  # characters a second that adults can still read (Netflix timed text guide: 17 to 20)
CAPTION_SECONDS = 0.8  # the shortest caption (Netflix timed text guide: 5/6 s)
CAPTION_OUT = 0.3  # seconds that a caption may hang over its slot
SAFE = 0.05  # of width and height, each side (SMPTE ST 2046-1 safe title area, EBU R 95 graphics safe area)

# Legibility. Areas are shares of the frame at the subject's largest moment (measured on the framings' own drawings).
AREA = {
    "extreme wide": 0.0012,
    "wide": 0.004,
    "full": 0.012,
    "medium": 0.05,
    "close-up": 0.04,
    "extreme close-up": 0.08,
}
AREA_UNSTATED = 0.004
VISIBLE = 0.5  # share of the figure that must be seen at its best moment
CONTRAST = 1.35  # ratio of relative luminance of figure and ground; 1 is invisible (measured)
DWELL = 0.8  # seconds that a subject must be seen to be read …
DWELL_SHARE = 0.7  # … or this share of a shot that is shorter: a montage is judged by its rhythm
