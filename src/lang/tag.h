/* The tagger: an averaged perceptron over hashed features (Collins 2002), left to right, each
 * word's label chosen with the two labels before it in view. */
#ifndef COR_LANG_TAG_H
#define COR_LANG_TAG_H

#include "lang/form.h"
#include "lang/model.h"

enum { TAG_FEATURES = 26 };

/* How a sentence is written decides what its capitals are worth. */
typedef enum Casing { CASING_PLAIN, CASING_TITLE, CASING_UPPER } Casing;

Casing casing_of(const Str *words, uint32_t count);

/* The features of word `at`, given the labels of the two words before it. */
void tag_features(const Form *forms, uint32_t count, uint32_t at, Casing casing,
                  const uint8_t *labels, uint32_t keys[TAG_FEATURES]);

/* Fills labels[count]. */
void tag_sentence(const Model *model, const Form *forms, uint32_t count, Casing casing,
                  uint8_t *labels);

#endif
