#include "find/gazetteer.h"
#include "tiny.h"

static uint32_t kinds(const char *folded)
{
    return gazetteer_find(str_of(folded)).kinds;
}

static void countries_and_demonyms(void)
{
    CHECK(kinds("norway") & GAZETTEER_COUNTRY);
    CHECK(kinds("united states") & GAZETTEER_COUNTRY);
    CHECK(str_is(gazetteer_find(STR("u.s.")).place, "US"));
    CHECK(str_is(gazetteer_find(STR("norwegian")).place, "NO"));
    CHECK(kinds("oslo") & GAZETTEER_CAPITAL);
}

static void other_names(void)
{
    CHECK(kinds("rotterdam") & GAZETTEER_CITY);
    CHECK(kinds("anna") & GAZETTEER_FEMALE);
    CHECK(kinds("danube") & GAZETTEER_PLACE);
    CHECK(str_is(gazetteer_find(STR("eu")).expansion, "european_union"));
}

static void ordinary_and_unknown(void)
{
    CHECK(gazetteer_is_ordinary(STR("reading")));
    CHECK(!gazetteer_is_ordinary(STR("oslo")));
    CHECK(kinds("xqzzt") == 0);
    CHECK(kinds("") == 0);
    CHECK(kinds("\t") == 0 && kinds("\n") == 0);
}

/* Every line is found under its own key: the tables are sorted and their blocks begin where the
 * search expects them. */
static void every_line_is_found(const GazetteerTable *table)
{
    for (uint32_t block = 0; block < table->count; block++) {
        for (const char *line = table->blocks[block]; *line; line = strchr(line, '\n') + 1) {
            Str key = {line, (uint32_t)(strchr(line, '\t') - line)};
            CHECK(gazetteer_find(key).kinds != 0 || gazetteer_is_ordinary(key));
        }
    }
}

static void tables_are_sorted(void)
{
    every_line_is_found(&gazetteer_countries);
    every_line_is_found(&gazetteer_cities);
    every_line_is_found(&gazetteer_first_names);
    every_line_is_found(&gazetteer_world);
    every_line_is_found(&gazetteer_ordinary);
}

int main(void)
{
    RUN(countries_and_demonyms);
    RUN(other_names);
    RUN(ordinary_and_unknown);
    RUN(tables_are_sorted);
    return END();
}
