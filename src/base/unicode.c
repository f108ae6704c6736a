/* The one border with utf8proc. */
#include "base/base.h"

#include <utf8proc.h>

uint32_t char_next(Str text, uint32_t *at)
{
    const unsigned char *bytes = (const unsigned char *)text.at + *at;
    uint32_t left = text.size - *at;
    if (bytes[0] < 0x80 || left < 2) {
        *at += 1;
        return bytes[0];
    }
    uint32_t size = bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4;
    if (size > left) size = left;
    uint32_t codepoint = bytes[0] & (0x7Fu >> size);
    for (uint32_t i = 1; i < size; i++) codepoint = codepoint << 6 | (bytes[i] & 0x3Fu);
    *at += size;
    return codepoint;
}

uint32_t char_before(Str text, uint32_t *at)
{
    uint32_t from = *at - 1;
    while (from > 0 && ((unsigned char)text.at[from] & 0xC0) == 0x80) from--;
    uint32_t next = from;
    *at = from;
    return char_next(text, &next);
}

static CharKind kind_of_category(uint32_t codepoint)
{
    switch (utf8proc_category((utf8proc_int32_t)codepoint)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT: return CHAR_UPPER;
    case UTF8PROC_CATEGORY_LL: return CHAR_LOWER;
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME: return CHAR_LETTER;
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO: return CHAR_DIGIT;
    case UTF8PROC_CATEGORY_ZS: return CHAR_SPACE;
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return CHAR_NEWLINE;
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO: return CHAR_PUNCT;
    case UTF8PROC_CATEGORY_SM:
    case UTF8PROC_CATEGORY_SC:
    case UTF8PROC_CATEGORY_SK:
    case UTF8PROC_CATEGORY_SO: return CHAR_SYMBOL;
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF: return CHAR_CONTROL;
    default: return CHAR_OTHER;
    }
}

CharKind char_kind(uint32_t codepoint)
{
    if (codepoint >= 'a' && codepoint <= 'z') return CHAR_LOWER;
    if (codepoint >= 'A' && codepoint <= 'Z') return CHAR_UPPER;
    if (codepoint >= '0' && codepoint <= '9') return CHAR_DIGIT;
    if (codepoint == ' ' || codepoint == '\t') return CHAR_SPACE;
    if (codepoint == '\n' || codepoint == '\r' || codepoint == '\f' || codepoint == '\v')
        return CHAR_NEWLINE;
    return kind_of_category(codepoint);
}

bool char_is_letter(uint32_t codepoint)
{
    CharKind kind = char_kind(codepoint);
    return kind == CHAR_UPPER || kind == CHAR_LOWER || kind == CHAR_LETTER;
}

uint32_t char_lower(uint32_t codepoint)
{
    if (codepoint < 0x80)
        return codepoint >= 'A' && codepoint <= 'Z' ? codepoint - 'A' + 'a' : codepoint;
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)codepoint);
}

/* Marks that have a plain twin; Unicode's own decomposition keeps them apart. */
static const char *plain_twin(uint32_t codepoint)
{
    switch (codepoint) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0xB4: return "'";
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0xAB:
    case 0xBB: return "\"";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212: return "-";
    case 0xF8:
    case 0xD8: return "o";
    case 0x142:
    case 0x141: return "l";
    case 0x131: return "i";
    case 0x111:
    case 0x110:
    case 0xF0:
    case 0xD0: return "d";
    case 0xDF:
    case 0x1E9E: return "ss";
    case 0xE6:
    case 0xC6: return "ae";
    case 0x153:
    case 0x152: return "oe";
    case 0xFE:
    case 0xDE: return "th";
    default: return NULL;
    }
}

static void fold_codepoint(Builder *builder, uint32_t codepoint)
{
    const char *twin = plain_twin(codepoint);
    if (twin) {
        build_text(builder, twin);
        return;
    }
    utf8proc_int32_t parts[16];
    int class = 0;
    utf8proc_ssize_t count = utf8proc_decompose_char(
        (utf8proc_int32_t)codepoint, parts, 16,
        UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK, &class);
    for (utf8proc_ssize_t i = 0; i < count && i < 16; i++) {
        utf8proc_uint8_t bytes[4];
        utf8proc_ssize_t size = utf8proc_encode_char(parts[i], bytes);
        build_str(builder, (Str){(const char *)bytes, (uint32_t)size});
    }
}

Str str_fold(Arena *arena, Str text)
{
    Builder builder = {.arena = arena};
    for (uint32_t at = 0; at < text.size;) {
        uint32_t codepoint = char_next(text, &at);
        if (codepoint < 0x80)
            build_char(&builder, (char)char_lower(codepoint));
        else
            fold_codepoint(&builder, codepoint);
    }
    return build_done(&builder);
}

/* Bytes that the well-formed sequence starting with `lead` may have second (Unicode, table 3-7). */
static void second_byte_range(unsigned char lead, unsigned char *low, unsigned char *high)
{
    *low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    *high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
}

/* Size of the maximal well-formed start at `bytes`; *whole says whether it is a character. */
static uint32_t sequence_size(const unsigned char *bytes, size_t left, bool *whole)
{
    unsigned char lead = bytes[0];
    *whole = lead < 0x80;
    if (lead < 0xC2 || lead > 0xF4) return 1;
    uint32_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    unsigned char low, high;
    second_byte_range(lead, &low, &high);
    for (uint32_t i = 1; i < size; i++) {
        if (i >= left || bytes[i] < low || bytes[i] > high) return i;
        low = 0x80;
        high = 0xBF;
    }
    *whole = true;
    return size;
}

Str utf8_clean(Arena *arena, const char *bytes, size_t size, Repairs *repairs)
{
    Builder builder = {.arena = arena};
    size_t kept = 0;
    for (size_t at = 0; at < size;) {
        bool whole;
        uint32_t step = sequence_size((const unsigned char *)bytes + at, size - at, &whole);
        if (!whole) {
            build_str(&builder, (Str){bytes + kept, (uint32_t)(at - kept)});
            LIST_PUSH(arena, repairs, ((Repair){builder.size, step}));
            build_text(&builder, "\xEF\xBF\xBD");
            kept = at + step;
        }
        at += step;
    }
    build_str(&builder, (Str){bytes + kept, (uint32_t)(size - kept)});
    return build_done(&builder);
}
