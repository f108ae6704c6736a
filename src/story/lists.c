/* Names parted by nothing but commas, "and", titles: one list. */
#include "story/lists.h"

#include "story/cue_words.h"
#include "story/limits.h"

static bool is_word(const Article *article, uint32_t token, const char *word)
{
    return str_is(article->text->tokens.at[token].fold, word);
}

/* "|Finnish| President Jan Novak" */
static bool tells_title(Upos upos, Span token, Span title)
{
    return span_holds(title, token) ||
           (span_size(title) && upos == UPOS_ADJ && token.to <= title.from);
}

/* Between two members: "Peru| , and the |Chile"; whether "and" stands there. */
static bool parts_members(const Article *article, uint32_t from, uint32_t to, Span title,
                          bool *ended)
{
    bool parted = false, conjoined = false;
    for (uint32_t t = from; t < to; t++) {
        Upos upos = article->words.at[t].upos;
        if (tells_title(upos, article->text->tokens.at[t].span, title)) continue;
        bool mark = is_word(article, t, ",") || is_word(article, t, ";");
        if (!mark && upos != UPOS_CCONJ && upos != UPOS_DET) return false;
        parted |= mark || upos == UPOS_CCONJ;
        conjoined |= upos == UPOS_CCONJ;
    }
    *ended |= parted && conjoined;
    return parted;
}

/* "Peru, Chile |and four other states|": an unnamed member after the last. */
static bool goes_on(const Article *article, uint32_t from, uint32_t end)
{
    uint32_t t = from;
    if (t < end && is_word(article, t, ",")) t++;
    if (t >= end || article->words.at[t].upos != UPOS_CCONJ) return false;
    for (t++; t < end; t++) {
        Upos upos = article->words.at[t].upos;
        if (upos == UPOS_NOUN) return true;
        if (upos != UPOS_ADJ && upos != UPOS_NUM && upos != UPOS_DET && upos != UPOS_PROPN)
            return false;
    }
    return false;
}

/* "including Peru and Chile", "countries such as Peru and Chile": some of them only. */
static bool picks(const Article *article, const Claim *claim, uint32_t first)
{
    if (claim->place == BLOCK_HEADLINE) return true;
    uint32_t from = first > 3 ? first - 3 : 0;
    for (uint32_t t = from; t < first; t++)
        if (cue_is(article->text->tokens.at[t].fold, CUE_PICK)) return true;
    return false;
}

static uint32_t name_end(const Name *name)
{
    return name->first_token + name->token_count;
}

typedef struct Reading {
    Arena *arena;
    const Article *article;
    const Claim *claim;
    NameLists lists;
    NameList open;    /* the list being read */
    const Name *last; /* its last member so far; NULL when none */
    bool ended;       /* "and" was read: the next member is the last */
} Reading;

static void list_close(Reading *reading)
{
    NameList *list = &reading->open;
    indexes_as_set(&list->entities);
    if (list->entities.count >= 2) {
        const Sentence *sentence = &reading->article->text->sentences.at[reading->claim->sentence];
        list->rest = !reading->ended && goes_on(reading->article, name_end(reading->last),
                                                sentence->first_token + sentence->token_count);
        if (span_overlaps(list->span, reading->claim->span))
            LIST_PUSH(reading->arena, &reading->lists, *list);
    }
    *list = (NameList){.rest = false};
    reading->last = NULL;
    reading->ended = false;
}

static void member_add(Reading *reading, const Name *name, uint32_t entity)
{
    uint32_t first = name->first_token;
    const Text *text = reading->article->text;
    if (!reading->last) {
        while (first > 0 && (reading->article->words.at[first - 1].upos == UPOS_DET ||
                             tells_title(reading->article->words.at[first - 1].upos,
                                         text->tokens.at[first - 1].span, name->title)))
            first--;
        reading->open.before = first > 0 ? text->tokens.at[first - 1].fold : (Str){0};
        reading->open.bare = first > 0 && reading->claim->verb == first - 1;
        reading->open.open = picks(reading->article, reading->claim, first);
        reading->open.span = name->span;
    }
    reading->open.span.to = name->span.to;
    LIST_PUSH(reading->arena, &reading->open.entities, entity);
    reading->last = name;
}

/* "Ann Orr, Jan Novak [and the leaders of] Peru, Chile and Bolivia": one for each of the list
 * behind,
 * "[and two other] states": two. */
static uint32_t unnamed_count(const Article *article, NameList *list, const NameList *next)
{
    if (next && str_is(next->before, "of") && next->span.from > list->span.to) {
        uint32_t between =
            token_at(article->text, next->span.from) - token_at(article->text, list->span.to);
        if (between <= UNNAMED_REACH) list->span.to = next->span.to;
        if (between <= UNNAMED_REACH) return next->entities.count;
    }
    const Findings *found = &article->found;
    for (uint32_t q = FIRST_FROM(found->quantities, list->span.to); q < found->quantities.count;
         q++) {
        const Quantity *figure = &found->quantities.at[q];
        if (figure->first_token > token_at(article->text, list->span.to) + UNNAMED_REACH) return 0;
        for (uint32_t count = 1; figure->bound == BOUND_EXACTLY && count <= MOST_UNNAMED; count++)
            if (decimal_compare(figure->value, decimal_of(count)) == 0) return count;
    }
    return 0;
}

NameLists lists_read(Arena *arena, const Article *article, const uint32_t *entity_of,
                     const Claim *claim)
{
    Reading reading = {.arena = arena, .article = article, .claim = claim};
    const Sentence *sentence = &article->text->sentences.at[claim->sentence];
    for (uint32_t n = FIRST_FROM(article->found.names, sentence->span.from);
         n < article->found.names.count && article->found.names.at[n].span.from < sentence->span.to;
         n++) {
        const Name *name = &article->found.names.at[n];
        if (name->demonym || entity_of[n] == NONE) continue;
        if (reading.last && !parts_members(article, name_end(reading.last), name->first_token,
                                           name->title, &reading.ended))
            list_close(&reading);
        member_add(&reading, name, entity_of[n]);
    }
    if (reading.last) list_close(&reading);
    for (uint32_t i = 0; i < reading.lists.count; i++) {
        NameList *list = &reading.lists.at[i];
        const NameList *next = i + 1 < reading.lists.count ? list + 1 : NULL;
        if (list->rest) list->unnamed = unnamed_count(article, list, next);
    }
    return reading.lists;
}
