#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists the controls of a running program that a screen reader cannot name: unnamed.py PID, one path a line, exit 1 if any."""
import sys
import time

import pyatspi
from gi.repository import GLib

CONTROLS = {
    pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_RADIO_BUTTON, pyatspi.ROLE_COMBO_BOX,
    pyatspi.ROLE_ENTRY, pyatspi.ROLE_TEXT, pyatspi.ROLE_SPIN_BUTTON, pyatspi.ROLE_SLIDER, pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_LIST_BOX,
    pyatspi.ROLE_TREE_ITEM, pyatspi.ROLE_TABLE_ROW, pyatspi.ROLE_TABLE_CELL, pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_PAGE_TAB,
    pyatspi.ROLE_LINK, pyatspi.ROLE_IMAGE, pyatspi.ROLE_COLUMN_HEADER, pyatspi.ROLE_TABLE_COLUMN_HEADER,
}


def find_application(pid):
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.get_process_id() == pid:
                return application
        time.sleep(0.1)
    sys.exit("the program is not on the accessibility bus")


def is_unnamed(node, name):
    """GTK 4.8 falls back on the type's name, and keeps the underline of a mnemonic."""
    return not name.strip() or name.startswith(("_", "Gtk", "Adw"))


def is_shown(node, states):
    """GTK 4.8 says of windows alone that they are showing; what is in a closed pane or menu has no size."""
    if not states.contains(pyatspi.STATE_VISIBLE):
        return False
    try:
        extents = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    except NotImplementedError:
        return True
    return extents.width > 0 and extents.height > 0


def walk(node, path, found):
    """Returns how many controls there are under a node."""
    states = node.getState()
    if not is_shown(node, states):
        return 0
    role, name = node.getRole(), node.name or ""
    here = path + [f"{node.getRoleName()} “{name}”"]
    # An image is decoration unless it takes the keyboard; text inside a named entry is that entry's.
    is_control = role in CONTROLS and (role != pyatspi.ROLE_IMAGE or states.contains(pyatspi.STATE_FOCUSABLE))
    if is_control and is_unnamed(node, name):
        found.append(" › ".join(here[-5:]))
    return is_control + sum(walk(child, here, found) for child in node if child is not None)


# What is being built answers before it knows its name: look again before complaining.
deadline = time.monotonic() + 5
while True:
    found = []
    try:
        if sum(walk(window, [], found) for window in find_application(int(sys.argv[1]))) == 0:
            found.append("no control at all: the bus shows nothing of the program")
    except GLib.Error as error:  # a widget went while it was being looked at
        found.append(error.message)
    if not found or time.monotonic() > deadline:
        break
    time.sleep(0.1)
print("\n".join(found))
sys.exit(1 if found else 0)
