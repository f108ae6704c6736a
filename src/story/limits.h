/* Every weight and threshold of the story room, with its reason. */
#ifndef COR_STORY_LIMITS_H
#define COR_STORY_LIMITS_H

/* Fixed point: weights are counted in 1/16 of a bit of surprise. */
enum {
    BIT = 16,

    /* ---- matching ---- */
    /* Every term counts one bit beside its surprise: what the whole story is about stands in most
     * claims, and still two headlines that name it are near. */
    LEAST_WEIGHT = BIT,
    /* A name tells more about which event is meant than a common word as rare as it. */
    ENTITY_PERCENT = 130,
    /* A value shared is strong evidence; a value not shared must not keep claims apart, since
     * values are what is compared. */
    VALUE_PERCENT = 120,
    /* Another word of the same group in a word's place ("raid" for "attack") says less than the
       word. */
    GROUP_PERCENT = 50,
    /* Two claims are the same fact from this share of common weight (Dice, in percent) … */
    SAME_FACT = 30,
    /* … or from this share of the shorter one, when that says enough by itself. */
    SAME_FACT_WITHIN = 50,
    WITHIN_LEAST_WEIGHT = 14 * BIT,
    /* Every claim of a fact must be at least this near to each other one: no chains. */
    NEAR_EACH = 4,
    /* … and two groups join only when their claims are this near on average. */
    NEAR_AVERAGE = 28,
    /* Fewer common terms prove nothing. */
    FEWEST_COMMON = 2,
    /* Terms in more claims than this are no candidates for a pair (they still count in its score):
     * keeps the cost of matching linear. */
    LONGEST_POSTING = 96,

    /* ---- comparison ---- */
    /* Two claims that share half of what they say say the same: a name more in one is a remark at
     * the side. Below it, the one that names more tells more. */
    SAME_CONTENT = 50,
    /* Tokens looked at on either side of a figure for what happened to those counted. */
    CASUALTY_REACH = 6,
    /* Money and shares are measured of many things: only figures within this factor are rivals. */
    MEASURE_FACTOR = 2,

    /* ---- names as entities ---- */
    /* Names this long with several words may differ by one letter: "United Nation". In bytes. */
    LEAST_FOR_TYPO = 9,
    MOST_FOR_TYPO = 48,
    /* Who share a surname; more are not compared with one another: keeps it linear. */
    MOST_OF_ONE_SURNAME = 32,

    /* ---- copied wording (the percentages of rule 8 of the annotated stories) ---- */
    SHINGLE_WORDS = 7, /* long enough that chance hardly repeats it */
    PASSAGE_WORDS = 8, /* shown to the reader as copied from this length on */
    PARTIAL_RUN = 12,  /* one such run is reuse, however long the article */
    PARTIAL_PERCENT = 3,
    SUBSTANTIAL_PERCENT = 20,
    NEAR_COPY_PERCENT = 60,
    NAMED_AT_MOST = 5, /* a shingle with more words of names says what the world calls things */

    /* ---- accounts ---- */
    /* Copied outside quotations and names; reports written apart share under 2. */
    SAME_ACCOUNT_PERCENT = 10,
    RELAYED_PERCENT = 3,  /* the same when the article credits the other one's agency */
    CREDITED_PERCENT = 5, /* the same when one of the two credits an agency at all */
    SENTENCE_GRAM = 5,    /* words; the unit of sameness between two sentences */
    SENTENCE_REACH = 200, /* words either side of a claim: no written sentence is longer */
    SAME_SENTENCE_PERCENT = 50,
    SAME_PASSAGE_PERCENT = 60, /* of a claim's bytes inside a shared passage */

    /* ---- credits ---- */
    CREDIT_LINE = 120,    /* bytes: a line of furniture longer than this is no credit */
    DATELINE_TOKENS = 24, /* "MOSCOW, July 3 (Reuters) -" stands this near the start */
    CREDIT_BEFORE = 6,    /* tokens: "told the Reuters news agency" */
    CREDIT_AFTER = 4,     /* tokens: "Reuters has also reported" */

    /* ---- quotations side by side ---- */
    QUOTE_GRAM = 3,            /* words two must share in a row to be compared at all */
    QUOTED_WORDS_MOST = 20000, /* of one article; more is no article */
    LONGEST_QUOTE = 300,       /* words of one that are aligned */
    QUOTES_WITH_GRAM = 4,      /* of one article, with the same three words: keeps it linear */
    FEWEST_SAME = 4,           /* words: below that, sameness is chance */
    SAME_WORDS_PERCENT = 60,   /* of the shorter one's words */
    UNMARKED_PERCENT = 70,     /* the same where one side stands without marks */
    LONGEST_CHANGE = 6,        /* words: more is another sentence, not a changed word */
    LONGEST_OMISSION = 12,
    /* Needleman-Wunsch: one word in common is worth three that are not. */
    SCORE_SAME = 3,
    SCORE_CHANGED = -1,
    SCORE_MISSING = -1,

    /* ---- prominence and order ---- */
    PROMINENT_PARAGRAPHS = 2,
    /* Tokens of a claim that is read at a glance and still says all. */
    CLEAR_SHORTEST = 6,
    CLEAR_LONGEST = 40,

    /* ---- groups and notices (numbers of the page's specification) ---- */
    /* Names that two articles must share to be about one event, when no fact links them. */
    NAMES_FOR_ONE_EVENT = 3,
    SHORT_WORDS = 60,
    SHORT_SENTENCES = 2,
    NEAR_DUPLICATE_PERCENT = 90
};

#endif
