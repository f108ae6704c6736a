/* Every limit and weight of this room, each with its reason. */
#ifndef COR_TEXT_LIMITS_H
#define COR_TEXT_LIMITS_H

#include <stdint.h>

/* What the trained weights' sum (in their steps, six to a logit) must reach, in text written with
 * care, to go against the rules where a mark stands, and to end a sentence where none does: there
 * an end is rare, and a cut inside a name costs more than two sentences taken for one. */
static const int gap_bar_against = 20;
static const int gap_bar_unmarked = 8;
/* The treebanks cut after most colons; an editor's colon goes on. */
static const int gap_bar_colon = 40;
/* A headline is one, whatever it looks like. */
static const int gap_bar_title = 60;

/* Text wrapped by hand: mail and wire text is set at 60 to 80 columns, some at 100. */
static const uint32_t wrap_widest = 100;
/* A line that breaks off earlier than this was broken on purpose (a list, verse). */
static const uint32_t wrap_narrowest = 40;
/* One broken sentence may be chance. */
static const uint32_t wrap_fewest = 2;
/* Editors differ by a column or two in what they let stand at the edge. */
static const uint32_t wrap_slack = 2;

/* A plea or teaser is one or two short sentences; a report's paragraph that happens to hold the
 * same words is mostly longer. */
static const uint32_t label_most_bytes = 80; /* where a long caption's label stands */
static const uint32_t plea_most_words = 60;
static const uint32_t teaser_most_words = 40;
/* Terms, cookie notes and sign-up forms run on; their words are unmistakable. */
static const uint32_t legal_most_words = 200;
static const uint32_t credit_most_words = 25; /* "Reporting by A, B and C; editing by D" */
static const uint32_t contact_most_words = 12;
static const uint32_t menu_most_words = 40;
/* "Published 10:30 p.m. EDT on Wednesday July 3, 2024, last updated 11:45 p.m. EDT" */
static const uint32_t stamp_most_words = 20;

/* Long agency captions reach 90 words. */
static const uint32_t caption_most_words = 120;
/* Words about photographs mark a caption only when there is little else. */
static const uint32_t caption_short_words = 60;
/* "(Reuters)" closes captions of one sentence, and the last paragraph of whole articles. */
static const uint32_t caption_bare_credit_words = 30;
/* Longest credit at the end of a caption, in bytes. */
static const uint32_t credit_most_bytes = 120;

/* A line of 1,200 bytes, some 200 words, is too long for a plea (legal_most_words) and may be
 * several paragraphs; a plea in it is a sentence. */
static const uint32_t insert_least_line = 1200;
static const uint32_t insert_most_bytes = 300;
/* Shorter lines are one thing: the report, a caption or a link. */
static const uint32_t insert_least_text = 160;

/* "— The Office of Somebody's Long Name (@handle)": longest name before a handle, in bytes. */
static const uint32_t post_name_most_bytes = 80;
/* Six words in a row are hardly the same by chance; a pull quote is one or two sentences, and a
 * name with a role may follow. */
static const uint32_t pull_fewest_words = 6;
static const uint32_t pull_most_words = 50;
static const uint32_t pull_name_most_words = 5;

static const uint32_t name_most_words = 4;
static const uint32_t role_most_words = 6;
static const uint32_t byline_most_words = 20;
static const uint32_t agency_most_words = 6;
static const uint32_t bio_most_words = 160;

/* Shares, in percent, of a paragraph's content words that the rest of the page uses too. The
 * report's own paragraphs mostly share more than half; teasers of other stories share names at
 * best. */
static const uint32_t tie_none = 20;
static const uint32_t tie_loose = 50;
static const uint32_t tie_close = 60;
static const uint32_t tie_told = 75;

/* A report's opening is rarely under 18 words; labels, standfirsts and captions mostly are. */
static const uint32_t lead_fewest_words = 18;
static const uint32_t headline_most_words = 35;
static const uint32_t title_fewest_words = 4;
static const uint32_t title_suffix_words = 8;
/* Menus and boxes before a headline can be long, but hardly longer than this. */
static const uint32_t head_most_paragraphs = 60;
static const uint32_t standfirst_fewest_words = 6;
static const uint32_t caption_before_lead_words = 25;

/* Three paragraphs that open alike are no accident. */
static const uint32_t gallery_fewest = 3;
static const uint32_t key_points_most = 12;
static const uint32_t key_point_most_words = 40;

/* Percent of the report's words that stand before what ends it, and at most after an author's box:
 * page ends repeat teasers, so not all that follows is furniture found. */
static const uint32_t end_least_percent = 60;
static const uint32_t after_bio_most_percent = 25;
static const uint32_t tail_most_paragraphs = 30;
static const uint32_t tags_most_words = 25;
/* A paragraph as long as this is one, full stop or not. */
static const uint32_t long_words = 30;

static const uint32_t teaser_run_fewest = 3;
static const uint32_t subhead_most_words = 12;
/* Up to here a line without a full stop is a subhead; beyond, small letters make it a caption. */
static const uint32_t subhead_plain_words = 8;
static const uint32_t subhead_colon_words = 4;
static const uint32_t caption_unstopped_words = 40;
static const uint32_t after_plea_words = 8;

/* "WASHINGTON, Sept. 30, 2024 (Agence France-Presse) -- " */
static const uint32_t dateline_most_bytes = 80;

/* A third to a half of running text is small words, a tenth of a list of names. */
static const uint32_t small_word_least_percent = 12;
/* English holds "a", "in", "die" and "as" that others count as theirs: one more hit is chance. */
static const uint32_t other_language_lead = 2;
/* More words than this tell no more of the language. */
static const uint32_t language_most_words = 2000;
/* A paragraph counts as foreign only where its small words are plainly another language's: "the
 * river Rio de la Plata" is English, and a line of names is nothing. */
static const uint32_t foreign_least_words = 8;
static const uint32_t foreign_times = 2;
static const uint32_t foreign_lead = 3;
/* Scripts without spaces make long words: their start shows the script. */
static const uint32_t language_most_bytes = 240;

#endif
