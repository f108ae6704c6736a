#include "lang/tag.h"

#include <string.h>

static bool is_upper(char byte) {
    return byte >= 'A' && byte <= 'Z';
}

static bool is_lower(char byte) {
    return byte >= 'a' && byte <= 'z';
}

/* Only words of four letters and more are asked: "of", "the" stay small in titles. */
Casing casing_of(const Str *words, uint32_t count) {
    uint32_t asked = 0, first = 0, second = 0;
    for (uint32_t i = 0; i < count; i++) {
        bool long_word =
            words[i].size >= 4 && (is_upper(words[i].at[0]) || is_lower(words[i].at[0]));
        if (!long_word)
            continue;
        asked++;
        first += is_upper(words[i].at[0]);
        second += is_upper(words[i].at[1]) && is_upper(words[i].at[2]);
    }
    if (asked >= 2 && second * 10 >= asked * 8)
        return CASING_UPPER;
    return asked >= 3 && first * 10 >= asked * 8 ? CASING_TITLE : CASING_PLAIN;
}

static const Form *form_near(const Form *forms, uint32_t count, uint32_t at, int step) {
    static const Form outside = {.word = 1, .lower = 1, .shape = 1};
    int64_t place = (int64_t)at + step;
    return place < 0 || place >= count ? &outside : &forms[place];
}

void tag_features(const Form *forms, uint32_t count, uint32_t at, Casing casing,
                  const uint8_t *labels, uint32_t keys[TAG_FEATURES]) {
    const Form *f = &forms[at];
    const Form *b = form_near(forms, count, at, -1), *bb = form_near(forms, count, at, -2);
    const Form *n = form_near(forms, count, at, 1), *nn = form_near(forms, count, at, 2);
    uint32_t l = at ? labels[at - 1] + 1u : 0, ll = at > 1 ? labels[at - 2] + 1u : 0;
    uint32_t first = (uint32_t)casing << 1 | (at == 0), *k = keys;
    *k++ = feature_key(1, f->word, 0);
    *k++ = feature_key(2, f->lower, casing != CASING_PLAIN);
    *k++ = feature_key(3, f->prefix[0], f->shape);
    *k++ = feature_key(4, f->prefix[1], 0);
    *k++ = feature_key(5, f->prefix[2], 0);
    *k++ = feature_key(6, f->suffix[0], 0);
    *k++ = feature_key(7, f->suffix[1], first);
    *k++ = feature_key(8, f->suffix[2], 0);
    *k++ = feature_key(9, f->suffix[3], 0);
    *k++ = feature_key(10, f->shape, first);
    *k++ = feature_key(11, l, 0);
    *k++ = feature_key(12, l, ll);
    *k++ = feature_key(13, l, f->lower);
    *k++ = feature_key(14, l, f->suffix[2]);
    *k++ = feature_key(15, b->lower, 0);
    *k++ = feature_key(16, b->lower, f->lower);
    *k++ = feature_key(17, n->lower, 0);
    *k++ = feature_key(18, n->lower, f->lower);
    *k++ = feature_key(19, n->suffix[2], f->suffix[2]);
    *k++ = feature_key(20, n->suffix[2], l);
    *k++ = feature_key(21, nn->lower, 0);
    *k++ = feature_key(22, bb->lower, 0);
    *k++ = feature_key(23, n->shape, f->shape);
    *k++ = feature_key(24, b->lower, n->lower);
    *k++ = feature_key(25, bb->lower, b->lower);
    *k++ = feature_key(26, n->lower, nn->lower);
}

static void score_add(const unsigned char *pairs, int32_t *scores) {
    for (uint32_t count = *pairs++; count; count--, pairs += 2)
        scores[pairs[0]] += (signed char)pairs[1];
}

/* The first of the highest: ties break by position. */
static uint8_t label_best(const int32_t *scores, uint32_t count) {
    uint32_t best = 0;
    for (uint32_t i = 1; i < count; i++)
        if (scores[i] > scores[best])
            best = i;
    return (uint8_t)best;
}

void tag_sentence(const Model *model, const Form *forms, uint32_t count, Casing casing,
                  uint8_t *labels) {
    uint32_t keys[TAG_FEATURES];
    for (uint32_t at = 0; at < count; at++) {
        int32_t scores[MODEL_LABELS] = {0};
        tag_features(forms, count, at, casing, labels, keys);
        for (int i = 0; i < TAG_FEATURES; i++) {
            uint32_t place = table_value(&model->tag_keys, keys[i]);
            if (place != NONE)
                score_add(model->tag_weights + place, scores);
        }
        labels[at] = label_best(scores, model->label_count);
    }
}
