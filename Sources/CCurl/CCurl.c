#define _GNU_SOURCE
#include "CCurl.h"

#include <ctype.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

// Numbers of curl/curl.h.
enum {
  OPTION_WRITEDATA = 10001,
  OPTION_URL = 10002,
  OPTION_ERRORBUFFER = 10010,
  OPTION_WRITEFUNCTION = 20011,
  OPTION_HTTPHEADER = 10023,
  OPTION_HEADERDATA = 10029,
  OPTION_NOPROGRESS = 43,
  OPTION_FOLLOWLOCATION = 52,
  OPTION_CAINFO = 10065,
  OPTION_HEADERFUNCTION = 20079,
  OPTION_NOSIGNAL = 99,
  OPTION_CONNECT_ONLY = 141,
  OPTION_TIMEOUT_MS = 155,
  OPTION_CONNECTTIMEOUT_MS = 156,
  OPTION_PROTOCOLS = 181,
  OPTION_PROTOCOLS_STR = 10318,
  OPTION_ACCEPT_ENCODING = 10102,
  INFO_RESPONSE_CODE = 0x200002,
  GLOBAL_DEFAULT = 3,
  PROTOCOL_HTTP = 1,
  PROTOCOL_HTTPS = 2,
};

static struct {
  int (*global_init)(long);
  void *(*easy_init)(void);
  int (*easy_setopt)(void *, int, ...);
  int (*easy_perform)(void *);
  int (*easy_getinfo)(void *, int, ...);
  void (*easy_cleanup)(void *);
  const char *(*easy_strerror)(int);
  void *(*slist_append)(void *, const char *);
  void (*slist_free_all)(void *);
  int is_open;
} curl;

static pthread_mutex_t opening = PTHREAD_MUTEX_INITIALIZER;

static int find(void *library, void *place, const char *name) {
  void *symbol = dlsym(library, name);
  memcpy(place, &symbol, sizeof symbol);
  return symbol != NULL;
}

int intake_curl_open(void) {
  pthread_mutex_lock(&opening);
  const char *names[] = {"libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.so"};
  for (size_t index = 0; index < 3 && !curl.is_open; index++) {
    void *library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) continue;
    curl.is_open = find(library, &curl.global_init, "curl_global_init") &&
                   find(library, &curl.easy_init, "curl_easy_init") &&
                   find(library, &curl.easy_setopt, "curl_easy_setopt") &&
                   find(library, &curl.easy_perform, "curl_easy_perform") &&
                   find(library, &curl.easy_getinfo, "curl_easy_getinfo") &&
                   find(library, &curl.easy_cleanup, "curl_easy_cleanup") &&
                   find(library, &curl.easy_strerror, "curl_easy_strerror") &&
                   find(library, &curl.slist_append, "curl_slist_append") &&
                   find(library, &curl.slist_free_all, "curl_slist_free_all") &&
                   curl.global_init(GLOBAL_DEFAULT) == 0;
  }
  int missing = !curl.is_open;
  pthread_mutex_unlock(&opening);
  return missing;
}

struct transfer {
  struct intake_curl_answer *answer;
  size_t most_bytes;
  size_t room;
};

// Tells libcurl to stop by taking fewer bytes than there are.
static size_t take_body(char *bytes, size_t size, size_t count, void *context) {
  struct transfer *transfer = context;
  struct intake_curl_answer *answer = transfer->answer;
  size_t length = size * count;
  if (length > transfer->most_bytes - answer->length) {
    answer->is_too_long = 1;
    return 0;
  }
  if (answer->length + length > transfer->room) {
    size_t room = transfer->room * 2 + length;
    if (room > transfer->most_bytes) room = transfer->most_bytes;
    unsigned char *body = realloc(answer->body, room);
    if (body == NULL) return 0;
    answer->body = body;
    transfer->room = room;
  }
  memcpy(answer->body + answer->length, bytes, length);
  answer->length += length;
  return length;
}

static void keep(char *place, size_t room, const char *name, const char *line, size_t length) {
  size_t prefix = strlen(name);
  if (length <= prefix || strncasecmp(line, name, prefix) != 0) return;
  const char *start = line + prefix, *end = line + length;
  while (start < end && isspace((unsigned char)*start)) start++;
  while (start < end && isspace((unsigned char)end[-1])) end--;
  if ((size_t)(end - start) >= room) return;
  memcpy(place, start, (size_t)(end - start));
  place[end - start] = 0;
}

static size_t take_header(char *line, size_t size, size_t count, void *context) {
  struct intake_curl_answer *answer = ((struct transfer *)context)->answer;
  size_t length = size * count;
  keep(answer->type, sizeof answer->type, "content-type:", line, length);
  keep(answer->tag, sizeof answer->tag, "etag:", line, length);
  keep(answer->retry_after, sizeof answer->retry_after, "retry-after:", line, length);
  return length;
}

void intake_curl_get(const struct intake_curl_request *request, struct intake_curl_answer *answer) {
  memset(answer, 0, sizeof *answer);
  void *handle = curl.easy_init();
  if (handle == NULL) {
    answer->code = 2;
    return;
  }
  struct transfer transfer = {answer, request->most_bytes, 0};
  void *headers = curl.slist_append(NULL, "Accept: application/json");
  if (request->authorization) headers = curl.slist_append(headers, request->authorization);
  if (request->condition) headers = curl.slist_append(headers, request->condition);
  char reason[256] = {0};

  curl.easy_setopt(handle, OPTION_URL, request->url);
  curl.easy_setopt(handle, OPTION_HTTPHEADER, headers);
  curl.easy_setopt(handle, OPTION_ERRORBUFFER, reason);
  curl.easy_setopt(handle, OPTION_WRITEFUNCTION, take_body);
  curl.easy_setopt(handle, OPTION_WRITEDATA, &transfer);
  curl.easy_setopt(handle, OPTION_HEADERFUNCTION, take_header);
  curl.easy_setopt(handle, OPTION_HEADERDATA, &transfer);
  curl.easy_setopt(handle, OPTION_NOPROGRESS, 1L);
  curl.easy_setopt(handle, OPTION_NOSIGNAL, 1L);
  curl.easy_setopt(handle, OPTION_FOLLOWLOCATION, 0L);
  // Everything that this library can unpack; what comes out counts for the length.
  curl.easy_setopt(handle, OPTION_ACCEPT_ENCODING, "");
  curl.easy_setopt(handle, OPTION_CONNECTTIMEOUT_MS, request->connect_milliseconds);
  curl.easy_setopt(handle, OPTION_TIMEOUT_MS, request->milliseconds);
  // Older libraries know only the numbers, newer ones warn of them.
  if (curl.easy_setopt(handle, OPTION_PROTOCOLS_STR, request->schemes) != 0)
    curl.easy_setopt(handle, OPTION_PROTOCOLS, (long)(PROTOCOL_HTTP | PROTOCOL_HTTPS));
  if (request->authorities) curl.easy_setopt(handle, OPTION_CAINFO, request->authorities);
  if (request->connect_only) curl.easy_setopt(handle, OPTION_CONNECT_ONLY, 1L);

  answer->code = curl.easy_perform(handle);
  curl.easy_getinfo(handle, INFO_RESPONSE_CODE, &answer->status);
  const char *text = reason[0] ? reason : curl.easy_strerror(answer->code);
  strncpy(answer->reason, text, sizeof answer->reason - 1);
  curl.slist_free_all(headers);
  curl.easy_cleanup(handle);
}

void intake_curl_free(struct intake_curl_answer *answer) {
  free(answer->body);
  answer->body = NULL;
  answer->length = 0;
}
