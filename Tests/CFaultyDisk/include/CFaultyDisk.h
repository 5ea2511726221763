// A way to the disk that fails when it is told to: SQLite's own, with a counter in front of every call.
#ifndef CFAULTYDISK_H
#define CFAULTYDISK_H

#define FAULTY_READ 1
#define FAULTY_WRITE 2
#define FAULTY_SYNC 4
#define FAULTY_TRUNCATE 8
#define FAULTY_OPEN 16
#define FAULTY_DELETE 32

typedef struct faulty_disk faulty_disk;

/// Registers a way to the disk under a name of its own; it stays for as long as the process lives.
extern faulty_disk *_Nonnull faulty_disk_make(const char *_Nonnull name);

/// Lets the n-th call of these kinds, counted from now, fail with an SQLite code; from then on every call if it lasts.
/// Zero for n lets everything pass again.
extern void faulty_disk_arm(faulty_disk *_Nonnull disk, int kinds, long n, int lasts, int code);

/// How many calls have failed since it was armed.
extern long faulty_disk_failures(const faulty_disk *_Nonnull disk);

#endif
