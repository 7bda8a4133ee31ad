#ifndef CEDITLINE_H
#define CEDITLINE_H
#include <stddef.h>
#include <stdint.h>

/*
 * libedit as Swift can use it: no variadics, no FILE *, no wchar_t. libedit keeps the keys, the bindings and the
 * editing commands; it draws into a null sink, and the caller draws.
 */

typedef struct ce_editor ce_editor;

/* What a command tells libedit to do next (the CC_ values of histedit.h). */
enum ce_result {
    CE_NORMAL = 0,
    CE_SUBMIT = 1,      /* ends ce_read_line */
    CE_END = 2,         /* ends ce_read_line */
    CE_CHANGED = 4,     /* the buffer or the cursor changed */
};

enum { CE_COMMAND_LIMIT = 24 };

/* Gives the next scalar: 1, 0 at the end of input, -1 with errno set. */
typedef int (*ce_read_fn)(void *context, uint32_t *scalar);
/* Runs command `command` (0 ..< CE_COMMAND_LIMIT); returns an enum ce_result. */
typedef int (*ce_command_fn)(void *context, int command);

/* NULL when libedit cannot start. Standard input and output must be terminals. Call ce_use_utf8 before. */
ce_editor *ce_open(const char *program, void *context, ce_read_fn read, ce_command_fn command);
void ce_close(ce_editor *editor);

/* Takes the user's locale for characters, or C.UTF-8 when that is no UTF-8 one: Han bytes are dropped otherwise. */
void ce_use_utf8(void);

/* Names a command, so that keys here and in .editrc can be bound to it. 0 on success. */
int ce_define(ce_editor *editor, int command, const char *name, const char *help);
enum ce_map { CE_MAIN_MAP, CE_VI_COMMAND_MAP };
/* Binds a key (libedit notation: ^R, \\e[A). Sequences of several keys hold in both maps. 0 on success. */
int ce_bind(ce_editor *editor, enum ce_map map, const char *key, const char *command);
/* Reads $EDITRC or ~/.editrc. 0 on success, -1 when there is none or it has an error. */
int ce_source(ce_editor *editor);
/* Lets CR and LF arrive as they were typed or pasted, and ^S and ^Q arrive at all. */
void ce_receive_all_keys(ce_editor *editor);
int ce_is_vi(ce_editor *editor);
/* 0 after `edit off` in .editrc. */
int ce_is_enabled(ce_editor *editor);

/* Edits one statement: returns when a command says CE_SUBMIT or CE_END, or when the read function fails. */
void ce_read_line(ce_editor *editor);

/* The buffer under edit: `count` scalars and the cursor's offset. Valid until the next call. */
const uint32_t *ce_buffer(ce_editor *editor, size_t *count, size_t *cursor);
/* Inserts NUL-terminated scalars at the cursor. */
void ce_insert(ce_editor *editor, const uint32_t *scalars);
void ce_move_cursor(ce_editor *editor, int offset);
void ce_delete_before_cursor(ce_editor *editor, int count);
/* Keys that libedit reads before it asks the read function again. */
void ce_push_keys(ce_editor *editor, const char *keys);
/* Takes over the terminal's new size. */
void ce_resized(ce_editor *editor);
/* The terminal's modes: for editing (1) or as the user's shell had them (0). */
void ce_editing_modes(ce_editor *editor, int on);

/*
 * Signals. A handler only sets a flag and writes a byte to a pipe, and none has SA_RESTART: a blocked read or poll
 * returns with EINTR. The flags live here since `static` data in a header would be one copy per importing file.
 */

enum ce_signal { CE_INTERRUPT, CE_RESIZE, CE_CONTINUE, CE_STOP, CE_TERMINATE, CE_HANGUP, CE_SIGNAL_COUNT };

/* SIGINT, SIGWINCH and SIGCONT from now on. Returns the pipe's read end, or -1. Idempotent. */
int ce_signals_install(void);
/* SIGTSTP, SIGTERM and SIGHUP are caught only while the terminal is in editing modes, which must be undone first. */
void ce_signals_while_editing(int on);
/* How often it came since it was taken. */
int ce_signal_peek(enum ce_signal which);
/* As ce_signal_peek, and forgets it. */
int ce_signal_take(enum ce_signal which);
/* Delivers `which` (one of the last three) with its default action; returns when a stopped process continues. */
void ce_signal_deliver(enum ce_signal which);
/* Wakes whoever polls the pipe: for other threads. */
void ce_signals_wake(void);
/* Ignores SIGPIPE (1) or gives it its default action (0). */
void ce_ignore_broken_pipe(int on);

/* The size of the terminal on `descriptor`. 0 on success. */
int ce_window_size(int descriptor, int *rows, int *columns);
#endif
