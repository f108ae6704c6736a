#include "lang/lemma.h"

#include "lang/form.h"

#include <stdlib.h>
#include <string.h>

typedef struct IrregularForm {
    const char *form, *lemma;
} IrregularForm;

static const IrregularForm verb_forms[] = {
#define VERB_FORM(form, lemma) {form, lemma},
#include "lang/verb_forms.def"
};

uint32_t lemma_key(uint32_t label, const char *ending, uint32_t size, bool whole)
{
    return feature_key(100 + label, letters_hash(ending, size), whole);
}

/* The word in lower case at any length; plain quotes only matter for the short ones. */
static Str word_lower(Arena *arena, Str word)
{
    char lower[FORM_LONGEST];
    uint32_t size = form_lower(word, lower);
    return size < FORM_LONGEST ? str_copy(arena, (Str){lower, size}) : word;
}

Str edit_apply(Arena *arena, const Edit *edit, Str word)
{
    Str base = edit->keep_case ? word : word_lower(arena, word);
    uint32_t kept = base.size > edit->cut ? base.size - edit->cut : 0;
    if (kept < base.size && ((unsigned char)base.at[kept] & 0xC0) == 0x80)
        return base; /* inside a letter */
    if (kept == base.size && !edit->tail_size) return base;
    char *lemma = arena_take(arena, (size_t)kept + edit->tail_size);
    memcpy(lemma, base.at, kept);
    memcpy(lemma + kept, edit->tail, edit->tail_size);
    return (Str){lemma, kept + edit->tail_size};
}

/* "1,100" -> "1100": no edit reaches into a word. */
static Str number_lemma(Arena *arena, Str word)
{
    Builder plain = {.arena = arena};
    for (uint32_t i = 0; i < word.size; i++)
        if (word.at[i] != ',') build_char(&plain, word.at[i]);
    return build_done(&plain);
}

static bool has_thousands(Str word)
{
    uint32_t comma = str_find(word, STR(","));
    bool digits = word.size && word.at[0] >= '0' && word.at[0] <= '9';
    return digits && comma != NONE && comma + 3 < word.size;
}

Str lemma_of(Arena *arena, const Model *model, Str word, uint32_t label)
{
    char lower[FORM_LONGEST];
    if (has_thousands(word)) return number_lemma(arena, word);
    uint32_t size = form_lower(word, lower);
    uint32_t number = keys_find(&model->lemma_keys, lemma_key(label, lower, size, true));
    uint32_t ending = size < LEMMA_LONGEST_ENDING ? size : LEMMA_LONGEST_ENDING;
    for (; number == NONE && ending != NONE; ending--)
        number =
            keys_find(&model->lemma_keys, lemma_key(label, lower + size - ending, ending, false));
    Edit edit = {.keep_case = 1};
    if (number < model->edit_count) memcpy(&edit, model->edits + 16 * (size_t)number, sizeof edit);
    return edit_apply(arena, &edit, word);
}

static int form_order(const void *word, const void *entry)
{
    return str_compare(*(const Str *)word, str_of(((const IrregularForm *)entry)->form));
}

Str verb_lemma(Str word)
{
    char lower[FORM_LONGEST];
    Str form = {lower, form_lower(word, lower)};
    const IrregularForm *found = bsearch(&form, verb_forms, sizeof verb_forms / sizeof *verb_forms,
                                         sizeof *verb_forms, form_order);
    return found ? str_of(found->lemma) : (Str){0};
}
