/* Trains where sentences end: sentences words TRAIN.lines            > src/text/gap_words.c
 *                             sentences weights TRAIN.lines DEV.lines > src/text/gap_weights.c
 *
 * Logistic regression over the features of src/text/gaps.c, which sees every gap between two tokens
 * three times: in its paragraph, in two paragraphs run together, and in its document as one line.
 * Learned step by step (AdaGrad), some features left out each time, the last rounds averaged, then
 * rounded to whole numbers. Lines come from treebank.mjs; scores of the DEV texts go to stderr. */
#include "text/gaps.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    WORD_SEEN = 30, /* rarer words share their class's weights: 15 and 60 do worse */
    ROUNDS = 8,
    ROUNDS_AVERAGED = 4,
    LEFT_OUT = 51,     /* of 256 features: one in five, as good as one in four, better than none */
    STEPS_PER_UNIT = 6 /* finer steps gain nothing and pack worse */
};
static const float rate = 0.05f;
static const float pull = 2e-4f; /* towards nothing, so that rare features don't learn by heart */

typedef struct Example {
    uint16_t features[GAP_FEATURES];
    uint8_t count;
    bool ends;
} Example;

/* One paragraph or document: its text, and where its sentences end. */
typedef struct Piece {
    Builder bytes;
    LIST(uint32_t) ends;
} Piece;

static LIST(Example) examples;
static float weights[GAP_WEIGHTS], squares[GAP_WEIGHTS], sums[GAP_WEIGHTS];
static signed char rounded[GAP_WEIGHTS];

/* ---- reading ------------------------------------------------------------------------- */

typedef void PieceSeen(Arena *arena, Piece *piece);

static void piece_add(Arena *arena, Piece *piece, const char *line, size_t size)
{
    piece->bytes.arena = arena;
    build_str(&piece->bytes, (Str){(char *)line, (uint32_t)size});
    LIST_PUSH(arena, &piece->ends, piece->bytes.size);
}

static void piece_close(Arena *arena, Piece *piece, PieceSeen *seen)
{
    if (piece->ends.count) seen(arena, piece);
    *piece = (Piece){0};
}

/* Shows the file to `seen`, that many paragraphs at a time; never two documents in one. */
static void pieces_read(const char *path, uint32_t paragraphs, PieceSeen *seen)
{
    static char line[1 << 20];
    FILE *file = fopen(path, "rb");
    if (!file) {
        fprintf(stderr, "cannot open %s\n", path);
        exit(1);
    }
    Arena *arena = arena_new();
    Piece piece = {0};
    uint32_t held = 0;
    while (fgets(line, sizeof line, file)) {
        size_t size = strcspn(line, "\n");
        bool document = *line == '\f', border = document || size == 0;
        if (document || (border && ++held == paragraphs)) {
            piece_close(arena, &piece, seen);
            held = 0;
        }
        if (!border) piece_add(arena, &piece, line, size);
    }
    piece_close(arena, &piece, seen);
    arena_free(arena);
    fclose(file);
}

static Text *text_of(Arena *arena, const Piece *piece)
{
    Text *text = NEW(arena, Text);
    text->bytes = build_done(&piece->bytes);
    Span span = {0, text->bytes.size};
    LIST_PUSH(arena, &text->blocks, ((Block){.span = span, .kind = BLOCK_BODY}));
    tokens_split(arena, text, span);
    return text;
}

/* ---- examples ------------------------------------------------------------------------ */

typedef struct Marked {
    const Piece *piece;
    GapView view;
    uint32_t next; /* the first end not yet passed */
} Marked;

/* Does the treebank end a sentence in this gap? */
static bool treebank_ends(Marked *marked, const Gap *gap)
{
    const Token *tokens = marked->view.text->tokens.at;
    const Piece *piece = marked->piece;
    while (marked->next < piece->ends.count &&
           piece->ends.at[marked->next] < tokens[gap->after].span.to)
        marked->next++;
    return marked->next < piece->ends.count &&
           piece->ends.at[marked->next] <= tokens[gap->after + 1].span.from;
}

static Arena *kept;

static bool example_add(void *context, const Gap *gap)
{
    Marked *marked = context;
    Example example = {.ends = treebank_ends(marked, gap)};
    example.count = (uint8_t)gap_features(&marked->view, gap, example.features);
    LIST_PUSH(kept, &examples, example);
    return example.ends;
}

static void piece_learn(Arena *arena, Piece *piece)
{
    Text *text = text_of(arena, piece);
    Marked marked = {piece, gap_view(arena, text, 0, 0), 0};
    sentences_walk(arena, text, 0, 0, example_add, &marked);
}

/* ---- learning ------------------------------------------------------------------------ */

static uint32_t chance(void)
{
    static uint32_t seed = 1;
    seed = seed * 1664525u + 1013904223u;
    return seed;
}

static void example_learn(const Example *example)
{
    uint32_t rows[GAP_FEATURES], count = 0;
    for (uint32_t i = 0; i < example->count; i++)
        if (chance() >> 24 >= LEFT_OUT) rows[count++] = example->features[i];
    float sum = 0;
    for (uint32_t i = 0; i < count; i++) sum += weights[rows[i]];
    float wrong = 1 / (1 + expf(-sum)) - (example->ends ? 1.0f : 0.0f);
    for (uint32_t i = 0; i < count; i++) {
        float slope = wrong + pull * weights[rows[i]];
        squares[rows[i]] += slope * slope;
        weights[rows[i]] -= rate * slope / sqrtf(squares[rows[i]] + 1e-4f);
    }
}

static void examples_shuffle(uint32_t *order)
{
    for (uint32_t i = examples.count; i > 1; i--) {
        uint32_t other = (uint32_t)((uint64_t)chance() * i >> 32), kept_one = order[i - 1];
        order[i - 1] = order[other];
        order[other] = kept_one;
    }
}

static void weights_learn(void)
{
    uint32_t *order = malloc(examples.count * sizeof *order);
    for (uint32_t i = 0; i < examples.count; i++) order[i] = i;
    for (int round = 0; round < ROUNDS; round++) {
        examples_shuffle(order);
        for (uint32_t i = 0; i < examples.count; i++) example_learn(&examples.at[order[i]]);
        bool kept_round = round >= ROUNDS - ROUNDS_AVERAGED;
        for (uint32_t i = 0; kept_round && i < GAP_WEIGHTS; i++) sums[i] += weights[i];
    }
    free(order);
    for (uint32_t i = 0; i < GAP_WEIGHTS; i++) {
        float scaled = roundf(sums[i] / ROUNDS_AVERAGED * STEPS_PER_UNIT);
        rounded[i] = (signed char)(scaled > 127 ? 127 : scaled < -127 ? -127 : scaled);
    }
}

/* ---- judging ------------------------------------------------------------------------- */

static uint32_t gold_count, said_count, right_count;

static bool rounded_ends(void *context, const Gap *gap)
{
    uint16_t features[GAP_FEATURES];
    uint32_t count = gap_features(&((Marked *)context)->view, gap, features);
    int sum = 0;
    for (uint32_t i = 0; i < count; i++) sum += rounded[features[i]];
    return sum > 0;
}

static void piece_judge(Arena *arena, Piece *piece)
{
    Text *text = text_of(arena, piece);
    Marked marked = {piece, gap_view(arena, text, 0, 0), 0};
    sentences_walk(arena, text, 0, 0, rounded_ends, &marked);
    uint32_t from = 0, sentence = 0;
    for (uint32_t i = 0; i < piece->ends.count; from = piece->ends.at[i++]) {
        Span span = {from, piece->ends.at[i]};
        while (span.to > span.from && text->bytes.at[span.to - 1] == ' ') span.to--;
        while (sentence < text->sentences.count &&
               text->sentences.at[sentence].span.from < span.from)
            sentence++;
        right_count += sentence < text->sentences.count &&
                       text->sentences.at[sentence].span.from == span.from &&
                       text->sentences.at[sentence].span.to == span.to;
    }
    gold_count += piece->ends.count;
    said_count += text->sentences.count;
}

static void file_judge(const char *path, uint32_t paragraphs)
{
    gold_count = said_count = right_count = 0;
    pieces_read(path, paragraphs, piece_judge);
    fprintf(stderr, "%s %s: sentence F1 %.2f\n", path,
            paragraphs == 1 ? "by paragraph" : "as streams",
            200.0 * right_count / (gold_count + said_count));
}

/* ---- common words -------------------------------------------------------------------- */

typedef struct Counted {
    const char *word;
    uint32_t count;
} Counted;

static Symbols *symbols;
static LIST(Counted) counted;

static void piece_count(Arena *arena, Piece *piece)
{
    const Text *text = text_of(arena, piece);
    for (uint32_t i = 0; i < text->tokens.count; i++) {
        const Token *token = &text->tokens.at[i];
        if (token->kind == TOKEN_NUMBER || token->kind == TOKEN_ADDRESS) continue;
        uint32_t symbol = symbol_of(symbols, token->fold);
        if (symbol == counted.count)
            LIST_PUSH(kept, &counted, ((Counted){str_terminated(kept, token->fold), 0}));
        counted.at[symbol].count++;
    }
}

static int by_word(const void *a, const void *b)
{
    return strcmp(((const Counted *)a)->word, ((const Counted *)b)->word);
}

static void words_print(const char *path)
{
    symbols = symbols_new(kept);
    pieces_read(path, 1, piece_count);
    qsort(counted.at, counted.count, sizeof(Counted), by_word);
    printf("const char *const gap_words[] = {");
    for (uint32_t i = 0, printed = 0; i < counted.count; i++) {
        if (counted.at[i].count < WORD_SEEN) continue;
        const char *escape = strpbrk(counted.at[i].word, "\"\\") ? "\\" : "";
        printf("%s\"%s%s\",", printed++ % 12 ? " " : "\n    ", escape, counted.at[i].word);
    }
    printf("\n};\nconst uint32_t gap_word_count = sizeof gap_words / sizeof *gap_words;\n");
}

/* ---- the weights --------------------------------------------------------------------- */

static void weights_print(void)
{
    printf("const signed char gap_weights[GAP_WEIGHTS] = {");
    for (uint32_t i = 0; i < GAP_WEIGHTS; i++) printf("%s%d,", i % 32 ? "" : "\n    ", rounded[i]);
    printf("\n};\n");
}

static void heading_print(void)
{
    printf("/* Generated by tools/train/sentences.c: do not edit. Source: the training parts of UD "
           "English\n"
           " * EWT 2.16 (CC BY-SA 4.0) and GUM 2.16 (annotations CC BY 4.0), and texts of the "
           "Groningen\n"
           " * Meaning Bank (public domain). */\n"
           "#include \"text/gaps.h\"\n\n");
}

int main(int count, char **words)
{
    enum { PAIRS = 2, DOCUMENTS = 1 << 30 };
    if (count < 3) return fprintf(stderr, "usage: sentences words|weights TRAIN DEV...\n"), 2;
    kept = arena_new();
    heading_print();
    if (!strcmp(words[1], "words")) return words_print(words[2]), 0;
    pieces_read(words[2], 1, piece_learn);
    pieces_read(words[2], PAIRS, piece_learn);
    pieces_read(words[2], DOCUMENTS, piece_learn);
    fprintf(stderr, "%u gaps\n", (unsigned)examples.count);
    weights_learn();
    for (int i = 3; i < count; i++) {
        file_judge(words[i], 1);
        file_judge(words[i], DOCUMENTS);
    }
    weights_print();
    return 0;
}
