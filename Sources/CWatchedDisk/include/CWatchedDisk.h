// Stands between a program and its disk. A program that is linked with this room has its calls of open, read, write,
// fsync, ftruncate, unlink and rename answered here first, those of SQLite and those of our own code alike: they are
// counted, written down, or refused. Everything outside the watched folder goes through untouched, and so does
// everything as long as no folder is watched.
//
// Memory that SQLite asks for can be refused in the same way; ours cannot, because a Swift program without memory ends.
//
// It is for one thread, and for proofs; nothing that is shipped is linked with it.
#ifndef CWATCHEDDISK_H
#define CWATCHEDDISK_H

/// Kinds of calls that are counted and can be refused.
enum disk_call {
  DISK_OPEN,
  DISK_READ,
  DISK_WRITE,
  DISK_SYNC,
  DISK_TRUNCATE,
  DISK_REMOVE,
  DISK_MEMORY,
  DISK_CALLS
};

/// What a log holds: one of these letters, the length of the name in two bytes, the name within the folder, an offset
/// or size in eight bytes, the count of bytes that follow in eight, and they; all little-endian.
enum disk_operation {
  DISK_CREATED = 'C',
  DISK_WROTE = 'W',
  DISK_TRUNCATED = 'T',
  DISK_SYNCED = 'S',
  DISK_REMOVED = 'U',
  DISK_RENAMED = 'R',
  /// Bytes that left through standard output: whoever reads them counts on what was promised.
  DISK_SAID = 'A'
};

/// Watches everything in `folder`, an absolute path without links; `log` is a file for the operations, or -1.
void disk_watch(const char *_Nonnull folder, int log);

/// Answers the `nth` call of a kind from now on, counted from one, with `error`; each later one too if `forever`.
///
/// A write that is refused may first have taken half of its bytes. Where a call is refused for the first time a line
/// "!refused NAME" leaves through standard output, so that its place among the answers is known.
void disk_fail(enum disk_call kind, long long nth, int error, int forever, int halves);

/// Lets the memory that SQLite asks for be refused as well; wanted before anything of SQLite is called.
void disk_watch_memory(void);

/// Refuses nothing any more.
void disk_heal(void);

/// How many calls of a kind there were since the folder is watched.
long long disk_count(enum disk_call kind);

#endif
