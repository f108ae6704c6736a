#!/bin/sh
# The law of the rooms: base text lang find claim story report, each including only itself and rooms
# to its left. Prints every line that breaks it.   tests/checks/rooms.sh [ROOT]
#   - a room's "inner.h" is for that room alone
#   - third-party libraries stay in base; streams, the clock, the locale and ending the process in src/cli
set -eu
cd "${1:-$(dirname "$0")/../..}/src"

includes() { # includes FOLDER: FILE:LINE:HEADER for every quoted include in its files
    grep -Hn '^[[:space:]]*#[[:space:]]*include[[:space:]]*"' "$1"/*.[ch] "$1"/*.def 2>/dev/null |
        sed 's/^\([^:]*:[^:]*\):[^"]*"\([^"]*\)".*/\1:\2/' || true
}

check_includes() { # check_includes ROOM ROOMS-IT-MAY-INCLUDE
    includes "$1" | awk -F: -v room="$1" -v allowed=" $2 " '
        {
            header = $3
            other = index(header, "/") ? substr(header, 1, index(header, "/") - 1) : room
            file = substr(header, index(header, "/") + 1)
            if (other == room && header !~ /\.\./) next
            if (index(allowed, " " other " ") == 0) why = "is not to the left of " room
            else if (file == "inner.h") why = "is for its own room alone"
            else next
            printf "src/%s:%s: \"%s\" %s\n", $1, $2, header, why
        }'
}

check_words() { # check_words PATTERN FOLDER WHY
    find "$2" -name '*.[ch]' -exec grep -HnE "$1" {} + | grep -v '^[^:]*:[^:]*:[[:space:]]*\(/\*\|\*\)' |
        sed "s|^|src/|; s|\$|   <- $3|" || true
}

breaks=$(
    left=
    for room in base text lang find claim story report; do
        check_includes "$room" "$left"
        left="$left $room"
        [ -d "$room" ] || continue
        check_words '[^a-z_](printf|fprintf|puts|putchar|fopen|fwrite|perror|abort|exit|setlocale) *\(' "$room" 'only in src/cli'
        check_words '<(time|locale|signal|unistd|assert)\.h>' "$room" 'only in src/cli'
        [ "$room" = base ] || check_words '<(utf8proc|cJSON)\.h>' "$room" 'only in src/base'
    done
    check_words '[^a-z_](float|double)[^a-z_]' story 'verdicts are computed without floating point'
)
if [ -n "$breaks" ]; then
    printf '%s\n' "$breaks"
    exit 1
fi
echo "rooms in order: $(find . -name '*.[ch]' | wc -l | tr -d ' ') files"
