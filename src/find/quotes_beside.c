/* Who says it, where the tree has hung the words elsewhere: phrases beside the verb. */
#include "find/quotes.h"

/* The phrase that ends right before the verb, when the tree has hung it elsewhere; behind a comma
 * only one with an apposition: "Ann Berg, a visitor, | told". */
Range neighbour(const Search *search, uint32_t first)
{
    static const char *const PLACED[] = {"to", "in", "from", "at"};
    const Scene *scene = search->scene;
    Range none = {0, 0};
    if (first <= search->range.first || scene->pair[first - 1] != NONE) return none;
    bool closed = fold_is(scene, first - 1, ",");
    if (closed && first < search->range.first + 2) return none;
    uint32_t top = closed ? first - 2 : first - 1;
    if (!is_noun(scene, top) && !is_named(scene, top)) return none;
    for (uint32_t step = 0; step < MOST_STEPS; step++) {
        uint32_t head = scene->words->at[top].head;
        if (head == NONE || head >= first || scene->reach[head].end > first) break;
        if (scene->pair[head] != NONE) break;
        uint32_t from = scene->reach[top].first;
        bool apart = from > 0 && fold_is(scene, from - 1, ",");
        if (apart &&
            (relation_is(scene, top, "flat") || (!closed && relation_is(scene, top, "appos"))))
            break; /* "into the zoo's pool, director Ann Berg | told" */
        uint32_t lead = child_in(scene, head, "case");
        if (apart && relation_is(scene, head, "obl") && fold_among(scene, lead, PLACED, 4))
            break; /* "moved to Lund, another brother, Per Ek, | said" */
        if (scene->words->at[head].upos == UPOS_VERB && !relation_is(scene, head, "acl")) break;
        if (quote_word(WORD_TIME, scene->text->tokens.at[head].fold)) break;
        top = head;
    }
    if (quote_word(WORD_TIME, scene->text->tokens.at[top].fold)) return none;
    bool explained = false;
    uint32_t start = scene->reach[top].first;
    if (start >= search->range.first + 2 && fold_is(scene, start - 1, ","))
        explained = is_named(scene, start - 2); /* "Ofer Ek, Hooli's manager, | said" */
    for (uint32_t token = start; token + 1 < first; token++)
        explained |= fold_is(scene, token, ",");
    return closed && !explained ? none : phrase_of(scene, top, first);
}

/* "CLAUSE, the Harbour Union (HU) | reported.": where nothing follows, all that stands between the
 * comma and the verb. */
Range closing_phrase(const Search *search, const Cue *cue)
{
    const Scene *scene = search->scene;
    uint32_t first = cue->words.first, from = first, end = cue->words.end;
    bool whom =
        cue->speech->frames & WHOM && !range_has_verb(scene, (Range){end, search->range.end});
    if (end < search->range.end && scene->words->at[end].upos != UPOS_PUNCT &&
        scene->words->at[end].upos != UPOS_ADP && !whom)
        return (Range){0, 0};
    while (from > search->range.first && scene->pair[from - 1] == NONE &&
           !fold_is(scene, from - 1, ",") && !is_finite(scene, from - 1))
        from--;
    bool bounded = from > search->range.first &&
                   (scene->pair[from - 1] != NONE || fold_is(scene, from - 1, ","));
    Upos upos = scene->words->at[from].upos;
    bool starts = upos == UPOS_DET || upos == UPOS_ADJ || upos == UPOS_NUM || is_noun(scene, from);
    if (!bounded || !starts || from == first) return (Range){0, 0};
    return (Range){from, first};
}

/* "paid a fine, state-run Al-Noor newspaper | reported.": whatever the tree has hung it on. */
Range closing_speaker(const Search *search, const Cue *cue)
{
    const Scene *scene = search->scene;
    bool last = cue->words.end + 1 >= search->range.end && is_finite(scene, cue->verb);
    Range none = {0, 0};
    if (!last || child_in(scene, cue->verb, "nsubj") != NONE) return none;
    Range phrase = closing_phrase(search, cue), before = {search->range.first, phrase.first};
    return range_has_verb(scene, before) ? phrase : none;
}

static bool goes_with_noun(const Scene *scene, uint32_t token)
{
    static const char *const INSIDE[] = {"of", "for", "'s", "\xe2\x80\x99s", "-"};
    Upos upos = scene->words->at[token].upos;
    return upos == UPOS_NOUN || upos == UPOS_ADJ || upos == UPOS_PROPN || upos == UPOS_DET ||
           is_named(scene, token) || fold_among(scene, token, INSIDE, 5);
}

static bool is_bound(const Search *search, uint32_t token)
{
    return token >= search->range.end || fold_is(search->scene, token, ",") ||
           fold_is(search->scene, token, ".");
}

/* "…, said ministry spokesman Jan Moon-Holt, but", "said Hooli's chief, Ana Roy, warning": words
 * and a name up to a comma or a stop. */
static Range named_behind(const Search *search, const Cue *cue)
{
    enum { LONGEST = 12 }; /* tokens */
    const Scene *scene = search->scene;
    uint32_t from = cue->words.end, token = from;
    while (token < search->range.end && token < from + LONGEST && scene->pair[token] == NONE &&
           goes_with_noun(scene, token))
        token++;
    if (token == from || !is_bound(search, token)) return (Range){0, 0};
    uint32_t end = token + 1;
    while (end < search->range.end && is_named(scene, end)) end++;
    if (end < search->range.end && scene->words->at[end].upos == UPOS_NUM) end++; /* an age */
    bool apposed = fold_is(scene, token, ",") && end > token + 1 && is_bound(search, end);
    bool named = is_named(scene, token - 1) || (apposed && is_named(scene, end - 1));
    return named ? (Range){from, apposed ? end : token} : (Range){0, 0};
}

/* "The ferry “hit the pier,” | said its captain, Ana Roy.": the ferry says nothing. */
Range inverted_behind_marks(const Search *search, const Cue *cue)
{
    const Scene *scene = search->scene;
    uint32_t first = cue->words.first;
    uint32_t pair = first > search->range.first ? scene->pair[first - 1] : NONE;
    bool quoted = pair != NONE && first == cue->verb && pair_ends_in_comma(scene, pair) &&
                  pair_has_verb(scene, pair) && !(cue->speech->frames & (WHOM | CALL));
    for (uint32_t child = scene->child[cue->verb]; child != NONE; child = scene->sibling[child])
        quoted &= child < cue->verb || !relation_is(scene, child, "nsubj");
    return quoted ? named_behind(search, cue) : (Range){0, 0};
}

/* "…, said Smith", when the tree takes Smith for what is said. */
Range neighbour_behind(const Search *search, const Cue *cue)
{
    static const char *const HANGING[] = {"obj", "obl", "advmod"};
    const Scene *scene = search->scene;
    uint32_t verb = cue->verb, first = cue->words.first;
    bool quoted = first > search->range.first && scene->pair[first - 1] != NONE;
    bool closes = first == search->range.first || quoted || fold_is(scene, first - 1, ",");
    uint16_t others = quoted ? WHOM | CALL : WHOM | CALL | OF;
    if (!closes || cue->participle || cue->speech->frames & others) return (Range){0, 0};
    for (uint32_t child = scene->child[verb]; child != NONE; child = scene->sibling[child])
        if (child > verb && scene->reach[child].first == cue->words.end &&
            (scene->words->at[child].upos == UPOS_PROPN || quoted ||
             is_personal_word(scene->words->at[child].lemma)) &&
            scene->pair[child] == NONE && RELATION_AMONG(scene, child, HANGING) &&
            child_in(scene, child, "case") == NONE)
            return phrase_of(scene, child, verb);
    uint32_t child = quoted ? child_in(scene, verb, "ccomp") : NONE; /* "said the vice-mayor" */
    while (child != NONE && child < verb) child = scene->sibling[child];
    uint32_t name = child == NONE ? NONE : child_in(scene, child, "nsubj");
    if (name != NONE && scene->reach[name].first == cue->words.end &&
        scene->words->at[child].form == VERB_ING)
        return phrase_of(scene, name, verb); /* "said Ana Roy, sobbing" */
    bool phrase = child != NONE && relation_is(scene, child, "ccomp") &&
                  scene->reach[child].first == cue->words.end &&
                  !range_has_verb(scene, scene->reach[child]);
    if (phrase) return range_tidy(scene, scene->reach[child]);
    return first > search->range.first ? named_behind(search, cue) : (Range){0, 0};
}

/* "“…,” owner Tom Berg, whose family bought it, | said": all that stands between marks and verb. */
Range phrase_behind_marks(const Search *search, const Cue *cue)
{
    enum { LONGEST = 40 }; /* tokens */
    const Scene *scene = search->scene;
    uint32_t first = cue->words.first, lowest = search->range.first, from = first;
    if (first > lowest + LONGEST) lowest = first - LONGEST;
    while (from > lowest && scene->pair[from - 1] == NONE) from--;
    uint32_t pair = from > lowest ? scene->pair[from - 1] : NONE;
    if (pair == NONE || !pair_ends_in_comma(scene, pair) || from == first) return (Range){0, 0};
    Range range = range_tidy(scene, (Range){from, first});
    return is_told_of(scene, range) ? range : (Range){0, 0};
}

/* "the Herald, | a paper in Lund, | said": the tree has only the apposition for a subject. */
Range apposition_widen(const Search *search, const Cue *cue, Range source)
{
    const Scene *scene = search->scene;
    uint32_t first = source.first;
    bool apposed = source.end + 1 == cue->words.first && fold_is(scene, source.end, ",") &&
                   first >= search->range.first + 2 && fold_is(scene, first - 1, ",") &&
                   is_named(scene, first - 2) &&
                   (scene->words->at[first].upos == UPOS_DET || !is_named(scene, first) ||
                    fold_is(scene, first + 1, "'s") || fold_is(scene, first + 1, "’s"));
    if (!apposed || scene->pair[first - 2] != NONE) return source;
    uint32_t from = first - 2;
    while (from > search->range.first && is_named(scene, from - 1)) from--;
    bool placed = from > search->range.first && scene->words->at[from - 1].upos == UPOS_ADP;
    if (placed) return source;
    if (from > search->range.first && scene->words->at[from - 1].upos == UPOS_DET) from--;
    return (Range){from, source.end};
}

/* "the family of a man who sat in jail | said his stay was over": the tree gives the family to what
 * is said. */
Range subject_of_clause(const Search *search, const Cue *cue)
{
    const Scene *scene = search->scene;
    uint32_t clause = child_in(scene, cue->verb, "ccomp");
    uint32_t subject =
        clause == NONE || clause < cue->verb ? NONE : child_in(scene, clause, "nsubj");
    bool before = subject != NONE && subject < cue->words.first && subject >= search->range.first &&
                  scene->pair[subject] == NONE && !is_relative_pronoun(scene, subject);
    return before ? phrase_of(scene, subject, cue->words.first) : (Range){0, 0};
}

/* "the Herald, quoting sources, | reported": what stands before the aside. */
Range before_aside(const Search *search, const Cue *cue)
{
    enum { FURTHEST = 12 }; /* tokens */
    const Scene *scene = search->scene;
    uint32_t last = cue->words.first;
    if (last < search->range.first + 3 || !fold_is(scene, last - 1, ",")) return (Range){0, 0};
    for (uint32_t token = last - 2; token > search->range.first && last - token < FURTHEST; token--)
        if (fold_is(scene, token, ","))
            return scene->words->at[token + 1].form == VERB_ING ? neighbour(search, token)
                                                                : (Range){0, 0};
    return (Range){0, 0};
}

/* "with Roy | saying he would go": whoever "with" leads in. */
Range one_accompanying(const Search *search, const Cue *cue)
{
    const Scene *scene = search->scene;
    Range range = neighbour(search, cue->words.first);
    bool with = !range_empty(range) && range.first > search->range.first &&
                fold_is(scene, range.first - 1, "with");
    return with ? range : (Range){0, 0};
}
