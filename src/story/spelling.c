#include "story/reuse.h"

/* British and American spellings made one: "organisation" = "organization", "defence" = "defense".
 */
Str spelling_key(Arena *arena, Str fold)
{
    static const char *const pairs[][2] = {
        {"isation", "ization"}, {"ising", "izing"}, {"ised", "ized"}, {"ise", "ize"},
        {"ises", "izes"},       {"our", "or"},      {"ours", "ors"},  {"oured", "ored"},
        {"ence", "ense"},       {"tre", "ter"},     {"tres", "ters"}, {"lled", "led"},
        {"lling", "ling"},      {"ogue", "og"},     {"mme", "m"},     {"yse", "yze"},
        {"ysed", "yzed"},       {"n't", "not"}};
    uint32_t ligature = str_find(fold, STR("ae")); /* "paedophile" */
    if (ligature != NONE && fold.size >= LEAST_FOR_LIGATURE)
        fold = str_format(arena, "%.*s%.*s", (int)ligature, fold.at,
                          (int)(fold.size - ligature - 1), fold.at + ligature + 1);
    for (uint32_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        Str end = str_of(pairs[i][0]);
        if (fold.size < end.size + 3 && !str_is(fold, "n't")) continue;
        if (!str_ends(fold, end)) continue;
        Builder out = {.arena = arena};
        build_str(&out, str_slice(fold, 0, fold.size - end.size));
        build_text(&out, pairs[i][1]);
        return build_done(&out);
    }
    return fold;
}
