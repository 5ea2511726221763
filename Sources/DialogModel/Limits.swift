/// How much a value may hold that comes from outside; what a ticket's contract allows.
enum Limits {
  /// Most scalars of a file's name.
  static let fileName = 255

  /// Most bytes of the word for a file's kind.
  static let fileType = 100

  /// Most bytes of a file's address.
  static let fileAddress = 2_000
}
