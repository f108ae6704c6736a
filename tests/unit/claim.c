/* Which verbs tell of one kind of act, and which nouns name it. */
#include "claim/predicates.h"
#include "tiny.h"

static bool related(const char *a, const char *b)
{
    uint32_t group = table_group(&predicate_class_table, str_of(a));
    return group != NONE && group == table_group(&predicate_class_table, str_of(b));
}

static bool names(const char *noun, const char *verb)
{
    return str_is(table_entry(&event_noun_table, str_of(noun)), verb);
}

static void like_acts_are_related(void)
{
    CHECK(related("kill", "die"));
    CHECK(related("say", "announce"));
    CHECK(related("arrive", "land"));
    CHECK(related("rise", "increase"));
    CHECK(related("resign", "quit"));
    CHECK(related("buy", "acquire"));
    CHECK(related("begin", "start"));
}

static void others_are_not(void)
{
    CHECK(!related("rise", "fall"));
    CHECK(!related("kill", "injure"));
    CHECK(!related("arrive", "leave"));
    CHECK(!related("buy", "sell"));
    CHECK(!related("begin", "end"));
    CHECK(!related("accept", "reject"));
}

static void nouns_name_acts(void)
{
    CHECK(names("arrival", "arrive"));
    CHECK(names("resignation", "resign"));
    CHECK(names("attack", "attack"));
    CHECK(!names("table", "table"));
}

int main(void)
{
    RUN(like_acts_are_related);
    RUN(others_are_not);
    RUN(nouns_name_acts);
    return END();
}
