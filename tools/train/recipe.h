/* What is trained, how large and for how long: every number with its reason. Choices were made on
 * the dev splits of EWT and GUM; README.md has the figures. */
#ifndef TRAIN_RECIPE_H
#define TRAIN_RECIPE_H

enum {
    LABEL_SEEN = 8,         /* a part-of-speech pair rarer than this joins its nearest */
    WORD_SEEN = 2,          /* a word met once says more through its letters */
    COMMON_TEACHER = 60000, /* commonest words with a vector: nearly all that a corpus asks for */
    COMMON_STUDENT = 40000, /* half the model's bytes are these; beyond, letters must do */
    BATCH_WORDS = 400,      /* some 20 sentences: 250 and 600 learn no better */
    /* Bits after the point in the shipped tables: 7 gain nothing over these and double the file,
     * one fewer begins to cost. */
    WORD_BITS = 3,
    AFFIX_BITS = 5,
    SILVER_LONGEST = 120, /* longer ones are mostly lists */
    /* Sentences in a hundred that are altered, so that the network has met what the treebanks have
     * little of: headlines; no full stop; each of title case, capitals, small letters. */
    HEADLINES = 8,
    HEADLINE_LONGEST = 30,
    STOPLESS = 5,
    RECASED = 3
};

/* Since the first layer sees a word's neighbours, two layers of 128 are as good as three of 112 and
 * cost less; a reach of two words to each side gains nothing. Arcs and relations of 32 lose 0.4. */
#define SIZES_STUDENT                                                                              \
    {                                                                                              \
        .word = 64, .affix = 32, .hidden = 128, .layers = 2, .arc = 48, .relation = 48             \
    }
#define ROUNDS_STUDENT 9      /* of 14 it is no better */
#define DROPOUT_STUDENT 0.06f /* a small network on much text overfits little */

/* At the end the treebanks once more, without silver, and our own sentences, gently. */
#define ROUNDS_POLISH 2
#define RATE_POLISH 0.0005f
enum { OWN_TIMES = 15 }; /* some 7,000 words beside 335,000 */

/* Teachers differ in nothing but their seeds. A width of 224 with a dropout of 0.22 learns no
 * better. */
#define SIZES_TEACHER                                                                              \
    {                                                                                              \
        .word = 96, .affix = 32, .hidden = 192, .layers = 3, .arc = 96, .relation = 96             \
    }
#define ROUNDS_TEACHER 16
#define DROPOUT_TEACHER 0.15f

#define RATE 0.003f /* Adam; falls evenly to a fiftieth */
#define WARM_STEPS 200

#endif
