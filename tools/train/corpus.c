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

static Target target_sure(uint32_t answer)
{
    return (Target){1, {answer}, {1}};
}

/* What follows "Name=" in "...|Name=B-person|...", or nothing. */
static Str misc_value(Str misc, Str name)
{
    uint32_t at = str_find(misc, name);
    if (at == NONE) return STR("");
    Str value = str_slice(misc, at + name.size, misc.size);
    uint32_t end = str_find(value, STR("|"));
    return str_slice(value, 0, end == NONE ? value.size : end);
}

/* Not asked when the corpus says nothing of names. */
static Target name_target(Str misc)
{
    Str name = misc_value(misc, STR("Name="));
    for (uint32_t i = 0; i < NAMES; i++)
        if (str_is(name, name_labels[i])) return target_sure(i);
    return (Target){0};
}

static uint32_t number_cut(Str *text)
{
    uint32_t number = 0, at = 0;
    for (; at < text->size && text->at[at] >= '0' && text->at[at] <= '9'; at++)
        number = number * 10 + (uint32_t)(text->at[at] - '0');
    *text = str_slice(*text, at < text->size ? at + 1 : at, text->size);
    return number;
}

/* "3:80,7:20" -> 3 with 0.8, 7 with 0.2; `sure` when there was no doubt. */
static Target target_read(Str doubt, uint32_t sure)
{
    Target target = {0};
    float sum = 0;
    while (doubt.size && target.count < TARGET_MOST) {
        target.answer[target.count] = number_cut(&doubt);
        sum += target.share[target.count++] = (float)number_cut(&doubt);
    }
    for (uint32_t i = 0; i < target.count; i++) target.share[i] /= sum;
    return target.count ? target : target_sure(sure);
}

/* Heads by their new numbers; belief in words left out goes to the others. */
static Target target_renumber(Target target, const uint32_t *place, uint32_t sure)
{
    Target kept = {0};
    float sum = 0;
    for (uint32_t i = 0; i < target.count; i++) {
        uint32_t head = target.answer[i];
        if (head && !place[head]) continue;
        kept.answer[kept.count] = place[head];
        sum += kept.share[kept.count++] = target.share[i];
    }
    for (uint32_t i = 0; i < kept.count; i++) kept.share[i] /= sum;
    return kept.count ? kept : target_sure(sure);
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

static void targets_set(const Lexicon *lexicon, const Row *row, const uint32_t *place, Batch *batch,
                        uint32_t at)
{
    batch->head[at] = place[row->head];
    batch->arc[at] = target_renumber(target_read(misc_value(row->misc, STR("Heads=")), row->head),
                                     place, place[row->head]);
    batch->task[TASK_LABEL][at] =
        target_read(misc_value(row->misc, STR("Labels=")), label_of(&lexicon->labels, row));
    batch->task[TASK_NAME][at] = name_target(row->misc);
    batch->relation[at] =
        target_read(misc_value(row->misc, STR("Relations=")), relation_of(lexicon, row->deprel));
}

void batch_add(const Vocabulary *vocabulary, const Lexicon *lexicon, const Altered *sentence,
               uint64_t *chance, Batch *batch)
{
    static Str words[ALTERED_MOST];
    uint32_t count = 0, from = batch->words;
    for (uint32_t i = 0; i < sentence->count; i++)
        if (sentence->place[i + 1]) words[count++] = sentence->rows[i].form;
    Casing casing = casing_of(words, count);
    for (uint32_t i = 0; i < sentence->count; i++) {
        if (!sentence->place[i + 1]) continue;
        uint32_t at = batch->words++;
        const Row *row = &sentence->rows[i];
        Form form = form_of(row->form);
        batch->number[at] = vocabulary_find(vocabulary, form.lower);
        uint32_t seen = vocabulary->counts[batch->number[at]];
        batch->own_dropped[at] = batch->number[at] && !seen;
        if (chance) word_hide(seen, chance, batch, at);
        affix_rows(&form, casing, at == from, batch->affixes[at]);
        targets_set(lexicon, row, sentence->place, batch, at);
    }
    batch->start[++batch->sentences] = batch->words;
}
