// What Linux can tell and Swift's own module of the C library does not show.
#ifndef CLINUX_H
#define CLINUX_H

/// The number by which Linux knows the file system that a path lies on; -1, and `errno`, where it cannot say.
extern long long intake_file_system(const char *_Nonnull path);

#endif
