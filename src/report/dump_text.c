#include "report/dump.h"

void dump_blocks(Builder *out, const Article *article)
{
    for (uint32_t i = 0; i < article->text->blocks.count; i++) {
        const Block *block = &article->text->blocks.at[i];
        build_text(out, block_kind_name(block->kind));
        build_char(out, ' ');
        dump_quoted(out, article, block->span);
        if (block->repeats) build_text(out, " repeats");
        dump_end(out, block->why);
    }
}

/* Each with the kind of the block it stands in: `body "It rained."` */
void dump_sentences(Builder *out, const Article *article)
{
    const Text *text = article->text;
    for (uint32_t i = 0; i < text->sentences.count; i++) {
        const Sentence *sentence = &text->sentences.at[i];
        build_text(out, block_kind_name(text->blocks.at[sentence->block].kind));
        build_char(out, ' ');
        dump_quoted(out, article, sentence->span);
        build_char(out, '\n');
    }
}

static const char *const token_kinds[] = {"word", "number", "punct", "symbol", "address"};

/* `glued`: no white space before it. */
void dump_tokens(Builder *out, const Article *article)
{
    const Text *text = article->text;
    for (uint32_t i = 0; i < text->tokens.count; i++) {
        const Token *token = &text->tokens.at[i];
        build_text(out, token_kinds[token->kind]);
        build_char(out, ' ');
        dump_quoted(out, article, token->span);
        if (!(token->shape & SHAPE_SPACE_BEFORE)) build_text(out, " glued");
        build_char(out, '\n');
    }
}
