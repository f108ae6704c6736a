#include "text.h"

#include <stdlib.h>

enum { ROOM = 1 << 25 }; /* several times what all corpora hold */

Numbers numbers_new(void)
{
    return (Numbers){calloc(ROOM, 4), calloc(ROOM, 4), calloc(ROOM, 4), ROOM - 1, 0};
}

static uint32_t place_of(const Numbers *numbers, uint32_t key)
{
    uint32_t place = key & numbers->mask;
    while (numbers->counts[place] && numbers->keys[place] != key)
        place = (place + 1) & numbers->mask;
    return place;
}

void numbers_count(Numbers *numbers, uint32_t key, uint32_t times)
{
    uint32_t place = place_of(numbers, key);
    numbers->keys[place] = key;
    numbers->counts[place] += times;
}

void numbers_give(Numbers *numbers, uint32_t least)
{
    for (uint32_t i = 0; i <= numbers->mask; i++)
        if (numbers->counts[i] >= least && !numbers->numbers[i])
            numbers->numbers[i] = ++numbers->used;
}

uint32_t number_of(const Numbers *numbers, uint32_t key)
{
    uint32_t place = place_of(numbers, key);
    return numbers->counts[place] ? numbers->numbers[place] : 0;
}

void numbers_keep(Numbers *numbers, const bool *chosen)
{
    for (uint32_t i = 0; i <= numbers->mask; i++)
        if (!chosen[numbers->numbers[i]]) numbers->numbers[i] = 0;
}
