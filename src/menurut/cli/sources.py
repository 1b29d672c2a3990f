"""`menurut sources`: list sources of the store."""

from menurut.cli.lists import list_command

command = list_command("sources")
