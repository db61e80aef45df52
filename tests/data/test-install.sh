#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# `meson install` puts the program and what the desktop needs where the desktop looks, and the pieces name one another rightly.
set -eu
build=$1
prefix=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
meson install -C "$build" --no-rebuild --destdir "$folder" > /dev/null
root="$folder$prefix"
status=0

for file in \
  bin/canevas \
  share/applications/fr.canevas.Canevas.desktop \
  share/metainfo/fr.canevas.Canevas.metainfo.xml \
  share/glib-2.0/schemas/fr.canevas.Canevas.gschema.xml \
  share/mime/packages/fr.canevas.Canevas.xml \
  share/icons/hicolor/scalable/apps/fr.canevas.Canevas.svg \
  share/icons/hicolor/symbolic/apps/fr.canevas.Canevas-symbolic.svg \
  share/icons/hicolor/scalable/mimetypes/application-x-canevas.svg \
  share/locale/fr/LC_MESSAGES/canevas.mo
do
  [ -s "$root/$file" ] || { echo "not installed: $file" >&2; status=1; }
done

for module in canevas-window.so canevas-calendar.so
do
  [ -n "$(find "$root" -path "*/canevas/$module")" ] || { echo "not installed: $module" >&2; status=1; }
done

desktop="$root/share/applications/fr.canevas.Canevas.desktop"
program=$(sed -n 's/^Exec=\([^ ]*\).*/\1/p' "$desktop")
[ -x "$root/bin/$program" ] || { echo "the desktop file starts \"$program\", which is not installed" >&2; status=1; }
type=$(sed -n 's/.*<mime-type type="\([^"]*\)".*/\1/p' "$root/share/mime/packages/fr.canevas.Canevas.xml")
grep -q "^MimeType=$type;" "$desktop" || { echo "the desktop file does not open $type" >&2; status=1; }
exit $status
