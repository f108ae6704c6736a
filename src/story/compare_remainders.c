/* Claims that tell the same in any order and voice: what both have is taken away, and where hardly
 * anything is left but a figure on each side, or a time, or a name, these are told of the same.
 * "Italy sent [three] planes", "[Five] planes were sent by Italy". */
#include "lang/word_sides.h"
#include "story/casualties.h"
#include "story/cue_words.h"
#include "story/remainders.h"

/* Two claims of the fact with what is left of them. */
typedef struct Rest {
    Comparer *comparer;
    uint32_t i, k; /* claims of the fact */
    const Items *a, *b;
    uint32_t shared;
    bool alone; /* no word is left on either side */
} Rest;

static Value value_of(const Rest *rest, bool first, Span span)
{
    return (Value){rest->comparer->fact->claims.at[first ? rest->i : rest->k].article, span};
}

static void rest_say(const Rest *rest, DifferenceKind kind, Relation relation, Span a, Span b)
{
    rivals_add(rest->comparer, kind, relation, STR("retold"), value_of(rest, true, a),
               value_of(rest, false, b));
}

/* ---- are they one sentence? ------------------------------------------------------------------ */

static bool verb_shared(const Items *items, const Claim *claim)
{
    for (uint32_t i = 0; i < items->count; i++)
        if (items->at[i].token == claim->verb) return items->at[i].shared || items->at[i].chained;
    return true; /* "is": says nothing itself */
}

static bool are_retold(const Rest *rest)
{
    const Claim *one = fact_claim(rest->comparer, rest->i),
                *two = fact_claim(rest->comparer, rest->k);
    if (one->verb == NONE || two->verb == NONE) return false;
    /* what is said twice may be said on two days */
    if (one->kind == CLAIM_SAYING || two->kind == CLAIM_SAYING) return false;
    if (!verb_shared(rest->a, one) || !verb_shared(rest->b, two)) return false;
    uint32_t left_a = rest->a->left[ITEM_WORD], left_b = rest->b->left[ITEM_WORD];
    uint32_t fewer = left_a < left_b ? left_a : left_b, more = left_a + left_b - fewer;
    if (more == 0) return rest->shared >= FEWEST_SHARED_ALONE;
    if (more > rest->shared + MOST_TOLD_BESIDE) return false;
    return rest->shared >= (fewer == 0 ? FEWEST_SHARED : FEWEST_SHARED_REWORDED) &&
           (fewer == 0 || more == 1);
}

/* No kind of value but this is left on both sides. */
static bool apart_in_kind(const Rest *rest, ItemKind kind)
{
    for (ItemKind other = ITEM_NAME; other < ITEM_KINDS; other++)
        if (other != kind && rest->a->left[other] && rest->b->left[other]) return false;
    return true;
}

/* And one of it on each side. */
static bool only_kind(const Rest *rest, ItemKind kind)
{
    return apart_in_kind(rest, kind) && rest->a->left[kind] == 1 && rest->b->left[kind] == 1;
}

/* Nothing else is told by either. */
static bool nothing_else(const Rest *rest, ItemKind kind)
{
    uint32_t left = 0;
    for (ItemKind other = ITEM_NAME; other < ITEM_KINDS; other++)
        left += other == kind ? 0 : rest->a->left[other] + rest->b->left[other];
    return rest->alone && left == 0;
}

/* ---- figures, times, names ------------------------------------------------------------------- */

/* "at least 400 million", "at least 600 million": fit, but nobody retells it so. */
static bool same_bound(const Quantity *x, const Quantity *y)
{
    return x->bound == y->bound && (x->bound == BOUND_AT_LEAST || x->bound == BOUND_AT_MOST);
}

static void figures_left(const Rest *rest)
{
    const Comparer *comparer = rest->comparer;
    const Article *one = fact_article(comparer, rest->i), *two = fact_article(comparer, rest->k);
    const Quantity *x = &one->found.quantities.at[item_left(rest->a, ITEM_FIGURE)->finding];
    const Quantity *y = &two->found.quantities.at[item_left(rest->b, ITEM_FIGURE)->finding];
    Casualty casualty = quantity_casualty(one, fact_claim(comparer, rest->i), x);
    if (casualty != quantity_casualty(two, fact_claim(comparer, rest->k), y)) return;
    if (x->other != y->other || both_converted(x, y)) return;
    if (figures_apart(comparer, rest->i, x, rest->k, y)) return;
    bool money = unit_is_currency(x->unit) && unit_is_currency(y->unit);
    if (!money && !same_measure(x, y)) return;
    Relation relation;
    const ClaimRef *claims = comparer->fact->claims.at;
    if (!counts_relation(comparer, casualty, claims[rest->i].article, x, claims[rest->k].article, y,
                         &relation))
        return;
    if (!casualty && same_bound(x, y)) relation = RELATION_FIGURES_EXCLUDE;
    if (relation == RELATION_FIGURES_EXCLUDE && (article_tells(one, y) || article_tells(two, x)))
        return;
    rest_say(rest, DIFFERENCE_NUMBER, relation, x->span, y->span);
}

/* The time that is left: the one that dates the claim, where there are several. */
static const Time *time_left(const Comparer *comparer, uint32_t index, const Items *items)
{
    const Claim *claim = fact_claim(comparer, index);
    const Time *times = fact_article(comparer, index)->found.times.at;
    const Item *first = item_left(items, ITEM_TIME);
    for (uint32_t i = 0; i < items->count; i++)
        if (items->at[i].kind == ITEM_TIME && !items->at[i].shared &&
            items->at[i].finding == claim->time)
            return &times[claim->time];
    return first && items->left[ITEM_TIME] == 1 ? &times[first->finding] : NULL;
}

static void times_left(const Rest *rest)
{
    const Comparer *comparer = rest->comparer;
    const Article *one = fact_article(comparer, rest->i), *two = fact_article(comparer, rest->k);
    const Time *x = time_left(comparer, rest->i, rest->a);
    const Time *y = time_left(comparer, rest->k, rest->b);
    Relation relation;
    if (x && y && x->type == y->type && times_date_alike(one, x, two, y) &&
        times_relation(x, y, &relation))
        rest_say(rest, time_kind(x), relation, x->span, y->span);
}

/* "room 12", "room twelve": one number. */
static bool numbers_differ(const Article *a, Span x, const Article *b, Span y)
{
    Decimal left, right;
    return number_written(&a->found, x, &left) && number_written(&b->found, y, &right) &&
           decimal_compare(left, right) != 0;
}

/* The figure that is all that is left, with its unit or as a word: "in San Mateo [840] houses". */
static uint32_t number_left(const Article *article, const Items *items)
{
    const Item *word = item_left(items, ITEM_WORD), *figure = item_left(items, ITEM_FIGURE);
    if (items->left[ITEM_WORD] + items->left[ITEM_FIGURE] != 1) return NONE;
    if (figure) return figure->token;
    return article->words.at[word->token].upos == UPOS_NUM ? word->token : NONE;
}

/* Figures that count nothing known are words. */
static void words_left(const Rest *rest)
{
    if (!apart_in_kind(rest, ITEM_WORD)) return;
    const Article *one = fact_article(rest->comparer, rest->i);
    const Article *two = fact_article(rest->comparer, rest->k);
    uint32_t x = number_left(one, rest->a), y = number_left(two, rest->b);
    if (x != NONE && y != NONE) {
        Span left = one->text->tokens.at[x].span, right = two->text->tokens.at[y].span;
        if (numbers_differ(one, left, two, right))
            rest_say(rest, DIFFERENCE_NUMBER, RELATION_FIGURES_EXCLUDE, left, right);
        return;
    }
    if (rest->a->left[ITEM_WORD] != 1 || rest->b->left[ITEM_WORD] != 1) return;
    x = item_left(rest->a, ITEM_WORD)->token, y = item_left(rest->b, ITEM_WORD)->token;
    Arena *arena = rest->comparer->arena;
    if (words_exclude(str_fold(arena, one->words.at[x].lemma),
                      str_fold(arena, two->words.at[y].lemma)))
        rest_say(rest, DIFFERENCE_OTHER, RELATION_WORDS_EXCLUDE, one->text->tokens.at[x].span,
                 two->text->tokens.at[y].span);
}

/* What the name is to the act, told actively; whoever it is done to or for is its object. */
static Role role_in_act(const Article *article, const Claim *claim, const Name *name)
{
    if (subject_names(article, claim, name)) return claim->passive ? ROLE_OBJECT : ROLE_AGENT;
    for (uint32_t i = 0; i < claim->arguments.count; i++) {
        if (!span_holds(claim->arguments.at[i].span, name->span)) continue;
        Role role = claim->arguments.at[i].role;
        return role == ROLE_RECIPIENT || role == ROLE_PATIENT ? ROLE_OBJECT : role;
    }
    return ROLE_COUNT;
}

static uint32_t values_shared(const Items *items)
{
    uint32_t shared = 0;
    for (uint32_t i = 0; i < items->count; i++)
        shared += items->at[i].shared &&
                  (items->at[i].kind == ITEM_FIGURE || items->at[i].kind == ITEM_TIME);
    return shared;
}

/* "The [captain], Ewan Rendall", "[Captain] Ewan Flett": an office that both words share stands
 * beside the name. */
static bool office_beside(const Article *article, const Items *items, const Name *name)
{
    uint32_t from = name->first_token, to = from + name->token_count;
    for (uint32_t i = 0; i < items->count; i++) {
        const Item *item = &items->at[i];
        if (item->kind != ITEM_WORD || !item->shared) continue;
        if (article->words.at[item->token].upos == UPOS_VERB) continue;
        if (item->token < from ? from - item->token <= OFFICE_BEFORE
                               : item->token - to < OFFICE_AFTER)
            return true;
    }
    return false;
}

/* Whoever is named by both articles may have done the same as well, unless something shows that one
 * act is meant: "Germany condemned it", "France condemned it". */
static bool may_be_rivals(const Rest *rest, const Name *x, const Name *y)
{
    const Comparer *comparer = rest->comparer;
    bool only_a = only_here(comparer, rest->i, rest->k, x);
    bool only_b = only_here(comparer, rest->k, rest->i, y);
    if (only_a && only_b) return true;
    if (!nothing_else(rest, ITEM_NAME)) return false;
    if (values_shared(rest->a) > 0) return true;
    return (only_a || only_b) && office_beside(fact_article(comparer, rest->i), rest->a, x) &&
           office_beside(fact_article(comparer, rest->k), rest->b, y);
}

/* "measures winds [over] A", "[over] B it measures winds" */
static bool same_preposition(const Article *a, const Name *x, const Article *b, const Name *y)
{
    Str word = word_before_name(a, x);
    uint32_t token = x->first_token;
    while (token > 0 && a->words.at[token - 1].upos == UPOS_DET) token--;
    return token > 0 && a->words.at[token - 1].upos == UPOS_ADP &&
           str_equal(word, word_before_name(b, y));
}

/* ---- names that were not read as names ------------------------------------------------------- */

/* The token of the one proper noun, name or not, that is all that is left beside times and figures;
 * NONE. */
static uint32_t proper_left(const Article *article, const Items *items)
{
    const Item *word = item_left(items, ITEM_WORD), *name = item_left(items, ITEM_NAME);
    if (items->left[ITEM_WORD] + items->left[ITEM_NAME] != 1) return NONE;
    if (name) return name->token;
    return article->words.at[word->token].upos == UPOS_PROPN ? word->token : NONE;
}

static Str word_before(const Article *article, uint32_t token)
{
    while (token > 0 && article->words.at[token - 1].upos == UPOS_DET) token--;
    bool preposition = token > 0 && article->words.at[token - 1].upos == UPOS_ADP;
    return preposition ? article->text->tokens.at[token - 1].fold : (Str){0};
}

static bool article_has(const Article *article, Str fold)
{
    for (uint32_t t = 0; t < article->text->tokens.count; t++)
        if (str_equal(article->text->tokens.at[t].fold, fold)) return true;
    return false;
}

/* "from the [Corvane] centre", "from the [Port Lisle] centre": where only one of them was read as a
 * name, or none. */
static void unread_left(const Rest *rest)
{
    const Article *a = fact_article(rest->comparer, rest->i);
    const Article *b = fact_article(rest->comparer, rest->k);
    uint32_t x = proper_left(a, rest->a), y = proper_left(b, rest->b);
    if (x == NONE || y == NONE) return;
    const Item *left = item_left(rest->a, ITEM_NAME), *right = item_left(rest->b, ITEM_NAME);
    if (left && right) return;
    const Token *one = &a->text->tokens.at[x], *two = &b->text->tokens.at[y];
    Str preposition = word_before(a, x);
    if (!preposition.size || !str_equal(preposition, word_before(b, y))) return;
    if (one->fold.at[0] == two->fold.at[0]) return; /* another spelling, perhaps */
    if (article_has(a, two->fold) || article_has(b, one->fold)) return;
    bool place = (left && a->found.names.at[left->finding].type == NAME_PLACE) ||
                 (right && b->found.names.at[right->finding].type == NAME_PLACE);
    rest_say(rest, place ? DIFFERENCE_PLACE : DIFFERENCE_NAME, RELATION_NAMES_EXCLUDE,
             left ? a->found.names.at[left->finding].span : one->span,
             right ? b->found.names.at[right->finding].span : two->span);
}

/* ---- names ----------------------------------------------------------------------------------- */

static void names_left(const Rest *rest)
{
    const Fact *fact = rest->comparer->fact;
    const Claim *one = fact_claim(rest->comparer, rest->i),
                *two = fact_claim(rest->comparer, rest->k);
    const Name *x = &fact_article(rest->comparer, rest->i)
                         ->found.names.at[item_left(rest->a, ITEM_NAME)->finding];
    const Name *y = &fact_article(rest->comparer, rest->k)
                         ->found.names.at[item_left(rest->b, ITEM_NAME)->finding];
    Relation relation = RELATION_NAMES_EXCLUDE;
    const Article *a = fact_article(rest->comparer, rest->i);
    const Article *b = fact_article(rest->comparer, rest->k);
    Role role = role_in_act(a, one, x);
    if (role != role_in_act(b, two, y) && !same_preposition(a, x, b, y)) return;
    if (!may_be_rivals(rest, x, y)) return;
    if (names_relation(rest->comparer, fact->claims.at[rest->i].article, x,
                       fact->claims.at[rest->k].article, y, &relation))
        rest_say(rest,
                 role != ROLE_AGENT && x->type == NAME_PLACE && y->type == NAME_PLACE
                     ? DIFFERENCE_PLACE
                     : DIFFERENCE_NAME,
                 relation, x->span, y->span);
}

/* ---- who did it to whom ---------------------------------------------------------------------- */

static bool has_object(const Claim *claim)
{
    if (claim->passive) return claim_argument(claim, ROLE_AGENT) && span_size(claim->subject);
    return span_size(claim->subject) &&
           (claim_argument(claim, ROLE_OBJECT) || claim_argument(claim, ROLE_RECIPIENT));
}

/* "police in [Cologne]": names where they are, not who they are. */
static bool beside_head(const Article *article, const Name *name)
{
    return name->first_token > 0 && str_is(word_before_name(article, name), "in");
}

/* Whoever does it in one claim has it done to them in the other: "[Orbis] bought Lumen", "It bought
 * [Orbis]". */
static bool roles_compare(const Rest *rest)
{
    const Article *a = fact_article(rest->comparer, rest->i);
    const Article *b = fact_article(rest->comparer, rest->k);
    const Claim *one = fact_claim(rest->comparer, rest->i),
                *two = fact_claim(rest->comparer, rest->k);
    if (!has_object(one) || !has_object(two) || cue_is(one->lemma, CUE_MUTUAL)) return false;
    if (!str_equal(one->lemma, two->lemma)) return false;
    for (uint32_t n = 0; n < rest->a->count; n++) {
        const Item *x = &rest->a->at[n], *y = x->partner;
        if (x->kind != ITEM_NAME || !x->shared || y->kind != ITEM_NAME) continue;
        const Name *left = &a->found.names.at[x->finding], *right = &b->found.names.at[y->finding];
        Role here = role_in_act(a, one, left), there = role_in_act(b, two, right);
        if (beside_head(a, left) || beside_head(b, right)) continue;
        if ((here == ROLE_AGENT && there == ROLE_OBJECT) ||
            (here == ROLE_OBJECT && there == ROLE_AGENT)) {
            rest_say(rest, DIFFERENCE_OTHER, RELATION_ROLES_SWAPPED, left->span, right->span);
            return true;
        }
    }
    return false;
}

/* ---- denials --------------------------------------------------------------------------------- */

static bool denies(const Claim *claim, const Items *items)
{
    return claim->polarity == POLARITY_NEGATED || items->negations > 0;
}

/* "No one was killed" */
static bool is_not_one(const Article *article, const Claim *claim)
{
    uint32_t token = token_at(article->text, claim->subject.from);
    return span_size(claim->subject) && cue_is(article->text->tokens.at[token].fold, CUE_NEGATION);
}

/* "No one was killed", "Two people were killed in it" */
static bool denies_casualties(const Rest *rest, bool first)
{
    const Comparer *comparer = rest->comparer;
    uint32_t denial = first ? rest->i : rest->k, other = first ? rest->k : rest->i;
    const Items *items = first ? rest->a : rest->b;
    const Claim *one = fact_claim(comparer, denial), *two = fact_claim(comparer, other);
    uint32_t left = 0;
    for (ItemKind kind = ITEM_WORD; kind < ITEM_KINDS; kind++) left += items->left[kind];
    return left == 0 && is_not_one(fact_article(comparer, denial), one) &&
           casualty_of(one->lemma) && casualty_of(one->lemma) == casualty_of(two->lemma) &&
           two->polarity == POLARITY_AFFIRMED && two->certainty == CERTAINTY_ASSERTED &&
           people_of(fact_article(comparer, other)->words.at[two->subject_head].lemma);
}

/* "refused to send" denies an offer, and not only that somebody sends. */
static bool refuses(const Claim *claim, const Items *items)
{
    return claim->polarity == POLARITY_NEGATED && items->negations == 0;
}

static bool equally_sure(const Rest *rest)
{
    const Claim *one = fact_claim(rest->comparer, rest->i),
                *two = fact_claim(rest->comparer, rest->k);
    if (one->certainty == CERTAINTY_POSSIBLE || two->certainty == CERTAINTY_POSSIBLE) return false;
    return one->certainty == two->certainty || refuses(one, rest->a) || refuses(two, rest->b);
}

static void denials_compare(const Rest *rest)
{
    const Comparer *comparer = rest->comparer;
    const Claim *one = fact_claim(comparer, rest->i), *two = fact_claim(comparer, rest->k);
    if (tells_of_before(comparer, rest->i) || tells_of_before(comparer, rest->k)) return;
    if (subject_points(comparer, rest->i) || subject_points(comparer, rest->k)) return;
    bool retold = rest->alone && rest->shared >= FEWEST_SHARED && apart_in_kind(rest, ITEM_WORD) &&
                  equally_sure(rest);
    if (retold || denies_casualties(rest, true) || denies_casualties(rest, false))
        rest_say(rest, DIFFERENCE_NEGATION, RELATION_AFFIRMED_AND_DENIED, one->span, two->span);
}

/* ---- all pairs ------------------------------------------------------------------------------- */

static void values_compare(const Rest *rest)
{
    const Comparer *comparer = rest->comparer;
    const Claim *one = fact_claim(comparer, rest->i), *two = fact_claim(comparer, rest->k);
    bool one_voice = one->passive == two->passive;
    bool other_year = years_differ(comparer, rest->i, rest->k);
    if (only_kind(rest, ITEM_NAME) && !other_year) names_left(rest);
    if (!other_year) unread_left(rest);
    if (one_voice && !rest->alone && subjects_apart(comparer, rest->i, rest->k)) return;
    if (only_kind(rest, ITEM_FIGURE) && !other_year) figures_left(rest);
    if (apart_in_kind(rest, ITEM_TIME)) times_left(rest);
}

/* "must be approved", "has been approved" */
static void duties_compare(const Rest *rest)
{
    const Claim *one = fact_claim(rest->comparer, rest->i),
                *two = fact_claim(rest->comparer, rest->k);
    if (rest->a->duty != rest->b->duty)
        rest_say(rest, DIFFERENCE_CERTAINTY, RELATION_LESS_CERTAIN, one->predicate, two->predicate);
}

static void rest_judge(const Rest *rest)
{
    const Comparer *comparer = rest->comparer;
    const Claim *one = fact_claim(comparer, rest->i), *two = fact_claim(comparer, rest->k);
    bool denied = denies(one, rest->a) != denies(two, rest->b);
    if (denied && !years_differ(comparer, rest->i, rest->k)) denials_compare(rest);
    if (denied || !are_retold(rest) || roles_compare(rest)) return;
    values_compare(rest);
    words_left(rest);
    duties_compare(rest);
}

void compare_remainders(Comparer *comparer)
{
    const Fact *fact = comparer->fact;
    Items *items = NEW_ARRAY(comparer->arena, Items, fact->claims.count + 1);
    bool *readable = NEW_ARRAY(comparer->arena, bool, fact->claims.count + 1);
    for (uint32_t i = 0; i < fact->claims.count; i++)
        readable[i] = items_read(comparer, i, &items[i]);
    for (uint32_t i = 0; i < fact->claims.count; i++)
        for (uint32_t k = laid_after(comparer, i, i); k < fact->claims.count;
             k = laid_after(comparer, i, k)) {
            if (!readable[i] || !readable[k]) continue;
            if (fact->claims.at[i].article == fact->claims.at[k].article) continue;
            uint32_t shared = items_share(comparer, i, &items[i], k, &items[k]);
            bool alone = !items[i].left[ITEM_WORD] && !items[k].left[ITEM_WORD];
            Rest rest = {comparer, i, k, &items[i], &items[k], shared, alone};
            rest_judge(&rest);
        }
}
