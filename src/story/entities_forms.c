/* The forms names are written in: normal spelling, votes for their type. */
#include "find/gazetteer.h"
#include "story/entities.h"

#include <string.h>

/* ---- normal spelling ------------------------------------------------------------------------- */

typedef struct Respelling {
    const char *from, *to;
} Respelling;

/* Endings of words where British and American spelling part. */
static const Respelling endings[] = {
    {"isation", "ization"},   {"isations", "izations"}, {"defence", "defense"},
    {"centre", "center"},     {"labour", "labor"},      {"harbour", "harbor"},
    {"programme", "program"}, {"theatre", "theater"},   {"ising", "izing"}};

/* Short forms that begin longer names: "UN Security Council". */
static const Respelling beginnings[] = {{"un", "united nations"},
                                        {"us", "united states"},
                                        {"uk", "united kingdom"},
                                        {"eu", "european union"}};

static Str beginning_spelled(Arena *arena, Str key)
{
    for (uint32_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++) {
        uint32_t size = str_of(beginnings[i].from).size;
        if (key.size <= size || key.at[size] != ' ' ||
            !str_is(str_slice(key, 0, size), beginnings[i].from))
            continue;
        return str_format(arena, "%s%.*s", beginnings[i].to, (int)(key.size - size), key.at + size);
    }
    return key;
}

static void word_build(Builder *out, Str word)
{
    if (str_is(word, "&")) word = STR("and");
    for (uint32_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        Str from = str_of(endings[i].from);
        if (!str_ends(word, from)) continue;
        build_str(out, str_slice(word, 0, word.size - from.size));
        build_text(out, endings[i].to);
        return;
    }
    build_str(out, word);
}

static bool is_legal_form(Str word)
{
    static const char *const forms[] = {"inc", "ltd", "plc",     "corp",        "corporation",
                                        "co",  "nv",  "ag",      "llc",         "gmbh",
                                        "sa",  "spa", "limited", "incorporated"};
    return AMONG(word, forms);
}

/* Points and apostrophes go, hyphens and breaks are spaces: "U.S." -> "us". */
static Str letters_only(Arena *arena, Str fold)
{
    Builder out = {.arena = arena};
    for (uint32_t i = 0; i < fold.size; i++) {
        char byte = fold.at[i];
        if (byte == '.' || byte == '\'') continue;
        build_char(&out, byte == '-' || byte == '\n' || byte == '\t' || byte == '\r' || byte == ','
                             ? ' '
                             : byte);
    }
    return build_done(&out);
}

Str form_normal(Arena *arena, Str text)
{
    Str letters = letters_only(arena, str_fold(arena, text));
    Builder out = {.arena = arena};
    for (uint32_t at = 0; at < letters.size;) {
        uint32_t end = at;
        while (end < letters.size && letters.at[end] != ' ') end++;
        Str word = str_slice(letters, at, end);
        at = end + 1;
        bool dropped =
            !word.size || (!out.size && str_is(word, "the")) || (out.size && is_legal_form(word));
        if (dropped) continue;
        if (out.size) build_char(&out, ' ');
        word_build(&out, word);
    }
    return beginning_spelled(arena, build_done(&out));
}

static uint32_t word_count(Str key)
{
    uint32_t count = key.size ? 1 : 0;
    for (uint32_t i = 0; i < key.size; i++) count += key.at[i] == ' ';
    return count;
}

/* ---- gathering ------------------------------------------------------------------------------- */

static bool all_upper(Str text)
{
    for (uint32_t at = 0; at < text.size;) {
        uint32_t codepoint = char_next(text, &at);
        if (char_is_letter(codepoint) && char_kind(codepoint) != CHAR_UPPER) return false;
    }
    return text.size > 1;
}

/* A lone surname may mean someone else in the next article. */
static bool stands_alone(const Name *name, Str key)
{
    return name->type == NAME_PERSON && word_count(key) == 1;
}

static uint32_t form_of(Forms *forms, const Article *article, uint32_t index, uint32_t number)
{
    const Name *name = &article->found.names.at[number];
    Str surface = str_at(article->text->bytes, name->span);
    Str key = form_normal(forms->arena, surface);
    bool lone = stands_alone(name, key);
    Str unique = lone ? str_format(forms->arena, "%.*s\n%u", (int)key.size, key.at, index) : key;
    if (name->government) unique = str_format(forms->arena, "%.*s\n", (int)key.size, key.at);
    uint32_t symbol = symbol_of(forms->keys, unique);
    if (symbol < forms->list.count) return symbol;
    Form *form = LIST_ADD(forms->arena, &forms->list);
    *form = (Form){.key = key,
                   .article = lone ? index : NONE,
                   .words = word_count(key),
                   .parent = symbol,
                   .first_article = index};
    GazetteerEntry entry = gazetteer_find(str_fold(forms->arena, surface));
    if (!entry.kinds) entry = gazetteer_find(key); /* "U.N." */
    if (entry.kinds & GAZETTEER_COUNTRY && name->type == NAME_PLACE) form->country = entry.place;
    form->acronym = form->words == 1 && all_upper(surface);
    if (form->acronym && entry.expansion.size) {
        Builder spaced = {.arena = forms->arena};
        for (uint32_t i = 0; i < entry.expansion.size; i++)
            build_char(&spaced, entry.expansion.at[i] == '_' ? ' ' : entry.expansion.at[i]);
        form->expansion = form_normal(forms->arena, build_done(&spaced));
    }
    return symbol;
}

/* A guess weighs less than a reason. */
static uint32_t vote_weight(const Name *name)
{
    static const char *const guesses[] = {"UNKNOWN", "TWO_CAPITALS", "ALL_CAPITALS",
                                          "LONE_FIRST_NAME", "RECOGNISED"};
    for (uint32_t i = 0; name->why && i < sizeof guesses / sizeof *guesses; i++)
        if (strcmp(name->why, guesses[i]) == 0) return 1;
    return 4;
}

static void name_gather(Forms *forms, const Article *article, uint32_t index, uint32_t number)
{
    const Name *name = &article->found.names.at[number];
    forms->of_name[index][number] = NONE;
    if (name->demonym) return;
    uint32_t symbol = form_of(forms, article, index, number);
    Form *form = &forms->list.at[symbol];
    form->votes[name->type] += vote_weight(name);
    form->mentions++;
    if (name->expansion.size) form->expansion = form_normal(forms->arena, name->expansion);
    forms->of_name[index][number] = symbol;
}

Forms *forms_gather(Arena *arena, const Article *articles, uint32_t count)
{
    Forms *forms = NEW(arena, Forms);
    *forms = (Forms){.arena = arena, .keys = symbols_new(arena)};
    forms->of_name = NEW_ARRAY(arena, uint32_t *, count + 1);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t names = articles[i].found.names.count;
        forms->of_name[i] = NEW_ARRAY(arena, uint32_t, names + 1);
        for (uint32_t k = 0; k < names; k++) name_gather(forms, &articles[i], i, k);
    }
    return forms;
}

/* ---- joining --------------------------------------------------------------------------------- */

NameType form_type(const Form *form)
{
    NameType best = NAME_PERSON;
    for (NameType type = NAME_PERSON; type < NAME_TYPE_COUNT; type++)
        if (form->votes[type] > form->votes[best]) best = type;
    return best;
}

uint32_t form_root(Forms *forms, uint32_t form)
{
    while (forms->list.at[form].parent != form) {
        uint32_t *parent = &forms->list.at[form].parent;
        *parent = forms->list.at[*parent].parent;
        form = *parent;
    }
    return form;
}

void forms_join(Forms *forms, uint32_t a, uint32_t b)
{
    a = form_root(forms, a);
    b = form_root(forms, b);
    if (a != b) forms->list.at[a > b ? a : b].parent = a > b ? b : a;
}
