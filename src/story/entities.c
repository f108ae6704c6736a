/* One entity for all the ways the articles name it. */
#include "story/entities.h"

/* ---- the name an entity goes by -------------------------------------------------------------- */

/* Words of the text on one line. */
static Str surface_of(Arena *arena, const Article *article, const Name *name)
{
    Str bytes = str_at(article->text->bytes, name->span);
    Builder out = {.arena = arena};
    for (uint32_t i = 0; i < bytes.size; i++) {
        bool space =
            bytes.at[i] == '\n' || bytes.at[i] == '\r' || bytes.at[i] == '\t' || bytes.at[i] == ' ';
        if (!space)
            build_char(&out, bytes.at[i]);
        else if (out.size && out.at[out.size - 1] != ' ')
            build_char(&out, ' ');
    }
    return build_done(&out);
}

/* A surface form of one entity, with how often it stands there. */
typedef struct Surface {
    Str text;
    uint32_t entity, count, words;
    bool shouted; /* all in capitals, as in a headline */
} Surface;

typedef LIST(Surface) Surfaces;

static void surface_note(Arena *arena, Surfaces *surfaces, Symbols *keys, Str text, uint32_t entity,
                         uint32_t words)
{
    uint32_t symbol =
        symbol_of(keys, str_format(arena, "%u %.*s", entity, (int)text.size, text.at));
    if (symbol == surfaces->count)
        LIST_PUSH(arena, surfaces, ((Surface){text, entity, 0, words, all_upper(text)}));
    surfaces->at[symbol].count++;
}

static uint32_t spaces_in(Str text)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < text.size; i++) count += text.at[i] == ' ';
    return count;
}

/* Full forms before short ones, written before shouted, common before rare, long before brief,
 * early before late. */
static bool better_name(const Surface *a, const Surface *b)
{
    bool full_a = a->words > 1, full_b = b->words > 1;
    if (full_a != full_b) return full_a;
    if (full_a && a->shouted != b->shouted) return b->shouted;
    if (a->count != b->count) return a->count > b->count;
    return a->text.size > b->text.size;
}

static void names_choose(Arena *arena, Entities *entities, const Surfaces *surfaces)
{
    const Surface **best = NEW_ARRAY(arena, const Surface *, entities->list.count + 1);
    for (uint32_t i = 0; i < surfaces->count; i++) {
        const Surface *surface = &surfaces->at[i];
        if (!best[surface->entity] || better_name(surface, best[surface->entity]))
            best[surface->entity] = surface;
    }
    for (uint32_t i = 0; i < surfaces->count; i++) {
        const Surface *surface = &surfaces->at[i];
        Entity *entity = &entities->list.at[surface->entity];
        if (surface == best[surface->entity])
            entity->name = surface->text;
        else
            LIST_PUSH(arena, &entity->aliases, surface->text);
    }
}

/* ---- types ----------------------------------------------------------------------------------- */

static void types_choose(Arena *arena, Entities *entities, Forms *forms, const uint32_t *entity_of)
{
    Form *sums = NEW_ARRAY(arena, Form, entities->list.count + 1);
    for (uint32_t i = 0; i < forms->list.count; i++) {
        uint32_t entity = entity_of[form_root(forms, i)];
        for (uint32_t type = 0; entity != NONE && type < NAME_TYPE_COUNT; type++)
            sums[entity].votes[type] += forms->list.at[i].votes[type];
    }
    for (uint32_t i = 0; i < entities->list.count; i++)
        entities->list.at[i].type = form_type(&sums[i]);
}

/* ---- demonyms, governments
 * -------------------------------------------------------------------------------- */

/* Countries by code, each with one of its forms. */
typedef struct Countries {
    Symbols *codes;
    uint32_t *form;
} Countries;

static Countries countries_list(Arena *arena, const Forms *forms)
{
    Countries countries = {symbols_new(arena), NEW_ARRAY(arena, uint32_t, forms->list.count + 1)};
    for (uint32_t i = 0; i < forms->list.count; i++) {
        if (!forms->list.at[i].country.size) continue;
        uint32_t known = symbols_count(countries.codes);
        uint32_t symbol = symbol_of(countries.codes, forms->list.at[i].country);
        if (symbol == known) countries.form[symbol] = i;
    }
    return countries;
}

/* Entity of a demonym's place: by country code, or by the place's own name. */
static uint32_t demonym_entity(const Name *name, Forms *forms, const uint32_t *entity_of,
                               const Countries *countries)
{
    if (!name->demonym || !name->place.size) return NONE;
    uint32_t country = symbol_find(countries->codes, name->place);
    uint32_t form = country != NONE
                        ? countries->form[country]
                        : symbol_find(forms->keys, form_normal(forms->arena, name->place));
    return form == NONE ? NONE : entity_of[form_root(forms, form)];
}

static void demonyms_link(Entities *entities, Forms *forms, const uint32_t *entity_of,
                          const Countries *countries, const Article *articles, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = 0; k < articles[i].found.names.count; k++)
            if (articles[i].found.names.at[k].demonym)
                entities->of_name[i][k] =
                    demonym_entity(&articles[i].found.names.at[k], forms, entity_of, countries);
}

static void governments_link(Arena *arena, Entities *entities, Forms *forms,
                             const uint32_t *entity_of, const Countries *countries)
{
    entities->acts_for = NEW_ARRAY(arena, uint32_t, entities->list.count + 1);
    for (uint32_t i = 0; i < entities->list.count; i++) entities->acts_for[i] = i;
    for (uint32_t i = 0; i < forms->list.count; i++) {
        Str seat = forms->list.at[i].seat;
        uint32_t country = seat.size ? symbol_find(countries->codes, seat) : NONE;
        if (country == NONE) continue;
        uint32_t entity = entity_of[form_root(forms, countries->form[country])];
        if (entity != NONE) entities->acts_for[entity_of[form_root(forms, i)]] = entity;
    }
}

/* ---- all of it ------------------------------------------------------------------------------- */

static uint32_t entity_for(Arena *arena, Entities *entities, uint32_t *entity_of, uint32_t root)
{
    if (entity_of[root] == NONE) {
        entity_of[root] = entities->list.count;
        (void)LIST_ADD(arena, &entities->list);
    }
    return entity_of[root];
}

Entities entities_merge(Arena *arena, const Article *articles, uint32_t count)
{
    Forms *forms = forms_gather(arena, articles, count);
    sights_note(forms, articles, count);
    forms_join_all(forms);
    Entities entities = {.of_name = forms->of_name};
    uint32_t *entity_of = NEW_ARRAY(arena, uint32_t, forms->list.count + 1);
    for (uint32_t i = 0; i < forms->list.count; i++) entity_of[i] = NONE;
    Surfaces surfaces = {0};
    Symbols *keys = symbols_new(arena);
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t k = 0; k < articles[i].found.names.count; k++) {
            uint32_t form = forms->of_name[i][k];
            if (form == NONE) continue;
            uint32_t entity = entity_for(arena, &entities, entity_of, form_root(forms, form));
            LIST_PUSH(arena, &entities.list.at[entity].mentions, ((Mention){i, k}));
            Str text = surface_of(arena, &articles[i], &articles[i].found.names.at[k]);
            surface_note(arena, &surfaces, keys, text, entity, spaces_in(text) + 1);
            forms->of_name[i][k] = entity;
        }
    }
    names_choose(arena, &entities, &surfaces);
    types_choose(arena, &entities, forms, entity_of);
    Countries countries = countries_list(arena, forms);
    demonyms_link(&entities, forms, entity_of, &countries, articles, count);
    governments_link(arena, &entities, forms, entity_of, &countries);
    return entities;
}
