/* Which forms are one entity. Every rule joins two forms that are shown to be one; surnames and
 * short forms only where there is exactly one they can mean. */
#include "story/entities.h"

#include <string.h>

/* Forms by a word they hold, so that no rule has to compare all with all. */
typedef struct Index {
    Symbols *words;
    LIST(Indexes) forms;
} Index;

static void index_add(Arena *arena, Index *index, Str word, uint32_t form)
{
    uint32_t symbol = symbol_of(index->words, word);
    if (symbol == index->forms.count) (void)LIST_ADD(arena, &index->forms);
    LIST_PUSH(arena, &index->forms.at[symbol], form);
}

static const Indexes *index_find(const Index *index, Str word)
{
    uint32_t symbol = symbol_find(index->words, word);
    return symbol == NONE ? NULL : &index->forms.at[symbol];
}

static uint32_t form_with(const Forms *forms, Str key)
{
    return key.size ? symbol_find(forms->keys, key) : NONE;
}

static Str last_word(Str key)
{
    uint32_t from = key.size;
    while (from > 0 && key.at[from - 1] != ' ') from--;
    return str_slice(key, from, key.size);
}

static Str first_word(Str key)
{
    uint32_t to = 0;
    while (to < key.size && key.at[to] != ' ') to++;
    return str_slice(key, 0, to);
}

/* ---- who is where ---------------------------------------------------------------------------- */

/* Which forms an article has. */
typedef struct Presence {
    Symbols *pairs; /* "form article" */
} Presence;

static Str pair_key(Arena *arena, uint32_t form, uint32_t article)
{
    return str_format(arena, "%u %u", form, article);
}

static Presence presence_note(Forms *forms, uint32_t **of_name, const Article *articles,
                              uint32_t count)
{
    Presence presence = {symbols_new(forms->arena)};
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = 0; k < articles[i].found.names.count; k++)
            if (of_name[i][k] != NONE)
                symbol_of(presence.pairs, pair_key(forms->arena, of_name[i][k], i));
    return presence;
}

/* ---- countries, acronyms --------------------------------------------------------------------- */

static void countries_join(Forms *forms)
{
    Index index = {.words = symbols_new(forms->arena)};
    for (uint32_t i = 0; i < forms->list.count; i++) {
        Str country = forms->list.at[i].country;
        if (!country.size) continue;
        index_add(forms->arena, &index, country, i);
        forms_join(forms, index_find(&index, country)->at[0], i);
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

static void acronyms_join(Forms *forms)
{
    Index initials = {.words = symbols_new(forms->arena)};
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        if (form->words >= 2 && form_type(form) != NAME_PERSON)
            index_add(forms->arena, &initials, initials_of(forms->arena, form->key), i);
    }
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        uint32_t full = form_with(forms, form->expansion);
        if (full != NONE) forms_join(forms, i, full);
        if (full != NONE || !form->acronym || form->key.size < 3) continue;
        const Indexes *same = index_find(&initials, form->key);
        if (same && same->count == 1) forms_join(forms, i, same->at[0]);
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

/* Who writes both knows of two. */
static bool in_one_article(Forms *forms, const Presence *presence, uint32_t a, uint32_t b,
                           uint32_t articles)
{
    for (uint32_t i = 0; i < articles; i++)
        if (symbol_find(presence->pairs, pair_key(forms->arena, a, i)) != NONE &&
            symbol_find(presence->pairs, pair_key(forms->arena, b, i)) != NONE)
            return true;
    return false;
}

static void typos_join(Forms *forms, const Presence *presence, uint32_t articles)
{
    Index index = {.words = symbols_new(forms->arena)};
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        if (!may_hold_typo(form)) continue;
        for (uint32_t at = 0; at <= form->key.size; at++) {
            Str key = at < form->key.size ? without_byte(forms->arena, form->key, at) : form->key;
            const Indexes *same = index_find(&index, key);
            uint32_t other = same ? same->at[0] : NONE;
            bool same_but_one =
                other != NONE && other != i && one_apart(forms->list.at[other].key, form->key);
            if (same_but_one && !in_one_article(forms, presence, i, other, articles))
                forms_join(forms, other, i);
            if (!same) index_add(forms->arena, &index, key, i);
        }
    }
}

/* ---- people ---------------------------------------------------------------------------------- */

/* Same word, or one is the other's initial. */
static bool given_names_agree(Str a, Str b)
{
    if (a.size == 1 || b.size == 1) return a.at[0] == b.at[0];
    return str_equal(a, b);
}

/* Every word of the shorter name stands in the longer, in order; "j" stands for "john". */
static bool names_agree(Str shorter, Str longer)
{
    uint32_t at = 0;
    for (uint32_t in = 0; in < longer.size && at < shorter.size;) {
        Str word = first_word(str_slice(longer, in, longer.size));
        Str wanted = first_word(str_slice(shorter, at, shorter.size));
        if (wanted.size && word.size && given_names_agree(wanted, word)) at += wanted.size + 1;
        in += word.size + 1;
    }
    return at >= shorter.size;
}

static bool is_full_person(const Form *form)
{
    return form->words >= 2 && form_type(form) == NAME_PERSON;
}

static void surname_group_join(Forms *forms, const Indexes *group)
{
    if (group->count > MOST_OF_ONE_SURNAME) return;
    for (uint32_t i = 0; i < group->count; i++) {
        uint32_t match = NONE, matches = 0;
        const Form *shorter = &forms->list.at[group->at[i]];
        for (uint32_t k = 0; k < group->count; k++) {
            const Form *longer = &forms->list.at[group->at[k]];
            bool candidate = k != i && (longer->words > shorter->words ||
                                        (longer->words == shorter->words && k < i));
            if (!candidate || !names_agree(shorter->key, longer->key)) continue;
            if (match == NONE || form_root(forms, match) != form_root(forms, group->at[k]))
                matches++;
            match = group->at[k];
        }
        if (matches == 1) forms_join(forms, group->at[i], match);
    }
}

/* "zelenskyy", "zelenskiy", "zelensky": one surname by three ways out of another alphabet. */
static Str surname_alike(Arena *arena, Str surname)
{
    Builder out = {.arena = arena};
    for (uint32_t i = 0; i < surname.size; i++) {
        char byte = surname.at[i] == 'i' || surname.at[i] == 'j' ? 'y' : surname.at[i];
        if (!out.size || out.at[out.size - 1] != byte) build_char(&out, byte);
    }
    return build_done(&out);
}

static void full_names_join(Forms *forms, Index *surnames, Index *first_names, Index *alike)
{
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        if (!is_full_person(form)) continue;
        index_add(forms->arena, surnames, last_word(form->key), i);
        index_add(forms->arena, first_names, first_word(form->key), i);
        index_add(forms->arena, alike, surname_alike(forms->arena, last_word(form->key)), i);
    }
    for (uint32_t i = 0; i < surnames->forms.count; i++)
        surname_group_join(forms, &surnames->forms.at[i]);
}

/* The one person of `group` (all of one surname) who is in the article, else in any; NONE when it
 * could be several. */
static uint32_t only_person(Forms *forms, const Presence *presence, const Indexes *group,
                            uint32_t article)
{
    uint32_t here = NONE, anywhere = NONE;
    bool several_here = false, several = false;
    for (uint32_t i = 0; i < group->count; i++) {
        uint32_t root = form_root(forms, group->at[i]);
        bool present =
            symbol_find(presence->pairs, pair_key(forms->arena, group->at[i], article)) != NONE;
        several |= anywhere != NONE && anywhere != root;
        anywhere = root;
        if (!present) continue;
        several_here |= here != NONE && here != root;
        here = root;
    }
    if (here != NONE) return several_here ? NONE : here;
    return several ? NONE : anywhere;
}

/* Nothing but a guess says what it is: what is taken for a body may be a surname, and the other way
 * round. */
static bool only_guessed(const Form *form)
{
    uint32_t votes = 0;
    for (uint32_t type = 0; type < NAME_TYPE_COUNT; type++) votes += form->votes[type];
    return votes == form->mentions &&
           form->votes[NAME_ORGANIZATION] + form->votes[NAME_PERSON] == votes;
}

static void surnames_join(Forms *forms, const Presence *presence, const Index *surnames,
                          const Index *first_names, const Index *alike)
{
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        bool lone = form->article != NONE;
        if (form->words != 1 || (!lone && (!only_guessed(form) || form->acronym))) continue;
        const Indexes *group = index_find(surnames, form->key);
        if (!group && lone) group = index_find(first_names, form->key);
        if (!group && lone && form->key.size >= LEAST_FOR_ALIKE)
            group = index_find(alike, surname_alike(forms->arena, form->key));
        if (!group || group->count > MOST_OF_ONE_SURNAME) continue;
        uint32_t person =
            only_person(forms, presence, group, lone ? form->article : form->first_article);
        if (person != NONE) forms_join(forms, i, person);
    }
}

/* Lone surnames that no full name explains: one entity for all articles. */
static void strangers_join(Forms *forms)
{
    Index index = {.words = symbols_new(forms->arena)};
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        if (form->article == NONE || form_root(forms, i) != i) continue;
        index_add(forms->arena, &index, form->key, i);
        forms_join(forms, index_find(&index, form->key)->at[0], i);
    }
}

/* ---- bodies and places ----------------------------------------------------------------------- */

/* A part of a body is not the body: "Hooli Workers' Council" is not Hooli. */
static bool names_a_part(Str word)
{
    static const char *const parts[] = {
        "council", "committee",  "court", "ministry",   "department", "police",  "army",
        "office",  "commission", "board", "club",       "fc",         "union",   "association",
        "news",    "times",      "post",  "parliament", "senate",     "embassy", "consulate",
        "press",   "forces",     "force", "network"};
    return AMONG(word, parts);
}

static bool all_one(Forms *forms, const Indexes *group)
{
    for (uint32_t i = 1; i < group->count; i++)
        if (form_root(forms, group->at[i]) != form_root(forms, group->at[0])) return false;
    return true;
}

/* "Hooli" for "Hooli Electronics": when one longer body only begins so. */
static void short_bodies_join(Forms *forms)
{
    Index index = {.words = symbols_new(forms->arena)};
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        if (form->words < 2 || form->words > 4 || form_type(form) != NAME_ORGANIZATION ||
            names_a_part(last_word(form->key)))
            continue;
        for (uint32_t at = 1; at < form->key.size; at++)
            if (form->key.at[at] == ' ')
                index_add(forms->arena, &index, str_slice(form->key, 0, at), i);
    }
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        bool body = form_type(form) == NAME_ORGANIZATION && form->article == NONE;
        if (!body && (!only_guessed(form) || form_root(forms, i) != i)) continue;
        const Indexes *longer = index_find(&index, form->key);
        uint32_t same = form_with(forms, form->key); /* "Harlow Inc.", when this is no person */
        if (longer && all_one(forms, longer))
            forms_join(forms, i, longer->at[0]);
        else if (!body && same != NONE && form_type(&forms->list.at[same]) == NAME_ORGANIZATION)
            forms_join(forms, i, same);
    }
}

static bool names_a_site(Str word)
{
    static const char *const sites[] = {
        "river",     "province", "state",      "city",        "county", "region",
        "island",    "islands",  "motorway",   "highway",     "valley", "desert",
        "peninsula", "oblast",   "prefecture", "governorate", "sea",    "strait"};
    return AMONG(word, sites);
}

/* "the Oder river" and "the Oder". */
static void sites_join(Forms *forms)
{
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        Str last = last_word(form->key);
        if (form->words < 2 || form_type(form) == NAME_PERSON || !names_a_site(last)) continue;
        uint32_t bare = form_with(forms, str_slice(form->key, 0, form->key.size - last.size - 1));
        if (bare != NONE && form_type(&forms->list.at[bare]) != NAME_PERSON)
            forms_join(forms, i, bare);
    }
}

/* "British Institute for Strategic Studies" and the same without the first word. */
static void first_words_join(Forms *forms)
{
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        if (form->words < 4 || form_type(form) != NAME_ORGANIZATION) continue;
        Str first = first_word(form->key);
        uint32_t rest = form_with(forms, str_slice(form->key, first.size + 1, form->key.size));
        if (rest != NONE) forms_join(forms, i, rest);
    }
}

void forms_join_all(Forms *forms, const Article *articles, uint32_t count)
{
    Index surnames = {.words = symbols_new(forms->arena)},
          first_names = {.words = symbols_new(forms->arena)},
          alike = {.words = symbols_new(forms->arena)};
    Presence presence = presence_note(forms, forms->of_name, articles, count);
    countries_join(forms);
    typos_join(forms, &presence, count);
    acronyms_join(forms);
    full_names_join(forms, &surnames, &first_names, &alike);
    surnames_join(forms, &presence, &surnames, &first_names, &alike);
    short_bodies_join(forms);
    strangers_join(forms);
    sites_join(forms);
    first_words_join(forms);
}
