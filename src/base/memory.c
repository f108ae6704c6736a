#include "base/base.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

/* With COR_ARENA_MALLOC every take is its own malloc, so that the sanitizers see overruns. */
typedef struct Chunk {
    struct Chunk *next;
    size_t used, room;
    max_align_t bytes[];
} Chunk;

struct Arena {
    Chunk *chunks;
    size_t next_room;
    Arena *kept_before;
};

enum { FIRST_CHUNK = 64 * 1024, LARGEST_CHUNK = 4 * 1024 * 1024 };

static void *memory_or_end(size_t size)
{
    void *memory = calloc(1, size);
    if (!memory) __builtin_trap(); /* ends the process; in the page, the worker */
    return memory;
}

Arena *arena_new(void)
{
    Arena *arena = memory_or_end(sizeof *arena);
    arena->next_room = FIRST_CHUNK;
    return arena;
}

void arena_free(Arena *arena)
{
    if (!arena) return;
    for (Chunk *chunk = arena->chunks; chunk;) {
        Chunk *next = chunk->next;
        free(chunk);
        chunk = next;
    }
    free(arena);
}

static Chunk *chunk_add(Arena *arena, size_t room)
{
    Chunk *chunk = memory_or_end(sizeof *chunk + room);
    chunk->room = room;
    chunk->next = arena->chunks;
    arena->chunks = chunk;
    return chunk;
}

void *arena_take(Arena *arena, size_t size)
{
    const size_t step = _Alignof(max_align_t);
    if (size > SIZE_MAX / 2) __builtin_trap();
    size = (size + step - 1) / step * step;
#ifdef COR_ARENA_MALLOC
    return chunk_add(arena, size ? size : step)->bytes;
#else
    Chunk *chunk = arena->chunks;
    if (!chunk || chunk->room - chunk->used < size) {
        size_t room = size > arena->next_room ? size : arena->next_room;
        if (arena->next_room < LARGEST_CHUNK) arena->next_room *= 2;
        chunk = chunk_add(arena, room);
    }
    void *taken = (char *)chunk->bytes + chunk->used;
    chunk->used += size;
    return taken;
#endif
}

/* What is made once lives as long as the process: in a list, so that no leak is seen in it. */
static void arena_keep(Arena *arena)
{
    static _Atomic(Arena *) kept;
    arena->kept_before = atomic_load(&kept);
    while (!atomic_compare_exchange_weak(&kept, &arena->kept_before, arena)) continue;
}

const void *made_once(MadeOnce *made, const void *(*make)(Arena *arena))
{
    const void *here = atomic_load(made), *none = NULL;
    if (here) return here;
    Arena *arena = arena_new();
    const void *mine = make(arena);
    if (mine && atomic_compare_exchange_strong(made, &none, mine))
        arena_keep(arena);
    else
        arena_free(arena);
    return atomic_load(made);
}

void *list_grow(Arena *arena, void *at, uint32_t count, uint32_t *room, size_t element)
{
    if (count < *room) {
        memset((char *)at + (size_t)count * element, 0, element);
        return at;
    }
    if (*room > UINT32_MAX / 2) __builtin_trap();
    uint32_t wider = *room ? *room * 2 : 8;
    void *grown = arena_take(arena, (size_t)wider * element);
    if (count) memcpy(grown, at, (size_t)count * element);
    *room = wider;
    return grown;
}
