import DialogModel
import SourceText

/// The lists that questions choose from: yes and no, what slots list themselves, catalogues, and outcomes of tables.
struct ChoiceLists: Sendable {
  /// The list of yes and no.
  static let yesNo = 0

  /// For each list the values that carry numbers, in their order.
  private(set) var numbered: [[Int]] = [[0, 1]]
  /// For each list and value whether it stands for what is not in the list.
  private(set) var isRest: [[Bool]] = [[false, false]]
  /// For each list its beginnings: all words in the order of their bytes.
  private(set) var words: [[Word]] = [[]]
  /// Parallel to the slots: what the question itself understands as yes and no, beside the usual words.
  private(set) var ownYesNo: [[Word]] = []
  private var sources: [Source] = [.nobody]
  private var lists: [Int?] = []
  private var firstTable = 0

  /// Where the words of a list stand.
  private enum Source {
    case nobody
    case slot(Int)
    case catalog(Int)
    case table(Int)
  }

  /// One word of a list.
  struct Word: Sendable {
    let key: [UInt8]
    let value: Int
    let language: Int
  }

  init(_ dialog: Dialog) {
    let firstCatalog = 1
    for (index, catalog) in dialog.catalogs.enumerated() {
      add(.catalog(index), catalog.items.map(\.name.value), listed: catalog.items.map { !$0.isHidden })
    }
    firstTable = numbered.count
    for (index, decision) in dialog.decisions.enumerated() {
      add(.table(index), decision.outcomes, listed: decision.outcomes.map { _ in true })
    }
    for (index, slot) in dialog.slots.enumerated() {
      switch slot.kind {
      case .choice(let names):
        lists.append(numbered.count)
        add(.slot(index), names.map(\.value), listed: names.map { _ in true })
      case .catalog(let catalog): lists.append(firstCatalog + catalog.index)
      case .yesNo: lists.append(Self.yesNo)
      case .text, .email, .phone, .domain, .number, .amount, .moment, .code: lists.append(nil)
      }
    }
    for (language, texts) in dialog.texts.enumerated() { learnBeginnings(texts, of: language) }
    ownYesNo = dialog.slots.enumerated().map { index, slot in
      guard case .yesNo = slot.kind else { return [] }
      return dialog.texts.enumerated().flatMap { language, texts in
        texts.questions[index].choices.enumerated().flatMap { value, choice in
          let usual = value == 0 ? texts[.yes].also : texts[.no].also
          return choice.words.filter { !usual.contains($0) }
            .map { Word(key: Spelling($0).key, value: value, language: language) }
        }
      }
    }
    for list in words.indices { words[list].sort { $0.key.lexicographicallyPrecedes($1.key) } }
  }

  private mutating func add(_ source: Source, _ names: [String], listed: [Bool]) {
    sources.append(source)
    numbered.append(names.indices.filter { listed[$0] })
    isRest.append(names.map(Self.isRest))
    words.append([])
  }

  /// Whether a value stands for what is not in its list, by its name.
  static func isRest(_ name: String) -> Bool {
    name == "other" || name == "none" || name.hasPrefix("other-") || name.hasPrefix("other_")
  }

  private mutating func learnBeginnings(_ texts: Texts, of language: Int) {
    for (list, choices) in self.texts(in: texts).enumerated() {
      for (value, choice) in choices.enumerated() {
        words[list] += choice.words.map { Word(key: Spelling($0).key, value: value, language: language) }
      }
    }
  }

  /// The list from which a slot chooses; nil where it takes something else.
  func list(of slot: ID<Slot>) -> Int? { lists[slot.index] }

  /// The list of the outcomes of a table.
  func list(of decision: ID<Decision>) -> Int { firstTable + decision.index }

  /// The table whose outcomes a list holds.
  func decision(of list: Int) -> ID<Decision>? {
    if case .table(let index) = sources[list] { ID(index) } else { nil }
  }

  /// How a language words each list; yes and no stand among the phrases.
  func texts(in texts: Texts) -> [[ChoiceTexts]] {
    sources.map { source in
      switch source {
      case .nobody: []
      case .slot(let index): texts.questions[index].choices
      case .catalog(let index): texts.catalogs[index]
      case .table(let index): texts.decisions[index].outcomes
      }
    }
  }
}
