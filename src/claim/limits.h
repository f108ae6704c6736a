/* The thresholds of the claims, each with its reason. */
#ifndef COR_CLAIM_LIMITS_H
#define COR_CLAIM_LIMITS_H

enum {
    /* A quotation of fewer tokens is a phrase inside its clause, not a statement of its own. */
    SHORTEST_STATEMENT = 4,
    /* Fewer words can't be compared: "It works". */
    FEWEST_WORDS = 3,
    FEWEST_WORDS_WITH_FIGURE = 2, /* "27 hurt" can */
    /* Bytes between a cue and the start of what it introduces, at most: a paragraph or two. */
    CUE_REACH = 4000,
    /* Words: "the ministry's spokesman said in a written statement" says nothing but who speaks; a
     * longer frame has more to tell. */
    LONGEST_FRAME = 14,
    /* Longest subject looked across for its verb, in tokens: beyond it a guess is rarely right. */
    LONGEST_SUBJECT = 14,
    /* Adverbs between the words of a verb group, and so many tokens looked at before a verb:
     * "will also almost certainly be". */
    ADVERBS_WITHIN = 3
};

#endif
