/* Which way a clause points: "met on Tuesday" looks back, "will meet on Tuesday" ahead. */
#include "find/times.h"

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
    if (auxiliary != NONE && piece_among(scan, auxiliary, "did do does")) return -1;
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

/* The nearest verb that tells decides: first to the left, then to the right. `plans`: "is meeting"
 * is a plan, as it is with a weekday. */
int8_t tense_around(const Scan *scan, uint32_t from, uint32_t to, bool plans)
{
    if (plans && (timetable(scan, from) || (from > 0 && piece_among(scan, from - 1, "until till"))))
        return 1;
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
