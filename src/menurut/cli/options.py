"""Options that several commands share. Their help is found by name in `strings.yml`, see `app.py`."""

from pathlib import Path
from typing import Annotated

import typer

StorePath = Annotated[Path, typer.Option("--store", envvar="MENURUT_STORE")]
DEFAULT_STORE = Path("menurut.db")

AsJson = Annotated[bool, typer.Option("--json")]
AsCsv = Annotated[bool, typer.Option("--csv")]
Limit = Annotated[int | None, typer.Option("--limit", min=0)]
Coder = Annotated[str, typer.Option("--coder")]
Port = Annotated[int, typer.Option("--port", min=0, max=65535)]

Actor = Annotated[str | None, typer.Option("--actor")]
Recipient = Annotated[str | None, typer.Option("--recipient")]
Type = Annotated[str | None, typer.Option("--type")]
Status = Annotated[str | None, typer.Option("--status")]
Says = Annotated[str | None, typer.Option("--says")]
Publisher = Annotated[str | None, typer.Option("--publisher")]
Since = Annotated[str | None, typer.Option("--since")]
Until = Annotated[str | None, typer.Option("--until")]
Text = Annotated[str | None, typer.Option("--text")]
