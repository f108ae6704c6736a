/* Shared wording: 7-word shingles, as containment in the shorter text (Broder 1997), and the
 * maximal common runs behind them. */
#include "story/reuse.h"

#include <stdlib.h>

/* The first place of seven words in an article. */
typedef struct Shingle {
    uint64_t hash;
    uint32_t at; /* its first word */
    uint32_t article;
    uint32_t before; /* the same of an earlier article, counted from 1; 0: in none */
    bool plain;      /* holds no quoted word and few of names */
} Shingle;

typedef struct Match {
    uint32_t a, b; /* first words */
} Match;

typedef LIST(Match) Matches;

typedef struct Comparing {
    Arena *arena;
    const Wording *wordings;
    uint32_t count;
    LIST(Shingle) shingles;
    uint32_t *latest, mask; /* by hash: the latest of equal shingles, counted from 1 */
    uint32_t *sizes;        /* per article: its shingles, each once */
    uint32_t *plain;        /* per article: the plain ones among them */
    Matches *matches;       /* per earlier article: what the one at hand shares with it */
    uint32_t *plain_shared; /* the plain ones among them */
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

static uint32_t *latest_of(Comparing *comparing, uint64_t hash)
{
    uint32_t at = (uint32_t)hash & comparing->mask;
    while (comparing->latest[at] && comparing->shingles.at[comparing->latest[at] - 1].hash != hash)
        at = (at + 1) & comparing->mask;
    return &comparing->latest[at];
}

/* Meets the same seven words in the articles before. Costs by what is shared, not by pairs. */
static void shingle_meet(Comparing *comparing, uint32_t article, uint32_t at)
{
    const Wording *wording = &comparing->wordings[article];
    uint64_t hash = hash_bytes(wording->symbols + at, sizeof(uint32_t) * SHINGLE_WORDS);
    uint32_t *latest = latest_of(comparing, hash);
    if (*latest && comparing->shingles.at[*latest - 1].article == article) return;
    bool plain = shingle_is_plain(wording, at);
    for (uint32_t i = *latest; i; i = comparing->shingles.at[i - 1].before) {
        const Shingle *other = &comparing->shingles.at[i - 1];
        LIST_PUSH(comparing->arena, &comparing->matches[other->article], ((Match){other->at, at}));
        comparing->plain_shared[other->article] += other->plain && plain;
    }
    LIST_PUSH(comparing->arena, &comparing->shingles,
              ((Shingle){hash, at, article, *latest, plain}));
    *latest = comparing->shingles.count;
    comparing->sizes[article]++;
    comparing->plain[article] += plain;
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

/* ---- pairs --------------------------------------------------------------------------------- */

static ReuseLevel level_of(uint32_t shared, uint32_t of, uint32_t longest)
{
    uint64_t hundred = (uint64_t)shared * 100;
    if (of && hundred >= (uint64_t)of * NEAR_COPY_PERCENT) return REUSE_NEAR_COPY;
    if (of && hundred >= (uint64_t)of * SUBSTANTIAL_PERCENT) return REUSE_SUBSTANTIAL;
    if (of && hundred >= (uint64_t)of * PARTIAL_PERCENT) return REUSE_PARTIAL;
    return longest >= PARTIAL_RUN ? REUSE_PARTIAL : REUSE_NONE;
}

static void pair_compare(Comparing *comparing, Reuse *reuse)
{
    const Wording *wordings = comparing->wordings;
    Matches *matches = &comparing->matches[reuse->a];
    uint32_t shorter = wordings[reuse->b].count < wordings[reuse->a].count ? reuse->b : reuse->a;
    reuse->of = comparing->sizes[shorter];
    if (!matches->count) return;
    reuse->shared = matches->count;
    reuse->plain_shared = comparing->plain_shared[reuse->a];
    reuse->plain_of = comparing->plain[shorter];
    uint32_t longest = passages_find(comparing, reuse, matches);
    reuse->level = level_of(reuse->shared, reuse->of, longest);
    matches->count = comparing->plain_shared[reuse->a] = 0;
}

static void comparing_begin(Comparing *comparing)
{
    Arena *arena = comparing->arena;
    uint32_t words = 0, slots = 64;
    for (uint32_t i = 0; i < comparing->count; i++) words += comparing->wordings[i].count;
    while (slots < 2 * words) slots *= 2;
    comparing->latest = NEW_ARRAY(arena, uint32_t, slots);
    comparing->mask = slots - 1;
    comparing->sizes = NEW_ARRAY(arena, uint32_t, comparing->count + 1);
    comparing->plain = NEW_ARRAY(arena, uint32_t, comparing->count + 1);
    comparing->matches = NEW_ARRAY(arena, Matches, comparing->count + 1);
    comparing->plain_shared = NEW_ARRAY(arena, uint32_t, comparing->count + 1);
}

void reuse_find(Arena *arena, const Article *articles, uint32_t count, Origins *origins)
{
    Comparing comparing = {
        .arena = arena, .wordings = wordings_read(arena, articles, count), .count = count};
    comparing_begin(&comparing);
    for (uint32_t a = 0; a < count; a++)
        for (uint32_t b = a + 1; b < count; b++)
            LIST_PUSH(arena, &origins->reuse, ((Reuse){.a = a, .b = b}));
    for (uint32_t b = 0; b < count; b++) {
        for (uint32_t at = 0; at + SHINGLE_WORDS <= comparing.wordings[b].count; at++)
            shingle_meet(&comparing, b, at);
        for (uint32_t a = 0; a < b; a++)
            pair_compare(&comparing, &origins->reuse.at[pair_index(a, b, count)]);
    }
}

const char *reuse_level_name(ReuseLevel level)
{
    static const char *const names[] = {"none", "partial", "substantial", "near-copy"};
    return names[level];
}
