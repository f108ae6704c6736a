/* Compiled without link-time optimisation: the assembler's symbols are invisible to it. */
#include "lang/model_bytes.h"

#if defined(__APPLE__)
#define SYMBOL "_corroborate_model"
#define SECTION ".const_data\n"
#define KIND(name)
#elif defined(__wasm__)
#define SYMBOL "corroborate_model"
#define SECTION ".section .rodata.corroborate_model,\"\",@\n"
#define KIND(name) ".type " name ",@object\n.size " name ", " name "_end-" name "\n"
#else
#define SYMBOL "corroborate_model"
#define SECTION ".section .rodata\n"
#define KIND(name)
#endif

__asm__(SECTION ".globl " SYMBOL "\n.globl " SYMBOL "_end\n.balign 16\n" SYMBOL
                ":\n.incbin \"" COR_MODEL_PATH "\"\n" SYMBOL
                "_end:\n.byte 0\n" KIND(SYMBOL) ".text\n");

extern const unsigned char corroborate_model[], corroborate_model_end[];

/* Stands in for a model that can't be opened: every word is X. */
static uint32_t no_value;
static const KeyTable no_keys = {&no_value, &no_value, 0};

const Model *model_embedded(void) {
    static Model nothing = {.labels = {{"X", "FW"}}, .label_count = 1};
    static Model *model;
    const char *why;
    if (!model) {
        size_t size = (size_t)(corroborate_model_end - corroborate_model);
        model = model_open(arena_new(), corroborate_model, size, &why);
    }
    nothing.tag_keys = nothing.lemma_keys = no_keys;
    return model ? model : &nothing;
}
