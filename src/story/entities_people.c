/* People: full names, surnames, initials, short first names, other spellings. */
#include "find/gazetteer.h"
#include "story/entities.h"

/* ---- words of a name ------------------------------------------------------------------------- */

static bool is_suffix(Str word)
{
    static const char *const suffixes[] = {"jr", "sr", "ii", "iii", "iv"};
    return AMONG(word, suffixes);
}

static bool has_suffix(Str key)
{
    return is_suffix(last_word(key));
}

static Str surname_of(Str key)
{
    return last_word(has_suffix(key) ? words_before_last(key) : key);
}

/* "zelenskyy", "zelenskiy", "zelensky": one surname by three ways out of another alphabet. */
static Str spelt_alike(Arena *arena, Str word)
{
    Builder out = {.arena = arena};
    for (uint32_t i = 0; i < word.size; i++) {
        char byte = word.at[i] == 'i' || word.at[i] == 'j' ? 'y' : word.at[i];
        if (!out.size || out.at[out.size - 1] != byte) build_char(&out, byte);
    }
    return build_done(&out);
}

/* "mohammed", "mohamed", "muhammad" -> "mohmd": a first letter and the consonants after it, with
 * the dark vowels, which no alphabet takes for light ones: "Morton", "Martin". Empty where too
 * few consonants are left to tell words apart. */
static Str sound_of(Arena *arena, Str word)
{
    Builder out = {.arena = arena};
    uint32_t consonants = 0;
    if (word.size < LEAST_FOR_CONSONANTS) return (Str){0};
    for (uint32_t i = 0; i < word.size; i++) {
        char byte = word.at[i];
        byte = byte == 'q' ? 'k' : byte == 'w' ? 'v' : byte == 'u' ? 'o' : byte;
        bool light = byte == 'a' || byte == 'e' || byte == 'i' || byte == 'y' || byte == 'j';
        if (light && i > 0) continue;
        if (out.size && out.at[out.size - 1] == byte) continue;
        consonants += byte != 'o' || i == 0;
        build_char(&out, byte);
    }
    return consonants < FEWEST_CONSONANTS ? (Str){0} : build_done(&out);
}

/* "Lester" and "Lister" are other families: of surnames known as a first name or a word the sound
 * says nothing. */
static Str surname_sound(Arena *arena, Str surname)
{
    uint32_t known = gazetteer_find(surname).kinds;
    return known & (GAZETTEER_ANY_FIRST_NAME | GAZETTEER_ORDINARY) ? (Str){0}
                                                                   : sound_of(arena, surname);
}

static bool sounds_alike(Arena *arena, Str a, Str b)
{
    if (a.size >= SHORTEST_ALIKE && b.size >= SHORTEST_ALIKE &&
        str_equal(spelt_alike(arena, a), spelt_alike(arena, b)))
        return true;
    Str left = sound_of(arena, a);
    return left.size && str_equal(left, sound_of(arena, b));
}

/* "Bill" and "William". */
static bool is_nickname(Str a, Str b)
{
    static const struct {
        const char *name, *called;
    } rows[] = {
#define NICKNAMES(name, called) {name, called},
#include "story/nicknames.def"
#undef NICKNAMES
    };
    for (uint32_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        bool left = str_is(a, rows[i].name) || str_listed(a, rows[i].called);
        if (left && (str_is(b, rows[i].name) || str_listed(b, rows[i].called))) return true;
    }
    return false;
}

/* "Daniel" and "Danielle" are two, however alike. */
static bool genders_differ(Str a, Str b)
{
    uint32_t sexes = GAZETTEER_MALE | GAZETTEER_FEMALE;
    uint32_t left = gazetteer_find(a).kinds & sexes, right = gazetteer_find(b).kinds & sexes;
    return left && right && !(left & right);
}

static bool is_particle(Str word)
{
    static const char *const particles[] = {"al",  "el",  "as", "ul", "bin",
                                            "ibn", "ben", "de", "da"};
    return AMONG(word, particles);
}

static bool words_agree(Arena *arena, Str a, Str b)
{
    if (str_equal(a, b) || (is_particle(a) && is_particle(b))) return true;
    if (a.size == 1 || b.size == 1) return a.at[0] == b.at[0];
    return is_nickname(a, b) || (sounds_alike(arena, a, b) && !genders_differ(a, b));
}

/* Every word of the shorter name stands in the longer, in order; "j" stands for "john". */
static bool names_agree(Arena *arena, Str shorter, Str longer)
{
    uint32_t at = 0;
    for (uint32_t in = 0; in < longer.size && at < shorter.size;) {
        Str word = first_word(str_slice(longer, in, longer.size));
        Str wanted = first_word(str_slice(shorter, at, shorter.size));
        if (wanted.size && word.size && words_agree(arena, wanted, word)) at += wanted.size + 1;
        in += word.size + 1;
    }
    return at >= shorter.size;
}

/* ---- full names ------------------------------------------------------------------------------ */

static bool is_full_person(const Form *form)
{
    return form->words >= 2 && form_type(form) == NAME_PERSON;
}

/* "Pat Orr II", and from then on "Pat Orr". */
static bool drops_suffix(const Forms *forms, uint32_t bare, uint32_t with)
{
    uint32_t article = forms->list.at[bare].first_article;
    return has_suffix(forms->list.at[with].key) && form_precedes(forms, with, bare, article) &&
           !form_is_kin(forms, bare, article);
}

/* Father and son: "Sam Orr" and "Sam Orr Jr." of one article; and whoever writes two spellings in
 * one article means two. */
static bool kept_apart(Forms *forms, uint32_t a, uint32_t b, bool exact)
{
    bool alike = exact && (has_suffix(forms->list.at[a].key) == has_suffix(forms->list.at[b].key) ||
                           drops_suffix(forms, a, b));
    return !alike && in_one_article(forms, a, b);
}

static void surname_group_join(Forms *forms, const Indexes *group, bool exact)
{
    if (group->count > MOST_OF_ONE_SURNAME) return;
    for (uint32_t i = 0; i < group->count; i++) {
        uint32_t match = NONE, matches = 0;
        const Form *shorter = &forms->list.at[group->at[i]];
        for (uint32_t k = 0; k < group->count; k++) {
            const Form *longer = &forms->list.at[group->at[k]];
            bool candidate = k != i && (longer->words > shorter->words ||
                                        (longer->words == shorter->words && k < i));
            if (!candidate || !names_agree(forms->arena, shorter->key, longer->key) ||
                kept_apart(forms, group->at[i], group->at[k], exact))
                continue;
            if (match == NONE || form_root(forms, match) != form_root(forms, group->at[k]))
                matches++;
            match = group->at[k];
        }
        if (matches == 1) forms_join(forms, group->at[i], match);
    }
}

typedef struct People {
    Index surnames, first_names, alike, sounds;
} People;

static People people_gather(Forms *forms)
{
    Arena *arena = forms->arena;
    People people = {index_new(arena), index_new(arena), index_new(arena), index_new(arena)};
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        if (!is_full_person(form)) continue;
        Str surname = surname_of(form->key), sound = surname_sound(arena, surname);
        index_add(arena, &people.surnames, surname, i);
        index_add(arena, &people.first_names, first_word(form->key), i);
        index_add(arena, &people.alike, spelt_alike(arena, surname), i);
        if (sound.size) index_add(arena, &people.sounds, sound, i);
    }
    return people;
}

static void surname_groups_join(Forms *forms, const Index *index, bool exact)
{
    for (uint32_t i = 0; i < index->forms.count; i++)
        surname_group_join(forms, &index->forms.at[i], exact);
}

/* "Ramon Ortega" and, in another article, "Ramon Ortega Silva". */
static void second_surnames_join(Forms *forms)
{
    Index begins = index_new(forms->arena);
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        Str shorter = words_before_last(form->key);
        if (is_full_person(form) && word_count(shorter) >= 2 && !has_suffix(form->key))
            index_add(forms->arena, &begins, shorter, i);
    }
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        const Indexes *longer = is_full_person(form) ? index_find(&begins, form->key) : NULL;
        if (longer && all_one(forms, longer) && !in_one_article(forms, i, longer->at[0]))
            forms_join(forms, i, longer->at[0]);
    }
}

/* ---- lone surnames --------------------------------------------------------------------------- */

bool begins_kin(const Article *article, const Name *name)
{
    static const char *const kin[] = {
        "wife",    "husband", "son",     "daughter",   "brother", "sister",   "father",   "mother",
        "widow",   "cousin",  "nephew",  "niece",      "uncle",   "aunt",     "grandson", "spouse",
        "stepson", "parents", "fiancee", "girlfriend", "fiance",  "boyfriend"};
    uint32_t at = name->first_token;
    if (at > 0 && str_is(article->text->tokens.at[at - 1].fold, ",")) at--;
    return at > 0 && AMONG(article->text->tokens.at[at - 1].fold, kin);
}

static bool may_mean(const Form *surname, const Form *person)
{
    char gender = surname->gender;
    if (!gender) return true;
    uint32_t kinds = gazetteer_find(first_word(person->key)).kinds;
    uint32_t other = gender == 'm' ? GAZETTEER_FEMALE : GAZETTEER_MALE;
    uint32_t own = gender == 'm' ? GAZETTEER_MALE : GAZETTEER_FEMALE;
    return !(kinds & other) || (kinds & own);
}

/* Whom of `group` the surname can mean. A relative goes by the full name: "Orr" is not "his wife
 * Ann Orr" while there is another. */
static uint32_t bearer_of(Forms *forms, const Indexes *group, uint32_t surname)
{
    const Form *form = &forms->list.at[surname];
    uint32_t article = form->article != NONE ? form->article : form->first_article;
    Indexes fit = {0}, heads = {0};
    for (uint32_t i = 0; i < group->count; i++) {
        if (!may_mean(form, &forms->list.at[group->at[i]])) continue;
        LIST_PUSH(forms->arena, &fit, group->at[i]);
        if (!form_is_kin(forms, group->at[i], article))
            LIST_PUSH(forms->arena, &heads, group->at[i]);
    }
    uint32_t meant = form->gender ? NONE : only_one(forms, &heads, article);
    if (meant == NONE) meant = only_one(forms, &fit, article);
    return meant == NONE ? only_introduced(forms, &heads, surname, article) : meant;
}

/* "UN" is no surname, whatever an article's Kim Jong Un makes of it; a surname in capitals, "NYE",
 * is one only beside its full name. */
static bool is_other_acronym(const Forms *forms, const Form *form, const Indexes *bearers)
{
    if (!form->acronym) return false;
    uint32_t known = GAZETTEER_ORGANIZATION | GAZETTEER_COUNTRY;
    if (gazetteer_find(form->key).kinds & known) return true;
    for (uint32_t i = 0; i < bearers->count; i++)
        if (form_is_in(forms, bearers->at[i], form->first_article)) return false;
    return true;
}

/* The same word, where it is a body or place elsewhere and whoever is called so in full is only
 * guessed to be a person: "Hooli" and "Hooli Twitter". Else NONE. */
static uint32_t body_elsewhere(Forms *forms, const Form *form, const Indexes *people)
{
    uint32_t same = symbol_find(forms->keys, form->key);
    if (same == NONE || only_guessed(&forms->list.at[same])) return NONE;
    for (uint32_t i = 0; i < people->count; i++)
        if (!only_guessed(&forms->list.at[people->at[i]])) return NONE;
    return form_type(&forms->list.at[same]) == NAME_PERSON ? NONE : same;
}

/* Bearers of the first name: of a common one, those whom the article has in full. */
static const Indexes *called_so(Forms *forms, const People *people, uint32_t first_name)
{
    const Form *form = &forms->list.at[first_name];
    const Indexes *group = index_find(&people->first_names, form->key);
    if (!group || !(gazetteer_find(form->key).kinds & GAZETTEER_ANY_FIRST_NAME)) return group;
    for (uint32_t i = 0; i < group->count; i++)
        if (form_is_in(forms, group->at[i], form->article)) return group;
    return NULL;
}

static void surnames_join(Forms *forms, const People *people)
{
    for (uint32_t i = 0; i < forms->list.count; i++) {
        const Form *form = &forms->list.at[i];
        bool lone = form->article != NONE;
        if (form->words != 1 || form->state_body ||
            (!lone && (!only_guessed(form) || form->acronym)))
            continue;
        const Indexes *group = index_find(&people->surnames, form->key);
        if (!group && lone) group = called_so(forms, people, i);
        if (!group && lone && form->key.size >= LEAST_FOR_ALIKE)
            group = index_find(&people->alike, spelt_alike(forms->arena, form->key));
        if (!group || group->count > MOST_OF_ONE_SURNAME || is_other_acronym(forms, form, group))
            continue;
        uint32_t person = body_elsewhere(forms, form, group);
        if (person == NONE) person = bearer_of(forms, group, i);
        if (person != NONE) forms_join(forms, i, person);
    }
}

void people_join(Forms *forms)
{
    People people = people_gather(forms);
    surname_groups_join(forms, &people.surnames, true);
    surname_groups_join(forms, &people.alike, false);
    surname_groups_join(forms, &people.sounds, false);
    second_surnames_join(forms);
    surnames_join(forms, &people);
}
