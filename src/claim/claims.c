/* One article's claims: each sentence is parted into reported speech and the rest, each part into
 * clauses, each clause given its slots, its attribution and, where it can't be compared, a reason.
 */
#include "claim/claim.h"

#include "claim/clauses.h"
#include "claim/limits.h"
#include "claim/slots.h"

typedef struct Reader {
    Arena *arena;
    const Text *text;
    const Words *words;
    const Findings *found;
    uint32_t quote_at; /* quotes before it end before the sentence at hand */
    Claims claims;
} Reader;

/* Tokens [from, to) of a sentence that one voice speaks. */
typedef struct Part {
    uint32_t from, to;
    uint32_t quote; /* NONE: the article's own voice */
} Part;
typedef LIST(Part) Parts;

static uint32_t first_token_in(const Text *text, Span span)
{
    return token_at(text, span.from);
}

static uint32_t token_after(const Text *text, Span span)
{
    uint32_t token = token_at(text, span.to);
    return token < text->tokens.count && text->tokens.at[token].span.from < span.to ? token + 1
                                                                                    : token;
}

static bool has_verb(const Words *words, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++)
        if (words->at[i].upos == UPOS_VERB || words->at[i].upos == UPOS_AUX) return true;
    return false;
}

/* Statements that others make inside the tokens [from, to): reported clauses and quotations long
 * enough to say something. Indirect speech wins over a quotation inside it. */
static Parts parts_of(Reader *reader, uint32_t from, uint32_t to)
{
    Parts parts = {0};
    Span sentence = {reader->text->tokens.at[from].span.from,
                     reader->text->tokens.at[to - 1].span.to};
    uint32_t at = from, count = reader->found->quotes.count;
    const Quote *quotes = reader->found->quotes.at;
    while (reader->quote_at < count && quotes[reader->quote_at].span.to <= sentence.from)
        reader->quote_at++;
    for (uint32_t q = reader->quote_at; q < count && quotes[q].span.from < sentence.to; q++) {
        const Quote *quote = &quotes[q];
        if (!span_overlaps(quote->span, sentence)) continue;
        uint32_t start = first_token_in(reader->text, quote->span);
        uint32_t end = token_after(reader->text, quote->span);
        if (start < at) start = at;
        if (end > to) end = to;
        if (end < start + SHORTEST_STATEMENT || !has_verb(reader->words, start, end)) continue;
        if (start > at) LIST_PUSH(reader->arena, &parts, ((Part){at, start, NONE}));
        LIST_PUSH(reader->arena, &parts, ((Part){start, end, q}));
        at = end;
    }
    if (at < to) LIST_PUSH(reader->arena, &parts, ((Part){at, to, NONE}));
    return parts;
}

/* Marks at the ends belong to the sentence, and a last "and", "that" or "in (which)" to what
 * follows. */
static void trim_ends(const Text *text, const Words *words, uint32_t *from, uint32_t *to)
{
    while (*from < *to && text->tokens.at[*from].kind == TOKEN_PUNCT) ++*from;
    while (*to > *from &&
           (text->tokens.at[*to - 1].kind == TOKEN_PUNCT || words->at[*to - 1].upos == UPOS_CCONJ ||
            words->at[*to - 1].upos == UPOS_SCONJ || words->at[*to - 1].upos == UPOS_ADP))
        --*to;
}

static const char *why_set_aside(const Reader *reader, const Claim *claim, const VerbGroup *group)
{
    const Sentence *sentence = &reader->text->sentences.at[claim->sentence];
    uint32_t last = sentence->first_token + sentence->token_count - 1;
    if (str_is(reader->text->tokens.at[last].fold, "?")) return "a question";
    bool heading = claim->place == BLOCK_HEADLINE || claim->place == BLOCK_STANDFIRST;
    if (!group) return heading ? NULL : "no verb: a heading or a fragment";
    if (claim->first_token == group->from && !group->finite &&
        reader->words->at[group->from].form == VERB_BASE && !heading)
        return "an instruction, or no subject";
    if (words_count(reader->text, claim->first_token, claim->first_token + claim->token_count) <
        (claim->quantities.count ? FEWEST_WORDS_WITH_FIGURE : FEWEST_WORDS))
        return "too few words to compare";
    return NULL;
}

static void claim_attribute(const Reader *reader, Claim *claim, uint32_t quote)
{
    claim->attributed_name = NONE;
    claim->quote = quote;
    if (quote == NONE) return;
    const Quote *said = &reader->found->quotes.at[quote];
    claim->attribution = said->speaker;
    claim->attributed_name = said->speaker_name;
    LIST_PUSH(reader->arena, &claim->chain,
              ((Source){said->speaker, said->speaker_name, said->cue, said->stance, quote}));
}

static void claim_add(Reader *reader, uint32_t sentence, uint32_t from, uint32_t to, uint32_t quote,
                      const Clause *clause, const VerbGroup *group)
{
    trim_ends(reader->text, reader->words, &from, &to);
    if (from >= to || !words_count(reader->text, from, to)) return;
    const Block *block = &reader->text->blocks.at[reader->text->sentences.at[sentence].block];
    Claim *claim = LIST_ADD(reader->arena, &reader->claims);
    claim->first_token = from;
    claim->token_count = to - from;
    claim->span =
        (Span){reader->text->tokens.at[from].span.from, reader->text->tokens.at[to - 1].span.to};
    claim->sentence = sentence;
    claim->place = block->kind;
    claim->repeats = block->repeats;
    claim->kind = clause->kind;
    claim->why = claim_rule(clause->kind);
    claim_attribute(reader, claim, quote);
    slots_fill(reader->arena, reader->text, reader->words, reader->found, clause, group, claim);
    claim->set_aside = why_set_aside(reader, claim, group);
}

/* "the ministry said on Tuesday" is a fact; "the ministry said" only says who speaks. */
static bool frame_says_nothing(const Reader *reader, uint32_t from, uint32_t to)
{
    Span span = {reader->text->tokens.at[from].span.from, reader->text->tokens.at[to - 1].span.to};
    bool cue = false;
    const Findings *found = reader->found;
    uint32_t near = span.from > CUE_REACH ? span.from - CUE_REACH : 0;
    for (uint32_t q = FIRST_FROM(found->quotes, near);
         q < found->quotes.count && found->quotes.at[q].span.from < span.to + CUE_REACH; q++) {
        Span said = found->quotes.at[q].cue;
        cue |= span_size(said) && span_overlaps(said, span);
    }
    if (!cue) return false;
    uint32_t time = FIRST_FROM(found->times, span.from);
    if (time < found->times.count && span_holds(span, found->times.at[time].span)) return false;
    return words_count(reader->text, from, to) <= LONGEST_FRAME;
}

static void clauses_add(Reader *reader, uint32_t sentence, const Part *part)
{
    VerbGroups groups = verb_groups_find(reader->arena, reader->text, reader->words, reader->found,
                                         part->from, part->to);
    Clauses clauses =
        clauses_find(reader->arena, reader->text, reader->words, &groups, part->from, part->to);
    for (uint32_t i = 0; i < clauses.count; i++) {
        const Clause *clause = &clauses.at[i];
        if (clause->from >= clause->to) continue;
        if (part->quote == NONE && frame_says_nothing(reader, clause->from, clause->to)) continue;
        claim_add(reader, sentence, clause->from, clause->to, part->quote, clause,
                  clause->group == NONE ? NULL : &groups.at[clause->group]);
    }
}

static void sentence_read(Reader *reader, uint32_t index)
{
    const Sentence *sentence = &reader->text->sentences.at[index];
    uint32_t from = sentence->first_token, to = from + sentence->token_count;
    BlockKind kind = reader->text->blocks.at[sentence->block].kind;
    if (from >= to || kind == BLOCK_BYLINE || kind == BLOCK_DATELINE || kind == BLOCK_CAPTION)
        return;
    Parts parts = parts_of(reader, from, to);
    for (uint32_t i = 0; i < parts.count; i++)
        if (words_count(reader->text, parts.at[i].from, parts.at[i].to))
            clauses_add(reader, index, &parts.at[i]);
}

Claims claims_find(Arena *arena, const Text *text, const Words *words, const Findings *found)
{
    Reader reader = {.arena = arena, .text = text, .words = words, .found = found};
    for (uint32_t i = 0; i < text->sentences.count; i++) sentence_read(&reader, i);
    return reader.claims;
}
