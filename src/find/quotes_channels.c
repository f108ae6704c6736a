/* How the words reached the writer, where the text says so: "in a statement", "told Reuters". */
#include "find/quotes.h"

static const struct {
    Channel channel;
    const char *word;
} WORDS[] = {
#define CHANNEL_WORD(channel, word) {CHANNEL_##channel, word},
#include "find/channel_words.def"
#undef CHANNEL_WORD
};

Channel channel_of_word(const Scene *scene, uint32_t token)
{
    Str lemma = scene->words->at[token].lemma, fold = scene->text->tokens.at[token].fold;
    Upos upos = scene->words->at[token].upos;
    if (upos != UPOS_NOUN && upos != UPOS_PROPN) return CHANNEL_NONE;
    if (str_is(fold, "agency") && !fold_is(scene, token - 1, "news")) return CHANNEL_NONE;
    for (uint32_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        if (str_is(lemma, WORDS[i].word) || str_is(fold, WORDS[i].word)) return WORDS[i].channel;
    return CHANNEL_NONE;
}

/* The noun that the rest of the source hangs from. */
static uint32_t head_of(const Scene *scene, Range range)
{
    for (uint32_t token = range.first; token < range.end; token++)
        if (!range_holds(range, scene->words->at[token].head)) return token;
    return range.first;
}

/* "people familiar with it", "a lawyer who asked not to be named" */
static bool stays_unnamed(const Scene *scene, Range source)
{
    static const char *const PEOPLE[] = {"people", "person", "those", "someone", "individuals"};
    static const char *const KNOWING[] = {"familiar", "briefed", "knowledge", "close"};
    static const char *const NAMED[] = {"named", "identified", "quoted"};
    bool people = false;
    for (uint32_t token = source.first; token < source.end; token++) {
        people |= fold_among(scene, token, PEOPLE, 5);
        if (people && fold_among(scene, token, KNOWING, 4)) return true;
        bool not_named = fold_among(scene, token, NAMED, 3) && fold_is(scene, token - 1, "be") &&
                         fold_is(scene, token - 2, "to");
        if (not_named || fold_is(scene, token, "anonymity")) return true;
    }
    return false;
}

/* A report or a statement said it; an agency; somebody without a name. */
static Channel channel_of_source(const Scene *scene, const Cue *cue)
{
    enum { FEW = 4 }; /* tokens: "the news agency NTB" */
    Range source = cue->source;
    if (range_empty(source)) return CHANNEL_NONE;
    if (stays_unnamed(scene, source) || stays_unnamed(scene, cue->whole_source))
        return CHANNEL_UNNAMED;
    bool named = speaker_name(scene->found, range_span(scene, source)) != NONE;
    Channel head = channel_of_word(scene, head_of(scene, source));
    bool said_in = head == CHANNEL_DOCUMENT || head == CHANNEL_STATEMENT || head == CHANNEL_AGENCY;
    if (said_in || (head == CHANNEL_UNNAMED && !named)) return head;
    for (uint32_t token = source.first; token < source.end; token++) {
        bool agency = channel_of_word(scene, token) == CHANNEL_AGENCY;
        if (agency && source.end - source.first <= FEW) return CHANNEL_AGENCY;
    }
    return CHANNEL_NONE;
}

/* A name that ends like a paper's or a station's: "told the Oslo Times". */
static bool is_outlet(const Scene *scene, uint32_t token)
{
    static const char *const OUTLETS[] = {
        "news", "times",    "post",  "journal",    "herald",    "tribune", "guardian", "radio",
        "tv",   "magazine", "daily", "television", "newspaper", "cnn",     "bbc"};
    return scene->text->tokens.at[token].shape & SHAPE_UPPER_FIRST &&
           fold_among(scene, token, OUTLETS, sizeof OUTLETS / sizeof *OUTLETS);
}

static Channel channel_of_setting(const Scene *scene, const Cue *cue, uint32_t child)
{
    enum { LONGEST = 10 }; /* tokens */
    Range reach = scene->reach[child];
    bool told =
        cue->speech->frames & WHOM && child > cue->verb && !relation_is(scene, child, "obl");
    for (uint32_t token = reach.first; token < reach.end && token < reach.first + LONGEST;
         token++) {
        if (range_holds(cue->content[0], token) || scene->pair[token] != NONE) break;
        Channel channel = channel_of_word(scene, token);
        if (told && (channel == CHANNEL_AGENCY || is_outlet(scene, token)))
            return CHANNEL_INTERVIEW;
        if (channel != CHANNEL_NONE && channel != CHANNEL_AGENCY && channel != CHANNEL_UNNAMED)
            return channel;
        if (fold_is(scene, token, "anonymity")) return CHANNEL_UNNAMED;
    }
    return CHANNEL_NONE;
}

Channel channel_find(const Scene *scene, const Cue *cue)
{
    static const char *const SETTINGS[] = {"obl", "nmod", "iobj", "obj"};
    static const char *const SPEAKING[] = {"speak", "write", "talk", "testify", "respond"};
    static const char *const POSTING[] = {"tweet", "retweet", "blog", "post"};
    if (AMONG(scene->words->at[cue->verb].lemma, POSTING)) return CHANNEL_SOCIAL_POST;
    for (uint32_t child = scene->child[cue->verb]; child != NONE; child = scene->sibling[child]) {
        bool speaking = scene->words->at[child].form == VERB_ING &&
                        AMONG(scene->words->at[child].lemma, SPEAKING); /* "Speaking in court, …" */
        bool setting = speaking || RELATION_AMONG(scene, child, SETTINGS);
        if (!setting || range_holds(cue->content[0], child)) continue;
        Channel channel = channel_of_setting(scene, cue, child);
        if (channel == CHANNEL_INTERVIEW && channel_of_source(scene, cue) == CHANNEL_UNNAMED)
            return CHANNEL_UNNAMED; /* "a source told the Herald": nobody answers for it */
        if (channel != CHANNEL_NONE) return channel;
    }
    if (range_empty(cue->source)) return CHANNEL_NONE;
    for (uint32_t token = cue->source.end; token < cue->words.first; token++) {
        Channel channel = channel_of_word(scene, token); /* "She, in a statement, said" */
        bool given = channel == CHANNEL_STATEMENT || channel == CHANNEL_INTERVIEW ||
                     channel == CHANNEL_SOCIAL_POST || channel == CHANNEL_PRESS_CONFERENCE;
        if (given) return channel;
    }
    return channel_of_source(scene, cue);
}

const char *channel_name(Channel channel)
{
    static const char *const NAMES[] = {
        NULL,
#define CHANNEL(name, json, says) json,
#include "find/channels.def"
#undef CHANNEL
    };
    return NAMES[channel];
}
