#include "find/quotes.h"

bool quote_word(QuoteWord kind, Str fold)
{
    static const struct {
        QuoteWord kind;
        const char *word;
    } words[] = {
#define QUOTE_WORD(name, text) {WORD_##name, text},
#include "find/quote_words.def"
#undef QUOTE_WORD
    };
    for (uint32_t i = 0; i < sizeof words / sizeof *words; i++)
        if (words[i].kind == kind && str_is(fold, words[i].word)) return true;
    return false;
}

/* ---- what a token is, for this purpose ---------------------------------------------------- */

static Part part_of_mark(Str fold)
{
    static const struct {
        const char *mark;
        Part part;
    } marks[] = {{",", PART_COMMA},     {".", PART_STOP},    {"!", PART_STOP},
                 {"?", PART_STOP},      {"...", PART_STOP},  {":", PART_COLON},
                 {";", PART_SEMICOLON}, {"-", PART_DASH},    {"--", PART_DASH},
                 {"(", PART_BRACKET},   {")", PART_BRACKET}, {"[", PART_BRACKET},
                 {"]", PART_BRACKET}};
    for (uint32_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (str_is(fold, marks[i].mark)) return marks[i].part;
    return PART_OTHER;
}

static Part part_of_verb(const Word *word)
{
    switch (word->form) {
    case VERB_PAST:
    case VERB_PRESENT:
    case VERB_MODAL: return PART_FINITE;
    case VERB_ING: return PART_ING;
    case VERB_PARTICIPLE: return PART_PARTICIPLE;
    default: return PART_BASE;
    }
}

static Part part_of_pronoun(const Word *word, Str fold)
{
    if (str_is(fold, "that")) return PART_THAT;
    if (word->xpos[0] == 'W') return PART_WH;
    if (str_is(str_of(word->xpos), "PRP$")) return PART_DETERMINER;
    return PART_PRONOUN;
}

static Part part_of_word(const Word *word, Str fold)
{
    switch (word->upos) {
    case UPOS_VERB:
    case UPOS_AUX: return part_of_verb(word);
    case UPOS_PRON: return part_of_pronoun(word, fold);
    case UPOS_DET: return word->xpos[0] == 'W' ? PART_WH : PART_DETERMINER;
    case UPOS_ADJ: return PART_ADJECTIVE;
    case UPOS_ADV: return word->xpos[0] == 'W' ? PART_SUBORDINATOR : PART_ADVERB;
    case UPOS_ADP: return str_is(fold, "that") ? PART_THAT : PART_PREPOSITION;
    case UPOS_SCONJ: return str_is(fold, "that") ? PART_THAT : PART_SUBORDINATOR;
    case UPOS_CCONJ: return PART_AND;
    case UPOS_PART:
        return str_is(fold, "to") ? PART_TO : str_ends(fold, STR("s")) ? PART_GENITIVE : PART_NOT;
    case UPOS_PUNCT: return part_of_mark(fold);
    case UPOS_INTJ: return PART_OTHER;
    default: return PART_NOUN;
    }
}

/* The "-" of ship-to-ship. */
static bool is_joint(const Text *text, uint32_t token)
{
    if (token == 0 || token + 1 >= text->tokens.count || !str_is(text->tokens.at[token].fold, "-"))
        return false;
    const Token *it = &text->tokens.at[token];
    return it[-1].span.to == it->span.from && it->span.to == it[1].span.from;
}

static Part part_of_token(const Text *text, const Words *words, uint32_t token)
{
    const Token *it = &text->tokens.at[token];
    if (is_joint(text, token)) return PART_ADJECTIVE;
    if (it->kind == TOKEN_PUNCT) return part_of_mark(it->fold);
    if (it->kind == TOKEN_NUMBER || it->kind == TOKEN_ADDRESS) return PART_NOUN;
    return part_of_word(&words->at[token], it->fold);
}

enum {
    LONGEST_STRETCH = 250, /* units: keeps the work linear on a text without full stops */
    LONGEST_LOOK = 256     /* tokens of a quotation looked at for a verb */
};

/* ---- what taggers often mistake ----------------------------------------------------------- */

static bool is_word_part(Part part)
{
    return part != PART_GENITIVE && part != PART_QUOTED && part < PART_COMMA;
}

/* Whatever stands in a name is a noun: "Rose" is no verb. */
static void names_are_nouns(Outside *outside)
{
    uint32_t unit = 0;
    for (uint32_t i = 0; i < outside->found->names.count; i++) {
        const Name *name = &outside->found->names.at[i];
        uint32_t end = name->first_token + name->token_count;
        while (unit < outside->units.count && outside->units.at[unit].token < name->first_token)
            unit++;
        for (uint32_t k = unit; k < outside->units.count && outside->units.at[k].end <= end; k++)
            if (is_word_part(outside->units.at[k].part) && !name->demonym)
                outside->units.at[k].part = PART_NOUN;
    }
}

/* Of two full verbs in a row the one in the present tense is a noun: "Witnesses reported", "told
 * reporters"; but not in "which police say was". */
static void verbs_beside_verbs_are_nouns(Outside *outside)
{
    for (uint32_t i = 0; i + 1 < outside->units.count; i++) {
        Unit *first = &outside->units.at[i], *second = first + 1;
        if (first->part != PART_FINITE || second->part != PART_FINITE) continue;
        const Word *a = &outside->words->at[first->token], *b = &outside->words->at[second->token];
        if (a->upos == UPOS_AUX || b->upos == UPOS_AUX) continue;
        if (a->form == VERB_PRESENT)
            first->part = PART_NOUN;
        else if (b->form == VERB_PRESENT)
            second->part = PART_NOUN;
    }
}

/* ---- building ----------------------------------------------------------------------------- */

typedef struct Building {
    Arena *arena;
    Outside *outside;
    uint32_t pair; /* the next pair of marks not yet passed */
} Building;

/* The pair in which `token` stands, not looking into nested ones; NONE outside. */
static uint32_t pair_over(Building *building, const Token *token)
{
    const MarkPairs *pairs = &building->outside->pairs;
    while (building->pair < pairs->count &&
           (pairs->at[building->pair].nested ||
            pairs->at[building->pair].whole.to <= token->span.from))
        building->pair++;
    if (building->pair == pairs->count) return NONE;
    return pairs->at[building->pair].whole.from <= token->span.from ? building->pair : NONE;
}

static uint32_t unit_add(Building *building, uint32_t token)
{
    Outside *outside = building->outside;
    const Text *text = outside->text;
    Unit *unit = LIST_ADD(building->arena, &outside->units);
    *unit = (Unit){.token = token, .end = token + 1, .span = text->tokens.at[token].span};
    unit->pair = pair_over(building, &text->tokens.at[token]);
    if (unit->pair == NONE) {
        unit->part = part_of_token(text, outside->words, token);
        return unit->end;
    }
    unit->part = PART_QUOTED;
    unit->span = outside->pairs.at[unit->pair].whole;
    while (unit->end < text->tokens.count && text->tokens.at[unit->end].span.from < unit->span.to)
        unit->end++;
    return unit->end;
}

static bool starts_lower(const Text *text, uint32_t token)
{
    const Token *it = &text->tokens.at[token];
    return it->kind == TOKEN_WORD && !(it->shape & SHAPE_UPPER_FIRST);
}

/* A sentence ends between two units: where the text's sentence does, but for `“No!” he said`. */
static bool stretch_ends(const Outside *outside, const Unit *last, uint32_t next)
{
    const Text *text = outside->text;
    const Token *before = &text->tokens.at[last->end - 1], *after = &text->tokens.at[next];
    if (before->sentence == after->sentence) return false;
    if (text->sentences.at[before->sentence].block != text->sentences.at[after->sentence].block)
        return true;
    if (last->pair == NONE) return true;
    return !pair_ends_in_comma(outside, last) && !starts_lower(text, next);
}

void outside_build(Arena *arena, const Text *text, const Words *words, const Findings *found,
                   Outside *outside)
{
    *outside = (Outside){.text = text, .words = words, .found = found};
    outside->pairs = marks_pair(arena, text);
    Building building = {.arena = arena, .outside = outside};
    uint32_t first = 0;
    for (uint32_t token = 0; token < text->tokens.count;) {
        uint32_t sentence = text->tokens.at[token].sentence;
        token = unit_add(&building, token);
        uint32_t count = outside->units.count;
        if (token < text->tokens.count && count - first < LONGEST_STRETCH &&
            !stretch_ends(outside, &outside->units.at[count - 1], token))
            continue;
        Stretch *stretch = LIST_ADD(arena, &outside->stretches);
        *stretch = (Stretch){{first, count}, text->sentences.at[sentence].block};
        first = count;
    }
    names_are_nouns(outside);
    verbs_beside_verbs_are_nouns(outside);
}

/* ---- looking at units --------------------------------------------------------------------- */

Part part_at(const Outside *outside, Range within, uint32_t unit)
{
    return unit >= within.first && unit < within.end ? outside->units.at[unit].part : PART_STOP;
}

Span range_span(const Outside *outside, Range range)
{
    if (range_empty(range)) return (Span){0, 0};
    return (Span){outside->units.at[range.first].span.from,
                  outside->units.at[range.end - 1].span.to};
}

Str unit_fold(const Outside *outside, uint32_t unit)
{
    return outside->text->tokens.at[outside->units.at[unit].token].fold;
}

bool unit_is(const Outside *outside, uint32_t unit, const char *fold)
{
    return unit < outside->units.count && outside->units.at[unit].part != PART_QUOTED &&
           str_is(unit_fold(outside, unit), fold);
}

bool pair_has_verb(const Outside *outside, const Unit *unit)
{
    uint32_t end = unit->end < unit->token + LONGEST_LOOK ? unit->end : unit->token + LONGEST_LOOK;
    for (uint32_t token = unit->token; token < end; token++)
        if (part_of_token(outside->text, outside->words, token) == PART_FINITE) return true;
    return false;
}

bool pair_ends_in_comma(const Outside *outside, const Unit *unit)
{
    if (unit->pair == NONE) return false;
    Span inside = outside->pairs.at[unit->pair].inside;
    return inside.to > inside.from && outside->text->bytes.at[inside.to - 1] == ',';
}

bool range_has_verb(const Outside *outside, Range range)
{
    for (uint32_t i = range.first; i < range.end; i++) {
        const Unit *unit = &outside->units.at[i];
        if (unit->part == PART_FINITE) return true;
        /* "the operator offered passengers": past forms are often mistaken for participles */
        if (unit->part == PART_PARTICIPLE && i > range.first && unit[-1].part == PART_NOUN)
            return true;
        if (unit->part == PART_QUOTED && pair_has_verb(outside, unit)) return true;
    }
    return false;
}
