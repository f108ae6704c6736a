/* Forms by their words, and by the articles that have them. */
#include "story/entities.h"

/* ---- by words -------------------------------------------------------------------------------- */

Index index_new(Arena *arena)
{
    return (Index){.words = symbols_new(arena)};
}

void index_add(Arena *arena, Index *index, Str word, uint32_t form)
{
    uint32_t symbol = symbol_of(index->words, word);
    if (symbol == index->forms.count) (void)LIST_ADD(arena, &index->forms);
    LIST_PUSH(arena, &index->forms.at[symbol], form);
}

const Indexes *index_find(const Index *index, Str word)
{
    uint32_t symbol = symbol_find(index->words, word);
    return symbol == NONE ? NULL : &index->forms.at[symbol];
}

Str last_word(Str key)
{
    uint32_t from = key.size;
    while (from > 0 && key.at[from - 1] != ' ') from--;
    return str_slice(key, from, key.size);
}

Str words_before_last(Str key)
{
    uint32_t size = last_word(key).size;
    return str_slice(key, 0, key.size > size ? key.size - size - 1 : 0);
}

Str first_word(Str key)
{
    uint32_t to = 0;
    while (to < key.size && key.at[to] != ' ') to++;
    return str_slice(key, 0, to);
}

uint32_t word_count(Str key)
{
    uint32_t count = key.size ? 1 : 0;
    for (uint32_t i = 0; i < key.size; i++) count += key.at[i] == ' ';
    return count;
}

/* ---- by articles ----------------------------------------------------------------------------- */

static void mention_note(Forms *forms, const Article *article, uint32_t index, uint32_t number)
{
    uint32_t form = forms->of_name[index][number];
    if (form == NONE) return;
    Sights *sights = &forms->sights[form];
    if (!sights->count || sights->at[sights->count - 1].article != index)
        LIST_PUSH(forms->arena, sights, ((Sight){.article = index, .first_token = NONE}));
    const Name *name = &article->found.names.at[number];
    uint32_t sentence = article->text->tokens.at[name->first_token].sentence;
    uint32_t block = article->text->sentences.at[sentence].block;
    Sight *sight = &sights->at[sights->count - 1];
    if (sight->first_token == NONE && article->text->blocks.at[block].kind == BLOCK_BODY)
        sight->first_token = name->first_token;
    sight->kin |= name->type == NAME_PERSON && begins_kin(article, name);
}

void sights_note(Forms *forms, const Article *articles, uint32_t count)
{
    forms->sights = NEW_ARRAY(forms->arena, Sights, forms->list.count + 1);
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = 0; k < articles[i].found.names.count; k++)
            mention_note(forms, &articles[i], i, k);
}

/* NULL when the article has not the form. */
static const Sight *sight_of(const Forms *forms, uint32_t form, uint32_t article)
{
    const Sights *sights = &forms->sights[form];
    uint32_t low = 0, high = sights->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (sights->at[middle].article < article)
            low = middle + 1;
        else
            high = middle;
    }
    return low < sights->count && sights->at[low].article == article ? &sights->at[low] : NULL;
}

bool form_is_in(const Forms *forms, uint32_t form, uint32_t article)
{
    return sight_of(forms, form, article) != NULL;
}

bool in_one_article(const Forms *forms, uint32_t a, uint32_t b)
{
    const Sights *x = &forms->sights[a], *y = &forms->sights[b];
    for (uint32_t i = 0, k = 0; i < x->count && k < y->count;) {
        uint32_t left = x->at[i].article, right = y->at[k].article;
        if (left == right) return true;
        i += left < right;
        k += right < left;
    }
    return false;
}

bool form_is_kin(const Forms *forms, uint32_t form, uint32_t article)
{
    const Sight *sight = sight_of(forms, form, article);
    return sight && sight->kin;
}

bool introduces(const Forms *forms, uint32_t long_form, uint32_t short_form)
{
    uint32_t with = 0, without = 0;
    const Sights *shorts = &forms->sights[short_form];
    for (uint32_t i = 0; i < shorts->count; i++) {
        const Sight *longer = sight_of(forms, long_form, shorts->at[i].article);
        if (longer && longer->first_token >= shorts->at[i].first_token) return false;
        with += longer != NULL;
        without += longer == NULL;
    }
    return with > without;
}

bool form_precedes(const Forms *forms, uint32_t a, uint32_t b, uint32_t article)
{
    const Sight *first = sight_of(forms, a, article), *second = sight_of(forms, b, article);
    return first && second && first->first_token < second->first_token;
}

/* ---- one or several -------------------------------------------------------------------------- */

bool all_one(Forms *forms, const Indexes *group)
{
    for (uint32_t i = 1; i < group->count; i++)
        if (form_root(forms, group->at[i]) != form_root(forms, group->at[0])) return false;
    return true;
}

uint32_t form_with(Forms *forms, Str key)
{
    const Indexes *group = key.size ? index_find(&forms->by_key, key) : NULL;
    return group && all_one(forms, group) ? group->at[0] : NONE;
}

uint32_t only_one(Forms *forms, const Indexes *group, uint32_t article)
{
    uint32_t here = NONE, anywhere = NONE;
    bool several_here = false, several = false;
    for (uint32_t i = 0; i < group->count; i++) {
        uint32_t root = form_root(forms, group->at[i]);
        several |= anywhere != NONE && anywhere != root;
        anywhere = root;
        if (!form_is_in(forms, group->at[i], article)) continue;
        several_here |= here != NONE && here != root;
        here = root;
    }
    if (here != NONE) return several_here ? NONE : here;
    return several ? NONE : anywhere;
}

uint32_t only_introduced(Forms *forms, const Indexes *group, uint32_t short_form, uint32_t article)
{
    uint32_t meant = NONE;
    for (uint32_t i = 0; i < group->count; i++) {
        uint32_t root = form_root(forms, group->at[i]);
        if (!form_precedes(forms, group->at[i], short_form, article) || root == meant) continue;
        if (meant != NONE) return NONE;
        meant = root;
    }
    return meant;
}
