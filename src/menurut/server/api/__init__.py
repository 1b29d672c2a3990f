"""The store for programs, under /v1: what the pages show as JSON, described by OpenAPI 3.1 at /v1/openapi.json.

A request goes limits -> asked (what may be asked) -> one page of a list or one record -> answers (ETag, or a problem).
"""
