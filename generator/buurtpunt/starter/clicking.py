"""The file to double-click, for each system, that starts the forms of a village.

Each opens the browser by `buurtpunt serve`, and ends when its window is closed.
"""

from __future__ import annotations

_MISSING = "buurtpunt staat nog niet op deze computer. Vraag het aan wie met de site begon."
_WINDOWS = f"""\
@echo off
chcp 65001 >nul
title Schrijven
cd /d "%~dp0"
where buurtpunt >nul 2>nul
if errorlevel 1 goto missing
buurtpunt serve
if errorlevel 1 pause
exit /b
:missing
echo {_MISSING}
pause
"""
# A terminal that is opened by a click does not read what a shell reads at a login, where installers put their folder.
_UNIX = f"""\
#!/bin/sh
cd "$(dirname "$0")" || exit 1
PATH="$HOME/.local/bin:/opt/homebrew/bin:/usr/local/bin:$PATH"
if ! command -v buurtpunt >/dev/null; then
  echo "{_MISSING}"
  echo "Druk op Enter."
  read -r _
  exit 1
fi
exec buurtpunt serve
"""
# %k is where this file lies (Desktop Entry Specification 1.5); in a value a backslash is typed twice.
_LINUX = r"""[Desktop Entry]
Type=Application
Name=Schrijven
Comment=Schrijf aan de site van je dorp, in je browser
Exec=sh -c "exec \\"\\$(dirname \\"\\$0\\")/Schrijven.command\\"" %k
Icon=accessories-text-editor
Terminal=true
"""

EXECUTABLE = (".command", ".desktop")  # what a system starts only if it may be run


def clicked_files() -> dict[str, str]:
    """A file for Windows, macOS and Linux, by its name."""
    windows = _WINDOWS.replace("\n", "\r\n")  # where a label must be found, cmd.exe wants its own ends of lines
    return {"Schrijven.bat": windows, "Schrijven.command": _UNIX, "Schrijven.desktop": _LINUX}
