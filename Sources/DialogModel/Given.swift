package import SourceText

/// A fact of the house, known from the start.
///
/// Invariant: a value is one of `choices` where there are any.
package struct Given: Sendable {
  /// How conditions and placeholders refer to it, such as `hotel.name`.
  package var name: Placed<String>
  /// The text that it stands for, the same in every language; nil where nobody has written it down.
  package var value: String?
  /// Every value that conditions can ask for; empty where only the one that is written counts.
  package var choices: [String]

  /// Gathers what the loader has checked.
  package init(name: Placed<String>, value: String?, choices: [String] = []) {
    self.name = name
    self.value = value
    self.choices = choices
  }

  /// What conditions can ask for.
  package var values: [String] { choices.isEmpty ? value.map { [$0] } ?? [] : choices }

  /// How the fact reads in conditions; open where nobody has written it down.
  package var reading: FactReading { value.flatMap { values.firstIndex(of: $0) }.map { .listed($0) } ?? .open }
}
