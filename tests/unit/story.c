/* Properties of the whole analysis that a user would miss if they broke. */
#include "corroborate.h"
#include "tiny.h"

#include <stdlib.h>

static const char mill[] =
    "Fire destroys flour mill in Halden\n\nA fire destroyed a flour mill in Halden on Tuesday "
    "night "
    "and two firefighters were injured, police said. The mill, which was built in 1902, employed "
    "60 people.\n\n\"Nobody saw the flames before midnight,\" fire chief Lars Moe said.\n";
static const char mill_copy[] =
    "Halden mill burns down\n\nA fire destroyed a flour mill in Halden on Tuesday night and two "
    "firefighters were injured, police said. The owner, Nordgrain, will rebuild it by 2026.\n";
static const char mill_other[] =
    "Halden loses its mill\n\nIn Halden the old flour mill burned to the ground on Tuesday. Four "
    "firefighters were injured, according to the hospital.\n\n\"Nobody noticed the flames before "
    "midnight,\" fire chief Lars Moe said.\n";
static const char chess[] =
    "Teenager wins chess title in Porto\n\nSixteen-year-old Ines Duarte won the national chess "
    "title "
    "in Porto on Sunday after beating three grandmasters. She will play in Geneva next month.\n";

static CorSource source(const char *id, const char *text)
{
    return (CorSource){.id = id, .text = text, .size = strlen(text), .published = "2024-05-15"};
}

typedef struct Lines {
    char *at[400];
    size_t count;
} Lines;

static int text_order(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The dump of the facts as a set: one line a fact, its claims sorted, without what only tells the
 * order (wording numbers, order of values). */
static Lines facts_of(char *dump)
{
    Lines facts = {0}, claims = {0};
    static char pool[64 * 1024];
    size_t used = 0;
    for (char *line = strtok(dump, "\n"); line || claims.count; line = strtok(NULL, "\n")) {
        if (line && !strncmp(line, "  ", 2)) {
            char *wording = strstr(line, " wording=");
            if (!wording) continue; /* a difference */
            *wording = '\0';
            if (claims.count < 400) claims.at[claims.count++] = line;
            continue;
        }
        if (claims.count) {
            qsort(claims.at + 1, claims.count - 1, sizeof *claims.at, text_order);
            char *fact = pool + used;
            for (size_t i = 0; i < claims.count; i++)
                used += (size_t)sprintf(pool + used, "%s|", claims.at[i]);
            used++;
            if (facts.count < 400) facts.at[facts.count++] = fact;
            claims.count = 0;
        }
        if (!line) break;
        claims.at[claims.count++] = line;
    }
    qsort(facts.at, facts.count, sizeof *facts.at, text_order);
    return facts;
}

static char *joined_facts(const CorSource *sources, size_t count)
{
    CorAnswer answer = cor_dump("facts", sources, count);
    Lines facts = facts_of(answer.text);
    char *text = calloc(1, 64 * 1024);
    for (size_t i = 0; i < facts.count; i++) strcat(strcat(text, facts.at[i]), "\n");
    cor_free(answer.text);
    return text;
}

static void the_order_of_articles_changes_no_verdict(void)
{
    CorSource one[] = {source("m", mill), source("n", mill_copy), source("o", mill_other)};
    CorSource two[] = {source("o", mill_other), source("m", mill), source("n", mill_copy)};
    char *first = joined_facts(one, 3), *second = joined_facts(two, 3);
    CHECK(strstr(first, "conflict") != NULL);
    if (strcmp(first, second) != 0) fprintf(stderr, "%s\n---\n%s\n", first, second);
    CHECK(strcmp(first, second) == 0);
    free(first);
    free(second);
}

static void the_same_input_gives_the_same_bytes(void)
{
    CorSource sources[] = {source(NULL, mill), source(NULL, mill_copy), source(NULL, mill_other)};
    CorAnswer first = cor_analyze(sources, 3, NULL), second = cor_analyze(sources, 3, NULL);
    CHECK(first.size > 1000 && first.size == second.size);
    CHECK(memcmp(first.text, second.text, first.size) == 0);
    cor_free(first.text);
    cor_free(second.text);
}

static unsigned number_after(const char *text, const char *key)
{
    const char *at = text ? strstr(text, key) : NULL;
    return at ? (unsigned)strtoul(at + strlen(key), NULL, 10) : 0;
}

static void a_copy_adds_no_account_and_confirms_nothing(void)
{
    CorSource sources[] = {source(NULL, mill), source(NULL, mill_other), source(NULL, mill)};
    CorAnswer two = cor_analyze(sources, 2, NULL), three = cor_analyze(sources, 3, NULL);
    CHECK(number_after(two.text, "\"accounts\":") == 2);
    CHECK(number_after(three.text, "\"accounts\":") == 2);
    CHECK(number_after(two.text, "\"agreed\":") == number_after(three.text, "\"agreed\":"));
    CHECK(number_after(three.text, "\"repeated\":") > 0);
    CHECK(strstr(three.text, "Word for word the same text") != NULL);
    cor_free(two.text);
    cor_free(three.text);
}

/* Every "id":"f…" of the first report is in the second. */
static void an_unrelated_article_leaves_the_ids_of_facts(void)
{
    CorSource sources[] = {source("a", mill), source("b", mill_other), source("c", chess)};
    CorAnswer two = cor_analyze(sources, 2, NULL), three = cor_analyze(sources, 3, NULL);
    unsigned facts = 0;
    for (const char *at = two.text; (at = strstr(at, "\"id\":\"f")) != NULL; at++, facts++) {
        char id[17] = {0};
        memcpy(id, at, 16);
        CHECK(strstr(three.text, id) != NULL);
    }
    CHECK(facts > 4);
    CHECK(strstr(three.text, "other_event") != NULL);
    cor_free(two.text);
    cor_free(three.text);
}

static void wrong_requests_get_a_sentence(void)
{
    CorSource twice[] = {source("a", mill), source("a", chess)};
    CorSource undated = source("a", mill);
    undated.published = "2024-02-30";
    CHECK(!strcmp(cor_analyze(NULL, 0, NULL).code, "no_sources"));
    CHECK(!strcmp(cor_analyze(twice, 2, NULL).code, "same_id"));
    CHECK(!strcmp(cor_analyze(&undated, 1, NULL).code, "bad_date"));
    CHECK(!strcmp(cor_dump("moods", twice, 1).code, "no_such_stage"));
    CorAnswer answer = cor_answer("{nonsense", 9, NULL, NULL);
    CHECK(strstr(answer.text, "\"ok\":false") && strstr(answer.text, "\"message\":"));
    cor_free(answer.text);
}

int main(void)
{
    RUN(the_order_of_articles_changes_no_verdict);
    RUN(the_same_input_gives_the_same_bytes);
    RUN(a_copy_adds_no_account_and_confirms_nothing);
    RUN(an_unrelated_article_leaves_the_ids_of_facts);
    RUN(wrong_requests_get_a_sentence);
    return END();
}
