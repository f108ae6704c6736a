#include "lang/form.h"

#include <string.h>

uint32_t letters_hash(const char *at, uint32_t size)
{
    uint32_t hash = 2166136261u;
    for (uint32_t i = 0; i < size; i++) hash = (hash ^ (unsigned char)at[i]) * 16777619u;
    return hash ^ hash >> 15;
}

/* The plain character a curly quote or dash stands for, or 0. All are E2 80 xx. */
static char plain_punctuation(const char *at, uint32_t left)
{
    if (left < 3 || (unsigned char)at[0] != 0xE2 || (unsigned char)at[1] != 0x80) return 0;
    switch ((unsigned char)at[2]) {
    case 0x98:
    case 0x99: return '\'';
    case 0x9C:
    case 0x9D: return '"';
    case 0x90:
    case 0x91: return '-';
    default: return 0;
    }
}

/* `word` with plain quotes: "Lund’s" -> "Lund's". */
static uint32_t form_plain(Str word, char into[FORM_LONGEST])
{
    uint32_t size = 0;
    for (uint32_t i = 0; i < word.size && size < FORM_LONGEST; i++) {
        char plain = plain_punctuation(word.at + i, word.size - i);
        into[size++] = plain ? plain : word.at[i];
        if (plain) i += 2;
    }
    return size;
}

static char lower_of(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte + 32) : byte;
}

/* Latin-1 and Latin Extended capitals in two bytes: "É" C3 89 -> "é" C3 A9. */
static void lower_two_bytes(char *at, uint32_t size)
{
    for (uint32_t i = 0; i + 1 < size; i++) {
        unsigned char next = (unsigned char)at[i + 1];
        if ((unsigned char)at[i] == 0xC3 && next >= 0x80 && next <= 0x9E && next != 0x97)
            at[i + 1] = (char)(next + 0x20);
    }
}

uint32_t form_lower(Str word, char into[FORM_LONGEST])
{
    uint32_t size = form_plain(word, into);
    for (uint32_t i = 0; i < size; i++) into[i] = lower_of(into[i]);
    lower_two_bytes(into, size);
    return size;
}

static char shape_of(char byte)
{
    if (byte >= 'A' && byte <= 'Z') return 'X';
    if ((byte >= 'a' && byte <= 'z') || (unsigned char)byte >= 0x80) return 'x';
    return byte >= '0' && byte <= '9' ? 'd' : byte;
}

/* Runs become one sign, except that one capital differs from several: "USA" -> "XX", "Ann" -> "Xx".
 */
static uint32_t shape_hash(const char *at, uint32_t size)
{
    char shape[FORM_LONGEST];
    uint32_t used = 0;
    for (uint32_t i = 0; i < size; i++) {
        char sign = shape_of(at[i]);
        bool run = used && shape[used - 1] == sign;
        bool second_capital = sign == 'X' && run && (used < 2 || shape[used - 2] != 'X');
        if (!run || second_capital) shape[used++] = sign;
    }
    return letters_hash(shape, used);
}

/* Where the part of `count` letters from the end begins (bytes of one letter kept together). */
static uint32_t letters_from_end(const char *at, uint32_t size, uint32_t count)
{
    while (size && count) {
        size--;
        count -= ((unsigned char)at[size] & 0xC0) != 0x80;
    }
    return size;
}

Form form_of(Str word)
{
    char plain[FORM_LONGEST], lower[FORM_LONGEST];
    uint32_t size = form_plain(word, plain);
    Form form = {.word = letters_hash(plain, size), .shape = shape_hash(plain, size)};
    form_lower(word, lower);
    for (uint32_t i = 0; i < size; i++)
        if (lower[i] >= '0' && lower[i] <= '9') lower[i] = '0';
    form.lower = letters_hash(lower, size);
    for (uint32_t i = 0; i < FORM_PREFIXES; i++)
        form.prefix[i] = letters_hash(lower, size < i + 1 ? size : i + 1);
    for (uint32_t i = 0; i < FORM_SUFFIXES; i++) {
        uint32_t from = letters_from_end(lower, size, i + 1);
        form.suffix[i] = letters_hash(lower + from, size - from);
    }
    return form;
}
