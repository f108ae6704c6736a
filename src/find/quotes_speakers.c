#include "find/quotes.h"

static uint32_t person_in(const Findings *found, Span span)
{
    for (uint32_t i = FIRST_FROM(found->names, span.from);
         i < found->names.count && found->names.at[i].span.to <= span.to; i++)
        if (found->names.at[i].type == NAME_PERSON) return i;
    return NONE;
}

/* The person named, else the name that the phrase ends with or begins with. */
uint32_t speaker_name(const Findings *found, Span speaker)
{
    uint32_t person = person_in(found, speaker);
    if (person != NONE) return person;
    for (uint32_t i = FIRST_FROM(found->names, speaker.from);
         i < found->names.count && found->names.at[i].span.to <= speaker.to; i++) {
        const Name *name = &found->names.at[i];
        if (!name->demonym && name->span.to == speaker.to) return i;
    }
    return NONE;
}

/* ---- whom a pronoun stands for ------------------------------------------------------------ */

typedef enum Pronoun { NO_PRONOUN, HE, SHE, IT, THEY, OTHER_PRONOUN } Pronoun;

static Pronoun pronoun_of(const Outside *outside, Range range)
{
    if (range_empty(range) || range.end - range.first > 1) return NO_PRONOUN;
    if (outside->units.at[range.first].part != PART_PRONOUN) return NO_PRONOUN;
    Str fold = unit_fold(outside, range.first);
    return str_is(fold, "he")     ? HE
           : str_is(fold, "she")  ? SHE
           : str_is(fold, "it")   ? IT
           : str_is(fold, "they") ? THEY
                                  : OTHER_PRONOUN;
}

static bool has_personal_noun(const Outside *outside, Span span)
{
    for (uint32_t token = token_at(outside->text, span.from); token < outside->text->tokens.count;
         token++) {
        const Token *it = &outside->text->tokens.at[token];
        if (it->span.from >= span.to) break;
        if (quote_word(WORD_PERSON, it->fold)) return true;
    }
    return false;
}

static bool agrees(const Outside *outside, Pronoun pronoun, Span speaker)
{
    uint32_t person = person_in(outside->found, speaker);
    bool human = person != NONE || has_personal_noun(outside, speaker);
    if (pronoun == NO_PRONOUN) return true; /* a document may be anybody's */
    if (pronoun == IT) return !human;
    if (pronoun == THEY) return person == NONE;
    char gender = person == NONE ? 0 : outside->found->names.at[person].gender;
    return human && (!gender || gender == (pronoun == HE ? 'm' : 'f'));
}

/* "Holst" and "John Holst". */
static bool is_same_person(const Outside *outside, Span a, Span b)
{
    Str first = str_at(outside->text->bytes, a), second = str_at(outside->text->bytes, b);
    return str_ends(first, second) || str_ends(second, first);
}

/* The one person named in the span; empty when several or none. */
static Span only_person(const Outside *outside, Pronoun pronoun, Span span)
{
    const Findings *found = outside->found;
    Span only = {0, 0};
    for (uint32_t i = FIRST_FROM(found->names, span.from);
         i < found->names.count && found->names.at[i].span.to <= span.to; i++) {
        const Name *name = &found->names.at[i];
        if (name->type != NAME_PERSON || !agrees(outside, pronoun, name->span)) continue;
        if (span_size(only) && !is_same_person(outside, only, name->span)) return (Span){0, 0};
        if (!span_size(only) || span_size(name->span) > span_size(only)) only = name->span;
    }
    return only;
}

static Span reference_at(const Outside *outside, Span pronoun)
{
    const Findings *found = outside->found;
    uint32_t at = FIRST_FROM(found->references, pronoun.from);
    if (at == found->references.count || found->references.at[at].span.from != pronoun.from)
        return (Span){0, 0};
    return found->names.at[found->references.at[at].name].span;
}

static Span subject_of_stretch(const Outside *outside, Pronoun pronoun, uint32_t stretch,
                               uint32_t before)
{
    Range range = outside->stretches.at[stretch].units;
    if (range.end > before) range.end = before;
    Range subject = main_subject(outside, range);
    if (range_empty(subject) || pronoun_of(outside, subject) != NO_PRONOUN) return (Span){0, 0};
    Span span = range_span(outside, subject);
    return agrees(outside, pronoun, span) ? span : (Span){0, 0};
}

/* "according to a statement": whose, the sentences before say. */
static bool is_bare_document(const Outside *outside, Range range)
{
    if (range.end != range.first + 2 || !is_document(outside, range.end - 1)) return false;
    if (unit_is(outside, range.end - 1, "report")) return false; /* somebody else's, most often */
    return unit_is(outside, range.first, "a") || unit_is(outside, range.first, "the");
}

/* The subject of this sentence or the one before, when it is a name. */
static Span document_giver(const Outside *outside, const Cue *cue)
{
    for (uint32_t back = 0; back < 2 && back <= cue->stretch; back++) {
        uint32_t before = back ? NONE : cue->words.first;
        Span span = subject_of_stretch(outside, NO_PRONOUN, cue->stretch - back, before);
        uint32_t name = span_size(span) ? speaker_name(outside->found, span) : NONE;
        if (name != NONE && outside->found->names.at[name].span.to == span.to) return span;
    }
    return (Span){0, 0};
}

/* Whoever spoke last, when that was in this sentence or the one before. */
static Span last_speaker(const Outside *outside, const Cues *cues, uint32_t cue, Pronoun pronoun)
{
    for (uint32_t i = cue; i-- > 0;) {
        const Cue *other = &cues->at[i];
        if (other->stretch + 2 < cues->at[cue].stretch) break;
        if (span_size(other->speaker) && !range_empty(other->content[0]))
            return agrees(outside, pronoun, other->speaker) ? other->speaker : (Span){0, 0};
    }
    return (Span){0, 0};
}

/* The only person it can be who is named in the sentence or up to FURTHEST_BACK before it. */
static Span person_before(const Outside *outside, Pronoun pronoun, const Cue *cue)
{
    enum { FURTHEST_BACK = 4 };
    uint32_t to = outside->units.at[cue->subject.first].span.from;
    Span person = {0, 0};
    for (uint32_t back = 0; back <= FURTHEST_BACK && back <= cue->stretch && !span_size(person);
         back++) {
        Range units = outside->stretches.at[cue->stretch - back].units;
        person =
            only_person(outside, pronoun, (Span){outside->units.at[units.first].span.from, to});
    }
    return person;
}

static Span pronoun_resolve(const Outside *outside, const Cues *cues, uint32_t cue, Pronoun pronoun)
{
    const Cue *it = &cues->at[cue];
    uint32_t stretch = it->stretch;
    Span span = reference_at(outside, outside->units.at[it->subject.first].span);
    if (!span_size(span)) span = last_speaker(outside, cues, cue, pronoun);
    if (span_size(span)) return span;
    if (pronoun == HE || pronoun == SHE) return person_before(outside, pronoun, it);
    span = subject_of_stretch(outside, pronoun, stretch, it->subject.first);
    if (span_size(span) || stretch == 0) return span;
    return subject_of_stretch(outside, pronoun, stretch - 1, NONE);
}

void speakers_settle(const Outside *outside, Cues *cues)
{
    for (uint32_t i = 0; i < cues->count; i++) {
        Cue *cue = &cues->at[i];
        Pronoun pronoun = pronoun_of(outside, cue->subject);
        if (is_bare_document(outside, cue->subject))
            cue->speaker = document_giver(outside, cue);
        else if (pronoun == NO_PRONOUN)
            cue->speaker = range_span(outside, cue->subject);
        else if (pronoun != OTHER_PRONOUN)
            cue->speaker = pronoun_resolve(outside, cues, i, pronoun);
    }
}
