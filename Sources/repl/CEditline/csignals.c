#define _GNU_SOURCE
#include "ceditline.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static const int numbers[CE_SIGNAL_COUNT] = {SIGINT, SIGWINCH, SIGCONT, SIGTSTP, SIGTERM, SIGHUP};
static volatile sig_atomic_t arrived[CE_SIGNAL_COUNT];
static struct sigaction inherited[CE_SIGNAL_COUNT];
static int wake_pipe[2] = {-1, -1};

static void on_signal(int number) {
    int saved = errno;
    for (int i = 0; i < CE_SIGNAL_COUNT; i++)
        if (numbers[i] == number && arrived[i] < SIG_ATOMIC_MAX) arrived[i]++;
    ce_signals_wake();
    errno = saved;
}

static void set_action(int number, void (*handler)(int)) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_handler = handler;
    sigaction(number, &action, NULL);
}

void ce_signals_wake(void) {
    char byte = 0;
    /* A full pipe wakes as well as one more byte would. */
    if (wake_pipe[1] >= 0) (void)!write(wake_pipe[1], &byte, 1);
}

int ce_signals_install(void) {
    if (wake_pipe[0] >= 0) return wake_pipe[0];
    if (pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    for (int i = 0; i < CE_SIGNAL_COUNT; i++) sigaction(numbers[i], NULL, &inherited[i]);
    set_action(SIGINT, on_signal);
    set_action(SIGWINCH, on_signal);
    set_action(SIGCONT, on_signal);
    return wake_pipe[0];
}

void ce_signals_while_editing(int on) {
    for (int i = CE_STOP; i <= CE_HANGUP; i++) {
        if (inherited[i].sa_handler == SIG_IGN) continue; /* nohup, a shell without job control */
        set_action(numbers[i], on ? on_signal : SIG_DFL);
    }
}

int ce_signal_peek(enum ce_signal which) { return arrived[which]; }

int ce_signal_take(enum ce_signal which) {
    int was = arrived[which];
    if (was) arrived[which] = 0;
    return was;
}

void ce_signal_deliver(enum ce_signal which) {
    set_action(numbers[which], SIG_DFL);
    raise(numbers[which]);
    set_action(numbers[which], on_signal);
}

void ce_ignore_broken_pipe(int on) { set_action(SIGPIPE, on ? SIG_IGN : SIG_DFL); }

int ce_window_size(int descriptor, int *rows, int *columns) {
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return -1;
    *rows = size.ws_row;
    *columns = size.ws_col;
    return 0;
}
