#include "cunicode.h"
#include <unicode/uchar.h>

int cu_width_class(uint32_t scalar) {
    switch (u_charType((UChar32)scalar)) {
    case U_NON_SPACING_MARK: case U_ENCLOSING_MARK: case U_CONTROL_CHAR: case U_FORMAT_CHAR:
        return 0;
    default: break;
    }
    switch (u_getIntPropertyValue((UChar32)scalar, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_WIDE: case U_EA_FULLWIDTH: return 2;
    case U_EA_AMBIGUOUS: return 3;
    default: return 1;
    }
}
