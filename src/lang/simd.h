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
#else
typedef struct Lanes {
    int32_t at[4];
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
static inline Lanes lanes_zero(void)
{
    return (Lanes){{0}};
}
static inline Lanes lanes_pair(const int16_t *at)
{
    int32_t two;
    memcpy(&two, at, 4);
    return (Lanes){{two, two, two, two}};
}
static inline Lanes lanes_products(Lanes sum, Lanes a, Lanes b)
{
    int16_t left[8], right[8];
    memcpy(left, &a, 16);
    memcpy(right, &b, 16);
    for (int i = 0; i < 4; i++)
        sum.at[i] += left[2 * i] * right[2 * i] + left[2 * i + 1] * right[2 * i + 1];
    return sum;
}
static inline Lanes lanes_pack(Lanes low, Lanes high, uint32_t shift)
{
    int16_t packed[8];
    for (int i = 0; i < 8; i++) {
        int32_t value = (i < 4 ? low.at[i] : high.at[i - 4]) >> shift;
        packed[i] = (int16_t)(value > 32767 ? 32767 : value < -32768 ? -32768 : value);
    }
    return lanes_load(packed);
}
#endif

#endif
