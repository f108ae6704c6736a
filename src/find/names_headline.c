/* Lines in title case or all capitals: a capital says nothing there, so a name is one that the
 * body, the gazetteers or a string of first name and surname shows. */
#include "find/names.h"

enum { LONGEST_KNOWN = 8 };

void headlines_ready(Scene *scene)
{
    scene->known = symbols_new(scene->arena);
    for (uint32_t i = 0; i < scene->candidates.count; i++) {
        const Candidate *candidate = &scene->candidates.at[i];
        uint32_t from = candidate->name.first_token, to = from + candidate->name.token_count;
        if (candidate->name.demonym) continue;
        symbol_of(scene->known, candidate->fold);
        if (candidate->name.type == NAME_PERSON) symbol_of(scene->known, scene->cells[to - 1].fold);
        if (cell_has(scene, to - 1, CLASS_LEGAL))
            symbol_of(scene->known, phrase_fold(scene, from, to - 1));
    }
}

static bool line_word(const Scene *scene, uint32_t token)
{
    return cell_marked(scene, token, MARK_CAPITAL) &&
           !cell_has(scene, token, CLASS_GRAMMAR | CLASS_PLAIN);
}

static bool known_phrase(const Scene *scene, uint32_t from, uint32_t to)
{
    Str phrase = phrase_fold(scene, from, to);
    if (symbol_find(scene->known, phrase) != NONE) return true;
    GazetteerEntry entry = gazetteer_find(phrase);
    uint32_t strong = GAZETTEER_COUNTRY | GAZETTEER_CAPITAL | GAZETTEER_ORGANIZATION |
                      GAZETTEER_EVENT | GAZETTEER_DEMONYM | GAZETTEER_CITY | GAZETTEER_REGION |
                      GAZETTEER_PLACE | GAZETTEER_PEOPLE;
    if (!(entry.kinds & strong)) return false;
    return to - from > 1 || !(entry.kinds & (GAZETTEER_ORDINARY | GAZETTEER_ANY_FIRST_NAME));
}

/* A person's name the body does not have: "Ann Orr". */
static uint32_t person_end(const Scene *scene, uint32_t from, uint32_t limit)
{
    const Cell *cell = &scene->cells[from];
    if (!(cell->kinds & GAZETTEER_ANY_FIRST_NAME) || cell->kinds & GAZETTEER_ORDINARY) return from;
    bool next = from + 1 < limit && line_word(scene, from + 1) &&
                !scene->lower[scene->cells[from + 1].symbol] &&
                scene->words->at[from + 1].upos == UPOS_PROPN &&
                !cell_has(scene, from + 1, CLASS_TITLE);
    return next ? from + 2 : from;
}

/* "NATO" in a line that is not all capitals. */
static bool upper_among_lower(const Scene *scene, uint32_t token, bool shouted)
{
    return !shouted && (scene->text->tokens.at[token].shape & SHAPE_ALL_UPPER) &&
           !scene->lower[scene->cells[token].symbol];
}

static uint32_t name_end(const Scene *scene, uint32_t from, uint32_t limit, bool shouted)
{
    uint32_t furthest = limit < from + LONGEST_KNOWN ? limit : from + LONGEST_KNOWN;
    for (uint32_t end = furthest; end > from; end--)
        if (known_phrase(scene, from, end)) return end;
    uint32_t end = person_end(scene, from, limit);
    if (end > from) return end;
    return upper_among_lower(scene, from, shouted) ? from + 1 : from;
}

/* "Hooli Summit": what happens is named after who holds it. */
static uint32_t with_tail(const Scene *scene, uint32_t from, uint32_t end, uint32_t limit)
{
    bool tail = end < limit && line_word(scene, end) && !token_glued(scene, end) &&
                (cell_has(scene, end, CLASS_HAPPENING) || cell_has(scene, end, CLASS_LEGAL));
    return tail && end > from ? end + 1 : end;
}

static bool line_is_shouted(const Scene *scene, const Sentence *sentence)
{
    uint32_t upper = 0, words = 0;
    for (uint32_t i = 0; i < sentence->token_count; i++) {
        const Token *token = &scene->text->tokens.at[sentence->first_token + i];
        if (token->kind != TOKEN_WORD || token->fold.size < 3) continue;
        words++;
        upper += (token->shape & SHAPE_ALL_UPPER) != 0;
    }
    return 2 * upper > words;
}

void headline_read(Scene *scene, const Sentence *sentence)
{
    uint32_t limit = sentence->first_token + sentence->token_count;
    bool shouted = line_is_shouted(scene, sentence);
    for (uint32_t at = sentence->first_token; at < limit;) {
        uint32_t end = line_word(scene, at) ? name_end(scene, at, limit, shouted) : at;
        if (end == at) {
            at++;
            continue;
        }
        end = with_tail(scene, at, end, limit);
        run_split(scene, at, end);
        at = end;
    }
}
