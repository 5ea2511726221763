/// What holds for every document, whoever sends it.
enum Limits {
  /// Deepest nesting that any reader may be given. Values are read, written, compared and freed by plain recursion,
  /// and so many levels fit on a small stack.
  static let depth = 128
  /// Largest integer on either side of zero, 2^53 − 1: the next one but one shares its double with a neighbour, so
  /// readers that have nothing else would take one number for another.
  static let largestInteger = 9_007_199_254_740_991
}
