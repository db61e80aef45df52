#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the table that a running program shows, as a screen reader would: raci-atspi.py PID NAME waits until a cell of this name has
the keyboard, then prints a line for each cell: its role, its name, its description."""
import sys
import time

import pyatspi
from gi.repository import GLib

CELLS = {pyatspi.ROLE_TABLE_CELL: "cell", pyatspi.ROLE_ROW_HEADER: "row", pyatspi.ROLE_TABLE_ROW_HEADER: "row"}


def find_application(pid):
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and application.get_process_id() == pid:
            return application
    return None


def find_cells(node):
    if node.getRole() in CELLS:
        return [node] if node.queryComponent().getExtents(pyatspi.WINDOW_COORDS).width > 0 else []
    return [found for child in node if child is not None for found in find_cells(child)]


pid, wanted = int(sys.argv[1]), sys.argv[2]
deadline = time.monotonic() + 20
lines, focused = [], None
while focused != wanted:
    if time.monotonic() > deadline:
        sys.exit(f"the keyboard is on “{focused}”, not on “{wanted}”; there are: " + "; ".join(lines))
    try:
        application = find_application(pid)
        cells = find_cells(application) if application is not None else []
        focused = next((cell.name for cell in cells if cell.getState().contains(pyatspi.STATE_FOCUSED)), None)
        lines = [f"{CELLS[cell.getRole()]}\t{cell.name}\t{cell.description}" for cell in cells]
    except (GLib.Error, NotImplementedError):  # something went while it was being looked at
        focused = None
print("\n".join(lines))
