/* What each token can be: its classes from name_words.def, its kinds from the gazetteers, and how
 * the rest of the article writes it. */
#include "find/names.h"

#include <string.h>

typedef struct ClassTable {
    Symbols *words;
    LIST(uint32_t) classes; /* per symbol */
} ClassTable;

static void classes_add(Arena *arena, ClassTable *table, uint32_t class, const char *words)
{
    while (*words) {
        size_t size = strcspn(words, " ");
        uint32_t symbol = symbol_of(table->words, (Str){words, (uint32_t)size});
        if (symbol == table->classes.count) LIST_PUSH(arena, &table->classes, 0);
        table->classes.at[symbol] |= class;
        words += size;
        words += strspn(words, " ");
    }
}

static const void *classes_make(Arena *arena)
{
    ClassTable *table = NEW(arena, ClassTable);
    table->words = symbols_new(arena);
#define NAME_WORDS(class, words) classes_add(arena, table, CLASS_##class, words);
#include "find/name_words.def"
#undef NAME_WORDS
    return table;
}

static uint32_t classes_of(const ClassTable *table, Str fold)
{
    uint32_t symbol = symbol_find(table->words, fold);
    return symbol == NONE ? 0 : table->classes.at[symbol];
}

/* ---- how a token is written ------------------------------------------------------------------ */

static CharKind first_kind(Str text)
{
    uint32_t at = 0;
    return text.size ? char_kind(char_next(text, &at)) : CHAR_OTHER;
}

static bool holds_capital(Str text)
{
    for (uint32_t at = 0; at < text.size;)
        if (char_kind(char_next(text, &at)) == CHAR_UPPER) return true;
    return false;
}

/* Longest token that is looked into for hyphens and inner capitals. */
enum { LONGEST_WORD = 64 };

/* "Oslo-based" -> "Oslo"; "post-Soviet" -> "Soviet"; "Guinea-Bissau" whole. */
static Span name_part(Str bytes, Span span, bool *cut)
{
    Str word = str_at(bytes, span);
    uint32_t hyphen = str_find(word, STR("-"));
    if (word.size > LONGEST_WORD || hyphen == NONE || hyphen + 1 >= word.size) return span;
    if (first_kind(word) == CHAR_LOWER) {
        bool small = hyphen > 2 && first_kind(str_slice(word, hyphen + 1, word.size)) == CHAR_UPPER;
        return small ? (Span){span.from + hyphen + 1, span.to} : span;
    }
    uint32_t last = hyphen;
    for (uint32_t i = hyphen; i + 1 < word.size; i++)
        if (word.at[i] == '-') last = i;
    Str tail = str_slice(word, last + 1, word.size);
    if (first_kind(tail) != CHAR_LOWER || tail.size < 3) return span;
    *cut = true;
    return (Span){span.from, span.from + last};
}

/* "al-Masri", "iPhone", "eBay": a capital soon after a small start. */
static bool capital_inside(Str word)
{
    if (word.size > LONGEST_WORD || word.size < 4) return false;
    uint32_t reach = 0;
    for (uint32_t i = 0; i < 2; i++) char_next(word, &reach);
    if (reach < word.size && word.at[reach] == '-') reach++;
    if (reach >= word.size) return false;
    return holds_capital(str_slice(word, 1, reach)) ||
           first_kind(str_slice(word, reach, word.size)) == CHAR_UPPER;
}

static bool looks_capital(const Token *token, Str part)
{
    if (token->kind == TOKEN_NUMBER) /* "5G" */
        return part.size == 2 && part.at[1] == 'G';
    if (token->kind != TOKEN_WORD) return false;
    CharKind first = first_kind(part);
    return first == CHAR_UPPER || (first == CHAR_LOWER && capital_inside(part));
}

static bool names_count_in(BlockKind kind)
{
    return kind == BLOCK_HEADLINE || kind == BLOCK_STANDFIRST || kind == BLOCK_SUBHEAD ||
           kind == BLOCK_BODY;
}

/* After a colon, an opening quotation mark or a dash a capital says as little as at the start. */
static bool stands_first(const Text *text, uint32_t token)
{
    if (text->tokens.at[token].shape & SHAPE_SENTENCE_FIRST) return true;
    const Token *before = token ? &text->tokens.at[token - 1] : NULL;
    if (!before || before->sentence != text->tokens.at[token].sentence) return true;
    if (before->kind != TOKEN_PUNCT) return false;
    Str mark = before->fold;
    if (str_is(mark, "-") && (text->tokens.at[token].shape & SHAPE_SPACE_BEFORE)) return true;
    return str_is(mark, "\"") || str_is(mark, ":") || str_is(mark, "``") || str_is(mark, "*") ||
           str_is(mark, "...");
}

static void cell_read(Scene *scene, const ClassTable *table, uint32_t index)
{
    const Token *token = &scene->text->tokens.at[index];
    Cell *cell = &scene->cells[index];
    bool cut = false;
    cell->part = name_part(scene->text->bytes, token->span, &cut);
    Str part = str_at(scene->text->bytes, cell->part);
    bool whole = part.size == span_size(token->span);
    cell->fold = whole ? token->fold : str_fold(scene->arena, part);
    cell->classes = classes_of(table, cell->fold);
    cell->symbol = symbol_of(scene->folds, cell->fold);
    if (cut) cell->marks |= MARK_CUT;
    if (stands_first(scene->text, index)) cell->marks |= MARK_FIRST;
    if (!looks_capital(token, part)) return;
    cell->marks |= MARK_CAPITAL;
    cell->kinds = gazetteer_find(cell->fold).kinds;
}

/* ---- lines in title case --------------------------------------------------------------------- */

/* "Minister Quits After Row Over Bridge": most longer words have a capital. */
static bool line_is_titled(const Scene *scene, const Sentence *sentence)
{
    uint32_t capital = 0, lower = 0, last = sentence->first_token + sentence->token_count;
    for (uint32_t i = sentence->first_token; i < last; i++) {
        const Token *token = &scene->text->tokens.at[i];
        if (token->kind != TOKEN_WORD || token->fold.size < 4 || cell_marked(scene, i, MARK_FIRST))
            continue;
        if (scene->cells[i].marks & MARK_CAPITAL)
            capital++;
        else
            lower++;
    }
    BlockKind kind = scene->text->blocks.at[sentence->block].kind;
    bool heading = kind == BLOCK_HEADLINE || kind == BLOCK_SUBHEAD || kind == BLOCK_STANDFIRST;
    bool ended = last > sentence->first_token && str_is(scene->text->tokens.at[last - 1].fold, ".");
    bool brief = sentence->token_count <= 5 && !ended && capital >= 1 && lower == 0;
    if (heading) return (capital >= 2 && capital >= 2 * lower) || brief;
    return !ended && capital >= 4 && capital >= 4 * lower;
}

/* "the Baltic Pearl", always together: what looks like a demonym is part of the name. */
static void partner_note(Scene *scene, uint32_t token)
{
    uint32_t *partner = &scene->partner[scene->cells[token].symbol];
    bool after_capital = token > 0 && cell_marked(scene, token - 1, MARK_CAPITAL) &&
                         same_sentence(scene, token - 1, token);
    uint32_t before = after_capital ? scene->cells[token - 1].symbol + 1 : NONE;
    *partner = *partner == 0 || *partner == before ? before : NONE;
}

/* "Vega 4", never "Vega" alone: the number is part of the name. */
static void number_note(Scene *scene, uint32_t token)
{
    uint32_t symbol = scene->cells[token].symbol;
    bool number = token + 1 < scene->count && same_sentence(scene, token, token + 1) &&
                  !token_glued(scene, token + 1) &&
                  scene->text->tokens.at[token + 1].kind == TOKEN_NUMBER;
    (number ? scene->numbered : scene->unnumbered)[symbol]++;
}

/* A slogan or title in quotation marks: "Building Bridges For Tomorrow" names nobody. */
static void quoted_titles_mark(Scene *scene, const Sentence *sentence)
{
    uint32_t last = sentence->first_token + sentence->token_count, from = NONE, capital = 0,
             lower = 0;
    for (uint32_t i = sentence->first_token; i < last; i++) {
        const Token *token = &scene->text->tokens.at[i];
        if (str_is(token->fold, "\"")) {
            for (uint32_t k = from; from != NONE && capital >= 3 && !lower && k < i; k++)
                scene->cells[k].marks |= MARK_SLOGAN;
            from = from == NONE ? i + 1 : NONE;
            capital = lower = 0;
        } else if (token->kind == TOKEN_WORD && token->fold.size >= 4) {
            if (scene->cells[i].marks & MARK_CAPITAL)
                capital++;
            else
                lower++;
        }
    }
}

static void sentence_count_forms(Scene *scene, const Sentence *sentence)
{
    for (uint32_t i = 0; i < sentence->token_count; i++) {
        const Cell *cell = &scene->cells[sentence->first_token + i];
        if (cell->marks & (MARK_TITLED | MARK_SLOGAN)) continue;
        if (!(cell->marks & MARK_CAPITAL))
            scene->lower[cell->symbol]++;
        else if (!(cell->marks & MARK_FIRST))
            scene->upper[cell->symbol]++;
        if (!(cell->marks & MARK_CAPITAL)) continue;
        partner_note(scene, sentence->first_token + i);
        number_note(scene, sentence->first_token + i);
    }
}

static void sentence_read(Scene *scene, const ClassTable *table, const Sentence *sentence)
{
    for (uint32_t i = 0; i < sentence->token_count; i++)
        cell_read(scene, table, sentence->first_token + i);
    bool titled = line_is_titled(scene, sentence);
    for (uint32_t i = 0; i < sentence->token_count; i++)
        scene->cells[sentence->first_token + i].marks |=
            (uint8_t)(MARK_READ | (titled ? MARK_TITLED : 0));
    quoted_titles_mark(scene, sentence);
}

Scene *scene_read(Arena *arena, const Text *text, const Words *words)
{
    Scene *scene = NEW(arena, Scene);
    *scene = (Scene){.arena = arena, .text = text, .words = words, .count = text->tokens.count};
    scene->cells = NEW_ARRAY(arena, Cell, scene->count + 1);
    scene->folds = symbols_new(arena);
    static MadeOnce made;
    const ClassTable *table = made_once(&made, classes_make);
    for (uint32_t i = 0; i < text->sentences.count; i++) {
        const Sentence *sentence = &text->sentences.at[i];
        if (names_count_in(text->blocks.at[sentence->block].kind))
            sentence_read(scene, table, sentence);
    }
    uint32_t symbols = symbols_count(scene->folds) + 1;
    scene->lower = NEW_ARRAY(arena, uint32_t, symbols);
    scene->upper = NEW_ARRAY(arena, uint32_t, symbols);
    scene->partner = NEW_ARRAY(arena, uint32_t, symbols);
    scene->numbered = NEW_ARRAY(arena, uint32_t, symbols);
    scene->unnumbered = NEW_ARRAY(arena, uint32_t, symbols);
    for (uint32_t i = 0; i < text->sentences.count; i++)
        if (cell_marked(scene, text->sentences.at[i].first_token, MARK_READ))
            sentence_count_forms(scene, &text->sentences.at[i]);
    return scene;
}

/* ---- small questions ------------------------------------------------------------------------- */

bool token_is(const Scene *scene, uint32_t token, const char *word)
{
    return token < scene->count && str_is(scene->text->tokens.at[token].fold, word);
}

bool token_glued(const Scene *scene, uint32_t token)
{
    return token > 0 && token < scene->count &&
           scene->text->tokens.at[token - 1].span.to == scene->text->tokens.at[token].span.from;
}

bool token_joins(const Scene *scene, uint32_t token)
{
    if (!token_is(scene, token, "-") || !token_glued(scene, token) ||
        !token_glued(scene, token + 1))
        return false;
    Str bytes = token_text(scene->text, token);
    return str_is(bytes, "-") || str_is(bytes, "\xE2\x80\x90") || str_is(bytes, "\xE2\x80\x91");
}

bool same_sentence(const Scene *scene, uint32_t token, uint32_t other)
{
    return token < scene->count && other < scene->count &&
           scene->text->tokens.at[token].sentence == scene->text->tokens.at[other].sentence;
}

bool word_is_ordinary(const Scene *scene, uint32_t token)
{
    static const char *const endings[] = {"s", "es", "ed", "d", "ing", "ly", "er"};
    Str fold = scene->cells[token].fold;
    if (scene->cells[token].kinds & GAZETTEER_ORDINARY) return true;
    for (uint32_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        Str ending = str_of(endings[i]);
        if (!str_ends(fold, ending) || fold.size < ending.size + 3) continue;
        if (gazetteer_find(str_slice(fold, 0, fold.size - ending.size)).kinds & GAZETTEER_ORDINARY)
            return true;
    }
    return false;
}

Str phrase_fold(const Scene *scene, uint32_t from, uint32_t to)
{
    if (to == from + 1) return scene->cells[from].fold;
    Builder builder = {.arena = scene->arena};
    for (uint32_t i = from; i < to; i++) {
        if (i > from && !token_glued(scene, i)) build_char(&builder, ' ');
        build_str(&builder, scene->cells[i].fold);
    }
    return build_done(&builder);
}

GazetteerEntry phrase_look_up(const Scene *scene, uint32_t from, uint32_t to)
{
    return gazetteer_find(phrase_fold(scene, from, to));
}
