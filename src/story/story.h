/* story: many articles -> entities, reuse, accounts, facts, differences, support. Knows all
 * articles; knows nothing of bytes or wording rules. */
#ifndef COR_STORY_H
#define COR_STORY_H

#include "claim/claim.h"

/* One source with everything that was found in it alone. */
typedef struct Article {
    Str id;            /* "a", "b", …, "aa" */
    Str title, outlet; /* empty when not given */
    Repairs repairs;   /* what in the input was not UTF-8 */
    Text *text;
    Words words;
    Findings found;
    Claims claims;
    Anchor anchor;
    const char *language;
    Foreign foreign;              /* no block where the reader says that it is English */
    bool same_event, own_account; /* the reader says so */
} Article;

/* ---- entities -------------------------------------------------------------------------------- */

typedef struct Mention {
    uint32_t article;
    uint32_t name; /* index into that article's names */
} Mention;

typedef struct Entity {
    Str name; /* the fullest common form */
    NameType type;
    LIST(Str) aliases; /* other forms, in order of first appearance */
    LIST(Mention) mentions;
} Entity;

typedef struct Entities {
    LIST(Entity) list;
    uint32_t **of_name; /* of_name[article][name] = entity index, NONE for demonyms without place */
    uint32_t *acts_for; /* per entity: of a government, "Washington", its country where the articles
                         * name it; else itself */
} Entities;

Entities entities_merge(Arena *arena, const Article *articles, uint32_t count);

/* ---- reuse and accounts ---------------------------------------------------------------------- */

typedef enum ReuseLevel {
    REUSE_NONE,
    REUSE_PARTIAL,
    REUSE_SUBSTANTIAL,
    REUSE_NEAR_COPY
} ReuseLevel;

typedef struct Passage {
    Span a, b;
    uint32_t words;
} Passage;

/* Shared wording of the articles a < b. */
typedef struct Reuse {
    uint32_t a, b;
    uint32_t shared, of;             /* shared 7-word shingles, of the shorter text's */
    uint32_t plain_shared, plain_of; /* the same without quoted words and long names */
    ReuseLevel level;
    LIST(Passage) passages;
} Reuse;

typedef struct Account {
    Indexes articles;
    LIST(Str) credits;
    Str why;
} Account;

typedef LIST(Str) Credits;

typedef struct Origins {
    LIST(Reuse) reuse;      /* every pair, a < b, in order */
    LIST(Account) accounts; /* of the story as a whole */
    uint32_t *account_of;   /* per article */
    Credits *credits; /* per article: agencies it credits for its text; NULL when not looked for */
} Origins;

Origins origins_find(Arena *arena, const Article *articles, uint32_t count);

typedef struct ClaimRef {
    uint32_t article, claim;
} ClaimRef;

/* Groups claims of one fact by shared wording: gives per claim the number of its group (0, 1, …),
 * returns how many groups there are. Claims of articles that credit the same agency for the
 * passage are one group. */
uint32_t wording_groups(Arena *arena, const Article *articles, const Origins *origins,
                        const ClaimRef *claims, uint32_t count, uint32_t *group);

/* ---- quotations across articles -------------------------------------------------------------- */

typedef enum QuoteClass {
#define QUOTE_CLASS(name, json) QUOTE_##name,
#include "story/quote_classes.def"
#undef QUOTE_CLASS
    QUOTE_CLASS_COUNT
} QuoteClass;

typedef struct QuoteDifference {
    QuoteClass kind;
    Span a, b; /* differing words in each; may be empty on one side (missing) */
} QuoteDifference;

/* Two renderings of the same utterance, articles a < b. */
typedef struct QuotePair {
    uint32_t article_a, quote_a, article_b, quote_b;
    bool other_speaker; /* both name one, and not the same */
    bool both_marked;   /* both stand inside quotation marks */
    LIST(QuoteDifference) differences;
} QuotePair;

typedef LIST(QuotePair) QuotePairs;

/* A quotation of an article. */
typedef struct Rendering {
    uint32_t article, quote;
    bool marked;
} Rendering;

/* One column of renderings laid below each other: the words of each, empty where it leaves them
 * out; `beyond` where it begins later or ends sooner. */
typedef struct UtteranceCell {
    bool same;       /* all that reach it have the same words */
    QuoteClass kind; /* how they differ, the gravest; not for the same */
    LIST(Span) words;
    LIST(bool) beyond;
} UtteranceCell;

/* What was said once, in all its renderings: the longest first, each like that one. */
typedef struct Utterance {
    LIST(Rendering) renderings;
    LIST(UtteranceCell) cells;
} Utterance;

typedef LIST(Utterance) Utterances;

QuotePairs quotes_align(Arena *arena, const Article *articles, uint32_t count,
                        const Entities *entities, Utterances *utterances);

/* ---- facts ----------------------------------------------------------------------------------- */

typedef enum Support { SUPPORT_CONFLICT, SUPPORT_DETAIL, SUPPORT_AGREED, SUPPORT_SINGLE } Support;

typedef enum DifferenceKind {
#define DIFFERENCE_KIND(name, json) DIFFERENCE_##name,
#include "story/difference_kinds.def"
#undef DIFFERENCE_KIND
    DIFFERENCE_KIND_COUNT
} DifferenceKind;

typedef struct Value {
    uint32_t article;
    Span span;
} Value;

typedef struct Difference {
    DifferenceKind kind;
    bool conflict;
    const char *relation; /* name from relations.def */
    uint32_t weight;      /* how soon to check it, from there too */
    Str slot;             /* what the values are of: "people", "time"; private to story */
    bool elsewhere;       /* another fact shows it, and more of it; private to story */
    LIST(Value) values;
    Indexes in_order; /* the values by article, then by place; private to story */
    uint32_t longest; /* bytes of the longest value; private to story */
    Str why;          /* a sentence a reader can check */
} Difference;

typedef struct Step {
    const char *rule;
    Str says;
} Step;

typedef struct Version {
    Indexes claims; /* indexes into the fact's claims */
    LIST(Value) values;
} Version;

typedef struct Fact {
    LIST(ClaimRef) claims; /* by article, then by place */
    LIST(Difference) differences;
    LIST(Version) versions;
    LIST(Step) trace;
    bool of_facet; /* compared in one thing only that its claims tell, each among others … */
    DifferenceKind facet; /* … a number, a date: */
    LIST(Value) told;     /* "27 engines", "Friday"; by article, then by place */
    uint64_t seed;        /* of its id: which of the things that the same claims tell */
    bool *guest;          /* per claim: its own fact is another, it says this besides */
    uint32_t *wording;    /* per claim: its wording group */
    uint32_t accounts;    /* at most this many separate accounts */
    uint32_t sources;     /* how many articles */
    uint32_t best;        /* the clearest claim: index into claims */
    Span statement;       /* its words, or its sentence where they say nothing alone */
    Support support;
    bool repeated, prominent;
    uint32_t score; /* what to check first: higher first */
    uint64_t id;    /* hash of its sentences: stays when an unrelated article is added */
} Fact;

typedef struct Notice {
    uint32_t article;
    const char *code; /* notices.def */
    Str says;
    uint32_t other; /* the other article meant, or NONE */
} Notice;

typedef struct Story {
    Article *articles;
    uint32_t count;
    Entities entities;
    Origins origins;
    QuotePairs quotes;
    Utterances utterances;
    LIST(Fact) facts; /* what to check first, first */
    LIST(Notice) notices;
    LIST(Indexes) groups; /* articles about the same event */
    uint32_t *event_of;   /* per article: its group */
} Story;

Story *story_tell(Arena *arena, Article *articles, uint32_t count);
/* A line for every two claims that were weighed against each other: article, bytes from and to of
 * both, the score, and all that was weighed, as the first line names it. */
void pairs_tell(Builder *out, const Story *story);

const char *support_name(Support support);
const char *reuse_level_name(ReuseLevel level);
const char *difference_kind_name(DifferenceKind kind);
const char *quote_class_name(QuoteClass kind);

#endif
