import DialogModel
import SourceText

/// Reads wordings and what is filled in.
extension DialogBuilder {
  /// Reads a text in one or several wordings, or one that is counted.
  mutating func phrase(_ node: CheckedNode, from position: Int, for key: TextKey) -> Phrase? {
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
      if node.isWhole { problems.append(MissingProperty(span: node.nameSpan, name: "count", node: node.name)) }
      return nil
    }
    guard let number = placeholder(named: count.value, for: key) else {
      reportUnknown(count.value, at: count.span, for: key)
      return nil
    }
    guard forms.contains(where: { $0.0 == .other }) else {
      if node.isWhole { problems.append(MissingNode(span: node.nameSpan, name: "other", place: node.name.quoted)) }
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
      let span = text.part(error.range)
      switch error.reason {
      case .unknownName(let name): reportUnknown(name, at: span, for: key)
      case .unclosedBrace: problems.append(StrayTextBrace(span: span, isOpening: true))
      case .wideBrace(let brace):
        problems.append(LookAlike(span: span, written: brace, meant: brace == "｛" ? "{" : "}", others: 1))
      case .strayBrace: problems.append(StrayTextBrace(span: span, isOpening: false))
      }
      return nil
    }
  }

  /// What leads the name of a place in the ticket as it would be by now.
  private static var draft: String { "draft." }

  private func placeholder(named name: String, for key: TextKey) -> Placeholder? {
    if let word = ContextWord(rawValue: name) { return key.context.contains(word) ? .context(word) : nil }
    if case .phrase = key { return nil }
    if name.hasPrefix(Self.draft) {
      let path = TicketField.path(String(name.dropFirst(Self.draft.count)))
      return dialog.ticket?.fields.contains { $0.path == path } == true ? .draft(path) : nil
    }
    return facts[name].map { .fact($0) }
  }

  private mutating func reportUnknown(_ name: String, at span: Span, for key: TextKey) {
    report(
      UnknownPlaceholder(span: span, name: name, known: placeholderNames(for: key), isSharedText: key.isShared),
      unlessLost: Placed(name, at: span))
  }

  private func placeholderNames(for key: TextKey) -> [String] {
    let words = key.context.map(\.rawValue)
    if case .phrase = key { return words }
    return words + factNames
  }
}

extension TextKey {
  /// Whether the text is said in every dialog, and so knows nothing of this one's slots.
  fileprivate var isShared: Bool {
    if case .phrase = self { true } else { false }
  }
}
