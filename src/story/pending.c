/* Temporary: empty findings until each room lands; weak, so the real ones win. Deleted at the end. */
#include "report/dump.h"
#define WEAK __attribute__((weak))
WEAK Words words_tag(Arena *arena, const Text *text) { return (Words){NEW_ARRAY(arena, Word, text->tokens.count + 1), text->tokens.count}; }
WEAK const char *upos_name(Upos upos) { (void)upos; return "X"; }
#define FIND(n) WEAK void n(Arena *arena, const Text *text, const Words *words, Findings *found) { (void)arena; (void)text; (void)words; (void)found; }
FIND(times_find) FIND(quantities_find) FIND(names_find) FIND(quotes_find)
WEAK void anchors_settle(Arena *arena, const Text *const *texts, const Findings *const *found, Anchor *anchors, uint32_t count) { (void)arena; (void)texts; (void)found; (void)anchors; (void)count; }
WEAK void times_resolve(Arena *arena, const Text *text, const Words *words, Findings *found, Anchor anchor) { (void)arena; (void)text; (void)words; (void)found; (void)anchor; }
WEAK bool date_parse(Str text, Date *date) { (void)text; (void)date; return false; }
WEAK Str date_format(Arena *arena, Date date) { (void)date; return str_format(arena, "2024"); }
WEAK Str decimal_format(Arena *arena, Decimal d) { (void)d; return str_format(arena, "0"); }
WEAK const char *name_type_name(NameType t) { (void)t; return "other"; }
WEAK const char *time_type_name(TimeType t) { (void)t; return "date"; }
WEAK const char *bound_name(Bound t) { (void)t; return "exactly"; }
WEAK const char *anchor_basis_name(AnchorBasis t) { (void)t; return "none"; }
WEAK Claims claims_find(Arena *arena, const Text *text, const Words *words, const Findings *found) { (void)arena; (void)text; (void)words; (void)found; return (Claims){0}; }
WEAK const char *polarity_name(Polarity p) { (void)p; return "affirmed"; }
WEAK const char *certainty_name(Certainty p) { (void)p; return "asserted"; }
WEAK Entities entities_merge(Arena *arena, const Article *articles, uint32_t count) { Entities e = {0}; e.of_name = NEW_ARRAY(arena, uint32_t *, count + 1); for (uint32_t i = 0; i < count; i++) { e.of_name[i] = NEW_ARRAY(arena, uint32_t, articles[i].found.names.count + 1); for (uint32_t k = 0; k < articles[i].found.names.count; k++) e.of_name[i][k] = NONE; } return e; }
WEAK Origins origins_find(Arena *arena, const Article *articles, uint32_t count) { (void)articles; Origins o = {0}; o.account_of = NEW_ARRAY(arena, uint32_t, count + 1); return o; }
WEAK uint32_t wording_groups(Arena *arena, const Article *articles, const Origins *origins, const ClaimRef *claims, uint32_t count, uint32_t *group) { (void)arena; (void)articles; (void)origins; (void)claims; for (uint32_t i = 0; i < count; i++) group[i] = i; return count; }
WEAK QuotePairs quotes_align(Arena *arena, const Article *articles, uint32_t count) { (void)arena; (void)articles; (void)count; return (QuotePairs){0}; }
WEAK Story *story_tell(Arena *arena, Article *articles, uint32_t count) { Story *s = NEW(arena, Story); s->articles = articles; s->count = count; s->entities = entities_merge(arena, articles, count); s->origins = origins_find(arena, articles, count); s->quotes = quotes_align(arena, articles, count); return s; }
WEAK const char *support_name(Support s) { (void)s; return "single"; }
WEAK const char *reuse_level_name(ReuseLevel s) { (void)s; return "none"; }
WEAK const char *difference_kind_name(DifferenceKind s) { (void)s; return "other"; }
#define ARTICLE_STAGE(name) WEAK void dump_##name(Builder *out, const Article *article) { (void)out; (void)article; }
#define STORY_STAGE(name) WEAK void dump_##name(Builder *out, const Story *story) { (void)out; (void)story; }
#include "report/dump_stages.def"
#define REPORT(n) WEAK Str n(Arena *arena, const Story *story) { (void)story; return str_format(arena, "\n"); }
REPORT(report_summary) REPORT(report_markdown) REPORT(report_csv)
WEAK Str report_json(Arena *arena, const Story *story, OffsetUnit unit) { (void)story; (void)unit; return str_format(arena, "{}"); }
