#ifndef CMARKUP_H
#define CMARKUP_H
#include <stddef.h>

/* HTML as events, by libxml2's tolerant parser: Swift never sees its headers.

   Names are in lower case. `line` is the line of the input, from 1, that text ends in: after a line feed at its end, the
   next. */
typedef struct cm_events {
    void *context;
    /* `attributes` are names and values in turn, ended by NULL, or NULL for none; a value may be NULL. */
    void (*start)(void *context, const char *name, const char *const *attributes);
    void (*end)(void *context, const char *name);
    /* UTF-8, not terminated. `is_raw` for the content of script and style. */
    void (*text)(void *context, const char *bytes, size_t length, int is_raw, long line);
} cm_events;

/* Parses UTF-8 without NULs, whatever declaration it holds; errors in it are passed over in silence. Elements left open
   inside each other without end, and input of any length, take time in proportion to the length: a parser that is
   CM_DEEPEST levels deep is given up for a new one, which goes on where it stands and knows nothing of the elements that
   are open. Returns how many bytes were read: less than `length` only if memory ran out. */
size_t cm_parse_html(const char *bytes, size_t length, const cm_events *events);

#define CM_DEEPEST 256

#endif
