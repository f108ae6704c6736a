/* One article is consistent with itself: the same words are the same kind of thing, a lone surname
 * is the person named in full, a short form is the body named in full, an acronym explained in
 * brackets is its expansion. */
#include "find/names.h"

typedef struct Votes {
    uint32_t of[NAME_TYPE_COUNT];
} Votes;

/* Best judgement for each folded form. */
typedef struct Forms {
    Symbols *words;
    LIST(uint32_t) best; /* per symbol: index of the candidate whose judgement holds */
    LIST(Votes) votes;   /* per symbol: what weak judgements add up to */
} Forms;

static void form_note(Arena *arena, Forms *forms, Str form, uint32_t candidate, const Scene *scene)
{
    uint32_t symbol = symbol_of(forms->words, form);
    const Candidate *noted = &scene->candidates.at[candidate];
    if (symbol == forms->best.count) {
        LIST_PUSH(arena, &forms->best, candidate);
        (void)LIST_ADD(arena, &forms->votes);
    }
    forms->votes.at[symbol].of[noted->name.type] += noted->strength;
    if (noted->strength > scene->candidates.at[forms->best.at[symbol]].strength)
        forms->best.at[symbol] = candidate;
}

/* Where no judgement is strong, the sum decides: one "in Harlow" does not outweigh ten others. */
static NameType voted_type(const Votes *votes)
{
    NameType best = NAME_PERSON;
    for (NameType type = NAME_PERSON; type < NAME_TYPE_COUNT; type++)
        if (votes->of[type] > votes->of[best]) best = type;
    return best;
}

static uint32_t form_find(const Forms *forms, Str form)
{
    uint32_t symbol = symbol_find(forms->words, form);
    return symbol == NONE ? NONE : forms->best.at[symbol];
}

static void candidate_follow(Candidate *candidate, const Candidate *model, const char *why)
{
    candidate->name.type = model->name.type;
    candidate->name.why = why;
    if (model->name.type == NAME_PERSON) candidate->name.place = (Str){0};
    if (!candidate->name.gender) candidate->name.gender = model->name.gender;
    candidate->strength = model->strength;
}

/* ---- same words ------------------------------------------------------------------------------ */

static void same_words_agree(Scene *scene)
{
    Forms forms = {.words = symbols_new(scene->arena)};
    for (uint32_t i = 0; i < scene->candidates.count; i++)
        if (!scene->candidates.at[i].name.demonym)
            form_note(scene->arena, &forms, scene->candidates.at[i].fold, i, scene);
    for (uint32_t i = 0; i < scene->candidates.count; i++) {
        Candidate *candidate = &scene->candidates.at[i];
        uint32_t best = candidate->name.demonym ? NONE : form_find(&forms, candidate->fold);
        if (best == NONE) continue;
        const Candidate *model = &scene->candidates.at[best];
        if (model->strength >= STRENGTH_SHAPE) {
            if (model->strength > candidate->strength && model->name.type != candidate->name.type)
                candidate_follow(candidate, model, "SAME_WORDS");
            continue;
        }
        NameType type = voted_type(&forms.votes.at[symbol_find(forms.words, candidate->fold)]);
        if (type == candidate->name.type) continue;
        candidate->name.type = type;
        candidate->name.why = "SAME_WORDS";
    }
}

/* ---- short forms ----------------------------------------------------------------------------- */

static Str token_fold(const Scene *scene, uint32_t token)
{
    return scene->cells[token].fold;
}

/* Person: each of the first and last words; the surname with its particles: "van der bellen".
 * Body: its first word, and all but its legal form: "acme widgets". */
static void short_forms_note(Scene *scene, Forms *forms, uint32_t index)
{
    const Name *name = &scene->candidates.at[index].name;
    uint32_t from = name->first_token, to = from + name->token_count;
    if (name->token_count < 2) return;
    form_note(scene->arena, forms, token_fold(scene, from), index, scene);
    if (name->type == NAME_PERSON) {
        form_note(scene->arena, forms, token_fold(scene, to - 1), index, scene);
        for (uint32_t i = from + 1; i + 1 < to; i++)
            form_note(scene->arena, forms, phrase_fold(scene, i, to), index, scene);
    } else if (name->token_count > 2) {
        form_note(scene->arena, forms, phrase_fold(scene, from, to - 1), index, scene);
    }
}

static bool gives_short_forms(const Candidate *candidate)
{
    NameType type = candidate->name.type;
    if (candidate->name.demonym) return false;
    return type == NAME_PERSON ||
           (type == NAME_ORGANIZATION && candidate->strength >= STRENGTH_CONTEXT);
}

static bool place_word_before(const Scene *scene, const Name *name)
{
    return name->first_token > 0 && cell_has(scene, name->first_token - 1, CLASS_PLACE_WORD) &&
           !token_is(scene, name->first_token - 1, "of") &&
           !token_is(scene, name->first_token - 1, "from") &&
           !token_is(scene, name->first_token - 1, "to");
}

/* "UN" is not the last word of "Kim Jong Un". */
static bool stands_for_body(const Scene *scene, const Candidate *candidate)
{
    bool upper = scene->text->tokens.at[candidate->name.first_token].shape & SHAPE_ALL_UPPER;
    return upper && !cell_marked(scene, candidate->name.first_token, MARK_TITLED) &&
           (gazetteer_find(candidate->fold).kinds & (GAZETTEER_ORGANIZATION | GAZETTEER_COUNTRY));
}

/* "Hamilton led", with a Lewis Hamilton in the article, is no town; "in Hamilton" is. */
static bool is_surname_of(const Scene *scene, const Candidate *candidate, const Candidate *person)
{
    const Name *name = &candidate->name;
    bool town = name->type == NAME_PLACE && candidate->strength == STRENGTH_LIST &&
                name->token_count == 1 && !cell_has(scene, name->first_token, CLASS_DIRECTION) &&
                !(gazetteer_find(candidate->fold).kinds & GAZETTEER_COUNTRY);
    uint32_t last = person->name.first_token + person->name.token_count - 1;
    if (!town || person->strength < STRENGTH_SHAPE) return false;
    bool placed = name->first_token > 0 && cell_has(scene, name->first_token - 1, CLASS_PLACE_WORD);
    return !placed && str_equal(token_fold(scene, last), candidate->fold);
}

static void short_form_agree(Scene *scene, const Forms *forms, Candidate *candidate)
{
    uint32_t best = form_find(forms, candidate->fold);
    if (best == NONE || candidate->name.demonym) return;
    const Candidate *model = &scene->candidates.at[best];
    if (model == candidate || candidate->strength >= STRENGTH_SURE) return;
    bool person = model->name.type == NAME_PERSON;
    bool surname = person && is_surname_of(scene, candidate, model);
    if (candidate->strength > STRENGTH_SHAPE && !surname &&
        !(person && model->strength >= STRENGTH_LIST))
        return;
    if (person && stands_for_body(scene, candidate)) return;
    if (person && place_word_before(scene, &candidate->name) && candidate->name.type == NAME_PLACE)
        return;
    if (!person && (candidate->strength >= STRENGTH_SHAPE || candidate->name.type == NAME_PLACE))
        return;
    candidate_follow(candidate, model, person ? "PART_OF_PERSON" : "PART_OF_BODY");
    if (surname) candidate->strength = STRENGTH_SURE;
}

static void short_forms_agree(Scene *scene)
{
    Forms forms = {.words = symbols_new(scene->arena)};
    for (uint32_t i = 0; i < scene->candidates.count; i++)
        if (gives_short_forms(&scene->candidates.at[i])) short_forms_note(scene, &forms, i);
    for (uint32_t i = 0; i < scene->candidates.count; i++)
        short_form_agree(scene, &forms, &scene->candidates.at[i]);
}

/* ---- acronyms -------------------------------------------------------------------------------- */

static bool is_acronym(const Scene *scene, const Candidate *candidate)
{
    const Name *name = &candidate->name;
    return name->token_count == 1 && candidate->fold.size <= 10 &&
           (scene->text->tokens.at[name->first_token].shape & SHAPE_ALL_UPPER);
}

/* Do the letters of `acronym` stand in `phrase`, in order, the first one first (Schwartz and Hearst
 * 2003)? `begins`: each begins a word. */
static bool spells(Str acronym, Str phrase, bool begins)
{
    uint32_t at = 0;
    if (phrase.at[0] != acronym.at[0]) return false;
    for (uint32_t i = 0; i < phrase.size && at < acronym.size; i++) {
        bool first = i == 0 || phrase.at[i - 1] == ' ' || phrase.at[i - 1] == '-';
        if ((first || !begins) && phrase.at[i] == acronym.at[at]) at++;
    }
    return at == acronym.size || (at + 1 == acronym.size && acronym.at[at] == 's');
}

/* What a company in brackets behind its name is traded as: "Hooli (HLI)". */
static bool is_ticker(const Scene *scene, const Candidate *company, const Candidate *letters)
{
    enum { LONGEST_TICKER = 5 };
    bool digits = scene->text->tokens.at[letters->name.first_token].shape & SHAPE_DIGIT;
    return company->name.type == NAME_ORGANIZATION && letters->fold.size <= LONGEST_TICKER &&
           !digits && !gazetteer_find(letters->fold).kinds &&
           !token_is(scene, company->name.first_token - 1, "(");
}

/* "Hooli Trade Board (HTB)" and "HTB (Hooli Trade Board)". */
static void brackets_explain(Scene *scene, uint32_t index)
{
    Candidate *a = &scene->candidates.at[index], *b = &scene->candidates.at[index + 1];
    uint32_t end = a->name.first_token + a->name.token_count;
    if (b->name.first_token != end + 1 || !token_is(scene, end, "(")) return;
    if (!token_is(scene, b->name.first_token + b->name.token_count, ")")) return;
    Candidate *acronym = is_acronym(scene, b) ? b : a, *full = acronym == b ? a : b;
    if (!is_acronym(scene, acronym) || full->name.demonym) return;
    bool several = full->name.token_count >= 2;
    bool ticker = acronym == b && is_ticker(scene, full, acronym);
    if (!(several && spells(acronym->fold, full->fold, full->name.type == NAME_PERSON)) && !ticker)
        return;
    acronym->name.expansion = full->fold;
    if (full->name.type == NAME_PERSON && full->strength < STRENGTH_SURE) {
        full->name.type = NAME_ORGANIZATION;
        full->name.why = "HAS_ACRONYM";
        full->strength = STRENGTH_LIST;
    }
    candidate_follow(acronym, full, "ACRONYM");
    if (acronym->strength < STRENGTH_LIST) acronym->strength = STRENGTH_LIST;
}

/* Every later mention of an explained acronym carries the expansion. */
static void expansions_spread(Scene *scene)
{
    Forms forms = {.words = symbols_new(scene->arena)};
    for (uint32_t i = 0; i < scene->candidates.count; i++)
        if (scene->candidates.at[i].name.expansion.size)
            form_note(scene->arena, &forms, scene->candidates.at[i].fold, i, scene);
    for (uint32_t i = 0; i < scene->candidates.count; i++) {
        Candidate *candidate = &scene->candidates.at[i];
        uint32_t best = form_find(&forms, candidate->fold);
        if (best != NONE) candidate->name.expansion = scene->candidates.at[best].name.expansion;
    }
}

/* ---- people and companies -------------------------------------------------------------------- */

static uint32_t alone(const Forms *forms, const uint32_t *counts, Str fold)
{
    uint32_t symbol = symbol_find(forms->words, fold);
    return symbol == NONE ? 0 : counts[symbol];
}

/* Of a guessed person the later mentions give the surname; where they give the first word, "Harlow"
 * for "Harlow Widgets", it is a body. */
static void guessed_people_recheck(Scene *scene)
{
    Forms forms = {.words = symbols_new(scene->arena)};
    uint32_t *counts = NEW_ARRAY(scene->arena, uint32_t, scene->candidates.count + 1);
    for (uint32_t i = 0; i < scene->candidates.count; i++)
        if (scene->candidates.at[i].name.token_count == 1)
            counts[symbol_of(forms.words, scene->candidates.at[i].fold)]++;
    for (uint32_t i = 0; i < scene->candidates.count; i++) {
        Candidate *candidate = &scene->candidates.at[i];
        const Name *name = &candidate->name;
        if (name->type != NAME_PERSON || candidate->strength > STRENGTH_GUESS ||
            name->token_count < 2)
            continue;
        uint32_t first = alone(&forms, counts, token_fold(scene, name->first_token));
        uint32_t last =
            alone(&forms, counts, token_fold(scene, name->first_token + name->token_count - 1));
        if (first <= last) continue;
        candidate->name.type = NAME_ORGANIZATION;
        candidate->name.why = "NAMED_BY_FIRST_WORD";
    }
}

void candidates_agree(Scene *scene)
{
    for (uint32_t i = 0; i + 1 < scene->candidates.count; i++) brackets_explain(scene, i);
    expansions_spread(scene);
    guessed_people_recheck(scene);
    same_words_agree(scene);
    short_forms_agree(scene);
    same_words_agree(scene);
}
