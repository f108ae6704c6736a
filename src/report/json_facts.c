/* The report as JSON: facts, reuse, accounts, coverage. */
#include "report/write.h"

/* ---- facts ----------------------------------------------------------------------------------- */

static void write_values(const Writer *writer, cJSON *object, const Value *values, uint32_t count)
{
    cJSON *list = json_put_array(object, "values");
    for (uint32_t k = 0; k < count; k++)
        write_place(writer, json_add_object(list), values[k].article, values[k].span);
}

static void write_differences(const Writer *writer, cJSON *item, const Fact *fact)
{
    cJSON *list = json_put_array(item, "differences");
    for (uint32_t k = 0; k < fact->differences.count; k++) {
        const Difference *difference = &fact->differences.at[k];
        cJSON *object = json_add_object(list);
        json_put_text(object, "kind", difference_kind_name(difference->kind));
        json_put_bool(object, "conflict", difference->conflict);
        json_put_text(object, "relation", difference->relation);
        write_values(writer, object, difference->values.at, difference->values.count);
        json_put_str(writer->arena, object, "why", difference->why);
    }
}

/* Articles of a version in groups that share wording: [["a", "b"], ["c"]]. */
static void write_wording(const Writer *writer, cJSON *object, const Fact *fact,
                          const Version *version)
{
    cJSON *groups = json_put_array(object, "wording");
    for (uint32_t group = 0; group < fact->claims.count; group++) {
        cJSON *ids = NULL;
        uint32_t last = NONE;
        for (uint32_t k = 0; k < version->claims.count; k++) {
            uint32_t claim = version->claims.at[k], article = fact->claims.at[claim].article;
            if (fact->wording[claim] != group || article == last) continue;
            if (!ids) ids = json_add_array(groups);
            json_add_str(writer->arena, ids, writer->story->articles[article].id);
            last = article;
        }
    }
}

static void write_versions(const Writer *writer, cJSON *item, const Fact *fact)
{
    cJSON *list = json_put_array(item, "versions");
    for (uint32_t k = 0; k < fact->versions.count; k++) {
        const Version *version = &fact->versions.at[k];
        cJSON *object = json_add_object(list);
        write_values(writer, object, version->values.at, version->values.count);
        cJSON *claims = json_put_array(object, "claims");
        for (uint32_t c = 0; c < version->claims.count; c++) {
            ClaimRef ref = fact->claims.at[version->claims.at[c]];
            json_add_str(writer->arena, claims, claim_id(writer, ref.article, ref.claim));
        }
        write_wording(writer, object, fact, version);
    }
}

static void write_trace(const Writer *writer, cJSON *item, const Fact *fact)
{
    cJSON *trace = json_put_array(item, "trace");
    for (uint32_t k = 0; k < fact->trace.count; k++) {
        cJSON *step = json_add_object(trace);
        json_put_text(step, "rule", fact->trace.at[k].rule);
        json_put_str(writer->arena, step, "says", fact->trace.at[k].says);
    }
}

static void write_members(const Writer *writer, cJSON *item, const Fact *fact)
{
    cJSON *claims = json_put_array(item, "claims"), *sources = json_put_array(item, "sources");
    uint32_t last = NONE;
    for (uint32_t k = 0; k < fact->claims.count; k++) {
        ClaimRef ref = fact->claims.at[k];
        json_add_str(writer->arena, claims, claim_id(writer, ref.article, ref.claim));
        if (ref.article != last)
            json_add_str(writer->arena, sources, writer->story->articles[ref.article].id);
        last = ref.article;
    }
}

/* Claims whose own fact is another. */
static void write_elsewhere(const Writer *writer, cJSON *item, const Fact *fact)
{
    cJSON *claims = json_put_array(item, "elsewhere");
    for (uint32_t k = 0; k < fact->claims.count; k++)
        if (fact->guest[k])
            json_add_str(writer->arena, claims,
                         claim_id(writer, fact->claims.at[k].article, fact->claims.at[k].claim));
}

/* Who says it in each article, and how sure: where a source was dropped, where doubt was. */
static void write_tellings(const Writer *writer, cJSON *item, const Fact *fact)
{
    cJSON *list = json_put_array(item, "tellings");
    for (uint32_t k = 0; k < fact->claims.count; k++) {
        ClaimRef ref = fact->claims.at[k];
        const Claim *claim = &writer->story->articles[ref.article].claims.at[ref.claim];
        cJSON *telling = json_add_object(list);
        json_put_str(writer->arena, telling, "claim", claim_id(writer, ref.article, ref.claim));
        json_put_str(writer->arena, telling, "source", writer->story->articles[ref.article].id);
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

static void write_fact(const Writer *writer, cJSON *item, const Fact *fact)
{
    ClaimRef best = fact->claims.at[fact->best];
    const Article *article = &writer->story->articles[best.article];
    Span words = fact->statement;
    json_put_str(writer->arena, item, "id", fact_id(writer, fact->id));
    json_put_str(writer->arena, item, "statement", str_at(article->text->bytes, words));
    cJSON *at = json_put_object(item, "statement_at");
    json_put_str(writer->arena, at, "source", article->id);
    write_span(writer, at, best.article, words);
    write_members(writer, item, fact);
    write_elsewhere(writer, item, fact);
    write_tellings(writer, item, fact);
    json_put_number(item, "accounts", fact->accounts);
    json_put_text(item, "support", support_name(fact->support));
    json_put_bool(item, "repeated", fact->repeated);
    json_put_bool(item, "prominent", fact->prominent);
    json_put_number(item, "score", fact->score);
    write_versions(writer, item, fact);
    write_differences(writer, item, fact);
    write_trace(writer, item, fact);
}

void write_facts(const Writer *writer, cJSON *report)
{
    cJSON *facts = json_put_array(report, "facts");
    for (uint32_t k = 0; k < writer->story->facts.count; k++)
        write_fact(writer, json_add_object(facts), &writer->story->facts.at[k]);
}

/* ---- reuse and accounts ---------------------------------------------------------------------- */

static void write_pair(const Writer *writer, cJSON *object, uint32_t article, const char *key,
                       Span span)
{
    cJSON *ends = json_put_array(object, key);
    json_add_number(ends, offset_of(writer->offsets[article], span.from));
    json_add_number(ends, offset_of(writer->offsets[article], span.to));
}

static void write_reuse(const Writer *writer, cJSON *item, const Reuse *reuse)
{
    const Article *articles = writer->story->articles;
    cJSON *sources = json_put_array(item, "sources");
    json_add_str(writer->arena, sources, articles[reuse->a].id);
    json_add_str(writer->arena, sources, articles[reuse->b].id);
    /* For people, in hundredths; the level was decided on the whole numbers. */
    double share = reuse->of ? (double)(reuse->shared * 100 / reuse->of) / 100 : 0;
    cJSON_AddNumberToObject(item, "share", share);
    json_put_text(item, "level", reuse_level_name(reuse->level));
    cJSON *passages = json_put_array(item, "passages");
    for (uint32_t k = 0; k < reuse->passages.count; k++) {
        cJSON *passage = json_add_object(passages);
        write_pair(writer, passage, reuse->a, "a", reuse->passages.at[k].a);
        write_pair(writer, passage, reuse->b, "b", reuse->passages.at[k].b);
        json_put_number(passage, "words", reuse->passages.at[k].words);
    }
}

static void write_accounts(const Writer *writer, cJSON *report)
{
    const Origins *origins = &writer->story->origins;
    cJSON *accounts = json_put_array(report, "accounts");
    for (uint32_t k = 0; k < origins->accounts.count; k++) {
        const Account *account = &origins->accounts.at[k];
        cJSON *item = json_add_object(accounts);
        json_put_str(writer->arena, item, "id", str_format(writer->arena, "o%u", (unsigned)k + 1));
        cJSON *sources = json_put_array(item, "sources");
        for (uint32_t i = 0; i < account->articles.count; i++)
            json_add_str(writer->arena, sources,
                         writer->story->articles[account->articles.at[i]].id);
        cJSON *credits = json_put_array(item, "credits");
        for (uint32_t i = 0; i < account->credits.count; i++)
            json_add_str(writer->arena, credits, account->credits.at[i]);
        json_put_str(writer->arena, item, "why", account->why);
    }
}

void write_origins(const Writer *writer, cJSON *report)
{
    const Origins *origins = &writer->story->origins;
    cJSON *reuse = json_put_array(report, "reuse");
    for (uint32_t k = 0; k < origins->reuse.count; k++)
        write_reuse(writer, json_add_object(reuse), &origins->reuse.at[k]);
    write_accounts(writer, report);
}

/* ---- quotations side by side ----------------------------------------------------------------- */

static void write_quote_pair(const Writer *writer, cJSON *item, const QuotePair *pair)
{
    Arena *arena = writer->arena;
    cJSON *quotes = json_put_array(item, "quotes");
    uint32_t a = writer->first_quote[pair->article_a] + pair->quote_a + 1;
    uint32_t b = writer->first_quote[pair->article_b] + pair->quote_b + 1;
    json_add_str(arena, quotes, str_format(arena, "q%u", (unsigned)a));
    json_add_str(arena, quotes, str_format(arena, "q%u", (unsigned)b));
    json_put_bool(item, "other_speaker", pair->other_speaker);
    cJSON *list = json_put_array(item, "differences");
    for (uint32_t k = 0; k < pair->differences.count; k++) {
        const QuoteDifference *found = &pair->differences.at[k];
        const Value values[] = {{pair->article_a, found->a}, {pair->article_b, found->b}};
        cJSON *difference = json_add_object(list);
        json_put_text(difference, "class", quote_class_name(found->kind));
        write_values(writer, difference, values, 2);
    }
}

/* "at": per quotation its words in this cell, empty where it leaves them out; null where it begins
 * later or ends sooner. */
static void write_cell(const Writer *writer, cJSON *item, const Utterance *utterance,
                       const UtteranceCell *cell)
{
    json_put_text(item, "class", cell->same ? "same" : quote_class_name(cell->kind));
    cJSON *at = json_put_array(item, "at");
    for (uint32_t r = 0; r < utterance->renderings.count; r++) {
        if (cell->beyond.at[r]) {
            cJSON_AddItemToArray(at, cJSON_CreateNull());
            continue;
        }
        cJSON *ends = json_add_array(at);
        uint32_t article = utterance->renderings.at[r].article;
        json_add_number(ends, offset_of(writer->offsets[article], cell->words.at[r].from));
        json_add_number(ends, offset_of(writer->offsets[article], cell->words.at[r].to));
    }
}

static void write_utterance(const Writer *writer, cJSON *item, const Utterance *utterance)
{
    cJSON *quotes = json_put_array(item, "quotes"), *cells = json_put_array(item, "cells");
    for (uint32_t r = 0; r < utterance->renderings.count; r++) {
        const Rendering *rendering = &utterance->renderings.at[r];
        uint32_t quote = writer->first_quote[rendering->article] + rendering->quote + 1;
        json_add_str(writer->arena, quotes, str_format(writer->arena, "q%u", (unsigned)quote));
    }
    for (uint32_t c = 0; c < utterance->cells.count; c++)
        write_cell(writer, json_add_object(cells), utterance, &utterance->cells.at[c]);
}

void write_utterances(const Writer *writer, cJSON *report)
{
    cJSON *list = json_put_array(report, "utterances");
    for (uint32_t k = 0; k < writer->story->utterances.count; k++)
        write_utterance(writer, json_add_object(list), &writer->story->utterances.at[k]);
}

void write_quotations(const Writer *writer, cJSON *report)
{
    cJSON *list = json_put_array(report, "quotations");
    for (uint32_t k = 0; k < writer->story->quotes.count; k++)
        write_quote_pair(writer, json_add_object(list), &writer->story->quotes.at[k]);
}

/* ---- coverage -------------------------------------------------------------------------------- */

static void write_summary(const Writer *writer, cJSON *report)
{
    const Story *story = writer->story;
    Tally tally = verdicts_tally(story);
    cJSON *summary = json_put_object(report, "summary");
    json_put_number(summary, "articles", story->count);
    json_put_number(summary, "accounts", story->origins.accounts.count);
    json_put_number(summary, "conflict", tally.of[SUPPORT_CONFLICT]);
    json_put_number(summary, "detail", tally.of[SUPPORT_DETAIL]);
    json_put_number(summary, "agreed", tally.of[SUPPORT_AGREED]);
    json_put_number(summary, "repeated", tally.repeated);
    json_put_number(summary, "single", tally.of[SUPPORT_SINGLE]);
}

void write_coverage(const Writer *writer, cJSON *report)
{
    write_summary(writer, report);
    const Story *story = writer->story;
    uint32_t claims = 0;
    cJSON *coverage = json_put_object(report, "coverage");
    cJSON *aside = cJSON_CreateArray();
    for (uint32_t i = 0; i < story->count; i++) {
        for (uint32_t k = 0; k < story->articles[i].claims.count; k++) {
            const Claim *claim = &story->articles[i].claims.at[k];
            claims++;
            if (!claim->set_aside) continue;
            cJSON *item = json_add_object(aside);
            json_put_str(writer->arena, item, "claim", claim_id(writer, i, k));
            json_put_text(item, "why", claim->set_aside);
        }
    }
    json_put_number(coverage, "claims", claims);
    json_put_number(coverage, "compared", claims - (uint32_t)cJSON_GetArraySize(aside));
    cJSON_AddItemToObjectCS(coverage, "set_aside", aside);
}
