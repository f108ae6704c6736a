/* One article's claims: each sentence is parted into reported speech and the rest, each part into
 * clauses, each clause given its slots, its attribution and, where it can't be compared, a reason.
 */
#include "claim/claim.h"

#include "claim/checkable.h"
#include "claim/limits.h"
#include "claim/nominal.h"
#include "claim/slots.h"
#include "claim/statement.h"

#include <string.h>

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
 * follows; so does a first "and". "burned [down]" goes with its verb. */
static void trim_ends(const Text *text, const Words *words, bool relative, uint32_t *from,
                      uint32_t *to)
{
    static const char *const openers[] = {"that",    "when",     "while",  "as",
                                          "because", "although", "though", "whereas"};
    static const char *const pairs[] = {"neither", "either", "both"};
    while (
        *from < *to &&
        (text->tokens.at[*from].kind == TOKEN_PUNCT ||
         (words->at[*from].upos == UPOS_CCONJ && !AMONG(text->tokens.at[*from].fold, pairs)) ||
         (!relative && (words->at[*from].upos == UPOS_SCONJ || words->at[*from].xpos[0] == 'W') &&
          AMONG(text->tokens.at[*from].fold, openers))))
        ++*from;
    while (*to > *from &&
           (text->tokens.at[*to - 1].kind == TOKEN_PUNCT || words->at[*to - 1].upos == UPOS_CCONJ ||
            words->at[*to - 1].upos == UPOS_SCONJ ||
            (words->at[*to - 1].upos == UPOS_ADP &&
             strcmp(words->at[*to - 1].deprel, "compound:prt") != 0)))
        --*to;
}

/* Who is said to say it, the outermost first: "A said that B had denied it" -> A, B; of very many
 * the innermost. Quotes are in order of where they begin. */
static void chain_fill(const Reader *reader, Claim *claim)
{
    const Findings *found = reader->found;
    for (uint32_t k = reader->quote_at;
         k < found->quotes.count && found->quotes.at[k].span.from <= claim->span.from; k++) {
        const Quote *said = &found->quotes.at[k];
        if (k != claim->quote && !span_holds(said->span, claim->span)) continue;
        if (claim->chain.count == LONGEST_CHAIN) {
            claim->chain.count--;
            memmove(claim->chain.at, claim->chain.at + 1, sizeof(Source) * claim->chain.count);
        }
        LIST_PUSH(reader->arena, &claim->chain,
                  ((Source){said->speaker, said->speaker_name, said->cue, said->stance, k}));
    }
}

/* "denied that he had resigned": by that source's account he had not. */
static bool is_denied(const Quote *quote, const Clause *clause)
{
    return clause && quote->kind == QUOTE_INDIRECT && quote->stance &&
           strcmp(quote->stance, "denied") == 0 &&
           (clause->kind == CLAIM_MAIN || clause->kind == CLAIM_COORDINATED ||
            clause->kind == CLAIM_COMPLEMENT);
}

static void claim_attribute(const Reader *reader, Claim *claim, uint32_t quote,
                            const Clause *clause)
{
    claim->attributed_name = NONE;
    claim->quote = quote;
    if (quote == NONE) return;
    claim->hearsay = false;
    chain_fill(reader, claim);
    if (claim->chain.count) claim->quote = claim->chain.at[claim->chain.count - 1].quote;
    claim->attribution = reader->found->quotes.at[claim->quote].speaker;
    claim->attributed_name = reader->found->quotes.at[claim->quote].speaker_name;
    if (is_denied(&reader->found->quotes.at[quote], clause))
        claim->polarity = polarity_opposite(claim->polarity);
}

/* Made of the tokens [from, to); its slots are to be filled. */
static Claim *claim_open(Reader *reader, uint32_t sentence, ClaimKind kind, uint32_t from,
                         uint32_t to)
{
    const Block *block = &reader->text->blocks.at[reader->text->sentences.at[sentence].block];
    Claim *claim = LIST_ADD(reader->arena, &reader->claims);
    claim->first_token = from;
    claim->token_count = to - from;
    claim->span =
        (Span){reader->text->tokens.at[from].span.from, reader->text->tokens.at[to - 1].span.to};
    claim->sentence = sentence;
    claim->place = block->kind;
    claim->repeats = block->repeats;
    claim->kind = kind;
    claim->why = claim_rule(kind);
    return claim;
}

/* "The airline said on Tuesday": the act that the cue of a quotation tells. */
static bool is_saying(const Reader *reader, const Clause *clause)
{
    if (clause->head == NONE) return false;
    Span verb = reader->text->tokens.at[clause->group.head].span;
    const Findings *found = reader->found;
    uint32_t near = verb.from > CUE_REACH ? verb.from - CUE_REACH : 0;
    for (uint32_t k = FIRST_FROM(found->quotes, near);
         k < found->quotes.count && found->quotes.at[k].span.from < verb.to + CUE_REACH; k++)
        if (span_holds(found->quotes.at[k].cue, verb)) return true;
    return false;
}

/* "Everything went as planned": few words, but all that somebody is quoted with in that sentence.
 */
static bool is_whole_quote(const Reader *reader, const Claim *claim)
{
    const Quote *quote = claim->quote == NONE ? NULL : &reader->found->quotes.at[claim->quote];
    if (!quote || quote->kind != QUOTE_DIRECT) return false;
    return claim->span.from == quote->span.from && claim->span.to + 1 >= quote->span.to &&
           claim->token_count >= FEWEST_WORDS_QUOTED;
}

static void claim_add(Reader *reader, const Tree *tree, uint32_t sentence, uint32_t quote,
                      const Clause *clause)
{
    uint32_t from = clause->from, to = clause->to;
    trim_ends(reader->text, reader->words, clause->kind == CLAIM_RELATIVE, &from, &to);
    if (from >= to || !words_count(reader->text, from, to)) return;
    bool says = quote == NONE && is_saying(reader, clause);
    Claim *claim = claim_open(reader, sentence, says ? CLAIM_SAYING : clause->kind, from, to);
    claim->quote = quote;
    slots_fill(tree, clause, claim);
    claim_attribute(reader, claim, quote, clause);
    claim->statement = statement_write(tree, claim);
    claim->set_aside = why_set_aside(tree, clause, claim, is_whole_quote(reader, claim));
}

/* "the arrival of the fleet": named, and taken for granted rather than told. */
static void nominal_add(Reader *reader, const Tree *tree, uint32_t sentence, uint32_t quote,
                        uint32_t noun)
{
    Stretch words = noun_phrase_alone(tree, noun, NONE);
    Claim *claim = claim_open(reader, sentence, CLAIM_NOMINAL, words.from, words.to);
    nominal_fill(tree, noun, claim);
    findings_settle(tree, claim);
    claim_attribute(reader, claim, quote, NULL);
    claim->statement = statement_write(tree, claim);
    claim->set_aside = "an act named, not told";
}

/* "Ana Roy, the mayor of Lund": told in passing. */
static void description_add(Reader *reader, const Tree *tree, uint32_t sentence, uint32_t quote,
                            uint32_t noun)
{
    Stretch words = noun_phrase(tree, noun, NONE);
    Claim *claim = claim_open(reader, sentence, CLAIM_APPOSITION, words.from, words.to);
    description_fill(tree, noun, claim);
    findings_settle(tree, claim);
    claim_attribute(reader, claim, quote, NULL);
    claim->statement = statement_write(tree, claim);
}

/* "the ministry said on Tuesday" is a fact, and so is "the group claimed responsibility"; "the
 * ministry said" only says who speaks. */
static bool frame_says_nothing(const Reader *reader, const Tree *tree, const Clause *clause)
{
    uint32_t from = clause->from, to = clause->to;
    uint32_t object = clause->head == NONE ? NONE : child_with(tree, clause->head, "obj");
    Span thing = object == NONE ? (Span){0} : reader->text->tokens.at[object].span;
    Span span = {reader->text->tokens.at[from].span.from, reader->text->tokens.at[to - 1].span.to};
    bool cue = false;
    const Findings *found = reader->found;
    uint32_t near = span.from > CUE_REACH ? span.from - CUE_REACH : 0;
    for (uint32_t q = FIRST_FROM(found->quotes, near);
         q < found->quotes.count && found->quotes.at[q].span.from < span.to + CUE_REACH; q++) {
        Span said = found->quotes.at[q].cue;
        cue |= span_size(said) && span_overlaps(said, span);
        if (span_holds(found->quotes.at[q].speaker, thing)) object = NONE; /* "reported the BBC" */
    }
    if (!cue || object != NONE) return false;
    uint32_t time = FIRST_FROM(found->times, span.from);
    if (time < found->times.count && span_holds(span, found->times.at[time].span)) return false;
    return words_count(reader->text, from, to) <= LONGEST_FRAME;
}

/* "Train derails; 27 hurt", "Chip wars: bid raised": headings are cut at a semicolon or colon,
 * other sentences at a semicolon with a verb on either side; and where the text has no end. */
static uint32_t tree_end(const Reader *reader, const Part *part, uint32_t from, bool heading)
{
    for (uint32_t token = from; token < part->to; token++) {
        if (token - from == LONGEST_TREE) return token;
        Str fold = reader->text->tokens.at[token].fold;
        bool mark = str_is(fold, ";") || (heading && str_is(fold, ":"));
        if (!mark || token == from || token + 1 == part->to) continue;
        if (heading ||
            (has_verb(reader->words, from, token) && has_verb(reader->words, token, part->to)))
            return token;
    }
    return part->to;
}

/* Clauses and the acts named between them, in the text's order. */
static void tree_tell(Reader *reader, const Tree *tree, uint32_t sentence, const Part *part)
{
    Clauses clauses = clauses_find(tree);
    uint32_t token = tree->from;
    for (uint32_t i = 0; i <= clauses.count; i++) {
        uint32_t end = i < clauses.count ? clauses.at[i].from : tree->to;
        for (; token < end; token++) {
            if (names_act(tree, token)) nominal_add(reader, tree, sentence, part->quote, token);
            if (describes_name(tree, token))
                description_add(reader, tree, sentence, part->quote, token);
        }
        if (i == clauses.count) return;
        if (part->quote == NONE && frame_says_nothing(reader, tree, &clauses.at[i])) continue;
        claim_add(reader, tree, sentence, part->quote, &clauses.at[i]);
    }
}

static void clauses_add(Reader *reader, uint32_t sentence, const Part *part)
{
    BlockKind place = reader->text->blocks.at[reader->text->sentences.at[sentence].block].kind;
    bool heading = place == BLOCK_HEADLINE || place == BLOCK_STANDFIRST;
    for (uint32_t from = part->from; from < part->to;) {
        uint32_t to = tree_end(reader, part, from, heading);
        Tree tree =
            claim_tree_build(reader->arena, reader->text, reader->words, reader->found, from, to);
        tree_tell(reader, &tree, sentence, part);
        from = to;
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
