/* find: words -> names, times, quantities, quotations. Knows calendars, units, gazetteers and
 * speech verbs; knows nothing of claims. Every finding points into the source's bytes and says
 * which rule found it (`why`: a rule's name). Findings are in order of `span.from`. */
#ifndef COR_FIND_H
#define COR_FIND_H

#include "base/date.h"
#include "base/decimal.h"
#include "lang/lang.h"

/* ---- names ----------------------------------------------------------------------------------- */

typedef enum NameType {
#define NAME_TYPE(name, json) NAME_##name,
#include "find/name_types.def"
#undef NAME_TYPE
    NAME_TYPE_COUNT
} NameType;

typedef struct Name {
    Span span; /* the name alone: no title, no possessive */
    uint32_t first_token, token_count;
    NameType type;
    bool government; /* "Washington said": not the city */
    bool demonym;    /* "Russian": not a mention of its own, but linked to `place` */
    Span title;      /* "Turkish President" before it, "spokesman" after it; empty if none */
    Str place;       /* gazetteer's name of the country or place, folded; empty if none */
    Str expansion;   /* of an acronym that the article explains: "SCO"; empty if none */
    char gender;     /* 'm', 'f' or 0: from title or first name */
    const char *why;
} Name;

/* A pronoun or description that stands for a name, only where the evidence is strong. */
typedef struct Reference {
    Span span;
    uint32_t name; /* the fullest one of whom or what it stands for: index into names */
    const char *why;
} Reference;

/* ---- times ----------------------------------------------------------------------------------- */

typedef enum TimeType { TIME_DATE, TIME_TIME, TIME_DURATION, TIME_SET } TimeType;

/* How a time is worked out once the article's day is known; private to find/time*. */
typedef struct Recipe {
    uint8_t kind, grain;         /* enum RecipeKind, enum Grain in find/times.h */
    int8_t direction;            /* -1 past, +1 future, 0 the nearest */
    bool strict;                 /* "last Tuesday": never the day itself */
    bool year_offset;            /* the year is `offset` years from the anchor's */
    bool told_year;              /* the year is that of the time told before */
    uint8_t month, day, weekday; /* 0: not said; weekday 1 Monday - 7 Sunday */
    int8_t hour, minute;         /* hour -1: no clock time */
    bool utc;
    char period[3]; /* Q3, H1, SU, WE; "" for none */
    char part[3];   /* MO, AF, EV, NI, MI: part of the day; "" for none */
    int32_t year;   /* 0: not said */
    int32_t offset; /* in units of `grain` */
} Recipe;

typedef struct Time {
    Span span;
    uint32_t first_token, token_count;
    TimeType type;
    Str value;        /* TIMEX3; a range is from/to joined by "/"; empty while unresolved */
    Str basis;        /* a phrase for the reader: "weekday before the publication date" */
    Date first, last; /* the days that the value covers; month 0 for durations, sets, the vague */
    const char *why;
    const char *mod; /* TIMEX3: START, MID, END, APPROX, MORE_THAN, LESS_THAN; NULL for none */
    bool late;       /* "late on Thursday" */
    bool aside; /* tells not when things happened: "the mayor said on Tuesday", "since May 3" */
    bool range;
    Span ends[2];    /* of a range that is written as two times; else empty */
    Recipe from, to; /* `to` only for a range */
} Time;

/* ---- quantities ------------------------------------------------------------------------------ */

typedef enum Bound {
    BOUND_EXACTLY,
    BOUND_ABOUT,
    BOUND_AT_LEAST,
    BOUND_AT_MOST,
    BOUND_BETWEEN
} Bound;

typedef struct Quantity {
    Span span;
    uint32_t first_token, token_count;
    Decimal value, high; /* high only for BOUND_BETWEEN */
    Bound bound;
    Str unit;     /* noun lemma, currency code, "percent", a measure; empty when bare */
    Span counted; /* the words that say what is counted, if any */
    bool other;   /* "14 other countries": does not count the one already named */
    Decimal base_value, base_high; /* the same in `base_unit`: 10 miles are 16093.44 metres */
    Str base_unit;                 /* empty when nothing else is measured so */
    uint32_t original; /* "€40m |($43m)|": index of the amount it converts, else NONE */
    const char *why;
} Quantity;

/* ---- quotations and attribution -------------------------------------------------------------- */

/* How words reached the writer. */
typedef enum Channel {
    CHANNEL_NONE,
#define CHANNEL(name, json, says) CHANNEL_##name,
#include "find/channels.def"
#undef CHANNEL
} Channel;

typedef enum QuoteKind { QUOTE_DIRECT, QUOTE_INDIRECT } QuoteKind;

typedef struct Quote {
    Span span; /* direct: what stands inside the marks; indirect: the reported clause */
    QuoteKind kind;
    Span speaker;          /* empty when unresolved: never guessed */
    uint32_t speaker_name; /* index into names, NONE when the speaker is no name */
    Span cue;              /* "said", "according to" */
    const char *stance;    /* from speech.def: "said", "claimed", "denied", "announced" … */
    Channel channel;
    const char *why;
} Quote;

typedef enum AttributionKind {
#define ATTRIBUTION_KIND(name, json, says) ATTRIBUTION_##name,
#include "find/attribution_kinds.def"
#undef ATTRIBUTION_KIND
    ATTRIBUTION_KIND_COUNT
} AttributionKind;

/* The words of a text that say who says, thinks or wants what. Utterances that report a clause or
 * hold words in marks are quotes too; phrases ("condemned the attack") and attitudes ("hopes to
 * stay") are only here. */
typedef struct Attribution {
    AttributionKind kind;
    Span source; /* as the sentence puts it: "he", "the ministry"; empty when nobody is named */
    Span cue;
    LIST(Span) content; /* in order, marks included; a speech that goes on has several */
    Span speaker;       /* whom a pronoun stands for, else the source; empty when unresolved */
    uint32_t speaker_name;
    const char *stance;
    Channel channel;
    bool negated; /* "did not say whether" */
    const char *why;
} Attribution;

/* ---- all of one article -----------------------------------------------------------------------
 */

/* How "3/7" is to be read where the article itself doesn't show it. */
typedef enum DateOrder { ORDER_OPEN, ORDER_DAY_FIRST, ORDER_MONTH_FIRST } DateOrder;

typedef struct Findings {
    LIST(Name) names;
    LIST(Reference) references;
    LIST(Time) times;
    LIST(Quantity) quantities;
    LIST(Quote) quotes;
    LIST(Attribution) attributions; /* in order of cue or content */
    struct Scan *scan;              /* private to times and quantities: the text cut fine, once */
    DateOrder date_order;           /* set before times_find */
} Findings;

/* Each fills its own lists of `found`; names before quotes, times before quantities. */
void times_find(Arena *arena, const Text *text, const Words *words, Findings *found);
void quantities_find(Arena *arena, const Text *text, const Words *words, Findings *found);
void names_find(Arena *arena, const Text *text, const Words *words, Findings *found);
void quotes_find(Arena *arena, const Text *text, const Words *words, Findings *found);

/* The number written there, in figures or words: "12", "twelve"; false when it is none. Only after
 * quantities_find. */
bool number_written(const Findings *found, Span span, Decimal *value);

/* Index of the first finding of a list that begins at or after `place`: they are in that order. */
#define FIRST_FROM(list, place) first_from((list).at, (list).count, sizeof *(list).at, (place))
static inline uint32_t first_from(const void *findings, uint32_t count, size_t size, uint32_t place)
{
    uint32_t low = 0, high = count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const Span *span = (const Span *)(const void *)((const char *)findings + middle * size);
        if (span->from < place)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* When an article was published, and how that is known. */
typedef enum AnchorBasis { ANCHOR_NONE, ANCHOR_GIVEN, ANCHOR_STATED, ANCHOR_INFERRED } AnchorBasis;
typedef struct Anchor {
    Date date;
    AnchorBasis basis;
    Str why; /* "the byline says “July 3, 2024”" */
} Anchor;

/* Settles the anchors of all articles that have none given: stated in the text, else inferred from
 * a weekday and a date that agree inside or across the articles; never from a clock. anchors[i]
 * comes in as given (ANCHOR_GIVEN) or ANCHOR_NONE. */
void anchors_settle(Arena *arena, const Text *const *texts, const Findings *const *found,
                    Anchor *anchors, uint32_t count);
/* Gives every time its value as seen from the anchor; without one, relative times keep none. */
void times_resolve(Arena *arena, const Text *text, const Words *words, Findings *found,
                   Anchor anchor);

/* The value as TimeML writes it, with the part of the day ("2024-07-03TMO"); of a range, that of
 * its end 0 or 1. */
Str time_timex3(Arena *arena, const Time *time, int end);
bool time_has_part(const Time *time);

const char *name_type_name(NameType type);
const char *time_type_name(TimeType type);
const char *bound_name(Bound bound);
const char *channel_name(Channel channel); /* NULL for CHANNEL_NONE */
const char *attribution_kind_name(AttributionKind kind);
const char *anchor_basis_name(AnchorBasis basis);

#endif
