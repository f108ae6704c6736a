#include "story/cue_words.h"

bool cue_is(Str folded, CueClass class)
{
    static const struct {
        CueClass class;
        const char *word;
    } words[] = {
#define CUE_WORD(class, word) {CUE_##class, word},
#include "story/cue_words.def"
#undef CUE_WORD
    };
    for (uint32_t i = 0; i < sizeof words / sizeof *words; i++)
        if (words[i].class == class && str_is(folded, words[i].word)) return true;
    return false;
}
