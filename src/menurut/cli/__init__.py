"""The command line: one file per command, each a thin way to the desk. What people are shown stands in `strings.yml`."""
