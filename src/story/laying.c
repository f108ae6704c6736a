/* Which claims of a fact are laid beside one another: each with all, unless there are many. Then
 * those that stand in the same words are laid once, and what was found of one is noted of all. */
#include "story/compare.h"

/* Claims in the same words, dated alike, are one to every comparison. */
static Str telling_key(const Comparer *comparer, uint32_t index)
{
    const Claim *claim = fact_claim(comparer, index);
    const Article *article = fact_article(comparer, index);
    Str words = str_at(article->text->bytes, claim->span);
    Str time = claim->time == NONE ? (Str){0} : article->found.times.at[claim->time].value;
    return str_format(comparer->arena, "%.*s|%.*s", (int)time.size, time.at ? time.at : "",
                      (int)words.size, words.at);
}

static void copies_find(Comparer *comparer)
{
    Symbols *keys = symbols_new(comparer->arena);
    Indexes firsts = {0}, lasts = {0};
    for (uint32_t i = 0; i < comparer->fact->claims.count; i++) {
        uint32_t key = symbol_of(keys, telling_key(comparer, i));
        if (key == firsts.count) {
            LIST_PUSH(comparer->arena, &firsts, i);
            LIST_PUSH(comparer->arena, &lasts, i);
        } else {
            comparer->next_copy[lasts.at[key]] = i;
            lasts.at[key] = i;
        }
        comparer->copy_of[i] = firsts.at[key];
    }
}

void claims_lay(Comparer *comparer)
{
    uint32_t count = comparer->fact->claims.count;
    bool many = count > MOST_LAID;
    comparer->reach = many ? MOST_LAID_OF_MANY : MOST_LAID;
    comparer->copy_of = NEW_ARRAY(comparer->arena, uint32_t, count + 1);
    comparer->next_copy = NEW_ARRAY(comparer->arena, uint32_t, count + 1);
    comparer->place = NEW_ARRAY(comparer->arena, uint32_t, count + 1);
    comparer->next = NEW_ARRAY(comparer->arena, uint32_t, count + 1);
    for (uint32_t i = 0; i < count; i++) {
        comparer->copy_of[i] = i;
        comparer->next_copy[i] = count;
        uint32_t size = span_size(fact_claim(comparer, i)->span);
        if (size > comparer->longest) comparer->longest = size;
    }
    if (many) copies_find(comparer);
    for (uint32_t i = 0, places = 0; i < count; i++)
        if (comparer->copy_of[i] == i) comparer->place[i] = places++;
    for (uint32_t i = count, next = count; i-- > 0;) {
        comparer->next[i] = next;
        if (comparer->copy_of[i] == i) next = i;
    }
}

uint32_t laid_after(const Comparer *comparer, uint32_t i, uint32_t k)
{
    uint32_t next = comparer->next[k], count = comparer->fact->claims.count;
    if (next == count || comparer->copy_of[i] != i) return count;
    return comparer->place[next] < comparer->place[i] + comparer->reach ? next : count;
}

bool are_laid(const Comparer *comparer, uint32_t i, uint32_t k)
{
    return comparer->copy_of[i] == i && comparer->copy_of[k] == k &&
           comparer->place[k] < comparer->place[i] + comparer->reach;
}

/* The claim of that article that the value stands in; the count of claims when it is none. */
static uint32_t claim_at(const Comparer *comparer, Value value)
{
    const Fact *fact = comparer->fact;
    uint32_t low = 0, high = fact->claims.count;
    while (low < high) { /* the first that could reach so far */
        uint32_t middle = low + (high - low) / 2, article = fact->claims.at[middle].article;
        uint32_t to = fact_claim(comparer, middle)->span.from + comparer->longest;
        if (article < value.article || (article == value.article && to < value.span.to))
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < fact->claims.count && fact->claims.at[low].article == value.article &&
           fact_claim(comparer, low)->span.from <= value.span.from;
         low++)
        if (span_holds(fact_claim(comparer, low)->span, value.span)) return low;
    return fact->claims.count;
}

void copies_note(Comparer *comparer)
{
    Fact *fact = comparer->fact;
    if (fact->claims.count <= MOST_LAID) return;
    for (uint32_t d = 0; d < fact->differences.count; d++) {
        Difference *difference = &fact->differences.at[d];
        for (uint32_t v = 0, count = difference->values.count; v < count; v++) {
            Value value = difference->values.at[v];
            uint32_t first = claim_at(comparer, value);
            if (first == fact->claims.count || comparer->copy_of[first] != first) continue;
            uint32_t before = value.span.from - fact_claim(comparer, first)->span.from;
            for (uint32_t i = comparer->next_copy[first]; i < fact->claims.count;
                 i = comparer->next_copy[i]) {
                uint32_t from = fact_claim(comparer, i)->span.from + before;
                value_add(comparer, difference, fact->claims.at[i].article,
                          (Span){from, from + span_size(value.span)});
            }
        }
    }
}
