/* Pronouns and descriptions, only where one can be meant: "he" is the single man (or person of
 * unknown gender) named since the sentence before began, "the airline" the only one that the
 * article calls so. In quotations nothing is resolved: the speaker's "he" is not the writer's. */
#include "find/names.h"

#include <stdlib.h>

/* People named in one sentence; more than this and no pronoun is clear. */
enum { MOST_PEOPLE = 4, MOST_RECENT = 48 };

typedef struct People {
    uint32_t figures[MOST_PEOPLE];
    uint32_t count;
    bool crowd;      /* more than fit */
    bool man, woman; /* somebody without a name, or a pronoun left open, may be meant */
} People;

/* Whom the sentence speaks of by pronoun, or NONE. */
typedef struct Spoken {
    uint32_t figure;
    char gender;
} Spoken;

typedef struct Reader {
    const Scene *scene;
    Cast cast;
    Findings *found;
    People before, now;           /* of the sentence before, and of this one so far */
    uint32_t recent[MOST_RECENT]; /* figures, the latest mentioned first */
    uint32_t recent_count;
    uint32_t name;          /* next name */
    Spoken carried, spoken; /* of the sentence before, and of this one */
    bool quoted;
} Reader;

static void people_add(People *people, uint32_t figure)
{
    for (uint32_t i = 0; i < people->count; i++)
        if (people->figures[i] == figure) return;
    if (people->count == MOST_PEOPLE)
        people->crowd = true;
    else
        people->figures[people->count++] = figure;
}

static void figure_pass(Reader *reader, uint32_t figure, uint32_t token)
{
    uint32_t at = 0;
    while (at < reader->recent_count && reader->recent[at] != figure) at++;
    if (at == reader->recent_count && at < MOST_RECENT) reader->recent_count++;
    if (at == MOST_RECENT) at--;
    for (; at > 0; at--) reader->recent[at] = reader->recent[at - 1];
    reader->recent[0] = figure;
    reader->cast.figures.at[figure].sentence = reader->scene->text->tokens.at[token].sentence;
}

static void reference_add(Reader *reader, Span span, uint32_t figure, const char *why)
{
    Reference reference = {span, reader->cast.figures.at[figure].name, why};
    LIST_PUSH(reader->scene->arena, &reader->found->references, reference);
}

/* ---- pronouns -------------------------------------------------------------------------------- */

static char pronoun_gender(Str fold)
{
    static const char *const men[] = {"he", "his", "him", "himself"};
    static const char *const women[] = {"she", "her", "hers", "herself"};
    static const char *const things[] = {"it", "its", "itself"};
    if (AMONG(fold, things)) return 'n';
    return AMONG(fold, men) ? 'm' : AMONG(fold, women) ? 'f' : 0;
}

static bool fits(const Reader *reader, uint32_t figure, char gender)
{
    const Figure *it = &reader->cast.figures.at[figure];
    if (gender == 'n') return it->type == NAME_ORGANIZATION || it->type == NAME_PLACE;
    return it->type == NAME_PERSON && (!it->gender || it->gender == gender);
}

/* The one person of both sentences whom the pronoun fits, but for `not_meant`; NONE when there are
 * two, or none. */
static uint32_t person_meant(const Reader *reader, char gender, uint32_t not_meant)
{
    People both = reader->before;
    for (uint32_t i = 0; i < reader->now.count; i++) people_add(&both, reader->now.figures[i]);
    if (both.crowd || reader->now.crowd) return NONE;
    if (gender == 'm' ? both.man || reader->now.man : both.woman || reader->now.woman) return NONE;
    uint32_t meant = NONE;
    for (uint32_t i = 0; i < both.count; i++) {
        if (both.figures[i] == not_meant || !fits(reader, both.figures[i], gender)) continue;
        if (meant != NONE) return NONE;
        meant = both.figures[i];
    }
    bool carried = meant == NONE && !both.count && reader->carried.gender == gender;
    return carried ? reader->carried.figure : meant;
}

static bool relation_begins(const Reader *reader, uint32_t token, const char *relation)
{
    return str_starts(str_of(reader->scene->words->at[token].deprel), str_of(relation));
}

static uint32_t figure_at(const Reader *reader, uint32_t token)
{
    enum { LONGEST_NAME = 120 }; /* bytes */
    uint32_t from = reader->scene->cells[token].part.from;
    const Findings *found = reader->found;
    for (uint32_t i = FIRST_FROM(found->names, from > LONGEST_NAME ? from - LONGEST_NAME : 0);
         i < found->names.count && found->names.at[i].first_token <= token; i++)
        if (token < found->names.at[i].first_token + found->names.at[i].token_count)
            return reader->cast.of_name[i];
    for (uint32_t i = found->references.count; i > 0; i--) {
        const Reference *reference = &found->references.at[i - 1];
        if (reference->span.to <= from) break;
        if (span_holds(reference->span, reader->scene->cells[token].part))
            return reader->cast.of_name[reference->name];
    }
    return NONE;
}

/* Of a phrase that a name stands in or behind: "the airline, |Delta|", "Minister |Orr|". */
static uint32_t figure_of(const Reader *reader, uint32_t head)
{
    enum { REACH = 6 };
    const Scene *scene = reader->scene;
    uint32_t figure = figure_at(reader, head);
    for (uint32_t i = head + 1; figure == NONE && i < head + REACH && same_sentence(scene, i, head);
         i++) {
        static const char *const ties[] = {"appos", "flat", "nmod:desc"};
        if (scene->words->at[i].head == head && AMONG(str_of(scene->words->at[i].deprel), ties))
            figure = figure_at(reader, i);
    }
    return figure;
}

/* The token that is the subject of the verb, before it; NONE when there is none. */
static uint32_t subject_of(const Reader *reader, uint32_t verb)
{
    enum { REACH = 40 };
    const Scene *scene = reader->scene;
    for (uint32_t i = verb; i > 0 && verb - i < REACH && same_sentence(scene, i - 1, verb); i--)
        if (scene->words->at[i - 1].head == verb && relation_begins(reader, i - 1, "nsubj"))
            return i - 1;
    return NONE;
}

static uint32_t verb_above(const Reader *reader, uint32_t token)
{
    enum { STEPS = 6 };
    const Scene *scene = reader->scene;
    uint32_t at = scene->words->at[token].head;
    for (uint32_t step = 0; at != NONE && step < STEPS; step++) {
        if (relation_begins(reader, at, "nsubj")) return NONE; /* "[His wife] said" */
        if (scene->words->at[at].upos == UPOS_VERB) return at;
        at = scene->words->at[at].head;
    }
    return NONE;
}

/* "it cut jobs", "it was ready", not "it is time", "it seems", "it is likely". */
static bool is_own(const Scene *scene, uint32_t predicate)
{
    static const char *const empty[] = {
        "seem",  "appear",  "turn",      "take",     "happen",   "emerge",    "clear", "likely",
        "hard",  "unclear", "important", "possible", "unlikely", "necessary", "easy",  "true",
        "early", "late",    "difficult", "good",     "better",   "impossible"};
    const Word *word = &scene->words->at[predicate];
    return (word->upos == UPOS_VERB || word->upos == UPOS_ADJ) && !AMONG(word->lemma, empty);
}

/* The subject of the clause that the pronoun must be read with: "Orr praised |his| team", "Orr said
 * |he| would", "Orr left before |he| was asked"; "Hooli said |it| would", but not "Hooli knew |it|
 * was time". NONE when it has none. */
static uint32_t own_subject(const Reader *reader, uint32_t token, char gender)
{
    const Scene *scene = reader->scene;
    uint32_t verb = NONE;
    if (str_is(str_of(scene->words->at[token].xpos), "PRP$")) {
        verb = verb_above(reader, token);
        while (verb != NONE && subject_of(reader, verb) == NONE &&
               (relation_begins(reader, verb, "xcomp") || relation_begins(reader, verb, "conj")))
            verb = scene->words->at[verb].head;
    } else if (relation_begins(reader, token, "nsubj")) {
        uint32_t clause = scene->words->at[token].head;
        if (clause == NONE) return NONE;
        uint32_t above = scene->words->at[clause].head;
        bool fore = above != NONE && above < token && (gender != 'n' || is_own(scene, clause));
        bool told = relation_begins(reader, clause, "ccomp") &&
                    (gender != 'n' || (above != NONE && cell_has(scene, above, CLASS_SAYS)));
        bool beside =
            relation_begins(reader, clause, "advcl") || relation_begins(reader, clause, "conj");
        if (fore && (told || beside)) verb = above;
    }
    return verb == NONE ? NONE : subject_of(reader, verb);
}

/* "Orr met |him|": not Orr. */
static uint32_t ruled_out(const Reader *reader, uint32_t token)
{
    const Word *word = &reader->scene->words->at[token];
    bool object = word->head != NONE && !str_is(str_of(word->xpos), "PRP$") &&
                  !relation_begins(reader, token, "nsubj");
    uint32_t subject = object ? subject_of(reader, word->head) : NONE;
    return subject == NONE ? NONE : figure_at(reader, subject);
}

static void pronoun_read(Reader *reader, uint32_t token)
{
    char gender = pronoun_gender(reader->scene->cells[token].fold);
    if (!gender || reader->quoted) return;
    uint32_t subject = own_subject(reader, token, gender);
    uint32_t meant = subject == NONE || subject > token ? NONE : figure_of(reader, subject);
    bool meant_by_grammar = meant != NONE && fits(reader, meant, gender);
    if (!meant_by_grammar && gender == 'n') return;
    if (!meant_by_grammar) meant = person_meant(reader, gender, ruled_out(reader, token));
    if (meant == NONE) {
        *(gender == 'm' ? &reader->now.man : &reader->now.woman) = true;
        return;
    }
    reference_add(reader, reader->scene->text->tokens.at[token].span, meant,
                  meant_by_grammar ? "OWN_SUBJECT" : "ONLY_PERSON");
    if (gender == 'n') return;
    reader->spoken = (Spoken){meant, gender};
    if (meant_by_grammar && !reader->cast.figures.at[meant].gender)
        reader->cast.figures.at[meant].gender = gender;
}

/* Somebody without a name, of whom "he" may speak: "the suspect", "a woman". */
static void nameless_read(Reader *reader, uint32_t token)
{
    static const char *const told[] = {"compound", "appos", "nmod:unmarked", "flat", "root"};
    const Word *word = &reader->scene->words->at[token];
    if (word->upos != UPOS_NOUN || word->plural || reader->quoted) return;
    char gender = person_noun_gender(reader->scene->cells[token].fold);
    if (!gender || AMONG(str_of(word->deprel), told)) return;
    bool named = figure_at(reader, token) != NONE ||
                 (token + 1 < reader->scene->count && figure_at(reader, token + 1) != NONE);
    reader->now.man |= !named && gender != 'f';
    reader->now.woman |= !named && gender != 'm';
}

/* ---- descriptions ---------------------------------------------------------------------------- */

static bool description_read(Reader *reader, uint32_t token)
{
    Span span;
    if (reader->quoted) return false;
    uint32_t figure =
        description_resolve(&reader->cast, token, reader->recent, reader->recent_count, &span);
    if (figure == NONE) return false;
    reference_add(reader, span, figure, "CALLED_SO");
    figure_pass(reader, figure, token);
    if (reader->cast.figures.at[figure].type == NAME_PERSON) people_add(&reader->now, figure);
    return true;
}

/* ---- the article ----------------------------------------------------------------------------- */

/* Takes the name that begins at the token into the sentence's list. */
static void names_pass(Reader *reader, uint32_t token)
{
    while (reader->name < reader->found->names.count &&
           reader->found->names.at[reader->name].first_token <= token) {
        const Name *name = &reader->found->names.at[reader->name];
        uint32_t figure = reader->cast.of_name[reader->name++];
        if (figure == NONE || name->first_token != token) continue;
        figure_pass(reader, figure, token);
        if (name->type == NAME_PERSON) people_add(&reader->now, figure);
        for (uint32_t i = token; i < token + name->token_count; i++)
            if (relation_begins(reader, i, "nsubj"))
                reader->cast.figures.at[figure].acted = reader->scene->text->tokens.at[i].sentence;
    }
}

static void sentence_follow(Reader *reader, const Sentence *sentence)
{
    reader->spoken = (Spoken){NONE, 0};
    for (uint32_t i = sentence->first_token; i < sentence->first_token + sentence->token_count;
         i++) {
        if (token_is(reader->scene, i, "\"")) reader->quoted = !reader->quoted;
        names_pass(reader, i);
        pronoun_read(reader, i);
        if (!description_read(reader, i)) nameless_read(reader, i);
    }
    uint32_t spoken = reader->spoken.figure;
    bool silent = !reader->now.count && spoken == NONE && !reader->before.count;
    reader->before = reader->now;
    if (!reader->now.count && spoken != NONE) people_add(&reader->before, spoken);
    reader->now = (People){0};
    reader->carried = silent ? (Spoken){NONE, 0} : reader->spoken;
}

static int by_place(const void *a, const void *b)
{
    const Reference *left = a, *right = b;
    return (left->span.from > right->span.from) - (left->span.from < right->span.from);
}

void references_find(Scene *scene, Findings *found)
{
    const Text *text = scene->text;
    Reader reader = {
        .scene = scene, .cast = cast_gather(scene, found), .found = found, .carried = {NONE, 0}};
    uint32_t block = NONE;
    for (uint32_t i = 0; i < text->sentences.count; i++) {
        if (text->sentences.at[i].block != block) reader.quoted = false;
        block = text->sentences.at[i].block;
        sentence_follow(&reader, &text->sentences.at[i]);
    }
    if (found->references.count)
        qsort(found->references.at, found->references.count, sizeof(Reference), by_place);
}
