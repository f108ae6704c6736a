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
    CHECK(kinds("reading") & GAZETTEER_ORDINARY);
    CHECK(!(kinds("oslo") & GAZETTEER_ORDINARY));
    CHECK(kinds("xqzzt") == 0);
    CHECK(kinds("") == 0);
    CHECK(kinds("\t") == 0 && kinds("\n") == 0);
}

/* Under its own key. */
static void every_line_is_found(const GazetteerTable *table)
{
    for (uint32_t block = 0; block < table->count; block++) {
        for (const char *line = table->blocks[block]; *line; line = strchr(line, '\n') + 1) {
            Str key = {line, (uint32_t)(strchr(line, '\t') - line)};
            CHECK(gazetteer_find(key).kinds != 0);
        }
    }
}

static void every_table_is_found(void)
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
    RUN(every_table_is_found);
    return END();
}
