#ifndef CUNICODE_H
#define CUNICODE_H
#include <stdint.h>
#include <stddef.h>

/* What the engine needs of ICU, as plain functions over buffers and lengths: Swift never sees an ICU header.

   Text is UTF-16 in native byte order unless said otherwise; lengths and offsets are in code units. Lone surrogates
   are allowed everywhere and stand for themselves. Functions may be called from any thread at any time, except those
   that take an opaque pointer: one such object is used by one thread at a time. */

/* Display width class of a scalar: 0 none (combining, control), 1 narrow, 2 wide, 3 ambiguous (UAX #11). */
int cu_width_class(uint32_t scalar);

/* Folding. */

/* How a character stands to the white space beside it and to its neighbours when text is folded. */
enum {
    CU_KIND_NARROW = 0,    /* keeps the white space beside it: Latin, digits, Hangul, symbols */
    CU_KIND_WIDE = 1,      /* drops it: ideographs, kana, CJK and full-width punctuation */
    CU_KIND_MARK = 2,      /* punctuation of neither sort: the next character beyond it decides */
    CU_KIND_SPACE = 3,     /* white space, line breaks included */
    CU_KIND_IGNORED = 4,   /* folds to nothing: zero width space, soft hyphen, variation selector */
    CU_KIND_COMBINING = 5, /* may join what stands before it: combining marks, Hangul vowels */
    CU_KIND_SURROGATE = 6  /* half of a pair: ask cu_fold_kind for the scalar */
};

/* Fills two tables of 65,536 entries, one for each code unit. `map` holds the unit it folds to, or 0 if that is not
   exactly one unit or needs its neighbours; `kinds` holds its CU_KIND_. Takes a few milliseconds; 0 if ICU has no data. */
int cu_fold_tables(uint16_t *map, uint8_t *kinds);

/* The CU_KIND_ of any scalar. */
int cu_fold_kind(uint32_t scalar);

/* The longest run that cu_fold_run takes, and room that always suffices for what it gives. */
#define CU_FOLD_RUN_MAX 256
#define CU_FOLD_RUN_CAPACITY (CU_FOLD_RUN_MAX * 18)

/* Folds one run of at most CU_FOLD_RUN_MAX units as a whole: NFKC and case folding with default ignorables removed
   (Unicode NFKC_Casefold), traditional to simplified, every quotation mark to U+0022. White space is not treated.
   `target` has room for CU_FOLD_RUN_CAPACITY units. Returns the length, 0 for an empty result. */
int32_t cu_fold_run(const uint16_t *source, int32_t length, uint16_t *target);

/* Words. A breaker is used by one thread at a time. */

typedef struct cu_word_breaker cu_word_breaker;

/* NULL if ICU has no data. */
cu_word_breaker *cu_words_open(void);
void cu_words_close(cu_word_breaker *breaker);

/* The ends of the segments of a text, ascending, the last at `length`, and for each whether it is a word (letters,
   digits, ideographs) and not marks or white space. Both arrays have room for `length` entries. Returns how many. */
int32_t cu_words(cu_word_breaker *breaker, const uint16_t *text, int32_t length, int32_t *ends, uint8_t *words);

/* Order. */

/* The sort key of a text, ending in a zero byte, or as much as fits of it. Returns its whole length, 0 if ICU has no
   data. */
int32_t cu_sort_key(const uint16_t *text, int32_t length, uint8_t *key, int32_t capacity);

/* Readings. */

/* Replaces Han characters of a text, in place, by their readings in the letters a to z, without tones. `capacity` is
   the room of the buffer; 8 units for each character suffice. Returns the new length, 0 if ICU has no data. The first
   call takes some tens of milliseconds. */
int32_t cu_latin(uint16_t *text, int32_t length, int32_t capacity);

/* Encodings. A converter is used by one thread at a time. */

typedef struct cu_converter cu_converter;

/* By ICU's name for an encoding; NULL if there is none of that name. */
cu_converter *cu_converter_open(const char *name);
void cu_converter_close(cu_converter *converter);

/* Decodes bytes from a clean state up to their end or up to and including the first invalid sequence. Gives in
   `consumed` how many bytes it went over and in `invalid` how many of those, the last, are an invalid sequence (0 if
   all was valid). A target of `length` + 1 units always suffices. Returns the units written. */
int32_t cu_convert(cu_converter *converter, const uint8_t *bytes, int32_t length, uint16_t *target, int32_t capacity,
                   int32_t *consumed, int32_t *invalid);

/* ICU's guess at the encoding of some bytes, as a NUL-terminated name, and its confidence from 0 to 100. */
int cu_detect(const uint8_t *bytes, int32_t length, char *name, int32_t capacity);

#endif
