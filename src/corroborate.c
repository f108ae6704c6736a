/* The front door and the spine. */
#include "corroborate.h"

#include "base/json.h"
#include "base/json_tree.h"
#include "report/dump.h"

#include <stdlib.h>
#include <string.h>

const char *cor_version(void)
{
    return COR_VERSION;
}

int cor_schema(void)
{
    return REPORT_SCHEMA;
}

/* ---- the spine ------------------------------------------------------------------------------- */

typedef struct Hearer {
    CorProgress *progress;
    void *context;
} Hearer;

static void tell(Hearer hearer, const char *stage, size_t done, size_t total)
{
    if (hearer.progress) hearer.progress(hearer.context, stage, (unsigned)done, (unsigned)total);
}

/* 0 -> "a", 25 -> "z", 26 -> "aa". */
static Str letters_of(Arena *arena, size_t number)
{
    char letters[16];
    uint32_t at = sizeof letters;
    for (size_t left = number + 1; left > 0; left = (left - 1) / 26)
        letters[--at] = (char)('a' + (left - 1) % 26);
    return str_copy(arena, (Str){letters + at, (uint32_t)sizeof letters - at});
}

/* The text and what is said of it; no word is tagged yet. */
static void article_skim(Arena *arena, const CorSource *source, size_t number, bool plain,
                         CorDates dates, Article *article)
{
    article->id = source->id ? str_of(source->id) : letters_of(arena, number);
    article->title = source->title ? str_of(source->title) : (Str){0};
    article->outlet = source->outlet ? str_of(source->outlet) : (Str){0};
    if (source->published && date_parse(str_of(source->published), &article->anchor.date))
        article->anchor = (Anchor){article->anchor.date, ANCHOR_GIVEN, STR("given")};
    Str bytes = utf8_clean(arena, source->text, source->size, &article->repairs);
    article->text = text_read(arena, bytes, plain, source->keep);
    bool english = source->trust & COR_IS_ENGLISH;
    article->language = english ? "en" : text_language(article->text);
    article->foreign = english ? (Foreign){0} : text_foreign(arena, article->text);
    article->same_event = source->trust & COR_SAME_EVENT;
    article->own_account = source->trust & COR_OWN_ACCOUNT;
    article->found.date_order = dates == COR_DAY_FIRST     ? ORDER_DAY_FIRST
                                : dates == COR_MONTH_FIRST ? ORDER_MONTH_FIRST
                                                           : ORDER_OPEN;
}

static void article_read(Arena *arena, Article *article)
{
    article->words = words_tag(arena, article->text);
    names_find(arena, article->text, &article->words, &article->found);
    times_find(arena, article->text, &article->words, &article->found);
    quantities_find(arena, article->text, &article->words, &article->found);
    quotes_find(arena, article->text, &article->words, &article->found);
}

static void publication_settle(Arena *arena, Article *articles, uint32_t count)
{
    const Text **texts = NEW_ARRAY(arena, const Text *, count + 1);
    const Findings **found = NEW_ARRAY(arena, const Findings *, count + 1);
    Anchor *anchors = NEW_ARRAY(arena, Anchor, count + 1);
    for (uint32_t i = 0; i < count; i++) {
        texts[i] = articles[i].text;
        found[i] = &articles[i].found;
        anchors[i] = articles[i].anchor;
    }
    anchors_settle(arena, texts, found, anchors, count);
    for (uint32_t i = 0; i < count; i++) articles[i].anchor = anchors[i];
}

/* What the product does, in one function: read each article, find names, times, quantities and
 * quotations in it, settle when each was published, split it into claims, and tell the story that
 * all of them make together. `plain`: the sources are no pages. */
static Story *sources_compare(Arena *arena, const CorSource *sources, uint32_t count, bool plain,
                              const CorOptions *options)
{
    Hearer hearer = {options->progress, options->context};
    Article *articles = NEW_ARRAY(arena, Article, count + 1);
    for (uint32_t i = 0; i < count; i++) {
        tell(hearer, "reading", i, count);
        article_skim(arena, &sources[i], i, plain, options->dates, &articles[i]);
        article_read(arena, &articles[i]);
    }
    publication_settle(arena, articles, count);
    for (uint32_t i = 0; i < count; i++) {
        tell(hearer, "finding claims", i, count);
        Article *article = &articles[i];
        times_resolve(arena, article->text, &article->words, &article->found, article->anchor);
        article->claims = claims_find(arena, article->text, &article->words, &article->found);
    }
    tell(hearer, "comparing", 0, count);
    Story *story = story_tell(arena, articles, count);
    tell(hearer, "comparing", count, count);
    return story;
}

const char *cor_model_load(const void *bytes, size_t size)
{
    return words_model_load(bytes, size);
}

/* ---- answers and refusals -------------------------------------------------------------------- */

static CorAnswer answer_of(Str text)
{
    CorAnswer answer = {0};
    answer.text = malloc((size_t)text.size + 1);
    if (!answer.text) __builtin_trap();
    if (text.size) memcpy(answer.text, text.at, text.size);
    answer.text[text.size] = '\0';
    answer.size = text.size;
    return answer;
}

static CorAnswer refusal(const char *code, const char *message)
{
    CorAnswer answer = {.code = code};
    strncpy(answer.message, message, sizeof answer.message - 1);
    return answer;
}

void cor_free(char *text)
{
    free(text);
}

#define TEXT_OF(number) #number
#define TEXT_OF_VALUE(macro) TEXT_OF(macro)
#define MOST_SOURCES TEXT_OF_VALUE(COR_MOST_SOURCES)
#define MOST_MEGABYTES TEXT_OF_VALUE(COR_MOST_MEGABYTES)

/* False, with the reason in *why, when the sources can't be taken. */
static bool sources_pass(const CorSource *sources, size_t count, CorAnswer *why)
{
    *why = (CorAnswer){0};
    if (!words_ready()) *why = refusal("no_model", "The language model is not loaded.");
    if (count == 0) *why = refusal("no_sources", "There is no article to read.");
    if (count > COR_MOST_SOURCES)
        *why = refusal("too_many_sources",
                       "At most " MOST_SOURCES " articles can be compared at once.");
    for (size_t i = 0; i < count && !why->code; i++) {
        Date date;
        if (sources[i].size > COR_MOST_BYTES)
            *why = refusal("too_long",
                           "An article is longer than the limit of " MOST_MEGABYTES " MB.");
        else if (sources[i].published && !date_parse(str_of(sources[i].published), &date))
            *why = refusal("bad_date", "A publication date must read YYYY-MM-DD and exist.");
        for (size_t k = 0; k < i && sources[i].id && !why->code; k++)
            if (sources[k].id && strcmp(sources[k].id, sources[i].id) == 0)
                *why = refusal("same_id", "Two articles have the same id.");
    }
    return !why->code;
}

static OffsetUnit offset_unit(CorOffsets offsets)
{
    return offsets == COR_BYTES        ? OFFSET_BYTE
           : offsets == COR_CODEPOINTS ? OFFSET_CODEPOINT
                                       : OFFSET_UTF16;
}

static Str story_print(Arena *arena, const Story *story, const CorOptions *options)
{
    switch (options->format) {
    case COR_SUMMARY: return report_summary(arena, story);
    case COR_MARKDOWN: return report_markdown(arena, story);
    case COR_CSV: return report_csv(arena, story);
    case COR_JSON: break;
    }
    return report_json(arena, story, offset_unit(options->offsets));
}

CorAnswer cor_analyze(const CorSource *sources, size_t count, const CorOptions *options)
{
    CorOptions defaults = {0};
    CorAnswer answer;
    if (!options) options = &defaults;
    if (!sources_pass(sources, count, &answer)) return answer;
    Arena *arena = arena_new();
    Story *story = sources_compare(arena, sources, (uint32_t)count, false, options);
    answer = answer_of(story_print(arena, story, options));
    arena_free(arena);
    return answer;
}

const char *const *cor_stages(void)
{
    return dump_stage_names;
}

/* What a reader can check before anything is compared: paragraphs, language, stated dates. */
static CorAnswer sources_skim(const CorSource *sources, size_t count, const CorOptions *options)
{
    CorAnswer answer;
    if (!sources_pass(sources, count, &answer)) return answer;
    Arena *arena = arena_new();
    Article *articles = NEW_ARRAY(arena, Article, count + 1);
    for (uint32_t i = 0; i < count; i++)
        article_skim(arena, &sources[i], i, false, options->dates, &articles[i]);
    publication_settle(arena, articles, (uint32_t)count);
    Story story = {.articles = articles, .count = (uint32_t)count};
    answer = answer_of(report_sources(arena, &story, offset_unit(options->offsets)));
    arena_free(arena);
    return answer;
}

/* Every word tagged, furniture too, and nothing else found: what CoNLL-U holds. */
static Story *sources_tag(Arena *arena, const CorSource *sources, uint32_t count)
{
    Story *story = NEW(arena, Story);
    Article *articles = NEW_ARRAY(arena, Article, count + 1);
    for (uint32_t i = 0; i < count; i++) {
        Article *article = &articles[i];
        article->id = sources[i].id ? str_of(sources[i].id) : letters_of(arena, i);
        Str clean = utf8_clean(arena, sources[i].text, sources[i].size, &article->repairs);
        article->text = text_read(arena, clean, true, NULL);
        article->words = words_tag(arena, article->text);
    }
    *story = (Story){.articles = articles, .count = count};
    return story;
}

CorAnswer cor_dump(const char *stage, const CorSource *sources, size_t count)
{
    CorAnswer answer;
    if (!sources_pass(sources, count, &answer)) return answer;
    Arena *arena = arena_new();
    Builder out = {.arena = arena};
    Story *story = strcmp(stage, "conllu") == 0
                       ? sources_tag(arena, sources, (uint32_t)count)
                       : sources_compare(arena, sources, (uint32_t)count, false, &(CorOptions){0});
    answer = report_dump(&out, stage, story)
                 ? answer_of(build_done(&out))
                 : refusal("no_such_stage", "There is no stage of that name.");
    arena_free(arena);
    return answer;
}

CorAnswer cor_findings(const char *stage, const CorSource *source, CorOffsets offsets)
{
    CorAnswer answer;
    if (!sources_pass(source, 1, &answer)) return answer;
    Arena *arena = arena_new();
    Story *story = sources_compare(arena, source, 1, true, &(CorOptions){0});
    Str found = report_findings(arena, stage, story, offset_unit(offsets));
    answer =
        found.size ? answer_of(found) : refusal("no_such_stage", "That stage has no form as JSON.");
    arena_free(arena);
    return answer;
}

CorAnswer cor_dump_given(const char *stage, const char *table, size_t size)
{
    bool conllu = strcmp(stage, "conllu") == 0;
    if (!words_ready()) return refusal("no_model", "The language model is not loaded.");
    if (size > COR_MOST_TABLE) return refusal("too_long", "The table is longer than 512 MB.");
    if (!conllu && strcmp(stage, "names") != 0)
        return refusal("no_such_stage", "Split words can be given to the stages conllu and names.");
    Arena *arena = arena_new();
    Article article = {0};
    Builder out = {.arena = arena};
    Str clean = utf8_clean(arena, table, size, &article.repairs);
    Given given = given_read(arena, clean, conllu);
    article.text = text_given(arena, &given);
    article.words = words_tag(arena, article.text);
    if (!conllu) names_find(arena, article.text, &article.words, &article.found);
    (conllu ? dump_given_conllu : dump_given_names)(&out, &article, clean);
    CorAnswer answer = answer_of(build_done(&out));
    arena_free(arena);
    return answer;
}

/* ---- the page's border ----------------------------------------------------------------------- */

static const char *field(const cJSON *object, const char *key)
{
    return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, key));
}

/* ["Read more", …] -> the strings, ended by NULL; NULL when there are none. */
static const char *const *strings_of(Arena *arena, const cJSON *list)
{
    if (!cJSON_IsArray(list)) return NULL;
    const char **strings = NEW_ARRAY(arena, const char *, (size_t)cJSON_GetArraySize(list) + 1);
    size_t count = 0;
    const cJSON *item;
    cJSON_ArrayForEach(item, list) if (cJSON_IsString(item)) strings[count++] = item->valuestring;
    return strings;
}

/* ["english", "same_event"] -> what CorSource.trust holds. */
static unsigned trust_of(const cJSON *list)
{
    static const char *const names[] = {"english", "same_event", "own_account"};
    unsigned trust = 0;
    const cJSON *item;
    cJSON_ArrayForEach(item, list)
    {
        const char *name = cJSON_GetStringValue(item);
        for (unsigned i = 0; name && i < sizeof names / sizeof *names; i++)
            if (strcmp(name, names[i]) == 0) trust |= 1u << i;
    }
    return trust;
}

static CorSource *request_sources(Arena *arena, const cJSON *request, size_t *count)
{
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(request, "sources");
    *count = cJSON_IsArray(list) ? (size_t)cJSON_GetArraySize(list) : 0;
    CorSource *sources = NEW_ARRAY(arena, CorSource, *count + 1);
    size_t i = 0;
    const cJSON *item;
    cJSON_ArrayForEach(item, list)
    {
        const char *text = field(item, "text");
        sources[i++] =
            (CorSource){.id = field(item, "id"),
                        .text = text ? text : "",
                        .size = text ? strlen(text) : 0,
                        .title = field(item, "title"),
                        .outlet = field(item, "outlet"),
                        .published = field(item, "published"),
                        .keep = strings_of(arena, cJSON_GetObjectItemCaseSensitive(item, "keep")),
                        .trust = trust_of(cJSON_GetObjectItemCaseSensitive(item, "trust"))};
    }
    return sources;
}

/* What was asked, and where its answer goes: printed JSON under "report", "skim" or "rules", or a
 * dump as a string. */
typedef struct Asked {
    CorAnswer inner;
    const char *key;
    bool printed;
} Asked;

static Asked request_do(Arena *arena, const cJSON *request, CorOptions *options)
{
    const char *verb = field(request, "do"), *offsets = field(request, "offsets");
    const char *stage = field(request, "stage"), *dates = field(request, "dates");
    size_t count;
    CorSource *sources = request_sources(arena, request, &count);
    if (offsets && strcmp(offsets, "byte") == 0) options->offsets = COR_BYTES;
    if (offsets && strcmp(offsets, "codepoint") == 0) options->offsets = COR_CODEPOINTS;
    if (dates && strcmp(dates, "day_first") == 0) options->dates = COR_DAY_FIRST;
    if (dates && strcmp(dates, "month_first") == 0) options->dates = COR_MONTH_FIRST;
    if (verb && strcmp(verb, "skim") == 0)
        return (Asked){sources_skim(sources, count, options), "skim", true};
    if (verb && strcmp(verb, "dump") == 0)
        return (Asked){cor_dump(stage ? stage : "", sources, count), "dump", false};
    if (verb && strcmp(verb, "analyze") == 0)
        return (Asked){cor_analyze(sources, count, options), "report", true};
    if (verb && strcmp(verb, "rules") == 0)
        return (Asked){answer_of(report_rules(arena)), "rules", true};
    return (Asked){
        .inner =
            refusal("bad_request",
                    "The request must say \"do\": \"analyze\", \"skim\", \"dump\" or \"rules\".")};
}

/* Printed JSON goes in as it stands, in its own memory: reports are large. */
static CorAnswer printed_wrap(Arena *arena, Asked asked)
{
    CorAnswer answer = asked.inner;
    Str before =
        str_format(arena, "{\"ok\":true,\"version\":\"" COR_VERSION "\",\"%s\":", asked.key);
    answer.text = realloc(answer.text, before.size + answer.size + 2);
    if (!answer.text) __builtin_trap();
    memmove(answer.text + before.size, answer.text, answer.size);
    memcpy(answer.text, before.at, before.size);
    answer.size += before.size;
    answer.text[answer.size++] = '}';
    answer.text[answer.size] = '\0';
    return answer;
}

static CorAnswer answer_wrap(Arena *arena, Asked asked)
{
    CorAnswer inner = asked.inner;
    if (!inner.code && asked.printed) return printed_wrap(arena, asked);
    Json *object = json_new_object(arena);
    json_put_bool(object, "ok", !inner.code);
    if (inner.code) {
        json_put_text(object, "code", inner.code);
        json_put_text(object, "message", inner.message);
    } else {
        json_put_text(object, asked.key, inner.text);
    }
    CorAnswer answer = answer_of(json_done(object));
    cor_free(inner.text);
    return answer;
}

/* The code unit of an escape at `at` ("\u00e9" -> 0xE9), or -1 when none stands there. */
static long escape_unit(const char *at, const char *end)
{
    char digits[5] = {0};
    if (end - at < 6 || at[0] != '\\' || at[1] != 'u') return -1;
    memcpy(digits, at + 2, 4);
    return strspn(digits, "0123456789abcdefABCDEF") == 4 ? strtol(digits, NULL, 16) : -1;
}

/* In a JSON string "\u0000" would end the text in C, and half a surrogate pair is refused: both
 * become "\ufffd", which takes as much room here and in the page's UTF-16 offsets. */
static const char *request_repair(Arena *arena, const char *request, size_t size)
{
    char *copy = NEW_ARRAY(arena, char, size + 1);
    if (size) memcpy(copy, request, size);
    const char *end = copy + size;
    for (char *at = copy; at < end; at++) {
        if (*at != '\\') continue;
        long unit = escape_unit(at, end);
        bool high = unit >= 0xD800 && unit <= 0xDBFF, low = unit >= 0xDC00 && unit <= 0xDFFF;
        long next = high ? escape_unit(at + 6, end) : -1;
        bool pair = next >= 0xDC00 && next <= 0xDFFF;
        if (unit == 0 || low || (high && !pair)) memcpy(at, "\\ufffd", 6);
        at += pair ? 11 : unit >= 0 ? 5 : 1; /* what is escaped begins no escape: "\\u0000" */
    }
    return copy;
}

CorAnswer cor_answer(const char *request, size_t size, CorProgress *progress, void *context)
{
    Arena *arena = arena_new();
    CorOptions options = {.progress = progress, .context = context};
    cJSON *tree = cJSON_ParseWithLength(request_repair(arena, request, size), size);
    Asked asked = {.inner = refusal("bad_json", "The request is not valid JSON.")};
    if (tree) asked = request_do(arena, tree, &options);
    CorAnswer answer = answer_wrap(arena, asked);
    cJSON_Delete(tree);
    arena_free(arena);
    return answer;
}
