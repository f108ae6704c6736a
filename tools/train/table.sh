#!/bin/sh
# The table of accuracy, by genre, with speed and size: tools/train/table.sh CORPORA [MODEL [FOLDER]]
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
corpora=${1:?usage: tools/train/table.sh CORPORA [MODEL [FOLDER]]}
model=${2:-$root/src/lang/model.bin}
folder=${3:-$root/build/train}
mkdir -p "$folder"
[ -x "$folder/eval" ] || "$root/tools/train/build.sh" "$folder"
[ -f "$folder/texts.dev" ] || node "$root/tools/train/texts.mjs" "$corpora" "$folder/texts.train" "$folder/texts.dev"
"$folder/eval" "$model" "$corpora/ud-ewt/dev.conllu" "$corpora/ud-gum/dev.conllu" "$folder/texts.dev"
node -e 'const { gzipSync, brotliCompressSync } = require("zlib"), bytes = require("fs").readFileSync(process.argv[1]);
console.log(`${bytes.length} bytes, gzip ${gzipSync(bytes, { level: 9 }).length}, brotli ${brotliCompressSync(bytes).length}`)' "$model"
