#!/bin/sh
# Builds the trainer and the judge: tools/train/build.sh FOLDER -> FOLDER/train, FOLDER/eval
# The trainer uses all that this machine's processor has, and loose floating point; the engine's own
# code in both is integers only, the same everywhere.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=${1:?usage: tools/train/build.sh FOLDER}
here=$root/tools/train
compiler=${CC:-cc}
engine=
for name in form features keys bytes dense tree net net_input net_open lemma model; do
    engine="$engine $root/src/lang/$name.c"
done
base="$root/src/base/memory.c $root/src/base/strings.c $root/src/base/symbols.c"
trainer=
for name in main learn alter corpus network pieces layers parse committee matrix product_tiles vocabulary common part conllu export lemmas; do
    trainer="$trainer $here/$name.c"
done
flags="-std=gnu11 -O3 -Wall -Wextra -ffunction-sections -Wl,--gc-sections -I$root/src -I$here"
# shellcheck disable=SC2086
$compiler $flags -march=native -ffast-math -o "$folder/train" $trainer $engine $base -lm
# shellcheck disable=SC2086
$compiler $flags -o "$folder/eval" "$here/eval.c" "$here/conllu.c" $engine $base -lm
