/* Properties of the whole analysis that a user would miss if they broke. */
#include "corroborate.h"
#include "tiny.h"

#include <stdbool.h>
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

static void what_the_reader_knows_is_taken(void)
{
    CorSource copies[] = {source("a", mill), source("b", mill_other), source("c", mill)};
    CorSource mixed[] = {source("a", mill), source("b", mill_other), source("c", chess)};
    copies[2].trust = COR_OWN_ACCOUNT;
    mixed[2].trust = COR_SAME_EVENT;
    CorAnswer counted = cor_analyze(copies, 3, NULL), compared = cor_analyze(mixed, 3, NULL);
    CHECK(number_after(counted.text, "\"accounts\":") == 3);
    CHECK(!strstr(counted.text, "\"code\":\"duplicate\""));
    CHECK(!strstr(compared.text, "\"code\":\"other_event\""));
    cor_free(counted.text);
    cor_free(compared.text);
}

static void a_text_that_is_english_to_the_reader_is_compared(void)
{
    CorSource french = source(NULL, "Le moulin brûle\n\nLe moulin de la ville a brûlé dans la nuit "
                                    "de mardi, et les pompiers de la ville sont venus. Il ne "
                                    "reste rien de la maison, dit la police de la ville.\n");
    CorAnswer seen = cor_analyze(&french, 1, NULL);
    french.trust = COR_IS_ENGLISH;
    CorAnswer told = cor_analyze(&french, 1, NULL);
    CHECK(strstr(seen.text, "not_english") && !strstr(told.text, "not_english"));
    cor_free(seen.text);
    cor_free(told.text);
}

static bool dated(const char *text, CorDates order, const char *value)
{
    CorSource undated = {.text = text, .size = strlen(text)};
    CorAnswer answer = cor_analyze(&undated, 1, &(CorOptions){.dates = order});
    bool found = answer.text && strstr(answer.text, value) != NULL;
    cor_free(answer.text);
    return found;
}

/* The reader decides what the article leaves open, and no more. */
static void day_or_month_first_is_the_readers_where_open(void)
{
    const char *open = "The mill closed on 3/7/2024, its owner said.\n";
    const char *shown = "The mill closed on 3/7/2024 and opened again on 25/7/2024.\n";
    const char *byline = "Mill closed for good\nBy Ana Roy\nPublished 3/7/2024\n\nThe mill closed "
                         "on Tuesday, its owner Lars Moe said.\n";
    CHECK(dated(open, COR_DATES_AS_SHOWN, "\"why\":\"DAY_OR_MONTH_FIRST\""));
    CHECK(dated(open, COR_DAY_FIRST, "\"value\":\"2024-07-03\""));
    CHECK(dated(open, COR_MONTH_FIRST, "\"value\":\"2024-03-07\""));
    CHECK(dated(shown, COR_MONTH_FIRST, "\"value\":\"2024-07-03\""));
    CHECK(dated(byline, COR_DATES_AS_SHOWN, "\"published\":null"));
    CHECK(dated(byline, COR_MONTH_FIRST, "\"published\":\"2024-03-07\""));
}

static bool answers(const char *request, const char *words)
{
    CorAnswer answer = cor_answer(request, strlen(request), NULL, NULL);
    bool found = strstr(answer.text, words) != NULL;
    cor_free(answer.text);
    return found;
}

static void requests_as_the_page_sends_them(void)
{
    CHECK(answers("{\"do\":\"skim\",\"sources\":[{\"text\":\"Mill burns in Halden\\n\\nThe mill "
                  "burned on Monday, police said.\\n\\nSign up for our newsletter\"}]}",
                  "\"kind\":\"furniture\""));
    CHECK(answers("{\"do\":\"analyze\",\"dates\":\"month_first\",\"sources\":[{\"text\":\"The mill "
                  "closed on 3/7/2024, its owner said.\"}]}",
                  "\"value\":\"2024-03-07\""));
    CHECK(answers("{\"do\":\"analyze\",\"sources\":[{\"text\":\"Пожар в порту: сгорел склад, семь "
                  "рабочих ранены.\",\"trust\":[\"english\"]}]}",
                  "\"language\":\"en\""));
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
    RUN(what_the_reader_knows_is_taken);
    RUN(a_text_that_is_english_to_the_reader_is_compared);
    RUN(day_or_month_first_is_the_readers_where_open);
    RUN(requests_as_the_page_sends_them);
    RUN(wrong_requests_get_a_sentence);
    return END();
}
