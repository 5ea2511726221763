// The yardstick: what a plain epoll server in C does for a line, with nothing to decide. `intake-echo PORT` answers
// every line with 200 bytes; `intake-echo PORT FILE` writes 500 bytes for each line to a file before, and flushes once
// for everything that arrived together.
#define _GNU_SOURCE
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { most = 65536, together = 256 };
static int owed[most];

int main(int count, char **words) {
  if (count < 2) return 2;
  int file = count > 2 ? open(words[2], O_WRONLY | O_CREAT | O_APPEND, 0600) : -1;
  char answer[201], row[500], piece[16384];
  memset(answer, 'x', 200);
  answer[198] = answer[199] = '\n';
  memset(row, 'r', sizeof row);
  int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), yes = 1;
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  struct sockaddr_in place = {.sin_family = AF_INET, .sin_port = htons((unsigned short)atoi(words[1])),
                              .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  if (bind(listener, (struct sockaddr *)&place, sizeof place) || listen(listener, 1024)) return perror("listen"), 3;
  int epoll = epoll_create1(0);
  struct epoll_event wish = {.events = EPOLLIN, .data.fd = listener}, seen[together];
  epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &wish);
  for (;;) {
    int found = epoll_wait(epoll, seen, together, -1), lines = 0;
    for (int index = 0; index < found; index++) {
      int number = seen[index].data.fd;
      if (number == listener) {
        int guest;
        while ((guest = accept4(listener, 0, 0, SOCK_NONBLOCK)) >= 0) {
          if (guest >= most) { close(guest); continue; }
          setsockopt(guest, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
          wish.data.fd = guest;
          epoll_ctl(epoll, EPOLL_CTL_ADD, guest, &wish);
          owed[guest] = 0;
          // A greeting, as a desk has one.
          if (write(guest, answer, 200) < 0) close(guest);
        }
        continue;
      }
      ssize_t size = read(number, piece, sizeof piece);
      if (size <= 0) {
        owed[number] = 0;
        close(number);
        continue;
      }
      for (ssize_t place = 0; place < size; place++) {
        if (piece[place] != '\n') continue;
        owed[number]++;
        lines++;
        if (file >= 0 && write(file, row, sizeof row) < 0) return perror("write"), 74;
      }
    }
    if (file >= 0 && lines && fdatasync(file)) return perror("flush"), 74;
    for (int index = 0; index < found; index++) {
      int number = seen[index].data.fd;
      if (number == listener) continue;
      for (; owed[number] > 0; owed[number]--)
        if (write(number, answer, 200) < 0) break;
    }
  }
}
