/* Runs of capitals: where a name may begin, and how far it reaches. */
#include "find/names.h"

static bool capital_here(const Scene *scene, uint32_t token)
{
    return cell_marked(scene, token, MARK_CAPITAL) && cell_marked(scene, token, MARK_READ);
}

/* A capital that can stand inside a name: not a weekday, not "The". */
static bool name_word(const Scene *scene, uint32_t token)
{
    return capital_here(scene, token) && !cell_has(scene, token, CLASS_PLAIN | CLASS_GRAMMAR);
}

static uint32_t seen(const Scene *scene, const uint32_t *counts, uint32_t token)
{
    return counts[scene->cells[token].symbol];
}

static bool known(const Scene *scene, uint32_t token)
{
    uint32_t kinds = scene->cells[token].kinds;
    return kinds && !(kinds & GAZETTEER_ORDINARY);
}

/* "New York", "United Nations", "Central Asia": known as a whole, whatever its first word is alone.
 */
static bool known_phrase_starts(const Scene *scene, uint32_t token)
{
    uint32_t strong =
        GAZETTEER_ANY_PLACE | GAZETTEER_ORGANIZATION | GAZETTEER_EVENT | GAZETTEER_DEMONYM;
    for (uint32_t end = token + 2; end <= token + 4 && end <= scene->count; end++) {
        if (!capital_here(scene, end - 1) || !same_sentence(scene, token, end - 1)) return false;
        Str phrase = phrase_fold(scene, token, end);
        if (gazetteer_find(phrase).kinds & strong) return true;
        Str plural =
            str_format(scene->arena, "%.*ss", (int)phrase.size, phrase.at); /* "United Nation" */
        if (gazetteer_find(plural).kinds & GAZETTEER_ORGANIZATION) return true;
    }
    return false;
}

/* "the West": a direction alone names a part of the world. */
static bool lone_direction(const Scene *scene, uint32_t token)
{
    return token > 0 && token_is(scene, token - 1, "the") &&
           !cell_marked(scene, token, MARK_FIRST) &&
           (token_is(scene, token, "west") || token_is(scene, token, "east") ||
            token_is(scene, token, "north") || token_is(scene, token, "south"));
}

static bool direction_starts(const Scene *scene, uint32_t token)
{
    bool goes_on = name_word(scene, token + 1) && same_sentence(scene, token, token + 1);
    return goes_on ? !cell_is(scene, token + 1, GAZETTEER_DEMONYM) : lone_direction(scene, token);
}

static bool small_letters(const Scene *scene, uint32_t token)
{
    return token < scene->count && scene->text->tokens.at[token].kind == TOKEN_WORD &&
           !cell_marked(scene, token, MARK_CAPITAL);
}

/* "Rose Keller", though roses are ordinary. */
static bool first_name_starts(const Scene *scene, uint32_t token)
{
    return cell_is(scene, token, GAZETTEER_ANY_FIRST_NAME) && name_word(scene, token + 1) &&
           same_sentence(scene, token, token + 1) && !token_glued(scene, token + 1) &&
           !cell_has(scene, token + 1,
                     CLASS_TITLE | CLASS_RANK | CLASS_HONORIFIC | CLASS_DIRECTION) &&
           !cell_is(scene, token + 1, GAZETTEER_COUNTRY | GAZETTEER_DEMONYM);
}

/* Endings of English words that lists leave out: "Flourishing", "Firemen". */
static bool ends_like_word(Str fold)
{
    static const char *const endings[] = {"ly",   "ing", "ed",  "s",   "ness", "tion", "sion",
                                          "ment", "men", "man", "ity", "less", "ful",  "able",
                                          "ible", "al",  "ive", "ous", "ic"};
    for (uint32_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (str_ends(fold, str_of(endings[i]))) return true;
    return false;
}

/* "Harlow bought", "Harlow's": no word of English, and followed as a name is. */
static bool acts_like_name(const Scene *scene, uint32_t token)
{
    if (ends_like_word(scene->cells[token].fold) || !same_sentence(scene, token, token + 1))
        return false;
    const Word *next = &scene->words->at[token + 1];
    bool verb = next->form == VERB_PAST || next->form == VERB_MODAL ||
                next->form == VERB_PARTICIPLE || (next->form == VERB_PRESENT && !next->plural);
    Upos upos = scene->words->at[token].upos;
    bool word = upos == UPOS_ADJ || upos == UPOS_NOUN || upos == UPOS_X || upos == UPOS_ADV ||
                upos == UPOS_INTJ;
    return word && (token_is(scene, token + 1, "'s") || verb);
}

/* "Theresa May said"; not "in Oslo May 5". */
static bool month_surname(const Scene *scene, uint32_t at)
{
    return capital_here(scene, at) && cell_has(scene, at, CLASS_MONTH_NAME) &&
           !cell_is(scene, at - 1, GAZETTEER_ANY_PLACE) && at + 1 < scene->count &&
           scene->text->tokens.at[at + 1].kind != TOKEN_NUMBER;
}

/* At a sentence's start the capital says nothing: judged by how the rest of the article writes the
 * word, by the gazetteers, and by its tag. */
static bool first_word_is_name(const Scene *scene, uint32_t token)
{
    if (seen(scene, scene->upper, token)) return true;
    if (seen(scene, scene->lower, token)) return false;
    if (known(scene, token)) return true;
    if (first_name_starts(scene, token)) return true;
    if (word_is_ordinary(scene, token)) return false;
    bool proper = scene->words->at[token].upos == UPOS_PROPN;
    bool goes_on = (name_word(scene, token + 1) || month_surname(scene, token + 1)) &&
                   same_sentence(scene, token, token + 1);
    if (cell_has(scene, token, CLASS_TITLE | CLASS_RANK | CLASS_HONORIFIC)) return goes_on;
    return proper || goes_on || acts_like_name(scene, token);
}

/* "de Gaulle", "bin Laden", "al-Masri" with the small word first. */
static bool particle_starts(const Scene *scene, uint32_t token)
{
    if (!small_letters(scene, token) || !cell_has(scene, token, CLASS_PARTICLE)) return false;
    if (token_is(scene, token, "i") || token_is(scene, token, "o") ||
        token_is(scene, token, "as") || token_is(scene, token, "y") ||
        token_is(scene, token, "un") || token_is(scene, token, "at"))
        return false;
    uint32_t next = token + 1;
    if (token_is(scene, next, "-") && token_glued(scene, next))
        next++;
    else if (!token_is(scene, token, "bin") && !token_is(scene, token, "van") &&
             !token_is(scene, token, "von") && !token_is(scene, token, "ibn"))
        return false;
    return name_word(scene, next) && same_sentence(scene, token, next);
}

/* In a slogan only what is a name anywhere: "Europe". */
static bool slogan_word_is_name(const Scene *scene, uint32_t token)
{
    return name_word(scene, token) && !word_is_ordinary(scene, token) &&
           cell_is(scene, token, GAZETTEER_ANY_PLACE | GAZETTEER_ORGANIZATION) &&
           !cell_marked(scene, token + 1, MARK_CAPITAL) &&
           !cell_marked(scene, token - 1, MARK_CAPITAL);
}

/* "flew with All Nordic Airways": no other word than "the" has a capital there for nothing. */
static bool grammar_starts(const Scene *scene, uint32_t token)
{
    uint32_t next = token_joins(scene, token + 1) ? token + 2 : token + 1; /* "All-Nordic" */
    return capital_here(scene, token) && cell_has(scene, token, CLASS_GRAMMAR) &&
           !cell_has(scene, token, CLASS_PLAIN) && !token_is(scene, token, "the") &&
           !cell_marked(scene, token, MARK_FIRST | MARK_TITLED) && name_word(scene, next) &&
           same_sentence(scene, token, next);
}

static bool run_starts(const Scene *scene, uint32_t token)
{
    if (!cell_marked(scene, token, MARK_READ)) return false;
    if (cell_marked(scene, token, MARK_SLOGAN)) return slogan_word_is_name(scene, token);
    if (particle_starts(scene, token)) return true;
    if (!capital_here(scene, token)) return false;
    if (known_phrase_starts(scene, token) || grammar_starts(scene, token)) return true;
    if (!name_word(scene, token)) return false;
    if (cell_has(scene, token, CLASS_DIRECTION)) return direction_starts(scene, token);
    return !cell_marked(scene, token, MARK_FIRST) || first_word_is_name(scene, token);
}

/* ---- reaching on ----------------------------------------------------------------------------- */

/* Each of these looks at the tokens from `at`, the run being [from, at), and gives the end of what
 * belongs to the name as well, or `at`. */

/* "Guinea-Bissau", "Stratford-upon-Avon", "Han Myung-sook"; not "Oslo-based". */
static uint32_t reach_hyphen(const Scene *scene, uint32_t from, uint32_t at)
{
    if (!token_joins(scene, at)) return at;
    if (capital_here(scene, at + 1)) return at + 2;
    bool family_first = at - from >= 2 && cell_has(scene, at - 2, CLASS_FAMILY_FIRST) &&
                        scene->cells[at + 1].fold.size <= 6;
    if (family_first && small_letters(scene, at + 1)) return at + 2;
    bool linked = token_joins(scene, at + 2) && capital_here(scene, at + 3);
    bool small = small_letters(scene, at + 1) && scene->cells[at + 1].fold.size <= 4;
    return linked && small ? at + 4 : at;
}

/* "Vega 4", "Vega 5": a word that never stands without a number. */
static bool is_series(const Scene *scene, uint32_t token)
{
    uint32_t symbol = scene->cells[token].symbol;
    return token_is(scene, token, "flight") ||
           (scene->numbered[symbol] >= 2 && scene->unnumbered[symbol] == 0);
}

/* "Tiangong-1", "Kepler-452b", "Long March 4C": what a series is told apart by; not "Top-10". */
static uint32_t reach_number(const Scene *scene, uint32_t from, uint32_t at)
{
    const Token *tokens = scene->text->tokens.at;
    bool hyphen = token_joins(scene, at);
    uint32_t number = hyphen ? at + 1 : at;
    if (number >= scene->count || tokens[number].kind != TOKEN_NUMBER) return at;
    Str text = token_text(scene->text, number);
    char last = text.at[text.size - 1];
    bool lettered = last >= 'A' && last <= 'Z', numbered = last >= '0' && last <= '9';
    bool plain =
        at - from == 1 && word_is_ordinary(scene, from) && !token_is(scene, from, "flight");
    bool series = hyphen || is_series(scene, at - 1);
    if (!lettered && !(series && numbered && !plain)) return at;
    bool letter = hyphen && number + 1 < scene->count && token_glued(scene, number + 1) &&
                  scene->cells[number + 1].fold.size == 1 && tokens[number + 1].kind == TOKEN_WORD;
    return number + 1 + letter;
}

/* "van der Bellen", "Ursula von der Leyen", "Salman bin Abdulaziz al-Saud". */
static uint32_t reach_particles(const Scene *scene, uint32_t at)
{
    uint32_t end = at;
    while (end < at + 3 && small_letters(scene, end) && cell_has(scene, end, CLASS_PARTICLE)) {
        if (token_is(scene, end, "as") || token_is(scene, end, "at") || token_is(scene, end, "i"))
            return at;
        end++;
        if (token_is(scene, end, "-") && token_glued(scene, end) && token_glued(scene, end + 1))
            end++;
    }
    return end > at && name_word(scene, end) ? end + 1 : at;
}

/* Inside "Ministry of Health and Welfare"; not in "the Bank of England and France". */
static bool body_of_before(const Scene *scene, uint32_t from, uint32_t at)
{
    for (uint32_t i = from + 1; i < at; i++)
        if ((token_is(scene, i, "of") || token_is(scene, i, "for") || token_is(scene, i, "on")) &&
            cell_has(scene, i - 1, CLASS_BODY_OF))
            return true;
    return false;
}

/* "Ministry of Health", "Institute for Strategic Studies", "Gulf of the Farallones". */
static uint32_t reach_of(const Scene *scene, uint32_t from, uint32_t at)
{
    uint32_t heads = CLASS_BODY_OF | CLASS_SITE_OF | CLASS_HAPPENING_OF;
    bool of = token_is(scene, at, "of");
    if (!of && !token_is(scene, at, "for") && !token_is(scene, at, "on")) return at;
    bool head = cell_has(scene, at - 1, of ? heads : CLASS_BODY_OF);
    if (!of && !(head && cell_has(scene, at - 1, CLASS_BODY))) return at;
    bool title =
        of && cell_has(scene, at - 1, CLASS_TITLE) && cell_has(scene, at + 1, CLASS_PORTFOLIO);
    uint32_t next = at + 1 + (token_is(scene, at + 1, "the") ? 1 : 0);
    if (!name_word(scene, next)) return at;
    bool goes_on =
        of && body_of_before(scene, from, at) && !cell_is(scene, next, GAZETTEER_ANY_PLACE);
    if (head || title || goes_on) return next + 1;
    for (uint32_t end = next + 1; end <= next + 3 && end <= scene->count; end++) {
        if (!same_sentence(scene, from, end - 1)) break;
        if (phrase_look_up(scene, from, end).kinds & ~(uint32_t)GAZETTEER_ORDINARY) return end;
    }
    return at;
}

/* "Food and Drug Administration": ordinary words on both sides, and a body's word soon after. */
static bool subjects_joined(const Scene *scene, uint32_t from, uint32_t at)
{
    if (!word_is_ordinary(scene, at - 1) || !word_is_ordinary(scene, at + 1)) return false;
    if (cell_has(scene, at - 1, CLASS_BODY | CLASS_TITLE) ||
        (at - from == 1 && cell_marked(scene, from, MARK_FIRST)))
        return false;
    for (uint32_t i = at + 2; i < at + 5 && capital_here(scene, i) && same_sentence(scene, at, i);
         i++)
        if (cell_has(scene, i, CLASS_BODY)) return true;
    return false;
}

static uint32_t reach_and(const Scene *scene, uint32_t from, uint32_t at)
{
    bool sign = token_is(scene, at, "&");
    if (!sign && !token_is(scene, at, "and")) return at;
    if (!name_word(scene, at + 1)) return at;
    if (sign) return at + 2;
    for (uint32_t end = at + 2;
         end <= at + 5 && end <= scene->count && same_sentence(scene, from, end - 1); end++)
        if (phrase_look_up(scene, from, end).kinds) return end;
    bool plain = !known(scene, at + 1) && !known(scene, at - 1) &&
                 !cell_has(scene, at + 1, CLASS_BODY_OF | CLASS_TITLE | CLASS_HONORIFIC);
    return (body_of_before(scene, from, at) && plain) || subjects_joined(scene, from, at) ? at + 2
                                                                                          : at;
}

/* "King's College", "Workers' Party", "Lord's Resistance Army". */
static uint32_t reach_owner(const Scene *scene, uint32_t from, uint32_t at)
{
    if (!token_is(scene, at, "'s") && !token_is(scene, at, "'")) return at;
    if (!token_glued(scene, at) || !name_word(scene, at + 1)) return at;
    if (cell_has(scene, at - 1, CLASS_OWNER)) return at + 2;
    for (uint32_t end = at + 2;
         end <= at + 5 && end <= scene->count && same_sentence(scene, from, end - 1); end++)
        if (phrase_look_up(scene, from, end).kinds) return end;
    return at;
}

/* "Hooli, Inc." */
static uint32_t reach_legal(const Scene *scene, uint32_t at)
{
    bool comma = token_is(scene, at, ",");
    return comma && capital_here(scene, at + 1) && cell_has(scene, at + 1, CLASS_LEGAL) ? at + 2
                                                                                        : at;
}

/* "J . K . Rowling", where the tokenizer parts the point from the letter. */
static uint32_t reach_initial(const Scene *scene, uint32_t at)
{
    bool letter = scene->cells[at - 1].fold.size == 1 && capital_here(scene, at - 1);
    return letter && token_is(scene, at, ".") && token_glued(scene, at) &&
                   capital_here(scene, at + 1)
               ? at + 1
               : at;
}

static uint32_t reach(const Scene *scene, uint32_t from, uint32_t at)
{
    if (!same_sentence(scene, from, at)) return at;
    if (name_word(scene, at)) return at + 1;
    bool middle_initial = capital_here(scene, at) && scene->cells[at].fold.size <= 2 &&
                          name_word(scene, at + 1) && !token_is(scene, at, "i");
    if (middle_initial) return at + 1;
    if (month_surname(scene, at)) return at + 1;
    if (capital_here(scene, at) && cell_has(scene, at, CLASS_COUNT_NAME)) return at + 1;
    uint32_t end = reach_hyphen(scene, from, at);
    if (end == at) end = reach_number(scene, from, at);
    if (end == at) end = reach_initial(scene, at);
    if (end == at) end = reach_of(scene, from, at);
    if (end == at) end = reach_and(scene, from, at);
    if (end == at) end = reach_owner(scene, from, at);
    if (end == at) end = reach_legal(scene, at);
    if (end == at) end = reach_particles(scene, at);
    return end <= scene->count && same_sentence(scene, from, end - 1) ? end : at;
}

/* Longest run in tokens: more is no name, and the splitting stays cheap. */
enum { LONGEST_RUN = 16 };

uint32_t run_end(const Scene *scene, uint32_t from)
{
    if (!run_starts(scene, from)) return from;
    uint32_t at = from + 1;
    if (particle_starts(scene, from)) {
        at += token_is(scene, at, "-") ? 1 : 0;
        at++;
    }
    while (at - from < LONGEST_RUN && !cell_marked(scene, at - 1, MARK_CUT)) {
        uint32_t end = reach(scene, from, at);
        if (end == at) break;
        at = end;
    }
    return at;
}
