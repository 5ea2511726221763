#define _GNU_SOURCE
#include "CLinux.h"

#include <sys/epoll.h>

static unsigned told(unsigned wishes) {
  return (wishes & intake_readable ? EPOLLIN : 0) | (wishes & intake_writable ? EPOLLOUT : 0) |
         (wishes & intake_half_closed ? EPOLLRDHUP : 0);
}

static int control(int epoll, int order, int file, unsigned wishes, unsigned long long token) {
  struct epoll_event event = {.events = told(wishes), .data.u64 = token};
  return epoll_ctl(epoll, order, file, &event);
}

int intake_epoll_make(void) { return epoll_create1(EPOLL_CLOEXEC); }

int intake_epoll_add(int epoll, int file, unsigned wishes, unsigned long long token) {
  return control(epoll, EPOLL_CTL_ADD, file, wishes, token);
}

int intake_epoll_change(int epoll, int file, unsigned wishes, unsigned long long token) {
  return control(epoll, EPOLL_CTL_MOD, file, wishes, token);
}

int intake_epoll_remove(int epoll, int file) { return control(epoll, EPOLL_CTL_DEL, file, 0, 0); }

int intake_epoll_wait(int epoll, unsigned long long *tokens, unsigned *events, int most) {
  struct epoll_event found[256];
  int count = epoll_wait(epoll, found, most > 256 ? 256 : most, -1);
  for (int index = 0; index < count; index++) {
    unsigned seen = found[index].events;
    tokens[index] = found[index].data.u64;
    events[index] = (seen & EPOLLIN ? intake_readable : 0) | (seen & EPOLLOUT ? intake_writable : 0) |
                    (seen & EPOLLRDHUP ? intake_half_closed : 0) | (seen & EPOLLHUP ? intake_closed : 0) |
                    (seen & EPOLLERR ? intake_broken : 0);
  }
  return count;
}
