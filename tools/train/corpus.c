#include "corpus.h"

#include "recipe.h"

const char *const name_labels[NAMES] = {
    "O",       "B-person", "I-person", "B-organization", "I-organization",
    "B-place", "I-place",  "B-other",  "I-other"};

static uint32_t relation_find(const Lexicon *lexicon, Str name)
{
    uint32_t i = 0;
    while (i < lexicon->relation_count && !str_equal(lexicon->relations[i], name)) i++;
    return i;
}

uint32_t relation_of(const Lexicon *lexicon, Str name)
{
    uint32_t found = relation_find(lexicon, name);
    return found < lexicon->relation_count ? found : 0;
}

void lexicon_make(const Treebank *train, Lexicon *lexicon)
{
    labels_choose(train, LABEL_SEEN, &lexicon->labels);
    for (uint32_t s = 0; s < train->count; s++)
        for (uint32_t i = 0; i < train->at[s].count; i++) {
            Str name = train->at[s].at[i].deprel;
            uint32_t found = relation_find(lexicon, name);
            if (found == lexicon->relation_count && found < MODEL_RELATIONS)
                lexicon->relations[lexicon->relation_count++] = name;
        }
}

static uint32_t padded(uint32_t count)
{
    return (count + 15) / 16 * 16;
}

Sizes sizes_finish(const Lexicon *lexicon, Sizes sizes)
{
    sizes.outputs[TASK_LABEL] = padded(lexicon->labels.label_count);
    sizes.outputs[TASK_NAME] = padded(NAMES);
    sizes.relations = padded(lexicon->relation_count);
    return sizes;
}

/* "...|Name=B-person" -> 1; NONE when the corpus says nothing of names. */
static uint32_t name_gold(Str misc)
{
    uint32_t at = str_find(misc, STR("Name="));
    if (at == NONE) return NONE;
    Str name = str_slice(misc, at + 5, misc.size);
    for (uint32_t i = 0; i < NAMES; i++)
        if (str_is(name, name_labels[i])) return i;
    return NONE;
}

/* The rarer a word, the likelier its own row, or the whole word, is hidden. */
static void word_hide(uint32_t count, uint64_t *chance, Batch *batch, uint32_t at)
{
    batch->own_dropped[at] = random_below(chance, 1000) < 500 / (count + 1) + 20;
    if (random_below(chance, 1000) < 125 / (count + 1) + 20) {
        batch->number[at] = 0;
        batch->own_dropped[at] = 0;
    }
}

void batch_empty(Batch *batch)
{
    batch->words = batch->sentences = 0;
}

void batch_add(const Vocabulary *vocabulary, const Lexicon *lexicon, const Sentence *sentence,
               const Str *words, uint64_t *chance, Batch *batch)
{
    Casing casing = casing_of(words, sentence->count);
    for (uint32_t i = 0; i < sentence->count; i++) {
        uint32_t at = batch->words++;
        const Row *row = &sentence->at[i];
        Form form = form_of(words[i]);
        batch->number[at] = vocabulary_find(vocabulary, form.lower);
        uint32_t count = vocabulary->counts[batch->number[at]];
        batch->own_dropped[at] = batch->number[at] && !count;
        if (chance) word_hide(count, chance, batch, at);
        affix_rows(&form, casing, i == 0, batch->affixes[at]);
        batch->gold[TASK_LABEL][at] = label_of(&lexicon->labels, row);
        batch->gold[TASK_NAME][at] = name_gold(row->misc);
        batch->head[at] = row->head;
        batch->relation[at] = relation_of(lexicon, row->deprel);
    }
    batch->start[++batch->sentences] = batch->words;
}
