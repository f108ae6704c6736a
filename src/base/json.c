#include "base/json.h"
#include "base/json_tree.h"

#include <string.h>

/* The outermost value and the lists in it are text at once; what stands in those is a tree of
 * cJSON's until it is closed. So a report is never a tree as a whole. */
enum { AS_TEXT = 2, DEEPEST = 24 /* objects in one another: the report's shape has fewer */ };

typedef struct JsonText {
    Builder out;
    struct Json {
        struct JsonText *text;
        cJSON *tree; /* NULL: as text, closed by `end` */
        char end;
        bool holds_any;
    } levels[DEEPEST];
    uint32_t depth; /* how many are open */
} JsonText;

static void build_tree(Builder *out, cJSON *tree)
{
    char *printed = cJSON_PrintUnformatted(tree);
    if (!printed) __builtin_trap();
    build_text(out, printed);
    cJSON_free(printed);
    cJSON_Delete(tree);
}

static void level_close(JsonText *text)
{
    Json *level = &text->levels[--text->depth];
    if (!level->tree)
        build_char(&text->out, level->end);
    else if (text->depth == AS_TEXT)
        build_tree(&text->out, level->tree);
    *level = (Json){0};
}

/* What is in text already is followed by a comma, and by the key of what comes. */
static void text_continue(Json *level, const char *key)
{
    Builder *out = &level->text->out;
    if (level->holds_any) build_char(out, ',');
    level->holds_any = true;
    if (!key) return;
    build_char(out, '"');
    build_text(out, key);
    build_text(out, "\":");
}

static void inner_close(Json *level)
{
    JsonText *text = level->text;
    if (!text) __builtin_trap(); /* closed before */
    while (&text->levels[text->depth - 1] != level) level_close(text);
}

static void tree_hang(cJSON *parent, const char *key, cJSON *value)
{
    if (!value) __builtin_trap();
    if (key)
        cJSON_AddItemToObjectCS(parent, key, value);
    else
        cJSON_AddItemToArray(parent, value);
}

/* `key` NULL: into a list. */
static void put(Json *level, const char *key, cJSON *value)
{
    if (!value) __builtin_trap();
    inner_close(level);
    if (level->tree) {
        tree_hang(level->tree, key, value);
        return;
    }
    text_continue(level, key);
    build_tree(&level->text->out, value);
}

static Json *level_open(JsonText *text, bool object)
{
    if (text->depth == DEEPEST) __builtin_trap();
    Json *level = &text->levels[text->depth];
    *level = (Json){.text = text, .end = object ? '}' : ']'};
    if (text->depth < AS_TEXT)
        build_char(&text->out, object ? '{' : '[');
    else if (!(level->tree = object ? cJSON_CreateObject() : cJSON_CreateArray()))
        __builtin_trap();
    text->depth++;
    return level;
}

static Json *begin(Json *parent, const char *key, bool object)
{
    inner_close(parent);
    if (!parent->tree) text_continue(parent, key);
    Json *level = level_open(parent->text, object);
    if (parent->tree) tree_hang(parent->tree, key, level->tree);
    return level;
}

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
            build_str(&builder, STR("\xEF\xBF\xBD"));
    }
    return str_terminated(arena, build_done(&builder));
}

static cJSON *string_of(Json *level, Str text)
{
    return cJSON_CreateString(text_without_nul(level->text->out.arena, text));
}

void json_put_str(Json *object, const char *key, Str text)
{
    put(object, key, text.size ? string_of(object, text) : cJSON_CreateNull());
}

void json_put_text(Json *object, const char *key, const char *text)
{
    put(object, key, text ? cJSON_CreateString(text) : cJSON_CreateNull());
}

void json_put_number(Json *object, const char *key, uint32_t number)
{
    put(object, key, cJSON_CreateNumber(number));
}

void json_put_hundredths(Json *object, const char *key, uint32_t hundredths)
{
    put(object, key, cJSON_CreateNumber((double)hundredths / 100));
}

void json_put_bool(Json *object, const char *key, bool value)
{
    put(object, key, cJSON_CreateBool(value));
}

void json_put_null(Json *object, const char *key)
{
    put(object, key, cJSON_CreateNull());
}

Json *json_put_array(Json *object, const char *key)
{
    return begin(object, key, false);
}

Json *json_put_object(Json *object, const char *key)
{
    return begin(object, key, true);
}

Json *json_add_object(Json *array)
{
    return begin(array, NULL, true);
}

Json *json_add_array(Json *array)
{
    return begin(array, NULL, false);
}

void json_add_str(Json *array, Str text)
{
    put(array, NULL, string_of(array, text));
}

void json_add_number(Json *array, uint32_t number)
{
    put(array, NULL, cJSON_CreateNumber(number));
}

void json_add_null(Json *array)
{
    put(array, NULL, cJSON_CreateNull());
}

static Json *text_new(Arena *arena, bool object)
{
    JsonText *text = NEW(arena, JsonText);
    text->out.arena = arena;
    return level_open(text, object);
}

Json *json_new_object(Arena *arena)
{
    return text_new(arena, true);
}

Json *json_new_array(Arena *arena)
{
    return text_new(arena, false);
}

Str json_done(Json *outermost)
{
    JsonText *text = outermost->text;
    while (text->depth) level_close(text);
    return build_done(&text->out);
}
