import CivilTime
import DialogModel
import SourceText

extension DialogBuilder {
  mutating func readStep(_ node: CheckedNode) {
    guard let name = node.string(0), steps.isFirst(name) else { return }
    var lines: [Line] = []
    for child in node.children {
      let guards = conditions(in: child)
      guard let act = act(of: child, in: name.value) else { continue }
      lines.append(Line(act: act, guards: guards, span: child.headSpan))
    }
    dialog.steps.append(Step(name: name, lines: lines))
  }

  private mutating func act(of node: CheckedNode, in step: String) -> Act? {
    switch node.name {
    case "say": return node.string(0).flatMap { saying(named: $0) }.map { .say($0) }
    case "ask":
      let slots = node.strings(from: 0).compactMap { slot(named: $0) }
      return slots.isEmpty ? nil : .ask(slots)
    case "listen": return listen(node)
    case "set": return set(node)
    case "check-health": return checkHealth(node)
    case "suggest":
      let articles = node.strings(from: 0).compactMap { article(named: $0) }
      return .suggest(articles, most: node.whole("most")?.value ?? 1)
    case "propose": return node.string(0).flatMap { decision(named: $0) }.map { .propose($0) }
    case "file": return .file
    case "visit": return node.string(0).flatMap { self.step(named: $0, leading: .visit(from: step)) }.map { .visit($0) }
    case "go": return node.string(0).flatMap { self.step(named: $0, leading: .go(from: step)) }.map { .go($0) }
    case "return": return .comeBack
    case "person": return .person
    case "end": return node.string(0).flatMap { Ending(rawValue: $0.value) }.map { .end($0) }
    default: return nil
    }
  }

  private mutating func listen(_ node: CheckedNode) -> Act? {
    guard let name = node.string(0), let id = slot(named: name) else { return nil }
    guard !vagueFacts.contains(.slot(id)) else { return nil }
    guard case .text = dialog[id].kind else {
      problems.append(
        UnfitSlot(
          span: name.span, slot: name.value, answer: dialog.answerInWords(of: .slot(id)), use: .listen))
      return nil
    }
    return .listen(id)
  }

  private mutating func set(_ node: CheckedNode) -> Act? {
    guard let name = node.string(0), let id = slot(named: name), let value = node.string(1) else { return nil }
    guard !vagueFacts.contains(.slot(id)) else { return nil }
    guard dialog.values(of: .slot(id)) != nil || value.value == "unknown" else {
      problems.append(
        UnfitSlot(
          span: name.span, slot: name.value, answer: dialog.answerInWords(of: .slot(id)), use: .set))
      return nil
    }
    return self.value(named: value, of: .slot(id)).map { .set(id, $0) }
  }

  private mutating func checkHealth(_ node: CheckedNode) -> Act? {
    guard let name = node.string("of"), let id = slot(named: name) else { return nil }
    guard !vagueFacts.contains(.slot(id)) else { return nil }
    guard case .catalog = dialog[id].kind else {
      problems.append(
        UnfitSlot(
          span: name.span, slot: name.value, answer: dialog.answerInWords(of: .slot(id)), use: .checkHealth))
      return nil
    }
    let patience = node.timeSpan("patience")?.duration ?? .seconds(3)
    return .checkHealth(of: id, patience: patience)
  }
}
