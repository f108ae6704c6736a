/* Bodies and places by shorter and longer forms of their names. */
#include "find/gazetteer.h"
#include "story/entities.h"

/* ---- short forms ----------------------------------------------------------------------------- */

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

/* What follows the name proper: "Hooli |Electronics|", "Acme |Group|". */
static bool names_the_trade(Str word)
{
    static const char *const trades[] = {
        "group",    "holdings",     "holding",    "company",       "bank",
        "airlines", "airways",      "lines",      "motors",        "industries",
        "systems",  "technologies", "technology", "electronics",   "pharmaceuticals",
        "energy",   "partners",     "capital",    "entertainment", "international",
        "agency",   "party",        "motor",      "pharma",        "resorts",
        "foods",    "brands"};
    return AMONG(word, trades);
}

static bool may_be_cut(const Form *form)
{
    return !form->home.size && form->words >= 2 && form->words <= 4 &&
           form_type(form) == NAME_ORGANIZATION && !names_a_part(last_word(form->key));
}

/* "Hooli" for "Hooli Electronics": the long form says the trade or the legal form, or introduces
 * the short one; of "Hooli" and, later, "Hooli Research" nothing shows that they are one. */
static bool is_cut_of(Forms *forms, uint32_t short_form, uint32_t long_form)
{
    const Form *form = &forms->list.at[long_form];
    uint32_t cut = forms->list.at[short_form].key.size;
    Str tail = str_slice(form->key, cut + 1, form->key.size);
    static const char *const joints[] = {"and", "to", "in", "at", "on", "from", "with"};
    if (AMONG(first_word(tail), joints)) return false; /* "Hooli and Acme" */
    if (gazetteer_find(first_word(tail)).kinds & GAZETTEER_DEMONYM) return false;
    bool trade = word_count(tail) <= 2 && names_the_trade(last_word(tail));
    if (trade || form->company) return true;
    bool known = gazetteer_find(forms->list.at[short_form].key).kinds & GAZETTEER_ORGANIZATION;
    return !known && introduces(forms, long_form, short_form);
}

/* What `short_form` may be cut from, when that is one; NONE when nothing or several. */
static uint32_t long_form_of(Forms *forms, const Indexes *longer, uint32_t short_form)
{
    uint32_t meant = NONE;
    for (uint32_t i = 0; longer && i < longer->count; i++) {
        if (!is_cut_of(forms, short_form, longer->at[i])) continue;
        if (meant != NONE && form_root(forms, meant) != form_root(forms, longer->at[i]))
            return NONE;
        meant = longer->at[i];
    }
    return meant;
}

/* The same word, where it is no person: "Harlow Inc.", when "Harlow" is no person. */
static uint32_t same_body(Forms *forms, const Form *form)
{
    uint32_t same = symbol_find(forms->keys, form->key);
    return same != NONE && form_type(&forms->list.at[same]) != NAME_PERSON ? same : NONE;
}

static void short_bodies_join(Forms *forms)
{
    Index index = index_new(forms->arena);
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        if (!may_be_cut(form)) continue;
        for (uint32_t at = 1; at < form->key.size; at++)
            if (form->key.at[at] == ' ')
                index_add(forms->arena, &index, str_slice(form->key, 0, at), i);
    }
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        bool body = form_type(form) == NAME_ORGANIZATION && form->article == NONE;
        if (!body && (!only_guessed(form) || form_root(forms, i) != i)) continue;
        uint32_t longer = long_form_of(forms, index_find(&index, form->key), i);
        uint32_t same = body ? NONE : same_body(forms, form);
        if (longer != NONE || same != NONE) forms_join(forms, i, longer != NONE ? longer : same);
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

/* ---- what stands at a place ------------------------------------------------------------------ */

/* "boston red sox" -> "red sox"; empty when no place begins it. */
static Str after_place(Str key, bool *of_state)
{
    Str rest;
    *of_state = home_of(key, &rest).size > 0;
    if (*of_state) return rest;
    enum { LONGEST_PLACE = 3 };
    Str place = {0}, longest = {0};
    for (uint32_t at = 0, words = 0; at < key.size && words < LONGEST_PLACE; at++) {
        if (key.at[at] != ' ') continue;
        words++;
        place = str_slice(key, 0, at);
        if (gazetteer_find(place).kinds & (GAZETTEER_CITY | GAZETTEER_CAPITAL | GAZETTEER_REGION))
            longest = place;
    }
    return longest.size ? str_slice(key, longest.size + 1, key.size) : (Str){0};
}

/* "Boston Red Sox" and "the Red Sox", "Tokyo Olympics" and "the Olympics". Of a state's, "Norland
 * Labour Party", the article must have both: there are others of that name. */
static void placed_join(Forms *forms)
{
    Index index = index_new(forms->arena);
    bool of_state;
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        NameType type = form_type(form);
        if (form->state_body || (type != NAME_ORGANIZATION && type != NAME_EVENT)) continue;
        Str rest = after_place(form->key, &of_state);
        if (rest.size) index_add(forms->arena, &index, rest, i);
    }
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        const Indexes *placed = index_find(&index, form->key);
        if (!placed || !all_one(forms, placed) || form->country.size) continue;
        (void)after_place(forms->list.at[placed->at[0]].key, &of_state);
        bool kindred = form_type(form) == form_type(&forms->list.at[placed->at[0]]);
        bool stranger = form->article != NONE && form_root(forms, i) == i; /* "the Harriers" */
        if (!kindred && !stranger && !only_guessed(form)) continue;
        if (!of_state || form_is_in(forms, placed->at[0], form->first_article))
            forms_join(forms, i, placed->at[0]);
    }
}

/* "the North" in an article of North Korea. */
static void directions_join(Forms *forms)
{
    static const char *const directions[] = {"north", "south"};
    Index index = index_new(forms->arena);
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        if (form->country.size && AMONG(first_word(form->key), directions))
            index_add(forms->arena, &index, first_word(form->key), i);
    }
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Indexes *countries = index_find(&index, forms->list.at[i].key);
        if (!countries || !all_one(forms, countries)) continue;
        for (uint32_t k = 0; k < countries->count; k++)
            if (form_is_in(forms, countries->at[k], forms->list.at[i].first_article))
                forms_join(forms, i, countries->at[k]);
    }
}

/* "Brazil Grand Prix" and "Brazilian Grand Prix"; American things are called otherwise. */
static void states_things_join(Forms *forms)
{
    Index index = index_new(forms->arena);
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        Str rest, home = home_of(form->key, &rest);
        if (!home.size || !rest.size || str_is(home, "US") || form_type(form) == NAME_PERSON)
            continue;
        Str key =
            str_format(forms->arena, "%.*s %.*s", (int)home.size, home.at, (int)rest.size, rest.at);
        index_add(forms->arena, &index, key, i);
        forms_join(forms, index_find(&index, key)->at[0], i);
    }
}

void bodies_join(Forms *forms)
{
    states_things_join(forms);
    directions_join(forms);
    short_bodies_join(forms);
    first_words_join(forms);
    placed_join(forms);
}

/* ---- sites ----------------------------------------------------------------------------------- */

static bool names_a_site(Str word)
{
    static const char *const sites[] = {
        "river",     "province", "state",      "city",        "county", "region",
        "island",    "islands",  "motorway",   "highway",     "valley", "desert",
        "peninsula", "oblast",   "prefecture", "governorate", "sea",    "strait"};
    return AMONG(word, sites);
}

/* Panama City is not Panama, the Congo River not Congo, Quebec City not Quebec; New York City is
 * New York. */
static bool names_another(Str bare, Str site)
{
    GazetteerEntry entry = gazetteer_find(bare);
    if (entry.kinds & GAZETTEER_COUNTRY) return true;
    return str_is(site, "city") && (entry.kinds & GAZETTEER_REGION) &&
           !(entry.kinds & (GAZETTEER_CITY | GAZETTEER_CAPITAL));
}

/* "the Oder river" and "the Oder". */
void sites_join(Forms *forms)
{
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        Str last = last_word(form->key);
        if (form->words < 2 || form_type(form) == NAME_PERSON || !names_a_site(last)) continue;
        Str proper = words_before_last(form->key);
        uint32_t bare = form_with(forms, proper);
        if (bare != NONE && !names_another(proper, last) &&
            form_type(&forms->list.at[bare]) != NAME_PERSON)
            forms_join(forms, i, bare);
    }
}
