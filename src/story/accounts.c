/* Separate tellings: articles that share copied wording, or carry the same agency's copy, are one
 * account - of the story as a whole, and apart from that of each fact. */
#include "story/reuse.h"

#include <stdlib.h>

typedef struct Telling {
    Arena *arena;
    const Article *articles;
    uint32_t count;
    Origins *origins;
    CreditList *credits;
} Telling;

static const Reuse *reuse_between(const Origins *origins, uint32_t a, uint32_t b, uint32_t count)
{
    uint32_t first = a < b ? a : b, second = a < b ? b : a;
    return &origins->reuse.at[pair_index(first, second, count)];
}

static uint32_t plain_percent(const Reuse *reuse)
{
    return reuse->plain_of ? (uint32_t)((uint64_t)reuse->plain_shared * 100 / reuse->plain_of) : 0;
}

/* The agency that both credit; `whole` of them carry as a whole. NONE when there is none. */
static uint32_t common_agency(const CreditList *a, const CreditList *b, bool whole)
{
    for (uint32_t i = 0; i < a->whole.count; i++) {
        bool both = credits_hold(b, a->whole.at[i]);
        for (uint32_t k = 0; whole && both && k < b->whole.count; k++)
            if (b->whole.at[k] == a->whole.at[i]) return a->whole.at[i];
        if (!whole && both) return a->whole.at[i];
    }
    for (uint32_t i = 0; !whole && i < a->inside.count; i++)
        if (credits_hold(b, a->inside.at[i])) return a->inside.at[i];
    return NONE;
}

static uint32_t account_strength(const Telling *telling, uint32_t a, uint32_t b)
{
    if (telling->articles[a].own_account || telling->articles[b].own_account) return 0;
    uint32_t percent = plain_percent(reuse_between(telling->origins, a, b, telling->count));
    const CreditList *first = &telling->credits[a], *second = &telling->credits[b];
    if (percent >= SAME_ACCOUNT_PERCENT) return percent;
    if (common_agency(first, second, true) != NONE) return SAME_ACCOUNT_PERCENT + percent;
    if (common_agency(first, second, false) != NONE)
        return percent >= RELAYED_PERCENT ? percent : 0;
    bool credited =
        first->whole.count || first->inside.count || second->whole.count || second->inside.count;
    return credited && percent >= CREDITED_PERCENT ? percent : 0;
}

/* ---- the reason, as a sentence ------------------------------------------------------------ */

static void build_ids(Builder *out, const Telling *telling, const Account *account)
{
    for (uint32_t i = 0; i < account->articles.count; i++) {
        if (i) build_text(out, i + 1 == account->articles.count ? " and " : ", ");
        build_str(out, telling->articles[account->articles.at[i]].id);
    }
}

static uint32_t most_shared(const Telling *telling, const Account *account)
{
    uint32_t most = 0;
    for (uint32_t i = 0; i < account->articles.count; i++)
        for (uint32_t k = i + 1; k < account->articles.count; k++) {
            uint32_t percent =
                plain_percent(reuse_between(telling->origins, account->articles.at[i],
                                            account->articles.at[k], telling->count));
            if (percent > most) most = percent;
        }
    return most;
}

static void build_credits(Builder *out, const Account *account)
{
    for (uint32_t i = 0; i < account->credits.count; i++) {
        if (i) build_text(out, ", ");
        build_str(out, account->credits.at[i]);
    }
}

static Str account_why(const Telling *telling, const Account *account)
{
    Builder out = {.arena = telling->arena};
    uint32_t percent = most_shared(telling, account);
    build_ids(&out, telling, account);
    if (account->articles.count == 1)
        build_text(&out, " is worded on its own");
    else if (percent)
        build_format(&out, " share %s%u %% of their wording outside quotations",
                     account->articles.count > 2 ? "up to " : "", (unsigned)percent);
    else
        build_text(&out, " carry the same agency's report");
    if (account->credits.count) {
        build_text(&out, account->articles.count == 1 ? "; it credits " : "; credited: ");
        build_credits(&out, account);
    }
    return build_done(&out);
}

/* ---- accounts of the story ---------------------------------------------------------------- */

static bool strings_hold(const Str *at, uint32_t count, Str text)
{
    for (uint32_t i = 0; i < count; i++)
        if (str_equal(at[i], text)) return true;
    return false;
}

static void credits_name(const Telling *telling, uint32_t article, Credits *names)
{
    const CreditList *credits = &telling->credits[article];
    for (uint32_t i = 0; i < credits->whole.count; i++)
        LIST_PUSH(telling->arena, names, agency_name(credits->whole.at[i]));
    for (uint32_t i = 0; i < credits->inside.count; i++)
        LIST_PUSH(telling->arena, names, agency_name(credits->inside.at[i]));
}

static void account_join(const Telling *telling, Account *account, uint32_t article)
{
    const Credits *names = &telling->origins->credits[article];
    LIST_PUSH(telling->arena, &account->articles, article);
    for (uint32_t i = 0; i < names->count; i++)
        if (!strings_hold(account->credits.at, account->credits.count, names->at[i]))
            LIST_PUSH(telling->arena, &account->credits, names->at[i]);
}

static void accounts_gather(Telling *telling)
{
    uint32_t count = telling->count;
    Origins *origins = telling->origins;
    uint32_t *strength = NEW_ARRAY(telling->arena, uint32_t, (size_t)count * count + 1);
    for (uint32_t a = 0; a < count; a++)
        for (uint32_t b = a + 1; b < count; b++)
            strength[a * count + b] = account_strength(telling, a, b);
    uint32_t groups = groups_link(telling->arena, count, strength, origins->account_of);
    for (uint32_t i = 0; i < groups; i++)
        *LIST_ADD(telling->arena, &origins->accounts) = (Account){0};
    for (uint32_t i = 0; i < count; i++)
        account_join(telling, &origins->accounts.at[origins->account_of[i]], i);
    for (uint32_t i = 0; i < groups; i++)
        origins->accounts.at[i].why = account_why(telling, &origins->accounts.at[i]);
}

Origins origins_find(Arena *arena, const Article *articles, uint32_t count)
{
    Origins origins = {0};
    reuse_find(arena, articles, count, &origins);
    origins.account_of = NEW_ARRAY(arena, uint32_t, count + 1);
    origins.credits = NEW_ARRAY(arena, Credits, count + 1);
    Telling telling = {arena, articles, count, &origins, NEW_ARRAY(arena, CreditList, count + 1)};
    for (uint32_t i = 0; i < count; i++) {
        telling.credits[i] = credits_find(arena, &articles[i]);
        credits_name(&telling, i, &origins.credits[i]);
    }
    accounts_gather(&telling);
    return origins;
}

/* ---- accounts of one fact ----------------------------------------------------------------- */

typedef LIST(uint64_t) Grams;

static int gram_compare(const void *left, const void *right)
{
    uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return a < b ? -1 : a > b;
}

/* 5-grams of the words of the claim's sentence, sorted; where that has no end, of the words near.
 */
static Grams claim_grams(Arena *arena, const Article *article, const Claim *claim)
{
    Grams grams = {0};
    uint64_t last[SENTENCE_GRAM] = {0};
    uint32_t words = 0;
    const Sentence *sentence = &article->text->sentences.at[claim->sentence];
    uint32_t from = sentence->first_token, to = from + sentence->token_count;
    if (claim->first_token > from + SENTENCE_REACH) from = claim->first_token - SENTENCE_REACH;
    if (to > claim->first_token + SENTENCE_REACH) to = claim->first_token + SENTENCE_REACH;
    for (uint32_t i = from; i < to; i++) {
        const Token *token = &article->text->tokens.at[i];
        if (!token_is_wordy(article->text, i)) continue;
        last[words++ % SENTENCE_GRAM] = hash_bytes(token->fold.at, token->fold.size);
        if (words < SENTENCE_GRAM) continue;
        uint64_t hash = 0;
        for (uint32_t k = 0; k < SENTENCE_GRAM; k++)
            hash = hash_mix(hash, last[(words + k) % SENTENCE_GRAM]);
        LIST_PUSH(arena, &grams, hash);
    }
    if (grams.count) qsort(grams.at, grams.count, sizeof(uint64_t), gram_compare);
    return grams;
}

static uint32_t grams_percent(const Grams *a, const Grams *b)
{
    uint32_t shared = 0, shorter = a->count < b->count ? a->count : b->count;
    for (uint32_t i = 0, k = 0; i < a->count && k < b->count;) {
        uint64_t left = a->at[i], right = b->at[k];
        shared += left == right;
        i += left <= right;
        k += right <= left;
    }
    return shorter ? shared * 100 / shorter : 0;
}

static uint32_t covered(Span claim, Span passage)
{
    Span both = {claim.from > passage.from ? claim.from : passage.from,
                 claim.to < passage.to ? claim.to : passage.to};
    return span_size(claim) ? (uint32_t)((uint64_t)span_size(both) * 100 / span_size(claim)) : 0;
}

/* How much of both claims stands in one passage that their articles share. */
static uint32_t passage_percent(const Reuse *reuse, Span a, Span b)
{
    uint32_t most = 0;
    for (uint32_t i = 0; i < reuse->passages.count; i++) {
        uint32_t left = covered(a, reuse->passages.at[i].a),
                 right = covered(b, reuse->passages.at[i].b);
        uint32_t both = left < right ? left : right;
        if (both > most) most = both;
    }
    return most;
}

/* The agency that the claim is attributed to, or that its quotation is. */
static uint32_t claim_agency(const Article *article, const Claim *claim)
{
    return span_size(claim->attribution) ? agency_in(article, claim->attribution) : NONE;
}

static const Claim *claim_of(const Article *articles, ClaimRef ref)
{
    return &articles[ref.article].claims.at[ref.claim];
}

static bool strings_meet(const Credits *a, const Credits *b)
{
    for (uint32_t i = 0; i < a->count; i++)
        if (strings_hold(b->at, b->count, a->at[i])) return true;
    return false;
}

typedef struct Wordings {
    const Article *articles;
    const Origins *origins;
    const ClaimRef *claims;
    const Grams *grams;     /* per claim */
    const uint32_t *agency; /* per claim: the one that said it, or NONE */
    uint32_t article_count;
} Wordings;

/* An article that relays an agency's words says what the agency's other customers say. */
static bool same_agency(const Wordings *wordings, uint32_t i, uint32_t k)
{
    ClaimRef a = wordings->claims[i], b = wordings->claims[k];
    uint32_t first = wordings->agency[i], second = wordings->agency[k];
    const Credits *credits = wordings->origins->credits;
    if (first != NONE && first == second) return true;
    if (first != NONE)
        return strings_hold(credits[b.article].at, credits[b.article].count, agency_name(first));
    if (second != NONE)
        return strings_hold(credits[a.article].at, credits[a.article].count, agency_name(second));
    return false;
}

static uint32_t claims_strength(const Wordings *wordings, uint32_t i, uint32_t k)
{
    ClaimRef a = wordings->claims[i], b = wordings->claims[k];
    if (wordings->articles[a.article].own_account || wordings->articles[b.article].own_account)
        return 0;
    uint32_t percent = grams_percent(&wordings->grams[i], &wordings->grams[k]);
    if (percent >= SAME_SENTENCE_PERCENT) return percent;
    ClaimRef first = a.article < b.article ? a : b, second = a.article < b.article ? b : a;
    const Reuse *reuse =
        reuse_between(wordings->origins, a.article, b.article, wordings->article_count);
    percent = passage_percent(reuse, claim_of(wordings->articles, first)->span,
                              claim_of(wordings->articles, second)->span);
    if (percent >= SAME_PASSAGE_PERCENT) return percent;
    bool near =
        reuse->level >= REUSE_SUBSTANTIAL && strings_meet(&wordings->origins->credits[a.article],
                                                          &wordings->origins->credits[b.article]);
    return same_agency(wordings, i, k) || near ? SAME_SENTENCE_PERCENT : 0;
}

static uint32_t articles_of_reuse(const Origins *origins)
{
    uint32_t count = 1;
    while (count * (count - 1) / 2 < origins->reuse.count) count++;
    return count;
}

/* How firmly two articles are tied by the claims that each has of the fact. */
static uint32_t tellers_strength(const Wordings *wordings, Span a, Span b)
{
    uint32_t most = 0;
    for (uint32_t i = a.from; i < a.to && i < a.from + MOST_OF_ONE_TELLER; i++)
        for (uint32_t k = b.from; k < b.to && k < b.from + MOST_OF_ONE_TELLER && most < 100; k++) {
            uint32_t one = claims_strength(wordings, i, k);
            if (one > most) most = one;
        }
    return most;
}

/* Articles of the fact, each with the range of its claims; one sentence copied makes two of them
 * one telling of it, whatever each says besides. */
static uint32_t tellers_group(Arena *arena, const Wordings *wordings, const Spans *tellers,
                              uint32_t *group)
{
    uint32_t *strength = NEW_ARRAY(arena, uint32_t, (size_t)tellers->count * tellers->count + 1);
    uint32_t *group_of = NEW_ARRAY(arena, uint32_t, tellers->count + 1);
    for (uint32_t a = 0; a < tellers->count; a++)
        for (uint32_t b = a + 1; b < tellers->count; b++)
            strength[a * tellers->count + b] =
                tellers_strength(wordings, tellers->at[a], tellers->at[b]);
    uint32_t groups = groups_link(arena, tellers->count, strength, group_of);
    for (uint32_t a = 0; a < tellers->count; a++)
        for (uint32_t i = tellers->at[a].from; i < tellers->at[a].to; i++) group[i] = group_of[a];
    return groups;
}

uint32_t wording_groups(Arena *arena, const Article *articles, const Origins *origins,
                        const ClaimRef *claims, uint32_t count, uint32_t *group)
{
    Grams *grams = NEW_ARRAY(arena, Grams, count + 1);
    uint32_t *agency = NEW_ARRAY(arena, uint32_t, count + 1);
    Spans tellers = {0};
    for (uint32_t i = 0; i < count; i++) {
        const Article *article = &articles[claims[i].article];
        if (!i || claims[i].article != claims[i - 1].article)
            LIST_PUSH(arena, &tellers, ((Span){i, i}));
        uint32_t nth = i - tellers.at[tellers.count - 1].from;
        tellers.at[tellers.count - 1].to = i + 1;
        if (nth >= MOST_OF_ONE_TELLER) continue;
        grams[i] = claim_grams(arena, article, claim_of(articles, claims[i]));
        agency[i] = claim_agency(article, claim_of(articles, claims[i]));
    }
    Wordings wordings = {articles, origins, claims, grams, agency, articles_of_reuse(origins)};
    return tellers_group(arena, &wordings, &tellers, group);
}
