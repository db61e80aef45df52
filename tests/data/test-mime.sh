#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The desktop recognises our files by what is inside, whatever they are called, and takes no other database for ours.
set -eu
mime_file=$1
xmllint --noout "$mime_file"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/mime/packages"
cp "$mime_file" "$folder/mime/packages/fr.canevas.Canevas.xml"
export XDG_DATA_HOME="$folder"
update-mime-database "$folder/mime" 2>/dev/null

# A SQLite header holds the application's number at its 69th byte.
write_header () {
  { printf 'SQLite format 3\000'; head -c 52 /dev/zero; printf '%s' "$2"; head -c 440 /dev/zero; } > "$folder/$1"
}
type_of () {
  gio info -a standard::content-type "$folder/$1" | sed -n 's/.*standard::content-type: //p'
}
write_header without-ending CNVS
write_header other-application.db GPKG
printf 'anything' > "$folder/damaged.canevas"

status=0
check () {
  found=$(type_of "$1")
  if [ "$found" != "$2" ]; then
    echo "$1: expected $2, found $found" >&2
    status=1
  fi
}
check without-ending application/x-canevas
check damaged.canevas application/x-canevas
[ "$(type_of other-application.db)" != application/x-canevas ] || { echo "another application's database is taken for ours" >&2; status=1; }
exit $status
