/* Shared wording: 7-word shingles, as containment in the shorter text (Broder 1997), and the
 * maximal common runs behind them. */
#include "story/reuse.h"

#include <stdlib.h>
#include <string.h>

typedef struct Shingle {
    uint64_t hash;
    uint32_t at; /* its first word */
    uint32_t article;
    bool plain; /* holds no quoted word and few of names */
} Shingle;

typedef LIST(Shingle) Shingles;

typedef struct Match {
    uint32_t a, b; /* first words */
} Match;

typedef LIST(Match) Matches;

typedef struct Comparing {
    Arena *arena;
    const Wording *wordings;
    const Shingles *shingles;
    uint32_t count;
} Comparing;

/* ---- shingles ----------------------------------------------------------------------------- */

static bool shingle_is_plain(const Wording *wording, uint32_t at)
{
    uint32_t named = 0;
    for (uint32_t i = at; i < at + SHINGLE_WORDS; i++) {
        if (wording->quoted[i]) return false;
        named += wording->named[i];
    }
    return named <= NAMED_AT_MOST;
}

static int shingle_compare(const void *left, const void *right)
{
    const Shingle *a = left, *b = right;
    if (a->hash != b->hash) return a->hash < b->hash ? -1 : 1;
    if (a->article != b->article) return a->article < b->article ? -1 : 1;
    return a->at < b->at ? -1 : a->at > b->at;
}

/* Sorted, each once, with its first place. */
static Shingles shingles_of(Arena *arena, const Wording *wording, uint32_t article)
{
    Shingles all = {0};
    for (uint32_t at = 0; at + SHINGLE_WORDS <= wording->count; at++) {
        uint64_t hash = hash_bytes(wording->symbols + at, sizeof(uint32_t) * SHINGLE_WORDS);
        LIST_PUSH(arena, &all, ((Shingle){hash, at, article, shingle_is_plain(wording, at)}));
    }
    if (all.count) qsort(all.at, all.count, sizeof(Shingle), shingle_compare);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < all.count; i++)
        if (kept == 0 || all.at[kept - 1].hash != all.at[i].hash) all.at[kept++] = all.at[i];
    all.count = kept;
    return all;
}

/* meets[a * count + b]: a and b share a shingle at all. Costs by what is shared, not by pairs. */
static bool *pairs_that_meet(Comparing *comparing)
{
    uint32_t count = comparing->count, total = 0;
    for (uint32_t i = 0; i < count; i++) total += comparing->shingles[i].count;
    Shingle *all = NEW_ARRAY(comparing->arena, Shingle, total + 1);
    bool *meets = NEW_ARRAY(comparing->arena, bool, (size_t)count *count + 1);
    total = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (!comparing->shingles[i].count) continue;
        memcpy(all + total, comparing->shingles[i].at,
               sizeof(Shingle) * comparing->shingles[i].count);
        total += comparing->shingles[i].count;
    }
    if (total) qsort(all, total, sizeof(Shingle), shingle_compare);
    for (uint32_t i = 0; i < total; i++)
        for (uint32_t k = i + 1; k < total && all[k].hash == all[i].hash; k++)
            meets[all[i].article * count + all[k].article] = true;
    return meets;
}

/* ---- passages ----------------------------------------------------------------------------- */

static int match_compare(const void *left, const void *right)
{
    const Match *a = left, *b = right;
    int64_t slant = ((int64_t)a->b - a->a) - ((int64_t)b->b - b->a);
    if (slant != 0) return slant < 0 ? -1 : 1;
    return a->a < b->a ? -1 : a->a > b->a;
}

static int passage_compare(const void *left, const void *right)
{
    const Passage *a = left, *b = right;
    if (a->a.from != b->a.from) return a->a.from < b->a.from ? -1 : 1;
    return a->b.from < b->b.from ? -1 : a->b.from > b->b.from;
}

static bool same_word(const Wording *a, const Wording *b, uint32_t at, uint32_t bt)
{
    return at < a->count && bt < b->count && a->symbols[at] == b->symbols[bt];
}

/* The longest common run around the match: where it begins, and how many words it has. */
static uint32_t run_around(const Wording *a, const Wording *b, Match *match)
{
    while (match->a > 0 && match->b > 0 && same_word(a, b, match->a - 1, match->b - 1)) {
        match->a--;
        match->b--;
    }
    uint32_t words = 0;
    while (same_word(a, b, match->a + words, match->b + words)) words++;
    return words;
}

static Span words_span(const Wording *wording, uint32_t from, uint32_t words)
{
    return (Span){wording->spans[from].from, wording->spans[from + words - 1].to};
}

/* Fills the passages from the shared shingles; gives the longest run's words. */
static uint32_t passages_find(Comparing *comparing, Reuse *reuse, Matches *matches)
{
    const Wording *a = &comparing->wordings[reuse->a], *b = &comparing->wordings[reuse->b];
    uint32_t longest = 0, done_a = 0;
    int64_t done_slant = 0;
    if (matches->count) qsort(matches->at, matches->count, sizeof(Match), match_compare);
    for (uint32_t i = 0; i < matches->count; i++) {
        Match match = matches->at[i];
        int64_t slant = (int64_t)match.b - match.a;
        if (i > 0 && slant == done_slant && match.a < done_a) continue; /* inside the last run */
        uint32_t words = run_around(a, b, &match);
        done_slant = slant;
        done_a = match.a + words;
        if (words > longest) longest = words;
        if (words < PASSAGE_WORDS) continue;
        Passage *passage = LIST_ADD(comparing->arena, &reuse->passages);
        *passage = (Passage){words_span(a, match.a, words), words_span(b, match.b, words), words};
    }
    if (reuse->passages.count)
        qsort(reuse->passages.at, reuse->passages.count, sizeof(Passage), passage_compare);
    return longest;
}

/* ---- pairs
 * ----------------------------------------------------------------------------------------------------
 */

static uint32_t plain_count(const Shingles *shingles)
{
    uint32_t plain = 0;
    for (uint32_t i = 0; i < shingles->count; i++) plain += shingles->at[i].plain;
    return plain;
}

static ReuseLevel level_of(uint32_t shared, uint32_t of, uint32_t longest)
{
    uint64_t hundred = (uint64_t)shared * 100;
    if (of && hundred >= (uint64_t)of * NEAR_COPY_PERCENT) return REUSE_NEAR_COPY;
    if (of && hundred >= (uint64_t)of * SUBSTANTIAL_PERCENT) return REUSE_SUBSTANTIAL;
    if (of && hundred >= (uint64_t)of * PARTIAL_PERCENT) return REUSE_PARTIAL;
    return longest >= PARTIAL_RUN ? REUSE_PARTIAL : REUSE_NONE;
}

static void pair_merge(Comparing *comparing, Reuse *reuse, Matches *matches)
{
    const Shingles *a = &comparing->shingles[reuse->a], *b = &comparing->shingles[reuse->b];
    for (uint32_t i = 0, k = 0; i < a->count && k < b->count;) {
        uint64_t left = a->at[i].hash, right = b->at[k].hash;
        if (left == right) {
            LIST_PUSH(comparing->arena, matches, ((Match){a->at[i].at, b->at[k].at}));
            reuse->plain_shared += a->at[i].plain && b->at[k].plain;
        }
        i += left <= right;
        k += right <= left;
    }
}

static void pair_compare(Comparing *comparing, Reuse *reuse, bool meets, Matches *matches)
{
    const Wording *wordings = comparing->wordings;
    uint32_t shorter = wordings[reuse->b].count < wordings[reuse->a].count ? reuse->b : reuse->a;
    reuse->of = comparing->shingles[shorter].count;
    if (!meets) return;
    matches->count = 0;
    pair_merge(comparing, reuse, matches);
    reuse->shared = matches->count;
    reuse->plain_of = plain_count(&comparing->shingles[shorter]);
    uint32_t longest = passages_find(comparing, reuse, matches);
    reuse->level = level_of(reuse->shared, reuse->of, longest);
}

void reuse_find(Arena *arena, const Article *articles, uint32_t count, Origins *origins)
{
    Wording *wordings = wordings_read(arena, articles, count);
    Shingles *shingles = NEW_ARRAY(arena, Shingles, count + 1);
    for (uint32_t i = 0; i < count; i++) shingles[i] = shingles_of(arena, &wordings[i], i);
    Comparing comparing = {arena, wordings, shingles, count};
    bool *meets = pairs_that_meet(&comparing);
    Matches matches = {0};
    for (uint32_t a = 0; a < count; a++)
        for (uint32_t b = a + 1; b < count; b++) {
            Reuse *reuse = LIST_ADD(arena, &origins->reuse);
            *reuse = (Reuse){.a = a, .b = b};
            pair_compare(&comparing, reuse, meets[a * count + b], &matches);
        }
}

const char *reuse_level_name(ReuseLevel level)
{
    static const char *const names[] = {"none", "partial", "substantial", "near-copy"};
    return names[level];
}
