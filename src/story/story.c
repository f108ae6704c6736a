#include "story/story.h"

#include "story/facts.h"

/* Claims that can't be compared are set aside, with the reason. */
static void others_set_aside(Article *article)
{
    bool all = article_is_foreign(article);
    for (uint32_t i = 0; i < article->claims.count; i++) {
        Claim *claim = &article->claims.at[i];
        uint32_t block = article->text->sentences.at[claim->sentence].block;
        bool foreign = all || (article->foreign.blocks && article->foreign.blocks[block]);
        if (foreign && !claim->set_aside) claim->set_aside = "not in English";
    }
}

Story *story_tell(Arena *arena, Article *articles, uint32_t count)
{
    Story *story = NEW(arena, Story);
    story->articles = articles;
    story->count = count;
    for (uint32_t i = 0; i < count; i++) others_set_aside(&articles[i]);
    story->entities = entities_merge(arena, articles, count);
    story->origins = origins_find(arena, articles, count);
    story->quotes = quotes_align(arena, articles, count, &story->entities, &story->utterances);
    facts_make(arena, story);
    notices_find(arena, story);
    return story;
}

const char *support_name(Support support)
{
    static const char *const names[] = {"conflict", "detail", "agreed", "single"};
    return names[support];
}

const char *difference_kind_name(DifferenceKind kind)
{
    static const char *const names[] = {
#define DIFFERENCE_KIND(name, json) json,
#include "story/difference_kinds.def"
#undef DIFFERENCE_KIND
    };
    return names[kind];
}

const char *quote_class_name(QuoteClass kind)
{
    static const char *const names[] = {
#define QUOTE_CLASS(name, json) json,
#include "story/quote_classes.def"
#undef QUOTE_CLASS
    };
    return names[kind];
}
