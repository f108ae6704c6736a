/* Bodies of states: "the Chinese Foreign Ministry", "China's Foreign Ministry" and, in an article
 * of China, "the Foreign Ministry" are one; the Russian one is another. */
#include "find/gazetteer.h"
#include "story/entities.h"

bool is_state_body(Str key)
{
    static const char *const bodies[] = {
        "ministry",        "department",   "army",           "navy",       "parliament", "senate",
        "congress",        "government",   "cabinet",        "commission", "agency",     "police",
        "court",           "treasury",     "embassy",        "consulate",  "military",   "council",
        "office",          "assembly",     "bureau",         "service",    "guard",      "force",
        "representatives", "intelligence", "administration", "bank"};
    return AMONG(last_word(key), bodies);
}

/* Unions are known by their own code. */
static Str home_code(Str name)
{
    if (str_is(name, "united nations")) return STR("UN");
    if (str_is(name, "european union") || str_is(name, "european") || str_is(name, "eu"))
        return STR("EU");
    GazetteerEntry entry = gazetteer_find(name);
    bool state = (entry.kinds & (GAZETTEER_COUNTRY | GAZETTEER_DEMONYM)) && entry.place.size == 2;
    return state ? entry.place : (Str){0};
}

Str home_of(Str key, Str *rest)
{
    enum { LONGEST_STATE = 3 };
    uint32_t ends[LONGEST_STATE], count = 0;
    for (uint32_t at = 0; at < key.size && count < LONGEST_STATE; at++)
        if (key.at[at] == ' ') ends[count++] = at;
    while (count > 0) {
        uint32_t end = ends[--count];
        Str code = home_code(str_slice(key, 0, end));
        if (!code.size && key.at[end - 1] == 's') /* "chinas foreign ministry" */
            code = home_code(str_slice(key, 0, end - 1));
        if (!code.size) continue;
        *rest = str_slice(key, end + 1, key.size);
        return code;
    }
    return (Str){0};
}

Str home_before(const Article *article, uint32_t name, Arena *arena)
{
    if (name == 0) return (Str){0};
    const Name *before = &article->found.names.at[name - 1];
    uint32_t end = before->first_token + before->token_count;
    uint32_t from = article->found.names.at[name].first_token;
    bool owner = end + 1 == from && str_is(article->text->tokens.at[end].fold, "'s");
    if (end != from && !owner) return (Str){0};
    return home_code(form_normal(arena, str_at(article->text->bytes, before->span)));
}

/* A body whose state is not said is that of its article, else the only one there is; where no
 * article says whose it is, all mean the same. */
void homes_join(Forms *forms)
{
    Index at_home = index_new(forms->arena), homeless = index_new(forms->arena);
    for (uint32_t i = 0; i < forms->list.count; i++)
        if (forms->list.at[i].state_body)
            index_add(forms->arena, forms->list.at[i].home.size ? &at_home : &homeless,
                      forms->list.at[i].key, i);
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        if (!form->state_body || form->home.size) continue;
        const Indexes *group = index_find(&at_home, form->key);
        uint32_t body = group ? only_one(forms, group, form->first_article)
                              : index_find(&homeless, form->key)->at[0];
        if (body != NONE) forms_join(forms, i, body);
    }
}
