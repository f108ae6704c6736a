/* Eight 16-bit numbers at a time: SSE2, WebAssembly SIMD, or plain C. */
#ifndef COR_LANG_SIMD_H
#define COR_LANG_SIMD_H

#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
typedef __m128i Lanes;
static inline Lanes lanes_load(const void *at)
{
    return _mm_loadu_si128((const __m128i *)at);
}
static inline void lanes_store(void *at, Lanes a)
{
    _mm_storeu_si128((__m128i *)at, a);
}
static inline Lanes lanes_zero(void)
{
    return _mm_setzero_si128();
}
static inline Lanes lanes_pair(const int16_t *at)
{
    int32_t two;
    memcpy(&two, at, 4);
    return _mm_set1_epi32(two);
}
/* Four sums of two products each, added to `sum`. */
static inline Lanes lanes_products(Lanes sum, Lanes a, Lanes b)
{
    return _mm_add_epi32(sum, _mm_madd_epi16(a, b));
}
/* Two times four 32-bit numbers, shifted right, limited to 16 bits. */
static inline Lanes lanes_pack(Lanes low, Lanes high, uint32_t shift)
{
    return _mm_packs_epi32(_mm_srai_epi32(low, (int)shift), _mm_srai_epi32(high, (int)shift));
}
static inline Lanes lanes_all(int16_t value)
{
    return _mm_set1_epi16(value);
}
/* Sums and differences of 16-bit numbers, limited to 16 bits. */
static inline Lanes lanes_add(Lanes a, Lanes b)
{
    return _mm_adds_epi16(a, b);
}
static inline Lanes lanes_less(Lanes a, Lanes b)
{
    return _mm_subs_epi16(a, b);
}
static inline Lanes lanes_least(Lanes a, Lanes b)
{
    return _mm_min_epi16(a, b);
}
static inline Lanes lanes_most(Lanes a, Lanes b)
{
    return _mm_max_epi16(a, b);
}
static inline Lanes lanes_shift_left(Lanes a, uint32_t by)
{
    return _mm_slli_epi16(a, (int)by);
}
/* a * b / 2^15, rounded; never asked for -1 times -1. */
static inline Lanes lanes_scaled(Lanes a, Lanes b)
{
    Lanes high = _mm_slli_epi16(_mm_mulhi_epi16(a, b), 1);
    Lanes low = _mm_srli_epi16(_mm_mullo_epi16(a, b), 14); /* 0..3 -> 0, 1, 1, 2 */
    return _mm_add_epi16(high, _mm_srli_epi16(_mm_add_epi16(low, _mm_set1_epi16(1)), 1));
}
#elif defined(__wasm_simd128__)
#include <wasm_simd128.h>
typedef v128_t Lanes;
static inline Lanes lanes_load(const void *at)
{
    return wasm_v128_load(at);
}
static inline void lanes_store(void *at, Lanes a)
{
    wasm_v128_store(at, a);
}
static inline Lanes lanes_zero(void)
{
    return wasm_i32x4_const(0, 0, 0, 0);
}
static inline Lanes lanes_pair(const int16_t *at)
{
    return wasm_v128_load32_splat(at);
}
static inline Lanes lanes_products(Lanes sum, Lanes a, Lanes b)
{
    return wasm_i32x4_add(sum, wasm_i32x4_dot_i16x8(a, b));
}
static inline Lanes lanes_pack(Lanes low, Lanes high, uint32_t shift)
{
    return wasm_i16x8_narrow_i32x4(wasm_i32x4_shr(low, shift), wasm_i32x4_shr(high, shift));
}
static inline Lanes lanes_all(int16_t value)
{
    return wasm_i16x8_splat(value);
}
static inline Lanes lanes_add(Lanes a, Lanes b)
{
    return wasm_i16x8_add_sat(a, b);
}
static inline Lanes lanes_less(Lanes a, Lanes b)
{
    return wasm_i16x8_sub_sat(a, b);
}
static inline Lanes lanes_least(Lanes a, Lanes b)
{
    return wasm_i16x8_min(a, b);
}
static inline Lanes lanes_most(Lanes a, Lanes b)
{
    return wasm_i16x8_max(a, b);
}
static inline Lanes lanes_shift_left(Lanes a, uint32_t by)
{
    return wasm_i16x8_shl(a, by);
}
static inline Lanes lanes_scaled(Lanes a, Lanes b)
{
    return wasm_i16x8_q15mulr_sat(a, b);
}
#else
typedef struct Lanes {
    int16_t at[8];
} Lanes;
static inline Lanes lanes_load(const void *at)
{
    Lanes made;
    memcpy(&made, at, 16);
    return made;
}
static inline void lanes_store(void *at, Lanes a)
{
    memcpy(at, &a, 16);
}
static inline int16_t lane_limited(int32_t value)
{
    return (int16_t)(value > INT16_MAX ? INT16_MAX : value < INT16_MIN ? INT16_MIN : value);
}
static inline Lanes lanes_all(int16_t value)
{
    Lanes made;
    for (int i = 0; i < 8; i++) made.at[i] = value;
    return made;
}
static inline Lanes lanes_zero(void)
{
    return lanes_all(0);
}
static inline Lanes lanes_pair(const int16_t *at)
{
    Lanes made;
    for (int i = 0; i < 8; i++) made.at[i] = at[i % 2];
    return made;
}
static inline Lanes lanes_products(Lanes sum, Lanes a, Lanes b)
{
    int32_t sums[4];
    memcpy(sums, &sum, 16);
    for (int i = 0; i < 4; i++)
        sums[i] += a.at[2 * i] * b.at[2 * i] + a.at[2 * i + 1] * b.at[2 * i + 1];
    return lanes_load(sums);
}
static inline Lanes lanes_pack(Lanes low, Lanes high, uint32_t shift)
{
    Lanes packed;
    int32_t all[8];
    memcpy(all, &low, 16);
    memcpy(all + 4, &high, 16);
    for (int i = 0; i < 8; i++) packed.at[i] = lane_limited(all[i] >> shift);
    return packed;
}
#define LANE_BY_LANE(name, what)                                                                   \
    static inline Lanes name(Lanes a, Lanes b)                                                     \
    {                                                                                              \
        for (int i = 0; i < 8; i++) a.at[i] = (int16_t)(what);                                     \
        return a;                                                                                  \
    }
LANE_BY_LANE(lanes_add, lane_limited(a.at[i] + b.at[i]))
LANE_BY_LANE(lanes_less, lane_limited(a.at[i] - b.at[i]))
LANE_BY_LANE(lanes_least, a.at[i] < b.at[i] ? a.at[i] : b.at[i])
LANE_BY_LANE(lanes_most, a.at[i] > b.at[i] ? a.at[i] : b.at[i])
LANE_BY_LANE(lanes_scaled, (a.at[i] * b.at[i] + (1 << 14)) >> 15)
#undef LANE_BY_LANE
static inline Lanes lanes_shift_left(Lanes a, uint32_t by)
{
    for (int i = 0; i < 8; i++) a.at[i] = (int16_t)((uint16_t)a.at[i] << by);
    return a;
}
#endif

#endif
