/* Average link: two groups become one when at least half of the pairs across them are linked, the
 * strongest links first. A chain of weak likenesses never makes one group. */
#include "story/reuse.h"

#include <stdlib.h>

typedef struct Link {
    uint32_t strength, a, b;
} Link;

static int link_compare(const void *left, const void *right)
{
    const Link *a = left, *b = right;
    if (a->strength != b->strength) return a->strength > b->strength ? -1 : 1;
    if (a->a != b->a) return a->a < b->a ? -1 : 1;
    return a->b < b->b ? -1 : a->b > b->b;
}

typedef struct Grouping {
    uint32_t count;
    uint32_t *of;     /* per item: its group, named by its first member */
    uint32_t *size;   /* per group */
    uint32_t *across; /* links between two groups, [g * count + h], both ways */
} Grouping;

static void groups_join(Grouping *groups, uint32_t keep, uint32_t drop)
{
    uint32_t count = groups->count;
    for (uint32_t other = 0; other < count; other++) {
        groups->across[keep * count + other] += groups->across[drop * count + other];
        groups->across[other * count + keep] = groups->across[keep * count + other];
    }
    for (uint32_t i = 0; i < count; i++)
        if (groups->of[i] == drop) groups->of[i] = keep;
    groups->size[keep] += groups->size[drop];
}

static uint32_t groups_number(const uint32_t *of, uint32_t count, uint32_t *group)
{
    uint32_t next = 0;
    for (uint32_t i = 0; i < count; i++) group[i] = of[i] == i ? next++ : group[of[i]];
    return next;
}

uint32_t groups_link(Arena *arena, uint32_t count, const uint32_t *strength, uint32_t *group)
{
    size_t square = (size_t)count * count + 1;
    Grouping groups = {count, NEW_ARRAY(arena, uint32_t, count + 1),
                       NEW_ARRAY(arena, uint32_t, count + 1), NEW_ARRAY(arena, uint32_t, square)};
    LIST(Link) links = {0};
    for (uint32_t a = 0; a < count; a++) {
        groups.of[a] = a;
        groups.size[a] = 1;
        for (uint32_t b = a + 1; b < count; b++) {
            if (!strength[a * count + b]) continue;
            LIST_PUSH(arena, &links, ((Link){strength[a * count + b], a, b}));
            groups.across[a * count + b] = groups.across[b * count + a] = 1;
        }
    }
    if (links.count) qsort(links.at, links.count, sizeof(Link), link_compare);
    for (uint32_t i = 0; i < links.count; i++) {
        uint32_t a = groups.of[links.at[i].a], b = groups.of[links.at[i].b];
        if (a == b || groups.across[a * count + b] * 2 < groups.size[a] * groups.size[b]) continue;
        groups_join(&groups, a < b ? a : b, a < b ? b : a);
    }
    return groups_number(groups.of, count, group);
}
