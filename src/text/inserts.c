/* What pages set between paragraphs, inside a line whose breaks are lost: each piece is made a
 * paragraph of its own, so that the rules can tell it from the report around it.
 *
 *     ... said the mayor. Sign up for our free newsletter here. The bridge was ...
 *                        |                                     |                    */
#include "text/page.h"
#include "text/limits.h"

typedef enum How {
    CUT_WORDS,
    CUT_LONE,
    CUT_TITLED,
    CUT_CLOSES,
    CUT_BRACKET,
    CUT_SLASHED,
    CUT_CREDIT,
    CUT_TAIL,
    CUT_END
} How;

static const struct {
    How how;
    Str words;
} inserts[] = {
#define INSERT(how, words) {CUT_##how, {"" words, sizeof(words) - 1}},
#include "text/inserts.def"
#undef INSERT
};

typedef struct Cutting {
    Arena *arena;
    Str bytes;
    Span line;
    uint32_t kept;     /* what follows is in no part yet */
    uint32_t sentence; /* where the present one begins */
    Spans *parts;
} Cutting;

static bool is_end(uint32_t codepoint)
{
    return codepoint == '.' || codepoint == '!' || codepoint == '?';
}

static bool is_closer(uint32_t codepoint)
{
    return codepoint == '"' || codepoint == ')' || codepoint == 0x201D || codepoint == 0x2019;
}

static uint32_t gaps_skip(Str bytes, uint32_t at, uint32_t to)
{
    while (at < to && is_gap(kind_at(bytes, at, to))) char_next(bytes, &at);
    return at;
}

static void part_add(Cutting *cutting, uint32_t from, uint32_t to)
{
    from = gaps_skip(cutting->bytes, from, to);
    for (uint32_t before = to; to > from; to = before)
        if (!is_gap(char_kind(char_before(cutting->bytes, &before)))) break;
    if (from < to) LIST_PUSH(cutting->arena, cutting->parts, ((Span){from, to}));
}

static void piece_cut(Cutting *cutting, uint32_t from, uint32_t to)
{
    part_add(cutting, cutting->kept, from);
    part_add(cutting, from, to);
    cutting->kept = cutting->sentence = gaps_skip(cutting->bytes, to, cutting->line.to);
}

/* ---- where pieces end ------------------------------------------------------------------------ */

/* Nothing, or what begins a sentence, follows. */
static bool may_begin(const Cutting *cutting, uint32_t at)
{
    uint32_t next = gaps_skip(cutting->bytes, at, cutting->line.to);
    if (next >= cutting->line.to) return true;
    CharKind kind = kind_at(cutting->bytes, next, cutting->line.to);
    uint32_t codepoint = codepoint_at(cutting->bytes, next, cutting->line.to);
    return next > at && (kind == CHAR_UPPER || codepoint == 0x201C || codepoint == '"');
}

/* A sentence that needs no word before it: "The county", "“We", "Engineers will", but not "Board
 * chief Ana Doe". At most `most` capitalised words stand before its verb. */
static bool reads_on(const Cutting *cutting, uint32_t at, uint32_t most)
{
    static const char *const openers[] = {
        "the",  "a",    "an",    "this",  "that", "these", "those", "there",  "he",    "she",
        "it",   "they", "we",    "you",   "i",    "his",   "her",   "its",    "their", "our",
        "in",   "on",   "at",    "for",   "from", "with",  "by",    "to",     "of",    "under",
        "when", "if",   "while", "after", "as",   "since", "until", "before", "but",   "and"};
    static const char *const verbs[] = {"said", "says",  "was",  "were", "is",
                                        "are",  "has",   "have", "had",  "will",
                                        "told", "would", "can",  "may",  "did"};
    static const char *const bodies[] = {"board",  "council",  "authority", "agency",
                                         "office", "committee"}; /* "Advertisement Board said" */
    uint32_t next = gaps_skip(cutting->bytes, at, cutting->line.to);
    if (next >= cutting->line.to || kind_at(cutting->bytes, next, cutting->line.to) != CHAR_UPPER)
        return true; /* `may_begin` saw to it */
    for (uint32_t count = 0; count <= most; count++) {
        uint32_t end = next;
        while (end < cutting->line.to && !is_gap(kind_at(cutting->bytes, end, cutting->line.to)))
            char_next(cutting->bytes, &end);
        Str word = str_fold(cutting->arena, str_slice(cutting->bytes, next, end));
        if (count == 0 && AMONG(word, bodies)) return false;
        if (count == 0 ? AMONG(word, openers) : AMONG(word, verbs)) return true;
        if (kind_at(cutting->bytes, next, cutting->line.to) != CHAR_UPPER) return false;
        next = gaps_skip(cutting->bytes, end, cutting->line.to);
    }
    return false;
}

/* "a scheme |called| Read More": what stands before is not whole. */
static bool leads_on(const Cutting *cutting, uint32_t at)
{
    static const char *const leads[] = {"called", "named", "to",  "the", "a",   "an",  "of", "and",
                                        "or",     "for",   "in",  "on",  "by",  "as",  "is", "was",
                                        "with",   "his",   "her", "our", "its", "from"};
    enum { LONGEST = 8 }; /* bytes */
    uint32_t to = at;
    while (to > cutting->sentence && cutting->bytes.at[to - 1] == ' ') to--;
    uint32_t from = to;
    while (from > cutting->sentence && to - from < LONGEST && cutting->bytes.at[from - 1] != ' ')
        from--;
    return AMONG(str_slice(cutting->bytes, from, to), leads);
}

/* " 3 of 12" behind "Hide Caption". */
static uint32_t counter_end(const Cutting *cutting, uint32_t at)
{
    enum { LONGEST = 12 }; /* bytes */
    uint32_t end = at, last = at;
    while (end < cutting->line.to && end < at + LONGEST) {
        char byte = cutting->bytes.at[end++];
        bool digit = byte >= '0' && byte <= '9';
        if (!digit && byte != ' ' && byte != 'o' && byte != 'f') break;
        if (digit) last = end;
    }
    return last;
}

static uint32_t bracket_end(const Cutting *cutting, uint32_t at)
{
    for (uint32_t end = at; end < cutting->line.to && end < at + credit_most_bytes; end++)
        if (cutting->bytes.at[end] == ')') return end + 1;
    return NONE;
}

/* Behind the agency that the next slash names. */
static uint32_t credit_end(const Cutting *cutting, uint32_t at)
{
    uint32_t to = cutting->line.to;
    if (to > at + credit_most_bytes) to = at + credit_most_bytes;
    for (uint32_t end = at; end < to; end++) {
        if (cutting->bytes.at[end] == '.') break;
        if (cutting->bytes.at[end] != '/') continue;
        Str rest = str_fold(cutting->arena, str_slice(cutting->bytes, end + 1, to));
        uint32_t size = credit_size(rest);
        return size ? end + 1 + size : NONE;
    }
    return NONE;
}

/* The line's end, where no second sentence begins before it. */
static uint32_t tail_end(const Cutting *cutting, uint32_t at)
{
    if (cutting->line.to - at > insert_most_bytes) return NONE;
    for (uint32_t end = at; end + 1 < cutting->line.to; end++)
        if (is_end((unsigned char)cutting->bytes.at[end]) && may_begin(cutting, end + 1) &&
            gaps_skip(cutting->bytes, end + 1, cutting->line.to) < cutting->line.to)
            return NONE;
    return cutting->line.to;
}

static uint32_t insert_end(const Cutting *cutting, How how, uint32_t at, uint32_t words_end)
{
    switch (how) {
    case CUT_WORDS: return words_end;
    case CUT_LONE: return reads_on(cutting, words_end, 1) ? words_end : NONE;
    case CUT_TITLED:
        return reads_on(cutting, words_end, 3) && !leads_on(cutting, at) ? words_end : NONE;
    case CUT_CLOSES: return counter_end(cutting, words_end);
    case CUT_BRACKET: return bracket_end(cutting, words_end);
    case CUT_SLASHED: {
        uint32_t end = bracket_end(cutting, words_end), credit = credit_end(cutting, words_end);
        return end != NONE && credit != NONE && credit < end ? end : NONE;
    }
    case CUT_CREDIT: return credit_end(cutting, words_end);
    case CUT_TAIL: return tail_end(cutting, words_end);
    case CUT_END: return cutting->line.to;
    }
    return NONE;
}

/* ---- finding them ---------------------------------------------------------------------------- */

/* An insert that begins here, behind the end of a sentence or, if it takes in what stands before
 * it, anywhere. True when one was cut. */
static bool insert_cut(Cutting *cutting, uint32_t at, bool behind_end)
{
    Str rest = str_slice(cutting->bytes, at, cutting->line.to);
    for (size_t i = 0; i < sizeof inserts / sizeof *inserts; i++) {
        Str words = inserts[i].words;
        How how = inserts[i].how;
        bool takes_in = how >= CUT_TITLED && how <= CUT_CREDIT;
        if (*words.at != *rest.at || !str_starts(rest, words)) continue;
        if (!behind_end && !takes_in) continue;
        uint32_t from = takes_in && !behind_end ? cutting->sentence : at;
        uint32_t end = insert_end(cutting, how, at, at + words.size);
        if (end == NONE || !may_begin(cutting, end)) continue;
        bool all = from == cutting->line.from && end == cutting->line.to;
        bool closes = takes_in && end == cutting->line.to; /* the rules see to the whole line */
        if (all || closes || end - from > insert_most_bytes) continue;
        piece_cut(cutting, from, end);
        return true;
    }
    return false;
}

/* A plea of one sentence that ends here. */
static void plea_cut(Cutting *cutting, uint32_t end)
{
    Span sentence = {cutting->sentence, end};
    if (span_size(sentence) <= insert_most_bytes &&
        is_plea_anywhere(str_fold(cutting->arena, str_at(cutting->bytes, sentence))))
        piece_cut(cutting, sentence.from, end);
}

static void line_cut(Cutting *cutting)
{
    Span line = cutting->line;
    bool pleas = span_size(line) >= insert_least_line;
    uint32_t last = '.', at = line.from;
    while (at < line.to) {
        bool starts = at == line.from || is_gap(kind_at(cutting->bytes, at - 1, line.to));
        bool ends = starts && (is_end(last) || at == cutting->sentence);
        if (starts && insert_cut(cutting, at, ends)) {
            at = cutting->kept;
            last = '.';
            continue;
        }
        /* "J. Smith" begins too soon, which only keeps a plea from being seen */
        if (ends && at > cutting->sentence && kind_at(cutting->bytes, at, line.to) == CHAR_UPPER) {
            if (pleas) plea_cut(cutting, at);
            cutting->sentence = at;
        }
        uint32_t codepoint = char_next(cutting->bytes, &at);
        if (!is_gap(char_kind(codepoint)) && !(is_closer(codepoint) && is_end(last)))
            last = codepoint;
    }
    if (pleas && cutting->sentence < line.to) plea_cut(cutting, line.to);
    part_add(cutting, cutting->kept, line.to);
}

Spans inserts_cut(Arena *arena, Str bytes, const Spans *paragraphs)
{
    Spans parts = {0};
    for (uint32_t i = 0; i < paragraphs->count; i++) {
        Span line = paragraphs->at[i];
        Cutting cutting = {arena, bytes, line, line.from, line.from, &parts};
        if (span_size(line) < insert_least_text)
            LIST_PUSH(arena, &parts, line);
        else
            line_cut(&cutting);
    }
    return parts;
}
