#include "lang/net.h"

#include "lang/simd.h"

#include <string.h>

static void row_add(int16_t *to, const int8_t *row, uint32_t width, uint32_t shift)
{
    for (uint32_t i = 0; i < width; i++) to[i] = (int16_t)(to[i] + row[i] * (1 << shift));
}

static void input_fill(const Net *net, const Form *form, Casing casing, bool first, int16_t *to)
{
    uint32_t rows[AFFIXES], number = keys_find(&net->words, form->lower);
    memset(to, 0, sizeof(int16_t) * (net->word + net->affix));
    number = number == NONE ? 0 : number;
    row_add(to, net->word_rows + (size_t)number * net->word, net->word, net->word_shift);
    affix_rows(form, casing, first, rows);
    for (int i = 0; i < AFFIXES; i++)
        row_add(to + net->word, net->affix_rows + (size_t)rows[i] * net->affix, net->affix,
                net->affix_shift);
}

/* Sentence casing and place in one number, never 0. */
static uint8_t written_of(Casing casing, bool first)
{
    return (uint8_t)(1 + 2 * (int)casing + first);
}

static bool known_is(const KnownWord *known, const Form *form, uint8_t written)
{
    return known->written == written && memcmp(&known->form, form, sizeof *form) == 0;
}

/* Where the word is or will be known; `spare` when this sentence has another word in that place. */
static KnownWord *known_place(Reading *reading, const Form *form, uint8_t written, KnownWord *spare)
{
    uint32_t hash = (form->word ^ written) * 0x9E3779B1u;
    KnownWord *known = &reading->known[hash >> 20];
    bool taken = known->written && known->sentence == reading->sentence;
    return taken && !known_is(known, form, written) ? spare : known;
}

static void gates_learn(const Net *net, KnownWord *const *unmet, uint32_t count, Reading *reading)
{
    size_t wide = (size_t)WINDOW * 2 * net->hidden;
    dense_run(&net->gates[0], reading->input, count, reading->new_gates);
    for (uint32_t k = 0; k < count; k++)
        memcpy(unmet[k]->gates, reading->new_gates + k * wide, wide * sizeof(int16_t));
}

static void words_meet(const Net *net, const Form *forms, uint32_t count, Casing casing, bool first,
                       Reading *reading)
{
    KnownWord *unmet[NET_LONGEST], *spare = reading->known + KNOWN_WORDS;
    uint32_t unmet_count = 0, inputs = net->word + net->affix;
    reading->sentence++;
    for (uint32_t i = 0; i < count; i++) {
        uint8_t written = written_of(casing, first && i == 0);
        KnownWord *known = known_place(reading, &forms[i], written, spare + i);
        reading->words[i] = known;
        if (!known_is(known, &forms[i], written)) {
            known->form = forms[i];
            known->written = written;
            input_fill(net, &forms[i], casing, first && i == 0,
                       reading->input + (size_t)unmet_count * inputs);
            unmet[unmet_count++] = known;
        }
        known->sentence = reading->sentence;
    }
    gates_learn(net, unmet, unmet_count, reading);
}

void gates_open(const Net *net, const Form *forms, uint32_t count, Casing casing, bool first,
                Reading *reading)
{
    uint32_t wide = 2 * net->hidden;
    words_meet(net, forms, count, casing, first, reading);
    for (uint32_t i = 0; i < count; i++) {
        const int16_t *before = i ? reading->words[i - 1]->gates : net->no_gates;
        const int16_t *own = reading->words[i]->gates + wide;
        const int16_t *after =
            i + 1 < count ? reading->words[i + 1]->gates + 2 * wide : net->no_gates;
        int16_t *gates = reading->gates + (size_t)i * wide;
        for (uint32_t j = 0; j < wide; j += 8)
            lanes_store(gates + j, lanes_add(lanes_add(lanes_load(before + j), lanes_load(own + j)),
                                             lanes_load(after + j)));
    }
}
