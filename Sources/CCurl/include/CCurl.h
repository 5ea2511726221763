#ifndef INTAKE_CCURL_H
#define INTAKE_CCURL_H

#include <stddef.h>

// libcurl, found when it is needed. Its most important function takes arguments of any type, which Swift cannot call,
// and nothing of its headers is needed to build: the numbers below have been the same since curl 7.1 and cannot change
// without a new libcurl.so.

/// What a transfer may cost and where it may go.
struct intake_curl_request {
  const char *url;
  /// A whole header line, or nothing.
  const char *authorization;
  /// A whole header line, or nothing.
  const char *condition;
  /// Only these schemes, such as "http,https".
  const char *schemes;
  long connect_milliseconds;
  long milliseconds;
  size_t most_bytes;
  /// A file of certificates that are trusted beside the system's own, or nothing.
  const char *authorities;
  /// Nothing is asked but whether the connection can be made.
  int connect_only;
};

/// What came of it; the body and the texts are the caller's to free.
struct intake_curl_answer {
  int code;
  long status;
  unsigned char *body;
  size_t length;
  int is_too_long;
  char type[256];
  char tag[256];
  char retry_after[64];
  char reason[256];
};

/// Finds libcurl; 0 where it is here, and else 1. Later calls only look again where it was missing.
int intake_curl_open(void);

/// Asks, and waits until there is an answer; libcurl must be open.
void intake_curl_get(const struct intake_curl_request *request, struct intake_curl_answer *answer);

/// Frees what an answer holds.
void intake_curl_free(struct intake_curl_answer *answer);

#endif
