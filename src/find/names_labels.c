/* What an article calls somebody beside the name: "Turkish President Tarik Demir", "Ann Orr, the
 * mayor", "Delta is an airline", "Norland Bank". */
#include "find/names.h"

static bool relation_is(const Scene *scene, uint32_t token, const char *relation)
{
    return str_is(str_of(scene->words->at[token].deprel), relation);
}

static bool is_noun(const Scene *scene, uint32_t token)
{
    const Word *word = &scene->words->at[token];
    return word->upos == UPOS_NOUN || word->upos == UPOS_PROPN;
}

uint32_t phrase_start(const Scene *scene, uint32_t noun)
{
    enum { LONGEST_PHRASE = 8 };
    uint32_t from = noun;
    while (from > 0 && noun - from < LONGEST_PHRASE && same_sentence(scene, from - 1, noun) &&
           scene->words->at[from - 1].head != NONE &&
           (scene->words->at[from - 1].head == noun || scene->words->at[from - 1].head == from) &&
           (relation_is(scene, from - 1, "amod") || relation_is(scene, from - 1, "compound")))
        from--;
    return from;
}

static void label_add(Cast *cast, Figure *figure, uint32_t from, uint32_t to, Str noun)
{
    enum { MOST_LABELS = 12 };
    if (from < to && figure->labels.count < MOST_LABELS)
        LIST_PUSH(cast->scene->arena, &figure->labels, ((Label){noun, from, to}));
}

char person_noun_gender(Str fold)
{
    enum { MAN = 'm', WOMAN = 'f', EITHER = '?' };
#define PERSON_NOUNS(gender, words)                                                                \
    if (str_listed(fold, words)) return gender;
#include "find/person_nouns.def"
#undef PERSON_NOUNS
    return 0;
}

/* "teacher", "actor", "pianist", "fisherman". */
static bool names_a_person(const Scene *scene, uint32_t noun)
{
    static const char *const endings[] = {"er", "or", "ist", "man", "ian", "ant", "ess"};
    if (cell_has(scene, noun, CLASS_TITLE) || person_noun_gender(scene->cells[noun].fold))
        return true;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (str_ends(scene->cells[noun].fold, str_of(endings[i]))) return true;
    return false;
}

/* May the noun say what such a thing is? "Norland |attack|" does not. */
static bool is_of_type(const Scene *scene, NameType type, uint32_t noun)
{
    uint32_t bodies = CLASS_BODY | CLASS_BODY_OF;
    if (type == NAME_PERSON) return names_a_person(scene, noun);
    if (type == NAME_ORGANIZATION && cell_has(scene, noun, bodies)) return true;
    if (type == NAME_PLACE)
        return cell_has(scene, noun, CLASS_SITE) || token_is(scene, noun, "country") ||
               token_is(scene, noun, "nation") || token_is(scene, noun, "capital");
    return description_covers(scene->cells[noun].fold).size > 0;
}

static void phrase_add(Cast *cast, Figure *figure, uint32_t noun)
{
    if (!is_of_type(cast->scene, figure->type, noun)) return;
    char gender = person_noun_gender(cast->scene->cells[noun].fold);
    if (!figure->gender && gender && gender != '?') figure->gender = gender;
    label_add(cast, figure, phrase_start(cast->scene, noun), noun + 1,
              cast->scene->cells[noun].fold);
}

bool is_demonym_at(const Cast *cast, uint32_t token)
{
    const Findings *found = cast->found;
    uint32_t at = FIRST_FROM(found->names, cast->scene->cells[token].part.from);
    return at < found->names.count && found->names.at[at].first_token == token &&
           found->names.at[at].demonym;
}

/* "Foreign Minister" of "Foreign Minister of Norland Ann Orr", "Danish Foreign Minister". */
static void title_add(Cast *cast, Figure *figure, const Name *name)
{
    const Scene *scene = cast->scene;
    if (!span_size(name->title)) return;
    uint32_t from = token_at(scene->text, name->title.from), to = from;
    while (to < scene->count && scene->text->tokens.at[to].span.to <= name->title.to &&
           !token_is(scene, to, "of"))
        to++;
    if (from > 0 && is_demonym_at(cast, from - 1)) from--;
    if (to > from) label_add(cast, figure, from, to, scene->cells[to - 1].fold);
}

/* The token of the name that the rest of the sentence hangs on. */
static uint32_t name_head(const Scene *scene, const Name *name)
{
    uint32_t from = name->first_token, to = from + name->token_count;
    for (uint32_t i = from; i < to; i++) {
        uint32_t head = scene->words->at[i].head;
        if (head == NONE || head < from || head >= to) return i;
    }
    return to - 1;
}

/* "Ann Orr, the |mayor|", "the |mayor|, Ann Orr", "Delta is an |airline|", "|airline| Delta". */
static void clause_labels_add(Cast *cast, Figure *figure, const Name *name)
{
    enum { REACH = 14 };
    const Scene *scene = cast->scene;
    uint32_t head = name_head(scene, name), end = name->first_token + name->token_count;
    uint32_t above = scene->words->at[head].head;
    if (relation_is(scene, head, "appos") && above < head && is_noun(scene, above))
        phrase_add(cast, figure, above);
    for (uint32_t i = end; i < end + REACH && i < scene->count && same_sentence(scene, i, head);
         i++) {
        bool told = relation_is(scene, i, "appos") && scene->words->at[i].head == head;
        bool is = relation_is(scene, i, "cop") && scene->words->at[i].head == above &&
                  relation_is(scene, head, "nsubj") && above > head && above < scene->count;
        if (told && scene->words->at[i].upos == UPOS_NOUN) phrase_add(cast, figure, i);
        if (is && scene->words->at[above].upos == UPOS_NOUN) phrase_add(cast, figure, above);
    }
    uint32_t before = name->first_token - 1;
    if (name->first_token > 0 && scene->words->at[before].upos == UPOS_NOUN &&
        same_sentence(scene, before, head) && !span_size(name->title))
        phrase_add(cast, figure, before);
}

/* "airlines" of "Norland Airlines", "city" of a city. */
static void name_labels_add(Cast *cast, Figure *figure, const Name *name)
{
    const Scene *scene = cast->scene;
    uint32_t from = name->first_token, to = from + name->token_count;
    if (name->type == NAME_PLACE) {
        uint32_t kinds = gazetteer_find(phrase_fold(scene, from, to)).kinds;
        const char *kind = kinds & GAZETTEER_COUNTRY                      ? "country"
                           : kinds & (GAZETTEER_CITY | GAZETTEER_CAPITAL) ? "city"
                                                                          : NULL;
        if (kind) label_add(cast, figure, to - 1, to, str_of(kind));
    }
    if (name->token_count < 2 || name->type == NAME_PERSON) return;
    Str tail = scene->cells[to - 1].fold;
    if (cell_has(scene, to - 1, CLASS_LEGAL)) tail = STR("company");
    if (str_is(tail, "lines") && token_is(scene, to - 2, "air")) tail = STR("airline");
    if (cell_has(scene, to - 1, CLASS_BODY | CLASS_SITE | CLASS_LEGAL) || str_is(tail, "airline"))
        label_add(cast, figure, to - 1, to, tail);
}

/* "Keller, 59, said": the age; else 0. */
static uint32_t age_after(const Scene *scene, const Name *name)
{
    uint32_t at = name->first_token + name->token_count;
    if (at + 2 >= scene->count || !token_is(scene, at, ",")) return 0;
    if (scene->text->tokens.at[at + 1].kind != TOKEN_NUMBER) return 0;
    if (!token_is(scene, at + 2, ",") && !token_is(scene, at + 2, ".")) return 0;
    Str digits = scene->cells[at + 1].fold;
    uint32_t age = 0;
    for (uint32_t i = 0; i < digits.size; i++) {
        if (digits.at[i] < '0' || digits.at[i] > '9' || i > 2) return 0;
        age = age * 10 + (uint32_t)(digits.at[i] - '0');
    }
    return age;
}

void labels_gather(Cast *cast, uint32_t index)
{
    const Name *name = &cast->found->names.at[index];
    Figure *figure = &cast->figures.at[cast->of_name[index]];
    bool described =
        name->type == NAME_PERSON || name->type == NAME_ORGANIZATION || name->type == NAME_PLACE;
    if (!described) return;
    title_add(cast, figure, name);
    clause_labels_add(cast, figure, name);
    name_labels_add(cast, figure, name);
    if (name->type == NAME_PERSON && !figure->age) figure->age = age_after(cast->scene, name);
}
