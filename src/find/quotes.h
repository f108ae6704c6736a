/* Shared by the files of quotations only; the room's header is find.h.
 *
 * A cue is a word that says that somebody says (thinks, wants) something. Its frame, from
 * speech.def, and the sentence's tree say who and what: "officials said | the bridge was safe".
 * Inside quotation marks no cue is looked for, and trees are seen from outside: whatever stands
 * inside a pair of marks is one thing said. Ranges are of tokens. */
#ifndef COR_QUOTES_H
#define COR_QUOTES_H

#include "find/find.h"

/* Tokens [first, end). */
typedef struct Range {
    uint32_t first, end;
} Range;

/* ---- quotation marks ------------------------------------------------------------------------- */

typedef struct MarkPair {
    Span whole, inside; /* with and without the marks */
    Range tokens;       /* of the whole; set for those that stand in no other */
    uint32_t block;
    bool nested;     /* stands inside another pair */
    bool open_ended; /* goes on in the next paragraph, which opens with a mark again */
} MarkPair;

typedef LIST(MarkPair) MarkPairs;

/* Pairs the marks of each paragraph; a mark without partner is left alone. In order of `whole`. */
MarkPairs marks_pair(Arena *arena, const Text *text);

/* ---- the scene ---------------------------------------------------------------------------------
 */

/* A sentence seen from outside its quotations: `“A. B,” he said.` is one. */
typedef struct Stretch {
    Range tokens;
    uint32_t block;
} Stretch;

typedef struct Scene {
    const Text *text;
    const Words *words;
    const Findings *found;
    MarkPairs pairs;
    /* One per token: */
    uint32_t *pair;            /* the outermost pair of marks that it stands in, or NONE */
    Range *reach;              /* with all that depends on it; marks at the ends left out */
    uint32_t *child, *sibling; /* its first dependant; the next one of the same head; or NONE */
    LIST(Stretch) stretches;
} Scene;

void scene_build(Arena *arena, const Text *text, const Words *words, const Findings *found,
                 Scene *scene);

static inline bool range_empty(Range range)
{
    return range.first >= range.end;
}
static inline bool range_holds(Range range, uint32_t token)
{
    return token >= range.first && token < range.end;
}
Span range_span(const Scene *scene, Range range);
bool fold_is(const Scene *scene, uint32_t token, const char *fold);
bool fold_among(const Scene *scene, uint32_t token, const char *const *folds, uint32_t count);
bool is_finite(const Scene *scene, uint32_t token);
/* "obl" also for "obl:unmarked". */
bool relation_is(const Scene *scene, uint32_t token, const char *relation);
#define RELATION_AMONG(scene, token, list)                                                         \
    relation_among((scene), (token), (list), (uint32_t)(sizeof(list) / sizeof *(list)))
bool relation_among(const Scene *scene, uint32_t token, const char *const *relations,
                    uint32_t count);
/* First dependant in that relation, NONE if there is none. */
uint32_t child_in(const Scene *scene, uint32_t token, const char *relation);
/* What stands inside the marks holds a finite verb. */
bool pair_has_verb(const Scene *scene, uint32_t pair);
bool pair_ends_in_comma(const Scene *scene, uint32_t pair);
/* Where the pair that begins at `token` ends; `token` itself if none begins there. */
uint32_t pair_end_from(const Scene *scene, uint32_t token);
bool range_has_verb(const Scene *scene, Range range);  /* a finite one */
bool range_has_marks(const Scene *scene, Range range); /* a quotation, or a part of one */

/* Lists of quote_words.def. */
typedef enum QuoteWord {
    WORD_TIME,
    WORD_DOCUMENT,
    WORD_PERSON,
    WORD_BODY,
    WORD_TITLE_LEAD
} QuoteWord;
bool quote_word(QuoteWord kind, Str fold);
/* Somebody whom "he" or "she" can stand for: a title, "driver", "victim". */
bool is_personal_word(Str fold);

/* ---- cues --------------------------------------------------------------------------------- */

/* What the frames mean is said in speech.def. */
enum SpeechFrame {
    THAT = 1,
    QUOTE = 2,
    TO = 4,
    TO_DO = 8,
    WHOM = 16,
    WHOM_TO = 32,
    CALL = 64,
    OF = 128,
    OBJECT = 256
};

typedef struct Speech {
    const char *lemma;
    uint16_t stance, frames;
} Speech;

enum {
#define STANCE(name, json, uttered) STANCE_##name,
#include "find/speech_stances.def"
#undef STANCE
    STANCE_COUNT
};

extern const char *const speech_stance_names[];
/* An act of speech or writing, not only a thought or a wish. */
bool is_uttered(const Speech *speech);

typedef enum SpeechPart { SPEECH_VERB, SPEECH_ADJECTIVE, SPEECH_NOUN, SPEECH_PARTS } SpeechPart;

typedef struct Cue {
    uint32_t verb; /* "said"; "according" */
    const Speech *speech;
    Range words;        /* "has said" */
    Range source;       /* empty when none is named */
    Range whole_source; /* with what is told of it in passing: "Ann Berg, | who led it" */
    Range core;         /* cue, source and what says when, where and to whom */
    uint32_t start;     /* where what is said would begin behind the core */
    Range content[2];   /* what is said; the second one when the cue stands in the middle */
    uint32_t stretch;
    const char *why;
    bool told; /* reports a clause or words in marks: gives quotes. Else only an attribution. */
    bool transcript; /* all of its paragraph is said */
    bool phrase;     /* what is said is told by a phrase */
    bool negated, infinitive, modal, passive;
    bool unsaid;     /* "did not say whether": never quoted */
    bool helped;     /* an auxiliary stands before it */
    bool owned;      /* the source is its own subject, not one further up */
    bool participle; /* "saying" */
    bool relative;   /* "which the police say" */
    bool aside;      /* "as the police say" */
    bool open;       /* "what the police said was": a phrase that the sentence goes on from */
    bool introduced; /* a "that" or a colon stands before `start` */
    bool waits;      /* "S said:" at the paragraph's end: its words are in the next */
    Span speaker;    /* settled later */
    Channel channel; /* settled later */
} Cue;

typedef LIST(Cue) Cues;

/* The stretch being searched. */
typedef struct Search {
    Arena *arena;
    const Scene *scene;
    Symbols *lemmas;
    uint16_t *speech_of_lemma[SPEECH_PARTS]; /* per symbol: index + 1, 0 for none */
    Cues *cues;
    uint32_t stretch;
    Range range;        /* of the stretch */
    uint32_t first_cue; /* of the stretch */
    bool transcript;    /* the text's paragraphs begin with who speaks */
} Search;

Cues cues_find(Arena *arena, const Scene *scene);

void lexicon_index(Search *search);
/* The speech verb at the token, NULL when there is none. */
const Speech *speech_at(const Search *search, uint32_t token);
/* The adjective or noun of speech, or NULL. */
const Speech *speech_adjective_at(const Search *search, uint32_t token);
const Speech *speech_noun_at(const Search *search, uint32_t token);
/* "saying", and ", warning that" where the tagger takes it for a noun. */
bool is_speech_participle(const Search *search, uint32_t token);
/* "said Ann Berg, | warning that": the range up to there. */
Range participle_cut(const Search *search, Range range);

bool gives_words(const Scene *scene, uint32_t verb); /* "issued" a statement */
enum { MOST_STEPS = 6 /* up the tree: "refused to go on to say" */ };

/* quotes_beside.c: each gives an empty range where it finds nobody. */
Range neighbour(const Search *search, uint32_t first); /* the phrase that ends before `first` */
Range neighbour_behind(const Search *search, const Cue *cue);
Range closing_phrase(const Search *search, const Cue *cue);
Range closing_speaker(const Search *search, const Cue *cue);
Range inverted_behind_marks(const Search *search, const Cue *cue);
Range phrase_behind_marks(const Search *search, const Cue *cue);
Range subject_of_clause(const Search *search, const Cue *cue);
Range before_aside(const Search *search, const Cue *cue);
Range one_accompanying(const Search *search, const Cue *cue);
/* "the Herald, | a paper in Lund": with the name that the source explains. */
Range apposition_widen(const Search *search, const Cue *cue, Range source);

/* Who says it: the subject, whom "by" names, or for "saying" and "and said" the subject above. */
Range source_find(Search *search, Cue *cue);
bool is_noun(const Scene *scene, uint32_t token);  /* pronouns too */
bool is_named(const Scene *scene, uint32_t token); /* a part of a name, whatever the tagger says */
bool is_relative_pronoun(const Scene *scene, uint32_t token);
/* Takes in the rest of a pair of marks and a closing bracket; leaves marks at the ends out. */
Range range_tidy(const Scene *scene, Range range);
/* "(CNN) President Smith", "as the minister": leaves out what hangs from a subject without being
 * of it. */
Range range_behead(const Scene *scene, Range range, uint32_t noun);
/* The phrase whose head is `noun`, as far as it stands on one side of `limit`. */
Range phrase_of(const Scene *scene, uint32_t noun, uint32_t limit);
/* "a lawyer who led it", "who led it", "close to the talks": a finite verb only behind "who". */
bool is_told_of(const Scene *scene, Range range);
/* The cue's source with what is told of it in passing: "Ann Berg, | who led it", "people | close to
 * it who asked not to be named". */
Range source_widen(const Search *search, const Cue *cue);
/* Subject of the main clause of a stretch. */
Range main_subject(const Scene *scene, Range stretch);
bool is_document(const Scene *scene, uint32_t token); /* "statement", "letter" */

/* Fills core, start, introduced. */
void core_find(const Search *search, Cue *cue);
/* "According to the letter, | however, …": moves `start` on. */
void adverb_skip(const Scene *scene, Cue *cue);
/* "urged them to leave", "condemned the attack": what frames without a clause give, or nothing. */
Range content_of_frame(const Search *search, const Cue *cue);
/* "of fraud", "for a truce": the dependant that says so, or NONE. */
uint32_t matter_of(const Scene *scene, uint32_t head);
/* Where what begins at `from` ends: before another speaks. */
uint32_t content_end(const Search *search, const Cue *cue, uint32_t from);
/* Cues without a subject that speaks, and those that are nouns or adverbs; they fill their own
 * content. True when the token is such a cue. */
bool cue_of_passive(Search *search, Cue *cue);
bool cue_of_noun(Search *search, uint32_t token);
bool cue_of_adverb(Search *search, uint32_t token);
/* "as she put it", "in the view of the union"; and “She was blunt: “…””, where nothing else in the
 * stretch gives the words. */
bool cue_of_putting(Search *search, uint32_t token);
bool cue_of_voice(Search *search, uint32_t token);
bool cue_of_colon(Search *search);
/* "as the Herald explains, …": widens the core. */
void as_clause_read(const Search *search, Cue *cue);
bool is_transcript(const Scene *scene);
/* "Minister: no deal", "War must end - pope" in a headline; "Ann Berg: We will." in a transcript.
 */
bool cue_of_label(Search *search);
Cue *cue_add(Search *search, Cue cue);
void group_read(const Search *search, Cue *cue);
/* Fills content of the stretch's cues, once all their cores are known. */
void contents_find(Search *search);

/* "he", "the minister", a name: somebody, not a thing. */
bool is_speaker(const Scene *scene, Range source);
/* Gives each cue its speaker: its source, or for a pronoun whom it stands for where that is
 * plain; else nothing. */
void speakers_settle(const Scene *scene, Cues *cues);
/* The channel that the noun names, or none: "statement", "Twitter". */
Channel channel_of_word(const Scene *scene, uint32_t token);
/* Looks through what says when, where and to whom. */
Channel channel_find(const Scene *scene, const Cue *cue);
/* The name that a speaker phrase holds, NONE when there is none. */
uint32_t speaker_name(const Findings *found, Span speaker);

/* ---- writing ------------------------------------------------------------------------------ */

typedef struct Writing {
    Arena *arena;
    const Scene *scene;
    const Cues *cues;
    Findings *found;
    uint32_t *owner;           /* per pair of marks: the cue that governs it, or NONE */
    uint32_t *governed;        /* per pair: how many tokens that cue says there */
    Attribution *attributions; /* one per cue */
} Writing;

/* Begins an attribution for each cue; quotations that go on are added to it. */
void attributions_begin(Writing *writing);
/* Keeps those that hold something. */
void attributions_end(Writing *writing);
/* A quotation that nobody is said to say. */
void attribution_alone(Writing *writing, Span whole, const char *why);

#endif
