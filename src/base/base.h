/* The ground every room stands on: memory, strings, lists, Unicode, hashing.
 *
 * Ownership, stated once for the whole project: whoever allocates takes an Arena; a pointer may
 * only be kept in something that dies no later than that arena. Out of memory ends the process
 * (in the page: the worker, which is restarted). */
#ifndef COR_BASE_H
#define COR_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ---- memory ------------------------------------------------------------------------------ */

typedef struct Arena Arena;

Arena *arena_new(void);
/* Frees everything ever taken from it. */
void arena_free(Arena *arena);
/* What `make` makes in an arena of its own: once for the whole program, by the thread that asks
 * first. `made` is NULL before; it stays so when `make` gives NULL. */
typedef _Atomic(const void *) MadeOnce;
const void *made_once(MadeOnce *made, const void *(*make)(Arena *arena));
/* `size` zeroed bytes, aligned for any type. Never NULL. */
void *arena_take(Arena *arena, size_t size);

#define NEW(arena, type) ((type *)arena_take((arena), sizeof(type)))
#define NEW_ARRAY(arena, type, count) ((type *)arena_take((arena), sizeof(type) * (size_t)(count)))

/* ---- lists: struct { T *at; uint32_t count, room; } ----------------------------------------- */

#define LIST(type)                                                                                 \
    struct {                                                                                       \
        type *at;                                                                                  \
        uint32_t count, room;                                                                      \
    }

/* Grows by doubling; the new element is zeroed. Gives a pointer that the next add may invalidate.
 */
void *list_grow(Arena *arena, void *at, uint32_t count, uint32_t *room, size_t element);
#define LIST_ADD(arena, list)                                                                      \
    ((list)->at =                                                                                  \
         list_grow((arena), (list)->at, (list)->count, &(list)->room, sizeof *(list)->at),         \
     &(list)->at[(list)->count++])
#define LIST_PUSH(arena, list, value) (*LIST_ADD(arena, list) = (value))

/* ---- strings: bytes of valid UTF-8, not terminated ----------------------------------------- */

typedef struct Str {
    const char *at;
    uint32_t size; /* bytes */
} Str;

/* Half-open byte range [from, to) of a source's text. */
typedef struct Span {
    uint32_t from, to;
} Span;

#define NONE UINT32_MAX /* "no such index" everywhere */
#define STR(literal) ((Str){"" literal, (uint32_t)(sizeof(literal) - 1)})

Str str_of(const char *terminated);
Str str_copy(Arena *arena, Str text);
/* Terminated copy, for the few borders that need one. */
const char *str_terminated(Arena *arena, Str text);
/* snprintf into the arena; understands %.*s only by hand: pass (int)size, at. */
Str str_format(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
bool str_equal(Str a, Str b);
bool str_is(Str a, const char *terminated);
/* ASCII case ignored. */
bool str_is_nocase(Str a, const char *terminated);
bool str_starts(Str text, Str prefix);
bool str_ends(Str text, Str suffix);
/* Bytewise order: <0, 0, >0. */
int str_compare(Str a, Str b);
/* First place of `part` in `text`, or NONE. */
uint32_t str_find(Str text, Str part);
Str str_slice(Str text, uint32_t from, uint32_t to);
Str str_trim(Str text);
/* Is it one of a short list, an array of terminated strings? */
#define AMONG(word, words) str_among((word), (words), (uint32_t)(sizeof(words) / sizeof *(words)))
bool str_among(Str word, const char *const *words, uint32_t count);
/* The same of a list with blanks between its words: "km mile mph". */
bool str_listed(Str word, const char *words);
/* Index of `word` in a sorted table of terminated strings, or NONE. */
uint32_t table_find(const char *const *sorted, uint32_t count, Str word);

/* ---- text under construction --------------------------------------------------------------- */

typedef struct Builder {
    Arena *arena;
    char *at;
    uint32_t size, room;
} Builder;

void build_str(Builder *builder, Str text);
void build_text(Builder *builder, const char *terminated);
void build_char(Builder *builder, char byte);
void build_format(Builder *builder, const char *format, ...) __attribute__((format(printf, 2, 3)));
Str build_done(const Builder *builder);

/* ---- Unicode (the one border with utf8proc) -------------------------------------------------- */

typedef enum CharKind {
    CHAR_OTHER,
    CHAR_UPPER, /* also title case */
    CHAR_LOWER,
    CHAR_LETTER, /* letters without case, marks */
    CHAR_DIGIT,
    CHAR_SPACE, /* space, tab, no-break and other Unicode spaces; not newlines */
    CHAR_NEWLINE,
    CHAR_PUNCT,
    CHAR_SYMBOL, /* currency, maths, arrows, emoji */
    CHAR_CONTROL
} CharKind;

/* Reads the code point at `at` (text is valid UTF-8) and steps past it. at < text.size. */
uint32_t char_next(Str text, uint32_t *at);
/* The code point that ends at `at` (at > 0), stepping back over it. */
uint32_t char_before(Str text, uint32_t *at);
CharKind char_kind(uint32_t codepoint);
bool char_is_letter(uint32_t codepoint);
uint32_t char_lower(uint32_t codepoint);
/* Lower case, accents and width removed, curly quotes and dashes made plain: the form in which
 * words are compared. "Erdoğan" -> "erdogan". */
Str str_fold(Arena *arena, Str text);

/* Bytes the reader's input held that were not UTF-8: each maximal broken part became U+FFFD
 * (3 bytes), as browsers do (WHATWG Encoding). `at` is the place in the clean text. */
typedef struct Repair {
    uint32_t at;
    uint32_t bytes; /* how many bytes of the input it stands for */
} Repair;
typedef LIST(Repair) Repairs;

/* Valid UTF-8 from any bytes. NULs stay. */
Str utf8_clean(Arena *arena, const char *bytes, size_t size, Repairs *repairs);

/* ---- hashing and symbol tables -------------------------------------------------------------- */

uint64_t hash_bytes(const void *bytes, size_t size);
uint64_t hash_mix(uint64_t a, uint64_t b);

/* Strings to small numbers, in order of first appearance (so never in hash order). */
typedef struct Symbols Symbols;
Symbols *symbols_new(Arena *arena);
uint32_t symbol_of(Symbols *symbols, Str text);         /* adds it when new */
uint32_t symbol_find(const Symbols *symbols, Str text); /* NONE when unknown */
uint32_t symbols_count(const Symbols *symbols);

/* ---- spans ----------------------------------------------------------------------------------- */

static inline uint32_t span_size(Span span)
{
    return span.to > span.from ? span.to - span.from : 0;
}
static inline bool span_holds(Span outer, Span inner)
{
    return outer.from <= inner.from && inner.to <= outer.to;
}
static inline bool span_overlaps(Span a, Span b)
{
    return a.from < b.to && b.from < a.to;
}
static inline Str str_at(Str text, Span span)
{
    return str_slice(text, span.from, span.to);
}

#endif
