/* The language a text seems to be in: by its script, then by its small words. */
#include "text/inner.h"
#include "text/limits.h"

typedef struct Language {
    const char *code;
    const char *words;
} Language;

static const Language languages[] = {
#define LANGUAGE(code, words) {code, words},
#include "text/languages.def"
#undef LANGUAGE
};

enum { LANGUAGES = sizeof languages / sizeof *languages };

/* Scripts in the order of their code points; `code` is the language most written in it. */
static const struct {
    uint32_t from, to;
    const char *code;
} scripts[] = {{0x0370, 0x03FF, "el"}, {0x0400, 0x052F, "ru"}, {0x0531, 0x058F, "hy"},
               {0x0591, 0x05F4, "he"}, {0x0600, 0x077F, "ar"}, {0x0900, 0x097F, "hi"},
               {0x0980, 0x09FF, "bn"}, {0x0A00, 0x0A7F, "pa"}, {0x0A80, 0x0AFF, "gu"},
               {0x0B80, 0x0BFF, "ta"}, {0x0C00, 0x0C7F, "te"}, {0x0E00, 0x0E7F, "th"},
               {0x10A0, 0x10FF, "ka"}, {0x1200, 0x137F, "am"}, {0x3040, 0x30FF, "ja"},
               {0x3400, 0x9FFF, "zh"}, {0xAC00, 0xD7AF, "ko"}};

enum { SCRIPTS = sizeof scripts / sizeof *scripts };

/* Letters that only one language of a script uses. */
static const struct {
    const char *script, *code;
    uint32_t letters[4];
} tell_tales[] = {{"ru", "uk", {0x456, 0x457, 0x454, 0x491}},
                  {"ru", "sr", {0x458, 0x45A, 0x459, 0x45B}},
                  {"ru", "be", {0x45E, 0x45E, 0x45E, 0x45E}},
                  {"ar", "ur", {0x679, 0x688, 0x691, 0x6D2}},
                  {"ar", "fa", {0x67E, 0x686, 0x698, 0x6AF}}};

enum { TELL_TALES = sizeof tell_tales / sizeof *tell_tales };

typedef struct Tally {
    uint32_t latin, letters;
    uint32_t script[SCRIPTS];
    uint32_t tell_tale[TELL_TALES];
    uint32_t words, small[LANGUAGES];
} Tally;

static void letter_count(Tally *tally, uint32_t codepoint)
{
    if (!char_is_letter(codepoint)) return;
    tally->letters++;
    tally->latin += codepoint < 0x250 || (codepoint >= 0x1E00 && codepoint < 0x1F00);
    for (size_t i = 0; codepoint >= 0x250 && i < SCRIPTS; i++)
        tally->script[i] += codepoint >= scripts[i].from && codepoint <= scripts[i].to;
    for (size_t i = 0; codepoint >= 0x400 && i < TELL_TALES; i++)
        for (size_t k = 0; k < 4; k++)
            if (codepoint == tell_tales[i].letters[k]) {
                tally->tell_tale[i]++;
                break;
            }
}

/* All small words, each with a bit for every language that has it. */
typedef struct SmallWords {
    Symbols *symbols;
    LIST(uint32_t) languages; /* by symbol */
} SmallWords;

static void small_words_add(Arena *arena, SmallWords *small, uint32_t language)
{
    Str words = str_of(languages[language].words);
    for (uint32_t from = 0, at = 0; at <= words.size; at++) {
        if (at < words.size && words.at[at] != ' ') continue;
        if (at > from) {
            uint32_t symbol = symbol_of(small->symbols, str_slice(words, from, at));
            if (symbol == small->languages.count) LIST_PUSH(arena, &small->languages, 0);
            small->languages.at[symbol] |= 1u << language;
        }
        from = at + 1;
    }
}

static void word_count(Tally *tally, const SmallWords *small, Str fold)
{
    uint32_t symbol = symbol_find(small->symbols, fold);
    if (symbol == NONE) return;
    for (uint32_t i = 0; i < LANGUAGES; i++)
        tally->small[i] += small->languages.at[symbol] >> i & 1;
}

static const char *language_of_script(const Tally *tally)
{
    size_t best = 0;
    for (size_t i = 1; i < SCRIPTS; i++)
        if (tally->script[i] > tally->script[best]) best = i;
    const char *code = scripts[best].code;
    for (size_t i = 0; i < SCRIPTS; i++) /* kana among Chinese signs: Japanese */
        if (str_is(str_of(code), "zh") && str_is(str_of(scripts[i].code), "ja") &&
            tally->script[i] * 20 > tally->script[best])
            return "ja";
    for (size_t i = 0; i < TELL_TALES; i++)
        if (str_is(str_of(code), tell_tales[i].script) &&
            tally->tell_tale[i] * 100 > tally->script[best])
            return tell_tales[i].code;
    return tally->script[best] ? code : "und";
}

static const char *language_of_words(const Tally *tally)
{
    size_t best = 1, english = 0;
    for (size_t i = 2; i < LANGUAGES; i++)
        if (tally->small[i] > tally->small[best]) best = i;
    if (tally->small[best] < tally->small[english] + other_language_lead) best = english;
    bool enough = tally->small[best] * 100 >= tally->words * small_word_least_percent;
    return enough && tally->small[best] > 0 ? languages[best].code : "und";
}

static void tokens_tally(Tally *tally, const SmallWords *small, const Text *text, uint32_t from,
                         uint32_t to)
{
    for (uint32_t i = from; i < to && tally->words < language_most_words; i++) {
        const Token *token = &text->tokens.at[i];
        if (token->kind != TOKEN_WORD) continue;
        Str word = token_text(text, i);
        uint32_t most = word.size < language_most_bytes ? word.size : language_most_bytes;
        for (uint32_t at = 0; at < most;) letter_count(tally, char_next(word, &at));
        word_count(tally, small, token->fold);
        tally->words++;
    }
}

static SmallWords small_words_of(Arena *arena)
{
    SmallWords small = {.symbols = symbols_new(arena)};
    for (uint32_t i = 0; i < LANGUAGES; i++) small_words_add(arena, &small, i);
    return small;
}

const char *text_language(const Text *text)
{
    Arena *arena = arena_new();
    SmallWords small = small_words_of(arena);
    Tally tally = {0};
    tokens_tally(&tally, &small, text, 0, text->tokens.count);
    arena_free(arena);
    if (!tally.letters) return "und";
    return tally.latin * 2 >= tally.letters ? language_of_words(&tally)
                                            : language_of_script(&tally);
}

static bool tally_is_foreign(const Tally *tally)
{
    if (tally->letters && tally->latin * 2 < tally->letters) return true;
    uint32_t best = 0, english = tally->small[0];
    for (size_t i = 1; i < LANGUAGES; i++)
        if (tally->small[i] > best) best = tally->small[i];
    return tally->words >= foreign_least_words && best >= english * foreign_times + foreign_lead &&
           best * 100 >= tally->words * small_word_least_percent;
}

/* The tokens [from, to) of a block; none where it is furniture. */
static void block_tokens(const Text *text, const Block *block, uint32_t *from, uint32_t *to)
{
    *from = *to = 0;
    if (!block->sentence_count) return;
    const Sentence *first = &text->sentences.at[block->first_sentence];
    const Sentence *last = first + block->sentence_count - 1;
    *from = first->first_token;
    *to = last->first_token + last->token_count;
}

Foreign text_foreign(Arena *arena, const Text *text)
{
    Foreign foreign = {.blocks = NEW_ARRAY(arena, bool, text->blocks.count + 1)};
    Arena *own = arena_new();
    SmallWords small = small_words_of(own);
    for (uint32_t block = 0; block < text->blocks.count; block++) {
        uint32_t from, to;
        block_tokens(text, &text->blocks.at[block], &from, &to);
        Tally tally = {0};
        tokens_tally(&tally, &small, text, from, to);
        foreign.blocks[block] = tally_is_foreign(&tally);
        if (foreign.blocks[block]) foreign.words += words_count(text, from, to);
    }
    arena_free(own);
    return foreign;
}
