/* Which forms are one entity. Every rule joins two forms that are shown to be one; surnames and
 * short forms only where there is exactly one they can mean. */
#include "story/entities.h"

/* ---- countries, other names, acronyms -------------------------------------------------------- */

static void countries_join(Forms *forms)
{
    Index index = index_new(forms->arena);
    for (uint32_t i = 0; i < forms->list.count; i++) {
        Str country = forms->list.at[i].country;
        if (!country.size) continue;
        index_add(forms->arena, &index, country, i);
        forms_join(forms, index_find(&index, country)->at[0], i);
    }
}

/* "Kiev" and "Kyiv", "ISIL" and "Islamic State": the gazetteer says that they are one. */
static void aliases_join(Forms *forms)
{
    Index index = index_new(forms->arena);
    for (uint32_t i = 0; i < forms->list.count; i++) {
        Str alias = forms->list.at[i].alias;
        if (!alias.size || form_type(&forms->list.at[i]) == NAME_PERSON) continue;
        index_add(forms->arena, &index, alias, i);
        forms_join(forms, index_find(&index, alias)->at[0], i);
        uint32_t named = form_with(forms, alias);
        if (named != NONE && form_type(&forms->list.at[named]) != NAME_PERSON)
            forms_join(forms, named, i);
    }
}

static Str without_blanks(Arena *arena, Str key)
{
    Builder out = {.arena = arena};
    for (uint32_t i = 0; i < key.size; i++)
        if (key.at[i] != ' ') build_char(&out, key.at[i]);
    return build_done(&out);
}

/* "Norland Air Lines" and "Norland Airlines", "Wal-Mart" and "Walmart". */
static void blanks_join(Forms *forms)
{
    Index index = index_new(forms->arena);
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        Str key = without_blanks(forms->arena, form->full);
        if (key.size < LEAST_WITHOUT_BLANKS || form->article != NONE || form->seat.size ||
            form_type(form) == NAME_PERSON)
            continue;
        index_add(forms->arena, &index, key, i);
        forms_join(forms, index_find(&index, key)->at[0], i);
    }
}

static bool small_word(Str word)
{
    static const char *const small[] = {"of", "and", "for", "the", "on", "in"};
    return AMONG(word, small);
}

/* "international monetary fund" -> "imf". */
static Str initials_of(Arena *arena, Str key)
{
    Builder out = {.arena = arena};
    for (uint32_t at = 0; at < key.size;) {
        Str word = first_word(str_slice(key, at, key.size));
        if (word.size && !small_word(word)) build_char(&out, word.at[0]);
        at += word.size + 1;
    }
    return build_done(&out);
}

/* "LAX" of Los Angeles International Airport, "SFO" of San Francisco's. */
static bool is_airport_code(Str code, Str initials, Str airport)
{
    if (code.size != 3 || !str_starts(initials, str_slice(code, 0, 2))) return false;
    return code.at[2] == 'x' || str_find(airport, str_slice(code, 2, 3)) != NONE;
}

static void airports_join(Forms *forms)
{
    Index airports = index_new(forms->arena);
    for (uint32_t i = 0; i < forms->list.count; i++) {
        Str key = forms->list.at[i].key, initials = initials_of(forms->arena, key);
        if (str_is(last_word(key), "airport") && initials.size > 2)
            index_add(forms->arena, &airports, str_slice(initials, 0, 2), i);
    }
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        const Indexes *group = form->acronym && form->key.size == 3
                                   ? index_find(&airports, str_slice(form->key, 0, 2))
                                   : NULL;
        if (!group || !all_one(forms, group)) continue;
        Str airport = forms->list.at[group->at[0]].key;
        if (is_airport_code(form->key, initials_of(forms->arena, airport), airport))
            forms_join(forms, i, group->at[0]);
    }
}

static void acronyms_join(Forms *forms)
{
    Index initials = index_new(forms->arena);
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        if (form->words >= 2 && form_type(form) != NAME_PERSON)
            index_add(forms->arena, &initials, initials_of(forms->arena, form->full), i);
    }
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        uint32_t full = form_with(forms, form->expansion);
        if (full != NONE) forms_join(forms, i, full);
        if (full != NONE || !form->acronym || form->key.size < 3) continue;
        const Indexes *same = index_find(&initials, form->key);
        if (same && all_one(forms, same)) forms_join(forms, i, same->at[0]);
    }
}

/* ---- typing errors --------------------------------------------------------------------------- */

static Str without_byte(Arena *arena, Str key, uint32_t at)
{
    return str_format(arena, "%.*s%.*s", (int)at, key.at, (int)(key.size - at - 1),
                      key.at + at + 1);
}

static bool may_hold_typo(const Form *form)
{
    if (form->words < 2 || form->key.size < LEAST_FOR_TYPO || form->key.size > MOST_FOR_TYPO)
        return false;
    for (uint32_t i = 0; i < form->key.size; i++)
        if (form->key.at[i] >= '0' && form->key.at[i] <= '9') return false;
    return !form->country.size;
}

/* Within one letter of each other: some form of each with at most one letter left out is the same.
 */
static bool one_apart(Str a, Str b)
{
    if (a.size > b.size + 1 || b.size > a.size + 1) return false;
    uint32_t head = 0, tail = 0, least = a.size < b.size ? a.size : b.size;
    while (head < least && a.at[head] == b.at[head]) head++;
    while (tail < least - head && a.at[a.size - 1 - tail] == b.at[b.size - 1 - tail]) tail++;
    return a.size - head - tail <= 1 && b.size - head - tail <= 1;
}

/* "Tom Barker", "Tom Parker": people whose names have one letter for another are two. */
static bool is_typo(const Form *form, const Form *known)
{
    bool person = form_type(form) == NAME_PERSON || form_type(known) == NAME_PERSON;
    if (person && form->full.size == known->full.size) return false;
    return !str_equal(known->full, form->full) && one_apart(known->full, form->full);
}

static void typos_join(Forms *forms)
{
    Index index = index_new(forms->arena);
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        if (!may_hold_typo(form)) continue;
        for (uint32_t at = 0; at <= form->full.size; at++) {
            Str key =
                at < form->full.size ? without_byte(forms->arena, form->full, at) : form->full;
            const Indexes *same = index_find(&index, key);
            uint32_t other = same ? same->at[0] : NONE;
            if (same && is_typo(form, &forms->list.at[other]) && !in_one_article(forms, i, other))
                forms_join(forms, other, i);
            if (!same) index_add(forms->arena, &index, key, i);
        }
    }
}

/* ---- what is left ---------------------------------------------------------------------------- */

/* Lone surnames that no full name explains: one entity for all articles. */
static void strangers_join(Forms *forms)
{
    Index index = index_new(forms->arena);
    bool *explained = NEW_ARRAY(forms->arena, bool, forms->list.count + 1); /* per root */
    for (uint32_t i = 0; i < forms->list.count; i++)
        explained[form_root(forms, i)] |= forms->list.at[i].article == NONE;
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        if (form->article == NONE || form->state_body || explained[form_root(forms, i)]) continue;
        index_add(forms->arena, &index, form->key, i);
        forms_join(forms, index_find(&index, form->key)->at[0], i);
    }
}

void forms_join_all(Forms *forms)
{
    countries_join(forms);
    homes_join(forms);
    aliases_join(forms);
    blanks_join(forms);
    typos_join(forms);
    acronyms_join(forms);
    airports_join(forms);
    people_join(forms);
    bodies_join(forms);
    strangers_join(forms);
    sites_join(forms);
}
