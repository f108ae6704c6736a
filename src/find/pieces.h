/* Pieces: the text cut finer than words ("two|-|day", "11|:|30|pm", "$|70|-|a|-|share"), for the
 * grammars of times and quantities. Each piece carries what the word lists say about it. Private
 * to find. */
#ifndef COR_FIND_PIECES_H
#define COR_FIND_PIECES_H

#include "find/find.h"

typedef enum PieceKind { PIECE_STOP, PIECE_WORD, PIECE_NUMBER, PIECE_MARK } PieceKind;

/* What a word can be in an expression of time or number; its number is in `value`. */
typedef enum PieceClass {
    CLASS_NONE,
    CLASS_MONTH,         /* 1-12 */
    CLASS_MONTH_NAME,    /* also a person or a verb: April, June, May, March, August */
    CLASS_MONTH_SHORT,   /* jan, sept */
    CLASS_WEEKDAY,       /* 1 Monday - 7 Sunday */
    CLASS_WEEKDAYS,      /* mondays */
    CLASS_WEEKDAY_SHORT, /* mon, tue, sat, sun */
    CLASS_UNIT,          /* enum Grain: year */
    CLASS_UNITS,         /* years */
    CLASS_LONG,          /* yearlong */
    CLASS_PART,          /* enum DayPart: morning */
    CLASS_SEASON,        /* 1 spring - 4 winter */
    CLASS_DAY,           /* days from the anchor: yesterday -1 */
    CLASS_SHIFT,         /* last -1, this 0, next +1 */
    CLASS_EDGE,          /* early, late, mid, later, earlier */
    CLASS_DIGIT,         /* two 2 - nineteen 19, zero 0 */
    CLASS_TENS,          /* twenty 20 */
    CLASS_SCALE,         /* powers of ten: hundred 2, million 6 */
    CLASS_SCALES,        /* hundreds, millions */
    CLASS_SCALE_SHORT,   /* bn, k: written close to the digits */
    CLASS_ORDINAL,       /* first 1 */
    CLASS_VAGUE          /* several, few */
} PieceClass;

/* What a word may begin; the value of words of CLASS_NONE. */
enum { STARTS_TIME = 1, STARTS_NUMBER = 2, STARTS_BOTH = 3 };

typedef struct Piece {
    Span span;
    Str fold; /* ASCII capitals made small; curly quotes and short dashes made plain */
    uint32_t token;
    uint8_t kind, class;
    uint8_t starts; /* STARTS_TIME, STARTS_NUMBER */
    int16_t value;
    bool spaced;  /* white space before it */
    bool capital; /* first letter is a capital */
} Piece;

typedef LIST(Piece) Pieces;

typedef struct Scan {
    Arena *arena;
    const Text *text;
    const Words *words;
    Pieces pieces;
    bool day_first, month_first; /* evidence for reading 3/7/2024, see times_numeric.c */
    uint16_t person_months;      /* bit 1 << month: also somebody's name here: "Theresa May" */
    DateOrder date_order;        /* what the reader says, for an article without evidence */
} Scan;

/* The article's pieces: cut at the first call, kept in `found` for the next. */
Scan *scan_of(Arena *arena, const Text *text, const Words *words, Findings *found);
/* Cuts any stretch of the bytes as sentences are cut; no tokens. */
void pieces_cut_span(Scan *scan, Span span);

/* Beyond either end there is always a PIECE_STOP. */
const Piece *piece_at(const Scan *scan, uint32_t at);
bool piece_is(const Scan *scan, uint32_t at, const char *fold);
/* One of several, written with a blank between them: "in on at". */
bool piece_among(const Scan *scan, uint32_t at, const char *folds);
/* The piece after all of these words, 0 when they are not written here: "in the past". */
uint32_t piece_after(const Scan *scan, uint32_t at, const char *folds);
bool piece_class(const Scan *scan, uint32_t at, PieceClass class);
/* A mark written with no white space on either side: the hyphen of "two-day". */
bool piece_joins(const Scan *scan, uint32_t at, const char *mark);
/* A capital that the place does not ask for, inside a sentence that is not all capitals: "the Six-
 * |Day| War", "Florida |Today|". */
bool piece_named(const Scan *scan, uint32_t at);
/* The tagged word a piece lies in; an empty word when the text has no tags. */
const Word *piece_word(const Scan *scan, uint32_t at);
/* Whole number in digits without points; -1 when the piece is anything else. */
int32_t piece_whole(const Scan *scan, uint32_t at);

#endif
