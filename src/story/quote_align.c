/* The same utterance in several articles: quotations that share words are laid side by side
 * (Needleman-Wunsch with free ends: where a quotation begins and ends is the writer's choice), and
 * each difference in between is classed. */
#include "story/quote_align.h"

#include "story/reuse.h"

#include <stdlib.h>
#include <string.h>

/* ---- words -------------------------------------------------------------------------------- */

static bool is_quoted_directly(const Findings *found, uint32_t quote, Span word)
{
    for (uint32_t i = quote + 1; i < found->quotes.count; i++) {
        const Quote *other = &found->quotes.at[i];
        if (other->span.from >= word.to) return false;
        if (other->kind == QUOTE_DIRECT && span_holds(other->span, word)) return true;
    }
    return false;
}

static void said_add_word(Aligning *aligning, Said *said, const Token *token)
{
    uint32_t at = said->count++;
    said->key[at] = symbol_of(aligning->symbols, spelling_key(aligning->arena, token->fold));
    said->fold[at] = token->fold;
    said->span[at] = token->span;
}

static void said_read(Aligning *aligning, uint32_t article, uint32_t quote)
{
    const Text *text = aligning->articles[article].text;
    const Findings *found = &aligning->articles[article].found;
    const Quote *it = &found->quotes.at[quote];
    Said said = {.article = article, .quote = quote, .direct = it->kind == QUOTE_DIRECT};
    uint32_t first = token_at(text, it->span.from), end = first;
    while (end < text->tokens.count && end - first < 2 * LONGEST_QUOTE &&
           text->tokens.at[end].span.from < it->span.to)
        end++;
    said.key = NEW_ARRAY(aligning->arena, uint32_t, end - first + 1);
    said.fold = NEW_ARRAY(aligning->arena, Str, end - first + 1);
    said.span = NEW_ARRAY(aligning->arena, Span, end - first + 1);
    for (uint32_t i = first; i < end && said.count < LONGEST_QUOTE; i++) {
        const Token *token = &text->tokens.at[i];
        if (token->kind == TOKEN_PUNCT) continue;
        if (!said.direct && is_quoted_directly(found, quote, token->span)) continue;
        said_add_word(aligning, &said, token);
    }
    aligning->words += said.count;
    if (said.count >= FEWEST_SAME) LIST_PUSH(aligning->arena, &aligning->saids, said);
}

/* ---- alignment ---------------------------------------------------------------------------- */

typedef enum Move { MOVE_STOP, MOVE_BOTH, MOVE_A, MOVE_B } Move;

static int32_t cell_score(Aligning *aligning, const Said *a, const Said *b, uint32_t i, uint32_t k)
{
    size_t width = LONGEST_QUOTE + 1;
    const int32_t *above = aligning->scores + ((i + 1) % 2) * width;
    int32_t *row = aligning->scores + (i % 2) * width;
    int32_t both = above[k - 1] + (a->key[i - 1] == b->key[k - 1] ? SCORE_SAME : SCORE_CHANGED);
    int32_t only_a = above[k] + SCORE_MISSING, only_b = row[k - 1] + SCORE_MISSING;
    Move move = both >= only_a && both >= only_b ? MOVE_BOTH : only_a >= only_b ? MOVE_A : MOVE_B;
    aligning->steps[i * width + k] = (uint8_t)move;
    row[k] = move == MOVE_BOTH ? both : move == MOVE_A ? only_a : only_b;
    return row[k];
}

/* Fills the table; gives the best cell of the last row or column, from which to walk back: the
 * corner where it is as good, for a last word that differs was changed, not left out. */
static Cell table_fill(Aligning *aligning, const Said *a, const Said *b)
{
    size_t width = LONGEST_QUOTE + 1;
    Cell best = {a->count, b->count};
    int32_t most = INT32_MIN;
    for (uint32_t k = 0; k <= b->count; k++) aligning->scores[k] = 0;
    for (uint32_t i = 1; i <= a->count; i++) {
        aligning->scores[(i % 2) * width] = 0;
        for (uint32_t k = 1; k <= b->count; k++) {
            int32_t score = cell_score(aligning, a, b, i, k);
            bool corner = i == a->count && k == b->count;
            if ((i == a->count || k == b->count) && (score > most || (corner && score == most))) {
                most = score;
                best = (Cell){i, k};
            }
        }
    }
    return best;
}

/* The same words need no table: most renderings of what many articles quote. */
static bool same_words(const Said *a, const Said *b, Alignment *alignment)
{
    if (a->count != b->count || memcmp(a->key, b->key, a->count * sizeof *a->key) != 0)
        return false;
    for (uint32_t i = 0; i < a->count; i++) alignment->same[i] = (Cell){i, i};
    alignment->count = a->count;
    alignment->first = (Cell){0, 0};
    alignment->end = (Cell){a->count, a->count};
    return true;
}

void alignment_read(Aligning *aligning, const Said *a, const Said *b, Alignment *alignment)
{
    if (same_words(a, b, alignment)) return;
    Cell at = table_fill(aligning, a, b);
    alignment->count = 0;
    alignment->end = at;
    while (at.a > 0 && at.b > 0) {
        Move move = (Move)aligning->steps[at.a * (LONGEST_QUOTE + 1) + at.b];
        if (move == MOVE_BOTH && a->key[at.a - 1] == b->key[at.b - 1])
            alignment->same[alignment->count++] = (Cell){at.a - 1, at.b - 1};
        if (move != MOVE_B) at.a--;
        if (move != MOVE_A) at.b--;
    }
    alignment->first = at;
    for (uint32_t i = 0; i < alignment->count / 2; i++) {
        Cell other = alignment->same[i];
        alignment->same[i] = alignment->same[alignment->count - 1 - i];
        alignment->same[alignment->count - 1 - i] = other;
    }
}

/* ---- differences -------------------------------------------------------------------------- */

Span said_span(const Said *said, uint32_t from, uint32_t to)
{
    if (from < to) return (Span){said->span[from].from, said->span[to - 1].to};
    uint32_t at = from < said->count ? said->span[from].from : said->span[said->count - 1].to;
    return (Span){at, at};
}

/* A missing word is shown with its neighbour: "further deepening" against "deepening". */
static void show_neighbour(const Said *a, const Said *b, Cell *from, Cell *to)
{
    if (from->a < to->a && from->b < to->b) return;
    if (to->a < a->count && to->b < b->count) {
        to->a++;
        to->b++;
    } else if (from->a > 0 && from->b > 0) {
        from->a--;
        from->b--;
    }
}

static void difference_add(Aligning *aligning, QuotePair *pair, const Said *a, const Said *b,
                           Cell from, Cell to)
{
    uint32_t in_a = to.a - from.a, in_b = to.b - from.b;
    if (!in_a && !in_b) return;
    bool omission = !in_a || !in_b;
    uint32_t longest = omission ? LONGEST_OMISSION : LONGEST_CHANGE;
    if (in_a > longest || in_b > longest) return;
    QuoteClass kind = change_class(aligning, a, b, from, to);
    show_neighbour(a, b, &from, &to);
    QuoteDifference *difference = LIST_ADD(aligning->arena, &pair->differences);
    difference->kind = kind;
    difference->a = said_span(a, from.a, to.a);
    difference->b = said_span(b, from.b, to.b);
}

static void differences_find(Aligning *aligning, QuotePair *pair, const Said *a, const Said *b,
                             const Alignment *alignment)
{
    Cell last = alignment->first;
    for (uint32_t i = 0; i < alignment->count; i++) {
        Cell same = alignment->same[i];
        difference_add(aligning, pair, a, b, last, same);
        last = (Cell){same.a + 1, same.b + 1};
        if (str_equal(a->fold[same.a], b->fold[same.b])) continue;
        QuoteDifference *difference = LIST_ADD(aligning->arena, &pair->differences);
        *difference = (QuoteDifference){QUOTE_SPELLING, a->span[same.a], b->span[same.b]};
    }
    difference_add(aligning, pair, a, b, last, alignment->end);
}

/* ---- pairs
 * ----------------------------------------------------------------------------------------------------
 */

static bool is_same_utterance(const Said *a, const Said *b, const Alignment *alignment)
{
    uint32_t of = a->count < b->count ? a->count : b->count;
    if (!a->direct) of = b->count;
    if (!b->direct) of = a->count;
    uint32_t percent = a->direct && b->direct ? SAME_WORDS_PERCENT : UNMARKED_PERCENT;
    return alignment->count >= FEWEST_SAME && alignment->count * 100 >= of * percent;
}

/* The speaker's entity, NONE where none is named. */
static uint32_t speaker_of(const Aligning *aligning, const Said *said)
{
    const Quote *quote = &aligning->articles[said->article].found.quotes.at[said->quote];
    return quote->speaker_name == NONE
               ? NONE
               : aligning->entities->of_name[said->article][quote->speaker_name];
}

/* Who is said to say it: another one, or nobody any more. */
static void speakers_compare(Aligning *aligning, QuotePair *pair, const Said *a, const Said *b)
{
    const Quote *one = &aligning->articles[a->article].found.quotes.at[a->quote];
    const Quote *two = &aligning->articles[b->article].found.quotes.at[b->quote];
    uint32_t speaker = speaker_of(aligning, a), other = speaker_of(aligning, b);
    bool lost = span_size(one->speaker) ? !span_size(two->speaker) && !span_size(two->cue)
                                        : span_size(two->speaker) && !span_size(one->cue);
    pair->other_speaker = speaker != NONE && other != NONE && speaker != other;
    if (!pair->other_speaker && !lost) return;
    QuoteDifference *difference = LIST_ADD(aligning->arena, &pair->differences);
    *difference = (QuoteDifference){lost ? QUOTE_ATTRIBUTION_LOST : QUOTE_SPEAKER, one->speaker,
                                    two->speaker};
    if (!span_size(one->speaker)) difference->a = (Span){one->span.from, one->span.from};
    if (!span_size(two->speaker)) difference->b = (Span){two->span.from, two->span.from};
}

/* Marks that only the later article has were added; else they were removed. */
static QuoteClass marks_class(const Aligning *aligning, const Said *a, const Said *b)
{
    Date marked = aligning->articles[a->direct ? a->article : b->article].anchor.date;
    Date plain = aligning->articles[a->direct ? b->article : a->article].anchor.date;
    bool later = marked.month && plain.month && date_compare(marked, plain) > 0;
    return later ? QUOTE_MARKS_ADDED : QUOTE_MARKS_REMOVED;
}

static void pair_align(Aligning *aligning, uint32_t x, uint32_t y)
{
    const Said *a = &aligning->saids.at[x], *b = &aligning->saids.at[y];
    Alignment alignment;
    alignment_read(aligning, a, b, &alignment);
    if (!is_same_utterance(a, b, &alignment)) return;
    LIST_PUSH(aligning->arena, &aligning->said_pairs, ((SaidPair){x, y}));
    QuotePair *pair = LIST_ADD(aligning->arena, aligning->pairs);
    *pair = (QuotePair){.article_a = a->article,
                        .quote_a = a->quote,
                        .article_b = b->article,
                        .quote_b = b->quote,
                        .both_marked = a->direct && b->direct};
    if (pair->both_marked) differences_find(aligning, pair, a, b, &alignment);
    speakers_compare(aligning, pair, a, b);
    if (pair->both_marked) return;
    Cell first = alignment.same[0], last = alignment.same[alignment.count - 1];
    QuoteDifference *difference = LIST_ADD(aligning->arena, &pair->differences);
    *difference = (QuoteDifference){marks_class(aligning, a, b), said_span(a, first.a, last.a + 1),
                                    said_span(b, first.b, last.b + 1)};
}

typedef struct Place {
    uint64_t hash;
    uint32_t said;
} Place;

typedef LIST(Place) Places;

static int place_compare(const void *left, const void *right)
{
    const Place *a = left, *b = right;
    if (a->hash != b->hash) return a->hash < b->hash ? -1 : 1;
    return a->said < b->said ? -1 : a->said > b->said;
}

static Places places_sorted(Aligning *aligning)
{
    Places places = {0};
    for (uint32_t i = 0; i < aligning->saids.count; i++) {
        const Said *said = &aligning->saids.at[i];
        uint32_t gram = said->count <= SHORT_QUOTE ? SHORT_GRAM : QUOTE_GRAM;
        for (; gram <= QUOTE_GRAM; gram++)
            for (uint32_t at = 0; at + gram <= said->count; at++)
                LIST_PUSH(aligning->arena, &places,
                          ((Place){hash_bytes(said->key + at, sizeof(uint32_t) * gram), i}));
    }
    if (places.count) qsort(places.at, places.count, sizeof(Place), place_compare);
    return places;
}

/* Keeps of each article's places with this hash the first few, at the front; the others are of
 * no quotation any more. */
static void places_thin(const Aligning *aligning, Place *places, uint32_t count)
{
    uint32_t kept = 0, in_article = 0;
    for (uint32_t i = 0; i < count; i++) {
        const Said *said = &aligning->saids.at[places[i].said];
        bool again = kept && places[kept - 1].said == places[i].said;
        bool same = kept && aligning->saids.at[places[kept - 1].said].article == said->article;
        in_article = same ? in_article : 0;
        if (again || in_article >= QUOTES_WITH_GRAM) continue;
        places[kept++] = places[i];
        in_article++;
    }
    for (uint32_t i = kept; i < count; i++) places[i].said = NONE;
}

/* Per quotation its places among all. */
static Indexes *places_of_saids(Aligning *aligning, const Places *places)
{
    Indexes *of = NEW_ARRAY(aligning->arena, Indexes, aligning->saids.count + 1);
    for (uint32_t i = 0; i < places->count; i++)
        if (places->at[i].said != NONE) LIST_PUSH(aligning->arena, &of[places->at[i].said], i);
    return of;
}

typedef struct Meeting {
    Aligning *aligning;
    Places places;
    uint32_t *met_by; /* per quotation: the last one before it that met it, counted from 1 */
    Indexes met;      /* by the one at hand */
} Meeting;

/* Meets those behind `place` that have its words too. */
static void place_meet(Meeting *meeting, uint32_t place)
{
    const Place *places = meeting->places.at;
    const Said *saids = meeting->aligning->saids.at, *a = &saids[places[place].said];
    for (uint32_t k = place + 1; k < meeting->places.count; k++) {
        if (places[k].hash != places[place].hash || places[k].said == NONE) return;
        const Said *b = &saids[places[k].said];
        bool met = meeting->met_by[places[k].said] == places[place].said + 1;
        if (met || a->article == b->article || !(a->direct || b->direct)) continue;
        meeting->met_by[places[k].said] = places[place].said + 1;
        LIST_PUSH(meeting->aligning->arena, &meeting->met, places[k].said);
    }
}

/* Pairs of quotations of different articles with three words in a row in common, in order. */
static void pairs_align(Aligning *aligning)
{
    Meeting meeting = {.aligning = aligning, .places = places_sorted(aligning)};
    const Places *places = &meeting.places;
    for (uint32_t from = 0, to; from < places->count; from = to) {
        for (to = from + 1; to < places->count && places->at[to].hash == places->at[from].hash;)
            to++;
        places_thin(aligning, places->at + from, to - from);
    }
    Indexes *places_of = places_of_saids(aligning, places);
    meeting.met_by = NEW_ARRAY(aligning->arena, uint32_t, aligning->saids.count + 1);
    for (uint32_t said = 0; said < aligning->saids.count; said++) {
        meeting.met.count = 0;
        for (uint32_t i = 0; i < places_of[said].count; i++)
            place_meet(&meeting, places_of[said].at[i]);
        indexes_as_set(&meeting.met);
        for (uint32_t i = 0; i < meeting.met.count; i++)
            pair_align(aligning, said, meeting.met.at[i]);
    }
}

QuotePairs quotes_align(Arena *arena, const Article *articles, uint32_t count,
                        const Entities *entities, Utterances *utterances)
{
    QuotePairs pairs = {0};
    Aligning aligning = {.arena = arena,
                         .articles = articles,
                         .entities = entities,
                         .symbols = symbols_new(arena),
                         .pairs = &pairs};
    aligning.scores = NEW_ARRAY(arena, int32_t, 2 * (LONGEST_QUOTE + 1));
    aligning.steps = NEW_ARRAY(arena, uint8_t, (LONGEST_QUOTE + 1) * (LONGEST_QUOTE + 1));
    for (uint32_t i = 0; i < count; i++) {
        aligning.words = 0;
        for (uint32_t k = 0;
             k < articles[i].found.quotes.count && aligning.words < QUOTED_WORDS_MOST; k++)
            said_read(&aligning, i, k);
    }
    pairs_align(&aligning);
    *utterances = utterances_lay(&aligning);
    return pairs;
}
