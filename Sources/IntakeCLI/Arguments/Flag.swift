/// Something that can be said with two dashes.
struct Flag: Equatable, Sendable {
  /// Without the dashes.
  let name: String
  /// Absent where the flag speaks for itself.
  let value: Value?
  let help: String

  /// What stands behind the name.
  struct Value: Equatable, Sendable {
    /// Stands for the value in help, in capitals.
    let placeholder: String
    /// The words that are understood; none where anything goes.
    let words: [String]
    /// What holds where the flag stands alone; nil where it needs a value. A value then follows only behind "=".
    var alone: String? = nil
  }

  /// A flag that is there or not.
  static func plain(_ name: String, help: String) -> Flag { Flag(name: name, value: nil, help: help) }

  static let help = plain("help", help: "show this help")
  static let version = plain("version", help: "show the version")
  static let color = Choice<Colour>.color.flag

  /// Understood by every verb.
  static let everywhere = [help, color]

  /// As it is written in help.
  var usage: String {
    let dashed = name == Flag.help.name ? "-h, --\(name)" : "--\(name)"
    guard let value else { return dashed }
    return value.alone == nil ? "\(dashed) \(value.placeholder)" : "\(dashed)[=\(value.placeholder)]"
  }
}

/// A flag that takes one of a few words, together with the type that the words make.
struct Choice<Word: RawRepresentable<String> & CaseIterable & Sendable>: Sendable {
  let flag: Flag
  /// What holds where the flag is not given.
  let standard: Word

  /// The words of `Word`, and which of them holds by itself, are added to the help.
  init(_ name: String, _ placeholder: String, standard: Word, help: String) {
    let words = Word.allCases.map(\.rawValue)
    let range = words.map { $0 == standard.rawValue ? "\($0) (default)" : $0 }
    flag = Flag(
      name: name, value: Flag.Value(placeholder: placeholder, words: words), help: "\(help): \(range.inWords("or"))")
    self.standard = standard
  }
}

extension Choice<Colour> {
  static let color = Choice("color", "WHEN", standard: .auto, help: "paint the output")
}

extension [String] {
  /// Joins words as a sentence does, the last one with `conjunction`.
  func inWords(_ conjunction: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
