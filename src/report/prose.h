/* Private to report: pieces of text that the summary, Markdown and CSV share. */
#ifndef COR_PROSE_H
#define COR_PROSE_H

#include "report/report.h"

/* "In conflict", "Repeated copy": the page's words for a verdict. */
const char *verdict_label(const Fact *fact);
/* "!=", "~", "=", "\"", "1": its sign where there is no colour. */
const char *verdict_sign(const Fact *fact);
/* One line, white space folded. */
void prose_words(Builder *out, const Article *article, Span span);
/* "A, B and C" of the articles whose claims are in the fact. */
void prose_articles(Builder *out, const Story *story, const Fact *fact);
/* "a" -> "A": articles are shown by capital letters. */
void prose_letter(Builder *out, const Article *article);
/* "Five articles, about two separate accounts" */
void prose_headline(Builder *out, const Story *story);
/* First article named by the fact's claims at `claim`. */
const Claim *prose_claim(const Story *story, const Fact *fact, uint32_t claim,
                         const Article **article);

#endif
