#!/bin/sh
# Learns anew how likely two claims are one fact: tools/likeness/run.sh SHARED [FOLDER]
#
# Half a minute; after what is found or claimed has changed much, since the features are made of that. SHARED holds
# corpora/ and stories/. Prints what is reached on events held out one by one, and writes src/story/likeness_trees.c.
# The same machine and compiler give the same bytes.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
shared=${1:?usage: tools/likeness/run.sh SHARED [FOLDER]}
folder=${2:-$root/build/likeness}
here=$root/tools/likeness
mkdir -p "$folder"

node "$here/pairs.mjs" "$root/build/native/corroborate" "$shared" >"$folder/pairs.txt"
${CC:-cc} -std=gnu11 -O2 -Wall -Wextra -o "$folder/train" "$here/train.c" -lm
"$folder/train" "$folder/pairs.txt" >"$folder/likeness_trees.c"
cp "$folder/likeness_trees.c" "$root/src/story/likeness_trees.c"
