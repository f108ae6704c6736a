/* How the cues of a stretch are looked for; shared by the four files that do it. */
#ifndef COR_QUOTES_SEARCH_H
#define COR_QUOTES_SEARCH_H

#include "find/quotes.h"

typedef struct Speech {
    const char *forms[5]; /* say, says, said, said, saying */
    uint8_t stance, frames;
} Speech;

enum {
#define STANCE(name, json) STANCE_##name,
#include "find/speech_stances.def"
#undef STANCE
    STANCE_COUNT
};

extern const char *const speech_stance_names[];

/* The stretch being searched. */
typedef struct Search {
    Arena *arena;
    const Outside *outside;
    Symbols *forms;
    const uint8_t *verb_of_form; /* per symbol: index into speech */
    Cues *cues;
    uint32_t stretch;
    Range range;        /* of the stretch */
    uint32_t first_cue; /* of the stretch */
} Search;

static inline Part unit_part(const Search *search, uint32_t unit)
{
    return part_at(search->outside, search->range, unit);
}

/* ---- the verb ----------------------------------------------------------------------------- */

void forms_index(Search *search);
/* The speech verb at the unit, NULL when there is none. */
const Speech *speech_at(const Search *search, uint32_t unit);
bool is_one_of(const Outside *outside, uint32_t unit, const char *const *words);

typedef struct Group {
    uint32_t first; /* unit of the first auxiliary, or the verb itself */
    bool has, be, negated, infinitive, modal;
} Group;

Group group_read(const Search *search, uint32_t verb);
/* "the plan announced on Monday": nobody is made to speak here. */
bool is_bare_participle(const Search *search, uint32_t unit, const Speech *verb,
                        const Group *group);

/* ---- its subject -------------------------------------------------------------------------- */

/* Before the verb group that begins at `verb`; the speech verb itself is at `said`. */
Range subject_before(const Search *search, uint32_t verb, uint32_t said);
/* "CLAUSE, a spokesman for the joint command said.": all between the comma and the verb. */
Range subject_closing(const Search *search, uint32_t verb, uint32_t said);
/* "said the minister.": behind the verb, after a quotation or a comma. */
Range subject_inverted(const Search *search, uint32_t said, uint32_t first, const Speech *verb);
Range subject_of_ing(const Search *search, uint32_t verb, uint32_t first);

/* ---- what it governs ---------------------------------------------------------------------- */

uint32_t content_end(const Search *search, uint32_t from, bool in_relative);
/* Where what is said begins, after the verb, who is told, when and where. */
uint32_t content_start(const Search *search, uint32_t from, const Speech *verb);
Range content_after(const Search *search, uint32_t from, const Speech *verb, bool in_relative);
/* What stands before "…, S said". */
Range content_before(const Search *search, uint32_t end);
bool content_fits(const Search *search, Range content, const Speech *verb);
/* The part behind "…, the ministry said, | as well as talks". */
Range content_resumed(const Search *search, uint32_t from, bool inverted);

#endif
