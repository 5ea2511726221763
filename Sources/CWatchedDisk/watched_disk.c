// The linker gives the names below to whoever asks for them before it looks into the C library, so that libsqlite3,
// the Swift runtime and our own code all arrive here. What is to happen is done by system calls directly.
#define _GNU_SOURCE
#include "CWatchedDisk.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { MOST_FILES = 1024, LONGEST_NAME = 120 };

static struct {
  char folder[PATH_MAX];
  size_t length;  // of `folder`; zero while nothing is watched
  int log;
  long long counts[DISK_CALLS];
  struct {
    enum disk_call kind;
    long long left;  // calls until the refusal; zero while none is wanted, -1 once each is refused
    int error, forever, halves;
  } plan;
  char names[MOST_FILES][LONGEST_NAME];  // of the files that are open, by descriptor; "" for others
} disk;

static const char *name_of(const char *path) {
  if (disk.length == 0 || strncmp(path, disk.folder, disk.length) != 0) return NULL;
  if (path[disk.length] == 0) return ".";
  if (path[disk.length] != '/') return NULL;
  const char *name = path + disk.length + 1;
  return strlen(name) < LONGEST_NAME ? name : NULL;
}

static const char *name_at(int file) {
  if (disk.length == 0 || file < 0 || file >= MOST_FILES || disk.names[file][0] == 0) return NULL;
  return disk.names[file];
}

// The memory that processes share about a log is none that outlives a power cut.
static int is_recorded(const char *name) {
  size_t length = strlen(name);
  return disk.log >= 0 && !(length > 4 && strcmp(name + length - 4, "-shm") == 0);
}

static void note(char operation, const char *name, uint64_t number, const void *bytes, size_t count) {
  if (!is_recorded(name)) return;
  uint16_t length = (uint16_t)strlen(name);
  uint64_t size = count;
  struct iovec parts[] = {
    {&operation, 1}, {&length, 2}, {(void *)name, length}, {&number, 8}, {&size, 8}, {(void *)bytes, count}};
  int saved = errno;
  // A log that cannot be written would make a proof of nothing.
  if (syscall(SYS_writev, disk.log, parts, 6) < 0) _exit(70);
  errno = saved;
}

// Zero, or what the call is to be answered with.
static int refusal(enum disk_call kind, const char *name) {
  disk.counts[kind] += 1;
  if (disk.plan.left == 0 || disk.plan.kind != kind) return 0;
  if (disk.plan.left > 0 && --disk.plan.left > 0) return 0;
  if (disk.plan.left == 0) {
    struct iovec words[] = {{"!refused ", 9}, {(void *)name, strlen(name)}, {"\n", 1}};
    (void)syscall(SYS_writev, STDOUT_FILENO, words, 3);
    disk.plan.left = disk.plan.forever ? -1 : 0;
  }
  errno = disk.plan.error;
  return disk.plan.error;
}

void disk_watch(const char *folder, int log) {
  memset(&disk, 0, sizeof disk);
  disk.length = strlen(folder);
  memcpy(disk.folder, folder, disk.length + 1);
  disk.log = log;
}

void disk_fail(enum disk_call kind, long long nth, int error, int forever, int halves) {
  disk.plan.kind = kind;
  disk.plan.left = nth;
  disk.plan.error = error;
  disk.plan.forever = forever;
  disk.plan.halves = halves;
}

void disk_heal(void) { disk.plan.left = 0; }

long long disk_count(enum disk_call kind) { return disk.counts[kind]; }

static int open_file(const char *path, int flags, mode_t mode) {
  const char *name = name_of(path);
  if (name && refusal(DISK_OPEN, name)) return -1;
  struct stat before;
  int is_new = name && (flags & O_CREAT) && syscall(SYS_newfstatat, AT_FDCWD, path, &before, 0) != 0;
  int file = (int)syscall(SYS_openat, AT_FDCWD, path, flags | O_LARGEFILE, mode);
  if (file < 0 || !name || file >= MOST_FILES) return file;
  strcpy(disk.names[file], name);
  if (is_new) {
    note(DISK_CREATED, name, 0, "", 0);
  } else if (flags & O_TRUNC) {
    note(DISK_TRUNCATED, name, 0, "", 0);
  }
  return file;
}

#define OPEN(function)                            \
  int function(const char *path, int flags, ...) { \
    mode_t mode = 0;                              \
    if (flags & (O_CREAT | O_TMPFILE)) {          \
      va_list rest;                               \
      va_start(rest, flags);                      \
      mode = va_arg(rest, mode_t);                \
      va_end(rest);                               \
    }                                             \
    return open_file(path, flags, mode);          \
  }
OPEN(open)
OPEN(open64)

int close(int file) {
  if (name_at(file)) disk.names[file][0] = 0;
  return (int)syscall(SYS_close, file);
}

ssize_t read(int file, void *bytes, size_t count) {
  if (name_at(file) && refusal(DISK_READ, name_at(file))) return -1;
  return syscall(SYS_read, file, bytes, count);
}

static ssize_t read_at(int file, void *bytes, size_t count, off_t offset) {
  if (name_at(file) && refusal(DISK_READ, name_at(file))) return -1;
  return syscall(SYS_pread64, file, bytes, count, offset);
}
ssize_t pread(int file, void *bytes, size_t count, off_t offset) { return read_at(file, bytes, count, offset); }
ssize_t pread64(int file, void *bytes, size_t count, off64_t offset) { return read_at(file, bytes, count, offset); }

// Where a write without a place of its own will land.
static off_t place(int file) {
  if (syscall(SYS_fcntl, file, F_GETFL) & O_APPEND) {
    struct stat status;
    return syscall(SYS_fstat, file, &status) == 0 ? status.st_size : 0;
  }
  return syscall(SYS_lseek, file, 0, SEEK_CUR);
}

static ssize_t write_at(int file, const void *bytes, size_t count, off_t offset, int is_placed) {
  const char *name = name_at(file);
  if (!name) {
    ssize_t written =
      is_placed ? syscall(SYS_pwrite64, file, bytes, count, offset) : syscall(SYS_write, file, bytes, count);
    if (disk.length > 0 && file == STDOUT_FILENO && written > 0) note(DISK_SAID, "", 0, bytes, (size_t)written);
    return written;
  }
  if (refusal(DISK_WRITE, name)) {
    if (!disk.plan.halves || count < 2) return -1;
    // As when the last block of a disk goes: a part is taken, and the rest refused.
    disk.plan.halves = 0;
    disk.plan.left = disk.plan.forever ? -1 : 1;
    count /= 2;
  }
  if (!is_placed) offset = place(file);
  ssize_t written =
    is_placed ? syscall(SYS_pwrite64, file, bytes, count, offset) : syscall(SYS_write, file, bytes, count);
  if (written > 0) note(DISK_WROTE, name, (uint64_t)offset, bytes, (size_t)written);
  return written;
}
ssize_t write(int file, const void *bytes, size_t count) { return write_at(file, bytes, count, 0, 0); }
ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  return write_at(file, bytes, count, offset, 1);
}
ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  return write_at(file, bytes, count, offset, 1);
}

static int sync_file(int file, long number) {
  const char *name = name_at(file);
  if (name && refusal(DISK_SYNC, name)) return -1;
  int result = (int)syscall(number, file);
  if (name && result == 0) note(DISK_SYNCED, name, 0, "", 0);
  return result;
}
int fsync(int file) { return sync_file(file, SYS_fsync); }
int fdatasync(int file) { return sync_file(file, SYS_fdatasync); }

static int cut(int file, off_t size) {
  const char *name = name_at(file);
  if (name && refusal(DISK_TRUNCATE, name)) return -1;
  int result = (int)syscall(SYS_ftruncate, file, size);
  if (name && result == 0) note(DISK_TRUNCATED, name, (uint64_t)size, "", 0);
  return result;
}
int ftruncate(int file, off_t size) { return cut(file, size); }
int ftruncate64(int file, off64_t size) { return cut(file, size); }

int unlink(const char *path) {
  const char *name = name_of(path);
  if (name && refusal(DISK_REMOVE, name)) return -1;
  int result = (int)syscall(SYS_unlink, path);
  if (name && result == 0) note(DISK_REMOVED, name, 0, "", 0);
  return result;
}

int rename(const char *from, const char *to) {
  const char *name = name_of(from), *next = name_of(to);
  if (name && next && refusal(DISK_REMOVE, name)) return -1;
  int result = (int)syscall(SYS_rename, from, to);
  if (name && next && result == 0) note(DISK_RENAMED, name, 0, next, strlen(next));
  return result;
}

// What SQLite calls its `sqlite3_mem_methods`, and the numbers of the two settings that exchange it
// (https://www.sqlite.org/c3ref/mem_methods.html, c3ref/c_config_covering_index_scan.html).
struct memory {
  void *(*take)(int);
  void (*give_back)(void *);
  void *(*resize)(void *, int);
  int (*size)(void *);
  int (*round_up)(int);
  int (*begin)(void *);
  void (*end)(void *);
  void *context;
};
enum { SET_MEMORY = 4, GET_MEMORY = 5, SET_LOOKASIDE = 13 };
extern int sqlite3_config(int option, ...);

static struct memory ordinary;
static void *take(int size) { return refusal(DISK_MEMORY, "memory") ? NULL : ordinary.take(size); }
static void *resize(void *place, int size) {
  return refusal(DISK_MEMORY, "memory") ? NULL : ordinary.resize(place, size);
}

void disk_watch_memory(void) {
  // Small pieces would else come from a store of its own, and never be asked for.
  if (sqlite3_config(SET_LOOKASIDE, 0, 0) != 0 || sqlite3_config(GET_MEMORY, &ordinary) != 0) _exit(70);
  struct memory watched = ordinary;
  watched.take = take;
  watched.resize = resize;
  if (sqlite3_config(SET_MEMORY, &watched) != 0) _exit(70);
}
