/* The one border with cJSON. */
#ifndef COR_JSON_TREE_H
#define COR_JSON_TREE_H

#include <cJSON.h>

#endif
