#include "find/quotes.h"

#include <string.h>

enum {
    LONGEST_STRETCH = 250, /* tokens and quotations: keeps the work linear without full stops */
    LONGEST_LOOK = 256     /* tokens of a quotation looked at for a verb */
};

bool quote_word(QuoteWord kind, Str fold)
{
    static const struct {
        QuoteWord kind;
        const char *word;
    } words[] = {
#define QUOTE_WORD(name, text) {WORD_##name, text},
#include "find/quote_words.def"
#undef QUOTE_WORD
    };
    for (uint32_t i = 0; i < sizeof words / sizeof *words; i++)
        if (words[i].kind == kind && str_is(fold, words[i].word)) return true;
    return false;
}

bool is_personal_word(Str fold)
{
    static const struct {
        const char *class, *words;
    } LISTS[] = {
#define NAME_WORDS(class, words) {#class, words},
#include "find/name_words.def"
#undef NAME_WORDS
    };
    bool title = false, small = true; /* "private", "general": as small words no title */
    for (uint32_t i = 0; i < sizeof LISTS / sizeof *LISTS; i++) {
        if (strcmp(LISTS[i].class, "TITLE") == 0) title |= str_listed(fold, LISTS[i].words);
        if (strcmp(LISTS[i].class, "NO_SMALL_TITLE") == 0)
            small &= !str_listed(fold, LISTS[i].words);
    }
    return (title && small) || quote_word(WORD_PERSON, fold);
}

/* ---- building ----------------------------------------------------------------------------- */

static void pairs_lay(Scene *scene)
{
    uint32_t next = 0;
    for (uint32_t token = 0; token < scene->text->tokens.count; token++) {
        Span span = scene->text->tokens.at[token].span;
        while (next < scene->pairs.count &&
               (scene->pairs.at[next].nested || scene->pairs.at[next].whole.to <= span.from))
            next++;
        bool inside = next < scene->pairs.count && scene->pairs.at[next].whole.from <= span.from;
        scene->pair[token] = inside ? next : NONE;
        if (!inside) continue;
        Range *tokens = &scene->pairs.at[next].tokens;
        if (range_empty(*tokens)) tokens->first = token;
        tokens->end = token + 1;
    }
}

static void trees_link(Scene *scene)
{
    for (uint32_t token = scene->words->count; token-- > 0;) {
        uint32_t head = scene->words->at[token].head;
        if (head == NONE) continue;
        scene->sibling[token] = scene->child[head];
        scene->child[head] = token;
    }
}

/* Each token widens all that it hangs from; trees are no longer than the parser's longest. */
static void reaches_find(Scene *scene)
{
    for (uint32_t token = 0; token < scene->words->count; token++) {
        if (scene->words->at[token].upos == UPOS_PUNCT) continue;
        for (uint32_t up = scene->words->at[token].head; up != NONE;
             up = scene->words->at[up].head) {
            if (token < scene->reach[up].first) scene->reach[up].first = token;
            if (token >= scene->reach[up].end) scene->reach[up].end = token + 1;
        }
    }
}

static bool starts_lower(const Text *text, uint32_t token)
{
    const Token *it = &text->tokens.at[token];
    return it->kind == TOKEN_WORD && !(it->shape & SHAPE_UPPER_FIRST);
}

/* A sentence ends before `next`: where the text's does, but for `“No!” he said`. */
static bool stretch_ends(const Scene *scene, uint32_t next)
{
    const Text *text = scene->text;
    const Token *before = &text->tokens.at[next - 1], *after = before + 1;
    if (before->sentence == after->sentence) return false;
    if (text->sentences.at[before->sentence].block != text->sentences.at[after->sentence].block)
        return true;
    uint32_t pair = scene->pair[next - 1];
    if (pair == NONE) return true;
    if (pair == scene->pair[next]) return false;
    return !pair_ends_in_comma(scene, pair) && !starts_lower(text, next);
}

static void stretches_cut(Arena *arena, Scene *scene)
{
    const Text *text = scene->text;
    uint32_t first = 0, units = 0;
    for (uint32_t next = 1; next <= text->tokens.count; next++) {
        uint32_t pair = scene->pair[next - 1];
        units += pair == NONE || scene->pairs.at[pair].tokens.end == next;
        if (next < text->tokens.count && units < LONGEST_STRETCH && !stretch_ends(scene, next))
            continue;
        Stretch *stretch = LIST_ADD(arena, &scene->stretches);
        uint32_t sentence = text->tokens.at[first].sentence;
        *stretch = (Stretch){{first, next}, text->sentences.at[sentence].block};
        first = next;
        units = 0;
    }
}

void scene_build(Arena *arena, const Text *text, const Words *words, const Findings *found,
                 Scene *scene)
{
    uint32_t count = text->tokens.count;
    *scene = (Scene){.text = text, .words = words, .found = found};
    scene->pairs = marks_pair(arena, text);
    scene->pair = NEW_ARRAY(arena, uint32_t, count);
    scene->child = NEW_ARRAY(arena, uint32_t, count);
    scene->sibling = NEW_ARRAY(arena, uint32_t, count);
    scene->reach = NEW_ARRAY(arena, Range, count);
    for (uint32_t i = 0; i < count; i++) {
        scene->child[i] = scene->sibling[i] = NONE;
        scene->reach[i] = (Range){i, i + 1};
    }
    pairs_lay(scene);
    trees_link(scene);
    reaches_find(scene);
    stretches_cut(arena, scene);
}

/* ---- looking ------------------------------------------------------------------------------ */

Span range_span(const Scene *scene, Range range)
{
    if (range_empty(range)) return (Span){0, 0};
    return (Span){scene->text->tokens.at[range.first].span.from,
                  scene->text->tokens.at[range.end - 1].span.to};
}

bool fold_is(const Scene *scene, uint32_t token, const char *fold)
{
    return token < scene->text->tokens.count && str_is(scene->text->tokens.at[token].fold, fold);
}

bool fold_among(const Scene *scene, uint32_t token, const char *const *folds, uint32_t count)
{
    return token < scene->text->tokens.count &&
           str_among(scene->text->tokens.at[token].fold, folds, count);
}

/* "the lorry | proved too heavy": taken for a participle, but with a subject and no auxiliary. */
static bool is_past_of_clause(const Scene *scene, uint32_t token)
{
    const char *deprel = scene->words->at[token].deprel;
    bool clause = strcmp(deprel, "root") == 0 || strcmp(deprel, "ccomp") == 0;
    if (scene->words->at[token].form != VERB_PARTICIPLE || !clause) return false;
    uint32_t subject = child_in(scene, token, "nsubj");
    return subject != NONE && subject < token && child_in(scene, token, "aux") == NONE;
}

bool is_finite(const Scene *scene, uint32_t token)
{
    VerbForm form = scene->words->at[token].form;
    return form == VERB_PAST || form == VERB_PRESENT || form == VERB_MODAL ||
           is_past_of_clause(scene, token);
}

bool relation_is(const Scene *scene, uint32_t token, const char *relation)
{
    size_t size = strlen(relation);
    const char *deprel = scene->words->at[token].deprel;
    return strncmp(deprel, relation, size) == 0 && (deprel[size] == '\0' || deprel[size] == ':');
}

bool relation_among(const Scene *scene, uint32_t token, const char *const *relations,
                    uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (relation_is(scene, token, relations[i])) return true;
    return false;
}

uint32_t child_in(const Scene *scene, uint32_t token, const char *relation)
{
    for (uint32_t child = scene->child[token]; child != NONE; child = scene->sibling[child])
        if (relation_is(scene, child, relation)) return child;
    return NONE;
}

bool pair_has_verb(const Scene *scene, uint32_t pair)
{
    Range tokens = scene->pairs.at[pair].tokens;
    if (tokens.end > tokens.first + LONGEST_LOOK) tokens.end = tokens.first + LONGEST_LOOK;
    return range_has_verb(scene, tokens);
}

bool pair_ends_in_comma(const Scene *scene, uint32_t pair)
{
    Span inside = scene->pairs.at[pair].inside;
    return inside.to > inside.from && scene->text->bytes.at[inside.to - 1] == ',';
}

uint32_t pair_end_from(const Scene *scene, uint32_t token)
{
    uint32_t pair = token < scene->text->tokens.count ? scene->pair[token] : NONE;
    if (pair == NONE || scene->pairs.at[pair].tokens.first != token) return token;
    return scene->pairs.at[pair].tokens.end;
}

bool range_has_verb(const Scene *scene, Range range)
{
    for (uint32_t token = range.first; token < range.end; token++)
        if (is_finite(scene, token)) return true;
    return false;
}

bool range_has_marks(const Scene *scene, Range range)
{
    for (uint32_t token = range.first; token < range.end; token++)
        if (scene->pair[token] != NONE) return true;
    return false;
}
