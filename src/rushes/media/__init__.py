"""Files to frames and sound and back, all through a guarded FFmpeg; timelines, captions, loudness, stills."""
