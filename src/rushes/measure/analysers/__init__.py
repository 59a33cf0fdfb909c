"""What is seen of raw footage, one analyser a file: each declares its rate and input, and none of them decodes.

An analyser gets `Seen` frames through `see` and answers `measure(start, end)` for any span of time once the film is
over. It keeps a few numbers a sample: about 4 MB for an hour of film, all of them together.
"""
