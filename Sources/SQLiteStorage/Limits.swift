/// How much the store does at once, and how long it waits.
enum Limits {
  /// Pages of 4 KiB in the log before it is written back even though somebody waits: 2 MB, which takes some 10 ms.
  static let pagesInLog = 500

  /// Every so many turns a turn keeps the whole state, so that recalling reads at most so many rows.
  static let turnsBetweenWholeStates = 8

  /// States that are remembered beside the file, as many as a busy hour has; some 4 KB each.
  static let rememberedStates = 4_096

  /// Conversation numbers that are set aside in one commit; so many are lost at most when the process is killed.
  static let numbersSetAside = 256

  /// After a restored backup numbers go on from the next multiple of this, so that none is given twice.
  static let numbersPerEpoch = 1_000_000_000

  /// Rows that one sweep takes away: some milliseconds, which no turn notices.
  static let rowsPerSweep = 500

  /// Pages that one slice of a backup copies: 800 KB, some milliseconds.
  static let pagesPerSlice = 200

  /// Milliseconds to wait for somebody else who holds the file.
  static let patienceInMilliseconds = 5_000

  /// Bytes of the log that stay on the disk between two checkpoints.
  static let logSizeInBytes = 67_108_864

  /// Kibibytes of pages held in memory; what is read again and again fits.
  static let cacheInKibibytes = 65_536

  /// Bytes that new conversations leave free on the disk, so that those that have begun come to their end and whoever is
  /// to be forgotten is; but no more than one part in `reservePart` of a small disk.
  static let reserveInBytes = 512 << 20
  static let reservePart = 20

  /// A file of at most so many bytes is read through at every start, which takes some 20 ms.
  static let fileReadThroughInBytes = 16 << 20
}
