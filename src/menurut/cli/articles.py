"""`menurut articles`: list articles of the store."""

from menurut.cli.lists import list_command

command = list_command("articles")
