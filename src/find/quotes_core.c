/* The core of a cue: the verb with who says it, when, where and to whom; and where what is said
 * begins behind it. */
#include "find/quotes.h"

/* The dependant of the verb that covers the token, NONE if there is none. */
static uint32_t dependant_over(const Scene *scene, uint32_t verb, uint32_t token)
{
    for (uint32_t child = scene->child[verb]; child != NONE; child = scene->sibling[child])
        if (range_holds(scene->reach[child], token)) return child;
    return NONE;
}

/* Says when, where and to whom: "on Tuesday", "reporters". */
static bool is_setting(const Scene *scene, const Cue *cue, uint32_t child)
{
    static const char *const SETTINGS[] = {"obl", "advmod", "iobj", "nmod", "compound"};
    bool clause = relation_is(scene, child, "ccomp") || relation_is(scene, child, "parataxis");
    bool whom = !relation_is(scene, child, "iobj") || cue->speech->frames & WHOM;
    if (clause && range_has_verb(scene, scene->reach[child])) return false;
    if (RELATION_AMONG(scene, child, SETTINGS) && whom) return true;
    if (quote_word(WORD_TIME, scene->text->tokens.at[child].fold)) return true;
    if (fold_is(scene, scene->reach[child].first, "to") &&
        scene->words->at[child].upos != UPOS_VERB)
        return true;
    return relation_is(scene, child, "obj") &&
           (cue->speech->frames & WHOM || child_in(scene, child, "case") != NONE);
}

static bool is_that(const Scene *scene, uint32_t token)
{
    return fold_is(scene, token, "that") &&
           (scene->words->at[token].upos == UPOS_SCONJ || relation_is(scene, token, "mark"));
}

/* "said in a statement | it had": the tree has hung the clause on the setting [at, end). Gives
 * where it begins, or `end`. */
static uint32_t clause_inside(const Scene *scene, uint32_t at, uint32_t end)
{
    for (uint32_t token = at; token < end; token++) {
        if (token > at && pair_end_from(scene, token) > token &&
            pair_has_verb(scene, scene->pair[token]))
            return token; /* "said in Oslo, “which is why”": hung on Oslo */
        if (scene->pair[token] != NONE) continue;
        if (is_that(scene, token)) return token;
        if (!relation_is(scene, token, "acl") || child_in(scene, token, "nsubj") == NONE) continue;
        uint32_t noun = scene->words->at[token].head;
        if (!is_document(scene, noun) && !quote_word(WORD_TIME, scene->text->tokens.at[noun].fold))
            continue;
        uint32_t first = scene->reach[token].first;
        if (first >= at && scene->words->at[first].xpos[0] != 'W' && !fold_is(scene, first, "that"))
            return first;
    }
    return end;
}

/* "declared in May, during a visit to Oslo, | that": behind what says when and where. */
static uint32_t late_that(const Search *search, uint32_t from)
{
    enum { FURTHEST = 40 }; /* tokens */
    const Scene *scene = search->scene;
    if (from >= search->range.end) return NONE;
    Upos first = scene->words->at[from].upos;
    bool setting = first == UPOS_ADP || first == UPOS_ADV || first == UPOS_PROPN ||
                   first == UPOS_CCONJ; /* "said time and again that" */
    for (uint32_t token = from; token < search->range.end && token < from + FURTHEST; token++) {
        bool noun = scene->words->at[token - 1].upos == UPOS_NOUN;
        if (is_that(scene, token) && (fold_is(scene, token - 1, ",") || (setting && !noun)))
            return token;
        if (is_finite(scene, token) || scene->pair[token] != NONE) break;
    }
    return NONE;
}

/* The name that begins at the token: where it ends. */
static uint32_t name_end(const Scene *scene, uint32_t token)
{
    const Findings *found = scene->found;
    uint32_t i = FIRST_FROM(found->names, scene->text->tokens.at[token].span.from);
    if (i == found->names.count || found->names.at[i].first_token != token) return token;
    return token + found->names.at[i].token_count;
}

/* Settings that the tree has hung elsewhere: "said Friday that", "told Hooli News the". */
static uint32_t stray_end(const Search *search, const Cue *cue, uint32_t at)
{
    const Scene *scene = search->scene;
    if (scene->pair[at] != NONE || scene->words->at[at].upos == UPOS_PUNCT) return at;
    static const char *const NO_DAYS[] = {"midnight", "noon",   "time",  "moment",
                                          "summer",   "winter", "spring"}; /* "this summer camp" */
    static const char *const HOURS[] = {"later", "earlier", "late", "early", "this", "last"};
    if (fold_among(scene, at, HOURS, 6) && at + 2 < search->range.end &&
        quote_word(WORD_TIME, scene->text->tokens.at[at + 1].fold) &&
        !fold_among(scene, at + 1, NO_DAYS, 7))
        return at + 2; /* "announced later Monday", "reported this week" */
    uint32_t that = late_that(search, at);
    if (that != NONE) return that;
    if (!(cue->speech->frames & WHOM) || at != cue->words.end) return at;
    return scene->words->at[at].upos == UPOS_PRON ? at + 1 : name_end(scene, at);
}

/* "promised Friday | to “deal seriously” with it": taken for a place by the tree. */
static bool begins_promise(const Scene *scene, const Cue *cue, uint32_t at)
{
    if (!(cue->speech->frames & (TO | TO_DO)) || !fold_is(scene, at, "to")) return false;
    return pair_end_from(scene, at + 1) > at + 1 || scene->words->at[at].upos == UPOS_PART;
}

/* "asked | why it was shut": the tree has "why" for the one asked. */
static bool begins_question(const Scene *scene, const Cue *cue, uint32_t at)
{
    return cue->speech->stance == STANCE_ASKED && at == cue->words.end &&
           scene->words->at[at].xpos[0] == 'W';
}

/* No step ends inside marks: "described it as | “over at last.”", "wrote for “Our Town” | that". */
static uint32_t out_of_marks(const Scene *scene, uint32_t at)
{
    uint32_t pair = at < scene->text->tokens.count ? scene->pair[at] : NONE;
    if (pair == NONE) return at;
    Range tokens = scene->pairs.at[pair].tokens;
    if (tokens.first == at) return at;
    for (uint32_t token = tokens.first; token < at; token++) {
        const Token *it = &scene->text->tokens.at[token];
        if (it->kind == TOKEN_WORD && !(it->shape & SHAPE_UPPER_FIRST)) return tokens.first;
    }
    return tokens.end;
}

/* Steps over one thing between cue and content; gives `at` when there is none. */
static uint32_t core_step(const Search *search, Cue *cue, uint32_t at)
{
    const Scene *scene = search->scene;
    if (fold_is(scene, at, ",")) {
        uint32_t that = late_that(search, at + 1);
        if (that != NONE) return that;
        return pair_end_from(scene, at + 1) > at + 1 ? at + 1 : at;
    }
    if (begins_promise(scene, cue, at) || begins_question(scene, cue, at)) return at;
    uint32_t child = dependant_over(scene, cue->verb, at);
    if (child == NONE || child < cue->verb || !is_setting(scene, cue, child))
        return stray_end(search, cue, at);
    bool quoted = pair_end_from(scene, at) > at;
    if (quoted && !(cue->speech->frames & WHOM)) return at;
    if (quoted && pair_has_verb(scene, scene->pair[at])) return at;
    uint32_t end = scene->reach[child].end, clause = clause_inside(scene, at, end);
    cue->introduced |= clause < end;
    return out_of_marks(scene, clause);
}

void adverb_skip(const Scene *scene, Cue *cue)
{
    if (fold_is(scene, cue->start + 1, ",") && scene->words->at[cue->start].upos == UPOS_ADV)
        cue->start += 2;
}

void core_find(const Search *search, Cue *cue)
{
    const Scene *scene = search->scene;
    uint32_t end = search->range.end, at = cue->words.end;
    cue->core.first = cue->words.first;
    if (cue->owned && !range_empty(cue->source)) {
        if (cue->source.first < cue->core.first) cue->core.first = cue->source.first;
        if (cue->source.end > at) at = cue->source.end;
    }
    for (uint32_t next = at; at < end; at = next)
        if ((next = core_step(search, cue, at)) == at) break;
    cue->core.end = at < end ? at : end;
    if (at < end && (is_that(scene, at) || fold_is(scene, at, ":"))) {
        cue->introduced = true;
        at++;
        if (fold_is(scene, at, ",") && is_that(scene, at - 1)) at++;
    }
    cue->start = at < end ? at : end;
    cue->open =
        cue->core.first > search->range.first && fold_is(scene, cue->core.first - 1, "what");
    adverb_skip(scene, cue);
}
