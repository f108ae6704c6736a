/* Numbers that count nothing: "Heron 737", "COVID-19", "A42", "Article 5", "No. 10", "3-1",
 * "0207 782 4368", "Group of Seven". */
#include "find/quantities.h"

static bool close_to_before(const Scan *scan, uint32_t at)
{
    return at > 0 && !piece_at(scan, at)->spaced && piece_at(scan, at - 1)->kind != PIECE_STOP;
}

/* "A42", "G20", "COVID-19", "v2.0", "#1", "10:30", "2/3", "@5", "No.1". */
static bool tied_before(const Scan *scan, uint32_t at)
{
    if (!close_to_before(scan, at)) return false;
    const Piece *before = piece_at(scan, at - 1);
    if (before->kind == PIECE_WORD || before->kind == PIECE_NUMBER) return true;
    bool behind =
        piece_among(scan, at - 1, "- . / : # @ _ = & + ,") && close_to_before(scan, at - 1);
    return behind || piece_among(scan, at - 1, "# @ / _ =");
}

/* "5G", "737s", "1st", "2x": letters close behind digits that are no unit (units were read before).
 */
static bool tied_behind(const Scan *scan, uint32_t at, uint32_t end)
{
    const Piece *behind = piece_at(scan, end);
    bool figures = piece_at(scan, at)->kind == PIECE_NUMBER;
    bool word = behind->kind == PIECE_WORD && !behind->spaced &&
                piece_at(scan, end - 1)->kind == PIECE_NUMBER;
    bool numbers = piece_joins(scan, end, ":") || piece_joins(scan, end, "/") ||
                   (piece_joins(scan, end, ".") && piece_at(scan, end + 1)->kind != PIECE_STOP);
    return figures && (word || numbers);
}

/* Groups of digits apart are telephone and account numbers; so are leading zeros. */
static bool dialled(const Scan *scan, uint32_t at, uint32_t end)
{
    const Piece *piece = piece_at(scan, at);
    if (piece->kind != PIECE_NUMBER || end != at + 1) return false;
    bool zero = piece->fold.size > 1 && piece->fold.at[0] == '0' && piece->fold.at[1] != '.';
    bool before = at > 0 && piece_at(scan, at - 1)->kind == PIECE_NUMBER;
    return zero || before || piece_at(scan, end)->kind == PIECE_NUMBER;
}

/* Words that a number labels: "Article 5", "page 12", "phase 3". */
static bool labelled(const Scan *scan, uint32_t at)
{
    if (at == 0) return false;
    if (piece_among(scan, at - 1,
                    "no number numbers nos page pages chapter article articles section room flight "
                    "route highway line level phase type version grade category channel "
                    "resolution part episode season round stage turn row seat gate platform "
                    "apartment building unit lot item rule title option step tier size aisle "
                    "terminal pad lap") &&
        !piece_joins(scan, at, "-"))
        return true;
    return piece_is(scan, at - 1, ".") && at > 1 && piece_among(scan, at - 2, "no vol") &&
           piece_at(scan, at - 2)->capital;
}

static bool street_behind(const Scan *scan, uint32_t end)
{
    for (uint32_t at = end;
         at < end + 4 && (piece_at(scan, at)->capital || (at > end && piece_is(scan, at, ".")));
         at++)
        if (piece_among(scan, at,
                        "street st road rd avenue ave lane drive boulevard square plaza place"))
            return at > end;
    return false;
}

/* "1. ", "2) " at the start of a line. */
static bool enumerates(const Scan *scan, uint32_t at, uint32_t end)
{
    bool first = at == 0 || piece_at(scan, at - 1)->kind == PIECE_STOP;
    const Piece *behind = piece_at(scan, end);
    return first && piece_at(scan, at)->kind == PIECE_NUMBER && !behind->spaced &&
           (piece_is(scan, end, ")") ||
            (piece_is(scan, end, ".") && piece_at(scan, at)->fold.size <= 2));
}

static bool counts_behind(const Scan *scan, uint32_t end)
{
    Upos upos = piece_word(scan, end)->upos;
    return upos == UPOS_NOUN || (upos == UPOS_ADJ && piece_word(scan, end + 1)->upos == UPOS_NOUN);
}

/* "in Lund 27 |were| killed". */
static bool tells_behind(const Scan *scan, uint32_t end)
{
    return piece_among(scan, end, "were are have had") || piece_word(scan, end)->form == VERB_PAST;
}

static bool place_word(const Scan *scan, uint32_t at)
{
    return piece_among(scan, at, "in at across near outside inside");
}

/* The word that a piece lies in: "Zhan'|e| 4". */
static bool begins_capital(const Scan *scan, uint32_t at)
{
    const Piece *piece = piece_at(scan, at);
    uint32_t token = piece->token;
    bool inside = !str_equal(piece->fold, str_at(scan->text->bytes, piece->span)); /* "iPhone" */
    return piece->capital || (inside && piece->kind == PIECE_WORD) ||
           (token < scan->text->tokens.count &&
            (scan->text->tokens.at[token].shape & SHAPE_UPPER_FIRST) != 0);
}

static bool name_before(const Scan *scan, uint32_t at)
{
    if (at == 0 || !piece_at(scan, at)->spaced || !begins_capital(scan, at - 1)) return false;
    bool inside = at > 1 && piece_at(scan, at - 2)->kind == PIECE_WORD &&
                  (!piece_at(scan, at - 2)->capital || piece_among(scan, at - 2, "a an the")) &&
                  !piece_at(scan, at + 1)->capital;
    return piece_word(scan, at - 1)->upos == UPOS_PROPN ||
           (inside && piece_word(scan, at - 1)->upos == UPOS_NOUN);
}

/* "Heron 737", "won Game 7": a number right behind a name, unless the name ends a phrase that a
 * preposition opens and a noun is counted: "in Lund 27 people". */
static bool behind_name(const Scan *scan, uint32_t at, uint32_t end)
{
    if (!name_before(scan, at) || piece_at(scan, at)->kind != PIECE_NUMBER) return false;
    uint32_t start = at - 1;
    while (start > 0 && piece_at(scan, start - 1)->capital && !place_word(scan, start - 1)) start--;
    bool phrase = start > 0 && place_word(scan, start - 1);
    return !(phrase && (counts_behind(scan, end) || tells_behind(scan, end))) &&
           !piece_among(scan, end, "% percent");
}

/* "Group of Seven", "Big Four": a number word written large inside a sentence that is not. */
static bool written_large(const Scan *scan, uint32_t at, uint32_t end)
{
    const Piece *piece = piece_at(scan, at);
    bool first = at == 0 || piece_at(scan, at - 1)->kind != PIECE_WORD;
    if (piece->kind != PIECE_WORD || !piece->capital || first) return false;
    bool name = piece_at(scan, at - 1)->capital && piece_at(scan, at - 1)->class == CLASS_NONE;
    bool of = piece_is(scan, at - 1, "of") && at > 1 && piece_at(scan, at - 2)->capital;
    uint32_t next = piece_joins(scan, end, "-") ? end + 1 : end;
    if (piece_named(scan, at) && piece_at(scan, next)->capital) return true; /* "Six-Day War" */
    if (piece_is(scan, at, "zero") && piece_at(scan, end)->capital) return true;
    return of || (name && !counts_behind(scan, end) && !piece_at(scan, end)->capital);
}

/* "3-1", "6-4, 7-5": two small numbers and nothing counted. */
static bool score(const Scan *scan, uint32_t at, uint32_t end)
{
    bool behind = piece_joins(scan, end, "-") && piece_at(scan, end + 1)->kind == PIECE_NUMBER;
    return behind && piece_at(scan, at)->kind == PIECE_NUMBER;
}

/* "3 to 1", "52 to 48": odds and results; "from 5 to 3" is a change. */
static bool odds(const Scan *scan, uint32_t at, uint32_t end)
{
    int32_t number = piece_whole(scan, at);
    int32_t behind = piece_is(scan, end, "to") ? piece_whole(scan, end + 1) : -1;
    int32_t before = at > 1 && piece_is(scan, at - 1, "to") ? piece_whole(scan, at - 2) : -1;
    bool from = at > 0 && (piece_is(scan, at - 1, "from") ||
                           (before >= 0 && at > 2 && piece_is(scan, at - 3, "from")));
    if (from || number < 0) return false;
    return (behind >= 0 && behind < number) || (before > number);
}

/* "DeAndre Hopkins (10)": the number on a shirt, the age of a person: a lone number in brackets. */
static bool bracketed(const Scan *scan, uint32_t at, uint32_t end)
{
    return at > 0 && piece_is(scan, at - 1, "(") && piece_is(scan, end, ")") &&
           piece_at(scan, at)->kind == PIECE_NUMBER;
}

static bool in_address(const Scan *scan, uint32_t at)
{
    uint32_t token = piece_at(scan, at)->token;
    return token < scan->text->tokens.count && scan->text->tokens.at[token].kind == TOKEN_ADDRESS;
}

/* "Zones 1 and |2|": the second number of a label. */
static bool labelled_with(const Scan *scan, uint32_t at)
{
    return at > 2 && piece_among(scan, at - 1, "and or &") &&
           piece_at(scan, at - 2)->kind == PIECE_NUMBER &&
           (labelled(scan, at - 2) ||
            (name_before(scan, at - 2) && str_ends(piece_at(scan, at - 3)->fold, STR("s"))));
}

bool number_names(const Scan *scan, uint32_t at, uint32_t end)
{
    return tied_before(scan, at) || tied_behind(scan, at, end) || dialled(scan, at, end) ||
           labelled(scan, at) || labelled_with(scan, at) || street_behind(scan, end) ||
           enumerates(scan, at, end) || behind_name(scan, at, end) || odds(scan, at, end) ||
           written_large(scan, at, end) || score(scan, at, end) || bracketed(scan, at, end) ||
           in_address(scan, at);
}
