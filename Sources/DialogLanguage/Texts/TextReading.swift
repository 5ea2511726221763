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
      case "cue":
        guard let name = node.string(0), let id = cue(named: name) else { continue }
        add(.words(node.strings(from: 1).map(\.value)), as: .cue(id), at: name.span, to: &book)
      case "phrase", "command": readShared(node, into: &book)
      default: continue
      }
    }
  }

  /// Reads a text that every dialog says, from the shared files or from a dialog that words it itself.
  mutating func readShared(_ node: CheckedNode, into book: inout TextBook) {
    guard let name = node.string(0) else { return }
    let also = node.all("also").flatMap { $0.strings(from: 0) }.map(\.value)
    if let key = PhraseKey(rawValue: name.value), node.name == "phrase" {
      guard let phrase = phrase(node, from: 1, for: .phrase(key)) else { return }
      add(.phrase(PhraseTexts(phrase: phrase, also: also)), as: .phrase(key), at: name.span, to: &book)
    } else if let command = Command(rawValue: name.value), let word = node.string(1) {
      add(.words([word.value] + also), as: .command(command), at: name.span, to: &book)
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
        problems.append(UnknownChoice(span: choice.span, name: choice.value, fact: name.value, known: values))
        continue
      }
      addChoice(child, as: .choice(id, index), to: &book)
    }
  }

  private mutating func readItems(_ node: CheckedNode, into book: inout TextBook) {
    guard let name = node.string(0), let id = catalog(named: name) else { return }
    let items = dialog[id].items.map(\.name.value)
    for child in node.all("item") {
      guard let item = child.string(0) else { continue }
      guard let index = items.firstIndex(of: item.value) else {
        problems.append(UnknownChoice(span: item.span, name: item.value, fact: name.value, known: items))
        continue
      }
      addChoice(child, as: .item(id, index), to: &book)
    }
  }

  private mutating func readTable(_ node: CheckedNode, into book: inout TextBook) {
    guard let name = node.string(0), let id = decision(named: name) else { return }
    if let label = node.only("label"), let phrase = phrase(label, from: 0, for: .tableLabel(id)) {
      add(.phrase(PhraseTexts(phrase: phrase)), as: .tableLabel(id), at: label.nameSpan, to: &book)
    }
    for child in node.all("choose") {
      guard let outcome = child.string(0) else { continue }
      guard let index = dialog[id].outcomes.firstIndex(of: outcome.value) else {
        problems.append(
          UnknownChoice(
            span: outcome.span, name: outcome.value, fact: name.value, known: dialog[id].outcomes))
        continue
      }
      addChoice(child, as: .outcome(id, index), to: &book)
    }
    for child in node.all("because") {
      guard let reason = child.string(0) else { continue }
      guard let index = dialog[id].reasons.firstIndex(of: reason.value) else {
        problems.append(
          UnknownReason(span: reason.span, name: reason.value, table: name.value, known: dialog[id].reasons))
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
    let texts = ChoiceTexts(
      label: label.value, short: node.only("short")?.string(0)?.value,
      also: node.all("also").flatMap { $0.strings(from: 0) }.map(\.value))
    add(.choice(texts), as: key, at: name.span, to: &book)
  }

  private mutating func add(_ entry: TextEntry, as key: TextKey, at span: Span, to book: inout TextBook) {
    if let first = book.add(entry, as: key, at: span) {
      problems.append(
        DuplicateName(span: span, noun: "text", name: dialog.words(for: key), first: first))
    }
  }

  /// Reads a text in one or several wordings, or one that is counted.
  private mutating func phrase(_ node: CheckedNode, from position: Int, for key: TextKey) -> Phrase? {
    let forms = PluralForm.allCases.compactMap { form in node.only(form.rawValue).map { (form, $0) } }
    guard !forms.isEmpty || node.properties["count"] != nil else {
      let templates = node.strings(from: position).compactMap { template($0, for: key) }
      return templates.isEmpty ? nil : .plain(templates)
    }
    return counted(node, forms: forms, for: key)
  }

  private mutating func counted(
    _ node: CheckedNode, forms: [(PluralForm, CheckedNode)], for key: TextKey
  ) -> Phrase? {
    guard let count = node.string("count") else {
      problems.append(MissingProperty(span: node.nameSpan, name: "count", node: node.name))
      return nil
    }
    guard let number = placeholder(named: count.value, for: key) else {
      problems.append(
        UnknownPlaceholder(span: count.span, name: count.value, known: placeholderNames(for: key)))
      return nil
    }
    guard forms.contains(where: { $0.0 == .other }) else {
      problems.append(MissingNode(span: node.nameSpan, name: "other", place: node.name))
      return nil
    }
    var templates: [PluralForm: Template] = [:]
    for (form, child) in forms {
      if let text = child.string(0), let template = template(text, for: key) { templates[form] = template }
    }
    return .counted(by: number, forms: templates)
  }

  private mutating func template(_ text: Placed<String>, for key: TextKey) -> Template? {
    let reader = TemplateReader { [self] name in placeholder(named: name, for: key) }
    do throws(TemplateFault) {
      return try reader.read(text.value)
    } catch {
      switch error {
      case .unknownName(let name):
        problems.append(UnknownPlaceholder(span: text.span, name: name, known: placeholderNames(for: key)))
      case .unclosedBrace, .strayBrace:
        problems.append(StrayBrace(span: text.span, isOpening: error == .unclosedBrace))
      }
      return nil
    }
  }

  private func placeholder(named name: String, for key: TextKey) -> Placeholder? {
    if let word = ContextWord(rawValue: name) { return key.context.contains(word) ? .context(word) : nil }
    if case .phrase = key { return nil }
    return facts[name].map { .fact($0) }
  }

  private func placeholderNames(for key: TextKey) -> [String] {
    let words = key.context.map(\.rawValue)
    if case .phrase = key { return words }
    return words + facts.keys.sorted()
  }
}
