/// A term and what is to be said of it.
struct TableRow: Sendable {
  let term: String
  let explanation: String

  /// Reads as it is shown, from left to right.
  init(_ term: String, _ explanation: String) {
    self.term = term
    self.explanation = explanation
  }
}
