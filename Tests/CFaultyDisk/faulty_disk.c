#include "CFaultyDisk.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "vfs.h"

struct faulty_disk {
  sqlite3_vfs vfs;
  sqlite3_vfs *real;
  pthread_mutex_t lock;
  int kinds;
  long left;
  int lasts;
  int code;
  long failures;
};

// Behind this stands the file of the real disk.
typedef struct {
  sqlite3_file base;
  faulty_disk *disk;
  sqlite3_file *real;
} faulty_file;

static int failure(faulty_disk *disk, int kind) {
  int code = 0;
  pthread_mutex_lock(&disk->lock);
  if (disk->kinds & kind) {
    if (disk->left > 0) disk->left--;
    if (disk->left == 0) {
      code = disk->code;
      disk->failures++;
      if (!disk->lasts) disk->kinds = 0;
    }
  }
  pthread_mutex_unlock(&disk->lock);
  return code;
}

#define REAL(file) (((faulty_file *)(file))->real)
#define CALL(file, name, ...) REAL(file)->pMethods->name(REAL(file), ##__VA_ARGS__)
#define FAIL(file, kind)                                     \
  do {                                                       \
    int code = failure(((faulty_file *)(file))->disk, kind); \
    if (code) return code;                                   \
  } while (0)

static int f_close(sqlite3_file *f) { return CALL(f, xClose); }
static int f_read(sqlite3_file *f, void *to, int count, long long at) {
  FAIL(f, FAULTY_READ);
  return CALL(f, xRead, to, count, at);
}
static int f_write(sqlite3_file *f, const void *from, int count, long long at) {
  int code = failure(((faulty_file *)f)->disk, FAULTY_WRITE);
  if (!code) return CALL(f, xWrite, from, count, at);
  // Half of it is written all the same, as a disk does that fails in the middle.
  if (count > 1) CALL(f, xWrite, from, count / 2, at);
  return code;
}
static int f_truncate(sqlite3_file *f, long long size) {
  FAIL(f, FAULTY_TRUNCATE);
  return CALL(f, xTruncate, size);
}
static int f_sync(sqlite3_file *f, int flags) {
  FAIL(f, FAULTY_SYNC);
  return CALL(f, xSync, flags);
}
static int f_size(sqlite3_file *f, long long *size) { return CALL(f, xFileSize, size); }
static int f_lock(sqlite3_file *f, int level) { return CALL(f, xLock, level); }
static int f_unlock(sqlite3_file *f, int level) { return CALL(f, xUnlock, level); }
static int f_check(sqlite3_file *f, int *out) { return CALL(f, xCheckReservedLock, out); }
static int f_control(sqlite3_file *f, int op, void *arg) { return CALL(f, xFileControl, op, arg); }
static int f_sector(sqlite3_file *f) { return CALL(f, xSectorSize); }
static int f_device(sqlite3_file *f) { return CALL(f, xDeviceCharacteristics); }
static int f_map(sqlite3_file *f, int page, int size, int extend, void volatile **out) {
  return CALL(f, xShmMap, page, size, extend, out);
}
static int f_shmlock(sqlite3_file *f, int offset, int n, int flags) { return CALL(f, xShmLock, offset, n, flags); }
static void f_barrier(sqlite3_file *f) { CALL(f, xShmBarrier); }
static int f_unmap(sqlite3_file *f, int remove) { return CALL(f, xShmUnmap, remove); }

static const sqlite3_io_methods methods = {
    2,       f_close,   f_read,    f_write,  f_truncate, f_sync, f_size,    f_lock,    f_unlock,
    f_check, f_control, f_sector,  f_device, f_map,      f_shmlock, f_barrier, f_unmap, 0,
    0,
};

static int d_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out) {
  faulty_disk *disk = vfs->pAppData;
  faulty_file *mine = (faulty_file *)file;
  memset(mine, 0, sizeof *mine);
  int code = failure(disk, FAULTY_OPEN);
  if (code) return code;
  mine->disk = disk;
  mine->real = (sqlite3_file *)(mine + 1);
  code = disk->real->xOpen(disk->real, name, mine->real, flags, out);
  if (mine->real->pMethods) mine->base.pMethods = &methods;
  return code;
}
static int d_delete(sqlite3_vfs *vfs, const char *name, int sync) {
  faulty_disk *disk = vfs->pAppData;
  int code = failure(disk, FAULTY_DELETE);
  return code ? code : disk->real->xDelete(disk->real, name, sync);
}

faulty_disk *faulty_disk_make(const char *name) {
  faulty_disk *disk = calloc(1, sizeof *disk);
  disk->real = sqlite3_vfs_find(0);
  // Everything that is not in our way is the real disk's; of its calls we know those of the first version.
  disk->vfs = *disk->real;
  disk->vfs.iVersion = 1;
  disk->vfs.szOsFile = (int)sizeof(faulty_file) + disk->real->szOsFile;
  disk->vfs.pNext = 0;
  disk->vfs.zName = strdup(name);
  disk->vfs.pAppData = disk;
  disk->vfs.xOpen = d_open;
  disk->vfs.xDelete = d_delete;
  pthread_mutex_init(&disk->lock, 0);
  sqlite3_vfs_register(&disk->vfs, 0);
  return disk;
}

void faulty_disk_arm(faulty_disk *disk, int kinds, long n, int lasts, int code) {
  pthread_mutex_lock(&disk->lock);
  disk->kinds = n > 0 ? kinds : 0;
  disk->left = n;
  disk->lasts = lasts;
  disk->code = code;
  disk->failures = 0;
  pthread_mutex_unlock(&disk->lock);
}

long faulty_disk_failures(const faulty_disk *disk) {
  pthread_mutex_lock((pthread_mutex_t *)&disk->lock);
  long failures = disk->failures;
  pthread_mutex_unlock((pthread_mutex_t *)&disk->lock);
  return failures;
}
