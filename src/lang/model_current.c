#include "lang/model_current.h"

#include "lang/lang.h"

#include <stdatomic.h>

/* model_bytes.c. Weak: the page's engine is built without it. */
extern const unsigned char corroborate_model[], corroborate_model_end[];
#ifdef COR_MODEL_SEPARATE
#pragma weak corroborate_model
#pragma weak corroborate_model_end
#endif

static _Atomic(const Model *) current;
static _Atomic(Reading *) spare; /* at most one waits: a thread that finds none makes its own */

const char *words_model_load(const void *bytes, size_t size)
{
    const char *why = NULL;
    Arena *arena = arena_new();
    const Model *model = model_open(arena, bytes, size, &why), *none = NULL;
    if (!model || !atomic_compare_exchange_strong(&current, &none, model))
        arena_free(arena); /* another thread was first: all load the same */
    return why;
}

const Model *model_current(void)
{
    if (!atomic_load(&current) && &corroborate_model[0] != &corroborate_model_end[0])
        words_model_load(corroborate_model, (size_t)(corroborate_model_end - corroborate_model));
    return atomic_load(&current);
}

bool words_ready(void)
{
    return model_current() != NULL;
}

const unsigned char *words_model_section(const char *name)
{
    const Model *model = model_current();
    return model ? model_section(model, name) : NULL;
}

Reading *reading_borrow(void)
{
    Reading *reading = atomic_exchange(&spare, NULL);
    return reading ? reading : reading_new(arena_new());
}

void reading_return(Reading *reading)
{
    Reading *other = atomic_exchange(&spare, reading);
    if (other) arena_free(other->arena);
}
