/* What is said: where it ends, whether it fits the frame, and what stands before the cue. */
#include "find/quotes.h"

enum { FEWEST_TOKENS = 4 /* before "…, he said", of a clause whose verb the tagger has missed */ };

/* ---- where it ends ------------------------------------------------------------------------ */

static const Cue *cue_at(const Search *search, uint32_t token)
{
    for (uint32_t i = search->first_cue; i < search->cues->count; i++)
        if (search->cues->at[i].core.first == token && search->cues->at[i].told)
            return &search->cues->at[i];
    return NULL;
}

/* The stretch's cue whose core begins at the token, or behind "and", "but", "also" there. */
static const Cue *cue_from(const Search *search, uint32_t token)
{
    const Cue *cue = cue_at(search, token);
    if (cue) return cue;
    while (token < search->range.end && (search->scene->words->at[token].upos == UPOS_CCONJ ||
                                         search->scene->words->at[token].upos == UPOS_ADV))
        token++;
    return cue_at(search, token);
}

static bool is_stop(const Scene *scene, uint32_t token)
{
    static const char *const STOPS[] = {".", "!", "?", "..."};
    return fold_among(scene, token, STOPS, 4);
}

/* Another speaks from the comma or the "and" on: ", adding", "and said", ", but he said",
 * ", officials said", ", while officials said". */
static bool cue_starts(const Search *search, uint32_t token)
{
    const Scene *scene = search->scene;
    bool comma = fold_is(scene, token, ","), joint = scene->words->at[token].upos == UPOS_CCONJ;
    if (!comma && !joint) return false;
    bool against = fold_is(scene, token + 1, "while") || fold_is(scene, token + 1, "whereas");
    const Cue *next = cue_from(search, token + (comma && against ? 2 : 1));
    if (!next) return false;
    if (comma && (against || scene->words->at[token + 1].upos == UPOS_CCONJ)) return true;
    if (!next->owned) return true;
    return comma && (next->core.end >= search->range.end || is_stop(scene, next->core.end) ||
                     fold_is(scene, next->verb, "according"));
}

/* "and left": a second verb of the one who speaks. */
static bool speaker_acts(const Search *search, const Cue *cue, uint32_t token)
{
    const Scene *scene = search->scene;
    if (scene->words->at[token].upos != UPOS_CCONJ) return false;
    uint32_t verb = scene->words->at[token].head;
    bool joined = verb != NONE && verb > token && scene->words->at[verb].head == cue->verb &&
                  relation_is(scene, verb, "conj");
    if (!cue->told) return joined; /* "hope to win, | but others are sure" */
    if (joined && scene->pair[verb] != NONE) return false; /* "it knew and “acted at once”" */
    return joined && is_finite(scene, verb) && child_in(scene, verb, "nsubj") == NONE;
}

static bool content_stops(const Search *search, const Cue *cue, uint32_t token)
{
    const Scene *scene = search->scene;
    if (fold_is(scene, token, ";") || cue_starts(search, token)) return true;
    if (speaker_acts(search, cue, token)) return true;
    if (fold_is(scene, token, ":")) return pair_end_from(scene, token + 1) > token + 1;
    return fold_is(scene, token, ",") && cue->relative;
}

/* Stops, commas and a bracket that closes what was opened before. */
static Range closing_left_out(const Scene *scene, Range range)
{
    bool opened = false;
    for (uint32_t token = range.first; token < range.end; token++)
        opened |= fold_is(scene, token, "(");
    while (!range_empty(range) && scene->pair[range.end - 1] == NONE &&
           (is_stop(scene, range.end - 1) || fold_is(scene, range.end - 1, ",") ||
            (!opened && fold_is(scene, range.end - 1, ")"))))
        range.end--;
    return range;
}

uint32_t content_end(const Search *search, const Cue *cue, uint32_t from)
{
    const Scene *scene = search->scene;
    uint32_t end = from;
    while (end < search->range.end && (end == from || !content_stops(search, cue, end))) {
        uint32_t pair = scene->pair[end];
        if (pair == NONE) {
            end++;
            continue;
        }
        end = scene->pairs.at[pair].tokens.end;
        if (end > search->range.end) end = search->range.end;
        const Cue *next = end < search->range.end ? cue_from(search, end) : NULL;
        if (pair_ends_in_comma(scene, pair) && next && next != cue) break;
    }
    return closing_left_out(scene, (Range){from, end}).end;
}

/* ---- does it fit? ------------------------------------------------------------------------- */

static bool opens_with_quotation(const Scene *scene, Range range)
{
    enum { NEAR = 3 }; /* tokens: "expressed his “deep concern”" */
    if (range.end > range.first + NEAR) range.end = range.first + NEAR;
    return range_has_marks(scene, range);
}

/* "called the attack | a reprisal": names one thing with another. */
static bool is_naming(const Scene *scene, const Cue *cue)
{
    uint32_t object = child_in(scene, cue->verb, "obj"), next = object;
    if (object == NONE || child_in(scene, cue->verb, "xcomp") != NONE) return object != NONE;
    while ((next = scene->sibling[next]) != NONE)
        if (relation_is(scene, next, "obj")) return true;
    return false;
}

/* "said | women needed": taken for an object with a clause. */
static bool holds_clause(const Scene *scene, uint32_t object)
{
    uint32_t verb = child_in(scene, object, "acl");
    return verb != NONE && verb > object && is_finite(scene, verb) &&
           child_in(scene, verb, "nsubj") == NONE;
}

/* A finite verb that stands in no relative clause and is none of the cue's own. */
static bool has_clause(const Scene *scene, uint32_t cue, Range range)
{
    for (uint32_t token = range.first; token < range.end; token++) {
        if (!is_finite(scene, token)) continue;
        uint32_t verb = token, head = scene->words->at[token].head;
        if (scene->words->at[token].upos == UPOS_AUX && range_holds(range, head)) verb = head;
        bool joined = child_in(scene, verb, "cc") != NONE;
        for (uint32_t step = 0; step < 4 && relation_is(scene, verb, "conj"); step++)
            verb = scene->words->at[verb].head;
        if (verb == cue && joined) continue; /* "added a goal and Roy made it two" */
        bool marked = range_holds(range, child_in(scene, verb, "mark")) ||
                      range_holds(range, child_in(scene, verb, "advmod"));
        bool inner =
            relation_is(scene, verb, "acl:relcl") || (relation_is(scene, verb, "advcl") && marked);
        if (!inner) return true;
    }
    return false;
}

/* "about the talks that failed", "to pay"; but "at least two died". */
static bool starts_oblique(const Scene *scene, uint32_t first)
{
    static const char *const BOUNDS[] = {"least", "most", "many", "much", "all"};
    Upos upos = scene->words->at[first].upos;
    return (upos == UPOS_ADP || upos == UPOS_PART) && !fold_among(scene, first + 1, BOUNDS, 5);
}

/* Only a clause that the tree is sure of will do: "thinks", "found". */
static bool is_weak(const Cue *cue)
{
    return !cue->told || cue->speech->stance == STANCE_FOUND;
}

/* "the papers that reported on it | include": the main verb. */
static bool said_by_antecedent(const Scene *scene, const Cue *cue)
{
    uint32_t subject = child_in(scene, cue->verb, "nsubj");
    return subject != NONE && subject < cue->verb && is_relative_pronoun(scene, subject);
}

/* The tree knows a clause of the verb there, or at least no object. */
static bool is_clause_of(const Scene *scene, const Cue *cue, Range range)
{
    uint32_t over = NONE, clause = child_in(scene, cue->verb, "ccomp");
    if (clause != NONE && scene->reach[clause].first == range.first && range_has_verb(scene, range))
        return true;                                /* "said at first it seemed" */
    if (cue->told && is_finite(scene, range.first)) /* "which she said | was" */
        return !said_by_antecedent(scene, cue);
    bool torn = cue->told && !cue->relative && !cue->participle &&
                relation_is(scene, cue->verb, "acl"); /* see is_torn_from_speaker */
    if (torn) return has_clause(scene, cue->verb, range);
    bool told = str_is(scene->words->at[cue->verb].lemma, "say") && range_holds(range, clause) &&
                scene->words->at[clause].upos == UPOS_VERB;
    if (told && !starts_oblique(scene, range.first)) return true;
    bool adds = cue->participle && !cue->relative && cue->speech->stance == STANCE_SAID;
    if (adds || str_is(scene->words->at[cue->verb].lemma, "say") || range_has_marks(scene, range))
        return !starts_oblique(scene, range.first) && has_clause(scene, cue->verb, range);
    for (uint32_t child = scene->child[cue->verb]; child != NONE; child = scene->sibling[child]) {
        if (child < range.first || child >= range.end) continue;
        bool loose = relation_is(scene, child, "ccomp") || relation_is(scene, child, "parataxis");
        if (loose && !is_weak(cue)) return range_has_verb(scene, range);
        if (over == NONE) over = child;
    }
    if (is_weak(cue)) return false;
    if (over != NONE && relation_is(scene, over, "obj")) return holds_clause(scene, over);
    if (over != NONE && (relation_is(scene, over, "advcl") || relation_is(scene, over, "xcomp")))
        return false;
    return !starts_oblique(scene, range.first) && has_clause(scene, cue->verb, range);
}

/* "asked | whether it was safe" */
static bool is_question(const Scene *scene, const Cue *cue, uint32_t first)
{
    bool asks = fold_is(scene, first, "whether") || fold_is(scene, first, "if") ||
                scene->words->at[first].xpos[0] == 'W';
    uint32_t clause = child_in(scene, cue->verb, "ccomp");
    bool whole = clause != NONE && scene->reach[clause].first == first;
    bool adjoins = cue->speech->stance == STANCE_ASKED && first == cue->words.end;
    return asks && (whole || adjoins);
}

/* "called the bid its “last offer”": the tree may have the bid for what it is called. */
static bool has_object(const Scene *scene, uint32_t verb)
{
    uint32_t named = child_in(scene, verb, "xcomp");
    return child_in(scene, verb, "obj") != NONE ||
           (named != NONE && named > verb && is_noun(scene, named));
}

static bool content_fits(const Search *search, const Cue *cue, Range content)
{
    const Scene *scene = search->scene;
    uint32_t first = content.first;
    if (range_empty(content) || (scene->words->at[first].upos == UPOS_CCONJ && !cue->introduced))
        return false;
    bool quoted = scene->pair[first] != NONE;
    bool opens = fold_is(scene, first, "\""); /* a mark without its partner */
    if (!quoted && !opens && scene->words->at[first].upos == UPOS_PUNCT) return false;
    if (cue->speech->frames & CALL)
        return (cue->open || has_object(scene, cue->verb)) &&
               (range_has_marks(scene, content) || is_naming(scene, cue));
    if (is_question(scene, cue, first)) return true;
    if (!(cue->speech->frames & (THAT | TO)))
        return (cue->speech->stance != STANCE_SAID && cue->speech->stance != STANCE_WROTE &&
                range_has_marks(scene, content)) ||
               opens_with_quotation(scene, content);
    if (quoted || cue->introduced || opens_with_quotation(scene, content)) return true;
    bool plan = fold_is(scene, first + 1, "to") &&
                (scene->words->at[first].upos == UPOS_NOUN || relation_is(scene, first, "obj"));
    bool part = fold_is(scene, first, "to") && !(cue->speech->frames & (TO | TO_DO));
    if (plan || part) return false; /* "announced plans to go", "leaders alleged to have gone" */
    if (cue->speech->frames & TO &&
        (fold_is(scene, first, "to") ||
         (fold_is(scene, first, "not") && fold_is(scene, first + 1, "to"))))
        return true;
    return is_clause_of(scene, cue, content);
}

/* ---- before and around -------------------------------------------------------------------- */

static bool said_already(const Search *search)
{
    for (uint32_t i = search->first_cue; i < search->cues->count; i++)
        if (search->cues->at[i].told && !range_empty(search->cues->at[i].content[0])) return true;
    return false;
}

/* "After the talks ended, she said": only says when. */
static bool is_fronted(const Scene *scene, const Cue *cue, Range range)
{
    uint32_t child = scene->child[cue->verb];
    while (child != NONE && relation_is(scene, child, "punct")) child = scene->sibling[child];
    if (child == NONE || !range_holds(range, child)) return false;
    bool clause = relation_is(scene, child, "advcl") || relation_is(scene, child, "obl");
    Range reach = scene->reach[child];
    return clause && reach.first <= range.first && reach.end >= range.end &&
           !range_has_marks(scene, range);
}

static bool closes(const Search *search, const Cue *cue)
{
    return cue->core.end >= search->range.end || is_stop(search->scene, cue->core.end);
}

/* "The mayor said it was safe, | the Herald reported.": tells of the whole sentence. */
static bool is_relay(const Search *search, const Cue *cue)
{
    const Scene *scene = search->scene;
    uint32_t last = cue->core.first - 1, pair = scene->pair[last];
    bool comma = pair == NONE ? fold_is(scene, last, ",") : pair_ends_in_comma(scene, pair);
    return closes(search, cue) && cue->told && comma;
}

/* Behind words without a comma: “Yes!” she said; not: turns back after an “early” bird found. */
static bool may_precede_cue(const Scene *scene, const Cue *cue, Range range)
{
    uint32_t last = range.end - 1, pair = scene->pair[last];
    if (fold_is(scene, cue->verb, "according")) return true;
    if (pair == NONE) return is_stop(scene, last);
    return scene->pair[range.first] == pair || pair_has_verb(scene, pair) ||
           pair_ends_in_comma(scene, pair);
}

/* What stands before "…, S said". */
static Range content_before(const Search *search, const Cue *cue)
{
    const Scene *scene = search->scene;
    Range none = {0, 0}, range = {search->range.first, cue->core.first};
    if (range_empty(range) || !cue->owned) return none;
    if (said_already(search) && (cue->aside || !is_relay(search, cue))) return none;
    uint32_t last = range.end - 1;
    bool dash = fold_is(scene, last, "-") || fold_is(scene, last, "--");
    if (dash && !closes(search, cue)) return none; /* "it is so -- the papers show a trail" */
    if (dash || fold_is(scene, last, ","))
        range.end--;
    else if (!may_precede_cue(scene, cue, range))
        return none;
    if (!range_empty(range) && (scene->words->at[range.first].upos == UPOS_CCONJ ||
                                fold_is(scene, range.first, "\xE2\x80\xA2"))) /* a bullet */
        range.first++;
    if (range_empty(range) || (!closes(search, cue) && is_fronted(scene, cue, range))) return none;
    VerbForm form = scene->words->at[range.first].form;
    if (scene->pair[range.first] == NONE && !closes(search, cue) &&
        (form == VERB_PARTICIPLE || form == VERB_PAST))
        return none; /* "Asked about it, she said" */
    if (scene->pair[range.first] != NONE) return range;
    Upos first = scene->words->at[range.first].upos;
    bool leads = first == UPOS_SCONJ || first == UPOS_ADP || first == UPOS_ADV;
    bool clause = leads ? has_clause(scene, cue->verb, range) : range_has_verb(scene, range);
    bool mistagged = !leads && closes(search, cue) && range.end - range.first >= FEWEST_TOKENS;
    return clause || mistagged ? range : none;
}

/* "The bridge, they said, | will open"; "…, the ministry said, | as well as talks". */
static Range content_resumed(const Search *search, const Cue *cue)
{
    const Scene *scene = search->scene;
    uint32_t at = cue->core.end;
    Range none = {at, at};
    if (!fold_is(scene, at, ",") || at + 1 >= search->range.end) return none;
    bool quoted = scene->pair[at + 1] != NONE;
    bool according = fold_is(scene, cue->verb, "according");
    bool inverted = cue->source.first > cue->verb && !according;
    if (inverted && !quoted) return none; /* "says Ann, a professor" */
    const Word *next = &scene->words->at[at + 1];
    bool aside = next->form == VERB_ING || next->xpos[0] == 'W' || next->upos == UPOS_SCONJ;
    if (aside && !quoted) return none; /* "he said, speaking in Oslo" */
    if (cue_starts(search, at)) return none;
    Range range = {at + 1, content_end(search, cue, at + 1)};
    bool helped = cue->core.first >= search->range.first + 2 &&
                  scene->words->at[cue->core.first - 2].upos == UPOS_AUX; /* "would, …, | cost" */
    if (according && !quoted && !helped && !range_has_verb(scene, range)) return none;
    bool enough = range.end >= range.first + 3 ||
                  (range.end == range.first + 2 && is_finite(scene, range.first));
    return quoted || enough ? range : none;
}

/* "Saying the plan was bad, | the mayor left." */
static Range fronted_content(const Scene *scene, const Cue *cue, Range content)
{
    if (range_empty(content)) return content;
    if (scene->words->at[content.first].xpos[0] == 'W') return (Range){0, 0};
    if (cue->source.first >= content.end) return content;
    content.end = cue->source.first;
    if (!fold_is(scene, content.end - 1, ",")) return (Range){content.first, content.first};
    content.end--;
    return content;
}

/* "The bridge, | they said, will open"; "Then, | she says, it opened" */
static Range split_before(const Search *search, const Cue *cue, Range resumed)
{
    const Scene *scene = search->scene;
    uint32_t first = search->range.first, end = cue->core.first;
    Range none = {0, 0};
    if (end <= first + 1 || !fold_is(scene, end - 1, ",") || said_already(search)) return none;
    Upos upos = scene->words->at[first].upos;
    if (upos == UPOS_SCONJ || upos == UPOS_CCONJ) return none;
    bool setting = upos == UPOS_ADP || upos == UPOS_ADV;
    bool clause = !range_empty(resumed) && scene->pair[resumed.first] == NONE &&
                  scene->words->at[resumed.first].upos != UPOS_CCONJ &&
                  has_clause(scene, cue->verb, resumed);
    return setting && !clause ? none : (Range){first, end - 1};
}

/* "Zhao said, | in an effort to deter Norland, Japan could": no content stands before. */
static Range content_behind_comma(const Search *search, const Cue *cue)
{
    const Scene *scene = search->scene;
    uint32_t at = cue->core.end;
    Range none = {at, at};
    if (!fold_is(scene, at, ",") || at + 1 >= search->range.end || cue->relative ||
        cue->participle || !cue->owned || !str_is(scene->words->at[cue->verb].lemma, "say"))
        return none;
    if (cue->source.first > cue->verb || cue->core.first > search->range.first) return none;
    Range range = {at + 1, content_end(search, cue, at + 1)};
    return has_clause(scene, cue->verb, range) ? range : none;
}

/* "As it sinks, experts say, | others will follow" */
static bool behind_subclause(const Search *search, const Cue *cue)
{
    const Scene *scene = search->scene;
    uint32_t first = search->range.first;
    return cue->core.first > first + 1 && fold_is(scene, cue->core.first - 1, ",") &&
           scene->words->at[first].upos == UPOS_SCONJ && !said_already(search);
}

static void content_find(const Search *search, Cue *cue)
{
    const Scene *scene = search->scene;
    Range after = {cue->start, content_end(search, cue, cue->start)};
    if (cue->participle && cue->source.first > cue->verb)
        after = fronted_content(scene, cue, after);
    Range before = content_before(search, cue);
    bool colon = fold_is(scene, cue->start - 1, ":"); /* “A,” says B, author of “C: D” */
    bool spoken = !range_empty(before) && scene->pair[before.end - 1] != NONE &&
                  (!cue->introduced || colon) && !range_empty(after) &&
                  scene->pair[after.first] == NONE;
    if (!spoken && content_fits(search, cue, after)) { /* not “No,” she said when asked … */
        cue->content[0] = after;
        bool explained = fold_is(scene, after.end, ":") && after.end + 1 < search->range.end;
        if (explained) /* said it was bad: “Very bad.” */
            cue->content[1] = (Range){after.end + 1, content_end(search, cue, after.end + 1)};
        if (explained || range_empty(before) || scene->pair[after.first] == NONE) return;
        cue->content[0] = before; /* “A,” she said, “B.” */
        cue->content[1] = after;
        return;
    }
    Range none = {0, 0}, resumed = content_resumed(search, cue);
    cue->waits = fold_is(scene, search->range.end - 1, ":");
    if (!(cue->speech->frames & THAT) && !range_has_marks(scene, before)) before = resumed = none;
    if (range_empty(before)) {
        before = split_before(search, cue, resumed);
        if (range_empty(before) || range_empty(resumed)) {
            bool clause = cue->told && behind_subclause(search, cue) && !range_empty(resumed) &&
                          has_clause(scene, cue->verb, resumed);
            cue->content[0] = clause ? resumed : content_behind_comma(search, cue);
            return;
        }
    }
    cue->content[0] = before;
    uint32_t pair = scene->pair[before.first];
    bool all = pair != NONE && scene->pairs.at[pair].tokens.end >= before.end;
    if (!all || (!range_empty(resumed) && scene->pair[resumed.first] != NONE))
        cue->content[1] = resumed;
}

/* "Polls show a lead", but not "Police found a car". */
static bool shows_thing(const Scene *scene, const Cue *cue)
{
    for (uint32_t token = cue->source.first; token < cue->source.end; token++)
        if (channel_of_word(scene, token) == CHANNEL_DOCUMENT) return true;
    return false;
}

void contents_find(Search *search)
{
    static const Speech CALL_FOR = {"call", STANCE_ASKED, OF | WHOM_TO};
    for (uint32_t i = search->first_cue; i < search->cues->count; i++) {
        Cue *cue = &search->cues->at[i];
        if (range_empty(cue->content[0])) content_find(search, cue);
        cue->whole_source = source_widen(search, cue);
        if (!range_empty(cue->content[0]) || cue->unsaid) continue;
        if (cue->speech->stance == STANCE_FOUND && !shows_thing(search->scene, cue)) continue;
        cue->content[0] = content_of_frame(search, cue);
        cue->told = false;
        cue->phrase = true;
        uint32_t colon = cue->content[0].end, end = pair_end_from(search->scene, colon + 1);
        if (!range_empty(cue->content[0]) && fold_is(search->scene, colon, ":") &&
            end > colon + 1) {
            cue->content[1] = (Range){colon + 1, end}; /* mocked the plan: “Very bad.” */
            cue->phrase = false;
        }
        if (cue->speech->frames & CALL) cue->speech = &CALL_FOR;
    }
}
