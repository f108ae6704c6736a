/* Private to the files that give times their values: what is known at a time, and what comes out.
 */
#ifndef COR_FIND_TIMES_ANSWER_H
#define COR_FIND_TIMES_ANSWER_H

#include "find/times.h"

typedef struct Context {
    Arena *arena;
    Date anchor;   /* month 0: none */
    bool outlived; /* the article tells of the day after its date as past */
    Date told;     /* the day, or the first day of the stretch, told last; month 0: none */
    uint8_t told_grain;
    bool told_late;                   /* the time told last was an evening or night */
    bool told_aside;                  /* it dated an act of saying, or ended a stretch */
    uint32_t told_sentence, sentence; /* that of the time told last; of the one at hand */
    Date night;                       /* the day of the evening or night told last; month 0: none */
    Date event; /* the day on which something happened, told last: no day of saying so */
    uint32_t event_sentence;
    bool event_late;
} Context;

typedef struct Answer {
    Date first, last;
    uint8_t grain;
    const char *basis;
} Answer;

static inline bool known(Date date)
{
    return date.month != 0;
}

#define NO_ANCHOR "no publication date to count from"

static inline Answer nothing(const char *basis)
{
    return (Answer){.basis = basis};
}

/* The whole unit that holds a day: its first and last day. */
Answer unit_around(Date day, uint8_t grain, const char *basis);
int32_t days_between(Date a, Date b);

/* Dates, holidays and parts of years as seen from the anchor. */
Answer date_answer(const Context *context, const Recipe *recipe);
Answer either_answer(const Context *context, const Recipe *recipe);
Answer nth_answer(const Context *context, const Recipe *recipe);
Answer period_answer(const Context *context, const Recipe *recipe);
Answer holiday_answer(const Context *context, const Recipe *recipe);

#endif
