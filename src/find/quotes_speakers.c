#include "find/quotes.h"

static uint32_t person_in(const Findings *found, Span span)
{
    for (uint32_t i = FIRST_FROM(found->names, span.from);
         i < found->names.count && found->names.at[i].span.to <= span.to; i++)
        if (found->names.at[i].type == NAME_PERSON) return i;
    return NONE;
}

/* The person named, else the name that the phrase ends with or that a description in it stands for:
 * "the airline". */
uint32_t speaker_name(const Findings *found, Span speaker)
{
    uint32_t person = person_in(found, speaker);
    if (person != NONE) return person;
    for (uint32_t i = FIRST_FROM(found->names, speaker.from);
         i < found->names.count && found->names.at[i].span.to <= speaker.to; i++) {
        const Name *name = &found->names.at[i];
        if (!name->demonym && name->span.to == speaker.to) return i;
    }
    for (uint32_t i = FIRST_FROM(found->references, speaker.from);
         i < found->references.count && found->references.at[i].span.to <= speaker.to; i++)
        if (found->references.at[i].span.to == speaker.to) return found->references.at[i].name;
    return NONE;
}

/* ---- whom a pronoun stands for ------------------------------------------------------------ */

typedef enum Pronoun { NO_PRONOUN, HE, SHE, IT, THEY, OTHER_PRONOUN } Pronoun;

static Pronoun pronoun_of(const Scene *scene, Range range)
{
    if (range_empty(range) || range.end - range.first > 1) return NO_PRONOUN;
    if (scene->words->at[range.first].upos != UPOS_PRON) return NO_PRONOUN;
    Str fold = scene->text->tokens.at[range.first].fold;
    return str_is(fold, "he")     ? HE
           : str_is(fold, "she")  ? SHE
           : str_is(fold, "it")   ? IT
           : str_is(fold, "they") ? THEY
                                  : OTHER_PRONOUN;
}

static bool has_personal_noun(const Scene *scene, Span span)
{
    for (uint32_t token = token_at(scene->text, span.from); token < scene->text->tokens.count;
         token++) {
        const Token *it = &scene->text->tokens.at[token];
        if (it->span.from >= span.to) break;
        if (is_personal_word(it->fold)) return true;
    }
    return false;
}

bool is_speaker(const Scene *scene, Range source)
{
    Pronoun pronoun = pronoun_of(scene, source);
    Span span = range_span(scene, source);
    if (pronoun != NO_PRONOUN) return pronoun == HE || pronoun == SHE || pronoun == THEY;
    return has_personal_noun(scene, span) || speaker_name(scene->found, span) != NONE;
}

static bool agrees(const Scene *scene, Pronoun pronoun, Span speaker)
{
    uint32_t person = person_in(scene->found, speaker);
    bool human = person != NONE || has_personal_noun(scene, speaker);
    if (pronoun == NO_PRONOUN) return true; /* a document may be anybody's */
    if (pronoun == IT) return !human;
    if (pronoun == THEY) return person == NONE;
    char gender = person == NONE ? 0 : scene->found->names.at[person].gender;
    return human && (!gender || gender == (pronoun == HE ? 'm' : 'f'));
}

/* "Holst" and "John Holst". */
static bool is_same_person(const Scene *scene, Span a, Span b)
{
    Str first = str_at(scene->text->bytes, a), second = str_at(scene->text->bytes, b);
    return str_ends(first, second) || str_ends(second, first);
}

/* The one person named in the span; empty when several or none. */
static Span only_person(const Scene *scene, Pronoun pronoun, Span span)
{
    const Findings *found = scene->found;
    Span only = {0, 0};
    for (uint32_t i = FIRST_FROM(found->names, span.from);
         i < found->names.count && found->names.at[i].span.to <= span.to; i++) {
        const Name *name = &found->names.at[i];
        if (name->type != NAME_PERSON || !agrees(scene, pronoun, name->span)) continue;
        if (span_size(only) && !is_same_person(scene, only, name->span)) return (Span){0, 0};
        if (!span_size(only) || span_size(name->span) > span_size(only)) only = name->span;
    }
    return only;
}

static Span reference_at(const Scene *scene, Span pronoun)
{
    const Findings *found = scene->found;
    uint32_t at = FIRST_FROM(found->references, pronoun.from);
    if (at == found->references.count || found->references.at[at].span.from != pronoun.from)
        return (Span){0, 0};
    return found->names.at[found->references.at[at].name].span;
}

static Span subject_of_stretch(const Scene *scene, Pronoun pronoun, uint32_t stretch,
                               uint32_t before)
{
    Range range = scene->stretches.at[stretch].tokens;
    if (range.end > before) range.end = before;
    Range subject = main_subject(scene, range);
    if (range_empty(subject) || pronoun_of(scene, subject) != NO_PRONOUN) return (Span){0, 0};
    Span span = range_span(scene, subject);
    return agrees(scene, pronoun, span) ? span : (Span){0, 0};
}

/* "according to a statement": whose, the sentences before say. */
static bool is_bare_document(const Scene *scene, Range range)
{
    if (range.end != range.first + 2 || !is_document(scene, range.end - 1)) return false;
    /* a report is somebody else's, most often */
    return fold_is(scene, range.first, "a") && !fold_is(scene, range.end - 1, "report");
}

/* The subject of this sentence or the one before, when it is a name. */
static Span document_giver(const Scene *scene, const Cue *cue)
{
    for (uint32_t back = 0; back < 2 && back <= cue->stretch; back++) {
        uint32_t before = back ? NONE : cue->words.first;
        Span span = subject_of_stretch(scene, NO_PRONOUN, cue->stretch - back, before);
        uint32_t name = span_size(span) ? speaker_name(scene->found, span) : NONE;
        if (name != NONE && scene->found->names.at[name].span.to == span.to) return span;
    }
    return (Span){0, 0};
}

/* Somebody else whom the pronoun could mean is named outside marks in [from, to). */
static bool another_is_named(const Scene *scene, Pronoun pronoun, Span speaker, uint32_t from,
                             uint32_t to)
{
    const Findings *found = scene->found;
    for (uint32_t i = FIRST_FROM(found->names, from);
         i < found->names.count && found->names.at[i].span.to <= to; i++) {
        const Name *name = &found->names.at[i];
        if (name->type != NAME_PERSON || scene->pair[name->first_token] != NONE) continue;
        if (agrees(scene, pronoun, name->span) && !is_same_person(scene, speaker, name->span))
            return true;
    }
    return false;
}

/* The phrase ends with a person or tells of one: "Ana Roy, the mayor"; not "Roy's own show". */
static bool is_person(const Scene *scene, Span span)
{
    uint32_t person = person_in(scene->found, span);
    if (person == NONE) return false;
    uint32_t to = scene->found->names.at[person].span.to;
    return to == span.to || scene->text->bytes.at[to] == ',';
}

/* The person whom the sentence before is about: “Ana Roy broke down. “I can't,” she said”. */
static Span subject_before(const Scene *scene, Pronoun pronoun, const Cue *cue, uint32_t after)
{
    if (cue->stretch == 0 || cue->stretch - 1 <= after) return (Span){0, 0};
    const Stretch *before = &scene->stretches.at[cue->stretch - 1];
    bool leads = cue->source.first == before[1].tokens.first;
    if (before->block != before[1].block && !leads) return (Span){0, 0};
    Span span = subject_of_stretch(scene, pronoun, cue->stretch - 1, NONE);
    return span_size(span) && is_person(scene, span) ? span : (Span){0, 0};
}

/* "Roy said | the guards told her": the guards speak inside what Roy says. */
static bool is_told_inside(const Cues *cues, uint32_t cue)
{
    const Cue *inner = &cues->at[cue];
    for (uint32_t i = cue; i-- > 0 && cues->at[i].stretch == inner->stretch;)
        if (cues->at[i].told && range_holds(cues->at[i].content[0], inner->words.first))
            return true;
    return false;
}

/* Whoever spoke last: in this sentence or the one before, or further back where nobody else is
 * named since. */
static Span last_speaker(const Scene *scene, const Cues *cues, uint32_t cue, Pronoun pronoun)
{
    enum { NEAR = 2, FURTHEST = 8 }; /* stretches */
    const Cue *it = &cues->at[cue];
    uint32_t to = scene->text->tokens.at[it->source.first].span.from;
    for (uint32_t i = cue; i-- > 0;) {
        const Cue *other = &cues->at[i];
        if (other->stretch + FURTHEST < it->stretch) break;
        if (!span_size(other->speaker) || range_empty(other->content[0]) || !other->told) continue;
        uint32_t from = scene->stretches.at[other->stretch].tokens.end;
        bool near = other->stretch + NEAR >= it->stretch;
        bool person = pronoun == HE || pronoun == SHE;
        if (!agrees(scene, pronoun, other->speaker)) {
            if (is_told_inside(cues, i)) continue;
            break;
        }
        Span subject = person ? subject_before(scene, pronoun, it, other->stretch) : (Span){0, 0};
        if (span_size(subject)) return subject;
        if (near) return other->speaker;
        from = scene->text->tokens.at[from].span.from;
        bool clear = person && !another_is_named(scene, pronoun, other->speaker, from, to);
        return clear ? other->speaker : (Span){0, 0};
    }
    return (Span){0, 0};
}

/* The only person it can be who is named in the sentence or up to FURTHEST_BACK before it. */
static Span person_before(const Scene *scene, Pronoun pronoun, const Cue *cue)
{
    enum { FURTHEST_BACK = 4 };
    bool closing = cue->content[0].first < cue->source.first && !range_empty(cue->content[0]);
    uint32_t limit = closing ? cue->content[0].first : cue->source.first;
    uint32_t to = scene->text->tokens.at[limit].span.from;
    Span person = {0, 0};
    for (uint32_t back = 0; back <= FURTHEST_BACK && back <= cue->stretch && !span_size(person);
         back++) {
        Range tokens = scene->stretches.at[cue->stretch - back].tokens;
        uint32_t from = scene->text->tokens.at[tokens.first].span.from;
        Span subject = subject_of_stretch(scene, pronoun, cue->stretch - back, limit);
        bool described = back && span_size(subject) && person_in(scene->found, subject) == NONE;
        if (described) return subject; /* "the teenager passed Ek. “Easy,” he said" */
        person = only_person(scene, pronoun, (Span){from, to});
    }
    return person;
}

static Span pronoun_resolve(const Scene *scene, const Cues *cues, uint32_t cue, Pronoun pronoun)
{
    const Cue *it = &cues->at[cue];
    uint32_t stretch = it->stretch;
    Span span = reference_at(scene, range_span(scene, it->source));
    bool opening = range_empty(it->content[0]) || it->content[0].first > it->source.first;
    if (!span_size(span) && opening && pronoun != HE && pronoun != SHE)
        span = subject_of_stretch(scene, pronoun, stretch, it->source.first);
    if (!span_size(span)) span = last_speaker(scene, cues, cue, pronoun);
    if (span_size(span)) return span;
    if (pronoun == HE || pronoun == SHE) return person_before(scene, pronoun, it);
    return stretch ? subject_of_stretch(scene, pronoun, stretch - 1, NONE) : span;
}

void speakers_settle(const Scene *scene, Cues *cues)
{
    for (uint32_t i = 0; i < cues->count; i++) {
        Cue *cue = &cues->at[i];
        Pronoun pronoun = pronoun_of(scene, cue->source);
        cue->channel = channel_find(scene, cue);
        if (cue->transcript && span_size(range_span(scene, cue->source)) == 1)
            continue; /* "Q:", "A:" */
        if (is_bare_document(scene, cue->source))
            cue->speaker = document_giver(scene, cue);
        else if (pronoun == NO_PRONOUN)
            cue->speaker = range_span(scene, cue->source);
        else if (pronoun != OTHER_PRONOUN)
            cue->speaker = pronoun_resolve(scene, cues, i, pronoun);
    }
}
