/* A pasted page as paragraphs with what can be counted in them; the block rules read nothing else.
 * Only the files that sort blocks include this. */
#ifndef COR_TEXT_PAGE_H
#define COR_TEXT_PAGE_H

#include "text/inner.h"

typedef enum BlockRule {
    RULE_UNDECIDED,
#define BLOCK_RULE(name, kind, says) RULE_##name,
#include "text/block_rules.def"
#undef BLOCK_RULE
    BLOCK_RULE_COUNT
} BlockRule;

typedef struct Paragraph {
    Span span;
    Str line;          /* folded, one space between words, bullets before it dropped */
    uint32_t words;    /* runs between spaces that hold a letter or a digit */
    uint32_t capitals; /* words that begin with a capital */
    uint32_t lowers;   /* words that begin with a small letter */
    uint32_t ends;     /* places inside where a sentence seems to end and another to begin */
    uint32_t first_term, term_count; /* into Page.terms */
    char last;                       /* last character, closing marks skipped; 0 when not ASCII */
    bool stops;                      /* ends as a sentence does */
    bool bullet;
    bool ends_article; /* only what surrounds an article follows */
    bool repeats;
    BlockRule rule;
} Paragraph;

typedef LIST(uint32_t) Terms;

typedef struct Page {
    Arena *arena;
    Str bytes;
    LIST(Paragraph) paragraphs;
    Terms terms; /* symbols of the content words, paragraph by paragraph, each once */
    Symbols *symbols;
    uint32_t *spread;        /* by symbol: how many paragraphs hold it */
    uint32_t headline, lead; /* paragraphs; NONE when there is none */
} Page;

Page *page_measure(Arena *arena, Str bytes, const Spans *paragraphs);

/* Share in percent of the paragraph's content words that other paragraphs hold too. */
uint32_t page_tie(const Page *page, uint32_t paragraph);

bool paragraph_decided(const Page *page, uint32_t paragraph);
void paragraph_decide(Page *page, uint32_t paragraph, BlockRule rule);
BlockKind rule_kind(BlockRule rule);
const char *rule_name(BlockRule rule);

/* The words of a folded line: steps *at past the next run of letters and digits (with ' . -
 * inside), empty at the end. */
Str line_word(Str line, uint32_t *at);
/* Is each word of the line (at most `most` of them) one that `allowed` accepts? */
bool line_only(Str line, uint32_t most, bool (*allowed)(Str word));

/* Lines cut around what pages set between paragraphs: pleas, links, credits. */
Spans inserts_cut(Arena *arena, Str bytes, const Spans *paragraphs);
/* Does the folded line hold words that stand nowhere but in a plea? */
bool is_plea_anywhere(Str line);

/* Bytes of the agency's or platform's name that the folded text begins with, 0 if it does not. */
uint32_t credit_size(Str line);

/* ---- the rules, in the order they are asked -------------------------------------------------- */

void posts_find(Page *page);     /* embedded posts */
void furniture_find(Page *page); /* what a paragraph's own words say */
void bylines_find(Page *page);
void captions_find(Page *page);
void head_find(Page *page);    /* headline, standfirst and what stands around them */
void repeats_find(Page *page); /* second copies, galleries, key points */
void pulls_find(Page *page);   /* pull quotes */
void tail_find(Page *page);    /* author boxes, tags, other stories */
void middle_find(Page *page);  /* subheads and captions between paragraphs */

/* A line of two to four capitalised words without a full stop: "Jane Q. Doe". */
bool is_name_line(const Page *page, const Paragraph *paragraph);
/* "Jane Q. Doe in Port Holm". */
bool is_name_in_place(const Page *page, const Paragraph *paragraph);
/* "july", "jul": folded. */
bool is_month_word(Str word);
/* "reuters", "afp": one word of a news agency's name, folded. */
bool is_agency_name(Str word);
/* "Jane Doe is a senior reporter at the Post." */
bool is_author_bio(const Page *page, const Paragraph *paragraph);

#endif
