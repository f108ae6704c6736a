/* Which way a clause points: "met on Tuesday" looks back, "will meet on Tuesday" ahead. */
#include "find/times.h"

#include <string.h>

static bool looks_ahead(const Scan *scan, uint32_t at)
{
    return piece_among(scan, at,
                       "due set expected scheduled planned slated likely poised going "
                       "bound hoping planning preparing plans plan hopes hope expects expect "
                       "intends vowed promised");
}

/* Is one of the words that look ahead among the few before `at`: "is due to", "plans to". */
static bool ahead_before(const Scan *scan, uint32_t at)
{
    for (uint32_t back = 1; back <= 4 && back <= at; back++) {
        if (piece_at(scan, at - back)->kind == PIECE_STOP) return false;
        if (looks_ahead(scan, at - back)) return true;
    }
    return false;
}

/* The auxiliary before a verb form, over adverbs and "not": "has |also been", "will |be". */
static uint32_t auxiliary_before(const Scan *scan, uint32_t at)
{
    for (uint32_t back = 1; back <= 4 && back <= at; back++) {
        Upos upos = piece_word(scan, at - back)->upos;
        if (upos == UPOS_AUX) return at - back;
        if (upos != UPOS_ADV && upos != UPOS_PART && piece_at(scan, at - back)->kind == PIECE_WORD)
            return NONE;
    }
    return NONE;
}

static int8_t be_form(const Scan *scan, uint32_t at)
{
    if (at == NONE) return 0;
    if (piece_among(scan, at, "was were had has have been did")) return -1;
    if (piece_among(scan, at, "will would may might could shall should must")) return 1;
    if (piece_is(scan, at, "be")) return piece_word(scan, at)->form == VERB_BASE ? 1 : 0;
    return 2; /* "is", "are": it depends on the verb */
}

static int8_t base_tense(const Scan *scan, uint32_t at)
{
    uint32_t before = at;
    while (before > 0 && piece_word(scan, before - 1)->upos == UPOS_ADV) before--;
    if (before > 0 && piece_is(scan, before - 1, "to")) {
        const Piece *who = before > 1 ? piece_at(scan, before - 2) : NULL;
        bool headline =
            who != NULL && who->capital && piece_word(scan, before - 2)->upos == UPOS_PROPN;
        return ahead_before(scan, before - 1) || headline ? 1 : 0;
    }
    uint32_t auxiliary = auxiliary_before(scan, at);
    if (auxiliary != NONE && piece_among(scan, auxiliary, "did")) return -1;
    return auxiliary != NONE ? 1 : 0;
}

/* Past forms without -ed that taggers take for presents. */
static bool looks_past(const Scan *scan, uint32_t at)
{
    Str fold = piece_at(scan, at)->fold;
    return str_ends(fold, STR("ed")) ||
           piece_among(scan, at,
                       "rose fell met left won lost struck held sold began took told found "
                       "fled shot sank grew drew flew came went saw gave led felt kept sent");
}

static int8_t verb_tense(const Scan *scan, uint32_t at, bool plans)
{
    const Word *word = piece_word(scan, at);
    uint32_t auxiliary;
    switch (word->form) {
    case VERB_MODAL: return 1;
    case VERB_PAST: return piece_among(scan, at, "was were") && looks_ahead(scan, at + 1) ? 1 : -1;
    case VERB_PRESENT:
        if (looks_past(scan, at)) return -1;
        if (piece_among(scan, at, "has have say says")) return -1;
        return looks_ahead(scan, at) || looks_ahead(scan, at + 1) ? 1 : 0;
    case VERB_BASE: return base_tense(scan, at);
    case VERB_ING:
        auxiliary = auxiliary_before(scan, at);
        if (auxiliary == NONE) return 0;
        return be_form(scan, auxiliary) == 2 ? (plans ? 1 : 0) : be_form(scan, auxiliary);
    case VERB_PARTICIPLE:
        if (looks_ahead(scan, at)) return 1;
        auxiliary = auxiliary_before(scan, at);
        return auxiliary == NONE ? 0 : be_form(scan, auxiliary) == 2 ? 0 : be_form(scan, auxiliary);
    case VERB_NONE: break;
    }
    return 0;
}

static bool in_headline(const Scan *scan, uint32_t at)
{
    uint32_t token = piece_at(scan, at)->token;
    if (token >= scan->text->tokens.count) return false;
    uint32_t sentence = scan->text->tokens.at[token].sentence;
    uint32_t block = scan->text->sentences.at[sentence].block;
    return scan->text->blocks.at[block].kind != BLOCK_BODY;
}

/* "The summit opens on Friday": a present close before a day is a timetable, but in headlines. */
static bool timetable(const Scan *scan, uint32_t from)
{
    if (from == 0 || !piece_among(scan, from - 1, "on this next") || in_headline(scan, from))
        return false;
    for (uint32_t back = 2; back <= 5 && back <= from; back++) {
        uint32_t at = from - back;
        if (piece_at(scan, at)->kind != PIECE_WORD || piece_among(scan, at, "as after that since"))
            return false;
        if (piece_word(scan, at)->form == VERB_PRESENT)
            return !looks_past(scan, at) && piece_word(scan, at)->upos == UPOS_VERB &&
                   !piece_among(scan, at, "say says has have tell tells shows show reports");
    }
    return false;
}

/* ---- by the parse ---------------------------------------------------------------------------- */

static bool is_relation(const Word *word, const char *relation)
{
    return strcmp(word->deprel, relation) == 0;
}

/* The verb that governs a token, at most a few steps up its heads: "talks |held| in Rome on
 * Monday". NONE when there is none. */
static uint32_t verb_above(const Words *words, uint32_t token)
{
    for (uint32_t steps = 0; steps < CLIMB_STEPS && token < words->count; steps++) {
        token = words->at[token].head;
        if (token < words->count && words->at[token].form != VERB_NONE) return token;
    }
    return NONE;
}

static bool word_among(const Scan *scan, uint32_t token, const char *words)
{
    return str_listed(scan->text->tokens.at[token].fold, words);
}

/* The first auxiliary of a verb or, for "is due", its copula. */
static uint32_t auxiliary_of(const Scan *scan, uint32_t verb)
{
    uint32_t first = verb > CLIMB_STEPS ? verb - CLIMB_STEPS : 0;
    for (uint32_t token = first; token < verb; token++) {
        const Word *word = &scan->words->at[token];
        if (word->head == verb &&
            (strncmp(word->deprel, "aux", 3) == 0 || is_relation(word, "cop")))
            return token;
    }
    return NONE;
}

/* "is |scheduled|": what it says is still to come. */
static bool is_scheduled(const Scan *scan, uint32_t token)
{
    return word_among(scan, token,
                      "due set expected scheduled planned slated likely poised going bound ready");
}

/* "|agreed| to meet": so is what follows. */
static bool points_ahead(const Scan *scan, uint32_t token)
{
    return is_scheduled(scan, token) ||
           word_among(scan, token,
                      "hoping planning preparing plans plan hopes hope expects expect intends "
                      "vowed promised agreed urged about invited ordered told asked");
}

/* "was |due|", "has |met|", "will |meet|", "is |meeting|": the auxiliary tells. */
static int8_t compound_tense(const Scan *scan, uint32_t auxiliary, uint32_t verb, bool plans)
{
    const Word *word = &scan->words->at[verb];
    if (is_scheduled(scan, verb) && !word_among(scan, auxiliary, "had has have 've 'd")) return 1;
    if (word_among(scan, auxiliary, "can")) return 0;
    if (word_among(scan, auxiliary, "be")) /* "a deal to be signed on Monday" */
        return auxiliary > 0 && word_among(scan, auxiliary - 1, "to") ? 1 : 0;
    if (scan->words->at[auxiliary].form == VERB_MODAL)
        return word->form == VERB_PARTICIPLE && word_among(scan, auxiliary + 1, "have") ? -1 : 1;
    if (word_among(scan, auxiliary, "was were had has have 've did 'd")) return -1;
    return word->form == VERB_ING && plans ? 1 : 0;
}

/* "to |meet|": ahead behind "agreed", "is due"; else as the verb it belongs to. */
static int8_t infinitive_tense(const Scan *scan, uint32_t *verb)
{
    uint32_t head = scan->words->at[*verb].head;
    if (head >= scan->words->count) return 1; /* "Minister to visit on Friday" */
    if (points_ahead(scan, head)) return 1;
    bool are_to = *verb > 1 && word_among(scan, *verb - 1, "to") &&
                  word_among(scan, *verb - 2, "is are was were");
    if (are_to) return 1; /* "they are to meet on Friday" */
    *verb = head;
    return 0;
}

/* "The shop |closes| Thursday": a present with a day is a timetable, but in headlines. */
static bool is_timetable(const Scan *scan, uint32_t verb)
{
    uint32_t block = scan->text->sentences.at[scan->text->tokens.at[verb].sentence].block;
    return scan->text->blocks.at[block].kind == BLOCK_BODY &&
           scan->words->at[verb].upos == UPOS_VERB &&
           word_among(scan, verb,
                      "opens open closes close starts start begins begin ends end resumes resume "
                      "arrives arrive leaves leave departs depart returns return meets meet votes "
                      "vote expires expire takes take holds hold faces face visits visit launches "
                      "launch premieres airs plays play");
}

static int8_t finite_tense(const Scan *scan, uint32_t verb, bool plans)
{
    switch (scan->words->at[verb].form) {
    case VERB_PAST: return -1;
    case VERB_PARTICIPLE: return is_scheduled(scan, verb) ? 1 : -1; /* "talks held on Monday" */
    case VERB_PRESENT:
        return word_among(scan, verb, "says say has have tells shows")           ? -1
               : plans && (points_ahead(scan, verb) || is_timetable(scan, verb)) ? 1
                                                                                 : 0;
    default: return 0;
    }
}

/* -1 or +1 where the verb above the time tells, else 0. */
static int8_t tense_by_parse(const Scan *scan, uint32_t token, bool plans)
{
    uint32_t verb = verb_above(scan->words, token);
    for (uint32_t steps = 0; steps < CLIMB_STEPS && verb < scan->words->count; steps++) {
        const Word *word = &scan->words->at[verb];
        uint32_t auxiliary = auxiliary_of(scan, verb), before = verb;
        int8_t tense = auxiliary != NONE         ? compound_tense(scan, auxiliary, verb, plans)
                       : word->form == VERB_BASE ? infinitive_tense(scan, &verb)
                                                 : finite_tense(scan, verb, plans);
        if (tense != 0) return tense;
        if (word->form == VERB_ING && auxiliary == NONE) verb = verb_above(scan->words, verb);
        if (verb == before) return 0;
    }
    return 0;
}

static bool is_speech_lemma(Str lemma)
{
    static const char *const LEMMAS[] = {
#define SPEECH(lemma, stance, frames) lemma,
#define ADJECTIVE(lemma, stance, frames)
#define SPEECH_NOUN(lemma, stance, frames)
#include "find/speech.def"
#undef SPEECH
#undef ADJECTIVE
#undef SPEECH_NOUN
    };
    for (uint32_t at = 0; at < sizeof LEMMAS / sizeof *LEMMAS; at++)
        if (str_is(lemma, LEMMAS[at])) return true;
    return false;
}

bool time_aside(const Scan *scan, uint32_t from, uint32_t to)
{
    bool close = from > 1 && piece_among(scan, from - 2, "shortly just right moments minutes soon");
    if (from > 0 && piece_among(scan, from - 1, "since until till before after than"))
        return !close; /* "shortly after 10 p.m." tells when it happened */
    uint32_t verb = verb_above(scan->words, piece_at(scan, to - 1)->token);
    return verb < scan->words->count && is_speech_lemma(scan->words->at[verb].lemma);
}

/* "the |February| launch": whenever that is, the verb does not say. */
static bool modifies_noun(const Scan *scan, uint32_t token)
{
    return token < scan->words->count && is_relation(&scan->words->at[token], "compound");
}

/* The verb above the time decides; where it does not tell, the nearest one that does: first to the
 * left, then to the right. `plans`: "is meeting"
 * is a plan, as it is with a weekday. */
int8_t tense_around(const Scan *scan, uint32_t from, uint32_t to, bool plans)
{
    bool said_when = from > 0 && piece_among(scan, from - 1, "on for by until in since");
    if (!said_when && modifies_noun(scan, piece_at(scan, to - 1)->token)) return 0;
    if (plans && (timetable(scan, from) || (from > 0 && piece_among(scan, from - 1, "until till"))))
        return 1;
    bool before_that = piece_is(scan, to, "that") && piece_word(scan, to)->upos == UPOS_SCONJ;
    int8_t parsed = before_that ? 0 /* "said in May |that it would|": not of what is said */
                                : tense_by_parse(scan, piece_at(scan, to - 1)->token, plans);
    if (parsed != 0) return parsed;
    bool participle = false;
    for (uint32_t back = 1; back <= TENSE_REACH && back <= from; back++) {
        uint32_t at = from - back;
        if (piece_at(scan, at)->kind == PIECE_STOP || piece_among(scan, at, ";")) break;
        int8_t tense = verb_tense(scan, at, plans);
        if (tense != 0) return tense;
        participle |= piece_word(scan, at)->form == VERB_PARTICIPLE;
        if (participle && back <= TENSE_CLOSE) return -1; /* "the ministry stated on Tuesday" */
    }
    for (uint32_t at = to; at < to + TENSE_REACH; at++) {
        if (piece_at(scan, at)->kind == PIECE_STOP || piece_among(scan, at, ";")) break;
        int8_t tense = verb_tense(scan, at, plans);
        if (tense != 0) return tense;
    }
    return participle ? -1 : 0; /* "shops closed on Monday" */
}
