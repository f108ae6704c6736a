/* Every limit and weight of this room, each with its reason. */
#ifndef COR_TEXT_LIMITS_H
#define COR_TEXT_LIMITS_H

#include <stdint.h>

/* Text wrapped by hand: mail and wire text is set at 60 to 80 columns, some at 100. */
static const uint32_t wrap_widest = 100;
/* A line that breaks off earlier than this was broken on purpose (a list, verse). */
static const uint32_t wrap_narrowest = 40;
/* Two broken sentences may be chance; three are a habit. */
static const uint32_t wrap_fewest = 3;
/* Editors differ by a column or two in what they let stand at the edge. */
static const uint32_t wrap_slack = 2;

#endif
