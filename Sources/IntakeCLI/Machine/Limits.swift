/// How much of the machine's world one run looks at.
enum Limits {
  /// Random customers between two looks at the clock; a round takes well under a second.
  static let customersInRound = 16
  /// Largest file that is read; a hundred times the longest dialog we know.
  static let fileSizeInBytes = 16 * 1024 * 1024
  /// Most names looked at below one folder; more means that somebody pointed at the wrong one.
  static let namesBelowFolder = 20_000
  /// How deep folders are looked into; a dialog needs three.
  static let folderDepth = 16
  /// Output is handed over when this much has gathered.
  static let outputBufferInBytes = 64 * 1024
}
