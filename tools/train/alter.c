#include "alter.h"

#include "recipe.h"

#include <string.h>

void sentence_copy(const Sentence *sentence, Altered *altered)
{
    altered->count = sentence->count < ALTERED_MOST ? sentence->count : ALTERED_MOST;
    memcpy(altered->rows, sentence->at, altered->count * sizeof(Row));
    altered->place[0] = 0;
    for (uint32_t i = 1; i <= altered->count; i++) altered->place[i] = i;
}

/* ---- capitals ------------------------------------------------------------------------------ */

typedef enum Case { CASE_TITLE, CASE_CAPITALS, CASE_SMALL } Case;

static char case_turn(char byte, bool up)
{
    if (up) return byte >= 'a' && byte <= 'z' ? (char)(byte - 32) : byte;
    return byte >= 'A' && byte <= 'Z' ? (char)(byte + 32) : byte;
}

/* "of", "the" stay small in a title. */
static bool stays_small(const Row *row)
{
    static const char *const small[] = {"ADP", "DET", "CCONJ", "PART"};
    for (size_t i = 0; i < sizeof small / sizeof *small; i++)
        if (str_is(row->upos, small[i]) && row->form.size < 4) return true;
    return false;
}

static void rows_recase(Arena *arena, Altered *altered, Case way)
{
    for (uint32_t i = 0; i < altered->count; i++) {
        Row *row = &altered->rows[i];
        uint32_t upto = way != CASE_TITLE ? row->form.size : !stays_small(row);
        char *copy = (char *)(uintptr_t)str_terminated(arena, row->form);
        for (uint32_t b = 0; b < upto; b++) copy[b] = case_turn(copy[b], way != CASE_SMALL);
        row->form = (Str){copy, row->form.size};
    }
}

/* ---- headlines: "The union said it will strike." -> "Union says it to strike" -------------- */

static bool has_dependents(const Altered *altered, uint32_t number)
{
    for (uint32_t i = 0; i < altered->count; i++)
        if (altered->rows[i].head == number) return true;
    return false;
}

static bool is_be(Str form)
{
    static const char *const forms[] = {"is", "are", "was", "were", "been", "being", "be"};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (str_is(form, forms[i])) return true;
    return false;
}

static bool is_article(Str form)
{
    return str_is(form, "the") || str_is(form, "The") || str_is(form, "a") || str_is(form, "A") ||
           str_is(form, "an") || str_is(form, "An");
}

/* What headlines leave out: articles, "be" before a participle, mostly. */
static bool left_out(const Row *row, uint64_t *chance)
{
    if (str_is(row->upos, "DET") && is_article(row->form)) return random_below(chance, 10) > 0;
    bool helps = str_starts(row->deprel, STR("aux")) || str_is(row->deprel, "cop");
    return helps && is_be(row->form) && random_below(chance, 10) > 2;
}

static bool vowel(char letter)
{
    return strchr("aeiou", letter) != NULL;
}

/* "rise" -> "rises", "carry" -> "carries", "push" -> "pushes" */
static Str third_person(Arena *arena, Str base)
{
    char last = base.at[base.size - 1], before = base.size > 1 ? base.at[base.size - 2] : 'a';
    if (str_is(base, "have")) return STR("has");
    if (last == 'y' && !vowel(before))
        return str_format(arena, "%.*sies", (int)base.size - 1, base.at);
    bool hisses = strchr("sxzo", last) || (last == 'h' && strchr("cs", before));
    return str_format(arena, "%.*s%s", (int)base.size, base.at, hisses ? "es" : "s");
}

/* "NNS", "NNPS" or joined by "and"; or one that pronouns tell apart. */
static bool subject_plural(const Altered *altered, uint32_t verb, bool *found)
{
    for (uint32_t i = 0; i < altered->count; i++) {
        const Row *row = &altered->rows[i];
        if (row->head != verb || !str_starts(row->deprel, STR("nsubj"))) continue;
        *found = !str_is(row->upos, "PRON");
        bool joined = false;
        for (uint32_t j = 0; j < altered->count; j++)
            joined |= altered->rows[j].head == i + 1 && str_is(altered->rows[j].deprel, "conj");
        return joined || str_is(row->xpos, "NNS") || str_is(row->xpos, "NNPS");
    }
    return false;
}

/* "rose" -> "rises" or "rise", by its subject; only where the lemma is known. */
static void verb_present(Arena *arena, Altered *altered, uint32_t at)
{
    Row *row = &altered->rows[at];
    bool found = false, plural = subject_plural(altered, at + 1, &found);
    bool plain = row->lemma.size > 1 && row->lemma.at[0] >= 'a' && row->lemma.at[0] <= 'z';
    if (!found || !plain || str_is(row->lemma, "be") || !str_is(row->upos, "VERB")) return;
    row->form = plural ? row->lemma : third_person(arena, row->lemma);
    row->xpos = plural ? STR("VBP") : STR("VBZ");
}

/* "will visit" -> "to visit" */
static void will_turn(Row *row, uint64_t *chance)
{
    if (!str_is(row->form, "will") || !str_is(row->deprel, "aux") || random_below(chance, 3))
        return;
    *row = (Row){.form = STR("to"),
                 .lemma = STR("to"),
                 .upos = STR("PART"),
                 .xpos = STR("TO"),
                 .deprel = STR("mark"),
                 .head = row->head,
                 .misc = STR("_")};
}

static void stop_drop(Altered *altered)
{
    uint32_t last = altered->count - 1;
    if (str_is(altered->rows[last].form, ".") && !has_dependents(altered, last + 1))
        altered->place[last + 1] = 0;
}

static void headline_make(Arena *arena, uint64_t *chance, Altered *altered)
{
    for (uint32_t i = 0; i < altered->count; i++) {
        Row *row = &altered->rows[i];
        if (left_out(row, chance) && !has_dependents(altered, i + 1)) altered->place[i + 1] = 0;
        if (str_is(row->xpos, "VBD")) verb_present(arena, altered, i);
        will_turn(row, chance);
    }
    stop_drop(altered);
}

static void places_count(Altered *altered)
{
    uint32_t next = 0;
    for (uint32_t i = 1; i <= altered->count; i++)
        altered->place[i] = altered->place[i] ? ++next : 0;
}

void sentence_alter(Arena *arena, const Sentence *sentence, uint64_t *chance, Altered *altered)
{
    uint32_t roll = random_below(chance, 100);
    sentence_copy(sentence, altered);
    bool headline = roll < HEADLINES && altered->count >= 4 && altered->count <= HEADLINE_LONGEST;
    if (headline)
        headline_make(arena, chance, altered);
    else if (roll < HEADLINES + STOPLESS)
        stop_drop(altered);
    places_count(altered);
    uint32_t way = random_below(chance, headline ? 12 : 100) / (headline ? 3 : RECASED);
    if (way <= CASE_SMALL) rows_recase(arena, altered, (Case)(headline && way ? CASE_TITLE : way));
}
