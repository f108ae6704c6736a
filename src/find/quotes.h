/* Shared by the files of quotations only; the room's header is find.h.
 *
 * A sentence is seen "from outside": each quotation is one unit, so that `“A. B,” he said.` reads
 * as [quotation] [he] [said] [.] whatever stands inside the marks. */
#ifndef COR_QUOTES_H
#define COR_QUOTES_H

#include "find/find.h"

/* ---- quotation marks ------------------------------------------------------------------------- */

typedef struct MarkPair {
    Span whole, inside; /* with and without the marks */
    uint32_t block;
    bool nested;     /* stands inside another pair */
    bool open_ended; /* goes on in the next paragraph, which opens with a mark again */
} MarkPair;

typedef LIST(MarkPair) MarkPairs;

/* Pairs the marks of each paragraph; a mark without partner is left alone. In order of `whole`. */
MarkPairs marks_pair(Arena *arena, const Text *text);

/* ---- units -------------------------------------------------------------------------------- */

typedef enum Part {
    PART_OTHER,
    PART_NOUN, /* names and numbers too */
    PART_PRONOUN,
    PART_DETERMINER, /* "my" too */
    PART_ADJECTIVE,
    PART_ADVERB,
    PART_PREPOSITION,
    PART_GENITIVE, /* 's */
    PART_TO,
    PART_NOT,
    PART_AND,
    PART_THAT,
    PART_SUBORDINATOR, /* while, because, when */
    PART_WH,           /* who, which */
    PART_FINITE,
    PART_BASE,
    PART_ING,
    PART_PARTICIPLE,
    PART_COMMA,
    PART_COLON,
    PART_SEMICOLON,
    PART_DASH,
    PART_BRACKET,
    PART_STOP,
    PART_QUOTED
} Part;

typedef struct Unit {
    Part part;
    uint32_t token, end; /* tokens [token, end) */
    uint32_t pair;       /* index of the pair of marks, or NONE */
    Span span;
} Unit;

/* Units [first, end). */
typedef struct Range {
    uint32_t first, end;
} Range;

/* A sentence seen from outside its quotations. */
typedef struct Stretch {
    Range units;
    uint32_t block;
} Stretch;

typedef struct Outside {
    const Text *text;
    const Words *words;
    const Findings *found;
    MarkPairs pairs;
    LIST(Unit) units;
    LIST(Stretch) stretches;
} Outside;

void outside_build(Arena *arena, const Text *text, const Words *words, const Findings *found,
                   Outside *outside);

static inline bool range_empty(Range range)
{
    return range.first >= range.end;
}
Part part_at(const Outside *outside, Range within, uint32_t unit); /* PART_STOP beyond the range */
Span range_span(const Outside *outside, Range range);
Str unit_fold(const Outside *outside, uint32_t unit); /* of its first token */
bool unit_is(const Outside *outside, uint32_t unit, const char *fold);
bool range_has_verb(const Outside *outside, Range range);
/* A quotation that holds a finite verb of its own. */
bool pair_has_verb(const Outside *outside, const Unit *unit);
/* The quotation ends in a comma: it stands before its speaker. */
bool pair_ends_in_comma(const Outside *outside, const Unit *unit);

/* Lists of quote_words.def. */
typedef enum QuoteWord { WORD_TIME, WORD_DOCUMENT, WORD_PERSON, WORD_TITLE_LEAD } QuoteWord;
bool quote_word(QuoteWord kind, Str fold);

/* ---- phrases ------------------------------------------------------------------------------ */

/* The noun phrase that ends before `end`, looking no further back than `from`. Empty if none. */
Range phrase_before(const Outside *outside, uint32_t from, uint32_t end);
/* The noun phrase (with "of …", ", the …") that begins at `from`. Empty if none. */
Range phrase_after(const Outside *outside, uint32_t from, uint32_t end);
/* The one addressed: "reporters", "the BBC"; where it ends. */
uint32_t addressee_end(const Outside *outside, uint32_t from, uint32_t end);
/* Steps over "on Tuesday", "in a statement", "also": what says when, where and how. */
uint32_t adverbial_end(const Outside *outside, uint32_t from, uint32_t end);
/* Subject of the stretch's first finite verb. */
Range main_subject(const Outside *outside, Range stretch);
/* Cuts "on Tuesday", "this month" off its end. */
Range trim_time(const Outside *outside, Range range);
bool is_document(const Outside *outside, uint32_t unit); /* "statement", "letter" */

/* ---- cues --------------------------------------------------------------------------------- */

enum SpeechFrame { THAT = 1, QUOTE = 2, TO = 4, WHOM = 8, CALL = 16 };

typedef struct Cue {
    Range words;      /* "has said" */
    Range subject;    /* empty when not found */
    Range content[2]; /* what it governs; the second one when it stands in the middle */
    uint32_t stretch;
    uint16_t frames; /* enum SpeechFrame */
    const char *stance;
    const char *why;
    bool waits;   /* "S said:" at the paragraph's end: its words are in the next */
    Span speaker; /* settled later */
} Cue;

typedef LIST(Cue) Cues;

Cues cues_find(Arena *arena, const Outside *outside);

/* Gives each cue its speaker: its subject, or for a pronoun whom it stands for where that is
 * plain; else nothing. */
void speakers_settle(const Outside *outside, Cues *cues);
/* The name that a speaker phrase holds, NONE when there is none. */
uint32_t speaker_name(const Findings *found, Span speaker);

#endif
