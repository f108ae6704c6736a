#include "story/reuse.h"

static bool is_told(BlockKind kind)
{
    return kind != BLOCK_FURNITURE && kind != BLOCK_CAPTION && kind != BLOCK_BYLINE;
}

static bool is_hyphen(const Article *article, const Token *token)
{
    return token->kind == TOKEN_PUNCT && str_is(str_at(article->text->bytes, token->span), "-");
}

/* The token after the word that begins at `first`: parts without space between them are one. */
static uint32_t word_end(const Article *article, uint32_t first)
{
    const Token *tokens = article->text->tokens.at;
    uint32_t count = article->text->tokens.count, end = first + 1;
    while (end < count && tokens[end].span.from == tokens[end - 1].span.to) {
        bool more = token_is_wordy(article->text, end);
        bool hyphen = is_hyphen(article, &tokens[end]) && end + 1 < count &&
                      tokens[end + 1].span.from == tokens[end].span.to &&
                      token_is_wordy(article->text, end + 1);
        if (!more && !hyphen) break;
        end++;
    }
    return end;
}

static uint32_t word_symbol(Arena *arena, Symbols *symbols, const Article *article, uint32_t first,
                            uint32_t end)
{
    if (end == first + 1)
        return symbol_of(symbols, spelling_key(arena, article->text->tokens.at[first].fold));
    Builder whole = {.arena = arena};
    for (uint32_t i = first; i < end; i++) build_str(&whole, article->text->tokens.at[i].fold);
    return symbol_of(symbols, build_done(&whole));
}

static void words_gather(Arena *arena, Symbols *symbols, const Article *article, Wording *wording)
{
    const Text *text = article->text;
    uint32_t room = text->tokens.count + 1;
    wording->symbols = NEW_ARRAY(arena, uint32_t, room);
    wording->spans = NEW_ARRAY(arena, Span, room);
    wording->quoted = NEW_ARRAY(arena, bool, room);
    wording->named = NEW_ARRAY(arena, bool, room);
    for (uint32_t i = 0; i < text->tokens.count;) {
        const Token *token = &text->tokens.at[i];
        bool told = is_told(text->blocks.at[text->sentences.at[token->sentence].block].kind);
        uint32_t end = token_is_wordy(text, i) ? word_end(article, i) : i + 1;
        if (told && token_is_wordy(text, i)) {
            uint32_t at = wording->count++;
            wording->symbols[at] = word_symbol(arena, symbols, article, i, end);
            wording->spans[at] = (Span){token->span.from, text->tokens.at[end - 1].span.to};
        }
        i = end;
    }
}

/* First word that ends after `at`. */
static uint32_t word_at(const Wording *wording, uint32_t at)
{
    uint32_t low = 0, high = wording->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (wording->spans[middle].to <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void words_flag(const Wording *wording, bool *flags, Span span)
{
    for (uint32_t i = word_at(wording, span.from);
         i < wording->count && wording->spans[i].from < span.to; i++)
        flags[i] = true;
}

Wording *wordings_read(Arena *arena, const Article *articles, uint32_t count)
{
    Wording *wordings = NEW_ARRAY(arena, Wording, count + 1);
    Symbols *symbols = symbols_new(arena);
    for (uint32_t i = 0; i < count; i++) {
        const Findings *found = &articles[i].found;
        words_gather(arena, symbols, &articles[i], &wordings[i]);
        for (uint32_t k = 0; k < found->quotes.count; k++)
            if (found->quotes.at[k].kind == QUOTE_DIRECT)
                words_flag(&wordings[i], wordings[i].quoted, found->quotes.at[k].span);
        for (uint32_t k = 0; k < found->names.count; k++)
            words_flag(&wordings[i], wordings[i].named, found->names.at[k].span);
    }
    return wordings;
}
