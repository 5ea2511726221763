import DialogModel
import StrictJSON

/// How well labelled first messages were understood, member by member and language by language.
///
/// Every member of the outcome that a line labels is compared, by the name that the dialog says labels use; a value
/// that the line's "accept" lists is as good. What a line calls "extracted" must be found and not be asked again.
struct OpeningTrialScore {
  private let names: [String: String]
  /// In the order of their first line.
  private(set) var languages: [String] = []
  private(set) var members: [String] = []
  /// By member and language.
  private var tallies: [Key: Tally] = [:]
  /// One for each miss.
  private(set) var misses: [Miss] = []

  private struct Key: Hashable {
    let member: String
    let language: String
  }

  struct Tally: Equatable {
    var right = 0
    var all = 0

    var percent: Double { all == 0 ? 100 : 100 * Double(right) / Double(all) }
  }

  /// A value that is neither the label nor accepted.
  struct Miss: Equatable {
    let id: String
    let member: String
    let wanted: String
    let got: String
    let actor: Surroundings.Actor
  }

  /// The names under which what was known and what is asked are counted.
  static let asked = "not asked again"
  static let found = "found of what is told"

  init(_ dialog: Dialog) {
    names = Dictionary(dialog.firstMessage?.labels.map { ($0.member, $0.name) } ?? []) { first, _ in first }
  }

  mutating func add(_ outcome: JSONObject, to line: OpeningTrialLine, speaking language: String) {
    if !languages.contains(language) { languages.append(language) }
    for member in outcome.members where !Self.unscored.contains(member.name) {
      let label = names[member.name] ?? member.name
      guard let wanted = line.object[label] else { continue }
      let isRight = member.value == wanted || accepted(label, of: line).contains(member.value)
      count(isRight, as: label, in: language)
      if !isRight { miss(label, wanted, member.value, of: line) }
    }
    addKnown(outcome, to: line, speaking: language)
  }

  private mutating func addKnown(_ outcome: JSONObject, to line: OpeningTrialLine, speaking language: String) {
    guard case .object(let told)? = line.object["extracted"] else { return }
    let asked = outcome["askNext"]?.strings ?? []
    let again = asked.filter { name in told.members.contains { name.isAbout($0.name) } }
    count(again.isEmpty, as: Self.asked, in: language)
    if let first = again.first { miss(Self.asked, .object(told), .string(first), of: line) }
    guard case .object(let found)? = outcome["extracted"] else { return }
    for member in told.members { count(found[member.name] != nil, as: Self.found, in: language) }
  }

  /// What is compared otherwise or not at all.
  private static let unscored = ["id", "extracted", "askNext", "why"]

  private func accepted(_ label: String, of line: OpeningTrialLine) -> [JSONValue] {
    guard case .object(let accept)? = line.object["accept"], case .array(let values)? = accept[label] else { return [] }
    return values
  }

  private mutating func miss(_ label: String, _ wanted: JSONValue, _ got: JSONValue, of line: OpeningTrialLine) {
    misses.append(
      Miss(id: line.id, member: label, wanted: wanted.words, got: got.words, actor: line.actor))
  }

  private mutating func count(_ isRight: Bool, as member: String, in language: String) {
    if !members.contains(member) { members.append(member) }
    tallies[Key(member: member, language: language), default: Tally()].all += 1
    if isRight { tallies[Key(member: member, language: language), default: Tally()].right += 1 }
  }

  /// How often a member was right, in one language or in all.
  func tally(_ member: String, in language: String? = nil) -> Tally {
    (language.map { [$0] } ?? languages).reduce(into: Tally()) { sum, language in
      let tally = tallies[Key(member: member, language: language)] ?? Tally()
      sum.right += tally.right
      sum.all += tally.all
    }
  }

  /// How often one value was taken for another.
  func confusions(of member: String, _ wanted: String, with got: String) -> Int {
    misses.count { $0.member == member && $0.wanted == wanted && $0.got == got }
  }
}

extension JSONValue {
  fileprivate var strings: [String] {
    guard case .array(let items) = self else { return [] }
    return items.compactMap { if case .string(let text) = $0 { text } else { nil } }
  }

  /// A string as it is, anything else as JSON.
  var words: String {
    if case .string(let text) = self { text } else { JSONWriter.text(self) }
  }
}

extension String {
  /// Whether a question's name is one's of something known: `callback_phone` and `phone_number` ask for `phone`.
  fileprivate func isAbout(_ known: String) -> Bool {
    self == known || hasSuffix("_\(known)") || hasPrefix("\(known)_")
  }
}
