/* One run of capitals -> names: titles and demonyms come off, what is left is a name each. */
#include "find/names.h"

static Span tokens_span(const Scene *scene, uint32_t from, uint32_t to)
{
    return from < to ? (Span){scene->cells[from].part.from, scene->cells[to - 1].part.to}
                     : (Span){0, 0};
}

/* ---- titles ---------------------------------------------------------------------------------- */

typedef struct TitlePhrase {
    uint32_t from, to;
    bool doubtful; /* every word of it can be a name's own word */
} TitlePhrase;

static bool title_word(const Scene *scene, uint32_t token)
{
    return cell_has(scene, token, CLASS_TITLE | CLASS_RANK | CLASS_HONORIFIC);
}

/* A whole title from `at` on: "Deputy Prime Minister", "Secretary-General", "Secretary of State".
 * Empty when no title word ends it. */
static TitlePhrase title_from(const Scene *scene, uint32_t at, uint32_t limit)
{
    TitlePhrase phrase = {at, at, true};
    uint32_t end = at;
    while (end < limit) {
        bool hyphen = token_is(scene, end, "-") && end > at && title_word(scene, end + 1);
        if (!hyphen && !title_word(scene, end)) break;
        bool closes = cell_has(scene, end, CLASS_TITLE | CLASS_HONORIFIC);
        if (!hyphen && !cell_has(scene, end, CLASS_DOUBTFUL)) phrase.doubtful = false;
        end++;
        if (closes) phrase.to = end;
        if (closes && token_is(scene, end, "of") && cell_has(scene, end + 1, CLASS_PORTFOLIO) &&
            end + 2 <= limit)
            phrase.to = end += 2;
    }
    return phrase;
}

static bool body_like(const Scene *scene, uint32_t from, uint32_t to)
{
    uint32_t tails = CLASS_BODY | CLASS_SITE | CLASS_HAPPENING | CLASS_PAPER | CLASS_LEGAL;
    if (from >= to) return false;
    if (cell_has(scene, to - 1, tails)) return true;
    for (uint32_t i = from; i + 1 < to; i++)
        if (cell_has(scene, i, CLASS_BODY_OF) &&
            (token_is(scene, i + 1, "of") || token_is(scene, i + 1, "for")))
            return true;
    return false;
}

/* May the words after the title be a person? */
static bool person_after(const Scene *scene, TitlePhrase title, uint32_t to)
{
    if (title.to >= to) return false;
    if (cell_has(scene, title.to - 1, CLASS_HONORIFIC) && !title.doubtful) return true;
    return !body_like(scene, title.to, to);
}

static bool title_counts(const Scene *scene, TitlePhrase title, uint32_t from, uint32_t to)
{
    if (title.to == title.from) return false;
    if (!title.doubtful) return title.to == to ? true : person_after(scene, title, to);
    bool first_name = cell_is(scene, title.to, GAZETTEER_ANY_FIRST_NAME) && title.to < to;
    return first_name && person_after(scene, title, to) &&
           (title.from > from || to - title.to >= 1);
}

/* First title inside [from, to) that counts; empty at `to` when there is none. */
static TitlePhrase title_find(const Scene *scene, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        bool inside = i > from && cell_has(scene, i - 1, CLASS_PARTICLE) &&
                      !cell_marked(scene, i - 1, MARK_CAPITAL); /* "Khalid bin Sultan" */
        if (inside || !title_word(scene, i)) continue;
        TitlePhrase title = title_from(scene, i, to);
        if (title_counts(scene, title, from, to)) return title;
    }
    return (TitlePhrase){to, to, false};
}

/* Small words before a name that say what the person is: "police chief", "the former minister". */
static uint32_t small_title_start(const Scene *scene, uint32_t at)
{
    uint32_t from = at;
    while (from > 0 && at - from < 6 && same_sentence(scene, from - 1, at)) {
        bool hyphen = token_is(scene, from - 1, "-") && from < at && token_glued(scene, from);
        bool word = title_word(scene, from - 1);
        if (!hyphen && !word) break;
        bool closes = cell_has(scene, from - 1, CLASS_TITLE | CLASS_HONORIFIC) &&
                      !cell_has(scene, from - 1, CLASS_NO_SMALL_TITLE) &&
                      scene->words->at[from - 1].upos != UPOS_ADJ; /* "the official Hooli app" */
        if (from == at && !closes) break;
        from--;
    }
    return from;
}

/* "Prime" of "Prime Minister" at a sentence's start, where its capital was no evidence. */
static uint32_t title_start(const Scene *scene, uint32_t at)
{
    uint32_t from = at;
    while (from > 0 && at - from < 6 && title_word(scene, from - 1) &&
           same_sentence(scene, from - 1, at))
        from--;
    return from;
}

static Span title_before(const Scene *scene, uint32_t at)
{
    return tokens_span(scene, small_title_start(scene, at), at);
}

/* ---- adding ---------------------------------------------------------------------------------- */

/* "the Oder river", "Wessex province", "the Hooli summit". */
static uint32_t lower_tail(const Scene *scene, uint32_t to)
{
    bool titled = cell_marked(scene, to, MARK_TITLED);
    return cell_has(scene, to, CLASS_LOWER_TAIL) && !titled && same_sentence(scene, to - 1, to) &&
                   !cell_marked(scene, to - 1, MARK_CUT)
               ? to + 1
               : to;
}

/* ", a spokesman for the port," -> "spokesman"; ", the former Norwegian prime minister," -> the
 * words from "former" on. Empty when no title stands there. */
static Span title_after(const Scene *scene, uint32_t at)
{
    if (!token_is(scene, at, ",")) return (Span){0, 0};
    uint32_t from = at + 1;
    while (token_is(scene, from, "the") || token_is(scene, from, "a") ||
           token_is(scene, from, "an"))
        from++;
    for (uint32_t i = from; i < from + 6 && same_sentence(scene, at, i); i++) {
        Upos upos = scene->words->at[i].upos;
        if (cell_has(scene, i, CLASS_TITLE) && !title_word(scene, i + 1))
            return tokens_span(scene, from, i + 1);
        if (upos != UPOS_NOUN && upos != UPOS_ADJ && upos != UPOS_PROPN &&
            !token_is(scene, i, "'s"))
            break;
    }
    return (Span){0, 0};
}

/* Its type is judged; title may be empty. */
static Candidate piece_judge(const Scene *scene, uint32_t from, uint32_t to, Span title)
{
    Candidate made = {.fold = phrase_fold(scene, from, to)};
    made.name.span = tokens_span(scene, from, to);
    made.name.first_token = from;
    made.name.token_count = to - from;
    made.name.title = title;
    candidate_judge(scene, &made);
    if (span_size(title) || to - from > 6) return made;
    Span after = made.name.type == NAME_PERSON ? title_after(scene, to) : (Span){0, 0};
    if (!span_size(after)) return made;
    made.name.title = after;
    made.name.why = "TITLE_AFTER";
    if (made.strength < STRENGTH_LIST) made.strength = STRENGTH_LIST;
    return made;
}

Candidate candidate_new(const Scene *scene, uint32_t from, uint32_t to)
{
    return piece_judge(scene, from, to, title_before(scene, from));
}

static Candidate *piece_add(Scene *scene, uint32_t from, uint32_t to, Span title)
{
    Candidate *added = LIST_ADD(scene->arena, &scene->candidates);
    *added = piece_judge(scene, from, to, title);
    return added;
}

static bool is_demonym(const Scene *scene, uint32_t token)
{
    uint32_t kinds = token < scene->count ? scene->cells[token].kinds : 0;
    return (kinds & (GAZETTEER_DEMONYM | GAZETTEER_PEOPLE)) && !(kinds & GAZETTEER_COUNTRY);
}

/* "German consulate", "the Swedish foreign ministry": to the end of the small words, or `at`. */
static uint32_t mission_end(const Scene *scene, uint32_t at)
{
    uint32_t end = at;
    while (end < at + 2 && cell_has(scene, end, CLASS_MISSION_OF) &&
           !cell_marked(scene, end, MARK_CAPITAL))
        end++;
    if (!cell_has(scene, end, CLASS_MISSION) || cell_marked(scene, end, MARK_TITLED)) return at;
    end++;
    if (token_is(scene, end, "general") && token_is(scene, end - 1, "consulate")) end++;
    return same_sentence(scene, at, end - 1) ? end : at;
}

static void demonym_add(Scene *scene, uint32_t from, uint32_t to, uint32_t run_to)
{
    uint32_t end = to == run_to ? mission_end(scene, to) : to;
    if (end > to) {
        piece_add(scene, from, end, (Span){0, 0});
        return;
    }
    Candidate *added = piece_add(scene, from, to, (Span){0, 0});
    added->name.demonym = true;
    added->name.type = NAME_PLACE;
    added->name.place = gazetteer_find(added->fold).place;
    added->name.why = "DEMONYM";
    added->strength = STRENGTH_SURE;
}

/* ---- splitting ------------------------------------------------------------------------------- */

/* How many tokens a demonym takes at the start of what is no body of its own: "Swedish Lindgren",
 * "South Korean"; 0 when the run starts with none. */
static uint32_t demonym_size(const Scene *scene, uint32_t from, uint32_t to)
{
    if (from + 2 <= to && !cell_is(scene, from, GAZETTEER_COUNTRY)) {
        GazetteerEntry two = phrase_look_up(scene, from, from + 2);
        if ((two.kinds & GAZETTEER_DEMONYM) && !(two.kinds & GAZETTEER_ANY_PLACE)) return 2;
    }
    if (!is_demonym(scene, from)) return 0;
    bool person = cell_is(scene, from, GAZETTEER_ANY_FIRST_NAME) && from + 1 < to;
    return person ? 0 : 1;
}

/* "Norway-Sweden", "US-Iran": two names with a hyphen between them. */
static bool names_hyphened(const Scene *scene, uint32_t at, uint32_t to)
{
    uint32_t either = GAZETTEER_COUNTRY | GAZETTEER_DEMONYM | GAZETTEER_CAPITAL;
    return at + 2 < to && token_is(scene, at + 1, "-") && cell_is(scene, at, either) &&
           cell_is(scene, at + 2, either);
}

/* End of a well-known name of several words that others follow: "United States | Senate Leader". */
static uint32_t known_end(const Scene *scene, uint32_t from, uint32_t to)
{
    if (body_like(scene, from, to)) return from;
    for (uint32_t end = to < from + 6 ? to : from + 6; end > from + 1; end--) {
        uint32_t kinds = phrase_look_up(scene, from, end).kinds;
        if (kinds & (GAZETTEER_COUNTRY | GAZETTEER_ORGANIZATION | GAZETTEER_EVENT | GAZETTEER_CITY |
                     GAZETTEER_REGION))
            return end;
    }
    return from;
}

/* "the Baltic Pearl", "the tanker Baltic Pearl": people are not named so. */
static bool led_up_to(const Scene *scene, uint32_t first)
{
    return first > 0 &&
           (token_is(scene, first - 1, "the") || scene->words->at[first - 1].upos == UPOS_NOUN);
}

static bool always_together(const Scene *scene, uint32_t first, uint32_t second)
{
    uint32_t symbol = scene->cells[second].symbol;
    return scene->partner[symbol] == scene->cells[first].symbol + 1 &&
           !(scene->text->tokens.at[second].shape & SHAPE_ALL_UPPER) &&
           (scene->upper[symbol] >= 2 || led_up_to(scene, first));
}

static uint32_t plain_end(const Scene *scene, uint32_t from, uint32_t to)
{
    if (names_hyphened(scene, from, to)) return from + 1;
    uint32_t end = known_end(scene, from, to);
    return end > from && end < to ? end : to;
}

/* "Silesia province" names the province and, inside, Silesia. */
static void inner_add(Scene *scene, uint32_t from, uint32_t to)
{
    bool site = cell_has(scene, to - 1, CLASS_SITE_TAIL) && to - from >= 2;
    if (!site || cell_has(scene, from, CLASS_DIRECTION | CLASS_SITE_OF) || is_demonym(scene, from))
        return;
    Candidate *inner = piece_add(scene, from, to - 1, (Span){0, 0});
    inner->name.type = NAME_PLACE;
    inner->name.why = "INNER_NAME";
    inner->strength = STRENGTH_SHAPE;
}

uint32_t flight_in(const Scene *scene, uint32_t from, uint32_t to)
{
    for (uint32_t i = from + 1; i < to && i + 1 < scene->count; i++)
        if (token_is(scene, i, "flight") && scene->text->tokens.at[i + 1].kind == TOKEN_NUMBER)
            return i;
    return to;
}

static void plain_split(Scene *scene, uint32_t from, uint32_t last, Span title)
{
    uint32_t to = flight_in(scene, from, last);
    if (to < last) piece_add(scene, to, last, (Span){0, 0});
    while (from < to) {
        if (token_is(scene, from, "-") || token_is(scene, from, "'s") ||
            token_is(scene, from, "'")) {
            from++;
            continue;
        }
        uint32_t demonym = demonym_size(scene, from, to);
        bool whole =
            demonym && demonym < to - from &&
            (body_like(scene, from + demonym, to) || always_together(scene, from, from + demonym));
        if (demonym && !whole && !span_size(title)) {
            demonym_add(scene, from, from + demonym, to);
            from += demonym;
            continue;
        }
        uint32_t end = plain_end(scene, from, to);
        if (end == to) end = to = lower_tail(scene, to);
        piece_add(scene, from, end, title);
        inner_add(scene, from, end);
        title = (Span){0, 0};
        from = end;
    }
}

/* Small words that only lead up to a name at the run's start: "Former | President". */
void run_split(Scene *scene, uint32_t from, uint32_t to)
{
    uint32_t start = from;
    while (from < to) {
        if (to - from >= 2 && (phrase_look_up(scene, from, to).kinds &
                               (GAZETTEER_ANY_PLACE | GAZETTEER_ORGANIZATION | GAZETTEER_EVENT))) {
            piece_add(scene, from, lower_tail(scene, to), (Span){0, 0});
            return;
        }
        TitlePhrase title = title_find(scene, from, to);
        if (title.from == to) {
            Span small = from == start ? title_before(scene, from) : (Span){0, 0};
            plain_split(scene, from, to, small);
            return;
        }
        plain_split(scene, from, title.from, (Span){0, 0});
        uint32_t next = title.to;
        while (next < to && token_is(scene, next, "-")) next++;
        if (next < to) {
            TitlePhrase second = title_find(scene, next, to);
            uint32_t first = title.from == start ? title_start(scene, title.from) : title.from;
            plain_split(scene, next, second.from, tokens_span(scene, first, title.to));
            next = second.from;
        }
        from = next;
    }
}
