/* Private to story: how likely two claims of different articles are one fact. */
#ifndef COR_LIKENESS_H
#define COR_LIKENESS_H

#include "story/terms.h"

typedef struct Likeness {
    int32_t score; /* in hundredths: at 0 as likely as not, before rivals are looked at */
    uint32_t near; /* what the two share, in percent: to tell which of an article's claims is
                      nearest */
} Likeness;

Likeness claims_likeness(const TermTable *table, const Article *articles, const ClaimTerms *a,
                         const ClaimTerms *b);

#endif
