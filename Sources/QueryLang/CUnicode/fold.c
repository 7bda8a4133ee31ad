/* Folding: the form of text on which everything matches. */
#include "cunicode.h"
#include "simplified.h"
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

static const UNormalizer2 *casefold(void) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance(&status);
    return U_SUCCESS(status) ? normalizer : NULL;
}

static UChar32 simplified(UChar32 scalar) {
    int low = 0, high = (int)(sizeof cu_simplified_pairs / sizeof cu_simplified_pairs[0]);
    while (low < high) {
        int middle = (low + high) / 2;
        if (cu_simplified_pairs[middle][0] < scalar) low = middle + 1; else high = middle;
    }
    int found = low < (int)(sizeof cu_simplified_pairs / sizeof cu_simplified_pairs[0])
        && cu_simplified_pairs[low][0] == scalar;
    return found ? cu_simplified_pairs[low][1] : scalar;
}

/* The steps after normalization, which take one scalar to one scalar of as many units. */
static UChar32 unified(UChar32 scalar) {
    if (scalar < 0x80) return scalar == 0x27 ? 0x22 : scalar;
    if (scalar >= 0x3400 && scalar < 0xA000) return simplified(scalar);
    if (scalar < 0x10000 && u_hasBinaryProperty(scalar, UCHAR_QUOTATION_MARK)) return 0x22;
    return scalar;
}

int32_t cu_fold_run(const uint16_t *source, int32_t length, uint16_t *target) {
    if (length > CU_FOLD_RUN_MAX) length = CU_FOLD_RUN_MAX;
    const UNormalizer2 *normalizer = casefold();
    UErrorCode status = U_ZERO_ERROR;
    int32_t folded = 0;
    if (normalizer != NULL)
        folded = unorm2_normalize(normalizer, (const UChar *)source, length, (UChar *)target, CU_FOLD_RUN_CAPACITY, &status);
    if (normalizer == NULL || U_FAILURE(status)) {
        for (folded = 0; folded < length; folded++) target[folded] = source[folded];
    }
    /* A spacing iota subscript becomes a space and a letter, though the space carried the mark. */
    UChar32 second = 0;
    if (folded > 1 && target[0] == 0x20) U16_GET(target, 1, 1, folded, second);
    if (second != 0 && normalizer != NULL && unorm2_hasBoundaryBefore(normalizer, second)) {
        folded--;
        for (int32_t i = 0; i < folded; i++) target[i] = target[i + 1];
    }
    for (int32_t i = 0; i < folded; i++)
        if (!U16_IS_SURROGATE(target[i])) target[i] = (uint16_t)unified(target[i]);
    return folded;
}

/* Blocks whose characters stand next to each other without white space. Hangul and Yi are not among them. */
static int is_wide_block(UChar32 c) {
    return (c >= 0x2E80 && c <= 0x303E) || (c >= 0x3041 && c <= 0x312F) || (c >= 0x31A0 && c <= 0x4DBF)
        || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6B)
        || (c >= 0xFF01 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x20000 && c <= 0x3FFFF);
}

static int is_mark(UChar32 c) { return u_ispunct(c) && !is_wide_block(c); }

/* The kind of a scalar that folds to `folded`. What is wide after folding is wide; a full-width letter or digit is as
   narrow as its twin; other marks of the wide blocks are wide, though their twins (a comma) are not. */
static int kind_of(const UNormalizer2 *normalizer, UChar32 scalar, const UChar *folded, int32_t length) {
    if (u_isUWhiteSpace(scalar)) return CU_KIND_SPACE;
    if (length == 0) return CU_KIND_IGNORED;
    if (!unorm2_hasBoundaryBefore(normalizer, scalar)) return CU_KIND_COMBINING;
    int only_marks = 1, letters = 0;
    for (int32_t i = 0; i < length;) {
        UChar32 c;
        U16_NEXT(folded, i, length, c);
        if (is_wide_block(c)) return CU_KIND_WIDE;
        if (u_isalnum(c)) letters = 1;
        if (!is_mark(c)) only_marks = 0;
    }
    if (!letters && is_wide_block(scalar)) return CU_KIND_WIDE;
    return only_marks ? CU_KIND_MARK : CU_KIND_NARROW;
}

int cu_fold_kind(uint32_t scalar) {
    const UNormalizer2 *normalizer = casefold();
    if (normalizer == NULL || scalar > 0x10FFFF || U_IS_SURROGATE(scalar)) return CU_KIND_NARROW;
    UChar source[2];
    uint16_t folded[CU_FOLD_RUN_CAPACITY];
    int32_t length = 0;
    U16_APPEND_UNSAFE(source, length, scalar);
    length = cu_fold_run((const uint16_t *)source, length, folded);
    return kind_of(normalizer, (UChar32)scalar, (const UChar *)folded, length);
}

int cu_fold_tables(uint16_t *map, uint8_t *kinds) {
    const UNormalizer2 *normalizer = casefold();
    uint16_t folded[CU_FOLD_RUN_CAPACITY];
    const int pairs = (int)(sizeof cu_simplified_pairs / sizeof cu_simplified_pairs[0]);
    int pair = 0;
    for (uint32_t c = 0; c < 0x10000; c++) {
        /* Ideographs, Hangul syllables and private use are most of the plane and normalize to themselves. */
        int ideograph = (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF);
        int itself = (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xE000 && c <= 0xF8FF);
        if (ideograph || itself || normalizer == NULL) {
            /* The pairs ascend too. */
            while (pair < pairs && (uint32_t)cu_simplified_pairs[pair][0] < c) pair++;
            int traditional = ideograph && pair < pairs && (uint32_t)cu_simplified_pairs[pair][0] == c;
            map[c] = (uint16_t)(traditional ? (uint32_t)cu_simplified_pairs[pair][1] : c);
            kinds[c] = ideograph ? CU_KIND_WIDE : CU_KIND_NARROW;
            continue;
        }
        map[c] = 0;
        if (U_IS_SURROGATE(c)) { kinds[c] = CU_KIND_SURROGATE; continue; }
        uint16_t unit = (uint16_t)c;
        int32_t length = 1;
        /* An inert character normalizes to itself: to ask is an order of magnitude cheaper than to normalize. */
        if (unorm2_isInert(normalizer, (UChar32)c)) folded[0] = (uint16_t)unified((UChar32)c);
        else length = cu_fold_run(&unit, 1, folded);
        kinds[c] = (uint8_t)kind_of(normalizer, (UChar32)c, (const UChar *)folded, length);
        if (length == 1 && kinds[c] <= CU_KIND_MARK) map[c] = folded[0];
    }
    return normalizer != NULL;
}
