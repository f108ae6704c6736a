/* Private to story: values of one fact compared, compatible before conflict. */
#ifndef COR_COMPARE_H
#define COR_COMPARE_H

#include "story/match.h"

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
    /* which of its claims are laid beside one another (claims_lay) */
    uint32_t reach;      /* claims that one is laid beside */
    uint32_t *copy_of;   /* the first claim in the same words; itself where it is that */
    uint32_t *next_copy; /* the next claim in the same words; the count of claims behind the last */
    uint32_t longest;    /* bytes of the longest claim */
    uint32_t *place;     /* among those that are no copies */
    uint32_t *next;      /* the next that is no copy */
} Comparer;

/* Of few claims each is laid beside all, of many each wording once and beside the next ones. */
void claims_lay(Comparer *comparer);
/* The first claim behind k to lay beside claim i; the count of claims when there is none left. */
uint32_t laid_after(const Comparer *comparer, uint32_t i, uint32_t k);
/* Whether claim k, behind claim i, is one of these. */
bool are_laid(const Comparer *comparer, uint32_t i, uint32_t k);
/* Adds to each difference the values of the claims that were not laid, being copies. */
void copies_note(Comparer *comparer);

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
/* The difference of that relation between values of one slot (the unit counted, "time" …); added
 * when it is the first. */
Difference *difference_of(Comparer *comparer, DifferenceKind kind, Relation relation, Str slot);
bool relation_excludes(Relation relation);
/* The first value added that overlaps the span; NONE when none does. */
uint32_t value_over(const Difference *difference, uint32_t article, Span span);
/* Adds a value, once per place. */
void value_add(Comparer *comparer, Difference *difference, uint32_t article, Span span);

/* Whether two claims of the fact say the same of the same: one predicate, and no subject that names
 * somebody else. */
bool same_assertion(const Comparer *comparer, uint32_t i, uint32_t k);
bool subject_names(const Article *article, const Claim *claim, const Name *name);
/* Stricter: both subjects are shown, and name the same or share a noun. */
bool same_subject_and_verb(const Comparer *comparer, uint32_t i, uint32_t k);
/* Whether one of two claims says that what the other tells is not so: the same verb of the same
 * subject, equally sure, and at least half of the shorter claim's content shared. */
bool is_denial(const Comparer *comparer, uint32_t i, uint32_t k);

/* "The ferry, [built in 1998], carries 60 cars": what a claim of its own says inside this one. */
bool is_aside(const Article *article, const Claim *claim, Span token);
/* "these people", "another": a group that only this article can tell. */
bool subject_points(const Comparer *comparer, uint32_t index);
/* "had never been seen before" */
bool tells_of_before(const Comparer *comparer, uint32_t index);

/* Adds two values that stand so to each other, unless a difference holds both already. */
void rivals_add(Comparer *comparer, DifferenceKind kind, Relation relation, Str slot, Value a,
                Value b);

/* How two values stand to each other; false when they are the same, or can't be compared. */
/* One may be the other rounded: no further off than rounding leads. */
bool are_rounded(Decimal a, Decimal b);
bool quantities_relation(const Quantity *a, const Quantity *b, Relation *relation);
/* The same of what each article counts: a later toll that is higher is an update. */
bool counts_relation(const Comparer *comparer, Casualty casualty, uint32_t a, const Quantity *x,
                     uint32_t b, const Quantity *y, Relation *relation);
bool unit_is_currency(Str unit);
bool same_measure(const Quantity *x, const Quantity *y);
bool both_converted(const Quantity *x, const Quantity *y);
/* What happened to those counted: "Two people were [killed]". */
Casualty quantity_casualty(const Article *article, const Claim *claim, const Quantity *quantity);
/* The same value: "one year", "12 months". */
bool times_equal(const Time *a, const Time *b);
bool times_relation(const Time *a, const Time *b, Relation *relation);
/* Not "since Friday" and "until Monday". */
bool times_date_alike(const Article *a, const Time *x, const Article *b, const Time *y);
/* "The firm said on Thursday that …", "The firm said on Monday that …": who speaks once speaks
 * twice, unless what is said is the same. */
bool speaks_again(const Comparer *comparer, uint32_t i, uint32_t k);
/* A length of time is a number, any other a date. */
DifferenceKind time_kind(const Time *time);
bool names_relation(const Comparer *comparer, uint32_t article_a, const Name *a, uint32_t article_b,
                    const Name *b, Relation *relation);
/* Whether every word of a folded name is in the other: "novak", "jan novak". */
bool words_within(Str narrow, Str wide);
/* The word stands in an office that claim k gives the same person in other words: "Sen." */
bool office_is_shared(const Comparer *comparer, uint32_t i, uint32_t k, Span word);
/* "in", "near": what stands before a place says how it is meant. */
Str word_before_name(const Article *article, const Name *name);
/* "A bought B", "B bought A": x stands in claim i where y stands in claim k, and each names both.
 */
bool roles_swapped(const Comparer *comparer, uint32_t i, uint32_t k, const Name *x, const Name *y);
/* Whether the article of the other claim never names whom claim `index` names there. */
bool only_here(const Comparer *comparer, uint32_t index, uint32_t other, const Name *name);
/* At least half of the content words of the shorter claim stand in the other. */
bool are_alike(const Comparer *comparer, uint32_t i, uint32_t k);
/* The sentences they stand in are the same, edited. */
bool sentences_alike(const Comparer *comparer, uint32_t i, uint32_t k);
/* Both have words with content, and none in common. */
bool spans_apart(const Comparer *comparer, uint32_t i, Span x, uint32_t k, Span y);
bool subjects_meet(const Comparer *comparer, uint32_t i, uint32_t k);
/* Whether both say who or what does it, and mean different ones. */
bool subjects_apart(const Comparer *comparer, uint32_t i, uint32_t k);
/* Money, shares, counts: only near values may be rivals. */
bool within_factor(Decimal a, Decimal b);
/* 1: two measured figures are of one thing, -1: of two, 0: not told, or not measured. */
int holders_compare(const Article *left, const Claim *i, const Quantity *x, const Article *right,
                    const Claim *k, const Quantity *y);
/* Whether two measured figures are of one thing: "a five-year-old boy", "the boy, aged six". */
bool same_holder(const Comparer *comparer, uint32_t i, const Quantity *x, uint32_t k,
                 const Quantity *y);
/* Whether the counts of the claim make the figure together: "103 passengers and 26 crew", 129. */
bool claim_sums(const Comparer *comparer, uint32_t index, const Quantity *figure);
/* Of two: "a five-year-old boy", "his 36-year-old mother"; "40 metres deep", "3 metres wide"; or of
 * the whole and a part: "three bears", "two female bears". */
bool figures_apart(const Comparer *comparer, uint32_t i, const Quantity *x, uint32_t k,
                   const Quantity *y);
/* Whether the article also gives `quantity`'s own figure: then another of its figures counts
 * something else. */
bool article_tells(const Article *article, const Quantity *quantity);
/* "in 1991 a man killed 22 people": another event, told for comparison. */
bool years_differ(const Comparer *comparer, uint32_t i, uint32_t k);
/* "killed 130 in Paris", "killed 84 in Nice": both say where, and mean different places. */
bool places_apart(const Comparer *comparer, uint32_t i, uint32_t k);
/* "A gave B a dose", "B got a dose" */
bool are_converse(Str one, Str two);
bool same_predicate(const Claim *a, const Claim *b);
bool times_exclude(const Comparer *comparer, uint32_t i, uint32_t k);

/* The first pair whose first quotation is this one, or a later one: pairs are in that order. */
uint32_t quote_pairs_from(const QuotePairs *pairs, uint32_t article, uint32_t quote);

/* Each looks at one kind of value and adds the differences it finds. */
void compare_quantities(Comparer *comparer);
void compare_times(Comparer *comparer);
void compare_swaps(Comparer *comparer);
void compare_lists(Comparer *comparer);
void compare_roles(Comparer *comparer);
void compare_names(Comparer *comparer, const TermTable *table, const Cluster *cluster);
void compare_stance(Comparer *comparer);
void compare_remainders(Comparer *comparer);
void compare_quotes(Comparer *comparer);
void compare_conditions(Comparer *comparer);
/* Changes no verdict. */
void compare_attribution(Comparer *comparer);
/* Only when nothing else differs: figures that may not count the same. */
void compare_other_counts(Comparer *comparer);
/* Only when nothing else differs: which claim says more. */
void compare_content(Comparer *comparer, const TermTable *table, const Cluster *cluster);

/* Only when nothing else differs, so that it isn't taken for agreement: denials and days that may
 * not be about the same. */
void compare_other_cases(Comparer *comparer);
/* Only when nothing else differs: figures, names, "not" and "may" that only one of two has. */
void compare_doubts(Comparer *comparer);

#endif
