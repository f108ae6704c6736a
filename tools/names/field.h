/* The conditional random field under training: floating point; export.c makes it whole numbers. */
#ifndef NAMES_FIELD_H
#define NAMES_FIELD_H

#include "text.h"

enum { GROUPS = 4, LONGEST = 512 }; /* longer stretches are left out: lists */

typedef struct Weight {
    float value[TAG_COUNT], square[TAG_COUNT];
} Weight;

/* The weight of a feature is one for all groups and one for each; likewise the steps from tag to
 * tag, whose last row is for the start of a stretch. */
typedef struct Field {
    uint32_t count;
    Weight *shared, *own[GROUPS];
    Weight step[GROUPS + 1][TAG_COUNT + 1]; /* last: shared */
} Field;

Field *field_new(uint32_t features);
void field_free(Field *field);

/* The features' numbers of a stretch of open tokens. */
typedef struct Study {
    uint32_t count;
    uint32_t features[LONGEST][FEATURES_MOST + EVIDENCE_FEATURES], counts[LONGEST];
    uint32_t lexical[LONGEST]; /* the first so many name words */
    uint8_t gold[LONGEST];
    float score[LONGEST][TAG_COUNT], ahead[LONGEST][TAG_COUNT], behind[LONGEST][TAG_COUNT];
} Study;
void study_fill(Study *study, const Corpus *corpus, uint32_t number, const Numbers *numbers,
                bool evidence);

/* One step towards the gold tags. */
void field_learn(Field *field, Study *study, uint32_t group);
/* The best row of tags, as group 0 sees it. */
void field_decode(const Field *field, Study *study, uint8_t *tags);

/* What ships is a field with weights for all alone: those for all plus the first group's, summed up
 * over the last rounds of several fields and then divided. */
void average_add(Field *average, const Field *field);
void average_close(Field *average, uint32_t times);
/* Marks the `most` features that matter most: by their weights and how often they are seen. */
void average_choose(const Field *average, const uint32_t *seen, uint32_t most, bool *chosen);

uint32_t random_next(void);

#endif
