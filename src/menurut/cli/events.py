"""`menurut events`: list events of the store."""

from menurut.cli.lists import list_command

command = list_command("events")
