/* The one border with cJSON. Trees are cJSON's own (malloc); printing ends in the arena. */
#ifndef COR_JSON_H
#define COR_JSON_H

#include "base/base.h"

#include <cJSON.h>

/* Each adds to an object and gives the new value; `key` must outlive the tree (a literal). */
cJSON *json_put_str(Arena *arena, cJSON *object, const char *key, Str text);  /* null when empty */
cJSON *json_put_text(cJSON *object, const char *key, const char *terminated); /* null for NULL */
cJSON *json_put_number(cJSON *object, const char *key, uint32_t number);
cJSON *json_put_bool(cJSON *object, const char *key, bool value);
cJSON *json_put_null(cJSON *object, const char *key);
cJSON *json_put_array(cJSON *object, const char *key);
cJSON *json_put_object(cJSON *object, const char *key);
/* Each adds to an array. */
cJSON *json_add_object(cJSON *array);
cJSON *json_add_array(cJSON *array);
void json_add_str(Arena *arena, cJSON *array, Str text);
void json_add_number(cJSON *array, uint32_t number);

/* Prints and deletes the tree. */
Str json_print(Arena *arena, cJSON *tree);

#endif
