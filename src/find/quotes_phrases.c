/* Noun phrases as the tree has them, and where it is known to err. */
#include "find/quotes.h"

#include <string.h>

enum { LONGEST_TITLE = 5 /* tokens: "Norsk Port chief executive" */ };

bool is_relative_pronoun(const Scene *scene, uint32_t token)
{
    const Word *word = &scene->words->at[token];
    return word->upos == UPOS_PRON && word->xpos[0] == 'W';
}

static bool ends_phrase(const Scene *scene, uint32_t token)
{
    return scene->words->at[token].upos == UPOS_PUNCT && !fold_is(scene, token, ")") &&
           !fold_is(scene, token, "]");
}

Range range_tidy(const Scene *scene, Range range)
{
    while (!range_empty(range) && ends_phrase(scene, range.end - 1) &&
           scene->pair[range.end - 1] == NONE)
        range.end--;
    while (!range_empty(range) && scene->words->at[range.first].upos == UPOS_PUNCT &&
           scene->pair[range.first] == NONE)
        range.first++;
    if (range_empty(range)) return range;
    uint32_t pair = scene->pair[range.first];
    if (pair != NONE && scene->pairs.at[pair].tokens.first < range.first &&
        scene->pairs.at[pair].tokens.end < range.end)
        range.first = scene->pairs.at[pair].tokens.end;
    pair = scene->pair[range.end - 1];
    if (pair != NONE && scene->pairs.at[pair].tokens.first >= range.first)
        range.end = scene->pairs.at[pair].tokens.end;
    uint32_t open = 0;
    for (uint32_t token = range.first; token < range.end; token++) {
        open += fold_is(scene, token, "(");
        open -= open && fold_is(scene, token, ")");
    }
    if (open && fold_is(scene, range.end, ")")) range.end++;
    return range;
}

static bool is_name_part(const Scene *scene, uint32_t token)
{
    return scene->words->at[token].upos == UPOS_PROPN &&
           !quote_word(WORD_TIME, scene->text->tokens.at[token].fold);
}

/* "guard the missiles | Norland": no name goes with a plural before it. */
static Range name_alone(const Scene *scene, Range range)
{
    for (uint32_t token = range.first; token + 1 < range.end; token++)
        if (scene->words->at[token].plural && is_name_part(scene, token + 1) &&
            !(scene->text->tokens.at[token].shape & SHAPE_UPPER_FIRST))
            return (Range){token + 1, range.end};
    return range;
}

/* "Earlier | Mr Berg", "Both times | Norland" */
static Range time_skip(const Scene *scene, Range range)
{
    static const char *const LEADS[] = {"earlier", "later", "meanwhile", "also", "then", "now"};
    while (range.first + 1 < range.end && fold_among(scene, range.first, LEADS, 6)) range.first++;
    for (uint32_t token = range.first + 1; token + 1 < range.end && token < range.first + 3;
         token++)
        if (quote_word(WORD_TIME, scene->words->at[token].lemma) &&
            is_name_part(scene, token + 1) && !is_name_part(scene, token))
            return (Range){token + 1, range.end};
    return range;
}

bool is_named(const Scene *scene, uint32_t token)
{
    const Findings *found = scene->found;
    uint32_t i = FIRST_FROM(found->names, scene->text->tokens.at[token].span.to);
    return i > 0 && found->names.at[i - 1].first_token <= token &&
           token < found->names.at[i - 1].first_token + found->names.at[i - 1].token_count;
}

/* No phrase begins inside a name: "Park | Geun-hye". */
static Range name_whole(const Scene *scene, Range range)
{
    const Findings *found = scene->found;
    uint32_t i = FIRST_FROM(found->names, scene->text->tokens.at[range.first].span.from);
    if (i == 0) return range;
    const Name *name = &found->names.at[i - 1];
    uint32_t end = name->first_token + name->token_count;
    if (name->first_token < range.first && end > range.first && end <= range.end)
        range.first = name->first_token;
    return range;
}

/* The hyphen of "state-run", or what it joins. */
static bool is_hyphened(const Scene *scene, uint32_t token)
{
    const Token *it = &scene->text->tokens.at[token];
    bool hyphen = fold_is(scene, token, "-"), joins = fold_is(scene, token + 1, "-");
    return (hyphen || joins) && it[0].span.to == it[1].span.from &&
           (!hyphen || (token > 0 && it[-1].span.to == it->span.from));
}

/* "…, Norlinje | chief executive Ana Roy", "state-run Al-Noor | newspaper": the tree has hung the
 * first words elsewhere. */
static Range title_taken_in(const Scene *scene, Range range)
{
    uint32_t from = range.first;
    const Token *tokens = scene->text->tokens.at;
    while (from > 0 && scene->pair[from - 1] == NONE && range.first - from < LONGEST_TITLE &&
           tokens[from - 1].sentence == tokens[range.first].sentence &&
           (is_name_part(scene, from - 1) || scene->words->at[from - 1].upos == UPOS_NOUN ||
            scene->words->at[from - 1].upos == UPOS_ADJ || is_hyphened(scene, from - 1)))
        from--;
    bool first = from == 0 || tokens[from - 1].sentence != tokens[range.first].sentence;
    if (from == range.first && !first && scene->words->at[from - 1].upos == UPOS_DET &&
        scene->pair[from - 1] == NONE)
        return (Range){from - 1, range.end};
    bool bounded = first || scene->pair[from - 1] != NONE || fold_is(scene, from - 1, ",") ||
                   is_relative_pronoun(scene, from - 1);
    return bounded && is_name_part(scene, range.end - 1) ? (Range){from, range.end} : range;
}

/* "a statement | Monday" */
static Range time_cut(const Scene *scene, Range range, uint32_t noun)
{
    for (uint32_t child = scene->child[noun]; child != NONE; child = scene->sibling[child])
        if (child > noun && scene->reach[child].end == range.end &&
            (strstr(scene->words->at[child].deprel, ":unmarked") ||
             scene->words->at[child].upos == UPOS_PROPN) &&
            quote_word(WORD_TIME, scene->text->tokens.at[child].fold))
            range.end = scene->reach[child].first;
    return range;
}

/* "Ann Berg, | who was asked what she paid": says more of her, but not who she is. */
static Range relative_cut(const Scene *scene, Range range)
{
    for (uint32_t token = range.first + 1; token + 1 < range.end; token++)
        if (fold_is(scene, token, ",") && scene->pair[token] == NONE &&
            scene->words->at[token + 1].xpos[0] == 'W')
            return (Range){range.first, token};
    return range;
}

/* "Her campaign, | in a statement, called": says where, not who. */
static Range setting_cut(const Scene *scene, Range range)
{
    static const char *const LEADS[] = {"in", "on", "at", "during", "through", "via"};
    enum { NEAR = 6 }; /* tokens: "at a news conference in Oslo" */
    for (uint32_t token = range.first + 1; token + 2 < range.end; token++) {
        if (!fold_is(scene, token, ",") || !fold_among(scene, token + 1, LEADS, 6)) continue;
        for (uint32_t at = token + 2; at < range.end && at < token + NEAR; at++)
            if (is_document(scene, at) || quote_word(WORD_TIME, scene->text->tokens.at[at].fold))
                return (Range){range.first, token};
    }
    return range;
}

Range range_behead(const Scene *scene, Range range, uint32_t noun)
{
    static const char *const ALIENS[] = {"case", "mark",  "cc",  "parataxis", "advcl",
                                         "obl",  "nsubj", "cop", "aux",       "advmod"};
    for (uint32_t child = scene->child[noun]; child != NONE && child < noun;
         child = scene->sibling[child]) {
        bool alien = RELATION_AMONG(scene, child, ALIENS);
        if (alien && scene->reach[child].end > range.first) range.first = scene->reach[child].end;
    }
    for (uint32_t token = noun; token-- > range.first;)
        if (is_relative_pronoun(scene, token)) range.first = token + 1;
    return name_alone(scene, range);
}

Range phrase_of(const Scene *scene, uint32_t noun, uint32_t limit)
{
    Range range = scene->reach[noun];
    if (noun < limit && range.end > limit) range.end = limit;
    if (noun > limit && range.first <= limit) range.first = limit + 1;
    range = time_cut(scene, range_behead(scene, range, noun), noun);
    range = setting_cut(scene, relative_cut(scene, range_tidy(scene, range)));
    if (range_empty(range)) return range;
    return time_skip(scene, title_taken_in(scene, name_whole(scene, range)));
}

bool is_noun(const Scene *scene, uint32_t token)
{
    Upos upos = scene->words->at[token].upos;
    return upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_PRON || upos == UPOS_X;
}

bool is_document(const Scene *scene, uint32_t token)
{
    Channel channel = channel_of_word(scene, token);
    return (channel != CHANNEL_NONE && channel != CHANNEL_AGENCY && channel != CHANNEL_UNNAMED) ||
           (is_noun(scene, token) &&
            (quote_word(WORD_DOCUMENT, scene->words->at[token].lemma) ||
             quote_word(WORD_DOCUMENT, scene->text->tokens.at[token].fold)));
}

Range main_subject(const Scene *scene, Range stretch)
{
    Range found = {stretch.first, stretch.first};
    for (uint32_t token = stretch.first; token < stretch.end; token++) {
        if (scene->pair[token] != NONE || !relation_is(scene, token, "nsubj")) continue;
        uint32_t head = scene->words->at[token].head;
        if (relation_is(scene, head, "acl") || is_relative_pronoun(scene, token)) continue;
        if (range_empty(found)) found = phrase_of(scene, token, head);
        if (!relation_is(scene, head, "advcl")) return phrase_of(scene, token, head);
    }
    return found; /* "As it sank, the crew": the crew */
}

/* ---- what is told of somebody in passing ---------------------------------------------------- */

/* "who led it", "a lawyer in Oslo", "close to the talks"; not "in a statement", "on Tuesday". */
static bool starts_passing(const Scene *scene, uint32_t token)
{
    const Word *word = &scene->words->at[token];
    for (uint32_t at = token; at < token + 2 && at < scene->text->tokens.count; at++)
        if (quote_word(WORD_TIME, scene->text->tokens.at[at].fold)) return false; /* "last month" */
    bool of = fold_is(scene, token, "of") || fold_is(scene, token, "from");
    return word->xpos[0] == 'W' || word->upos == UPOS_DET || word->upos == UPOS_NOUN ||
           word->upos == UPOS_PROPN || word->upos == UPOS_ADJ ||
           (of && scene->words->at[token + 1].upos != UPOS_PRON); /* not "from his own house" */
}

bool is_told_of(const Scene *scene, Range range)
{
    bool relative = false, verb = false;
    for (uint32_t token = range.first; token < range.end; token++) {
        relative |= scene->words->at[token].xpos[0] == 'W';
        verb |= is_finite(scene, token);
        if (verb && !relative) return false;
    }
    return !range_empty(range) && starts_passing(scene, range.first);
}

static bool breaks_passing(const Scene *scene, uint32_t token)
{
    static const char *const BREAKS[] = {",", ".", ";", ":"};
    uint32_t pair = scene->pair[token];
    if (pair != NONE) return pair_has_verb(scene, pair); /* not: author of “Our Town” */
    return fold_among(scene, token, BREAKS, 4) ||
           (scene->words->at[token].upos == UPOS_CCONJ && is_finite(scene, token + 1));
}

/* Where the words end that go on behind the source, up to the next comma. */
static uint32_t passing_end(const Search *search, uint32_t at, uint32_t limit)
{
    const Scene *scene = search->scene;
    uint32_t first = fold_is(scene, at, ",") ? at + 1 : at, end = first;
    while (end < limit && !breaks_passing(scene, end)) end++;
    bool speaks = first < limit && is_speech_participle(search, first);
    return !speaks && is_told_of(scene, (Range){first, end}) ? end : at;
}

/* "…, said Ann Berg, a lawyer | who led the case." */
static Range widen_behind(const Search *search, const Cue *cue)
{
    enum { MOST_PIECES = 3 };
    Range source = cue->source, before = cue->content[0], again = cue->content[1];
    if (range_empty(before) || before.first >= cue->words.first) return source;
    uint32_t limit = search->range.end;
    if (!range_empty(again) && again.first >= source.end) limit = again.first;
    for (uint32_t piece = 0; piece < MOST_PIECES && source.end < limit; piece++) {
        uint32_t end = passing_end(search, source.end, limit);
        if (end == source.end) break;
        source.end = end;
    }
    return source;
}

Range source_widen(const Search *search, const Cue *cue)
{
    enum { LONGEST = 40 }; /* tokens */
    const Scene *scene = search->scene;
    Range source = cue->source;
    if (range_empty(source) || !cue->owned) return source;
    if (source.first > cue->words.first) return widen_behind(search, cue);
    uint32_t at = source.end, verb = cue->words.first;
    bool between = at + 2 < verb && verb - at < LONGEST && fold_is(scene, at, ",") &&
                   fold_is(scene, verb - 1, ",");
    if (between && is_told_of(scene, (Range){at + 1, verb - 1})) source.end = verb - 1;
    return source;
}
