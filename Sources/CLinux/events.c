#define _GNU_SOURCE
#include "CLinux.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

int intake_timer_make(void) { return timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC); }

int intake_timer_set(int timer, long long nanoseconds) {
  struct itimerspec when = {0};
  if (nanoseconds >= 0) {
    // Zero would switch it off.
    if (nanoseconds == 0) nanoseconds = 1;
    when.it_value.tv_sec = nanoseconds / 1000000000;
    when.it_value.tv_nsec = nanoseconds % 1000000000;
  }
  return timerfd_settime(timer, 0, &when, 0);
}

int intake_signals_make(void) {
  sigset_t wanted;
  sigemptyset(&wanted);
  sigaddset(&wanted, SIGTERM);
  sigaddset(&wanted, SIGHUP);
  sigaddset(&wanted, SIGINT);
  sigaddset(&wanted, SIGQUIT);
  if (pthread_sigmask(SIG_BLOCK, &wanted, 0) != 0) return -1;
  return signalfd(-1, &wanted, SFD_NONBLOCK | SFD_CLOEXEC);
}

int intake_signals_next(int signals) {
  struct signalfd_siginfo info;
  return read(signals, &info, sizeof info) == sizeof info ? (int)info.ssi_signo : 0;
}

int intake_hide_memory(void) {
  struct rlimit none = {0, 0};
  return setrlimit(RLIMIT_CORE, &none) | prctl(PR_SET_DUMPABLE, 0);
}
