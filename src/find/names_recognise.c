/* The recogniser's turn: it reads the sentences with what the rules propose, and decides which
 * words are names and whether they are people, organizations, places or something else. What is
 * left to the rules: titles, demonyms, which place, which kind of something else. */
#include "find/names_features.h"

#include <string.h>

/* Open tokens in a row. */
typedef struct Stretch {
    uint32_t token, count;
    uint32_t seen;   /* the first of them in Desk.seen */
    int32_t *scores; /* TAG_COUNT a token, kept from the first look for the second */
} Stretch;

typedef struct Desk {
    Scene *scene;
    const Recogniser *recogniser;
    Arena *arena;
    uint8_t *tags; /* of all tokens */
    LIST(Stretch) stretches;
    LIST(Sighting) seen;
} Desk;

static void stretch_decode(Desk *desk, const Stretch *stretch)
{
    recogniser_decode(desk->recogniser, desk->arena, stretch->scores, stretch->count,
                      desk->tags + stretch->token);
}

static void stretch_look(Desk *desk, const Atoms *atoms, uint32_t first, uint32_t limit)
{
    Stretch stretch = {atoms->first + first, limit - first, desk->seen.count,
                       NEW_ARRAY(desk->arena, int32_t, (size_t)(limit - first) * TAG_COUNT)};
    for (uint32_t i = first; i < limit; i++) {
        uint32_t keys[FEATURES_MOST], lexical, count = features_read(atoms, i, keys, &lexical);
        recogniser_add(desk->recogniser, keys, count,
                       stretch.scores + (size_t)(i - first) * TAG_COUNT);
        LIST_PUSH(desk->arena, &desk->seen, sighting_of(&atoms->at[i]));
    }
    stretch_decode(desk, &stretch);
    for (uint32_t i = 0; i < stretch.count; i++)
        desk->seen.at[stretch.seen + i].tag = desk->tags[stretch.token + i];
    LIST_PUSH(desk->arena, &desk->stretches, stretch);
}

static void article_look(Desk *desk)
{
    Atoms atoms = atoms_new(desk->arena, desk->scene, desk->recogniser);
    for (uint32_t i = 0; i < desk->scene->text->sentences.count; i++) {
        const Sentence *sentence = &desk->scene->text->sentences.at[i];
        if (!sentence->token_count || !cell_marked(desk->scene, sentence->first_token, MARK_READ))
            continue;
        atoms_read(&atoms, sentence);
        for (uint32_t first, limit = 0; stretch_find(&atoms, limit, &first, &limit);)
            stretch_look(desk, &atoms, first, limit);
    }
}

/* With what the rest of the article says of the same words. */
static void stretch_look_again(Desk *desk, const Stretch *stretch)
{
    const Sighting *row = desk->seen.at + stretch->seen;
    for (uint32_t i = 0; i < stretch->count; i++) {
        uint32_t keys[EVIDENCE_FEATURES], count = evidence_features(row, stretch->count, i, keys);
        recogniser_add(desk->recogniser, keys, count, stretch->scores + (size_t)i * TAG_COUNT);
    }
    stretch_decode(desk, stretch);
}

static void article_look_again(Desk *desk)
{
    evidence_weigh(desk->arena, desk->seen.at, desk->seen.count);
    for (uint32_t i = 0; i < desk->stretches.count; i++)
        stretch_look_again(desk, &desk->stretches.at[i]);
}

/* ---- from tags to names ---------------------------------------------------------------------- */

static NameType type_of(uint8_t tag)
{
    static const NameType types[] = {NAME_PERSON, NAME_ORGANIZATION, NAME_PLACE, NAME_OTHER};
    return types[(tag - 1) / 2];
}

static bool is_plain(NameType type)
{
    return type <= NAME_PLACE;
}

static uint32_t name_end(const Name *name)
{
    return name->first_token + name->token_count;
}

static bool is_by(const Candidate *rule, const char *why)
{
    return rule->name.why && strcmp(rule->name.why, why) == 0;
}

/* Of what is no person, organization or place the rules know more: an event, a law, a ship. */
static void type_settle(Candidate *candidate, NameType type)
{
    Name *name = &candidate->name;
    if (name->type == type || (!is_plain(type) && !is_plain(name->type))) return;
    bool nobody = type == NAME_PERSON && is_by(candidate, "PLACE_WORDS"); /* "in Lund" */
    if (candidate->strength >= STRENGTH_LIST || nobody) return;
    name->type = type;
    name->why = "RECOGNISED";
    candidate->strength = STRENGTH_CONTEXT;
    if (type != NAME_PLACE) name->place = (Str){0};
    if (type != NAME_PERSON) name->gender = 0;
}

typedef LIST(Candidate) Candidates;

/* What rules and recogniser say, side by side, each in order of place. */
typedef struct Merger {
    Desk *desk;
    const Candidate *rules;
    uint32_t count, next;
    Candidates kept;
} Merger;

static uint32_t tags_end(const Desk *desk, uint32_t from)
{
    uint32_t end = from + 1;
    while (end < desk->scene->count && desk->tags[end] && desk->tags[end] % 2 == 0) end++;
    return end;
}

/* "German consulate", "the Oder river", and Oder in it: what the product calls names and corpora
 * don't. */
static bool reaches_on(const Scene *scene, const Candidate *rule)
{
    if (is_by(rule, "INNER_NAME")) return true;
    uint32_t last = name_end(&rule->name) - 1;
    return !rule->name.demonym && !cell_marked(scene, last, MARK_CAPITAL) &&
           scene->text->tokens.at[last].kind == TOKEN_WORD;
}

static bool overlaps(const Name *name, uint32_t from, uint32_t to)
{
    return name->first_token < to && from < name_end(name);
}

/* Against the recogniser stand rules that are sure, unless it sees a longer name; that see a title
 * in what it takes for a name; that see more of a name of the same type, of what it knows nothing
 * of ("Hooli Summit"), or of a word with hyphens. In a line in title case those that see less. */
static bool stands(const Scene *scene, const Candidate *rule, uint32_t from, uint32_t to,
                   NameType type)
{
    const Name *name = &rule->name;
    if (!overlaps(name, from, to)) return false;
    if (!scene->text->given && reaches_on(scene, rule)) return true;
    bool covers = name->first_token <= from && name_end(name) >= to;
    if (name->demonym) return covers;
    bool longer = to - from > name->token_count, own = name->type == type || !is_plain(name->type);
    if (longer && cell_marked(scene, from, MARK_TITLED)) return true;
    bool torn = token_joins(scene, to) || (from && token_joins(scene, from - 1));
    if (covers && (torn || (own && rule->strength >= STRENGTH_LIST))) return true;
    return (rule->strength >= STRENGTH_SURE && !longer) || span_size(name->title);
}

/* "Pakistani Prime Minister" is no name. */
static bool is_title(const Scene *scene, uint32_t from, uint32_t to)
{
    for (uint32_t i = from + cell_is(scene, from, GAZETTEER_DEMONYM); i < to; i++)
        if (!cell_has(scene, i, CLASS_TITLE | CLASS_RANK | CLASS_HONORIFIC)) return false;
    return true;
}

/* Names of one type that fill the span but for a word between each two: "Lund and Malta". */
static bool is_joined(const Merger *merger, uint32_t from, uint32_t to)
{
    uint32_t names = 0, words = 0, type = NAME_TYPE_COUNT;
    for (uint32_t i = merger->next; i < merger->count; i++) {
        const Candidate *rule = &merger->rules[i];
        if (rule->name.first_token >= to) break;
        if (rule->strength < STRENGTH_SHAPE || name_end(&rule->name) > to) continue;
        if (names++ && rule->name.type != type) return false;
        type = rule->name.type;
        words += rule->name.token_count;
    }
    return names > 1 && words + names - 1 >= to - from;
}

static void span_take(Merger *merger, uint32_t from, uint32_t to)
{
    Scene *scene = merger->desk->scene;
    NameType type = type_of(merger->desk->tags[from]);
    const Candidate *same = NULL;
    to = flight_in(scene, from, to);
    while (merger->next < merger->count && name_end(&merger->rules[merger->next].name) <= from)
        merger->next++;
    for (uint32_t i = merger->next; i < merger->count && merger->rules[i].name.first_token < to;
         i++) {
        const Candidate *rule = &merger->rules[i];
        if (stands(scene, rule, from, to, type)) return;
        if (rule->name.first_token == from && name_end(&rule->name) == to) same = rule;
    }
    bool slogan = !same && cell_marked(scene, from, MARK_SLOGAN);
    bool month = !same && to == from + 1 && cell_has(scene, from, CLASS_PLAIN);
    bool title = type == NAME_OTHER && is_title(scene, from, to);
    if (slogan || month || title || is_joined(merger, from, to)) return;
    Candidate candidate = same ? *same : candidate_new(scene, from, to);
    type_settle(&candidate, type);
    LIST_PUSH(scene->arena, &merger->kept, candidate);
}

/* Where the recogniser sees no name: demonyms; what a rule is sure of; what rules alone find,
 * events, works and the like; in running text also what its place in the sentence speaks for. */
static bool rule_stays(const Scene *scene, const Candidate *rule)
{
    if (reaches_on(scene, rule)) return !scene->text->given;
    if (rule->name.demonym || rule->strength >= STRENGTH_LIST) return true;
    if (cell_marked(scene, rule->name.first_token, MARK_TITLED)) return true;
    bool context = rule->strength >= STRENGTH_CONTEXT && !scene->text->given;
    return context || !is_plain(rule->name.type);
}

static void candidates_merge(Desk *desk)
{
    Scene *scene = desk->scene;
    Merger merger = {desk, scene->candidates.at, scene->candidates.count, 0, {0}};
    for (uint32_t from = 0; from < scene->count;) {
        uint32_t to = desk->tags[from] ? tags_end(desk, from) : from + 1;
        if (desk->tags[from]) span_take(&merger, from, to);
        from = to;
    }
    uint32_t recognised = merger.kept.count, next = 0;
    for (uint32_t i = 0; i < merger.count; i++) {
        const Candidate *rule = &merger.rules[i];
        while (next < recognised && name_end(&merger.kept.at[next].name) <= rule->name.first_token)
            next++;
        bool taken =
            next < recognised && merger.kept.at[next].name.first_token < name_end(&rule->name);
        bool beside = rule->name.demonym || is_by(rule, "INNER_NAME");
        if ((!taken || beside) && rule_stays(scene, rule))
            LIST_PUSH(scene->arena, &merger.kept, *rule);
    }
    scene->candidates.at = merger.kept.at;
    scene->candidates.count = merger.kept.count;
    scene->candidates.room = merger.kept.room;
}

void candidates_recognise(Scene *scene)
{
    Desk desk = {.scene = scene, .recogniser = recogniser_current()};
    if (!desk.recogniser) return;
    desk.arena = arena_new();
    desk.tags = NEW_ARRAY(desk.arena, uint8_t, (size_t)scene->count + 1);
    article_look(&desk);
    article_look_again(&desk);
    candidates_merge(&desk);
    arena_free(desk.arena);
}
