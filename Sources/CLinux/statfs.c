#include "CLinux.h"

#include <sys/vfs.h>

long long intake_file_system(const char *path) {
  struct statfs about;
  if (statfs(path, &about) != 0) return -1;
  return (long long)(unsigned int)about.f_type;
}
