"""`menurut claims`: list claims of the store."""

from menurut.cli.lists import list_command

command = list_command("claims")
