/* The model as a symbol of the program. Compiled without link-time optimisation, which can't see
 * the assembler's symbols. */

#if defined(__APPLE__)
#define SYMBOL "_corroborate_model"
#define SECTION ".const_data\n"
#define KIND(name)
#elif defined(__wasm__)
#define SYMBOL "corroborate_model"
#define SECTION ".section .rodata.corroborate_model,\"\",@\n"
#define KIND(name)                                                                                 \
    ".type " name ",@object\n.size " name ", " name "_end-" name "\n"                              \
    ".type " name "_end,@object\n.size " name "_end, 1\n"
#else
#define SYMBOL "corroborate_model"
#define SECTION ".section .rodata\n"
#define KIND(name)
#endif

__asm__(SECTION ".globl " SYMBOL "\n.globl " SYMBOL "_end\n.balign 16\n" SYMBOL
                ":\n.incbin \"" COR_MODEL_PATH "\"\n.incbin \"" COR_NAMES_PATH "\"\n" SYMBOL
                "_end:\n.byte 0\n" KIND(SYMBOL) ".text\n");

extern const unsigned char corroborate_model[]; /* a C file may not be empty */
