/* Learns lemma edits: for each ending under each label the commonest edit, kept only where it
 * differs from what the next shorter ending already says. */
#include "train.h"

#include "lang/form.h"
#include "lang/lemma.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { EDIT_SPREAD = 3, EDITS_MOST = 20000, KEYS_MOST = 1 << 20 };

typedef struct Case { /* a word type under a label, with the edit its lemma needs */
    char lower[FORM_LONGEST];
    uint32_t size, label, edit, count;
} Case;

static Edit edits[EDITS_MOST];
static uint32_t edit_count;

static uint32_t edit_number(const Edit *edit)
{
    for (uint32_t i = 0; i < edit_count; i++)
        if (memcmp(&edits[i], edit, sizeof *edit) == 0) return i;
    if (edit_count == EDITS_MOST) return NONE;
    edits[edit_count] = *edit;
    return edit_count++;
}

/* The edit that makes `lemma` of `base`, if its tail is short enough. */
static bool edit_find(Str base, Str lemma, bool keep_case, Edit *edit)
{
    uint32_t same = 0;
    while (same < base.size && same < lemma.size && base.at[same] == lemma.at[same]) same++;
    if (lemma.size - same > EDIT_TAIL || base.size - same > 200) return false;
    *edit = (Edit){.keep_case = keep_case,
                   .cut = (unsigned char)(base.size - same),
                   .tail_size = (unsigned char)(lemma.size - same)};
    memcpy(edit->tail, lemma.at + same, lemma.size - same);
    return true;
}

static bool case_of(const Model *model, const Row *row, Case *made)
{
    made->size = form_lower(row->form, made->lower);
    made->label = label_of(model, row);
    made->count = 1;
    Edit keep, lower;
    bool can_keep = edit_find(row->form, row->lemma, true, &keep);
    bool can_lower = edit_find((Str){made->lower, made->size}, row->lemma, false, &lower);
    bool name = str_is(row->upos, "PROPN");
    if (!can_keep && !can_lower) return false;
    if (can_lower && made->size <= 2) /* "i" and "I" are both "I" */
        can_keep = false;
    bool kept =
        can_keep && (name ? !can_lower || keep.cut <= lower.cut
                          : !can_lower || keep.cut + keep.tail_size < lower.cut + lower.tail_size);
    made->edit = edit_number(kept ? &keep : &lower);
    return made->edit != NONE;
}

static int by_word(const void *a, const void *b)
{
    const Case *left = a, *right = b;
    if (left->label != right->label) return left->label < right->label ? -1 : 1;
    if (left->size != right->size) return left->size < right->size ? -1 : 1;
    int order = memcmp(left->lower, right->lower, left->size);
    return order ? order : left->edit < right->edit ? -1 : left->edit > right->edit;
}

typedef struct Vote {
    uint32_t key, edit, count;
} Vote;

static int by_vote(const void *a, const void *b)
{
    const Vote *left = a, *right = b;
    if (left->key != right->key) return left->key < right->key ? -1 : 1;
    if (left->count != right->count) return left->count < right->count ? 1 : -1;
    return left->edit < right->edit ? -1 : left->edit > right->edit;
}

static int by_key_edit(const void *a, const void *b)
{
    const Vote *left = a, *right = b;
    if (left->key != right->key) return left->key < right->key ? -1 : 1;
    return left->edit < right->edit ? -1 : left->edit > right->edit;
}

/* Adds equal (key, edit) pairs up, then keeps each key's winner. Gives how many keys are left. */
static uint32_t votes_count(Vote *votes, uint32_t count)
{
    uint32_t kept = 0, keys = 0;
    qsort(votes, count, sizeof *votes, by_key_edit);
    for (uint32_t i = 0; i < count; i++)
        if (kept && votes[kept - 1].key == votes[i].key && votes[kept - 1].edit == votes[i].edit)
            votes[kept - 1].count += votes[i].count;
        else
            votes[kept++] = votes[i];
    qsort(votes, kept, sizeof *votes, by_vote);
    for (uint32_t i = 0; i < kept; i++)
        if (!keys || votes[keys - 1].key != votes[i].key) votes[keys++] = votes[i];
    return keys;
}

static uint32_t winner(const Vote *votes, uint32_t count, uint32_t key)
{
    uint32_t low = 0, high = count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (votes[middle].key < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && votes[low].key == key ? votes[low].edit : NONE;
}

static uint32_t case_key(const Case *one, uint32_t ending)
{
    bool whole = ending > LEMMA_LONGEST_ENDING;
    uint32_t size = whole ? one->size : ending;
    return lemma_key(one->label, one->lower + one->size - size, size, whole);
}

/* In how many kinds of words an edit was met: a misspelling's own edit teaches nothing. */
static void edits_spread(const Case *cases, uint32_t count, uint32_t *spread)
{
    for (uint32_t i = 0; i < count; i++) spread[cases[i].edit]++;
}

/* Endings of 0..7 bytes, then (8) the whole word. */
static uint32_t votes_gather(const Case *cases, uint32_t count, Vote *votes)
{
    static uint32_t spread[EDITS_MOST];
    uint32_t used = 0;
    edits_spread(cases, count, spread);
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t ending = 0; ending <= LEMMA_LONGEST_ENDING + 1; ending++) {
            bool whole = ending > LEMMA_LONGEST_ENDING;
            if (!whole && (ending > cases[i].size || spread[cases[i].edit] < EDIT_SPREAD)) continue;
            /* types count for endings, occurrences for the word itself */
            votes[used++] =
                (Vote){case_key(&cases[i], ending), cases[i].edit, whole ? cases[i].count : 1};
        }
    return used;
}

/* Marks (count = 0) every key that only repeats what a shorter one says. */
static uint32_t repeats_drop(const Case *cases, uint32_t count, Vote *votes, uint32_t keys)
{
    uint8_t *needed = calloc(keys + 1u, 1);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t said = NONE;
        for (uint32_t ending = 0; ending <= LEMMA_LONGEST_ENDING + 1; ending++) {
            if (ending > cases[i].size && ending <= LEMMA_LONGEST_ENDING) continue;
            uint32_t key = case_key(&cases[i], ending), edit = winner(votes, keys, key);
            if (edit == NONE) continue;
            if (edit != said) {
                Vote *place = votes;
                uint32_t low = 0, high = keys;
                while (low < high) {
                    uint32_t middle = (low + high) / 2;
                    if (place[middle].key < key)
                        low = middle + 1;
                    else
                        high = middle;
                }
                needed[low] = 1;
            }
            said = edit;
        }
    }
    uint32_t kept = 0;
    for (uint32_t i = 0; i < keys; i++)
        if (needed[i]) votes[kept++] = votes[i];
    free(needed);
    return kept;
}

static uint32_t cases_gather(const Model *model, const Treebank *train, Case *cases)
{
    uint32_t count = 0, kept = 0;
    for (uint32_t s = 0; s < train->count; s++)
        for (uint32_t w = 0; w < train->at[s].count; w++)
            count += case_of(model, &train->at[s].at[w], &cases[count]);
    qsort(cases, count, sizeof *cases, by_word);
    for (uint32_t i = 0; i < count; i++) {
        Case *last = kept ? &cases[kept - 1] : NULL;
        if (last && last->label == cases[i].label && last->edit == cases[i].edit &&
            last->size == cases[i].size && memcmp(last->lower, cases[i].lower, last->size) == 0)
            last->count++;
        else
            cases[kept++] = cases[i];
    }
    return kept;
}

void lemmas_train(const Model *model, const Treebank *train, Bytes *into)
{
    uint32_t words = 0, before = 0;
    for (uint32_t s = 0; s < train->count; s++) words += train->at[s].count;
    Case *cases = calloc(words + 1u, sizeof *cases);
    uint32_t count = cases_gather(model, train, cases);
    Vote *votes = calloc((size_t)count * (LEMMA_LONGEST_ENDING + 2), sizeof *votes);
    uint32_t keys = votes_count(votes, votes_gather(cases, count, votes));
    keys = repeats_drop(cases, count, votes, keys);
    number_add(into, edit_count);
    bytes_add(into, edits, edit_count * sizeof *edits);
    number_add(into, keys);
    for (uint32_t i = 0; i < keys; i++) {
        packed_add(into, votes[i].key - before);
        packed_add(into, votes[i].edit);
        before = votes[i].key;
    }
    fprintf(stderr, "lemmas: %u edits, %u endings\n", edit_count, keys);
    free(cases);
    free(votes);
}
