#include "lang/net.h"

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

static KnownWord *known_place(Reading *reading, const Form *form, uint8_t written)
{
    uint32_t hash = (form->word ^ written) * 0x9E3779B1u;
    return &reading->known[hash >> 22];
}

static bool known_is(const KnownWord *known, const Form *form, uint8_t written)
{
    return known->written == written && memcmp(&known->form, form, sizeof *form) == 0;
}

void gates_open(const Net *net, const Form *forms, uint32_t count, Casing casing, bool first,
                Reading *reading)
{
    uint32_t unmet[NET_LONGEST], unmet_count = 0, inputs = net->word + net->affix;
    size_t wide = 2 * (size_t)net->hidden, bytes = wide * sizeof(int16_t);
    for (uint32_t i = 0; i < count; i++) {
        uint8_t written = written_of(casing, first && i == 0);
        const KnownWord *known = known_place(reading, &forms[i], written);
        if (known_is(known, &forms[i], written)) {
            memcpy(reading->gates + i * wide, known->gates, bytes);
            continue;
        }
        input_fill(net, &forms[i], casing, first && i == 0,
                   reading->input + (size_t)unmet_count * inputs);
        unmet[unmet_count++] = i;
    }
    dense_run(&net->gates[0], reading->input, unmet_count, reading->new_gates);
    for (uint32_t k = 0; k < unmet_count; k++) {
        uint32_t i = unmet[k];
        uint8_t written = written_of(casing, first && i == 0);
        KnownWord *known = known_place(reading, &forms[i], written);
        known->form = forms[i];
        known->written = written;
        memcpy(known->gates, reading->new_gates + k * wide, bytes);
        memcpy(reading->gates + i * wide, known->gates, bytes);
    }
}
