#ifndef CUNICODE_H
#define CUNICODE_H
#include <stdint.h>
/* Display width class of a scalar: 0 none (combining, control), 1 narrow, 2 wide, 3 ambiguous (UAX #11). */
int cu_width_class(uint32_t scalar);
#endif
