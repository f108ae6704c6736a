/* What a reader must know of single articles. */
#include "story/facts.h"

typedef enum NoticeCode {
#define NOTICE(name, json) NOTICE_##name,
#include "story/notices.def"
#undef NOTICE
    NOTICE_COUNT
} NoticeCode;

static const char *const notice_codes[] = {
#define NOTICE(name, json) json,
#include "story/notices.def"
#undef NOTICE
};

static void notice_add(Arena *arena, Story *story, uint32_t article, NoticeCode code,
                       uint32_t other, Str says)
{
    LIST_PUSH(arena, &story->notices, ((Notice){article, notice_codes[code], says, other}));
}

bool article_is_foreign(const Article *article)
{
    Str language = str_of(article->language);
    if (str_is(language, "en") || str_is(language, "und")) return false;
    uint32_t words = words_count(article->text, 0, article->text->tokens.count);
    return words < article->foreign.words + SHORT_WORDS;
}

/* "Half of this article", by words. */
static const char *part_of(uint32_t part, uint32_t all)
{
    if (part * 100 < all * HALF_PERCENT) return "Part";
    return part * 100 <= all * (100 - HALF_PERCENT) ? "Half" : "Most";
}

static void notice_of_language(Arena *arena, Story *story, uint32_t i, uint32_t words)
{
    const Article *article = &story->articles[i];
    uint32_t foreign = article->foreign.words;
    if (words && article_is_foreign(article))
        notice_add(arena, story, i, NOTICE_NOT_ENGLISH, NONE,
                   STR("Not in English. Only English is compared; the article is kept."));
    else if (words && foreign * 100 >= words * PARTLY_FOREIGN_PERCENT)
        notice_add(arena, story, i, NOTICE_PARTLY_ENGLISH, NONE,
                   str_format(arena,
                              "Partly in English. %s of this article is not in English. Only the "
                              "English part is compared.",
                              part_of(foreign, words)));
}

/* What the article's own text shows. */
static void notices_of_text(Arena *arena, Story *story, uint32_t i)
{
    const Article *article = &story->articles[i];
    uint32_t words = words_count(article->text, 0, article->text->tokens.count);
    if (words == 0)
        notice_add(arena, story, i, NOTICE_NO_BODY, NONE,
                   STR("No text. There is nothing to read here."));
    else if (words < SHORT_WORDS)
        notice_add(arena, story, i, NOTICE_TOO_SHORT, NONE,
                   str_format(arena, "Too short. %u word%s. There is too little here to compare.",
                              (unsigned)words, words == 1 ? "" : "s"));
    else if (article->text->sentences.count < SHORT_SENTENCES)
        notice_add(arena, story, i, NOTICE_TOO_SHORT, NONE,
                   STR("Only one sentence was found. There is too little here to compare."));
    notice_of_language(arena, story, i, words);
    if (article->repairs.count)
        notice_add(
            arena, story, i, NOTICE_REPAIRED, NONE,
            str_format(arena,
                       "%u place%s could not be read as text (UTF-8) and show as \xEF\xBF\xBD.",
                       (unsigned)article->repairs.count, article->repairs.count == 1 ? "" : "s"));
}

static bool same_words(const Text *a, const Text *b)
{
    if (a->tokens.count != b->tokens.count) return false;
    for (uint32_t i = 0; i < a->tokens.count; i++)
        if (!str_equal(a->tokens.at[i].fold, b->tokens.at[i].fold)) return false;
    return a->tokens.count > 0;
}

/* The later of two articles that are nearly one text is the one that gets the notice, once. */
static void notices_of_copies(Arena *arena, Story *story)
{
    uint8_t *told = NEW_ARRAY(arena, uint8_t, story->count + 1);
    for (uint32_t r = 0; r < story->origins.reuse.count; r++) {
        const Reuse *reuse = &story->origins.reuse.at[r];
        const Article *a = &story->articles[reuse->a], *b = &story->articles[reuse->b];
        if (told[reuse->b] || a->own_account || b->own_account) continue;
        Str id = a->id;
        uint64_t percent = reuse->of ? (uint64_t)reuse->shared * 100 / reuse->of : 0;
        told[reuse->b] = true;
        if (same_words(a->text, b->text))
            notice_add(arena, story, reuse->b, NOTICE_DUPLICATE, reuse->a,
                       str_format(arena, "Same as %.*s. Word for word the same text. Counted once.",
                                  (int)id.size, id.at));
        else if (percent >= NEAR_DUPLICATE_PERCENT)
            notice_add(arena, story, reuse->b, NOTICE_NEAR_DUPLICATE, reuse->a,
                       str_format(arena,
                                  "Nearly the same as %.*s. %u%% of the shorter text is in both. "
                                  "Counted as one account.",
                                  (int)id.size, id.at, (unsigned)percent));
        else
            told[reuse->b] = false;
    }
}

static uint32_t largest_group(const Story *story)
{
    uint32_t largest = 0;
    for (uint32_t g = 1; g < story->groups.count; g++)
        if (story->groups.at[g].count > story->groups.at[largest].count) largest = g;
    return largest;
}

static void notices_of_events(Arena *arena, Story *story)
{
    if (story->groups.count < 2) return;
    uint32_t largest = largest_group(story);
    for (uint32_t g = 0; g < story->groups.count; g++)
        for (uint32_t k = 0; g != largest && k < story->groups.at[g].count; k++)
            notice_add(
                arena, story, story->groups.at[g].at[k], NOTICE_OTHER_EVENT, NONE,
                STR("May be about another event: it has few names and little of its wording in "
                    "common with the larger group of articles. It is not compared with them."));
}

void notices_find(Arena *arena, Story *story)
{
    for (uint32_t i = 0; i < story->count; i++) notices_of_text(arena, story, i);
    notices_of_copies(arena, story);
    notices_of_events(arena, story);
}
