/* The thresholds of the claims, each with its reason. */
#ifndef COR_CLAIM_LIMITS_H
#define COR_CLAIM_LIMITS_H

enum {
    /* A quotation of fewer tokens is a phrase inside its clause, not a statement of its own. */
    SHORTEST_STATEMENT = 4,
    /* Fewer words can't be compared: "It works". */
    REGARDLESS_REACH = 40,   /* tokens: "whether the merger is approved [or] not" */
    FEWEST_WORDS_QUOTED = 4, /* tokens of a clause that is a whole quotation */
    FEWEST_WORDS = 3,
    FEWEST_WORDS_WITH_FIGURE = 2, /* "27 hurt" can */
    /* "a local farmer" beside a name says no more than who is meant, unless it holds a name. */
    FEWEST_WORDS_OF_DESCRIPTION = 4,
    /* Words of a clause that only says which one is meant: "the lorry that hit the wall"; a longer
     * one tells something of its own. */
    LONGEST_IDENTIFIER = 7,
    /* Bytes between a cue and the start of what it introduces, at most: a paragraph or two. */
    CUE_REACH = 4000,
    /* Words: "the ministry's spokesman said in a written statement" says nothing but who speaks; a
     * longer frame has more to tell. */
    LONGEST_FRAME = 14,
    /* Fewer words than this beside a clause, hanging from nothing, are a misreading's crumbs. */
    FEWEST_LEFT_OVER = 4,
    /* Tokens before a verb in which a subject that the parser hung elsewhere is looked for. */
    SUBJECT_REACH = 40,
    /* Quotations before a word among which the one that holds it is looked for. */
    QUOTES_BACK = 32,
    /* Tokens between two brackets that are read as a unit. */
    BRACKET_REACH = 40,
    /* Who passes on whose words: nobody writes more; "He said that he said that …" would. */
    LONGEST_CHAIN = 6,
    /* Items of a list that are told one by one; longer ones are tables in disguise. */
    LONGEST_LIST = 24,
    /* Tokens of a clause that may stand as one argument: "to avoid a strike". */
    LONGEST_SIDE_CLAUSE = 10,
    /* The same of one that is no clause of its own: what it says stands nowhere else. */
    LONGEST_INNER_CLAUSE = 30,
    /* Tokens: longer sentences are read in pieces, so that time stays linear. */
    LONGEST_TREE = 512,
    /* Bytes: names and times begin no further before a word of theirs; and a time no further behind
     * the start of its phrase. */
    NAME_REACH = 120,
    TIME_REACH = 200
};

#endif
