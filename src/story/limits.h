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
    CASUALTY_FACTOR = 3,       /* first figures of one event differ by no more */
    LEAD_SENTENCES = 3,        /* headline, standfirst, first paragraph */
    CASUALTY_WEIGHT = 2 * BIT, /* as a term, among candidates */
    SAME_FACT = -50,           /* a pair joins from here, in hundredths of log odds … */
    SAME_ON_AVERAGE = -50, /* … when the pairs of its two clusters are this likely on average */
    GUEST_ON_AVERAGE = 25, /* a claim says another fact besides its own */
    UNLIKE = -350,         /* the score of claims that share nothing, or nearly nothing */
    APART = -10000,        /* the score of claims that are never one fact, whatever they share */
    MOST_COMPARED = 8,     /* members of a cluster that stand for all: keeps large ones cheap */
    POSTING_REACH = 96,    /* claims a term brings together, the latest: keeps matching linear */
    MOST_CANDIDATES = 32,  /* of one claim, those that share most */

    /* ---- comparison ---- */
    /* Two claims that share half of what they say say the same: a name more in one is a remark at
     * the side. Below it, the one that names more tells more. */
    SAME_CONTENT = 50,
    /* Two clauses are laid side by side when so many content words, and this share of the shorter
     * one's words, are alike; words swapped count when so many alike stand around them. */
    ALIKE_CONTENT = 2,
    ALIKE_PERCENT = 50,
    COPIED_PERCENT = 70, /* one is the other's sentence, edited */
    ALIKE_SHARE = 40,    /* the same of terms, where words may stand in another order */
    FEWEST_COUNTED = 3,  /* names of a list that a count may sum up: "both" is no count */
    UNNAMED_REACH = 6,   /* tokens: ", and the leaders of the" */
    MOST_UNNAMED = 20,   /* who says "and thirty other states" lists nothing */
    LONG_LIST = 4,       /* names in common: no other list is meant */
    FRAME_WORDS = 2,
    LONGEST_SWAP = 6, /* tokens: more is another statement */
    MOST_LAID = 16,   /* claims of a fact that are laid beside one another, each beside all … */
    MOST_LAID_OF_MANY = 8, /* … of more of them each beside the next: as dear for each claim */
    /* Claims of one article in one fact that stand for all when its wording is held against
     * another article's, and figures of an article that another's figure is looked for among: no
     * report has more. */
    MOST_OF_ONE_TELLER = 16,
    MOST_FIGURES_OF_ONE = 400,
    /* Two claims are one sentence retold, and what is left of both are rivals, when so many items
     * are alike, and either nothing else is left of the shorter one, or one word of each. */
    MOST_ITEMS = 40, /* longer clauses are seldom retold whole */
    FEWEST_SHARED = 3,
    FEWEST_SHARED_REWORDED = 4,
    OFFICE_BEFORE = 2,       /* tokens: "[captain], Ewan Rendall" */
    OFFICE_AFTER = 4,        /* "Ewan Rendall, the ship's [captain]" */
    LEAST_STEM = 3,          /* bytes: "own", "owner" */
    FEWEST_SHARED_ALONE = 2, /* where nothing but the rivals is left at all */
    MOST_TOLD_BESIDE = 2,    /* items more than shared that the longer one may tell */
    /* Tokens looked at on either side of a figure for what happened to those counted. */
    CASUALTY_REACH = 6,
    FEWEST_OF_OCCASION =
        4, /* content words that two acts of saying share: who, the verb, and more */
    /* "dozens", "at least 12": a figure so many times as large is no way to say the same. */
    LOOSE_BOUND_FACTOR = 10,
    HOLDER_REACH = 4, /* tokens: "80m[-deep, dry] well" */
    /* Percent that a rounded figure may be off: nobody rounds 14 to 10. */
    MOST_ROUNDED_OFF = 15,
    /* Money and shares are measured of many things: only figures within this factor are rivals. */
    MEASURE_FACTOR = 2,

    /* ---- facets ---- */
    FEWEST_FOR_MAIN = 3,  /* articles that tell a fact before its words are those of the story */
    MOST_OF_A_THING = 64, /* figures of one thing that are looked through for an article's others */
    MOST_SMALL = 3,       /* numbers up to here are said of anything */
    /* Percent that claims, or the sentences around them, must have in common for a figure that may
     * count anything to count the same. */
    TIED_CLAIMS = 15,
    TIED_SENTENCES = 20,

    /* ---- names as entities ---- */
    /* Names this long with several words may differ by one letter: "United Nation". In bytes. */
    LEAST_FOR_TYPO = 9,
    MOST_FOR_TYPO = 48,
    /* "ae" for "e" is British spelling in long words, "haemorrhage"; in short ones and names it is
     * a sound: "Israeli", "Michael". In bytes. */
    LEAST_FOR_LIGATURE = 10,
    /* Names are one, blanks or not, from this many letters on: "HLM-TV", "HLMTV". */
    LEAST_WITHOUT_BLANKS = 5,
    /* A surname this long may be spelt otherwise in the next article: "Chernenkyy". In bytes. */
    LEAST_FOR_ALIKE = 6,
    /* A word this long may be told by its sound, when so many consonants are left: "Mohamed". */
    LEAST_FOR_CONSONANTS = 5,
    FEWEST_CONSONANTS = 3,
    SHORTEST_ALIKE = 4, /* "Rosi" and "Rossi" */
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
    QUOTE_GRAM = 3,  /* words two must share in a row to be compared at all */
    SHORT_QUOTE = 8, /* words; one changed in the middle leaves no three in a row */
    SHORT_GRAM = 2,
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
    /* What two articles must have in common to be about one event: names, or a share of the shorter
     * one's weight of words in percent, less of it where a name is shared as well. Of 53 news
     * events these split six, most by an article that is empty, very short or about something else.
     */
    NAMES_FOR_ONE_EVENT = 3,
    WORDS_FOR_ONE_EVENT = 14,
    WORDS_WITH_A_NAME = 10,
    TIE_BY_READER = 1000, /* above any other tie: the reader knows it is one event */
    SHORT_WORDS = 60,
    SHORT_SENTENCES = 2,
    /* Less of another language is a quotation or a title; "half" is what a reader would call so. */
    PARTLY_FOREIGN_PERCENT = 20,
    HALF_PERCENT = 40,
    NEAR_DUPLICATE_PERCENT = 90
};

#endif
