#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a test of the window on a display, a session bus and a home of its own, all gone with it.
set -eu
home=$(mktemp -d)
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3> "$home/display" 2> "$home/xvfb.log" &
server=$!
trap 'kill $server 2>/dev/null || true; rm -rf "$home"' EXIT
until [ -s "$home/display" ]; do
  kill -0 $server 2>/dev/null || { cat "$home/xvfb.log" >&2; exit 1; }
  sleep 0.05
done
mkdir -p -m 700 "$home/run"

DISPLAY=:$(cat "$home/display")
export DISPLAY HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" \
  XDG_CACHE_HOME="$home/cache" XDG_STATE_HOME="$home/state"
unset WAYLAND_DISPLAY
dbus-run-session -- "$@" 2> "$home/stderr" || { status=$?; cat "$home/stderr" >&2; exit $status; }
