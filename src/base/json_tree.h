/* The one border with cJSON: requests are read as its trees. */
#ifndef COR_JSON_TREE_H
#define COR_JSON_TREE_H

#include <cJSON.h>

#endif
