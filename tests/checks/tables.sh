#!/bin/sh
# Are the generated tables what their generators make? Every tools/*/generate.mjs is run with --check.
# Their packages are installed by `tools/dev tables` (and `test`), some want a newer node than the rest.
set -eu
cd "$(dirname "$0")/../.."
for generator in tools/*/generate.mjs; do
    folder=${generator%/*}
    if [ ! -d "$folder/node_modules" ]; then
        echo "skipped: the packages of $folder are not installed (npm --prefix $folder ci)"
    elif ! node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)'; then
        echo "skipped: the packages of $folder want node 20 or newer"
    else
        node "$generator" --check
        echo "$folder: tables are as generated"
    fi
done
