#include "base/base.h"

#include <stdarg.h>
#include <stdio.h> /* vsnprintf only: no stream is touched */
#include <string.h>

Str str_of(const char *terminated)
{
    return (Str){terminated, (uint32_t)strlen(terminated)};
}

const char *str_terminated(Arena *arena, Str text)
{
    char *copy = arena_take(arena, (size_t)text.size + 1);
    if (text.size) memcpy(copy, text.at, text.size);
    return copy;
}

Str str_copy(Arena *arena, Str text)
{
    return (Str){str_terminated(arena, text), text.size};
}

static Str format_list(Arena *arena, const char *format, va_list list)
{
    va_list again;
    va_copy(again, list);
    int size = vsnprintf(NULL, 0, format, list);
    if (size < 0) size = 0;
    char *text = arena_take(arena, (size_t)size + 1);
    vsnprintf(text, (size_t)size + 1, format, again);
    va_end(again);
    return (Str){text, (uint32_t)size};
}

Str str_format(Arena *arena, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    Str text = format_list(arena, format, list);
    va_end(list);
    return text;
}

bool str_equal(Str a, Str b)
{
    return a.size == b.size && (a.size == 0 || memcmp(a.at, b.at, a.size) == 0);
}

/* Asked more than anything else, and mostly settled by the first letter: no length is measured. */
bool str_is(Str a, const char *terminated)
{
    for (uint32_t i = 0; i < a.size; i++)
        if (a.at[i] != terminated[i] || !terminated[i]) return false;
    return terminated[a.size] == '\0';
}

static char ascii_lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

bool str_is_nocase(Str a, const char *terminated)
{
    for (uint32_t i = 0; i < a.size; i++)
        if (!terminated[i] || ascii_lower(a.at[i]) != ascii_lower(terminated[i])) return false;
    return terminated[a.size] == '\0';
}

bool str_starts(Str text, Str prefix)
{
    return text.size >= prefix.size && str_equal(str_slice(text, 0, prefix.size), prefix);
}

bool str_ends(Str text, Str suffix)
{
    return text.size >= suffix.size &&
           str_equal(str_slice(text, text.size - suffix.size, text.size), suffix);
}

int str_compare(Str a, Str b)
{
    uint32_t shorter = a.size < b.size ? a.size : b.size;
    int order = shorter ? memcmp(a.at, b.at, shorter) : 0;
    return order ? order : (a.size > b.size) - (a.size < b.size);
}

uint32_t str_find(Str text, Str part)
{
    if (part.size == 0) return 0;
    for (uint32_t i = 0; i + part.size <= text.size; i++) {
        const char *hit = memchr(text.at + i, part.at[0], text.size - part.size - i + 1);
        if (!hit) return NONE;
        i = (uint32_t)(hit - text.at);
        if (memcmp(hit, part.at, part.size) == 0) return i;
    }
    return NONE;
}

Str str_slice(Str text, uint32_t from, uint32_t to)
{
    if (to > text.size) to = text.size;
    if (from > to) from = to;
    return (Str){text.at ? text.at + from : text.at, to - from};
}

Str str_trim(Str text)
{
    uint32_t from = 0, to = text.size;
    while (from < to) {
        uint32_t at = from;
        CharKind kind = char_kind(char_next(text, &at));
        if (kind != CHAR_SPACE && kind != CHAR_NEWLINE) break;
        from = at;
    }
    while (to > from) {
        uint32_t at = to;
        CharKind kind = char_kind(char_before(text, &at));
        if (kind != CHAR_SPACE && kind != CHAR_NEWLINE) break;
        to = at;
    }
    return str_slice(text, from, to);
}

bool str_among(Str word, const char *const *words, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (str_is(word, words[i])) return true;
    return false;
}

bool str_listed(Str word, const char *words)
{
    for (const char *from = words; *from != '\0' && word.size > 0;) {
        const char *to = from;
        while (*to != '\0' && *to != ' ') to++;
        if (*from == *word.at && str_equal(word, (Str){from, (uint32_t)(to - from)})) return true;
        from = *to == ' ' ? to + 1 : to;
    }
    return false;
}

uint32_t table_find(const char *const *sorted, uint32_t count, Str word)
{
    uint32_t low = 0, high = count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = str_compare(word, str_of(sorted[middle]));
        if (order == 0) return middle;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NONE;
}

static void build_bytes(Builder *builder, const char *at, uint32_t size)
{
    while (builder->room - builder->size < size) {
        uint32_t room = builder->room ? builder->room : 64;
        while (room - builder->size < size) {
            if (room > UINT32_MAX / 2) __builtin_trap();
            room *= 2;
        }
        char *wider = arena_take(builder->arena, room);
        if (builder->size) memcpy(wider, builder->at, builder->size);
        builder->at = wider;
        builder->room = room;
    }
    if (size) memcpy(builder->at + builder->size, at, size);
    builder->size += size;
}

void build_str(Builder *builder, Str text)
{
    build_bytes(builder, text.at, text.size);
}

void build_text(Builder *builder, const char *terminated)
{
    build_str(builder, str_of(terminated));
}

void build_char(Builder *builder, char byte)
{
    build_bytes(builder, &byte, 1);
}

void build_format(Builder *builder, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    build_str(builder, format_list(builder->arena, format, list));
    va_end(list);
}

Str build_done(const Builder *builder)
{
    return (Str){builder->at, builder->size};
}
