/* libxml2's push parser with handlers of its own: no tree is built, so depth and size of a page cost nothing. */
#include "cmarkup.h"
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <pthread.h>
#include <string.h>

/* Small, so that the depth is looked at often. */
#define CHUNK 1024

/* Given before the input: a parser that meets an end tag with no element open takes the page for ended. */
static const char opening[] = "<html>";
#define OPENING (sizeof opening - 1)

typedef struct {
    const cm_events *events;
    htmlParserCtxtPtr parser;
    /* Lines before the input of this parser. */
    long lines;
} run;

static long line_of(const run *run) {
    return run->lines + (run->parser && run->parser->input ? run->parser->input->line : 1);
}

static void on_start(void *context, const xmlChar *name, const xmlChar **attributes) {
    const run *run = context;
    run->events->start(run->events->context, (const char *)name, (const char *const *)attributes);
}

static void on_end(void *context, const xmlChar *name) {
    const run *run = context;
    run->events->end(run->events->context, (const char *)name);
}

static void on_text(void *context, const xmlChar *bytes, int length) {
    const run *run = context;
    if (length <= 0) return;
    long line = line_of(run);
#if LIBXML_VERSION < 21100
    /* A long text is given in parts, and the last character of a part is counted only after it. */
    if (length >= 1000 && bytes[length - 1] == '\n') line++;
#endif
    run->events->text(run->events->context, (const char *)bytes, (size_t)length, 0, line);
}

static void on_raw(void *context, const xmlChar *bytes, int length) {
    const run *run = context;
    if (length > 0) run->events->text(run->events->context, (const char *)bytes, (size_t)length, 1, line_of(run));
}

static pthread_once_t once = PTHREAD_ONCE_INIT;

/* Reads from `bytes` to the end or to where the elements lie too deep. Returns how far, and counts the lines on. */
static size_t parse_part(const char *bytes, size_t length, run *run) {
    htmlSAXHandler handler;
    memset(&handler, 0, sizeof handler);
    handler.initialized = 1;
    handler.startElement = on_start;
    handler.endElement = on_end;
    handler.characters = on_text;
    handler.ignorableWhitespace = on_text;
    handler.cdataBlock = on_raw;
    run->parser = NULL;
    htmlParserCtxtPtr parser = htmlCreatePushParserCtxt(&handler, run, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
    if (!parser) return 0;
    run->parser = parser;
    htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                   HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC);
    htmlParseChunk(parser, opening, OPENING, 0);
    size_t given = 0, reached = 0;
    while (given < length && !parser->disableSAX) {
        size_t size = length - given < CHUNK ? length - given : CHUNK;
        /* Part of a character at the end of what is given may be taken for a wrong encoding: all after it would be read as Latin-1. */
        while (given + size < length && ((unsigned char)bytes[given + size] & 0xC0) == 0x80) size++;
        htmlParseChunk(parser, bytes + given, (int)size, 0);
        given += size;
        if (parser->nameNr > CM_DEEPEST && parser->instate == XML_PARSER_CONTENT) {
            long consumed = xmlByteConsumed(parser) - (long)OPENING;
            if (consumed > 0 && (size_t)consumed <= given) {
                reached = (size_t)consumed;
                break;
            }
        }
    }
    if (reached == 0) {
        htmlParseChunk(parser, NULL, 0, 1);
        reached = given;
        if (parser->disableSAX) {
            long consumed = xmlByteConsumed(parser) - (long)OPENING;
            if (consumed > 0 && (size_t)consumed < given) reached = (size_t)consumed;
        }
    }
    run->parser = NULL;
    if (parser->myDoc) xmlFreeDoc(parser->myDoc);
    htmlFreeParserCtxt(parser);
    for (size_t at = 0; at < reached; at++) run->lines += bytes[at] == '\n';
    return reached;
}

size_t cm_parse_html(const char *bytes, size_t length, const cm_events *events) {
    pthread_once(&once, xmlInitParser);
    run run = {events, NULL, 0};
    size_t offset = 0;
    while (offset < length) {
        size_t part = parse_part(bytes + offset, length - offset, &run);
        if (part == 0) break;
        offset += part;
    }
    return offset;
}
