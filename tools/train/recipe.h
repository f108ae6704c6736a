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
    SILVER_LONGEST = 120 /* longer ones are mostly lists */
};

/* Three layers of 112: of 128 gain half a point of LAS and read a fifth slower, of 96 lose half a
 * point; two layers of 192 cost more and are worse by a point. */
#define SIZES_STUDENT                                                                              \
    {                                                                                              \
        .word = 64, .affix = 32, .hidden = 112, .layers = 3, .arc = 48, .relation = 48             \
    }
#define ROUNDS_STUDENT 15
#define DROPOUT_STUDENT 0.06f /* a small network on twice the text overfits little */

/* Two teachers, chosen by nothing but their seeds. */
#define SIZES_TEACHER                                                                              \
    {                                                                                              \
        .word = 96, .affix = 32, .hidden = 192, .layers = 3, .arc = 96, .relation = 96             \
    }
#define ROUNDS_TEACHER 22
#define DROPOUT_TEACHER 0.15f

#define RATE 0.003f /* Adam; falls evenly to a fiftieth */
#define WARM_STEPS 200

#endif
