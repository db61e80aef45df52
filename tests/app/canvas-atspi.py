#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the drawing that a running program shows, as a screen reader would, and does something to one of its nodes:
canvas-atspi.py PID NAME ACTION. Prints a line for each node: its name, then its description."""
import sys
import time

import pyatspi
from gi.repository import GLib


def find_application(pid):
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and application.get_process_id() == pid:
            return application
    return None


def find_nodes(node):
    if node.getRole() == pyatspi.ROLE_TREE_ITEM:
        return [node]
    return [found for child in node if child is not None for found in find_nodes(child)]


def act(node, name):
    actions = node.queryAction()
    for i in range(actions.nActions):
        if actions.getName(i) == name:
            actions.doAction(i)
            return
    sys.exit(f"“{node.name}” cannot {name}: " + ", ".join(actions.getName(i) for i in range(actions.nActions)))


pid, wanted, action = int(sys.argv[1]), sys.argv[2], sys.argv[3]
deadline = time.monotonic() + 20
nodes = []
while not any(node.name == wanted for node in nodes):
    if time.monotonic() > deadline:
        sys.exit(f"no node is called “{wanted}”, only: " + ", ".join(node.name for node in nodes))
    try:
        application = find_application(pid)
        nodes = find_nodes(application) if application is not None else []
    except GLib.Error:  # something went while it was being looked at
        nodes = []
for node in nodes:
    print(f"{node.name}\t{node.description}")
act(next(node for node in nodes if node.name == wanted), action)
