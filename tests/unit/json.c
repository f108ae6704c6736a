#include "base/json.h"
#include "tiny.h"

static Arena *arena;

static void what_is_put_into_an_object_closes_what_was_begun_inside(void)
{
    Json *object = json_new_object(arena);
    Json *list = json_put_array(object, "list");
    json_put_number(json_add_object(list), "n", 1);
    json_put_number(json_add_object(list), "n", UINT32_MAX);
    json_add_null(list);
    json_put_object(object, "empty");
    json_put_bool(object, "last", true);
    CHECK(str_is(json_done(object),
                 "{\"list\":[{\"n\":1},{\"n\":4294967295},null],\"empty\":{},\"last\":true}"));
}

static bool prints(Str text, const char *json)
{
    Json *list = json_new_array(arena);
    json_add_str(list, text);
    return str_is(json_done(list), json);
}

static void any_bytes_become_a_string(void)
{
    CHECK(prints(STR("a \"b\"\\\n\x01"), "[\"a \\\"b\\\"\\\\\\n\\u0001\"]"));
    CHECK(prints(STR("na\xC3\xAFve"), "[\"na\xC3\xAFve\"]"));
    CHECK(prints(STR("cut \xC3"), "[\"cut \xEF\xBF\xBD\"]"));
    CHECK(prints(STR("a\0b"), "[\"a\xEF\xBF\xBD"
                              "b\"]"));
}

static void hundredths_have_no_needless_zero(void)
{
    Json *object = json_new_object(arena);
    const uint32_t hundredths[] = {0, 7, 40, 43, 100};
    for (size_t i = 0; i < sizeof hundredths / sizeof *hundredths; i++)
        json_put_hundredths(object, "h", hundredths[i]);
    CHECK(str_is(json_done(object), "{\"h\":0,\"h\":0.07,\"h\":0.4,\"h\":0.43,\"h\":1}"));
}

int main(void)
{
    arena = arena_new();
    RUN(what_is_put_into_an_object_closes_what_was_begun_inside);
    RUN(any_bytes_become_a_string);
    RUN(hundredths_have_no_needless_zero);
    arena_free(arena);
    return END();
}
