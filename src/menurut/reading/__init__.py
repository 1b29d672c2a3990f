"""Reading: Article in, Report out; `reader.py` is the page."""
