/* JSON as it is written, by cJSON, part by part: of a large report no tree is ever held as a whole.
 * Requests are read as trees of cJSON's (json_tree.h). */
#ifndef COR_JSON_H
#define COR_JSON_H

#include "base/base.h"

/* An object or array that is being written. What is put into it closes all that was begun inside
 * it; what is closed can't be written to any more. */
typedef struct Json Json;

Json *json_new_object(Arena *arena);
Json *json_new_array(Arena *arena);
/* Each adds to an object; those of arrays and objects give what was begun. `key` is a
 * literal. */
void json_put_str(Json *object, const char *key, Str text);          /* null when empty */
void json_put_text(Json *object, const char *key, const char *text); /* null for NULL */
void json_put_number(Json *object, const char *key, uint32_t number);
/* 43 -> 0.43 */
void json_put_hundredths(Json *object, const char *key, uint32_t hundredths);
void json_put_bool(Json *object, const char *key, bool value);
void json_put_null(Json *object, const char *key);
Json *json_put_array(Json *object, const char *key);
Json *json_put_object(Json *object, const char *key);
/* Each adds to an array. */
Json *json_add_object(Json *array);
Json *json_add_array(Json *array);
void json_add_str(Json *array, Str text);
void json_add_number(Json *array, uint32_t number);
void json_add_null(Json *array);

/* Closes all; gives the text. */
Str json_done(Json *outermost);

#endif
