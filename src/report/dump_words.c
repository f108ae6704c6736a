#include "report/dump.h"

static const char *guess_name(NameGuess guess)
{
    static const char *const names[] = {"", "person", "organization", "place", "other"};
    return names[guess];
}

void dump_words(Builder *out, const Article *article)
{
    for (uint32_t i = 0; i < article->words.count; i++) {
        const Word *word = &article->words.at[i];
        build_format(out, "%s ", upos_name(word->upos));
        dump_quoted(out, article, article->text->tokens.at[i].span);
        build_format(out, " %s", word->xpos);
        dump_value(out, "lemma", word->lemma);
        dump_value(out, "deprel", str_of(word->deprel ? word->deprel : ""));
        if (word->name)
            build_format(out, " name=%s%s", word->name_begins ? "" : "..", guess_name(word->name));
        dump_end(out, NULL);
    }
}
