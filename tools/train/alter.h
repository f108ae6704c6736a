/* Sentences as other hands would have written them: capitals, headlines, no full stop. */
#ifndef TRAIN_ALTER_H
#define TRAIN_ALTER_H

#include "train.h"

enum { ALTERED_MOST = 512 };

/* A sentence with some words changed and some left out; heads are those of the whole sentence. */
typedef struct Altered {
    Row rows[ALTERED_MOST];
    uint32_t count;
    uint32_t place[ALTERED_MOST + 1]; /* by 1-based number: the new number; 0: left out. [0] is 0 */
} Altered;

void sentence_copy(const Sentence *sentence, Altered *altered);
/* Now and then, by chance; as it stands otherwise. */
void sentence_alter(Arena *arena, const Sentence *sentence, uint64_t *chance, Altered *altered);

#endif
