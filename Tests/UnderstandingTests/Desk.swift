import DialogFixtures
import DialogModel
import SourceText
import Testing
import Understanding

/// A dialog with a reader for it, and words for what the reader says.
struct Desk: Sendable {
  let dialog: Dialog
  let reader: UtteranceReader

  init(_ dialog: Dialog) {
    self.dialog = dialog
    reader = UtteranceReader(dialog)
  }

  static let hotel = shipped("hotel-desk")
  static let support = shipped("csp-support")

  private static func shipped(_ name: String) -> Desk {
    guard let dialog = ShippedDialogs.read().dialogs.first(where: { $0.name.value == name }) else {
      preconditionFailure("\(name) is shipped and whole")
    }
    return Desk(dialog)
  }

  /// The position of a language.
  func language(_ tag: String) -> Int { dialog.languages.firstIndex { $0.text == tag } ?? 0 }

  func slot(_ name: String) -> ID<Slot> {
    guard let index = dialog.slots.firstIndex(where: { $0.name.value == name }) else {
      preconditionFailure("no slot is called \(name)")
    }
    return ID(index)
  }

  /// Reads an utterance and tells the outcome in words, such as `exact wifi · mention room=204`.
  func read(_ utterance: String, _ asked: Asked) -> String {
    words(reader.read(utterance, in: listening(asked)), asking: asked.question)
  }

  /// The same for what was read already.
  func words(_ meaning: Meaning, asking question: String) -> String {
    let asked = Asked(language: "", question: question)
    let turned = meaning.language.map { ["to \(dialog.languages[$0].text)"] } ?? []
    let values = names(of: asked)
    // What examples teach is measured by first messages; these vectors are about words.
    let worded = meaning.readings.filter { $0.trace.rule != .example || $0.claim != .mention }
    let readings = worded.map { "\(Self.names[$0.claim] ?? "")\(told($0.sense, values))" }
    let all = turned + readings
    return all.isEmpty ? "nothing" : all.joined(separator: " · ")
  }

  /// What the values of the open question are called.
  private func names(of asked: Asked) -> [String] {
    switch question(asked.question) {
    case .slot(let slot), .among(let slot, _): dialog.values(of: .slot(slot)) ?? []
    case .outcome(let decision): dialog[decision].outcomes
    case .yesNo, .summary: ["yes", "no"]
    case .nothing, .toldItem: []
    }
  }

  func listening(_ asked: Asked) -> Listening {
    Listening(
      language: language(asked.language), question: question(asked.question), told: asked.told.map(slot),
      open: asked.open.map(slot), isFirst: asked.isFirst)
  }

  private func question(_ name: String) -> OpenQuestion {
    switch name {
    case "nothing": .nothing
    case "yes or no": .yesNo
    case "summary": .summary
    case "line": .toldItem
    case "urgency": .outcome(ID(0))
    default:
      if let bar = name.firstIndex(of: " ") {
        among(slot(String(name[..<bar])), name[name.index(after: bar)...])
      } else {
        .slot(slot(name))
      }
    }
  }

  private func among(_ slot: ID<Slot>, _ values: Substring) -> OpenQuestion {
    let names = dialog.values(of: .slot(slot)) ?? []
    return .among(slot, values.split(separator: " ").compactMap { names.firstIndex(of: String($0)) })
  }

  private static let names: [Claim: String] = [
    .ownCommand: "", .exactAnswer: "exact ", .otherCommand: "other ", .correction: "correction ", .digression: "",
    .looseAnswer: "loose ", .mention: "mention ",
  ]

  private func told(_ sense: Sense, _ names: [String]) -> String {
    switch sense {
    case .command(let command): command.rawValue
    case .speak(let language): "speak \(dialog.languages[language].text)"
    case .explain(let decision): "why \(dialog[decision].name.value)"
    case .answer(let answer): told(answer, names)
    case .oneOf(let values): values.map { names[$0] }.joined(separator: "|")
    case .invalid(let words): "no \(words)"
    case .change(.value(let slot, let answer)): "\(dialog[slot].name.value)=\(told(answer, valueNames(slot)))"
    case .change(.unfit(let slot, let words)): "\(dialog[slot].name.value)≠\(words)"
    case .change(.slot(let slot)): "change \(dialog[slot].name.value)"
    case .change(.something): "change"
    case .digression(let digression): digression.rawValue
    case .told(let findings):
      findings.filter { $0.trace.rule != .example }.map {
        "\(dialog[$0.slot].name.value)=\(told($0.answer, valueNames($0.slot)))"
      }.joined(separator: " ")
    }
  }

  private func valueNames(_ slot: ID<Slot>) -> [String] { dialog.values(of: .slot(slot)) ?? [] }

  private func told(_ answer: Answer, _ names: [String]) -> String {
    switch answer {
    case .listed(let value): names[value]
    case .number(let number): "#\(number)"
    case .text(let text, let mentions):
      (["‹\(text)›"] + mentions.map { dialog.cues[$0.index].value }).joined(separator: " +")
    case .measured(let text, .time(let from, _)): "‹\(text)› \(from)"
    case .measured(let text, .sum(let hundredths, let currency)): "‹\(text)› \(hundredths) \(currency ?? "?")"
    case .unknown: "unknown"
    }
  }
}

/// What was asked, and what had been told.
struct Asked: Sendable {
  var language: String
  var question: String
  var told: [String] = []
  var open: [String] = []
  var isFirst = false
}

/// One line of a table: what somebody says, and what it means.
struct Row: CustomTestStringConvertible, Sendable {
  let text: String
  let meaning: String
  var testDescription: String { "\"\(text)\"" }

  /// Reads lines such as `wifi → exact wifi`.
  static func table(_ lines: String) -> [Row] {
    lines.split(separator: "\n").map { line in
      let parts = line.split(separator: " → ", maxSplits: 1)
      precondition(parts.count == 2, "a row has two sides: \(line)")
      return Row(text: String(parts[0]), meaning: String(parts[1]))
    }
  }
}
