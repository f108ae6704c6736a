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
    /* Another word of the same group in a word's place ("raid" for "attack") says less than the word. */
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

    /* ---- prominence and order ---- */
    PROMINENT_PARAGRAPHS = 2,

    /* ---- notices (numbers of the page's specification) ---- */
    SHORT_WORDS = 60,
    SHORT_SENTENCES = 2,
    NEAR_DUPLICATE_PERCENT = 90
};

#endif
