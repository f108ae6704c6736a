#include "base/json.h"

#include <string.h>

enum { DEEPEST = 24 }; /* objects in one another: the report's shape has fewer */

typedef struct JsonText {
    Builder out;
    struct Json {
        struct JsonText *text;
        char end; /* what closes it; '\0': closed */
        bool holds_any;
    } levels[DEEPEST];
    uint32_t depth; /* how many are open */
} JsonText;

static Json *level_open(JsonText *text, char begin, char end)
{
    if (text->depth == DEEPEST) __builtin_trap();
    build_char(&text->out, begin);
    Json *level = &text->levels[text->depth++];
    *level = (Json){.text = text, .end = end};
    return level;
}

static void level_close(JsonText *text)
{
    Json *level = &text->levels[--text->depth];
    build_char(&text->out, level->end);
    level->end = '\0';
}

static Builder *value_begin(Json *level)
{
    JsonText *text = level->text;
    if (!level->end) __builtin_trap();
    while (&text->levels[text->depth - 1] != level) level_close(text);
    if (level->holds_any) build_char(&text->out, ',');
    level->holds_any = true;
    return &text->out;
}

static Builder *member_begin(Json *object, const char *key)
{
    Builder *out = value_begin(object);
    build_char(out, '"');
    build_text(out, key);
    build_str(out, STR("\":"));
    return out;
}

/* ---- values ---------------------------------------------------------------------------------- */

static void build_escaped(Builder *out, char byte)
{
    static const char named[] = "\"\\\b\f\n\r\t", letters[] = "\"\\bfnrt";
    const char *at = memchr(named, byte, sizeof named - 1);
    if (at) {
        build_char(out, '\\');
        build_char(out, letters[at - named]);
    } else {
        build_format(out, "\\u%04x", (unsigned)(unsigned char)byte);
    }
}

static bool is_escaped(char byte)
{
    return (unsigned char)byte < 0x20 || byte == '"' || byte == '\\';
}

/* A NUL of an article is shown as U+FFFD. So is a letter that was cut in two: the report is UTF-8
 * whatever a rule did to a word. */
static void build_string(Builder *out, Str text)
{
    Repairs repairs = {0};
    bool ascii = true;
    for (uint32_t i = 0; i < text.size && ascii; i++) ascii = (unsigned char)text.at[i] < 0x80;
    if (!ascii) text = utf8_clean(out->arena, text.at, text.size, &repairs);
    build_char(out, '"');
    for (uint32_t from = 0, to; from < text.size; from = to + 1) {
        for (to = from; to < text.size && !is_escaped(text.at[to]);) to++;
        build_str(out, str_slice(text, from, to));
        if (to == text.size) break;
        if (text.at[to])
            build_escaped(out, text.at[to]);
        else
            build_str(out, STR("\xEF\xBF\xBD"));
    }
    build_char(out, '"');
}

static void build_number(Builder *out, uint32_t number)
{
    char digits[10];
    uint32_t at = sizeof digits;
    do digits[--at] = (char)('0' + number % 10);
    while (number /= 10);
    build_str(out, (Str){digits + at, (uint32_t)sizeof digits - at});
}

/* ---- into an object, into an array ----------------------------------------------------------- */

void json_put_str(Json *object, const char *key, Str text)
{
    Builder *out = member_begin(object, key);
    if (text.size)
        build_string(out, text);
    else
        build_str(out, STR("null"));
}

void json_put_text(Json *object, const char *key, const char *text)
{
    Builder *out = member_begin(object, key);
    if (text)
        build_string(out, str_of(text));
    else
        build_str(out, STR("null"));
}

void json_put_number(Json *object, const char *key, uint32_t number)
{
    build_number(member_begin(object, key), number);
}

void json_put_hundredths(Json *object, const char *key, uint32_t hundredths)
{
    Builder *out = member_begin(object, key);
    uint32_t rest = hundredths % 100;
    build_number(out, hundredths / 100);
    if (!rest) return;
    build_char(out, '.');
    build_char(out, (char)('0' + rest / 10));
    if (rest % 10) build_char(out, (char)('0' + rest % 10));
}

void json_put_bool(Json *object, const char *key, bool value)
{
    build_text(member_begin(object, key), value ? "true" : "false");
}

void json_put_null(Json *object, const char *key)
{
    build_str(member_begin(object, key), STR("null"));
}

Json *json_put_array(Json *object, const char *key)
{
    (void)member_begin(object, key);
    return level_open(object->text, '[', ']');
}

Json *json_put_object(Json *object, const char *key)
{
    (void)member_begin(object, key);
    return level_open(object->text, '{', '}');
}

Json *json_add_object(Json *array)
{
    (void)value_begin(array);
    return level_open(array->text, '{', '}');
}

Json *json_add_array(Json *array)
{
    (void)value_begin(array);
    return level_open(array->text, '[', ']');
}

void json_add_str(Json *array, Str text)
{
    build_string(value_begin(array), text);
}

void json_add_number(Json *array, uint32_t number)
{
    build_number(value_begin(array), number);
}

void json_add_null(Json *array)
{
    build_str(value_begin(array), STR("null"));
}

/* ---- the whole ------------------------------------------------------------------------------- */

static Json *text_new(Arena *arena, char begin, char end)
{
    JsonText *text = NEW(arena, JsonText);
    text->out.arena = arena;
    return level_open(text, begin, end);
}

Json *json_new_object(Arena *arena)
{
    return text_new(arena, '{', '}');
}

Json *json_new_array(Arena *arena)
{
    return text_new(arena, '[', ']');
}

Str json_done(Json *outermost)
{
    JsonText *text = outermost->text;
    while (text->depth) level_close(text);
    return build_done(&text->out);
}
