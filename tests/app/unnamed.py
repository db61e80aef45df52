#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists the controls of a running program that a screen reader cannot name: unnamed.py PID, one path a line, exit 1 if any."""
import sys
import time

import pyatspi

CONTROLS = {
    pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_RADIO_BUTTON, pyatspi.ROLE_COMBO_BOX,
    pyatspi.ROLE_ENTRY, pyatspi.ROLE_TEXT, pyatspi.ROLE_SPIN_BUTTON, pyatspi.ROLE_SLIDER, pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_LIST_BOX,
    pyatspi.ROLE_TREE_ITEM, pyatspi.ROLE_TABLE_ROW, pyatspi.ROLE_TABLE_CELL, pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_PAGE_TAB,
    pyatspi.ROLE_LINK, pyatspi.ROLE_IMAGE,
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


def walk(node, path, found):
    states = node.getState()
    if not states.contains(pyatspi.STATE_SHOWING):
        return
    role, name = node.getRole(), node.name or ""
    here = path + [f"{node.getRoleName()} “{name}”"]
    # An image is decoration unless it takes the keyboard; text inside a named entry is that entry's.
    is_control = role in CONTROLS and (role != pyatspi.ROLE_IMAGE or states.contains(pyatspi.STATE_FOCUSABLE))
    if is_control and is_unnamed(node, name):
        found.append(" › ".join(here[-5:]))
    for child in node:
        if child is not None:
            walk(child, here, found)


# What is being built answers before it knows its name: look again before complaining.
deadline = time.monotonic() + 5
while True:
    found = []
    for window in find_application(int(sys.argv[1])):
        walk(window, [], found)
    if not found or time.monotonic() > deadline:
        break
    time.sleep(0.1)
print("\n".join(found))
sys.exit(1 if found else 0)
