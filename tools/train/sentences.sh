#!/bin/sh
# Trains anew where sentences end: tools/train/sentences.sh CORPORA [FOLDER]
#
# CORPORA holds ud-ewt, ud-gum and ner. Writes src/text/gap_words.c and gap_weights.c, in half a minute;
# scores on the dev parts are printed. Build the native engine before: its text room is linked in.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
corpora=${1:?usage: tools/train/sentences.sh CORPORA [FOLDER]}
folder=${2:-$root/build/train}
mkdir -p "$folder"
engine=$root/build/native
build() {
    ${CC:-cc} -std=c11 -O2 -Wall -Wextra -I"$root/src" -o "$folder/sentences" "$root/tools/train/sentences.c" \
        "$root/src/text/gap_words.c" "$engine/libcorroborate.a" "$engine/libcjson.a" "$engine/libutf8proc.a" -lm
}

node "$root/tools/train/treebank.mjs" "$corpora/ud-ewt/train.conllu" "$corpora/ud-gum/train.conllu" >"$folder/train.lines"
node "$root/tools/train/news.mjs" "$corpora" >>"$folder/train.lines"
for bank in ewt gum; do
    node "$root/tools/train/treebank.mjs" "$corpora/ud-$bank/dev.conllu" >"$folder/$bank.dev.lines"
done
build
"$folder/sentences" words "$folder/train.lines" >"$folder/gap_words.c"
cp "$folder/gap_words.c" "$root/src/text/gap_words.c"
build
"$folder/sentences" weights "$folder/train.lines" "$folder/ewt.dev.lines" "$folder/gum.dev.lines" >"$folder/gap_weights.c"
cp "$folder/gap_weights.c" "$root/src/text/gap_weights.c"
