import CivilTime
import DialogModel
import KDL
import SourceText

/// A node whose form was checked: what it holds is fit, and what was unfit has been reported and left out.
struct CheckedNode: Sendable {
  let name: String
  let nameSpan: Span
  /// From the name to the last value, without what stands in the braces.
  let headSpan: Span
  /// Parallel to the shape's arguments, then the further ones; nil where the written one was unfit.
  var arguments: [KDLEntry?]
  var properties: [String: KDLEntry]
  /// Properties that only `otherProperties` accepts, in the order of writing.
  var others: [KDLEntry]
  var children: [CheckedNode]
  /// False where something in it could not be read, so that what seems to be missing may only be misspelt.
  var isWhole = true

  /// The children of one name, in order.
  func all(_ name: String) -> [CheckedNode] { children.filter { $0.name == name } }

  /// The only child of a name that may stand once.
  func only(_ name: String) -> CheckedNode? { children.first { $0.name == name } }

  /// Reads the argument at a position as a name or a text.
  func string(_ position: Int) -> Placed<String>? {
    guard position < arguments.count else { return nil }
    return arguments[position]?.placedString
  }

  /// Reads every argument from a position on as a name or a text.
  func strings(from position: Int) -> [Placed<String>] {
    arguments.dropFirst(position).compactMap { $0?.placedString }
  }

  /// Reads a property as a name, a text or a word.
  func string(_ property: String) -> Placed<String>? { properties[property]?.placedString }

  /// Whether its wording follows from a number.
  var isCounted: Bool {
    properties["count"] != nil || PluralForm.allCases.contains { only($0.rawValue) != nil }
  }

  func whole(_ position: Int) -> Placed<Int>? {
    guard position < arguments.count else { return nil }
    return arguments[position]?.placedWhole
  }

  func whole(_ property: String) -> Placed<Int>? { properties[property]?.placedWhole }

  func flag(_ property: String) -> Bool {
    if case .boolean(let flag)? = properties[property]?.value { flag } else { false }
  }

  func timeSpan(_ property: String) -> TimeSpan? {
    string(property).flatMap { TimeSpan($0.value) }
  }
}

extension KDLEntry {
  var placedString: Placed<String>? {
    if case .string(let text, _) = value { Placed(text, at: valueSpan) } else { nil }
  }

  var placedWhole: Placed<Int>? {
    if case .number(let number) = value { number.integer.map { Placed($0, at: valueSpan) } } else { nil }
  }

  /// The value as a word that stands without quotes; numbers count, for `ask Which of 2 rooms?`.
  var bareWord: String? {
    switch value {
    case .string(let text, isQuoted: false): text
    case .number(let number): number.digits
    case .string, .boolean, .null: nil
    }
  }
}

extension Placed<String> {
  /// Finds the place of a part of the text, given in UTF-8 offsets.
  ///
  /// A text in plain quotes without escapes is two bytes longer than what it means; of any other the whole is meant.
  func part(_ range: Range<Int>) -> Span {
    guard span.range.count == value.utf8.count + 2 else { return span }
    let start = Int(span.start) + 1
    return Span(file: span.file, start: start + range.lowerBound, end: start + range.upperBound)
  }
}
