#define _GNU_SOURCE
#include "ceditline.h"
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "libedit's wide characters must be scalars");

struct ce_editor {
    EditLine *el;
    FILE *sink;
    void *context;
    ce_read_fn read;
    ce_command_fn command;
};

static ce_editor *owner(EditLine *el) {
    void *data = NULL;
    el_get(el, EL_CLIENTDATA, &data);
    return data;
}

static int read_scalar(EditLine *el, wchar_t *out) {
    ce_editor *editor = owner(el);
    uint32_t scalar = 0;
    int got = editor->read(editor->context, &scalar);
    *out = (wchar_t)scalar;
    return got;
}

/* libedit does not tell a function which name it was called by: one function per command. */
#define COMMANDS(X) \
    X(0) X(1) X(2) X(3) X(4) X(5) X(6) X(7) X(8) X(9) X(10) X(11) \
    X(12) X(13) X(14) X(15) X(16) X(17) X(18) X(19) X(20) X(21) X(22) X(23)
#define DEFINITION(n) \
    static unsigned char command_##n(EditLine *el, wint_t key) { \
        (void)key; \
        ce_editor *editor = owner(el); \
        return (unsigned char)editor->command(editor->context, n); \
    }
#define POINTER(n) command_##n,
COMMANDS(DEFINITION)
static unsigned char (*const command_functions[])(EditLine *, wint_t) = {COMMANDS(POINTER)};
_Static_assert(sizeof command_functions / sizeof *command_functions == CE_COMMAND_LIMIT, "one function per command");

static char *no_prompt(EditLine *el) {
    (void)el;
    static char empty[] = "";
    return empty;
}

void ce_use_utf8(void) {
    setlocale(LC_CTYPE, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

ce_editor *ce_open(const char *program, void *context, ce_read_fn read, ce_command_fn command) {
    ce_editor *editor = calloc(1, sizeof *editor);
    if (editor == NULL) return NULL;
    *editor = (ce_editor){.context = context, .read = read, .command = command};
    editor->sink = fopen("/dev/null", "we");
    if (editor->sink != NULL) editor->el = el_init_fd(program, stdin, editor->sink, editor->sink, 0, 1, 2);
    if (editor->el == NULL) {
        if (editor->sink != NULL) fclose(editor->sink);
        free(editor);
        return NULL;
    }
    el_set(editor->el, EL_CLIENTDATA, editor);
    el_set(editor->el, EL_EDITOR, "emacs");
    el_set(editor->el, EL_SIGNAL, 0);
    el_set(editor->el, EL_PROMPT, no_prompt);
    el_set(editor->el, EL_GETCFN, read_scalar);
    return editor;
}

void ce_close(ce_editor *editor) {
    if (editor == NULL) return;
    el_end(editor->el);
    fclose(editor->sink);
    free(editor);
}

int ce_define(ce_editor *editor, int command, const char *name, const char *help) {
    if (command < 0 || command >= CE_COMMAND_LIMIT) return -1;
    return el_set(editor->el, EL_ADDFN, name, help, command_functions[command]);
}

int ce_bind(ce_editor *editor, enum ce_map map, const char *key, const char *command) {
    if (map == CE_VI_COMMAND_MAP) return el_set(editor->el, EL_BIND, "-a", key, command, NULL);
    return el_set(editor->el, EL_BIND, key, command, NULL);
}

int ce_source(ce_editor *editor) { return el_source(editor->el, NULL); }

void ce_receive_all_keys(ce_editor *editor) {
    el_set(editor->el, EL_SETTY, "-d", "-icrnl", NULL);
    el_set(editor->el, EL_SETTY, "-d", "-inlcr", NULL); /* -icrnl alone turns it on */
    el_set(editor->el, EL_SETTY, "-d", "-ixon", NULL);
}

int ce_is_vi(ce_editor *editor) {
    const char *name = NULL;
    el_get(editor->el, EL_EDITOR, &name);
    return name != NULL && strcmp(name, "vi") == 0;
}

int ce_is_enabled(ce_editor *editor) {
    int enabled = 1;
    el_get(editor->el, EL_EDITMODE, &enabled);
    return enabled;
}

void ce_read_line(ce_editor *editor) {
    int count = 0;
    el_wgets(editor->el, &count);
}

const uint32_t *ce_buffer(ce_editor *editor, size_t *count, size_t *cursor) {
    const LineInfoW *line = el_wline(editor->el);
    *count = (size_t)(line->lastchar - line->buffer);
    *cursor = (size_t)(line->cursor - line->buffer);
    return (const uint32_t *)line->buffer;
}

void ce_insert(ce_editor *editor, const uint32_t *scalars) { el_winsertstr(editor->el, (const wchar_t *)scalars); }
void ce_move_cursor(ce_editor *editor, int offset) { el_cursor(editor->el, offset); }
void ce_delete_before_cursor(ce_editor *editor, int count) { el_deletestr(editor->el, count); }
void ce_push_keys(ce_editor *editor, const char *keys) { el_push(editor->el, keys); }
void ce_resized(ce_editor *editor) { el_resize(editor->el); }
void ce_editing_modes(ce_editor *editor, int on) { el_set(editor->el, EL_PREP_TERM, on); }
