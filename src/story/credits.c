/* Which agency's copy an article says it carries. Photo credits are apart. */
#include "story/reuse.h"

typedef enum AgencyShape { ANY, NAME, UPPER } AgencyShape;

typedef struct Agency {
    const char *name, *folded;
    AgencyShape shape;
} Agency;

static const Agency agencies[] = {
#define AGENCY(name, folded, shape) {name, folded, shape},
#include "story/agencies.def"
#undef AGENCY
};

enum { AGENCY_COUNT = sizeof agencies / sizeof *agencies };

Str agency_name(uint32_t agency)
{
    return str_of(agencies[agency].name);
}

/* The number that stands for all forms of the agency's name. */
static uint32_t agency_number(uint32_t form)
{
    for (uint32_t i = 0; i < form; i++)
        if (str_is(str_of(agencies[i].name), agencies[form].name)) return i;
    return form;
}

bool credits_hold(const CreditList *credits, uint32_t agency)
{
    for (uint32_t i = 0; i < credits->whole.count; i++)
        if (credits->whole.at[i] == agency) return true;
    for (uint32_t i = 0; i < credits->inside.count; i++)
        if (credits->inside.at[i] == agency) return true;
    return false;
}

static void credit_add(Arena *arena, CreditList *credits, uint32_t agency, bool whole)
{
    for (uint32_t i = 0; i < credits->whole.count; i++)
        if (credits->whole.at[i] == agency) return;
    if (whole) {
        LIST_PUSH(arena, &credits->whole, agency);
    } else if (!credits_hold(credits, agency)) {
        LIST_PUSH(arena, &credits->inside, agency);
    }
}

/* ---- in the report's own words ------------------------------------------------------------ */

static bool shape_fits(AgencyShape shape, const Token *token)
{
    return shape == ANY ||
           (token->shape & (shape == UPPER ? SHAPE_ALL_UPPER : SHAPE_UPPER_FIRST)) != 0;
}

static bool form_at(const Text *text, const Agency *agency, uint32_t token)
{
    Str rest = str_of(agency->folded);
    if (!shape_fits(agency->shape, &text->tokens.at[token])) return false;
    while (rest.size) {
        if (token >= text->tokens.count) return false;
        Str fold = text->tokens.at[token++].fold;
        if (!fold.size || !str_starts(rest, fold)) return false;
        rest = str_slice(rest, fold.size, rest.size);
        if (rest.size && rest.at[0] == ' ') rest = str_slice(rest, 1, rest.size);
    }
    return true;
}

static uint32_t agency_at(const Text *text, uint32_t token)
{
    if (text->tokens.at[token].kind != TOKEN_WORD) return NONE;
    for (uint32_t i = 0; i < AGENCY_COUNT; i++)
        if (form_at(text, &agencies[i], token)) return agency_number(i);
    return NONE;
}

uint32_t agency_in(const Article *article, Span span)
{
    const Text *text = article->text;
    for (uint32_t token = token_at(text, span.from);
         token < text->tokens.count && text->tokens.at[token].span.from < span.to; token++) {
        uint32_t agency = agency_at(text, token);
        if (agency != NONE) return agency;
    }
    return NONE;
}

/* "told Reuters", "Reuters reports": the words are theirs. */
static bool is_credited(const Text *text, uint32_t token)
{
    static const char *const before[] = {"told",  "according", "citing",
                                         "cited", "quoted",    "quoting"};
    static const char *const after[] = {"reports", "reported", "said", "says", "reporting"};
    uint32_t sentence = text->tokens.at[token].sentence;
    for (uint32_t i = token; i-- > 0 && token - i <= CREDIT_BEFORE;) {
        if (text->tokens.at[i].sentence != sentence) break;
        if (AMONG(text->tokens.at[i].fold, before)) return true;
    }
    for (uint32_t i = token + 1; i < text->tokens.count && i - token <= CREDIT_AFTER; i++) {
        if (text->tokens.at[i].sentence != sentence) break;
        if (AMONG(text->tokens.at[i].fold, after)) return true;
    }
    return false;
}

static bool in_brackets(const Text *text, uint32_t token)
{
    return token > 0 && str_is(text->tokens.at[token - 1].fold, "(");
}

static void credit_read(Arena *arena, const Text *text, uint32_t token, uint32_t body_start,
                        CreditList *credits)
{
    uint32_t agency = agency_at(text, token);
    if (agency == NONE) return;
    BlockKind kind =
        text->blocks.at[text->sentences.at[text->tokens.at[token].sentence].block].kind;
    if (kind == BLOCK_CAPTION || kind == BLOCK_FURNITURE) return;
    bool opening = token - body_start < DATELINE_TOKENS && in_brackets(text, token);
    if (kind == BLOCK_BYLINE || kind == BLOCK_DATELINE || opening)
        credit_add(arena, credits, agency, true);
    else if (is_credited(text, token))
        credit_add(arena, credits, agency, false);
}

static uint32_t first_body_token(const Text *text)
{
    for (uint32_t i = 0; i < text->blocks.count; i++) {
        const Block *block = &text->blocks.at[i];
        if (block->kind == BLOCK_BODY && block->sentence_count)
            return text->sentences.at[block->first_sentence].first_token;
    }
    return 0;
}

/* ---- in lines without tokens: "(AFP, dpa)", "Source: Reuters" ----------------------------- */

static bool is_photo_line(Str folded)
{
    static const char *const words[] = {"photo", "image", "getty", "picture",
                                        "pool",  "via ",  "file",  NULL};
    for (uint32_t i = 0; words[i]; i++)
        if (str_find(folded, str_of(words[i])) != NONE) return true;
    return false;
}

static bool is_edge(Str text, uint32_t at)
{
    return at >= text.size || !((text.at[at] >= 'a' && text.at[at] <= 'z') || (text.at[at] & 0x80));
}

static bool holds_word(Str folded, Str word)
{
    uint32_t from = 0;
    while (from < folded.size) {
        uint32_t at = str_find(str_slice(folded, from, folded.size), word);
        if (at == NONE) return false;
        at += from;
        if ((at == 0 || is_edge(folded, at - 1)) && is_edge(folded, at + word.size)) return true;
        from = at + 1;
    }
    return false;
}

static void credit_line_read(Arena *arena, const Text *text, const Block *block,
                             CreditList *credits)
{
    if (span_size(block->span) > CREDIT_LINE) return;
    Str folded = str_fold(arena, str_at(text->bytes, block->span));
    bool credit = block->kind == BLOCK_BYLINE || str_find(folded, STR("(")) != NONE ||
                  str_starts(folded, STR("source")) || str_starts(folded, STR("reporting by"));
    if (!credit || is_photo_line(folded)) return;
    for (uint32_t i = 0; i < AGENCY_COUNT; i++)
        if (holds_word(folded, str_of(agencies[i].folded)))
            credit_add(arena, credits, agency_number(i), true);
}

CreditList credits_find(Arena *arena, const Article *article)
{
    CreditList credits = {0};
    const Text *text = article->text;
    uint32_t body_start = first_body_token(text);
    for (uint32_t token = 0; token < text->tokens.count; token++)
        credit_read(arena, text, token, body_start, &credits);
    for (uint32_t i = 0; i < text->blocks.count; i++)
        if (text->blocks.at[i].sentence_count == 0 && text->blocks.at[i].kind != BLOCK_CAPTION)
            credit_line_read(arena, text, &text->blocks.at[i], &credits);
    return credits;
}
