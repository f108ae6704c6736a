/* How two renderings of one utterance differ in one place. */
#include "story/cue_words.h"
#include "story/quote_align.h"

/* "[All Nippon Airways] would": is the word inside what the writer put in brackets? */
static bool in_brackets(const Article *article, const Said *said, uint32_t word)
{
    if (word >= said->count) return false;
    uint32_t least = said->span[0].from, at = said->span[word].from;
    if (least > 0) least--; /* the bracket before the first word */
    while (at > least && article->text->bytes.at[at - 1] != '[' &&
           article->text->bytes.at[at - 1] != ']')
        at--;
    return at > least && article->text->bytes.at[at - 1] == '[';
}

/* "…" or "[" between the words before and after: the writer says that something is left out. */
static bool is_indicated(const Article *article, const Said *said, uint32_t from, uint32_t to)
{
    uint32_t start = from > 0 ? said->span[from - 1].to : said->span[from].from;
    uint32_t end = to < said->count ? said->span[to].from : said->span[said->count - 1].to;
    Str between = str_at(article->text->bytes, (Span){start, end});
    return in_brackets(article, said, from) || str_find(between, STR("…")) != NONE ||
           str_find(between, STR("...")) != NONE || str_find(between, STR(". . .")) != NONE ||
           str_find(between, STR("[")) != NONE || str_find(between, STR("(")) != NONE;
}

enum { JOINED_BYTES = 64 };

/* The words run together, without what only spelling adds: "e-mail", "@harbour", "U.S.". */
static Str words_join(const Said *said, uint32_t from, uint32_t to, char joined[JOINED_BYTES])
{
    uint32_t size = 0;
    for (uint32_t i = from; i < to; i++)
        for (uint32_t k = 0; k < said->fold[i].size && size < JOINED_BYTES; k++) {
            char byte = said->fold[i].at[k];
            if (byte != '-' && byte != '@' && byte != '#' && byte != '.') joined[size++] = byte;
        }
    return (Str){joined, size};
}

/* "I've" against "I have", said one way: writers shorten what they heard, or spell it out. */
static bool is_shortened(Str brief, Str full)
{
    static const char *const pairs[][2] = {{"'s", "is"},    {"'s", "has"},  {"'ve", "have"},
                                           {"'re", "are"},  {"'m", "am"},   {"'ll", "will"},
                                           {"'d", "would"}, {"'d", "had"},  {"ca", "can"},
                                           {"wo", "will"},  {"'em", "them"}};
    for (uint32_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (str_is(brief, pairs[i][0]) && str_is(full, pairs[i][1])) return true;
    return false;
}

/* counter-terrorism and counterterrorism */
static bool is_same_joined(const Said *a, Cell from, const Said *b, Cell to)
{
    char left[JOINED_BYTES], right[JOINED_BYTES];
    Str x = words_join(a, from.a, to.a, left), y = words_join(b, from.b, to.b, right);
    if (is_shortened(x, y) || is_shortened(y, x)) return true;
    return x.size < JOINED_BYTES && str_equal(x, y);
}

/* ---- what the words do ----------------------------------------------------------------------- */

static bool any_negation(const Said *said, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++)
        if (cue_is(said->fold[i], CUE_NEGATION)) return true;
    return false;
}

static bool any_number(const Article *article, const Said *said, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++)
        if (article->words.at[token_at(article->text, said->span[i].from)].upos == UPOS_NUM)
            return true;
    return false;
}

QuoteClass change_class(const Aligning *aligning, const Said *a, const Said *b, Cell from, Cell to)
{
    const Article *one = &aligning->articles[a->article], *two = &aligning->articles[b->article];
    bool shown = is_indicated(one, a, from.a, to.a) || is_indicated(two, b, from.b, to.b);
    if (shown) return QUOTE_CUT_SHOWN;
    if (is_same_joined(a, from, b, to)) return QUOTE_SPELLING;
    if (any_negation(a, from.a, to.a) != any_negation(b, from.b, to.b)) return QUOTE_NEGATION;
    if (from.a == to.a || from.b == to.b) return QUOTE_CUT_HIDDEN;
    bool numbers = any_number(one, a, from.a, to.a) && any_number(two, b, from.b, to.b);
    return numbers ? QUOTE_NUMBER : QUOTE_WORD;
}
