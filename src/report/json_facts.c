/* The report as JSON: facts, reuse, accounts, coverage. */
#include "report/write.h"

#include <stdlib.h>

/* What is listed pair by pair must not outgrow what is said: two hundred articles make 20,000
 * pairs.
 */
enum {
    SOURCES_IN_ALL_PAIRS = 50,  /* of more articles only the pairs that share wording */
    QUOTATIONS_BESIDE_ONE = 24, /* the next renderings of it; "utterances" has them all */
};

/* ---- facts ----------------------------------------------------------------------------------- */

static void write_values(const Writer *writer, Json *object, const Value *values, uint32_t count)
{
    Json *list = json_put_array(object, "values");
    for (uint32_t k = 0; k < count; k++)
        write_place(writer, json_add_object(list), values[k].article, values[k].span);
}

static void write_differences(const Writer *writer, Json *item, const Fact *fact)
{
    Json *list = json_put_array(item, "differences");
    for (uint32_t k = 0; k < fact->differences.count; k++) {
        const Difference *difference = &fact->differences.at[k];
        Json *object = json_add_object(list);
        json_put_text(object, "kind", difference_kind_name(difference->kind));
        json_put_bool(object, "conflict", difference->conflict);
        json_put_text(object, "relation", difference->relation);
        write_values(writer, object, difference->values.at, difference->values.count);
        json_put_str(object, "why", difference->why);
    }
}

static int number_order(const void *left, const void *right)
{
    uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return a < b ? -1 : a > b;
}

/* Articles of a version in groups that share wording: [["a", "b"], ["c"]]. */
static void write_wording(const Writer *writer, Json *object, const Fact *fact,
                          const Version *version)
{
    uint32_t count = version->claims.count;
    uint64_t *claims = NEW_ARRAY(writer->arena, uint64_t, count + 1); /* "group, claim" */
    for (uint32_t k = 0; k < count; k++)
        claims[k] = (uint64_t)fact->wording[version->claims.at[k]] << 32 | version->claims.at[k];
    if (count) qsort(claims, count, sizeof *claims, number_order);
    Json *groups = json_put_array(object, "wording"), *ids = NULL;
    for (uint32_t k = 0, last = NONE; k < count; k++) {
        uint32_t article = fact->claims.at[claims[k] & UINT32_MAX].article;
        bool begins = !k || claims[k] >> 32 != claims[k - 1] >> 32;
        if (begins) ids = json_add_array(groups);
        if (begins || article != last) json_add_str(ids, writer->story->articles[article].id);
        last = article;
    }
}

static void write_versions(const Writer *writer, Json *item, const Fact *fact)
{
    Json *list = json_put_array(item, "versions");
    for (uint32_t k = 0; k < fact->versions.count; k++) {
        const Version *version = &fact->versions.at[k];
        Json *object = json_add_object(list);
        write_values(writer, object, version->values.at, version->values.count);
        Json *claims = json_put_array(object, "claims");
        for (uint32_t c = 0; c < version->claims.count; c++) {
            ClaimRef ref = fact->claims.at[version->claims.at[c]];
            json_add_str(claims, claim_id(writer, ref.article, ref.claim));
        }
        write_wording(writer, object, fact, version);
    }
}

static void write_trace(Json *item, const Fact *fact)
{
    Json *trace = json_put_array(item, "trace");
    for (uint32_t k = 0; k < fact->trace.count; k++) {
        Json *step = json_add_object(trace);
        json_put_text(step, "rule", fact->trace.at[k].rule);
        json_put_str(step, "says", fact->trace.at[k].says);
    }
}

static void write_members(const Writer *writer, Json *item, const Fact *fact)
{
    Json *claims = json_put_array(item, "claims");
    for (uint32_t k = 0; k < fact->claims.count; k++)
        json_add_str(claims,
                     claim_id(writer, fact->claims.at[k].article, fact->claims.at[k].claim));
    Json *sources = json_put_array(item, "sources");
    for (uint32_t k = 0; k < fact->claims.count; k++)
        if (!k || fact->claims.at[k].article != fact->claims.at[k - 1].article)
            json_add_str(sources, writer->story->articles[fact->claims.at[k].article].id);
}

/* Claims whose own fact is another. */
static void write_elsewhere(const Writer *writer, Json *item, const Fact *fact)
{
    Json *claims = json_put_array(item, "elsewhere");
    for (uint32_t k = 0; k < fact->claims.count; k++)
        if (fact->guest[k])
            json_add_str(claims,
                         claim_id(writer, fact->claims.at[k].article, fact->claims.at[k].claim));
}

/* Who says it in each article, and how sure: where a source was dropped, where doubt was. */
static void write_tellings(const Writer *writer, Json *item, const Fact *fact)
{
    Json *list = json_put_array(item, "tellings");
    for (uint32_t k = 0; k < fact->claims.count; k++) {
        ClaimRef ref = fact->claims.at[k];
        const Claim *claim = &writer->story->articles[ref.article].claims.at[ref.claim];
        Json *telling = json_add_object(list);
        json_put_str(telling, "claim", claim_id(writer, ref.article, ref.claim));
        json_put_str(telling, "source", writer->story->articles[ref.article].id);
        write_slot(writer, telling, "says", ref.article, claim->attribution,
                   claim->attributed_name);
        json_put_text(telling, "certainty", certainty_name(claim->certainty));
        json_put_text(telling, "polarity", polarity_name(claim->polarity));
        json_put_bool(telling, "hedged", span_size(claim->hedge) > 0);
    }
}

/* "f" and eight letters of the hash, without vowels, so that no word comes out. */
static Str fact_id(const Writer *writer, uint64_t hash)
{
    static const char letters[33] = "bcdfghjklmnpqrstvwxz0123456789-_";
    char id[10] = "f";
    for (int k = 1; k < 9; k++, hash >>= 5) id[k] = letters[hash % 30];
    return str_copy(writer->arena, (Str){id, 9});
}

static void write_facet(const Writer *writer, Json *object, const Fact *fact)
{
    json_put_text(object, "kind", difference_kind_name(fact->facet));
    write_values(writer, object, fact->told.at, fact->told.count);
}

static void write_fact(const Writer *writer, Json *item, const Fact *fact)
{
    ClaimRef best = fact->claims.at[fact->best];
    const Article *article = &writer->story->articles[best.article];
    Span words = fact->statement;
    json_put_str(item, "id", fact_id(writer, fact->id));
    json_put_str(item, "statement", str_at(article->text->bytes, words));
    Json *at = json_put_object(item, "statement_at");
    json_put_str(at, "source", article->id);
    write_span(writer, at, best.article, words);
    write_members(writer, item, fact);
    write_elsewhere(writer, item, fact);
    write_tellings(writer, item, fact);
    json_put_number(item, "accounts", fact->accounts);
    if (fact->of_facet) write_facet(writer, json_put_object(item, "facet"), fact);
    json_put_text(item, "support", support_name(fact->support));
    json_put_bool(item, "repeated", fact->repeated);
    json_put_bool(item, "prominent", fact->prominent);
    json_put_number(item, "score", fact->score);
    write_versions(writer, item, fact);
    write_differences(writer, item, fact);
    write_trace(item, fact);
}

void write_facts(const Writer *writer, Json *report)
{
    Json *facts = json_put_array(report, "facts");
    for (uint32_t k = 0; k < writer->story->facts.count; k++)
        write_fact(writer, json_add_object(facts), &writer->story->facts.at[k]);
}

/* ---- reuse and accounts ---------------------------------------------------------------------- */

static void write_pair(const Writer *writer, Json *object, uint32_t article, const char *key,
                       Span span)
{
    Json *ends = json_put_array(object, key);
    json_add_number(ends, offset_of(writer->offsets[article], span.from));
    json_add_number(ends, offset_of(writer->offsets[article], span.to));
}

static void write_reuse(const Writer *writer, Json *item, const Reuse *reuse)
{
    const Article *articles = writer->story->articles;
    Json *sources = json_put_array(item, "sources");
    json_add_str(sources, articles[reuse->a].id);
    json_add_str(sources, articles[reuse->b].id);
    /* For people, in hundredths; the level was decided on the whole numbers. */
    json_put_hundredths(item, "share", reuse->of ? reuse->shared * 100 / reuse->of : 0);
    json_put_text(item, "level", reuse_level_name(reuse->level));
    Json *passages = json_put_array(item, "passages");
    for (uint32_t k = 0; k < reuse->passages.count; k++) {
        Json *passage = json_add_object(passages);
        write_pair(writer, passage, reuse->a, "a", reuse->passages.at[k].a);
        write_pair(writer, passage, reuse->b, "b", reuse->passages.at[k].b);
        json_put_number(passage, "words", reuse->passages.at[k].words);
    }
}

static void write_accounts(const Writer *writer, Json *report)
{
    const Origins *origins = &writer->story->origins;
    Json *accounts = json_put_array(report, "accounts");
    for (uint32_t k = 0; k < origins->accounts.count; k++) {
        const Account *account = &origins->accounts.at[k];
        Json *item = json_add_object(accounts);
        json_put_str(item, "id", str_format(writer->arena, "o%u", (unsigned)k + 1));
        Json *sources = json_put_array(item, "sources");
        for (uint32_t i = 0; i < account->articles.count; i++)
            json_add_str(sources, writer->story->articles[account->articles.at[i]].id);
        Json *credits = json_put_array(item, "credits");
        for (uint32_t i = 0; i < account->credits.count; i++)
            json_add_str(credits, account->credits.at[i]);
        json_put_str(item, "why", account->why);
    }
}

void write_origins(const Writer *writer, Json *report)
{
    const Origins *origins = &writer->story->origins;
    Json *reuse = json_put_array(report, "reuse");
    for (uint32_t k = 0; k < origins->reuse.count; k++)
        if (writer->story->count <= SOURCES_IN_ALL_PAIRS || origins->reuse.at[k].shared)
            write_reuse(writer, json_add_object(reuse), &origins->reuse.at[k]);
    write_accounts(writer, report);
}

/* ---- quotations side by side ----------------------------------------------------------------- */

static void write_quote_pair(const Writer *writer, Json *item, const QuotePair *pair)
{
    Arena *arena = writer->arena;
    Json *quotes = json_put_array(item, "quotes");
    uint32_t a = writer->first_quote[pair->article_a] + pair->quote_a + 1;
    uint32_t b = writer->first_quote[pair->article_b] + pair->quote_b + 1;
    json_add_str(quotes, str_format(arena, "q%u", (unsigned)a));
    json_add_str(quotes, str_format(arena, "q%u", (unsigned)b));
    json_put_bool(item, "other_speaker", pair->other_speaker);
    Json *list = json_put_array(item, "differences");
    for (uint32_t k = 0; k < pair->differences.count; k++) {
        const QuoteDifference *found = &pair->differences.at[k];
        const Value values[] = {{pair->article_a, found->a}, {pair->article_b, found->b}};
        Json *difference = json_add_object(list);
        json_put_text(difference, "class", quote_class_name(found->kind));
        write_values(writer, difference, values, 2);
    }
}

/* "at": per quotation its words in this cell, empty where it leaves them out; null where it begins
 * later or ends sooner. */
static void write_cell(const Writer *writer, Json *item, const Utterance *utterance,
                       const UtteranceCell *cell)
{
    json_put_text(item, "class", cell->same ? "same" : quote_class_name(cell->kind));
    Json *at = json_put_array(item, "at");
    for (uint32_t r = 0; r < utterance->renderings.count; r++) {
        if (cell->beyond.at[r]) {
            json_add_null(at);
            continue;
        }
        Json *ends = json_add_array(at);
        uint32_t article = utterance->renderings.at[r].article;
        json_add_number(ends, offset_of(writer->offsets[article], cell->words.at[r].from));
        json_add_number(ends, offset_of(writer->offsets[article], cell->words.at[r].to));
    }
}

static void write_utterance(const Writer *writer, Json *item, const Utterance *utterance)
{
    Json *quotes = json_put_array(item, "quotes");
    for (uint32_t r = 0; r < utterance->renderings.count; r++) {
        const Rendering *rendering = &utterance->renderings.at[r];
        uint32_t quote = writer->first_quote[rendering->article] + rendering->quote + 1;
        json_add_str(quotes, str_format(writer->arena, "q%u", (unsigned)quote));
    }
    Json *cells = json_put_array(item, "cells");
    for (uint32_t c = 0; c < utterance->cells.count; c++)
        write_cell(writer, json_add_object(cells), utterance, &utterance->cells.at[c]);
}

void write_utterances(const Writer *writer, Json *report)
{
    Json *list = json_put_array(report, "utterances");
    for (uint32_t k = 0; k < writer->story->utterances.count; k++)
        write_utterance(writer, json_add_object(list), &writer->story->utterances.at[k]);
}

void write_quotations(const Writer *writer, Json *report)
{
    Json *list = json_put_array(report, "quotations");
    const QuotePairs *pairs = &writer->story->quotes;
    for (uint32_t k = 0, beside = 0; k < pairs->count; k++) {
        const QuotePair *pair = &pairs->at[k];
        bool same = k && pair->article_a == pairs->at[k - 1].article_a &&
                    pair->quote_a == pairs->at[k - 1].quote_a;
        beside = same ? beside + 1 : 0;
        if (beside < QUOTATIONS_BESIDE_ONE) write_quote_pair(writer, json_add_object(list), pair);
    }
}

/* ---- coverage -------------------------------------------------------------------------------- */

static void write_summary(const Writer *writer, Json *report)
{
    const Story *story = writer->story;
    Tally tally = verdicts_tally(story);
    Json *summary = json_put_object(report, "summary");
    json_put_number(summary, "articles", story->count);
    json_put_number(summary, "accounts", story->origins.accounts.count);
    json_put_number(summary, "conflict", tally.of[SUPPORT_CONFLICT]);
    json_put_number(summary, "detail", tally.of[SUPPORT_DETAIL]);
    json_put_number(summary, "agreed", tally.of[SUPPORT_AGREED]);
    json_put_number(summary, "repeated", tally.repeated);
    json_put_number(summary, "single", tally.of[SUPPORT_SINGLE]);
}

static uint32_t set_aside_count(const Claims *claims)
{
    uint32_t count = 0;
    for (uint32_t k = 0; k < claims->count; k++) count += claims->at[k].set_aside != NULL;
    return count;
}

void write_coverage(const Writer *writer, Json *report)
{
    write_summary(writer, report);
    const Article *articles = writer->story->articles;
    uint32_t claims = 0, aside = 0;
    for (uint32_t i = 0; i < writer->story->count; i++) {
        claims += articles[i].claims.count;
        aside += set_aside_count(&articles[i].claims);
    }
    Json *coverage = json_put_object(report, "coverage");
    json_put_number(coverage, "claims", claims);
    json_put_number(coverage, "compared", claims - aside);
    Json *list = json_put_array(coverage, "set_aside");
    for (uint32_t i = 0; i < writer->story->count; i++) {
        for (uint32_t k = 0; k < articles[i].claims.count; k++) {
            if (!articles[i].claims.at[k].set_aside) continue;
            Json *item = json_add_object(list);
            json_put_str(item, "claim", claim_id(writer, i, k));
            json_put_text(item, "why", articles[i].claims.at[k].set_aside);
        }
    }
}
