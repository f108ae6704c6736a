/* What a name is: by lists, by its own words, by its shape, by the words around it. The first rule
 * that answers decides; agreement inside the article comes later. */
#include "find/names.h"

typedef struct Judgement {
    NameType type;
    uint8_t strength;
    const char *why; /* NULL: no answer */
} Judgement;

/* A candidate with the tokens around it. */
typedef struct View {
    const Scene *scene;
    const Candidate *candidate;
    uint32_t from, to;      /* tokens of the name */
    uint32_t before, after; /* token before its title; token after it; scene->count when none */
    GazetteerEntry entry;   /* of the whole name */
} View;

static const Judgement no_answer = {NAME_OTHER, 0, NULL};

static bool words_are_capital(const View *view, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++)
        if (!cell_marked(view->scene, i, MARK_CAPITAL) &&
            !cell_has(view->scene, i, CLASS_PARTICLE) &&
            view->scene->text->tokens.at[i].kind == TOKEN_WORD)
            return false;
    return true;
}

static bool all_upper(const View *view, uint32_t token)
{
    return (view->scene->text->tokens.at[token].shape & SHAPE_ALL_UPPER) != 0;
}

static bool holds_ordinary(const View *view)
{
    for (uint32_t i = view->from; i < view->to; i++)
        if (word_is_ordinary(view->scene, i)) return true;
    return false;
}

/* ---- its own words --------------------------------------------------------------------------- */

static const char *const event_heads[] = {"operation", "hurricane", "typhoon", "cyclone", "storm"};
static const char *const ship_heads[] = {"hms", "uss", "rms", "ins", "hmas", "hmcs", "rv", "mv"};
static const char *const news_agencies[] = {"reuters", "afp",     "dpa",      "tass",  "interfax",
                                            "xinhua",  "ansa",    "efe",      "kyodo", "yonhap",
                                            "upi",     "anadolu", "bloomberg"};

static Judgement by_tail(const View *view)
{
    const Scene *scene = view->scene;
    uint32_t last = view->to - 1;
    if (view->to - view->from < 2) return no_answer;
    if (cell_has(scene, last, CLASS_LEGAL))
        return (Judgement){NAME_ORGANIZATION, STRENGTH_SURE, "LEGAL_FORM"};
    if (AMONG(scene->cells[view->from].fold, event_heads))
        return (Judgement){NAME_EVENT, STRENGTH_LIST, "EVENT_HEAD"};
    if (AMONG(scene->cells[view->from].fold, ship_heads) && all_upper(view, view->from))
        return (Judgement){NAME_OTHER, STRENGTH_LIST, "SHIP_HEAD"};
    for (uint32_t i = view->from; i + 1 < view->to; i++) {
        if (token_is(scene, i, "&")) /* "Ashby Crane & Woods" */
            return (Judgement){NAME_ORGANIZATION, STRENGTH_SURE, "JOINED_BY_SIGN"};
        if (!token_is(scene, i + 1, "of") && !token_is(scene, i + 1, "for") &&
            !token_is(scene, i + 1, "on"))
            continue;
        if (cell_has(scene, i, CLASS_HAPPENING_OF | CLASS_HAPPENING))
            return (Judgement){NAME_EVENT, STRENGTH_LIST, "EVENT_HEAD"};
        if (cell_has(scene, i, CLASS_BODY_OF))
            return (Judgement){NAME_ORGANIZATION, STRENGTH_LIST, "BODY_HEAD"};
        if (cell_has(scene, i, CLASS_SITE_OF | CLASS_SITE))
            return (Judgement){NAME_PLACE, STRENGTH_LIST, "PLACE_HEAD"};
        if (cell_has(scene, i, CLASS_PAPER))
            return (Judgement){NAME_WORK, STRENGTH_LIST, "PAPER_HEAD"};
    }
    bool person = cell_is(scene, view->from, GAZETTEER_ANY_FIRST_NAME) &&
                  !cell_is(scene, view->from, GAZETTEER_ORDINARY | GAZETTEER_ANY_PLACE) &&
                  view->to - view->from == 2;
    if (person && !cell_marked(scene, view->from, MARK_TITLED) &&
        cell_has(scene, last, CLASS_SITE | CLASS_PAPER | CLASS_HAPPENING) &&
        !cell_has(scene, last, CLASS_BODY))
        return no_answer;
    if (cell_has(scene, last, CLASS_HAPPENING))
        return (Judgement){NAME_EVENT, STRENGTH_LIST, "EVENT_TAIL"};
    if (cell_has(scene, last, CLASS_MISSION))
        return (Judgement){NAME_ORGANIZATION, STRENGTH_LIST, "BODY_TAIL"};
    if (cell_has(scene, last, CLASS_BODY))
        return (Judgement){NAME_ORGANIZATION, STRENGTH_LIST, "BODY_TAIL"};
    if (cell_has(scene, last, CLASS_SITE | CLASS_LOWER_TAIL))
        return (Judgement){NAME_PLACE, STRENGTH_LIST, "PLACE_TAIL"};
    if (cell_has(scene, last, CLASS_PAPER))
        return (Judgement){NAME_WORK, STRENGTH_LIST, "PAPER_TAIL"};
    return no_answer;
}

static Judgement by_head(const View *view)
{
    static const char *const heads[] = {"lake", "mount", "mt",  "mt.",   "cape",   "fort", "gulf",
                                        "camp", "port",  "san", "santa", "puerto", "isle"};
    if (view->to - view->from > 1 && AMONG(view->scene->cells[view->from].fold, heads))
        return (Judgement){NAME_PLACE, STRENGTH_SHAPE, "PLACE_HEAD"};
    return no_answer;
}

/* ---- lists ----------------------------------------------------------------------------------- */

static Judgement by_gazetteer(const View *view)
{
    uint32_t kinds = view->entry.kinds;
    bool one = view->to - view->from == 1;
    bool weak = one && (kinds & (GAZETTEER_ORDINARY | GAZETTEER_ANY_FIRST_NAME));
    if (one && AMONG(view->candidate->fold, news_agencies))
        return (Judgement){NAME_ORGANIZATION, STRENGTH_LIST, "NEWS_AGENCY"};
    if (one && cell_has(view->scene, view->from, CLASS_DIRECTION)) /* "the North" */
        return (Judgement){NAME_PLACE, STRENGTH_LIST, "DIRECTION"};
    if (kinds & GAZETTEER_COUNTRY) return (Judgement){NAME_PLACE, STRENGTH_SURE, "COUNTRY"};
    if (kinds & GAZETTEER_CAPITAL)
        return (Judgement){NAME_PLACE, weak ? STRENGTH_SHAPE : STRENGTH_LIST, "CAPITAL"};
    if (kinds & GAZETTEER_ORGANIZATION)
        return (Judgement){NAME_ORGANIZATION, weak ? STRENGTH_CONTEXT : STRENGTH_LIST,
                           "KNOWN_BODY"};
    if (kinds & GAZETTEER_EVENT) return (Judgement){NAME_EVENT, STRENGTH_LIST, "KNOWN_EVENT"};
    if (kinds & GAZETTEER_WORK) return (Judgement){NAME_WORK, STRENGTH_SHAPE, "KNOWN_WORK"};
    if (kinds & GAZETTEER_ANY_PLACE)
        return (Judgement){NAME_PLACE, weak ? STRENGTH_CONTEXT : STRENGTH_SHAPE, "KNOWN_PLACE"};
    return no_answer;
}

/* ---- people ---------------------------------------------------------------------------------- */

static bool honorific_before(const View *view)
{
    Span title = view->candidate->name.title;
    uint32_t at = token_at(view->scene->text, title.from);
    return span_size(title) && cell_has(view->scene, at, CLASS_HONORIFIC);
}

static Judgement by_title(const View *view)
{
    if (!span_size(view->candidate->name.title)) return no_answer;
    if (view->entry.kinds & GAZETTEER_COUNTRY) return no_answer;
    uint32_t title = token_at(view->scene->text, view->candidate->name.title.from);
    bool small = !cell_marked(view->scene, title, MARK_CAPITAL) && view->to - view->from == 1;
    if (small && view->entry.kinds & GAZETTEER_ANY_PLACE &&
        !(view->entry.kinds & GAZETTEER_ANY_FIRST_NAME) && !honorific_before(view))
        return no_answer; /* "the best coach Chicago ever had" */
    bool sure = honorific_before(view) || view->to - view->from >= 2;
    return (Judgement){NAME_PERSON, sure ? STRENGTH_SURE : STRENGTH_LIST, "TITLE_BEFORE"};
}

static Judgement by_first_name(const View *view)
{
    const Scene *scene = view->scene;
    uint32_t size = view->to - view->from;
    if (size < 2 || size > 8 || !words_are_capital(view, view->from, view->to)) return no_answer;
    if (!cell_is(scene, view->from, GAZETTEER_ANY_FIRST_NAME) ||
        token_is(scene, view->before, "the"))
        return no_answer;
    return (Judgement){NAME_PERSON, STRENGTH_SHAPE, "FIRST_NAME"};
}

/* "j." or "t.s." */
static bool is_initials(Str fold)
{
    for (uint32_t i = 1; i < fold.size; i += 2)
        if (fold.at[i] != '.') return false;
    return fold.size >= 2 && fold.size <= 6 && fold.size % 2 == 0;
}

/* "J.K. Rowling", "Osama bin Laden", "Bashar al-Assad". */
static Judgement by_person_shape(const View *view)
{
    const Scene *scene = view->scene;
    if (view->to - view->from < 2 || token_is(scene, view->before, "the")) return no_answer;
    if (cell_has(scene, view->from, CLASS_FAMILY_FIRST) && view->to - view->from == 4 &&
        token_joins(scene, view->from + 2))
        return (Judgement){NAME_PERSON, STRENGTH_LIST, "PERSON_SHAPE"};
    for (uint32_t i = view->from; i < view->to; i++) {
        const Cell *cell = &scene->cells[i];
        bool initial = i + 1 < view->to && (cell->marks & MARK_CAPITAL) &&
                       is_initials(cell->fold) && !cell->kinds;
        bool particle =
            i > view->from && !(cell->marks & MARK_CAPITAL) && cell_has(scene, i, CLASS_PARTICLE) &&
            (token_is(scene, i, "bin") || token_is(scene, i, "al") || token_is(scene, i, "von") ||
             token_is(scene, i, "van") || token_is(scene, i, "ibn") || token_is(scene, i, "der"));
        if (initial || particle) return (Judgement){NAME_PERSON, STRENGTH_SHAPE, "PERSON_SHAPE"};
    }
    return no_answer;
}

/* ---- words around ---------------------------------------------------------------------------- */

/* "the village of X", "X city": in small letters. */
static bool small_site(const Scene *scene, uint32_t token)
{
    return !cell_marked(scene, token, MARK_CAPITAL) &&
           (token_is(scene, token, "city") || token_is(scene, token, "town") ||
            token_is(scene, token, "village") || token_is(scene, token, "province") ||
            token_is(scene, token, "district") || token_is(scene, token, "region") ||
            token_is(scene, token, "state") || token_is(scene, token, "island") ||
            token_is(scene, token, "suburb") || token_is(scene, token, "county") ||
            token_is(scene, token, "capital"));
}

static bool in_before(const View *view)
{
    return token_is(view->scene, view->before, "in") ||
           token_is(view->scene, view->before, "near") ||
           token_is(view->scene, view->before, "outside") ||
           token_is(view->scene, view->before, "across");
}

static Judgement by_place_words(const View *view)
{
    const Scene *scene = view->scene;
    if (token_is(scene, view->after, "-") && token_is(scene, view->after + 1, "based"))
        return (Judgement){NAME_PLACE, STRENGTH_CONTEXT, "BASED"};
    bool part_of = token_is(scene, view->before, "of") && view->before > 0 &&
                   small_site(scene, view->before - 1);
    if (part_of || small_site(scene, view->after))
        return (Judgement){NAME_PLACE, STRENGTH_SHAPE, "PLACE_WORDS"};
    if (!in_before(view) || all_upper(view, view->from) || holds_ordinary(view)) return no_answer;
    return (Judgement){NAME_PLACE, STRENGTH_CONTEXT, "PLACE_WORDS"};
}

/* ---- a noun right before --------------------------------------------------------------------- */

static bool noun_stands_in(Str words, Str noun)
{
    for (uint32_t at = 0; at < words.size;) {
        uint32_t end = at;
        while (end < words.size && words.at[end] != ' ') end++;
        if (str_equal(str_slice(words, at, end), noun)) return true;
        at = end + 1;
    }
    return false;
}

/* "law firm Ashby Crane", "the tanker Baltic Pearl". */
static Judgement by_noun_before(const View *view)
{
    const Scene *scene = view->scene;
    if (view->before >= scene->count ||
        cell_marked(scene, view->before, MARK_CAPITAL | MARK_TITLED))
        return no_answer;
    static const char *const people_too[] = {"rival",     "producer", "publisher",
                                             "developer", "supplier", "retailer",
                                             "operator",  "brewer",   "lender"};
    Str noun = scene->cells[view->before].fold;
    if (AMONG(noun, people_too) && by_first_name(view).why) return no_answer;
#define NAME_NOUN(type, words)                                                                     \
    if (noun_stands_in(STR(words), noun))                                                          \
        return (Judgement){NAME_##type, STRENGTH_LIST, "NOUN_BEFORE"};
#include "find/name_nouns.def"
#undef NAME_NOUN
    return no_answer;
}

/* ---- when nothing speaks --------------------------------------------------------------------- */

static bool holds_digit(const View *view)
{
    for (uint32_t i = view->from; i < view->to; i++)
        if (view->scene->text->tokens.at[i].shape & SHAPE_DIGIT) return true;
    return false;
}

/* "the Baltic Pearl": a demonym that stays is the first word of a ship, a paper, a bank. */
static bool demonym_first(const View *view)
{
    uint32_t kinds = view->scene->cells[view->from].kinds;
    return view->to - view->from > 1 && (kinds & GAZETTEER_DEMONYM) &&
           !(kinds & GAZETTEER_ANY_FIRST_NAME);
}

/* "iPhone", "eReader" */
static bool small_then_capital(const View *view)
{
    Str word = token_text(view->scene->text, view->from);
    return word.size > 2 && word.at[0] >= 'a' && word.at[0] <= 'z' && word.at[1] >= 'A' &&
           word.at[1] <= 'Z';
}

static Judgement by_default(const View *view)
{
    const Scene *scene = view->scene;
    uint32_t size = view->to - view->from;
    bool the = token_is(scene, view->before, "the");
    if (small_then_capital(view))
        return (Judgement){NAME_OTHER, STRENGTH_CONTEXT, "SMALL_THEN_CAPITAL"};
    if (demonym_first(view)) return (Judgement){NAME_OTHER, STRENGTH_GUESS, "DEMONYM_FIRST"};
    if (holds_digit(view)) {
        bool number = scene->text->tokens.at[view->to - 1].kind == TOKEN_NUMBER; /* "Vega 4" */
        return (Judgement){NAME_OTHER, number ? STRENGTH_LIST : STRENGTH_GUESS, "WITH_DIGITS"};
    }
    bool people = size >= 2 && size <= 4 && words_are_capital(view, view->from, view->to) &&
                  !holds_ordinary(view);
    bool first_name = size == 1 && cell_is(scene, view->from, GAZETTEER_ANY_FIRST_NAME);
    if ((people || first_name) && !the && !all_upper(view, view->from))
        return (Judgement){NAME_PERSON, STRENGTH_GUESS, "PERSON_SHAPE"};
    return (Judgement){NAME_ORGANIZATION, STRENGTH_GUESS, "UNKNOWN"};
}

/* ---- judging --------------------------------------------------------------------------------- */

typedef Judgement Rule(const View *view);

static Judgement first_answer(const View *view)
{
    static Rule *const rules[] = {by_title,       by_tail,        by_gazetteer,
                                  by_noun_before, by_first_name,  by_person_shape,
                                  by_head,        by_place_words, by_default};
    uint32_t strong = GAZETTEER_COUNTRY | GAZETTEER_ORGANIZATION | GAZETTEER_EVENT |
                      GAZETTEER_PLACE | GAZETTEER_REGION;
    if (view->entry.kinds & strong && view->to - view->from > 1 &&
        !span_size(view->candidate->name.title))
        return by_gazetteer(view);
    for (uint32_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        Judgement answer = rules[i](view);
        if (answer.why) return answer;
    }
    return no_answer;
}

/* 'm' or 'f' from the first name; 0 when both or neither. */
static char gender_of_first_name(const Scene *scene, uint32_t token)
{
    uint32_t kinds = scene->cells[token].kinds & (GAZETTEER_FEMALE | GAZETTEER_MALE);
    return kinds == GAZETTEER_FEMALE ? 'f' : kinds == GAZETTEER_MALE ? 'm' : 0;
}

static char gender_of_title(const Scene *scene, Span title)
{
    for (uint32_t i = token_at(scene->text, title.from); i < scene->count; i++) {
        if (scene->text->tokens.at[i].span.from >= title.to) break;
        if (cell_has(scene, i, CLASS_MAN)) return 'm';
        if (cell_has(scene, i, CLASS_WOMAN)) return 'f';
    }
    return 0;
}

void candidate_judge(const Scene *scene, Candidate *candidate)
{
    Name *name = &candidate->name;
    uint32_t start =
        span_size(name->title) ? token_at(scene->text, name->title.from) : name->first_token;
    View view = {.scene = scene,
                 .candidate = candidate,
                 .from = name->first_token,
                 .to = name->first_token + name->token_count};
    view.before =
        start > 0 && same_sentence(scene, start - 1, view.from) ? start - 1 : scene->count;
    view.after = same_sentence(scene, view.from, view.to) ? view.to : scene->count;
    view.entry = gazetteer_find(candidate->fold);
    Judgement answer = first_answer(&view);
    name->type = answer.type;
    name->why = answer.why;
    candidate->strength = answer.strength;
    name->place =
        (view.entry.kinds & (GAZETTEER_COUNTRY | GAZETTEER_CAPITAL)) ? view.entry.place : (Str){0};
    if (name->type != NAME_PERSON) return;
    name->gender = span_size(name->title) ? gender_of_title(scene, name->title) : 0;
    if (!name->gender && name->token_count > 1)
        name->gender = gender_of_first_name(scene, view.from);
}
