"""The Dataset folder: one format for footage, papercut's endless data and productions' takes.

`dataset.json` (digest, counts, schema), `clips.parquet` (one row a clip), `files.parquet` (one row a source file),
`shards/<split>-000000.tar` (WebDataset: mp4, jpg, json, txt under the clip's id). Readable without Rushes.
"""
