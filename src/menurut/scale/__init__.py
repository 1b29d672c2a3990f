"""Reading past one machine: shards of articles in, one Parquet file for each out, on processes, Dask or Ray.

    news/2024-05.warc.gz  ->  OUT/2024-05.warc.gz.parquet        a row for each article: its report, or its failure
                              OUT/2024-05.warc.gz.parquet.json   what it was made from and with, and its digest

A shard is done when its sidecar says so and the bytes are the ones it names; nothing else is remembered anywhere. So a run
that was stopped is simply started again, on another engine or another machine if one likes.
"""
