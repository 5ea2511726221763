import DialogModel
import SourceText

/// Reads the language files of one dialog into a book a language.
extension DialogBuilder {
  mutating func read(_ file: TextFile, into book: inout TextBook) {
    for node in file.nodes {
      switch node.name {
      case "say": readSaying(node, into: &book)
      case "question": readQuestion(node, into: &book)
      case "catalog": readItems(node, into: &book)
      case "decision": readTable(node, into: &book)
      case "article": readArticle(node, into: &book)
      case "examples": readExamples(node, into: &book)
      case "cue":
        guard let name = node.string(0), let id = cue(named: name) else { continue }
        add(.words(node.strings(from: 1).map(\.value)), as: .cue(id), at: name.span, to: &book)
      case "language", "phrase", "command", "marker": readShared(node, into: &book)
      default: continue
      }
    }
  }

  /// Reads a text that every dialog says, from the shared files or from a dialog that words it itself.
  mutating func readShared(_ node: CheckedNode, into book: inout TextBook) {
    guard let name = node.string(0) else { return }
    let also = node.all("also").flatMap { $0.strings(from: 0) }
    if node.name == "language" {
      guard let own = node.string("name") else { return }
      book.nameLanguage([own.value] + also.map(\.value), at: name.span)
      return
    }
    if let marker = Marker(rawValue: name.value), node.name == "marker" {
      add(.words(node.strings(from: 1).map(\.value)), as: .marker(marker), at: name.span, to: &book)
      return
    }
    let words = (node.string(1).map { [$0] } ?? []) + also
    if let key = PhraseKey(rawValue: name.value), node.name == "phrase" {
      guard let phrase = phrase(node, from: 1, for: .phrase(key)) else { return }
      let texts = PhraseTexts(phrase: phrase, also: also.map(\.value))
      add(.phrase(texts), as: .phrase(key), at: name.span, words: words, to: &book)
    } else if let command = Command(rawValue: name.value), let word = node.string(1) {
      add(.words([word.value] + also.map(\.value)), as: .command(command), at: name.span, words: words, to: &book)
    }
  }

  private mutating func readSaying(_ node: CheckedNode, into book: inout TextBook) {
    guard let name = node.string(0), let id = sayings[name.value],
      let phrase = phrase(node, from: 1, for: .saying(id))
    else { return }
    add(.phrase(PhraseTexts(phrase: phrase)), as: .saying(id), at: name.span, to: &book)
  }

  private mutating func readQuestion(_ node: CheckedNode, into book: inout TextBook) {
    guard let name = node.string(0), let id = slot(named: name) else { return }
    book.note(.question(id), at: name.span)
    for part in QuestionPart.allCases {
      guard let child = node.only(part.rawValue) else { continue }
      let key = TextKey.question(id, part)
      guard let phrase = phrase(child, from: 0, for: key) else { continue }
      add(.phrase(PhraseTexts(phrase: phrase)), as: key, at: child.nameSpan, to: &book)
    }
    let values: [String] =
      switch dialog[id].kind {
      case .choice, .yesNo: dialog.values(of: .slot(id)) ?? []
      default: []
      }
    for child in node.all("choice") {
      guard let choice = child.string(0) else { continue }
      guard let index = values.firstIndex(of: choice.value) else {
        reportUnknown(choice, of: name.value, known: values, isVague: vagueFacts.contains(.slot(id)))
        continue
      }
      addChoice(child, as: .choice(id, index), to: &book)
    }
  }

  private mutating func readItems(_ node: CheckedNode, into book: inout TextBook) {
    guard let name = node.string(0), let id = catalog(named: name) else { return }
    book.note(.catalog(id), at: name.span)
    let items = dialog[id].items.map(\.name.value)
    for child in node.all("item") {
      guard let item = child.string(0) else { continue }
      guard let index = items.firstIndex(of: item.value) else {
        reportUnknown(item, of: name.value, known: items, isVague: vagueCatalogs.contains(id))
        continue
      }
      addChoice(child, as: .item(id, index), to: &book)
    }
  }

  private mutating func readTable(_ node: CheckedNode, into book: inout TextBook) {
    guard let name = node.string(0), let id = decision(named: name) else { return }
    book.note(.decision(id), at: name.span)
    let isVague = vagueFacts.contains(.decision(id))
    if let label = node.only("label"), let phrase = phrase(label, from: 0, for: .tableLabel(id)) {
      add(.phrase(PhraseTexts(phrase: phrase)), as: .tableLabel(id), at: label.nameSpan, to: &book)
    }
    for child in node.all("choose") {
      guard let outcome = child.string(0) else { continue }
      guard let index = dialog[id].outcomes.firstIndex(of: outcome.value) else {
        reportUnknown(outcome, of: name.value, known: dialog[id].outcomes, isVague: isVague)
        continue
      }
      addChoice(child, as: .outcome(id, index), to: &book)
    }
    for child in node.all("because") {
      guard let reason = child.string(0) else { continue }
      guard let index = dialog[id].reasons.firstIndex(of: reason.value) else {
        if !isVague {
          report(
            UnknownReason(span: reason.span, name: reason.value, table: name.value, known: dialog[id].reasons),
            unlessLost: reason)
        }
        continue
      }
      let key = TextKey.reason(id, index)
      guard let phrase = phrase(child, from: 1, for: key) else { continue }
      add(.phrase(PhraseTexts(phrase: phrase)), as: key, at: reason.span, to: &book)
    }
  }

  private mutating func readArticle(_ node: CheckedNode, into book: inout TextBook) {
    guard let name = node.string(0), let id = article(named: name), let title = node.string(1) else { return }
    var steps: [Phrase] = []
    for child in node.all("step") {
      if let phrase = phrase(child, from: 0, for: .article(id)) { steps.append(phrase) }
    }
    let symptoms = node.all("symptom").flatMap { $0.strings(from: 0) }.map(\.value)
    add(
      .article(ArticleTexts(title: title.value, steps: steps, symptoms: symptoms)), as: .article(id),
      at: name.span, to: &book)
  }

  private mutating func addChoice(_ node: CheckedNode, as key: TextKey, to book: inout TextBook) {
    guard let name = node.string(0), let label = node.string(1) else { return }
    if label.value.count > Limits.labelLengthInCharacters {
      problems.append(LongLabel(span: label.span, length: label.value.count))
    }
    let also = node.all("also").flatMap { $0.strings(from: 0) }
    let short = node.only("short")?.string(0)
    let texts = ChoiceTexts(label: label.value, short: short?.value, also: also.map(\.value))
    add(.choice(texts), as: key, at: name.span, words: [label] + [short].compactMap { $0 } + also, to: &book)
  }

  mutating func reportUnknown(
    _ name: Placed<String>, of fact: String, known: [String], isVague: Bool
  ) {
    guard !isVague else { return }
    report(UnknownChoice(span: name.span, name: name.value, fact: fact, known: known), unlessLost: name)
  }

  private mutating func add(
    _ entry: TextEntry, as key: TextKey, at span: Span, words: [Placed<String>] = [], to book: inout TextBook
  ) {
    if let first = book.add(entry, as: key, at: span, words: words) {
      problems.append(
        DuplicateText(span: span, text: dialog.words(for: key), first: first))
    }
  }
}
