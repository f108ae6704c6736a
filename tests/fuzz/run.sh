#!/bin/sh
# tests/fuzz/run.sh TARGET SECONDS: fuzzes from the seeds and every test text; what it finds stays in
# build/fuzz/found/TARGET and the growing corpus in build/fuzz/corpus/TARGET, for the next run.
set -eu
target=$1 seconds=$2
root=$(cd "$(dirname "$0")/../.." && pwd)
name=$(basename "$target")
corpus=$root/build/fuzz/corpus/$name
found=$root/build/fuzz/found
mkdir -p "$corpus" "$found"
seeds=$root/build/fuzz/seeds/$name
rm -rf "$seeds"
mkdir -p "$seeds"
number=0
for file in "$root/tests/fuzz/seeds/$name"/* $(find "$root/tests/corpus" "$root/tests/stories" \
    -name '*.txt' -size -16k 2>/dev/null); do
    [ -f "$file" ] || continue
    number=$((number + 1))
    # fuzz-analyze reads its options from the first byte
    case $name in fuzz-analyze) { printf 'A'; cat "$file"; } >"$seeds/$number" ;; *) cp "$file" "$seeds/$number" ;; esac
done
exec "$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=4000 -print_final_stats=1 \
    -verbosity="${FUZZ_VERBOSITY:-0}" -artifact_prefix="$found/$name-" "$corpus" "$seeds"
