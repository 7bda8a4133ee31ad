/* Display width by general category and East Asian Width (UAX #11). */
#include "cunicode.h"
#include <unicode/uchar.h>

int cu_width_class(uint32_t scalar) {
    UChar32 c = (UChar32)scalar;
    if (c == 0xAD) return 1;                       /* terminals draw a soft hyphen */
    if (c >= 0x0600 && c <= 0x0605) return 1;      /* Arabic number signs are format characters, but drawn */
    if (c >= 0x1160 && c <= 0x11FF) return 0;      /* Hangul vowels and finals join the cell of their initial */
    if (c >= 0xD7B0 && c <= 0xD7FF) return 0;
    if (c >= 0x1F1E6 && c <= 0x1F1FF) return 2;    /* regional indicators: a pair is one flag */
    switch (u_charType(c)) {
    case U_NON_SPACING_MARK: case U_ENCLOSING_MARK: case U_CONTROL_CHAR: case U_FORMAT_CHAR:
    case U_LINE_SEPARATOR: case U_PARAGRAPH_SEPARATOR: case U_SURROGATE:
        return 0;
    default: break;
    }
    switch (u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_WIDE: case U_EA_FULLWIDTH: return 2;
    case U_EA_AMBIGUOUS: return 3;
    default: return 1;
    }
}
