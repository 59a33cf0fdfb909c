"""From a folder of raw video to a captioned training set: build, filters, duplicates, captions, search, the desk."""
