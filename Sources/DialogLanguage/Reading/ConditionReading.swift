import DialogModel
import KDL
import SourceText

extension DialogBuilder {
  /// Reads every condition among a node's children.
  mutating func conditions(in node: CheckedNode) -> [Condition] {
    var found: [Condition] = []
    for child in node.children {
      switch child.name {
      case "when", "unless":
        if let condition = condition(child) { found.append(condition) }
      case "either":
        var inner: [Condition] = []
        for line in child.children {
          if let condition = condition(line) { inner.append(condition) }
        }
        if child.children.isEmpty, child.isWhole {
          problems.append(EmptyList(span: child.nameSpan, noun: "either", name: nil, wanted: "when"))
        }
        // Lines that could not be read might hold, so what is left says nothing about the whole.
        guard inner.count == child.children.count, child.isWhole else { continue }
        found.append(Condition(test: .either(inner), span: child.headSpan))
      default: continue
      }
    }
    return found
  }

  private mutating func condition(_ node: CheckedNode) -> Condition? {
    guard let name = node.string(0), let fact = fact(named: name) else { return nil }
    guard let test = test(node, on: fact, named: name) else { return nil }
    return Condition(test: test, isNegated: node.name == "unless", span: node.headSpan)
  }

  private mutating func test(_ node: CheckedNode, on fact: Fact, named name: Placed<String>) -> Condition.Test? {
    guard node.isWhole, !vagueFacts.contains(fact) else { return nil }
    let values = node.strings(from: 1)
    let properties = ["at-least", "under", "mentions"].filter { node.properties[$0] != nil }
    guard properties.count + (values.isEmpty ? 0 : 1) <= 1 else {
      problems.append(
        MixedTest(span: node.headSpan, fact: name.value, tests: (values.isEmpty ? [] : ["values"]) + properties))
      return nil
    }
    if let bound = node.whole("at-least") {
      return isNumber(fact, node, "at-least") ? .atLeast(fact, bound.value) : nil
    }
    if let bound = node.whole("under") { return isNumber(fact, node, "under") ? .under(fact, bound.value) : nil }
    if let mentioned = node.string("mentions") { return mentionTest(fact, name, mentioned) }
    guard let first = values.first else { return .isKnown(fact) }
    guard dialog.values(of: fact) != nil || values.allSatisfy({ $0.value == "unknown" }) else {
      problems.append(unfit(fact, at: first.span, for: .value))
      return nil
    }
    // Every unknown value is reported, so no `compactMap` that stops at the first.
    let wanted = values.map { value(named: $0, of: fact) }
    guard !wanted.contains(nil) else { return nil }
    return .isOneOf(fact, wanted.compactMap { $0 })
  }

  private mutating func isNumber(_ fact: Fact, _ node: CheckedNode, _ property: String) -> Bool {
    if case .slot(let id) = fact, case .number = dialog[id].kind { return true }
    problems.append(unfit(fact, at: node.properties[property]?.span ?? node.headSpan, for: .range))
    return false
  }

  private mutating func mentionTest(
    _ fact: Fact, _ name: Placed<String>, _ mentioned: Placed<String>
  ) -> Condition.Test? {
    guard let cue = cue(named: mentioned) else { return nil }
    if case .slot(let id) = fact, case .text = dialog[id].kind { return .mentions(id, cue) }
    problems.append(unfit(fact, at: name.span, for: .mention))
    return nil
  }

  private func unfit(_ fact: Fact, at span: Span, for test: UnfitTest.Test) -> UnfitTest {
    UnfitTest(span: span, fact: dialog.name(of: fact), answer: dialog.answerInWords(of: fact), test: test)
  }
}
