/* The cast of an article: whose names are one person's, one body's. Only so far as one article
 * shows it; the story joins articles. */
#include "find/names.h"

/* Symbol -> figure; AMBIGUOUS where two have that short form. */
static const uint32_t AMBIGUOUS = NONE - 1;
typedef struct Book {
    Symbols *words;
    LIST(uint32_t) figures;
} Book;

static void book_note(Arena *arena, Book *book, Str word, uint32_t figure)
{
    uint32_t symbol = symbol_of(book->words, word);
    if (symbol == book->figures.count)
        LIST_PUSH(arena, &book->figures, figure);
    else if (book->figures.at[symbol] != figure)
        book->figures.at[symbol] = AMBIGUOUS;
}

static uint32_t book_find(const Book *book, Str word)
{
    uint32_t symbol = symbol_find(book->words, word);
    return symbol == NONE ? NONE : book->figures.at[symbol];
}

typedef struct Caster {
    Cast *cast;
    Arena *arena;
    Book whole, parts; /* by all words; by surname, first word, all but the last word */
} Caster;

static uint32_t last_token(const Name *name)
{
    return name->first_token + name->token_count - 1;
}

static uint32_t figure_new(Caster *caster, uint32_t index)
{
    const Name *name = &caster->cast->found->names.at[index];
    Figure figure = {
        .type = name->type, .name = index, .gender = name->gender, .sentence = NONE, .acted = NONE};
    LIST_PUSH(caster->arena, &caster->cast->figures, figure);
    return caster->cast->figures.count - 1;
}

static Str tokens_fold(const Caster *caster, uint32_t from, uint32_t to)
{
    return phrase_fold(caster->cast->scene, from, to);
}

static void parts_note(Caster *caster, const Name *name, uint32_t figure)
{
    uint32_t from = name->first_token, last = last_token(name);
    const Cell *cells = caster->cast->scene->cells;
    if (name->token_count < 2) return;
    if (name->type != NAME_PERSON && name->type != NAME_ORGANIZATION) return;
    book_note(caster->arena, &caster->parts, cells[from].fold, figure);
    if (name->type == NAME_PERSON)
        book_note(caster->arena, &caster->parts, cells[last].fold, figure);
    else if (name->token_count > 2)
        book_note(caster->arena, &caster->parts, tokens_fold(caster, from, last), figure);
}

/* An acronym is its expansion. */
static Str whole_of(const Caster *caster, const Name *name)
{
    if (name->expansion.size) return name->expansion;
    return tokens_fold(caster, name->first_token, last_token(name) + 1);
}

static uint32_t figure_known(Caster *caster, uint32_t index, Str whole)
{
    const Name *name = &caster->cast->found->names.at[index];
    uint32_t figure = book_find(&caster->whole, whole);
    if (figure != NONE) return figure;
    figure = name->token_count == 1 || name->type != NAME_PERSON ? book_find(&caster->parts, whole)
                                                                 : NONE;
    if (figure == NONE || figure == AMBIGUOUS) return NONE;
    return caster->cast->figures.at[figure].type == name->type ? figure : NONE;
}

static void name_cast(Caster *caster, uint32_t index)
{
    const Name *name = &caster->cast->found->names.at[index];
    Str whole = whole_of(caster, name);
    uint32_t figure = figure_known(caster, index, whole);
    if (figure == NONE) {
        figure = figure_new(caster, index);
        parts_note(caster, name, figure);
    }
    book_note(caster->arena, &caster->whole, whole, figure);
    caster->cast->of_name[index] = figure;
    Figure *it = &caster->cast->figures.at[figure];
    if (name->token_count > caster->cast->found->names.at[it->name].token_count) it->name = index;
    if (!it->gender) it->gender = name->gender;
}

/* Full names first: the headline has the surname alone. */
Cast cast_gather(const Scene *scene, const Findings *found)
{
    Arena *arena = scene->arena;
    Cast cast = {.scene = scene, .found = found};
    cast.of_name = NEW_ARRAY(arena, uint32_t, found->names.count + 1);
    Caster caster = {&cast, arena, {.words = symbols_new(arena)}, {.words = symbols_new(arena)}};
    for (uint32_t i = 0; i < found->names.count; i++) cast.of_name[i] = NONE;
    for (int lone = 0; lone < 2; lone++)
        for (uint32_t i = 0; i < found->names.count; i++)
            if (!found->names.at[i].demonym && (found->names.at[i].token_count == 1) == lone)
                name_cast(&caster, i);
    for (uint32_t i = 0; i < found->names.count; i++)
        if (cast.of_name[i] != NONE) labels_gather(&cast, i);
    return cast;
}
