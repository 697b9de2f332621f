"""The file to double-click, for each system, that starts the forms of a village.

from buurtpunt.catalogues import tell

Each opens the browser by `buurtpunt serve`, and ends when its window is closed.
"""

from __future__ import annotations

from buurtpunt.catalogues import tell

_WINDOWS = """\
@echo off
chcp 65001 >nul
title {title}
cd /d "%~dp0"
where buurtpunt >nul 2>nul
if errorlevel 1 goto missing
buurtpunt serve
if errorlevel 1 pause
exit /b
:missing
echo {missing}
pause
"""
# A terminal that is opened by a click does not read what a shell reads at a login, where installers put their folder.
_UNIX = """\
#!/bin/sh
cd "$(dirname "$0")" || exit 1
PATH="$HOME/.local/bin:/opt/homebrew/bin:/usr/local/bin:$PATH"
if ! command -v buurtpunt >/dev/null; then
  echo "{missing}"
  echo "{enter}"
  read -r _
  exit 1
fi
exec buurtpunt serve
"""
# %k is where this file lies (Desktop Entry Specification 1.5); in a value a backslash is typed twice.
_LINUX = r"""[Desktop Entry]
Type=Application
Name={title}
Comment={about}
Exec=sh -c "exec \\"\\$(dirname \\"\\$0\\")/Schrijven.command\\"" %k
Icon=accessories-text-editor
Terminal=true
"""

EXECUTABLE = (".command", ".desktop")  # what a system starts only if it may be run


def clicked_files() -> dict[str, str]:
    """A file for Windows, macOS and Linux, by its name."""
    facts = {name: tell(f"starter.clicked.{name}") for name in ("title", "about", "missing", "enter")}
    windows, unix, linux = (text.format(**facts) for text in (_WINDOWS, _UNIX, _LINUX))
    # Where a label must be found, cmd.exe wants its own ends of lines.
    return {"Schrijven.bat": windows.replace("\n", "\r\n"), "Schrijven.command": unix, "Schrijven.desktop": linux}
