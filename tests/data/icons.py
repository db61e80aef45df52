#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every icon that the window names is one of those that src/app/frame/canevas-icons.c holds: see there why."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1]) / 'src' / 'app'
holder = root / 'frame' / 'canevas-icons.c'
literal = re.compile(r'"([a-z0-9-]+-symbolic)"')
held = set(literal.findall(holder.read_text()))
missing = {
    (name, path)
    for path in root.rglob('*.c')
    if path != holder
    for name in literal.findall(path.read_text())
    if name not in held
}
for name, path in sorted(missing):
    print(f'{path.relative_to(root)}: {name} is not held by {holder.name}')
sys.exit(1 if missing or not held else 0)
