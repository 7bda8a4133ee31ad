/* Word boundaries (UAX #29, with ICU's dictionary for Chinese and Japanese). */
#include "cunicode.h"
#include <unicode/ubrk.h>

cu_word_breaker *cu_words_open(void) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(UBRK_WORD, "zh", NULL, 0, &status);
    return U_SUCCESS(status) ? (cu_word_breaker *)iterator : NULL;
}

void cu_words_close(cu_word_breaker *breaker) { ubrk_close((UBreakIterator *)breaker); }

int32_t cu_words(cu_word_breaker *breaker, const uint16_t *text, int32_t length, int32_t *ends, uint8_t *words) {
    UBreakIterator *iterator = (UBreakIterator *)breaker;
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(iterator, (const UChar *)text, length, &status);
    if (U_FAILURE(status)) return 0;
    int32_t count = 0, end = ubrk_first(iterator);
    while ((end = ubrk_next(iterator)) != UBRK_DONE && count < length) {
        ends[count] = end;
        words[count] = ubrk_getRuleStatus(iterator) >= UBRK_WORD_NONE_LIMIT;
        count++;
    }
    /* The iterator keeps a pointer to the text: it must not outlive the call. */
    static const UChar nothing[1] = {0};
    status = U_ZERO_ERROR;
    ubrk_setText(iterator, nothing, 0, &status);
    return count;
}
