/// How much the desk takes on at once.
enum Limits {
  /// Lines of one conversation that wait while something is looked up; whoever types more repeats themselves.
  static let heldLines = 8
}
