// The functions of SQLite (https://www.sqlite.org/c3ref/funclist.html) that are in use, declared by ourselves: the
// library is on every machine that has Swift, and its header is not. A test compiles both headers together where the
// real one exists, so that no declaration can differ.
#ifndef CSQLITE_H
#define CSQLITE_H

typedef struct sqlite3 sqlite3;
typedef struct sqlite3_stmt sqlite3_stmt;
typedef struct sqlite3_backup sqlite3_backup;

#define SQLITE_OK 0
#define SQLITE_BUSY 5
#define SQLITE_LOCKED 6
#define SQLITE_NOMEM 7
#define SQLITE_READONLY 8
#define SQLITE_IOERR 10
#define SQLITE_CORRUPT 11
#define SQLITE_FULL 13
#define SQLITE_CANTOPEN 14
#define SQLITE_CONSTRAINT 19
#define SQLITE_NOTADB 26
#define SQLITE_ROW 100
#define SQLITE_DONE 101

#define SQLITE_OPEN_READWRITE 0x00000002
#define SQLITE_OPEN_CREATE 0x00000004
#define SQLITE_OPEN_NOMUTEX 0x00008000
#define SQLITE_OPEN_NOFOLLOW 0x01000000

#define SQLITE_PREPARE_PERSISTENT 0x01

#define SQLITE_CHECKPOINT_PASSIVE 0
#define SQLITE_CHECKPOINT_TRUNCATE 3

#define SQLITE_DBCONFIG_DEFENSIVE 1010

extern const char *_Nonnull sqlite3_libversion(void);

extern int sqlite3_open_v2(
    const char *_Nonnull path, sqlite3 *_Nullable *_Nonnull connection, int flags, const char *_Nullable vfs);
extern int sqlite3_close(sqlite3 *_Nullable);
extern int sqlite3_extended_result_codes(sqlite3 *_Nonnull, int isOn);
extern int sqlite3_busy_timeout(sqlite3 *_Nonnull, int milliseconds);
extern int sqlite3_extended_errcode(sqlite3 *_Nonnull);
extern int sqlite3_system_errno(sqlite3 *_Nonnull);
extern const char *_Nonnull sqlite3_errmsg(sqlite3 *_Nonnull);
extern int sqlite3_get_autocommit(sqlite3 *_Nonnull);
extern int sqlite3_changes(sqlite3 *_Nonnull);
extern long long sqlite3_last_insert_rowid(sqlite3 *_Nonnull);
extern int sqlite3_db_config(sqlite3 *_Nonnull, int option, ...);
extern long long sqlite3_hard_heap_limit64(long long bytes);
extern long long sqlite3_memory_used(void);

extern int sqlite3_prepare_v3(
    sqlite3 *_Nonnull, const char *_Nonnull text, int length, unsigned int flags,
    sqlite3_stmt *_Nullable *_Nonnull statement, const char *_Nullable *_Nullable rest);
extern int sqlite3_finalize(sqlite3_stmt *_Nullable);
extern int sqlite3_step(sqlite3_stmt *_Nonnull);
extern int sqlite3_reset(sqlite3_stmt *_Nonnull);
extern int sqlite3_clear_bindings(sqlite3_stmt *_Nonnull);
extern int sqlite3_bind_null(sqlite3_stmt *_Nonnull, int place);
extern int sqlite3_bind_int64(sqlite3_stmt *_Nonnull, int place, long long value);
extern int sqlite3_bind_text(
    sqlite3_stmt *_Nonnull, int place, const char *_Nullable text, int length, void (*_Nullable destructor)(void *_Nullable));
extern int sqlite3_bind_blob(
    sqlite3_stmt *_Nonnull, int place, const void *_Nullable bytes, int length,
    void (*_Nullable destructor)(void *_Nullable));
extern int sqlite3_column_type(sqlite3_stmt *_Nonnull, int column);
extern long long sqlite3_column_int64(sqlite3_stmt *_Nonnull, int column);
extern const void *_Nullable sqlite3_column_blob(sqlite3_stmt *_Nonnull, int column);
extern int sqlite3_column_bytes(sqlite3_stmt *_Nonnull, int column);

extern int sqlite3_wal_checkpoint_v2(
    sqlite3 *_Nonnull, const char *_Nullable database, int mode, int *_Nullable pages, int *_Nullable checkpointed);
extern void *_Nullable sqlite3_wal_hook(
    sqlite3 *_Nonnull, int (*_Nullable hook)(void *_Nullable, sqlite3 *_Nonnull, const char *_Nonnull, int),
    void *_Nullable context);

extern sqlite3_backup *_Nullable sqlite3_backup_init(
    sqlite3 *_Nonnull target, const char *_Nonnull targetName, sqlite3 *_Nonnull source,
    const char *_Nonnull sourceName);
extern int sqlite3_backup_step(sqlite3_backup *_Nonnull, int pages);
extern int sqlite3_backup_finish(sqlite3_backup *_Nullable);
extern int sqlite3_backup_remaining(sqlite3_backup *_Nonnull);

// SQLite takes a copy of what is bound; the pointer that says so is no pointer, and Swift cannot make it.
static inline int intake_bind_text(sqlite3_stmt *_Nonnull statement, int place, const void *_Nullable text, int length) {
  return sqlite3_bind_text(statement, place, (const char *)text, length, (void (*_Nullable)(void *_Nullable))-1);
}
static inline int intake_bind_blob(
    sqlite3_stmt *_Nonnull statement, int place, const void *_Nullable bytes, int length) {
  return sqlite3_bind_blob(statement, place, bytes, length, (void (*_Nullable)(void *_Nullable))-1);
}

// No statement of ours, were it ever bent, can then write into the tables in which SQLite keeps its own books.
static inline int intake_defend(sqlite3 *_Nonnull connection) {
  return sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *_Nullable)0);
}

// After each commit in WAL mode SQLite tells how many pages the log holds.
static inline int intake_note_pages(void *_Nullable context, sqlite3 *_Nonnull connection, const char *_Nonnull name, int pages) {
  (void)connection;
  (void)name;
  *(int *)context = pages;
  return SQLITE_OK;
}
static inline void intake_count_pages(sqlite3 *_Nonnull connection, int *_Nonnull pages) {
  sqlite3_wal_hook(connection, intake_note_pages, pages);
}

#endif
