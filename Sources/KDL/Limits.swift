/// How much of anything a file may hold; whoever writes dialogs by hand never meets these.
enum Limits {
  /// Largest file, in bytes. A thousand times the largest dialog, and far below what a span can count.
  static let fileLengthInBytes = 16 << 20
  /// Deepest nesting of blocks. A dialog nests five; 64 can be walked by plain recursion on a small stack.
  static let depth = 64
  /// Longest number, in bytes. Above every number that anybody reads, and its arithmetic stays short.
  static let numberLengthInBytes = 256
  /// Problems, and look-alikes, that one file reports. Nobody mends more in one sitting, and a file that is
  /// not KDL at all would otherwise fill the memory with them.
  static let findings = 1_000
}
