#include "claim/claim.h"

#include <stdlib.h>

static int index_order(const void *left, const void *right)
{
    uint32_t x = *(const uint32_t *)left, y = *(const uint32_t *)right;
    return (x > y) - (x < y);
}

void indexes_as_set(Indexes *indexes)
{
    if (!indexes->count) return;
    qsort(indexes->at, indexes->count, sizeof *indexes->at, index_order);
    uint32_t kept = 1;
    for (uint32_t i = 1; i < indexes->count; i++)
        if (indexes->at[i] != indexes->at[kept - 1]) indexes->at[kept++] = indexes->at[i];
    indexes->count = kept;
}

const Argument *claim_argument(const Claim *claim, Role role)
{
    for (uint32_t i = 0; i < claim->arguments.count; i++)
        if (claim->arguments.at[i].role == role) return &claim->arguments.at[i];
    return NULL;
}

Polarity polarity_opposite(Polarity polarity)
{
    return polarity == POLARITY_NEGATED ? POLARITY_AFFIRMED : POLARITY_NEGATED;
}

const char *polarity_name(Polarity polarity)
{
    return polarity == POLARITY_NEGATED ? "negated" : "affirmed";
}

const char *certainty_name(Certainty certainty)
{
    static const char *const names[] = {"asserted", "planned", "possible"};
    return names[certainty];
}

const char *claim_kind_name(ClaimKind kind)
{
    static const char *const names[] = {
#define CLAIM_KIND(name, json, rule) json,
#include "claim/claim_kinds.def"
#undef CLAIM_KIND
    };
    return names[kind];
}

const char *claim_rule(ClaimKind kind)
{
    static const char *const rules[] = {
#define CLAIM_KIND(name, json, rule) rule,
#include "claim/claim_kinds.def"
#undef CLAIM_KIND
    };
    return rules[kind];
}

const char *role_name(Role role)
{
    static const char *const names[] = {
#define ROLE(name, json) json,
#include "claim/roles.def"
#undef ROLE
    };
    return names[role];
}

const char *aspect_name(Aspect aspect)
{
    static const char *const names[] = {
#define ASPECT(name, json) json,
#include "claim/aspects.def"
#undef ASPECT
    };
    return names[aspect];
}
