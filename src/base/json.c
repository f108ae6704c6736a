#include "base/json.h"

#include <string.h>

/* cJSON strings end at a NUL; a NUL in an article is shown as U+FFFD. So is a letter that was cut
 * in two: the report is UTF-8 whatever a rule did to a word. */
static const char *text_without_nul(Arena *arena, Str text)
{
    Repairs repairs = {0};
    text = utf8_clean(arena, text.at, text.size, &repairs);
    if (!text.size || !memchr(text.at, '\0', text.size)) return str_terminated(arena, text);
    Builder builder = {.arena = arena};
    for (uint32_t i = 0; i < text.size; i++) {
        if (text.at[i])
            build_char(&builder, text.at[i]);
        else
            build_text(&builder, "\xEF\xBF\xBD");
    }
    return str_terminated(arena, build_done(&builder));
}

static cJSON *put(cJSON *object, const char *key, cJSON *value)
{
    if (!value) __builtin_trap();
    cJSON_AddItemToObjectCS(object, key, value);
    return value;
}

static cJSON *add(cJSON *array, cJSON *value)
{
    if (!value) __builtin_trap();
    cJSON_AddItemToArray(array, value);
    return value;
}

cJSON *json_put_str(Arena *arena, cJSON *object, const char *key, Str text)
{
    if (!text.size) return json_put_null(object, key);
    return put(object, key, cJSON_CreateString(text_without_nul(arena, text)));
}

cJSON *json_put_text(cJSON *object, const char *key, const char *terminated)
{
    return put(object, key, terminated ? cJSON_CreateString(terminated) : cJSON_CreateNull());
}

cJSON *json_put_number(cJSON *object, const char *key, uint32_t number)
{
    return put(object, key, cJSON_CreateNumber(number));
}

cJSON *json_put_bool(cJSON *object, const char *key, bool value)
{
    return put(object, key, cJSON_CreateBool(value));
}

cJSON *json_put_null(cJSON *object, const char *key)
{
    return put(object, key, cJSON_CreateNull());
}

cJSON *json_put_array(cJSON *object, const char *key)
{
    return put(object, key, cJSON_CreateArray());
}

cJSON *json_put_object(cJSON *object, const char *key)
{
    return put(object, key, cJSON_CreateObject());
}

cJSON *json_add_object(cJSON *array)
{
    return add(array, cJSON_CreateObject());
}

cJSON *json_add_array(cJSON *array)
{
    return add(array, cJSON_CreateArray());
}

void json_add_str(Arena *arena, cJSON *array, Str text)
{
    add(array, cJSON_CreateString(text_without_nul(arena, text)));
}

void json_add_number(cJSON *array, uint32_t number)
{
    add(array, cJSON_CreateNumber(number));
}

Str json_print(Arena *arena, cJSON *tree)
{
    char *printed = cJSON_PrintUnformatted(tree);
    if (!printed) __builtin_trap();
    cJSON_Delete(tree); /* before the copy: large reports must fit into the page */
    Str text = str_copy(arena, str_of(printed));
    cJSON_free(printed);
    return text;
}
