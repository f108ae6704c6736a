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

/* Cut short before another word: "St. Louis", "Mt. Harlow"; "Main St." is a street. */
static const Respelling shortened[] = {
    {"st", "saint"}, {"mt", "mount"}, {"ft", "fort"}, {"dept", "department"}};

static Str word_spelled(Str word, bool last)
{
    if (str_is(word, "&")) return STR("and");
    for (uint32_t i = 0; i < sizeof shortened / sizeof *shortened && !last; i++)
        if (str_is(word, shortened[i].from)) return str_of(shortened[i].to);
    return word;
}

static void word_build(Builder *out, Str word)
{
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
    static const char *const forms[] = {"inc",  "ltd", "plc", "corp",    "corporation", "co",
                                        "nv",   "bv",  "ag",  "llc",     "llp",         "lp",
                                        "gmbh", "sa",  "spa", "se",      "ab",          "oyj",
                                        "asa",  "pty", "bhd", "limited", "incorporated"};
    return AMONG(word, forms);
}

/* "co-operation" is written without the hyphen as well. */
static bool is_joint(Str fold, uint32_t hyphen)
{
    return hyphen >= 2 && str_is(str_slice(fold, hyphen - 2, hyphen), "co") &&
           (hyphen == 2 || fold.at[hyphen - 3] == ' ');
}

/* Points and apostrophes go, hyphens and breaks are spaces: "U.S." -> "us". */
static Str letters_only(Arena *arena, Str fold)
{
    Builder out = {.arena = arena};
    for (uint32_t i = 0; i < fold.size; i++) {
        char byte = fold.at[i];
        if (byte == '.' || byte == '\'' || (byte == '-' && is_joint(fold, i))) continue;
        build_char(&out, byte == '-' || byte == '\n' || byte == '\t' || byte == '\r' || byte == ','
                             ? ' '
                             : byte);
    }
    return build_done(&out);
}

/* "ministry of foreign affairs" -> "foreign ministry", "department of the treasury" -> "treasury
 * department"; also behind the state's name. */
static Str portfolio_first(Arena *arena, Str key)
{
    static const char *const bodies[] = {"ministry of ", "department of "};
    for (uint32_t i = 0; i < sizeof bodies / sizeof *bodies; i++) {
        Str body = str_of(bodies[i]);
        uint32_t at = str_find(key, body);
        if (at == NONE || (at > 0 && key.at[at - 1] != ' ')) continue;
        Str rest = str_slice(key, at + body.size, key.size);
        if (str_starts(rest, STR("the "))) rest = str_slice(rest, 4, rest.size);
        if (str_find(rest, STR(" of ")) != NONE || str_find(rest, STR(" for ")) != NONE) continue;
        if (str_is(rest, "foreign affairs")) rest = STR("foreign");
        return str_format(arena, "%.*s%.*s %.*s", (int)at, key.at, (int)rest.size, rest.at,
                          (int)(body.size - 4), body.at);
    }
    return key;
}

Str form_normal(Arena *arena, Str text)
{
    Str fold = str_fold(arena, text);
    if (str_ends(fold, STR(".com"))) fold = str_slice(fold, 0, fold.size - 4);
    Str letters = letters_only(arena, fold);
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
        word_build(&out, word_spelled(word, at >= letters.size));
    }
    Str key = portfolio_first(arena, beginning_spelled(arena, build_done(&out)));
    return str_ends(key, STR(" police department")) ? words_before_last(key) : key;
}

/* ---- gathering ------------------------------------------------------------------------------- */

static Str spaced(Arena *arena, Str joined)
{
    Builder out = {.arena = arena};
    for (uint32_t i = 0; i < joined.size; i++)
        build_char(&out, joined.at[i] == '_' ? ' ' : joined.at[i]);
    return build_done(&out);
}

bool all_upper(Str text)
{
    for (uint32_t at = 0; at < text.size;) {
        uint32_t codepoint = char_next(text, &at);
        if (char_is_letter(codepoint) && char_kind(codepoint) != CHAR_UPPER) return false;
    }
    return text.size > 1;
}

/* 'm' for "Mr. Keller", 'f' for "Mrs. Keller": with two Kellers the courtesy title says which. */
static char courtesy_gender(const Article *article, const Name *name, Arena *arena)
{
    static const char *const men[] = {"mr", "mr.", "sir", "lord"};
    static const char *const women[] = {"mrs", "mrs.", "ms", "ms.", "miss", "lady", "dame"};
    Str title = first_word(str_fold(arena, str_at(article->text->bytes, name->title)));
    return AMONG(title, men) ? 'm' : AMONG(title, women) ? 'f' : 0;
}

static bool has_acronym_last(Str surface)
{
    uint32_t from = surface.size;
    while (from > 0 && surface.at[from - 1] != ' ') from--;
    return surface.size - from >= 3 && all_upper(str_slice(surface, from, surface.size));
}

/* What the form is known by: `unique` is the same for mentions that are one form. */
static Str form_identify(Forms *forms, const Article *article, uint32_t index, uint32_t number,
                         Form *form)
{
    Arena *arena = forms->arena;
    const Name *name = &article->found.names.at[number];
    Str surface = str_at(article->text->bytes, name->span), rest = form->key;
    if (name->type == NAME_PERSON && word_count(form->key) == 1) {
        form->article = index;
        form->gender = courtesy_gender(article, name, arena);
        return str_format(arena, "%.*s\n%u%c", (int)form->key.size, form->key.at, (unsigned)index,
                          form->gender ? form->gender : ' ');
    }
    if (name->government) return str_format(arena, "%.*s\n", (int)form->key.size, form->key.at);
    form->full = form->key;
    Str home = home_of(form->key, &rest);
    /* "consulate general" */
    if (str_is(last_word(rest), "general") && is_state_body(words_before_last(rest)))
        rest = words_before_last(rest);
    if (home.size && word_count(rest) == 1 && has_acronym_last(surface)) /* "U.S. SEC" */
        return form->key = rest;
    if (name->type == NAME_PERSON || name->type == NAME_PLACE || !is_state_body(rest))
        return form->key;
    form->state_body = true;
    form->key = rest;
    form->home = home.size ? home : home_before(article, number, arena);
    if (form->home.size)
        return str_format(arena, "%.*s\n%.*s", (int)rest.size, rest.at, (int)form->home.size,
                          form->home.at);
    form->article = index;
    return str_format(arena, "%.*s\n%u", (int)rest.size, rest.at, (unsigned)index);
}

/* What the gazetteers know of the form. */
static void form_look_up(Forms *forms, Form *form, Str surface, NameType type)
{
    Str fold = str_fold(forms->arena, surface);
    GazetteerEntry entry = gazetteer_find(fold);
    if (!entry.kinds) entry = gazetteer_find(form->key); /* "U.N." */
    if (entry.kinds & GAZETTEER_COUNTRY && type == NAME_PLACE) form->country = entry.place;
    form->acronym = word_count(form->key) == 1 && all_upper(last_word(surface));
    form->company = is_legal_form(last_word(letters_only(forms->arena, fold)));
    if (form->acronym && entry.expansion.size)
        form->expansion = form_normal(forms->arena, spaced(forms->arena, entry.expansion));
    Str alias = gazetteer_find(fold).alias;
    if (!alias.size) alias = gazetteer_find(form->key).alias;
    if (type != NAME_PERSON) form->alias = form_normal(forms->arena, spaced(forms->arena, alias));
}

static uint32_t form_of(Forms *forms, const Article *article, uint32_t index, uint32_t number)
{
    const Name *name = &article->found.names.at[number];
    Str surface = str_at(article->text->bytes, name->span);
    Form form = {.key = form_normal(forms->arena, surface), .article = NONE};
    Str unique = form_identify(forms, article, index, number, &form);
    uint32_t symbol = symbol_of(forms->keys, unique);
    if (symbol < forms->list.count) return symbol;
    form.words = word_count(form.key);
    form.parent = symbol;
    form.first_article = index;
    if (name->government)
        form.seat = str_is(form.key, "washington") ? STR("US") : gazetteer_find(form.key).place;
    else
        form_look_up(forms, &form, surface, name->type);
    LIST_PUSH(forms->arena, &forms->list, form);
    if (name->government) return symbol;
    index_add(forms->arena, &forms->by_key, form.key, symbol);
    if (!str_equal(form.key, form.full)) index_add(forms->arena, &forms->by_key, form.full, symbol);
    return symbol;
}

/* A guess weighs less than a reason. */
static uint32_t vote_weight(const Name *name)
{
    static const char *const guesses[] = {"UNKNOWN",         "TWO_CAPITALS", "ALL_CAPITALS",
                                          "LONE_FIRST_NAME", "RECOGNISED",   "PART_OF_PERSON",
                                          "PART_OF_BODY",    "SAME_WORDS"};
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
    *forms = (Forms){.arena = arena, .keys = symbols_new(arena), .by_key = index_new(arena)};
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

bool only_guessed(const Form *form)
{
    uint32_t votes = 0;
    for (uint32_t type = 0; type < NAME_TYPE_COUNT; type++) votes += form->votes[type];
    return votes == form->mentions &&
           form->votes[NAME_ORGANIZATION] + form->votes[NAME_PERSON] == votes;
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
