/* What the recogniser looks at: one token in its sentence, as a list of hashed features. Shared
 * with the trainer (tools/names), so that both see the same. After Ratinov and Roth (2009): words,
 * their parts, clusters, lists, and what the rules and the network say. */
#include "find/names_features.h"

#include "lang/form.h"

#include <string.h>

typedef struct List {
    uint32_t *keys;
    uint32_t count;
} List;

static void add(List *list, uint32_t template_number, uint32_t a, uint32_t b)
{
    if (list->count < FEATURES_MOST) list->keys[list->count++] = feature_key(template_number, a, b);
}

/* Numbers of the kinds of features: a new kind goes to the end, or all must be trained anew. */
enum Template {
    T_BIAS,
    T_WORD,
    T_WORD_PAIR,
    T_PREFIX,
    T_SUFFIX,
    T_FINE,
    T_FINE_PAIR,
    T_COARSE,
    T_COARSE_THREE,
    T_SHAPE,
    T_SHAPE_PAIR,
    T_UPOS,
    T_GUESS,
    T_GUESS_PAIR,
    T_KINDS,
    T_KIND,
    T_KINDS_PAIR,
    T_PHRASE,
    T_RULE,
    T_RULE_PAIR,
    T_RULE_WHY,
    T_CLASS,
    T_HEAD,
    T_WRITTEN,
    T_RUN
};

static const Atom outside_sentence = {.word = 1, .shape = 1, .upos = UPOS_COUNT};

static uint8_t upper_bucket(uint32_t count)
{
    return count > 2 ? 2 : (uint8_t)count;
}

static uint32_t word_key(const Scene *scene, uint32_t token)
{
    Str fold = scene->text->tokens.at[token].fold;
    return letters_hash(fold.at, fold.size);
}

static void atom_read(const Atoms *atoms, uint32_t i)
{
    const Scene *scene = atoms->scene;
    Atom *atom = &atoms->at[i];
    uint32_t token = atoms->first + i;
    const Cell *cell = &scene->cells[token];
    const Word *word = &scene->words->at[token];
    Form form = form_of(token_text(scene->text, token));
    atom->word = word_key(scene, token);
    atom->shape = form.shape;
    for (int k = 0; k < 3; k++) atom->suffix[k] = form.suffix[k + 1];
    atom->prefix = form.prefix[2];
    atom->cluster = recogniser_cluster(atoms->recogniser, scene->text->tokens.at[token].fold);
    atom->upos = (uint8_t)word->upos;
    atom->guess = (uint8_t)(word->name ? 2 * word->name - word->name_begins : 0);
    atom->kinds = cell->kinds;
    atom->classes = cell->classes;
    atom->lower = upper_bucket(scene->lower[cell->symbol]);
    atom->upper = upper_bucket(scene->upper[cell->symbol]);
}

/* Longest run of tokens that the lists know as a whole. */
enum { LONGEST_PHRASE = 5 };

static void phrases_mark(const Scene *scene, Atom *atoms, uint32_t first, uint32_t count)
{
    for (uint32_t i = 0; i + 1 < count; i++) {
        if (!(atoms[i].marks & MARK_CAPITAL) || atoms[i].phrase) continue;
        uint32_t limit = i + LONGEST_PHRASE < count ? i + LONGEST_PHRASE : count;
        for (uint32_t end = limit; end > i + 1; end--) {
            if (!(atoms[end - 1].marks & MARK_CAPITAL)) continue;
            uint32_t kinds = phrase_look_up(scene, first + i, first + end).kinds;
            if (!kinds) continue;
            for (uint32_t k = i; k < end; k++) atoms[k].phrase = kinds << 1 | (k > i);
            break;
        }
    }
}

static uint8_t tag_of(const Name *name, bool begins)
{
    uint32_t type = name->type < NAME_EVENT ? (uint32_t)name->type : 3;
    return (uint8_t)(1 + 2 * type + !begins);
}

/* What the rules propose, as tags; a demonym has a tag of its own. */
static void rules_mark(Atoms *atoms)
{
    for (; atoms->next < atoms->scene->candidates.count; atoms->next++) {
        const Candidate *candidate = &atoms->scene->candidates.at[atoms->next];
        const Name *name = &candidate->name;
        if (name->first_token >= atoms->first + atoms->count) return;
        Str why = str_of(name->why ? name->why : "");
        for (uint32_t i = 0; i < name->token_count; i++) {
            uint32_t at = name->first_token + i - atoms->first;
            if (name->first_token + i < atoms->first || at >= atoms->count || atoms->at[at].rule)
                continue;
            atoms->at[at].rule = name->demonym ? TAG_COUNT : tag_of(name, i == 0);
            atoms->at[at].strength = candidate->strength;
            atoms->at[at].why = letters_hash(why.at, why.size);
        }
    }
}

static void runs_mark(Atom *atoms, uint32_t count)
{
    for (uint32_t i = 0; i < count;) {
        uint32_t end = i;
        while (end < count && (atoms[end].marks & MARK_CAPITAL)) end++;
        for (uint32_t k = i; k < end; k++) {
            atoms[k].run_from = i;
            atoms[k].run_to = end;
        }
        i = end > i ? end : i + 1;
    }
}

/* Small words between what is open are open too: "Bank of the West". */
enum { LONGEST_GAP = 3 };

static void openings_mark(Atom *atoms, uint32_t count)
{
    uint32_t gap = LONGEST_GAP + 1;
    for (uint32_t i = 0; i < count; i++) {
        if (!(atoms[i].marks & MARK_CAPITAL) && !atoms[i].rule) {
            gap++;
            continue;
        }
        if (gap > LONGEST_GAP) gap = 0;
        for (uint32_t k = i - gap; k <= i; k++) atoms[k].open = true;
        gap = 0;
    }
}

/* The open ones and those that they look at. */
static void openings_read(const Atoms *atoms)
{
    uint32_t next = 0;
    for (uint32_t i = 0; i < atoms->count; i++) {
        if (!atoms->at[i].open) continue;
        if (next + ATOM_MARGIN < i) next = i - ATOM_MARGIN;
        for (; next < atoms->count && next <= i + ATOM_MARGIN; next++) atom_read(atoms, next);
    }
}

Atoms atoms_new(Arena *arena, const Scene *scene, const Recogniser *recogniser)
{
    uint32_t longest = 0;
    for (uint32_t i = 0; i < scene->text->sentences.count; i++)
        if (scene->text->sentences.at[i].token_count > longest)
            longest = scene->text->sentences.at[i].token_count;
    Atom *at = NEW_ARRAY(arena, Atom, (size_t)longest + 2 * ATOM_MARGIN) + ATOM_MARGIN;
    return (Atoms){.at = at, .scene = scene, .recogniser = recogniser};
}

void atoms_read(Atoms *atoms, const Sentence *sentence)
{
    uint32_t count = atoms->count = sentence->token_count;
    atoms->first = sentence->first_token;
    memset(atoms->at, 0, count * sizeof(Atom));
    for (int i = 0; i < ATOM_MARGIN; i++)
        atoms->at[-1 - i] = atoms->at[(int64_t)count + i] = outside_sentence;
    for (uint32_t i = 0; i < count; i++)
        atoms->at[i].marks = atoms->scene->cells[atoms->first + i].marks;
    rules_mark(atoms);
    openings_mark(atoms->at, count);
    openings_read(atoms);
    phrases_mark(atoms->scene, atoms->at, atoms->first, count);
    runs_mark(atoms->at, count);
}

bool stretch_find(const Atoms *atoms, uint32_t from, uint32_t *first, uint32_t *limit)
{
    while (from < atoms->count && !atoms->at[from].open) from++;
    *first = from;
    while (from < atoms->count && atoms->at[from].open) from++;
    *limit = from;
    return *first < *limit;
}

/* ---- features -------------------------------------------------------------------------------- */

/* All that names words, and so may learn by heart. */
static void words_add(List *list, const Atom *atom)
{
    for (int k = -2; k <= 2; k++) add(list, T_WORD, atom[k].word, (uint32_t)(k + 2));
    add(list, T_WORD_PAIR, atom[-1].word, atom[0].word);
    add(list, T_WORD_PAIR + 100, atom[0].word, atom[1].word);
    add(list, T_PREFIX, atom->prefix, atom->shape);
    for (uint32_t k = 0; k < 3; k++) add(list, T_SUFFIX, atom->suffix[k], k);
    add(list, T_SUFFIX + 100, atom->suffix[1], atom->shape);
    add(list, T_SUFFIX + 200, atom[-1].suffix[1], 0);
    add(list, T_SUFFIX + 200, atom[1].suffix[1], 1);
}

static void clusters_add(List *list, const Atom *atom)
{
    for (int k = -2; k <= 2; k++) {
        add(list, T_FINE, atom[k].cluster.fine, (uint32_t)(k + 2));
        add(list, T_COARSE, atom[k].cluster.coarse, (uint32_t)(k + 2));
    }
    add(list, T_FINE + 100, atom->cluster.fine, atom->shape);
    add(list, T_FINE_PAIR, atom[-1].cluster.fine, atom[0].cluster.fine);
    add(list, T_FINE_PAIR + 100, atom[0].cluster.fine, atom[1].cluster.fine);
    add(list, T_FINE_PAIR + 200, atom[-1].cluster.fine, atom[1].cluster.fine);
    add(list, T_COARSE_THREE, (uint32_t)atom[-1].cluster.coarse << 8 | atom[0].cluster.coarse,
        atom[1].cluster.coarse);
    add(list, T_COARSE + 100, atom->cluster.coarse, atom->shape);
}

static void looks_add(List *list, const Atom *atom)
{
    for (int k = -1; k <= 1; k++) {
        add(list, T_SHAPE, atom[k].shape, (uint32_t)(k + 1));
        add(list, T_UPOS, atom[k].upos, (uint32_t)(k + 1));
    }
    add(list, T_SHAPE_PAIR, atom[-1].shape, atom[0].shape);
    add(list, T_SHAPE_PAIR + 100, atom[0].shape, atom[1].shape);
    add(list, T_SHAPE_PAIR + 200, atom[-1].shape ^ atom[0].shape * 31u, atom[1].shape);
    uint32_t written = (uint32_t)atom->lower << 4 | (uint32_t)atom->upper << 2 |
                       ((atom->marks & MARK_FIRST) ? 2u : 0u) |
                       ((atom->marks & MARK_TITLED) ? 1u : 0u);
    add(list, T_WRITTEN, written, 0);
    add(list, T_WRITTEN, written, atom->shape);
    add(list, T_WRITTEN + 100, written, atom->upos);
}

static void knowledge_add(List *list, const Atom *atom)
{
    for (int k = -1; k <= 1; k++) {
        uint32_t place = (uint32_t)(k + 1);
        add(list, T_GUESS, atom[k].guess, place);
        add(list, T_KINDS, atom[k].kinds, place);
        add(list, T_PHRASE, atom[k].phrase, place);
        add(list, T_RULE, atom[k].rule, place);
        add(list, T_RULE_WHY, atom[k].why, (uint32_t)atom[k].rule << 2 | place);
    }
    add(list, T_GUESS_PAIR, (uint32_t)atom[-1].guess << 8 | atom[0].guess, atom[1].guess);
    add(list, T_GUESS_PAIR + 100, atom->guess, atom->rule);
    add(list, T_RULE_PAIR, (uint32_t)atom[-1].rule << 8 | atom[0].rule, atom[1].rule);
    add(list, T_RULE_PAIR + 100, (uint32_t)atom->rule << 4 | atom->strength, atom->guess);
    add(list, T_KINDS_PAIR, atom[-1].kinds, atom[0].kinds);
    add(list, T_KINDS_PAIR + 100, atom[0].kinds, atom[1].kinds);
    for (uint32_t bit = 0; bit < GAZETTEER_BIT_COUNT; bit++)
        if (atom->kinds >> bit & 1) add(list, T_KIND, bit, atom->shape);
    for (int k = -2; k <= 2; k++)
        for (uint32_t bit = 0, left = atom[k].classes; left; bit++, left >>= 1)
            if (left & 1) add(list, T_CLASS, bit, (uint32_t)(k + 2));
}

/* Where a token stands in its run of capitals. */
static uint32_t run_place(const Atom *atom, uint32_t i)
{
    uint32_t before = i - atom->run_from, after = atom->run_to - 1 - i;
    return (before > 1 ? 2 : before) << 2 | (after > 1 ? 2 : after);
}

/* The words on either side of a run of capitals say what the whole of it is. */
static void run_words_add(List *list, const Atoms *atoms, uint32_t i)
{
    const Atom *atom = &atoms->at[i];
    if (!(atom->marks & MARK_CAPITAL)) return;
    uint32_t place = run_place(atom, i);
    add(list, T_RUN, atoms->at[(int32_t)atom->run_from - 1].word, place);
    add(list, T_RUN + 100, atoms->at[atom->run_to].word, place);
    add(list, T_RUN + 400, atoms->at[atom->run_to - 1].word, place);
    add(list, T_RUN + 600, atoms->at[atom->run_from].word, place);
}

static void run_add(List *list, const Atoms *atoms, uint32_t i)
{
    const Atom *atom = &atoms->at[i];
    if (!(atom->marks & MARK_CAPITAL)) return;
    const Atom *before = &atoms->at[(int32_t)atom->run_from - 1], *after = &atoms->at[atom->run_to];
    const Atom *head = &atoms->at[atom->run_from], *tail = &atoms->at[atom->run_to - 1];
    uint32_t size = atom->run_to - atom->run_from, place = run_place(atom, i);
    add(list, T_RUN + 200, before->cluster.fine, place);
    add(list, T_RUN + 300, after->cluster.fine, place);
    add(list, T_RUN + 500, tail->cluster.fine, place);
    add(list, T_RUN + 700, head->cluster.fine, place);
    add(list, T_RUN + 800, (uint32_t)before->cluster.coarse << 8 | after->cluster.coarse, place);
    add(list, T_RUN + 900, size > 5 ? 5 : size, place);
    add(list, T_RUN + 1000, head->kinds, place);
    add(list, T_RUN + 1100, tail->kinds, place);
    for (uint32_t bit = 0, left = tail->classes; left; bit++, left >>= 1)
        if (left & 1) add(list, T_RUN + 1200, bit, place);
}

static void head_add(List *list, const Atoms *atoms, uint32_t i)
{
    const Scene *scene = atoms->scene;
    const Word *word = &scene->words->at[atoms->first + i];
    Str relation = str_of(word->deprel);
    uint32_t hash = letters_hash(relation.at, relation.size);
    add(list, T_HEAD, hash, 0);
    if (word->head == NONE) return;
    Str fold = scene->text->tokens.at[word->head].fold;
    add(list, T_HEAD + 100, hash, letters_hash(fold.at, fold.size));
    add(list, T_HEAD + 200, hash, recogniser_cluster(atoms->recogniser, fold).fine);
    add(list, T_HEAD + 300, hash, (uint32_t)scene->words->at[word->head].upos);
}

uint32_t features_read(const Atoms *atoms, uint32_t i, uint32_t keys[FEATURES_MOST],
                       uint32_t *lexical)
{
    List list = {keys, 0};
    const Atom *atom = &atoms->at[i];
    words_add(&list, atom);
    run_words_add(&list, atoms, i);
    *lexical = list.count;
    add(&list, T_BIAS, 0, 0);
    clusters_add(&list, atom);
    looks_add(&list, atom);
    knowledge_add(&list, atom);
    run_add(&list, atoms, i);
    head_add(&list, atoms, i);
    return list.count;
}

Sighting sighting_of(const Atom *atom)
{
    return (Sighting){.word = atom->word,
                      .shape = atom->shape,
                      .rule = atom->rule,
                      .guess = atom->guess,
                      .capital = (atom->marks & MARK_CAPITAL) != 0};
}
