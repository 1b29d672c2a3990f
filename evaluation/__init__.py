"""Measuring: gold articles, external benchmarks, floors. Reads ../shared, ships nothing of it."""
