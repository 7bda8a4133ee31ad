/* Legacy encodings: converters that stop at what is invalid, and ICU's statistical guess. */
#include "cunicode.h"
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>

cu_converter *cu_converter_open(const char *name) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name, &status);
    if (U_FAILURE(status)) return NULL;
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
    if (U_SUCCESS(status)) return (cu_converter *)converter;
    ucnv_close(converter);
    return NULL;
}

void cu_converter_close(cu_converter *converter) { ucnv_close((UConverter *)converter); }

int32_t cu_convert(cu_converter *opaque, const uint8_t *bytes, int32_t length, uint16_t *target, int32_t capacity,
                   int32_t *consumed, int32_t *invalid) {
    UConverter *converter = (UConverter *)opaque;
    UErrorCode status = U_ZERO_ERROR;
    const char *source = (const char *)bytes, *end = source + length;
    UChar *next = (UChar *)target;
    ucnv_resetToUnicode(converter);
    ucnv_toUnicode(converter, &next, (UChar *)target + capacity, &source, end, NULL, 1, &status);
    *consumed = (int32_t)(source - (const char *)bytes);
    *invalid = 0;
    if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) {
        char sequence[32];
        int8_t size = (int8_t)sizeof sequence;
        UErrorCode asked = U_ZERO_ERROR;
        ucnv_getInvalidChars(converter, sequence, &size, &asked);
        *invalid = U_SUCCESS(asked) && size > 0 && size <= *consumed ? size : (*consumed > 0 ? 1 : 0);
    }
    return (int32_t)(next - (UChar *)target);
}

int cu_detect(const uint8_t *bytes, int32_t length, char *name, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    int confidence = 0;
    UCharsetDetector *detector = ucsdet_open(&status);
    ucsdet_setText(detector, (const char *)bytes, length, &status);
    const UCharsetMatch *match = ucsdet_detect(detector, &status);
    if (U_SUCCESS(status) && match != NULL) {
        const char *found = ucsdet_getName(match, &status);
        if (U_SUCCESS(status) && strlen(found) < (size_t)capacity) {
            strcpy(name, found);
            confidence = ucsdet_getConfidence(match, &status);
        }
    }
    if (detector != NULL) ucsdet_close(detector);
    return confidence;
}
