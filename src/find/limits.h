/* The thresholds of the times and quantities, each with its reason. */
#ifndef COR_FIND_LIMITS_H
#define COR_FIND_LIMITS_H

enum {
    /* Four digits outside are hardly ever years. */
    EARLIEST_YEAR = 1000,
    LATEST_YEAR = 2100,
    /* A date without its year: the tense decides, unless that would go far back or ahead while the
     * other way lies near ("moved the meeting from March 6", told in February). */
    FAR_DAYS = 274,
    NEAR_DAYS = 92,
    JUST_PASSED_DAYS = 31,
    /* "7/8/2024": the reading that lies so near the publication date is meant. */
    DIGITS_NEAR_DAYS = 10,
    /* "this winter", said up to here, began in the year before. */
    WINTER_LAST_MONTH = 3,
    /* A clock time from here on belongs to the night told before; one up to here, told after an
     * evening or night, to the day that follows it. */
    LATE_HOUR = 20,
    EARLY_HOUR = 6,
    /* The sentences, headline and all, in which news tells its day. */
    LEAD_SENTENCES = 6,
    /* Sentences after which a clock time no longer belongs to the day told before. */
    TOLD_SENTENCES = 3,
    /* Pieces looked through for the verb on either side of a time: clauses of news are seldom
     * longer; a participle this close before stands for a past. */
    TENSE_REACH = 30,
    TENSE_CLOSE = 3,
    /* Steps up the parse from a time to the verb it belongs to; words back to its auxiliary. */
    CLIMB_STEPS = 8,
    /* Pieces on either side of a word with a capital looked through for a noun or verb without one:
     * in a headline set in capitals there is none. */
    TITLE_REACH = 8,
    /* Pieces looked through for words of business around a bare "third quarter". */
    ACCOUNTS_REACH = 25,
    /* A stamp is a short line; a date inside long furniture is a teaser's. */
    STAMP_BYTES = 300,
    /* "on Tuesday, July 2 ... said on Wednesday": how much younger an article may be than its date.
     */
    YOUNGER_DAYS = 2,
    /* A weekday and a day of the month agree every five or six years: the year must be this near
     * to the latest that the article names. */
    NEAR_YEARS = 2,
    /* Articles of one story appear within so many days. */
    STORY_DAYS = 3,
    /* Pieces between "weighed" and the pounds. */
    WEIGHS_REACH = 6,
    /* Pieces to the noun that the parse says is counted: "12 current or former world leaders". */
    COUNTED_REACH = 9,
    /* "a handful of": more than a couple. */
    HANDFUL = 3,
    /* "several hundred", "a few hundred": two at least; "a couple of hundred": some two. */
    A_FEW = 2,
    /* Words between a number and its noun: "11 new Hooli board members". */
    COUNTED_WORDS = 7
};

#endif
