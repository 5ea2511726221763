import DialogModel
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
        found.append(Condition(test: .either(inner), span: child.span))
      default: continue
      }
    }
    return found
  }

  private mutating func condition(_ node: CheckedNode) -> Condition? {
    guard let name = node.string(0), let fact = fact(named: name) else { return nil }
    guard let test = test(node, on: fact, named: name) else { return nil }
    return Condition(test: test, isNegated: node.name == "unless", span: node.span)
  }

  private mutating func test(_ node: CheckedNode, on fact: Fact, named name: Placed<String>) -> Condition.Test? {
    let values = node.strings(from: 1)
    let properties = ["at-least", "under", "mentions"].filter { node.properties[$0] != nil }
    guard properties.count + (values.isEmpty ? 0 : 1) <= 1 else {
      problems.append(MixedTest(span: node.span, fact: name.value))
      return nil
    }
    if let bound = node.whole("at-least") {
      return numberTest(fact, name, node).map { _ in .atLeast(fact, bound.value) }
    }
    if let bound = node.whole("under") { return numberTest(fact, name, node).map { _ in .under(fact, bound.value) } }
    if let mentioned = node.string("mentions") { return mentionTest(fact, name, mentioned) }
    guard !values.isEmpty else { return .isKnown(fact) }
    guard dialog.values(of: fact) != nil || values.allSatisfy({ $0.value == "unknown" }) else {
      problems.append(UnfitTest(span: values[0].span, fact: name.value, test: .value))
      return nil
    }
    var wanted: [FactValue] = []
    for value in values {
      guard let value = self.value(named: value, of: fact) else { return nil }
      wanted.append(value)
    }
    return .isOneOf(fact, wanted)
  }

  private mutating func numberTest(_ fact: Fact, _ name: Placed<String>, _ node: CheckedNode) -> Fact? {
    if case .slot(let id) = fact, case .number = dialog[id].kind { return fact }
    problems.append(UnfitTest(span: node.span, fact: name.value, test: .range))
    return nil
  }

  private mutating func mentionTest(
    _ fact: Fact, _ name: Placed<String>, _ mentioned: Placed<String>
  ) -> Condition.Test? {
    guard let cue = cue(named: mentioned) else { return nil }
    if case .slot(let id) = fact, case .text = dialog[id].kind { return .mentions(id, cue) }
    problems.append(UnfitTest(span: name.span, fact: name.value, test: .mention))
    return nil
  }
}
