/* What a fact is called: the words of its clearest claim, with as many of the words before them as
 * a reader needs who meets them alone. */
#include "story/compare.h"
#include "story/facts.h"

enum {
    /* Tokens of a sentence that may stand for a clause of it: longer ones hide what is meant. */
    STATEMENT_MOST = 45,
    /* Tokens before "who" or "which" that may name who: "the captain of the ferry Aurora, who …" */
    ANTECEDENT_MOST = 10
};

static const Word *first_word(const Article *article, const Claim *claim, uint32_t *token)
{
    uint32_t at = claim->first_token, end = claim->first_token + claim->token_count;
    while (at + 1 < end && article->words.at[at].upos == UPOS_PUNCT) at++;
    *token = at;
    return &article->words.at[at];
}

static bool is_relative(const Article *article, const Claim *claim)
{
    uint32_t token;
    const Word *word = first_word(article, claim, &token);
    return word->xpos[0] == 'W' && word->upos == UPOS_PRON &&
           !str_is(article->text->tokens.at[token].fold, "what");
}

/* "'s change" and "after it sank" need what stands before them; so does a verb without subject. */
bool claim_stands_alone(const Article *article, const Claim *claim)
{
    if (claim->place == BLOCK_HEADLINE) return true;
    uint32_t token;
    const Word *word = first_word(article, claim, &token);
    uint16_t shape = article->text->tokens.at[token].shape;
    bool glued = !(shape & (SHAPE_SPACE_BEFORE | SHAPE_SENTENCE_FIRST)) &&
                 article->text->tokens.at[token].fold.at[0] == '\'';
    bool links = word->xpos[0] == 'W' || word->upos == UPOS_SCONJ || word->upos == UPOS_CCONJ;
    return span_size(claim->subject) && span_size(claim->predicate) && !glued && !links;
}

/* "the driver, | who fled": where the words for who begin; the claim's own start when none do. */
static uint32_t antecedent_from(const Article *article, const Claim *claim)
{
    const Text *text = article->text;
    uint32_t from = claim->first_token, start = text->sentences.at[claim->sentence].first_token;
    uint32_t at = from, noun = NONE;
    if (at > start && str_is(text->tokens.at[at - 1].fold, ",")) at--;
    for (; at > start && from - at < ANTECEDENT_MOST; at--) {
        const Word *word = &article->words.at[at - 1];
        bool named = word->upos == UPOS_NOUN || word->upos == UPOS_PROPN;
        bool part = word->upos == UPOS_DET || word->upos == UPOS_ADJ || word->upos == UPOS_NUM ||
                    (noun != NONE && str_is(text->tokens.at[at - 1].fold, "of"));
        if (!named && !part) break;
        if (named || (noun != NONE && word->upos != UPOS_ADP)) noun = at - 1;
    }
    return noun == NONE ? from : noun;
}

Span claim_statement(const Article *article, const Claim *claim)
{
    if (claim_stands_alone(article, claim)) return claim->span;
    if (is_relative(article, claim)) {
        uint32_t from = antecedent_from(article, claim);
        if (from < claim->first_token)
            return (Span){article->text->tokens.at[from].span.from, claim->span.to};
    }
    const Sentence *sentence = &article->text->sentences.at[claim->sentence];
    return sentence->token_count <= STATEMENT_MOST ? sentence->span : claim->span;
}
