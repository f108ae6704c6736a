/* Products on the processor's tiles (AMX): factors rounded to bfloat16, sums in full. Twice as fast
 * a training as with vectors; where the processor has no tiles, matrix.c does it with those. */
#include "matrix.h"

#ifdef __AMX_BF16__

#include <immintrin.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { SIDE = 16, DEPTH = 32 }; /* of a tile: 16 x 16 pairs of factors */

typedef uint32_t Tile[SIDE][SIDE];

/* To bfloat16, the nearest, still in the upper half. */
static uint32_t rounded(float number)
{
    uint32_t bits;
    memcpy(&bits, &number, 4);
    return bits + 0x7FFF + (bits >> 16 & 1);
}

/* Two numbers, the first in the lower half. */
static uint32_t pair_of(float first, float second)
{
    return rounded(first) >> 16 | (rounded(second) & 0xFFFF0000);
}

/* tile[x][j] = from[x][2j], from[x][2j + 1] */
static void pairs_along(const float *from, size_t wide, uint32_t rows, uint32_t columns, Tile tile)
{
    uint16_t halves[DEPTH] = {0};
    uint32_t deep = columns < DEPTH ? columns : DEPTH;
    for (uint32_t x = 0; x < SIDE; x++) {
        if (x == rows) memset(halves, 0, sizeof halves);
        if (x < rows && deep == DEPTH) /* the compiler takes them all at once */
            for (uint32_t i = 0; i < DEPTH; i++)
                halves[i] = (uint16_t)(rounded(from[x * wide + i]) >> 16);
        else if (x < rows)
            for (uint32_t i = 0; i < deep; i++)
                halves[i] = (uint16_t)(rounded(from[x * wide + i]) >> 16);
        memcpy(tile[x], halves, sizeof halves);
    }
}

/* tile[j][x] = from[2j][x], from[2j + 1][x] */
static void pairs_across(const float *from, size_t wide, uint32_t rows, Tile tile)
{
    memset(tile, 0, sizeof(Tile));
    for (uint32_t j = 0; j < SIDE && 2 * j < rows; j++) {
        const float *here = from + 2 * j * wide, *next = here + wide;
        if (2 * j + 1 < rows)
            for (uint32_t x = 0; x < SIDE; x++) tile[j][x] = pair_of(here[x], next[x]);
        else
            for (uint32_t x = 0; x < SIDE; x++) tile[j][x] = pair_of(here[x], 0);
    }
}

static void tile_turn(Tile tile)
{
    for (uint32_t i = 0; i < SIDE; i++)
        for (uint32_t j = 0; j < i; j++) {
            uint32_t keep = tile[i][j];
            tile[i][j] = tile[j][i];
            tile[j][i] = keep;
        }
}

static uint32_t parts(uint32_t count, uint32_t size)
{
    return (count + size - 1) / size;
}

static Tile *tiles_room(Tile **space, size_t *room, size_t count)
{
    if (count > *room) {
        free(*space);
        *room = count * 2;
        *space = aligned_alloc(64, *room * sizeof(Tile));
    }
    return *space;
}

/* The left factor, n x k; `turned`: given as k x n. */
static Tile *left_pack(const float *a, uint32_t n, uint32_t k, bool turned)
{
    static Tile *space;
    static size_t room;
    uint32_t deep = parts(k, DEPTH);
    Tile *tiles = tiles_room(&space, &room, (size_t)parts(n, SIDE) * deep);
    for (uint32_t i = 0; i < n; i += SIDE)
        for (uint32_t p = 0; p < k; p += DEPTH) {
            Tile *tile = &tiles[(size_t)(i / SIDE) * deep + p / DEPTH];
            if (turned) {
                pairs_across(a + (size_t)p * n + i, n, k - p, *tile);
                tile_turn(*tile);
            } else {
                pairs_along(a + (size_t)i * k + p, k, n - i, k - p, *tile);
            }
        }
    return tiles;
}

/* The right factor, k x m; `turned`: given as m x k. */
static Tile *right_pack(const float *b, uint32_t k, uint32_t m, bool turned)
{
    static Tile *space;
    static size_t room;
    uint32_t deep = parts(k, DEPTH);
    Tile *tiles = tiles_room(&space, &room, (size_t)parts(m, SIDE) * deep);
    for (uint32_t j = 0; j < m; j += SIDE)
        for (uint32_t p = 0; p < k; p += DEPTH) {
            Tile *tile = &tiles[(size_t)(j / SIDE) * deep + p / DEPTH];
            if (turned) {
                pairs_along(b + (size_t)j * k + p, k, m - j, k - p, *tile);
                tile_turn(*tile);
            } else {
                pairs_across(b + (size_t)p * m + j, m, k - p, *tile);
            }
        }
    return tiles;
}

static void tiles_ready(void)
{
    static bool ready;
    struct {
        uint8_t palette, start, rest[14];
        uint16_t bytes[16];
        uint8_t rows[16];
    } shape = {.palette = 1};
    enum { ASK = 0x1023, TILE_DATA = 18 };
    if (ready) return;
    if (syscall(SYS_arch_prctl, ASK, TILE_DATA) != 0) abort();
    for (int i = 0; i < 8; i++) {
        shape.bytes[i] = 64;
        shape.rows[i] = SIDE;
    }
    _tile_loadconfig(&shape);
    ready = true;
}

/* 16 x 16 (or 16 x 32) sums, first laid aside when the rows do not fill a tile. */
static void sums_write(float *c, uint32_t m, uint32_t rows, uint32_t columns, const float *sums,
                       int add)
{
    for (uint32_t i = 0; i < rows && i < SIDE; i++)
        for (uint32_t j = 0; j < columns; j++)
            c[(size_t)i * m + j] = sums[i * 2 * SIDE + j] + (add ? c[(size_t)i * m + j] : 0);
}

static void row_of_tiles(float *c, uint32_t rows, uint32_t m, const Tile *left, const Tile *right,
                         uint32_t deep, int add)
{
    float sums[SIDE * 2 * SIDE];
    for (uint32_t j = 0; j < m; j += 2 * SIDE) {
        bool two = m - j > SIDE;
        const Tile *first = right + (size_t)(j / SIDE) * deep, *second = first + (two ? deep : 0);
        _tile_zero(0);
        _tile_zero(1);
        for (uint32_t p = 0; p < deep; p++) {
            _tile_loadd(4, left[p], 64);
            _tile_loadd(6, first[p], 64);
            _tile_loadd(7, second[p], 64);
            _tile_dpbf16ps(0, 4, 6);
            _tile_dpbf16ps(1, 4, 7);
        }
        _tile_stored(0, sums, 2 * SIDE * sizeof(float));
        _tile_stored(1, sums + SIDE, 2 * SIDE * sizeof(float));
        sums_write(c + j, m, rows, two ? 2 * SIDE : SIDE, sums, add);
    }
}

static void tiles_multiply(float *c, const Tile *left, const Tile *right, uint32_t n, uint32_t k,
                           uint32_t m, int add)
{
    uint32_t deep = parts(k, DEPTH);
    tiles_ready();
    for (uint32_t i = 0; i < n; i += SIDE)
        row_of_tiles(c + (size_t)i * m, n - i, m, left + (size_t)(i / SIDE) * deep, right, deep,
                     add);
}

void product(float *c, const float *a, const float *b, uint32_t n, uint32_t k, uint32_t m, int add)
{
    tiles_multiply(c, left_pack(a, n, k, false), right_pack(b, k, m, false), n, k, m, add);
}

void product_back(float *c, const float *a, const float *b, uint32_t n, uint32_t k, uint32_t m,
                  int add)
{
    tiles_multiply(c, left_pack(a, n, m, false), right_pack(b, m, k, true), n, m, k, add);
}

void product_slope(float *c, const float *a, const float *b, uint32_t n, uint32_t k, uint32_t m)
{
    tiles_multiply(c, left_pack(a, k, n, true), right_pack(b, n, m, false), k, n, m, 1);
}

#endif
