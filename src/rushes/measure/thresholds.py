"""Where the checks draw their lines, each with its source. Times in seconds, levels in dB."""

BLACK_SECONDS = 0.5  # longer than a dip to black; a fade at either end may take EDGE
EDGE = 1.1
FROZEN_CHANGE = 0.06  # mean luma change that encoding noise alone makes; measured on still x264 film
FROZEN_SECONDS = 1.2
FLASHES = 3  # flashes in any one second (WCAG 2.3.1, ITU-R BT.1702)
FLASH_AREA = 0.25  # of the picture
SILENT_DB = -60.0
SILENT_SECONDS = 2.0
CLIPPED_SAMPLES = 24  # in runs at full scale over the whole film: below it the ear hears nothing
LUFS, LUFS_WITHIN = -14.0, 1.0  # the streaming platforms' target
PEAK_DBTP = -1.0  # EBU R 128 and the platforms' delivery guides
DRIFT = 0.12  # seconds that sound and picture may differ (ITU-R BT.1359: noticed from 0.125 late)
CPS = 20.0  # characters a second that adults can still read (Netflix timed text guide)
CAPTION_SECONDS = 0.8
SAFE = 0.05  # of width and height (ITU/EBU R 95 action and graphics safe area)
DURATION = 0.02  # of the asked length
SHORT_SHOT = 0.8  # seconds
EVEN_RHYTHM = 0.06  # coefficient of variation under which shots march
SAME_PICTURE = 2.2  # mean absolute luma difference of thumbnails
CUT_CHANGE = 1.2  # a cut between different shots changes the picture at least this much …
CUT_STANDS_OUT = 1.8  # … and this much more than the frames around it
BLANK_SPREAD = 4.0  # luma deviation of a picture with nothing in it
OVEREXPOSED = 0.6  # share of pixels at full white
BLURRED = 1.6  # variance of the Laplacian at 160 pixels' width, for a picture with something in it
AREA = {
    "extreme wide": 0.0012,
    "wide": 0.004,
    "full": 0.012,
    "medium": 0.03,
    "close-up": 0.04,
    "extreme close-up": 0.05,
}
AREA_UNSTATED = 0.004
VISIBLE = 0.5  # share of the figure that must be seen at its best moment
CONTRAST = 1.35  # ratio of relative luminance; 1 is invisible
DWELL = 0.8  # seconds that a subject must be seen to be read
