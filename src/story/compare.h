/* Private to story: values of one fact compared, compatible before conflict. */
#ifndef COR_COMPARE_H
#define COR_COMPARE_H

#include "story/terms.h"

typedef enum Relation {
#define RELATION(name, json, conflict, weight, says) RELATION_##name,
#include "story/relations.def"
#undef RELATION
    RELATION_COUNT
} Relation;

typedef struct Comparer {
    Arena *arena;
    const Story *story;
    Fact *fact;
} Comparer;

static inline const Claim *fact_claim(const Comparer *comparer, uint32_t index)
{
    ClaimRef ref = comparer->fact->claims.at[index];
    return &comparer->story->articles[ref.article].claims.at[ref.claim];
}
static inline const Article *fact_article(const Comparer *comparer, uint32_t index)
{
    return &comparer->story->articles[comparer->fact->claims.at[index].article];
}

/* Adds a difference of that relation; its values are still to be added. */
Difference *difference_add(Comparer *comparer, DifferenceKind kind, Relation relation);
/* Adds a value, once per place. */
void value_add(Comparer *comparer, Difference *difference, uint32_t article, Span span);

/* Whether two claims of the fact say the same of the same: one predicate, and no subject that names
 * somebody else. */
bool same_assertion(const Comparer *comparer, uint32_t i, uint32_t k);
/* Stricter: both subjects are shown, and name the same or share a noun. */
bool same_subject_and_verb(const Comparer *comparer, uint32_t i, uint32_t k);
/* Whether one of two claims says that what the other tells is not so: the same verb of the same
 * subject, equally sure, and at least half of the shorter claim's content shared. */
bool is_denial(const Comparer *comparer, uint32_t i, uint32_t k);

/* Each looks at one kind of value and adds the differences it finds. */
void compare_quantities(Comparer *comparer);
void compare_times(Comparer *comparer);
void compare_certainty(Comparer *comparer);
void compare_quotes(Comparer *comparer);
/* Only when nothing else differs: figures that may not count the same. */
void compare_other_counts(Comparer *comparer);
/* Only when nothing else differs: which claim says more. */
void compare_content(Comparer *comparer, const TermTable *table, const Indexes *cluster);

/* Only when nothing else differs, so that it isn't taken for agreement: denials and days that may
 * not be about the same. */
void compare_other_cases(Comparer *comparer);

#endif
