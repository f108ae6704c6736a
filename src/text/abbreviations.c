/* Abbreviations by list and by shape, and the words that begin a sentence after one. */
#include "text/inner.h"

static const struct {
    const char *text;
    Abbreviation kind;
} abbreviations[] = {
#define ABBREVIATION(text, kind) {text, ABBREVIATION_##kind},
#include "text/abbreviations.def"
#undef ABBREVIATION
};

static const char *const starters[] = {
#define STARTER(word) word,
#include "text/sentence_starters.def"
#undef STARTER
};

static const uint32_t longest_listed = 8;

/* "U.S", "p.m", "N.A.T.O": single letters with full stops between. */
static bool is_dotted_letters(Str word)
{
    bool letter_next = true;
    uint32_t letters = 0;
    for (uint32_t at = 0; at < word.size;) {
        uint32_t codepoint = char_next(word, &at);
        if (letter_next ? !char_is_letter(codepoint) : codepoint != '.') return false;
        letters += letter_next;
        letter_next = !letter_next;
    }
    return letters >= 2 && !letter_next;
}

static bool is_initial(Str word)
{
    uint32_t at = 0;
    return word.size && char_kind(char_next(word, &at)) == CHAR_UPPER && at == word.size;
}

Abbreviation abbreviation_kind(Str word)
{
    if (!word.size) return ABBREVIATION_NONE;
    if (word.size <= longest_listed) {
        for (size_t i = 0; i < sizeof abbreviations / sizeof *abbreviations; i++) {
            const char *listed = abbreviations[i].text;
            if (*listed == *word.at && str_is_nocase(word, listed)) return abbreviations[i].kind;
        }
    }
    if (is_initial(word)) return ABBREVIATION_INITIAL;
    return is_dotted_letters(word) ? ABBREVIATION_LETTERS : ABBREVIATION_NONE;
}

bool word_starts_sentence(Str word)
{
    char lower[16];
    if (word.size >= sizeof lower) return false;
    for (uint32_t i = 0; i < word.size; i++) lower[i] = (char)char_lower((unsigned char)word.at[i]);
    Str folded = {lower, word.size};
    return table_find(starters, sizeof starters / sizeof *starters, folded) != NONE;
}
