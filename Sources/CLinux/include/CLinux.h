// What Linux can tell and Swift's own module of the C library does not show.
#ifndef CLINUX_H
#define CLINUX_H

/// The number by which Linux knows the file system that a path lies on; -1, and `errno`, where it cannot say.
extern long long intake_file_system(const char *_Nonnull path);

/// Readiness, as epoll tells it.
enum {
  intake_readable = 1,
  intake_writable = 2,
  /// The other side sends no more.
  intake_half_closed = 4,
  /// Both sides are closed, or the connection is broken.
  intake_closed = 8,
  intake_broken = 16,
};

extern int intake_epoll_make(void);
/// Watches `file` for `wishes`, or changes what it is watched for; -1, and `errno`, where that fails.
extern int intake_epoll_add(int epoll, int file, unsigned wishes, unsigned long long token);
extern int intake_epoll_change(int epoll, int file, unsigned wishes, unsigned long long token);
extern int intake_epoll_remove(int epoll, int file);
/// Waits until something is ready; how many entries were filled.
extern int intake_epoll_wait(int epoll, unsigned long long *_Nonnull tokens, unsigned *_Nonnull events, int most);

/// A timer that becomes readable; armed for so many nanoseconds from now, or never for a negative number.
extern int intake_timer_make(void);
extern int intake_timer_set(int timer, long long nanoseconds);

/// Blocks TERM, HUP, INT and QUIT for this thread and those to come, and makes them readable.
extern int intake_signals_make(void);
/// The next signal that has come; 0 where there is none.
extern int intake_signals_next(int signals);

/// Who is at the other end: 4 or 6 and an address of as many bytes, or 1 for a socket of this machine.
struct intake_peer {
  int family;
  unsigned char address[16];
};

/// Reads `text` as a number of the Internet; 4, 6, or 0 for anything else.
extern int intake_address(const char *_Nonnull text, unsigned char *_Nonnull address);
/// Listens there; a negative `errno` where that fails. The port that was given is written back.
extern int intake_listen(int family, const unsigned char *_Nonnull address, unsigned short *_Nonnull port, int backlog);
/// Lets the next one in without waiting; a negative `errno` where nobody comes.
extern int intake_accept(int listener, struct intake_peer *_Nonnull peer);
/// Makes sends go out at once, and has the system look after a peer that is silent: dead after two minutes.
extern void intake_tune(int socket);

/// Keeps memory and core dumps of this process from others; 0 where that worked.
extern int intake_hide_memory(void);

#endif
