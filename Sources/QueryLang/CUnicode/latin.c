/* Readings of Han characters in Latin letters. */
#include "cunicode.h"
#include <pthread.h>
#include <unicode/utrans.h>

static UTransliterator *reader;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static void open_reader(void) {
    static const UChar id[] = u"Han-Latin; Latin-ASCII; Lower";
    UErrorCode status = U_ZERO_ERROR;
    UTransliterator *opened = utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
    if (U_SUCCESS(status)) reader = opened;
}

int32_t cu_latin(uint16_t *text, int32_t length, int32_t capacity) {
    pthread_once(&once, open_reader);
    if (reader == NULL || length > capacity) return 0;
    int32_t limit = length;
    UErrorCode status = U_ZERO_ERROR;
    pthread_mutex_lock(&lock);
    utrans_transUChars(reader, (UChar *)text, &length, capacity, 0, &limit, &status);
    pthread_mutex_unlock(&lock);
    return U_SUCCESS(status) ? length : 0;
}
