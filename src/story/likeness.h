/* Private to story: how likely two claims of different articles are one fact. */
#ifndef COR_LIKENESS_H
#define COR_LIKENESS_H

#include "story/terms.h"

typedef enum LikenessFeature {
#define LIKENESS_FEATURE(name, value) LIKE_##name,
#include "story/likeness_features.def"
#undef LIKENESS_FEATURE
    LIKENESS_FEATURES
} LikenessFeature;

typedef struct Likeness {
    int16_t of[LIKENESS_FEATURES];
} Likeness;

/* What two claims may be at all. */
typedef enum Ground {
    GROUND_NONE,  /* they share nothing, or days and figures only */
    GROUND_APART, /* never one fact, whatever they share */
    GROUND_SOME
} Ground;

/* Fills all features but those of rivals, which are left 0. */
Ground claims_likeness(const TermTable *table, const Article *articles, const ClaimTerms *a,
                       const ClaimTerms *b, Likeness *likeness);

/* A question of a tree: whether a feature is above a number. */
typedef struct LikenessSplit {
    uint8_t feature;
    int16_t above;
} LikenessSplit;

/* The first question leads to the second or, where the answer is yes, to the third; the leaf's
 * number, in hundredths of a natural logarithm of odds, is added to the score. */
typedef struct LikenessTree {
    LikenessSplit splits[3];
    int16_t leaves[4];
} LikenessTree;

typedef struct LikenessModel {
    int32_t prior;
    const LikenessTree *trees;
    uint32_t count;
} LikenessModel;
extern const LikenessModel likeness_model; /* generated: likeness_trees.c */

/* In hundredths of a natural logarithm of odds: at 0 the two are as likely one fact as not. */
int32_t likeness_score(const LikenessModel *model, const Likeness *likeness);

#endif
