/* Counting what a paragraph is made of. */
#include "text/page.h"

#include <string.h>

static const struct {
    const char *name;
    BlockKind kind;
} rules[] = {
    {"", BLOCK_BODY},
#define BLOCK_RULE(name, kind, says) {#name, BLOCK_##kind},
#include "text/block_rules.def"
#undef BLOCK_RULE
};

BlockKind rule_kind(BlockRule rule)
{
    return rules[rule].kind;
}

const char *rule_name(BlockRule rule)
{
    return rules[rule].name;
}

bool paragraph_decided(const Page *page, uint32_t paragraph)
{
    return page->paragraphs.at[paragraph].rule != RULE_UNDECIDED;
}

void paragraph_decide(Page *page, uint32_t paragraph, BlockRule rule)
{
    if (!paragraph_decided(page, paragraph)) page->paragraphs.at[paragraph].rule = rule;
}

/* ---- the folded line ----------------------------------------------------------------- */

static bool is_line_word_byte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
           (unsigned char)byte >= 0x80;
}

Str line_word(Str line, uint32_t *at)
{
    while (*at < line.size && !is_line_word_byte(line.at[*at])) ++*at;
    uint32_t from = *at;
    while (*at < line.size) {
        char byte = line.at[*at];
        bool inside = (byte == '\'' || byte == '-' || byte == '.') && *at + 1 < line.size &&
                      is_line_word_byte(line.at[*at + 1]);
        if (!is_line_word_byte(byte) && !inside) break;
        ++*at;
    }
    return str_slice(line, from, *at);
}

bool line_only(Str line, uint32_t most, bool (*allowed)(Str word))
{
    uint32_t at = 0, words = 0;
    for (Str word = line_word(line, &at); word.size; word = line_word(line, &at))
        if (++words > most || !allowed(word)) return false;
    return words > 0;
}

/* Marks that lists and links put before a line. What a credit or a quotation starts with stays. */
static bool is_leading_mark(uint32_t codepoint)
{
    if (codepoint == '(' || codepoint == '[' || codepoint == '"' || codepoint == '\'' ||
        codepoint == '$' || codepoint == '#' || codepoint == '@' || codepoint == 0xA9 ||
        codepoint == 0x201C || codepoint == 0x2018 || codepoint == 0xA3 || codepoint == 0x20AC)
        return false;
    CharKind kind = char_kind(codepoint);
    return kind == CHAR_PUNCT || kind == CHAR_SYMBOL || is_gap(kind) || kind == CHAR_OTHER;
}

static bool is_bullet_mark(uint32_t codepoint)
{
    return codepoint == 0x2022 || codepoint == 0x2043 || codepoint == 0x25E6 ||
           codepoint == 0x25AA || codepoint == 0x25CF || codepoint == 0xB7 || codepoint == '*' ||
           codepoint == '-';
}

static Str line_fold(Arena *arena, Str raw)
{
    Str folded = str_fold(arena, raw);
    Builder builder = {.arena = arena};
    bool gap = false;
    for (uint32_t at = 0; at < folded.size;) {
        uint32_t from = at;
        if (is_gap(char_kind(char_next(folded, &at)))) {
            gap = builder.size > 0;
            continue;
        }
        if (gap) build_char(&builder, ' ');
        gap = false;
        build_str(&builder, str_slice(folded, from, at));
    }
    return build_done(&builder);
}

static void paragraph_fold(Arena *arena, Str bytes, Paragraph *paragraph)
{
    uint32_t from = paragraph->span.from;
    while (from < paragraph->span.to) {
        uint32_t next = from;
        uint32_t codepoint = char_next(bytes, &next);
        if (!is_leading_mark(codepoint)) break;
        paragraph->bullet |= is_bullet_mark(codepoint) && next < paragraph->span.to;
        from = next;
    }
    paragraph->line = line_fold(arena, str_slice(bytes, from, paragraph->span.to));
}

/* ---- counts -------------------------------------------------------------------------- */

static bool is_stop(uint32_t codepoint)
{
    return codepoint == '.' || codepoint == '!' || codepoint == '?' || codepoint == 0x2026 ||
           codepoint == 0x3002;
}

static bool is_closing(uint32_t codepoint)
{
    return codepoint == '"' || codepoint == '\'' || codepoint == ')' || codepoint == ']' ||
           codepoint == 0x201D || codepoint == 0x2019 || codepoint == 0xBB;
}

/* Before the sign that magazines set after an article's last word: "she said. µ", "he wrote. ■". */
static uint32_t before_end_sign(Str bytes, Span span)
{
    uint32_t at = span.to;
    if (at == span.from || char_before(bytes, &at) < 0x80) return span.to;
    bool alone = at > span.from && is_gap(kind_at(bytes, at - 1, span.to));
    return alone ? at : span.to;
}

static void paragraph_end(Str bytes, Paragraph *paragraph)
{
    uint32_t at = before_end_sign(bytes, paragraph->span);
    while (at > paragraph->span.from) {
        uint32_t codepoint = char_before(bytes, &at);
        if (is_closing(codepoint) || is_gap(char_kind(codepoint))) continue;
        paragraph->stops = is_stop(codepoint);
        paragraph->last = codepoint < 0x80 ? (char)codepoint : 0;
        return;
    }
}

static void word_count(Str bytes, Paragraph *paragraph, uint32_t from, uint32_t to, bool after_stop)
{
    for (uint32_t at = from; at < to;) {
        CharKind kind = char_kind(char_next(bytes, &at));
        if (!is_word_char(kind)) continue;
        paragraph->words++;
        paragraph->capitals += kind == CHAR_UPPER;
        paragraph->lowers += kind == CHAR_LOWER;
        paragraph->ends += after_stop && kind == CHAR_UPPER;
        return;
    }
}

static void paragraph_count(Str bytes, Paragraph *paragraph)
{
    bool after_stop = false;
    for (uint32_t at = paragraph->span.from; at < paragraph->span.to;) {
        uint32_t from = at, last = 0;
        while (at < paragraph->span.to && !is_gap(kind_at(bytes, at, paragraph->span.to))) {
            uint32_t codepoint = char_next(bytes, &at);
            if (!is_closing(codepoint)) last = codepoint;
        }
        word_count(bytes, paragraph, from, at, after_stop);
        if (at > from) after_stop = is_stop(last) && at - from > 3; /* not after "J." or "Mr." */
        if (at < paragraph->span.to) char_next(bytes, &at);
    }
}

/* ---- content words ------------------------------------------------------------------- */

static bool is_content_word(Str word)
{
    return (word.size >= 4 || (*word.at >= '0' && *word.at <= '9')) && !word_starts_sentence(word);
}

/* Adds the paragraph's content words, each once. `seen` holds by symbol the last paragraph + 1. */
static void terms_add(Page *page, Paragraph *paragraph, uint32_t number, Terms *seen)
{
    paragraph->first_term = page->terms.count;
    uint32_t at = 0;
    for (Str word = line_word(paragraph->line, &at); word.size;
         word = line_word(paragraph->line, &at)) {
        if (!is_content_word(word)) continue;
        if (word.size > 3 && str_ends(word, STR("'s"))) word.size -= 2;
        uint32_t symbol = symbol_of(page->symbols, word);
        while (seen->count <= symbol) LIST_PUSH(page->arena, seen, 0);
        if (seen->at[symbol] == number + 1) continue;
        seen->at[symbol] = number + 1;
        LIST_PUSH(page->arena, &page->terms, symbol);
    }
    paragraph->term_count = page->terms.count - paragraph->first_term;
}

static void spread_count(Page *page)
{
    page->spread = NEW_ARRAY(page->arena, uint32_t, symbols_count(page->symbols) + 1);
    for (uint32_t i = 0; i < page->terms.count; i++) page->spread[page->terms.at[i]]++;
}

Page *page_measure(Arena *arena, Str bytes, const Spans *paragraphs)
{
    Page *page = NEW(arena, Page);
    *page = (Page){.arena = arena, .bytes = bytes, .headline = NONE, .lead = NONE};
    page->symbols = symbols_new(arena);
    Terms seen = {0};
    for (uint32_t i = 0; i < paragraphs->count; i++) {
        Paragraph *paragraph = LIST_ADD(arena, &page->paragraphs);
        paragraph->span = paragraphs->at[i];
        paragraph_fold(arena, bytes, paragraph);
        paragraph_end(bytes, paragraph);
        paragraph_count(bytes, paragraph);
        terms_add(page, paragraph, i, &seen);
    }
    spread_count(page);
    return page;
}

uint32_t page_tie(const Page *page, uint32_t paragraph)
{
    const Paragraph *row = &page->paragraphs.at[paragraph];
    uint32_t shared = 0;
    for (uint32_t i = 0; i < row->term_count; i++)
        shared += page->spread[page->terms.at[row->first_term + i]] > 1;
    return row->term_count ? shared * 100 / row->term_count : 0;
}
