/* Corroborate: what several news articles claim, where they agree, where they differ, and which of
 * them are copies of one another. It compares reports; it never says what is true.
 *
 * All text is UTF-8; anything else is repaired (each broken part becomes U+FFFD), never refused.
 * Output is the same to the byte for the same input, options and version. No global state: calls
 * on different threads don't meet. */
#ifndef CORROBORATE_H
#define CORROBORATE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Limits; beyond them a request is refused with a sentence that says so. */
#define COR_MOST_SOURCES 200
#ifdef __wasm__ /* the report of a longer one would not fit into the page's 2 GB */
#define COR_MOST_MEGABYTES 2
#else
#define COR_MOST_MEGABYTES 8
#endif
#define COR_MOST_BYTES (COR_MOST_MEGABYTES * 1024u * 1024u) /* of one source */
#define COR_MOST_TABLE (512u * 1024 * 1024)                 /* of split words */

/* What a reader knows better than the text shows; added up in CorSource.trust. */
enum {
    COR_IS_ENGLISH = 1,  /* compared, whatever language it seems to be in */
    COR_SAME_EVENT = 2,  /* compared with all others, however little it has in common */
    COR_OWN_ACCOUNT = 4, /* counted on its own, however much of its wording others have */
};

typedef struct CorSource {
    const char *id;        /* its name in the report, each once; NULL: letters in the order given */
    const char *text;      /* any bytes; like all strings here kept by the caller during the call */
    size_t size;           /* bytes */
    const char *title;     /* may be NULL */
    const char *outlet;    /* may be NULL */
    const char *published; /* "YYYY-MM-DD" or NULL: then read from the text, or inferred */
    const char *const *keep; /* lines that are no furniture; may be NULL, else ended by NULL */
    unsigned trust;
} CorSource;

typedef enum CorOffsets { COR_UTF16, COR_BYTES, COR_CODEPOINTS } CorOffsets;
typedef enum CorFormat { COR_JSON, COR_SUMMARY, COR_MARKDOWN, COR_CSV } CorFormat;

/* How to read "3/7" where nothing in the article shows it; as shown: such a date stays open. */
typedef enum CorDates { COR_DATES_AS_SHOWN, COR_DAY_FIRST, COR_MONTH_FIRST } CorDates;

/* Called as stages go on: "reading" (articles), "comparing" (articles), … done of total. */
typedef void CorProgress(void *context, const char *stage, unsigned done, unsigned total);

typedef struct CorOptions {
    CorOffsets offsets; /* unit of the offsets in COR_JSON */
    CorFormat format;
    CorDates dates;
    CorProgress *progress; /* may be NULL */
    void *context;         /* handed to progress */
} CorOptions;

typedef struct CorAnswer {
    char *text;        /* UTF-8, terminated; release it with cor_free. NULL when refused */
    size_t size;       /* bytes, without the terminator */
    const char *code;  /* NULL when all went well, else one of the names below; never released */
    char message[200]; /* then: a sentence for people */
} CorAnswer;

/* Why a request is refused:
 *   no_model          the engine has no language model yet
 *   no_sources, too_many_sources, too_long, same_id, bad_date    the sources can't be taken
 *   no_such_stage     cor_stages() and cor_dump_given() say which there are
 *   bad_json, bad_request    only inside the answer that cor_answer() gives
 * Running out of memory ends the process. */

/* The language model. Natively it is built in and this is not needed; the page's engine must be
 * given it once, before the first analysis (src/lang/model.bin). Keeps `bytes`. NULL when all went
 * well, else a sentence that says why they can't be used. */
const char *cor_model_load(const void *bytes, size_t size);

/* Analyses the sources. `options` may be NULL: JSON, UTF-16 offsets. */
CorAnswer cor_analyze(const CorSource *sources, size_t count, const CorOptions *options);

/* What one stage found, one finding a line, quoting its words: "blocks", "times", "claims" …
 * cor_stages() lists the names, ended by NULL. "conllu" holds every word, page furniture too. */
CorAnswer cor_dump(const char *stage, const CorSource *sources, size_t count);
const char *const *cor_stages(void);

/* The same of one plain text as JSON, for scoring against annotated corpora, of the stages in the
 * table of report_findings (src/report/json_findings.c). Nothing is taken for a headline or for
 * furniture: every line is read. The README shows the shapes. */
CorAnswer cor_findings(const char *stage, const CorSource *source, CorOffsets offsets);

/* For scoring against annotated corpora: takes words already split and says what the engine makes
 * of them, in the same table. stage "conllu": CoNLL-U, its tags, lemmas and dependencies replaced
 * by the engine's; "names": the first column is the word, sentences end at blank lines; gives "word
 * TAB BIO-tag". */
CorAnswer cor_dump_given(const char *stage, const char *table, size_t size);

/* The page's border: a request as JSON, an answer as JSON ({"ok": true, "report": …} or {"ok":
 * false, "code": …, "message": …}). "do": "analyze", "dump", "rules", or "skim": the report's
 * "sources" alone, as far as no word need be tagged for it. Never refuses; says what is wrong. */
CorAnswer cor_answer(const char *request, size_t size, CorProgress *progress, void *context);

void cor_free(char *text);

/* "0.1.0" */
const char *cor_version(void);
/* Version of the report's format, which src/report/report.schema.json describes. */
int cor_schema(void);

#ifdef __cplusplus
}
#endif

#endif
