#define _GNU_SOURCE
#include "CLinux.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int intake_address(const char *text, unsigned char *address) {
  if (inet_pton(AF_INET, text, address) == 1) return 4;
  return inet_pton(AF_INET6, text, address) == 1 ? 6 : 0;
}

int intake_listen(int family, const unsigned char *address, unsigned short *port, int backlog) {
  struct sockaddr_in four = {.sin_family = AF_INET, .sin_port = htons(*port)};
  struct sockaddr_in6 six = {.sin6_family = AF_INET6, .sin6_port = htons(*port)};
  memcpy(&four.sin_addr, address, 4);
  memcpy(&six.sin6_addr, address, 16);
  struct sockaddr *place = family == 4 ? (struct sockaddr *)&four : (struct sockaddr *)&six;
  socklen_t length = family == 4 ? sizeof four : sizeof six;
  int number = socket(place->sa_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (number < 0) return -errno;
  int yes = 1;
  setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  if (family == 6) setsockopt(number, IPPROTO_IPV6, IPV6_V6ONLY, &yes, sizeof yes);
  if (bind(number, place, length) != 0 || listen(number, backlog) != 0 || getsockname(number, place, &length) != 0) {
    int trouble = errno;
    close(number);
    return -trouble;
  }
  *port = ntohs(family == 4 ? four.sin_port : six.sin6_port);
  return number;
}

int intake_accept(int listener, struct intake_peer *peer) {
  struct sockaddr_storage from;
  socklen_t length = sizeof from;
  int number = accept4(listener, (struct sockaddr *)&from, &length, SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (number < 0) return -errno;
  memset(peer, 0, sizeof *peer);
  peer->family = 1;
  if (from.ss_family == AF_INET) {
    peer->family = 4;
    memcpy(peer->address, &((struct sockaddr_in *)&from)->sin_addr, 4);
  } else if (from.ss_family == AF_INET6) {
    peer->family = 6;
    memcpy(peer->address, &((struct sockaddr_in6 *)&from)->sin6_addr, 16);
  }
  return number;
}

void intake_tune(int number) {
  int yes = 1, idle = 60, pause = 15, tries = 4, patience = 120000;
  setsockopt(number, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  setsockopt(number, SOL_SOCKET, SO_KEEPALIVE, &yes, sizeof yes);
  setsockopt(number, IPPROTO_TCP, TCP_KEEPIDLE, &idle, sizeof idle);
  setsockopt(number, IPPROTO_TCP, TCP_KEEPINTVL, &pause, sizeof pause);
  setsockopt(number, IPPROTO_TCP, TCP_KEEPCNT, &tries, sizeof tries);
  setsockopt(number, IPPROTO_TCP, TCP_USER_TIMEOUT, &patience, sizeof patience);
}
