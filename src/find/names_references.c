/* Pronouns, only where one person can be meant: "he" is the single man (or person of unknown
 * gender) named since the sentence before began. In quotations nothing is resolved: the speaker's
 * "he" is not the writer's. */
#include "find/names.h"

/* People named in one sentence; more than this and no pronoun is clear. */
enum { MOST_PEOPLE = 4 };

typedef struct People {
    uint32_t names[MOST_PEOPLE];
    uint32_t count;
    bool crowd; /* more than fit */
} People;

typedef struct Reader {
    Arena *arena;
    const Text *text;
    Findings *found;
    People before, now; /* of the sentence before, and of this one so far */
    uint32_t name;      /* next name */
    uint32_t carried;   /* whom the sentence before spoke of by pronoun, or NONE */
    char carried_gender;
    bool quoted;
} Reader;

static Str last_fold(const Reader *reader, uint32_t name)
{
    const Name *of = &reader->found->names.at[name];
    return reader->text->tokens.at[of->first_token + of->token_count - 1].fold;
}

static Str first_fold(const Reader *reader, uint32_t name)
{
    return reader->text->tokens.at[reader->found->names.at[name].first_token].fold;
}

/* A surname and the full name it belongs to are one. */
static bool same_person(const Reader *reader, uint32_t a, uint32_t b)
{
    return str_equal(last_fold(reader, a), last_fold(reader, b)) ||
           str_equal(last_fold(reader, a), first_fold(reader, b)) ||
           str_equal(first_fold(reader, a), last_fold(reader, b));
}

static void people_add(const Reader *reader, People *people, uint32_t name)
{
    for (uint32_t i = 0; i < people->count; i++)
        if (same_person(reader, people->names[i], name)) return;
    if (people->count == MOST_PEOPLE)
        people->crowd = true;
    else
        people->names[people->count++] = name;
}

static char pronoun_gender(const Token *token)
{
    Str fold = token->fold;
    if (str_is(fold, "he") || str_is(fold, "his")) return 'm';
    return str_is(fold, "she") ? 'f' : 0;
}

/* The one person of both sentences whom the pronoun fits; NONE when there are two, or none. */
static uint32_t person_meant(const Reader *reader, char gender)
{
    People both = reader->before;
    for (uint32_t i = 0; i < reader->now.count; i++)
        people_add(reader, &both, reader->now.names[i]);
    if (both.crowd || reader->now.crowd) return NONE;
    uint32_t meant = NONE;
    for (uint32_t i = 0; i < both.count; i++) {
        char known = reader->found->names.at[both.names[i]].gender;
        if (known && known != gender) continue;
        if (meant != NONE) return NONE;
        meant = both.names[i];
    }
    bool carried = meant == NONE && !both.count && reader->carried_gender == gender;
    return carried ? reader->carried : meant;
}

static void pronoun_read(Reader *reader, uint32_t token, uint32_t *spoken, char *spoken_gender)
{
    char gender = pronoun_gender(&reader->text->tokens.at[token]);
    uint32_t meant = gender && !reader->quoted ? person_meant(reader, gender) : NONE;
    if (meant == NONE) return;
    Reference reference = {reader->text->tokens.at[token].span, meant, "ONLY_PERSON"};
    LIST_PUSH(reader->arena, &reader->found->references, reference);
    *spoken = meant;
    *spoken_gender = gender;
}

/* Takes the people named at or before the token into the sentence's list. */
static void names_pass(Reader *reader, uint32_t token)
{
    while (reader->name < reader->found->names.count &&
           reader->found->names.at[reader->name].first_token <= token) {
        const Name *name = &reader->found->names.at[reader->name];
        if (name->type == NAME_PERSON && !name->demonym && name->first_token == token)
            people_add(reader, &reader->now, reader->name);
        reader->name++;
    }
}

static void sentence_follow(Reader *reader, const Sentence *sentence)
{
    uint32_t spoken = NONE;
    char spoken_gender = 0;
    for (uint32_t i = sentence->first_token; i < sentence->first_token + sentence->token_count;
         i++) {
        if (str_is(reader->text->tokens.at[i].fold, "\"")) reader->quoted = !reader->quoted;
        names_pass(reader, i);
        pronoun_read(reader, i, &spoken, &spoken_gender);
    }
    bool silent = !reader->now.count && spoken == NONE && !reader->before.count;
    reader->before = reader->now;
    if (!reader->now.count && spoken != NONE) people_add(reader, &reader->before, spoken);
    reader->now = (People){0};
    reader->carried = silent ? NONE : spoken;
    reader->carried_gender = spoken_gender;
}

void references_find(Arena *arena, const Text *text, Findings *found)
{
    Reader reader = {.arena = arena, .text = text, .found = found, .carried = NONE};
    uint32_t block = NONE;
    for (uint32_t i = 0; i < text->sentences.count; i++) {
        if (text->sentences.at[i].block != block) reader.quoted = false;
        block = text->sentences.at[i].block;
        sentence_follow(&reader, &text->sentences.at[i]);
    }
}
