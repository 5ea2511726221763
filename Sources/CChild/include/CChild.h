#ifndef INTAKE_CCHILD_H
#define INTAKE_CCHILD_H

/// A program that runs beside ours: its number, and what it is written to and read from.
struct intake_child {
  int number;
  int input;
  int output;
};

/// Starts a program in a group of its own, with nothing of ours open but two pipes; 0, or the number of an error.
///
/// Each of `words` ends with a zero byte, one behind the other; the first is the program's whole path.
int intake_child_begin(const char *_Nonnull words, int count, struct intake_child *_Nonnull child);

#endif
