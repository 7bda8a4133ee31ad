/* The one order of strings: digits, Latin, Han by pinyin, whatever the machine's locale. */
#include "cunicode.h"
#include <pthread.h>
#include <unicode/ucol.h>

static UCollator *collator;
static pthread_once_t once = PTHREAD_ONCE_INIT;

/* The pinyin order puts Han before Latin; without reordering Latin stands first. Keys only read the collator, which
   ICU allows from many threads. */
static void open_collator(void) {
    UErrorCode status = U_ZERO_ERROR;
    UCollator *opened = ucol_open("zh@collation=pinyin", &status);
    int32_t none = UCOL_REORDER_CODE_NONE;
    if (U_SUCCESS(status)) ucol_setReorderCodes(opened, &none, 1, &status);
    if (U_SUCCESS(status)) collator = opened;
}

int32_t cu_sort_key(const uint16_t *text, int32_t length, uint8_t *key, int32_t capacity) {
    pthread_once(&once, open_collator);
    if (collator == NULL) return 0;
    return ucol_getSortKey(collator, (const UChar *)text, length, key, capacity);
}
