/* What a term weighs: the rarer in the story, the more (inverse document frequency, Spärck Jones
 * 1972), a claim being the document. */
#include "story/terms.h"

uint32_t log2_16(uint32_t x)
{
    uint32_t whole = 0;
    uint64_t rest = (uint64_t)x << 16;
    while (rest >= (uint64_t)2 << 16) {
        rest >>= 1;
        whole++;
    }
    uint32_t result = whole * BIT;
    for (uint32_t bit = BIT / 2; bit; bit /= 2) {
        rest = rest * rest >> 16;
        if (rest >= (uint64_t)2 << 16) {
            result += bit;
            rest >>= 1;
        }
    }
    return result;
}

static void uses_count(const ClaimTerms *claim, uint32_t *uses)
{
    for (uint32_t t = 0; t < claim->terms.count; t++) uses[claim->terms.at[t].symbol]++;
    for (uint32_t g = 0; g < claim->groups.count; g++)
        uses[claim->groups.at[g].group] +=
            g == 0 || claim->groups.at[g].group != claim->groups.at[g - 1].group;
}

/* Surprise of a term: log2(claims / claims that hold it). */
static uint32_t surprise(const TermTable *table, uint32_t symbol)
{
    uint32_t all = log2_16(table->claims.count + 2), holding = log2_16(table->uses[symbol]);
    return LEAST_WEIGHT + (all > holding ? all - holding : 0);
}

static void symbols_weigh(TermTable *table, const ClaimTerms *claim)
{
    for (uint32_t t = 0; t < claim->terms.count; t++) {
        const Term *term = &claim->terms.at[t];
        uint32_t percent = term->kind == TERM_ENTITY ? ENTITY_PERCENT
                           : term->kind == TERM_WORD ? 100
                                                     : VALUE_PERCENT;
        table->weight[term->symbol] = surprise(table, term->symbol) * percent / 100;
    }
    for (uint32_t g = 0; g < claim->groups.count; g++) {
        uint32_t group = claim->groups.at[g].group;
        table->weight[group] = surprise(table, group) * GROUP_PERCENT / 100;
    }
}

static void claim_weigh(const TermTable *table, ClaimTerms *claim)
{
    for (uint32_t t = 0; t < claim->terms.count; t++)
        if (!term_is_value(&claim->terms.at[t]))
            claim->weight += table->weight[claim->terms.at[t].symbol];
}

TermTable terms_collect(Arena *arena, const Article *articles, uint32_t count,
                        const Entities *entities)
{
    TermTable table = {.article_count = count};
    terms_read(arena, articles, count, entities, &table);
    table.uses = NEW_ARRAY(arena, uint32_t, table.symbol_count + 1);
    table.weight = NEW_ARRAY(arena, uint32_t, table.symbol_count + 1);
    for (uint32_t c = 0; c < table.claims.count; c++) uses_count(&table.claims.at[c], table.uses);
    for (uint32_t c = 0; c < table.claims.count; c++) symbols_weigh(&table, &table.claims.at[c]);
    for (uint32_t c = 0; c < table.claims.count; c++) claim_weigh(&table, &table.claims.at[c]);
    for (uint32_t s = 0; s < table.sentences.count; s++) {
        SymbolSet *sentence = &table.sentences.at[s];
        for (uint32_t k = 0; k < sentence->symbols.count; k++)
            sentence->weight += table.weight[sentence->symbols.at[k]];
    }
    return table;
}
